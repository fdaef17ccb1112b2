import type { Fact, WarningDraft, WarningSection } from './draft.ts';
import type { RedactionFinding } from './redaction.ts';

/** Column `warning_version.body`: what the public may read of a version beside its title, summary, area and places. */
export interface WarningBody {
  keyPoints: string[];
  sections: WarningSection[];
  /** The sections as plain text. */
  text: string;
}

/** Column `warning_version.facts`: each number with the query it came from and its value before rounding. Staff only. */
export type WarningFacts = Fact[];

/** Column `warning_version.redaction`: what the check found in this very text. Empty for a text that may be published. Staff only. */
export type WarningRedaction = RedactionFinding[];

/** The columns of a version that a draft fills. */
export function versionOf(draft: WarningDraft) {
  const body: WarningBody = { keyPoints: draft.keyPoints, sections: draft.sections, text: draft.body };
  return {
    title: draft.title,
    summary: draft.summary,
    area: draft.area,
    places: draft.places,
    body,
    facts: draft.facts,
  };
}
