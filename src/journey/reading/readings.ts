import type { ReadDocument } from '#engines/documents/document.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { Correction } from './overlay.ts';

/** A reading with everything said of it. */
export interface Reading {
  id: string;
  url: string | null;
  publisher: string | null;
  title: string;
  text: string;
  format: string;
  channel: string;
  notices: string[];
  keptBy: string;
  keptAt: Date;
  engineVersion: string;
  /** The engine's output, whole. */
  found: ReadDocument;
  grade: { source: number; information: string; handling: string; conditions: string | null };
  forceCode: string | null;
  corrections: Correction[];
}

export async function readingNamed(tx: Tx, id: string): Promise<Reading | null> {
  if (!/^R-[0-9a-f]{16}$/.test(id)) return null;
  const row = await maybeOne(tx.selectFrom('reading').selectAll().where('id', '=', id));
  if (!row) return null;
  return {
    id: row.id,
    url: row.url,
    publisher: row.publisher,
    title: row.title ?? row.id,
    text: row.text,
    format: row.format,
    channel: row.channel,
    notices: row.notices,
    keptBy: row.kept_by,
    keptAt: row.kept_at,
    engineVersion: row.engine_version,
    found: row.found as ReadDocument,
    grade: {
      source: row.source_grade,
      information: row.info_grade,
      handling: row.handling,
      conditions: row.conditions,
    },
    forceCode: row.force_code,
    corrections: await correctionsOf(tx, id),
  };
}

/** Everything that was said of a reading, the first first; what was undone too. */
export async function correctionsOf(tx: Tx, readingId: string): Promise<Correction[]> {
  const rows = await many(
    tx.selectFrom('reading_correction').selectAll().where('reading_id', '=', readingId).orderBy('id'),
  );
  return rows.map((r) => ({
    id: r.id,
    field: r.field,
    verdict: r.verdict,
    oldValue: r.old_value,
    newValue: r.new_value,
    reason: r.reason,
    byWhom: r.by_whom,
    at: r.at,
    undoes: r.undoes,
  }));
}

export interface ReadingFilter {
  fraudType?: string | undefined;
  forceCode?: string | undefined;
  /** Words of the title, the publisher or the area. */
  words?: string | undefined;
  /** Waiting for somebody to accept or reject an incident; or looked at already. */
  state?: 'waiting' | 'done' | undefined;
  warningsOnly?: boolean | undefined;
}

/** Readings, the last kept first, with how many of their incidents wait, were accepted and were rejected. */
export function listReadings(tx: Tx, filter: ReadingFilter, limit: number, offset: number) {
  const count = (standing: 'read' | 'accepted' | 'rejected') => (e: { selectFrom: Tx['selectFrom'] }) =>
    e
      .selectFrom('reading_incident as i')
      .select((f) => f.fn.countAll<number>().as('n'))
      .whereRef('i.reading_id', '=', 'r.id' as never)
      .where('i.standing', '=', standing);
  let query = tx
    .selectFrom('reading as r')
    .select([
      'r.id',
      'r.title',
      'r.publisher',
      'r.published',
      'r.kept_at',
      'r.is_warning',
      'r.fraud_type',
      'r.area',
      'r.force_code',
    ])
    .select((e) => [
      count('read')(e as never).as('waiting'),
      count('accepted')(e as never).as('accepted'),
      count('rejected')(e as never).as('rejected'),
    ])
    .orderBy('r.kept_at', 'desc')
    .orderBy('r.id')
    .limit(limit)
    .offset(offset);
  if (filter.fraudType) query = query.where('r.fraud_type', '=', filter.fraudType);
  if (filter.forceCode) query = query.where('r.force_code', '=', filter.forceCode);
  if (filter.warningsOnly) query = query.where('r.is_warning', '=', true);
  if (filter.state) {
    const waits = filter.state === 'waiting';
    query = query.where((e) => {
      const open = e.exists(
        e
          .selectFrom('reading_incident as w')
          .whereRef('w.reading_id', '=', 'r.id')
          .where('w.standing', '=', 'read')
          .select('w.n'),
      );
      return waits ? open : e.not(open);
    });
  }
  if (filter.words) {
    const like = `%${filter.words.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((e) =>
      e.or([e('r.title', 'ilike', like), e('r.publisher', 'ilike', like), e('r.area', 'ilike', like)]),
    );
  }
  return many(query);
}
export type ListedReading = Awaited<ReturnType<typeof listReadings>>[number];

/** What there is to filter by: kinds of fraud and forces that occur. */
export async function filterChoices(tx: Tx): Promise<{ types: string[]; forces: string[] }> {
  const rows = await many(tx.selectFrom('reading').select(['fraud_type', 'force_code']).distinct());
  return {
    types: [...new Set(rows.map((r) => r.fraud_type))].sort(),
    forces: [...new Set(rows.map((r) => r.force_code).filter((f) => f !== null))].sort(),
  };
}
