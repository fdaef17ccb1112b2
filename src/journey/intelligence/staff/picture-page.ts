import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';
import { PICTURE } from '#catalogue/thresholds/reading.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { districtMap } from '#journey/intelligence/district-map.ts';
import { neighboursWarnings } from '#journey/intelligence/next-door-views.ts';
import { alarmRecord, countBy, monthsShown, recordsBegin, type Tally } from '#journey/intelligence/picture-figures.ts';
import {
  addressOf,
  districtName,
  isWholeYear,
  kindName,
  monthInWords,
  monthsOn,
  monthsRecorded,
  NOT_TOLD,
  type Question,
  questionFrom,
} from '#journey/intelligence/picture-question.ts';
import { protectedCount } from '#journey/intelligence/protect-figure.ts';
import { wavesNotWarnedOf } from '#journey/intelligence/threat-views.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { pressByDistrict } from '#journey/reading/press-records.ts';
import { forceName } from '#journey/reading/where.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html, raw } from '#web/html.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { choices, figureCell, ON_FIGURES, pictureNav, takeFigures, typeSelect } from './picture-parts.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const MAP_SIZE = { width: 560, height: 480 };

/** Where it happens, month by month: the map, its figures beside it, the towns of a district, and what the neighbours warn of. */
export const mapPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture',
    allow: SEES_WAVES,
    audit: 'none: it counts reports and shows none; whoever opens a figure leaves an entry for each report',
    handler: async (ctx) => {
      const months = await monthsShown(ctx.tx, ctx.now);
      const month = monthAsked(ctx, months);
      const q: Question = { ...questionFrom(ctx.query), from: month, to: month };
      const opens = opensReports(ctx.user);
      const alarms = await alarmRecord(ctx.tx, ctx.now);
      const waves = await wavesNotWarnedOf(ctx.tx, ctx.now);
      return {
        title: 'The picture',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">The picture</h1>
${pictureNav('/staff/picture')}
${slider(months, month, q)}
<div data-picture>
<h2 class="govuk-heading-m" aria-live="polite">${q.type ? kindName(q.type) : 'All kinds'}, ${monthInWords(month)}</h2>
${steps(months, month, q)}
${await whereSection(ctx, q, opens)}
${await kindsSection(ctx, q, opens)}
${takeFigures('places', q)}
<p class="govuk-body-s cf-quiet">${ON_FIGURES(opens)}</p>
</div>
<h2 class="govuk-heading-m">Waves</h2>
<p class="govuk-body">${counted(waves.length, 'wave')} of the last weeks ${waves.length === 1 ? 'has' : 'have'} no warning yet. In the year to today there ${alarms.alarms === 1 ? 'was' : 'were'} ${counted(alarms.alarms, 'alarm')}, of which ${alarms.warned} led to a published warning. ${alarms.falsePerYear === null ? 'How often alarms are false is not known before the first.' : `By the record of this force about ${alarms.falsePerYear} alarms a year are false.`} <a class="govuk-link" href="/staff/waves">All waves, each with its reports and its chance of being false</a></p>
${await nextDoor(ctx)}`,
      };
    },
  }),
];

/** `at` is where the slider stands; `from` is how links say it. */
function monthAsked(ctx: Ctx, months: readonly string[]): string {
  const named = ctx.query.text('from');
  if (months.includes(named)) return named;
  const at = ctx.query.whole('at', months.length - 1, 0);
  return months[Math.min(at, months.length - 1)]!;
}

/** The slider is an ordinary field of an ordinary form; the script only spares the button. */
function slider(months: readonly string[], month: string, q: Question): Html {
  const at = months.indexOf(month);
  const range = html`<div class="govuk-form-group cf-slider"><label class="govuk-label" for="at">Month</label>
<div class="govuk-hint" id="at-hint">${monthInWords(months[0]!)} to ${monthInWords(months.at(-1)!)}</div>
<input class="cf-slider__range" type="range" id="at" name="at" min="0" max="${months.length - 1}" step="1" value="${at}" aria-describedby="at-hint" aria-valuetext="${monthInWords(month)}" data-slider="${months.map(monthInWords).join('|')}">
<output class="govuk-body" for="at">${monthInWords(month)}</output></div>`;
  return choices(
    '/staff/picture',
    html`${range}${typeSelect(q)}${q.district ? html`<input type="hidden" name="district" value="${q.district}">` : ''}`,
  );
}

function steps(months: readonly string[], month: string, q: Question): Html {
  const link = (m: string, words: string) =>
    months.includes(m)
      ? html`<a class="govuk-link" href="/staff/picture?${addressOf({ ...q, from: m, to: m })}">${words} ${monthInWords(m)}</a>`
      : null;
  const both = [link(monthsOn(month, -1), 'Earlier:'), link(monthsOn(month, 1), 'Later:')].filter((l) => l !== null);
  return both.length === 0
    ? html``
    : html`<ul class="govuk-list cf-inline cf-noprint">${both.map((l) => html`<li>${l}</li>`)}</ul>`;
}

async function whereSection(ctx: Ctx, q: Question, opens: boolean): Promise<Html> {
  const { district: _, town: _t, ...everywhere } = q;
  const here = await countBy(ctx.tx, everywhere, 'district');
  const past = { ...everywhere, from: monthsOn(q.from!, -12), to: monthsOn(q.from!, -1) };
  const before = new Map((await countBy(ctx.tx, past, 'district')).map((t) => [t.key, t.n]));
  const begin = await recordsBegin(ctx.tx);
  const recorded = monthsRecorded(past, begin);
  const press = await pressByDistrict(ctx.tx, PICTURE.days.value, ctx.now);
  const read = new Map(press.map((p) => [p.district, p.incidents]));
  const counts = new Map(here.map((t) => [t.key, t.n]));
  const own = districtsOf(ctx.force.pfaCode).map((d) => d.gss as string | null);
  const keys = [...new Set([...own, ...counts.keys()])].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || districtName(a).localeCompare(districtName(b)),
  );
  const onMap = keys.filter((k): k is string => k !== null && districtByGss(k)?.force === ctx.force.pfaCode);
  const drawn = onMap.map((gss) => {
    const n = counts.get(gss) ?? 0;
    return { gss, count: opens ? n : (protectedCount(n) ?? 0), press: read.get(gss) ?? 0 };
  });
  const rows = keys.map((key) => {
    const asked = { ...everywhere, district: key ?? NOT_TOLD };
    return [
      html`<a class="govuk-link" href="/staff/picture?${addressOf(asked)}#towns">${districtName(key)}</a>`,
      figureCell(counts.get(key) ?? 0, asked, opens),
      recorded === 0
        ? 'not recorded'
        : figureCell(before.get(key) ?? 0, { ...asked, from: past.from, to: past.to }, opens),
    ];
  });
  return html`<div class="cf-columns"><div class="cf-columns__main">${raw(districtMap(ctx.force.pfaCode, drawn, MAP_SIZE))}
${drawn.some((d) => d.press > 0) ? html`<p class="govuk-body-s cf-quiet">A diamond counts incidents read <a class="govuk-link" href="/staff/press/picture">in the press</a> in the last ${PICTURE.days.value} days: they are in no count of reports.</p>` : ''}</div>
<div class="cf-columns__side">${table({
    caption: 'Reports by district',
    columns: [
      { heading: 'District' },
      { heading: 'This month', numeric: true },
      {
        heading: recorded > 0 && !isWholeYear(recorded) ? `${recorded.toFixed(1)} months before` : '12 months before',
        numeric: true,
      },
    ],
    rows,
    firstIsHeading: true,
  })}</div></div>${q.district ? await townsSection(ctx, q, opens) : html`<p class="govuk-body" id="towns">Choose a district in the table to see its towns.</p>`}`;
}

async function townsSection(ctx: Ctx, q: Question, opens: boolean): Promise<Html> {
  const { town: _, ...district } = q;
  const towns = await countBy(ctx.tx, district, 'town');
  return html`<h2 class="govuk-heading-m" id="towns">Towns: ${districtName(q.district!)}</h2>${table({
    caption: `Reports by town, ${districtName(q.district!)}`,
    captionHidden: true,
    columns: [{ heading: 'Town' }, { heading: 'Reports', numeric: true }],
    rows: towns.map((t: Tally) => [
      t.key ?? 'Town not known',
      figureCell(t.n, { ...district, town: t.key ?? NOT_TOLD }, opens),
    ]),
    firstIsHeading: true,
    empty: 'No report of this month is from here.',
  })}`;
}

async function kindsSection(ctx: Ctx, q: Question, opens: boolean): Promise<Html> {
  const { type: _, ...all } = q;
  const kinds = await countBy(ctx.tx, all, 'fraud_type');
  return html`<h2 class="govuk-heading-m">By kind of fraud${q.district ? `: ${districtName(q.district)}` : ''}</h2>${table(
    {
      caption: `Reports by kind of fraud${q.district ? `, ${districtName(q.district)}` : ''}`,
      captionHidden: true,
      columns: [{ heading: 'Kind of fraud' }, { heading: 'Reports', numeric: true }],
      rows: kinds.map((t) => [kindName(t.key!), figureCell(t.n, { ...all, type: t.key as never }, opens)]),
      firstIsHeading: true,
      empty: 'No report has come in this month.',
    },
  )}`;
}

/** What the forces next door warn of, as it was read; never counted with our reports. */
async function nextDoor(ctx: Ctx): Promise<Html> {
  const read = await neighboursWarnings(ctx.tx, ctx.force.pfaCode, ctx.now);
  const one = (r: (typeof read)[number]) =>
    html`<li><a class="govuk-link" href="/staff/press/${r.id}">${r.title ?? shortNameOf(r.fraud_type)}</a><br><span class="cf-quiet">${wordsInList([shortNameOf(r.fraud_type), forceName(r.force_code!), `${r.published ? 'published' : 'read'} ${dateInWords(r.at)}`])}</span></li>`;
  return html`<h2 class="govuk-heading-m">What the forces next door warn of</h2>${
    read.length === 0
      ? html`<p class="govuk-body">No warning of a neighbouring force has been read in the last ${PICTURE.days.value} days. <a class="govuk-link" href="/staff/press">All texts that were read</a></p>`
      : html`<ul class="govuk-list govuk-list--spaced">${read.map(one)}</ul>`
  }`;
}
