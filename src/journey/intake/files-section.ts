import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import { kindNamed } from './files/kinds.ts';
import { filesOfReport } from './files/report-files.ts';

/** The files of a report for its page; null when there are none. */
export async function filesSection(tx: Tx, report: { id: string; reference: string }): Promise<Html | null> {
  const files = await filesOfReport(tx, report.id);
  if (files.length === 0) return null;
  return html`<ul class="govuk-list">${files.map(
    (f, i) =>
      html`<li><a class="govuk-link" href="/staff/reports/${report.reference}/files/${f.id}">File ${i + 1}: ${kindNamed(f.kind)?.name ?? f.kind}</a> ${f.name ? `(sent as “${f.name}”)` : ''}, ${Math.max(1, Math.round(f.bytes / 1000)).toLocaleString('en-GB')} KB</li>`,
  )}</ul><p class="govuk-body-s">Sent by a member of the public. Open files only in a program that you would open a stranger’s post in.</p>`;
}
