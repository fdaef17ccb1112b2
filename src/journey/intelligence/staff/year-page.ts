import type { ForceConfig } from '#catalogue/forces/force.ts';
import { BASELINES, type Baseline } from '#catalogue/strategy/baseline.ts';
import { recordsBegin, totals, type YearFigures } from '#journey/intelligence/picture-figures.ts';
import {
  isWholeYear,
  monthInWords,
  monthOf,
  monthsOn,
  monthsRecorded,
  type Question,
} from '#journey/intelligence/picture-question.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { pounds } from '#web/plain-words.ts';
import { figureCell, ON_FIGURES, pictureNav, takeFigures } from './picture-parts.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** The annual profile: the last twelve whole months, those before them, and the year the strategy starts from. */
export const yearPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/year',
    allow: SEES_WAVES,
    audit: 'none: it counts reports and shows none',
    handler: async (ctx) => {
      const to = monthsOn(monthOf(ctx.now), -1);
      const now: Question = { from: monthsOn(to, -11), to };
      const before: Question = { from: monthsOn(to, -23), to: monthsOn(to, -12) };
      const begin = await recordsBegin(ctx.tx);
      const year = async (name: string, q: Question): Promise<Year> => ({
        name,
        q,
        figures: await totals(ctx.tx, q),
        months: monthsRecorded({ from: q.from!, to: q.to! }, begin),
      });
      const years = [
        await year(`${monthInWords(now.from!)} to ${monthInWords(to)}`, now),
        await year('The 12 months before', before),
      ];
      const baseline = BASELINES.find((b) => b.force === ctx.force.pfaCode) ?? null;
      const opens = opensReports(ctx.user);
      return {
        title: 'The year',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">The year</h1>
${pictureNav('/staff/picture/year')}
<p class="govuk-body">The last twelve months that are over, beside ${baseline ? `${baseline.period}, from which the strategy starts` : 'those before them'}.</p>
${begin && !isWholeYear(years[0]!.months) ? html`<p class="govuk-inset-text">Records begin on ${dateInWords(begin)}: of these twelve months ${years[0]!.months < 0.1 ? 'nothing was' : `only ${years[0]!.months.toFixed(1)} were`} recorded. Compare the month, not the year.</p>` : ''}${yearTable(years, baseline, opens)}
${baseline ? html`<h2 class="govuk-heading-s">Before you compare</h2><ul class="govuk-list govuk-list--bullet">${baseline.notTheSame.map((l) => html`<li>${l}</li>`)}</ul><p class="govuk-body-s cf-quiet">${baseline.period}: ${baseline.source}.</p>` : ''}
${takeFigures('months', now)}
<p class="govuk-body-s cf-quiet">Losses have a long tail: look at the middle of them before the sum. ${ON_FIGURES(opens)}</p>`,
      };
    },
  }),
];

interface Year {
  name: string;
  q: Question;
  figures: YearFigures;
  /** How many of its twelve months were recorded. */
  months: number;
}
const NOT_RECORDED = 'not recorded';

const whole = (n: number) => Math.round(n).toLocaleString('en-GB');
const share = (part: number, all: number) => (all > 0 ? `${Math.round((100 * part) / all)}%` : '');

function yearTable(years: readonly Year[], baseline: Baseline | null, opens: boolean): Html {
  return table({
    caption: 'The year and the baseline',
    captionHidden: true,
    columns: [
      { heading: 'What' },
      ...years.map((y) => ({ heading: y.name, numeric: true })),
      ...(baseline ? [{ heading: `Baseline: ${baseline.period}`, numeric: true }] : []),
    ],
    rows: [...countLines(opens), ...lossLines(opens)].map((line) => [
      line.name,
      ...years.map((y) => (y.months === 0 ? NOT_RECORDED : line.of(y))),
      ...(baseline ? [line.baseline?.(baseline) ?? 'not told'] : []),
    ]),
    firstIsHeading: true,
  });
}

interface Line {
  name: string;
  of: (y: Year) => Words;
  baseline?: (b: Baseline) => string;
}

const countLines = (opens: boolean): Line[] => [
  {
    name: 'Reports',
    of: (y) => figureCell(y.figures.reports, y.q, opens),
    baseline: (b) => whole(b.reports),
  },
  { name: 'A month', of: (y) => whole(y.figures.reports / y.months), baseline: (b) => whole(b.reports / 12) },
  {
    name: 'Vulnerable, or may be',
    of: (y) => figureCell(y.figures.vulnerable, { ...y.q, vulnerable: 'yes' }, opens),
    baseline: (b) => whole(b.vulnerable),
  },
  {
    name: 'Share vulnerable, or may be',
    of: ({ figures }) => share(figures.vulnerable, figures.reports),
    baseline: (b) => share(b.vulnerable, b.reports),
  },
  { name: 'With money lost', of: (y) => figureCell(y.figures.withLoss, { ...y.q, lost: 'yes' }, opens) },
];

function lossLines(opens: boolean): Line[] {
  // The sum or the largest of a few losses could be somebody's own.
  const sum =
    (value: (f: YearFigures) => string) =>
    ({ figures }: Year) =>
      opens || figures.withLoss >= MANY ? value(figures) : 'too few to show';
  const quartile = (at: 0 | 1 | 2) => (f: YearFigures) => (f.quartiles ? pounds(Math.round(f.quartiles[at])) : '');
  const lines: Line[] = [
    { name: 'Lost in all', of: sum((f) => pounds(Math.round(f.lossGbp))), baseline: (b) => pounds(b.lossGbp) },
    {
      name: 'Lost for each report',
      of: sum((f) => (f.reports > 0 ? pounds(Math.round(f.lossGbp / f.reports)) : '')),
      baseline: (b) => pounds(Math.round(b.lossGbp / b.reports)),
    },
    { name: 'A quarter of the losses are below', of: sum(quartile(0)) },
    { name: 'Half of the losses are below', of: sum(quartile(1)) },
    { name: 'Three quarters are below', of: sum(quartile(2)) },
  ];
  const largest: Line = { name: 'The largest loss', of: ({ figures }) => pounds(Math.round(figures.largestGbp)) };
  return opens ? [...lines, largest] : lines;
}
const MANY = 10;
