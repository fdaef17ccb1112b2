import { DAY_MS } from '#core/clock.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import {
  Glance,
  MOST_OF_CIRCUMSTANCES,
  MOST_OF_STORY,
  OTHER_GENDER,
  sameAge,
  samePlace,
  sameTime,
  sameType,
} from './tellings-glance.ts';

/** A report as it is looked up and compared: worked out once. */
export interface Told {
  report: number;
  traits: Traits;
  /** What it is looked up by. */
  keys: string[];
  /** Numbers of the person's particulars, one for each of `traits.telling.keys`. */
  person: number[];
  /** Marks of the offender in the story. */
  marks: Set<string>;
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
  readonly #told: Told[] = [];
  readonly #glance: Glance;
  /** By key: places in `#told` of those that have it, the newest so many. */
  readonly #byKey = new Map<string, number[]>();
  readonly #byId = new Map<string, Told>();
  readonly #particulars = new Map<string, number>();
  /** By place in `#told`: the search that met it last. */
  readonly #metAt: number[] = [];
  #last: Told | null = null;
  #searches = 0;

  constructor(thresholds: SeriesThresholds['telling']) {
    this.#thresholds = thresholds;
    this.#glance = new Glance(thresholds);
  }

  /** The earlier report that tells the same incident, the likeliest first, or null. */
  earlier(traits: Traits): EarlierTelling | null {
    for (const reference of traits.telling.references) {
      const other = this.#byId.get(reference);
      if (other) return { report: other.report, points: 10, on: ['reference'] };
    }
    const told = this.#toldBy(traits);
    this.#glance.look(traits, told.person);
    this.#searches++;
    let best: EarlierTelling | null = null;
    for (const key of told.keys) {
      for (const at of this.#byKey.get(key) ?? NONE) {
        if (this.#metAt[at] === this.#searches) continue;
        this.#metAt[at] = this.#searches;
        if (this.#glance.cannotBe(at)) continue;
        const other = this.#told[at]!;
        const compared = compareTellings(told, other, this.#thresholds);
        if (compared && !(best && compared.points <= best.points))
          best = { report: other.report, points: compared.points, on: compared.on };
      }
    }
    return best;
  }

  add(report: number, traits: Traits): void {
    const told = this.#toldBy(traits);
    told.report = report;
    const at = this.#told.push(told) - 1;
    this.#metAt.push(0);
    this.#glance.add(traits, told.person);
    for (const key of told.keys) {
      const list = this.#byKey.get(key);
      if (!list) this.#byKey.set(key, [at]);
      else {
        list.push(at);
        if (list.length > this.#thresholds.perKey) list.shift();
      }
    }
    this.#byId.set(traits.externalId.toUpperCase().replace(/[-\s]/g, ''), told);
  }

  #toldBy(traits: Traits): Told {
    if (this.#last?.traits !== traits) this.#last = toldBy(traits, this.#particulars);
    return this.#last;
  }
}

/** A report as it is compared; `particulars` numbers what tells one person from another, and takes in what is new. */
export function toldBy(traits: Traits, particulars: Map<string, number>): Told {
  const person = traits.telling.keys.map((key) => {
    const number = particulars.get(key) ?? particulars.size;
    particulars.set(key, number);
    return number;
  });
  return { report: -1, traits, keys: keysOf(traits), person, marks: marksOf(traits) };
}

/** Points for two reports' being of one incident, less those against, where they are enough; else null. */
export function compareTellings(
  one: Told,
  other: Told,
  t: SeriesThresholds['telling'],
): { points: number; on: string[] } | null {
  const [a, b] = [one.traits, other.traits];
  if (Math.abs(a.received - b.received) > t.days * DAY_MS) return null;
  const on: string[] = [];
  const person = samePerson(one, other, on);
  // Something of the person is the same, or the rest must say more.
  const needed = on.length > 0 ? t.needed : t.needed + 1;
  const give = (name: string, p: number): number => {
    if (p > 0) on.push(name);
    return p;
  };
  let points = person + otherPerson(a, b);
  const { age: ageA } = a.telling;
  const { age: ageB } = b.telling;
  if (ageA !== null && ageB !== null) points += give('victim.age', sameAge(ageA, ageB));
  if (Math.abs(a.received - b.received) <= t.soon.days * DAY_MS) points += t.soon.points;
  if (points + MOST_OF_CIRCUMSTANCES < needed) return null;
  points += give('lossGbp', sameSum(a, b));
  points += give(
    'occurredFrom',
    sameTime(a.occurred, a.received, a.telling.timeTold, b.occurred, b.received, b.telling.timeTold),
  );
  if (a.fraudType && b.fraudType) points += sameType(a.fraudType === b.fraudType, t.otherType);
  if (a.spot && b.spot)
    points += give(
      'place',
      samePlace(Boolean(a.spot.town) && a.spot.town === b.spot.town, a.spot.area === b.spot.area),
    );
  if (points + MOST_OF_STORY < needed) return null;
  const alike = overlap(a.telling.words, b.telling.words) >= t.words ? 1.5 : 0;
  points += give('narrative', Math.min(MOST_OF_STORY, sharedMarks(one, other) + alike));
  if (a.source === b.source && a.telling.reporterRole === b.telling.reporterRole) points -= 1;
  return points >= needed ? { points, on } : null;
}
const NONE: readonly number[] = [];

/** Points for the person's particulars that both give; each is named in `on`. */
function samePerson(one: Told, other: Told, on: string[]): number {
  const { keys, victimName: nameA } = one.traits.telling;
  const { victimName: nameB } = other.traits.telling;
  let points = 0;
  for (let i = 0; i < keys.length; i++) {
    if (!other.person.includes(one.person[i]!)) continue;
    const kind = keys[i]!.slice(0, keys[i]!.indexOf(':'));
    // A name that both stories say may be the caller's; that of one side's victim is not. A whole name counts once.
    if (kind === 'said' && (nameA === null) === (nameB === null)) continue;
    if (kind === 'last' && nameA === nameB) continue;
    const field = PERSON_FIELDS[kind]!;
    points += field.points;
    on.push(field.name);
  }
  return points;
}

/** Points against, where the person of the one is plainly not the other's. */
function otherPerson(a: Traits, b: Traits): number {
  const { victimName: nameA, postcode: codeA, gender: genderA } = a.telling;
  const { victimName: nameB, postcode: codeB, gender: genderB } = b.telling;
  let points = 0;
  if (nameA && nameB && !sameName(nameA, nameB)) points -= 4;
  if (codeA && codeB && codeA !== codeB) points -= 3;
  if (genderA && genderB && genderA !== genderB) points += OTHER_GENDER;
  return points;
}

/** "alan field", "a field" and "field" may be one man; "alan" and "peter field" are not. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  // The surname may stand first.
  if (a.length > 1 && a.length === b.length && a[0] === b.at(-1) && b[0] === a.at(-1)) return true;
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

/** Identifiers of the offender that a story gives, by their most exact keys. */
const marksOf = ({ identifiers }: Traits): Set<string> =>
  new Set(identifiers.flatMap((i) => (STORY_KINDS.has(i.kind) ? [i.keys[0]!] : [])));

function sharedMarks(one: Told, other: Told): number {
  let n = 0;
  for (const mark of one.marks) if (other.marks.has(mark)) n++;
  return n;
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
