import { sql } from 'kysely';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { CounterfoilError } from '#core/errors.ts';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';

/** What was written about a report, oldest first, with the name of the member of staff who wrote. As staff. */
export const messagesOf = (tx: Tx, reportId: string) =>
  many(
    tx
      .selectFrom('report_message as m')
      .select(['m.id', 'm.from_us', 'm.words', 'm.at', 'm.by_whom', 'm.read_at'])
      .select([nameOfStaff('m.read_by').as('read_by'), nameOfStaff('m.by_whom').as('display_name')])
      .where('m.report_id', '=', reportId)
      .orderBy('m.id'),
  );
export type KeptMessage = Awaited<ReturnType<typeof messagesOf>>[number];

/** How many messages of its person nobody has read. */
export async function unreadOf(tx: Tx, reportId: string): Promise<number> {
  const found = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM report_message
    WHERE report_id = ${reportId} AND NOT from_us AND read_at IS NULL`.execute(tx);
  return found.rows[0]!.n;
}

/**
 * Writes to the person who follows a report. Sending the same form twice writes once. As staff.
 * @throws CounterfoilError BAD_FIELD when there is nothing, or too much.
 */
export async function writeToPerson(
  tx: Tx,
  message: { reportId: string; words: string; by: string; once: string },
): Promise<void> {
  const words = message.words.trim();
  const most = FOLLOWING.messageCharacters.value;
  if (words === '' || words.length > most)
    throw new CounterfoilError('BAD_FIELD', `A message has 1 to ${most} characters.`);
  const { reportId: report_id, by: by_whom, once } = message;
  await tx
    .insertInto('report_message')
    .values({ report_id, from_us: true, words, by_whom, once: `staff ${by_whom} ${once}` })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Notes who has read what the person wrote. As staff. */
export async function markRead(tx: Tx, reportId: string, by: string): Promise<void> {
  await tx
    .updateTable('report_message')
    .set({ read_at: sql<Date>`clock_timestamp()`, read_by: by })
    .where('report_id', '=', reportId)
    .where('from_us', '=', false)
    .where('read_at', 'is', null)
    .execute();
}

/** Reports with messages that nobody has read, the longest waiting first. As staff. */
export const unreadMessages = (tx: Tx, limit: number, offset: number) =>
  many(
    tx
      .selectFrom('report_message as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .leftJoin('report_standing as s', 's.report_id', 'r.id')
      .select(({ fn }) => [
        'r.id',
        'r.reference',
        's.public_stage',
        fn.min('m.at').as('oldest'),
        fn.countAll<number>().as('unread'),
      ])
      .where('m.from_us', '=', false)
      .where('m.read_at', 'is', null)
      .groupBy(['r.id', 'r.reference', 's.public_stage'])
      .orderBy('oldest')
      .limit(limit)
      .offset(offset),
  );

/** What was sent out about a report, without what it said and to whom. As staff. */
export const sentAbout = (tx: Tx, reportId: string) =>
  many(
    tx
      .selectFrom('outgoing_message')
      .select(['id', 'channel', 'purpose', 'state', 'queued_at', 'finished_at'])
      .where('about', '=', reportId)
      .orderBy('id', 'desc')
      .limit(20),
  );

/** What the person is shown, for whoever reads it to them on the telephone. As staff. */
export async function shownToPerson(tx: Tx, reportId: string) {
  const found = await sql<{
    public_stage: string | null;
    next_contact: Date | null;
    missing: string[];
    phrase: string | null;
    reason: string | null;
    told_at: Date | null;
    additions: number;
    nudged: number;
  }>`SELECT s.public_stage, s.next_contact, missing_facts(r.payload, r.district) AS missing, o.phrase, o.reason, o.told_at,
      (SELECT count(*)::integer FROM report_addition a WHERE a.report_id = r.id) AS additions,
      (SELECT count(*)::integer FROM report_nudge n WHERE n.report_id = r.id AND n.confirmed_at IS NOT NULL AND n.stopped_at IS NULL) AS nudged
    FROM report r LEFT JOIN report_standing s ON s.report_id = r.id
      LEFT JOIN LATERAL (SELECT * FROM report_outcome u WHERE u.report_id = r.id ORDER BY u.id DESC LIMIT 1) o ON true
    WHERE r.id = ${reportId}`.execute(tx);
  return found.rows[0]!;
}
