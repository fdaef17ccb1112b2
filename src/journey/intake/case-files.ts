/** Files that other stages take in and show: the same kinds, checks and vault as those that come with a report. */
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { ok, type Result } from '#core/result.ts';
import type { Vault } from '#store/vault.ts';
import type { ReceivedFile, UploadSink } from '#web/uploads.ts';
import { ACCEPTED } from './files/kinds.ts';
import { refusalInWords } from './files/refusal.ts';
import { shownName } from './files/report-files.ts';
import { type TakenFile, vaultSink } from './files/vault-sink.ts';

export { addCaseFile, filesOfReport, type ReportFile } from './files/report-files.ts';
export type { TakenFile };

/** What the field for a file offers and says. */
export const UPLOAD = {
  accept: ACCEPTED,
  hint: `A picture, a PDF, a sound recording or plain text, up to ${REPORT_FORM.fileBytes.value / 1_048_576} MB. Save a Word file as a PDF first.`,
};

export const uploadSink = (vault: Vault): UploadSink => vaultSink(vault);

/** Those of the files of a form that lie in the vault now, whatever becomes of the form. */
export const filesTaken = (uploads: readonly ReceivedFile[]): TakenFile[] =>
  uploads.flatMap((u) => (u.outcome.ok ? [u.outcome.value as TakenFile] : []));

/** The one file of a form, or a sentence that says what is wrong. */
export function oneFile(
  uploads: readonly ReceivedFile[],
  language: string,
): Result<{ file: TakenFile; name: string }, string> {
  const refuse = (error: string): Result<never, string> => ({ ok: false, error });
  if (uploads.length !== 1) return refuse(uploads.length === 0 ? 'Choose a file' : 'Choose one file at a time');
  const { name, outcome } = uploads[0]!;
  if (outcome.ok) return ok({ file: outcome.value as TakenFile, name: shownName(name) });
  const { why } = wordingIn(language).reporting.files;
  return refuse(`${refusalInWords(outcome.error, REPORT_FORM.fileBytes.value, why)}. It was not kept`);
}
