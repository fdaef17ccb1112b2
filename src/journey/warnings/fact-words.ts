import type { Fact } from './draft.ts';

/** Where a number of a warning comes from, in words: what was counted, and in the reports of which wave or series. */
export function factInWords({ query, value }: Pick<Fact, 'query' | 'value'>): string {
  const [cause = '', field = ''] = query.split(' ');
  const number = typeof value === 'number' ? value.toLocaleString('en-GB') : value;
  const from = `${cause.startsWith('S-') ? 'series' : 'wave'} ${cause}`;
  const one = value === 1;
  if (field === 'reports') return `${number} ${one ? 'report' : 'reports'} in ${from}`;
  if (field === 'lossGbp') return `£${number}: the losses told in the reports of ${from}, added up`;
  if (field === 'victim.age') return `${number} known ${one ? 'age' : 'ages'} of victims in the reports of ${from}`;
  return `${number}, from ${from}`;
}
