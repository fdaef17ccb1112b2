import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Partner } from '#catalogue/partners/partner.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { hasVictim } from '#journey/intake/form/answers.ts';
import { adviceFor, type Outline } from '#journey/intake/form/first-steps.ts';
import { secretInGroups } from '#journey/intake/secret.ts';
import { details, panel } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { rich } from '#web/words.ts';

/** The last page: the reference, what to do now, the secret, the receipt, and what happens next and when. */
export function confirmationView(
  reference: string,
  secret: string,
  outline: Outline,
  force: ForceConfig,
  csrf: Html,
  language: string,
  /** Where the site is, for whoever prints the page and goes home; null where the site does not know. */
  origin: string | null,
): View {
  const words = wordingIn(language).reporting.confirmation;
  const { next } = words;
  return {
    title: words.title,
    main: html`${panel(words.title, html`${words.reference}<br><strong>${reference}</strong>`)}
${doNow(outline, words)}
<h2 class="govuk-heading-m">${words.codeHeading}</h2>
<p class="govuk-body">${words.code}</p>
<p class="cf-secret">${secretInGroups(secret)}</p>
${origin ? html`<p class="govuk-body">${rich(words.where, { address: `${origin}/track` })}</p>` : null}
<h2 class="govuk-heading-m">${words.receiptHeading}</h2>
<p class="govuk-body">${rich(hasVictim(outline) ? words.receipt : words.receiptSeen)}</p>
<h2 class="govuk-heading-m">${words.nextHeading}</h2>
<ol class="govuk-list govuk-list--number">
<li>${next.read}</li>
${hasVictim(outline) ? html`<li>${next.support}</li>` : null}
<li>${rich(next.follow)}</li>
<li>${rich(next.more, { number: force.nonEmergencyNumber })}</li>
</ol>
${hasVictim(outline) ? support(force, words) : null}
<form method="post" action="/report/finish" class="cf-noprint">${csrf}
<p class="govuk-body">${words.clear}</p>
${button(words.clearButton, { kind: 'secondary' })}
</form>`,
  };
}

type Words = Wording['reporting']['confirmation'];

function doNow(outline: Outline, words: Words): Html | null {
  const { first, more } = adviceFor(outline);
  if (first.length === 0 && more.length === 0) return null;
  const list = (lines: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  if (first.length === 0) return html`<h2 class="govuk-heading-m">${words.nowHeading}</h2>${list(more)}`;
  return html`<h2 class="govuk-heading-m">${words.nowHeading}</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${first.map((line) => html`<li>${line}</li>`)}</ol>
${details(words.more, list(more))}`;
}

function support(force: ForceConfig, words: Words): Html | null {
  const supporting = force.partners.find((p) => p.kind === 'victim_service');
  return supporting
    ? html`<p class="govuk-body">${rich(words.supporter, { name: supporting.name, purpose: supporting.purpose })}${reachedAt(supporting, words)}</p>`
    : null;
}

function reachedAt({ phone, website }: Partner, words: Words): Html {
  return html`${phone ? html` ${rich(words.supporterPhone, { phone })}` : null}${website ? html` <a class="govuk-link" href="${website}">${new URL(website).hostname}</a>` : null}`;
}
