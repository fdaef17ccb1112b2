import type { ForceConfig } from '#catalogue/forces/force.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Incident, ReadDocument } from '#engines/documents/document.ts';
import { type BulletinView, bulletinNamed, latestBulletins } from '#journey/intelligence/bulletin-views.ts';
import type { Tx } from '#store/store.ts';
import { type SummaryRow, summaryList, table, tag } from '#web/components/content.ts';
import { highlight } from '#web/components/highlight.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords, pounds, wordsInList } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_BULLETINS = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'press',
  'supervisor',
] as const;
const MOST_LISTED = 50;

export const bulletinPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/bulletins',
    allow: SEES_BULLETINS,
    audit: { op: 'CONSULTATION', recordType: 'bulletin', records: 'list' },
    handler: async (ctx) => {
      const bulletins = await latestBulletins(ctx.tx, MOST_LISTED);
      for (const b of bulletins) ctx.touched(b.id);
      return {
        title: 'Bulletins',
        section: '/staff/bulletins',
        wide: true,
        main: html`<h1 class="govuk-heading-l">Bulletins</h1>
<p class="govuk-body">What others have published, read into facts. Intelligence: never counted as reports.</p>
${table({
  caption: 'Bulletins, the newest first',
  captionHidden: true,
  columns: [
    { heading: 'Title' },
    { heading: 'Publisher' },
    { heading: 'Published' },
    { heading: 'Fraud' },
    { heading: 'Area' },
  ],
  rows: bulletins.map((b) => [
    html`<a class="govuk-link" href="/staff/bulletins/${b.id}">${b.title ?? b.id}</a>`,
    b.publisher ?? '',
    b.published ? dateOf(b.published) : '',
    b.is_warning ? shortNameOf(b.fraud_type) : html`${shortNameOf(b.fraud_type)} ${tag('Not a warning', 'grey')}`,
    b.area ?? '',
  ]),
  firstIsHeading: true,
  empty: 'No bulletin has been read yet.',
})}`,
      };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/bulletins/:bulletin',
    allow: SEES_BULLETINS,
    audit: { op: 'CONSULTATION', recordType: 'bulletin', records: 'one' },
    handler: async (ctx) => {
      const bulletin = await bulletinNamed(ctx.tx, ctx.param('bulletin'));
      if (!bulletin) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(bulletin.id);
      return bulletinView(bulletin);
    },
  }),
];

/** "2020-03-17" → "17 March 2020"; "2020-03" stays what it says. */
function dateOf(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return dateInWords(new Date(`${iso}T12:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(iso)) return dateInWords(new Date(`${iso}-15T12:00:00Z`)).replace(/^\d+ /, '');
  return iso;
}

function bulletinView(b: BulletinView): View {
  const marks = (b.found.evidence ?? []).map((e) => ({ start: e.start, end: e.end, why: fieldInWords(e.field) }));
  return {
    title: b.title ?? 'Bulletin',
    section: '/staff/bulletins',
    wide: true,
    before: backLink('/staff/bulletins', 'All bulletins'),
    main: html`<h1 class="govuk-heading-l">${b.title ?? 'Bulletin'} <span class="govuk-caption-l">${b.publisher ?? 'Publisher not known'}${b.published ? `, ${dateOf(b.published)}` : ''}</span></h1>
<p class="govuk-body-s cf-quiet">Graded ${b.source_grade}, ${b.info_grade}, ${b.handling}: ${SOURCE[b.source_grade] ?? ''} ${b.handling === 'P' ? 'May be shared lawfully.' : `Conditions: ${b.conditions}`}</p>
<div class="cf-columns cf-columns--even"><div class="cf-columns__main"><h2 class="govuk-heading-m">What it says</h2>${highlight(b.text, marks)}</div>
<div class="cf-columns__side"><h2 class="govuk-heading-m">What was read</h2>${factsOf(b.found)}</div></div>`,
  };
}

const SOURCE: Record<number, string> = { 1: 'Reliable source.', 2: 'Untested source.', 3: 'Not reliable source.' };

/** "incidents[0].lossGbp" → "Incident 1: loss". */
function fieldInWords(field: string): string {
  const m = /^incidents\[(\d+)\]\.(\w+)$/.exec(field);
  const name = (word: string) =>
    plainWords(
      word
        .replace(/Gbp$/, '')
        .replace(/([A-Z])/g, ' $1')
        .toLowerCase(),
    );
  if (m) return `Incident ${Number(m[1]) + 1}: ${name(m[2]!).toLowerCase()}`;
  return name(
    field
      .replace(/\[\d+\]/g, '')
      .split('.')
      .at(-1)!,
  );
}

function factsOf(found: ReadDocument): Html {
  const list = (codes: readonly string[]) => wordsInList(codes.map((c) => plainWords(c).toLowerCase()));
  const rows: SummaryRow[] = [
    { key: 'A warning?', value: found.isFraudWarning ? 'Yes' : 'No' },
    { key: 'Fraud', value: shortNameOf(found.fraudType) },
    { key: 'Area', value: found.area ?? '' },
    { key: 'Places', value: wordsInList(found.places) },
    { key: 'Pretended to be', value: list(found.impersonated) },
    { key: 'Asked for', value: list(found.askedFor) },
    { key: 'Collected by', value: list(found.collectedBy) },
    { key: 'Altogether', value: aggregateInWords(found.aggregate) },
    { key: 'References', value: wordsInList(found.crimeRefs) },
    { key: 'Telephone numbers', value: wordsInList(found.phoneNumbers) },
  ].filter((r) => r.value !== '');
  return html`${summaryList(rows)}${table({
    caption: `Incidents (${found.incidents.length})`,
    columns: [{ heading: 'Where' }, { heading: 'Who' }, { heading: 'When' }, { heading: 'Outcome' }],
    rows: found.incidents.map((i) => [i.place ?? '', whoInWords(i), i.date ? dateOf(i.date) : '', outcomeInWords(i)]),
    empty: 'It tells of no single incident.',
  })}`;
}

function aggregateInWords(a: ReadDocument['aggregate']): string {
  if (!a) return '';
  const parts = [
    a.incidents === null ? '' : counted(a.incidents, 'incident'),
    a.lossGbp === null ? '' : `${pounds(a.lossGbp)} lost`,
    a.period ? `in ${dateOf(a.period)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

const whoInWords = (i: Incident): string =>
  [i.victimGender, i.victimAge !== null ? `aged ${i.victimAge}` : i.victimAgeBand].filter(Boolean).join(', ');

function outcomeInWords(i: Incident): string {
  if (i.outcome === 'no_loss')
    return i.attemptedGbp === null ? 'Nothing lost' : `Nothing lost (${pounds(i.attemptedGbp)} tried)`;
  if (i.lossGbp !== null) return `${pounds(i.lossGbp)} lost`;
  return i.outcome === 'loss' ? 'Lost, sum not said' : '';
}
