import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/**
 * The schema as the database itself tells it, in one order and one wording on every backend: what schema.sql holds, so that a review sees
 * what a migration came to, and a test that every backend came to the same.
 */
export async function describeSchema(tx: Tx): Promise<string> {
  const parts = [
    ...(await lines(tx, FUNCTIONS)),
    ...(await lines(tx, TABLES)),
    ...(await lines(tx, CONSTRAINTS)),
    ...(await lines(tx, INDEXES)),
    ...(await lines(tx, TRIGGERS)),
    ...(await lines(tx, POLICIES)),
    ...(await lines(tx, GRANTS)),
  ];
  return `${HEADER}\n${parts.join('\n')}\n`;
}

const HEADER = `-- What the migrations come to. Written by scripts/build-schema.ts from the database's own catalogue; compared with both kinds of database
-- by the contract tests. Read it; change it by a new migration.
`;

async function lines(tx: Tx, query: string): Promise<string[]> {
  const found = await sql<{ line: string }>`${sql.raw(query)}`.execute(tx);
  // Sorted here and not by the database, whose order of letters depends on its locale.
  return found.rows.map((r) => r.line).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** schema_migration is the migrator's own; its rows differ, its shape is here like any table's. */
const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid)
    || CASE WHEN pg_get_userbyid(p.proowner) LIKE 'counterfoil%' THEN '-- owned by ' || pg_get_userbyid(p.proowner) || E'\\n' ELSE '' END
    || '-- executed by ' || coalesce((SELECT string_agg(CASE WHEN a.grantee = 0 THEN 'anybody' ELSE pg_get_userbyid(a.grantee) END, ', '
         ORDER BY CASE WHEN a.grantee = 0 THEN 'anybody' ELSE pg_get_userbyid(a.grantee) END COLLATE "C")
       FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner), 'its owner only') || E'\\n' AS line
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace`;

const TABLES = `
  SELECT format(E'CREATE TABLE %s (\\n%s\\n);%s%s\\n', c.relname,
    string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY'
        WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
        WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END), E',\\n' ORDER BY a.attnum),
    CASE WHEN c.relrowsecurity THEN ' -- row-level security' ELSE '' END,
    CASE WHEN pg_get_userbyid(c.relowner) LIKE 'counterfoil%' THEN ' -- owned by ' || pg_get_userbyid(c.relowner) ELSE '' END) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
  GROUP BY c.oid, c.relname, c.relrowsecurity, c.relowner`;

/** PostgreSQL 18 lists NOT NULL among the constraints, earlier ones do not: it is with the columns. */
const CONSTRAINTS = `
  SELECT format('ALTER TABLE %s ADD CONSTRAINT %s %s;', n.conrelid::regclass, n.conname, pg_get_constraintdef(n.oid)) AS line
  FROM pg_constraint n WHERE n.connamespace = 'public'::regnamespace AND n.conrelid <> 0 AND n.contype IN ('p', 'u', 'f', 'c', 'x')`;

const INDEXES = `
  SELECT pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint n WHERE n.conindid = i.indexrelid)`;

const TRIGGERS = `
  SELECT pg_get_triggerdef(t.oid) || ';' AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal`;

const POLICIES = `
  SELECT format('CREATE POLICY %s ON %s FOR %s TO %s%s%s;', policyname, tablename, cmd, array_to_string(roles, ', '),
    coalesce(' USING (' || qual || ')', ''), coalesce(' WITH CHECK (' || with_check || ')', '')) AS line
  FROM pg_policies WHERE schemaname = 'public'`;

/** Only the privileges that every version has: 17 added MAINTAIN. */
const GRANTS = `
  SELECT format('GRANT %s ON %s TO %s;', string_agg(privilege, ', ' ORDER BY privilege COLLATE "C"), relation, grantee) AS line FROM (
    SELECT a.privilege_type AS privilege, c.relname AS relation,
      CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END AS grantee
    FROM pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND a.grantee <> c.relowner
      AND a.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'USAGE')
    UNION ALL
    SELECT format('%s (%s)', b.privilege_type, string_agg(t.attname, ', ' ORDER BY t.attnum)), c.relname,
      CASE WHEN b.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(b.grantee) END
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) b
    WHERE c.relnamespace = 'public'::regnamespace AND b.grantee <> c.relowner
    GROUP BY b.privilege_type, c.relname, b.grantee
  ) granted GROUP BY relation, grantee`;
