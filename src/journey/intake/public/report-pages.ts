import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Question } from '#journey/intake/form/question.ts';
import { before, QUESTIONS } from '#journey/intake/form/questions.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import { type Draft, openDraft } from './draft.ts';
import { type Ending, endPages } from './end-pages.ts';
import {
  addressOf,
  answerAndKeep,
  COOKIE,
  type Ctx,
  emptyDraft,
  NOT_YET,
  nextAddress,
  START,
  secretOf,
  withDraft,
} from './form-flow.ts';
import { newSecret } from './secret.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
/** Sent with the first answer of another report, by whoever has just sent one. */
const ANEW = 'anew';

/** The whole form. `key`: this installation's half of what seals a draft. */
export function reportPages(key: Buffer, ending: Ending): Page<Tx, ForceConfig>[] {
  const [first, ...later] = QUESTIONS as [Question, ...Question[]];
  return [
    ...startPages(first, key),
    emergencyPage(),
    ...later.flatMap((question) => questionPages(question, key)),
    ...endPages(key, ending),
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
        // One that was left too long is over. One that was sent keeps its cookie, or a stray press would take away a code that is shown only once.
        if (!draft && ctx.tracking) ctx.cookies.clear(COOKIE);
        return draft?.sent
          ? questionView(first, emptyDraft(), ctx, null, [], true)
          : questionView(first, draft ?? emptyDraft(), ctx, null, []);
      },
    }),
    page({
      method: 'POST',
      path: START,
      allow: 'public',
      audit: NOT_YET,
      // A draft under way is gone on with; whoever has sent theirs, or has none, gets a new secret: that of a sent one must not be used for another.
      opens: (ctx) => (ctx.form.has(ANEW) ? newSecret() : secretOf(ctx) || newSecret()),
      handler: async (ctx) => {
        const found = await openDraft(ctx.tx, ctx.tracking, key);
        const anew = ctx.form.has(ANEW);
        if (!anew && secretOf(ctx) && (!found || found.sent)) {
          if (!found) ctx.cookies.clear(COOKIE);
          return { to: START };
        }
        const draft = found ?? emptyDraft();
        const read = first.read(ctx.form, ctx.now, draft.answers);
        if (read.errors.length > 0) return questionView(first, draft, ctx, ctx.form, read.errors, anew);
        await answerAndKeep(ctx, key, draft, first, read.answers);
        ctx.cookies.set(COOKIE, ctx.tracking);
        const { urgency } = read.answers;
        if (urgency === 'no') return { to: nextAddress(draft) };
        return { to: `/report/emergency${urgency === 'recent' ? '?gone=yes' : ''}` };
      },
    }),
    // Where somebody stopped, from wherever they come.
    page({
      method: 'GET',
      path: '/report/on',
      allow: 'public',
      audit: NOT_YET,
      opens: secretOf,
      handler: (ctx) => withDraft(ctx, key, async (draft) => ({ to: nextAddress(draft) })),
    }),
  ];
}

function emergencyPage(): Page<Tx, ForceConfig> {
  return plainPage({
    method: 'GET',
    path: '/report/emergency',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force, query }) => {
      const { emergencyNumber: urgent, nonEmergencyNumber: other } = force;
      const gone = query.has('gone');
      return {
        title: `Ring ${urgent} now`,
        section: START,
        before: backLink(START),
        main: html`<h1 class="govuk-heading-xl">Ring ${urgent} now</h1>
${warningText(`Do not wait for this form. Ring ${urgent} from any phone, and say that it is fraud and that somebody is coming, is there or has just left.`)}
${gone ? html`<p class="govuk-body">If they left more than a few hours ago and nobody is coming back, ring <strong>${other}</strong> now instead. If it is hard to ring, carry on here.</p>` : null}
<p class="govuk-body">If the caller may still be on your phone, use a different one: a mobile, or a neighbour’s.</p>
<p class="govuk-body">${gone ? 'Keep what they left or touched, such as an envelope, and touch it as little as you can. Note what the person and the car looked like.' : 'Keep your door shut. Do not hand anything over. If it is safe, note what the person and the car look like, and touch nothing they have touched.'}</p>
<p class="govuk-body">When you have rung, you can tell us the rest here.</p>
${button('I have rung: carry on', { href: '/report/on', kind: 'secondary' })}`,
      };
    },
  });
}

function questionPages(question: Question, key: Buffer): Page<Tx, ForceConfig>[] {
  const about = { path: addressOf(question), allow: 'public', audit: NOT_YET, opens: secretOf } as const;
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
          const read = question.read(ctx.form, ctx.now, draft.answers, ctx.force.pfaCode);
          if (read.errors.length > 0) return questionView(question, draft, ctx, ctx.form, read.errors);
          await answerAndKeep(ctx, key, draft, question, read.answers);
          return { to: nextAddress(draft) };
        }),
    }),
  ];
}

function questionView(
  question: Question,
  draft: Draft,
  ctx: Ctx,
  typed: FormValues | null,
  errors: { field: string; message: string }[],
  sent = false,
): Reply {
  const previous = before(question.key, draft.answers);
  const { answers } = draft;
  const first = question.key === 'now';
  return {
    title: question.title(answers),
    section: START,
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(previous ? addressOf(previous) : '/'),
    main: html`<form method="post" action="${addressOf(question)}" novalidate>${ctx.csrf()}
${sent ? html`<input type="hidden" name="${ANEW}" value="yes">` : null}
${question.fields({ answers, typed, errors, force: ctx.force, heading: true })}
${button('Continue')}
</form>
${sent ? html`<p class="govuk-body">You sent a report a short time ago. <a class="govuk-link" href="/report/done">See its reference and secret code</a> before you begin another.</p>` : null}
${first ? startNote(ctx.force) : html`<p class="govuk-body"><a class="govuk-link" href="/report/save">Save and come back later</a></p>`}`,
  };
}

const startNote = (
  force: ForceConfig,
) => html`<p class="govuk-body">The form asks one short question at a time. Only four must be answered. What you write is kept for an hour after your last answer, or for a week if you press “Save and come back later”.</p>
<ul class="govuk-list">
<li><a class="govuk-link" href="/report/return">Go on with a report</a> that you saved</li>
<li><a class="govuk-link" href="/report/paper">Print the form</a> and fill it in by hand</li>
<li><a class="govuk-link" href="/report/many">Send many reports at once</a>, for banks, businesses and charities</li>
</ul>
<p class="govuk-body">You can also report by phone on <strong>${force.nonEmergencyNumber}</strong>.</p>
<p class="govuk-body">If you are not safe where you are, press <strong>Exit this page</strong>, the Escape key, or the Shift key three times. It opens the weather. What you wrote is cleared from this browser, but the page stays in its history.</p>`;
