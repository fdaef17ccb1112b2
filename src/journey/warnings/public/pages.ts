import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import type { Keeping } from '#web/kept-pages.ts';
import type { Page } from '#web/page.ts';
import { audiencePages } from './audience-pages.ts';
import { feedPages } from './feed-pages.ts';
import { listPages } from './list-pages.ts';
import { sharePages } from './share-pages.ts';
import { sheetPages } from './sheet-pages.ts';
import { EDITION_QUESTION, warningEdition } from './store.ts';
import { onePage } from './warning-page.ts';

/**
 * Warnings for everybody: lists, one warning, its sheets and what to say to others, feeds. All of them are kept ready under the edition of the
 * warnings, so that a thousand readers cost the database little and none reads what was withdrawn.
 */
export function warningPages(): Page<Tx, ForceConfig>[] {
  const kept: Keeping<Tx> = { edition: warningEdition, question: EDITION_QUESTION };
  return [
    ...listPages(kept),
    ...audiencePages(kept),
    onePage(kept),
    ...sheetPages(kept),
    ...sharePages(kept),
    ...feedPages(kept),
  ];
}
