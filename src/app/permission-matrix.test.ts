import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { matrixMarkdown, matrixOf } from '#app/permission-matrix.ts';
import { staffPages } from '#app/staff-site.ts';

const PAGES = staffPages({ store: null, limits: {} } as never) as never;

describe('the matrix of permissions', () => {
  it('is written down as the pages say it: otherwise run node scripts/build-permissions.ts', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
    assert.equal(written, matrixMarkdown(PAGES));
  });

  it('has every page once, and opens none without signing in but those of signing in', () => {
    const rows = matrixOf(PAGES);
    assert.ok(rows.length > 60, `${rows.length} pages`);
    assert.equal(new Set(rows.map((r) => `${r.method} ${r.path}`)).size, rows.length);
    for (const row of rows.filter((r) => r.everybody)) assert.match(row.path, /^\/staff\/sign-in(?:\/|$)/);
    for (const row of rows) assert.ok(row.everybody || row.roles.size > 0, `${row.path} is for nobody`);
  });

  it('says of every page what the trail keeps, or why nothing', () => {
    for (const row of matrixOf(PAGES))
      assert.match(
        row.audit,
        /^none: \S|^(?:COLLECTION|ALTERATION|CONSULTATION|DISCLOSURE|COMBINATION|ERASURE) \w+ \(/,
        row.path,
      );
  });
});
