import type { ForceConfig } from '#catalogue/forces/force.ts';
import { SAME_INCIDENT } from '#catalogue/thresholds/reading.ts';
import { CounterfoilError } from '#core/errors.ts';
import { joinByHand, type LikeIncident, likeIncidents } from '#journey/reading/joins.ts';
import type { Tx } from '#store/store.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { plainWords, pounds } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { dayInWords, factId } from './fact-words.ts';
import { foundReading } from './reading-view.ts';
import { shown } from './source-view.ts';
import { CORRECTS_PRESS } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/press/:reading/incidents/:n/join';

/** Two texts that tell of one incident without the engine having seen it: a person joins them, and can part them again on the page of either. */
export const joinPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: CORRECTS_PRESS,
    audit: { op: 'CONSULTATION', recordType: 'reading', records: 'list' },
    handler: (ctx) => chooseView(ctx),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: CORRECTS_PRESS,
    audit: { op: 'COMBINATION', recordType: 'reading', records: 'one' },
    handler: async (ctx) => {
      const here = { reading_id: ctx.param('reading'), n: incidentOf(ctx) };
      const m = /^(\S{1,80}) (\d{1,4})$/.exec(ctx.form.text('other'));
      if (!m) throw new CounterfoilError('BAD_FIELD', 'Press the button of the incident that is the same.');
      const there = { reading_id: m[1]!, n: Number(m[2]) };
      await joinByHand(ctx.tx, here, there, ctx.user.username);
      for (const touched of [here, there]) ctx.touched(touched.reading_id, { fieldsChanged: ['joins.joined'] });
      return { to: `/staff/press/${here.reading_id}?done=joinedByHand#${factId(`incidents[${here.n}]`)}` };
    },
  }),
];

function incidentOf(ctx: Ctx): number {
  if (!/^\d{1,4}$/.test(ctx.param('n'))) throw new CounterfoilError('NO_SUCH_RECORD');
  return Number(ctx.param('n'));
}

async function chooseView(ctx: Ctx): Promise<View> {
  const reading = await foundReading(ctx.tx, ctx.param('reading'));
  const n = incidentOf(ctx);
  const words = ctx.query.text('words').slice(0, 100);
  const found = await likeIncidents(ctx.tx, { reading_id: reading.id, n }, words, SAME_INCIDENT.offered.value);
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD');
  for (const id of new Set([reading.id, ...found.map((f) => f.readingId)])) ctx.touched(id);
  const path = `/staff/press/${reading.id}/incidents/${n}/join`;
  const none = words
    ? 'No text with these words tells of an incident. Try fewer words, or a part of one.'
    : 'No other text tells of an incident.';
  return {
    title: 'Join with another telling',
    section: '/staff/press',
    before: backLink(`/staff/press/${reading.id}#${factId(`incidents[${n}]`)}`, shown(reading.title)),
    main: html`<h1 class="govuk-heading-l">Which incident is the same as incident ${n + 1}?</h1>
<p class="govuk-body" dir="auto">${shown(reading.title)}</p>
<form method="get" action="${path}" class="cf-filter">${input({ name: 'words', label: 'Words of the other text’s title or publisher', value: words })}${button('Look', { kind: 'secondary' })}</form>
${found.length === 0 ? html`<p class="govuk-inset-text">${none}</p>` : html`<p class="govuk-body">The likeliest first. Joined, the two count once; you can part them again.</p><ul class="cf-items">${found.map((f) => offer(ctx, path, f))}</ul>`}`,
  };
}

function offer(ctx: Ctx, path: string, f: LikeIncident): Html {
  const { place, loss, attempted, age, band } = f.incident;
  const told = [
    place,
    loss !== null ? `${pounds(loss)} lost` : attempted !== null ? `${pounds(attempted)} tried` : null,
    age !== null ? `aged ${age}` : band !== null ? plainWords(band).toLowerCase() : null,
  ].filter((part) => part !== null);
  const about = [f.publisher, f.published ? dayInWords(f.published) : null].filter((part) => part !== null).join(', ');
  return html`<li class="cf-item"><h2 class="govuk-heading-m"><a class="govuk-link" href="/staff/press/${f.readingId}#${factId(`incidents[${f.n}]`)}">${shown(f.title ?? f.readingId)}</a></h2>
<p class="govuk-body">Incident ${f.n + 1}: ${told.length > 0 ? shown(told.join(', ')) : 'no place, sum or age told'}.${about ? html` <span class="cf-quiet">${shown(about)}</span>` : ''}</p>
${f.reasons.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">${f.reasons.map((r) => html`<li>${shown(r.because)}</li>`)}</ul>` : ''}
<form method="post" action="${path}">${ctx.csrf()}<input type="hidden" name="other" value="${f.readingId} ${f.n}"><button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">The same incident<span class="govuk-visually-hidden">: incident ${f.n + 1} of ${shown(f.title ?? f.readingId)}</span></button></form></li>`;
}
