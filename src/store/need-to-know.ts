import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { Role } from '#core/role.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Reports that are kept to a team (migration 028). All as staff, in a transaction that says who acts: the database decides by that. */

/** What somebody is told of a report they may not open. */
export interface RestrictedReport {
  reportId: string;
  reference: string;
  askName: string;
  setAt: Date;
}

/** The report of this reference if there is one and it is hidden from whoever acts; null otherwise. */
export async function restrictedReport(tx: Tx, reference: string): Promise<RestrictedReport | null> {
  const { rows } = await sql<{ report_id: string; reference: string; ask_name: string; set_at: Date }>`
    SELECT * FROM restricted_report(${reference})`.execute(tx);
  const row = rows[0];
  return row ? { reportId: row.report_id, reference: row.reference, askName: row.ask_name, setAt: row.set_at } : null;
}

export async function countHiddenReports(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`SELECT count_hidden_reports() AS n`.execute(tx)).rows[0]!.n;
}

/** Who keeps a report to whom; null where it is open to every role that sees reports. */
export async function restrictionOf(tx: Tx, reportId: string) {
  const row = await maybeOne(
    tx
      .selectFrom('report_restriction as x')
      .innerJoin('staff_user as a', 'a.id', 'x.ask')
      .innerJoin('staff_user as s', 's.id', 'x.set_by')
      .select([
        'x.reason',
        'x.ask',
        'x.set_at',
        'x.via_series',
        'a.display_name as ask_name',
        's.display_name as set_by_name',
      ])
      .where('x.report_id', '=', reportId),
  );
  if (!row) return null;
  const team = await many(
    tx
      .selectFrom('report_team as t')
      .innerJoin('staff_user as u', 'u.id', 't.user_id')
      .select(['u.id', 'u.display_name as name', 'u.disabled_at'])
      .where('t.report_id', '=', reportId)
      .orderBy('u.display_name'),
  );
  return { ...row, team };
}

/** Colleagues in one of these roles who can sign in. */
export function colleaguesIn(tx: Tx, roles: readonly Role[]) {
  return many(
    tx
      .selectFrom('staff_user')
      .select(['id', 'display_name as name'])
      .where('disabled_at', 'is', null)
      .where(sql<boolean>`roles && ${[...roles]}::text[]`)
      .orderBy('display_name'),
  );
}

/** The officer who has a report, and whoever has open work on it: they lose it when it is kept to a team without them. As staff. */
export function whoWorksOn(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('staff_user as u')
      .select(['u.id', 'u.display_name as name'])
      .where('u.disabled_at', 'is', null)
      .where(
        sql<boolean>`u.username IN (SELECT a.officer_username FROM report_standing s JOIN assignment a ON a.id = s.assignment_id
            WHERE s.report_id = ${reportId} UNION
          SELECT i.owner FROM case_item i WHERE i.report_id = ${reportId} AND NOT i.removed AND i.done_at IS NULL)`,
      )
      .orderBy('u.display_name'),
  );
}

/** Keeps a report to a team of whoever acts, the person whom others ask, and those who go on working on it. */
export async function keepToTeam(
  tx: Tx,
  wish: { reportId: string; reason: string; ask: string; setBy: string; others: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('report_restriction')
    .values({ report_id: wish.reportId, reason: wish.reason, ask: wish.ask, set_by: wish.setBy })
    .execute();
  for (const other of wish.others) await addToTeam(tx, wish.reportId, other, wish.setBy);
}

/** Until when whoever acts has opened a kept report by breaking the glass, or what was said of their last opening; null for neither. As staff. */
export function lastOpening(tx: Tx, reportId: string, userId: string) {
  return maybeOne(
    tx
      .selectFrom('break_glass')
      .select(['until', 'verdict', 'note', 'reviewed_at'])
      .where('report_id', '=', reportId)
      .where('user_id', '=', userId)
      .orderBy('id', 'desc')
      .limit(1),
  );
}

/** @returns whether there was something to lift, and whoever acts is on the team. */
export async function liftRestriction(tx: Tx, reportId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('report_restriction').where('report_id', '=', reportId).executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

export async function addToTeam(tx: Tx, reportId: string, userId: string, addedBy: string): Promise<void> {
  await tx
    .insertInto('report_team')
    .values({ report_id: reportId, user_id: userId, added_by: addedBy })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function removeFromTeam(tx: Tx, reportId: string, userId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('report_team')
    .where('report_id', '=', reportId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

export const onTeamOf = async (tx: Tx, reportId: string): Promise<boolean> =>
  (await sql<{ on: boolean }>`SELECT on_team_of(${reportId}::uuid) AS on`.execute(tx)).rows[0]!.on;

/** Opens a kept report to whoever acts, for some minutes of real time. A supervisor sees it until they have said what they think of it. */
export async function breakGlass(
  tx: Tx,
  wish: { reportId: string; userId: string; reason: string; minutes: number },
): Promise<void> {
  await sql`INSERT INTO break_glass (report_id, user_id, reason, until) VALUES (${wish.reportId}::uuid, ${wish.userId}::uuid, ${wish.reason},
    clock_timestamp() + make_interval(mins => ${wish.minutes}))`.execute(tx);
}

export interface GlassBroken {
  id: number;
  reference: string;
  report_id: string;
  user_id: string;
  who: string;
  reason: string;
  at: Date;
  until: Date;
  reviewer: string | null;
  reviewed_at: Date | null;
  verdict: 'right' | 'wrong' | null;
  note: string | null;
}

/** What is still to be reviewed, whatever its age, and then what was opened since. */
export const glassBroken = async (tx: Tx, since: Date): Promise<GlassBroken[]> =>
  (await sql<GlassBroken>`SELECT * FROM glass_broken(${since}::timestamptz)`.execute(tx)).rows;

/** How many wait for a supervisor who is not this person. */
export async function countGlassToReview(tx: Tx, userId: string): Promise<number> {
  const row = await tx
    .selectFrom('break_glass')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('reviewed_at', 'is', null)
    .where('user_id', '<>', userId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** @throws CounterfoilError WRONG_STATE where it is their own, or a colleague was quicker. */
export async function reviewGlass(
  tx: Tx,
  id: number,
  review: { by: string; verdict: 'right' | 'wrong'; note: string },
): Promise<string> {
  const row = await tx
    .updateTable('break_glass')
    .set({
      reviewed_by: review.by,
      reviewed_at: sql<Date>`clock_timestamp()`,
      verdict: review.verdict,
      note: review.note || null,
    })
    .where('id', '=', id)
    .where('reviewed_at', 'is', null)
    .where('user_id', '<>', review.by)
    .returning('report_id')
    .executeTakeFirst();
  if (!row)
    throw new CounterfoilError(
      'WRONG_STATE',
      'It has been reviewed already, or it is your own opening: a colleague reviews that.',
    );
  return row.report_id;
}

/** Reports that name a person, by what an auditor typed: also those kept to a team, of which only the reference is told. */
export async function reportsNaming(tx: Tx, kind: 'name' | 'telephone' | 'address', asked: string) {
  const { rows } = await sql<{
    report_id: string;
    reference: string;
  }>`SELECT * FROM reports_naming(${kind}, ${asked})`.execute(tx);
  return rows;
}
