import { ROLE_NAMES, ROLES, type Role } from '#core/role.ts';
import { describeRoutes, type Page } from '#web/page.ts';

/** One page in the matrix: who may, and what the audit trail keeps of it. */
export interface MatrixRow {
  method: 'GET' | 'POST';
  path: string;
  /** Also people who have not signed in. */
  everybody: boolean;
  roles: ReadonlySet<Role>;
  audit: string;
}

/** Every page of the staff service by what it says of itself: nothing is written down a second time. */
export function matrixOf(pages: readonly Page<never, never>[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const row of describeRoutes(pages)) {
    const key = `${row.path} ${row.method}`;
    const made = rows.get(key) ?? {
      method: row.method,
      path: row.path,
      everybody: false,
      roles: new Set<Role>(),
      audit: row.audit,
    };
    rows.set(key, {
      ...made,
      everybody: made.everybody || (row.role === 'nobody' && row.allowed),
      roles: row.role !== 'nobody' && row.allowed ? new Set([...made.roles, row.role]) : made.roles,
    });
  }
  return [...rows.values()].sort((a, b) =>
    a.path === b.path ? a.method.localeCompare(b.method) : a.path < b.path ? -1 : 1,
  );
}

const SHORT: Record<Role, string> = {
  call_handler: 'CH',
  imu_assessor: 'IMU',
  lcu_sergeant: 'LCU',
  sfcu_investigator: 'SFCU',
  victim_service: 'VS',
  analyst: 'AN',
  press: 'PR',
  supervisor: 'SUP',
  auditor: 'AUD',
  partner: 'PA',
};

/** The matrix as a document: docs/permissions.md, which a test keeps true. */
export function matrixMarkdown(pages: readonly Page<never, never>[]): string {
  const rows = matrixOf(pages);
  const mark = (row: MatrixRow, role: Role) => (row.everybody || row.roles.has(role) ? 'x' : ' ');
  return `# Who may use which staff page

Made by \`scripts/build-permissions.ts\` from what each page says of itself: do not edit. \`test/journeys/staff-permissions.test.ts\` tries every row over
HTTP as every role, and \`src/app/permission-matrix.test.ts\` fails where this file and the pages differ. The same table is at \`/staff/permissions\`
for auditors and supervisors. A report that is kept to its team opens to that team only, whatever the role (\`src/store/need-to-know.ts\`).

${ROLES.map((role) => `${SHORT[role]} ${ROLE_NAMES[role]}`).join(', ')}. "everybody" needs no sign-in.

| page | what the audit trail keeps | ${ROLES.map((role) => SHORT[role]).join(' | ')} |
|---|---|${ROLES.map(() => ':-:').join('|')}|
${rows.map((r) => `| \`${r.method} ${r.path}\`${r.everybody ? ' (everybody)' : ''} | ${r.audit} | ${ROLES.map((role) => mark(r, role)).join(' | ')} |`).join('\n')}

${rows.length} pages and forms, ${rows.length * (ROLES.length + 1)} expectations.
`;
}
