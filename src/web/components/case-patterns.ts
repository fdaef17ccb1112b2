/** Patterns for people who work on cases, after the Ministry of Justice's (MIT): for pages with `casework` set. */
import type { Link } from '#web/components/navigation.ts';
import { type Html, html, type Words } from '#web/html.ts';

/** The pages of one record, beside each other. */
export function subNavigation(label: string, links: readonly (Link & { current?: boolean })[]): Html {
  return html`<nav class="moj-sub-navigation cf-noprint" aria-label="${label}"><ul class="moj-sub-navigation__list">${links.map(
    (l) =>
      html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="${l.href}"${l.current ? html` aria-current="page"` : ''}>${l.text}</a></li>`,
  )}</ul></nav>`;
}

export interface TimelineItem {
  title: Words;
  /** "17 March 2026 at 7:24am" */
  when: string;
  /** For programs: ISO. */
  at: string;
}

/** What happened, in the order given. Headings of level 3. */
export function timeline(items: readonly TimelineItem[]): Html {
  return html`<div class="moj-timeline">${items.map(
    (i) =>
      html`<div class="moj-timeline__item"><div class="moj-timeline__header"><h3 class="moj-timeline__title">${i.title}</h3></div><p class="moj-timeline__date"><time datetime="${i.at}">${i.when}</time></p></div>`,
  )}</div>`;
}
