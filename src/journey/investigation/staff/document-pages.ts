import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import {
  addCaseFile,
  filesOfReport,
  filesTaken,
  oneFile,
  type TakenFile,
  UPLOAD,
  uploadSink,
} from '#journey/intake/case-files.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { documentsOf } from '#journey/investigation/documents.ts';
import { DOCUMENT } from '#journey/investigation/item-kinds.ts';
import { WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import { addItem, NEW_ITEM } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import type { Vault } from '#store/vault.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, fileInput } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { type RecordValues, readRecord, recordFields } from '#web/record-form.ts';
import type { StaffUser } from '#web/site.ts';
import { ITEM_LIMITS } from './item-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/reports/:reference/case/documents';
const NOTHING: RecordValues = { body: {}, owner: null, due: null };

/** Putting a document to a case. Its words, history, undo and removal are those of every record of a case. */
export const documentPages = (vault: Vault): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: WORKS_ON_CASE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      ctx.touched(report.id);
      return addView(ctx, report, { values: NOTHING, errors: [], sent: null });
    },
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: WORKS_ON_CASE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    takesUploads: uploadSink(vault),
    handler: async (ctx) => {
      const taken = filesTaken(ctx.uploads());
      let kept: string | null = null;
      try {
        const report = await reportByReference(ctx.tx, ctx.param('reference'));
        const { values, errors } = readRecord(DOCUMENT, ctx.form, [], ITEM_LIMITS);
        const sent = oneFile(ctx.uploads(), ctx.site.language);
        const wrong = sent.ok ? await whyNotTaken(ctx.tx, report, sent.value.file) : sent.error;
        if (wrong) errors.unshift({ field: 'file', message: wrong });
        if (!sent.ok || errors.length > 0) {
          ctx.touched(report.id, { op: 'CONSULTATION' });
          return addView(ctx, report, { values, errors, sent: ctx.form });
        }
        const { file, name } = sent.value;
        await addCaseFile(ctx.tx, file, { reportId: report.id, name, by: ctx.user.username });
        const of = { reportId: report.id, externalId: report.externalId };
        const state = { ...NEW_ITEM, body: { ...values.body, file: file.id } };
        await addItem(ctx.tx, of, DOCUMENT.key, state, { by: ctx.user.username, at: ctx.now });
        ctx.touched(report.id, { fieldsChanged: ['case.document'] });
        kept = file.id;
        return { to: `/staff/reports/${report.reference}/case?done=added#documents` };
      } finally {
        // What belongs to no case must not lie about.
        for (const { id } of taken) if (id !== kept) await vault.remove(id);
      }
    },
  }),
];

/** A sentence where a file is not to be kept. */
async function whyNotTaken(tx: Tx, report: StaffReport, { sha256 }: TakenFile): Promise<string | null> {
  const standing = await documentsOf(tx, report.id);
  const most = INVESTIGATION.documents.value;
  if (standing.length >= most) return `A case takes ${most} documents. Remove one first`;
  const there = standing.find((d) => d.file.sha256 === sha256);
  if (there) return `This file is there already, as “${there.item.body.what}”`;
  const came = (await filesOfReport(tx, report.id)).some((f) => f.sha256 === sha256 && f.addedBy === null);
  return came ? 'This file came with the report already' : null;
}

interface Shown {
  values: RecordValues;
  errors: readonly FieldError[];
  sent: FormValues | null;
}

function addView(ctx: Ctx, report: StaffReport, { values, errors, sent }: Shown): View {
  const message = errorOf(errors, 'file');
  return {
    title: `${DOCUMENT.add}: ${report.reference}`,
    section: '/staff/allocated',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(`/staff/reports/${report.reference}/case`, `Case ${report.reference}`),
    main: html`<h1 class="govuk-heading-l">${DOCUMENT.add}</h1>
<form method="post" action="/staff/reports/${report.reference}/case/documents" enctype="multipart/form-data" novalidate>${ctx.csrf()}
${fileInput({
  name: 'file',
  label: 'Choose a file',
  hint: `${UPLOAD.hint}${errors.length > 0 ? ' Choose it again: a browser forgets it.' : ''}`,
  accept: UPLOAD.accept,
  ...(message ? { error: message } : {}),
})}
${recordFields(DOCUMENT, values, { owners: [], errors, sent })}
${button('Add it')}</form>
<p class="govuk-body-s">Whoever reported it is not shown it. Who may open it is who may open what came with the report; every opening is in the audit trail.</p>`,
  };
}
