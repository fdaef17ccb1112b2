import { displayPhone } from '#core/phone.ts';
import type { Identifier, IdentifierKind } from '#engines/series/identifier.ts';
import { plainWords } from '#web/plain-words.ts';

/** What a kind of identifier is called on a page, one and many. */
const KINDS: Partial<Record<IdentifierKind, readonly [string, string]>> = {
  phone: ['Telephone number', 'Telephone numbers'],
  account: ['Bank account', 'Bank accounts'],
  email: ['E-mail address', 'E-mail addresses'],
  site: ['Web site', 'Web sites'],
  vehicle: ['Vehicle', 'Vehicles'],
  badge: ['Badge number given', 'Badge numbers given'],
  alias: ['Name given', 'Names given'],
  code_word: ['Code word', 'Code words'],
  station: ['Station or unit named', 'Stations and units named'],
  operation: ['Operation named', 'Operations named'],
  taxi_firm: ['Taxi firm', 'Taxi firms'],
  vehicle_look: ['Car', 'Cars'],
  courier: ['Look of who came', 'Looks of who came'],
  voice: ['Voice', 'Voices'],
};

/** How a page groups what is known: how they are reached, where the money goes, who they say they are, who came. */
export const KNOWN_KINDS: readonly IdentifierKind[] = [
  'phone',
  'email',
  'site',
  'account',
  'alias',
  'badge',
  'station',
  'operation',
  'code_word',
  'voice',
  'courier',
  'vehicle',
  'vehicle_look',
  'taxi_firm',
];

export const kindInWords = (kind: IdentifierKind, many = false): string =>
  KINDS[kind]?.[many ? 1 : 0] ?? plainWords(kind);

/** The value of an identifier as people write it, or null where only a part was read. */
export function identifierInWords({ kind, keys }: Pick<Identifier, 'kind' | 'keys'>): string | null {
  const key = keys[0] ?? '';
  const at = key.indexOf(':');
  if (at < 0) return null;
  const value = key.slice(at + 1);
  if (kind === 'phone') return key.startsWith('phone:') ? displayPhone(value) : null;
  if (kind === 'vehicle') return key.startsWith('plate:') ? `${value.slice(0, 4)} ${value.slice(4)}`.trim() : null;
  if (kind === 'account') return key.startsWith('account:') ? accountInWords(value) : value;
  if (kind === 'alias' || kind === 'station') return inCapitals(value);
  if (kind === 'badge' || kind === 'email' || kind === 'site') return value;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

function accountInWords(value: string): string {
  const [sort = '', number = ''] = value.split('/');
  return `${sort.replace(/(\d{2})(?=\d)/g, '$1-')} ${number}`.trim();
}

const inCapitals = (words: string): string => words.replace(/(?<![\p{L}'’])\p{Ll}/gu, (c) => c.toUpperCase());
