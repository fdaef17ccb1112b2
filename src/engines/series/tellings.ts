import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';

const MOST_PER_KEY = 40;

interface Told {
  report: number;
  traits: Traits;
}

/** The earlier telling found: the number of its arrival, how strongly, and on what. */
export interface EarlierTelling {
  report: number;
  points: number;
  on: string[];
}

/** Finds the earlier telling of the same incident: the same victim, the same loss, the same days, told by somebody else (R2.9). */
export class Tellings {
  readonly #thresholds: SeriesThresholds['telling'];
  readonly #byKey = new Map<string, Told[]>();
  readonly #byId = new Map<string, Told>();

  constructor(thresholds: SeriesThresholds['telling']) {
    this.#thresholds = thresholds;
  }

  /** The earlier report that tells the same incident, the likeliest first, or null. */
  earlier(traits: Traits): EarlierTelling | null {
    for (const reference of traits.telling.references) {
      const other = this.#byId.get(reference);
      if (other) return { report: other.report, points: 10, on: ['reference'] };
    }
    const seen = new Set<Told>();
    let best: EarlierTelling | null = null;
    for (const key of keysOf(traits)) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        const compared = this.compare(traits, other.traits);
        if (!compared || !this.#enough(compared) || (best && compared.points <= best.points)) continue;
        best = { report: other.report, points: compared.points, on: compared.on };
      }
    }
    return best;
  }

  add(report: number, traits: Traits): void {
    const told = { report, traits };
    for (const key of keysOf(traits)) {
      const list = this.#byKey.get(key);
      if (!list) this.#byKey.set(key, [told]);
      else {
        list.push(told);
        if (list.length > MOST_PER_KEY) list.shift();
      }
    }
    this.#byId.set(traits.externalId.toUpperCase().replace(/[-\s]/g, ''), told);
  }

  /** Points for and against two reports' being of one incident, and whether something of the person is the same; null when they are too far apart in time. */
  compare(a: Traits, b: Traits): { points: number; on: string[]; sure: boolean } | null {
    const t = this.#thresholds;
    if (Math.abs(a.received - b.received) > t.days * DAY_MS) return null;
    const on: string[] = [];
    let points = 0;
    const give = (name: string, p: number) => {
      points += p;
      if (p > 0) on.push(name);
    };
    let sure = false;
    const { victimName: nameA, postcode: codeA, age: ageA, gender: genderA } = a.telling;
    const { victimName: nameB, postcode: codeB, age: ageB, gender: genderB } = b.telling;
    for (const key of a.telling.keys) {
      if (!b.telling.keys.includes(key)) continue;
      const kind = key.slice(0, key.indexOf(':'));
      // A name that both stories say may be the caller's; that of one side's victim is not. A whole name counts once.
      if (kind === 'said' && (nameA === null) === (nameB === null)) continue;
      if (kind === 'last' && nameA === nameB) continue;
      const field = PERSON_FIELDS[kind]!;
      give(field.name, field.points);
      sure = true;
    }
    if (nameA && nameB && !sameName(nameA, nameB)) points -= 4;
    if (codeA && codeB && codeA !== codeB) points -= 3;
    if (ageA !== null && ageB !== null)
      give('victim.age', ageA === ageB ? 1.5 : Math.abs(ageA - ageB) === 1 ? 0.5 : -4);
    if (genderA && genderB && genderA !== genderB) points -= 3;
    give('lossGbp', sameSum(a, b));
    give('occurredFrom', sameTime(a, b));
    if (a.fraudType && b.fraudType) points += a.fraudType === b.fraudType ? 0.5 : -1;
    if (a.spot && b.spot)
      give('place', a.spot.town && a.spot.town === b.spot.town ? 1 : a.spot.area === b.spot.area ? -0.5 : -3);
    give(
      'narrative',
      Math.min(2.5, offenders(a, b) + (overlap(a.telling.words, b.telling.words) >= t.words ? 1.5 : 0)),
    );
    if (a.source === b.source && a.telling.reporterRole === b.telling.reporterRole) points -= 1;
    return { points, on, sure };
  }

  #enough({ points, sure }: { points: number; sure: boolean }): boolean {
    return points >= (sure ? this.#thresholds.needed : this.#thresholds.needed + 1);
  }
}

/** "alan field", "a field" and "field" may be one man; "alan" and "peter field" are not. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  if (a.at(-1) !== b.at(-1)) return false;
  if (a.length === 1 || b.length === 1 || a[0] === b[0]) return true;
  return (a[0]!.length === 1 || b[0]!.length === 1) && a[0]![0] === b[0]![0];
}

const PERSON_FIELDS: Record<string, { name: string; points: number }> = {
  name: { name: 'victim.name', points: 3 },
  said: { name: 'victim.name', points: 2.5 },
  last: { name: 'victim.name', points: 2 },
  home: { name: 'victim.address', points: 3 },
  own: { name: 'victim.phone', points: 3 },
  mail: { name: 'victim.email', points: 3 },
  born: { name: 'victim.dateOfBirth', points: 2 },
  code: { name: 'victim.address.postcode', points: 2 },
};
const STORY_KINDS = new Set(['phone', 'account', 'email', 'vehicle', 'alias', 'badge', 'code_word', 'taxi_firm']);

/** What a telling is looked up by: the person; a sum, a day or an age in a town; and a sum in a type of fraud, for a town is often left out. */
function keysOf({ telling, spot, fraudType, occurred }: Traits): string[] {
  const type = fraudType ?? '';
  const sums = telling.sums.slice(0, 4);
  const keys = [...telling.keys, ...sums.map((s) => `sum:${s}|${type}`)];
  if (telling.timeTold && sums.length > 0) keys.push(`day:${Math.round(occurred / DAY_MS)}|${sums[0]}`);
  if (!spot) return keys;
  const town = spot.town ?? spot.area;
  const day = Math.round(occurred / DAY_MS);
  for (const s of sums) keys.push(`sum:${s}|${town}`);
  for (const d of [day - 1, day, day + 1]) keys.push(`day:${d}|${town}|${type}`);
  if (telling.age !== null) keys.push(`age:${telling.age}|${town}`);
  return keys;
}

/** A sum in common speaks for one incident, the more so when it is not round; two stories full of other sums speak against it. */
function sameSum(a: Traits, b: Traits): number {
  const x = a.telling.sums;
  const y = b.telling.sums;
  if (x.length === 0 || y.length === 0) return 0;
  let best = -2.5;
  for (const s of x) if (y.includes(s)) best = Math.max(best, s % 500 === 0 ? 1.5 : s % 100 === 0 ? 2 : 3);
  return best;
}

/**
 * Times that were both told: to the minute, to the hour, to the day. Where only one says when it was, the other may have been told long after it,
 * but not before.
 */
function sameTime(a: Traits, b: Traits): number {
  const gap = Math.abs(a.occurred - b.occurred);
  const both = a.telling.timeTold && b.telling.timeTold;
  if (both && gap <= HOUR_MS / 12) return 3;
  if (both && gap <= 3 * HOUR_MS) return 1.5;
  if (both) return gap <= DAY_MS / 2 ? 0 : -2;
  if (a.telling.timeTold && a.occurred > b.received + DAY_MS / 2) return -3;
  if (b.telling.timeTold && b.occurred > a.received + DAY_MS / 2) return -3;
  return gap <= 1.5 * DAY_MS ? 1 : gap <= 7 * DAY_MS ? 0.5 : gap <= 21 * DAY_MS ? 0 : -1;
}

/** Identifiers of the offender that both stories give. */
function offenders(a: Traits, b: Traits): number {
  const keys = new Set(b.identifiers.flatMap((i) => (STORY_KINDS.has(i.kind) ? [i.keys[0]!] : [])));
  return a.identifiers.filter((i) => STORY_KINDS.has(i.kind) && keys.has(i.keys[0]!)).length;
}

/** Share of the shorter telling's words that the other has too; both ascending. */
function overlap(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 8) return 0;
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both / shorter;
}
