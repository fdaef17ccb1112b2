/** What is round the content: the ways in, out and on. */
import { asMacroWords, type Html, html, type Words } from '#web/html.ts';
import { macro } from '#web/macro.ts';
import type { FrameWords } from '#web/site.ts';

export interface Link {
  href: string;
  text: string;
}

export const skipLink = (text: string): Html => macro('skip-link', { href: '#main-content', text });

export const backLink = (href: string, text = 'Back'): Html =>
  html`<nav aria-label="Back">${macro('back-link', { href, text })}</nav>`;

export const breadcrumbs = (links: readonly Link[]): Html =>
  macro('breadcrumbs', { items: links, collapseOnMobile: true });

export const phaseBanner = (phase: string, content: Words): Html =>
  macro('phase-banner', { tag: { text: phase }, ...asMacroWords(content) });

/**
 * The button that leaves at once (R6.24). It replaces this page in the history of the tab where JavaScript runs, and is an ordinary link
 * where it does not. `leave` clears what this site keeps and sends the browser on.
 */
export const exitThisPage = (leave: string, words: FrameWords['exit']): Html =>
  macro('exit-this-page', {
    redirectUrl: leave,
    text: words.button,
    classes: 'cf-exit',
    activatedText: words.activated,
    timedOutText: words.timedOut,
    pressTwoMoreTimesText: words.twoMore,
    pressOneMoreTimeText: words.oneMore,
    attributes: { 'data-escape-two': words.escapeTwoMore, 'data-escape-one': words.escapeOneMore },
  });

/** Pages of a list: `page` counts from 1. `href` makes the address of a page. Nothing where there is one page only. */
export function pagination(page: number, pages: number, href: (page: number) => string): Html | null {
  if (pages <= 1) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  const items = shown.flatMap((n, i) => [
    ...(i > 0 && n - shown[i - 1]! > 1 ? [{ ellipsis: true }] : []),
    { number: n, href: href(n), current: n === page },
  ]);
  return macro('pagination', {
    items,
    ...(page > 1 ? { previous: { href: href(page - 1), text: 'Previous' } } : {}),
    ...(page < pages ? { next: { href: href(page + 1), text: 'Next' } } : {}),
  });
}

/** The product's own header: the force's name and the service, no crown. */
export function header(owner: string, service: string, home: string): Html {
  return html`<div class="cf-header"><div class="govuk-width-container cf-header__row">
<span class="cf-header__owner">${owner}</span>
<a class="cf-header__service" href="${home}">${service}</a>
</div></div>`;
}

export interface NavigationLink extends Link {
  /** The page shown is in this part. */
  current?: boolean;
}

/** More than these fill the first screen of a telephone, or of a desk at 400%: there they fold under one link. */
const UNFOLDED = 4;

/**
 * The ways to the parts of the site. Many fold on a narrow screen under "Menu", a link to the list, which is shown while it is where the address
 * points: no script is needed, and the list is there once.
 */
export function navigation(
  words: Pick<FrameWords, 'mainNavigation' | 'menu' | 'closeMenu'>,
  links: readonly NavigationLink[],
): Html | null {
  if (links.length === 0) return null;
  const folds = links.length > UNFOLDED;
  const open = folds ? html`<a class="cf-nav__open" href="#menu">${words.menu}</a>` : null;
  const close = folds
    ? html`<li class="cf-nav__item cf-nav__close"><a class="cf-nav__link" href="#main-content">${words.closeMenu}</a></li>`
    : null;
  return html`<nav class="cf-nav${folds ? ' cf-nav--folds' : ''}" aria-label="${words.mainNavigation}"><div class="govuk-width-container">${open}<ul class="cf-nav__list" id="menu">${links.map(
    (l) =>
      html`<li class="cf-nav__item${l.current ? ' cf-nav__item--current' : ''}"><a class="cf-nav__link" href="${l.href}"${
        l.current ? html` aria-current="true"` : ''
      }>${l.text}</a></li>`,
  )}${close}</ul></div></nav>`;
}

export function footer(heading: string, links: readonly Link[], note: Words, marking: string | null): Html {
  return html`<footer class="cf-footer"><div class="govuk-width-container">
<h2 class="govuk-visually-hidden">${heading}</h2>
${links.length > 0 ? html`<ul class="cf-footer__links">${links.map((l) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="${l.href}">${l.text}</a></li>`)}</ul>` : null}
<p class="govuk-body-s">${note}</p>
</div>${marking ? html`<p class="cf-marking cf-marking--end">${marking}</p>` : null}</footer>`;
}
