import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { readReference } from '#journey/intake/reference.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { newToken } from '#web/tokens.ts';
import { trackNewsPages } from './track-news-pages.ts';
import { tryToOpen } from './track-open.ts';
import { secretHasher } from './track-secret.ts';
import { askTrackingCode } from './track-store.ts';
import { standingPages, TRACK_COOKIE, trackedView } from './track-view.ts';
import { trackWritePages } from './track-write-pages.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();

/** Keys of this installation that following a report needs, each for one use. */
export interface TrackKeys {
  /** What chosen secrets and codes are salted with. */
  secrets: Buffer;
  /** What addresses are found again by. */
  contacts: Buffer;
}

/**
 * Following a report without an account (R3.21): the reference with the long secret, one of one's own, or a code that is sent to the contact on
 * record. Never in an address, and the same answer to every wrong pair, in the same time.
 */
export const trackPages = (keys: TrackKeys): Page<Tx, ForceConfig>[] => [
  askPage,
  openPage(keys),
  ...codePages,
  ...standingPages(),
  ...trackWritePages(keys),
  ...trackNewsPages(keys),
];

const askPage = plainPage({
  method: 'GET',
  path: '/track',
  allow: 'public',
  audit: 'none: it shows no record',
  handler: (ctx) => askView(ctx.csrf(), []),
});

function openPage(keys: TrackKeys): Page<Tx, ForceConfig> {
  const hash = secretHasher(keys.secrets);
  return page({
    method: 'POST',
    path: '/track',
    allow: 'public',
    limit: 'guess',
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const reference = readReference(ctx.form.text('reference'));
      const token = newToken();
      const attempt = { reference, typed: ctx.form.text('secret'), visitor: ctx.visitor, token };
      const opened = await tryToOpen(ctx.tx, attempt, hash);
      if (!opened) {
        const message = 'Check the reference and the code: together they do not open a report';
        return askView(ctx.csrf(), [{ field: 'reference', message }], ctx.form.text('reference'));
      }
      ctx.touched(opened);
      ctx.cookies.set(TRACK_COOKIE, token);
      return { to: trackedView };
    },
  });
}

function askView(csrf: Html, errors: readonly FieldError[], reference = ''): View {
  return {
    title: 'Follow a report',
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Follow a report</h1>
<p class="govuk-body">You were given both when you sent your report on this site.</p>
<form method="post" action="/track" novalidate>${csrf}
${input({ name: 'reference', label: 'Reference', hint: 'It looks like CF-0001234', width: 20, spellcheck: false, autocomplete: 'off', value: reference, error: errorOf(errors, 'reference') })}
${input({ name: 'secret', label: 'Secret code', hint: 'The 16 letters and figures you were given, a secret you chose yourself, or a code that we sent you. Spaces and capitals do not matter.', width: 30, spellcheck: false, autocomplete: 'off' })}
${button('Show my report')}
</form>
<h2 class="govuk-heading-m">If you do not have the secret code</h2>
<p class="govuk-body">If we have your phone number or e-mail address, <a class="govuk-link" href="/track/code">have a code sent to you</a>. Or ring 101.</p>
<p class="govuk-body">After ${FOLLOWING.triesFromOnePlace.value} wrong tries you have to wait up to an hour.</p>`,
  };
}

const CHANNELS = [
  { value: 'sms', label: 'Text message', hint: 'To the mobile number in the report' },
  { value: 'email', label: 'E-mail', hint: 'To the address in the report' },
] as const;

/** A code to the contact on record. Nothing that comes back tells whether there is such a report, or such a contact. */
const codePages: Page<Tx, ForceConfig>[] = [
  plainPage({
    method: 'GET',
    path: '/track/code',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => codeView(ctx.csrf(), [], '', ''),
  }),
  page({
    method: 'POST',
    path: '/track/code',
    allow: 'public',
    limit: 'guess',
    audit: 'none: asking leaves a row that the worker answers; nothing of a report is read',
    handler: async (ctx) => {
      const reference = readReference(ctx.form.text('reference'));
      const channel = ctx.form.choice('channel', ['sms', 'email']);
      const errors: FieldError[] = [];
      if (reference === '') errors.push({ field: 'reference', message: 'Write the reference, like CF-0001234' });
      if (!channel) errors.push({ field: 'channel', message: 'Choose how to send the code' });
      if (!channel || errors.length > 0) return codeView(ctx.csrf(), errors, ctx.form.text('reference'), channel ?? '');
      await askTrackingCode(ctx.tx, reference, channel, ctx.visitor);
      return { to: '/track/code/sent' };
    },
  }),
  plainPage({
    method: 'GET',
    path: '/track/code/sent',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => ({
      title: 'Look for a message',
      section: '/track',
      before: backLink('/track/code'),
      main: html`<h1 class="govuk-heading-l">Look for a message</h1>
<p class="govuk-body">If there is a report with this reference, and it holds such a number or address, a code is on its way. It can take a few minutes.</p>
<p class="govuk-body">The message does not say what it is about. The code works once, for ${FOLLOWING.codeMinutes.value} minutes.</p>
<p class="govuk-body">We never ring to ask for a code. Give it to nobody.</p>
${button('I have the code', { href: '/track' })}
<p class="govuk-body">If nothing comes, ring ${ctx.force.nonEmergencyNumber} and give your reference.</p>`,
    }),
  }),
];

function codeView(csrf: Html, errors: readonly FieldError[], reference: string, channel: string): View {
  return {
    title: 'Have a code sent to you',
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/track'),
    main: html`<h1 class="govuk-heading-l">Have a code sent to you</h1>
<p class="govuk-body">We send it to the number or address that is in the report, and to no other. If somebody who could read it must not know, ring 101 instead.</p>
<form method="post" action="/track/code" novalidate>${csrf}
${input({ name: 'reference', label: 'Reference', hint: 'It looks like CF-0001234', width: 20, spellcheck: false, autocomplete: 'off', value: reference, error: errorOf(errors, 'reference') })}
${radios({ name: 'channel', label: 'How shall we send it?', choices: CHANNELS.map((c) => ({ ...c, checked: c.value === channel })), error: errorOf(errors, 'channel') })}
${button('Send the code')}
</form>`,
  };
}
