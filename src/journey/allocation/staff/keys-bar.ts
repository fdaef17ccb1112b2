import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { type Html, html } from '#web/html.ts';

/** A single key, what it does in words, and the mark of what it presses; j and k go through the rows by themselves. */
export interface Key {
  key: string;
  says: string;
  does?: string;
}

/** The single keys of a page: shown only where JavaScript runs, and switched off with one press for good (WCAG 2.1.4). */
export const keysBar = (keys: readonly Key[]): Html =>
  html`<div class="cf-keys cf-noprint" data-keys data-settle="${ALLOCATION.settleMs.value}" hidden><span data-list>Keys: ${keys.map(
    (k, i) =>
      html`${i > 0 ? ', ' : ''}<kbd${k.does ? html` data-key="${k.key}" data-for="${k.does}"` : ''}>${k.key}</kbd> ${k.says}`,
  )}. </span><button type="button">Turn single keys off</button> <span role="status"></span></div>`;
