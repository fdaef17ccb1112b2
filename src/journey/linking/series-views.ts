import { sql } from 'kysely';
import type { FraudType } from '#core/report.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** How many other reports are in the series of each report: "looks like N others". Reports in no series are left out. */
export async function othersLike(
  tx: Tx,
  reportIds: readonly string[],
): Promise<Map<string, { series: string; others: number }>> {
  if (reportIds.length === 0) return new Map();
  const rows = await many(
    tx
      .selectFrom('series_member as m')
      .innerJoin('series_member as all', 'all.series_id', 'm.series_id')
      .select((e) => ['m.report_id', 'm.series_id', e.fn.countAll<number>().as('n')])
      .where('m.report_id', 'in', [...reportIds])
      .groupBy(['m.report_id', 'm.series_id']),
  );
  return new Map(rows.map((r) => [r.report_id, { series: r.series_id!, others: Number(r.n) - 1 }]));
}

/** Whether a column names this series, or one that was merged into it: what was said of that goes on with its reports. */
export const goesBy = (column: string, series: string) =>
  sql<boolean>`${sql.ref(column)} IN (WITH RECURSIVE n(id) AS (SELECT ${series}::text
    UNION SELECT s.id FROM series s JOIN n ON s.merged_into = n.id) SELECT id FROM n)`;

/** How the newest nomination of a series as an organised crime group stands, here and with the regional unit. As staff. */
export function nominationOfSeries(tx: Tx, series: string) {
  return maybeOne(
    tx
      .selectFrom('group_nomination as g')
      .leftJoin('nomination_reply as y', (join) =>
        join.onRef('y.nomination_id', '=', 'g.id').on('y.undone_at', 'is', null),
      )
      .select(['g.reference', 'g.answer', 'g.regional', 'g.nominated_at', 'g.answered_at', 'y.replied_on', 'y.words'])
      .where(goesBy('g.series_id', series))
      .orderBy('g.number', 'desc')
      .orderBy('y.id', 'desc')
      .limit(1),
  );
}

/** Every link of a report, either way, the heaviest first, with what the other report is. */
export function linksOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('series_link as l')
      .innerJoin('report as r', (join) =>
        // An equality, so that the other report is found by its key.
        join.on((e) =>
          e(
            'r.id',
            '=',
            e.case().when('l.report_id', '=', reportId).then(e.ref('l.with_id')).else(e.ref('l.report_id')).end(),
          ),
        ),
      )
      .select([
        'r.id',
        'r.reference',
        'r.received_at',
        'r.town',
        'r.district',
        'l.on_what',
        'l.weight',
        'l.because',
        'l.made_by',
        // What a person has said is not one stays in the list, marked.
        sql<boolean>`EXISTS (SELECT 1 FROM series_decision d LEFT JOIN series_decision_undone u ON u.decision_id = d.id
          WHERE u.decision_id IS NULL AND NOT d.together
            AND ((l.report_id = ANY(d.one) AND l.with_id = ANY(d.other)) OR (l.with_id = ANY(d.one) AND l.report_id = ANY(d.other))))`.as(
          'rejected',
        ),
      ])
      .where((e) => e.or([e('l.report_id', '=', reportId), e('l.with_id', '=', reportId)]))
      .orderBy('l.weight', 'desc')
      .limit(100),
  );
}
export type ReportLink = Awaited<ReturnType<typeof linksOf>>[number];

/** Where a report belongs, if anywhere. */
export function membershipOf(tx: Tx, reportId: string) {
  return maybeOne(
    tx
      .selectFrom('series_member as m')
      .leftJoin('report as d', 'd.id', 'm.duplicate_of')
      .select(['m.series_id', 'm.confidence', 'm.since', 'd.reference as duplicate_of'])
      .where('m.report_id', '=', reportId),
  );
}

/** Which series a list shows; null leaves a question open. */
export interface SeriesFilter {
  type: FraudType | null;
  /** GSS code. */
  district: string | null;
  /** Only those that grew since. */
  since: Date | null;
}
export const EVERY_SERIES: SeriesFilter = { type: null, district: null, since: null };

/** Series with their size and main type, the last to grow first. */
export function latestSeries(tx: Tx, limit: number, filter: SeriesFilter = EVERY_SERIES, offset = 0) {
  return many(
    matching(tx, filter)
      .select((e) => [
        's.id',
        's.grew_at',
        e.fn.countAll<number>().as('reports'),
        // An incident that was told twice was lost once.
        e.fn.sum<number>('r.loss_gbp').filterWhere('m.duplicate_of', 'is', null).as('loss'),
        e.fn.min('r.received_at').as('first'),
        e.fn.agg<string[]>('array_agg', ['r.district']).distinct().as('districts'),
        sql<string | null>`mode() WITHIN GROUP (ORDER BY a.fraud_type)`.as('type'),
      ])
      .orderBy('s.grew_at', 'desc')
      .orderBy('s.id')
      .limit(limit)
      .offset(offset),
  );
}

function matching(tx: Tx, { type, district, since }: SeriesFilter) {
  let query = tx
    .selectFrom('series as s')
    .innerJoin('series_member as m', 'm.series_id', 's.id')
    .innerJoin('report as r', 'r.id', 'm.report_id')
    .leftJoin('report_standing as g', 'g.report_id', 'r.id')
    .leftJoin('assessment as a', 'a.id', 'g.assessment_id')
    .groupBy(['s.id', 's.grew_at']);
  if (since) query = query.where('s.grew_at', '>=', since);
  if (type) query = query.having(sql<boolean>`mode() WITHIN GROUP (ORDER BY a.fraud_type) = ${type}`);
  if (district) query = query.having(sql<boolean>`bool_or(r.district = ${district})`);
  return query;
}

/** How many series a list holds in all. */
export async function countSeries(tx: Tx, filter: SeriesFilter): Promise<number> {
  const found = await tx
    .selectFrom(matching(tx, filter).select('s.id').as('found'))
    .select((e) => e.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(found.n);
}

/** Districts that have reports of some series. */
export async function districtsWithSeries(tx: Tx): Promise<string[]> {
  const rows = await many(
    tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select('r.district')
      .distinct()
      .where('m.series_id', 'is not', null)
      .where('r.district', 'is not', null),
  );
  return rows.map((r) => r.district!);
}

/** The name of a series as people write it, "s12" or "Series 12"; what cannot be one, as it was written. */
export function seriesAsWritten(written: string): string {
  const number = /^\s*(?:series\s{0,3})?s?-?\s?(\d{1,9})\s*$/i.exec(written)?.[1];
  return number ? `S-${Number(number)}` : written.trim();
}

/** The series itself; undefined where there is none of that name. */
export const seriesNamed = (tx: Tx, id: string) => maybeOne(tx.selectFrom('series').selectAll().where('id', '=', id));

/** The kind of fraud of most of its reports. */
export async function seriesType(tx: Tx, id: string): Promise<string | null> {
  const row = await matching(tx, EVERY_SERIES)
    .select(sql<string | null>`mode() WITHIN GROUP (ORDER BY a.fraud_type)`.as('type'))
    .where('s.id', '=', id)
    .executeTakeFirst();
  return row?.type ?? null;
}

/** Its reports in the order they came. */
export function membersOf(tx: Tx, series: string) {
  return many(
    tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .leftJoin('report as d', 'd.id', 'm.duplicate_of')
      .select([
        'r.id',
        'r.reference',
        'r.received_at',
        'r.kind',
        'r.town',
        'r.district',
        'r.loss_gbp',
        'm.confidence',
        'd.reference as duplicate_of',
      ])
      .where('m.series_id', '=', series)
      .orderBy('r.received_at')
      .limit(500),
  );
}

/** Its reports as they were received, for what is known of the offenders. */
export function payloadsOf(tx: Tx, series: string) {
  return many(
    tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select(['r.id', 'r.reference', 'r.source', 'r.external_id', 'r.received_at', 'r.payload', 'm.duplicate_of'])
      .where('m.series_id', '=', series)
      .orderBy('r.received_at')
      .limit(500),
  );
}

const EVIDENCE = [
  'l.report_id',
  'l.with_id',
  'a.reference as from',
  'b.reference as to',
  'l.on_what',
  'l.weight',
  'l.made_by',
  'l.at',
] as const;
const evidence = (tx: Tx) =>
  tx
    .selectFrom('series_link as l')
    .innerJoin('report as a', 'a.id', 'l.report_id')
    .innerJoin('report as b', 'b.id', 'l.with_id')
    .select(EVIDENCE);

/** Why they belong together: every link between two of its reports, the newest first. */
export function linksWithin(tx: Tx, series: string) {
  return many(
    evidence(tx)
      .innerJoin('series_member as ma', 'ma.report_id', 'l.report_id')
      .innerJoin('series_member as mb', 'mb.report_id', 'l.with_id')
      .where('ma.series_id', '=', series)
      .where('mb.series_id', '=', series)
      .orderBy('l.id', 'desc')
      .limit(3000),
  );
}
export type EvidenceRow = Awaited<ReturnType<typeof linksWithin>>[number];

/** What ties two reports, either way. */
export function linksBetween(tx: Tx, one: string, other: string) {
  return many(
    evidence(tx)
      .where((e) =>
        e.or([
          e.and([e('l.report_id', '=', one), e('l.with_id', '=', other)]),
          e.and([e('l.report_id', '=', other), e('l.with_id', '=', one)]),
        ]),
      )
      .orderBy('l.id', 'desc'),
  );
}

const possible = (tx: Tx) =>
  tx
    .selectFrom('possible_link as p')
    .innerJoin('report as a', 'a.id', 'p.report_id')
    .innerJoin('report as b', 'b.id', 'p.with_id')
    .leftJoin('series_member as ma', 'ma.report_id', 'p.report_id')
    .leftJoin('series_member as mb', 'mb.report_id', 'p.with_id')
    .select([
      'p.report_id',
      'p.with_id',
      'p.bits',
      'p.because',
      'a.reference as from',
      'b.reference as to',
      'ma.series_id as from_series',
      'mb.series_id as to_series',
    ]);

/**
 * Links beneath the limit between a report of the series and one outside it that nobody has decided on, the likeliest first: all those of the
 * `limit` outside reports that come nearest.
 */
export function possibleMembers(tx: Tx, series: string, limit: number) {
  const links = possible(tx)
    .select(sql<string>`CASE WHEN ma.series_id = ${series} THEN p.with_id ELSE p.report_id END`.as('outside'))
    .where((e) => e.or([e('ma.series_id', '=', series), e('mb.series_id', '=', series)]))
    .where(sql<boolean>`ma.series_id IS DISTINCT FROM mb.series_id`)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM series_decision d LEFT JOIN series_decision_undone u ON u.decision_id = d.id
          WHERE u.decision_id IS NULL AND NOT d.together
            AND ((p.report_id = ANY(d.one) AND p.with_id = ANY(d.other)) OR (p.with_id = ANY(d.one) AND p.report_id = ANY(d.other))))`,
    );
  const nearest = tx
    .with('links', () => links)
    .selectFrom('links')
    .selectAll()
    .where((e) =>
      e(
        'outside',
        'in',
        e
          .selectFrom('links')
          .select('outside')
          .groupBy('outside')
          .orderBy((o) => o.fn.max('bits'), 'desc')
          .orderBy('outside')
          .limit(limit),
      ),
    )
    .orderBy('bits', 'desc')
    .orderBy('report_id')
    .orderBy('with_id');
  return many(nearest);
}
export type PossibleRow = Omit<Awaited<ReturnType<typeof possibleMembers>>[number], 'outside'>;

/** The possible link between two reports, either way, if there is one. */
export async function possibleBetween(tx: Tx, one: string, other: string): Promise<PossibleRow | undefined> {
  const rows = await many(
    possible(tx).where((e) =>
      e.or([
        e.and([e('p.report_id', '=', one), e('p.with_id', '=', other)]),
        e.and([e('p.report_id', '=', other), e('p.with_id', '=', one)]),
      ]),
    ),
  );
  return rows[0];
}
