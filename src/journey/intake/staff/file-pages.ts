import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { filesOfReport } from '#journey/intake/files/report-files.ts';
import { OPENS_FILES } from '#journey/intake/files-section.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import type { Tx } from '#store/store.ts';
import type { Vault } from '#store/vault.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** A file as it was sent, to be saved and never shown: it came from outside. */
export const filePages = (vault: Vault): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference/files/:file',
    allow: OPENS_FILES,
    audit: { op: 'CONSULTATION', recordType: 'report_file', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const files = await filesOfReport(ctx.tx, report.id);
      const at = files.findIndex((f) => f.id === ctx.param('file'));
      const file = files[at];
      const body = file ? await vault.read(file.id) : null;
      if (!file || !body) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(file.id, { subjectIds: [report.id] });
      // Never the name it came under: that could end in anything.
      return {
        type: 'application/octet-stream',
        body,
        filename: `${report.reference}-file-${at + 1}.${file.kind}`,
        sandboxed: true,
      };
    },
  }),
];
