/**
 * A second, independent county: node evaluation/second-county/make.ts --reports 7241 --seed 1 --out DIR [--hidden 0.62] [--change 1]
 * Writes reports.ndjson, truth.ndjson and waves.ndjson.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FraudType } from '#core/report.ts';
import { type Incident, incident } from './cases.ts';
import { chance } from './chance.ts';
import { DAY, workOfGroups } from './groups.ts';
import { account, numberBag } from './numbers.ts';
import { county } from './people.ts';
import { type Shared, type Told, tell } from './telling.ts';
import { voiceFor } from './voices.ts';

const MIX: readonly (readonly [FraudType, number])[] = [
  ['ticket_or_shopping', 22],
  ['investment', 8],
  ['romance', 5],
  ['delivery_phishing', 9],
  ['bank_impersonation', 9],
  ['family_impersonation', 6],
  ['payment_diversion', 6],
  ['computer_service', 7],
  ['government_impersonation', 6],
  ['courier', 4],
  ['doorstep', 4],
  ['lottery_or_prize', 3],
  ['pension', 2],
  ['other_fraud', 5],
  ['not_fraud', 4],
];

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '7241' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'second-county-out' },
    hidden: { type: 'string', default: '0.62' },
    change: { type: 'string', default: '1' },
  },
});
const wanted = Number(values.reports);
const c = chance(Number(values.seed));
const bag = numberBag(c);
const land = county();
const START = Date.UTC(2023, 1, 1);
const DAYS = 365;
const lines = (n: number): string[] => Array.from({ length: n }, () => bag.line() ?? '').filter(Boolean);
const shared: Shared = {
  homes: lines(6),
  officers: Array.from({ length: 8 }, () => bag.mobile() ?? '').filter(Boolean),
  surgeries: lines(6),
  desks: lines(9),
};
const exchanges = Array.from({ length: 4 }, (_, k) => account(c, ['Coinpool', 'Bitlane', 'Payhub', 'Remitfast'][k]!));

const grouped = workOfGroups(c, land, bag, START, DAYS, wanted / 7241, Number(values.hidden), Number(values.change));
const incidents: Incident[] = [...grouped];
const second = (): number => Math.round(wanted * 0.035);
while (incidents.length < wanted - second()) {
  const type = c.weighted(MIX);
  const one = incident(c, land, bag, type, START + c.int(0, DAYS - 1) * DAY + c.int(480, 1140) * 60_000);
  if (c.yes(0.4)) one.shown = c.of(['withheld', 'spoofed']);
  // Money on its way out passes through the same few exchanges and payment firms.
  if (one.account && c.yes(/investment|romance/.test(type) ? 0.3 : 0.04)) one.account = c.of(exchanges);
  incidents.push(one);
}

interface Row extends Told {
  incident: Incident;
  duplicateOf: string | null;
}
const rows: Row[] = [];
const newId = (): string => `C${String(c.int(0, 9))}${String(rows.length).padStart(6, '0')}`;
for (const i of incidents) {
  const v = voiceFor(i, c);
  const told = tell(i, v, c, newId(), shared, bag);
  rows.push({ ...told, incident: i, duplicateOf: null });
  if (rows.length < wanted && c.yes(0.036) && !i.business) {
    const again = tell(i, voiceFor(i, c, v.name), c, newId(), shared, bag);
    again.report.receivedAt = new Date(Date.parse(told.report.receivedAt) + c.int(1, 90) * 3_600_000)
      .toISOString()
      .replace('.000', '');
    // The second teller always knows who it happened to.
    const victim = again.report.victim as Record<string, unknown>;
    victim.name ??= `${i.victim.first} ${i.victim.last}`;
    rows.push({
      ...again,
      incident: { ...i, status: i.status === 'none' ? 'none' : 'recent' },
      duplicateOf: told.report.externalId,
    });
  }
}
rows.sort(
  (a, b) =>
    a.report.receivedAt.localeCompare(b.report.receivedAt) || a.report.externalId.localeCompare(b.report.externalId),
);

function allocation(r: Row): string | null {
  const i = r.incident;
  if (r.duplicateOf === null && (i.status === 'coming' || i.status === 'now')) return '999_response';
  if (i.status === 'recent' || r.duplicateOf) return null;
  if (i.type === 'not_fraud') return 'information_only';
  if (i.lost && i.amount >= 150_000) return 'SFCU';
  if (i.series) return null;
  if (!i.lost && r.vulnerable === false) return null;
  if (!i.lost && r.vulnerable) return 'protect_only';
  return i.amount > 5000 && i.type === 'courier' ? 'LCU' : null;
}
const dup = (r: Row): boolean => r.duplicateOf !== null;
const needs = (r: Row): boolean | null =>
  // Second tellings, collections of today, and a taxi booked nobody says when, are matters of opinion.
  dup(r) || r.incident.status === 'recent' || (r.incident.firm !== null && /none|refused/.test(r.incident.status))
    ? null
    : r.incident.status === 'coming' || r.incident.status === 'now';
const out = values.out;
mkdirSync(out, { recursive: true });
const save = (name: string, list: readonly unknown[]): void =>
  writeFileSync(join(out, name), `${list.map((x) => JSON.stringify(x)).join('\n')}\n`);
save(
  'reports.ndjson',
  rows.map((r) => r.report),
);
save(
  'truth.ndjson',
  rows.map((r) => ({
    externalId: r.report.externalId,
    fraudType: r.incident.type,
    vulnerable: r.vulnerable,
    needs999: needs(r),
    allocation: allocation(r),
    series: r.incident.series,
    duplicateOf: r.duplicateOf,
    wave: r.incident.wave,
    status: r.incident.status,
    town: r.incident.victim.town.name,
    clues: r.clues,
  })),
);
const waves = Map.groupBy(
  rows.filter((r) => r.incident.wave !== null),
  (r) => r.incident.wave!,
);
save(
  'waves.ndjson',
  [...waves].map(([wave, members]) => ({
    wave,
    fraudType: members[0]!.incident.type,
    places: [...new Set(members.map((m) => m.incident.victim.town.name))],
    externalIds: members.map((m) => m.report.externalId),
    first: members[0]!.report.receivedAt,
    last: members.at(-1)!.report.receivedAt,
  })),
);
process.stderr.write(`${rows.length} reports, ${grouped.length} by groups, ${waves.size} waves\n`);
