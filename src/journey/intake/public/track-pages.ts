import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { readReference } from '#journey/intake/reference.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { timeInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { newToken } from '#web/tokens.ts';
import { fill, rich } from '#web/words.ts';
import { trackNewsPages } from './track-news-pages.ts';
import { tryToOpen } from './track-open.ts';
import { secretHasher } from './track-secret.ts';
import { askTrackingCode, restsUntil } from './track-store.ts';
import { standingPages, TRACK_COOKIE, type TrackContext, trackedView } from './track-view.ts';
import { trackWritePages } from './track-write-pages.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();

type Shown = Pick<TrackContext, 'csrf' | 'site'>;
const wordsFor = (ctx: Shown) => wordingIn(ctx.site.language).following;

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
  handler: (ctx) => askView(ctx, []),
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
        const { wrong, resting } = wordsFor(ctx).door;
        const until = await restsUntil(ctx.tx, ctx.visitor);
        const message = until
          ? fill(resting, { time: timeInWords(until), number: ctx.force.nonEmergencyNumber })
          : fill(wrong, { minutes: FOLLOWING.codeMinutes.value });
        return askView(ctx, [{ field: 'reference', message }], ctx.form.text('reference'));
      }
      ctx.touched(opened);
      ctx.cookies.set(TRACK_COOKIE, token);
      return { to: trackedView };
    },
  });
}

function askView(ctx: Shown, errors: readonly FieldError[], reference = ''): View {
  const words = wordsFor(ctx).door;
  return {
    title: words.title,
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<form method="post" action="/track" novalidate>${ctx.csrf()}
${input({ name: 'reference', label: words.reference, hint: words.referenceHint, width: 20, spellcheck: false, autocomplete: 'off', value: reference, error: errorOf(errors, 'reference') })}
${input({ name: 'secret', label: words.secret, hint: words.secretHint, width: 30, spellcheck: false, autocomplete: 'off' })}
${button(words.show)}
</form>
<h2 class="govuk-heading-m">${words.withoutHeading}</h2>
<p class="govuk-body">${rich(words.without)}</p>
<p class="govuk-body">${fill(words.tries, { n: FOLLOWING.triesFromOnePlace.value })}</p>`,
  };
}

const CHANNELS = ['sms', 'email'] as const;

/**
 * A code to the contact on record. Nothing that comes back tells whether there is such a report, or such a contact. The page after it is the form's own
 * answer, because the reference goes along in it and in no address: with the script Back and reload ask for the page without the reference, without
 * it the browser asks whether to send again, and one more code is sent, of the few an hour.
 */
const codePages: Page<Tx, ForceConfig>[] = [
  plainPage({
    method: 'GET',
    path: '/track/code',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => codeView(ctx, [], '', ''),
  }),
  page({
    method: 'POST',
    path: '/track/code',
    allow: 'public',
    limit: 'guess',
    audit: 'none: asking leaves a row that the worker answers; nothing of a report is read',
    handler: async (ctx) => {
      const reference = readReference(ctx.form.text('reference'));
      const channel = ctx.form.choice('channel', CHANNELS);
      const words = wordsFor(ctx).code;
      const errors: FieldError[] = [];
      if (reference === '') errors.push({ field: 'reference', message: words.noReference });
      if (!channel) errors.push({ field: 'channel', message: words.noChannel });
      if (!channel || errors.length > 0) return codeView(ctx, errors, ctx.form.text('reference'), channel ?? '');
      // A code could not be used while tries from here rest: none is sent that will be over by then. The same for every reference.
      const until = await restsUntil(ctx.tx, ctx.visitor);
      if (until) {
        const message = fill(words.resting, { time: timeInWords(until), number: ctx.force.nonEmergencyNumber });
        return codeView(ctx, [{ field: 'reference', message }], ctx.form.text('reference'), channel);
      }
      await askTrackingCode(ctx.tx, reference, channel, ctx.visitor);
      return sentView(ctx, reference);
    },
  }),
  plainPage({
    method: 'GET',
    path: '/track/code/sent',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => sentView(ctx, ''),
  }),
];

/** @param reference as it was typed a page ago; '' where that is not known: it is then asked for. */
function sentView(ctx: Shown & Pick<TrackContext, 'force'>, reference: string): View {
  const { door, code: words } = wordsFor(ctx);
  const minutes = FOLLOWING.codeMinutes.value;
  const asked = input({
    name: 'reference',
    label: door.reference,
    hint: door.referenceHint,
    width: 20,
    spellcheck: false,
    autocomplete: 'off',
  });
  return {
    title: words.sentTitle,
    section: '/track',
    address: '/track/code/sent',
    before: backLink('/track/code'),
    main: html`<h1 class="govuk-heading-l">${words.sentTitle}</h1>
${words.sent.map((said) => html`<p class="govuk-body">${fill(said, { minutes })}</p>`)}
<h2 class="govuk-heading-m">${words.have}</h2>
<form method="post" action="/track" novalidate>${ctx.csrf()}
${reference ? html`<p class="govuk-body">${fill(words.forReport, { reference })}</p><input type="hidden" name="reference" value="${reference}">` : asked}
${input({ name: 'secret', label: words.code, hint: words.codeHint, width: 20, spellcheck: false, autocomplete: 'one-time-code' })}
${button(door.show)}
</form>
<p class="govuk-body">${fill(words.nothing, { number: ctx.force.nonEmergencyNumber })}</p>`,
  };
}

function codeView(ctx: Shown, errors: readonly FieldError[], reference: string, channel: string): View {
  const { door, code: words } = wordsFor(ctx);
  return {
    title: words.title,
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/track'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<form method="post" action="/track/code" novalidate>${ctx.csrf()}
${input({ name: 'reference', label: door.reference, hint: door.referenceHint, width: 20, spellcheck: false, autocomplete: 'off', value: reference, error: errorOf(errors, 'reference') })}
${radios({ name: 'channel', label: words.how, choices: CHANNELS.map((c) => ({ value: c, ...words.channels[c], checked: c === channel })), error: errorOf(errors, 'channel') })}
${button(words.send)}
</form>`,
  };
}
