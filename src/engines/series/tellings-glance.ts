import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';

/** Most points of the story; of the sum; and of the story with sum, time, type and place. */
export const MOST_OF_STORY = 2.5;
const MOST_OF_SUM = 3;
export const MOST_OF_CIRCUMSTANCES = MOST_OF_STORY + MOST_OF_SUM + 3 + 0.5 + 1;

/** No age, type, town, area or gender is given. */
const NOT_GIVEN = -1;
/** Rounding must not decide what is compared. */
const SLACK = 1e-6;

/**
 * Whether two reports could be tellings of one incident at all, from numbers that lie side by side in arrays: a report meets hundreds of others
 * of its town, day, age or sum, and nearly all of them are plainly of somebody else. A bound that is too high costs time and changes nothing.
 */
export class Glance {
  readonly #thresholds: SeriesThresholds['telling'];
  /** By place in the order of `add`. */
  readonly #received: number[] = [];
  readonly #occurred: number[] = [];
  readonly #timeTold: boolean[] = [];
  readonly #age: number[] = [];
  readonly #type: number[] = [];
  readonly #town: number[] = [];
  readonly #area: number[] = [];
  readonly #gender: number[] = [];
  /** A bit for each of the person's particulars (32 in all, so several share one): none in common means that no particular is. */
  readonly #person: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** The report looked at, as it stands in the arrays' terms. */
  #mine = { received: 0, occurred: 0, timeTold: false, age: 0, type: 0, town: 0, area: 0, gender: 0, person: 0 };

  constructor(thresholds: SeriesThresholds['telling']) {
    this.#thresholds = thresholds;
  }

  add(traits: Traits, person: readonly number[]): void {
    const { received, occurred, timeTold, age, type, town, area, gender, person: bits } = this.#flat(traits, person);
    this.#received.push(received);
    this.#occurred.push(occurred);
    this.#timeTold.push(timeTold);
    this.#age.push(age);
    this.#type.push(type);
    this.#town.push(town);
    this.#area.push(area);
    this.#gender.push(gender);
    this.#person.push(bits);
  }

  /** Takes the report that others are to be held against. */
  look(traits: Traits, person: readonly number[]): void {
    this.#mine = this.#flat(traits, person);
  }

  /** Whether the report looked at and the one at this place cannot come to the points that are needed. */
  cannotBe(at: number): boolean {
    const t = this.#thresholds;
    const mine = this.#mine;
    const gap = Math.abs(mine.received - this.#received[at]!);
    if (gap > t.days * DAY_MS) return true;
    if ((mine.person & this.#person[at]!) !== 0) return false;
    let points = MOST_OF_STORY + MOST_OF_SUM;
    if (gap <= t.soon.days * DAY_MS) points += t.soon.points;
    const age = this.#age[at]!;
    if (mine.age >= 0 && age >= 0) points += sameAge(mine.age, age);
    const type = this.#type[at]!;
    if (mine.type >= 0 && type >= 0) points += sameType(mine.type === type, t.otherType);
    const area = this.#area[at]!;
    if (mine.area >= 0 && area >= 0)
      points += samePlace(mine.town >= 0 && mine.town === this.#town[at], mine.area === area);
    const gender = this.#gender[at]!;
    if (mine.gender >= 0 && gender >= 0 && mine.gender !== gender) points += OTHER_GENDER;
    if (points + MOST_OF_TIME + SLACK < t.needed + 1) return true;
    points += sameTime(
      mine.occurred,
      mine.received,
      mine.timeTold,
      this.#occurred[at]!,
      this.#received[at]!,
      this.#timeTold[at]!,
    );
    return points + SLACK < t.needed + 1;
  }

  #flat({ received, occurred, fraudType, spot, telling }: Traits, person: readonly number[]) {
    let bits = 0;
    for (const p of person) bits |= 1 << (p & 31);
    return {
      received,
      occurred,
      timeTold: telling.timeTold,
      // An age below nought is given all the same: somebody's slip, which the other telling may repeat.
      age: telling.age === null ? NOT_GIVEN : Math.max(0, telling.age),
      type: this.#number(fraudType),
      town: this.#number(spot?.town),
      area: spot ? this.#number(`area ${spot.area}`) : NOT_GIVEN,
      gender: this.#number(telling.gender),
      person: bits,
    };
  }

  #number(word: string | null | undefined): number {
    if (!word) return NOT_GIVEN;
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    return number;
  }
}

/** Points for and against by the victim's age, the type of fraud, the place, and the victim's gender where both give one. */
export const sameAge = (a: number, b: number): number => (a === b ? 1.5 : Math.abs(a - b) === 1 ? 0.5 : -4);
export const sameType = (same: boolean, other: number): number => (same ? 0.5 : -other);
export const samePlace = (sameTown: boolean, sameArea: boolean): number => (sameTown ? 1 : sameArea ? -0.5 : -3);
export const OTHER_GENDER = -3;

const MOST_OF_TIME = 3;

/**
 * Times that were both told: to the minute, to the hour, to the day. Where only one says when it was, the other may have been told long after it,
 * but not before.
 */
export function sameTime(
  occurredA: number,
  receivedA: number,
  toldA: boolean,
  occurredB: number,
  receivedB: number,
  toldB: boolean,
): number {
  const gap = Math.abs(occurredA - occurredB);
  const both = toldA && toldB;
  if (both && gap <= HOUR_MS / 12) return MOST_OF_TIME;
  if (both && gap <= 3 * HOUR_MS) return 1.5;
  if (both) return gap <= DAY_MS / 2 ? 0 : -2;
  if (toldA && occurredA > receivedB + DAY_MS / 2) return -3;
  if (toldB && occurredB > receivedA + DAY_MS / 2) return -3;
  return gap <= 1.5 * DAY_MS ? 1 : gap <= 7 * DAY_MS ? 0.5 : gap <= 21 * DAY_MS ? 0 : -1;
}
