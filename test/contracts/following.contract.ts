import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { MISSING_FACTS } from '#catalogue/following/missing-facts.ts';
import { tryToOpen } from '#journey/intake/public/track-open.ts';
import type { SecretHasher } from '#journey/intake/public/track-secret.ts';
import { trackedReport } from '#journey/intake/public/track-store.ts';
import { trackingHash } from '#journey/intake/record.ts';
import type { Store } from '#store/store.ts';
import { json } from '#store/tables.ts';
import type { Backend, PublicSession } from '#test/contracts/backend.ts';
import { hashOfToken } from '#web/tokens.ts';

const SECRETS = ['BBBBCCCCDDDDFFFF', 'GGGGHHHHJJJJKKKK'];
const TABLES = [
  'tracking_secret',
  'tracking_code_request',
  'tracking_code',
  'tracking_try',
  'tracking_session',
  'report_stage',
  'report_news',
  'report_outcome',
  'report_message',
  'report_addition',
  'report_nudge',
  'warning_subscription',
  'warning_told',
  'inbound_text',
];
const READS = ['tracked_report()', 'tracked_stages()', 'tracked_messages()', 'tracked_additions()', 'tracked_nudges()'];

/** What the tracker may be told, on one kind of database: the database itself holds it to that. */
export function followingContract(name: string, open: () => Promise<Backend>, skip: string | false): void {
  describe(`following a report, on ${name}`, { skip }, () => {
    let backend: Backend;
    let store: Store;
    let site: PublicSession;
    const ids: string[] = [];
    const references: string[] = [];
    const hash: SecretHasher = async (typed, reference) => hashOfToken(`${typed} ${reference}`);
    const attempt = (typed: string, reference: string, token = 'x', visitor = 'somewhere', by = hash) =>
      store.as('public', (tx) => tryToOpen(tx, { reference, typed, visitor, token }, by));

    before(async () => {
      backend = await open();
      const fresh = await backend.fresh();
      store = fresh.store;
      site = await fresh.publicSession();
      for (const [i, secret] of SECRETS.entries()) {
        const found = await store.as('staff', (tx) =>
          tx
            .insertInto('report')
            .values({
              source: 'web',
              external_id: `t${i}`,
              received_at: '2026-11-20T10:00:00Z',
              kind: 'loss',
              payload: json({
                externalId: `t${i}`,
                receivedAt: '2026-11-20T10:00:00Z',
                kind: 'loss',
                fraudType: 'courier',
                narrative: 'Kept from the tracker.',
              }),
              payload_hash: `h${i}`,
              review_due: '2032-11-20',
              tracking_hash: trackingHash(secret),
            })
            .returning(['id', 'reference'])
            .executeTakeFirstOrThrow(),
        );
        ids.push(found.id);
        references.push(found.reference);
        await store.as('staff', (tx) =>
          tx
            .insertInto('report_message')
            .values({ report_id: found.id, from_us: true, words: `To ${i}`, by_whom: 'a.officer' })
            .execute(),
        );
      }
    });
    after(async () => {
      await site?.close();
      await backend?.remove();
    });

    it('shows the public process no table of it, whatever it asks', async () => {
      for (const table of TABLES) {
        for (const statement of [
          `SELECT * FROM ${table}`,
          `DELETE FROM ${table}`,
          `INSERT INTO ${table} DEFAULT VALUES`,
        ]) {
          const tried = await site.attempt(statement);
          assert.equal(tried.ok, false, statement);
          assert.equal(tried.ok ? '' : tried.code, '42501', statement);
        }
      }
    });

    it('tells nothing without a session, nor to a made-up one, nor to the long secret itself', async () => {
      for (const tracking of ['', 'made up', SECRETS[0]!]) {
        for (const call of READS) {
          const tried = await site.attempt(`SELECT * FROM ${call}`, tracking);
          assert.deepEqual(tried.ok && tried.rows, [], `${call} ${tracking}`);
        }
        const wrote = await site.attempt(
          `SELECT write_tracked('{"what": "message", "words": "x", "once": "x"}', '') AS done`,
          tracking,
        );
        assert.deepEqual(wrote.ok && wrote.rows, [{ done: false }]);
      }
    });

    it('tells a session of its one report, in these columns and no others', async () => {
      assert.equal(await attempt(SECRETS[0]!, references[0]!, 'session'), ids[0]);
      const seen = await site.attempt('SELECT * FROM tracked_report()', 'session');
      assert.ok(seen.ok);
      assert.deepEqual(Object.keys(seen.rows[0]!).sort(), [
        'assessed_at',
        'has_chosen',
        'id',
        'kind',
        'missing',
        'next_contact',
        'outcome_at',
        'outcome_phrase',
        'outcome_reason',
        'public_stage',
        'received_at',
        'reference',
        'stage_at',
      ]);
      const all = [];
      for (const call of READS) all.push(await site.attempt(`SELECT * FROM ${call}`, 'session'));
      const told = JSON.stringify(all);
      assert.match(told, /To 0/);
      assert.doesNotMatch(told, /To 1|a\.officer|Kept from the tracker/);
      assert.ok((await site.attempt('SELECT payload FROM report', 'session')).ok === false);
    });

    it('names only facts that there are words for, and each that a bare report lacks', async () => {
      const seen = await store.as('public', (tx) => trackedReport(tx), { tracking: 'session' });
      assert.deepEqual([...seen!.missing].sort(), Object.keys(MISSING_FACTS).sort());
    });

    it('takes one hash and one statement for every try, whether or not there is such a report or secret', async () => {
      const work: string[] = [];
      for (const [typed, reference] of [
        [SECRETS[0]!, references[0]!],
        ['wrong', references[0]!],
        [SECRETS[0]!, references[1]!],
        [SECRETS[0]!, 'CF-9999999'],
        ['wrong', 'CF-9999999'],
        ['', ''],
      ] as const) {
        let hashes = 0;
        let statements = 0;
        const counting: KyselyPlugin = {
          transformQuery: ({ node }) => {
            statements++;
            return node;
          },
          transformResult: async ({ result }) => result,
        };
        await store.as('public', (tx) =>
          tryToOpen(
            tx.withPlugin(counting) as typeof tx,
            { reference, typed, visitor: `v ${typed}`, token: `t${work.length}` },
            (...given) => {
              hashes++;
              return hash(...given);
            },
          ),
        );
        work.push(`${hashes} hash, ${statements} statement`);
      }
      assert.deepEqual(new Set(work), new Set(['1 hash, 1 statement']));
    });

    it('counts wrong tries of one place that come at once, so that none slips past', async () => {
      await Promise.all(Array.from({ length: 25 }, (_, i) => attempt(`wrong ${i}`, references[1]!, `g${i}`, 'crowd')));
      assert.equal(
        await attempt(SECRETS[1]!, references[1]!, 'late', 'crowd'),
        ids[1],
        'the long secret, which nobody can guess, opens there too',
      );
      assert.equal(
        await attempt(SECRETS[1]!, references[1]!, 'else', 'elsewhere'),
        ids[1],
        'the owner elsewhere does not',
      );
      const counted = await store.owner(
        async (tx) =>
          (
            await sql<{ n: number }>`SELECT count(*)::integer AS n FROM tracking_try WHERE visitor = 'crowd'`.execute(
              tx,
            )
          ).rows[0]!.n,
      );
      assert.equal(counted, 10);
    });

    it('lets staff write only as staff', async () => {
      await assert.rejects(
        store.as('staff', (tx) =>
          tx.insertInto('report_message').values({ report_id: ids[0]!, from_us: false, words: 'x' }).execute(),
        ),
      );
      await assert.rejects(store.as('staff', (tx) => sql`SELECT sealed FROM report_nudge`.execute(tx)));
      await assert.rejects(store.as('staff', (tx) => sql`SELECT contact_hash FROM warning_subscription`.execute(tx)));
    });

    it('keeps when each stage began, and makes it news', async () => {
      await store.owner(async (tx) => {
        await sql`INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
          VALUES (${ids[0]}, 1, 'p', 'courier', 1, 'low', 'LCU', '{}')`.execute(tx);
        await sql`INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
          SELECT report_id, id, 0, 1, 'LCU', now() FROM assessment WHERE report_id = ${ids[0]}`.execute(tx);
      });
      await store.as('staff', (tx) =>
        tx.updateTable('report_standing').set({ public_stage: 'checked' }).where('report_id', '=', ids[0]!).execute(),
      );
      await store.as('staff', (tx) =>
        tx.updateTable('report_standing').set({ score: 2 }).where('report_id', '=', ids[0]!).execute(),
      );
      const stages = await store.as('staff', (tx) =>
        tx.selectFrom('report_stage').select('stage').where('report_id', '=', ids[0]!).execute(),
      );
      assert.deepEqual(stages, [{ stage: 'checked' }]);
      const seen = await store.as('public', (tx) => trackedReport(tx), { tracking: 'session' });
      assert.equal(seen?.public_stage, 'checked');
      assert.ok(seen?.stage_at instanceof Date);
    });
  });
}
