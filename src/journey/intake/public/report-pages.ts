import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Question } from '#journey/intake/form/question.ts';
import { asked, before, firstUnasked, QUESTIONS } from '#journey/intake/form/questions.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import { submitReport } from '#journey/intake/record.ts';
import type { Tx } from '#store/store.ts';
import { summaryList, warningText } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { confirmationView } from './confirmation.ts';
import { type Draft, dropDraft, keepDraft, openDraft } from './draft.ts';
import { newSecret, readSecret } from './secret.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
const COOKIE = 'report';
const START = '/report';
const NOT_YET = 'none: nothing is on record until the report is sent';
const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const secretOf = (ctx: { cookies: { get(name: string): string } }): string => readSecret(ctx.cookies.get(COOKIE));

/** The whole form. `key`: this installation's half of what seals a draft. */
export function reportPages(key: Buffer): Page<Tx, ForceConfig>[] {
  const [first, ...later] = QUESTIONS as [Question, ...Question[]];
  return [
    ...startPages(first, key),
    emergencyPage(),
    ...later.flatMap((question) => questionPages(question, key)),
    ...endPages(key),
  ];
}

/** The first question is its own start page: whoever has a courier at the door must not have to read anything first (R1.12). */
function startPages(first: Question, key: Buffer): Page<Tx, ForceConfig>[] {
  return [
    page({
      method: 'GET',
      path: START,
      allow: 'public',
      audit: NOT_YET,
      opens: secretOf,
      handler: async (ctx) => {
        const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
        // One that was sent or left too long is over: its secret must not be used for another.
        const live = draft && !draft.sent ? draft : null;
        if (!live && ctx.tracking) ctx.cookies.clear(COOKIE);
        return questionView(first, live ?? emptyDraft(), ctx, null, []);
      },
    }),
    page({
      method: 'POST',
      path: START,
      allow: 'public',
      audit: NOT_YET,
      // A draft under way is gone on with; whoever has sent theirs, or has none, gets a new secret.
      opens: (ctx) => secretOf(ctx) || newSecret(),
      handler: async (ctx) => {
        const found = await openDraft(ctx.tx, ctx.tracking, key);
        if (secretOf(ctx) && (!found || found.sent)) {
          ctx.cookies.clear(COOKIE);
          return { to: START };
        }
        const draft = found ?? emptyDraft();
        const read = first.read(ctx.form, ctx.now, draft.answers);
        if (read.errors.length > 0) return questionView(first, draft, ctx, ctx.form, read.errors);
        await answerAndKeep(ctx, key, draft, first, read.answers);
        ctx.cookies.set(COOKIE, ctx.tracking);
        return { to: read.answers.urgency === 'no' ? nextAddress(draft) : '/report/emergency' };
      },
    }),
  ];
}

const emptyDraft = (): Draft => ({ answers: {}, done: [] });

function emergencyPage(): Page<Tx, ForceConfig> {
  return plainPage({
    method: 'GET',
    path: '/report/emergency',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force }) => ({
      title: `Ring ${force.emergencyNumber} now`,
      section: START,
      before: backLink(START),
      main: html`<h1 class="govuk-heading-xl">Ring ${force.emergencyNumber} now</h1>
${warningText(`Do not wait for this form. Ring ${force.emergencyNumber} from any phone, and say that it is fraud and that somebody is coming, is there or has just left.`)}
<p class="govuk-body">If the caller may still be on your phone, use a different one: a mobile, or a neighbour’s.</p>
<p class="govuk-body">Keep your door shut. Do not hand anything over. If it is safe, note what the person and the car look like, and touch nothing they have touched.</p>
<p class="govuk-body">When you have rung, you can tell us the rest here.</p>
${button('I have rung: carry on', { href: '/report/what', kind: 'secondary' })}`,
    }),
  });
}

function questionPages(question: Question, key: Buffer): Page<Tx, ForceConfig>[] {
  const path = `/report/${question.key}`;
  const about = { path, allow: 'public', audit: NOT_YET, opens: secretOf } as const;
  return [
    page({
      ...about,
      method: 'GET',
      handler: (ctx) => withDraft(ctx, key, async (draft) => questionView(question, draft, ctx, null, [])),
    }),
    page({
      ...about,
      method: 'POST',
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) => {
          const read = question.read(ctx.form, ctx.now, draft.answers);
          if (read.errors.length > 0) return questionView(question, draft, ctx, ctx.form, read.errors);
          await answerAndKeep(ctx, key, draft, question, read.answers);
          return { to: nextAddress(draft) };
        }),
    }),
  ];
}

function endPages(key: Buffer): Page<Tx, ForceConfig>[] {
  const about = { allow: 'public', opens: secretOf } as const;
  return [
    page({
      ...about,
      method: 'GET',
      path: '/report/check',
      audit: NOT_YET,
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) =>
          firstUnasked(draft.answers, draft.done) ? { to: nextAddress(draft) } : checkView(draft, ctx),
        ),
    }),
    page({
      ...about,
      method: 'POST',
      path: '/report/send',
      audit: 'none: submitReport writes the collection itself, in this transaction',
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) => {
          if (firstUnasked(draft.answers, draft.done)) return { to: nextAddress(draft) };
          const report = toFraudReport(draft.answers, ctx.tracking, ctx.now);
          // Before the report is put in, which ends with the audit trail's lock. The answers go: the report has them now.
          await keepDraft(ctx.tx, ctx.tracking, key, { answers: { kind: draft.answers.kind }, done: [], sent: true });
          await submitReport(ctx.tx, report, ctx.tracking);
          return { to: '/report/done' };
        }),
    }),
    page({
      ...about,
      method: 'GET',
      path: '/report/done',
      audit: 'none: it shows a person the reference of what they have just sent, and nothing else of it',
      handler: async (ctx) => {
        const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
        if (!draft?.sent) return { to: START };
        const report = await ctx.tx.selectFrom('report').select('reference').executeTakeFirst();
        if (!report) return { to: START };
        return confirmationView(report.reference, ctx.tracking, draft.answers.kind, ctx.force, ctx.csrf());
      },
    }),
    page({
      ...about,
      method: 'POST',
      path: '/report/finish',
      audit: NOT_YET,
      handler: async (ctx) => {
        if (ctx.tracking) await dropDraft(ctx.tx, ctx.tracking);
        ctx.cookies.clear(COOKIE);
        return { to: '/' };
      },
    }),
  ];
}

/** Nobody gets into the middle of the form without a draft; whoever has sent theirs sees the confirmation. */
async function withDraft(ctx: Ctx, key: Buffer, work: (draft: Draft) => Promise<Reply>): Promise<Reply> {
  const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
  if (!draft) return { to: START };
  return draft.sent ? { to: '/report/done' } : work(draft);
}

async function answerAndKeep(ctx: Ctx, key: Buffer, draft: Draft, question: Question, answers: Draft['answers']) {
  draft.answers = { ...draft.answers, ...answers };
  if (!draft.done.includes(question.key)) draft.done.push(question.key);
  await keepDraft(ctx.tx, ctx.tracking, key, draft);
}

/** The next question that has not been put, or the list of answers: so changing one answer leads straight back to the list. */
function nextAddress(draft: Draft): string {
  const next = firstUnasked(draft.answers, draft.done);
  return next ? `/report/${next.key === 'now' ? '' : next.key}` : '/report/check';
}

function questionView(
  question: Question,
  draft: Draft,
  ctx: Ctx,
  typed: FormValues | null,
  errors: { field: string; message: string }[],
): Reply {
  const path = question.key === 'now' ? START : `/report/${question.key}`;
  const previous = before(question.key, draft.answers);
  return {
    title: question.title(draft.answers),
    section: START,
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(previous ? (previous.key === 'now' ? START : `/report/${previous.key}`) : '/'),
    main: html`<form method="post" action="${path}" novalidate>${ctx.csrf()}
${question.fields({ answers: draft.answers, typed, errors, force: ctx.force })}
${button('Continue')}
</form>
${question.key === 'now' ? startNote(ctx.force) : null}`,
  };
}

const startNote = (
  force: ForceConfig,
) => html`<p class="govuk-body">The form has up to ${QUESTIONS.length} short questions. You can leave most of them empty. What you write is kept for an hour after your last answer. Until then you can come back in this browser, if you have not closed it.</p>
<p class="govuk-body">You can also report by phone on <strong>${force.nonEmergencyNumber}</strong>.</p>
<p class="govuk-body">If you are not safe where you are, press <strong>Exit this page</strong>, or the Shift key three times. It opens the weather. What you wrote is cleared from this browser, but the page stays in its history.</p>`;

function checkView(draft: Draft, ctx: Ctx): Reply {
  const rows = asked(draft.answers).map((q) => ({
    key: q.name,
    value: lines(q.said(draft.answers) || 'Not given'),
    actions: [{ href: q.key === 'now' ? START : `/report/${q.key}`, text: 'Change', about: q.name.toLowerCase() }],
  }));
  const last = asked(draft.answers).at(-1);
  return {
    title: 'Check what you wrote',
    section: START,
    before: backLink(last ? `/report/${last.key}` : START),
    main: html`<h1 class="govuk-heading-l">Check what you wrote</h1>
${summaryList(rows)}
<h2 class="govuk-heading-m">Send your report</h2>
<p class="govuk-body">By sending it you say that it is true as far as you know. We use it to find who did it, to protect people and to help whoever was hurt.</p>
<form method="post" action="/report/send">${ctx.csrf()}${button('Send my report')}</form>`,
  };
}

const lines = (text: string) => html`${text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`;
