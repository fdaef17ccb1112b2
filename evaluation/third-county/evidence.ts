import type { Chance } from './chance.ts';
import { type CommonNumbers, crowdSentence } from './common-numbers.ts';
import type { Incident } from './incident.ts';
import type { Alias, Mule } from './marks.ts';
import {
  dressPhone,
  fieldPhone,
  writeAlias,
  writeCar,
  writeLook,
  writeMule,
  writePhone,
  writePlate,
} from './writing.ts';

/** What one telling keeps of the offender's marks: sentences, fields, and the tokens that a perfect reader would find. */
export interface Kept {
  sentences: string[];
  callers: Record<string, unknown>[];
  claimed: Record<string, unknown>;
  collection: Record<string, unknown>;
  accounts: Record<string, unknown>[];
  tokens: Record<string, number>;
  caller: string;
  company: string;
}

/** How likely each mark is to be told, by type of fraud, before the share that goes to neither field nor story. */
const TOLD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  courier: { phone: 1, alias: 0.72, codeword: 0.4, look: 0.5, car: 0.5, taxi: 0.25, habit: 0.55 },
  bank_impersonation: { phone: 1, alias: 0.62, mule: 0.55, caseRef: 0.32, habit: 0.6 },
  government_impersonation: { phone: 1, alias: 0.6, mule: 0.5, caseRef: 0.36, habit: 0.6 },
  computer_service: { phone: 1, alias: 0.5, mule: 0.5, company: 0.6, site: 0.3, habit: 0.6 },
  doorstep: { phone: 0.6, alias: 0.5, company: 0.55, car: 0.6, look: 0.6, habit: 0.55 },
  family_impersonation: { phone: 0.8, mule: 0.4 },
  romance: { phone: 0.3, alias: 0.4, mule: 0.25 },
  investment: { phone: 0.5, alias: 0.5, company: 1, mule: 0.25, site: 0.3 },
  pension: { phone: 0.5, alias: 0.5, company: 1 },
  ticket_or_shopping: { phone: 0.3, mule: 0.35 },
  delivery_phishing: { phone: 0.35 },
  payment_diversion: { mule: 0.5 },
  lottery_or_prize: { phone: 0.35, mule: 0.2 },
  other_fraud: { phone: 0.25, mule: 0.2 },
  not_fraud: {},
};

const GENERIC: Readonly<Record<string, string[]>> = {
  courier: [
    'a man who said he was a policeman',
    'a caller claiming to be from the police',
    'somebody saying he was a detective',
    'a well spoken man, police he said',
  ],
  bank_impersonation: [
    'a man from the bank',
    'somebody claiming to be from the fraud department',
    'a woman saying she was the bank',
  ],
  government_impersonation: ['an official sounding man', 'somebody from the tax', 'a government caller'],
  doorstep: ['a man', 'a workman', 'some fellow'],
};

type Where = 'story' | 'field' | 'both';

function where(chance: Chance): Where {
  const roll = chance.next();
  return roll < 0.47 ? 'story' : roll < 0.82 ? 'field' : 'both';
}

export function keepEvidence(chance: Chance, it: Incident, hidden: number, common: CommonNumbers): Kept {
  const told = TOLD[it.fraudType] ?? {};
  const ease = it.group ? 1.12 - 0.34 * hidden : 1 - 0.3 * hidden;
  const tell = (mark: string): boolean => !it.thin && chance.yes((told[mark] ?? 0) * ease);
  const kept: Kept = {
    sentences: [],
    callers: [],
    claimed: {},
    collection: {},
    accounts: [],
    tokens: {},
    caller: chance.pick(GENERIC[it.fraudType] ?? ['a man', 'someone']),
    company: 'the company',
  };
  if (it.turn === 'noLeads') return kept;
  if (chance.yes(told.phone ?? 0)) keepPhone(chance, it, hidden, kept, common);
  if (tell('alias')) keepAlias(chance, it, kept);
  if (tell('codeword')) keepCodeword(chance, it, kept);
  const met = it.loss || it.nine99 === 'now' || it.fraudType === 'doorstep' || chance.yes(0.35);
  if (met && tell('look')) keepLook(chance, it, kept);
  if (met && tell('car')) keepCar(chance, it, kept);
  else if (tell('taxi')) keepTaxi(chance, it, kept);
  if (tell('mule') && (it.loss || chance.yes(0.6))) keepMule(chance, it, kept, common);
  if (tell('caseRef')) keepRef(chance, it, kept);
  if (tell('company')) {
    kept.company = it.marks.company;
    kept.tokens[`company:${it.marks.company}`] = 1;
    if (chance.yes(0.4)) kept.claimed.organisation = it.marks.company;
  }
  if (tell('site')) {
    kept.sentences.push(
      chance
        .pick(['the page was {site}', 'he sent {o} to {site}', 'site called {site}'])
        .replace('{site}', it.marks.site),
    );
    kept.tokens[`site:${it.marks.site}`] = 2;
  }
  it.habits.forEach((ways, i) => {
    if (!tell('habit')) return;
    kept.sentences.push(chance.pick(ways));
    kept.tokens[`habit:${it.group?.id}:${i}`] = 1.5;
  });
  const crowd = it.nine99 === 'now' ? null : crowdSentence(chance, common, it);
  if (crowd) kept.sentences.push(crowd);
  return kept;
}

function keepPhone(chance: Chance, it: Incident, hidden: number, kept: Kept, common: CommonNumbers): void {
  if (chance.yes(hidden)) {
    const roll = chance.next();
    if (roll < 0.3) kept.callers.push({ withheld: true });
    else if (roll < 0.5)
      kept.sentences.push(
        chance.pick([
          'number withheld',
          'no number came up',
          '1471 gave nothing',
          '{S} did not catch the number',
          'it came up as private',
        ]),
      );
    else if (roll < 0.62) {
      const spoofed = common.banks[it.bank]!;
      if (chance.yes(0.5)) kept.callers.push({ phone: fieldPhone(chance, spoofed) });
      else
        kept.sentences.push(
          `it showed ${it.bank}'s own number, ${dressPhone(chance, spoofed)}, which is printed on the card`,
        );
    }
    return;
  }
  const place = where(chance);
  const number = it.burner ?? chance.pick(it.marks.phones);
  if (place !== 'story') {
    kept.callers.push({
      phone: fieldPhone(chance, number),
      ...(chance.yes(0.15)
        ? { voice: chance.pick(['male, well spoken', 'young male', 'female, northern', 'London accent']) }
        : {}),
    });
    kept.tokens[`phone:${number}`] = 2;
  }
  if (place === 'field') return;
  const written = writePhone(chance, number);
  const ways = [
    'the number was {n}',
    'it came from {n}',
    '1471 gave {n}',
    'caller display said {n}',
    '{S} wrote the number down, {n}',
    'he said to ring him back on {n}',
    'the phone shows {n}',
    'tel {n} is what they used',
  ];
  kept.sentences.push(chance.pick(ways).replace('{n}', written.text));
  kept.tokens[`phone:${number}`] = Math.max(kept.tokens[`phone:${number}`] ?? 0, written.state === 'whole' ? 2 : 1);
}

function keepAlias(chance: Chance, it: Incident, kept: Kept): void {
  const alias: Alias = chance.pick(it.marks.aliases);
  const roll = chance.next();
  const parts = { name: roll < 0.85, station: roll > 0.5, badge: it.fraudType === 'courier' && chance.yes(0.2) };
  if (!['courier', 'bank_impersonation', 'government_impersonation'].includes(it.fraudType))
    Object.assign(parts, { name: true, station: false });
  if (!parts.name) parts.station = true;
  const place = where(chance);
  const key = `${alias.first} ${alias.last}`;
  if (parts.name) kept.tokens[`alias:${key}`] = 1;
  if (parts.station) kept.tokens[`station:${key}`] = 0.7;
  if (place !== 'field') {
    const told = writeAlias(chance, alias, parts);
    kept.caller = parts.name ? chance.pick([told, `a man calling himself ${told}`, told]) : `somebody ${told}`;
  }
  if (place === 'story') return;
  if (parts.name) {
    kept.claimed.name = chance.yes(0.6) ? key : alias.last;
    if (alias.rank && chance.yes(0.6)) kept.claimed.rank = alias.rank;
  }
  if (parts.station) kept.claimed[it.fraudType === 'courier' ? 'unit' : 'organisation'] = alias.station;
  if (parts.badge) kept.claimed.badge = alias.badge;
}

function keepCodeword(chance: Chance, it: Incident, kept: Kept): void {
  const word = chance.pick(it.marks.codewords);
  const place = where(chance);
  kept.tokens[`codeword:${word}`] = 2;
  if (place !== 'story') kept.collection.password = chance.yes(0.5) ? word : word.toLowerCase();
  if (place !== 'field') {
    kept.sentences.push(
      chance
        .pick([
          'the password was {w}',
          'whoever came would say "{w}"',
          'the word to listen for was {w}',
          '{S} {was} to answer the door only to the word {w}',
          'code word {w}',
        ])
        .replace('{w}', word),
    );
  }
}

function keepLook(chance: Chance, it: Incident, kept: Kept): void {
  const one = chance.pick(it.marks.looks);
  const feature = chance.yes(0.7);
  const place = where(chance);
  if (feature) kept.tokens[`look:${one.feature[0]}`] = 1;
  const text = writeLook(chance, one, feature);
  if (place !== 'story') kept.collection.courier = { description: text };
  if (place !== 'field') {
    const ways =
      it.loss || it.nine99 === 'now' || it.fraudType === 'doorstep'
        ? ['the man was {d}', 'description: {d}', 'he was {d}', 'as to looks, {d}']
        : ['a man hung about outside at the time, {d}', 'someone was seen waiting down the road: {d}'];
    kept.sentences.push(chance.pick(ways).replace('{d}', text));
  }
}

function keepCar(chance: Chance, it: Incident, kept: Kept): void {
  const car = chance.pick(it.marks.cars);
  const withPlate = chance.yes(0.75);
  const place = where(chance);
  const written = withPlate ? writePlate(chance, car.plate) : null;
  kept.tokens[`car:${car.plate}`] = written ? (written.state === 'whole' ? 2 : 1.5) : 0.7;
  if (place !== 'story') {
    const registration = written ? (written.state === 'whole' ? car.plate : written.text) : undefined;
    kept.collection.vehicle = {
      ...(registration ? { registration } : {}),
      ...(chance.yes(0.7) ? { make: car.make } : {}),
      ...(chance.yes(0.6) ? { colour: car.colour } : {}),
    };
  }
  if (place !== 'field')
    kept.sentences.push(
      chance
        .pick(['there was {c} down the road', 'he drove {c}', 'vehicle was {c}', 'a neighbour saw {c}'])
        .replace('{c}', writeCar(chance, car, written?.text ?? null)),
    );
}

function keepTaxi(chance: Chance, it: Incident, kept: Kept): void {
  if (chance.yes(0.5)) kept.collection.taxiFirm = it.marks.taxi;
  else
    kept.sentences.push(
      chance
        .pick(['the cab was from {t}', '{t} had been booked', 'the sign on the door said {t}'])
        .replace('{t}', it.marks.taxi),
    );
  kept.tokens[`taxi:${it.marks.taxi}`] = 0.6;
}

function keepMule(chance: Chance, it: Incident, kept: Kept, common: CommonNumbers): void {
  const exchange = it.fraudType === 'investment' && chance.yes(0.5);
  const mule: Mule = exchange ? chance.pick(common.exchanges) : chance.pick(it.marks.mules);
  const place = where(chance);
  if (place !== 'story') {
    kept.accounts.push({
      sortCode: chance.yes(0.5) ? mule.sortCode : mule.sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3'),
      accountNumber: mule.number,
      ...(chance.yes(0.6) ? { name: mule.name } : {}),
    });
    if (!exchange) kept.tokens[`mule:${mule.number}`] = 2;
  }
  if (place === 'field') return;
  const written = writeMule(chance, mule);
  const to = exchange
    ? [
        '{S} first paid the coin exchange in the ordinary way, {m}',
        "{p} bank sent it to the exchange's client account, {m}",
      ]
    : ['the details given were {m}', 'it was to go to {m}', 'the account was {m}', 'payee: {m}'];
  kept.sentences.push(chance.pick(to).replace('{m}', written.text));
  if (!exchange)
    kept.tokens[`mule:${mule.number}`] = Math.max(
      kept.tokens[`mule:${mule.number}`] ?? 0,
      written.state === 'whole' ? 2 : 1,
    );
}

function keepRef(chance: Chance, it: Incident, kept: Kept): void {
  const ref = it.marks.caseRef;
  kept.tokens[`ref:${ref}`] = 2;
  kept.sentences.push(
    chance
      .pick(['he gave a reference, {r}', 'the case number was {r}', '{S} {was} to quote {r}', 'ref {r}'])
      .replace('{r}', chance.yes(0.7) ? ref : ref.replaceAll(/[-/]/g, ' ')),
  );
}
