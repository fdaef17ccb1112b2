import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

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
