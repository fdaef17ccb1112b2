/** The free text: a story told in the teller's voice, with those facts that went into the words. */
import { sayDay, sayTime } from './calendar.ts';
import { partPhone, partPlate, writeMoney, writePhone, writePlate } from './distort.ts';
import { expand, type Slots } from './expand.ts';
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
): string | undefined {
  if (t.source === 'bank' && rng.chance(0.08)) return undefined;
  const slots = slotsOf(rng, c, t, words, numbers);
  const voice = words.voices[t.voice];
  const segments: Segment[] = [];
  // Some tell it in three sentences and some cannot stop.
  const breath = rng.weighted({ short: 16, usual: 66, long: 18 });
  const say = (from: readonly string[] | undefined, share = 1): void => {
    const likely =
      share === 1 ? 1 : breath === 'short' ? share * 0.35 : breath === 'long' ? Math.min(1, share * 1.5) : share;
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
  say(voice.open, 0.97);
  sayPerson(say, c, t, told);
  say(variant.hook);
  mention('alias');
  mention('station');
  mention('badge');
  mention('phone');
  if (!told.traces.phone && variant.collects && c.type !== 'doorstep') say(words.lostPhone, 0.3);
  say(variant.turn);
  if (c.asked.length > 0 || c.kind === 'loss') say(story.proof, 0.25);
  if (facts.asked.inWords) for (const word of c.asked) say(story.asks?.[word] ?? words.asks[word], 0.85);
  say(story.secrecy, c.asked.includes('keep_secret') ? 0.6 : 0.15);
  sayOutcome(say, c, told, words);
  for (const key of ['code', 'courier', 'vehicle', 'taxi', 'account', 'voice'] as const) mention(key);
  if (facts.vulnerable.inWords) for (const v of c.person.vulnerabilities) say(words.vulnerability[v]);
  for (let i = breath === 'long' ? 3 : 1; i > 0; i--) say(words.asides, 0.45);
  say(story.after, 0.4);
  say(voice.close, 0.6);
  return joinUp(rng, voice.style, segments);
}

type Say = (from: readonly string[] | undefined, share?: number) => void;

function sayPerson(say: Say, c: Case, t: Telling, told: Told): void {
  const { facts } = told;
  if (c.person.kind === 'business') return;
  const own = t.voice === 'first' || t.voice === 'web';
  if (facts.age.inWords) {
    say(
      own
        ? [
            'I am {age}.',
            "I'm {age} years old.",
            'I am {age} years of age.',
            'My age is {age}.',
            "I'm {age} and [not stupid|usually careful|should have known better].",
          ]
        : ['{S} is {age}.', '{S} is aged {age}.', 'Age {age}.', '{S} is {age} years old.'],
    );
  }
  if (facts.town.inWords)
    say(own ? ['I live in {town}.', 'This was in {town}.'] : ['{S} lives in {town}.', 'This was in {town}.']);
  if (c.person.livesAlone && facts.livesAlone.inWords) {
    say(
      own
        ? ['I live on my own.', 'I am on my own here.']
        : ['{S} lives alone.', '{S} lives by {self}.', '{S} is on {p} own.'],
    );
  }
  if (c.person.previousFraud && facts.previousFraud.inWords) {
    say(
      own
        ? [
            'I was caught by [something like this|another scam] [last year|a few months ago] too.',
            'This is the second time I have been scammed.',
          ]
        : [
            '{S} has been a victim of fraud before.',
            '{S} lost money to another scam [last year|some months ago].',
            'Previous victim of fraud.',
          ],
    );
  }
}

function sayOutcome(say: Say, c: Case, told: Told, words: WordStock): void {
  const { variant } = c.script;
  const atDoor = c.type === 'doorstep';
  if (c.pending === 'here') say(atDoor ? words.hereAtDoor : words.here);
  else if (c.pending === 'coming') say(atDoor ? words.comingBack : words.coming);
  if (c.kind === 'loss') {
    const first = c.handed[0];
    if (told.facts.loss.inWords || told.facts.handed.inWords) {
      say(variant.loss ?? (first ? words.losses[first.kind] : undefined));
      if (told.facts.loss.inWords)
        say(['{S} lost {amount}.', '{amount} lost [in all|in total|altogether].', 'The loss is {amount}.'], 0.2);
    }
    if (c.collection !== null && !atDoor) say(words.collected, 0.7);
    return;
  }
  if (c.pending) return;
  say(variant.attempt ?? words.stops[c.stoppedBy], 0.9);
  if (c.attemptedGbp > 0 && told.facts.attempted.inWords) {
    say(
      ['They wanted {attempted}.', 'The sum asked for was {attempted}.', '{attempted} was what they were after.'],
      0.8,
    );
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

function slotsOf(rng: Rng, c: Case, t: Telling, words: WordStock, numbers: NumberBook): Slots {
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
    return rng.chance(0.85) ? pronouns.s : noun;
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
    otherTown: () => rng.pick(words.stations),
  };
}
