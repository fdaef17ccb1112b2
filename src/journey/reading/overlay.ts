import type { Quote } from '#core/reason.ts';
import type { Incident, ReadDocument } from '#engines/documents/document.ts';
import type { IncidentStanding, Verdict } from '#store/tables-reading.ts';
import { AGGREGATE, INCIDENT, LISTS, type ListName, SCALARS } from './correctable.ts';

/** What a named person said of one fact, as it was stored. */
export interface Correction {
  id: number;
  field: string;
  verdict: Verdict;
  oldValue: unknown;
  newValue: unknown;
  reason: string | null;
  byWhom: string;
  at: Date;
  undoes: number | null;
}

/** One value of a reading, as the engine read it and as it stands. */
export interface Fact {
  /** Path of contracts section 1. */
  field: string;
  /** What the engine said; null where it said nothing. */
  read: unknown;
  /** What holds now: null where it was rejected, or is not known. */
  now: unknown;
  /** The last word of a person on it, if it was not undone. */
  said: Correction | null;
  /** The words it rests on. */
  evidence: Quote[];
}

export interface StandingIncident {
  n: number;
  incident: Incident;
  standing: IncidentStanding;
}

/** The corrections in force: those that were not undone, the last for each field. */
export function inForce(corrections: readonly Correction[]): Map<string, Correction> {
  const undone = new Set(corrections.map((c) => c.undoes).filter((id) => id !== null));
  const last = new Map<string, Correction>();
  for (const c of [...corrections].sort((a, b) => a.id - b.id))
    if (c.verdict !== 'undone' && !undone.has(c.id)) last.set(c.field, c);
  return last;
}

/**
 * Every value of a reading with the corrections laid over it, in the order of the contract. The engine's output is not changed: `read` is
 * what it said, whatever anybody said since. Values it did not give are there as empty facts, so that they can be filled.
 */
export function factsOf(found: ReadDocument, corrections: readonly Correction[]): Fact[] {
  const said = inForce(corrections);
  const evidence = new Map<string, Quote[]>();
  for (const { field, ...quote } of found.evidence ?? []) {
    const list = evidence.get(field);
    if (list) list.push(quote);
    else evidence.set(field, [quote]);
  }
  const fact = (field: string, read: unknown): Fact => {
    const by = said.get(field) ?? null;
    const now = by === null || by.verdict === 'accepted' ? read : by.verdict === 'rejected' ? null : by.newValue;
    return { field, read, now, said: by, evidence: evidence.get(field) ?? [] };
  };
  const facts = SCALARS.map((name) => fact(name, found[name]));
  for (const name of LISTS)
    for (let i = 0; i < lengthOf(found, said, name); i++) facts.push(fact(`${name}[${i}]`, found[name][i] ?? null));
  for (const name of AGGREGATE) facts.push(fact(`aggregate.${name}`, found.aggregate?.[name] ?? null));
  const count = countIncidents(found, said);
  for (let n = 0; n < count; n++) {
    const read = found.incidents[n] ?? null;
    const whole = fact(`incidents[${n}]`, read);
    facts.push(whole);
    const base = read ?? (whole.said?.verdict === 'added' ? (whole.said.newValue as Incident) : null);
    for (const name of INCIDENT) facts.push(fact(`incidents[${n}].${name}`, base?.[name] ?? null));
  }
  return facts;
}

/** A list may have been added to: its length is that of the engine's or the last place added. */
function lengthOf(found: ReadDocument, said: ReadonlyMap<string, Correction>, name: ListName): number {
  let length = found[name].length;
  for (const field of said.keys()) {
    const m = /^(\w+)\[(\d+)\]$/.exec(field);
    if (m?.[1] === name) length = Math.max(length, Number(m[2]) + 1);
  }
  return length;
}

function countIncidents(found: ReadDocument, said: ReadonlyMap<string, Correction>): number {
  let count = found.incidents.length;
  for (const field of said.keys()) {
    const m = /^incidents\[(\d+)\]/.exec(field);
    if (m) count = Math.max(count, Number(m[1]) + 1);
  }
  return count;
}

export interface Picture {
  isFraudWarning: boolean;
  fraudType: ReadDocument['fraudType'];
  published: string | null;
  area: string | null;
  lists: { [L in ListName]: ReadDocument[L] };
  aggregate: NonNullable<ReadDocument['aggregate']>;
  /** Every incident, rejected ones too: their number is their name. */
  incidents: StandingIncident[];
}

/** What stands after corrections. */
export function pictureOf(facts: readonly Fact[], found: ReadDocument): Picture {
  const byField = new Map(facts.map((f) => [f.field, f]));
  const now = <T>(field: string): T => (byField.get(field)?.now ?? null) as T;
  const list = (name: ListName) =>
    facts.filter((f) => f.field.startsWith(`${name}[`) && f.now !== null).map((f) => f.now) as never[];
  const incidents = facts.filter((f) => /^incidents\[\d+\]$/.test(f.field)).map((f) => standingIncident(f, now));
  return {
    isFraudWarning: now<boolean | null>('isFraudWarning') ?? found.isFraudWarning,
    fraudType: now<ReadDocument['fraudType'] | null>('fraudType') ?? 'other_fraud',
    published: now('published'),
    area: now('area'),
    lists: Object.fromEntries(LISTS.map((name) => [name, list(name)])) as unknown as Picture['lists'],
    aggregate: {
      incidents: now('aggregate.incidents'),
      lossGbp: now('aggregate.lossGbp'),
      period: now('aggregate.period'),
    },
    incidents,
  };
}

function standingIncident(whole: Fact, now: <T>(field: string) => T): StandingIncident {
  const n = Number(/\d+/.exec(whole.field)![0]);
  const value = Object.fromEntries(INCIDENT.map((name) => [name, now(`incidents[${n}].${name}`)]));
  const incident = { ...value, outcome: value.outcome ?? 'unknown' } as unknown as Incident;
  const verdict = whole.said?.verdict;
  // Added by a person: they saw it in the text, so it is accepted by being added.
  const standing =
    verdict === 'accepted' || verdict === 'added' ? 'accepted' : verdict === 'rejected' ? 'rejected' : 'read';
  return { n, incident, standing };
}
