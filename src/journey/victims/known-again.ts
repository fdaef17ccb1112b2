import { createHash } from 'node:crypto';
import { normalisePhone } from '#core/phone.ts';
import { normalisePostcode } from '#core/postcode.ts';
import type { FraudReport } from '#core/report.ts';

/**
 * What the victim of a report would be known by if they were a victim again: their own number, e-mail address, name with date of birth, name
 * with postcode. As short hashes: they are only ever compared. Empty where nothing tells one person from another.
 */
export function knownBy({ victim, reporter }: FraudReport): string[] {
  if (!victim || typeof victim !== 'object') return [];
  const own = reporter?.role === 'victim' ? reporter : undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');
  const name = text(victim.name ?? own?.name)
    .replace(/[^\p{L} ]/gu, '')
    .replace(/\s+/g, ' ');
  const whole = name.includes(' ') ? name : '';
  const phone = [victim.phone, own?.phone]
    .map((p) => (typeof p === 'string' ? normalisePhone(p) : null))
    .find((p) => p && p.length >= 10);
  const email = text(victim.email ?? own?.email);
  const born = text(victim.dateOfBirth);
  const postcode = normalisePostcode(text(victim.address?.postcode)) ?? '';
  return [
    phone ? `phone ${phone}` : '',
    email.includes('@') ? `email ${email}` : '',
    whole && born ? `born ${whole} ${born}` : '',
    whole && postcode ? `lives ${whole} ${postcode}` : '',
  ]
    .filter(Boolean)
    .map((key) => createHash('sha256').update(key).digest('base64url').slice(0, 22));
}
