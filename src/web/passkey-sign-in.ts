import { isIP } from 'node:net';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { ASSETS } from '#web/asset-names.ts';
import type { FieldError } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type Reply, type View } from '#web/page.ts';
import {
  type Asked,
  arrive,
  beginStep,
  type Going,
  goingFields,
  goingOf,
  NO_RECORD,
  SIGN_IN,
  type SignInNeeds,
  stepOf,
} from '#web/sign-in-needs.ts';

const PASSKEY = `${SIGN_IN}/passkey`;
const REFUSED = [
  { field: 'passkey', message: 'The passkey was not taken. Try again, or sign in with your user name and password' },
];
/** Longest answer of a browser that is read. */
const ANSWER_CHARACTERS = 20_000;

/** The name that passkeys belong to: the host by which people reach these pages. A browser takes none for a bare address. */
export const keyDomain = (origin: string): string => new URL(origin).hostname;

/** Whether a passkey can be made and used where the service is reached so: browsers know them by a name, never by a bare address. */
export const takesPasskeys = (origin: string): boolean => {
  const host = keyDomain(origin);
  return isIP(host.replace(/^\[|\]$/g, '')) === 0;
};

/** What to do instead, said before anybody tries: the same machine has a name too. */
export function namedInstead(origin: string, path: string): Html {
  const { hostname, protocol, port } = new URL(origin);
  const here = ['127.0.0.1', '[::1]'].includes(hostname);
  const words = here
    ? html`Open <a class="govuk-link" href="${protocol}//localhost${port ? `:${port}` : ''}${path}">this page at localhost</a> and sign in there.`
    : 'Ask the people who run this service for its name, and open it there.';
  return html`<p class="govuk-inset-text">A passkey belongs to a name, and you have opened this service at an address, ${hostname}: a browser makes none for that. ${words}</p>`;
}

/** Signing in with a passkey alone: the machine has asked for a finger or a number, so it is two factors. */
export function passkeySignInPages<Tx, Force>(
  needs: SignInNeeds<Tx>,
  fromTheStart: (ctx: Asked, errors: readonly FieldError[]) => View,
): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  return [
    plainPage({
      method: 'POST',
      path: PASSKEY,
      allow: 'public',
      limit: 'guess',
      audit: NO_RECORD,
      handler: async (ctx) => {
        const options = await generateAuthenticationOptions({
          rpID: keyDomain(ctx.origin),
          userVerification: 'required',
        });
        await beginStep(needs, ctx, { kind: 'passkey', userId: null, detail: { challenge: options.challenge } });
        return keyView(ctx, goingOf(ctx), options);
      },
    }),
    plainPage({
      method: 'POST',
      path: `${PASSKEY}/answer`,
      allow: 'public',
      limit: 'guess',
      audit: NO_RECORD,
      handler: async (ctx): Promise<Reply> => {
        const userId = await holderOf(needs, ctx);
        return userId ? arrive(needs, ctx, { userId, how: 'passkey' }, goingOf(ctx)) : fromTheStart(ctx, REFUSED);
      },
    }),
  ];
}

/** Whose passkey answered the challenge of this browser; null for anything else. A challenge is answered once. */
async function holderOf<Tx>(needs: SignInNeeds<Tx>, ctx: Asked): Promise<string | null> {
  const { accounts, store } = needs;
  const step = await stepOf(needs, ctx, 'passkey');
  if (!step) return null;
  const at = new Date();
  if (!(await store.as('staff', (tx) => accounts.useStep(tx, step.tokenHash, 'passkey', at)))) return null;
  const response = answerOf<Parameters<typeof verifyAuthenticationResponse>[0]['response']>(ctx.form.text('answer'));
  const key = response && (await store.as('staff', (tx) => accounts.passkey(tx, response.id)));
  if (!response || !key) return null;
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: step.detail.challenge ?? '',
    expectedOrigin: ctx.origin,
    expectedRPID: keyDomain(ctx.origin),
    requireUserVerification: true,
    credential: { id: key.id, publicKey: key.publicKey, counter: key.counter },
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { newCounter } = checked.authenticationInfo;
  return store.as('staff', async (tx) => {
    await accounts.passkeyUsed(tx, key.id, newCounter, at);
    return (await accounts.maySignIn(tx, key.userId)) ? key.userId : null;
  });
}

/** What the browser's script put into the form. */
export function answerOf<T extends { id: string }>(typed: string): T | null {
  if (typed.length > ANSWER_CHARACTERS) return null;
  try {
    const read: unknown = JSON.parse(typed);
    return typeof read === 'object' && read !== null && typeof (read as { id?: unknown }).id === 'string'
      ? (read as T)
      : null;
  } catch {
    return null;
  }
}

/** The form that the script fills in, and what it says where there is no script. */
export const keyForm = (look: {
  path: string;
  options: unknown;
  ask: 'get' | 'create';
  text: string;
  fields: Html;
}): Html =>
  html`<form method="post" action="${look.path}" data-passkey="${look.ask}" data-options="${JSON.stringify(look.options)}" novalidate>
${look.fields}<input type="hidden" name="answer" value="">
<p class="govuk-body" role="status" data-passkey-says></p>
${button(look.text)}</form>
<noscript><p class="govuk-inset-text">Passkeys need JavaScript. Use a code from an authenticator app instead.</p></noscript>
<script type="module" src="${ASSETS.passkeyJs}"></script>`;

function keyView(ctx: Asked, going: Going, options: unknown): View {
  const fields = html`${ctx.csrf()}${goingFields(going)}`;
  return {
    title: 'Use your passkey',
    main: html`<h1 class="govuk-heading-l">Use your passkey</h1>
<p class="govuk-body">Your browser asks for the key, the finger or the number that you set up.</p>
${keyForm({ path: `${PASSKEY}/answer`, options, ask: 'get', text: 'Ask for my passkey', fields })}
<p class="govuk-body"><a class="govuk-link" href="${SIGN_IN}">Sign in with a password instead</a></p>`,
  };
}
