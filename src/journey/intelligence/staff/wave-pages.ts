import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Role } from '#core/role.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { districtMap } from '#journey/intelligence/district-map.ts';
import { feedsNow } from '#journey/intelligence/feed-views.ts';
import { SEES_FEEDS, silentFeeds } from '#journey/intelligence/staff/feed-pages.ts';
import {
  isNotWarnedOf,
  latestThreats,
  linkedPast,
  reportsBehind,
  type ThreatReport,
  type ThreatView,
  threatNamed,
  wavesNotWarnedOf,
} from '#journey/intelligence/threat-views.ts';
import {
  chanceInWords,
  falseAlarmsInWords,
  groundInWords,
  type LinkedPast,
  pastDelayInWords,
  restsOnLinks,
} from '#journey/intelligence/threat-words.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { type PressInDistrict, pressByDistrict } from '#journey/reading/press-records.ts';
import type { Tx } from '#store/store.ts';
import { summaryList, table, tag } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords, lengthInWords } from '#web/durations.ts';
import { type Html, html, raw, type Words } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords, wordsInList } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const MOST_LISTED = 20;
const MAP_SIZE = { width: 480, height: 420 };

export const wavePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/waves',
    allow: SEES_WAVES,
    audit: { op: 'CONSULTATION', recordType: 'threat', records: 'list' },
    handler: async (ctx) => {
      const open = await wavesNotWarnedOf(ctx.tx, ctx.now);
      const threats = newestFirst([...open, ...(await latestThreats(ctx.tx, MOST_LISTED))]);
      const ids = threats.map((t) => t.id);
      const reports = await reportsBehind(ctx.tx, ids, ctx.force.pfaCode);
      const press = await pressByDistrict(ctx.tx, WARNINGS.standsDays.value, ctx.now);
      for (const id of ids) ctx.touched(id);
      const looksAfterFeeds = ctx.user.roles.some((r) => (SEES_FEEDS as readonly Role[]).includes(r));
      const feeds = looksAfterFeeds
        ? html`${silentFeeds(await feedsNow(ctx.tx, ctx.now), ctx.now)}<p class="govuk-body"><a class="govuk-link" href="/staff/feeds">Which feeds bring reports as usual</a></p>`
        : '';
      return {
        title: 'Waves',
        section: '/staff/waves',
        wide: true,
        main: html`<h1 class="govuk-heading-l">Waves</h1>
<p class="govuk-body">Frauds that are rising in a place, the newest on top. ${counted(open.length, 'wave')} of the last ${WARNINGS.standsDays.value} days not warned of.</p>
${feeds}
${threats.length === 0 ? html`<p class="govuk-inset-text">No wave has been detected. The watch looks at every report as it comes.</p>` : html`<ul class="cf-items">${threats.map((t) => waveItem(t, ctx.now))}</ul>`}
${mapWithTable(reports, threats, ctx.force.pfaCode, 'Reports behind these waves, by district', press)}`,
      };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/waves/:threat',
    allow: SEES_WAVES,
    audit: { op: 'CONSULTATION', recordType: 'threat', records: 'one' },
    handler: async (ctx) => {
      const threat = await threatNamed(ctx.tx, ctx.param('threat'));
      if (!threat) throw new CounterfoilError('NO_SUCH_RECORD');
      const reports = await reportsBehind(ctx.tx, [threat.id], ctx.force.pfaCode);
      ctx.touched(threat.id);
      if (opensReports(ctx.user)) for (const r of reports) ctx.listed(r.id, 'report');
      const past = restsOnLinks(threat.p_value) ? await linkedPast(ctx.tx, ctx.now, threat.id) : null;
      return onePage({ threat, reports, past }, ctx.force.pfaCode, opensReports(ctx.user), ctx.now);
    },
  }),
];

const titleOf = (t: ThreatView): string =>
  `${shortNameOf(t.fraud_type)} in ${wordsInList(t.places) || 'several places'}`;

const newestFirst = (threats: readonly ThreatView[]): ThreatView[] =>
  [...new Map(threats.map((t) => [t.id, t])).values()].sort(
    (a, b) => b.detected_at.getTime() - a.detected_at.getTime(),
  );

const groundOf = (t: ThreatView): string =>
  groundInWords({ pValue: t.p_value, observed: t.observed, expected: t.expected, linked: t.reports });

/** Where the warning that answers it stands, with the way to it. */
function warningState(t: ThreatView, now: Date): Html {
  if (t.taken_over_by && t.warning_status !== 'PUBLISHED') {
    return html`${tag('Grown', 'grey')} <a class="govuk-link" href="/staff/waves/${t.taken_over_by}">See the wave as it is now, ${t.taken_over_by}</a>`;
  }
  if (!t.warning)
    return html`${isNotWarnedOf(t, now) ? html`${tag('Not warned of', 'red')} ` : ''}No warning has been drafted.`;
  const link = (words: string) => html`<a class="govuk-link" href="/staff/warnings/${t.warning!}">${words}</a>`;
  if (t.warning_status === 'PUBLISHED') return html`${tag('Warned', 'green')} ${link('Published warning')}`;
  const tags = isNotWarnedOf(t, now) ? tag('Not warned of', 'red') : tag('Past, not warned of', 'grey');
  if (t.warning_status === 'WITHDRAWN') return html`${tags} ${tag('Withdrawn', 'grey')} ${link('Withdrawn warning')}`;
  return html`${tags} ${link('Drafted warning')}`;
}

function waveItem(t: ThreatView, now: Date): Html {
  return html`<li class="cf-item"><h2 class="govuk-heading-m"><a class="govuk-link" href="/staff/waves/${t.id}">${titleOf(t)}</a></h2>
<p class="govuk-body">${groundOf(t)}, since ${dateInWords(new Date(`${t.from_date}T12:00:00Z`))}. Detected ${agoInWords(t.detected_at, now)}.</p>
<p class="govuk-body">${warningState(t, now)}</p></li>`;
}

interface Shown {
  threat: ThreatView;
  reports: readonly ThreatReport[];
  past: LinkedPast | null;
}

function onePage({ threat: t, reports, past }: Shown, force: string, opens: boolean, now: Date): View {
  const toWarn = (t.published_at ?? now).getTime() - t.first_report_at.getTime();
  const rows: { key: string; value: Words }[] = [
    { key: 'Warning', value: warningState(t, now) },
    {
      key: restsOnLinks(t.p_value) ? 'Why a wave' : 'How many',
      value: `${groundOf(t)}${t.days && !restsOnLinks(t.p_value) ? ` in ${counted(t.days, 'day')}` : ''}.`,
    },
    { key: 'By chance?', value: chanceInWords(t.p_value) },
    { key: 'False alarms', value: falseAlarmsInWords(t.false_alarms_per_year, t.p_value, past) },
    { key: 'How late', value: pastDelayInWords(t.pastDelay) },
    { key: 'Since', value: dateInWords(new Date(`${t.from_date}T12:00:00Z`)) },
    { key: 'Detected', value: momentInWords(t.detected_at) },
    {
      key: 'First report to warning',
      value: t.published_at
        ? lengthInWords(toWarn)
        : html`<span class="cf-late">${lengthInWords(toWarn)} and counting</span>`,
    },
  ];
  if (t.series_id) {
    const series = opens
      ? html`<a class="govuk-link" href="/staff/series/${t.series_id}">Series ${t.series_id}</a>`
      : `Series ${t.series_id}`;
    rows.push({ key: 'Linked', value: series });
  }
  return {
    title: titleOf(t),
    section: '/staff/waves',
    wide: true,
    before: backLink('/staff/waves', 'All waves'),
    main: html`<h1 class="govuk-heading-l">${titleOf(t)} <span class="govuk-caption-l">${t.id}</span></h1>
${summaryList(rows)}
${mapWithTable(reports, [t], force, 'Reports by district')}
${
  opens
    ? table({
        caption: t.series_id ? 'The linked reports behind it' : 'The reports behind it',
        columns: [{ heading: 'Report' }, { heading: 'Received' }, { heading: 'Kind' }, { heading: 'Where' }],
        rows: reports.map((r) => [
          html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
          momentInWords(r.receivedAt),
          r.kind ? plainWords(r.kind) : '',
          placeInWords(r),
        ]),
        firstIsHeading: true,
        empty: 'The reports behind it are not kept.',
      })
    : ''
}`,
  };
}

/** The map, and beside it the same figures as a table: colour is never alone. */
function mapWithTable(
  reports: readonly ThreatReport[],
  threats: readonly ThreatView[],
  force: string,
  caption: string,
  press: readonly PressInDistrict[] = [],
): Html {
  const counts = new Map<string, number>();
  for (const gss of threats.flatMap((t) => t.districts)) counts.set(gss, 0);
  const counted = new Set<string>();
  for (const r of reports) {
    if (!r.district || counted.has(r.id)) continue;
    counted.add(r.id);
    counts.set(r.district, (counts.get(r.district) ?? 0) + 1);
  }
  const waves = new Set(threats.flatMap((t) => t.districts));
  // Apart from the reports: a district that only the press tells of has no report.
  const read = new Map(press.map((p) => [p.district, p.incidents]));
  for (const gss of read.keys()) if (districtByGss(gss)?.force === force) counts.set(gss, counts.get(gss) ?? 0);
  const figures = [...counts]
    .map(([gss, count]) => ({ gss, count, wave: waves.has(gss), press: read.get(gss) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const drawable = figures.filter((f) => districtByGss(f.gss));
  const shown = figures.some((f) => f.press > 0);
  const rows = figures.map((f) => [
    districtByGss(f.gss)?.name ?? f.gss,
    `${f.count}`,
    ...(shown ? [f.press > 0 ? `${f.press}` : ''] : []),
  ]);
  const columns = [
    { heading: 'District' },
    { heading: 'Reports', numeric: true },
    ...(shown ? [{ heading: 'In the press', numeric: true }] : []),
  ];
  return html`<h2 class="govuk-heading-m">Where</h2><div class="cf-columns"><div class="cf-columns__main">${raw(districtMap(force, drawable, MAP_SIZE))}</div>
<div class="cf-columns__side">${table({ caption, captionHidden: true, columns, rows, firstIsHeading: true, empty: 'No reports to count.' })}
<p class="govuk-body-s cf-quiet">A heavy outline marks a district with a wave.${shown ? html` A diamond counts incidents read <a class="govuk-link" href="/staff/press/picture">in the press</a>: they are in no count of reports.` : ''}</p></div></div>`;
}
