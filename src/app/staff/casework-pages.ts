import type { ForceConfig } from '#catalogue/forces/force.ts';
import { intelligencePart } from '#journey/intelligence/staff/number-intelligence.ts';
import { actionPages } from '#journey/investigation/staff/actions-page.ts';
import { casePages } from '#journey/investigation/staff/case-page.ts';
import { evidencePages } from '#journey/investigation/staff/evidence-pages.ts';
import { itemPages } from '#journey/investigation/staff/item-pages.ts';
import { outcomePages } from '#journey/investigation/staff/outcome-pages.ts';
import { retentionPages } from '#journey/investigation/staff/retention-pages.ts';
import { reviewPages } from '#journey/investigation/staff/review-pages.ts';
import { searchPages } from '#journey/investigation/staff/search-pages.ts';
import { callListPages } from '#journey/victims/staff/call-list-page.ts';
import { carePages } from '#journey/victims/staff/care-page.ts';
import { careStepPages } from '#journey/victims/staff/care-steps.ts';
import { hitAgainPages } from '#journey/victims/staff/hit-again-page.ts';
import { partnerPages } from '#journey/victims/staff/partner-page.ts';
import { victimTextPages } from '#journey/victims/staff/text-pages.ts';
import type { Tx } from '#store/store.ts';
import type { Page } from '#web/page.ts';

/** The pages of a case and of the care of its victim, and the search over all of them. */
export const caseworkPages = (): Page<Tx, ForceConfig>[] => [
  ...searchPages(intelligencePart),
  ...casePages(),
  ...itemPages(),
  ...evidencePages(),
  ...outcomePages(),
  ...retentionPages(),
  ...reviewPages(),
  ...actionPages(),
  ...callListPages(),
  ...hitAgainPages(),
  ...partnerPages(),
  ...carePages(),
  ...careStepPages(),
  ...victimTextPages(),
];
