import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { type Feedback, feedbackToRead, markFeedbackRead } from '#journey/learning/feedback.ts';
import type { Tx } from '#store/store.ts';
import { tag } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who reads what the public says of the pages. */
export const READS_FEEDBACK = ['supervisor'] as const;
const PER_PAGE = 25;
const RATING: Readonly<Record<string, string>> = {
  very_good: 'Very good',
  good: 'Good',
  neither: 'Neither good nor bad',
  bad: 'Bad',
  very_bad: 'Very bad',
};

export const feedbackStaffPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/feedback',
    allow: READS_FEEDBACK,
    audit: { op: 'CONSULTATION', recordType: 'public_feedback', records: 'list' },
    handler: async (ctx) => {
      const at = ctx.query.whole('page', 1);
      const found = await feedbackToRead(ctx.tx, PER_PAGE + 1, (at - 1) * PER_PAGE);
      const shown = found.slice(0, PER_PAGE);
      for (const one of shown) ctx.touched(String(one.id));
      return {
        title: 'What the public says of the pages',
        section: '/staff/feedback',
        main: html`<h1 class="govuk-heading-l">What the public says of the pages</h1>
<p class="govuk-body">Nobody was asked who they are, so nobody can be answered. What is not read yet stands first.</p>
${shown.length === 0 ? html`<p class="govuk-body">Nobody has written yet.</p>` : html`<ul class="cf-items">${shown.map((one) => item(one, ctx.csrf))}</ul>`}
${pagination(at, found.length > PER_PAGE ? at + 1 : at, (n) => `/staff/feedback?page=${n}`)}`,
      };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/feedback/:id/read',
    allow: READS_FEEDBACK,
    audit: { op: 'ALTERATION', recordType: 'public_feedback', records: 'one' },
    handler: async (ctx) => {
      const id = /^\d{1,15}$/.test(ctx.param('id')) ? ctx.param('id') : '0';
      if (!(await markFeedbackRead(ctx.tx, id, ctx.user.username, ctx.now))) throw new CounterfoilError('WRONG_STATE');
      ctx.touched(id, { fieldsChanged: ['read_at', 'read_by'] });
      return { to: '/staff/feedback' };
    },
  }),
];

const item = (one: Feedback, csrf: () => Html): Html => html`<li class="cf-item">
<h2 class="govuk-heading-s">${RATING[one.rating] ?? one.rating} ${one.read_at ? null : tag('Not read', 'blue')}</h2>
${one.said ? html`<p class="govuk-body">${one.said}</p>` : null}
<p class="govuk-body-s cf-quiet">${momentInWords(one.sent_at)} · about ${one.page}${one.read_at ? ` · read by ${one.read_by}` : ''}</p>
${
  one.read_at
    ? null
    : html`<form method="post" action="/staff/feedback/${one.id}/read" class="cf-inline">${csrf()}${button('Mark as read', { kind: 'secondary' })}</form>`
}</li>`;
