import { type Dice, diceOf } from './dice.ts';
import { type Dweller, dweller, someName } from './dwellers.ts';
import type { Burst, Gang } from './gangs.ts';
import { PLACES, type Place } from './ground.ts';
import type { Kit } from './kit.ts';
import type { Everyones, Lines } from './lines.ts';
import type { Plot } from './plot.ts';
import { BANK } from './plots-bank.ts';
import { COURIER } from './plots-courier.ts';
import { DELIVERY, DIVERSION, FAMILY, NOT_FRAUD, OTHER, SHOPPING } from './plots-daily.ts';
import { DOORSTEP, HELPDESK, TAX } from './plots-official.ts';
import { INVESTMENT, LOTTERY, PENSION, ROMANCE } from './plots-savings.ts';
import type { FraudType } from './sheet.ts';
import { SIGNS, type Sign } from './signs.ts';

export const PLOTS: Record<FraudType, Plot[]> = {
  courier: COURIER,
  bank_impersonation: BANK,
  romance: ROMANCE,
  investment: INVESTMENT,
  doorstep: DOORSTEP,
  government_impersonation: TAX,
  delivery_phishing: DELIVERY,
  ticket_or_shopping: SHOPPING,
  family_impersonation: FAMILY,
  payment_diversion: DIVERSION,
  computer_service: HELPDESK,
  lottery_or_prize: LOTTERY,
  pension: PENSION,
  other_fraud: OTHER,
  not_fraud: NOT_FRAUD,
};

/** How the reports of a county fall, the groups' own apart. */
export const BACKGROUND: Record<FraudType, number> = {
  courier: 5,
  bank_impersonation: 12,
  romance: 5,
  investment: 8,
  doorstep: 6,
  government_impersonation: 6,
  delivery_phishing: 8,
  ticket_or_shopping: 17,
  family_impersonation: 5,
  payment_diversion: 5,
  computer_service: 7,
  lottery_or_prize: 2.5,
  pension: 2,
  other_fraud: 8,
  not_fraud: 3.5,
};

interface Nature {
  age: number;
  spread: number;
  works: number;
  median: number;
  tail: number;
}
const NATURE: Record<FraudType, Nature> = {
  courier: { age: 79, spread: 8, works: 0.42, median: 4800, tail: 0.95 },
  bank_impersonation: { age: 56, spread: 18, works: 0.7, median: 3200, tail: 1.2 },
  romance: { age: 58, spread: 13, works: 0.9, median: 7000, tail: 1.3 },
  investment: { age: 55, spread: 15, works: 0.88, median: 9500, tail: 1.4 },
  doorstep: { age: 75, spread: 11, works: 0.75, median: 1900, tail: 1 },
  government_impersonation: { age: 49, spread: 19, works: 0.45, median: 1100, tail: 1 },
  delivery_phishing: { age: 48, spread: 18, works: 0.5, median: 420, tail: 1.1 },
  ticket_or_shopping: { age: 38, spread: 14, works: 0.9, median: 230, tail: 1.1 },
  family_impersonation: { age: 62, spread: 12, works: 0.6, median: 1900, tail: 0.7 },
  payment_diversion: { age: 50, spread: 12, works: 0.75, median: 8800, tail: 1.2 },
  computer_service: { age: 67, spread: 13, works: 0.55, median: 1500, tail: 1.2 },
  lottery_or_prize: { age: 71, spread: 12, works: 0.6, median: 600, tail: 1.1 },
  pension: { age: 58, spread: 7, works: 0.75, median: 31000, tail: 0.9 },
  other_fraud: { age: 46, spread: 17, works: 0.7, median: 900, tail: 1.3 },
  not_fraud: { age: 60, spread: 18, works: 0, median: 0, tail: 0 },
};

export interface Incident {
  type: FraudType;
  plot: Plot;
  place: Place;
  victim: Dweller;
  business: string | null;
  occurred: number;
  received: number;
  works: boolean;
  live: boolean;
  nine99: 'now' | 'past' | null;
  vulnerable: boolean | null;
  signs: Sign[];
  amount: number;
  attempted: number;
  /** The sum that was talked of. */
  mentioned: number;
  manIsWoman: boolean;
  /** Which of its beginnings and endings it had: the same, whoever tells. */
  hook: number;
  ending: number;
  /** What stays the same whoever tells of it. */
  facts: Record<string, string>;
  kit: Kit;
  gang: Gang | null;
  burst: Burst | null;
}

export interface Wanted {
  type: FraudType;
  place: Place;
  occurred: number;
  received: number;
  gang: Gang | null;
  burst: Burst | null;
  kit: Kit;
}

const SHOPS =
  "Argos,Boots,Currys,Tesco,Sainsbury's,Waitrose,Morrisons,Asda,Marks and Spencer,John Lewis,Next,B&Q,Screwfix,Halfords,Wilko,WH Smith,Superdrug,JD Sports,Apple in the Harlequin,the Galleria,Game,H Samuel".split(
    ',',
  );
const ITEMS =
  'a {PlayStation|games console},an iPhone,a pushchair,a garden shed,two armchairs,a mobility scooter,a lawn mower,a wedding dress,trainers,a log splitter,a set of golf clubs,an electric bike,a coffee machine,a designer handbag,a drum kit,a static caravan,spare wheels,a dining table,a camera lens,school uniforms,a hot tub,a sewing machine'.split(
    ',',
  );
const EVENTS =
  'the Oasis reunion,a West End show,Wembley,Silverstone,a festival in Suffolk,the snooker final,Ed Sheeran,the rugby,a Christmas market trip,the O2'.split(
    ',',
  );

function roughly(value: number): number {
  const step = value > 20000 ? 500 : value > 2000 ? 100 : value > 300 ? 10 : 1;
  return Math.max(step, Math.round(value / step) * step);
}

function factsOf(dice: Dice, common: Everyones, place: Place, type: FraudType): Record<string, string> {
  const dealer = dice.pick(common.dealers);
  const surgery = dice.pick(common.surgeries);
  const officer = dice.pick(common.officers);
  const carers = dice.pick(common.carers);
  const solicitor = dice.pick(common.solicitors);
  const careHome = dice.pick(common.careHomes);
  return {
    shop: dice.pick(SHOPS),
    item: dice.pick(ITEMS),
    event: dice.pick(EVENTS),
    town: place.name,
    othertown: dice.pick(PLACES.filter((other) => other !== place)).name,
    dealer: dealer.name,
    dealerAccount: `${dealer.sort.replaceAll(/(\d\d)(?=\d)/g, '$1-')} ${dealer.account}`,
    dealerPhone: dealer.number,
    surgery: surgery.name,
    surgeryPhone: surgery.number,
    officer: officer.name,
    officerPhone: officer.number,
    carers: carers.name,
    carersPhone: carers.number,
    solicitor: solicitor.name,
    solicitorPhone: solicitor.number,
    careHome: careHome.name,
    careHomePhone: careHome.number,
    friend: someName(dice, type !== 'romance'),
    hour: `${dice.int(1, 6)}${dice.pick(['', '.30', '.15'])}${dice.yes(0.4) ? 'pm' : ''}`,
  };
}

function plotFor(dice: Dice, wanted: Wanted): Plot {
  const all = PLOTS[wanted.type];
  if (!wanted.gang) return dice.pick(all);
  const spoken = all.filter((plot) => !plot.silent);
  // A group works from a script or three of its own.
  return dice.pick(diceOf(`${wanted.gang.id}/${wanted.gang.badge}`).some(spoken, 4));
}

function ageOf(dice: Dice, type: FraudType): number {
  const { age, spread } = NATURE[type];
  return Math.round(Math.min(99, Math.max(18, dice.normal(age, spread))));
}

export function happen(dice: Dice, lines: Lines, common: Everyones, wanted: Wanted): Incident {
  const { type, place } = wanted;
  const nature = NATURE[type];
  const plot = plotFor(dice, wanted);
  const age = ageOf(dice, type);
  const victim = dweller(dice, lines, place, age, wanted.received);
  const business =
    (type === 'payment_diversion' && dice.yes(0.6)) || (type === 'other_fraud' && dice.yes(0.08))
      ? `${victim.last} ${dice.pick(['Joinery', 'Dental', 'Logistics', 'Interiors', 'Catering', 'Primary Trust', 'Motors'])} Ltd`
      : null;
  const live = plot.door && type !== 'investment' && dice.yes(type === 'courier' ? 0.1 : 0.05);
  const works = plot.losses.length > 0 && !live && dice.yes(nature.works);
  const occurred = live ? wanted.received - 0.02 - dice.next() * 0.08 : wanted.occurred;
  const lag = wanted.received - occurred;
  const old = age >= 68;
  const chance = type === 'courier' || type === 'doorstep' ? (old ? 0.42 : 0.15) : old ? 0.3 : 0.07;
  const signs =
    !business && type !== 'not_fraud' && dice.yes(chance)
      ? dice.some(
          SIGNS.filter((sign) => old || !sign.oldOnly),
          dice.yes(0.25) ? 2 : 1,
        )
      : [];
  const amount = roughly(dice.money(nature.median || 100, nature.tail));
  return {
    type,
    plot,
    place,
    victim,
    business,
    occurred,
    received: wanted.received,
    works,
    live,
    nine99: live ? 'now' : plot.door && type !== 'doorstep' && works && lag > 3 ? 'past' : null,
    vulnerable: signs.some((sign) => sign.word) ? true : signs.length > 0 ? null : old || live ? null : false,
    signs,
    amount: works ? amount : 0,
    attempted: works
      ? dice.yes(0.15)
        ? roughly(amount * 1.5)
        : 0
      : plot.takes.length > 0 && dice.yes(0.4)
        ? amount
        : 0,
    mentioned: Math.max(20, roughly((amount || 400) * (0.3 + dice.next()))),
    manIsWoman: wanted.kit.alias.female,
    hook: dice.int(0, 9999),
    ending: dice.int(0, 9999),
    facts: factsOf(dice, common, place, type),
    kit: wanted.kit,
    gang: wanted.gang,
    burst: wanted.burst,
  };
}
