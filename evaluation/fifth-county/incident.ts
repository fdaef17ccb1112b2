import type { FraudType } from '#core/report.ts';
import { type Dice, say } from './dice.ts';
import { newPerson, type Person } from './folk.ts';
import type { Place } from './ground.ts';
import type { Kit } from './kit.ts';
import type { NumberBook } from './numbers.ts';
import { BANKS } from './numbers.ts';
import type { Plot, Plots } from './plot.ts';
import { COURIER } from './plots-courier.ts';
import { PHONE_PLOTS } from './plots-phone.ts';
import { TRADE_PLOTS } from './plots-trade.ts';

export const PLOTS: Plots = { courier: COURIER, ...PHONE_PLOTS, ...TRADE_PLOTS };
export const BACKGROUND: Record<FraudType, number> = {
  ticket_or_shopping: 23,
  bank_impersonation: 11,
  courier: 7,
  computer_service: 8,
  delivery_phishing: 8,
  investment: 8,
  other_fraud: 8,
  doorstep: 6,
  government_impersonation: 6,
  family_impersonation: 5,
  romance: 5,
  payment_diversion: 5,
  lottery_or_prize: 2.5,
  pension: 1.5,
  not_fraud: 5,
};

export interface Incident {
  type: FraudType;
  plot: Plot;
  place: Place;
  who: Person;
  kit: Kit;
  group: string | null;
  wave: string | null;
  occurred: number;
  received: number;
  outcome: 'lost' | 'foiled' | 'now';
  pounds: number;
  bank: string;
  sign: { text: string; code: string } | null;
}

const SIGNS: { text: string; code: string }[] = [
  {
    text: '$P {memory|short term memory} is {poor|going}, {dementia was diagnosed|Alzheimers diagnosed} last year.',
    code: 'dementia',
  },
  { text: '{$S has vascular dementia.|$V had a diagnosis of dementia in the spring.}', code: 'dementia' },
  {
    text: '{$P partner|$P sister|$P only son} {died|passed away} {in March|six weeks ago|just before Christmas} and $S was {lost|not coping}.',
    code: 'bereaved',
  },
  {
    text: '$S was {quite alone|completely on $P own}, no family {near|left} and sees nobody from one week to the next.',
    code: 'isolated',
  },
  {
    text: '$S has been {under the mental health team|treated for severe depression} {since the summer|for years}.',
    code: 'mental_health',
  },
  {
    text: '$S {cannot leave the house|is housebound}, {in a wheelchair now|on oxygen|registered blind|since the stroke}.',
    code: 'physical_disability',
  },
  { text: '$S said {there was no point going on|life was not worth living} after this.', code: 'suicidal' },
  {
    text: '$S has {a learning disability|learning difficulties} and {a support worker|lives in supported housing}.',
    code: 'learning_disability',
  },
];

export function makeIncident(
  dice: Dice,
  book: NumberBook,
  given: Pick<Incident, 'type' | 'place' | 'kit' | 'group' | 'wave' | 'occurred' | 'received'>,
): Incident {
  const plot = dice.pick(PLOTS[given.type]!);
  const age = dice.yes(plot.old) ? dice.int(69, 94) : dice.int(19, 67);
  const [low, high] = plot.loss;
  const pounds = Math.round((low + (high - low) * dice.next() ** 2.6) / 10) * 10 || low;
  const outcome =
    plot.now && dice.yes(0.09) ? 'now' : dice.yes(given.type === 'courier' ? 0.5 : 0.28) ? 'foiled' : 'lost';
  return {
    ...given,
    occurred: outcome === 'now' ? given.received - 0.03 : given.occurred,
    plot,
    who: newPerson(dice, book, given.place, age),
    outcome,
    pounds,
    bank: dice.pick(BANKS),
    sign:
      given.type !== 'not_fraud' && dice.yes(age > 68 ? 0.34 : 0.07)
        ? dice.pick(age > 68 ? SIGNS.slice(0, 7) : SIGNS.slice(2))
        : null,
  };
}

/** The slots of the person, in the words of a voice. */
export function slotsOf(
  dice: Dice,
  it: Incident,
  person: [string[], string, string, string],
  extra: Record<string, string>,
): (name: string) => string {
  const turn = (word: string): string =>
    it.who.female
      ? word
      : ((
          {
            she: 'he',
            her: word === 'her' ? 'him' : word,
            'my mother': 'my father',
            'my mum': 'my dad',
            'my nan': 'my grandad',
            'my aunt': 'my uncle',
            mum: 'dad',
            'the lady next door': 'the gentleman next door',
            'the old lady at the end': 'the old boy at the end',
            'the lady opposite': 'the man opposite',
            'the lady I visit': 'the gentleman I visit',
          } as Record<string, string>
        )[word] ?? word);
  const name = `${it.who.title} ${it.who.last}`;
  const table: Record<string, string> = {
    V: turn(dice.pick(person[0])).replace('$name', name),
    S: turn(person[1]),
    O: turn(person[2]),
    P: person[3] === 'her' ? (it.who.female ? 'her' : 'his') : person[3],
    b: it.bank,
    name,
    ...extra,
  };
  return (slot) => table[slot] ?? '';
}

export function told(dice: Dice, wordings: readonly string[], slots: (name: string) => string): string {
  return wordings.length > 0 ? say(dice, dice.pick(wordings), slots) : '';
}
