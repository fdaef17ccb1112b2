/**
 * Writes a county's year of fraud reports with its truth: reports.ndjson, truth.ndjson, waves.ndjson, and prints the two bounds.
 * node make.ts --reports 7241 --seed 1 --hidden 0.62 --out DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from './bounds.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type CommonNumbers, commonNumbers, knownToAll } from './common-numbers.ts';
import { anyPlace, type Place } from './county.ts';
import { type FraudReport, instant } from './fields.ts';
import { type Group, makeGroups, type Wave } from './groups.ts';
import { BACKGROUND, type Incident, makeIncident } from './incident.ts';
import { marksFor } from './marks.ts';
import { type NumberBook, numberBook } from './people.ts';
import { tell } from './telling.ts';
import type { Truth, WaveTruth } from './truth.ts';

interface Made {
  report: FraudReport;
  truth: Truth;
  received: number;
  wave: string | null;
  twin: { of: Made } | null;
}

interface Making {
  seed: string;
  hidden: number;
  book: NumberBook;
  common: CommonNumbers;
  all: Made[];
}

function atHour(chance: Chance, day: number): number {
  const hour = Math.min(23.5, Math.max(0.2, chance.normal(14, 3.6)));
  return Math.floor(day) + hour / 24;
}

function record(
  making: Making,
  chance: Chance,
  it: Incident,
  received: number,
  twice: boolean,
  first: { made: Made; voice: string } | null,
): { made: Made; voice: string } {
  const externalId = `R${String(making.all.length + 1).padStart(6, '0')}`;
  const told = tell(
    chance,
    it,
    { externalId, received, hidden: making.hidden, twice, notVoice: first?.voice ?? null },
    making.common,
  );
  const known = first ? { nine99: it.nine99 === 'past' ? it.nine99 : null } : { nine99: it.nine99 };
  const truth: Truth = {
    externalId,
    fraudType: it.fraudType,
    series: it.group?.id ?? null,
    wave: it.wave?.id ?? null,
    duplicateOf: null, // Somebody who is visited by a carer may or may not be vulnerable: a matter of opinion, so left out.
    vulnerable: told.voice.name === 'carer' && !it.vulnerable ? null : it.vulnerable,
    nine99: known.nine99,
    allocation: it.allocation,
    place: it.place.name,
    survives: it.group ? told.tokens : {},
    victim: {
      first: it.who.first,
      last: it.who.last,
      title: it.who.title,
      phone: it.who.phone,
      email: it.who.email,
      line: it.who.line,
      postcode: it.who.postcode,
    },
  };
  const made: Made = {
    report: told.report,
    truth,
    received,
    wave: it.wave?.id ?? null,
    twin: first ? { of: first.made } : null,
  };
  making.all.push(made);
  return { made, voice: told.voice.name };
}

function incidentAndPerhapsTwice(making: Making, chance: Chance, it: Incident, share: number, latest: number): number {
  const twice = it.nine99 !== 'now' && !it.business && it.fraudType !== 'not_fraud' && chance.yes(share);
  const first = record(making, chance, it, it.received, twice, null);
  if (!twice) return 1;
  record(making, chance, it, Math.min(it.received + 0.1 + chance.next() * 3, latest), true, first);
  return 2;
}

function tellWave(making: Making, chance: Chance, group: Group, wave: Wave): void {
  const last = wave.from + wave.days;
  let told = 0;
  for (let i = 0; told < wave.reports; i++) {
    const edge = i === 0 ? wave.from : i === 1 ? last - 0.01 : wave.from + chance.next() * (wave.days - 0.5);
    const received = i < 2 ? edge : Math.min(last, Math.max(wave.from, atHour(chance, edge)));
    const occurred = received - (chance.yes(0.75) ? 0.05 + chance.next() * 0.4 : 1 + chance.next() * 4);
    const place = i === 0 ? wave.places[0]! : chance.pick(wave.places);
    const it = makeIncident(chance, making.book, {
      type: group.fraudType,
      place,
      occurred,
      received,
      group,
      wave,
      marks: group.marks,
    });
    told += incidentAndPerhapsTwice(making, chance, it, 0.06, last);
  }
}

function tellGroups(making: Making, groups: readonly Group[]): void {
  for (const group of groups) {
    const chance = chanceFrom(`${making.seed}/${group.id}`);
    for (const wave of group.waves) tellWave(making, chance, group, wave);
    for (let i = 0; i < 2; i++) {
      const received = atHour(chance, chance.int(1, 364));
      const place: Place = chance.pick(chance.pick(group.waves).places);
      const it = makeIncident(chance, making.book, {
        type: group.fraudType,
        place,
        occurred: received - 0.2,
        received,
        group,
        wave: null,
        marks: group.marks,
      });
      record(making, chance, it, received, false, null);
    }
  }
}

function tellBackground(making: Making, total: number): void {
  const chance = chanceFrom(`${making.seed}/background`);
  while (making.all.length < total) {
    const type = chance.weighted(BACKGROUND);
    const received = atHour(chance, chance.int(0, 364));
    const occurred = received - (chance.yes(0.6) ? chance.next() * 2 : 2 + chance.next() * 40);
    const it = makeIncident(chance, making.book, {
      type,
      place: anyPlace(chance),
      occurred,
      received,
      group: null,
      wave: null,
      marks: marksFor(chance, making.book, type, null),
    });
    incidentAndPerhapsTwice(making, chance, it, making.all.length < total - 1 ? 0.011 : 0, 365);
  }
}

const PREFIX: Record<string, string> = {
  report_fraud: 'NFRC25',
  control_room: 'HC-',
  bank: 'BP-',
  web: 'HW',
  partner: 'PT',
  crimestoppers: 'CS/',
  front_desk: 'FD',
};

/** Numbers the reports in the order in which they came, so that an identifier tells nothing about the truth. */
function renumber(chance: Chance, all: Made[]): void {
  all.sort((a, b) => a.received - b.received || (a.report.externalId < b.report.externalId ? -1 : 1));
  let serial = 410000;
  for (const made of all) {
    serial += chance.int(3, 40);
    made.report.externalId = `${PREFIX[made.report.source]}${serial}`;
    made.truth.externalId = made.report.externalId;
  }
  for (const made of all) if (made.twin) made.truth.duplicateOf = made.twin.of.report.externalId;
}

function waveTruth(all: readonly Made[], groups: readonly Group[]): WaveTruth[] {
  return groups.flatMap((group) =>
    group.waves.map((wave) => {
      const own = all.filter((made) => made.wave === wave.id);
      return {
        id: wave.id,
        group: group.id,
        fraudType: group.fraudType,
        places: [...new Set(own.map((made) => made.truth.place))],
        from: instant(own[0]!.received),
        to: instant(own[own.length - 1]!.received),
        externalIds: own.map((made) => made.report.externalId),
      };
    }),
  );
}

function main(): void {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '7241' },
      seed: { type: 'string', default: '1' },
      hidden: { type: 'string', default: '0.62' },
      out: { type: 'string' },
    },
  });
  const hidden = Number(values.hidden);
  if (!values.out || !(hidden >= 0 && hidden <= 1) || !(Number(values.reports) >= 1200)) {
    console.error('usage: node make.ts --reports N (1200 or more) --seed N --hidden 0..1 --out DIR');
    process.exit(2);
  }
  const seed = `third-county/${values.seed}`;
  const book = numberBook(chanceFrom(`${seed}/numbers`));
  const making: Making = { seed, hidden, book, common: commonNumbers(chanceFrom(`${seed}/common`), book), all: [] };
  const groups = makeGroups(seed, book);
  tellGroups(making, groups);
  tellBackground(making, Number(values.reports));
  renumber(chanceFrom(`${seed}/serial`), making.all);
  const waves = waveTruth(making.all, groups);
  mkdirSync(values.out, { recursive: true });
  const write = (name: string, rows: readonly unknown[]) =>
    writeFileSync(join(values.out!, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  write(
    'reports.ndjson',
    making.all.map((made) => made.report),
  );
  write(
    'truth.ndjson',
    making.all.map((made) => made.truth),
  );
  write('waves.ndjson', waves);
  const found = bounds(
    making.all.map((made) => made.report),
    making.all.map((made) => made.truth),
    knownToAll(making.common),
  );
  writeFileSync(join(values.out, 'bounds.json'), `${JSON.stringify(found, null, 1)}\n`);
  console.log(
    JSON.stringify({
      reports: making.all.length,
      inSeries: making.all.filter((made) => made.truth.series).length,
      waves: waves.length,
      ...found,
    }),
  );
}

main();
