import { EVIDENCE_STATES } from '#catalogue/casework/case-words.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import { evidenceChecklist, stateOfEvidence } from '#journey/investigation/evidence-checklist.ts';
import { WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import { assessmentsOf } from '#journey/triage/assessments.ts';
import { addItem, changeItem, itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** One press on a line of the checklist: asked for, secured, not there. It becomes a record with an owner, a note and a history. */
export const evidencePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/case/evidence/:key',
    allow: WORKS_ON_CASE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const state = ctx.form.choice('state', Object.keys(EVIDENCE_STATES));
      const assessment = (await assessmentsOf(ctx.tx, report.id))[0]?.assessment;
      const items = await itemsOf(ctx.tx, [report.id], ['evidence']);
      const line = evidenceChecklist(assessment?.evidence ?? [], items).find((l) => l.key === ctx.param('key'));
      if (!line || !state) throw new CounterfoilError('NO_SUCH_RECORD');
      const of = { reportId: report.id, externalId: report.externalId };
      const who = { by: ctx.user.username, at: ctx.now };
      const { what, action, due } = line;
      if (!line.item) {
        const body = { key: line.key, what, action, state };
        const fresh = { body, owner: ctx.user.username, due, doneAt: null, removed: false };
        await addItem(ctx.tx, of, 'evidence', stateOfEvidence(null, fresh, ctx.now), who);
      } else {
        const moved = { ...line.item, due, body: { ...line.item.body, state } };
        const next = stateOfEvidence(line.item, moved, ctx.now);
        const seen = ctx.form.whole('seen', 0, 0);
        const changed = await changeItem(ctx.tx, of, { id: line.item.id, seen }, next, { change: 'changed', ...who });
        if (!changed.ok) throw new CounterfoilError('WRONG_STATE');
      }
      ctx.touched(report.id, { fieldsChanged: ['case.evidence'] });
      return { to: `/staff/reports/${report.reference}/case?done=changed#evidence` };
    },
  }),
];
