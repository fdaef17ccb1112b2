import type { ForceConfig } from '#catalogue/forces/force.ts';
import { html, type Part } from '#web/html.ts';

/** A web address as people write it, up to a space or a bracket. Linear: each character is looked at once from each start. */
const ADDRESS = /(?<![\w@./-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s<>"'()]{0,200})?/gi;

/** As it is compared: without the scheme and a slash at the end. */
const bare = (address: string): string => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** The addresses that the force itself has put in the catalogue. */
const ownAddresses = (force: ForceConfig): string[] => [
  force.website,
  force.reportOnlineUrl,
  force.nationalService.website,
  ...force.partners.flatMap((p) => (p.website ? [p.website] : [])),
];

/**
 * A text in which the force's own web addresses are links. Nothing else is: a warning quotes what fraudsters send, and an address in it must
 * never become something to press. An address counts only as a whole, so that a look-alike that begins with ours stays plain text.
 * @param reportPage of this service, shown and linked where the text gives the force's own form: a reader of this site is on the right
 * one already. Left out, the force's form stays as it is.
 */
export function linkOwnAddresses(
  text: string,
  force: ForceConfig,
  reportPage?: { href: string; shown: string },
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { index, written, address } of ownAddressesIn(text, force)) {
    const { href, shown } =
      reportPage && address === force.reportOnlineUrl ? reportPage : { href: address, shown: written };
    parts.push(text.slice(at, index), html`<a class="govuk-link" href="${href}">${shown}</a>`);
    at = index + written.length;
  }
  return [...parts, text.slice(at)];
}

/** The report page of this service with its whole address, for whatever is read elsewhere. */
export const reportPageAt = (origin: string): string => `${origin.replace(/\/$/, '')}/report`;

/**
 * The same text for programs, which have no links: the force's own form is named by the report page of this service, as on the page of the warning.
 * Without an origin it stays the force's, for nobody could find a page without its host.
 */
export function namingReportPage(text: string, force: ForceConfig, origin: string | null): string {
  if (!origin) return text;
  let made = '';
  let at = 0;
  for (const { index, written, address } of ownAddressesIn(text, force)) {
    if (address !== force.reportOnlineUrl) continue;
    made += text.slice(at, index) + reportPageAt(origin);
    at = index + written.length;
  }
  return made + text.slice(at);
}

/** Where the force's own addresses stand in a text, each as it is written there and as the catalogue has it. */
function* ownAddressesIn(
  text: string,
  force: ForceConfig,
): Generator<{ index: number; written: string; address: string }> {
  const own = new Map(ownAddresses(force).map((a) => [bare(a), a]));
  for (const m of text.matchAll(ADDRESS)) {
    const written = m[0].replace(/[.,;:!?]+$/, '');
    const address = own.get(bare(written));
    // What runs on without a space is another address: "…police.uk-refund.example", "…police.uk@…".
    const next = text[m.index + written.length] ?? ' ';
    if (
      !address ||
      !/[\s.,;:!?)\]”"']/.test(next) ||
      /^[.:]\S/.test(text.slice(m.index + written.length, m.index + written.length + 2))
    )
      continue;
    yield { index: m.index, written, address };
  }
}
