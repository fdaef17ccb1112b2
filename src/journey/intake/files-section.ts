import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import { kindNamed } from './files/kinds.ts';
import { filesOfReport, type ReportFile } from './files/report-files.ts';

/** Who may fetch what people send with their reports, and what is put to a case. */
export const OPENS_FILES = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;

/** "PDF document (sent as “letter.pdf”), 12 KB" */
export const fileInWords = (f: Pick<ReportFile, 'kind' | 'name' | 'bytes'>): string =>
  `${kindNamed(f.kind)?.name ?? f.kind}${f.name ? ` (sent as “${f.name}”)` : ''}, ${Math.max(1, Math.round(f.bytes / 1000)).toLocaleString('en-GB')} KB`;

/** The files that came with a report, for its page; null when there are none. `opens`: whether this person may fetch them. */
export async function filesSection(
  tx: Tx,
  report: { id: string; reference: string },
  opens: boolean,
): Promise<Html | null> {
  const files = (await filesOfReport(tx, report.id)).filter((f) => f.addedBy === null);
  if (files.length === 0) return null;
  return html`<ul class="govuk-list">${files.map((f, i) => {
    const words = `File ${i + 1}: ${fileInWords(f)}`;
    return opens
      ? html`<li><a class="govuk-link" href="/staff/reports/${report.reference}/files/${f.id}">${words}</a></li>`
      : html`<li>${words}</li>`;
  })}</ul><p class="govuk-body-s">Sent by a member of the public. ${opens ? 'Open files only in a program that you would open a stranger’s post in.' : 'Investigators and victim care can open them.'}</p>`;
}
