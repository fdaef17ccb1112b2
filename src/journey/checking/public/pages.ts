import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DOOR_FIRST, NEVER_RULES } from '#catalogue/warning-texts/never-rules.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { answerCheck, type Check, saysTooLittle } from '#journey/checking/check.ts';
import { isEmpty, readCheck } from '#journey/checking/check-form.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, warningText } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { answered } from './answered.ts';
import { livePages } from './live-pages.ts';
import { sharePages } from './share-pages.ts';
import { takeTicks, tickPages } from './tick-pages.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PlainContext<ForceConfig, StaffUser | null>;
const wordsFor = (ctx: Ctx) => wordingIn(ctx.site.language).checking;
const mostFor = (ctx: Ctx) => CHECKING.textCharacters.value.toLocaleString(ctx.site.language);

/** Nothing is kept of a check, so there is nothing to name in the audit trail. */
export const NOT_KEPT = 'none: what is checked is not kept and no record is shown';

/**
 * "Is this call genuine?": three ways in, one answer. It needs no database; what it can say of reports near by is left out without one.
 * The answer to a story, and a mistake told, are pages of the form that was sent: with the script Back and reload ask for the empty form, without
 * it the browser asks whether to send it again.
 * @param key what the ticks are sealed with that go with the browser
 */
export function checkingPages(store: WebStore<Tx>, key: Buffer): Page<Tx, ForceConfig>[] {
  return [
    plainPage({
      method: 'GET',
      path: '/check',
      allow: 'public',
      audit: NOT_KEPT,
      handler: (ctx) => startView(ctx, '', null),
    }),
    plainPage({
      method: 'POST',
      path: '/check',
      allow: 'public',
      audit: NOT_KEPT,
      handler: async (ctx) => {
        const check = readCheck(ctx.form);
        // A page made before the questions had addresses.
        if (check.way === 'ticked') return takeTicks(ctx, key);
        if (isEmpty(check)) return emptyView(check, ctx);
        const written = ctx.form.text('text');
        if (check.way === 'told' && written.length > CHECKING.textCharacters.value)
          return startView(ctx, written, fill(wordsFor(ctx).start.tooLong, { most: mostFor(ctx) }));
        const answer = answerCheck(check, ctx.site.language);
        if (saysTooLittle(check, answer)) return startView(ctx, wordsOf(check), wordsFor(ctx).start.tooShort);
        return answered(ctx, store, { check, answer, chosen: ctx.form.text('district') });
      },
    }),
    ...tickPages(store, key),
    ...livePages(),
    ...sharePages(),
  ];
}

const wordsOf = (check: Check): string =>
  check.way === 'told' ? check.text : check.way === 'live' ? check.turns.map((t) => t.text).join('\n') : '';

function emptyView(check: Check, ctx: Ctx): View | { to: string } {
  if (check.way === 'live') return { to: '/check/live' };
  return startView(ctx, '', wordsFor(ctx).start.empty);
}

function startView(ctx: Ctx, text: string, wrong: string | null): View {
  const errors = wrong ? [{ field: 'text', message: wrong }] : [];
  const words = wordsFor(ctx).start;
  return {
    title: words.title,
    description: words.description,
    section: '/check',
    status: wrong ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-xl">${words.title}</h1>
${warningText(DOOR_FIRST)}
<form method="post" action="/check" novalidate>${ctx.csrf()}
${textarea({
  name: 'text',
  label: rich(words.said),
  hint: fill(words.saidHint, { most: mostFor(ctx) }),
  rows: 5,
  value: text,
  error: errorOf(errors, 'text'),
})}
${button(words.check)}
</form>
<p class="govuk-body">${words.notKept}</p>
<h2 class="govuk-heading-m">${words.waysHeading}</h2>
<ul class="govuk-list govuk-list--bullet">${words.ways.map((way) => html`<li>${rich(way)}</li>`)}</ul>
<h2 class="govuk-heading-m">${words.rulesHeading}</h2>
<ul class="govuk-list govuk-list--number">${NEVER_RULES.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="govuk-body">${rich(words.sheet)}</p>
<p class="govuk-body">${rich(words.ring, { number: ctx.force.nonEmergencyNumber })}</p>`,
  };
}
