import { sql } from 'kysely';
import { restrictedReport } from '#store/need-to-know.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/**
 * Entries of the audit trail about records, the newest first. As staff.
 * @param without a channel to leave out: of the records that were only shown in a list.
 */
export function entriesAbout(
  tx: Tx,
  recordIds: readonly string[],
  limit: number,
  offset = 0,
  without: string | null = null,
) {
  return many(
    tx
      .selectFrom('audit_log as a')
      .leftJoin('staff_user as u', 'u.username', 'a.actor')
      .select([
        'a.seq',
        'a.at',
        'a.actor',
        'u.display_name',
        'a.actor_role',
        'a.op',
        'a.record_type',
        'a.record_id',
        'a.fields_changed',
        'a.reason',
        'a.recipient',
        'a.channel',
      ])
      .where((e) =>
        recordIds.length === 0
          ? e.val(true)
          : e.or([e('a.record_id', 'in', [...recordIds]), sql<boolean>`a.subject_ids && ${[...recordIds]}::text[]`]),
      )
      .where((e) => (without ? e('a.channel', 'is distinct from', without) : e.val(true)))
      .orderBy('a.seq', 'desc')
      .limit(limit)
      .offset(offset),
  );
}
export type TrailEntry = Awaited<ReturnType<typeof entriesAbout>>[number];

/** Warnings that are told apart by hand where a title is that of several. */
const MOST_WARNINGS = 20;
/** Fewer letters of a title than this would find every warning. */
const SHORTEST_TITLE = 4;

/** What somebody asks the trail about. */
export interface Meant {
  /** The records that entries may be about; what was typed, where no record is called so. */
  ids: string[];
  /** As people write it. */
  called: string;
  /** What there is none of, where what was typed is clearly the reference of one: "report", say. */
  none: string | null;
}

/**
 * The records a person means by what they typed: the reference of a report, of intelligence or of a disclosure, the address of a warning or words of
 * its title, or an id as it is. Also of what is kept to a team: who looked at it is for auditors to know, what is in it is not. As staff.
 */
export async function recordsMeant(tx: Tx, typed: string): Promise<Meant> {
  const reference = referenceMeant(typed);
  if (reference) return meant(reference, await reportCalled(tx, reference), 'report');
  const [, kind, number] = /^(IR|IS|DS)[\s-]?0*(\d{1,15})$/i.exec(typed.trim()) ?? [];
  if (kind && number) {
    const called = `${kind.toUpperCase()}-${number.padStart(6, '0')}`;
    const disclosure = called.startsWith('DS');
    const { rows } = await (disclosure
      ? sql<{ id: string | null }>`SELECT disclosure_called(${called}) AS id`
      : sql<{ id: string | null }>`SELECT intelligence_called(${called}) AS id`
    ).execute(tx);
    return meant(called, rows[0]?.id, disclosure ? 'disclosure' : 'intelligence');
  }
  const warnings = await warningsCalled(tx, typed);
  return { ids: warnings.length > 0 ? warnings : [typed], called: typed, none: null };
}

const meant = (called: string, id: string | null | undefined, what: string): Meant =>
  id ? { ids: [id], called, none: null } : { ids: [called], called, none: what };

const reportCalled = async (tx: Tx, reference: string): Promise<string | undefined> =>
  (await tx.selectFrom('report').select('id').where('reference', '=', reference).executeTakeFirst())?.id ??
  (await restrictedReport(tx, reference))?.reportId ??
  (await disposedReport(tx, reference))?.report_id;

/** Warnings of an address, whole or its end; else those any version of which has these words in its title, the newest first. */
async function warningsCalled(tx: Tx, typed: string): Promise<string[]> {
  const slug = typed.trim().replace(/\/$/, '').split('/').at(-1)!;
  const one = await tx.selectFrom('warning').select('id').where('slug', '=', slug).executeTakeFirst();
  if (one) return [one.id];
  const words = typed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words.length < SHORTEST_TITLE) return [];
  const plain = sql<string>`btrim(regexp_replace(lower(v.title), '[^[:alnum:]]+', ' ', 'g'))`;
  const found = await many(
    tx
      .selectFrom('warning as w')
      .select('w.id')
      .where((e) =>
        e.exists(
          e
            .selectFrom('warning_version as v')
            .select('v.version')
            .whereRef('v.warning_id', '=', 'w.id')
            .where(sql<boolean>`strpos(${plain}, ${words}) > 0`),
        ),
      )
      .orderBy('w.drafted_at', 'desc')
      .limit(MOST_WARNINGS),
  );
  return found.map((w) => w.id);
}

/** That a record was disposed of, and when: its id stays in the trail. Undefined for any other. */
export const disposedReport = (tx: Tx, reference: string) =>
  tx
    .selectFrom('disposed_report')
    .select(['report_id', 'disposed_at'])
    .where('reference', '=', reference)
    .executeTakeFirst();

/** The reference of a report however it is written: "1183", "cf-1183" and "CF-0001183"; null for anything else. */
export function referenceMeant(typed: string): string | null {
  const number = /^(?:CF-?)?0*(\d{1,15})$/i.exec(typed.replace(/\s/g, ''))?.[1];
  return number ? `CF-${number.padStart(7, '0')}` : null;
}

/**
 * What people call the records of entries, by id: references of reports, of intelligence and of disclosures, addresses of warnings, names of staff.
 * Others are called by their id.
 */
export async function namesOf(tx: Tx, entries: readonly TrailEntry[]): Promise<Map<string, string>> {
  const ids = (...types: string[]) => [
    ...new Set(entries.filter((e) => types.includes(e.record_type)).map((e) => e.record_id)),
  ];
  const uuids = (...types: string[]) => ids(...types).filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const reports = uuids('report', 'report_restriction', 'audit_log');
  const [warnings, people] = [uuids('warning', 'audit_log'), uuids('staff_user')];
  const sent = uuids('intelligence_report', 'intelligence_submission', 'disclosure', 'audit_log');
  const names = new Map<string, string>();
  if (sent.length > 0) {
    const { rows } = await sql<{
      id: string;
      reference: string;
    }>`SELECT * FROM references_in_trail(${sent}::uuid[])`.execute(tx);
    for (const r of rows) names.set(r.id, r.reference);
  }
  if (reports.length > 0) {
    // Also of reports kept to a team that whoever asks is not on: their references, and nothing else.
    const { rows } = await sql<{
      id: string;
      reference: string;
    }>`SELECT * FROM references_of(${reports}::uuid[])`.execute(tx);
    for (const r of rows) names.set(r.id, r.reference);
    const gone = await many(
      tx.selectFrom('disposed_report').select(['report_id', 'reference']).where('report_id', 'in', reports),
    );
    for (const g of gone) names.set(g.report_id, `${g.reference}, disposed of`);
  }
  if (warnings.length > 0) {
    const rows = await many(tx.selectFrom('warning').select(['id', 'slug']).where('id', 'in', warnings));
    for (const w of rows) names.set(w.id, w.slug);
  }
  if (people.length > 0) {
    const rows = await many(tx.selectFrom('staff_user').select(['id', 'display_name']).where('id', 'in', people));
    for (const p of rows) names.set(p.id, p.display_name);
  }
  return names;
}
