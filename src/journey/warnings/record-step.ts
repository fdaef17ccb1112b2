import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { DAY_MS } from '#core/clock.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { findingsIn, wholeText } from './check-version.ts';
import type { RedactionFinding } from './redaction.ts';
import { goesForward, standsAt, takeStep, type WarningStatus, type WarningStep } from './steps.ts';
import { publishedOf, type WarningRecord, warningToChange } from './warning-records.ts';

/** A step a person wants to take, and what they had before them. */
export interface StepChoice {
  step: WarningStep;
  reason: string;
  version: number;
  /** Where it stood: standsAt(). */
  status: string;
  /** Of a withdrawal: whether the public page loses the title as well. */
  hideTitle?: boolean;
}

/** A refused step, with what the check found in the reason that was given (offsets count in the trimmed reason). */
export interface StepRefusal extends Refusal {
  findings?: RedactionFinding[];
}

/**
 * Takes a warning one step on (or back), if this person may do that now, and tells later stages. The check runs again on the very text
 * that would be published, because the reports behind it may hold more than when it was written. As staff.
 */
export async function recordStep(
  tx: Tx,
  slug: string,
  choice: StepChoice,
  who: ActingPerson,
  about: { force: ForceConfig; now: Date },
): Promise<Result<{ warning: WarningRecord; to: WarningStatus }, StepRefusal>> {
  const warning = await warningToChange(tx, slug);
  if (warning.version !== choice.version || standsAt(warning) !== choice.status) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'Somebody has already moved this warning on. Look at where it stands now before you go on.',
    });
  }
  const findings = goesForward(choice.step)
    ? await findingsIn(tx, warning, wholeText(warning.current), about.force)
    : [];
  const sent = warning.steps.find((s) => s.step === 'submitted' && s.version === warning.version);
  const state = {
    status: warning.status,
    correction: warning.correction,
    author: warning.current.author,
    submittedBy: sent ? sent.byUsername : null,
    redactionFindings: findings.length,
  };
  const taken = takeStep(state, choice.step, who, choice.reason);
  if (!taken.ok) return taken;
  if (choice.step === 'withdrawn') {
    const unfit = await unfitForTombstone(tx, warning, choice, about.force);
    if (unfit) return refuse(unfit);
  }
  await write(tx, warning, choice, taken.value.to, who, about.now);
  return ok({ warning, to: taken.value.to });
}

/** The public reads the reason of a withdrawal, and the title unless it is hidden: neither may name anybody (R6.20). */
async function unfitForTombstone(
  tx: Tx,
  warning: WarningRecord,
  choice: StepChoice,
  force: ForceConfig,
): Promise<StepRefusal | null> {
  const findings = await findingsIn(tx, warning, choice.reason.trim(), force);
  if (findings.length > 0) {
    const advice = [...new Set(findings.map((f) => f.advice))].join(' ');
    const reason = `The public reads this reason, and something in it could identify a person. ${advice}`;
    return { code: 'BAD_FIELD', field: 'reason', reason, findings };
  }
  if (choice.hideTitle || (await findingsIn(tx, warning, publishedOf(warning).title, force)).length === 0) return null;
  const reason = 'Something in the title could identify a person. Take the title off the page as well.';
  return { code: 'BAD_FIELD', field: 'hideTitle', reason };
}

async function write(
  tx: Tx,
  warning: WarningRecord,
  choice: StepChoice,
  to: WarningStatus,
  who: ActingPerson,
  now: Date,
): Promise<void> {
  const { step } = choice;
  const reason = choice.reason.trim() || null;
  await tx
    .insertInto('warning_step')
    .values({ warning_id: warning.id, version: warning.version, step, by_whom: who.username, reason, at: now })
    .execute();
  const corrects = warning.correction !== null;
  if (corrects && step === 'published') await writeCorrection(tx, warning, now);
  await tx
    .updateTable('warning')
    .set({
      ...(corrects ? correctionAt(step, to) : { status: to }),
      ...(step === 'published' ? published(warning, now) : {}),
      ...(step === 'dropped' ? { version: publishedOf(warning).version } : {}),
      ...(step === 'withdrawn' ? withdrawn(warning, choice, now) : {}),
    })
    .where('id', '=', warning.id)
    .execute();
  const event = corrects && step === 'published' ? 'corrected' : step;
  if (event !== 'returned' && event !== 'dropped')
    await tellEvent(tx, { type: `warning.${event}`, warning: warning.id }, warning.id);
}

/** While a warning is corrected it stays published, whatever its correction does; only a withdrawal ends both. */
const correctionAt = (step: WarningStep, to: WarningStatus) =>
  to === 'DRAFT' || to === 'IN_REVIEW' || to === 'APPROVED'
    ? { correction: to }
    : { correction: null, ...(step === 'withdrawn' ? { status: to } : {}) };

async function writeCorrection(tx: Tx, warning: WarningRecord, at: Date): Promise<void> {
  const { version, whatChanged } = warning.current;
  await tx
    .insertInto('warning_correction')
    .values({ warning_id: warning.id, version, what_changed: whatChanged ?? '', at })
    .execute();
}

/** A correction leaves the day of publication and the day of its end as they are. */
const published = (warning: WarningRecord, now: Date) => ({
  published_version: warning.version,
  ...(warning.publishedAt === null
    ? { published_at: now, expires_at: new Date(now.getTime() + WARNINGS.standsDays.value * DAY_MS) }
    : {}),
});

const withdrawn = (warning: WarningRecord, choice: StepChoice, now: Date) => ({
  withdrawn_at: now,
  withdrawn_because: choice.reason.trim(),
  withdrawn_title: choice.hideTitle ? null : publishedOf(warning).title,
});
