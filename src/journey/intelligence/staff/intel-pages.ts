import type { ForceConfig } from '#catalogue/forces/force.ts';
import { PRIORITIES } from '#catalogue/intelligence/grades.ts';
import { CounterfoilError } from '#core/errors.ts';
import {
  intelligenceNamed,
  intelligenceReports,
  itemsOf,
  READS_INTELLIGENCE,
  SUBMITS,
  type SubmissionWish,
  submissionsToRead,
  submitIntelligence,
} from '#journey/intelligence/intel-records.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, fieldErrors, notificationBanner, table, tag } from '#web/components/content.ts';
import { button, input, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { handlingTag, reportView, worstGrade } from './intel-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const MOST_LISTED = 100;

/** What was handed in, and what was made of it: two lists, because they are two permissions (R4.5). */
export const intelligencePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/intelligence',
    allow: READS_INTELLIGENCE,
    audit: { op: 'CONSULTATION', recordType: 'intelligence_report', records: 'list' },
    handler: listView,
  }),
  page({
    method: 'GET',
    path: '/staff/intelligence/submit',
    allow: SUBMITS,
    audit: 'none: an empty form',
    handler: (ctx) => submitView(ctx, { ...NOTHING, about: ctx.query.text('about') }, []),
  }),
  page({
    method: 'POST',
    path: '/staff/intelligence/submit',
    allow: SUBMITS,
    audit: { op: 'COLLECTION', recordType: 'intelligence_submission', records: 'any' },
    handler: async (ctx) => {
      const wish = wishOf(ctx);
      const kept = await submitIntelligence(ctx.tx, wish, ctx.user.id, ctx.now);
      if (!kept.ok) return submitView(ctx, wish, fieldErrors(kept.error, 'source'));
      ctx.touched(kept.value.id);
      return { to: `/staff/intelligence/submissions/${kept.value.reference}?done=submitted` };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/intelligence/:intelligence',
    allow: READS_INTELLIGENCE,
    audit: { op: 'CONSULTATION', recordType: 'intelligence_report', records: 'one' },
    handler: async (ctx) => {
      const report = await intelligenceNamed(ctx.tx, ctx.param('intelligence'));
      if (!report) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(report.id, { handlingCode: report.handling });
      return reportView(report, await itemsOf(ctx.tx, [report.id]), ctx.user, ctx.query.text('done'));
    },
  }),
];

const NO_ANALYST = html`<strong class="cf-late">No analyst can read it.</strong> Its report is kept to a team without one: add an analyst under “Who may open it” of the report.`;

async function listView(ctx: Ctx): Promise<View> {
  const reports = await intelligenceReports(ctx.tx, MOST_LISTED);
  const items = await itemsOf(
    ctx.tx,
    reports.map((r) => r.id),
  );
  const submissions = await submissionsToRead(ctx.tx, MOST_LISTED);
  for (const r of reports) ctx.touched(r.id);
  for (const s of submissions) ctx.listed(s.id, 'intelligence_submission');
  const analyst = ctx.user.roles.includes('analyst');
  const submits = ctx.user.roles.some((r) => (SUBMITS as readonly string[]).includes(r));
  return {
    title: 'Intelligence',
    section: '/staff/intelligence',
    wide: true,
    main: html`<h1 class="govuk-heading-l">Intelligence</h1>
${submits ? button('Submit what you have learnt', { href: '/staff/intelligence/submit' }) : ''}
${table({
  caption: 'Sanitised reports that you may see',
  columns: [
    { heading: 'Report' },
    { heading: 'About' },
    { heading: 'Grade' },
    { heading: 'Handling' },
    { heading: 'Made' },
  ],
  rows: reports.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/intelligence/${r.reference}">${r.reference}</a>`,
    r.title,
    worstGrade(items.filter((i) => i.intelligence_id === r.id)),
    handlingTag(r.handling),
    dateInWords(r.sanitised_at),
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'There is none whose handling lets you see it.',
})}
${table({
  caption: 'Submissions: your own, and for analysts all',
  columns: [
    { heading: 'Submission' },
    { heading: 'Priority' },
    { heading: 'Handed in' },
    { heading: 'By' },
    { heading: 'Made of it' },
  ],
  rows: submissions.map((s) => [
    html`<a class="govuk-link cf-ref" href="/staff/intelligence/submissions/${s.reference}">${s.reference}</a>`,
    tag(plainWords(s.priority), s.priority === 'high' ? 'red' : 'grey'),
    momentInWords(s.submitted_at),
    s.display_name,
    // Whoever is no analyst may not see what was made of it, and is not told that nothing was.
    s.made ?? (s.nobody_reads ? NO_ANALYST : analyst ? tag('To be sanitised', 'yellow') : 'With the analysts'),
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'You have handed in none.',
})}`,
  };
}

const NOTHING: SubmissionWish = { source: '', original: '', learnedOn: '', research: '', priority: '', about: '' };

function wishOf({ form }: Ctx): SubmissionWish {
  const text = (name: keyof SubmissionWish) => form.text(name);
  return {
    source: text('source'),
    original: text('original'),
    learnedOn: text('learnedOn'),
    research: text('research'),
    priority: text('priority'),
    about: text('about'),
  };
}

function submitView(ctx: Ctx, wish: SubmissionWish, errors: readonly FieldError[]): View {
  const error = (field: string) => ({ error: errorOf(errors, field) });
  return {
    title: 'Submit intelligence',
    section: '/staff/intelligence',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink('/staff/intelligence', 'Intelligence'),
    main: html`<h1 class="govuk-heading-l">Submit what you have learnt</h1>
<p class="govuk-body">Analysts read this with its source. Others see what an analyst makes of it, without the source.</p>
<form method="post" action="/staff/intelligence/submit" novalidate>${ctx.csrf()}
${input({ name: 'source', label: 'Who or what told it', hint: 'A name or a reference. Analysts and you alone see it.', value: wish.source, ...error('source') })}
${textarea({ name: 'original', label: 'What was learnt', hint: 'Who, what, when, where, why and how, as far as it is known.', rows: 8, value: wish.original, ...error('original') })}
${input({ name: 'learnedOn', label: 'When you learnt it', hint: 'For example, 2026-03-17. Leave it empty if you do not know.', width: 10, value: wish.learnedOn, ...error('learnedOn') })}
${textarea({ name: 'research', label: 'What you have checked', hint: 'Systems and records that you looked at, and what they said.', rows: 3, value: wish.research, ...error('research') })}
${radios({ name: 'priority', label: 'How soon must it be read?', choices: Object.entries(PRIORITIES).map(([value, label]) => ({ value, label, checked: value === wish.priority })), ...error('priority') })}
${input({ name: 'about', label: 'Report it is about, if any', hint: 'For example, CF-0000012', width: 20, value: wish.about, ...error('about') })}
${button('Submit')}</form>`,
  };
}

export const doneBanner = (words: string): Html => notificationBanner(words, { success: true });
