import type { FraudReport } from './fields.ts';
import { type PairFigures, scoreClusters } from './series-figures.ts';
import type { Truth } from './truth.ts';

/**
 * Two bounds on pairwise F1, from the truth.
 * upper: a perfect reader who knows every mark that survives in a report, however written; marks that share 2 points link two reports,
 *        and being of one burst is worth a point.
 * lower: a machine that links on equal telephone numbers, plates and accounts (in fields or plainly written) and equal passwords (in fields), with a list of the numbers that belong to everyone.
 */
export interface Bounds {
  upper: PairFigures;
  lower: PairFigures;
}

function joiner(ids: readonly string[]): { join(a: string, b: string): void; clusters(): Map<string, string> } {
  const parent = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    parent.set(id, at);
    return at;
  };
  return {
    join: (a, b) => void parent.set(find(a), find(b)),
    clusters: () => new Map(ids.map((id) => [id, find(id)])),
  };
}

function perfect(truth: readonly Truth[]): Map<string, string> {
  const union = joiner(truth.map((row) => row.externalId));
  const linked = truth.filter((row) => row.series);
  for (let i = 0; i < linked.length; i++) {
    for (let j = i + 1; j < linked.length; j++) {
      const a = linked[i]!;
      const b = linked[j]!;
      if (a.series !== b.series) continue;
      let worth = a.wave && a.wave === b.wave ? 1 : 0;
      for (const [mark, points] of Object.entries(a.survives)) worth += Math.min(points, b.survives[mark] ?? 0);
      const nothing = Object.keys(a.survives).length === 0 || Object.keys(b.survives).length === 0;
      if ((!nothing && worth >= 2) || a.duplicateOf === b.externalId || b.duplicateOf === a.externalId)
        union.join(a.externalId, b.externalId);
    }
  }
  return union.clusters();
}

function national(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  return digits.startsWith('0044') ? `0${digits.slice(4)}` : digits.startsWith('44') ? `0${digits.slice(2)}` : digits;
}

function plainKeys(report: FraudReport, common: ReadonlySet<string>): string[] {
  const keys = new Set<string>();
  const callers = (report.callers ?? []) as { phone?: string }[];
  const own = new Set(
    [report.victim, report.reporter].map((one) =>
      national(String((one as { phone?: string } | undefined)?.phone ?? '')),
    ),
  );
  for (const caller of callers) if (caller.phone) keys.add(`phone ${national(caller.phone)}`);
  for (const found of report.narrative.match(/(?:\+44|\b0)[\d ]{9,13}\d/g) ?? []) keys.add(`phone ${national(found)}`);
  const registration = (report.collection as { vehicle?: { registration?: string } } | undefined)?.vehicle
    ?.registration;
  if (registration) keys.add(`plate ${registration.replaceAll(' ', '').toUpperCase()}`);
  for (const found of report.narrative.match(/\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g) ?? [])
    keys.add(`plate ${found.replace(' ', '')}`);
  const password = (report.collection as { password?: string } | undefined)?.password;
  if (password) keys.add(`word! ${password.toLowerCase()}`);
  for (const account of (report.accounts ?? []) as { accountNumber: string }[])
    keys.add(`account ${account.accountNumber}`);
  for (const found of report.narrative.match(/\b\d{8}\b/g) ?? []) keys.add(`account ${found}`);
  return [...keys].filter((key) => !common.has(key.slice(6)) && !own.has(key.slice(6)));
}

function exact(reports: readonly FraudReport[], common: ReadonlySet<string>): Map<string, string> {
  const union = joiner(reports.map((report) => report.externalId));
  const seen = new Map<string, string>();
  for (const report of reports) {
    for (const key of plainKeys(report, common)) {
      const first = seen.get(key);
      if (first) union.join(first, report.externalId);
      else seen.set(key, report.externalId);
    }
  }
  return union.clusters();
}

export function bounds(reports: readonly FraudReport[], truth: readonly Truth[], common: ReadonlySet<string>): Bounds {
  const byId = new Map(truth.map((row) => [row.externalId, row]));
  return { upper: scoreClusters(perfect(truth), byId).pairs, lower: scoreClusters(exact(reports, common), byId).pairs };
}
