import type { Dice } from './dice.ts';
import { someName, someSurname } from './dwellers.ts';
import { AT_THE_DOOR, IN_HANDING_OVER, ON_THE_TELEPHONE, WITH_SAVINGS } from './habits.ts';
import { accountNumber, type Lines, sortCode } from './lines.ts';
import type { FraudType } from './sheet.ts';

/** Somebody who comes to the door, in wordings. */
export interface Look {
  id: string;
  parts: string[];
}
export interface Car {
  plate: string;
  make: string;
  colour: string;
}
export interface Alias {
  id: string;
  rank: string;
  first: string;
  last: string;
  female: boolean;
}
export interface Account {
  sort: string;
  number: string;
  name: string;
}

/** What an offender can leave behind at one incident. */
export interface Kit {
  phones: string[];
  account: Account;
  alias: Alias;
  station: string;
  badge: string;
  word: string;
  page: string;
  reference: string;
  habits: string[];
  look: Look;
  car: Car;
  taxi: string;
  company: string;
  voice: string;
}

export const ACCENTS = [
  '{a|had a} {London|cockney} accent',
  '{well spoken|posh|BBC voice}',
  '{a|with a} {Scottish|Glasgow} accent',
  '{Northern|from up north|Lancashire sort of} voice',
  '{a|with a} Welsh lilt',
  '{an Irish accent|Irish}',
  '{sounded very young|a young voice, street talk}',
  '{deep slow voice|slow and deep}',
  '{a|with a} {Birmingham|Brummie} accent',
  '{foreign, could not place it|some sort of accent, hard to place}',
  '{American sounding|transatlantic}',
  '{spoke fast, a salesman|very fast talker}',
  '{a stammer|slight stammer}',
  '{South African, or thereabouts|a South African accent}',
  "{husky, like a smoker|a smoker's cough}",
];
const STATIONS = [
  'Hammersmith',
  'Charing Cross',
  'Paddington Green',
  'Holborn',
  'West End Central',
  'Brixton',
  'Croydon',
  'Wood Green',
  'Colindale',
  'Bishopsgate',
  'Snow Hill',
  'Stoke Newington',
  'Kensington',
  'Uxbridge',
  'Hounslow',
  'Luton',
  'Harlow',
  'Hatfield',
  'Welwyn',
  'Watford',
  'Scotland Yard',
  'Lewisham',
  'Ilford',
  'Southwark',
];
const WORDS =
  "bluebell,lighthouse,marigold,tango,kingfisher,pineapple,copper kettle,snowdrop,Wellington,buttercup,red kite,Lancaster,rainbow,walnut,Spitfire,heather,thimble,mackerel,Excalibur,sundial,pomegranate,hedgehog,Tuesday's child,candlewick,silver birch,paprika,Nelson,gooseberry,windfall,magpie,saffron,harvest moon,anchor,dandelion,Windsor,cobbler,primrose,barnacle,tinderbox,Everest".split(
    ',',
  );
const TAXIS =
  'Swift Cars,Apollo Cars,Station Cars,A1 Taxis,Lea Valley Cabs,Five Star Cars,Verulam Cars,Gade Cabs,Crown Taxis,Diamond Cars,Ace Minicabs,County Cars,Falcon Cars,Roman Cars,Prestige Cabs,Metro Cars,Goldline,Junction Taxis'.split(
    ',',
  );
const MAKES =
  'Ford Focus,Vauxhall Corsa,VW Golf,Toyota Prius,Mercedes E class,Skoda Octavia,BMW 1 series,Audi A3,Nissan Qashqai,Kia Ceed,Seat Leon,Honda Jazz,Peugeot 208,Renault Clio,Hyundai i20,Fiat 500'.split(
    ',',
  );
const VANS =
  'Ford Transit,Mercedes Sprinter,VW Caddy,Vauxhall Vivaro,Citroen Berlingo,Renault Trafic,Iveco tipper,Nissan pick-up'.split(
    ',',
  );
const COLOURS = 'black,silver,white,grey,dark blue,red,green,navy,maroon'.split(',');
const SEEN = [
  [
    '{about twenty|nineteen or twenty|looked like a student}',
    '{mid twenties|about 25}',
    '{thirtyish|in his thirties}',
    '{only a boy|16 or 17 at most}',
    '{forties|middle aged}',
    '{fifty odd|in his fifties}',
  ],
  [
    '{skinny|thin|slightly built}',
    '{tall|six foot or more|very tall}',
    '{short|no taller than five four}',
    '{stocky|heavy set|broad}',
    '{medium build|ordinary build}',
    '{overweight|large man}',
  ],
  [
    '{grey puffer jacket|padded grey coat}',
    '{navy tracksuit|dark blue track suit}',
    '{black hoodie, hood up|hooded top, black}',
    '{hi-vis over a suit|yellow waistcoat}',
    '{long camel coat|beige overcoat}',
    '{green parka|parka with fur round the hood}',
    '{leather jacket|brown leather coat}',
    '{red cagoule|red raincoat}',
    '{white trainers and joggers|white trainers}',
    '{motorbike helmet he kept on|crash helmet}',
    '{denim jacket|jean jacket}',
    '{grey suit too big for him|ill fitting suit}',
  ],
  [
    '{goatee|little beard}',
    '{scar on the {chin|lip}|a mark by his mouth}',
    '{gold tooth|one gold tooth}',
    '{baseball cap|cap pulled low}',
    '{tattoo on the neck|neck tattoo}',
    '{thick glasses|heavy glasses}',
    '{spots, bad skin|acne}',
    '{man bag across him|bag worn across}',
    '{shaved eyebrow|a slit in the eyebrow}',
    '{covid mask|blue mask}',
    '{ginger hair|red haired}',
    '{earring|stud in one ear}',
    '{missing finger|a finger gone}',
    '{bleached fringe|dyed fringe}',
  ],
];
const LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXY';
const COMPANY_HEAD =
  'Aldermoor,Bluegate,Castlemain,Dunmore,Everstone,Fairmile,Glenfield,Highbarn,Ivybridge,Kingsmere,Larkspur,Monument,Northway,Oakhurst,Pinnacle,Quayside,Ridgeway,Stonebeck,Trueline,Umber,Vantage,Westbrook,Yewtree,Zenith,Amberley,Brookside,Clarendon,Delamere'.split(
    ',',
  );
const COMPANY_TAIL: Partial<Record<FraudType, string[]>> = {
  doorstep: [
    'Roofing',
    'Driveways',
    'Property Care',
    'Guttering Services',
    'Home Improvements',
    'Landscapes',
    'Building and Roofing',
  ],
  investment: ['Capital', 'Wealth', 'Asset Management', 'Cask Holdings', 'Global Markets', 'Partners'],
  pension: ['Pension Review', 'Retirement Solutions', 'Wealth Planning'],
  computer_service: ['Tech Support', 'PC Care', 'Online Security', 'Net Solutions'],
};

export function plateOf(dice: Dice): string {
  const letter = () => dice.pick([...LETTERS]);
  const year = dice.pick([
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '20',
    '21',
    '22',
    '23',
    '24',
    '62',
    '63',
    '64',
    '65',
    '66',
    '67',
    '68',
    '69',
    '70',
    '71',
    '72',
    '73',
    '74',
  ]);
  return `${letter()}${letter()}${year} ${letter()}${letter()}${letter()}`;
}

export function someLook(dice: Dice): Look {
  const parts = SEEN.map((list) => dice.pick(list));
  return { id: parts.map((part, i) => SEEN[i]!.indexOf(part)).join('-'), parts };
}

export function someAlias(dice: Dice, type: FraudType): Alias {
  const female = dice.yes(0.25);
  const first = someName(dice, female);
  const last = someSurname(dice);
  const rank =
    type === 'courier'
      ? dice.pick(['DC', 'DS', 'DI', 'PC', 'Detective', 'Inspector', 'Sergeant', 'Officer'])
      : type === 'government_impersonation'
        ? dice.pick(['Officer', '', 'Inspector'])
        : '';
  return { id: `${first} ${last}`.toLowerCase(), rank, first, last, female };
}

export function someCar(dice: Dice, type: FraudType): Car {
  return { plate: plateOf(dice), make: dice.pick(type === 'doorstep' ? VANS : MAKES), colour: dice.pick(COLOURS) };
}

export function someAccount(dice: Dice): Account {
  return {
    sort: sortCode(dice),
    number: accountNumber(dice),
    name: dice.yes(0.7) ? `${someName(dice, dice.yes(0.4))} ${someSurname(dice)}` : `${dice.pick(COMPANY_HEAD)} Ltd`,
  };
}

export function someCompany(dice: Dice, type: FraudType): string {
  return `${dice.pick(COMPANY_HEAD)} ${dice.pick(COMPANY_TAIL[type] ?? ['Direct', 'Services', 'Trading', 'Group', 'Solutions', 'UK'])}${dice.yes(0.3) ? ' Ltd' : ''}`;
}

/** A page of the fraud's own: an invented address under the endings kept for examples. */
export function somePage(dice: Dice, type: FraudType): string {
  const start = {
    delivery_phishing: ['royal-redeliver', 'parcel-fee', 'my-depot', 'track-item'],
    government_impersonation: ['hmrc-claim', 'gov-refund', 'rebate-desk'],
    bank_impersonation: ['secure-vault', 'bank-verify'],
  } as Partial<Record<FraudType, string[]>>;
  const head = dice.pick(
    start[type] ?? ['market-hub', 'fx-prime', 'shop-clear', 'best-home', 'trade-pro', 'go-direct'],
  );
  return `${head}-${dice.pick([...'abcdefghkmnpqrstuvwxyz'])}${dice.int(10, 999)}.${dice.pick(['example', 'example.com', 'example.net', 'example.org'])}`;
}

export const someStation = (dice: Dice): string => dice.pick(STATIONS);
export const someWord = (dice: Dice): string => dice.pick(WORDS);
export const someTaxi = (dice: Dice): string => dice.pick(TAXIS);
export const someReference = (dice: Dice): string =>
  dice.pick([
    `${dice.pick([...LETTERS])}${dice.pick([...LETTERS])}/${dice.int(1000, 9999)}`,
    `${dice.int(10, 99)}-${dice.int(10000, 99999)}`,
    `CR${dice.int(100000, 999999)}`,
    `OP${dice.int(100, 999)}${dice.pick([...LETTERS])}`,
  ]);
export const someBadge = (dice: Dice): string => String(dice.int(1000, 9999));

export function habitsFor(type: FraudType): readonly string[] {
  if (type === 'doorstep') return AT_THE_DOOR;
  if (type === 'investment' || type === 'romance' || type === 'pension') return WITH_SAVINGS;
  return type === 'courier' ? WITH_COURIERS : ON_THE_TELEPHONE;
}

const WITH_COURIERS: readonly string[] = [...IN_HANDING_OVER, ...ON_THE_TELEPHONE];
const EVERY_HABIT: readonly string[] = [...WITH_COURIERS, ...AT_THE_DOOR, ...WITH_SAVINGS];

/** A short name for a habit or a voice, for the truth. */
export const habitName = (wording: string): string => String(EVERY_HABIT.indexOf(wording));
export const voiceName = (wording: string): string => String(ACCENTS.indexOf(wording));

/** The marks of somebody who offends once here. Habits, stations and taxi firms are met with elsewhere too. */
export function strangersKit(dice: Dice, lines: Lines, type: FraudType, kept: ReadonlySet<string>): Kit {
  const habits = habitsFor(type).filter((habit) => !kept.has(habit) || dice.yes(0.1));
  return {
    phones: [dice.yes(0.35) ? lines.mobile() : lines.office()],
    account: someAccount(dice),
    alias: someAlias(dice, type),
    station: someStation(dice),
    badge: someBadge(dice),
    word: someWord(dice),
    page: somePage(dice, type),
    reference: someReference(dice),
    habits: habits.length > 0 ? [dice.pick(habits)] : [],
    look: someLook(dice),
    car: someCar(dice, type),
    taxi: someTaxi(dice),
    company: someCompany(dice, type),
    voice: dice.pick(ACCENTS),
  };
}
