import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FIGURES } from '#catalogue/thresholds/picture.ts';
import { type ControlPoint, controlChart, longestRun } from '#engines/clusters/control-limits.ts';
import { weeklyCounts } from '#journey/intelligence/picture-figures.ts';
import { districtName, kindName, type Question, questionFrom } from '#journey/intelligence/picture-question.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table, tag } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import { controlPicture } from './picture-charts.ts';
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
const OPTIONS = {
  baseline: FIGURES.baselineWeeks.value,
  leastBaseline: FIGURES.leastBaseline.value,
  guard: FIGURES.guardWeeks.value,
  tail: FIGURES.tail.value,
};
const dayOf = (week: string) => dateInWords(new Date(`${week}T12:00:00Z`));

interface JudgedWeek extends ControlPoint {
  week: string;
  isOver: boolean;
}

/** Weeks with the limits that the weeks before them give; the one that is not over is shown and not judged. */
export function judge(weeks: readonly { week: string; n: number }[]): JudgedWeek[] {
  const points = controlChart(
    weeks.map((w) => w.n),
    OPTIONS,
  );
  return points
    .map((p, i) => {
      const isOver = i < weeks.length - 1;
      return { ...p, week: weeks[i]!.week, isOver, signal: isOver ? p.signal : null };
    })
    .slice(-FIGURES.weeksShown.value);
}

/** Weekly counts with what is usual, so that nobody runs after chance (R8.8). */
export const trendsPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/trends',
    allow: SEES_WAVES,
    audit: 'none: it counts reports and shows none',
    handler: async (ctx) => {
      const { type, district } = questionFrom(ctx.query);
      const q: Question = { ...(type ? { type } : {}), ...(district ? { district } : {}) };
      const opens = opensReports(ctx.user);
      const weeks = judge(await weeklyCounts(ctx.tx, q, ctx.now));
      const about = `${type ? kindName(type) : 'All kinds'}, ${district ? districtName(district) : ctx.force.county}`;
      return {
        title: 'Trends',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">Trends</h1>
${pictureNav('/staff/picture/trends')}
${choices('/staff/picture/trends', html`${typeSelect(q)}${districtSelect(ctx.force, q)}`)}
<h2 class="govuk-heading-m">${about}: reports a week</h2>
${weeks.length < 2 ? html`<p class="govuk-inset-text">There are not two weeks of reports yet.</p>` : shown(weeks, q, opens, about)}`,
      };
    },
  }),
];

function shown(weeks: readonly JudgedWeek[], q: Question, opens: boolean, about: string): Html {
  const picture = opens
    ? controlPicture(
        weeks,
        weeks.map((w) => dayOf(w.week)),
        `Reports a week, ${about}. The table that follows has the same figures.`,
      )
    : html`<p class="govuk-body">The chart is drawn for those who may open reports.</p>`;
  return html`<p class="govuk-body-l">${sayTrend(weeks)}</p>
${picture}
<p class="govuk-body-s cf-quiet">The band is what the ${FIGURES.baselineWeeks.value} weeks before each week (but for the last ${FIGURES.guardWeeks.value}) make usual: a week falls outside by chance about once in ${Math.round(1 / (2 * FIGURES.tail.value))}. A ring is above it, a square below. A week has a band from ${FIGURES.leastBaseline.value} weeks behind it on.</p>
${table({
  caption: 'Weeks, the newest on top',
  columns: [
    { heading: 'Week of' },
    { heading: 'Reports', numeric: true },
    { heading: 'Usual', numeric: true },
    { heading: 'From, to', numeric: true },
    { heading: 'What it says' },
  ],
  rows: [...weeks]
    .reverse()
    .map((w) => [
      dayOf(w.week),
      figureCell(w.count, { ...q, week: w.week }, opens),
      w.limits && opens ? w.limits.mean.toFixed(1) : '',
      w.limits && opens ? `${w.limits.lower} to ${w.limits.upper}` : '',
      verdict(w),
    ]),
  firstIsHeading: true,
})}
${takeFigures('weeks', q)}
<p class="govuk-body-s cf-quiet">${ON_FIGURES(opens)}</p>`;
}

function verdict(w: JudgedWeek): Html | string {
  if (!w.isOver) return 'Not over yet';
  if (w.signal === 'high') return html`${tag('Above what is usual', 'orange')}`;
  if (w.signal === 'low') return html`${tag('Below what is usual', 'blue')}`;
  return w.limits ? 'As usual' : 'Too little before it';
}

/** What the chart says, in a sentence or two: signals of the last weeks, then whether the level has moved. */
export function sayTrend(weeks: readonly JudgedWeek[]): string {
  const over = weeks.filter((w) => w.isOver);
  const judged = over.filter((w) => w.limits);
  if (judged.length === 0)
    return `There are ${counted(over.length, 'whole week')} of reports: too few to say what is usual. From ${FIGURES.leastBaseline.value + FIGURES.guardWeeks.value} on, each week is held against those before it.`;
  const said = (signal: 'high' | 'low', words: string) => {
    const found = over.slice(-RECENT).filter((w) => w.signal === signal);
    return found.length === 0
      ? ''
      : `${counted(found.length, 'week')} of the last ${RECENT} ${found.length === 1 ? 'was' : 'were'} ${words}: ${wordsInList(found.map((w) => dayOf(w.week)))}.`;
  };
  const run = longestRun(over.map((w) => w.count));
  const level = run.isLong
    ? `${counted(run.length, 'week')} running lie on one side of the middle: the level itself has moved.`
    : '';
  const sentences = [said('high', 'above what is usual'), said('low', 'below what is usual'), level].filter(Boolean);
  return sentences.join(' ') || `The last ${RECENT} weeks are as usual: what goes up and down is chance.`;
}
const RECENT = 4;
