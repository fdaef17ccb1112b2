import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { PlaceFinder, type ReportPlace } from '#journey/linking/place-of-report.ts';
import { seriesAsWritten, seriesNamed, seriesType } from '#journey/linking/series-views.ts';
import { firstLooks } from '#journey/triage/first-look.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { causingReport } from './causing-report.ts';
import { openWarningOfSeries } from './stage.ts';

/** Places named, the most affected first: more than a title can hold. */
const NAMED_PLACES = 4;

const no = (reason: string): Result<never, Refusal> => refuse({ code: 'WRONG_STATE', field: 'series', reason });

/**
 * Drafts a warning from a series, as one is drafted from a wave: counted, rounded and checked, every number tied to the series. A series that has a
 * warning which stands leads to that. As staff: from the reports that whoever acts may see.
 * @returns the address, and whether it was drafted now.
 */
export async function draftOfSeries(
  tx: Tx,
  written: string,
  force: ForceConfig,
  now: Date,
): Promise<Result<{ id: string; slug: string; fresh: boolean }, Refusal>> {
  const named = seriesAsWritten(written);
  const series = await seriesNamed(tx, named);
  if (!series) return no('There is no such series. Write its name as it stands in the list of series, such as S-12.');
  const id = series.merged_into ?? named;
  // Two who draft at once: the second waits, and is led to what the first drafted.
  await sql`SELECT 1 FROM series WHERE id = ${id} FOR UPDATE`.execute(tx);
  const earlier = await many(
    tx
      .selectFrom('warning')
      .select(['id', 'slug', 'status', 'threat_id'])
      .where('series_id', '=', id)
      .orderBy('drafted_at', 'desc'),
  );
  const stands = earlier.find((w) => w.status !== 'WITHDRAWN');
  if (stands) return ok({ id: stands.id, slug: stands.slug, fresh: false });
  const members = await many(tx.selectFrom('series_member').select('report_id').where('series_id', '=', id));
  const looks = await firstLooks(
    tx,
    members.map((m) => m.report_id),
  );
  const finder = new PlaceFinder(force.pfaCode);
  const found = [...looks.values()].map(({ report }) => ({ report, place: finder.of(report) }));
  const least = WARNINGS.seriesReports.value;
  if (found.length < least)
    return no(`${id} has ${found.length} reports that you may see, and a warning of a series wants ${least} at least.`);
  const placed = found.flatMap((f) => (f.place ? [f.place] : []));
  if (placed.length === 0)
    return no(`None of the reports of ${id} says where it was, so nobody could be told where to look out.`);
  const causing = found.map(({ report, place }) => causingReport(report, place));
  const first = Math.min(...found.map(({ report }) => Date.parse(report.receivedAt)));
  const type = await seriesType(tx, id);
  const own = earlier.filter((w) => w.threat_id === null).length;
  const drafted = await openWarningOfSeries(
    tx,
    {
      id,
      fraudType: FRAUD_TYPES.find((t) => t === type) ?? 'other_fraud',
      districts: [...new Set(placed.map((p) => p.district.gss))],
      places: mostAffected(placed),
      firstReportAt: new Date(first),
    },
    causing,
    { address: own > 0 ? await freeAddress(tx, id, own) : null, force, now },
  );
  if (!drafted) return no('No draft could be made that holds nothing about a person. Nothing has been changed.');
  return ok({ ...drafted, fresh: true });
}

/** Towns and districts by how many reports came from them; of equals by name. */
function mostAffected(places: readonly ReportPlace[]): string[] {
  const counts = new Map<string, number>();
  for (const p of places) {
    const name = p.town?.name ?? p.district.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, NAMED_PLACES)
    .map(([name]) => name);
}

/** "…-s-12" is followed by "…-s-12-2": of a withdrawn one the address goes on saying why. */
async function freeAddress(tx: Tx, series: string, own: number): Promise<string | null> {
  const last = await maybeOne(
    tx
      .selectFrom('warning')
      .select('slug')
      .where('series_id', '=', series)
      .where('threat_id', 'is', null)
      .orderBy('drafted_at')
      .limit(1),
  );
  return last ? `${last.slug}-${own + 1}` : null;
}
