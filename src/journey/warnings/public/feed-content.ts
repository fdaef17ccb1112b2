import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { dateInWords } from '#web/dates.ts';
import type { Site } from '#web/site.ts';
import { fill } from '#web/words.ts';
import { type ListedWarning, lastChange, type WithdrawnWarning } from './store.ts';
import type { WarningArea } from './warning-area.ts';

/** What every feed is made of. */
export interface FeedContent {
  warnings: readonly ListedWarning[];
  withdrawn: readonly WithdrawnWarning[];
  area: WarningArea;
  force: ForceConfig;
  site: Pick<Site, 'origin' | 'language' | 'demonstration'>;
}

/** Whose names the identifiers are: the force's own domain, so that they outlive a change of address (R7.10). */
export const domainOf = (force: ForceConfig): string => new URL(force.website).hostname.replace(/^www\./, '');

/** The name of one warning for ever, whatever its address. */
export const nameOf = (warning: { slug: string; published_at: Date }, force: ForceConfig): string =>
  `tag:${domainOf(force)},${warning.published_at.toISOString().slice(0, 10)}:warning/${warning.slug}`;

/** An address as the outside world reaches it; without an origin, as it is on this host. */
export const addressOf = (path: string, site: Pick<Site, 'origin'>): string =>
  `${site.origin?.replace(/\/$/, '') ?? ''}${path}`;

/** What a feed says has changed last when nothing has been published: a day that stays the same, or an empty feed would be new each time. */
const BEGAN = new Date('2026-01-01T00:00:00Z');

export const changedLast = ({ warnings, withdrawn }: FeedContent): Date =>
  lastChange([...warnings, ...withdrawn]) ?? BEGAN;

/** "This warning was withdrawn on 1 May 2020. … Why: …" */
export function withdrawalWords(warning: WithdrawnWarning, language: string): string {
  const words = wordingIn(language).warnings.feed;
  const day = dateInWords(warning.withdrawn_at ?? warning.published_at);
  const why = warning.withdrawn_because;
  return why ? fill(words.withdrawnWhy, { day, why }) : fill(words.withdrawn, { day });
}

/** "Corrected on 1 May 2020: …", '' where it never was. */
export function correctionWords(warning: ListedWarning, language: string): string {
  if (!warning.corrected_at) return '';
  const words = wordingIn(language).warnings.feed;
  const day = dateInWords(warning.corrected_at);
  return warning.corrected_what
    ? fill(words.corrected, { day, what: warning.corrected_what })
    : fill(words.correctedPlain, { day });
}
