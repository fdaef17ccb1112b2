import { createHash } from 'node:crypto';
import type { AskedFact } from '#catalogue/fraud-types/fraud-type.ts';
import { CounterfoilError } from '#core/errors.ts';
import { saysWithheld } from '#core/phone.ts';
import { type FraudReport, type Source, type Victim, VULNERABILITIES } from '#core/report.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { type Answers, hasVictim, isAboutThem, isOrganisation, unnamed } from './answers.ts';
import { placeOf } from './question-place.ts';
import { asksFact } from './question-type.ts';
import { timesOf } from './said-when.ts';

/** Whether a fact was asked for. */
type Asked = (fact: AskedFact) => boolean;

/**
 * The answers as a fraud report (contracts section 6), through the same door as every other report. The id follows from the secret, so that
 * a form sent twice is one report.
 * @param by `askedAll`: every fact was asked, as on paper, whatever kind of fraud it is; else an answer that the kind does not ask for is left over
 *   from before the kind was changed.
 */
export function toFraudReport(
  given: Answers,
  secret: string,
  now: Date,
  by: { source: Source; prefix: string; askedAll?: boolean } = { source: 'web', prefix: 'web' },
): FraudReport {
  const answers = unnamed(given);
  const asked: Asked = (fact) => by.askedAll === true || asksFact(answers, fact);
  const place = placeOf(answers.where ?? '');
  const about = hasVictim(answers);
  const raw = {
    externalId: `${by.prefix}-${createHash('sha256').update(`external ${secret}`).digest('hex').slice(0, 24)}`,
    source: by.source,
    receivedAt: now.toISOString(),
    ...occurred(answers),
    ...(answers.kind ? { kind: answers.kind } : {}),
    ...(about && answers.fraudType ? { fraudType: answers.fraudType } : {}),
    ...(answers.urgency === 'now' || answers.urgency === 'coming' ? { inProgress: true } : {}),
    reporter: filled({
      role: answers.role,
      name: answers.name,
      phone: answers.phone,
      email: answers.email,
      organisation: isOrganisation(answers) || by.askedAll ? answers.organisation : undefined,
      contactBy: answers.textOnly ? 'writing' : undefined,
    }),
    ...(about ? { victim: victimOf(answers, place) } : {}),
    ...collectionOf(answers, about ? null : place, asked),
    ...(answers.whereDistrict ? { statedDistrict: answers.whereDistrict } : {}),
    ...(about && answers.impersonated?.length ? { impersonated: answers.impersonated } : {}),
    ...(about && answers.askedFor?.length ? { askedFor: answers.askedFor } : {}),
    ...(asked('number') && answers.callerPhone
      ? { callers: [saysWithheld(answers.callerPhone) ? { withheld: true } : { phone: answers.callerPhone }] }
      : {}),
    ...accountOf(answers, asked),
    ...(answers.kind === 'loss' ? lossOf(answers) : {}),
    narrative: narrativeOf(answers, asked),
    // Somebody came in the last day: the traces are fresh, and triage reads it.
    ...(answers.urgency === 'recent' ? { collectedInLastDay: true } : {}),
  };
  const adapted = adaptReport(raw);
  if (!adapted.ok) {
    const fields = adapted.error.map((e) => e.field).join(', ');
    throw new CounterfoilError(
      'BAD_FIELD',
      `An answer could not be kept (${fields}). Go back, change it and send it again.`,
    );
  }
  return adapted.value;
}

function occurred({ day, dayTo, hours }: Answers): { occurredFrom?: string; occurredTo?: string } {
  if (!day) return {};
  const { from, to } = timesOf({ day, ...(dayTo ? { dayTo } : {}), ...(hours ? { hours } : {}) });
  return { occurredFrom: from, ...(to ? { occurredTo: to } : {}) };
}

/** Who came, and where a sighting was. */
function collectionOf(a: Answers, place: { town?: string; postcode?: string } | null, asks: Asked) {
  const asked = asks('collector');
  const collection = filled({
    place: place ?? undefined,
    password: asked ? a.password : undefined,
    courier: asked && a.collectorLooks ? { description: a.collectorLooks } : undefined,
    vehicle: asked && a.registration ? { registration: a.registration } : undefined,
  });
  return Object.keys(collection).length > 0 ? { collection } : {};
}

/** An account needs both its numbers to be one; a part of it is told in the story. */
function accountOf(a: Answers, asked: Asked) {
  if (!asked('account') || !a.sortCode || !a.accountNumber) return {};
  return { accounts: [filled({ sortCode: a.sortCode, accountNumber: a.accountNumber, name: a.accountName })] };
}

/** What they wrote, as they wrote it; below it, named as such, what has no field of its own. */
function narrativeOf(a: Answers, asked: Asked): string {
  const partly = asked('account') && !(a.sortCode && a.accountNumber);
  const account = partly ? [a.accountName, a.sortCode, a.accountNumber].filter(Boolean).join(', ') : '';
  return [
    a.story ?? '',
    asked('contact') && a.contacts ? `Addresses they used: ${a.contacts}` : '',
    account ? `Of the account it went to: ${account}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function victimOf(a: Answers, place: { town?: string; postcode?: string } | null): Victim {
  const self = isAboutThem(a);
  return filled({
    kind: a.charity ? ('charity' as const) : a.role === 'business' ? ('business' as const) : ('individual' as const),
    name: self ? a.name || a.victimName : a.role === 'business' ? a.organisation : a.victimName,
    age: a.role === 'business' ? undefined : a.victimAge,
    phone: self ? a.phone : undefined,
    email: self ? a.email : undefined,
    address: place ?? undefined,
    livesAlone: a.needs?.includes('lives_alone') || undefined,
    previousFraud: a.needs?.includes('previous_fraud') || undefined,
    vulnerabilities: vulnerabilitiesOf(a),
    contactBy: a.needs?.includes('writing') || (self && a.textOnly) ? ('writing' as const) : undefined,
    language: a.language,
  });
}

function vulnerabilitiesOf(a: Answers) {
  // A language that is named is one that English is harder than.
  const found = VULNERABILITIES.filter((v) => a.needs?.includes(v) || (v === 'language' && a.language));
  return found.length > 0 ? found : undefined;
}

const lossOf = (a: Answers) =>
  filled({
    lossGbp: a.lossGbp,
    bankTold: a.bankTold === undefined ? undefined : a.bankTold === 'yes',
    handedOver: a.handedOver?.length ? a.handedOver.map((kind) => ({ kind })) : undefined,
  });

function filled<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== '')) as T;
}
