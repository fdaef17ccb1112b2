import { accountFigures } from '#core/bank-account.ts';
import { normalisePhone } from '#core/phone.ts';
import { normalisePostcode } from '#core/postcode.ts';
import type { Address, FraudReport } from '#core/report.ts';

/** Who and what a report names, each with its part in that report (R4.15): what pages and engines search by. The payload stays whole. */
export interface Mentions {
  people: PersonMention[];
  phones: { role: 'reporter' | 'victim' | 'caller'; number: string; as_written: string }[];
  accounts: { role: 'mule_account'; sort_code: string; account_number: string; name: string | null }[];
  vehicles: { role: 'courier_vehicle'; registration: string | null; make: string | null; colour: string | null }[];
  addresses: AddressMention[];
}

export interface PersonMention {
  role: 'reporter' | 'victim' | 'claimed_officer' | 'courier';
  name: string | null;
  date_of_birth: string | null;
  age: number | null;
  gender: string | null;
  email: string | null;
  detail: Record<string, string>;
}

export interface AddressMention {
  role: 'victim' | 'collection_place';
  line: string | null;
  town: string | null;
  postcode: string | null;
  district: string | null;
}

/** Keys of an index may not be longer than a third of a page; nothing real comes near, and the payload keeps the rest. */
const LONGEST_KEY = 300;
const key = (value: string | undefined): string | null => value?.trim().slice(0, LONGEST_KEY).toWellFormed() || null;
const digits = (value: string | undefined): string | null => key(value?.replace(/\D/g, ''));

/**
 * @param districtOf the district of an address, or null when it does not tell.
 */
export function mentionsOf(report: FraudReport, districtOf: (address: Address) => string | null): Mentions {
  return {
    people: peopleOf(report),
    phones: phonesOf(report),
    accounts: accountsOf(report),
    vehicles: vehiclesOf(report),
    addresses: addressesOf(report, districtOf),
  };
}

const NOBODY = { name: null, date_of_birth: null, age: null, gender: null, email: null };

function peopleOf({ reporter, victim, claimed, collection }: FraudReport): PersonMention[] {
  const people: PersonMention[] = [];
  if (reporter && (reporter.name || reporter.email || reporter.role)) {
    const detail = described({ role: reporter.role });
    people.push({ ...NOBODY, role: 'reporter', name: key(reporter.name), email: key(reporter.email), detail });
  }
  if (victim && Object.keys(victim).length > 0) {
    people.push({
      role: 'victim',
      name: key(victim.name),
      date_of_birth: victim.dateOfBirth ?? null,
      age: victim.age === undefined ? null : Math.floor(victim.age),
      gender: key(victim.gender),
      email: key(victim.email),
      detail: described({ kind: victim.kind, supportedBy: victim.supportedBy }),
    });
  }
  if (claimed && Object.keys(claimed).length > 0) {
    const { name, rank, unit, badge, organisation } = claimed;
    const detail = described({ rank, unit, badge, organisation });
    people.push({ ...NOBODY, role: 'claimed_officer', name: key(name), detail });
  }
  const courier = collection?.courier;
  if (courier && (courier.name || courier.description)) {
    const detail = described({ description: courier.description });
    people.push({ ...NOBODY, role: 'courier', name: key(courier.name), detail });
  }
  return people;
}

function described(detail: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(detail).filter((e): e is [string, string] => Boolean(e[1])));
}

function phonesOf({ reporter, victim, callers }: FraudReport): Mentions['phones'] {
  const phones: Mentions['phones'] = [];
  const add = (role: Mentions['phones'][number]['role'], written: string | undefined): void => {
    const number = written ? normalisePhone(written) : null;
    if (written && number) phones.push({ role, number, as_written: key(written)! });
  };
  add('reporter', reporter?.phone);
  add('victim', victim?.phone);
  for (const caller of callers ?? []) add('caller', caller.phone);
  return phones;
}

function accountsOf({ accounts }: FraudReport): Mentions['accounts'] {
  return (accounts ?? []).flatMap(({ sortCode, accountNumber, name }) => {
    const [sort_code, account_number] = [digits(sortCode), key(accountNumber && accountFigures(accountNumber))];
    return sort_code && account_number
      ? [{ role: 'mule_account' as const, sort_code, account_number, name: key(name) }]
      : [];
  });
}

function vehiclesOf({ collection }: FraudReport): Mentions['vehicles'] {
  const vehicle = collection?.vehicle;
  if (!vehicle || !(vehicle.registration || vehicle.make || vehicle.colour)) return [];
  // A sign that was not seen stays one: "KX19 ?YZ" is no KX19YZ.
  const registration = key(
    vehicle.registration
      ?.replaceAll('*', '?')
      .replace(/[^A-Za-z0-9?]/g, '')
      .toUpperCase(),
  );
  return [{ role: 'courier_vehicle', registration, make: key(vehicle.make), colour: key(vehicle.colour) }];
}

function addressesOf(
  { victim, collection }: FraudReport,
  districtOf: (address: Address) => string | null,
): AddressMention[] {
  const found: AddressMention[] = [];
  const add = (role: AddressMention['role'], address: Address | undefined): void => {
    if (!address || !(address.line || address.town || address.postcode)) return;
    const postcode = address.postcode ? (normalisePostcode(address.postcode) ?? key(address.postcode)) : null;
    found.push({ role, line: key(address.line), town: key(address.town), postcode, district: districtOf(address) });
  };
  add('victim', victim?.address);
  add('collection_place', collection?.place);
  return found;
}
