import { closeSync, openSync, writeSync } from 'node:fs';
import { randomFrom } from '#engines/linkage/draw.ts';

/**
 * Simulated people with the usual faults, to measure speed on: names from skewed pools, a birth date, a birthplace on the map and an
 * occupation; one record in five is a second telling of a person, with misprints, other spellings, missing and swapped cells.
 * The same seed writes the same file.
 */
export function writePeople(path: string, records: number, seed: number): void {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const word = wordMaker(below, random);
  const given = skewed(
    distinct(4000, () => word(1 + below(2))),
    1.05,
    random,
  );
  const family = skewed(
    distinct(60_000, () => word(1 + below(3))),
    0.9,
    random,
  );
  const trade = skewed(
    distinct(800, () => word(2 + below(2))),
    0.8,
    random,
  );
  const places = Array.from({ length: 8000 }, () => [degrees(50 + random() * 8), degrees(-6 + random() * 7.5)]);
  const place = skewed(places, 0.8, random);
  const people = Array.from({ length: Math.round(records * 0.8) }, () => {
    const day = [1925 + below(82), 1 + below(12), 1 + below(28)];
    return [given(), random() < 0.35 ? '' : given(), family(), day, ...place(), trade()] as Person;
  });
  const file = openSync(path, 'w');
  let text = 'unique_id,person,first_name,middle_name,last_name,dob,birth_lat,birth_lng,occupation\n';
  let id = 0;
  const add = (who: number, p: Person): void => {
    const day = p[3] === null ? '' : `${p[3][0]}-${two(p[3][1]!)}-${two(p[3][2]!)}`;
    text += `${id++},${who},${p[0]},${p[1]},${p[2]},${day},${p[4]},${p[5]},${p[6]}\n`;
    if (text.length > 4_000_000) {
      writeSync(file, text);
      text = '';
    }
  };
  people.forEach((p, who) => {
    add(who, p);
  });
  while (id < records) {
    const who = below(people.length);
    add(who, retold(people[who]!, { random, below, given, family, trade, place }));
  }
  writeSync(file, text);
  closeSync(file);
}

/** Given name, middle name, surname, birth date, latitude, longitude, occupation. */
type Person = [string, string, string, number[] | null, string, string, string];

interface Chance {
  random: () => number;
  below: (n: number) => number;
  given: () => string;
  family: () => string;
  trade: () => string;
  place: () => string[];
}

function retold(person: Person, c: Chance): Person {
  const p: Person = [...person];
  const perhaps = (share: number, act: () => void): void => {
    if (c.random() < share) act();
  };
  const day = [...(person[3] ?? [])];
  perhaps(0.25, () => (p[0] = misprint(p[0], c)));
  perhaps(0.08, () => (p[0] = c.given()));
  perhaps(0.05, () => (p[0] = p[0].slice(0, 1)));
  perhaps(0.4, () => (p[1] = c.random() < 0.7 ? '' : misprint(p[1], c)));
  perhaps(0.25, () => (p[2] = misprint(p[2], c)));
  perhaps(0.1, () => (p[2] = c.family()));
  perhaps(0.04, () => ([p[0], p[2]] = [p[2], p[0]]));
  perhaps(0.1, () => (day[2] = 1 + c.below(28)));
  perhaps(0.06, () => (day[0]! += c.below(3) - 1));
  perhaps(0.05, () => day.splice(1, 2, 1, 1));
  p[3] = c.random() < 0.08 ? null : day;
  perhaps(0.2, () => (p[4] = degrees(Number(p[4]) + (c.random() - 0.5) / 10)));
  perhaps(0.1, () => ([p[4], p[5]] = c.place() as [string, string]));
  perhaps(0.12, () => ([p[4], p[5]] = ['', '']));
  perhaps(0.2, () => (p[6] = c.random() < 0.6 ? c.trade() : ''));
  return p;
}

function misprint(word: string, c: Chance): string {
  if (word === '') return word;
  const at = c.below(word.length);
  const letter = String.fromCharCode(97 + c.below(26));
  const rest = word.slice(at + 1);
  return [
    `${word.slice(0, at)}${letter}${rest}`,
    `${word.slice(0, at)}${letter}${word.slice(at)}`,
    word.slice(0, at) + rest || word,
  ][c.below(3)]!;
}

const ONSETS = 'b br c ch d f g gr h j k l m n p r s sh st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ee ou ar er'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 'l', 'm', 'ck', 'nd', 'son', 'ton', 'ley'];

function wordMaker(below: (n: number) => number, random: () => number): (syllables: number) => string {
  const one = (from: string[]): string => from[below(from.length)]!;
  return (n) => {
    let made = '';
    for (let i = 0; i < n; i++) made += (random() < 0.95 ? one(ONSETS) : '') + one(VOWELS);
    return made + one(ENDS);
  };
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

/** Draws from a list, the front more often, as names are: the weight of place i is 1 / (i + 8)^power. */
function skewed<T>(items: readonly T[], power: number, random: () => number): () => T {
  const sums = new Float64Array(items.length);
  let total = 0;
  items.forEach((_, i) => {
    total += 1 / (i + 8) ** power;
    sums[i] = total;
  });
  return () => {
    const x = random() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
}

/** There is no minus nought: as text it would differ from nought. */
const degrees = (x: number): string => x.toFixed(2).replace(/^-0\.00$/, '0.00');

const two = (n: number): string => String(n).padStart(2, '0');
