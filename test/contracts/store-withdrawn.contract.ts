import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Store } from '#store/store.ts';
import type { PublicSession } from '#test/contracts/backend.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';
import { publishWarning } from '#test/published-warning.ts';

const TITLE = 'Callers in Acacia Avenue';

/** What the public process may still read once a warning has been withdrawn, whatever its pages ask for. */
export function withdrawnContract(backend: ContractBackend): void {
  describe('a withdrawn warning', () => {
    let store: Store;
    let site: PublicSession;
    before(async () => {
      const database = await backend.fresh();
      store = database.store;
      site = await database.publicSession();
      await publishWarning(store, { slug: 'gone', title: TITLE, publishedAt: '2020-05-01T10:00:00Z' });
    });
    after(async () => {
      await site?.close();
      await store?.close();
    });
    const rows = async (statement: string) => {
      const result = await site.attempt(statement);
      assert.ok(result.ok, `${statement}: ${result.ok ? '' : result.message}`);
      return result.rows;
    };
    const TEXT = 'SELECT title, summary, area, places, body FROM warning_version';
    const set = (change: string) =>
      store.as('staff', async (tx) => sql.raw(`UPDATE warning SET ${change}`).execute(tx));

    it('keeps no title apart from its text while it stands', async () => {
      assert.equal((await rows(TEXT)).length, 1);
      assert.deepEqual(await rows('SELECT withdrawn_title FROM warning'), [{ withdrawn_title: null }]);
      await assert.rejects(set(`withdrawn_title = '${TITLE}'`), { code: '23514' });
    });

    it('shows the public process none of its text, and its title only where it was left there', async () => {
      await set(`status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_because = 'It was wrong.'`);
      assert.deepEqual(await rows(TEXT), []);
      const tombstone = 'SELECT status, withdrawn_because, withdrawn_title FROM warning';
      const because = { status: 'WITHDRAWN', withdrawn_because: 'It was wrong.' };
      assert.deepEqual(await rows(tombstone), [{ ...because, withdrawn_title: null }]);
      await set(`withdrawn_title = '${TITLE}'`);
      assert.deepEqual(await rows(tombstone), [{ ...because, withdrawn_title: TITLE }]);
    });
  });
}
