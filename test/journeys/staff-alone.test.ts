import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite, type TestSite } from '#test/site.ts';

describe('the staff pages on a listener of their own', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite({ surface: 'staff' });
  });
  after(() => site?.close());

  it('lead from the root to their start', async () => {
    const answer = await fetch(new URL('/', site.staffUrl!), { redirect: 'manual' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/staff');
  });

  it('send staff who are stuck to staff, not to 999 or 101', async () => {
    const answer = await fetch(new URL('/staff/no-such-page', site.staffUrl!));
    const text = await answer.text();
    assert.equal(answer.status, 404);
    assert.match(text, /Ask your supervisor, or the people who run this service/);
    assert.doesNotMatch(text, /999|\b101\b/);
  });
});
