import { sql } from 'kysely';
import { recordReports, submitReport } from '#journey/intake/record.ts';
import { audit } from '#store/audit.ts';
import type { Store } from '#store/store.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';

/** The tracking secret of the report called `mine`. */
export const SECRET = 'twelve-words-that-nobody-else-has';

export interface World {
  tables: { name: string; columns: string[] }[];
  mine: string;
  theirs: string;
  published: string;
  draft: string;
}

/** Something of everything, so that a row that should not be seen is there to be seen. */
export async function makeWorld(store: Store): Promise<World> {
  await store.as('public', (tx) => submitReport(tx, madeUpReport(1, { source: 'web', externalId: 'mine' }), SECRET), {
    tracking: SECRET,
  });
  await store.as(
    'public',
    (tx) => submitReport(tx, madeUpReport(2, { source: 'web', externalId: 'theirs' }), 'another secret'),
    { tracking: 'another secret' },
  );
  await store.as('worker', (tx) => recordReports(tx, [madeUpReport(3)], IMPORTER));
  const ids = await store.as('staff', (tx) =>
    tx.selectFrom('report').select(['id', 'external_id']).where('source', '=', 'web').execute(),
  );
  const idOf = (externalId: string): string => ids.find((r) => r.external_id === externalId)!.id;
  await store.as('worker', async (tx) => {
    await sql`INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
      SELECT id, 1, 'p1', 'courier', 50, 'high', 'LCU', '{}' FROM report`.execute(tx);
    await sql`INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
      SELECT report_id, id, 1, score, allocation, now() FROM assessment`.execute(tx);
  });
  const warnings = await store.as('staff', async (tx) => {
    const made = await sql<{
      id: string;
      slug: string;
    }>`INSERT INTO warning (slug, fraud_type, districts, drafted_at, version)
      VALUES ('published', 'courier', '{}', now(), 1), ('draft', 'courier', '{}', now(), 1) RETURNING id, slug`.execute(
      tx,
    );
    const columns = await sql<{ facts: boolean }>`SELECT EXISTS (SELECT 1 FROM information_schema.columns
      WHERE table_name = 'warning_version' AND column_name = 'facts') AS facts`.execute(tx);
    const facts = columns.rows[0]!.facts;
    await sql`INSERT INTO warning_version (warning_id, version, title, summary, area, places, body, redaction, author ${sql.raw(facts ? ', facts' : '')})
      SELECT id, 1, 'A warning', 'Hang up.', 'Hertfordshire', '{}', '[]', '[]', 'the.author' ${sql.raw(facts ? `, '{}'` : '')} FROM warning`.execute(
      tx,
    );
    await sql`INSERT INTO warning_step (warning_id, version, step, by_whom)
      SELECT id, 1, 'approved', 'a.boss' FROM warning WHERE slug = 'published'`.execute(tx);
    await sql`UPDATE warning SET status = 'PUBLISHED', published_version = 1, published_at = now() WHERE slug = 'published'`.execute(
      tx,
    );
    await sql`INSERT INTO staff_user (username, display_name, roles, password_hash) VALUES ('a.boss', 'Boss', '{supervisor}', 'x')`.execute(
      tx,
    );
    await audit(tx, [
      { actor: 'a.boss', actorRole: 'supervisor', op: 'CONSULTATION', recordType: 'report', recordId: 'x' },
    ]);
    return new Map(made.rows.map((w) => [w.slug, w.id]));
  });
  const tables = await store.owner(async (tx) =>
    sql<{
      name: string;
      columns: string[];
    }>`SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relname <> 'trial'
      GROUP BY c.relname ORDER BY c.relname`.execute(tx),
  );
  return {
    tables: tables.rows,
    mine: idOf('mine'),
    theirs: idOf('theirs'),
    published: warnings.get('published')!,
    draft: warnings.get('draft')!,
  };
}
