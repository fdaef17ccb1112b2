import {
  BANK_LINES,
  COMPANY_LINES,
  DRAMA_UK_WIDE,
  EVERYONES_DOMAINS,
  type EveryonesNumber,
  GOVERNMENT_LINES,
  HELPLINES,
  POLICE_LINES,
  PUBLIC_BODY_PREFIXES,
  REPORTING_LINES,
  SHORTEST_LINKING_NUMBER,
} from '#catalogue/everyones-numbers/numbers.ts';
import { normalisePhone } from '#core/phone.ts';

const ALL: EveryonesNumber[] = [
  ...REPORTING_LINES,
  ...HELPLINES,
  ...GOVERNMENT_LINES,
  ...BANK_LINES,
  ...COMPANY_LINES,
  ...POLICE_LINES,
];

const WHOSE = new Map<string, string>();
for (const { whose, numbers } of ALL) for (const n of numbers) WHOSE.set(normalisePhone(n) ?? n, whose);
const DOMAINS = new Set(EVERYONES_DOMAINS);

/** Whose published number this is, or null. Short codes (999, 101, 159, 7726 …) and 030 numbers of public bodies have no single owner. */
export function whoseNumber(number: string): string | null {
  const key = normalisePhone(number) ?? number;
  if (key.replace(/\D/g, '').length < SHORTEST_LINKING_NUMBER) return 'a short public number';
  const owner = WHOSE.get(key);
  if (owner) return owner;
  const isPublic = PUBLIC_BODY_PREFIXES.some((p) => key.startsWith(p)) && !key.startsWith(DRAMA_UK_WIDE);
  return isPublic ? 'a public body or charity' : null;
}

/** Is this host, or a parent of it, one that everybody uses? */
export function everyonesDomain(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) if (DOMAINS.has(labels.slice(i).join('.'))) return true;
  return false;
}

/**
 * Does a key of the series engine belong to everybody? An e-mail at a public mailbox provider is one person's and may link; one at a
 * bank's, the police's or the government's own domain is the body's.
 */
export function everyonesKey(key: string): boolean {
  if (key.startsWith('phone:')) return whoseNumber(key.slice(6)) !== null;
  if (key.startsWith('site:')) return everyonesDomain(key.slice(5));
  if (key.startsWith('email:')) {
    const host = key.slice(key.indexOf('@') + 1);
    return everyonesDomain(host) && !MAILBOX_PROVIDERS.has(host);
  }
  return false;
}

const MAILBOX_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com ' +
    'btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com proton.me protonmail.com'
  ).split(' '),
);
