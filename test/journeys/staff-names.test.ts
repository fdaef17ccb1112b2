import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calledApart } from '#store/staff-names.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

describe('the names of members of staff', () => {
  it('are told apart by their sign-in only where two are called the same', () => {
    const names = calledApart([
      { username: 'jp1', name: 'Jo Price' },
      { username: 'jp2', name: 'jo price ' },
      { username: 'as', name: 'Asha Singh' },
    ]);
    assert.deepEqual([...names.values()], ['Jo Price (jp1)', 'jo price  (jp2)', 'Asha Singh']);
  });
});

describe('who did what on a case', () => {
  let county: StaffCounty;
  let reference: string;
  let sergeant: Visitor;
  before(async () => {
    county = await staffCounty(60);
    sergeant = await county.as('lcu_sergeant');
    const duty = await county.site.store.owner((tx) =>
      tx
        .selectFrom('duty as d')
        .innerJoin('report as r', 'r.id', 'd.report_id')
        .select(['d.id', 'r.reference'])
        .where('d.done_at', 'is', null)
        .where('d.what', '<>', 'imu_assessment')
        .orderBy('d.id')
        .executeTakeFirstOrThrow(),
    );
    reference = duty.reference;
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(`/staff/reports/${reference}/case`);
    await investigator.post(`/staff/reports/${reference}/duties/${duty.id}`, { late: 'She was away until today.' });
    assert.equal(investigator.status, 200);
  });
  after(() => county?.close());
  const pages = async (): Promise<string[]> => {
    const shown = [];
    for (const path of [`/staff/reports/${reference}`, `/staff/reports/${reference}/case`]) {
      await sergeant.get(path);
      assert.equal(sergeant.status, 200, path);
      shown.push(sergeant.text);
    }
    return shown;
  };

  it('is told by name: duties and what happened', async () => {
    for (const text of await pages()) {
      assert.match(text, /The sfcu investigator/);
      assert.doesNotMatch(text, /by sfcu_investigator/);
    }
  });

  it('is told with the sign-in beside the name where two share it', async () => {
    await county.site.store.owner((tx) =>
      tx
        .updateTable('staff_user')
        .set({ display_name: 'the SFCU investigator' })
        .where('username', '=', 'press')
        .execute(),
    );
    for (const text of await pages()) assert.match(text, /The sfcu investigator \(sfcu_investigator\)/);
  });
});
