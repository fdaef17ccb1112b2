import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DOOR_FIRST, LINE_ADVICE, NEVER_RULES } from '#catalogue/warning-texts/never-rules.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** "Is this call genuine?": advice that needs no answers. The emergency line stands first and the wait last (R3.30). */
export const checkingPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/check',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force }) => ({
      title: 'Is this call genuine?',
      description: 'How to tell whether a call from the police or your bank is genuine, and what to do now.',
      section: '/check',
      cacheSeconds: 60,
      main: html`<h1 class="govuk-heading-xl">Is this call genuine?</h1>
${warningText(DOOR_FIRST)}
<h2 class="govuk-heading-m">It is a fraud if the caller asks for any of these</h2>
<ul class="govuk-list govuk-list--bullet">
<li>your PIN, a password or your bank details</li>
<li>your bank card, to be collected or posted</li>
<li>cash that you take out, or goods, gold or gift cards that you buy</li>
<li>money moved to a “safe” account</li>
<li>control of your computer or phone</li>
<li>that you keep it secret, or lie to your bank</li>
</ul>
<h2 class="govuk-heading-m">Three rules without exception</h2>
<ul class="govuk-list govuk-list--number">${NEVER_RULES.map((rule) => html`<li>${rule}</li>`)}</ul>
<h2 class="govuk-heading-m">What to do</h2>
<ol class="govuk-list govuk-list--number">${LINE_ADVICE.map((line) => html`<li>${line}</li>`)}
<li>To reach your bank, ring 159 or the number on your card. To reach us, ring ${force.nonEmergencyNumber}.</li>
<li>A real officer will be happy to wait while you check. Ask for their name and number, and ring ${force.nonEmergencyNumber} yourself.</li>
</ol>
<p class="govuk-body">You are not being rude. Anybody can be caught by these callers.</p>
${button('Report a call', { href: '/report' })}`,
    }),
  }),
];
