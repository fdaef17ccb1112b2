import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import {
  ANSWERS,
  answerNomination,
  latestNominations,
  NOMINATES,
  nominate,
  withdrawNomination,
} from '#journey/groups/nominate.ts';
import { recordReply, undoReply } from '#journey/groups/regional-reply.ts';
import { seriesNamed } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { type FieldError, fieldErrors, table } from '#web/components/content.ts';
import { momentOf, sentBoxes } from '#web/date-fields.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { groupView } from './group-view.ts';
import { standsTag } from './reply-part.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
export const SEES_GROUPS = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'analyst', 'supervisor'] as const;
const MOST_LISTED = 100;

/** A series as a group: what is known of it, where it may go next, and putting it forward as organised crime. */
export const groupPages = (): Page<Tx, ForceConfig>[] => [
  listPage,
  page({
    method: 'GET',
    path: '/staff/groups/:series',
    allow: SEES_GROUPS,
    audit: { op: 'CONSULTATION', recordType: 'series', records: 'one' },
    handler: async (ctx) => shown(ctx, []),
  }),
  page({
    method: 'POST',
    path: '/staff/groups/:series',
    allow: NOMINATES,
    audit: { op: 'ALTERATION', recordType: 'group_nomination', records: 'any' },
    handler: async (ctx) => {
      const { form } = ctx;
      const wish = {
        series: ctx.param('series'),
        name: form.text('name'),
        reason: form.text('reason'),
        unknowns: form.text('unknowns'),
      };
      if (!(await seriesNamed(ctx.tx, wish.series))) throw new CounterfoilError('NO_SUCH_RECORD');
      const made = await nominate(ctx.tx, wish, { id: ctx.user.id, now: ctx.now });
      if (!made.ok) return shown(ctx, fieldErrors(made.error, 'name'), wish);
      ctx.touched(made.value.id, { fieldsChanged: ['name', 'reason', 'unknowns'] });
      return { to: `/staff/groups/${wish.series}?done=nominated` };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/groups/:series/answer',
    allow: ANSWERS,
    audit: { op: 'ALTERATION', recordType: 'group_nomination', records: 'any' },
    handler: async (ctx) => {
      const wish = {
        series: ctx.param('series'),
        answer: ctx.form.text('answer'),
        reason: ctx.form.text('answerReason'),
      };
      if (!(await seriesNamed(ctx.tx, wish.series))) throw new CounterfoilError('NO_SUCH_RECORD');
      const made = await answerNomination(ctx.tx, wish, { id: ctx.user.id, now: ctx.now });
      const same = made.ok ? undefined : made.error.find((e) => e.code === 'SAME_PERSON');
      if (same) throw new CounterfoilError('SAME_PERSON', same.reason);
      if (!made.ok)
        return shown(ctx, fieldErrors(made.error, 'answer'), {
          answer: wish.answer,
          answerReason: wish.reason,
        });
      ctx.touched(made.value.id, { fieldsChanged: ['answer', 'answer_reason'] });
      return { to: `/staff/groups/${wish.series}?done=answered` };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/groups/:series/withdraw',
    allow: NOMINATES,
    audit: { op: 'ALTERATION', recordType: 'group_nomination', records: 'any' },
    handler: async (ctx) => {
      const series = ctx.param('series');
      if (!(await seriesNamed(ctx.tx, series))) throw new CounterfoilError('NO_SUCH_RECORD');
      const id = await withdrawNomination(ctx.tx, series, { id: ctx.user.id, now: ctx.now });
      if (!id) throw new CounterfoilError('WRONG_STATE', 'Somebody has answered it, or it is not yours to take back.');
      ctx.touched(id, { fieldsChanged: ['answer'] });
      return { to: `/staff/groups/${series}?done=withdrawn` };
    },
  }),
  ...replyPages(),
];

/** What the regional unit answered, and taking back what was written down wrongly. */
const replyPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/groups/:series/reply',
    allow: NOMINATES,
    audit: { op: 'ALTERATION', recordType: 'group_nomination', records: 'any' },
    handler: async (ctx) => {
      const series = ctx.param('series');
      if (!(await seriesNamed(ctx.tx, series))) throw new CounterfoilError('NO_SUCH_RECORD');
      const { form } = ctx;
      const wish = {
        answer: form.text('regional'),
        on: momentOf(sentBoxes(form, 'replied'), '12:00')?.toISOString().slice(0, 10) ?? null,
        reference: form.text('their-reference'),
        words: form.text('words'),
      };
      const made = await recordReply(ctx.tx, series, wish, { id: ctx.user.id, now: ctx.now });
      if (!made.ok) return shown(ctx, fieldErrors(made.error, 'regional'));
      ctx.touched(made.value.id, { fieldsChanged: ['regional'] });
      return { to: `/staff/groups/${series}?done=replied` };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/groups/:series/reply/undo',
    allow: NOMINATES,
    audit: { op: 'ALTERATION', recordType: 'group_nomination', records: 'any' },
    handler: async (ctx) => {
      const id = Number(ctx.form.text('reply'));
      if (!Number.isSafeInteger(id)) throw new CounterfoilError('NO_SUCH_RECORD');
      const about = await undoReply(ctx.tx, id, { id: ctx.user.id, now: ctx.now });
      ctx.touched(about, { fieldsChanged: ['regional'] });
      return { to: `/staff/groups/${encodeURIComponent(ctx.param('series'))}?done=taken_back` };
    },
  }),
];

const listPage = page({
  method: 'GET',
  path: '/staff/groups',
  allow: SEES_GROUPS,
  audit: { op: 'CONSULTATION', recordType: 'group_nomination', records: 'list' },
  handler: async (ctx) => {
    const found = await latestNominations(ctx.tx, MOST_LISTED);
    for (const g of found) ctx.touched(g.id);
    return {
      title: 'Groups',
      section: '/staff/groups',
      wide: true,
      main: html`<h1 class="govuk-heading-l">Groups</h1>
<p class="govuk-body">Series put forward as organised crime groups. Open a <a class="govuk-link" href="/staff/series">series</a> to put one forward. ${ctx.force.regionalUnit.shortName} scores a group; nothing here does.</p>
${table({
  caption: 'Nominations, those that wait on top',
  captionHidden: true,
  columns: [
    { heading: 'Nomination' },
    { heading: 'Name' },
    { heading: 'Series' },
    { heading: 'Put forward' },
    { heading: 'Stands' },
  ],
  rows: found.map((g) => [
    html`<a class="govuk-link cf-ref" href="/staff/groups/${g.series_id}">${g.reference}</a>`,
    g.name,
    g.series_id,
    `${g.nominator}, ${dateInWords(g.nominated_at)}`,
    standsTag(g, ctx.force.regionalUnit.shortName),
  ]),
  firstIsHeading: true,
  empty: 'No series has been put forward.',
})}`,
    };
  },
});

async function shown(ctx: Ctx, errors: readonly FieldError[], sent: Record<string, string> = {}) {
  const id = ctx.param('series');
  if (!(await seriesNamed(ctx.tx, id))) throw new CounterfoilError('NO_SUCH_RECORD');
  ctx.touched(id, { op: 'CONSULTATION' });
  return groupView(ctx, id, errors, sent);
}
