import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { findingsIn, wholeText } from './check-version.ts';
import { bodyFrom } from './edit-text.ts';
import type { RedactionFinding } from './redaction.ts';
import { type WarningRecord, warningToChange } from './warning-records.ts';

/** What a person wrote for the next version, and the version they had before them. */
export interface Edit {
  version: number;
  title: string;
  summary: string;
  /** A line each. */
  keyPoints: string[];
  /** As edit-text.ts describes. */
  text: string;
  /** What the public is told has changed: needed where the warning is published, ignored where it is not. */
  whatChanged: string;
}

/** A draft can be edited, and so can what is published: that begins or goes on with its correction. What has been sent must come back first. */
export const mayBeEdited = (w: Pick<WarningRecord, 'status' | 'correction'>): boolean =>
  w.status === 'DRAFT' || (w.status === 'PUBLISHED' && (w.correction === null || w.correction === 'DRAFT'));

/**
 * Keeps what a person wrote as the next version, theirs, with what the check found in it. Of a published warning it is a correction, which
 * nobody outside reads until two people have passed it. As staff.
 */
export async function recordEdit(
  tx: Tx,
  slug: string,
  edit: Edit,
  who: ActingPerson,
  about: { force: ForceConfig; now: Date },
): Promise<Result<{ warning: WarningRecord; findings: RedactionFinding[] }, Refusal>> {
  const warning = await warningToChange(tx, slug);
  if (!mayBeEdited(warning) || warning.version !== edit.version) {
    return refuse({
      code: 'WRONG_STATE',
      reason:
        'Somebody has changed this warning since you opened it. Your text is below; look at where it stands before you send it again.',
    });
  }
  const corrects = warning.status === 'PUBLISHED';
  const body = bodyFrom(edit.text, edit.keyPoints);
  const next = { title: edit.title, summary: edit.summary, body, whatChanged: corrects ? edit.whatChanged : null };
  const missing = whatIsMissing(edit) ?? (corrects ? missingOfCorrection(edit.whatChanged, next, warning) : null);
  if (missing) return refuse(missing);
  const findings = await findingsIn(tx, warning, wholeText(next), about.force);
  const { area, places, facts } = warning.current;
  // A dropped correction keeps its number.
  const version = warning.versions[0]!.version + 1;
  await tx
    .insertInto('warning_version')
    .values({
      warning_id: warning.id,
      version,
      title: next.title,
      summary: next.summary,
      area,
      places,
      body: json(body),
      facts: json(facts),
      redaction: json(findings),
      author: who.username,
      at: about.now,
      what_changed: next.whatChanged,
    })
    .execute();
  await tx
    .updateTable('warning')
    .set({ version, ...(corrects ? { correction: 'DRAFT' as const } : {}) })
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

/** A correction changes something, and says what. */
function missingOfCorrection(
  whatChanged: string,
  next: Parameters<typeof wholeText>[0],
  warning: WarningRecord,
): Refusal | null {
  const bad = (field: string, reason: string): Refusal => ({ code: 'BAD_FIELD', field, reason });
  if (whatChanged === '') return bad('whatChanged', 'Say what changed. The public reads it above the warning');
  const { longestCorrection } = WARNINGS;
  if (whatChanged.length > longestCorrection.value)
    return bad('whatChanged', `What changed must be said in ${longestCorrection.value} characters or fewer`);
  const stands = warning.versions.find((v) => v.version === warning.publishedVersion);
  const asBefore = stands && wholeText({ ...stands, whatChanged: null }) === wholeText({ ...next, whatChanged: null });
  return asBefore ? bad('text', 'Nothing in the warning is different yet. Change what was wrong') : null;
}
