// biome-ignore lint/suspicious/noExplicitAny: lines of anybody's JSON
export type Json = any;
export interface Truth {
  externalId: string;
  fraudType: string;
  vulnerable: boolean | null;
  needs999: boolean | null;
  allocation: string | null;
  series: string | null;
  duplicateOf: string | null;
  wave: string | null;
  status: string;
  town: string;
  clues: string[];
}
export interface Wave {
  wave: string;
  fraudType: string;
  places: string[];
  externalIds: string[];
  first: string;
  last: string;
}
export const share = (a: number, b: number): number | null => (b === 0 ? null : Math.round((a / b) * 1000) / 1000);
export const f1 = (p: number | null, r: number | null): number | null =>
  p === null || r === null || p + r === 0 ? null : Math.round((2000 * p * r) / (p + r)) / 1000;
export function median(list: number[]): number | null {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.floor(sorted.length / 2)]!;
}
