/** Writes docs/permissions.md: who may use which staff page, and what the audit trail keeps of it. A test checks that it is up to date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrixMarkdown } from '#app/permission-matrix.ts';
import { staffPages } from '#app/staff-site.ts';

// The pages as values: what they work with is never touched here.
const pages = staffPages({ store: null, limits: {} } as never) as never;
const file = join(import.meta.dirname, '..', 'docs', 'permissions.md');
writeFileSync(file, matrixMarkdown(pages));
process.stdout.write(`Wrote ${file}\n`);
