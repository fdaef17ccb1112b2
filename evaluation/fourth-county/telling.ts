import type { Dice } from './dice.ts';
import { spaced } from './handwriting.ts';
import type { Incident } from './incident.ts';
import type { Everyones } from './lines.ts';
import { type MarkKind, mention, tokenOf, WORTH } from './mentions.ts';
import { instant } from './sheet.ts';
import { AFTERWARDS, HIDDEN, LIVE, LIVE_AT_THE_DOOR, OF_HONEST_PEOPLE, SPOOFED } from './signs.ts';
import { capitalised, speak, tidied } from './speech.ts';
import { ASIDES, ownNumber, type Voice } from './voices.ts';

/** How likely a mark of each kind is to survive in a report where it could, at 62% hidden; at other levels it is thinned or thickened. */
const SURVIVES: Record<MarkKind, number> = {
  phone: 0.38,
  account: 0.6,
  alias: 0.65,
  station: 0.42,
  badge: 0.08,
  word: 0.32,
  page: 0.42,
  reference: 0.1,
  habit: 0.51,
  look: 0.58,
  plate: 0.2,
  car: 0.2,
  taxi: 0.2,
  company: 0.45,
  voice: 0.31,
};
const USUAL_SHOWN = 1 - 0.62;
/** How steeply the other marks follow the telephones. */
const FOLLOWING = 0.28;

/** Where a surviving mark is kept: only in the story, only in a field, or in both. Some kinds have no field. */
const ONLY_TOLD = 0.5;
const IN_BOTH = 0.12;
const WITHOUT_FIELD: readonly MarkKind[] = ['habit', 'page', 'reference'];

export interface Survivors {
  told: Set<MarkKind>;
  filed: Set<MarkKind>;
  /** Which of several telephones or habits. */
  worth: Record<string, number>;
}

function possible(it: Incident): MarkKind[] {
  const { plot, type } = it;
  const kinds: MarkKind[] = [];
  if (!plot.silent) kinds.push('phone', 'alias', 'habit', 'voice', 'reference');
  if (!plot.silent && (type === 'courier' || type === 'bank_impersonation')) kinds.push('station');
  if (!plot.silent && (type === 'courier' || type === 'government_impersonation')) kinds.push('badge');
  // Nobody can describe a courier who is still on the way.
  const came = plot.door && (it.works || type === 'doorstep');
  if (plot.door && type !== 'doorstep') kinds.push('word');
  if (came) kinds.push('look', 'car', 'plate');
  if (came && type !== 'doorstep') kinds.push('taxi');
  if (plot.pays) kinds.push('account');
  if (plot.page) kinds.push('page');
  if (plot.firm) kinds.push('company');
  return kinds;
}

function survivors(dice: Dice, it: Incident, hidden: number, voice: Voice): Survivors {
  const follow = ((1 - hidden) / USUAL_SHOWN) ** FOLLOWING;
  const out: Survivors = { told: new Set(), filed: new Set(), worth: {} };
  for (const kind of possible(it)) {
    let chance = kind === 'phone' ? 1 - hidden : Math.min(0.95, SURVIVES[kind] * follow);
    if (kind === 'station' && it.type !== 'courier') chance *= 0.4;
    if (!it.works && (kind === 'account' || kind === 'word')) chance *= 0.45;
    if (kind !== 'phone' && voice.fullness < 0.4) chance *= 0.7;
    if (!dice.yes(chance)) continue;
    const at = dice.next();
    const fieldless = WITHOUT_FIELD.includes(kind) || (kind === 'phone' && it.plot.silent);
    if (fieldless || at < ONLY_TOLD + IN_BOTH) out.told.add(kind);
    if (!fieldless && (at >= ONLY_TOLD || at < IN_BOTH / 2)) out.filed.add(kind);
  }
  for (const kind of out.filed) out.worth[tokenOf(kind, it.kit)] = WORTH[kind];
  return out;
}

function moneyText(dice: Dice, value: number): string {
  const grouped = value.toLocaleString('en-GB');
  return dice.pick([
    `£${grouped}`,
    `£${grouped}`,
    `£${value}`,
    `${grouped} pounds`,
    `${value} quid`,
    value >= 1000 && value % 100 === 0 ? `£${value / 1000}k` : `£${grouped}.00`,
    `GBP ${value}`,
  ]);
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

function whenText(dice: Dice, it: Incident, received: number): string {
  const lag = received - it.occurred;
  const date = new Date(instant(it.occurred));
  const hour = date.getUTCHours();
  const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  const clock = `${((hour + 11) % 12) + 1}${hour < 12 ? 'am' : 'pm'}`;
  const sameDay = Math.floor(received) === Math.floor(it.occurred);
  if (sameDay && lag < 0.12)
    return dice.pick(['just now', 'within the last hour', `this ${part}`, 'today', 'a few minutes ago']);
  if (sameDay)
    return dice.pick(['today', `this ${part}`, `today about ${clock}`, 'earlier today', `at ${clock} today`]);
  if (Math.floor(received) - Math.floor(it.occurred) === 1)
    return dice.pick(
      [
        'yesterday',
        `yesterday ${part}`,
        'last night',
        `yesterday at about ${clock}`,
        `on ${DAYS[date.getUTCDay()]}`,
      ].filter((text) => text !== 'last night' || hour >= 17),
    );
  const day = date.getUTCDate();
  const month = MONTHS[date.getUTCMonth()]!;
  if (lag < 7)
    return dice.pick([
      `on ${DAYS[date.getUTCDay()]}`,
      `${DAYS[date.getUTCDay()]} ${part}`,
      `on the ${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`,
      `on ${day} ${month}`,
    ]);
  return dice.pick([
    `on ${day} ${month}`,
    `on ${String(day).padStart(2, '0')}/${String(date.getUTCMonth() + 1).padStart(2, '0')}`,
    lag < 20
      ? `${['one', 'one', 'two', 'three'][Math.round(lag / 7)] ?? 'two'} week${lag < 10.5 ? '' : 's'} ago`
      : `back in ${month}`,
    `in ${month}`,
  ]);
}

/** Fills the slots of a wording for one teller. */
function slotsOf(
  dice: Dice,
  it: Incident,
  common: Everyones,
  voice: Voice,
  kept: Survivors,
  received: number,
): (name: string) => string {
  const self = voice.person === 'self';
  const { victim } = it;
  const woman = it.manIsWoman;
  const ownName = `${dice.pick([`${victim.title} ${victim.last}`, `${victim.first} ${victim.last}`, `${victim.title} ${victim.first} ${victim.last}`])}`;
  const she = victim.female ? 'she' : 'he';
  const noun = dice.pick(voice.victim);
  const when = whenText(dice, it, received);
  let uses = 0;
  const table: Record<string, () => string> = {
    V: () => (self ? 'I' : noun),
    mum: () => (victim.female ? 'mum' : 'dad'),
    mother: () => (victim.female ? 'mother' : 'father'),
    lady: () => (victim.female ? 'lady' : 'gentleman'),
    girl: () => (victim.female ? 'girl' : 'boy'),
    S: () => (self ? 'I' : uses++ % 6 === 5 && dice.yes(0.4) ? noun : she),
    O: () => (self ? (it.business ? 'us' : 'me') : victim.female ? 'her' : 'him'),
    P: () => (self ? (it.business ? 'our' : 'my') : victim.female ? 'her' : 'his'),
    Sf: () => (self ? (it.business ? 'ourselves' : 'myself') : victim.female ? 'herself' : 'himself'),
    he: () => (woman ? 'she' : 'he'),
    him: () => (woman ? 'her' : 'him'),
    his: () => (woman ? 'her' : 'his'),
    man: () => (woman ? 'woman' : 'man'),
    kin: () => (voice.name === 'child' ? 'neighbour' : victim.childFemale ? 'daughter' : 'son'),
    when: () => when,
    facts: () => `${it.hook} ${it.ending} ${victim.phone}`,
    bank: () => victim.bank,
    bankPhone: () => spaced(common.banks[victim.bank]!),
    amount: () => moneyText(dice, it.amount || it.attempted || 100),
    someamount: () => moneyText(dice, it.mentioned),
    age: () => String(victim.age),
    victimName: () => ownName,
    houseNumber: () => /\d+/.exec(victim.home.line)![0],
    ownPhone: () => ownNumber(dice, victim.phone),
    tellerPhone: () => ownNumber(dice, victim.childPhone || victim.phone),
    branchPhone: () => spaced(common.banks[victim.bank]!),
    page: () =>
      kept.told.has('page')
        ? mention(dice, 'page', it.kit).slots.x!
        : dice.pick(['a website', 'some web page', 'a site', 'a link']),
    company: () =>
      kept.told.has('company')
        ? mention(dice, 'company', it.kit).slots.x!
        : dice.pick(['a company', 'some firm', 'a firm', 'an outfit']),
  };
  return (name) => {
    const found = table[name];
    if (found) return found();
    const fact = it.facts[name];
    if (fact === undefined) return '';
    return /Phone$/.test(name) ? spaced(fact) : fact;
  };
}

interface Sentences {
  all: string[];
  add(wording: string, extra?: Record<string, string>): void;
}

function writer(dice: Dice, slots: (name: string) => string): Sentences {
  const all: string[] = [];
  return {
    all,
    add(wording, extra = {}) {
      const text = tidied(speak(dice, wording, (name) => extra[name] ?? slots(name)))
        .replace(/^[,;:. ]+/, '')
        .replace(/[,;:. ]+$/, '');
      if (text) all.push(text);
    },
  };
}

const EARLY: readonly MarkKind[] = ['phone', 'alias', 'station', 'badge', 'voice', 'reference', 'company'];

function tellMarks(dice: Dice, it: Incident, kept: Survivors, early: boolean, out: Sentences): void {
  for (const kind of dice.some([...kept.told], kept.told.size)) {
    if (EARLY.includes(kind) !== early) continue;
    const which = kind === 'habit' && it.kit.habits.length > 1 && dice.yes(0.5) ? 1 : 0;
    const made = mention(dice, kind, it.kit, which);
    kept.worth[made.token] = Math.max(kept.worth[made.token] ?? 0, made.worth);
    out.add(made.wording, made.slots);
    if (kind === 'habit' && it.kit.habits.length > 1) {
      const other = mention(dice, kind, it.kit, 1 - which);
      kept.worth[other.token] = other.worth;
      out.add(other.wording, other.slots);
    }
  }
}

/** How often a number that was not the caller's own was on the display rather than none. */
const SPOOFING: Partial<Record<Incident['type'], number>> = {
  bank_impersonation: 0.45,
  courier: 0.16,
  government_impersonation: 0.12,
  computer_service: 0.06,
};
/** How often the number of a surgery, a solicitor, a home or an officer is told. */
const HONEST_NUMBER = 0.035;

/** The other end of what is told: what hides the number, whom else was told, and what shows a need of care. */
function tellAround(dice: Dice, it: Incident, kept: Survivors, voice: Voice, out: Sentences): void {
  const noPhone = !kept.told.has('phone') && !kept.filed.has('phone') && !it.plot.silent;
  if (noPhone && dice.yes(0.4 * voice.fullness + 0.05))
    out.add(dice.pick(dice.yes(SPOOFING[it.type] ?? 0) ? SPOOFED : HIDDEN));
  for (const sign of it.signs) out.add(sign.told);
  const many = dice.yes(voice.fullness * 0.6) ? dice.int(1, 2) : 0;
  for (const wording of it.type === 'not_fraud' ? [] : dice.some(AFTERWARDS, many)) out.add(wording);
  if (dice.yes(HONEST_NUMBER * voice.fullness)) out.add(dice.pick(OF_HONEST_PEOPLE));
}

/** The story, and what of the marks it still holds. */
export function tell(
  dice: Dice,
  it: Incident,
  common: Everyones,
  voice: Voice,
  hidden: number,
  received: number,
): { narrative: string; kept: Survivors } {
  const kept = survivors(dice, it, hidden, voice);
  const out = writer(dice, slotsOf(dice, it, common, voice, kept, received));
  const { plot } = it;
  const opening = dice.pick(voice.openings);
  if (opening) out.add(opening);
  const body = out.all.length;
  if (plot.hooks.length > 0 && dice.yes(Math.max(0.55, voice.fullness)))
    out.add(plot.hooks[it.hook % plot.hooks.length]!);
  tellMarks(dice, it, kept, true, out);
  const many = Math.max(1, Math.round(plot.middles.length * voice.fullness));
  const picked = dice.some(plot.middles, many);
  for (const middle of plot.middles) if (picked.includes(middle)) out.add(middle);
  const extra = dice.yes(voice.fullness * 0.75) ? dice.int(1, voice.name === 'rambler' ? 3 : 2) : 0;
  for (const more of dice.some(plot.extras, extra)) out.add(more);
  const ending = it.live ? (it.type === 'doorstep' ? LIVE_AT_THE_DOOR : LIVE) : it.works ? plot.losses : plot.foiled;
  const before = out.all.length;
  if (ending.length > 0) out.add(ending[it.ending % ending.length]!);
  // The upshot may come first.
  if (dice.yes(0.2) && out.all.length > before) out.all.splice(body, 0, out.all.pop()!);
  tellMarks(dice, it, kept, false, out);
  tellAround(dice, it, kept, voice, out);
  for (let i = body + 1; i < out.all.length; i++) {
    if (!dice.yes(voice.asides * 0.5)) continue;
    const was = out.all.length;
    out.add(dice.pick(ASIDES));
    if (voice.person === 'other') out.all.length = was;
    else if (out.all.length > was) out.all.splice(i++, 0, out.all.pop()!);
  }
  const closing = dice.pick(voice.closings);
  if (closing) out.add(closing);
  const narrative = voice.shape(dice, capitalSentences(out.all));
  return { narrative: finished(dice, narrative, voice), kept };
}

function capitalSentences(sentences: readonly string[]): string[] {
  return sentences.map((one) => capitalised(one));
}

function finished(dice: Dice, text: string, voice: Voice): string {
  const neat = text
    .replaceAll(/([.?!])\. /g, '$1 ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  const last = voice.name === 'thumbs' || dice.yes(0.2) || /[.?!\d]$/.test(neat) ? neat : `${neat}.`;
  return last;
}
