import type { Refusal, Result } from '#core/result.ts';
import type { Incident, ReadDocument } from '#engines/documents/document.ts';
import type { Tx } from '#store/store.ts';
import { recordWord, type Speaker, type Word } from './correct.ts';
import { AGGREGATE, INCIDENT, LISTS, SCALARS } from './correctable.ts';
import type { OpenedDocument } from './inputs/opened.ts';
import { type Fact, factsOf } from './overlay.ts';
import { readApart } from './read-apart.ts';
import { engineVersion } from './read-opened.ts';
import type { Reading } from './readings.ts';

/** One thing that the engine of today reads differently from what stands. */
export interface Change {
  /** Names the change on the page: the fact it is about, or one more of a list. */
  key: string;
  /** The fact it is about; of one more of a list, `places[+]`. */
  field: string;
  /** What stands, and what is read today; null: nothing. Of a whole incident, the incident. */
  stands: unknown;
  today: unknown;
  /** Who has said what stands: it is shown, and never changed. */
  saidBy: string | null;
  /** What taking it over says of the fact; null where a person has spoken. */
  word: Word | null;
}

/** The text of a reading, read by the engine of today: as it is kept, so that the words of the old facts are still in their places. */
export async function readToday(reading: Reading): Promise<Result<ReadDocument, Refusal>> {
  const isExtracted = reading.found.text !== undefined || reading.format !== 'text';
  const document: OpenedDocument = {
    input: {
      id: reading.found.id,
      text: reading.text,
      url: reading.url ?? undefined,
      publisher: reading.publisher ?? undefined,
      title: isExtracted ? reading.title : undefined,
    },
    format: 'text',
    isExtracted: false,
    notices: [],
  };
  const read = await readApart([document]);
  return read.ok ? { ok: true, value: read.value[0]! } : read;
}

/** What would change. Of what a person has said nothing is changed, whatever is read today. */
export function changesOf(reading: Reading, today: ReadDocument): Change[] {
  const facts = factsOf(reading.found, reading.corrections);
  const byField = new Map(facts.map((f) => [f.field, f]));
  const single = (field: string, value: unknown): Change[] => changeOf(byField.get(field), field, value);
  return [
    ...SCALARS.flatMap((name) => single(name, today[name])),
    ...LISTS.flatMap((name) => listChanges(name, facts, today[name])),
    ...AGGREGATE.flatMap((name) => single(`aggregate.${name}`, today.aggregate?.[name] ?? null)),
    ...incidentChanges(facts, today.incidents, single),
  ];
}

/** What is said where the engine of today is taken at its word. */
const BECAUSE = (): string => `Read so by the engine of today (${engineVersion()})`;

function changeOf(fact: Fact | undefined, field: string, value: unknown): Change[] {
  const now = fact?.now ?? null;
  if (isSame(now, value)) return [];
  const saidBy = fact?.said?.byWhom ?? null;
  const word: Word =
    value === null
      ? { field, verdict: 'rejected', reason: BECAUSE() }
      : { field, verdict: 'corrected', value: typed(value), reason: BECAUSE() };
  return [{ key: field, field, stands: now, today: value, saidBy, word: saidBy === null ? word : null }];
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : (a ?? null) === (b ?? null);
const typed = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

/** A list is a set: what is no longer read, and what is read besides. */
function listChanges(name: string, facts: readonly Fact[], today: readonly string[]): Change[] {
  const own = facts.filter((f) => f.field.startsWith(`${name}[`));
  const gone = own
    .filter((f) => f.now !== null && !today.some((t) => isSame(t, f.now)))
    .flatMap((f) => changeOf(f, f.field, null));
  const added = today
    .filter((t) => !own.some((f) => isSame(t, f.now) || (f.said !== null && isSame(t, f.read))))
    .map((t): Change => {
      const word: Word = { field: `${name}[+]`, verdict: 'added', value: t, reason: BECAUSE() };
      return { key: `${name}[+]=${t}`, field: `${name}[+]`, stands: null, today: t, saidBy: null, word };
    });
  return [...gone, ...added];
}

const EACH = /^incidents\[(\d+)\]$/;

/** Incidents are told apart by what they have in common: each of today's goes with the one that it is most like. */
function incidentChanges(
  facts: readonly Fact[],
  today: readonly Incident[],
  single: (field: string, value: unknown) => Change[],
): Change[] {
  const value = new Map(facts.map((f) => [f.field, f.now]));
  const standing = facts
    .filter((f) => EACH.test(f.field))
    .map((whole) => ({ whole, n: Number(EACH.exec(whole.field)![1]) }));
  const free = new Set(standing.filter((s) => s.whole.said?.verdict !== 'rejected'));
  const changes: Change[] = [];
  for (const incident of today) {
    const likeness = (n: number): number =>
      INCIDENT.filter(
        (name) =>
          name !== 'outcome' && incident[name] !== null && isSame(value.get(`incidents[${n}].${name}`), incident[name]),
      ).length;
    const best = [...free].sort((a, b) => likeness(b.n) - likeness(a.n) || a.n - b.n)[0];
    if (best && likeness(best.n) > 0) {
      free.delete(best);
      for (const name of INCIDENT) changes.push(...single(`incidents[${best.n}].${name}`, incident[name]));
    } else changes.push(newIncident(incident, standing, value));
  }
  for (const { whole, n } of free) {
    const said = facts.find((f) => f.field.startsWith(`incidents[${n}]`) && f.said !== null)?.said ?? null;
    const word: Word = { field: whole.field, verdict: 'rejected', reason: BECAUSE() };
    changes.push({
      key: whole.field,
      field: whole.field,
      stands: incidentNow(n, value),
      today: null,
      saidBy: said?.byWhom ?? null,
      word: said ? null : word,
    });
  }
  return changes;
}

function incidentNow(n: number, value: ReadonlyMap<string, unknown>): Partial<Incident> {
  return Object.fromEntries(INCIDENT.map((name) => [name, value.get(`incidents[${n}].${name}`) ?? null]));
}

/** One that a person rejected is not offered again. */
function newIncident(
  incident: Incident,
  standing: readonly { whole: Fact; n: number }[],
  value: ReadonlyMap<string, unknown>,
): Change {
  const parts = Object.fromEntries(INCIDENT.filter((n) => incident[n] !== null).map((n) => [n, typed(incident[n])]));
  const refused = standing.find(
    ({ whole, n }) =>
      whole.said?.verdict === 'rejected' &&
      INCIDENT.every((name) => isSame(value.get(`incidents[${n}].${name}`), incident[name])),
  );
  const word: Word = { field: 'incidents[+]', verdict: 'added', value: parts, reason: BECAUSE() };
  const saidBy = refused?.whole.said?.byWhom ?? null;
  return {
    key: `incidents[+]=${JSON.stringify(parts)}`,
    field: 'incidents[+]',
    stands: null,
    today: incident,
    saidBy,
    word: saidBy === null ? word : null,
  };
}

/** Takes over the changes that were ticked, each as a word of the person who ticked it, to be undone one by one. As staff. @returns how many. */
export async function takeOver(
  tx: Tx,
  reading: Reading,
  changes: readonly Change[],
  keys: readonly string[],
  by: Speaker,
): Promise<number> {
  const wanted = new Set(keys);
  let taken = 0;
  for (const { key, word } of changes) {
    if (word === null || !wanted.has(key)) continue;
    const said = await recordWord(tx, reading.id, word, by);
    if (said.ok) taken++;
  }
  return taken;
}
