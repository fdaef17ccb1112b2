import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import type { Keeping } from '#web/kept-pages.ts';
import type { FileReply, Page } from '#web/page.ts';
import { sheetPdf } from '#web/pdf.ts';
import { fill, rich } from '#web/words.ts';
import { sheetWords } from './sheet.ts';
import { lastChange } from './store.ts';
import { pageOfWarning } from './warning-page.ts';

/** A warning on one sheet in large print: to be printed from the page, or kept as a file. */
export const sheetPages = (kept: Keeping<Tx>): Page<Tx, ForceConfig>[] => [
  pageOfWarning('/warnings/:slug/sheet', kept, (warning, { force, site }) => {
    const words = wordingIn(site.language).warnings.sheet;
    const sheet = sheetWords(warning, force, site);
    return {
      title: fill(words.title, { title: warning.title }),
      section: '/warnings',
      checking: true,
      checkedAgain: true,
      lastModified: lastChange([warning]),
      before: backLink(`/warnings/${warning.slug}`, words.back),
      main: html`<div class="cf-sheet cf-sheet--full"><h1 class="govuk-heading-xl">${sheet.title}</h1>
${sheet.what.map((line) => html`<p class="govuk-body">${line}</p>`)}
<h2 class="govuk-heading-m">${words.never}</h2>
<ul class="govuk-list govuk-list--bullet">${sheet.never.map((line) => html`<li>${line}</li>`)}</ul>
<h2 class="govuk-heading-m">${words.do}</h2>
<ol class="govuk-list govuk-list--number">${sheet.steps.map((line) => html`<li>${line}</li>`)}</ol>
<p class="govuk-body"><strong>${sheet.report}</strong></p>
<p class="govuk-body">${words.ring}</p>
<p class="govuk-body-s">${sheet.source}${sheet.address ? `. ${sheet.address}` : ''}</p></div>
<div class="cf-noprint" data-print="${words.print}"></div>
<p class="govuk-body cf-noprint">${words.hint}</p>
<p class="govuk-body cf-noprint">${rich(words.pdf, { path: `/warnings/${warning.slug}/sheet.pdf` })}</p>`,
    };
  }),
  pageOfWarning('/warnings/:slug/sheet.pdf', kept, async (warning, { force, site }): Promise<FileReply> => {
    const words = wordingIn(site.language).warnings.sheet;
    const sheet = sheetWords(warning, force, site);
    const body = await sheetPdf(
      {
        title: sheet.title,
        author: force.name,
        language: site.language,
        at: lastChange([warning])!,
        parts: [
          ...(site.demonstration ? [{ paragraph: site.demonstration }] : []),
          ...sheet.what.map((paragraph) => ({ paragraph })),
          { heading: words.never },
          { list: sheet.never },
          { heading: words.do },
          { list: sheet.steps, numbered: true },
          { paragraph: sheet.report },
          { paragraph: words.ring },
          { paragraph: sheet.source },
          ...(sheet.address ? [{ paragraph: sheet.address }] : []),
        ],
      },
      { largest: WARNINGS.sheetPoints.value, smallest: WARNINGS.sheetLeastPoints.value },
    );
    return {
      type: 'application/pdf',
      body,
      filename: `${warning.slug}.pdf`,
      checkedAgain: true,
      lastModified: lastChange([warning]),
    };
  }),
];
