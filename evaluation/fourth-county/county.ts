import type { Truth } from './bounds.ts';
import { type Dice, diceOf } from './dice.ts';
import { file } from './filing.ts';
import { type Burst, type Gang, gangsKit, makeGangs } from './gangs.ts';
import { somePlace } from './ground.ts';
import { BACKGROUND, happen, type Incident } from './incident.ts';
import { strangersKit } from './kit.ts';
import { type Everyones, everyones, type Lines, linesOf, listed } from './lines.ts';
import { type FraudType, instant, type Report } from './sheet.ts';
import { tell } from './telling.ts';
import { someVoice } from './voices.ts';

export interface WaveTruth {
  id: string;
  group: string;
  fraudType: string;
  places: string[];
  from: string;
  to: string;
  externalIds: string[];
}
export interface Asked {
  reports: number;
  seed: string;
  hidden: number;
}
export interface CountyMade {
  reports: Report[];
  truth: Truth[];
  waves: WaveTruth[];
  /** Digits of the numbers that any list of everyone's numbers would hold. */
  listed: Set<string>;
}

interface Made {
  report: Report;
  truth: Truth;
  received: number;
  first: Made | null;
}
interface Making {
  asked: Asked;
  lines: Lines;
  common: Everyones;
  all: Made[];
}

/** Shares of incidents that are told a second time, by somebody else. */
const TWICE = { burst: 0.065, background: 0.0117 };
const FULL_YEAR = 7241;
const STRAGGLERS = 2;

/** Reports come by day, more of them in the working week's hours. */
function arrival(dice: Dice, day: number): number {
  const hour = Math.min(23.6, Math.max(0.3, dice.normal(13.5, 3.8)));
  return Math.floor(day) + hour / 24;
}

/** When it happened: soon before, or weeks, or for what takes its time the months before. By day, as people telephone. */
function before(dice: Dice, type: FraudType, received: number, soon: number): number {
  const slow = type === 'romance' || type === 'investment' || type === 'pension';
  const lag = slow
    ? 15 + dice.next() * 150
    : dice.yes(soon)
      ? 0.04 + dice.next() * 0.6
      : dice.yes(0.6)
        ? 1 + dice.next() * 5
        : 6 + dice.next() * 40;
  const at = received - lag;
  const hour = (at - Math.floor(at)) * 24;
  return hour < 8 ? at - (hour + 4 + dice.next() * 9) / 24 : at;
}

function put(
  making: Making,
  dice: Dice,
  it: Incident,
  received: number,
  first: { made: Made; voice: string } | null,
): { made: Made; voice: string } {
  const voice = someVoice(dice, {
    old: it.victim.age >= 66,
    live: it.live,
    business: it.business !== null,
    not: first?.voice ?? null,
  });
  const { narrative, kept } = tell(dice, it, making.common, voice, making.asked.hidden, received);
  const externalId = `draft-${String(making.all.length).padStart(6, '0')}`;
  const report = file(dice, it, making.common, voice, kept, {
    externalId,
    received,
    narrative,
    second: first !== null,
  });
  const { victim } = it;
  const truth: Truth = {
    externalId,
    fraudType: it.type,
    series: it.gang?.id ?? null,
    wave: it.burst && received >= it.burst.from ? it.burst.id : null,
    duplicateOf: null,
    // Whether somebody with a paid carer is vulnerable is a matter of opinion where nothing else is told.
    vulnerable: voice.name === 'carer' && it.vulnerable !== true ? null : it.vulnerable,
    nine99: it.nine99,
    allocation: it.nine99 === 'now' ? '999_response' : null,
    place: it.place.name,
    survives: it.gang ? kept.worth : {},
    victim: {
      first: victim.first,
      last: victim.last,
      title: victim.title,
      phone: victim.phone,
      email: victim.email,
      line: victim.home.line,
      postcode: victim.home.postcode,
    },
  };
  const made: Made = { report, truth, received, first: first?.made ?? null };
  making.all.push(made);
  return { made, voice: voice.name };
}

function putPerhapsTwice(making: Making, dice: Dice, it: Incident, share: number, latest: number): number {
  const first = put(making, dice, it, it.received, null);
  if (it.live || it.business || it.type === 'not_fraud' || !dice.yes(share)) return 1;
  const wanted = arrival(dice, it.received + 0.08 + dice.next() ** 2 * 4);
  const again = Math.min(latest, wanted > it.received + 0.03 ? wanted : it.received + 0.03 + dice.next() * 0.1);
  if (again <= it.received) return 1;
  put(making, dice, it, again, first);
  return 2;
}

function tellBurst(making: Making, dice: Dice, gang: Gang, burst: Burst): void {
  const to = burst.from + burst.days;
  for (let told = 0; told < burst.reports; ) {
    // The first report is on its first day and the second on its last, so that it lasts as long as it should.
    const received =
      told === 0
        ? burst.from
        : told === 1
          ? to
          : Math.min(to, Math.max(burst.from, arrival(dice, burst.from + dice.next() * burst.days)));
    const occurred = before(dice, gang.type, received, 0.72);
    const place = told === 0 ? burst.places[0]! : dice.pick(burst.places);
    const it = happen(dice, making.lines, making.common, {
      type: gang.type,
      place,
      occurred,
      received,
      gang,
      burst,
      kit: gangsKit(dice, gang, burst),
    });
    told += putPerhapsTwice(making, dice, it, told < 2 || told + 2 > burst.reports ? 0 : TWICE.burst, to);
  }
}

function tellGangs(making: Making, gangs: readonly Gang[], share: number): void {
  for (const gang of gangs) {
    const dice = diceOf(`${making.asked.seed}/${making.asked.hidden}/${gang.id}/tellings`);
    for (const burst of gang.bursts) tellBurst(making, dice, gang, burst);
    for (let i = 0; i < Math.round(STRAGGLERS * share); i++) {
      const burst = dice.pick(gang.bursts);
      const received = arrival(dice, dice.int(1, 363));
      const it = happen(dice, making.lines, making.common, {
        type: gang.type,
        place: dice.yes(0.5) ? dice.pick(burst.places) : somePlace(dice),
        occurred: before(dice, gang.type, received, 0.6),
        received,
        gang,
        burst: null,
        kit: gangsKit(dice, gang, burst),
      });
      put(making, dice, it, received, null);
    }
  }
}

function tellBackground(making: Making, gangs: readonly Gang[]): void {
  const dice = diceOf(`${making.asked.seed}/${making.asked.hidden}/background`);
  const kept = new Set(gangs.flatMap((gang) => gang.habits));
  while (making.all.length < making.asked.reports) {
    const type = dice.weighted(BACKGROUND);
    const received = arrival(dice, dice.int(0, 364));
    const occurred = before(dice, type, received, 0.5);
    const it = happen(dice, making.lines, making.common, {
      type,
      place: somePlace(dice),
      occurred,
      received,
      gang: null,
      burst: null,
      kit: strangersKit(dice, making.lines, type, kept),
    });
    putPerhapsTwice(making, dice, it, making.all.length < making.asked.reports - 1 ? TWICE.background : 0, 364.99);
  }
}

const BEGINS: Record<string, string> = {
  report_fraud: 'NFRC25',
  control_room: 'IN',
  bank: 'BKP',
  web: 'WEB',
  partner: 'PA',
  crimestoppers: 'CR',
  front_desk: 'EN',
};

/** Names the reports in the order in which they came, so that a name tells nothing. */
function nameAll(dice: Dice, all: Made[]): void {
  all.sort((a, b) => a.received - b.received || (a.report.externalId < b.report.externalId ? -1 : 1));
  let serial = 1_200_400;
  for (const made of all) {
    serial += dice.int(1, 30);
    made.report.externalId = `${BEGINS[made.report.source]}${serial}`;
    made.truth.externalId = made.report.externalId;
  }
  for (const made of all) if (made.first) made.truth.duplicateOf = made.first.report.externalId;
}

function waveOf(all: readonly Made[], gang: Gang, burst: Burst): WaveTruth {
  const own = all.filter((made) => made.truth.wave === burst.id);
  return {
    id: burst.id,
    group: gang.id,
    fraudType: gang.type,
    places: [...new Set(own.map((made) => made.truth.place))],
    from: instant(own[0]!.received),
    to: instant(own[own.length - 1]!.received),
    externalIds: own.map((made) => made.report.externalId),
  };
}

/** A county's year: the same words of seed, size and share hidden give the same county, byte for byte. */
export function makeCounty(asked: Asked): CountyMade {
  const seed = `county of ${asked.seed}`;
  const lines = linesOf(diceOf(`${seed}/lines`));
  const common = everyones(diceOf(`${seed}/everyone`), lines);
  const making: Making = { asked: { ...asked, seed }, lines, common, all: [] };
  const share = Math.min(1, asked.reports / FULL_YEAR);
  const gangs = makeGangs(seed, lines, share);
  tellGangs(making, gangs, share);
  tellBackground(making, gangs);
  nameAll(diceOf(`${seed}/names`), making.all);
  return {
    reports: making.all.map((made) => made.report),
    truth: making.all.map((made) => made.truth),
    waves: gangs.flatMap((gang) => gang.bursts.map((burst) => waveOf(making.all, gang, burst))),
    listed: listed(common),
  };
}
