/** One incident, as it truly happened. */
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { AskedFor, FraudType, HandedOverKind, ReportKind } from '#core/report.ts';
import { dayOf, momentOf } from './calendar.ts';
import type { Case, CountyPlace, CountyRates, Person, Script, Traces, Variant, WordStock } from './model.ts';
import type { Rng } from './random.ts';

export interface CaseMaking {
  type: FraudType;
  series: string | null;
  wave: string | null;
  place: CountyPlace;
  person: Person;
  script: Script;
  traces: Traces;
  /** Chance that something was lost. */
  success: number;
  /** When it is first told, in milliseconds; the incident is before it. */
  told: number;
  /** Longest time from incident to telling, in days. */
  lagDays: number;
}

export function makeCase(rng: Rng, m: CaseMaking, words: WordStock, rates: CountyRates): Case {
  const { variant } = m.script;
  const collects = variant.collects === true;
  const lost = !variant.sighting && rng.chance(m.success);
  const pending =
    collects && !lost && rng.chance(rates.pendingShare)
      ? rng.chance(rates.incident.alreadyHere)
        ? 'here'
        : 'coming'
      : null;
  const occurred = occurredBefore(rng, m.told, pending ? 0 : m.lagDays, rates);
  const asked = rng.pick(variant.asked);
  const amount = amountOf(rng, m, rates);
  const kind = variant.sighting ?? kindOf(rng, m.type, lost, rates);
  const reached = lost || pending || kind === 'attempt';
  return {
    type: m.type,
    series: m.series,
    wave: m.wave,
    place: m.place,
    person: m.person,
    kind,
    script: m.script,
    traces: m.traces,
    occurred,
    collection: collects && reached ? collectionAt(rng, occurred, m.told, pending, rates) : null,
    pending,
    asked: reached ? asked : asked.slice(0, rng.int(0, asked.length)),
    handed: lost ? handedOf(rng, variant, asked, amount) : [],
    lossGbp: lost ? amount : 0,
    attemptedGbp: lost ? 0 : rng.chance(rates.incident.attemptedSumKnown) ? rounded(rng, amount, rates) : 0,
    bank: rng.pick(words.banks),
    stoppedBy: lost ? 'nobody' : stopper(rng, variant, asked, rates),
  };
}

/** The moment before the telling at which it began: the same day for most calls, weeks for what is found out late. */
function occurredBefore(rng: Rng, told: number, lagDays: number, rates: CountyRates): number {
  if (lagDays === 0 || rng.chance(rates.incident.toldSameDay)) {
    return minute(told - rng.between(...rates.incident.soonHours) * HOUR_MS);
  }
  const ago = Math.min(lagDays, Math.ceil(rng.exponential(lagDays / 4)));
  return minute(Math.min(told - HOUR_MS, momentOf(rng, dayOf(told) - ago * DAY_MS, rates.hours.office)));
}

/** Nobody remembers the second. */
const minute = (at: number): number => Math.floor(at / 60_000) * 60_000;

/** Same day between eleven and six, or the next day (R5.7); never after the telling unless it is still to come. */
function collectionAt(rng: Rng, occurred: number, told: number, pending: Case['pending'], rates: CountyRates): number {
  const { dueHours, collectionHours, nextDay } = rates.incident;
  if (pending === 'here') return told;
  if (pending === 'coming') return minute(told + rng.between(...dueHours) * HOUR_MS);
  const usual = dayOf(occurred) + rng.between(...collectionHours) * HOUR_MS + (rng.chance(nextDay) ? DAY_MS : 0);
  return minute(Math.min(Math.max(usual, occurred + HOUR_MS / 2), Math.max(occurred, told - HOUR_MS / 3)));
}

function kindOf(rng: Rng, type: FraudType, lost: boolean, rates: CountyRates): ReportKind {
  if (lost) return 'loss';
  if (type === 'not_fraud') return rng.chance(rates.incident.notFraudInformation) ? 'information' : 'suspicious_call';
  if (type === 'courier') return rng.weighted(rates.incident.courierKinds);
  return rng.weighted(rates.incident.otherKinds);
}

/** Pounds: the group's usual sum with some spread, or by the type's own heavy tail (R5.1). */
function amountOf(rng: Rng, m: CaseMaking, rates: CountyRates): number {
  const { median, sigma } = rates.loss[m.type];
  const usual = m.series !== null && rng.chance(rates.incident.usualSum);
  const raw = usual ? rng.lognormal(m.script.typicalAmount, rates.incident.usualSpread) : rng.lognormal(median, sigma);
  return Math.min(rates.lossCap, rounded(rng, Math.max(5, raw), rates));
}

/** People lose and remember round sums; card frauds come in odd pence. */
function rounded(rng: Rng, pounds: number, rates: CountyRates): number {
  if (pounds < 200) return rng.chance(rates.incident.wholePounds) ? Math.round(pounds) : Math.round(pounds * 100) / 100;
  const to = pounds > 5_000 ? rng.pick([100, 500, 1000]) : rng.pick([1, 10, 50, 100]);
  return Math.max(to, Math.round(pounds / to) * to);
}

/** What an instruction, once obeyed, hands over. */
const OBEYED: Partial<Record<AskedFor, readonly HandedOverKind[]>> = {
  hand_over_card: ['card'],
  hand_over_cash: ['cash'],
  buy_goods: ['goods'],
  buy_vouchers: ['vouchers'],
  buy_gold_or_currency: ['gold', 'currency'],
  transfer_money: ['transfer'],
  disclose_bank_details: ['bank_details'],
};

function handedOf(rng: Rng, variant: Variant, asked: readonly AskedFor[], amount: number): Case['handed'] {
  const obeyed = asked.flatMap((word) => OBEYED[word] ?? []).filter((kind) => variant.handed.includes(kind));
  const first = rng.pick(obeyed.length > 0 ? obeyed : variant.handed);
  const handed: Case['handed'] = [{ kind: first, valueGbp: amount }];
  if (first === 'card') handed.push({ kind: 'pin' });
  return handed;
}

/** Who stopped it, of those who could have. */
function stopper(rng: Rng, variant: Variant, asked: readonly AskedFor[], rates: CountyRates): string {
  const collects = variant.collects === true;
  const buys = asked.some((word) => word.startsWith('buy_'));
  const pays = asked.length > 0 && !asked.includes('remote_access');
  const { stoppedBy, bankOtherwise, policeOtherwise } = rates.incident;
  return rng.weighted({
    self: stoppedBy.self,
    family: stoppedBy.family,
    bank: pays ? stoppedBy.bank : bankOtherwise,
    shop: buys ? stoppedBy.shop : 0,
    neighbour: collects ? stoppedBy.neighbour : 0,
    taxi: collects ? stoppedBy.taxi : 0,
    police: collects ? stoppedBy.police : policeOtherwise,
  });
}
