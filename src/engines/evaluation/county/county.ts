/**
 * A synthetic county: fraud reports as a force of England or Wales might receive them in a period, with the truth about each.
 * For demonstrations, load tests and evaluation. The engines are never tuned on it (docs/synthetic-county.md).
 */
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { FraudType } from '#core/report.ts';
import { dailyCounts, momentOf } from './calendar.ts';
import { type CaseMaking, makeCase } from './cases.ts';
import { reportFields } from './fields.ts';
import {
  asSighting,
  type Gang,
  type GangEvent,
  loneTraces,
  makeScript,
  planGangs,
  tracesOf,
  weightedPlace,
} from './gangs.ts';
import type { Case, CountyOptions, CountyPlace, Person, Script, SimulatedReport, Telling } from './model.ts';
import { narrate } from './narrative.ts';
import { NumberBook } from './numbers.ts';
import { makePerson } from './people.ts';
import { Rng } from './random.ts';
import { firstTeller, isOnline, lagDays, secondTeller, type Teller } from './tellers.ts';
import { whatIsTold } from './told.ts';
import { truthOf } from './truth.ts';

/** Something that will be told on a later day: the same incident again, or the same victim's next one. */
interface Later {
  at: number;
  kind: 'told twice' | 'again';
  case: Case;
  teller: Teller;
  gang: Gang | null;
  original: string;
}

interface Making {
  options: CountyOptions;
  numbers: NumberBook;
  start: number;
  end: number;
  later: Map<number, Later[]>;
  /** When each wave began: what is told more than three weeks after is no longer part of it. */
  waveBegan: Map<string, number>;
  count: number;
}

const WAVE_MAX_MS = 21 * DAY_MS;

/**
 * Reports in the order of `receivedAt`, exactly `options.reports` of them. Holds one day and what follows from it in memory.
 * Deterministic: the same options give the same reports.
 */
export function* simulateCounty(options: CountyOptions): Iterable<SimulatedReport> {
  const rng = new Rng(`county ${options.seed} ${options.prefix}`);
  const start = Date.parse(`${options.from}T00:00:00Z`);
  const numbers = new NumberBook(rng.fork('numbers'), options.words);
  const making: Making = {
    options,
    numbers,
    start,
    end: start + options.days * DAY_MS,
    later: new Map(),
    waveBegan: new Map(),
    count: 0,
  };
  const planned = planGangs(rng.fork('gangs'), start, options, numbers);
  const counts = dailyCounts(rng.fork('days'), options.reports, start, options.days, options.rates);
  let next = 0;
  let given = 0;
  let owed = 0;
  for (let d = 0; d < options.days; d++) {
    const day = start + d * DAY_MS;
    const events: GangEvent[] = [];
    while (next < planned.length && planned[next]!.at < day + DAY_MS) events.push(planned[next++]!);
    const last = d === options.days - 1;
    const room = last ? options.reports - given : counts[d]! + owed;
    const made = oneDay(rng.fork(`day ${d}`), day, events, Math.max(0, room), making);
    const today = made.slice(0, options.reports - given);
    owed = room - today.length;
    given += today.length;
    for (const { report, truth } of today) yield { report, truth };
  }
}

type Dated = SimulatedReport & { at: number };

/** A day's reports, in order of arrival: what groups do, what comes back from days before, and enough of everything else. */
function oneDay(rng: Rng, day: number, events: readonly GangEvent[], room: number, making: Making): Dated[] {
  const made: Dated[] = [];
  const due = making.later.get(day) ?? [];
  making.later.delete(day);
  for (const later of due) made.push(...tellAgain(rng.fork(`later ${making.count}`), later, making));
  for (const event of events) made.push(...gangReport(rng.fork(`gang ${making.count}`), event, making));
  while (made.length < room) made.push(...loneReport(rng.fork(`lone ${making.count}`), day, making));
  return made.sort((a, b) => a.at - b.at || (a.report.externalId < b.report.externalId ? -1 : 1));
}

function gangReport(rng: Rng, event: GangEvent, making: Making): Dated[] {
  const { gang } = event;
  const script =
    gang.scripts.length > 1 && rng.chance(making.options.rates.traces.secondScript)
      ? gang.scripts[1]!
      : gang.scripts[0]!;
  const person = personFor(rng, gang.type, script, event.place, making);
  const made = makeCase(
    rng.fork('case'),
    {
      type: gang.type,
      series: gang.series,
      wave: event.wave,
      place: event.place,
      person,
      script,
      traces: tracesOf(rng, gang, making.numbers, making.options.rates),
      success: gang.success * (isOnline(gang.type) ? making.options.rates.traces.onlineSuccess : 1),
      told: event.at,
      lagDays: lagDays(rng, gang.type, true, making.options.rates),
    },
    making.options.words,
    making.options.rates,
  );
  return firstTelling(rng, made, event.at, gang, making);
}

function loneReport(rng: Rng, day: number, making: Making): Dated[] {
  const { rates, words, places } = making.options;
  const type = rng.weighted(rates.typeShare);
  const place = weightedPlace(rng, places);
  const made = makeScript(rng, type, words, rates);
  const script = rng.chance(rates.traces.sighting) ? asSighting(rng, type, made, words) : made;
  const person = personFor(rng, type, script, place, making);
  const hours = isOnline(type) ? rates.hours.any : rates.hours.emergency;
  const told = momentOf(rng, day, hours);
  const m: CaseMaking = {
    type,
    series: null,
    wave: null,
    place,
    person,
    script,
    traces: loneTraces(rng, isOnline(type), making.numbers, words, rates),
    success: rates.loss[type].chance,
    told,
    lagDays: lagDays(rng, type, false, rates),
  };
  return firstTelling(rng, makeCase(rng.fork('case'), m, words, rates), told, null, making);
}

function personFor(rng: Rng, type: FraudType, script: Script, place: CountyPlace, making: Making): Person {
  const { words, rates } = making.options;
  return makePerson(rng.fork('person'), type, script.variant, place, { words, rates, numbers: making.numbers });
}

function firstTelling(rng: Rng, made: Case, at: number, gang: Gang | null, making: Making): Dated[] {
  const { rates } = making.options;
  const teller = firstTeller(rng, made, rates);
  const first = tell(rng, made, teller, at, null, making);
  const out = [first];
  const twice =
    made.kind === 'loss'
      ? rates.toldTwiceAfterLoss * (isOnline(made.type) ? rates.after.online : 1)
      : rates.toldTwiceOtherwise;
  if (rng.chance(twice)) {
    // A daughter rings the next day; a bank's list comes within the week.
    const wait = made.pending
      ? rng.between(...rates.after.sameHours) * HOUR_MS
      : Math.min(rates.after.tellMostDays, 0.1 + rng.exponential(rates.after.tellDays)) * DAY_MS;
    remember(making, out, rng, {
      at: at + Math.floor(wait / 1000) * 1000,
      kind: 'told twice',
      case: made,
      teller: secondTeller(rng, teller, made, rates),
      gang,
      original: first.report.externalId,
    });
  }
  if (gang && made.kind === 'loss' && made.person.kind === 'individual' && rng.chance(rates.repeatAfterLoss)) {
    const wait = (0.3 + rng.exponential(rates.after.againDays)) * DAY_MS;
    const again = {
      at: at + Math.floor(wait / 1000) * 1000,
      kind: 'again' as const,
      case: made,
      teller,
      gang,
      original: '',
    };
    remember(making, out, rng, again);
  }
  return out;
}

/** Keeps what is to be told later for its day; what falls on the same day is told at once. */
function remember(making: Making, out: Dated[], rng: Rng, later: Later): void {
  if (later.at >= making.end) return;
  const dayOf = (at: number): number => making.start + Math.floor((at - making.start) / DAY_MS) * DAY_MS;
  const day = dayOf(later.at);
  if (day === dayOf(out[0]!.at)) out.push(...tellAgain(rng.fork('same day'), later, making));
  else making.later.set(day, [...(making.later.get(day) ?? []), later]);
}

function tellAgain(rng: Rng, later: Later, making: Making): Dated[] {
  if (later.kind === 'told twice') return [tell(rng, stillTrue(later), later.teller, later.at, later.original, making)];
  const { case: before, gang } = later;
  const made = makeCase(
    rng.fork('case'),
    {
      ...before,
      person: { ...before.person, previousFraud: true },
      traces: tracesOf(rng, gang!, making.numbers, making.options.rates),
      success: making.options.rates.after.againSuccess,
      told: later.at,
      lagDays: 1,
    },
    making.options.words,
    making.options.rates,
  );
  return [tell(rng, made, later.teller, later.at, null, making)];
}

/** A collection that was on its way at the first telling is on its way at the second only if that comes before it. */
function stillTrue(later: Later): Case {
  const { case: c } = later;
  if (!c.pending) return c;
  if (c.pending === 'coming' && c.collection !== null && later.at < c.collection) return c;
  return { ...c, pending: null };
}

function tell(rng: Rng, c: Case, teller: Teller, at: number, duplicateOf: string | null, making: Making): Dated {
  const { words, rates, difficulty, prefix } = making.options;
  const telling: Telling = {
    ...teller,
    externalId: externalIdOf(teller.source, at, making.count++, prefix),
    receivedAt: at,
  };
  const told = whatIsTold(rng.fork('told'), c, telling, difficulty, rates, words);
  const report = reportFields(rng.fork('fields'), c, telling, told, words, making.numbers, rates.form);
  const narrative = narrate(rng.fork('words'), c, telling, told, words, making.numbers, rates.speech);
  if (narrative !== undefined) report.narrative = narrative;
  return { report, truth: truthOf({ ...c, wave: waveAt(c.wave, at, making) }, telling, duplicateOf), at };
}

function waveAt(wave: string | null, at: number, making: Making): string | null {
  if (wave === null) return null;
  const began = making.waveBegan.get(wave) ?? at;
  making.waveBegan.set(wave, Math.min(began, at));
  return at - began > WAVE_MAX_MS ? null : wave;
}

/** A reference in the style of its source; a different one for every telling. */
function externalIdOf(source: string, at: number, n: number, prefix: string): string {
  const date = new Date(at).toISOString();
  const day = date.slice(2, 10).replaceAll('-', '');
  // A multiplier prime to the modulus scatters the running number without ever repeating it.
  const scattered = String((n * 7_654_321 + 12_345) % 100_000_000).padStart(8, '0');
  const styles: Record<string, string> = {
    report_fraud: `NFRC${date.slice(2, 4)}${date.slice(5, 7)}${scattered}`,
    control_room: `${prefix}-${day}-${scattered}`,
    bank: `BP/${scattered}`,
    web: `TYA-${scattered.slice(0, 4)}-${day.slice(0, 2)}-${scattered.slice(4)}`,
    partner: `PTN-${scattered}`,
    crimestoppers: `CS${scattered}`,
    front_desk: `${prefix}/FD/${day}/${scattered.slice(0, 8)}`,
  };
  return styles[source] ?? `${prefix}-${scattered}`;
}
