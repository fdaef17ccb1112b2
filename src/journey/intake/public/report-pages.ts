import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { Question } from '#journey/intake/form/question.ts';
import { before as firstBefore, firstUnasked, QUESTIONS, spokenIn } from '#journey/intake/form/questions.ts';
import { newSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import { counted, fill, rich } from '#web/words.ts';
import { type Draft, keepDraft, minutesSince, openDraft } from './draft.ts';
import { type Ending, endPages } from './end-pages.ts';
import {
  addressOf,
  answerAndKeep,
  COOKIE,
  type Ctx,
  emptyDraft,
  isOfAnother,
  NOT_YET,
  nextAddress,
  OF,
  ofField,
  START,
  secretOf,
  withDraft,
} from './form-flow.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
/** Sent with the first answer of another report, by whoever has just sent one. */
const ANEW = 'anew';
/** The button that keeps what stands on the page and leads to the way back. */
const SAVE = 'save';

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
        if (draft?.sent || ctx.query.has(ANEW)) {
          const before = draft?.sent ? 'sent' : draft ? 'begun' : false;
          return questionView(first, emptyDraft(), ctx, null, [], before);
        }
        // In another tab, or on a shared device: nobody goes on with a report without knowing that there is one.
        if (draft && draft.done.length > 0 && !ctx.query.has('on')) return begunView(ctx);
        return questionView(first, draft ?? emptyDraft(), ctx, null, []);
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
        if (isOfAnother(ctx) && !ctx.form.has(ANEW)) return ofAnotherView(ctx);
        const found = await openDraft(ctx.tx, ctx.tracking, key);
        const anew = ctx.form.has(ANEW);
        if (!anew && secretOf(ctx) && (!found || found.sent)) {
          if (!found) ctx.cookies.clear(COOKIE);
          return { to: START };
        }
        // The page was opened before that report was begun, in another tab.
        if (!anew && found?.done.includes('now') && !ctx.form.has(OF)) {
          const urgency = ctx.form.choice('urgency', ['coming', 'now', 'recent']);
          return urgency ? { to: emergencyAddress(urgency) } : begunView(ctx);
        }
        const draft = found ?? emptyDraft();
        const read = spokenIn(ctx.site.language, first).read(ctx.form, ctx.now, draft.answers);
        if (read.errors.length > 0) return questionView(first, draft, ctx, ctx.form, read.errors, anew && 'begun');
        await answerAndKeep(ctx, key, draft, first, read.answers);
        ctx.cookies.set(COOKIE, ctx.tracking);
        const { urgency } = read.answers;
        if (urgency === 'no') return { to: nextAddress(draft) };
        return { to: emergencyAddress(urgency) };
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

const emergencyAddress = (urgency: string | undefined): string =>
  `/report/emergency${urgency === 'recent' ? '?gone=yes' : ''}`;

function emergencyPage(): Page<Tx, ForceConfig> {
  return plainPage({
    method: 'GET',
    path: '/report/emergency',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force, query, site }) => {
      const { emergency: words } = wordingIn(site.language).reporting;
      const values = { emergency: force.emergencyNumber, number: force.nonEmergencyNumber };
      const gone = query.has('gone');
      return {
        title: fill(words.title, values),
        section: START,
        before: backLink(`${START}?on=yes`),
        main: html`<h1 class="govuk-heading-xl">${fill(words.title, values)}</h1>
${warningText(fill(words.now, values))}
${gone ? html`<p class="govuk-body">${rich(words.hoursAgo, values)}</p>` : null}
<p class="govuk-body">${words.otherPhone}</p>
<p class="govuk-body">${gone ? words.gone : words.coming}</p>
<h2 class="govuk-heading-m">${words.deafHeading}</h2>
<ul class="govuk-list govuk-list--bullet">${words.deaf.map((way) => html`<li>${rich(way)}</li>`)}</ul>
<p class="govuk-body">${words.afterwards}</p>
${button(words.rung, { href: '/report/on', kind: 'secondary' })}`,
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
          if (isOfAnother(ctx)) return ofAnotherView(ctx);
          const spoken = spokenIn(ctx.site.language, question);
          const read = spoken.read(ctx.form, ctx.now, draft.answers, ctx.force.pfaCode);
          if (ctx.form.has(SAVE)) {
            // What stands in the boxes goes along, as far as it can be read, and is gone on with here; nobody who has to leave is told of mistakes.
            await keepDraft(ctx.tx, ctx.tracking, key, { ...draft, answers: { ...draft.answers, ...read.answers } });
            return { to: '/report/save' };
          }
          if (read.errors.length > 0) return questionView(question, draft, ctx, ctx.form, read.errors);
          await answerAndKeep(ctx, key, draft, question, read.answers);
          return { to: nextAddress(draft) };
        }),
    }),
  ];
}

/** There is a report here already: whoever opens the start page is told, and chooses. Nothing of what was written is shown. */
async function begunView(ctx: Ctx): Promise<Reply> {
  const { begun: words } = wordingIn(ctx.site.language).reporting.form;
  const minutes = Math.max(1, await minutesSince(ctx.tx, ctx.tracking));
  return {
    title: words.title,
    section: START,
    before: backLink('/'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
${warningText(rich(words.now, { emergency: ctx.force.emergencyNumber }))}
<p class="govuk-body">${words.intro}</p>
<p class="govuk-body">${counted(words.last, minutes, ctx.site.language)}</p>
<p class="govuk-body">${button(words.goOn, { href: '/report/on' })}</p>
<p class="govuk-body">${rich(words.anewWords)}</p>
<p class="govuk-body">${button(words.anew, { href: `${START}?${ANEW}=yes`, kind: 'secondary' })}</p>`,
  };
}

/** An answer that was written for another report: it goes into neither, and its words are given back. */
function ofAnotherView(ctx: Ctx): Reply {
  const { elsewhere: words } = wordingIn(ctx.site.language).reporting.form;
  const typed = ctx.form
    .entries()
    .flatMap(([name, text]) => (name === OF || name.startsWith('_') || !/\s/.test(text) ? [] : [text]));
  return {
    title: words.title,
    section: START,
    status: 409,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
${typed.length > 0 ? html`<p class="govuk-body">${words.typed}</p>${typed.map((text) => html`<blockquote class="govuk-inset-text cf-wrap">${text}</blockquote>`)}` : null}
<p class="govuk-body">${button(words.goOn, { href: '/report/on' })}</p>`,
  };
}

function questionView(
  question: Question,
  draft: Draft,
  ctx: Ctx,
  typed: FormValues | null,
  errors: { field: string; message: string }[],
  /** What this browser holds that another report is begun beside. */
  before: 'sent' | 'begun' | false = false,
): Reply {
  const previous = firstBefore(question.key, draft.answers);
  const { answers } = draft;
  const first = question.key === 'now';
  const allAsked = draft.done.length > 0 && firstUnasked(answers, draft.done) === null;
  const spoken = spokenIn(ctx.site.language, question);
  const { form: words } = wordingIn(ctx.site.language).reporting;
  return {
    title: spoken.title(answers),
    section: START,
    status: errors.length > 0 ? 422 : 200,
    errors,
    // Whoever changes one answer of a whole list goes back to the list.
    before: backLink(allAsked ? '/report/check' : previous ? addressOf(previous) : '/'),
    main: html`<form method="post" action="${first ? START : addressOf(question)}" novalidate>${ctx.csrf()}
${before ? html`<input type="hidden" name="${ANEW}" value="yes">` : ofField(ctx)}
${spoken.fields({ answers, typed, errors, force: ctx.force, heading: true })}
${button(words.continue)}
${first ? null : html`<p class="govuk-body"><button type="submit" name="${SAVE}" value="yes" class="cf-linkbutton">${words.save}</button></p>`}
</form>
${before === 'sent' ? html`<p class="govuk-body">${rich(words.sentBefore)}</p>` : null}
${first ? startNote(ctx) : null}`,
  };
}

function startNote(ctx: Ctx): Html {
  const { start: words } = wordingIn(ctx.site.language).reporting.form;
  return html`<p class="govuk-body">${words.about}</p>
<ul class="govuk-list">${words.links.map((link) => html`<li>${rich(link)}</li>`)}</ul>
<p class="govuk-body">${rich(words.phone, { number: ctx.force.nonEmergencyNumber })}</p>
<p class="govuk-body">${rich(words.leave)}</p>`;
}
