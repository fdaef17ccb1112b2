import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
before(async () => {
  county = await staffCounty(60);
});
after(async () => {
  await county?.close();
});

/** A report of which nothing has been decided, with a first contact that is owed. */
const owedContact = () =>
  county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('duty as d')
      .innerJoin('report as r', 'r.id', 'd.report_id')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .select(['d.id', 'r.id as report', 'r.reference', 's.public_stage', 's.next_contact'])
      .where('d.what', '=', 'first_contact')
      .where('d.done_at', 'is', null)
      .where('s.decided', 'is', null)
      .orderBy('d.id')
      .executeTakeFirstOrThrow(),
  );
const standing = (report: string) =>
  county.site.store.as('staff', (tx) =>
    tx.selectFrom('report_standing').selectAll().where('report_id', '=', report).executeTakeFirstOrThrow(),
  );

describe('a duty marked as done', () => {
  it('can be taken back by whoever marked it, and the history shows both', async () => {
    const duty = await owedContact();
    const page = `/staff/reports/${duty.reference}`;
    const assessor = await county.as('imu_assessor');
    await assessor.get(page);
    await assessor.post(`${page}/duties/${duty.id}`, { late: 'The line was engaged all day' });
    await assessor.get(page);
    assert.match(assessor.text, /Marked as done by The imu assessor: first contact/);
    assert.equal((await standing(duty.report)).public_stage, 'checked');

    const colleague = await county.as('supervisor');
    await colleague.get(page);
    assert.doesNotMatch(colleague.text, new RegExp(`duties/${duty.id}/undo`));
    await colleague.post(`${page}/duties/${duty.id}/undo`, {});
    assert.equal((await standing(duty.report)).public_stage, 'checked', 'nobody takes back what another has done');

    await assessor.get(page);
    await assessor.post(`${page}/duties/${duty.id}/undo`, {});
    await assessor.get(page);
    assert.match(assessor.text, /Taken back by The imu assessor, so it is owed again: first contact/);
    assert.equal((await owedContact()).id, duty.id);
    assert.equal((await standing(duty.report)).public_stage, 'received');
  });
});

describe('what is owed to victims', () => {
  it('is told in numbers, and narrows to what can still be done in time and to one kind, however much is late', async () => {
    const care = await county.as('victim_service');
    await care.get('/staff/duties');
    const [, soon, overdue] = /Due within a day \(([\d,]+)\)[\s\S]*?Overdue \(([\d,]+)\)/.exec(care.text)!;
    assert.ok(Number(overdue!.replace(',', '')) > 25);
    await care.get('/staff/duties?when=soon');
    assert.doesNotMatch(care.text, /<span class="cf-late">/);
    assert.equal(care.text.match(/class="govuk-link cf-ref"/g)?.length ?? 0, Math.min(Number(soon), 25));
    await care.get('/staff/duties?when=overdue&what=needs_assessment');
    const rows = [...care.text.matchAll(/data-label="Owed">\s*([^<]*?)\s*</g)].map((m) => m[1]);
    assert.ok(rows.length > 0 && rows.every((what) => what === 'Needs assessment'), rows.join());
    assert.match(care.text, /href="\/staff\/duties\?when=overdue&amp;what=needs_assessment&amp;page=2"/);
    await care.get('/staff/duties?when=soon&what=nonsense');
    assert.equal(care.status, 200);
  });
});

describe('the queue', () => {
  it('says its order and keeps it: band, then what is owed soonest, then score', async () => {
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    assert.match(assessor.text, /The highest band first; within a band what is overdue or due soonest/);
    const shown = [...assessor.text.matchAll(/data-do="open" href="\/staff\/reports\/(CF-\d+)/g)].map((m) => m[1]!);
    const rows = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .leftJoin('duty as d', (j) => j.onRef('d.report_id', '=', 's.report_id').on('d.done_at', 'is', null))
        .select((e) => ['r.reference', 's.band_order', 's.score', e.fn.min('d.due').as('due')])
        .where('s.decided', 'is', null)
        .groupBy(['r.reference', 's.band_order', 's.score'])
        .execute(),
    );
    const key = (reference: string): [number, number, number] => {
      const r = rows.find((row) => row.reference === reference)!;
      return [r.band_order, r.due ? new Date(r.due).getTime() : Number.MAX_SAFE_INTEGER, -r.score];
    };
    assert.ok(shown.length > 3);
    for (let i = 1; i < shown.length; i++) {
      const [a, b] = [key(shown[i - 1]!), key(shown[i]!)];
      const at = a.findIndex((n, k) => n !== b[k]);
      assert.ok(at === -1 || a[at]! < b[at]!, `${shown[i - 1]} before ${shown[i]}`);
    }
  });
});
