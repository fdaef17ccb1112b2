import { CALL_ADVICE } from '#catalogue/advice/call-advice.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Partner } from '#catalogue/partners/partner.ts';
import type { ReportKind } from '#core/report.ts';
import { panel } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { secretInGroups } from './secret.ts';

/** The last page: the reference, the secret, what happens next, and what to do now. */
export function confirmationView(
  reference: string,
  secret: string,
  kind: ReportKind | undefined,
  force: ForceConfig,
  csrf: Html,
): View {
  const withVictim = kind !== 'cashpoint' && kind !== 'information';
  return {
    title: 'Report sent',
    main: html`${panel('Report sent', html`Your reference<br><strong>${reference}</strong>`)}
<h2 class="govuk-heading-m">Your secret code</h2>
<p class="govuk-body">You need it, with the reference, to follow your report. We do not keep it and cannot send it again. Write it down or print this page, and show it to nobody you do not trust.</p>
<p class="cf-secret">${secretInGroups(secret)}</p>
<h2 class="govuk-heading-m">What happens next</h2>
<ol class="govuk-list govuk-list--number">
<li>One of our staff reads your report and decides who should deal with it.</li>
<li>You can see where it has got to, and when we will next be in touch, at <a class="govuk-link" href="/track">Follow a report</a>.</li>
<li>If you think of something else, ring ${force.nonEmergencyNumber} and give your reference.</li>
</ol>
${withVictim ? doNow(kind, force) : null}
<form method="post" action="/report/finish" class="cf-noprint">${csrf}
<p class="govuk-body">If others use this device, clear the code from it when you have written it down.</p>
${button('I have written it down: clear it', { kind: 'secondary' })}
</form>`,
  };
}

function doNow(kind: ReportKind | undefined, force: ForceConfig): Html {
  const supporting = force.partners.find((p) => p.kind === 'victim_service');
  return html`<h2 class="govuk-heading-m">What to do now</h2>
<ul class="govuk-list govuk-list--bullet">${CALL_ADVICE.map((line) => html`<li>${line}</li>`)}${
    kind === 'loss'
      ? html`<li>Keep what they left behind, such as an envelope, and letters, messages and receipts. Touch them as little as you can.</li>`
      : null
  }</ul>
${supporting ? html`<p class="govuk-body"><strong>${supporting.name}</strong>. ${supporting.purpose}${reachedAt(supporting)}</p>` : null}`;
}

function reachedAt({ phone, website }: Partner): Html {
  return html`${phone ? html` Ring <strong>${phone}</strong>.` : null}${website ? html` <a class="govuk-link" href="${website}">${new URL(website).hostname}</a>` : null}`;
}
