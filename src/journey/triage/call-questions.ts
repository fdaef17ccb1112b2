import { DESK_QUESTIONS, type DeskQuestion } from '#catalogue/checking/desk.ts';
import { WHEN_TOLD } from '#catalogue/checking/note.ts';
import type { CallNotes, LitLamp } from './call-desk.ts';
import type { Proposals } from './call-note.ts';
import { isEmergency, type TriageCase } from './triage-case.ts';

/** What to ask, and why: what the record does not hold. */
export interface Question {
  key: DeskQuestion;
  ask: string;
  because: string;
}

const AT_ONCE = 2;
/** What saves life first, then money, then traces. */
const ORDER: readonly DeskQuestion[] = [
  'door',
  'line',
  'handed',
  'bank',
  'collector',
  'where',
  'when',
  'number',
  'asked',
  'claimed',
  'person',
];
/** Where somebody is coming, whoever is sent must know where to. */
const ORDER_IN_EMERGENCY: readonly DeskQuestion[] = ['door', 'line', 'where', ...ORDER.filter((k) => k !== 'where')];

/** The first two things that the record does not hold yet; one that ends the call when nothing is missing. Pure. */
export function nextQuestions(
  notes: CallNotes,
  c: TriageCase,
  lamps: readonly LitLamp[],
  proposals: Proposals,
): Question[] {
  const missing = missingIn(notes, c, lamps, proposals);
  const { door } = notes.settled;
  const urgent = door === 'yes' || (isEmergency(c) && (door !== 'no' || c.facts.collection.value === 'just_gone'));
  const order = urgent ? ORDER_IN_EMERGENCY : ORDER;
  const keys = [...new Set(order)].filter((key) => missing.has(key)).slice(0, AT_ONCE);
  return (keys.length > 0 ? keys : ['done' as const]).map((key) => ({ key, ...DESK_QUESTIONS[key] }));
}

function missingIn(
  notes: CallNotes,
  c: TriageCase,
  lamps: readonly LitLamp[],
  proposals: Proposals,
): ReadonlySet<DeskQuestion> {
  const { settled, text } = notes;
  const { facts } = c;
  const lit = (key: string) => lamps.some((l) => l.key === key && l.quote);
  const handed = settled.handed === 'yes' || (facts.lossGbp?.value ?? 0) > 0 || facts.kind.value === 'loss';
  const came = ['just_gone', 'recent'].includes(facts.collection.value);
  const isMissing: Record<Exclude<DeskQuestion, 'done'>, boolean> = {
    // One press settles what words only suggest, unless they say themselves that somebody collects.
    door: !settled.door && !(isEmergency(c) && lit('comes')),
    line: !settled.line,
    handed: !settled.handed && !handed,
    bank: handed && !settled.bank,
    collector: came && !facts.lines.some((l) => l.what === 'courier_description'),
    where: !notes.where && !proposals.where,
    when: !facts.collectedAt && !WHEN_TOLD.test(text),
    number: !notes.number && !proposals.number,
    asked: !lamps.some((l) => l.rule && l.quote),
    claimed: !lit('claim'),
    person: !facts.age || (!settled.alone && !facts.livesAlone),
  };
  return new Set(ORDER.filter((key) => isMissing[key as Exclude<DeskQuestion, 'done'>]));
}
