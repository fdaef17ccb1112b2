/** From an incident to a report: who tells it, in what voice, which facts go into fields, which into words, and which nowhere. */
import type { Incident } from './cases.ts';
import type { Chance } from './chance.ts';
import { ASIDES, COLLECTION, DECOYS, DETAILS, SHARED, VULNERABLE } from './extras.ts';
import { DAY } from './groups.ts';
import { fieldPhone, type NumberBag, sayAccount, sayMoney, sayPhone, sayPlate } from './numbers.ts';
import { SURNAMES } from './people.ts';
import { BANKS } from './stories.ts';
import { agree, pronouns, type Voice, write } from './voices.ts';

/** Where a fact is told. Half of all facts are in the words only. */
type Where = 'words' | 'field' | 'both' | 'nowhere';
const where = (c: Chance): Where =>
  c.weighted([
    ['words', 50],
    ['field', 22],
    ['both', 18],
    ['nowhere', 10],
  ]);
const inWords = (w: Where): boolean => w === 'words' || w === 'both';
const inField = (w: Where): boolean => w === 'field' || w === 'both';

export interface Shared {
  homes: string[];
  officers: string[];
  surgeries: string[];
  desks: string[];
}
export interface Told {
  report: Record<string, unknown> & { externalId: string; receivedAt: string };
  clues: string[];
  vulnerable: boolean | null;
}

export function tell(i: Incident, v: Voice, c: Chance, externalId: string, shared: Shared, bag: NumberBag): Told {
  const [o, p] = pronouns(v, i);
  const bank = c.of(BANKS);
  const said: string[] = [];
  const clues: string[] = [];
  const words: Record<string, string> = {
    amt: sayMoney(i.amount, c),
    alias: sayAlias(i.alias, c),
    bank,
    o,
    p,
    firm: i.firm ?? '',
    word: i.word ?? '',
    desc: i.desc ?? '',
    badge: i.badge ?? '',
    when: c.of(['half two', '4pm', 'eleven', '1530', 'teatime']),
    site: i.site ?? '',
    mail: `help@${i.site ?? ''}`,
    make: i.vehicle?.make ?? '',
  };
  const fill = (t: string): string =>
    t.replace(/\{(\w+)\}/g, (_, k: string) => (k === 's' ? c.of(v.s(i)) : (words[k] ?? '')));
  const say = (t: string): void => void said.push(agree(fill(t)));
  const report: Told['report'] = { externalId, source: v.source, receivedAt: '' };

  const [hook, own] = i.story.hook.split('|');
  for (const t of [hook!, ...(own ? [own] : i.story.turn)]) say(t);
  if (i.story.hook.includes('{alias}')) clues.push(`alias:${i.alias}`);
  // The number.
  let wNumber = where(c);
  if (i.phone && i.shown === 'plain') {
    words.phone = sayPhone(i.phone, c);
    if (inWords(wNumber)) say(c.of(DETAILS.phone));
    if (inField(wNumber))
      report.callers = [{ phone: fieldPhone(i.phone, c), ...(c.yes(0.4) ? { calledAt: iso(i.at) } : {}) }];
    if (wNumber !== 'nowhere') clues.push(`phone:${i.phone}`);
  } else if (i.phone) {
    if (wNumber === 'nowhere') wNumber = 'words';
    if (inWords(wNumber)) say(c.of(i.shown === 'withheld' ? DETAILS.withheld : DETAILS.spoofed));
    if (inField(wNumber))
      report.callers = [
        i.shown === 'withheld' ? { withheld: true } : { phone: c.of(['101', '+443001232040', '03457404404']) },
      ];
  }
  const wAlias = where(c);
  if (inField(wAlias) && i.alias) {
    report.claimed = { name: i.alias, ...(i.badge && c.yes(0.6) ? { badge: i.badge } : {}) };
    clues.push(`alias:${i.alias}`);
  }
  if (i.badge && inWords(where(c))) say(c.of(DETAILS.badge));
  // The collection.
  const collection: Record<string, unknown> = {};
  const needs999 = i.status === 'coming' || i.status === 'now';
  if (i.status !== 'none') {
    if (!needs999 || c.yes(0.8)) say(c.of(COLLECTION[i.status]));
    else report.inProgress = true;
    if (needs999 && c.yes(0.25)) report.inProgress = true;
    if (needs999 && c.yes(0.2)) collection.at = iso(i.at + c.int(10, 90) * 60_000);
    if (i.status === 'past' && c.yes(0.4)) collection.at = iso(i.at - c.int(15, 40) * DAY);
    if (i.status === 'past' && c.yes(0.15)) report.inProgress = false;
  }
  const wWord = where(c);
  if (i.word && inWords(wWord)) say(c.of(DETAILS.word));
  if (i.word && inField(wWord)) collection.password = i.word;
  if (i.word && wWord !== 'nowhere') clues.push(`word:${i.word}`);
  const wDesc = where(c);
  if (i.desc && inWords(wDesc)) say(c.of(DETAILS.desc));
  if (i.desc && inField(wDesc)) collection.courier = { description: i.desc };
  const wPlate = where(c);
  if (i.vehicle) {
    words.plate = sayPlate(i.vehicle.registration, c);
    if (inWords(wPlate)) say(c.of(DETAILS.vehicle));
    if (inField(wPlate)) collection.vehicle = { registration: i.vehicle.registration, make: i.vehicle.make };
    if (wPlate !== 'nowhere') clues.push(`plate:${i.vehicle.registration}`);
  }
  if (i.firm && c.yes(0.6)) say(c.of(DETAILS.firm));
  if (Object.keys(collection).length) report.collection = collection;
  const wAccount = where(c);
  if (i.account) {
    words.account = sayAccount(i.account, c);
    if (inWords(wAccount)) say(c.of(DETAILS.account));
    if (inField(wAccount))
      report.accounts = [
        c.yes(0.7) ? i.account : { sortCode: i.account.sortCode, accountNumber: i.account.accountNumber },
      ];
    if (wAccount !== 'nowhere') clues.push(`account:${i.account.accountNumber}`);
  }
  if (i.site && c.yes(0.6)) {
    say(c.of(DETAILS.site));
    clues.push(`site:${i.site}`);
  }
  // Money.
  const wLoss = where(c);
  // Nobody sums up a thing that is still going on.
  if (!needs999 && (inWords(wLoss) || !i.lost)) say(i.story.end);
  if (i.lost && inField(wLoss)) report.lossGbp = i.amount;
  if (!i.lost && c.yes(0.3)) report.attemptedGbp = i.amount;
  if (c.yes(0.5))
    report.kind =
      i.type === 'not_fraud' ? 'information' : i.lost ? 'loss' : c.of(['attempt', 'attempt', 'suspicious_call']);
  // Vulnerability, and what only looks like it.
  const victim: Record<string, unknown> = { kind: i.business ? 'business' : 'individual' };
  let vulnerable: boolean | null = i.victim.age >= 75 && !i.business ? null : false;
  if (i.vulnerable && !i.business) {
    vulnerable = true;
    const inF = c.yes(0.45);
    if (inF) victim.vulnerabilities = [i.vulnerable];
    if (!inF || c.yes(0.3)) say(c.of(VULNERABLE[i.vulnerable]!));
  } else if (c.yes(0.12) && !i.business) {
    say(c.of(DECOYS));
    if (c.yes(0.1)) victim.vulnerabilities = [];
  }
  if (!i.business && c.yes(0.12) && i.victim.age > 50) {
    victim.livesAlone = c.yes(0.6);
    if (victim.livesAlone && vulnerable === false) vulnerable = null;
  }
  if (c.yes(0.06)) {
    victim.previousFraud = true;
    if (vulnerable === false) vulnerable = null;
  }
  fillVictim(i, v, c, victim, say, report);
  if (c.yes(0.45)) say(c.of(ASIDES));
  addShared(c, shared, words, say, victim, i, bag);
  const delay = needs999
    ? c.int(1, 20) * 60_000
    : i.status === 'recent'
      ? c.int(1, 6) * 3_600_000
      : i.series || i.status === 'past'
        ? c.int(0, 40) * 3_600_000
        : Math.floor(c.next() * c.next() * 30 * DAY);
  // What is long past is told on the day that counts for the wave, and happened weeks before it.
  const received = i.at + delay;
  report.receivedAt = iso(received);
  if (c.yes(0.5))
    report.occurredFrom = iso(received - (i.status === 'past' ? c.int(15, 40) * DAY : Math.min(delay, 3 * DAY)));
  if (c.yes(0.15)) report.fraudType = c.yes(0.12) ? 'other_fraud' : i.type;
  // Whether a safeguarding referral or an old bereavement makes somebody vulnerable is a matter of opinion.
  if (vulnerable === false && /safeguarding|husband passed/i.test(said.join(' '))) vulnerable = null;
  report.victim = victim;
  report.narrative = write(said, v, c);
  return { report, clues, vulnerable };
}

export const iso = (t: number): string => `${new Date(t).toISOString().slice(0, 19)}Z`;

function sayAlias(a: string, c: Chance): string {
  const parts = a.split(' ');
  if (c.yes(0.1)) return a.toLowerCase();
  if (parts.length > 2 && c.yes(0.25)) return `${parts[0]} ${parts[2]}`;
  if (c.yes(0.06)) return `${a}${c.of(['e', 's', 'y'])}`;
  return a;
}

const sayIt = (c: Chance): boolean => c.yes(0.3);

function fillVictim(
  i: Incident,
  v: Voice,
  c: Chance,
  victim: Record<string, unknown>,
  say: (t: string) => void,
  report: Record<string, unknown>,
): void {
  const q = i.victim;
  const full = `${q.first} ${q.last}`;
  if (c.yes(0.7))
    victim.name = c.weighted([
      [full, 6],
      [`${q.first[0]} ${q.last}`, 1],
      [`${q.woman ? 'Mrs' : 'Mr'} ${q.last}`, 2],
      [full.toUpperCase(), 1],
    ]);
  else if (c.yes(0.3)) say(`${v.role === 'victim' && v.name !== 'national' ? 'my name is' : 'details are'} ${full}`);
  if (c.yes(0.5)) victim.age = q.age;
  else if (c.yes(0.3)) victim.dateOfBirth = `${2023 - q.age}-0${c.int(1, 9)}-1${c.int(0, 9)}`;
  else if (sayIt(c) && v.name !== 'firm') say(`{s} ${/^(web|texter|letter)$/.test(v.name) ? 'am' : 'is'} ${q.age}`);
  if (c.yes(0.5)) victim.gender = q.woman ? 'female' : 'male';
  if (q.phone && c.yes(0.5)) victim.phone = fieldPhone(q.phone, c);
  if (c.yes(0.25)) victim.email = q.email;
  const address: Record<string, unknown> = {};
  if (c.yes(0.86)) address.town = c.yes(0.06) ? q.town.name.toUpperCase() : q.town.name;
  else
    say(
      c.of([`this is in ${q.town.name}`, `{s} lived at ${q.line}, ${q.town.name}`, `home address in ${q.town.name}`]),
    );
  if (c.yes(0.6)) address.line = q.line;
  if (c.yes(0.6)) address.postcode = q.postcode;
  victim.address = address;
  if (c.yes(0.7))
    report.reporter = {
      role: v.role,
      ...(v.role === 'relative' && c.yes(0.5)
        ? { name: `${c.of(['Jo', 'Sam', 'Alex', 'Kim'])} ${c.of(SURNAMES)}` }
        : {}),
    };
}

function addShared(
  c: Chance,
  shared: Shared,
  words: Record<string, string>,
  say: (t: string) => void,
  victim: Record<string, unknown>,
  i: Incident,
  bag: NumberBag,
): void {
  if (i.victim.age > 78 && c.yes(0.06)) victim.phone = c.of(shared.homes);
  if (!c.yes(0.2)) return;
  const t = c.of(SHARED);
  const n = t.startsWith('OIC')
    ? c.of(shared.officers)
    : t.includes('home')
      ? c.of(shared.homes)
      : t.includes('GP')
        ? c.of(shared.surgeries)
        : t.includes('desk') || t.includes('real bank')
          ? c.of(shared.desks)
          : bag.line();
  words.n = n ? sayPhone(n, c) : '';
  say(t);
}
