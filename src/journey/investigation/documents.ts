import { filesOfReport, type ReportFile } from '#journey/intake/case-files.ts';
import { fileInWords } from '#journey/intake/files-section.ts';
import { type CaseItem, itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { sayField } from '#web/record-form.ts';
import type { SectionAbout } from './case-sections.ts';
import { DOCUMENT } from './item-kinds.ts';

/** What people put to a case, as it stands: its record, and the file that it is. */
export interface CaseDocument {
  item: CaseItem;
  file: ReportFile;
}

/** The documents of a case that stand, in the order in which they were added. As staff. */
export async function documentsOf(tx: Tx, reportId: string): Promise<CaseDocument[]> {
  const files = new Map((await filesOfReport(tx, reportId)).map((f) => [f.id, f]));
  return (await itemsOf(tx, [reportId], [DOCUMENT.key])).flatMap((item) => {
    const file = files.get(item.body.file ?? '');
    return file && !item.removed ? [{ item, file }] : [];
  });
}

/** The documents for the page of the case. `opens`: whether this person may fetch them. */
export function documentsSection(
  documents: readonly CaseDocument[],
  reference: string,
  opens: boolean,
  about: SectionAbout,
): Html | null {
  if (documents.length === 0) return null;
  const from = DOCUMENT.fields.find((f) => f.name === 'from')!;
  return html`<ul class="cf-plainlist">${documents.map(({ item, file }) => {
    const { what = '', note } = item.body;
    return html`<li>${opens ? html`<a class="govuk-link" href="/staff/reports/${reference}/files/${file.id}">${what}</a>` : what}<br><span class="cf-quiet">${sayField(from, item.body.from ?? '')}. ${fileInWords(file)}. Added ${dateInWords(file.addedAt)} by ${about.nameOf(file.addedBy ?? '')}.</span>${note ? html`<br>${note}` : ''}
<br><a class="govuk-link govuk-body-s" href="${about.path}/items/${item.id}">Change or remove<span class="govuk-visually-hidden"> ${what}</span></a></li>`;
  })}</ul>`;
}
