import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { ELSEWHERE } from '#journey/learning/count-month.ts';
import { OTHER_TYPES, WITHHELD_TOGETHER } from '#journey/learning/protect.ts';
import type { Figure } from '#journey/learning/statistics.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { type Html, html, type Words } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { type Bar, lyingBars, standingBars } from './charts.ts';

export interface StatisticsPage {
  figures: readonly Figure[];
  /** Those of the chart, oldest first. */
  months: readonly string[];
  /** The one shown by type and by district; null while nothing was published. */
  month: string | null;
  /** A month that was asked for and is not there. */
  missing: string | null;
  district: string | null;
  districts: readonly { gss: string; name: string }[];
  force: ForceConfig;
  language: string;
  cacheSeconds: number;
}

/** A figure with what it is of. */
interface Line {
  label: string;
  link?: string;
  figure: Figure;
}

export function statisticsView(on: StatisticsPage): View {
  const words = wordingIn(on.language).statistics;
  const place = on.district ? districtByGss(on.district)!.name : on.force.county;
  const title = fill(words.title, { place });
  return {
    title,
    description: fill(words.description, { place }),
    section: '/statistics',
    cacheSeconds: on.cacheSeconds,
    main: html`<h1 class="govuk-heading-xl">${title}</h1>
${on.month === null ? html`<p class="govuk-body">${rich(words.nothingYet)}</p>` : figuresOf(on, on.month, words)}`,
  };
}

function figuresOf(on: StatisticsPage, month: string, words: Wording['statistics']): Html {
  const named = monthInWords(month, on.language);
  const months = on.months.map((m) => ({
    label: monthInWords(m, on.language),
    short: monthInWords(m, on.language, 'short'),
    figure: one(on.figures, m, on.district, null),
  }));
  const headline = one(on.figures, month, on.district, null);
  const first = on.figures.reduce((least, f) => (f.month < least ? f.month : least), month);
  return html`${choose(on, month, words)}
${on.missing ? html`<p class="govuk-inset-text">${fill(words.notCounted, { asked: monthInWords(on.missing, on.language), month: named })}</p>` : null}
<p class="govuk-body-l">${sentence(headline, named, on.language, words)}</p>
<p class="govuk-body">${words.whatIsCounted}</p>
<h2 class="govuk-heading-m">${words.byMonth}</h2>
${standingBars(
  months.map((l) => ({ ...barOf(l, words), short: l.short })),
  words.chartByMonth,
)}
${linesTable(words.byMonth, words.columns.month, [...months].reverse(), words)}
${on.months.includes(first) ? html`<p class="govuk-body-s">${fill(words.firstMonth, { month: monthInWords(first, on.language) })}</p>` : null}
<h2 class="govuk-heading-m">${fill(words.byType, { month: named })}</h2>
${byType(on, month, named, words)}
${on.district === null ? byDistrict(on, month, named, words) : null}
<h2 class="govuk-heading-m">${words.privacyHeading}</h2>
<ul class="govuk-list govuk-list--bullet">${words.privacy.map((line) => html`<li>${line}</li>`)}</ul>
<h2 class="govuk-heading-m">${words.takeHeading}</h2>
<ul class="govuk-list">${words.take.map((line) => html`<li>${rich(line)}</li>`)}</ul>`;
}

function sentence(figure: Figure | null, month: string, language: string, words: Wording['statistics']): Words {
  if (figure?.shown == null)
    return fill(figure?.withheld === 'with_others' ? words.hiddenInMonth : words.fewInMonth, { month });
  const form = new Intl.PluralRules(language).select(figure.shown);
  const n = new Intl.NumberFormat(language).format(figure.shown);
  return rich(words.inMonth[form] ?? words.inMonth.other, { month, n });
}

function byType(on: StatisticsPage, month: string, named: string, words: Wording['statistics']): Html {
  const own = on.figures.filter((f) => f.month === month && f.district === on.district && f.type !== null);
  if (own.length === 0) {
    const href = `/statistics?month=${month}`;
    return html`<p class="govuk-body">${rich(words.typesHidden, { month: named, county: on.force.county, href })}</p>`;
  }
  const lines = own.map((figure) => ({ label: typeName(figure.type!, words), figure }));
  return chartAndTable(lines, words.byType, words.columns.type, words.chartByType, words, named);
}

function byDistrict(on: StatisticsPage, month: string, named: string, words: Wording['statistics']): Html {
  const own = on.figures.filter((f) => f.month === month && f.type === null && f.district !== null);
  const lines = own.map((figure): Line => {
    const name = districtByGss(figure.district!)?.name;
    if (name) return { label: name, link: `/statistics?district=${figure.district}&month=${month}`, figure };
    return { label: figure.district === ELSEWHERE ? words.elsewhere : words.together, figure };
  });
  if (lines.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">${fill(words.byDistrict, { month: named })}</h2>
${chartAndTable(lines, words.byDistrict, words.columns.district, words.chartByDistrict, words, named)}`;
}

/** Largest first; what is not shown after, in the order of the names; sums of those last. */
function chartAndTable(
  lines: readonly Line[],
  caption: string,
  column: string,
  chart: string,
  words: Wording['statistics'],
  month: string,
): Html {
  const isSum = ({ figure }: Line) =>
    figure.district === WITHHELD_TOGETHER || figure.type === WITHHELD_TOGETHER || figure.type === OTHER_TYPES ? 1 : 0;
  const ordered = [...lines].sort(
    (a, b) => isSum(a) - isSum(b) || (b.figure.shown ?? 0) - (a.figure.shown ?? 0) || a.label.localeCompare(b.label),
  );
  const shown = ordered.filter((l) => l.figure.shown !== null);
  return html`${
    shown.length > 0
      ? lyingBars(
          shown.map((l) => barOf(l, words)),
          chart,
        )
      : null
  }
${linesTable(fill(caption, { month }), column, ordered, words)}`;
}

const linesTable = (caption: string, column: string, lines: readonly Line[], words: Wording['statistics']): Html =>
  table({
    caption,
    captionHidden: true,
    firstIsHeading: true,
    columns: [{ heading: column }, { heading: words.columns.reports, numeric: true }],
    rows: lines.map((line) => [
      line.link ? html`<a class="govuk-link" href="${line.link}">${line.label}</a>` : line.label,
      inWords(line.figure, words),
    ]),
  });

const inWords = (figure: Figure, words: Wording['statistics']): string =>
  figure.shown === null ? (figure.withheld === 'with_others' ? words.withOthers : words.small) : String(figure.shown);

const barOf = (line: { label: string; figure: Figure }, words: Wording['statistics']): Bar => ({
  label: line.label,
  value: line.figure.shown,
  instead: inWords(line.figure, words),
});

function typeName(type: string, words: Wording['statistics']): string {
  if (type === WITHHELD_TOGETHER) return words.together;
  if (type === OTHER_TYPES) return words.otherTypes;
  return (words.types as Readonly<Record<string, string>>)[type] ?? words.types.other_fraud;
}

/** A district that has no line of its own in a month was too small to be told from others. */
function one(figures: readonly Figure[], month: string, district: string | null, type: string | null): Figure {
  const found = figures.find((f) => f.month === month && f.district === district && f.type === type);
  return found ?? { month, district, type, shown: null, withheld: 'small' };
}

function choose(on: StatisticsPage, month: string, words: Wording['statistics']): Html {
  return html`<form method="get" action="/statistics" class="cf-noprint cf-filter">
${select({
  name: 'district',
  label: words.district,
  options: [
    { value: '', label: fill(words.county, { county: on.force.county }) },
    ...on.districts.map((d) => ({ value: d.gss, label: d.name, selected: d.gss === on.district })),
  ],
})}
${select({
  name: 'month',
  label: words.month,
  options: [...on.months]
    .reverse()
    .map((m) => ({ value: m, label: monthInWords(m, on.language), selected: m === month })),
})}
${button(words.show, { kind: 'secondary' })}
</form>`;
}

/** "2026-10" → "October 2026"; short: "Oct". */
const monthInWords = (month: string, language: string, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language, {
    month: length,
    ...(length === 'long' ? { year: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
