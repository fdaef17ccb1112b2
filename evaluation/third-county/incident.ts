import type { Chance } from './chance.ts';
import type { Place } from './county.ts';
import type { Group, Wave } from './groups.ts';
import type { Marks } from './marks.ts';
import { type NumberBook, type Person, person } from './people.ts';
import { COURIER, type Story } from './stories-courier.ts';
import { NOT_FRAUD, OTHER } from './stories-other.ts';
import { BANK, COMPUTER, FAMILY, GOVERNMENT } from './stories-phone.ts';
import * as trade from './stories-trade.ts';

export const STORIES: Readonly<Record<string, readonly Story[]>> = {
  courier: COURIER,
  bank_impersonation: BANK,
  government_impersonation: GOVERNMENT,
  computer_service: COMPUTER,
  family_impersonation: FAMILY,
  romance: trade.ROMANCE,
  investment: trade.INVESTMENT,
  pension: trade.PENSION,
  doorstep: trade.DOORSTEP,
  delivery_phishing: trade.DELIVERY,
  ticket_or_shopping: trade.SHOPPING,
  payment_diversion: trade.PAYMENT,
  lottery_or_prize: trade.LOTTERY,
  other_fraud: OTHER,
  not_fraud: NOT_FRAUD,
};

/** Shares of the reports that belong to no series, after the county's own and the national figures of the rulebook. */
export const BACKGROUND: Readonly<Record<string, number>> = {
  ticket_or_shopping: 20,
  other_fraud: 13,
  bank_impersonation: 10,
  delivery_phishing: 9,
  investment: 8,
  computer_service: 7,
  government_impersonation: 6,
  family_impersonation: 5.5,
  payment_diversion: 5,
  romance: 4,
  doorstep: 4,
  courier: 4,
  not_fraud: 4,
  lottery_or_prize: 3,
  pension: 2,
};

export const BANKS =
  'Westmarch Bank,Albion Building Society,First Chiltern,Northern Crown Bank,Harbour Bank,Lea Valley Building Society,Meridian Bank'.split(
    ',',
  );
const SHOPS = ["Fenwright's", 'Marlow and Hart', 'the big John Lewis', 'Castleford Stores', 'an Argos'];
const ITEMS = [
  'a cot',
  'a games console',
  'an electric bike',
  'a sofa',
  'a camera',
  'a pair of boots',
  'a puppy',
  'a mobile phone',
  'a lawnmower',
  'a van',
];

export interface Incident {
  fraudType: string;
  group: Group | null;
  wave: Wave | null;
  place: Place;
  who: Person;
  business: boolean;
  story: Story;
  marks: Marks;
  habits: string[][];
  amount: number;
  loss: boolean;
  nine99: 'now' | 'past' | null;
  /** Days of the year, with fractions. */
  occurred: number;
  received: number;
  vulnerable: boolean | null;
  signs: boolean;
  allocation: string | null;
  turn: 'local' | 'arrested' | 'complex' | 'noLeads' | 'info' | null;
  bank: string;
  shop: string;
  item: string;
  burner: string | null;
  /** Told by somebody who noticed nothing but the number, if that. */
  thin: boolean;
}

/** Share of a burst's calls from telephones thrown away after it. */
const BURNT = 0.36;
/** Share of a group's reports that are told thinly: nobody could link them but by a number. */
const THIN = 0.066;

const OLDER = ['courier', 'doorstep', 'pension', 'computer_service', 'lottery_or_prize', 'bank_impersonation'];

function ageFor(chance: Chance, type: string): number {
  if (type === 'courier') return Math.round(Math.min(97, Math.max(44, chance.normal(79, 9))));
  if (type === 'family_impersonation') return chance.int(50, 88);
  if (type === 'pension') return chance.int(48, 71);
  if (OLDER.includes(type)) return Math.round(Math.min(96, Math.max(24, chance.normal(66, 15))));
  return Math.round(Math.min(90, Math.max(18, chance.normal(45, 17))));
}

const TYPICAL: Record<string, [number, number]> = {
  courier: [4200, 1.0],
  bank_impersonation: [2600, 1.1],
  romance: [4800, 1.1],
  investment: [9000, 1.2],
  pension: [28000, 0.7],
  doorstep: [900, 1.0],
  government_impersonation: [700, 0.9],
  computer_service: [600, 0.9],
  family_impersonation: [1300, 0.7],
  delivery_phishing: [320, 1.0],
  ticket_or_shopping: [240, 1.1],
  payment_diversion: [7800, 1.1],
  lottery_or_prize: [420, 1.0],
  other_fraud: [700, 1.1],
  not_fraud: [160, 0.6],
};
const ATTEMPTS: Record<string, number> = {
  courier: 0.66,
  bank_impersonation: 0.6,
  delivery_phishing: 0.78,
  government_impersonation: 0.7,
  computer_service: 0.6,
  family_impersonation: 0.6,
  lottery_or_prize: 0.7,
  doorstep: 0.4,
  romance: 0.2,
  investment: 0.25,
  pension: 0.35,
  payment_diversion: 0.4,
  ticket_or_shopping: 0.15,
  other_fraud: 0.35,
  not_fraud: 1,
};

function amountFor(chance: Chance, type: string): number {
  const [middle, spread] = TYPICAL[type] ?? [500, 1];
  const raw = middle * Math.exp(spread * chance.normal(0, 1));
  const step = raw > 20000 ? 500 : raw > 2000 ? 50 : raw > 300 ? 10 : 1;
  return Math.max(
    Math.round(middle * 0.25),
    Math.min(95000, chance.yes(0.7) ? Math.round(raw / step) * step : Math.round(raw)),
  );
}

export interface Setting {
  type: string;
  place: Place;
  occurred: number;
  received: number;
  group: Group | null;
  wave: Wave | null;
  marks: Marks;
}

export function makeIncident(chance: Chance, book: NumberBook, setting: Setting): Incident {
  const { type, group, wave } = setting;
  const who = person(chance, book, setting.place, ageFor(chance, type));
  const business =
    !group &&
    (type === 'payment_diversion'
      ? chance.yes(0.7)
      : ['ticket_or_shopping', 'other_fraud'].includes(type) && chance.yes(0.03));
  const stories = STORIES[type]!;
  const chosen =
    type === 'payment_diversion' && !business
      ? stories[2]!
      : business && type === 'payment_diversion'
        ? chance.pick([stories[0]!, stories[1]!, stories[3]!])
        : null;
  const incident: Incident = {
    fraudType: type,
    group,
    wave,
    place: setting.place,
    who,
    business,
    story: chosen ?? (group && chance.yes(0.82) ? stories[chance.pick(group.stories)]! : chance.pick(stories)),
    marks: setting.marks,
    habits: group?.habits ?? [],
    amount: amountFor(chance, type),
    loss: !chance.yes(ATTEMPTS[type] ?? 0.4),
    nine99: null,
    occurred: setting.occurred,
    received: setting.received,
    vulnerable: false,
    signs: false,
    allocation: null,
    turn: null,
    bank: chance.pick(BANKS),
    shop: chance.pick(SHOPS),
    item: chance.pick(ITEMS),
    burner: wave && chance.yes(BURNT) ? chance.pick(wave.burners) : null,
    thin: group !== null && chance.yes(THIN),
  };
  setEmergency(chance, incident);
  setVulnerable(chance, incident);
  setTurn(chance, incident);
  return incident;
}

/** Days after which a collection is long past, whatever the words. */
const LONG_PAST = 3;

function setEmergency(chance: Chance, it: Incident): void {
  if (it.fraudType === 'doorstep' && !it.group && chance.yes(0.05)) {
    it.nine99 = 'now';
    it.occurred = it.received - 0.05;
    it.loss = false;
  }
  if (it.fraudType !== 'courier') return;
  if (chance.yes(it.group ? 0.14 : 0.2)) {
    it.nine99 = 'now';
    it.occurred = it.received - 0.02 - chance.next() * 0.1;
    it.loss = false;
  } else if (it.loss && !it.group && chance.yes(0.75)) {
    it.nine99 = 'past';
    it.occurred = it.received - chance.int(12, 240);
  } else if (it.loss && it.received - it.occurred > LONG_PAST) it.nine99 = 'past';
}

function setVulnerable(chance: Chance, it: Incident): void {
  const share =
    {
      courier: 0.42,
      doorstep: 0.4,
      bank_impersonation: 0.3,
      romance: 0.32,
      lottery_or_prize: 0.35,
      computer_service: 0.3,
    }[it.fraudType] ?? 0.16;
  if (!it.business && it.fraudType !== 'not_fraud' && chance.yes(share)) {
    it.vulnerable = true;
    it.signs = true;
  } else if (it.business) it.vulnerable = false;
  else it.vulnerable = it.who.age >= 68 || it.nine99 === 'now' ? null : false;
}

/** A few reports are told so that nobody would argue about where they go; the rest are left open. */
function setTurn(chance: Chance, it: Incident): void {
  if (it.nine99 === 'now') {
    it.allocation = '999_response';
    return;
  }
  if (it.group || it.fraudType === 'not_fraud') {
    if (it.fraudType === 'not_fraud' && it.story !== STORIES.not_fraud![4]) it.allocation = 'information_only';
    return;
  }
  const remote = [
    'ticket_or_shopping',
    'delivery_phishing',
    'lottery_or_prize',
    'computer_service',
    'other_fraud',
  ].includes(it.fraudType);
  const face = ['doorstep', 'ticket_or_shopping', 'other_fraud'].includes(it.fraudType);
  if (['investment', 'pension'].includes(it.fraudType) && it.loss && chance.yes(0.16)) {
    it.turn = 'complex';
    it.allocation = 'SFCU';
    it.amount = chance.int(24, 130) * 5000;
  } else if (face && it.loss && !it.business && chance.yes(0.1)) {
    it.turn = chance.yes(0.75) ? 'local' : 'arrested';
    it.allocation = 'LCU';
    it.amount = Math.min(it.amount, 4000);
    const stories = STORIES[it.fraudType]!;
    const near = { ticket_or_shopping: [0, 4], other_fraud: [0], doorstep: [0, 1, 4] }[it.fraudType]!;
    it.story = stories[chance.pick(near)]!;
  } else if (remote && it.loss && it.vulnerable === false && it.amount < 1500 && chance.yes(0.12)) {
    it.turn = 'noLeads';
    it.allocation = 'protect_only';
    it.occurred = it.received - chance.int(14, 90);
  } else if (remote && !it.loss && it.vulnerable === false && chance.yes(0.14)) {
    it.turn = 'info';
    it.allocation = 'information_only';
  }
}
