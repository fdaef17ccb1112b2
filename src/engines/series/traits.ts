import { normalisePhone } from '#core/phone.ts';
import type { FraudReport } from '#core/report.ts';
import { type Identifier, leavesOf, type OwnParticulars, type Spot, type Traits } from './identifier.ts';
import {
  type AccountMention,
  accountIdentifier,
  accountTailIdentifier,
  findAccounts,
  findAccountTails,
} from './read/accounts.ts';
import {
  collectorSentences,
  courierIdentifiers,
  findTaxiFirms,
  findVehicleLooks,
  lookTokens,
  taxiIdentifier,
  vehicleLookIdentifier,
  voiceIdentifiers,
  voiceTokens,
} from './read/appearance.ts';
import {
  badgeIdentifier,
  findBadges,
  findStations,
  looseStation,
  operationIdentifiers,
  stationIdentifier,
} from './read/claims.ts';
import { codeWordIdentifier, findCodeWords } from './read/code-words.ts';
import { looseCapitals } from './read/heard-names.ts';
import { isCaseless, type NameMention } from './read/name-words.ts';
import { aliasIdentifier, findNames, looseName, splitName } from './read/names.ts';
import { findOrganisations, isFirm, organisationIdentifier } from './read/organisations.ts';
import { findPhones, findPhoneTails, type PhoneMention, phoneIdentifier, tailIdentifier } from './read/phones.ts';
import { findPlates, vehicleIdentifier } from './read/plates.ts';
import { findReferences, referenceIdentifier } from './read/references.ts';
import { readTelling } from './read/telling.ts';
import { domainOf, emailIdentifier, findEmails, findSites, siteIdentifier } from './read/web.ts';

/** What the engine is told about a report by those who know places and fraud types. */
export interface Describe {
  spot(report: FraudReport): Spot | null;
  fraudType(report: FraudReport): string | null;
}

/** Longest part of a story that is read for identifiers, in UTF-16 units: longer stories are read to here. */
const STORY_LIMIT = 20_000;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = <T>(value: T[] | undefined): T[] =>
  Array.isArray(value) ? value.filter((v) => v && typeof v === 'object') : [];
const time = (value: unknown, otherwise: number): number => {
  const t = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(t) ? t : otherwise;
};

/** Reads everything in a report that can link it to another. Pure; tolerates missing and mistyped optional fields. */
export function readTraits(report: FraudReport, describe: Describe): Traits {
  const received = time(report.receivedAt, 0);
  const story = text(report.narrative).slice(0, STORY_LIMIT);
  const phones = findPhones(story);
  // The last figures of a number that is written in groups look like an account; they are not counted twice.
  const accounts = findAccounts(story).filter(
    (a) => a.sortCode !== null || !phones.some((p) => p.start < a.end && a.start < p.end),
  );
  const own = ownParticulars(report, phones, accounts);
  const { called, own: ownNames } = findNames(story, peopleOf(report, own));
  const spot = describe.spot(report);
  const identifiers = [
    ...fromFields(report),
    ...fromStory(story, phones, accounts, called, own),
    ...loose(story, own, spot),
  ];
  return {
    externalId: report.externalId,
    source: report.source,
    received,
    occurred: time(report.occurredFrom, received),
    fraudType: describe.fraudType(report),
    spot,
    identifiers: dropOwn(withoutTown(identifiers, spot), own),
    own,
    telling: readTelling(
      report,
      story,
      own,
      received,
      [...ownNames, ...called],
      comparedOtherwise(report, spot, identifiers, own),
    ),
  };
}

/** Words that are compared by themselves: people's names, the town and street, and what the identifiers hold. */
function comparedOtherwise(
  report: FraudReport,
  spot: Spot | null,
  identifiers: readonly Identifier[],
  own: OwnParticulars,
): Set<string> {
  const words = new Set(own.nameWords);
  const address = report.victim?.address;
  const parts = [spot?.town ?? '', text(address?.line), text(address?.town), text(report.collection?.place?.town)];
  for (const i of identifiers) if (leavesOf(i).length > 0) parts.push(i.keys[0]!);
  for (const part of parts) for (const w of part.toLowerCase().match(/[a-z]{3,20}/g) ?? []) words.add(w);
  return words;
}

function ownParticulars(
  report: FraudReport,
  told: readonly PhoneMention[],
  accounts: readonly AccountMention[],
): OwnParticulars {
  const people = [report.victim, report.reporter].filter((p) => p && typeof p === 'object');
  const phones = new Set<string>();
  const emails = new Set<string>();
  const nameWords = new Set<string>();
  for (const p of people) {
    const number = normalisePhone(text(p!.phone));
    if (number) phones.add(number);
    if (text(p!.email)) emails.add(text(p!.email).toLowerCase().trim());
    for (const w of text(p!.name)
      .toLowerCase()
      .split(/[^a-z]+/))
      if (w.length > 2) nameWords.add(w);
  }
  // What the form gives as the caller's number is no number of the victim's, however the story puts it.
  const callers = new Set(list(report.callers).map((c) => normalisePhone(text(c.phone))));
  for (const m of told) if (m.role === 'own' && !callers.has(m.number)) phones.add(m.number);
  const sellers = accounts.filter((a) => a.sellers).map((a) => (a.sortCode ? `${a.sortCode}/` : '') + a.accountNumber);
  return { phones, emails, accounts: new Set(sellers), nameWords };
}

/** Words of the names of everybody who is no offender: victim, reporter, and the officer who writes. */
function peopleOf(report: FraudReport, own: OwnParticulars): Set<string> {
  const people = new Set(own.nameWords);
  if (report.reporter?.role !== 'officer') return people;
  for (const w of text(report.reporter.name)
    .toLowerCase()
    .split(/[^a-z]+/))
    people.add(w);
  return people;
}

function fromFields(report: FraudReport): Identifier[] {
  const found: (Identifier | null)[] = [];
  for (const caller of list(report.callers)) {
    const number = normalisePhone(text(caller.phone));
    if (number) found.push(phoneIdentifier(number, 'shown', 'caller.phone'));
    found.push(...voiceIdentifiers(voiceTokens(text(caller.voice)), 'caller.voice'));
  }
  for (const account of list(report.accounts)) {
    found.push(accountIdentifier(text(account.sortCode), text(account.accountNumber), 'accounts.accountNumber'));
  }
  const claimed = report.claimed ?? {};
  const name = splitName(text(claimed.name));
  if (name) found.push(aliasIdentifier(name, 'claimed.name'));
  if (text(claimed.unit)) found.push(stationIdentifier(text(claimed.unit), 'claimed.unit'));
  const claims = text(claimed.organisation);
  if (claims && isFirm(claims)) found.push(organisationIdentifier(claims, 'claimed.organisation'));
  else if (claims) found.push(stationIdentifier(claims, 'claimed.organisation'));
  if (text(claimed.badge)) found.push(badgeIdentifier(text(claimed.badge), 'claimed.badge'));
  const collection = report.collection ?? {};
  if (text(collection.password)) found.push(codeWordIdentifier(text(collection.password), 'collection.password'));
  if (text(collection.taxiFirm)) found.push(taxiIdentifier(text(collection.taxiFirm), 'collection.taxiFirm'));
  const courier = splitName(text(collection.courier?.name));
  if (courier) found.push(aliasIdentifier(courier, 'collection.courier.name'));
  found.push(
    ...courierIdentifiers(lookTokens(text(collection.courier?.description)), 'collection.courier.description'),
  );
  const vehicle = collection.vehicle ?? {};
  if (text(vehicle.registration))
    found.push(vehicleIdentifier(text(vehicle.registration), 'collection.vehicle.registration'));
  found.push(vehicleLookIdentifier(text(vehicle.colour), text(vehicle.make), 'collection.vehicle'));
  found.push(...methodIdentifiers(report));
  return found.filter((i) => i !== null);
}

function methodIdentifiers(report: FraudReport): Identifier[] {
  const parts: string[] = [];
  for (const key of ['impersonated', 'askedFor'] as const) {
    const values: unknown = report[key];
    if (Array.isArray(values)) for (const v of values) if (typeof v === 'string') parts.push(`${key}:${v}`);
  }
  return parts.map((p) => ({ kind: 'method', keys: [`method:${p}`], role: 'claimed', field: p.split(':')[0]! }));
}

function fromStory(
  story: string,
  phones: readonly PhoneMention[],
  accounts: readonly AccountMention[],
  names: readonly NameMention[],
  own: OwnParticulars,
): Identifier[] {
  if (!story) return [];
  const field = 'narrative';
  const found: (Identifier | null)[] = [];
  for (const p of phones) if (p.role !== 'own') found.push(phoneIdentifier(p.number, p.role, field));
  for (const tail of findPhoneTails(story)) found.push(tailIdentifier(tail, field));
  for (const a of accounts) if (!a.sellers) found.push(accountIdentifier(a.sortCode, a.accountNumber, field));
  for (const tail of findAccountTails(story)) found.push(accountTailIdentifier(tail, field));
  for (const e of findEmails(story)) {
    found.push(emailIdentifier(e, field));
    if (!own.emails.has(e)) found.push(siteIdentifier(domainOf(e), field));
  }
  for (const s of findSites(story)) found.push(siteIdentifier(s, field));
  for (const p of findPlates(story)) found.push(vehicleIdentifier(p, field));
  for (const r of findReferences(story)) found.push(referenceIdentifier(r, field));
  for (const o of findOrganisations(story, isCaseless(story))) found.push(organisationIdentifier(o, field));
  for (const b of findBadges(story)) found.push(badgeIdentifier(b, field));
  for (const n of names) found.push(aliasIdentifier(n, field));
  for (const s of findStations(story)) found.push(stationIdentifier(s, field));
  for (const c of findCodeWords(story)) found.push(codeWordIdentifier(c, field));
  for (const f of findTaxiFirms(story)) found.push(taxiIdentifier(f, field));
  for (const v of findVehicleLooks(story)) found.push(vehicleLookIdentifier(v.colour, v.make, field));
  found.push(...operationIdentifiers(story));
  found.push(...courierIdentifiers(lookTokens(collectorSentences(story)), field));
  found.push(...voiceIdentifiers(voiceTokens(story), field));
  return found.filter((i) => i !== null);
}

/** Words with a capital that other reports may give as a name or a station; not the people of the report, nor where they live. */
function loose(story: string, own: OwnParticulars, spot: Spot | null): Identifier[] {
  const found: Identifier[] = [];
  for (const words of looseCapitals(story)) {
    if (words === spot?.town || words.split(' ').some((w) => own.nameWords.has(w))) continue;
    found.push(looseName(words, 'narrative'), looseStation(words, 'narrative'));
  }
  return found;
}

/** The town of the report is no caller's name. */
function withoutTown(identifiers: readonly Identifier[], spot: Spot | null): Identifier[] {
  const town = new Set((spot?.town ?? '').toLowerCase().match(/[a-z]{3,20}/g));
  const name = ({ keys }: Identifier): string => /^(?:surname|given):(.*)$/.exec(keys[0]!)?.[1] ?? '';
  return identifiers.filter((i) => i.kind !== 'alias' || !town.has(name(i)));
}

/** A victim's or reporter's own number, e-mail or name never links, wherever it stands; nor does one value count twice. */
function dropOwn(identifiers: Identifier[], own: OwnParticulars): Identifier[] {
  const ownTails = new Set([...own.phones].map((p) => p.slice(-4)));
  const seen = new Map<string, Identifier>();
  for (const i of identifiers) {
    const key = i.keys[0]!;
    if (i.kind === 'phone' && (own.phones.has(key.slice(6)) || (key.startsWith('ends:') && ownTails.has(key.slice(5)))))
      continue;
    if (i.kind === 'email' && own.emails.has(key.slice(6))) continue;
    const before = seen.get(key);
    if (!before || (before.field === 'narrative' && i.field !== 'narrative')) seen.set(key, i);
  }
  return [...seen.values()];
}
