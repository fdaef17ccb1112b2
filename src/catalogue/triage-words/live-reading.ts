import { LIVE, LIVE_FRAMES, LIVE_OVER } from '#catalogue/thresholds/scoring.ts';
import type { Tuned } from '#catalogue/thresholds.ts';
import { LIVE_WORDS } from './live-words.ts';

const valuesOf = <T extends Record<string, Tuned>>(group: T): { [K in keyof T]: number } =>
  Object.fromEntries(Object.entries(group).map(([name, { value }]) => [name, value])) as { [K in keyof T]: number };

/** Words and weights with which the reader of live scenes is set up. No part of a policy: how words are read is mended for all versions alike. */
export const LIVE_READING = {
  words: LIVE_WORDS,
  weights: { frame: valuesOf(LIVE_FRAMES), over: valuesOf(LIVE_OVER), ...valuesOf(LIVE) },
} as const;
