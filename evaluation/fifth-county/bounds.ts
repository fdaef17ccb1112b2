import type { FraudReport } from '#core/report.ts';
import { type PairFigures, scoreClusters } from '../third-county/series-figures.ts';
import type { Truth } from '../third-county/truth.ts';

/**
 * Two bounds on pairwise F1, from the truth.
 * upper: a reader who recognises every mark that survives, however written; marks that share 2 points link, being of one burst is worth 1.
 * lower: equal telephones and accounts (fields, or plainly written in the story), plates and passwords (fields; plates plain in the story too),
 *        with a list of the numbers that belong to everyone and without the reporter's own.
 */
export interface Bounds {
  upper: PairFigures;
  lower: PairFigures;
}

class Joined {
  private readonly parent: Map<string, string>;
  constructor(ids: readonly string[]) {
    this.parent = new Map(ids.map((id) => [id, id]));
  }
  root(id: string): string {
    let at = id;
    while (this.parent.get(at) !== at) at = this.parent.get(at)!;
    this.parent.set(id, at);
    return at;
  }
  join(a: string, b: string): void {
    this.parent.set(this.root(a), this.root(b));
  }
  clusters(): Map<string, string> {
    return new Map([...this.parent.keys()].map((id) => [id, this.root(id)]));
  }
}

function shared(a: Truth, b: Truth): number {
  if (Object.keys(a.survives).length === 0 || Object.keys(b.survives).length === 0) return 0;
  let points = a.wave !== null && a.wave === b.wave ? 1 : 0;
  for (const [mark, worth] of Object.entries(a.survives)) points += Math.min(worth, b.survives[mark] ?? 0);
  return points;
}

function perfect(truth: readonly Truth[]): Map<string, string> {
  const joined = new Joined(truth.map((row) => row.externalId));
  const bySeries = Map.groupBy(
    truth.filter((row) => row.series),
    (row) => row.series,
  );
  for (const rows of bySeries.values())
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1))
        if (shared(a, b) >= 2 || a.duplicateOf === b.externalId || b.duplicateOf === a.externalId)
          joined.join(a.externalId, b.externalId);
  return joined.clusters();
}

function national(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^(00)?44(?=\d{10}$)/, '0');
}

function plainKeys(report: FraudReport, listed: ReadonlySet<string>): string[] {
  const story = report.narrative ?? '';
  const phones = [
    ...(report.callers ?? []).map((one) => one.phone ?? ''),
    ...(story.match(/(?:\+44 ?|\b0)\d{3,4} ?\d{3} ?\d{3,4}\b/g) ?? []),
  ].map(national);
  const own = national(report.victim?.phone ?? '');
  const vehicle = report.collection?.vehicle?.registration;
  const plates = [...(vehicle ? [vehicle] : []), ...(story.match(/\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g) ?? [])];
  const accounts = [...(report.accounts ?? []).map((one) => one.accountNumber), ...(story.match(/\b\d{8}\b/g) ?? [])];
  const word = report.collection?.password;
  return [
    ...phones.filter((one) => one.length === 11 && one !== own && !listed.has(one)).map((one) => `phone ${one}`),
    ...plates.map((one) => `plate ${one.replaceAll(' ', '').toUpperCase()}`),
    ...accounts.filter((one) => !listed.has(one)).map((one) => `account ${one}`),
    ...(word ? [`word ${word.toLowerCase()}`] : []),
  ];
}

function exact(reports: readonly FraudReport[], listed: ReadonlySet<string>): Map<string, string> {
  const joined = new Joined(reports.map((report) => report.externalId));
  const seen = new Map<string, string>();
  for (const report of reports)
    for (const key of plainKeys(report, listed)) {
      const first = seen.get(key);
      if (first) joined.join(first, report.externalId);
      else seen.set(key, report.externalId);
    }
  return joined.clusters();
}

export function bounds(reports: readonly FraudReport[], truth: readonly Truth[], listed: ReadonlySet<string>): Bounds {
  const byId = new Map(truth.map((row) => [row.externalId, row]));
  return { upper: scoreClusters(perfect(truth), byId).pairs, lower: scoreClusters(exact(reports, listed), byId).pairs };
}
