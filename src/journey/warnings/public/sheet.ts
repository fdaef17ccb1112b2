import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DOOR_FIRST, LINE_ADVICE, NEVER_RULES } from '#catalogue/warning-texts/never-rules.ts';
import { WARNING_TEXTS, type WarningText } from '#catalogue/warning-texts/texts.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { dateInWords } from '#web/dates.ts';
import type { Site } from '#web/site.ts';
import { fill } from '#web/words.ts';
import type { PublishedWarning } from './store.ts';

/** What stands on the large-print sheet of a warning, on paper and in the file: little, and the emergency number before any advice to wait (R3.30). */
export interface SheetWords {
  title: string;
  what: string[];
  never: readonly string[];
  steps: string[];
  report: string;
  source: string;
  address: string | null;
}

/** One sheet, whatever was changed. */
const LONGEST_CHANGE = 160;

export function sheetWords(
  warning: PublishedWarning,
  force: ForceConfig,
  site: Pick<Site, 'origin' | 'language'>,
): SheetWords {
  const words = wordingIn(site.language).warnings.sheet;
  const text: WarningText | undefined = (WARNING_TEXTS as Record<string, WarningText>)[warning.fraud_type];
  return {
    title: warning.title,
    what: [warning.summary],
    never: NEVER_RULES,
    steps: [DOOR_FIRST, ...(text?.byTelephone === false ? text.tips : LINE_ADVICE)],
    report: fill(words.report, { number: force.nonEmergencyNumber, emergency: force.emergencyNumber }),
    source: warning.corrected_at
      ? fill(words.whereCorrected, {
          force: force.name,
          day: dateInWords(warning.corrected_at),
          what: (warning.corrected_what ?? '').slice(0, LONGEST_CHANGE),
        }).trim()
      : fill(words.where, { force: force.name, day: dateInWords(warning.published_at) }),
    address: site.origin ? fill(words.address, { address: `${site.origin}/warnings/${warning.slug}` }) : null,
  };
}
