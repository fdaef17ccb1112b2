import type { FraudType } from '#core/report.ts';
import { type Dice, diceOf } from './dice.ts';
import { neighbours, type Place } from './ground.ts';
import { allHabits, type Kit, newAlias, newKit, newLook, newPassword, newPlate } from './kit.ts';
import { account, type NumberBook } from './numbers.ts';

export interface Wave {
  id: string;
  from: number;
  days: number;
  reports: number;
  places: Place[];
  kits: Kit[];
}
export interface Group {
  id: string;
  type: FraudType;
  habits: string[];
  kits: Kit[];
  waves: Wave[];
}

const WORK: FraudType[] = [
  'courier',
  'bank_impersonation',
  'courier',
  'courier',
  'doorstep',
  'courier',
  'bank_impersonation',
  'courier',
  'computer_service',
  'courier',
  'government_impersonation',
  'courier',
];

/** What a group keeps all year: a few names, faces, a habit or two, a station, now and then a telephone. */
function keptBy(dice: Dice, book: NumberBook, habits: readonly string[]): Kit[] {
  const base = newKit(dice, book);
  const looks = [newLook(dice), newLook(dice), newLook(dice)];
  return [0, 1, 2].map((i) => ({
    ...newKit(dice, book),
    habit: habits[i === 2 ? 1 : 0]!,
    station: base.station,
    company: base.company,
    site: i < 2 ? base.site : newKit(dice, book).site,
    email: base.email,
    phone: i < 2 ? base.phone : book.burner(),
    look: looks[i]!,
    ...(i < 2
      ? {
          plate: base.plate,
          car: base.car,
          password: base.password,
          sortCode: base.sortCode,
          accountNumber: base.accountNumber,
        }
      : {}),
  }));
}

function burst(dice: Dice, book: NumberBook, group: Group): Kit[] {
  const words = [newPassword(dice), newPassword(dice)];
  const cars = [0, 1].map(() => ({ plate: newPlate(dice), car: newKit(dice, book).car }));
  const accounts = [account(dice), account(dice)];
  const phones = Array.from({ length: dice.int(1, 3) }, () => (dice.yes(0.7) ? book.burner() : book.office()));
  const carried = dice.yes(0.75);
  return Array.from({ length: 6 }, (_, i) => {
    const kept = dice.pick(group.kits);
    return {
      ...kept,
      phone: carried && i < 3 ? kept.phone : dice.pick(phones),
      password: dice.yes(0.8) ? kept.password : dice.pick(words),
      ...(dice.yes(0.7) ? {} : dice.pick(cars)),
      ...(dice.yes(0.72) ? {} : dice.pick(accounts)),
      look: dice.yes(0.85) ? dice.pick(group.kits).look : newLook(dice),
      alias: dice.yes(0.9) ? dice.pick(group.kits).alias : newAlias(dice),
    };
  });
}

export function makeGroups(seed: string, book: NumberBook, places: readonly Place[], total: number): Group[] {
  const dice = diceOf(`${seed}/groups`);
  const share = total / 7241;
  const count = Math.max(2, Math.min(12, Math.round(12 * Math.sqrt(share))));
  const waves = share >= 1 ? dice.int(70, 85) : Math.max(3, Math.round(77 * share));
  const habits = dice.some(allHabits(), count * 2);
  const groups = WORK.slice(0, count).map((type, i): Group => {
    const own = [habits[i]!, habits[(i + count) % habits.length]!];
    return { id: `G${String(i + 1).padStart(2, '0')}`, type, habits: own, kits: keptBy(dice, book, own), waves: [] };
  });
  for (let w = 0; w < waves; w++) {
    const group = groups[dice.yes(0.75) ? w % groups.length : Math.floor(dice.next() * groups.length)]!;
    const centre = dice.pick(places);
    const near = dice.some(neighbours(places, centre, 3), dice.int(0, 2));
    const days = dice.int(3, 20) + 0.4;
    group.waves.push({
      id: `${group.id}-W${String(group.waves.length + 1).padStart(2, '0')}`,
      from: dice.int(2, 340) + dice.int(9, 16) / 24,
      days,
      reports: dice.int(4, 15),
      places: [centre, ...near],
      kits: burst(dice, book, group),
    });
  }
  return groups;
}
