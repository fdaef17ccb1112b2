import { type Dice, diceOf } from './dice.ts';
import { neighbours, PLACES, type Place, somePlace } from './ground.ts';
import {
  ACCENTS,
  type Account,
  type Alias,
  type Car,
  habitsFor,
  type Kit,
  type Look,
  someAccount,
  someAlias,
  someBadge,
  someCar,
  someCompany,
  someLook,
  somePage,
  someReference,
  someStation,
  someTaxi,
  someWord,
} from './kit.ts';
import type { Lines } from './lines.ts';
import type { FraudType } from './sheet.ts';

export interface Burst {
  id: string;
  places: Place[];
  /** The day of the year of its first report, and how many days to its last. */
  from: number;
  days: number;
  reports: number;
  phones: string[];
  account: Account;
  word: string;
  looks: Look[];
  car: Car;
  aliases: Alias[];
  page: string;
  reference: string;
}
export interface Gang {
  id: string;
  type: FraudType;
  bursts: Burst[];
  stations: string[];
  taxis: string[];
  habits: string[];
  voices: string[];
  company: string;
  badge: string;
}

/** How readily something is used again in the next burst. Telephones are thrown away; a car, a name and a face stay longer. */
const KEPT = { phone: 0.63, account: 0.6, word: 0.42, car: 0.7, alias: 0.68, look: 0.68, page: 0.5, reference: 0.15 };

const WORKING: readonly (readonly FraudType[])[] = [
  ['courier'],
  ['courier'],
  ['courier'],
  ['courier'],
  ['courier'],
  ['courier', 'courier', 'bank_impersonation'],
  ['bank_impersonation'],
  ['bank_impersonation'],
  ['doorstep'],
  ['computer_service'],
  ['government_impersonation'],
  ['investment', 'romance', 'doorstep'],
];

function makeBurst(dice: Dice, gang: Gang, lines: Lines, slot: number, of: number, last: Burst | null): Burst {
  const again = <T>(share: number, was: T | undefined, fresh: () => T): T =>
    was !== undefined && dice.yes(share) ? was : fresh();
  // A gang comes back to ground it knows, now and then; otherwise anywhere.
  const centre = last && dice.yes(0.3) ? dice.pick(last.places) : dice.yes(0.75) ? somePlace(dice) : dice.pick(PLACES);
  const near = neighbours(centre, 11).slice(0, 4);
  const width = 360 / of;
  const days = dice.int(3, 20);
  const day = Math.min(363 - days, slot * width + dice.next() * Math.max(1, width - days / 2));
  const from = Math.floor(day) + 0.35 + dice.next() * 0.4;
  const looks = [again(KEPT.look, last?.looks[0], () => someLook(dice))];
  if (dice.yes(0.35)) looks.push(again(0.5, last?.looks[1], () => someLook(dice)));
  const aliases = [again(KEPT.alias, last?.aliases[0], () => someAlias(dice, gang.type))];
  if (dice.yes(0.5)) aliases.push(again(0.5, last?.aliases[1], () => someAlias(dice, gang.type)));
  const phones = [again(KEPT.phone, last?.phones[0], () => (dice.yes(0.6) ? lines.mobile() : lines.office()))];
  if (dice.yes(0.45)) phones.push(dice.yes(0.6) ? lines.mobile() : lines.office());
  return {
    id: `${gang.id}-${String(slot + 1).padStart(2, '0')}`,
    places: [centre, ...dice.some(near, dice.int(0, 2))],
    from,
    days,
    reports: dice.int(4, 15),
    phones,
    looks,
    aliases,
    account: again(KEPT.account, last?.account, () => someAccount(dice)),
    word: again(KEPT.word, last?.word, () => someWord(dice)),
    car: again(KEPT.car, last?.car, () => someCar(dice, gang.type)),
    page: again(KEPT.page, last?.page, () => somePage(dice, gang.type)),
    reference: again(KEPT.reference, last?.reference, () => someReference(dice)),
  };
}

/** About a dozen gangs. `share` is how much of a full year's bursts there is room for. */
export function makeGangs(seed: string, lines: Lines, share: number): Gang[] {
  const taken = new Set<string>();
  const all = diceOf(`${seed}/gangs`);
  return WORKING.map((types, i) => {
    const id = `gang-${String.fromCharCode(97 + i)}`;
    const dice = diceOf(`${seed}/${id}`);
    const type = all.pick(types);
    const habits = all.some(
      habitsFor(type).filter((habit) => !taken.has(habit)),
      2,
    );
    for (const habit of habits) taken.add(habit);
    const gang: Gang = {
      id,
      type,
      bursts: [],
      stations: [someStation(dice), someStation(dice)],
      taxis: [someTaxi(dice), someTaxi(dice)],
      habits,
      voices: dice.some(ACCENTS, 2),
      company: someCompany(dice, type),
      badge: someBadge(dice),
    };
    const count = Math.max(1, Math.round(dice.int(5, 8) * share));
    for (let slot = 0; slot < count; slot++)
      gang.bursts.push(makeBurst(dice, gang, lines, slot, count, gang.bursts[slot - 1] ?? null));
    return gang;
  });
}

/** What the gang leaves at one incident of a burst. */
export function gangsKit(dice: Dice, gang: Gang, burst: Burst): Kit {
  return {
    phones: [dice.yes(0.7) ? burst.phones[0]! : dice.pick(burst.phones)],
    account: burst.account,
    alias: dice.pick(burst.aliases),
    station: gang.stations[dice.yes(0.8) ? 0 : 1]!,
    badge: gang.badge,
    word: burst.word,
    page: burst.page,
    reference: burst.reference,
    habits: dice.yes(0.8) ? [dice.pick(gang.habits)] : gang.habits,
    look: dice.pick(burst.looks),
    car: burst.car,
    taxi: gang.taxis[dice.yes(0.75) ? 0 : 1]!,
    company: gang.company,
    voice: dice.yes(0.7) ? gang.voices[0]! : gang.voices[1]!,
  };
}
