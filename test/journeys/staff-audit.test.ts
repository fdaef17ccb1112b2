import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite, type TestSite, Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

describe('an auditor who asks for a report', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite({ surface: 'staff' });
  });
  after(() => site?.close());

  it('is told when there is none of that number, however it was written', async () => {
    const password = await site.addUser('auditor', 'An auditor', ['auditor']);
    const visitor = await new Visitor(site.staffUrl!).signIn('auditor', password);
    for (const typed of ['1183', 'cf-1183', 'CF-0001183']) {
      await visitor.get(`/staff/audit?record=${typed}`);
      assert.match(visitor.text, /There is no report CF-0001183\./);
    }
    await visitor.get('/staff/audit?record=nothing-of-that-name');
    assert.match(visitor.text, /Nobody has touched a record of that name/);
  });
});

describe('an auditor who asks who looked at a report', () => {
  let county: StaffCounty;
  before(async () => {
    county = await staffCounty(40);
  });
  after(() => county?.close());

  it('can tell who opened it from whom it was only shown to in a list, and leave the lists out', async () => {
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    const reference = /\/staff\/reports\/(CF-\d+)/.exec(assessor.text)![1]!;
    const auditor = await county.as('auditor');
    const told = async (more = '') => {
      await auditor.get(`/staff/audit?record=${reference}${more}`);
      return [...auditor.text.matchAll(/<td[^>]*>\s*(Shown in a list|Opened|Recorded|Changed)\s*<\/td>/g)].map(
        (m) => m[1],
      );
    };
    assert.deepEqual(await told(), ['Shown in a list', 'Recorded']);
    await assessor.get(`/staff/reports/${reference}`);
    assert.deepEqual(await told(), ['Opened', 'Shown in a list', 'Recorded']);
    assert.deepEqual(await told('&show=opened'), ['Opened', 'Recorded']);
  });
});
