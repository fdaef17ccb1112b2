/** The free text: a story told in the teller's voice, with those facts that went into the words. */
import { sayDay, sayTime } from './calendar.ts';
import { partPhone, partPlate, writeMoney, writePhone, writePlate } from './distort.ts';
import { expand, type Slots } from './expand.ts';
import type { CountyHabits } from './habits.ts';
import type { Case, IdentifierKey, Telling, VoiceName, WordStock } from './model.ts';
import type { NumberBook } from './numbers.ts';
import type { Rng } from './random.ts';
import { joinUp, type Segment } from './styles.ts';
import type { Told } from './told.ts';

interface Pronouns {
  s: string;
  o: string;
  p: string;
  self: string;
}
const FIRST: Pronouns = { s: 'I', o: 'me', p: 'my', self: 'myself' };
const WE: Pronouns = { s: 'we', o: 'us', p: 'our', self: 'ourselves' };
const SHE: Pronouns = { s: 'she', o: 'her', p: 'her', self: 'herself' };
const HE: Pronouns = { s: 'he', o: 'him', p: 'his', self: 'himself' };
const IP: Pronouns = { s: 'IP', o: 'IP', p: "IP's", self: 'self' };

function pronounsOf(voice: VoiceName, c: Case): Pronouns {
  if (voice === 'business') return WE;
  if (voice === 'first' || voice === 'web') return FIRST;
  if (voice === 'log') return IP;
  return c.person.gender === 'female' ? SHE : HE;
}

/** The narrative of one telling; undefined for the few who send boxes only. */
export function narrate(
  rng: Rng,
  c: Case,
  t: Telling,
  told: Told,
  words: WordStock,
  numbers: NumberBook,
  speech: CountyHabits['speech'],
): string | undefined {
  // Whoever reports what is happening now says so.
  if (t.source === 'bank' && !c.pending && rng.chance(speech.boxesOnly)) return undefined;
  const slots = slotsOf(rng, c, t, words, numbers, speech);
  const voice = words.voices[t.voice];
  const segments: Segment[] = [];
  // Some tell it in three sentences and some cannot stop.
  const breath = rng.weighted(speech.breath);
  const { shortOfBreath, longOfBreath } = speech;
  const by = breath === 'short' ? shortOfBreath : breath === 'long' ? longOfBreath : 1;
  const say = (from: readonly string[] | undefined, share = 1): void => {
    const likely = share === 1 ? 1 : Math.min(1, share * by);
    if (!from || from.length === 0 || !rng.chance(likely)) return;
    const text = expand(rng, rng.pick(from), slots);
    if (text !== '') segments.push({ text, exact: false });
  };
  const mention = (key: IdentifierKey): void => {
    const kept = told.traces[key];
    if (!kept?.inWords) return;
    const text = expand(rng, rng.pick(words.mentions[key]), { ...slots, it: writeTrace(rng, c, key, kept) });
    segments.push({ text, exact: true });
  };
  const story = words.stories[c.type];
  const { variant } = c.script;
  const { facts } = told;
  say(voice.open, speech.open);
  if (!variant.sighting) sayPerson(say, c, t, told, words);
  say(variant.hook);
  mention('alias');
  mention('station');
  mention('badge');
  mention('phone');
  if (!told.traces.phone && !variant.sighting && variant.collects && c.type !== 'doorstep')
    say(words.lostPhone, speech.lostPhone);
  say(variant.turn);
  if (c.asked.length > 0 || c.kind === 'loss') say(story.proof, speech.proof);
  if (facts.asked.inWords) for (const word of c.asked) say(story.asks?.[word] ?? words.asks[word], speech.ask);
  say(story.secrecy, c.asked.includes('keep_secret') ? speech.secrecyIfAsked : speech.secrecy);
  if (!variant.sighting) sayOutcome(say, c, told, words, speech);
  for (const key of ['code', 'courier', 'vehicle', 'taxi', 'account', 'voice'] as const) mention(key);
  if (facts.vulnerable.inWords && !variant.sighting)
    for (const v of c.person.vulnerabilities) say(words.vulnerability[v]);
  for (let i = breath === 'long' ? speech.mostAsides : 1; i > 0; i--) say(words.asides, speech.aside);
  if (!variant.sighting && !c.pending) say(c.kind === 'loss' ? story.after : words.afterAttempt, speech.after);
  say(voice.close, speech.close);
  return joinUp(rng, voice.style, segments, speech);
}

type Say = (from: readonly string[] | undefined, share?: number) => void;

function sayPerson(say: Say, c: Case, t: Telling, told: Told, words: WordStock): void {
  const { facts } = told;
  if (c.person.kind === 'business') return;
  const tells = t.voice === 'first' || t.voice === 'web' ? words.tells.own : words.tells.other;
  if (facts.age.inWords) say(tells.age);
  if (facts.town.inWords) say(tells.town);
  if (c.person.livesAlone && facts.livesAlone.inWords) say(tells.livesAlone);
  if (c.person.previousFraud && facts.previousFraud.inWords) say(tells.before);
}

function sayOutcome(say: Say, c: Case, told: Told, words: WordStock, speech: CountyHabits['speech']): void {
  const { variant } = c.script;
  const atDoor = c.type === 'doorstep';
  if (c.pending === 'here') say(atDoor ? words.hereAtDoor : words.here);
  else if (c.pending === 'coming') say(atDoor ? words.comingBack : words.coming);
  if (c.kind === 'loss') {
    const first = c.handed[0];
    if (told.facts.loss.inWords || told.facts.handed.inWords) {
      say(variant.loss ?? (first ? words.losses[first.kind] : undefined));
      if (told.facts.loss.inWords) say(words.tells.lossAgain, speech.lossAgain);
    }
    if (c.collection !== null && !atDoor) say(words.collected, speech.collected);
    return;
  }
  if (c.pending) return;
  say(variant.attempt ?? words.stops[c.stoppedBy], speech.outcome);
  if (c.attemptedGbp > 0 && told.facts.attempted.inWords) {
    say(words.tells.attempted, speech.attempted);
  }
}

function writeTrace(rng: Rng, c: Case, key: IdentifierKey, kept: { value: string; part: boolean }): string {
  if (key === 'phone') return kept.part ? partPhone(rng, kept.value) : writePhone(rng, kept.value);
  if (key === 'vehicle') return kept.part ? partPlate(rng, kept.value) : writePlate(rng, kept.value);
  if (key !== 'account') return kept.value;
  const { sortCode, accountNumber, name } = c.traces.account!;
  const tight = sortCode.replaceAll('-', '');
  return rng.pick([
    `sort code ${sortCode} account ${accountNumber}`,
    `${sortCode} ${accountNumber}`,
    `s/c ${tight} a/c ${accountNumber}`,
    `account number ${accountNumber}, sort code ${sortCode.replaceAll('-', ' ')}, in the name of ${name}`,
    `a/c ${accountNumber} (${sortCode}) ${name}`,
    `an account in the name ${name}, ending ${accountNumber.slice(4)}`,
  ]);
}

function slotsOf(
  rng: Rng,
  c: Case,
  t: Telling,
  words: WordStock,
  numbers: NumberBook,
  speech: CountyHabits['speech'],
): Slots {
  const pronouns = pronounsOf(t.voice, c);
  const voice = words.voices[t.voice];
  const surname = c.person.name.split(' ').at(-1)!;
  const noun = rng
    .pick(c.person.gender === 'female' ? voice.victimF : voice.victimM)
    .replace('{name}', c.person.name)
    .replace('{surname}', surname);
  let named = false;
  const subject = (): string => {
    if (!named && !['first', 'web'].includes(t.voice)) {
      named = true;
      return noun;
    }
    return rng.chance(speech.pronoun) ? pronouns.s : noun;
  };
  const money = (pounds: number) => (): string => writeMoney(rng, pounds);
  const when = sayDay(rng, c.occurred, t.receivedAt);
  const collected = c.collection === null ? null : new Date(c.collection);
  return {
    S: subject,
    s: subject,
    o: pronouns.o,
    p: pronouns.p,
    subject: pronouns.s,
    self: pronouns.self,
    age: String(c.person.age),
    name: c.person.name,
    surname,
    town: c.person.address.town,
    when,
    time: () => sayTime(rng, c.occurred),
    due: collected
      ? `${String(collected.getUTCHours() % 12 || 12)}.${String(Math.floor(collected.getUTCMinutes() / 15) * 15).padStart(2, '0')}`
      : 'later',
    org: c.script.organisation,
    rank: c.script.variant.impersonated.includes('police') ? c.traces.rank : 'Mr',
    shop: c.script.shop,
    arrested: c.script.arrested,
    site: c.script.site,
    bank: c.bank,
    goods: () => rng.pick(words.goods),
    amount: money(c.lossGbp || c.attemptedGbp || c.script.typicalAmount),
    attempted: money(c.attemptedGbp || c.script.typicalAmount),
    asking: money(c.lossGbp || c.attemptedGbp || c.script.typicalAmount),
    line: () => rng.pick(words.reportingLines),
    bankline: () => writePhone(rng, numbers.shared('freephone', words.banks.indexOf(c.bank))),
    officerMobile: () => writePhone(rng, numbers.shared('mobile', rng.int(0, 14))),
    surgery: () => writePhone(rng, numbers.shared('landline', 60 + rng.int(0, 9))),
    taxifirm: () => rng.pick(words.taxiFirms),
  };
}
