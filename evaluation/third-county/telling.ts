import type { Chance } from './chance.ts';
import type { CommonNumbers } from './common-numbers.ts';
import { type Kept, keepEvidence } from './evidence.ts';
import { type FraudReport, fieldsOf } from './fields.ts';
import type { Incident } from './incident.ts';
import * as signs from './signs.ts';
import { NOW_LINES, PAST_LINES } from './stories-courier.ts';
import { inPerson, inVoice, kinOf, pickVoice, type Teller, type Voice } from './voices.ts';

export interface Telling {
  report: FraudReport;
  tokens: Record<string, number>;
  voice: Voice;
}

export interface TellingOrder {
  externalId: string;
  received: number;
  hidden: number;
  /** Two tellings of one thing: both name the person and the day, so that a reader can see it. */
  twice: boolean;
  notVoice: string | null;
}

const DOORSTEP_NOW: readonly string[] = [
  'They are still here, one is on the roof and the other is waiting to walk {o} to the cash machine|He is outside in the van now waiting for {o} to fetch the money from the bank',
  'The man is standing in the hall this minute and will not leave without the cash|They are coming back at the end of the afternoon for the {amt} and have said {s} had better have it',
];

function ways(chance: Chance, line: string): string {
  return chance.pick(line.split('|'));
}

function money(chance: Chance, amount: number): string {
  const grouped = amount.toLocaleString('en-GB');
  return chance.pick([
    `£${grouped}`,
    `£${grouped}`,
    `£${amount}`,
    `${grouped} pounds`,
    `£${grouped}.00`,
    amount % 1000 === 0 ? `£${amount / 1000}k` : `£${grouped}`,
  ]);
}

function agoWords(chance: Chance, days: number): string {
  if (days < 0.5) return chance.pick(['earlier today', 'this morning', 'a few hours ago']);
  if (days < 1.6) return 'yesterday';
  if (days < 8) return `${Math.round(days)} days ago`;
  if (days < 60) return `${Math.round(days / 7)} weeks ago`;
  return `about ${Math.round(days / 30)} months ago`;
}

function plain(chance: Chance, it: Incident, kept: Kept, line: string, ago: string): string {
  const hour = chance.pick([
    'ten',
    'half past nine',
    '11.20am',
    'two',
    '3pm',
    'quarter to four',
    'lunchtime',
    'five past one',
  ]);
  return line
    .replaceAll('{amt}', money(chance, it.amount))
    .replaceAll('{bank}', it.bank)
    .replaceAll('{place}', it.place.name)
    .replaceAll('{caller}', kept.caller)
    .replaceAll('{company}', kept.company)
    .replaceAll('{site}', it.marks.site)
    .replaceAll('{shop}', it.shop)
    .replaceAll('{item}', it.item)
    .replaceAll('{hour}', hour)
    .replaceAll('{ago}', ago)
    .replaceAll('{n}', String(chance.int(5, 40)))
    .replaceAll(
      '{suspect}',
      `${chance.pick(['Lee', 'Shane', 'Curtis', 'Dean', 'Kyle', 'Jamie'])} ${chance.pick(['Stokeld', 'Varley', 'Crutchlow', 'Bexon', 'Tunnard'])}`,
    )
    .replaceAll(
      '{addr}',
      `${chance.int(1, 90)} ${chance.pick(['Tanyard Lane', 'Weir Close', 'Plover Way', 'Gorse Road'])}`,
    );
}

/** Some signs make sense only with letters, or only when money has gone. */
function fits(it: Incident, sign: string): boolean {
  if (sign.includes('forty letters')) return it.fraudType === 'lottery_or_prize';
  if (sign.includes('cannot remember the payments')) return it.loss && it.nine99 !== 'now';
  return !sign.includes('whether the policeman') || it.fraudType === 'courier';
}

function inserted(chance: Chance, it: Incident, voice: Voice): string[] {
  const lines: string[] = [];
  if (it.signs)
    lines.push(
      chance.pick(voice.person === 'own' ? signs.SIGNS_OWN : signs.SIGNS_OTHER.filter((sign) => fits(it, sign))),
    );
  else if (it.vulnerable === false && voice.person === 'own' && it.who.age < 66 && chance.yes(0.07))
    lines.push(chance.pick(signs.NO_SIGNS));
  if (it.turn === 'local') lines.push(chance.pick(signs.LOCAL_SUSPECT[it.fraudType]!));
  if (it.turn === 'arrested') lines.push(chance.pick(signs.ARRESTED[it.fraudType]!));
  if (it.turn === 'complex') lines.push(chance.pick(signs.COMPLEX_CASE));
  if (it.turn === 'noLeads') lines.push(chance.pick(signs.NO_LEADS));
  if (it.turn === 'info') lines.push(chance.pick(signs.INFO_ONLY));
  if (chance.yes(0.3)) lines.push(chance.pick(signs.ASIDES));
  return lines;
}

/** The order in which things are told: as it happened, or the upshot first; odd facts anywhere after the beginning. */
function ordered(chance: Chance, open: string[], end: string[], odd: string[]): string[] {
  const lines = chance.yes(0.22) ? [...end, ...open] : [...open, ...end];
  for (const one of odd) lines.splice(chance.int(1, lines.length), 0, one);
  return lines;
}

function storyLines(chance: Chance, it: Incident, kept: Kept, voice: Voice, ago: string): string[] {
  const open = it.story.open.map((line) => ways(chance, line));
  if (open.length > 2 && it.habits.length > 0 && chance.yes(0.3)) open.splice(chance.int(1, open.length - 1), 1);
  let end: string[];
  if (it.nine99 === 'now') end = [ways(chance, chance.pick(it.fraudType === 'doorstep' ? DOORSTEP_NOW : NOW_LINES))];
  else {
    end = (it.loss ? it.story.loss : it.story.fail).map((line) => ways(chance, line));
    if (end.length > 1 && !it.loss && chance.yes(0.4)) end.splice(1, 1);
  }
  const odd = [...kept.sentences, ...inserted(chance, it, voice)];
  if (it.nine99 === 'past') odd.push(ways(chance, chance.pick(PAST_LINES)));
  else if (it.nine99 === null && chance.yes(0.6))
    odd.push(chance.pick(['This was {ago}', 'It happened {ago}', '{ago} this was', 'The date was {ago}']));
  return ordered(chance, open, end, chance.shuffle(odd)).map((line) => plain(chance, it, kept, line, ago));
}

export function tell(chance: Chance, it: Incident, order: TellingOrder, common: CommonNumbers): Telling {
  const voice = pickVoice(chance, it.fraudType, it.business, order.notVoice, it.nine99 === 'now');
  const teller: Teller = { voice, who: it.who, kin: kinOf(chance, it.who) };
  const kept = keepEvidence(chance, it, order.hidden, common);
  const fields = fieldsOf(chance, it, kept, voice, order, common);
  const ago = agoWords(chance, order.received - it.occurred);
  const lines = storyLines(chance, it, kept, voice, ago);
  const mentioned = { yet: false };
  const opener = chance.pick(voice.open).replaceAll('{kin}', teller.kin);
  const told = lines.map((line) => inPerson(chance, teller, line, mentioned));
  if (!fields.said.town)
    told.push(
      chance.pick(
        [`This is in ${it.place.name}`, `I am in ${it.place.name}`, `${it.place.name} area`].filter(
          (_, i) => voice.person === 'own' || i !== 1,
        ),
      ),
    );
  if (!fields.said.age && !it.business && chance.yes(0.45)) {
    const age =
      voice.person === 'own'
        ? `I am ${it.who.age}`
        : inPerson(
            chance,
            teller,
            chance.pick([`{S} {is} ${it.who.age}`, `{p} age is ${it.who.age}`, `Aged ${it.who.age}`]),
            mentioned,
          );
    told.splice(chance.int(1, told.length), 0, age);
  }
  if (order.twice && !fields.said.name)
    told.push(
      voice.person === 'own'
        ? `My name is ${it.who.first} ${it.who.last}`
        : `Name ${it.who.title} ${it.who.last}, ${it.who.line}`,
    );
  const close = it.nine99 !== 'now' && chance.yes(0.5) ? chance.pick(voice.close) : '';
  const first = told[0] ?? '';
  told[0] =
    voice.name === 'log' || voice.name === 'text'
      ? opener + first
      : opener.trim()
        ? `${opener}${first[0]?.toUpperCase() ?? ''}${first.slice(1)}`
        : first;
  fields.report.narrative = inVoice(chance, voice, [...told, close]);
  return { report: fields.report, tokens: kept.tokens, voice };
}
