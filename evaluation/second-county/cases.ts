/** Incidents: what really happened, before anybody tells it. */
import type { FraudType } from '#core/report.ts';
import type { Chance } from './chance.ts';
import { type Status, VULNERABLE } from './extras.ts';
import { type Account, account, type NumberBag, plate } from './numbers.ts';
import { type County, type Person, person, SURNAMES } from './people.ts';
import { COURIER, STORIES } from './stories.ts';

export interface Incident {
  type: FraudType;
  series: string | null;
  wave: string | null;
  at: number;
  victim: Person;
  business: boolean;
  lost: boolean;
  amount: number;
  status: Status;
  phone: string | null;
  shown: 'plain' | 'withheld' | 'spoofed';
  alias: string;
  badge: string | null;
  word: string | null;
  vehicle: { registration: string; make: string } | null;
  desc: string | null;
  account: Account | null;
  site: string | null;
  firm: string | null;
  vulnerable: string | null;
  story: { hook: string; turn: string[]; end: string };
}

const FIRST = ['James', 'Mark', 'Paul', 'Steven', 'Adam', 'Simon', 'Neil', 'Carl', 'Dean', 'Jason', 'Philip', 'Ryan'];
const FAKE_LAST = [
  'Harlow',
  'Marsh',
  'Sterling',
  'Whitcombe',
  'Draycott',
  'Pell',
  'Cavanagh',
  'Thorne',
  'Langley',
  'Ridgeway',
  'Bexley',
  'Somers',
  'Kincaid',
  'Ashby',
  'Vickers',
  'Holloway',
  'Radley',
  'Manning',
  'Penrose',
  'Coulter',
];
const COMMON = ['PC Smith', 'DC Brown', 'Mr Jones', 'John', 'David', 'DS Williams', 'Mike', 'Officer Taylor'];
const MAKES = [
  'black Audi',
  'grey VW Golf',
  'white Transit',
  'silver Prius',
  'blue Corsa',
  'red scooter',
  'black moped',
];
const DESCS = [
  'slim, black puffer jacket, about 20',
  'mixed race lad in a grey tracksuit',
  'tall with a ginger beard and a lanyard',
  'young Asian male, Nike cap, blue mask',
  'white male 30s, scar on chin, hi vis',
  'in a motorcycle helmet, did not speak',
  'stocky, bald, local accent',
  'wearing a suit too big for him',
];
const WORDS = [
  'Bluebell',
  'Tango',
  'Falcon',
  'Marigold',
  'Lighthouse',
  'Orion',
  'Cobalt',
  'Piccadilly',
  'Sapphire',
  'Kestrel',
  'Emerald 4',
  'Juniper',
];
const FIRMS = ['Swift Cars', 'A2B', 'Station Taxis', 'Crown Cabs', 'Gold Star'];

export const aliasOf = (c: Chance, type: FraudType): string => {
  if (c.yes(0.2)) return c.of(type === 'courier' ? COMMON : COMMON.filter((n) => !/^(PC|DC|DS|Officer)/.test(n)));
  const last = c.of(FAKE_LAST);
  return type === 'courier'
    ? `${c.of(['DC', 'DS', 'PC', 'Inspector', 'Sergeant', 'Detective', 'Mr'])} ${c.yes(0.5) ? `${c.of(FIRST)} ` : ''}${last}`
    : `${c.of(FIRST)} ${last}`;
};

export interface Signature {
  phone: string | null;
  alias: string;
  badge: string | null;
  word: string | null;
  vehicle: { registration: string; make: string } | null;
  desc: string | null;
  account: Account | null;
  site: string | null;
  hooks: readonly string[];
  turns: readonly string[];
}
export function newSignature(c: Chance, bag: NumberBag, type: FraudType): Signature {
  const story = type === 'courier' ? COURIER : STORIES[type];
  const physical = type === 'courier' || type === 'doorstep';
  return {
    phone: c.yes(0.6) ? bag.mobile() : bag.line(),
    alias: aliasOf(c, type),
    badge: type === 'courier' ? `${c.int(100, 99999)}${c.of(['', '', 'MP', '/23'])}` : null,
    word: type === 'courier' ? c.of(WORDS) : null,
    vehicle: physical ? { registration: plate(c), make: c.of(MAKES) } : null,
    desc: physical ? c.of(DESCS) : null,
    account: physical ? null : account(c, `${c.of(FIRST)[0]} ${c.of(SURNAMES)}`),
    site: /investment|shopping|pension|delivery/.test(type)
      ? `${c.of(['north', 'prime', 'apex', 'clear', 'mint'])}${c.of(['gate', 'vest', 'track', 'yield', 'parcel'])}${c.int(1, 99)}.example`
      : null,
    hooks: c.some(story.hook, 3),
    turns: c.some(story.turn, 4),
  };
}

const MEDIAN: Partial<Record<FraudType, number>> = {
  courier: 6000,
  investment: 14000,
  romance: 9000,
  pension: 45000,
  payment_diversion: 18000,
  bank_impersonation: 5000,
  doorstep: 2500,
  delivery_phishing: 500,
  ticket_or_shopping: 350,
  family_impersonation: 2100,
  lottery_or_prize: 900,
  government_impersonation: 1500,
  computer_service: 1800,
};

function ageFor(c: Chance, type: FraudType): number {
  if (/courier|doorstep|lottery/.test(type)) return c.yes(0.8) ? c.int(70, 95) : c.int(35, 69);
  if (/bank|computer|government|pension|romance|family/.test(type)) return c.int(30, 90);
  return c.int(18, 78);
}

/** One incident; `by` gives the group's ways where a group did it. */
export function incident(
  c: Chance,
  land: County,
  bag: NumberBag,
  type: FraudType,
  at: number,
  by?: { sig: Signature; series: string; wave: string | null; town?: Person['town'] },
): Incident {
  const sig = by?.sig ?? newSignature(c, bag, type);
  const story = type === 'courier' ? COURIER : STORIES[type];
  const physical = type === 'courier' || (type === 'doorstep' && c.yes(0.1));
  const lost = c.yes(type === 'courier' ? 0.4 : type === 'not_fraud' ? 0.12 : 0.66);
  const status: Status = !physical
    ? 'none'
    : lost
      ? c.weighted<Status>([
          ['past', 45],
          ['recent', 20],
          ['none', 20],
          ['now', 6],
          ['coming', 9],
        ])
      : c.weighted<Status>([
          ['refused', 35],
          ['none', 35],
          ['coming', 20],
          ['now', 10],
        ]);
  const amount = Math.max(
    40,
    Math.round(((MEDIAN[type] ?? 1200) * Math.exp((c.next() + c.next() + c.next() - 1.5) * 2.2)) / 10) * 10,
  );
  const keep = <T>(value: T | null, p: number): T | null => (c.yes(by ? p : p * 0.8) ? value : null);
  const seen = status === 'past' || status === 'recent' || status === 'now' || type === 'doorstep';
  return {
    type,
    series: by?.series ?? null,
    wave: by?.wave ?? null,
    at,
    victim: person(c, land, bag, ageFor(c, type), by?.town),
    business: type === 'payment_diversion' ? c.yes(0.6) : /ticket|computer|delivery/.test(type) && c.yes(0.04),
    lost: lost && !(status === 'now' || status === 'coming'),
    amount,
    status,
    phone: /ticket|doorstep|payment|not_fraud/.test(type) && c.yes(0.7) ? null : sig.phone,
    shown: 'plain',
    alias: sig.alias,
    badge: keep(sig.badge, 0.3),
    word: keep(sig.word, 0.35),
    vehicle: seen ? keep(sig.vehicle, 0.3) : null,
    desc: seen ? keep(sig.desc, 0.5) : null,
    account: lost ? keep(sig.account, 0.5) : null,
    site: keep(sig.site, 0.6),
    firm: physical && c.yes(0.1) ? c.of(FIRMS) : null,
    vulnerable: type === 'payment_diversion' ? null : c.yes(0.2) ? c.of(Object.keys(VULNERABLE)) : null,
    story: { hook: c.of(sig.hooks), turn: c.some(sig.turns, c.int(1, 2)), end: c.of(lost ? story.lost : story.kept) },
  };
}
