import { ratio, scoreClusters } from './series-figures.ts';
import { rootOf, type Truth } from './truth.ts';

export interface Linked {
  externalId: string;
  series?: string | null;
  duplicateOf?: string | null;
}

export function scoreSeries(truth: Map<string, Truth>, answers: readonly Linked[]): Record<string, unknown> {
  const sizes = new Map<string, number>();
  for (const answer of answers) if (answer.series) sizes.set(answer.series, (sizes.get(answer.series) ?? 0) + 1);
  const said = new Map(answers.map((answer) => [answer.externalId, answer]));
  const clusterOf = new Map<string, string>();
  for (const id of truth.keys()) {
    const series = said.get(id)?.series;
    clusterOf.set(id, series && (sizes.get(series) ?? 0) > 1 ? `series ${series}` : `alone ${id}`);
  }
  const figures = scoreClusters(clusterOf, truth);
  const marked = answers.filter((answer) => answer.duplicateOf);
  const same = (a: string, b: string) => truth.has(a) && truth.has(b) && rootOf(truth, a) === rootOf(truth, b);
  const right = marked.filter((answer) => same(answer.externalId, answer.duplicateOf ?? ''));
  const found = [...truth.values()].filter(
    (row) => row.duplicateOf && right.some((answer) => rootOf(truth, answer.externalId) === row.duplicateOf),
  ).length;
  const twice = [...truth.values()].filter((row) => row.duplicateOf).length;
  return {
    ...figures,
    duplicates: {
      true: twice,
      found: ratio(found, twice),
      marked: marked.length,
      precision: ratio(right.length, marked.length),
    },
  };
}
