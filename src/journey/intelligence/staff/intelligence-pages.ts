import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import type { Page } from '#web/page.ts';
import { correctIntelligencePages } from './correct-page.ts';
import { disclosurePages } from './disclosure-pages.ts';
import { intelligencePages } from './intel-pages.ts';
import { numberPages } from './number-pages.ts';
import { submissionPages } from './submission-page.ts';

/** What people know beside the reports: intelligence, numbers, and what left the force. */
export const knowledgePages = (): Page<Tx, ForceConfig>[] => [
  ...submissionPages(),
  ...intelligencePages(),
  ...correctIntelligencePages(),
  ...disclosurePages(),
  ...numberPages(),
];
