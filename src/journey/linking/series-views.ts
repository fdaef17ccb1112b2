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

/** Series that grew last, with their size. */
export function latestSeries(tx: Tx, limit: number) {
  return many(
    tx
      .selectFrom('series as s')
      .innerJoin('series_member as m', 'm.series_id', 's.id')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select((e) => [
        's.id',
        's.grew_at',
        e.fn.countAll<number>().as('reports'),
        // An incident that was told twice was lost once.
        e.fn.sum<number>('r.loss_gbp').filterWhere('m.duplicate_of', 'is', null).as('loss'),
        e.fn.min('r.received_at').as('first'),
        e.fn.agg<string[]>('array_agg', ['r.district']).distinct().as('districts'),
      ])
      .groupBy(['s.id', 's.grew_at'])
      .orderBy('s.grew_at', 'desc')
      .limit(limit),
  );
}

/** The series itself; undefined where there is none of that name. */
export const seriesNamed = (tx: Tx, id: string) => maybeOne(tx.selectFrom('series').selectAll().where('id', '=', id));

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

/** Why they belong together: every link between two of its reports, the heaviest first. */
export function linksWithin(tx: Tx, series: string) {
  return many(
    tx
      .selectFrom('series_link as l')
      .innerJoin('series_member as ma', 'ma.report_id', 'l.report_id')
      .innerJoin('series_member as mb', 'mb.report_id', 'l.with_id')
      .innerJoin('report as a', 'a.id', 'l.report_id')
      .innerJoin('report as b', 'b.id', 'l.with_id')
      .select(['a.reference as from', 'b.reference as to', 'l.on_what', 'l.weight', 'l.because', 'l.made_by', 'l.at'])
      .where('ma.series_id', '=', series)
      .where('mb.series_id', '=', series)
      .orderBy('l.weight', 'desc')
      .limit(500),
  );
}
