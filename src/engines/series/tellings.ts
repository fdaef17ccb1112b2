import { DAY_MS } from '#core/clock.ts';
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
    const seen = new Set<Told>();
    let best: EarlierTelling | null = null;
    for (const key of lookUp(traits)) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        const compared = this.#compare(traits, other.traits);
        if (compared && (!best || compared.points > best.points)) best = { report: other.report, ...compared };
      }
    }
    for (const reference of traits.telling.references) {
      const other = this.#byId.get(reference);
      if (other) return { report: other.report, points: 10, on: ['reference'] };
    }
    return best;
  }

  add(report: number, traits: Traits): void {
    const told = { report, traits };
    for (const key of lookUp(traits)) {
      const list = this.#byKey.get(key);
      if (!list) this.#byKey.set(key, [told]);
      else {
        list.push(told);
        if (list.length > MOST_PER_KEY) list.shift();
      }
    }
    this.#byId.set(traits.externalId.toUpperCase().replace(/[-\s]/g, ''), told);
  }

  /** Points for and against; null when the two cannot be one incident or too little speaks for it. */
  #compare(a: Traits, b: Traits): { points: number; on: string[] } | null {
    const t = this.#thresholds;
    const gap = Math.abs(a.occurred - b.occurred) / DAY_MS;
    if (gap > t.days || (a.fraudType && b.fraudType && a.fraudType !== b.fraudType && gap > 1)) return null;
    const shared = a.telling.keys.filter((k) => b.telling.keys.includes(k));
    const on: string[] = [];
    let points = 0;
    const give = (name: string, p: number) => {
      points += p;
      if (p > 0) on.push(name);
    };
    for (const key of shared) give(PERSON_FIELDS[key.split(':')[0]!] ?? 'victim', 2);
    const people = points;
    if (a.telling.victimName && b.telling.victimName && a.telling.victimName !== b.telling.victimName) points -= 3;
    give('lossGbp', sameSum(a, b));
    give('occurredFrom', gap <= 1.5 ? 2 : gap <= 4 ? 1 : -1);
    const keys = new Set(b.identifiers.flatMap((i) => (STORY_KINDS.has(i.kind) ? [i.keys[0]!] : [])));
    give(
      'identifiers',
      Math.min(3, a.identifiers.filter((i) => STORY_KINDS.has(i.kind) && keys.has(i.keys[0]!)).length),
    );
    give('narrative', overlap(a.telling.words, b.telling.words) >= t.words ? 2 : 0);
    if (a.spot && b.spot)
      give('place', a.spot.town && a.spot.town === b.spot.town ? 1 : a.spot.area === b.spot.area ? 0 : -2);
    if (a.source === b.source && a.telling.reporterRole === b.telling.reporterRole) points -= 1;
    const needed = people > 0 ? t.needed : t.needed + 3;
    return points >= needed ? { points, on } : null;
  }
}

const PERSON_FIELDS: Record<string, string> = {
  name: 'victim.name',
  home: 'victim.address',
  own: 'victim.phone',
  mail: 'victim.email',
  born: 'victim.dateOfBirth',
};
const STORY_KINDS = new Set(['phone', 'account', 'email', 'vehicle', 'alias', 'badge', 'code_word', 'taxi_firm']);

function lookUp(traits: Traits): string[] {
  const { telling, spot } = traits;
  const sum = telling.lossGbp ?? telling.attemptedGbp;
  return sum !== null && spot?.town ? [...telling.keys, `sum:${sum}|${spot.town}`] : telling.keys;
}

function sameSum(a: Traits, b: Traits): number {
  const x = a.telling.lossGbp ?? a.telling.attemptedGbp;
  const y = b.telling.lossGbp ?? b.telling.attemptedGbp;
  if (x === null || y === null) return 0;
  if (x === y) return x % 500 === 0 ? 2 : 3;
  return Math.abs(x - y) <= 0.05 * Math.max(x, y) ? 1 : -2;
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
