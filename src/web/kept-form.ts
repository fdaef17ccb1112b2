import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { seal, unseal } from '#web/sealed.ts';

/** A form that was typed in a session that has ended: sealed into the sign-in page, and offered again to the same person. */
export interface KeptForm {
  userId: string;
  path: string;
  fields: readonly [name: string, value: string][];
}

/** Null where the form is larger than is carried. The token is left out: the new session gives another. */
export function sealForm(
  form: { userId: string; path: string; body: unknown },
  key: Buffer,
  mostBytes: number,
): string | null {
  if (typeof form.body !== 'object' || form.body === null) return null;
  const fields = Object.entries(form.body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((v): v is string => typeof v === 'string' && name !== '_csrf')
      .map((v): [string, string] => [name, v]),
  );
  const kept: KeptForm = { userId: form.userId, path: form.path, fields };
  if (Buffer.byteLength(JSON.stringify(kept)) > mostBytes) return null;
  return seal(kept, key).toString('base64url');
}

export function openKeptForm(sealed: string, key: Buffer, mostBytes: number): KeptForm | null {
  if (!sealed || sealed.length > mostBytes * 2) return null;
  return unseal(Buffer.from(sealed, 'base64url'), key, mostBytes) as KeptForm | null;
}

/** After signing in again: nothing is sent until they say so, for the record may have moved on meanwhile. */
export function resendView(kept: KeptForm, csrf: Html): View {
  return {
    title: 'What you typed is still here',
    main: html`<h1 class="govuk-heading-l">What you typed is still here</h1>
<p class="govuk-body">You were signed out before it was sent. Nothing of it has been recorded yet. If a colleague has changed the record meanwhile, you will be told when you send it.</p>
<form method="post" action="${kept.path}">${csrf}
${kept.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="govuk-button-group">${button('Send it now')}<a class="govuk-link" href="/staff">Leave it, and go to the start</a></div></form>`,
  };
}
