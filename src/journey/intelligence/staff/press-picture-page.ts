import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { PICTURE } from '#catalogue/thresholds/reading.ts';
import { districtMap } from '#journey/intelligence/district-map.ts';
import { SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { latestRecords, pressByDistrict } from '#journey/reading/press-records.ts';
import { forceName } from '#journey/reading/where.ts';
import type { Tx } from '#store/store.ts';
import { table, tag } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { html, raw } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const MOST_LISTED = 100;
const MAP_SIZE = { width: 480, height: 420 };

/** The picture that the press alone gives: accepted incidents on the map and as records. No report is on it. */
export const pressPicturePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press/picture',
    allow: SEES_WAVES,
    audit: { op: 'CONSULTATION', recordType: 'press_record', records: 'list' },
    handler: async (ctx) => {
      const days = PICTURE.days.value;
      const records = await latestRecords(ctx.tx, MOST_LISTED);
      const inDistricts = await pressByDistrict(ctx.tx, days, ctx.now);
      for (const r of records) ctx.touched(r.reference);
      const drawn = inDistricts.filter((d) => districtByGss(d.district));
      const figures = drawn.map((d) => ({ gss: d.district, count: 0, press: d.incidents }));
      const name = (gss: string): string => districtByGss(gss)?.name ?? gss;
      return {
        title: 'Read in the press',
        section: '/staff/press',
        wide: true,
        before: backLink('/staff/press', 'All texts'),
        main: html`<h1 class="govuk-heading-l">Read in the press</h1>
<p class="govuk-body">Incidents that somebody here has accepted from published texts, each counted once however many papers tell it. ${tag('Open press', 'grey')} Intelligence: they are in no count of reports and are no recorded crime.</p>
<h2 class="govuk-heading-m">Where, in the last ${days} days</h2>
<div class="cf-columns"><div class="cf-columns__main">${raw(districtMap(ctx.force.pfaCode, figures, MAP_SIZE))}</div>
<div class="cf-columns__side">${table({ caption: 'Incidents by district', captionHidden: true, columns: [{ heading: 'District' }, { heading: 'In the press', numeric: true }], rows: drawn.map((d) => [name(d.district), `${d.incidents}`]), firstIsHeading: true, empty: 'No incident of these days has been accepted.' })}</div></div>
${table({
  caption: 'Records, the last accepted on top',
  columns: [{ heading: 'Record' }, { heading: 'What' }, { heading: 'Grade' }, { heading: 'Area' }, { heading: 'From' }],
  rows: records.map((r) => [
    html`<span id="${r.reference}">${r.reference}</span>`,
    html`${r.what}${r.info_grade === 'E' ? html` <strong>Suspected to be false.</strong>` : ''}`,
    `${r.source_grade}${r.info_grade}${r.handling}`,
    r.district ? name(r.district) : r.force_code ? forceName(r.force_code) : '',
    html`<a class="govuk-link" href="/staff/press/${r.reading_id}">${r.title ?? r.reading_id}</a><br><span class="cf-quiet">Accepted ${dateInWords(r.accepted_at)}</span>`,
  ]),
  firstIsHeading: true,
  empty: 'Nothing has been accepted yet. Open a text and accept an incident.',
})}`,
      };
    },
  }),
];
