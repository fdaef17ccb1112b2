import type { ForceConfig } from '#catalogue/forces/force.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { FraudType } from '#core/report.ts';
import { monthInWords } from '#journey/intelligence/picture-question.ts';
import { wavesNeverWarnedOf, wavesNotWarnedOf } from '#journey/intelligence/threat-views.ts';
import { type WarnedWave, warningClocks } from '#journey/intelligence/warning-clock.ts';
import { SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { lengthInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import { pictureNav } from './picture-parts.ts';

/** A year's waves that nobody was warned of would fill the page. */
const NEVER_SHOWN = 50;
const { page } = pagesFor<Tx, ForceConfig>();

/** Time to first warning: from the first report of a wave until the public could read of it, month by month. */
export const clockPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/clock',
    allow: SEES_WAVES,
    audit: { op: 'CONSULTATION', recordType: 'warning', records: 'list' },
    handler: async (ctx) => {
      const { waves, months, median } = await warningClocks(ctx.tx, ctx.now);
      for (const w of waves) ctx.touched(w.id);
      const running = await wavesNotWarnedOf(ctx.tx, ctx.now);
      const never = await wavesNeverWarnedOf(ctx.tx, ctx.now);
      for (const t of [...running, ...never.slice(0, NEVER_SHOWN)]) ctx.listed(t.id, 'threat');
      return {
        title: 'Time to warn',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">Time to warn</h1>
${pictureNav('/staff/picture/clock')}
<p class="govuk-body-l">${median === null ? `No warning of the last year answers a wave and has been published.${never.length > 0 ? ` Of ${counted(never.length, 'wave')} nobody was ever warned.` : ''}` : `From the first report to the public: ${lengthInWords(median)} in the middle, over ${counted(waves.length, 'warning')} of the last year.${never.length > 0 ? ` It leaves out ${counted(never.length, 'wave')} of which nobody was ever warned.` : ''}`}</p>
${runningTable(running, ctx.now)}${neverTable(never)}
${
  waves.length === 0
    ? ''
    : html`${table({
        caption: 'By month of publication',
        columns: [
          { heading: 'Month' },
          { heading: 'First warnings', numeric: true },
          { heading: 'In the middle' },
          { heading: 'The longest' },
        ],
        rows: months.map((m) => [
          monthInWords(m.month),
          `${m.warnings}`,
          lengthInWords(m.median),
          lengthInWords(m.longest),
        ]),
        firstIsHeading: true,
      })}
${table({
  caption: 'The warnings, the newest on top',
  columns: [{ heading: 'Warning' }, { heading: 'First report' }, { heading: 'Published' }, { heading: 'It took' }],
  rows: waves.map((w: WarnedWave) => [
    html`<a class="govuk-link" href="/staff/warnings/${w.slug}">${w.title}</a>`,
    dateInWords(w.firstReportAt),
    dateInWords(w.publishedAt),
    lengthInWords(w.took),
  ]),
  firstIsHeading: true,
})}`
}
<p class="govuk-body-s cf-quiet">The first warning of each wave counts: corrections and later warnings of the same wave do not. One that was withdrawn since still counts, because the public had read it.</p>`,
      };
    },
  }),
];

/** The clocks that nobody has stopped: what to do is on top. */
const runningTable = (running: Awaited<ReturnType<typeof wavesNotWarnedOf>>, now: Date): Html =>
  running.length === 0
    ? html`<p class="govuk-body">No clock is running: every wave of late has been warned of.</p>`
    : table({
        caption: 'Clocks still running: waves nobody has been warned of, the longest on top',
        columns: [
          { heading: 'Wave' },
          { heading: 'Where' },
          { heading: 'First report' },
          { heading: 'Running' },
          { heading: 'Warning' },
        ],
        rows: running
          .toSorted((a, b) => a.first_report_at.getTime() - b.first_report_at.getTime())
          .map((t) => [
            html`<a class="govuk-link" href="/staff/waves/${t.id}">${t.id}</a> ${shortNameOf(t.fraud_type as FraudType)}`,
            wordsInList(t.places),
            dateInWords(t.first_report_at),
            html`<span class="cf-late">${lengthInWords(now.getTime() - t.first_report_at.getTime())}</span>`,
            t.warning
              ? html`<a class="govuk-link" href="/staff/warnings/${t.warning}">${t.warning_status === 'WITHDRAWN' ? 'Withdrawn: draft a new one' : 'Open the draft'}</a>`
              : 'None drafted',
          ]),
        firstIsHeading: true,
      });

/** What went by unwarned is no clock any more, and must not be forgotten for that. */
const neverTable = (never: Awaited<ReturnType<typeof wavesNeverWarnedOf>>): Html | '' =>
  never.length === 0
    ? ''
    : table({
        caption: 'Past, and never warned of: the newest on top',
        columns: [
          { heading: 'Wave' },
          { heading: 'Where' },
          { heading: 'First report' },
          { heading: 'Detected' },
          { heading: 'Reports', numeric: true },
        ],
        rows: never
          .slice(0, NEVER_SHOWN)
          .map((t) => [
            html`<a class="govuk-link" href="/staff/waves/${t.id}">${t.id}</a> ${shortNameOf(t.fraud_type as FraudType)}`,
            wordsInList(t.places),
            dateInWords(t.first_report_at),
            dateInWords(t.detected_at),
            t.reports.toLocaleString('en-GB'),
          ]),
        firstIsHeading: true,
      });
