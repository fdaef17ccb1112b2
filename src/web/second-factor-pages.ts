import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { CounterfoilError } from '#core/errors.ts';
import { ROLES } from '#core/role.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import {
  codeAddress,
  codePicture,
  hashOfRecoveryCode,
  newCodeSecret,
  newRecoveryCodes,
  sealSecret,
  secretInGroups,
  stepOfCode,
  unsealSecret,
} from '#web/one-time-codes.ts';
import { type Page, type PlainContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { answerOf, keyDomain, keyForm, namedInstead, takesPasskeys } from '#web/passkey-sign-in.ts';
import { checkPassword } from '#web/sign-in.ts';
import { ACCOUNT, beginStep, type SignInNeeds, stepOf } from '#web/sign-in-needs.ts';
import type { Factors, Passkey } from '#web/sign-in-store.ts';
import type { StaffUser } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

type Own = PlainContext<unknown, StaffUser>;
const FACTOR = `${ACCOUNT}/second-factor`;
const OWN =
  'none: it shows only the account of the person who asks; a change of it writes its own entry (ALTERATION staff_user)';
const NAME_CHARACTERS = 60;

/** Setting up, and taking off, what somebody signs in with beside a password. */
export function secondFactorPages<Tx, Force>(needs: SignInNeeds<Tx>): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  const post = (path: string, work: (needs: SignInNeeds<Tx>, ctx: Own) => Promise<Reply>) =>
    plainPage({ method: 'POST', path, allow: ROLES, limit: 'guess', audit: OWN, handler: (ctx) => work(needs, ctx) });
  return [
    plainPage({ method: 'GET', path: FACTOR, allow: ROLES, audit: OWN, handler: (ctx) => factorView(needs, ctx, []) }),
    post(`${FACTOR}/codes`, startCodes),
    post(`${FACTOR}/codes/confirm`, confirmCodes),
    post(`${FACTOR}/codes/remove`, removeCodes),
    post(`${FACTOR}/recovery`, renewRecovery),
    post(`${FACTOR}/passkeys/new`, startPasskey),
    post(`${FACTOR}/passkeys`, keepPasskey),
    post(`${FACTOR}/passkeys/remove`, removePasskey),
  ];
}

/** A stolen session must not set up a factor of its own: the password is asked again, but for whoever has just typed it and must set one up. */
async function sure<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<FieldError[]> {
  if (ctx.user.mustEnrol) return [];
  const userId = await checkPassword(needs, ctx.user.username, ctx.form.text('password'));
  return userId === ctx.user.id ? [] : [{ field: 'password', message: wrongPassword(ctx) }];
}

const wrongPassword = (ctx: Own): string =>
  ctx.form.text('password') === '' ? 'Enter your password' : 'This is not your password. Type it again';

async function startCodes<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const errors = await sure(needs, ctx);
  if (errors.length > 0) return factorView(needs, ctx, errors);
  const secret = newCodeSecret();
  const { accounts, store, keys } = needs;
  await store.as('staff', (tx) => accounts.keepTotp(tx, ctx.user.id, sealSecret(secret, keys.codes)));
  return codesView(needs, ctx, secret, []);
}

async function confirmCodes<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const { accounts, store, keys, steps } = needs;
  const at = new Date();
  const codes = newRecoveryCodes(steps.recoveryCodes);
  const kept = await store.as('staff', async (tx) => {
    const totp = await accounts.totpOf(tx, ctx.user.id);
    const secret = totp && !totp.confirmed ? unsealSecret(totp.sealed, keys.codes) : null;
    if (!secret) return 'none';
    const code = ctx.form.text('code').replace(/\s/g, '');
    const step = stepOfCode(secret, code, { at, driftSeconds: steps.codeDriftSeconds, lastStep: null });
    if (step === null || !(await accounts.useTotpStep(tx, ctx.user.id, step, true, at))) return { secret };
    await accounts.keepRecoveryCodes(tx, ctx.user.id, hashed(needs, ctx, codes));
    await enrolled(needs, ctx, tx, ['totp', 'recovery_codes']);
    return 'kept';
  });
  if (kept === 'none') return { to: FACTOR };
  if (kept === 'kept') return recoveryView(codes);
  const wrong =
    'Enter the six figures that the app shows now. If they are not taken, check the clock of your telephone';
  return codesView(needs, ctx, kept.secret, [{ field: 'code', message: wrong }]);
}

const hashed = <Tx>(needs: SignInNeeds<Tx>, ctx: Own, codes: readonly string[]): string[] =>
  codes.map((code) => hashOfRecoveryCode(code, ctx.user.id, needs.keys.recovery)!);

/** The session may now open every page; the entry says what was changed. Last in its transaction. */
async function enrolled<Tx>(needs: SignInNeeds<Tx>, ctx: Own, tx: Tx, fieldsChanged: string[]): Promise<void> {
  await needs.accounts.sessionEnrolled(tx, hashOfToken(ctx.cookies.get('session')));
  await written(needs, ctx, tx, fieldsChanged);
}

const written = <Tx>(needs: SignInNeeds<Tx>, ctx: Own, tx: Tx, fieldsChanged: string[]): Promise<void> =>
  needs.store.audit(
    tx,
    {
      actor: ctx.user.username,
      actorRole: ctx.user.roles.join('+'),
      requestId: ctx.requestId,
      clientIpHash: ctx.address,
    },
    [{ op: 'ALTERATION', recordType: 'staff_user', recordId: ctx.user.id, fieldsChanged }],
  );

/** What is taken off must not leave nothing where the force wants something. */
const wouldBeBare = <Tx>(needs: SignInNeeds<Tx>, has: Factors, without: { totp?: true; passkeys?: number }): boolean =>
  needs.secondFactor === 'required' &&
  !has.waived &&
  (without.totp ? 0 : Number(has.totp)) + has.passkeys - (without.passkeys ?? 0) <= 0;

const BARE = 'Set up another second factor first: your force asks for one.';

async function removeCodes<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const errors = await sure(needs, ctx);
  if (errors.length > 0) return factorView(needs, ctx, errors);
  await needs.store.as('staff', async (tx) => {
    const has = await needs.accounts.factorsOf(tx, ctx.user.id);
    if (wouldBeBare(needs, has, { totp: true })) throw new CounterfoilError('WRONG_STATE', BARE);
    await needs.accounts.removeTotp(tx, ctx.user.id);
    await written(needs, ctx, tx, ['totp', 'recovery_codes']);
  });
  return { to: FACTOR };
}

async function renewRecovery<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const errors = await sure(needs, ctx);
  if (errors.length > 0) return factorView(needs, ctx, errors);
  const codes = newRecoveryCodes(needs.steps.recoveryCodes);
  await needs.store.as('staff', async (tx) => {
    const has = await needs.accounts.factorsOf(tx, ctx.user.id);
    if (!has.totp) throw new CounterfoilError('WRONG_STATE', 'Set up codes of an app first.');
    await needs.accounts.keepRecoveryCodes(tx, ctx.user.id, hashed(needs, ctx, codes));
    await written(needs, ctx, tx, ['recovery_codes']);
  });
  return recoveryView(codes);
}

async function startPasskey<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const errors = await sure(needs, ctx);
  if (errors.length > 0) return factorView(needs, ctx, errors);
  const keys = await needs.store.as('staff', (tx) => needs.accounts.passkeysOf(tx, ctx.user.id));
  if (keys.length >= needs.steps.mostPasskeys)
    throw new CounterfoilError('WRONG_STATE', `You have ${keys.length} passkeys. Take one off first.`);
  const options = await generateRegistrationOptions({
    rpName: needs.service,
    rpID: keyDomain(ctx.origin),
    userName: ctx.user.username,
    userDisplayName: ctx.user.name,
    userID: new Uint8Array(Buffer.from(ctx.user.id)),
    attestationType: 'none',
    excludeCredentials: keys.map((k) => ({ id: k.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await beginStep(needs, ctx, { kind: 'new_passkey', userId: ctx.user.id, detail: { challenge: options.challenge } });
  const name = input({ name: 'name', label: 'A name for it', hint: '"Desk", "My telephone"', width: 20, value: '' });
  return {
    title: 'Add a passkey',
    section: ACCOUNT,
    before: backLink(FACTOR),
    main: html`<h1 class="govuk-heading-l">Add a passkey</h1>
<p class="govuk-body">Your browser asks for the key, the finger or the number to use.</p>
${keyForm({ path: `${FACTOR}/passkeys`, options, ask: 'create', text: 'Add it', fields: html`${ctx.csrf()}${name}` })}`,
  };
}

async function keepPasskey<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const { accounts, store } = needs;
  const refused: FieldError[] = [{ field: 'add-passkey', message: 'The passkey was not taken. Try again' }];
  const step = await stepOf(needs, ctx, 'new_passkey');
  const at = new Date();
  if (!step || step.userId !== ctx.user.id) return factorView(needs, ctx, refused);
  if (!(await store.as('staff', (tx) => accounts.useStep(tx, step.tokenHash, 'new_passkey', at))))
    return factorView(needs, ctx, refused);
  const response = answerOf<Parameters<typeof verifyRegistrationResponse>[0]['response']>(ctx.form.text('answer'));
  const checked =
    response &&
    (await verifyRegistrationResponse({
      response,
      expectedChallenge: step.detail.challenge ?? '',
      expectedOrigin: ctx.origin,
      expectedRPID: keyDomain(ctx.origin),
      requireUserVerification: true,
    }).catch(() => null));
  if (!checked?.verified) return factorView(needs, ctx, refused);
  const { credential } = checked.registrationInfo;
  const name = ctx.form.text('name').slice(0, NAME_CHARACTERS) || `Passkey of ${dateInWords(at)}`;
  await store.as('staff', async (tx) => {
    if (await accounts.passkey(tx, credential.id))
      throw new CounterfoilError('WRONG_STATE', 'That passkey is in use already.');
    await accounts.keepPasskey(tx, {
      id: credential.id,
      userId: ctx.user.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      name,
    });
    await enrolled(needs, ctx, tx, ['passkey']);
  });
  ctx.cookies.clear('step');
  return { to: FACTOR };
}

async function removePasskey<Tx>(needs: SignInNeeds<Tx>, ctx: Own): Promise<Reply> {
  const errors = await sure(needs, ctx);
  if (errors.length > 0) return factorView(needs, ctx, errors);
  await needs.store.as('staff', async (tx) => {
    const has = await needs.accounts.factorsOf(tx, ctx.user.id);
    if (wouldBeBare(needs, has, { passkeys: 1 })) throw new CounterfoilError('WRONG_STATE', BARE);
    if (!(await needs.accounts.removePasskey(tx, ctx.user.id, ctx.form.text('id'))))
      throw new CounterfoilError('WRONG_STATE');
    await written(needs, ctx, tx, ['passkey']);
  });
  return { to: FACTOR };
}

async function factorView<Tx>(needs: SignInNeeds<Tx>, ctx: Own, errors: readonly FieldError[]): Promise<View> {
  const { has, keys } = await needs.store.as('staff', async (tx) => ({
    has: await needs.accounts.factorsOf(tx, ctx.user.id),
    keys: await needs.accounts.passkeysOf(tx, ctx.user.id),
  }));
  const must = ctx.user.mustEnrol ?? false;
  const set = has.totp || keys.length > 0;
  return {
    title: must ? 'Set up your second factor' : 'Second factor',
    section: ACCOUNT,
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    ...(must ? {} : { before: backLink(ACCOUNT, 'Your sign-in') }),
    main: html`<h1 class="govuk-heading-l">${must ? 'Set up your second factor' : 'Second factor'}</h1>
<p class="govuk-body">${must ? 'Your force asks for something beside the password. Choose one, once; then you can go on.' : 'Something you have, beside the password that you know: whoever learns your password still does not get in.'}</p>
${has.fromProvider ? html`<p class="govuk-body">You sign in with the force’s own account, which sees to this.</p>` : choices(needs, ctx, { has, keys, must, set }, errors)}`,
  };
}

interface Standing {
  has: Factors;
  keys: readonly Passkey[];
  must: boolean;
  set: boolean;
}

/** Each form asks for the password again, but for whoever has just typed it. */
function choices<Tx>(needs: SignInNeeds<Tx>, ctx: Own, at: Standing, errors: readonly FieldError[]): Html {
  const { has, keys, must } = at;
  const form = (path: string, text: string, look: 'main' | 'second', more: Html | null = null, id = path) =>
    html`<form method="post" action="${FACTOR}/${path}" class="govuk-!-margin-bottom-4" novalidate>${ctx.csrf()}${more}
${must ? null : input({ name: 'password', id: `password-${id.replace(/\W/g, '-')}`, label: 'Your password', type: 'password', autocomplete: 'current-password', width: 20, error: errorOf(errors, 'password') })}
${button(text, look === 'main' ? {} : { kind: 'secondary' })}</form>`;
  return html`<h2 class="govuk-heading-m">Codes of an app</h2>
<p class="govuk-body">${has.totp ? `Set up. ${has.recoveryLeft} of ${needs.steps.recoveryCodes} recovery codes are left.` : 'An app on your telephone shows six figures that you type. It works without a network.'}</p>
${has.totp ? html`${form('codes/remove', 'Take the codes off', 'second')}${form('recovery', 'Make new recovery codes', 'second')}` : form('codes', 'Set up codes', 'main')}
<h2 class="govuk-heading-m" id="add-passkey">Passkeys</h2>
${keys.length === 0 ? html`<p class="govuk-body">A key that you plug in, or the finger or face that opens your machine. It signs you in by itself, and nobody can be tricked out of it.</p>` : null}
${keys.map((k) => html`<p class="govuk-body"><strong>${k.name}</strong>, added ${dateInWords(k.madeAt)}${k.usedAt ? `, last used ${dateInWords(k.usedAt)}` : ', not used yet'}</p>${form('passkeys/remove', `Take off "${k.name}"`, 'second', html`<input type="hidden" name="id" value="${k.id}">`, `key-${k.id}`)}`)}
${takesPasskeys(ctx.origin) ? form('passkeys/new', 'Add a passkey', at.set ? 'second' : 'main') : namedInstead(ctx.origin, FACTOR)}
${must ? null : html`<p class="govuk-body"><a class="govuk-link" href="${ACCOUNT}">Your sign-in</a></p>`}`;
}

async function codesView<Tx>(
  needs: SignInNeeds<Tx>,
  ctx: Own,
  secret: string,
  errors: readonly FieldError[],
): Promise<View> {
  const address = codeAddress(needs.service, ctx.user.username, secret);
  return {
    title: 'Set up codes',
    section: ACCOUNT,
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    before: backLink(FACTOR),
    main: html`<h1 class="govuk-heading-l">Set up codes</h1>
<ol class="govuk-list govuk-list--number"><li>Open an authenticator app on your telephone, or install one that your force allows.</li><li>Point it at this picture, or type the secret below it.</li><li>Type the six figures it shows.</li></ol>
${await codePicture(address)}
<p class="govuk-body">Secret to type: <strong class="cf-secret">${secretInGroups(secret)}</strong></p>
<form method="post" action="${FACTOR}/codes/confirm" novalidate>${ctx.csrf()}
${input({ name: 'code', label: 'Code that the app shows', hint: 'Six figures', autocomplete: 'one-time-code', inputmode: 'numeric', width: 10, error: errorOf(errors, 'code') })}
${button('Check it and set it up')}</form>`,
  };
}

const recoveryView = (codes: readonly string[]): View => ({
  title: 'Keep your recovery codes',
  section: ACCOUNT,
  main: html`<h1 class="govuk-heading-l">Keep your recovery codes</h1>
<p class="govuk-body">For the day you are without your telephone. Each works once, after your password. They are not shown again: print this page or write them down, and keep them away from this machine.</p>
<ul class="govuk-list cf-codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p>${button('I have kept them', { href: '/staff' })}</p>`,
});
