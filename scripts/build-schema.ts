/** Writes src/store/schema.sql: what the migrations come to. Run it after adding a migration: `node scripts/build-schema.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSchema } from '#store/schema.ts';
import { openStore } from '#store/store.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-schema-'));
const store = await openStore({ dataDir });
const schema = await store.owner(describeSchema);
await store.close();
rmSync(dataDir, { recursive: true });
const file = join(import.meta.dirname, '..', 'src', 'store', 'schema.sql');
writeFileSync(file, schema);
console.log(`Wrote ${schema.split('\n').length} lines to src/store/schema.sql.`);
