/** The boxes of the report form: those facts that went into one. */
import type { FraudReport, FraudType, Impersonated } from '#core/report.ts';
import { iso } from './calendar.ts';
import { typePhone } from './distort.ts';
import type { CountyHabits } from './habits.ts';
import type { Case, Telling, WordStock } from './model.ts';
import type { NumberBook } from './numbers.ts';
import { nameOf } from './people.ts';
import type { Rng } from './random.ts';
import { isOnline } from './tellers.ts';
import type { Told } from './told.ts';

/** What a courier fraud is filed under where no code says courier (R1.27), and what others are mistaken for. */
const FILED_AS: Partial<Record<FraudType, readonly FraudType[]>> = {
  courier: ['bank_impersonation', 'other_fraud'],
  bank_impersonation: ['other_fraud'],
  investment: ['other_fraud'],
  computer_service: ['bank_impersonation', 'other_fraud'],
};

export function reportFields(
  rng: Rng,
  c: Case,
  t: Telling,
  told: Told,
  words: WordStock,
  numbers: NumberBook,
  form: CountyHabits['form'],
): FraudReport {
  const { facts } = told;
  const report: FraudReport = { externalId: t.externalId, source: t.source, receivedAt: iso(t.receivedAt) };
  if (facts.time.inField) report.occurredFrom = iso(c.occurred);
  if (facts.time.inField && c.kind === 'loss' && rng.chance(form.occurredTo)) {
    report.occurredTo = iso(Math.min(t.receivedAt, c.collection ?? c.occurred + 3_600_000));
  }
  if (facts.kind.inField) report.kind = c.kind;
  if (facts.type.inField && c.type !== 'not_fraud') {
    const mistaken = rng.chance(t.source === 'report_fraud' ? form.misfiledNationally : form.misfiledElsewhere)
      ? FILED_AS[c.type]
      : undefined;
    report.fraudType = mistaken ? rng.pick(mistaken) : c.type;
  }
  if (c.pending && facts.pending.inField) report.inProgress = true;
  report.reporter = reporterOf(rng, c, t, told, words, numbers, form);
  const seen = c.script.variant.sighting !== undefined;
  const victim = seen ? { address: { town: c.person.address.town } } : victimOf(rng, c, t, told, form);
  if (Object.keys(victim).length > 0) report.victim = victim;
  Object.assign(report, offenderFields(rng, c, told, words, numbers, form));
  if (facts.handed.inField && c.handed.length > 0) report.handedOver = c.handed.map((h) => ({ ...h }));
  if (facts.loss.inField && c.kind === 'loss') report.lossGbp = c.lossGbp;
  if (facts.attempted.inField && c.attemptedGbp > 0) report.attemptedGbp = c.attemptedGbp;
  return report;
}

function reporterOf(
  rng: Rng,
  c: Case,
  t: Telling,
  told: Told,
  words: WordStock,
  numbers: NumberBook,
  form: CountyHabits['form'],
): FraudReport['reporter'] {
  const reporter: NonNullable<FraudReport['reporter']> = { role: t.role };
  if (t.role === 'anonymous') return reporter;
  if (t.role === 'victim') {
    if (told.facts.name.inField && rng.chance(form.half)) reporter.name = c.person.name;
    if (c.person.phone && rng.chance(form.half)) reporter.phone = typePhone(rng, c.person.phone);
    if (rng.chance(form.email)) reporter.email = emailOf(rng, c.person.name);
    return reporter;
  }
  if (t.role === 'bank') {
    // A branch rings from the branch: the same number stands in report after report.
    if (rng.chance(form.often))
      reporter.phone = typePhone(rng, numbers.shared('landline', 20 + words.banks.indexOf(c.bank)));
    return reporter;
  }
  if (t.role === 'officer') {
    if (rng.chance(form.half)) reporter.phone = typePhone(rng, numbers.shared('mobile', rng.int(0, 14)));
    return reporter;
  }
  if (rng.chance(form.often)) reporter.name = nameOf(rng, words, rng.chance(form.often) ? 'female' : 'male', 48);
  if (rng.chance(form.seldom)) reporter.phone = typePhone(rng, numbers.personal(rng));
  return reporter;
}

const emailOf = (rng: Rng, name: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}${rng.int(1, 99)}@example.${rng.pick(['org', 'com'])}`;

function victimOf(
  rng: Rng,
  c: Case,
  t: Telling,
  told: Told,
  form: CountyHabits['form'],
): NonNullable<FraudReport['victim']> {
  const { person } = c;
  const { facts } = told;
  const victim: NonNullable<FraudReport['victim']> = {};
  if (person.kind === 'business') victim.kind = 'business';
  else if (rng.chance(form.half)) victim.kind = 'individual';
  if (facts.name.inField) victim.name = person.name;
  if (person.kind === 'individual') {
    if (facts.age.inField) {
      if (rng.chance(form.dateOfBirth)) victim.dateOfBirth = birthday(rng, person.age, t.receivedAt);
      else victim.age = person.age;
    }
    if (facts.gender.inField) victim.gender = person.gender;
    if (person.livesAlone && facts.livesAlone.inField) victim.livesAlone = true;
    if (person.previousFraud && facts.previousFraud.inField) victim.previousFraud = true;
    if (person.vulnerabilities.length > 0 && facts.vulnerable.inField)
      victim.vulnerabilities = [...person.vulnerabilities];
  }
  if (person.phone && rng.chance(form.half)) victim.phone = typePhone(rng, person.phone);
  if (facts.town.inField) {
    const address: NonNullable<typeof victim.address> = {};
    if (rng.chance(form.town))
      address.town = rng.chance(form.capitals) ? person.address.town.toUpperCase() : person.address.town;
    if (rng.chance(form.often)) address.postcode = person.address.postcode;
    if (rng.chance(form.half)) address.line = person.address.line;
    if (Object.keys(address).length > 0) victim.address = address;
  }
  return victim;
}

function birthday(rng: Rng, age: number, at: number): string {
  const now = new Date(at);
  const month = rng.int(1, 12);
  const day = rng.int(1, 28);
  const had = now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day);
  const year = now.getUTCFullYear() - age - (had ? 0 : 1);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What the display shows when the number is no use: nothing, or a published number that the caller pretended to ring from. */
function hiddenNumber(
  rng: Rng,
  c: Case,
  words: WordStock,
  numbers: NumberBook,
  form: CountyHabits['form'],
): { phone?: string; withheld?: boolean } {
  if (rng.chance(form.withheld)) return { withheld: true };
  if (!rng.chance(form.spoofed)) return {};
  if (c.script.variant.impersonated.includes('police')) return { phone: '101' };
  return { phone: typePhone(rng, numbers.shared('freephone', words.banks.indexOf(c.bank))) };
}

function offenderFields(
  rng: Rng,
  c: Case,
  told: Told,
  words: WordStock,
  numbers: NumberBook,
  form: CountyHabits['form'],
): Partial<FraudReport> {
  const { facts, traces } = told;
  const out: Partial<FraudReport> = {};
  const field = (key: keyof typeof traces): string | undefined =>
    traces[key]?.inField ? traces[key].value : undefined;
  const impersonated: readonly Impersonated[] = c.script.variant.impersonated;
  if (facts.impersonated.inField && impersonated.length > 0) out.impersonated = [...impersonated];
  const claimed: NonNullable<FraudReport['claimed']> = {};
  const name = field('alias');
  if (name) claimed.name = name;
  if (name && impersonated.includes('police') && rng.chance(form.half)) claimed.rank = c.traces.rank;
  const station = field('station');
  if (station) claimed.unit = station;
  const badge = field('badge');
  if (badge) claimed.badge = badge;
  if (impersonated.length > 0 && rng.chance(form.seldom))
    claimed.organisation = c.script.organisation.replace('{bank}', c.bank).replace('{p} ', '');
  if (Object.keys(claimed).length > 0) out.claimed = claimed;
  const caller: NonNullable<FraudReport['callers']>[number] = {};
  const phone = field('phone');
  if (phone) caller.phone = rng.chance(form.seldom) ? `+44${phone.slice(1)}` : typePhone(rng, phone);
  else if (!traces.phone && !isOnline(c.type) && c.type !== 'doorstep')
    Object.assign(caller, hiddenNumber(rng, c, words, numbers, form));
  const voice = field('voice');
  if (voice) caller.voice = voice;
  if (Object.keys(caller).length > 0 && rng.chance(form.seldom)) caller.calledAt = iso(c.occurred);
  if (Object.keys(caller).length > 0) out.callers = [caller];
  if (facts.asked.inField && c.asked.length > 0) out.askedFor = [...c.asked];
  const collection = collectionOf(rng, c, told, form);
  if (Object.keys(collection).length > 0) out.collection = collection;
  if (field('account')) {
    const { sortCode, accountNumber, name: holder } = c.traces.account!;
    out.accounts = [{ sortCode, accountNumber, ...(rng.chance(form.often) ? { name: holder } : {}) }];
  }
  return out;
}

function collectionOf(
  rng: Rng,
  c: Case,
  told: Told,
  form: CountyHabits['form'],
): NonNullable<FraudReport['collection']> {
  const { traces, facts } = told;
  const collection: NonNullable<FraudReport['collection']> = {};
  if (c.collection !== null && facts.collection.inField) {
    collection.at = iso(c.collection);
    if (rng.chance(form.seldom)) collection.place = { town: c.person.address.town };
  }
  if (traces.code?.inField) collection.password = traces.code.value;
  if (traces.courier?.inField) collection.courier = { description: traces.courier.value };
  if (traces.vehicle?.inField) {
    const { make, colour } = c.traces.vehicle!;
    collection.vehicle = {
      registration: traces.vehicle.value,
      ...(rng.chance(form.makeAndColour) ? { make, colour } : {}),
    };
  }
  if (traces.taxi?.inField) collection.taxiFirm = traces.taxi.value;
  return collection;
}
