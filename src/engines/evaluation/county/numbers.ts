/** Telephone numbers, accounts, plates and postcodes that can belong to nobody, or to nobody in particular. */
import type { CountyPlace, Vehicle, WordStock } from './model.ts';
import type { Rng } from './random.ts';

/**
 * Telephone numbers from Ofcom's ranges for drama. Offenders, victims and the innocent draw from separate parts of each block
 * of a thousand, so that a chance collision never makes a link. National digits: "07700900123".
 */
export class NumberBook {
  private readonly gangs: string[];
  private readonly loners: string[];
  private gangsTaken = 0;
  private lonersTaken = 0;
  private readonly words: WordStock;

  constructor(rng: Rng, words: WordStock) {
    this.words = words;
    const mobiles = range(words.dramaMobile, 0, 600).filter(isApart);
    const toGangs = Math.round(mobiles.length * (2 / 3));
    const blocks = words.dramaLandlines;
    const own = blocks.slice(0, Math.ceil(blocks.length / 3)).flatMap((block) => range(block, 0, 400));
    const others = blocks.slice(Math.ceil(blocks.length / 3)).flatMap((block) => range(block, 0, 400));
    const spread = shuffled(rng, mobiles);
    const near = (list: readonly string[]): string[] =>
      shuffled(
        rng,
        list.filter((n) => !isApart(n)),
      );
    // What is left once the numbers that are apart are used up: only a county of tens of thousands of reports comes to it.
    const spare = near([...range(words.dramaMobile, 0, 600), ...own]);
    this.gangs = [...mixed(rng, spread.slice(0, toGangs), own.filter(isApart)), ...spare];
    this.loners = mixed(rng, spread.slice(toGangs), others);
  }

  /** A number for a group that nobody else has; in a county of hundreds of thousands of reports they come round again. */
  burner(): string {
    return this.gangs[this.gangsTaken++ % this.gangs.length]!;
  }

  /** A number for an offender who is never seen again; empty when all have been used, since reuse would make a link. */
  oneOff(): string {
    return this.loners[this.lonersTaken++] ?? '';
  }

  /** A victim's or relative's number. */
  personal(rng: Rng): string {
    if (rng.chance(0.5)) return `${this.words.dramaMobile}${three(rng.int(700, 999))}`;
    return `${rng.pick(this.words.dramaLandlines)}${three(rng.int(500, 999))}`;
  }

  /** A number that many unrelated people give: a care home, a surgery, an officer's mobile, a branch. `i` picks which. */
  shared(kind: 'landline' | 'mobile' | 'freephone', i: number): string {
    if (kind === 'mobile') return `${this.words.dramaMobile}${three(600 + (i % 100))}`;
    if (kind === 'freephone') return `${this.words.dramaFreephone}${three(i * 37)}`;
    return `${this.words.dramaLandlines[i % this.words.dramaLandlines.length]}${three(400 + (i % 100))}`;
  }
}

const three = (n: number): string => String(n % 1000).padStart(3, '0');
const range = (block: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `${block}${three(from + i)}`);

function shuffled<T>(rng: Rng, of: readonly T[]): T[] {
  const a = [...of];
  for (let i = a.length - 1; i > 0; i--) {
    const j = rng.int(0, i);
    [a[i], a[j]] = [a[j]!, a[i]!];
  }
  return a;
}

/**
 * Numbers of a block that cannot be taken for one another by mishearing one digit, and hardly ever by swapping two: their last three
 * digits have a check sum of nought. In a block of a thousand others would collide far oftener than real numbers do.
 */
function isApart(number: string): boolean {
  const [a, b, c] = [...number.slice(-3)].map(Number) as [number, number, number];
  return (a + 3 * b + 7 * c) % 10 === 0;
}

/** Mobiles and landlines by turns, until one of them runs out. */
function mixed(rng: Rng, mobiles: readonly string[], landlines: readonly string[]): string[] {
  const a = shuffled(rng, mobiles);
  const b = shuffled(rng, landlines);
  const out: string[] = [];
  for (let i = 0; i < Math.max(a.length, b.length); i++) out.push(...a.slice(i, i + 1), ...b.slice(i, i + 1));
  return out;
}

/** `00-41-27` and eight digits: no bank has a sort code that starts with 00. */
export function account(
  rng: Rng,
  words: WordStock,
  name: string,
): { sortCode: string; accountNumber: string; name: string } {
  const pair = (): string => String(rng.int(0, 99)).padStart(2, '0');
  const accountNumber = String(rng.int(10_000_000, 99_999_999));
  return { sortCode: `${words.sortCodePrefix}-${pair()}-${pair()}`, accountNumber, name };
}

const PLATE_LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXYZ';

/** A plate of the style in use since 2001: two letters, two digits of the half-year, three letters. */
export function vehicle(rng: Rng, words: WordStock): Vehicle {
  const letters = Array.from({ length: 3 }, () => PLATE_LETTERS[rng.int(0, PLATE_LETTERS.length - 1)]).join('');
  const year = rng.int(12, 24) + (rng.chance(0.5) ? 50 : 0);
  const [make, colour] = rng.pick(words.vehicles);
  return { registration: `${rng.pick(words.plateAreas)}${year} ${letters}`, make, colour };
}

const INWARD = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * A postcode of the place's outcode. The inward part is drawn at random from the letters that are in use, because a code with
 * impossible letters would be refused at intake: it may therefore be a real one, but no person or house is meant by it.
 */
export function postcode(rng: Rng, place: CountyPlace): string {
  const letter = (): string => INWARD[rng.int(0, INWARD.length - 1)]!;
  return `${rng.pick(place.outcodes)} ${rng.int(1, 9)}${letter()}${letter()}`;
}
