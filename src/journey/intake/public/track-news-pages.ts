import { createHmac, randomUUID } from 'node:crypto';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { contactHash } from '#journey/intake/contact-hash.ts';
import { type OutgoingChannel, outgoingKey, queueMessage, readEmail, readSmsNumber } from '#store/outgoing.ts';
import { sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { fill } from '#web/words.ts';
import type { TrackKeys } from './track-pages.ts';
import { codeInGroups, newCode, plainSecret } from './track-secret.ts';
import { trackedNudges, writeTracked } from './track-store.ts';
import { opensTracked, TRACK_AUDIT, type TrackContext, trackedView, withTracked } from './track-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const common = { allow: 'public', audit: TRACK_AUDIT, opens: opensTracked } as const;
const PATH = '/track/report/news';

const wordsFor = (ctx: TrackContext) => wordingIn(ctx.site.language).following.news;

const confirmHash = (code: string, key: Buffer): string =>
  createHmac('sha256', key)
    .update(`nudge ${plainSecret(code)}`)
    .digest('hex');

/** Choosing to be told that there is news: an address, then the code that was sent to it. */
export const trackNewsPages = (keys: TrackKeys): Page<Tx, ForceConfig>[] => [
  page({
    ...common,
    method: 'GET',
    path: PATH,
    handler: (ctx) => withTracked(ctx, () => newsView(ctx, [])),
  }),
  page({ ...common, method: 'POST', path: PATH, handler: (ctx) => withTracked(ctx, () => askNudge(ctx, keys)) }),
  page({
    ...common,
    method: 'POST',
    path: `${PATH}/confirm`,
    limit: 'guess',
    handler: (ctx) =>
      withTracked(ctx, async () => {
        const confirm = confirmHash(ctx.form.text('code'), keys.contacts);
        if (await writeTracked(ctx.tx, { what: 'nudge_confirm', confirm })) return { to: `${trackedView}?done=news` };
        return newsView(ctx, [{ field: 'code', message: wordsFor(ctx).codeWrong }]);
      }),
  }),
  page({
    ...common,
    method: 'POST',
    path: `${PATH}/stop`,
    handler: (ctx) =>
      withTracked(ctx, async () => {
        await writeTracked(ctx.tx, { what: 'nudge_stop' });
        return { to: `${trackedView}?done=stopped` };
      }),
  }),
];

async function askNudge(ctx: TrackContext, keys: TrackKeys) {
  const words = wordsFor(ctx);
  const channel = ctx.form.choice('channel', ['sms', 'email']);
  const written = channel ? ctx.form.text(channel) : '';
  const to = channel === 'email' ? readEmail(written) : readSmsNumber(written);
  if (!channel) return newsView(ctx, [{ field: 'channel', message: words.noChannel }]);
  if (!to) return newsView(ctx, [{ field: channel, message: words.wrong[channel] }]);
  const code = newCode();
  const id = randomUUID();
  const sealed = sealTo(await outgoingKey(ctx.tx), Buffer.from(to));
  const contact = contactHash(to, keys.contacts);
  const kept = await writeTracked(ctx.tx, {
    what: 'nudge',
    id,
    channel,
    contact,
    confirm: confirmHash(code, keys.contacts),
    sealed,
  });
  if (!kept) return newsView(ctx, [{ field: channel, message: words.tooMany }]);
  const about = { purpose: 'nudge_confirm', once: `nudge_confirm:${id}`, priority: 0 } as const;
  const { sent } = wordingIn(ctx.site.language).messages;
  const text = fill(sent.nudgeConfirm, { code: codeInGroups(code) });
  await queueMessage(
    ctx.tx,
    channel === 'email' ? { ...about, channel, to, subject: sent.subject, text } : { ...about, channel, to, text },
  );
  return newsView(ctx, [], true);
}

async function newsView(ctx: TrackContext, errors: readonly FieldError[], sent = false): Promise<View> {
  const nudges = await trackedNudges(ctx.tx);
  const waits = sent || nudges.some((n) => !n.confirmed);
  const confirmed = nudges.filter((n) => n.confirmed);
  const words = wordsFor(ctx);
  return {
    title: words.title,
    section: '/track',
    address: PATH,
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(trackedView),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
${words.intro.map((said) => html`<p class="govuk-body">${said}</p>`)}
${
  confirmed.length > 0
    ? stopForm(
        ctx,
        confirmed.map((n) => n.channel),
      )
    : null
}
${waits ? confirmForm(ctx, errors) : null}
${askForm(ctx, errors, waits)}`,
  };
}

function stopForm(ctx: TrackContext, channels: readonly OutgoingChannel[]): Html {
  const words = wordsFor(ctx);
  const chosen = channels.length > 1 ? words.chosenMore : words.chosen;
  return html`<p class="govuk-body">${channels.includes('sms') ? chosen.sms : chosen.email}</p>
<form method="post" action="${PATH}/stop">${ctx.csrf()}${button(words.end, { kind: 'secondary' })}</form>`;
}

function confirmForm(ctx: TrackContext, errors: readonly FieldError[]): Html {
  const words = wordsFor(ctx);
  return html`<h2 class="govuk-heading-m">${words.codeHeading}</h2>
<form method="post" action="${PATH}/confirm" novalidate>${ctx.csrf()}
${input({ name: 'code', label: words.code, hint: words.codeHint, width: 10, spellcheck: false, autocomplete: 'off', error: errorOf(errors, 'code') })}
${button(words.codeSend)}
</form>`;
}

function askForm(ctx: TrackContext, errors: readonly FieldError[], again: boolean): Html {
  const words = wordsFor(ctx);
  const chosen = ctx.form.text('channel');
  const of = (name: string) => (errors.length > 0 ? ctx.form.text(name) : '');
  return html`<h2 class="govuk-heading-m">${again ? words.another : words.where}</h2>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${radios({
  name: 'channel',
  label: words.how,
  choices: [
    { value: 'sms', label: words.channels.sms, checked: chosen === 'sms' },
    { value: 'email', label: words.channels.email, checked: chosen === 'email' },
  ],
  error: errorOf(errors, 'channel'),
})}
${input({ name: 'sms', label: words.sms, type: 'tel', autocomplete: 'tel', width: 20, value: of('sms'), error: errorOf(errors, 'sms') })}
${input({ name: 'email', label: words.email, type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: of('email'), error: errorOf(errors, 'email') })}
${button(words.ask, again ? { kind: 'secondary' } : {})}
</form>`;
}
