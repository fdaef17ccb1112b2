import { createHash } from 'node:crypto';
import type { ReadDocument } from '#engines/documents/document.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import type { ReadingChannel } from '#store/tables-reading.ts';
import { daysOf, incidentRow } from './incident-row.ts';
import type { OpenedDocument } from './inputs/opened.ts';
import { joinTellings } from './joins.ts';
import { factsOf, type Picture, pictureOf } from './overlay.ts';
import { engineVersion } from './read-opened.ts';
import { whereOfText } from './where.ts';

/** What a reading is known by: its address and its text. The same text sent twice is one reading; a page that has changed is another. */
export function readingId(url: string | undefined, text: string): string {
  return `R-${createHash('sha256')
    .update(`${url ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 16)}`;
}

export interface AboutReading {
  channel: ReadingChannel;
  by: Pick<AuditEntry, 'actor' | 'actorRole'>;
  /** When it was read; the database's clock unless given. */
  at?: Date;
  /** False where the page writes the audit entry itself. */
  audits?: boolean;
}

/**
 * Keeps what was read, whole, with the version of the engine; its incidents; and which of them have been told before. Graded as open press:
 * source untested, known indirectly, may be shared (R4.1). Never counted as a report. As worker or staff.
 */
export async function keepReading(
  tx: Tx,
  { input, format, notices }: OpenedDocument,
  found: ReadDocument,
  { channel, by, at, audits = true }: AboutReading,
): Promise<{ id: string; isNew: boolean }> {
  const text = storable(found.text ?? input.text);
  const url = input.url === undefined ? undefined : storable(input.url);
  const id = readingId(url, text);
  const { text: _text, ...output } = storableValue(found);
  const picture = pictureOf(factsOf(output, []), output);
  const kept = await tx
    .insertInto('reading')
    .values({
      id,
      url,
      publisher: input.publisher === undefined ? undefined : storable(input.publisher).slice(0, 300).toWellFormed(),
      title: titleOf(input.title, text),
      text,
      format,
      channel,
      notices: notices.map(storable),
      kept_by: by.actor,
      kept_at: at,
      engine_version: engineVersion(),
      found: json(output),
      ...columnsOf(picture),
    })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .execute();
  if (kept.length === 0) return { id, isNew: false };
  const rows = picture.incidents.map((i) => incidentRow(id, i, picture, { text, evidence: output.evidence ?? [] }));
  if (rows.length > 0) await tx.insertInto('reading_incident').values(rows).execute();
  await joinTellings(tx, id);
  await tellEvent(
    tx,
    { type: 'bulletin.read', bulletin: id, fraudType: picture.fraudType, places: picture.lists.places },
    id,
  );
  if (audits)
    await audit(tx, [{ ...by, op: 'COLLECTION', recordType: 'reading', recordId: id, channel: 'open press' }]);
  return { id, isNew: true };
}

/** What lists and filters need of the picture that stands. */
export function columnsOf(picture: Picture) {
  const where = whereOfText(picture.area, picture.lists.places);
  return {
    published: wholeDay(picture.published),
    is_warning: picture.isFraudWarning,
    fraud_type: picture.fraudType,
    area: picture.area,
    force_code: where.force,
    districts: where.districts,
  };
}

/** "2020-03" is no day, so it is in the reading and not in the column that is sorted by. */
const wholeDay = (iso: string | null): string | null => {
  const days = daysOf(iso);
  return days && days.from === days.to ? days.from : null;
};

/** What it calls itself, else its first line. */
function titleOf(title: string | undefined, text: string): string | null {
  if (title?.trim()) return storable(title.trim()).slice(0, 300).toWellFormed();
  const line = text
    .replace(/^\s*(?:```ya?ml|---)[\s\S]{0,20000}?\n(?:```|---)[^\n]*\n/, '')
    .split('\n')
    .map((l) => l.replace(/^[\s#*>_-]+|[\s*_]+$/g, ''))
    .find((l) => l !== '');
  return line ? line.slice(0, 150).toWellFormed() : null;
}

/** PostgreSQL keeps no NUL and no half of a pair of surrogates. Each becomes a mark of replacement, one for one, so that offsets hold. */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed();

/** The same for every string of a value. */
export function storableValue<T>(value: T): T {
  if (typeof value === 'string') return storable(value) as T;
  if (Array.isArray(value)) return value.map(storableValue) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, storableValue(v)])) as T;
}
