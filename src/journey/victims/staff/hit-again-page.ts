import type { ForceConfig } from '#catalogue/forces/force.ts';
import { VICTIMS } from '#catalogue/thresholds/victims.ts';
import { MEASURES } from '#catalogue/victims/measures.ts';
import { compareStep, comparisonInWords, followedVictims } from '#journey/victims/hit-again.ts';
import { RINGS_VICTIMS } from '#journey/victims/who-cares.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const RULES = {
  landmarkDays: VICTIMS.landmarkDays.value,
  followDays: VICTIMS.followDays.value,
  z: VICTIMS.z.value,
};

/** Whether people with a protective measure are hit again less often than people like them without it, with how sure that is. */
export const hitAgainPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/victims/hit-again',
    allow: [...RINGS_VICTIMS, 'analyst'],
    audit: 'none: it counts people and shows none',
    handler: async (ctx) => {
      const people = await followedVictims(ctx.tx, ctx.now, RULES);
      const least = VICTIMS.leastCompared.value;
      const parts = MEASURES.map((m) => {
        const name = m.name.charAt(0).toLowerCase() + m.name.slice(1);
        const compared = compareStep(people, m.key, ctx.now, RULES);
        if (!compared || compared.with.n < least)
          return html`<h2 class="govuk-heading-m">${m.name}</h2><p class="govuk-body">Fewer than ${least} people had it and have been followed for long enough, so nothing is said.</p>`;
        const { figures, verdict } = comparisonInWords(compared, name);
        return html`<h2 class="govuk-heading-m">${m.name}</h2><p class="govuk-body">${figures} <strong>${verdict}</strong>${compared.leftOut > 0 ? ` ${compared.leftOut.toLocaleString('en-GB')} people were left out because nobody like them was of the other kind.` : ''}</p>`;
      });
      return {
        title: 'Does what we do help?',
        section: '/staff/victims',
        before: backLink('/staff/victims', 'Victims to ring'),
        main: html`<h1 class="govuk-heading-l">Does what we do help?</h1>
<p class="govuk-body">People who had a measure in place within ${RULES.landmarkDays} days of their report, against people without it who were alike in the risk of being hit again, the kind of fraud and whether they are ${VICTIMS.olderFrom.value} or older. Counted: who was a victim again in the ${RULES.followDays} days after that. Whoever was hit again earlier is in neither group, so that nobody counts as protected for having been lucky first.</p>
<p class="govuk-body">${people.length.toLocaleString('en-GB')} people have been followed for long enough, and can be recognised if they report again. Nobody was drawn by lot: what a comparison like this finds is a sign and no proof.</p>
${parts}`,
      };
    },
  }),
];
