/** Offending groups: what stays with them, what they change, and where and when they work. */
import { DAY_MS } from '#core/clock.ts';
import { kmBetween } from '#core/place.ts';
import type { FraudType } from '#core/report.ts';
import { momentOf } from './calendar.ts';
import type { Account, CountyOptions, CountyPlace, CountyRates, Script, Traces, Vehicle, WordStock } from './model.ts';
import { account, type NumberBook, vehicle } from './numbers.ts';
import { nameOf } from './people.ts';
import type { Rng } from './random.ts';

export interface Gang {
  series: string;
  type: FraudType;
  scripts: Script[];
  aliases: string[];
  ranks: string[];
  stations: string[];
  badges: string[];
  codes: string[];
  couriers: string[];
  vehicles: Vehicle[];
  taxi: string | null;
  accounts: Account[];
  voices: string[];
  success: number;
  /** Reports on one telephone before it is thrown away. */
  burnerReports: number;
  phone: string;
  phoneUsed: number;
}

export interface GangEvent {
  at: number;
  gang: Gang;
  wave: string | null;
  place: CountyPlace;
}

export function makeScript(rng: Rng, type: FraudType, words: WordStock, rates: CountyRates): Script {
  const variants = words.stories[type].variants.filter((v) => !v.sighting);
  const key = rng.weighted(Object.fromEntries(variants.map((v) => [v.name, v.weight])));
  const variant = variants.find((v) => v.name === key)!;
  return {
    variant,
    organisation: rng.pick(variant.organisations),
    shop: rng.pick(words.shops),
    arrested: `${rng.pick(words.aliasFirst)} ${rng.pick(words.aliasSurnames)}`,
    site: rng.pick(words.websites),
    typicalAmount: rng.int(...rates.traces.usualHundreds) * 100,
  };
}

/** The same script with something seen instead of somebody rung; unchanged where the type has no sightings. */
export function asSighting(rng: Rng, type: FraudType, script: Script, words: WordStock): Script {
  const seen = words.stories[type].variants.filter((v) => v.sighting);
  return seen.length > 0 ? { ...script, variant: rng.pick(seen) } : script;
}

export const aliasOf = (rng: Rng, words: WordStock): string =>
  `${rng.pick(words.aliasFirst)} ${rng.pick(words.aliasSurnames)}`;

export function makeGang(rng: Rng, series: string, book: NumberBook, words: WordStock, rates: CountyRates): Gang {
  const type = rng.weighted(rates.gangTypeShare);
  const has = rates.traces;
  const times = <T>(of: readonly [number, number], make: () => T): T[] => Array.from({ length: rng.int(...of) }, make);
  return {
    series,
    type,
    // A group keeps to one story; some have a second for when the first stops working.
    scripts: times(has.scripts, () => makeScript(rng, type, words, rates)),
    aliases: times(has.aliases, () => aliasOf(rng, words)),
    ranks: rng.some(words.ranks, 2),
    stations: rng.some(words.stations, rng.int(...has.stations)),
    badges: times(has.badges, () => badge(rng, rates)),
    codes: rng.some(words.codeWords, rng.int(...has.codes)),
    couriers: rng.some(words.courierLooks, rng.int(...has.couriers)),
    vehicles: times(has.vehicles, () => vehicle(rng, words)),
    taxi: rng.chance(has.groupHasTaxi) ? rng.pick(words.taxiFirms) : null,
    accounts: times(has.accounts, () => account(rng, words, holderOf(rng, words, rates))),
    voices: rng.some(words.accents, rng.int(...has.voices)),
    success: rng.between(...rates.gangSuccess),
    burnerReports: rng.int(...rates.burnerReports),
    phone: book.burner(),
    phoneUsed: 0,
  };
}

const holderOf = (rng: Rng, words: WordStock, rates: CountyRates): string =>
  nameOf(rng, words, rng.chance(rates.traces.womanHoldsAccount) ? 'female' : 'male', 30);

const badge = (rng: Rng, rates: CountyRates): string =>
  rng.chance(rates.traces.badgeOfDigitsOnly)
    ? String(rng.int(1000, 9999))
    : `${rng.int(100, 999)}${rng.pick(['HT', 'FZ', 'CX', 'WA', 'MP', 'LX'])}`;

/** What the group leaves behind in one incident. Its telephone is thrown away after so many reports. */
export function tracesOf(rng: Rng, gang: Gang, book: NumberBook, rates: CountyRates): Traces {
  if (gang.phoneUsed >= gang.burnerReports) {
    gang.phone = book.burner();
    gang.phoneUsed = 0;
  }
  gang.phoneUsed++;
  const taxi = gang.taxi && rng.chance(rates.traces.groupUsesTaxi) ? gang.taxi : null;
  return {
    phone: gang.phone,
    alias: rng.pick(gang.aliases),
    rank: rng.pick(gang.ranks),
    station: rng.pick(gang.stations),
    badge: rng.chance(rates.traces.badge) ? rng.pick(gang.badges) : null,
    code: rng.chance(rates.traces.code) ? rng.pick(gang.codes) : null,
    courier: rng.pick(gang.couriers),
    vehicle: !taxi && rng.chance(rates.traces.vehicle) ? rng.pick(gang.vehicles) : null,
    taxi,
    account: gang.accounts.length > 0 ? rng.pick(gang.accounts) : null,
    voice: rng.pick(gang.voices),
  };
}

/** What an offender who works alone, or is never seen again, leaves behind: nothing that anybody else leaves, but for chance. */
export function loneTraces(rng: Rng, online: boolean, book: NumberBook, words: WordStock, rates: CountyRates): Traces {
  const { traces } = rates;
  const taxi = rng.chance(traces.loneTaxi) ? rng.pick(words.taxiFirms) : null;
  return {
    // Most give no number worth having; drawing one for each would use up the ranges.
    phone: rng.chance(online ? traces.lonePhoneOnline : traces.lonePhoneCall) ? book.oneOff() : '',
    alias: aliasOf(rng, words),
    rank: rng.pick(words.ranks),
    station: rng.pick(words.stations),
    badge: rng.chance(traces.badge) ? badge(rng, rates) : null,
    code: rng.chance(traces.code) ? rng.pick(words.codeWords) : null,
    courier: rng.pick(words.courierLooks),
    vehicle: !taxi && rng.chance(traces.vehicle) ? vehicle(rng, words) : null,
    taxi,
    account: account(rng, words, holderOf(rng, words, rates)),
    voice: rng.pick(words.accents),
  };
}

/** Every report of every group in the period, in time order. Groups follow one another in each of `gangsAtOnce` slots. */
export function planGangs(rng: Rng, start: number, options: CountyOptions, book: NumberBook): GangEvent[] {
  const { rates, words } = options;
  const aDay = options.reports / options.days;
  const slots = Math.max(1, Math.round((rates.gangsAtOnce * aDay) / rates.gangsAtReportsADay));
  const end = start + options.days * DAY_MS;
  const events: GangEvent[] = [];
  let gangs = 0;
  let waves = 0;
  for (let slot = 0; slot < slots; slot++) {
    // The first group of a slot is already at work when the period begins.
    let from = start - rng.int(0, rates.gangLifeDays[0]) * DAY_MS;
    while (from < end) {
      const until = from + rng.int(...rates.gangLifeDays) * DAY_MS;
      const own = rng.fork(`gang ${++gangs}`);
      const gang = makeGang(own, `G-${String(gangs).padStart(3, '0')}`, book, words, rates);
      for (const tour of toursOf(own, from, Math.min(until, end), options)) {
        const inside = tour.times.filter((at) => at >= start && at < end);
        const wave =
          tour.wave && inside.length >= rates.waveReports.least ? `W-${String(++waves).padStart(3, '0')}` : null;
        for (const at of inside) events.push({ at, gang, wave, place: own.pick(tour.places) });
      }
      from = until + own.int(...rates.traces.pauseDays) * DAY_MS;
    }
  }
  return thinned(
    events.sort((a, b) => a.at - b.at || (a.gang.series < b.gang.series ? -1 : 1)),
    options.reports * rates.traces.mostOfGroups,
  );
}

interface Tour {
  wave: boolean;
  times: number[];
  places: CountyPlace[];
}

/** A group's life: a wave in a place or two, a quiet spell with a stray report, and on to another part of the county. */
function toursOf(rng: Rng, from: number, until: number, options: CountyOptions): Tour[] {
  const { rates, places } = options;
  const tours: Tour[] = [];
  let at = from + rng.int(...rates.traces.settlingDays) * DAY_MS;
  let base: CountyPlace = weightedPlace(rng, places);
  while (at < until) {
    const reach = places.filter((p) => p !== base && kmBetween(p, base) <= rates.waveReachKm);
    const around = [base, ...rng.some(reach, rng.weighted(rates.traces.wavePlaces) === 'one' ? 0 : rng.int(1, 2))];
    const days = rng.int(...rates.waveDays);
    const { least, mean, most } = rates.waveReports;
    const size = Math.min(most, least + Math.floor(rng.exponential(mean - least)));
    const times = Array.from({ length: size }, () => momentIn(rng, at, days, rates)).sort((a, b) => a - b);
    tours.push({ wave: true, times, places: around });
    at += days * DAY_MS;
    const quiet = rng.int(...rates.quietDays);
    const strays = Math.floor(rng.exponential(quiet * rates.straysPerQuietDay));
    const stray = Array.from({ length: strays }, () => momentIn(rng, at, quiet, rates));
    if (stray.length > 0) tours.push({ wave: false, times: stray, places: [...places] });
    at += quiet * DAY_MS;
    const far = places.filter((p) => kmBetween(p, base) > rates.waveReachKm);
    base = weightedPlace(rng, far.length > 0 ? far : places);
  }
  return tours;
}

function momentIn(rng: Rng, from: number, days: number, rates: CountyRates): number {
  let day = from + rng.int(0, days - 1) * DAY_MS;
  // Callers keep office days: one try in two at a weekend is moved to the next day.
  if ([0, 6].includes(new Date(day).getUTCDay()) && rng.chance(rates.traces.weekendMoved) && days > 2)
    day = from + rng.int(0, days - 1) * DAY_MS;
  return momentOf(rng, Math.floor(day / DAY_MS) * DAY_MS, rates.hours.emergency);
}

export function weightedPlace(rng: Rng, places: readonly CountyPlace[]): CountyPlace {
  let left = rng.next() * places.reduce((sum, p) => sum + p.weight, 0);
  for (const p of places) {
    left -= p.weight;
    if (left < 0) return p;
  }
  return places[places.length - 1]!;
}

/** In a very small county the groups would be all there is: whole waves are left out until they are few enough. */
function thinned(events: GangEvent[], most: number): GangEvent[] {
  let kept = events;
  while (kept.length > most) {
    const last = kept[kept.length - 1]!;
    const less = kept.filter((e) => e.gang !== last.gang || e.wave !== last.wave);
    kept = less.length < kept.length ? less : kept.slice(0, -1);
  }
  return kept;
}
