import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Partner } from '#catalogue/partners/partner.ts';
import { hasVictim } from '#journey/intake/form/answers.ts';
import { adviceFor, type Outline } from '#journey/intake/form/first-steps.ts';
import { details, panel } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { secretInGroups } from './secret.ts';

/** The last page: the reference, what to do now, the secret, the receipt, and what happens next and when. */
export function confirmationView(
  reference: string,
  secret: string,
  outline: Outline,
  force: ForceConfig,
  csrf: Html,
): View {
  return {
    title: 'Report sent',
    main: html`${panel('Report sent', html`Your reference<br><strong>${reference}</strong>`)}
${doNow(outline)}
<h2 class="govuk-heading-m">Your secret code</h2>
<p class="govuk-body">You need it, with the reference, to follow your report. We do not keep it and cannot send it again. Write it down or print this page, and show it to nobody you do not trust.</p>
<p class="cf-secret">${secretInGroups(secret)}</p>
<h2 class="govuk-heading-m">Your receipt</h2>
<p class="govuk-body"><a class="govuk-link" href="/report/receipt">Print or save a receipt</a> to show to your bank. Anybody can check that it is real. It does not hold your secret code.</p>
<h2 class="govuk-heading-m">What happens next</h2>
<ol class="govuk-list govuk-list--number">
<li>First, one of our staff reads your report and decides who should deal with it. Reports of somebody coming, and of people at risk, are read first.</li>
${hasVictim(outline) ? html`<li>Within two days we ask victim support to get in touch, if you told us how to reach you.</li>` : null}
<li>At any time: see where it has got to, and when we will next be in touch, at <a class="govuk-link" href="/track">Follow a report</a>.</li>
<li>If you think of something else, add it there, or ring ${force.nonEmergencyNumber} and give your reference.</li>
</ol>
${hasVictim(outline) ? support(force) : null}
<form method="post" action="/report/finish" class="cf-noprint">${csrf}
<p class="govuk-body">If others use this device, clear the code from it when you have written it down.</p>
${button('I have written it down: clear it', { kind: 'secondary' })}
</form>`,
  };
}

function doNow(outline: Outline): Html | null {
  const { first, more } = adviceFor(outline);
  if (first.length === 0 && more.length === 0) return null;
  const list = (lines: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  if (first.length === 0) return html`<h2 class="govuk-heading-m">What to do now</h2>${list(more)}`;
  return html`<h2 class="govuk-heading-m">What to do now</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${first.map((line) => html`<li>${line}</li>`)}</ol>
${details('More advice', list(more))}`;
}

function support(force: ForceConfig): Html | null {
  const supporting = force.partners.find((p) => p.kind === 'victim_service');
  return supporting
    ? html`<p class="govuk-body"><strong>${supporting.name}</strong>. ${supporting.purpose}${reachedAt(supporting)}</p>`
    : null;
}

function reachedAt({ phone, website }: Partner): Html {
  return html`${phone ? html` Ring <strong>${phone}</strong>.` : null}${website ? html` <a class="govuk-link" href="${website}">${new URL(website).hostname}</a>` : null}`;
}
