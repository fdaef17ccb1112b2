/** What the staff pages of later stages show of the report itself. */
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { displayPhone } from '#core/phone.ts';
import type { FraudReport } from '#core/report.ts';
import { details, type SummaryRow, summaryList, table } from '#web/components/content.ts';
import { highlight, type MarkedWords } from '#web/components/highlight.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { plainWords, pounds, wordsInList } from '#web/plain-words.ts';
import type { ReportMentions, StaffReport } from './find-report.ts';
import { howToSpeak } from './how-to-speak.ts';

/** Town and district, never the street: safe for lists. */
export function placeInWords(at: { town: string | null; district: string | null }): string {
  const district = at.district ? (districtByGss(at.district)?.name ?? at.district) : null;
  const town = at.town ? inCapitals(at.town) : null;
  if (town && district && town !== district) return `${town} (${district})`;
  return town ?? district ?? 'Place not known';
}

/** "WELWYN GARDEN CITY" as some systems write it, as people read it; anything else as it was written. */
const inCapitals = (town: string): string =>
  /\p{Lu}{4}/u.test(town) && town === town.toUpperCase()
    ? town.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase())
    : town;

/** What happened, in a few rows. A row without an answer is left out. */
export function reportSummary(report: StaffReport): Html {
  const p = report.payload;
  const rows: (SummaryRow | null)[] = [
    { key: 'Kind', value: report.kind ? plainWords(report.kind) : 'Not said' },
    {
      key: 'Where',
      value: `${placeInWords(report)}${report.placeFrom === 'story' ? ', named only in the story' : ''}`,
    },
    { key: 'When', value: whenInWords(report) },
    row('Loss', report.lossGbp === null ? '' : pounds(report.lossGbp)),
    row('Attempted', report.attemptedGbp === null ? '' : pounds(report.attemptedGbp)),
    row('The victim', victimInWords(p)),
    row('How to speak to them', howToSpeak(p).join(' ')),
    row('Pretended to be', wordsIn(p.impersonated)),
    row('Claimed to be', claimedInWords(p)),
    row('Callers', callersInWords(p)),
    row('Asked for', wordsIn(p.askedFor)),
    row('Handed over', handedOver(p)),
    row(
      'The bank knows',
      p.bankTold === true ? 'Yes, the reporter says' : p.bankTold === false ? 'No, the reporter says' : '',
    ),
    row('Collection', collectionInWords(p)),
    row('Somebody came', p.collectedInLastDay === true ? 'In the last day, the reporter says, and has gone' : ''),
    row('Still going on', report.inProgress ? 'Yes' : ''),
    { key: 'Received', value: `${momentInWords(report.receivedAt)}, from ${plainWords(report.source).toLowerCase()}` },
    { key: 'Their reference', value: report.externalId },
  ];
  return summaryList(rows.filter((r) => r !== null));
}

const row = (key: string, value: Words): SummaryRow | null => (value === '' ? null : { key, value });
const wordsIn = (codes: unknown): string =>
  Array.isArray(codes)
    ? wordsInList(codes.filter((c) => typeof c === 'string').map((c) => plainWords(c).toLowerCase()))
    : '';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: unknown[]): string => parts.map(text).filter(Boolean).join(', ');

function whenInWords(report: StaffReport): string {
  const { occurredFrom: from, occurredTo: to, payload } = report;
  if (!from) return 'Not said';
  const first = timeSaid(payload.occurredFrom, from);
  return to && to > from ? `${first} to ${timeSaid(payload.occurredTo, to)}` : first;
}

/** The day alone where no more was told: nobody said "at midnight". */
const timeSaid = (given: unknown, at: Date): string =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given.trim()) ? dateInWords(at) : momentInWords(at);

function claimedInWords({ claimed }: FraudReport): string {
  return claimed ? joined([claimed.rank, claimed.name, claimed.unit, claimed.badge, claimed.organisation]) : '';
}

/** What the fields say of the victim's situation: sensitive, and only what was given (R6.1). */
function victimInWords({ victim }: FraudReport): string {
  if (!victim || typeof victim !== 'object') return '';
  const said = [
    victim.livesAlone ? 'lives alone' : '',
    victim.previousFraud ? 'was defrauded before' : '',
    wordsIn(victim.vulnerabilities),
    victim.supportedBy ? `supported by ${text(victim.supportedBy)}` : '',
  ];
  return said.filter(Boolean).join('; ');
}

function callersInWords({ callers }: FraudReport): string {
  if (!Array.isArray(callers)) return '';
  const said = callers.map((c) => {
    const at = moment(c?.calledAt);
    return [c?.withheld ? 'number withheld' : '', text(c?.voice), at].filter(Boolean).join(', ');
  });
  return said.filter(Boolean).join('; ');
}

function handedOver({ handedOver: given }: FraudReport): string {
  if (!Array.isArray(given)) return '';
  return wordsInList(
    given.filter(isObject).map((g) => {
      const value = typeof g.valueGbp === 'number' ? ` worth ${pounds(g.valueGbp)}` : '';
      return `${plainWords(text(g.kind)).toLowerCase()}${value}${text(g.detail) ? ` (${text(g.detail)})` : ''}`;
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** A moment that was given as text, in words; '' for anything else. */
const moment = (value: unknown): string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? timeSaid(value, new Date(value)) : '';

function collectionInWords({ collection: c }: FraudReport): string {
  if (!c || typeof c !== 'object') return '';
  const at = moment(c.at);
  return [
    at,
    joined([c.place?.line, c.place?.town, c.place?.postcode]),
    c.taxiFirm ? `taxi firm ${text(c.taxiFirm)}` : '',
    c.password ? `password “${text(c.password)}”` : '',
    c.courier?.description ? `courier: ${text(c.courier.description)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The account as it was given, with the words marked that the assessment rests on. */
export function storyOf(report: StaffReport, marks: readonly MarkedWords[]): Html {
  if (!report.narrative) return html`<p class="govuk-body">No account was given.</p>`;
  return highlight(report.narrative, marks);
}

const MOST_OTHER = 2_000;

/** Who and what is mentioned, each with its part in the report (R4.15, R6.4). */
export function mentionsSection(mentions: ReportMentions): Html {
  const { people, phones, accounts, vehicles, addresses } = mentions;
  const rows: Words[][] = [
    ...people.map((p) => [plainWords(p.role), personInWords(p), dates(p.date_of_birth, p.age)]),
    ...addresses.map((a) => [
      `${plainWords(a.role)} address`,
      joined([a.line, a.town, a.postcode]),
      districtName(a.district),
    ]),
    ...phones.map((p) => [`${plainWords(p.role)} telephone`, displayPhone(p.number), asWritten(p)]),
    ...accounts.map((a) => [plainWords(a.role), `${sortCode(a.sort_code)} ${a.account_number}`, a.name ?? '']),
    ...vehicles.map((v) => [plainWords(v.role), joined([v.registration, v.colour, v.make]), '']),
  ];
  return table({
    caption: 'People, telephones, accounts, vehicles and places',
    captionHidden: true,
    columns: [{ heading: 'Part' }, { heading: 'Who or what' }, { heading: 'More' }],
    rows,
    firstIsHeading: true,
    empty: 'Nobody and nothing is named in the fields of this report.',
  });
}

function personInWords(p: ReportMentions['people'][number]): Words {
  const about = Object.values(p.detail)
    .filter((v) => typeof v === 'string')
    .map((v) => plainWords(v));
  return [p.name ?? 'Name not given', p.gender, ...about, p.email].filter(Boolean).join(', ');
}
const dates = (born: string | null, age: number | null): string =>
  [age === null ? '' : `aged ${age}`, born ? `born ${dateInWords(new Date(`${born}T12:00:00Z`))}` : '']
    .filter(Boolean)
    .join(', ');
const districtName = (gss: string | null): string => (gss ? (districtByGss(gss)?.name ?? gss) : '');
const asWritten = (p: { number: string; as_written: string }): string =>
  displayPhone(p.number).replace(/\D/g, '') === p.as_written.replace(/\D/g, '') ? '' : `written “${p.as_written}”`;
const sortCode = (digits: string): string => digits.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');

const KNOWN_FIELDS = new Set(
  'externalId source receivedAt occurredFrom occurredTo kind fraudType inProgress reporter victim impersonated claimed callers askedFor handedOver collection accounts lossGbp attemptedGbp bankTold collectedInLastDay narrative'.split(
    ' ',
  ),
);

/** Fields that this version does not know are kept and shown as they came. */
export function otherFields(report: StaffReport): Html | null {
  const other = Object.entries(report.payload).filter(([name]) => !KNOWN_FIELDS.has(name));
  if (other.length === 0) return null;
  const rows = other.map(
    ([name, value]): SummaryRow => ({ key: name, value: JSON.stringify(value).slice(0, MOST_OTHER) }),
  );
  return details('Other fields, as received', summaryList(rows));
}
