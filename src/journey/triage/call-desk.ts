import { ACTS, CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import {
  DRAWN,
  GIVEN,
  type Grade,
  type HandedOver,
  LAMPS,
  type Lamp,
  OTHERS_STORY,
  OWN_STORY,
  QUICK,
  type QuickKey,
  READY,
  SENDING,
  WENT,
} from '#catalogue/checking/desk.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { saysWithheld } from '#core/phone.ts';
import { type FraudReport, REPORTER_ROLES, type ReporterRole } from '#core/report.ts';
import type { RedLine, Sign } from '#engines/calls/call.ts';
import { checkCall } from '#engines/calls/check.ts';
import type { CheckAnswer } from '#journey/checking/check.ts';
import { answerCheck, tellingSigns } from '#journey/checking/check.ts';
import { reportFromCheck } from '#journey/checking/check-report.ts';
import type { FormValues } from '#web/form-values.ts';
import { caseOf } from './assess.ts';
import { type Proposals, proposalsOf, type SpokenNumber, spokenNumbers } from './call-note.ts';
import { nextQuestions, type Question } from './call-questions.ts';
import { isEmergency, type TriageCase } from './triage-case.ts';

/** What a call handler has written and settled so far. */
export interface CallNotes {
  /** Made when the screen is opened, so that a report sent twice is one report. */
  call: string;
  text: string;
  settled: Partial<Record<QuickKey, 'yes' | 'no'>>;
  where: string;
  number: string;
  name: string;
  phone: string;
  /** Years of the person it happened to, as written; '' when nobody has said. */
  age: string;
  /** Who rings; null until the call handler has asked. */
  role: ReporterRole | null;
}

export interface LitLamp extends Lamp {
  quote: string | null;
}

/** What the screen shows beside the notes. */
export interface CallDesk {
  answer: CheckAnswer;
  lamps: LitLamp[];
  /** What to ask next, the most pressing first: two, or the one that ends the call. */
  questions: Question[];
  /** What the note says that belongs in a box. */
  proposals: Proposals;
  spoken: SpokenNumber[];
  /** Null while nothing is written or pressed: an empty page is judged by nobody. */
  judged: { grade: Grade; because: string } | null;
  handedOver: HandedOver;
  /** Somebody came for it, or is meant to: there are traces at the door. */
  inPerson: boolean;
  /** Who the words sound like, where nobody has been chosen. */
  soundsLike: ReporterRole | null;
}

export function readNotes(form: FormValues): CallNotes {
  const short = (name: string) => form.text(name).slice(0, REPORT_FORM.shortCharacters.value);
  const settled: CallNotes['settled'] = {};
  for (const { key } of QUICK) {
    const said = form.choice(key, ['yes', 'no']);
    if (said) settled[key] = said;
  }
  const call = form.text('call');
  return {
    call: /^[0-9a-f-]{36}$/.test(call) ? call : '',
    text: form.text('text').slice(0, REPORT_FORM.storyCharacters.value),
    settled,
    where: short('where'),
    number: short('number'),
    name: short('name'),
    phone: short('phone'),
    age: short('age'),
    role: form.choice('role', REPORTER_ROLES),
  };
}

/** Reads the notes as they stand. Pure; nothing is kept. @param force ONS code of the force whose places win when a name repeats. */
export function callDesk(notes: CallNotes, now: Date, force?: string): CallDesk {
  const { signs, rules } = checkCall({ id: '', text: notes.text }, CALL_KNOWLEDGE);
  const answer = answerCheck({ way: 'told', text: notes.text });
  const c = caseOf(reportOfCall(notes, now), CURRENT_POLICY);
  const lamps = LAMPS.map((lamp) => ({ ...lamp, quote: quoteFor(lamp, signs, rules) }));
  const told = ageOf(notes) === null ? c : caseOf(reportOfCall({ ...notes, age: '' }, now), CURRENT_POLICY);
  const proposals = proposalsOf(notes.text, told.facts.age, force);
  const empty = notes.text === '' && Object.keys(notes.settled).length === 0;
  return {
    answer,
    lamps,
    questions: nextQuestions(notes, c, lamps, proposals),
    proposals,
    spoken: spokenNumbers(notes.text, numbersOf(notes, proposals), notes.phone || (proposals.phone?.value ?? '')),
    judged: empty ? null : gradeOf(notes, c),
    handedOver: handedOverIn(notes, c),
    inPerson: inPersonBy(notes, c),
    soundsLike: notes.role === null ? teller(notes.text) : null,
  };
}

/** The victim where the words say what was done to "me" and speak of no relative, neighbour or customer. */
function teller(text: string): ReporterRole | null {
  return OWN_STORY.some((own) => own.test(text)) && !OTHERS_STORY.test(text) ? 'victim' : null;
}

function handedOverIn({ settled, text }: CallNotes, { facts }: TriageCase): HandedOver {
  if (settled.door !== 'yes' && facts.collection.value === 'just_gone') return 'just_now';
  const told = facts.collection.value === 'recent' || ((facts.lossGbp?.value ?? 0) > 0 && !onlyDrawn(text));
  const taken = told || GIVEN.some((words) => words.test(text));
  return settled.handed === 'yes' || (settled.handed !== 'no' && taken) ? 'earlier' : 'nothing_yet';
}

/** Money was drawn or lies ready, and nothing says that it went. */
const onlyDrawn = (text: string): boolean => (DRAWN.test(text) || READY.test(text)) && !WENT.test(text);

function inPersonBy({ settled, text }: CallNotes, { facts }: TriageCase): boolean {
  return (
    settled.door === 'yes' ||
    facts.faceToFace !== null ||
    facts.collection.value !== 'none' ||
    ['courier', 'doorstep'].includes(facts.fraudType.value) ||
    GIVEN.some((words) => words.test(text))
  );
}

const STAGES = new Map(ACTS.map((a) => [a.id, a.stage]));

/** The shortest words that light a lamp. A rule lights it only where the engine names that rule: a card that is spoken of is not asked for. */
function quoteFor(lamp: Lamp, signs: readonly Sign[], rules: readonly RedLine[]): string | null {
  const lit = signs.filter(
    (s) =>
      (lamp.stage !== undefined && STAGES.get(s.act) === lamp.stage) ||
      (lamp.rule !== undefined && s.rule === lamp.rule && rules.includes(lamp.rule)) ||
      lamp.act?.test(s.act),
  );
  const quotes = tellingSigns(lit).map((s) => s.quote);
  return quotes.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** The age that was written, in whole years; null where nothing, or no age, is. */
export const ageOf = ({ age }: Pick<CallNotes, 'age'>): number | null =>
  /^\d{1,3}$/.test(age.trim()) && Number(age) <= OLDEST ? Number(age) : null;
const OLDEST = 120;

const numbersOf = ({ number, phone }: CallNotes, proposals: Proposals) => [
  { whose: 'the number that rang them', number: number || (proposals.number?.value ?? '') },
  { whose: 'their own number', number: phone || (proposals.phone?.value ?? '') },
];

/** A grade with its reason; a person decides. What is settled by a press outweighs what was read out of the words. */
function gradeOf(notes: CallNotes, c: TriageCase): { grade: Grade; because: string } {
  const { settled } = notes;
  const { facts } = c;
  if (settled.door === 'yes') return { grade: 'immediate', because: 'Somebody is at the door or on the way.' };
  if (facts.dangerToLife) return { grade: 'immediate', because: facts.dangerToLife.because };
  // That nobody is at the door now does not make a collector who has just left be far away.
  if (isEmergency(c) && (settled.door !== 'no' || facts.collection.value === 'just_gone'))
    return { grade: 'immediate', because: facts.collection.because };
  if (['just_gone', 'recent'].includes(facts.collection.value))
    return { grade: 'priority', because: facts.collection.because };
  const handed = handedOverIn(notes, c) !== 'nothing_yet';
  const atRisk = settled.alone === 'yes' || facts.livesAlone || facts.vulnerabilities.length > 0;
  if (settled.line === 'yes' && (atRisk || handed))
    return {
      grade: 'priority',
      because: 'The fraudster is still on the line with somebody who is alone, vulnerable or has paid.',
    };
  if (!handed && settled.handed !== 'no' && settled.door !== 'no' && onlyDrawn(notes.text))
    return {
      grade: 'priority',
      because:
        'Money was drawn or lies ready, and nothing says that it is gone: somebody may be on the way for it. Ask now.',
    };
  if (!handed && !settled.door && SENDING.test(notes.text))
    return {
      grade: 'priority',
      because:
        'Somebody was to come. If the hour that was named has passed, they may be late: ask whether anybody came.',
    };
  if (handed && !inPersonBy(notes, c) && !atRisk)
    return { grade: 'advice', because: 'Something was paid from afar; nobody came.' };
  if (handed) return { grade: 'scheduled', because: 'Something was handed over or paid.' };
  return { grade: 'advice', because: 'Nothing is lost and nobody is on the way, as far as the notes say.' };
}

/** The notes as a report of the control room. */
export function reportOfCall(notes: CallNotes, now: Date): FraudReport {
  const { settled, text } = notes;
  const { impersonated } = reportFromCheck({ way: 'told', text });
  const person = filled({ name: notes.name, phone: notes.phone });
  const self = notes.role === 'victim' ? person : {};
  const age = ageOf(notes);
  const town = notes.where ? { address: { town: notes.where } } : {};
  return {
    externalId: `call-${notes.call || 'unsent'}`,
    source: 'control_room',
    receivedAt: now.toISOString(),
    narrative: text,
    ...(notes.role ? { reporter: { role: notes.role, ...person } } : {}),
    victim: {
      ...self,
      ...(age === null ? {} : { age }),
      ...(settled.alone === 'yes' ? { livesAlone: true } : {}),
      ...town,
    },
    ...(settled.door === 'yes' ? { inProgress: true } : {}),
    ...(settled.handed === 'yes' ? { kind: 'loss' as const } : {}),
    ...(impersonated.length > 0 ? { impersonated } : {}),
    ...(notes.number ? { callers: [saysWithheld(notes.number) ? { withheld: true } : { phone: notes.number }] } : {}),
    ...(Object.keys(settled).length > 0 ? { settledOnCall: settled } : {}),
  };
}

const filled = (value: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== ''));
