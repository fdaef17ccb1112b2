import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { DAY_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { checkEdited } from './draft.ts';
import { bodyFrom } from './edit-text.ts';
import { forceOfDistricts } from './force-of-districts.ts';
import type { RedactionFinding } from './redaction.ts';
import { takeStep, type WarningStatus, type WarningStep } from './steps.ts';
import { reportsBehindWarning, type WarningRecord, warningBySlug } from './warning-records.ts';

/** What a person wrote for the next version, and the version they had before them. */
export interface Edit {
  version: number;
  title: string;
  summary: string;
  /** A line each. */
  keyPoints: string[];
  /** As edit-text.ts describes. */
  text: string;
}

/** What the check finds in a text, against everything the reports behind the warning hold about people (R6.20). */
export async function findingsIn(
  tx: Tx,
  warning: WarningRecord,
  text: string,
  force: ForceConfig,
): Promise<RedactionFinding[]> {
  const reports = await reportsBehindWarning(tx, warning);
  const fraudType = FRAUD_TYPES.find((t) => t === warning.fraudType) ?? 'other_fraud';
  const about = { fraudType, places: warning.current.places };
  return checkEdited(text, about, reports, forceOfDistricts(warning.districts, force));
}

/** The text of a version in one piece: what the check reads and its offsets count in. */
export function wholeText(v: { title: string; summary: string; body: { keyPoints: string[]; text: string } }): string {
  return [v.title, v.summary, ...v.body.keyPoints, v.body.text].join('\n');
}

const change = async (tx: Tx, slug: string): Promise<WarningRecord> => {
  const warning = await warningBySlug(tx, slug, 'change');
  if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
  return warning;
};

/**
 * Keeps what a person wrote as the next version, theirs, with what the check found in it. Only a draft is edited: one that has been sent
 * must come back first. As staff.
 */
export async function recordEdit(
  tx: Tx,
  slug: string,
  edit: Edit,
  who: ActingPerson,
  about: { force: ForceConfig; now: Date },
): Promise<Result<{ warning: WarningRecord; findings: RedactionFinding[] }, Refusal>> {
  const warning = await change(tx, slug);
  if (warning.status !== 'DRAFT' || warning.version !== edit.version) {
    return refuse({
      code: 'WRONG_STATE',
      reason:
        'Somebody has changed this warning since you opened it. Your text is below; look at where it stands before you send it again.',
    });
  }
  const missing = whatIsMissing(edit);
  if (missing) return refuse(missing);
  const body = bodyFrom(edit.text, edit.keyPoints);
  const next = { ...edit, body };
  const findings = await findingsIn(tx, warning, wholeText(next), about.force);
  const { area, places, facts } = warning.current;
  await tx
    .insertInto('warning_version')
    .values({
      warning_id: warning.id,
      version: warning.version + 1,
      title: edit.title,
      summary: edit.summary,
      area,
      places,
      body: json(body),
      facts: json(facts),
      redaction: json(findings),
      author: who.username,
      at: about.now,
    })
    .execute();
  await tx
    .updateTable('warning')
    .set({ version: warning.version + 1 })
    .where('id', '=', warning.id)
    .execute();
  return ok({ warning, findings });
}

function whatIsMissing(edit: Edit): Refusal | null {
  const bad = (field: string, reason: string): Refusal => ({ code: 'BAD_FIELD', field, reason });
  const { longestTitle, longestSummary, longestText } = WARNINGS;
  if (edit.title === '') return bad('title', 'Enter a title');
  if (edit.title.length > longestTitle.value)
    return bad('title', `The title must be ${longestTitle.value} characters or fewer`);
  if (edit.summary === '') return bad('summary', 'Enter a summary');
  if (edit.summary.length > longestSummary.value)
    return bad('summary', `The summary must be ${longestSummary.value} characters or fewer`);
  if (edit.text === '') return bad('text', 'Enter the text of the warning');
  if (edit.text.length > longestText.value)
    return bad('text', `The text must be ${longestText.value.toLocaleString('en-GB')} characters or fewer`);
  return null;
}

/** A step a person wants to take, and what they had before them. */
export interface StepChoice {
  step: WarningStep;
  reason: string;
  version: number;
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
  const warning = await change(tx, slug);
  if (warning.version !== choice.version || warning.status !== choice.status) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'Somebody has already moved this warning on. Look at where it stands now before you go on.',
    });
  }
  const forward = choice.step === 'submitted' || choice.step === 'approved' || choice.step === 'published';
  const findings = forward ? await findingsIn(tx, warning, wholeText(warning.current), about.force) : [];
  const sent = warning.steps.find((s) => s.step === 'submitted' && s.version === warning.version);
  const state = {
    status: warning.status,
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
  if (choice.hideTitle || (await findingsIn(tx, warning, warning.current.title, force)).length === 0) return null;
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
  await tx
    .updateTable('warning')
    .set({
      status: to,
      ...(step === 'published' ? published(warning, now) : {}),
      ...(step === 'withdrawn' ? withdrawn(warning, choice, now) : {}),
    })
    .where('id', '=', warning.id)
    .execute();
  if (step !== 'returned') await tellEvent(tx, { type: `warning.${step}`, warning: warning.id }, warning.id);
}

const published = (warning: WarningRecord, now: Date) => ({
  published_version: warning.version,
  published_at: now,
  expires_at: new Date(now.getTime() + WARNINGS.standsDays.value * DAY_MS),
});

const withdrawn = (warning: WarningRecord, choice: StepChoice, now: Date) => ({
  withdrawn_at: now,
  withdrawn_because: choice.reason.trim(),
  withdrawn_title: choice.hideTitle ? null : warning.current.title,
});
