import type { ForceConfig } from '#catalogue/forces/force.ts';
import { monthInWords } from '#journey/intelligence/picture-question.ts';
import { type WarnedWave, warningClocks } from '#journey/intelligence/warning-clock.ts';
import { SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { lengthInWords } from '#web/durations.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import { pictureNav } from './picture-parts.ts';

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
      return {
        title: 'Time to warn',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">Time to warn</h1>
${pictureNav('/staff/picture/clock')}
<p class="govuk-body-l">${median === null ? 'No warning of the last year answers a wave and has been published.' : `From the first report to the public: ${lengthInWords(median)} in the middle, over ${counted(waves.length, 'warning')} of the last year.`}</p>
${table({
  caption: 'By month of publication',
  columns: [
    { heading: 'Month' },
    { heading: 'First warnings', numeric: true },
    { heading: 'In the middle' },
    { heading: 'The longest' },
  ],
  rows: months.map((m) => [monthInWords(m.month), `${m.warnings}`, lengthInWords(m.median), lengthInWords(m.longest)]),
  firstIsHeading: true,
  empty: 'Nothing to count yet.',
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
  empty: 'Nothing to list yet.',
})}
<p class="govuk-body-s cf-quiet">The first warning of each wave counts: corrections and later warnings of the same wave do not. One that was withdrawn since still counts, because the public had read it.</p>`,
      };
    },
  }),
];
