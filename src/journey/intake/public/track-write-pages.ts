import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { normalisePhone, saysWithheld } from '#core/phone.ts';
import { readPounds } from '#journey/intake/form/questions-what.ts';
import { readWhen } from '#journey/intake/form/said-when.ts';
import type { AddedFacts } from '#journey/intake/track-additions.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { hashOfToken, newToken } from '#web/tokens.ts';
import { fill } from '#web/words.ts';
import type { TrackKeys } from './track-pages.ts';
import { objectionToSecret, type SecretHasher, secretHasher } from './track-secret.ts';
import { type TrackedReport, writeTracked, writtenBefore } from './track-store.ts';
import { opensTracked, standingView, TRACK_AUDIT, type TrackContext, trackedView, withTracked } from './track-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const common = { allow: 'public', audit: TRACK_AUDIT, opens: opensTracked } as const;
const onceOf = (form: FormValues): string => /^[\w-]{43}$/.exec(form.text('once'))?.[0] ?? newToken();
const wordsFor = (ctx: TrackContext): Wording['following'] => wordingIn(ctx.site.language).following;
type FactWords = Wording['following']['facts'];

/** What whoever follows a report can write: a message, more facts, a secret of their own. */
export function trackWritePages(keys: TrackKeys): Page<Tx, ForceConfig>[] {
  const hash = secretHasher(keys.secrets);
  return [messagePage, ...factPages, ...secretPages(hash)];
}

const messagePage = page({
  ...common,
  method: 'POST',
  path: '/track/report/message',
  handler: (ctx) =>
    withTracked(ctx, async (report) => {
      const said = wordsFor(ctx);
      const words = ctx.form.text('words');
      const most = FOLLOWING.messageCharacters.value;
      const wrong =
        words === '' ? said.messages.empty : words.length > most ? fill(said.messages.tooLong, { most }) : null;
      if (wrong) return standingView(ctx, report, [{ field: 'words', message: wrong }], words.slice(0, most * 2));
      const once = onceOf(ctx.form);
      const sent = await writeTracked(ctx.tx, { what: 'message', words, once });
      // Sent twice by a second press is sent once, and told as done; only the day's limit is refused.
      if (!sent && !(await writtenBefore(ctx.tx, once)))
        return standingView(ctx, report, [{ field: 'words', message: said.tooMany }], words);
      return { to: `${trackedView}?done=message#messages` };
    }),
});

const factPages: Page<Tx, ForceConfig>[] = [
  page({
    ...common,
    method: 'GET',
    path: '/track/report/add',
    handler: (ctx) => withTracked(ctx, (report) => factsView(ctx, report, null, [])),
  }),
  page({
    ...common,
    method: 'POST',
    path: '/track/report/add',
    handler: (ctx) =>
      withTracked(ctx, async (report) => {
        const { answers, errors } = readFacts(ctx.form, ctx.now, wordsFor(ctx).facts);
        if (errors.length > 0) return factsView(ctx, report, ctx.form, errors);
        // The same answers are one addition, however often they are sent: by a second press, or by Back and Add again.
        const once = hashOfToken(JSON.stringify(answers));
        const kept = await writeTracked(ctx.tx, { what: 'facts', answers, once });
        if (!kept && !(await writtenBefore(ctx.tx, once)))
          return factsView(ctx, report, ctx.form, [{ field: 'more', message: wordsFor(ctx).tooMany }]);
        return { to: `${trackedView}?done=facts#facts` };
      }),
  }),
];

function readFacts(
  form: FormValues,
  now: Date,
  words: FactWords,
): { answers: AddedFacts & Record<string, unknown>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const answers: AddedFacts = {};
  const when = form.text('when');
  const read = when === '' ? null : readWhen(when, now);
  if (when !== '' && !read) errors.push({ field: 'when', message: words.wrongDay });
  else if (read) answers.when = read.day;
  const loss = form.text('loss');
  const pounds = loss === '' ? undefined : readPounds(loss);
  if (pounds === null) errors.push({ field: 'loss', message: words.wrongSum });
  else answers.loss = pounds;
  const caller = form.text('caller');
  if (caller !== '' && !saysWithheld(caller) && (caller.length > 40 || !normalisePhone(caller)))
    errors.push({ field: 'caller', message: words.wrongPhone });
  else if (caller !== '') answers.caller = caller;
  for (const [name, most] of TEXTS) {
    const written = form.text(name);
    if (written.length > most) errors.push({ field: name, message: fill(words.tooLong, { most }) });
    else if (written !== '') answers[name] = written;
  }
  // A time, or a whole month, is more than the one day that the report holds: it is told in the words that were used.
  if (read && (read.hours || read.dayTo)) answers.more = [`${when}.`, answers.more].filter(Boolean).join('\n');
  if (errors.length === 0 && Object.values(answers).every((v) => v === undefined))
    errors.push({ field: 'more', message: words.empty });
  return { answers: { ...answers }, errors };
}

const TEXTS = [
  ['where', 200],
  ['collector', 1000],
  ['registration', 20],
  ['more', 5000],
] as const;

function factsView(
  ctx: TrackContext,
  report: TrackedReport,
  typed: FormValues | null,
  errors: readonly FieldError[],
): View {
  const asks = (key: string) => report.missing.includes(key) || errors.some((e) => e.field.startsWith(key));
  const said = (name: string) => typed?.text(name) ?? '';
  const { facts: words, missingFacts: named } = wordsFor(ctx);
  return {
    title: words.title,
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(trackedView),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<form method="post" action="/track/report/add" novalidate>${ctx.csrf()}
${asks('when') ? input({ name: 'when', label: named.when.name, hint: words.whenHint, width: 20, value: said('when'), error: errorOf(errors, 'when') }) : null}
${asks('where') ? input({ name: 'where', label: named.where.name, hint: words.whereHint, width: 20, value: said('where'), error: errorOf(errors, 'where') }) : null}
${asks('caller') ? input({ name: 'caller', label: named.caller.name, hint: words.callerHint, type: 'tel', width: 20, value: said('caller'), error: errorOf(errors, 'caller') }) : null}
${asks('loss') ? input({ name: 'loss', label: named.loss.name, prefix: '£', width: 10, inputmode: 'decimal', value: said('loss'), error: errorOf(errors, 'loss') }) : null}
${asks('collector') ? collectorFields(said, errors, words) : null}
${textarea({ name: 'more', label: words.more, hint: words.moreHint, rows: 5, value: said('more'), error: errorOf(errors, 'more') })}
${button(words.send)}
</form>`,
  };
}

const collectorFields = (said: (name: string) => string, errors: readonly FieldError[], words: FactWords): Html =>
  html`${textarea({ name: 'collector', label: words.collector, hint: words.collectorHint, rows: 3, value: said('collector'), error: errorOf(errors, 'collector') })}
${input({ name: 'registration', label: words.registration, width: 10, spellcheck: false, value: said('registration'), error: errorOf(errors, 'registration') })}`;

const secretPages = (hash: SecretHasher): Page<Tx, ForceConfig>[] => [
  page({
    ...common,
    method: 'GET',
    path: '/track/report/secret',
    handler: (ctx) => withTracked(ctx, () => secretView(ctx, [])),
  }),
  page({
    ...common,
    method: 'POST',
    path: '/track/report/secret',
    limit: 'guess',
    handler: (ctx) =>
      withTracked(ctx, async (report) => {
        const typed = ctx.form.text('chosen');
        const message = objectionToSecret(typed, report.reference, wordsFor(ctx).secret.objections);
        if (message) return secretView(ctx, [{ field: 'chosen', message }]);
        await writeTracked(ctx.tx, { what: 'secret', hash: await hash(typed, report.reference) });
        ctx.touched(report.id, { op: 'COLLECTION', fieldsChanged: ['tracking_secret'] });
        return { to: `${trackedView}?done=secret` };
      }),
  }),
];

const secretView = (ctx: TrackContext, errors: readonly FieldError[]): View => ({
  title: wordsFor(ctx).secret.title,
  section: '/track',
  status: errors.length > 0 ? 422 : 200,
  errors,
  before: backLink(trackedView),
  main: html`<h1 class="govuk-heading-l">${wordsFor(ctx).secret.title}</h1>
<p class="govuk-body">${wordsFor(ctx).secret.intro}</p>
<form method="post" action="/track/report/secret" novalidate>${ctx.csrf()}
${input({ name: 'chosen', label: wordsFor(ctx).secret.label, hint: fill(wordsFor(ctx).secret.hint, { least: FOLLOWING.shortestChosen.value }), width: 30, spellcheck: false, autocomplete: 'off', error: errorOf(errors, 'chosen') })}
${button(wordsFor(ctx).secret.use)}
</form>`,
});
