import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** The way in: what to do now, then the doors. */
export const homePages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force, site }) => {
      const { home: words } = wordingIn(site.language).furniture;
      const values = { force: force.name, emergency: force.emergencyNumber, county: force.county };
      const part = (heading: string, line: string) =>
        html`<h2 class="govuk-heading-m">${heading}</h2><p class="govuk-body">${rich(line, values)}</p>`;
      return {
        title: words.title,
        description: fill(words.description, values),
        wide: true,
        cacheSeconds: 60,
        main: html`<h1 class="govuk-heading-xl">${words.heading}</h1>
<div class="cf-emergency">
<h2 class="govuk-heading-m">${words.nowHeading}</h2>
${words.now.map((line) => html`<p class="govuk-body">${rich(line, values)}</p>`)}
</div>
<ul class="cf-doors">${words.doors.map(
          (door) =>
            html`<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="${door.href}">${door.title}</a></h2><p class="govuk-body">${fill(door.words, values)}</p></li>`,
        )}</ul>
${part(words.officerHeading, words.officer)}
${part(words.reportedHeading, words.reported)}
${part(words.figuresHeading, words.figures)}`,
      };
    },
  }),
];
