import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FraudReport } from './fields.ts';

export interface Truth {
  externalId: string;
  fraudType: string;
  series: string | null;
  wave: string | null;
  duplicateOf: string | null;
  vulnerable: boolean | null;
  nine99: 'now' | 'past' | null;
  allocation: string | null;
  place: string;
  /** The offenders' marks that this telling still holds, with how much each is worth to a perfect reader (2 is enough alone). */
  survives: Record<string, number>;
  victim: Record<'first' | 'last' | 'title' | 'phone' | 'email' | 'line' | 'postcode', string>;
}
export interface WaveTruth {
  id: string;
  group: string;
  fraudType: string;
  places: string[];
  from: string;
  to: string;
  externalIds: string[];
}

export function lines<T>(folder: string, name: string): T[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export interface County {
  reports: FraudReport[];
  truth: Map<string, Truth>;
  waves: WaveTruth[];
}

export function readCounty(folder: string): County {
  return {
    reports: lines<FraudReport>(folder, 'reports.ndjson'),
    truth: new Map(lines<Truth>(folder, 'truth.ndjson').map((row) => [row.externalId, row])),
    waves: lines<WaveTruth>(folder, 'waves.ndjson'),
  };
}

/** The first telling of the incident that a report tells. */
export function rootOf(truth: Map<string, Truth>, id: string): string {
  return truth.get(id)?.duplicateOf ?? id;
}
