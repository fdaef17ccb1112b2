import { sql } from 'kysely';
import { normalisePhone } from '#core/phone.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { Role } from '#core/role.ts';
import { findPhones } from '#engines/series/read/phones.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Who may hand in what they have learnt. */
export const SUBMITS = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'analyst',
  'supervisor',
] as const;
/** Who may see the list: the database shows each person those reports whose handling lets them (036-intelligence.sql). */
export const READS_INTELLIGENCE = [...SUBMITS, 'press'] as const;
/** Whom a report with conditions may name. */
export const MAY_BE_PERMITTED: readonly Role[] = READS_INTELLIGENCE;

export interface SubmissionWish {
  source: string;
  original: string;
  learnedOn: string;
  research: string;
  priority: string;
  /** Reference of the fraud report it is about; '' for none. */
  about: string;
}

/** Hands in what was learnt, with its source: for the analysts and whoever handed it in. As staff. */
export async function submitIntelligence(
  tx: Tx,
  wish: SubmissionWish,
  userId: string,
  now: Date,
): Promise<Result<{ id: string; reference: string }, Refusal[]>> {
  const faults: Refusal[] = [];
  const missing = (field: string, reason: string) => faults.push({ code: 'MISSING_FIELD', field, reason });
  if (wish.source.trim() === '') missing('source', 'Say who or what told it, by name or reference.');
  if (wish.original.trim().length < 10) missing('original', 'Write what was learnt: at least 10 characters.');
  if (wish.learnedOn !== '' && !isDay(wish.learnedOn, now))
    missing('learnedOn', 'Write the day as 2026-03-17, not later than today, or leave it empty.');
  const priority = (['high', 'medium', 'low'] as const).find((p) => p === wish.priority);
  if (!priority) missing('priority', 'Choose how soon it must be read.');
  const about = await aboutReport(tx, wish.about);
  if (!about.ok) faults.push(about.error);
  if (faults.length > 0 || !priority || !about.ok) return refuse(faults);
  const row = await one(
    tx
      .insertInto('intelligence_submission')
      .values({
        source: wish.source.trim().slice(0, 300),
        original: wish.original.trim().slice(0, 20_000),
        learned_on: wish.learnedOn || null,
        research: wish.research.trim().slice(0, 5000),
        priority,
        report_id: about.value,
        submitted_by: userId,
        submitted_at: now,
      })
      .returning(['id', 'reference']),
  );
  return ok(row);
}

function isDay(day: string, now: Date): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  // 30 February is read as 2 March: what is no day is told by what comes back.
  const real = !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
  return /^\d{4}-\d\d-\d\d$/.test(day) && real && at <= now.getTime();
}

async function aboutReport(tx: Tx, reference: string): Promise<Result<string | null, Refusal>> {
  if (reference === '') return ok(null);
  const row = await maybeOne(tx.selectFrom('report').select('id').where('reference', '=', reference.toUpperCase()));
  if (row) return ok(row.id);
  return refuse({ code: 'MISSING_FIELD', field: 'about', reason: 'No report that you may see has this reference.' });
}

const FIRST_MADE = sql<{ reference: string }>`first_sanitised(s.id)`.as<'i'>(sql`i`);

/** Submissions that whoever acts may see, those not yet sanitised first. */
export const submissionsToRead = (tx: Tx, limit: number) =>
  many(
    tx
      .selectFrom('intelligence_submission as s')
      .innerJoin('staff_user as u', 'u.id', 's.submitted_by')
      // Of a report that was corrected, the first version stands for all; also one whose handling lets this analyst not read it.
      .leftJoinLateral(FIRST_MADE, (join) => join.onTrue())
      .select(['s.id', 's.reference', 's.priority', 's.submitted_at', 'u.display_name', 'i.reference as made'])
      // Nobody who sanitises can read it: its report is kept to a team without an analyst.
      .select(
        sql<boolean>`EXISTS (SELECT FROM report_restriction x WHERE x.report_id = s.report_id AND NOT EXISTS (SELECT FROM report_team t
          JOIN staff_user a ON a.id = t.user_id WHERE t.report_id = x.report_id AND 'analyst' = ANY (a.roles)))`.as(
          'nobody_reads',
        ),
      )
      .orderBy((e) => e.case().when('i.reference', 'is', null).then(0).else(1).end())
      .orderBy((e) => e.case('s.priority').when('high').then(0).when('medium').then(1).else(2).end())
      .orderBy('s.submitted_at', 'desc')
      .limit(limit),
  );

/** Submissions that no analyst has made a report of, and how many of these are of high priority. As staff. */
export async function countToSanitise(tx: Tx): Promise<{ open: number; high: number }> {
  const row = await tx
    .selectFrom('intelligence_submission as s')
    .leftJoinLateral(FIRST_MADE, (join) => join.onTrue())
    .select((e) => [
      e.fn.countAll<number>().as('open'),
      e.fn.countAll<number>().filterWhere('s.priority', '=', 'high').as('high'),
    ])
    .where('i.reference', 'is', null)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), high: Number(row.high) };
}

/** What was handed in about a report that is kept to a team without an analyst: for those on the team and for supervisors, by references alone. */
export const submissionsNobodyReads = async (tx: Tx) =>
  (
    await sql<{
      submission: string;
      report: string;
      priority: string;
      own_team: boolean;
    }>`SELECT * FROM intelligence_nobody_reads()`.execute(tx)
  ).rows;

export const submissionNamed = (tx: Tx, reference: string) =>
  maybeOne(
    tx
      .selectFrom('intelligence_submission as s')
      .innerJoin('staff_user as u', 'u.id', 's.submitted_by')
      .leftJoin('report as r', 'r.id', 's.report_id')
      .selectAll('s')
      .select(['u.display_name', 'r.reference as about'])
      .where('s.reference', '=', reference),
  );
/** The submission that a sanitised report was made of. As an analyst: others do not see it. */
export const submissionById = (tx: Tx, id: string) =>
  one(tx.selectFrom('intelligence_submission').select(['id', 'report_id', 'source']).where('id', '=', id));
export type Submission = NonNullable<Awaited<ReturnType<typeof submissionNamed>>>;

const reports = (tx: Tx) =>
  tx
    .selectFrom('intelligence_report as i')
    .innerJoin('staff_user as u', 'u.id', 'i.sanitised_by')
    .leftJoin('report as r', 'r.id', 'i.report_id')
    .leftJoin('intelligence_report as old', 'old.id', 'i.corrects')
    .leftJoin('intelligence_report as newer', 'newer.corrects', 'i.id')
    .leftJoin('staff_user as corrector', 'corrector.id', 'newer.sanitised_by')
    .select([
      'old.reference as corrects',
      'i.corrected_because',
      'newer.reference as corrected_by',
      'i.corrected_at',
      'newer.corrected_because as wrong_because',
      'corrector.display_name as corrector',
      'i.submission_id',
      'i.report_id',
      'i.id',
      'i.reference',
      'i.title',
      'i.handling',
      'i.conditions',
      'i.permitted',
      'i.marking',
      'i.series_id',
      'i.sanitised_at',
      'u.display_name',
      'r.reference as about',
    ]);

/** Sanitised reports that whoever acts may see, the newest first; of one that was corrected the last version. */
export const intelligenceReports = (tx: Tx, limit: number, series: string | null = null) => {
  const found = reports(tx)
    .where('i.corrected_at', 'is', null)
    .orderBy('i.sanitised_at', 'desc')
    .orderBy('i.reference', 'desc')
    .limit(limit);
  return many(series ? found.where('i.series_id', '=', series) : found);
};

/** Fewer figures than this are a short code or the end of a number. */
const SHORTEST_NUMBER = 9;

/** Standing intelligence that names a telephone number, of what whoever acts may see, the newest first. As staff. */
export async function intelligenceWithNumber(tx: Tx, number: string, limit: number): Promise<IntelligenceReport[]> {
  // Those that are the same however it is written: without +44 or the nought.
  const figures = number.replace(/^(?:\+44|0)/, '').replace(/\D/g, '');
  if (figures.length < SHORTEST_NUMBER) return [];
  const items = await many(
    tx
      .selectFrom('intelligence_item')
      .select(['intelligence_id', 'what'])
      .where(sql<boolean>`regexp_replace(what, '\\D', '', 'g') LIKE ${`%${figures}%`}`),
  );
  const named = items.filter((i) => findPhones(i.what).some((p) => (normalisePhone(p.number) ?? p.number) === number));
  if (named.length === 0) return [];
  return many(
    reports(tx)
      .where(
        'i.id',
        'in',
        named.map((i) => i.intelligence_id),
      )
      .where('i.corrected_at', 'is', null)
      .orderBy('i.sanitised_at', 'desc')
      .orderBy('i.reference', 'desc')
      .limit(limit),
  );
}

export const intelligenceNamed = (tx: Tx, reference: string) =>
  maybeOne(reports(tx).where('i.reference', '=', reference));
export type IntelligenceReport = NonNullable<Awaited<ReturnType<typeof intelligenceNamed>>>;

export const itemsOf = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : many(
        tx
          .selectFrom('intelligence_item')
          .selectAll()
          .where('intelligence_id', 'in', [...ids])
          .orderBy('intelligence_id')
          .orderBy('n'),
      );
export type IntelligenceItem = Awaited<ReturnType<typeof itemsOf>>[number];
