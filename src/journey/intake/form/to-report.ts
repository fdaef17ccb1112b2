import { createHash } from 'node:crypto';
import { CounterfoilError } from '#core/errors.ts';
import { saysWithheld } from '#core/phone.ts';
import { normalisePostcode } from '#core/postcode.ts';
import { type FraudReport, type Victim, VULNERABILITIES } from '#core/report.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { type Answers, hasVictim, isAboutThem } from './answers.ts';

/**
 * The answers as a fraud report (contracts section 6), through the same door as every other report. The id follows from the secret, so that
 * a form sent twice is one report.
 */
export function toFraudReport(answers: Answers, secret: string, now: Date): FraudReport {
  const place = placeOf(answers.where ?? '');
  const about = hasVictim(answers);
  const raw = {
    externalId: `web-${createHash('sha256').update(`external ${secret}`).digest('hex').slice(0, 24)}`,
    source: 'web',
    receivedAt: now.toISOString(),
    ...(answers.day ? { occurredFrom: answers.day } : {}),
    ...(answers.kind ? { kind: answers.kind } : {}),
    ...(about && answers.fraudType ? { fraudType: answers.fraudType } : {}),
    ...(answers.urgency === 'now' ? { inProgress: true } : {}),
    reporter: filled({ role: answers.role, name: answers.name, phone: answers.phone, email: answers.email }),
    ...(about ? { victim: victimOf(answers, place) } : {}),
    ...(!about && place ? { collection: { place } } : {}),
    ...(about && answers.impersonated?.length ? { impersonated: answers.impersonated } : {}),
    ...(about && answers.askedFor?.length ? { askedFor: answers.askedFor } : {}),
    ...(about && answers.callerPhone
      ? { callers: [saysWithheld(answers.callerPhone) ? { withheld: true } : { phone: answers.callerPhone }] }
      : {}),
    ...(answers.kind === 'loss' ? lossOf(answers) : {}),
    narrative: answers.story ?? '',
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

function victimOf(a: Answers, place: { town?: string; postcode?: string } | null): Victim {
  const self = isAboutThem(a);
  return filled({
    kind: a.role === 'business' ? ('business' as const) : ('individual' as const),
    name: self ? a.name : a.victimName,
    age: a.victimAge,
    phone: self ? a.phone : undefined,
    email: self ? a.email : undefined,
    address: place ?? undefined,
    livesAlone: a.needs?.includes('lives_alone') || undefined,
    previousFraud: a.needs?.includes('previous_fraud') || undefined,
    vulnerabilities: vulnerabilitiesOf(a),
  });
}

function vulnerabilitiesOf(a: Answers) {
  const found = VULNERABILITIES.filter((v) => a.needs?.includes(v));
  return found.length > 0 ? found : undefined;
}

const lossOf = (a: Answers) =>
  filled({
    lossGbp: a.lossGbp,
    handedOver: a.handedOver?.length ? a.handedOver.map((kind) => ({ kind })) : undefined,
  });

/** "St Albans AL1 3JE" → town and postcode. Null when nothing was written. */
export function placeOf(written: string): { town?: string; postcode?: string } | null {
  const postcode = normalisePostcode(written) ?? undefined;
  const town = postcode
    ? written.replace(/\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/i, '').replace(/^[\s,]+|[\s,]+$/g, '')
    : written;
  return town || postcode ? filled({ town: town || undefined, postcode }) : null;
}

function filled<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== '')) as T;
}
