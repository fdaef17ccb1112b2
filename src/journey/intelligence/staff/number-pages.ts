import type { ForceConfig } from '#catalogue/forces/force.ts';
import { EVERYBODYS_TRUST, NUMBER_ROLES, NUMBER_TRUST, type NumberRole } from '#catalogue/intelligence/number-trust.ts';
import { CounterfoilError } from '#core/errors.ts';
import { displayPhone, normalisePhone, type PhoneNumber } from '#core/phone.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import {
  everybodys,
  numbersOfReport,
  placeOfNumber,
  type ReportWithNumber,
  reportsWith,
} from '#journey/intelligence/numbers.ts';
import { OPENS_REPORTS } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { type FieldError, summaryList, table, tag, warningText } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { intelligencePart } from './number-intelligence.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const DIGITS = 3;

/** A telephone number: the parts it plays in reports, how far each can be trusted, and the reports. No number stands in an address. */
export const numberPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/numbers',
    allow: OPENS_REPORTS,
    audit: 'none: an empty form',
    handler: (ctx) => askView(ctx, '', []),
  }),
  page({
    method: 'POST',
    path: '/staff/numbers',
    allow: OPENS_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'intelligence_report', records: 'list' },
    handler: async (ctx) => {
      const written = ctx.form.text('number').slice(0, 40);
      const place = await placeOfNumber(ctx.tx, written);
      if (place) return { to: `/staff/numbers/${place.reference}/${place.at}` };
      const intelligence = await intelligencePart(ctx, normalisePhone(written));
      if (intelligence) return askView(ctx, written, [], intelligence);
      return askView(ctx, written, [{ field: 'number', message: 'No report that you may see holds this number.' }]);
    },
  }),
  page({
    method: 'GET',
    path: '/staff/numbers/:reference',
    allow: OPENS_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: numbersView,
  }),
  page({
    method: 'GET',
    path: '/staff/numbers/:reference/:at',
    allow: OPENS_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: numberView,
  }),
];

function askView(ctx: Ctx, written: string, errors: readonly FieldError[], found: Html | '' = ''): View {
  return {
    title: 'A telephone number',
    section: '/staff/numbers',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    main: html`<h1 class="govuk-heading-l">A telephone number</h1>
<form method="post" action="/staff/numbers" novalidate>${ctx.csrf()}
${input({ name: 'number', label: 'Number', hint: 'As you have it: spaces and +44 do not matter.', type: 'tel', width: 20, value: written, error: errors[0]?.message })}
${button('Look it up')}</form>
${found ? html`<p class="govuk-body">No report that you may see holds this number.</p>${found}` : ''}`,
  };
}

async function numbersView(ctx: Ctx): Promise<View> {
  const reference = ctx.param('reference');
  const numbers = await numbersOfReport(ctx.tx, reference);
  if (!numbers) throw new CounterfoilError('NO_SUCH_RECORD');
  const { id } = await ctx.tx
    .selectFrom('report')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  ctx.touched(id);
  return {
    title: `Telephone numbers of ${reference}`,
    section: '/staff/numbers',
    before: backLink(`/staff/reports/${reference}`, reference),
    main: html`<h1 class="govuk-heading-l">Telephone numbers of ${reference}</h1>${table({
      caption: 'Numbers',
      captionHidden: true,
      columns: [{ heading: 'Number' }, { heading: 'Its part here' }],
      rows: numbers.map((n, i) => [
        html`<a class="govuk-link" href="/staff/numbers/${reference}/${i + 1}">${displayPhone(n.number as PhoneNumber)}</a>`,
        wordsInList(n.roles.map((r) => NUMBER_TRUST[r].name.toLowerCase())),
      ]),
      firstIsHeading: true,
      stacked: true,
      empty: 'It names no telephone number.',
    })}`,
  };
}

async function numberView(ctx: Ctx): Promise<View> {
  const reference = ctx.param('reference');
  const at = /^\d+$/.test(ctx.param('at').slice(0, DIGITS)) ? Number(ctx.param('at').slice(0, DIGITS)) : 0;
  const number = (await numbersOfReport(ctx.tx, reference))?.[at - 1]?.number;
  if (!number) throw new CounterfoilError('NO_SUCH_RECORD');
  const reports = await reportsWith(ctx.tx, number);
  for (const r of reports) ctx.touched(r.id);
  const shown = displayPhone(number as PhoneNumber);
  const published = await everybodys(ctx.tx, number);
  const series = [...new Set(reports.flatMap((r) => (r.series ? [r.series] : [])))];
  return {
    title: 'A telephone number',
    section: '/staff/numbers',
    wide: true,
    before: backLink(`/staff/numbers/${reference}`, `Numbers of ${reference}`),
    main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Telephone number</span> ${shown}</h1>
${published ? warningText(`${published} ${EVERYBODYS_TRUST}`) : ''}
<h2 class="govuk-heading-m">What it is, and how far to trust that</h2>
${summaryList(partsOf(reports))}
${series.length > 0 ? html`<p class="govuk-body">In ${counted(series.length, 'series', 'series')}: ${series.map((s) => html`<a class="govuk-link cf-ref" href="/staff/series/${s}">${s}</a> `)}</p>` : ''}
${reportsTable(reports)}
${(await intelligencePart(ctx, number)) ?? ''}`,
  };
}

const partsOf = (reports: readonly ReportWithNumber[]) =>
  NUMBER_ROLES.flatMap((role: NumberRole) => {
    const n = reports.filter((r) => r.roles.includes(role)).length;
    return n === 0
      ? []
      : [
          {
            key: NUMBER_TRUST[role].name,
            value: html`${tag(counted(n, 'report'), 'blue')} ${NUMBER_TRUST[role].trust}`,
          },
        ];
  });

const reportsTable = (reports: readonly ReportWithNumber[]) =>
  table({
    caption: 'The reports that hold it, the newest on top',
    columns: [
      { heading: 'Report' },
      { heading: 'Received' },
      { heading: 'Where' },
      { heading: 'Its part there' },
      { heading: 'Series' },
    ],
    rows: reports.map((r) => [
      html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
      momentInWords(r.received_at),
      placeInWords(r),
      wordsInList(r.roles.map((role) => NUMBER_TRUST[role].name.toLowerCase())),
      r.series ?? '',
    ]),
    firstIsHeading: true,
    stacked: true,
  });
