import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { View } from '#web/page.ts';
import { fill } from '#web/words.ts';
import { feedPath, type WarningArea } from './warning-area.ts';

export const ATOM = 'application/atom+xml';
export const JSON_FEED = 'application/feed+json';
export const GEOJSON = 'application/geo+json';
/** Registered by the standard's own appendix; readers of feeds know a CAP message by it. */
export const CAP = 'application/cap+xml';

/** "Fraud warnings for St Albans", "Courier fraud: warnings for St Albans". */
export function titleOfArea(area: WarningArea, language: string, of: 'list' | 'feed' = 'list'): string {
  const words = wordingIn(language).warnings[of];
  return area.fraudType
    ? fill(words.titleOfType, { fraud: shortNameOf(area.fraudType), place: area.name })
    : fill(words.title, { place: area.name });
}

/** The feeds of an area, to be found by programs that read its page. */
export const feedsOf = (area: WarningArea, language: string): NonNullable<View['alternates']> => {
  const title = titleOfArea(area, language, 'feed');
  return [
    { type: ATOM, href: feedPath(area, 'atom'), title },
    { type: JSON_FEED, href: feedPath(area, 'json'), title },
    { type: GEOJSON, href: feedPath(area, 'geojson'), title },
  ];
};

/** The other shapes of one warning. */
export const alternatesOf = (
  warning: { slug: string; title: string },
  words: Wording['warnings'],
): NonNullable<View['alternates']> => [
  { type: CAP, href: `/warnings/${warning.slug}/cap.xml`, title: warning.title },
  { type: 'application/pdf', href: `/warnings/${warning.slug}/sheet.pdf`, title: words.page.passSheet },
];
