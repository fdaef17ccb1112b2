import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { hashOfRecoveryCode, stepOfCode, unsealSecret } from '#web/one-time-codes.ts';
import { type Page, pagesFor, type Reply, type View } from '#web/page.ts';
import type { SignedInBy } from '#web/sessions.ts';
import {
  type Asked,
  arrive,
  type Going,
  goingFields,
  goingOf,
  NO_RECORD,
  SIGN_IN,
  type SignInNeeds,
  stepOf,
} from '#web/sign-in-needs.ts';
import type { Factors } from '#web/sign-in-store.ts';

const CODE = `${SIGN_IN}/code`;
const AGAIN = [{ field: 'username', message: 'That took too long or was tried too often. Sign in again' }];
const WRONG = [
  { field: 'code', message: 'Enter the code that your app shows now, or a recovery code that has not been used' },
];

/** The second question after the password: a code of the app, or a recovery code. */
export function codePages<Tx, Force>(
  needs: SignInNeeds<Tx>,
  fromTheStart: (ctx: Asked, errors: readonly FieldError[]) => View,
): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  return [
    plainPage({
      method: 'GET',
      path: CODE,
      allow: 'public',
      audit: NO_RECORD,
      handler: async (ctx): Promise<Reply> => {
        const step = await stepOf(needs, ctx, 'code');
        if (!step?.userId) return { to: SIGN_IN };
        const has = await needs.store.as('staff', (tx) => needs.accounts.factorsOf(tx, step.userId!));
        return codeView(ctx, has, { next: step.detail.next ?? '', kept: '' }, []);
      },
    }),
    plainPage({
      method: 'POST',
      path: CODE,
      allow: 'public',
      limit: 'guess',
      audit: NO_RECORD,
      handler: async (ctx): Promise<Reply> => {
        const step = await stepOf(needs, ctx, 'code');
        if (!step?.userId) return fromTheStart(ctx, AGAIN);
        const { userId, tokenHash } = step;
        const right = await tried(needs, { userId, tokenHash }, ctx.form.text('code'));
        if (right === 'none left') return fromTheStart(ctx, AGAIN);
        if (right !== 'wrong') return arrive(needs, ctx, { userId, how: right }, goingOf(ctx));
        const has = await needs.store.as('staff', (tx) => needs.accounts.factorsOf(tx, userId));
        return codeView(ctx, has, goingOf(ctx), WRONG);
      },
    }),
  ];
}

/** One try, counted before it is looked at; what is right is used up in the same transaction. */
function tried<Tx>(
  needs: SignInNeeds<Tx>,
  who: { userId: string; tokenHash: string },
  typed: string,
): Promise<SignedInBy | 'wrong' | 'none left'> {
  const { accounts, limits, steps } = needs;
  const at = new Date();
  return needs.store.as('staff', async (tx) => {
    const most = { ofStep: steps.codeTries, ofAccount: limits.failedLoginsAllowed };
    const lockUntil = new Date(at.getTime() + limits.lockMinutes * 60_000);
    if (!(await accounts.takeTry(tx, { ...who, at, ...most, lockUntil }))) return 'none left';
    const by = await rightBy(needs, tx, who.userId, typed, at);
    if (!by) return 'wrong';
    return (await accounts.useStep(tx, who.tokenHash, 'code', at)) ? by : 'none left';
  });
}

async function rightBy<Tx>(
  needs: SignInNeeds<Tx>,
  tx: Tx,
  userId: string,
  typed: string,
  at: Date,
): Promise<'code' | 'recovery' | null> {
  const { accounts, keys, steps } = needs;
  const code = typed.replace(/[\s-]/g, '').slice(0, 40);
  if (/^\d{6}$/.test(code)) {
    const totp = await accounts.totpOf(tx, userId);
    const secret = totp?.confirmed ? unsealSecret(totp.sealed, keys.codes) : null;
    if (!totp || !secret) return null;
    const step = stepOfCode(secret, code, { at, driftSeconds: steps.codeDriftSeconds, lastStep: totp.lastStep });
    return step !== null && (await accounts.useTotpStep(tx, userId, step, false, at)) ? 'code' : null;
  }
  const hash = hashOfRecoveryCode(code, userId, keys.recovery);
  return hash && (await accounts.useRecoveryCode(tx, userId, hash, at)) ? 'recovery' : null;
}

export function codeView(ctx: Asked, has: Factors, going: Going, errors: readonly FieldError[]): View {
  return {
    title: has.totp ? 'Enter a code' : 'Use your passkey',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">${has.totp ? 'Enter a code' : 'Use your passkey'}</h1>
${
  has.totp
    ? html`<form method="post" action="${CODE}" novalidate>${ctx.csrf()}${goingFields(going)}
${input({ name: 'code', label: 'Code from your authenticator app', hint: 'Six figures. Without your telephone, type one of your recovery codes.', autocomplete: 'one-time-code', width: 10, spellcheck: false, error: errorOf(errors, 'code') })}
${button('Continue')}</form>`
    : null
}
${
  has.passkeys > 0
    ? html`<form method="post" action="${SIGN_IN}/passkey">${ctx.csrf()}${goingFields(going)}${button(has.totp ? 'Use a passkey instead' : 'Use your passkey', has.totp ? { kind: 'secondary' } : {})}</form>`
    : null
}
<p class="govuk-body"><a class="govuk-link" href="${SIGN_IN}">Begin again</a></p>
<p class="govuk-body">If you have lost your telephone or key and your recovery codes, ask your supervisor to take your second factor off.</p>`,
  };
}
