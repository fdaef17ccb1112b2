import { attempted } from './attempted.ts';
import { believesCaller } from './believes-caller.ts';
import { coached } from './coached.ts';
import { collectionLive } from './collection-live.ts';
import { collectionRecent } from './collection-recent.ts';
import { complexitySigns } from './complexity-signs.ts';
import { contactContinuing } from './contact-continuing.ts';
import { courierSeries } from './courier-series.ts';
import { dangerToLife } from './danger-to-life.ts';
import { lifeChanging } from './life-changing.ts';
import { linesOfEnquiry } from './lines-of-enquiry.ts';
import { linkedSeries } from './linked-series.ts';
import { localSuspect } from './local-suspect.ts';
import { loss } from './loss.ts';
import { natureFraudType } from './nature-fraud-type.ts';
import { natureKind } from './nature-kind.ts';
import { offenderArrested } from './offender-arrested.ts';
import { organisedGroup } from './organised-group.ts';
import { paidAgain } from './paid-again.ts';
import { paidRecently } from './paid-recently.ts';
import { refusesHelp } from './refuses-help.ts';
import { repeatVictim } from './repeat-victim.ts';
import type { Rule } from './rule.ts';
import { threats } from './threats.ts';
import { victimAge } from './victim-age.ts';
import { victimHigh } from './victim-high.ts';
import { victimMedium } from './victim-medium.ts';

/** Every scoring rule, in the order of THRIVE in which reasons are shown. A new rule is a file, a weight in the catalogue and a line here. */
export const RULES: readonly Rule[] = registerRules([
  collectionLive,
  dangerToLife,
  collectionRecent,
  contactContinuing,
  organisedGroup,
  linkedSeries,
  courierSeries,
  loss,
  attempted,
  lifeChanging,
  threats,
  believesCaller,
  coached,
  repeatVictim,
  paidRecently,
  paidAgain,
  offenderArrested,
  localSuspect,
  linesOfEnquiry,
  complexitySigns,
  victimHigh,
  victimMedium,
  victimAge,
  refusesHelp,
  natureKind,
  natureFraudType,
]);

/** Refuses a rule registered twice: it would be counted twice. */
export function registerRules(rules: Rule[]): readonly Rule[] {
  const seen = new Set<string>();
  for (const rule of rules) {
    if (seen.has(rule.factor)) throw new Error(`The rule "${rule.factor}" is registered twice.`);
    seen.add(rule.factor);
  }
  return Object.freeze([...rules]);
}
