import type { FraudReport, FraudType } from '#core/report.ts';
import type { Truth, WaveTruth } from '../third-county/truth.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Force, placesOf } from './ground.ts';
import { type Group, makeGroups, type Wave } from './groups.ts';
import { BACKGROUND, type Incident, makeIncident } from './incident.ts';
import { newKit } from './kit.ts';
import { type Everybody, everybody, known, type NumberBook, numberBook } from './numbers.ts';
import { instant, tell } from './telling.ts';

export interface Made {
  report: FraudReport;
  truth: Truth;
  received: number;
  twin: Made | null;
}
export interface County {
  reports: FraudReport[];
  truth: Truth[];
  waves: WaveTruth[];
  listed: Set<string>;
}
interface Making {
  seed: string;
  hidden: number;
  book: NumberBook;
  all: Everybody;
  made: Made[];
}

function vulnerable(it: Incident, voice: string, twice: boolean): boolean | null {
  if (twice || it.type === 'not_fraud') return null;
  if (it.sign) return true;
  return it.who.age < 68 && it.outcome !== 'now' && voice !== 'carer' && voice !== 'neighbour' ? false : null;
}

function nine99(it: Incident, twice: boolean): Truth['nine99'] {
  if (it.outcome === 'now') return twice ? null : 'now';
  const collected = it.type === 'courier' || it.type === 'doorstep';
  return collected && it.outcome === 'lost' && it.received - it.occurred > 3 ? 'past' : null;
}

function record(
  making: Making,
  dice: Dice,
  it: Incident,
  received: number,
  first: { made: Made; voice: string } | null,
): { made: Made; voice: string } {
  const told = tell(dice, it, { received, hidden: making.hidden, not: first?.voice ?? null, all: making.all });
  const now = nine99(it, first !== null);
  const { title, first: name, last, phone, email, line, postcode } = it.who;
  const made: Made = {
    report: told.report,
    received,
    twin: first?.made ?? null,
    truth: {
      externalId: '',
      fraudType: it.type,
      series: it.group,
      wave: it.wave,
      duplicateOf: null,
      vulnerable: vulnerable(it, told.voice, first !== null),
      nine99: now,
      allocation: now === 'now' ? '999_response' : null,
      place: it.place.name,
      survives: it.group ? told.survives : {},
      victim: { first: name, last, title, phone, email, line, postcode },
    },
  };
  making.made.push(made);
  return { made, voice: told.voice };
}

/** Tells an incident, and sometimes again by somebody else within three days; gives how many reports it made. */
function tellIncident(making: Making, dice: Dice, it: Incident, again: number, latest: number): number {
  const first = record(making, dice, it, it.received, null);
  if (it.outcome === 'now' || it.type === 'not_fraud' || !dice.yes(again)) return 1;
  record(making, dice, it, Math.min(latest, it.received + 0.08 + dice.next() * 3), first);
  return 2;
}

function hourOf(dice: Dice, day: number): number {
  return Math.floor(day) + (7.5 + (dice.next() + dice.next()) * 7) / 24;
}

function tellWave(making: Making, dice: Dice, group: Group, wave: Wave): void {
  const last = wave.from + wave.days;
  let count = 0;
  for (let i = 0; count < wave.reports; i++) {
    const at = Math.min(last - 0.02, Math.max(wave.from + 0.02, hourOf(dice, wave.from + dice.next() * wave.days)));
    const received = i === 0 ? wave.from : i === 1 ? last : at;
    const it = makeIncident(dice, making.book, {
      type: group.type,
      place: i === 0 ? wave.places[0]! : dice.pick(wave.places),
      kit: dice.pick(wave.kits),
      group: group.id,
      wave: wave.id,
      occurred: received - (dice.yes(0.7) ? 0.05 + dice.next() * 0.5 : 1 + dice.next() * 5),
      received,
    });
    count += tellIncident(making, dice, it, i < 2 || count >= wave.reports - 1 ? 0 : 0.08, last);
  }
}

function tellGroups(making: Making, groups: readonly Group[], stragglers: number): void {
  for (const group of groups) {
    const dice = diceOf(`${making.seed}/${group.id}`);
    for (const wave of group.waves) tellWave(making, dice, group, wave);
    for (let i = 0; i < stragglers && group.waves.length > 0; i++) {
      const wave = dice.pick(group.waves);
      const received = hourOf(dice, dice.int(1, 363));
      const it = makeIncident(dice, making.book, {
        type: group.type,
        place: dice.pick(wave.places),
        kit: dice.pick(wave.kits),
        group: group.id,
        wave: null,
        occurred: received - 0.3,
        received,
      });
      record(making, dice, it, received, null);
    }
  }
}

function tellBackground(making: Making, force: Force, total: number): void {
  const dice = diceOf(`${making.seed}/background`);
  const places = placesOf(force);
  while (making.made.length < total) {
    const type = dice.weighted(BACKGROUND) as FraudType;
    const received = hourOf(dice, dice.int(0, 364));
    const it = makeIncident(dice, making.book, {
      type,
      place: dice.pick(places),
      kit: newKit(dice, making.book),
      group: null,
      wave: null,
      occurred: received - (dice.yes(0.6) ? 0.05 + dice.next() * 2 : 2 + dice.next() * 45),
      received,
    });
    tellIncident(making, dice, it, making.made.length < total - 1 ? 0.0105 : 0, 365.9);
  }
}

/** Names the reports in the order of their coming, so that a name tells nothing. */
function named(dice: Dice, made: Made[]): void {
  const order = new Map(made.map((one, i) => [one, i]));
  made.sort((a, b) => a.received - b.received || order.get(a)! - order.get(b)!);
  const prefix: Record<string, string> = {
    report_fraud: 'NFRC25',
    control_room: 'CAD-',
    bank: 'BK',
    web: 'WEB',
    partner: 'PA-',
    crimestoppers: 'CS',
    front_desk: 'FC-',
  };
  let serial = 520_000;
  for (const one of made) {
    serial += dice.int(2, 37);
    one.report.externalId = `${prefix[one.report.source]}${serial}`;
    one.truth.externalId = one.report.externalId;
  }
  for (const one of made) one.truth.duplicateOf = one.twin?.report.externalId ?? null;
}

function waveTruth(made: readonly Made[], groups: readonly Group[]): WaveTruth[] {
  return groups.flatMap((group) =>
    group.waves.map((wave) => {
      const own = made.filter((one) => one.truth.wave === wave.id);
      return {
        id: wave.id,
        group: group.id,
        fraudType: group.type,
        places: [...new Set(own.map((one) => one.truth.place))],
        from: instant(own[0]!.received),
        to: instant(own.at(-1)!.received),
        externalIds: own.map((one) => one.report.externalId),
      };
    }),
  );
}

export function makeCounty(given: { reports: number; seed: string; hidden: number; force?: Force }): County {
  const force = given.force ?? 'herts';
  const seed = `fifth/${force}/${given.seed}`;
  const book = numberBook(seed);
  const making: Making = { seed, hidden: given.hidden, book, all: everybody(seed, book), made: [] };
  const groups = makeGroups(seed, book, placesOf(force), given.reports);
  tellGroups(making, groups, given.reports >= 2000 ? 2 : 1);
  tellBackground(making, force, given.reports);
  named(diceOf(`${seed}/names`), making.made);
  return {
    reports: making.made.map((one) => one.report),
    truth: making.made.map((one) => one.truth),
    waves: waveTruth(making.made, groups),
    listed: known(making.all),
  };
}
