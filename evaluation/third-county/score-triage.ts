import { f1, ratio } from './series-figures.ts';

/** Truth of one report, as much of it as triage is judged by. nine99 null is neither now nor long past. */
export interface TriageTruth {
  fraudType: string;
  vulnerable: boolean | null;
  nine99: 'now' | 'past' | 'none' | null;
  allocation: string | null;
}
export interface Assessed {
  externalId: string;
  fraudType?: string;
  allocation?: string;
  band?: string;
  reasons?: unknown[];
  vulnerability?: { level?: string };
}

function counted(
  pairs: readonly (readonly [string, string])[],
): Record<string, { precision: number; recall: number; f1: number; n: number }> {
  const names = [...new Set(pairs.map(([truth]) => truth))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const right = pairs.filter(([truth, said]) => truth === name && said === name).length;
      const n = pairs.filter(([truth]) => truth === name).length;
      const precision = ratio(right, pairs.filter(([, said]) => said === name).length);
      const recall = ratio(right, n);
      return [name, { precision, recall, f1: f1(precision, recall), n }];
    }),
  );
}

function vulnerableFigures(
  rows: readonly { truth: TriageTruth; said: Assessed }[],
  levels: readonly string[],
): Record<string, number> {
  const judged = rows.filter((row) => row.truth.vulnerable !== null);
  const called = judged.filter((row) => levels.includes(row.said.vulnerability?.level ?? ''));
  const right = called.filter((row) => row.truth.vulnerable).length;
  return {
    recall: ratio(right, judged.filter((row) => row.truth.vulnerable).length),
    precision: ratio(right, called.length),
    judged: judged.length,
  };
}

export function scoreTriage(
  truth: ReadonlyMap<string, TriageTruth>,
  answers: readonly Assessed[],
): Record<string, unknown> {
  const byId = new Map(answers.map((answer) => [answer.externalId, answer]));
  const rows = [...truth].map(([id, one]) => ({ truth: one, said: byId.get(id) ?? { externalId: id } }));
  const types = counted(rows.map((row) => [row.truth.fraudType, row.said.fraudType ?? 'none'] as const));
  const sent = (list: typeof rows) => list.filter((row) => row.said.allocation === '999_response').length;
  const now = rows.filter((row) => row.truth.nine99 === 'now');
  const past = rows.filter((row) => row.truth.nine99 === 'past');
  const other = rows.filter((row) => row.truth.nine99 === null || row.truth.nine99 === 'none');
  const placed = rows.filter((row) => row.truth.allocation !== null);
  const routes = counted(placed.map((row) => [row.truth.allocation ?? '', row.said.allocation ?? 'none'] as const));
  const mean = (list: readonly { f1: number }[]) =>
    ratio(
      list.reduce((sum, one) => sum + one.f1, 0),
      list.length,
    );
  return {
    answered: answers.length,
    reports: rows.length,
    fraudType: {
      macroF1: mean(Object.values(types)),
      accuracy: ratio(rows.filter((row) => row.said.fraudType === row.truth.fraudType).length, rows.length),
      each: types,
    },
    vulnerable: {
      mediumOrHigh: vulnerableFigures(rows, ['high', 'medium']),
      highOnly: vulnerableFigures(rows, ['high']),
    },
    nine99: {
      now: now.length,
      recall: ratio(sent(now), now.length),
      past: past.length,
      falseRateOnPast: ratio(sent(past), past.length),
      others: other.length,
      rateOnOthers: ratio(sent(other), other.length),
    },
    allocation: {
      judged: placed.length,
      agreed: ratio(placed.filter((row) => row.said.allocation === row.truth.allocation).length, placed.length),
      macroF1: mean(Object.values(routes)),
      each: routes,
    },
    everyReportHasReasons: rows.every((row) => (row.said.reasons?.length ?? 0) > 0),
    withoutReasons: rows.filter((row) => (row.said.reasons?.length ?? 0) === 0).length,
  };
}
