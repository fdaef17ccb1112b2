import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REFERRAL_BASES, REFERRAL_STATES } from '#catalogue/victims/care-words.ts';
import { MEASURE_STATES, measureNamed } from '#catalogue/victims/measures.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import { doDuty, dutyDoneBy, stateOfCare } from '#journey/victims/care-deeds.ts';
import { sentAgainstTheirWish } from '#journey/victims/care-kinds.ts';
import { CARES } from '#journey/victims/who-cares.ts';
import { addItem, changeItem, itemOf, itemsOf, NEW_ITEM } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** One press for each step of a measure or a referral. */
export const careStepPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/victim/offer',
    allow: CARES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const measure = measureNamed(ctx.form.text('measure'));
      if (!measure) throw new CounterfoilError('NO_SUCH_RECORD');
      const of = { reportId: report.id, externalId: report.externalId };
      const there = (await itemsOf(ctx.tx, [report.id], ['measure'])).find(
        (i) => !i.removed && i.body.measure === measure.key && i.body.state !== 'declined',
      );
      if (there)
        throw new CounterfoilError(
          'WRONG_STATE',
          `It stands there already: ${MEASURE_STATES[there.body.state ?? ''] ?? ''}. Load the page again.`,
        );
      const body = { measure: measure.key, state: 'offered' };
      const state = { ...NEW_ITEM, body, owner: ctx.user.username };
      await addItem(ctx.tx, of, 'measure', state, { by: ctx.user.username, at: ctx.now });
      ctx.touched(report.id, { fieldsChanged: ['case.measure'] });
      return { to: `/staff/reports/${report.reference}/victim?done=added#measures` };
    },
  }),
  stepPage('measures', 'measure', Object.keys(MEASURE_STATES)),
  stepPage('referrals', 'referral', Object.keys(REFERRAL_STATES)),
];

function stepPage(
  where: 'measures' | 'referrals',
  kind: 'measure' | 'referral',
  states: readonly string[],
): Page<Tx, ForceConfig> {
  return page({
    method: 'POST',
    path: `/staff/reports/:reference/victim/${where}/:item`,
    allow: CARES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const state = ctx.form.choice('state', states);
      const id = /^\d{1,15}$/.test(ctx.param('item')) ? Number(ctx.param('item')) : 0;
      const item = await itemOf(ctx.tx, report.id, id);
      if (item.kind !== kind || !state) throw new CounterfoilError('NO_SUCH_RECORD');
      const of = { reportId: report.id, externalId: report.externalId };
      const who = { by: ctx.user.username, at: ctx.now };
      const next = stateOfCare(kind, { ...item, body: { ...item.body, state } }, ctx.now);
      if (kind === 'referral' && sentAgainstTheirWish(next.body))
        throw new CounterfoilError(
          'WRONG_STATE',
          'They declined. If they have agreed since, open it and change the footing.',
        );
      const seen = { id, seen: ctx.form.whole('seen', 0, 0) };
      const changed = await changeItem(ctx.tx, of, seen, next, { change: 'changed', ...who });
      if (!changed.ok) throw new CounterfoilError('WRONG_STATE');
      const duty = dutyDoneBy(kind, next.body, ctx.force.partners);
      if (duty) await doDuty(ctx.tx, of, duty, who);
      ctx.touched(report.id, { fieldsChanged: [`case.${kind}`] });
      // What leaves the force is a disclosure, to whom and on what footing.
      if (kind === 'referral' && state === 'sent')
        ctx.touched(report.id, {
          op: 'DISCLOSURE',
          reason: `Referral. ${REFERRAL_BASES[next.body.basis ?? ''] ?? ''}`,
          recipient: ctx.force.partners.find((p) => p.key === next.body.to)?.name ?? 'another body',
          channel: 'referral',
        });
      return { to: `/staff/reports/${report.reference}/victim?done=changed#${where}` };
    },
  });
}
