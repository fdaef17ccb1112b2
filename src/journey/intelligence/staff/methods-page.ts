import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FIGURES } from '#catalogue/thresholds/picture.ts';
import { type MethodShift, methodShifts } from '#journey/intelligence/method-shifts.ts';
import { methodCounts, recordsBegin } from '#journey/intelligence/picture-figures.ts';
import {
  kindName,
  methodInWords,
  monthInWords,
  monthOf,
  monthsOn,
  monthsRecorded,
  type Question,
  questionFrom,
} from '#journey/intelligence/picture-question.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table, tag } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import { pairedBars } from './picture-charts.ts';
import {
  choices,
  districtSelect,
  figureCell,
  ON_FIGURES,
  pictureNav,
  takeFigures,
  typeSelect,
} from './picture-parts.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const DRAWN = 10;

/** How they do it, and how that shifts: the last months against as many before them. */
export const methodsPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/methods',
    allow: SEES_WAVES,
    audit: 'none: it counts reports and shows none',
    handler: async (ctx) => {
      const { type, district } = questionFrom(ctx.query);
      const q: Question = { ...(type ? { type } : {}), ...(district ? { district } : {}) };
      const [now, before] = spans(monthOf(ctx.now));
      const [said, saidBefore] = [
        await methodCounts(ctx.tx, { ...q, ...now }),
        await methodCounts(ctx.tx, { ...q, ...before }),
      ];
      const shifts = methodShifts(said, saidBefore, {
        sigma: FIGURES.shiftSigma.value,
        least: FIGURES.leastForShift.value,
      });
      const opens = opensReports(ctx.user);
      const begin = await recordsBegin(ctx.tx);
      return {
        title: 'Methods',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">Methods</h1>
${pictureNav('/staff/picture/methods')}
${choices('/staff/picture/methods', html`${typeSelect(q)}${districtSelect(ctx.force, q)}`)}
<h2 class="govuk-heading-m">${type ? kindName(type) : 'All kinds'}: ${monthInWords(now.from)} to ${monthInWords(now.to)}, against the ${FIGURES.methodMonths.value} months before</h2>
${begin ? laterRecords(before, begin) : ''}<p class="govuk-body-l">${sayShifts(shifts, said.all, saidBefore.all)}</p>
${shifts.length === 0 ? html`<p class="govuk-inset-text">No report of these months tells how it was done.</p>` : methodsShown(shifts, { q, now, before, opens })}
${takeFigures('methods', { ...q, ...now })}
<p class="govuk-body-s cf-quiet">A report may tell several methods or none. Methods are counted as the fields of a report tell them, not from its story. ${ON_FIGURES(opens)}</p>`,
      };
    },
  }),
];

/** The months before may lie before the first report: fewer of a method then says nothing of how it is done. */
function laterRecords(before: Span, begin: Date): Html | '' {
  const months = monthsRecorded(before, begin);
  const all = FIGURES.methodMonths.value;
  if (months > all - PARTLY) return '';
  return html`<p class="govuk-inset-text">Records begin on ${dateInWords(begin)}: of the ${all} months before, ${months < PARTLY ? 'nothing was' : `only ${months.toFixed(1)} were`} recorded. Compare the shares, not the counts.</p>`;
}
/** A tenth of a month: what the figure beside it can show. */
const PARTLY = 0.1;

interface Span {
  from: string;
  to: string;
}
function spans(month: string): [Span, Span] {
  const n = FIGURES.methodMonths.value;
  return [
    { from: monthsOn(month, 1 - n), to: month },
    { from: monthsOn(month, 1 - 2 * n), to: monthsOn(month, -n) },
  ];
}

function methodsShown(
  shifts: readonly MethodShift[],
  on: { q: Question; now: Span; before: Span; opens: boolean },
): Html {
  const { q, now, before, opens } = on;
  const bars = shifts
    .slice(0, DRAWN)
    .map((s) => ({ label: methodInWords(s.method), now: s.now.share, before: s.before.share }));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return html`${opens ? pairedBars(bars, 'Share of reports that tell each method: now, dark, and before, pale. The table has the same figures.') : ''}
${table({
  caption: 'Methods, the commonest on top',
  columns: [
    { heading: 'Method' },
    { heading: 'Reports now', numeric: true },
    { heading: 'Reports before', numeric: true },
    { heading: 'Share now, before' },
    { heading: 'What it says' },
  ],
  rows: shifts.map((s) => [
    methodInWords(s.method),
    figureCell(s.now.n, { ...q, ...now, method: s.method }, opens),
    figureCell(s.before.n, { ...q, ...before, method: s.method }, opens),
    opens ? `${percent(s.now.share)}, ${percent(s.before.share)}` : '',
    s.shift === 'more' ? tag('More often', 'orange') : s.shift === 'less' ? tag('Less often', 'blue') : '',
  ]),
  firstIsHeading: true,
})}`;
}

function sayShifts(shifts: readonly MethodShift[], now: number, before: number): string {
  const least = FIGURES.leastForShift.value;
  if (now < least || before < least)
    return `${counted(now, 'report')} now and ${before} before: too few to speak of a shift (${least} on each side are needed).`;
  const named = (shift: 'more' | 'less') => shifts.filter((s) => s.shift === shift).map((s) => methodInWords(s.method));
  const [more, less] = [named('more'), named('less')];
  const parts = [
    more.length > 0 ? `More often than before: ${wordsInList(more)}.` : '',
    less.length > 0 ? `Less often: ${wordsInList(less)}.` : '',
  ].filter(Boolean);
  return parts.join(' ') || 'Nothing has shifted by more than chance makes it.';
}
