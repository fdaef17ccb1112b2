import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { Incident } from '#engines/documents/document.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import type { Verdict } from '#store/tables-reading.ts';
import { type FieldPath, kindOf, LISTS, parseField, parseValue } from './correctable.ts';
import { incidentRow } from './incident-row.ts';
import { columnsOf } from './keep.ts';
import { factsOf, inForce, pictureOf } from './overlay.ts';
import { settleRecords } from './press-records.ts';
import { type Reading, readingNamed } from './readings.ts';

/** What somebody says of one fact, as a form or a program sends it. */
export interface Word {
  /** Path of contracts section 1, or `LIST[+]` and `incidents[+]` for one that is missing. */
  field: string;
  verdict: Exclude<Verdict, 'undone'>;
  /** The right value, as typed; for an incident that is missing, its parts. */
  value?: string | Partial<Record<keyof Incident, string>>;
  reason?: string;
}

export interface Speaker {
  username: string;
  at: Date;
}

const EMPTY_INCIDENT: Incident = {
  place: null,
  victimAge: null,
  victimAgeBand: null,
  victimGender: null,
  date: null,
  lossGbp: null,
  attemptedGbp: null,
  outcome: 'unknown',
};
const LONGEST_REASON = 500;

/**
 * Keeps what a named person says of one fact, and brings the rows that lists, the map and the records stand on up to it. The engine's output
 * is never touched. As staff.
 * @returns the number of the correction; null where it says what holds already.
 * @throws CounterfoilError NO_SUCH_RECORD
 */
export async function recordWord(
  tx: Tx,
  readingId: string,
  word: Word,
  by: Speaker,
): Promise<Result<number | null, Refusal>> {
  const reading = await lockedReading(tx, readingId);
  const prepared = prepare(reading, word);
  if (!prepared.ok) return prepared;
  const { field, oldValue, newValue } = prepared.value;
  const before = inForce(reading.corrections).get(field);
  if (before && before.verdict === word.verdict && same(before.newValue, newValue)) return ok(null);
  const inserted = await tx
    .insertInto('reading_correction')
    .values({
      reading_id: readingId,
      field,
      verdict: word.verdict,
      old_value: oldValue === null ? null : json(oldValue),
      new_value: newValue === null ? null : json(newValue),
      reason: word.reason?.trim().slice(0, LONGEST_REASON) || null,
      by_whom: by.username,
      at: by.at,
    })
    .returning('id')
    .execute();
  await bringUpToDate(tx, readingId, by);
  return ok(inserted[0]!.id);
}

/** Takes one correction back; what held before it holds again. Undoing twice changes nothing. As staff. */
export async function undoWord(tx: Tx, readingId: string, correctionId: number, by: Speaker): Promise<string> {
  const reading = await lockedReading(tx, readingId);
  const found = reading.corrections.find((c) => c.id === correctionId && c.verdict !== 'undone');
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD');
  if (reading.corrections.some((c) => c.undoes === correctionId)) return found.field;
  await tx
    .insertInto('reading_correction')
    .values({
      reading_id: readingId,
      field: found.field,
      verdict: 'undone',
      old_value: found.newValue === null ? null : json(found.newValue),
      by_whom: by.username,
      at: by.at,
      undoes: correctionId,
    })
    .execute();
  await bringUpToDate(tx, readingId, by);
  return found.field;
}

/** One person at a time speaks of a reading: two at once would each build on a picture without the other's word. */
export async function lockedReading(tx: Tx, id: string): Promise<Reading> {
  await tx.selectFrom('reading').select('id').where('id', '=', id).forUpdate().execute();
  const reading = await readingNamed(tx, id);
  if (!reading) throw new CounterfoilError('NO_SUCH_RECORD');
  return reading;
}

interface Prepared {
  field: string;
  oldValue: unknown;
  newValue: unknown;
}
const refused = (field: string, reason: string) => refuse<Refusal>({ code: 'BAD_FIELD', field, reason });

function prepare(reading: Reading, word: Word): Result<Prepared, Refusal> {
  const facts = factsOf(reading.found, reading.corrections);
  if (word.verdict === 'added')
    return prepareAddition(
      word,
      facts.map((f) => f.field),
    );
  const path = parseField(word.field);
  const fact = facts.find((f) => f.field === word.field);
  if (!path || !fact) return refused('field', 'There is no such fact in this text.');
  if (word.verdict !== 'corrected') {
    const isEmpty = fact.read === null && fact.said === null;
    if (isEmpty && path.of !== 'incident')
      return refused('field', 'Nothing was read there. Write the right value instead.');
    return ok({ field: word.field, oldValue: fact.now, newValue: null });
  }
  const value = typed(path, word.value);
  return value.ok ? ok({ field: word.field, oldValue: fact.now, newValue: value.value }) : value;
}

function typed(path: FieldPath, value: Word['value']): Result<unknown, Refusal> {
  const kind = kindOf(path);
  if (!kind || typeof value !== 'string') return refused('value', 'Correct the parts of the incident one by one.');
  return parseValue(kind, value);
}

/** `places[+]` becomes the next free place: places are never used twice, so an old correction keeps its meaning. */
function prepareAddition(word: Word, fields: readonly string[]): Result<Prepared, Refusal> {
  const m = /^(\w{1,20})\[\+\]$/.exec(word.field);
  const name = m?.[1];
  const next = (list: string): number =>
    Math.max(-1, ...fields.map((f) => (f.startsWith(`${list}[`) ? Number(/\d+/.exec(f)![0]) : -1))) + 1;
  if (name === 'incidents' && typeof word.value === 'object') {
    const incident = typedIncident(word.value);
    return incident.ok
      ? ok({ field: `incidents[${next('incidents')}]`, oldValue: null, newValue: incident.value })
      : incident;
  }
  const list = LISTS.find((l) => l === name);
  if (!list) return refused('field', 'Nothing can be added there.');
  const field = `${list}[${next(list)}]`;
  const value = typed(parseField(field)!, word.value);
  return value.ok ? ok({ field, oldValue: null, newValue: value.value }) : value;
}

function typedIncident(parts: Partial<Record<keyof Incident, string>>): Result<Incident, Refusal> {
  const incident: Record<string, unknown> = { ...EMPTY_INCIDENT };
  for (const name of Object.keys(EMPTY_INCIDENT) as (keyof Incident)[]) {
    const text = parts[name]?.trim();
    if (!text) continue;
    const value = typed({ of: 'incidentField', n: 0, name }, text);
    if (!value.ok) return refuse({ ...value.error, field: name });
    incident[name] = value.value;
  }
  const said = Object.entries(incident).some(([name, value]) => name !== 'outcome' && value !== null);
  return said
    ? ok(incident as unknown as Incident)
    : refused('place', 'Write at least where it was, who it was, or how much was lost.');
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The rows that stand on the picture: made anew from the engine's output and every word in force. */
export async function bringUpToDate(tx: Tx, readingId: string, by: Speaker): Promise<void> {
  const reading = (await readingNamed(tx, readingId))!;
  const picture = pictureOf(factsOf(reading.found, reading.corrections), reading.found);
  await tx.updateTable('reading').set(columnsOf(picture)).where('id', '=', readingId).execute();
  const source = { text: reading.text, evidence: reading.found.evidence ?? [] };
  const rows = picture.incidents.map((i) => incidentRow(readingId, i, picture, source));
  for (const row of rows) {
    const { reading_id: _id, n: _n, shingles: _shingles, ...changing } = row;
    await tx
      .insertInto('reading_incident')
      .values(row)
      .onConflict((c) => c.columns(['reading_id', 'n']).doUpdateSet(changing))
      .execute();
  }
  // An addition that was undone: nothing of it may stay on the map.
  await tx
    .updateTable('reading_incident')
    .set({ standing: 'rejected' })
    .where('reading_id', '=', readingId)
    .where('n', '>=', rows.length)
    .execute();
  await settleRecords(tx, reading, rows, by);
}
