import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { keepFeedback, MOST_SAID, pageOfFeedback, personalDetailIn, RATINGS } from '#journey/learning/feedback.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: nobody’s data is asked for, and nothing is kept of who wrote';

/** What people think of the pages: a form that asks for nobody's data and says so. A supervisor reads it (staff/feedback-page.ts). */
export const feedbackPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/feedback',
    allow: 'public',
    audit: AUDIT,
    handler: (ctx) => view(ctx, pageOfFeedback(ctx.query.text('page')), []),
  }),
  page({
    method: 'POST',
    path: '/feedback',
    allow: 'public',
    audit: AUDIT,
    handler: async (ctx) => {
      const about = pageOfFeedback(ctx.form.text('page'));
      const errors = faultsIn(ctx);
      const rating = ctx.form.choice('rating', RATINGS);
      if (errors.length > 0 || rating === null) return { ...view(ctx, about, errors), status: 422 };
      await keepFeedback(ctx.tx, { page: about, rating, said: ctx.form.text('said') });
      return { to: `/feedback/thanks?page=${encodeURIComponent(about)}` };
    },
  }),
  plainPage({
    method: 'GET',
    path: '/feedback/thanks',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => {
      const { feedback: words } = wordingIn(ctx.site.language).furniture;
      return {
        title: words.thanks,
        main: html`<h1 class="govuk-heading-xl">${words.thanks}</h1>
<p class="govuk-body">${words.thanksWords}</p>
<p class="govuk-body">${rich(words.goOn, { page: pageOfFeedback(ctx.query.text('page')) })}</p>`,
      };
    },
  }),
];

function faultsIn(ctx: PlainContext<ForceConfig, unknown>): FieldError[] {
  const { feedback: words } = wordingIn(ctx.site.language).furniture;
  const said = ctx.form.text('said');
  const number = ctx.force.nonEmergencyNumber;
  const errors: FieldError[] = [];
  if (ctx.form.choice('rating', RATINGS) === null) errors.push({ field: 'rating', message: words.chooseRating });
  if (said.length > MOST_SAID)
    errors.push({ field: 'said', message: fill(words.tooLong, { most: MOST_SAID, n: said.length }) });
  const detail = personalDetailIn(said.slice(0, MOST_SAID));
  if (detail)
    errors.push({
      field: 'said',
      message: fill(detail === 'email' ? words.holdsEmail : words.holdsPhone, { number }),
    });
  return errors;
}

function view(ctx: PlainContext<ForceConfig, unknown>, about: string, errors: FieldError[]): View {
  const { feedback: words } = wordingIn(ctx.site.language).furniture;
  const error = (field: string) => {
    const message = errorOf(errors, field);
    return message ? { error: message } : {};
  };
  const chosen = ctx.form.text('rating');
  return {
    title: words.title,
    description: words.description,
    section: about,
    ...(errors.length > 0 ? { errors } : {}),
    main: html`<h1 class="govuk-heading-xl">${words.title}</h1>
<p class="govuk-body">${rich(words.notHere, { emergency: ctx.force.emergencyNumber })}</p>
<form method="post" action="/feedback" novalidate>${ctx.csrf()}
<input type="hidden" name="page" value="${about}">
${radios({
  name: 'rating',
  label: words.rating,
  ...error('rating'),
  choices: RATINGS.map((r) => ({ value: r, label: words.ratings[r], checked: r === chosen })),
})}
${textarea({ name: 'said', label: words.said, hint: words.saidHint, value: ctx.form.text('said'), rows: 5, ...error('said') })}
${button(words.send)}
</form>`,
  };
}
