import type { ForceConfig } from '#catalogue/forces/force.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { TICKS_COOKIE } from '#journey/checking/ticked.ts';
import type { Tx } from '#store/store.ts';
import { button } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { fill, rich, type Values } from '#web/words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** Neutral, never personal, and nothing to explain to whoever looks over a shoulder (R6.24). */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';
const CLEARING = 'https://www.womensaid.org.uk/cover-your-tracks-online/';

type Furniture = Wording['furniture'];

const text = (
  path: string,
  wordsOf: (furniture: Furniture) => { title: string; description?: string },
  main: (furniture: Furniture, values: Values, deaf: readonly string[]) => Html,
): Page<Tx, ForceConfig> =>
  plainPage({
    method: 'GET',
    path,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force, site }): View => {
      const { furniture, reporting } = wordingIn(site.language);
      const { title, description } = wordsOf(furniture);
      const values = {
        force: force.name,
        number: force.nonEmergencyNumber,
        emergency: force.emergencyNumber,
        website: force.website,
      };
      return {
        title,
        ...(description ? { description } : {}),
        section: path,
        cacheSeconds: 3600,
        main: html`<h1 class="govuk-heading-xl">${title}</h1>${main(furniture, values, reporting.emergency.deaf)}`,
      };
    },
  });

/** What stands in the footer, and the way out. */
export const furniturePages = (): Page<Tx, ForceConfig>[] => [
  text('/privacy', (f) => f.privacy, privacy),
  text('/accessibility', (f) => f.accessibility, accessibility),
  text('/reach-us', (f) => f.reach, reach),
  text('/leaving', (f) => f.leaving, leaving),
  plainPage({
    method: 'GET',
    path: '/leave',
    allow: 'public',
    // No database: leaving must work at once, whatever else does not. The draft that stays behind can be read by nobody without the cookie.
    audit: 'none: it shows no record',
    handler: (ctx) => {
      for (const cookie of ['report', 'track', 'near', TICKS_COOKIE]) ctx.cookies.clear(cookie);
      return { to: ELSEWHERE };
    },
  }),
];

const heading = (words: string): Html => html`<h2 class="govuk-heading-m">${words}</h2>`;
const paragraph = (words: string, values: Values): Html => html`<p class="govuk-body">${rich(words, values)}</p>`;
const list = (lines: readonly string[], values: Values): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${rich(line, values)}</li>`)}</ul>`;

function privacy({ privacy: words }: Furniture, values: Values): Html {
  return html`${paragraph(words.intro, values)}
${heading(words.keepHeading)}
${words.keep.map((line) => paragraph(line, values))}
${heading(words.useHeading)}
${list(words.use, values)}
${paragraph(words.computers, values)}
${paragraph(words.published, values)}
${heading(words.seesHeading)}
${paragraph(words.sees, values)}
${heading(words.longHeading)}
${paragraph(words.long, values)}
${heading(words.rightsHeading)}
${paragraph(words.rights, values)}`;
}

/** Every way but a voice call, the emergency first: the same words as where the form says to ring. */
function reach({ reach: words }: Furniture, values: Values, deaf: readonly string[]): Html {
  return html`${paragraph(words.intro, values)}
${heading(words.nowHeading)}
${list(deaf, values)}
${heading(fill(words.otherHeading, values))}
${list(words.other, values)}
${heading(words.languageHeading)}
${list(words.language, values)}`;
}

function accessibility({ accessibility: words }: Furniture, values: Values): Html {
  return html`${paragraph(words.intro, values)}
${list(words.can, values)}
${heading(words.trouble)}
${paragraph(words.troubleWords, values)}
${heading(words.stateHeading)}
${paragraph(words.state, values)}
${heading(words.notHeading)}
${paragraph(words.not, values)}
${heading(words.enforceHeading)}
${paragraph(words.enforce, values)}
${heading(words.preparedHeading)}
<p class="govuk-body">${fill(words.prepared, { date: words.preparedOn })}</p>`;
}

/** What the button does, before somebody needs it (R6.25). It is not in the way of the first question, which asks for danger now (R1.12). */
function leaving({ leaving: words }: Furniture, values: Values): Html {
  const all = { ...values, history: CLEARING };
  return html`${paragraph(words.intro, all)}
${heading(words.waysHeading)}
${list(words.ways, all)}
${paragraph(words.waysNote, all)}
${heading(words.staysHeading)}
${list(words.stays, all)}
${paragraph(words.danger, all)}
${button(words.on, { href: '/report', kind: 'start' })}`;
}
