import { TICK_QUESTIONS } from '#catalogue/checking/questions.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DOOR_FIRST, NEVER_RULES } from '#catalogue/warning-texts/never-rules.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { CallType } from '#engines/calls/call.ts';
import { answerCheck, type Check, saysTooLittle } from '#journey/checking/check.ts';
import { isEmpty, readCheck } from '#journey/checking/check-form.ts';
import { type NearYou, reportsNearYou } from '#journey/checking/near-you.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, warningText } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { answerView } from './answer-view.ts';
import { livePages } from './live-pages.ts';
import { sharePages } from './share-pages.ts';
import { questionView, tickPages } from './tick-pages.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PlainContext<ForceConfig, StaffUser | null>;
const wordsFor = (ctx: Ctx) => wordingIn(ctx.site.language).checking;
const mostFor = (ctx: Ctx) => CHECKING.textCharacters.value.toLocaleString(ctx.site.language);

/** Nothing is kept of a check, so there is nothing to name in the audit trail. */
export const NOT_KEPT = 'none: what is checked is not kept and no record is shown';

/** "Is this call genuine?": three ways in, one answer. It needs no database; what it can say of reports near by is left out without one. */
export function checkingPages(store: WebStore<Tx>): Page<Tx, ForceConfig>[] {
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
        if (isEmpty(check)) return emptyView(check, ctx);
        const written = ctx.form.text('text');
        if (check.way === 'told' && written.length > CHECKING.textCharacters.value)
          return startView(ctx, written, fill(wordsFor(ctx).start.tooLong, { most: mostFor(ctx) }));
        const answer = answerCheck(check, ctx.site.language);
        if (saysTooLittle(check, answer)) return startView(ctx, wordsOf(check), wordsFor(ctx).start.tooShort);
        const words = wordsFor(ctx).answer;
        const districts = districtsOf(ctx.force.pfaCode).sort((a, b) => a.name.localeCompare(b.name));
        const district = districts.find((d) => d.gss === ctx.form.text('district'))?.gss ?? null;
        const places = district ? [district] : districts.map((d) => d.gss);
        const near = answer.level === 'none' ? null : await lookNear(store, answer.type, places, ctx.now);
        return answerView({
          language: ctx.site.language,
          check,
          answer,
          force: ctx.force,
          csrf: ctx.csrf(),
          words,
          near,
          districts,
          district,
        });
      },
    }),
    ...tickPages(),
    ...livePages(),
    ...sharePages(),
  ];
}

/** The answer must come whatever the database does: somebody may be at the door. */
async function lookNear(
  store: WebStore<Tx>,
  type: CallType,
  places: readonly string[],
  now: Date,
): Promise<NearYou | null | 'unknown'> {
  try {
    return await store.as('public', (tx) => reportsNearYou(tx, type, places, now));
  } catch {
    return 'unknown';
  }
}

const wordsOf = (check: Check): string =>
  check.way === 'told' ? check.text : check.way === 'live' ? check.turns.map((t) => t.text).join('\n') : '';

function emptyView(check: Check, ctx: Ctx): View | { to: string } {
  if (check.way === 'live') return { to: '/check/live' };
  // Somebody who ticked nothing of all the questions has answered: there is no sign. Of the first few that is too little.
  if (check.way === 'ticked') {
    const asked = ctx.form.whole('asked', TICK_QUESTIONS.length);
    if (asked < TICK_QUESTIONS.length) return questionView(asked - 1, [], ctx, wordsFor(ctx).ticking.tooLittle);
    const answer = answerCheck(check, ctx.site.language);
    const words = wordsFor(ctx).answer;
    const where = { near: null, districts: [], district: null };
    return answerView({
      language: ctx.site.language,
      check,
      answer,
      force: ctx.force,
      csrf: ctx.csrf(),
      words,
      ...where,
    });
  }
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
