/** What a careful person who knew everything would have said of a report. */
import { DAY_MS } from '#core/clock.ts';
import type { Case, Telling, Truth } from './model.ts';

/**
 * Vulnerability is null where it is a matter of opinion: somebody of 75 or more, or living alone, and nothing else.
 * Somebody defrauded before is vulnerable to being defrauded again.
 */
export function vulnerableIs(c: Case): boolean | null {
  if (c.script.variant.sighting) return null;
  if (c.person.vulnerabilities.length > 0) return true;
  if (c.person.kind === 'business') return false;
  if (c.person.age >= 75 || c.person.livesAlone || c.person.previousFraud) return null;
  return false;
}

/**
 * Somebody is on the way or there: an emergency. Somebody has been within the day, or money went within the day: a recent offence
 * (R1.8), which one force sends a car to and another does not, so null.
 */
export function needs999(c: Case, toldAt: number): boolean | null {
  if (c.pending) return true;
  const recent = toldAt - Math.max(c.occurred, c.collection ?? c.occurred) < DAY_MS;
  return recent && (c.kind === 'loss' || c.collection !== null) ? null : false;
}

/** Where the report belongs (domain 2.3, default rule); null where two careful assessors could differ. */
export function allocationOf(c: Case, vulnerable: boolean | null, emergency: boolean | null = false): string | null {
  if (c.pending) return '999_response';
  if (emergency === null) return null;
  if (c.kind === 'information' || c.kind === 'cashpoint') return c.series ? null : 'information_only';
  if (c.kind === 'loss') {
    if (c.lossGbp >= 100_000) return 'SFCU';
    if (c.type === 'courier' && c.series) return 'SFCU';
    if (c.series || c.lossGbp >= 30_000) return null;
    if (c.type === 'courier' || c.type === 'doorstep') return 'LCU';
    if (vulnerable === true) return null;
    return c.lossGbp < 5_000 ? 'protect_only' : null;
  }
  if (c.series || vulnerable !== false) return null;
  return 'protect_only';
}

export function truthOf(c: Case, t: Telling, duplicateOf: string | null): Truth {
  const vulnerable = vulnerableIs(c);
  const emergency = needs999(c, t.receivedAt);
  return {
    externalId: t.externalId,
    series: c.series,
    fraudType: c.type,
    vulnerable,
    needs999: emergency,
    allocation: allocationOf(c, vulnerable, emergency),
    duplicateOf,
    wave: c.wave,
    lossGbp: duplicateOf ? 0 : c.lossGbp,
    kind: c.kind,
    place: c.place.name,
    district: c.place.district,
  };
}
