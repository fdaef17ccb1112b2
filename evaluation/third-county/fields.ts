import type { Chance } from './chance.ts';
import type { CommonNumbers } from './common-numbers.ts';
import type { Kept } from './evidence.ts';
import type { Incident } from './incident.ts';
import type { TellingOrder } from './telling.ts';
import type { Voice } from './voices.ts';
import { fieldPhone } from './writing.ts';

export type FraudReport = Record<string, unknown> & {
  externalId: string;
  source: string;
  receivedAt: string;
  narrative: string;
};

export function instant(day: number): string {
  return `${new Date(Date.UTC(2025, 0, 1) + Math.round(day * 86400) * 1000).toISOString().slice(0, 19)}Z`;
}

const WHO: Readonly<Record<string, string[]>> = {
  courier: ['police'],
  bank_impersonation: ['bank'],
  government_impersonation: ['government'],
  computer_service: ['telecoms'],
  family_impersonation: ['family'],
  delivery_phishing: ['delivery'],
  payment_diversion: ['other'],
};
const ASKED: Readonly<Record<string, string[]>> = {
  courier: ['withdraw_cash', 'hand_over_card', 'disclose_pin', 'hand_over_cash', 'keep_secret'],
  bank_impersonation: ['transfer_money', 'disclose_bank_details'],
  government_impersonation: ['transfer_money'],
  computer_service: ['remote_access'],
  family_impersonation: ['transfer_money'],
  delivery_phishing: ['disclose_bank_details'],
  romance: ['transfer_money'],
  investment: ['transfer_money'],
  payment_diversion: ['transfer_money'],
  lottery_or_prize: ['transfer_money'],
};
const SIGN_WORDS = [
  'dementia',
  'bereaved',
  'isolated',
  'in_debt',
  'mental_health',
  'physical_disability',
  'learning_disability',
];

interface Fields {
  report: FraudReport;
  said: { town: boolean; age: boolean; name: boolean };
}

function victimFields(
  chance: Chance,
  it: Incident,
  order: TellingOrder,
  said: Fields['said'],
): Record<string, unknown> {
  const { who } = it;
  const keep = () => chance.yes(0.45);
  said.town = chance.yes(0.7);
  said.age = !it.business && chance.yes(0.42);
  said.name = order.twice ? chance.yes(0.6) : chance.yes(0.4);
  const address = {
    ...(chance.yes(0.25) ? { line: who.line } : {}),
    ...(said.town ? { town: it.place.name } : {}),
    ...(chance.yes(0.3) ? { postcode: who.postcode } : {}),
  };
  return {
    ...(keep() || it.business ? { kind: it.business ? (chance.yes(0.4) ? 'charity' : 'business') : 'individual' } : {}),
    ...(said.name && !it.business
      ? {
          name: chance.pick([
            `${who.first} ${who.last}`,
            `${who.title} ${who.last}`,
            `${who.title} ${who.first} ${who.last}`,
          ]),
        }
      : {}),
    ...(said.age
      ? chance.yes(0.8)
        ? { age: who.age }
        : {
            dateOfBirth: `${2025 - who.age - 1}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`,
          }
      : {}),
    ...(keep() && !it.business ? { gender: who.female ? 'female' : 'male' } : {}),
    ...(chance.yes(0.22) ? { phone: fieldPhone(chance, who.phone) } : {}),
    ...(chance.yes(0.1) ? { email: who.email } : {}),
    ...(Object.keys(address).length > 0 ? { address } : {}),
    ...(it.vulnerable !== false && who.age > 74 && chance.yes(0.2) ? { livesAlone: true } : {}),
    ...(it.signs && chance.yes(0.1) ? { vulnerabilities: [chance.pick(SIGN_WORDS)] } : {}),
  };
}

function reporterFields(
  chance: Chance,
  it: Incident,
  voice: Voice,
  common: CommonNumbers,
): Record<string, unknown> | null {
  if (chance.yes(0.18)) return null;
  const home = chance.pick(common.homes);
  const phone =
    voice.role === 'carer' && chance.yes(0.6)
      ? home.phone
      : voice.role === 'officer' && chance.yes(0.3)
        ? chance.pick(common.officers).phone
        : voice.role === 'victim' && chance.yes(0.25)
          ? it.who.phone
          : null;
  return { role: voice.role, ...(phone ? { phone: fieldPhone(chance, phone) } : {}) };
}

function moneyFields(chance: Chance, it: Incident): Record<string, unknown> {
  if (it.fraudType === 'not_fraud' || it.nine99 === 'now')
    return it.fraudType === 'not_fraud' || chance.yes(0.6) ? {} : { attemptedGbp: it.amount };
  if (!it.loss)
    return { ...(chance.yes(0.25) ? { attemptedGbp: it.amount } : {}), ...(chance.yes(0.2) ? { lossGbp: 0 } : {}) };
  const kind = it.fraudType === 'courier' ? chance.pick(['cash', 'card', 'goods']) : 'transfer';
  return {
    ...(chance.yes(0.5) ? { lossGbp: it.amount } : {}),
    ...(it.fraudType !== 'courier' && chance.yes(0.25) ? { handedOver: [{ kind, valueGbp: it.amount }] } : {}),
  };
}

export function fieldsOf(
  chance: Chance,
  it: Incident,
  kept: Kept,
  voice: Voice,
  order: TellingOrder,
  common: CommonNumbers,
): Fields {
  const said = { town: false, age: false, name: false };
  const keep = (p = 0.38) => chance.yes(p);
  const victim = victimFields(chance, it, order, said);
  const reporter = reporterFields(chance, it, voice, common);
  const courier = it.fraudType === 'courier';
  if (courier && it.loss && it.nine99 !== 'now' && keep(0.2)) kept.collection.at = instant(it.occurred + 0.06);
  if (courier && it.loss && keep(0.15)) kept.collection.place = { town: it.place.name };
  const report: FraudReport = {
    externalId: order.externalId,
    source: voice.source,
    receivedAt: instant(order.received),
    ...(keep(order.twice || it.nine99 === 'past' ? 0.9 : 0.55) ? { occurredFrom: instant(it.occurred) } : {}),
    ...(keep(0.3) && it.fraudType !== 'not_fraud' ? { kind: it.loss ? 'loss' : 'attempt' } : {}),
    ...(it.nine99 === 'now' && keep(0.22) ? { inProgress: true } : {}),
    ...(reporter ? { reporter } : {}),
    ...(Object.keys(victim).length > 0 ? { victim } : {}),
    ...(WHO[it.fraudType] && keep() ? { impersonated: WHO[it.fraudType] } : {}),
    ...(Object.keys(kept.claimed).length > 0 ? { claimed: kept.claimed } : {}),
    ...(kept.callers.length > 0 ? { callers: kept.callers } : {}),
    ...(ASKED[it.fraudType] && !courier && keep(0.28) ? { askedFor: [chance.pick(ASKED[it.fraudType]!)] } : {}),
    ...moneyFields(chance, it),
    ...(Object.keys(kept.collection).length > 0 ? { collection: kept.collection } : {}),
    ...(kept.accounts.length > 0 ? { accounts: kept.accounts } : {}),
    narrative: '',
  };
  return { report, said };
}
