import type { FraudReport } from '#core/report.ts';
import type { IdentifierKind } from '#engines/series/identifier.ts';
import { countHiddenReports } from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import type { SummaryRow } from '#web/components/content.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { counted, plainWords, pounds, wordsInList } from '#web/plain-words.ts';
import { KNOWN_KINDS, kindInWords } from './identifier-words.ts';
import type { Pointer } from './series-graph.ts';

/** Said beside figures of a series: they are of what this person may open, and somebody else's may hold more. '' where nothing is kept from them. As staff. */
export async function whatIsHidden(tx: Tx): Promise<Html | ''> {
  const kept = await countHiddenReports(tx);
  return kept === 0
    ? ''
    : html`<p class="govuk-body-s">All of this is of the reports that you may open. ${counted(kept, 'report')} of the force ${kept === 1 ? 'is' : 'are'} kept to a team, and may belong here.</p>`;
}

/** How many of the reports say each word of a list, the commonest first. */
function tally(words: readonly string[][]): [string, number][] {
  const counts = new Map<string, number>();
  for (const said of words) for (const word of new Set(said)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);
const inWords = (counts: readonly [string, number][], most: number): string =>
  wordsInList(counts.slice(0, most).map(([word, n]) => `${plainWords(word).toLowerCase()} (${n})`));
const text = (value: unknown): string[] => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []);

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  hour: '2-digit',
  hourCycle: 'h23',
});
/** A time that was told as a day alone says nothing of the hour. */
const HAS_TIME = /T\d{2}:\d{2}/;

/** "Mostly Tuesday and Wednesday, between 9:00 and 15:00 (11 of 14 told the time)": London time. */
function whenInWords(reports: readonly FraudReport[]): string {
  const told = reports.flatMap((r) => {
    const at = r.callers?.find((c) => typeof c?.calledAt === 'string')?.calledAt ?? r.occurredFrom;
    return typeof at === 'string' && HAS_TIME.test(at) && !Number.isNaN(Date.parse(at)) ? [new Date(at)] : [];
  });
  if (told.length < 3) return '';
  const parts = told.map((at) => {
    const p = LONDON.formatToParts(at);
    const part = (type: string) => p.find((x) => x.type === type)?.value ?? '';
    return { day: part('weekday'), hour: Number(part('hour')) };
  });
  const days = tally(parts.map((p) => [p.day]));
  const often = days.filter(([, n]) => n >= Math.max(2, told.length / 5)).map(([day]) => day);
  often.sort((a, b) => DAY_NAMES.indexOf(a) - DAY_NAMES.indexOf(b));
  const hours = parts.map((p) => p.hour).sort((a, b) => a - b);
  const [from, to] = [hours[Math.floor(hours.length / 10)]!, hours[Math.ceil(hours.length * 0.9) - 1]!];
  const daysSaid = often.length > 0 && often.length < 5 ? `Mostly on ${wordsInList(often)}, b` : 'B';
  return `${daysSaid}etween ${from}:00 and ${to + 1}:00 (${told.length} of ${counted(reports.length, 'report')} ${told.length === 1 ? 'tells' : 'tell'} the time).`;
}

function tookInWords(reports: readonly FraudReport[], losses: readonly number[]): Words {
  const handed = tally(
    reports.map((r) => (Array.isArray(r.handedOver) ? r.handedOver : []).flatMap((h) => text(h?.kind))),
  );
  const sum = losses.reduce((a, b) => a + b, 0);
  const lost =
    losses.length === 0
      ? 'Nothing that we know of'
      : `${pounds(sum)} from ${counted(losses.length, 'victim')}, ${pounds(Math.max(...losses))} at most`;
  return handed.length > 0 ? html`${lost}.<br>Handed over: ${inWords(handed, 6)}.` : `${lost}.`;
}

function collectedInWords(reports: readonly FraudReport[]): string {
  const said = reports.flatMap(({ collection }) => {
    if (!collection || typeof collection !== 'object') return [];
    const { courier, vehicle, taxiFirm } = collection;
    const car = [...text(vehicle?.colour), ...text(vehicle?.make), ...text(vehicle?.registration)].join(' ');
    return [[...text(courier?.name), ...text(courier?.description)].join(', '), car, ...text(taxiFirm)].filter(Boolean);
  });
  return tally(said.map((s) => [s]))
    .slice(0, MOST_SAID)
    .map(([s, n]) => (n > 1 ? `${s} (${n})` : s))
    .join('; ');
}

const MOST_SAID = 8;

/** When, how, who collected, what it took: of the reports of a series, incidents told twice counted once. */
export function factRows(reports: readonly FraudReport[], losses: readonly number[]): SummaryRow[] {
  const rows: SummaryRow[] = [
    { key: 'When they ring', value: whenInWords(reports) },
    { key: 'Who they pretend to be', value: inWords(tally(reports.map((r) => strings(r.impersonated))), 5) },
    { key: 'What they ask for', value: inWords(tally(reports.map((r) => strings(r.askedFor))), 6) },
    { key: 'Who collected', value: collectedInWords(reports) },
    { key: 'What it took', value: tookInWords(reports, losses) },
  ];
  return rows.filter((r) => r.value !== '');
}

/** What is known of the offenders: each kind of thing, what most reports name first. */
export function knownRows(pointers: readonly Pointer[]): SummaryRow[] {
  return KNOWN_KINDS.flatMap((kind: IdentifierKind) => {
    const of = pointers.filter((p) => p.kind === kind);
    if (of.length === 0) return [];
    const shown = of
      .slice(0, MOST_KNOWN)
      .map((p) => `${p.words}${p.reports.length > 1 ? ` (${p.reports.length})` : ''}`);
    const more = of.length > MOST_KNOWN ? ` and ${of.length - MOST_KNOWN} more` : '';
    return [{ key: kindInWords(kind, of.length > 1), value: `${shown.join(', ')}${more}` }];
  });
}

const MOST_KNOWN = 12;
