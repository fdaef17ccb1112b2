import {
  BAND_FROM,
  DUTY,
  EVIDENCE_HOURS,
  POINTS,
  REPEAT,
  TRIAGE,
  VULNERABILITY,
} from '#catalogue/thresholds/triage.ts';
import type { Tuned } from '#catalogue/thresholds.ts';

/** "Visibly complex, serious and high value": read literally, by majority, or as domain 2.3 proposes (X10). */
export type AllocationRule = 'ALL_THREE' | 'TWO_OF_THREE' | 'CUSTOM';

/**
 * How the level of vulnerability is set. `sum`: the weights of factors and situation together. `definition`: R3.1 and R3.3 as worded, so that
 * any recognised condition or circumstance of the victim is high, what is arguable alone is medium, and nothing known is low.
 */
export type VulnerabilityLevels = 'sum' | 'definition';

/** Which decision ladder of docs/engines/triage.md: `first` of April 2026, `second` and `third` of November 2026. */
export type Ladder = 'first' | 'second' | 'third';

type Values<T> = { [K in keyof T]: T[K] extends Tuned<infer V> ? (V extends number ? number : V) : never };

export type PointsFactor = keyof typeof POINTS;

/**
 * Whether facts are read by rules alone, or what no rule finds also by what a sentence is like (engines/scoring/sentence-model.ts); and besides,
 * whether words count once: those of one condition not for another, and a number only as that of whoever it belongs to.
 */
export type Reading = 'rules' | 'rules_and_likeness' | 'words_once';

/**
 * One version of the triage policy: everything that can differ between two forces, or between last year and this. An assessment names its
 * version, and any version can be asked again about an old report.
 */
export interface TriagePolicy {
  /** "2026-11-1": year, month, and the number within the month. */
  version: string;
  /** What changed and who asked for it. */
  note: string;
  allocationRule: AllocationRule;
  vulnerabilityLevels: VulnerabilityLevels;
  ladder: Ladder;
  reading: Reading;
  limits: Values<typeof TRIAGE>;
  points: Values<typeof POINTS>;
  bands: Values<typeof BAND_FROM>;
  vulnerability: Values<typeof VULNERABILITY>;
  repeat: Values<typeof REPEAT>;
  duty: Values<typeof DUTY>;
  evidenceHours: Values<typeof EVIDENCE_HOURS>;
  /** Which Victims' Code the duties follow (R3.16). */
  victimsCode: string;
}

/** A policy from the catalogue's present numbers, with what this version says differently. */
export function triagePolicy(version: string, note: string, differs: PolicyDifferences = {}): TriagePolicy {
  return Object.freeze({
    version,
    note,
    allocationRule: differs.allocationRule ?? 'CUSTOM',
    vulnerabilityLevels: differs.vulnerabilityLevels ?? 'definition',
    ladder: differs.ladder ?? 'third',
    reading: differs.reading ?? 'words_once',
    limits: { ...valuesOf(TRIAGE), ...differs.limits },
    points: { ...valuesOf(POINTS), ...differs.points },
    bands: { ...valuesOf(BAND_FROM), ...differs.bands },
    vulnerability: { ...valuesOf(VULNERABILITY), ...differs.vulnerability },
    repeat: { ...valuesOf(REPEAT), ...differs.repeat },
    duty: { ...valuesOf(DUTY), ...differs.duty },
    evidenceHours: { ...valuesOf(EVIDENCE_HOURS), ...differs.evidenceHours },
    victimsCode: differs.victimsCode ?? 'vcop-2021',
  });
}

export interface PolicyDifferences {
  allocationRule?: AllocationRule;
  vulnerabilityLevels?: VulnerabilityLevels;
  ladder?: Ladder;
  reading?: Reading;
  limits?: Partial<TriagePolicy['limits']>;
  points?: Partial<TriagePolicy['points']>;
  bands?: Partial<TriagePolicy['bands']>;
  vulnerability?: Partial<TriagePolicy['vulnerability']>;
  repeat?: Partial<TriagePolicy['repeat']>;
  duty?: Partial<TriagePolicy['duty']>;
  evidenceHours?: Partial<TriagePolicy['evidenceHours']>;
  victimsCode?: string;
}

function valuesOf<T extends Record<string, Tuned<unknown>>>(group: T): Values<T> {
  return Object.fromEntries(Object.entries(group).map(([name, tuned]) => [name, tuned.value])) as Values<T>;
}
