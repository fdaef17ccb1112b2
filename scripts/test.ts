/**
 * `npm test`: sets up what the tests need, checks types and rules, then runs every test. `npm test -- src/engines` runs those of a folder.
 * Closes with the runner's own count, so that "passed" never means "ran nothing".
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpMachine } from './set-up-machine.ts';

const folders = process.argv.slice(2);
const missing = setUpMachine();
if (missing.length > 0) {
  console.log(`${missing.join(' and ')} not found: the tests that need it are skipped.`);
  if (process.env.CI) {
    console.error('Under CI nothing may be skipped. Install it and run again.');
    process.exit(1);
  }
}

if (folders.length === 0) {
  const check = spawnSync(process.execPath, ['scripts/check.ts'], { stdio: 'inherit' });
  if (check.status !== 0) process.exit(check.status ?? 1);
}

const files = (folders.length > 0 ? folders : ['src', 'test', 'evaluation', 'scripts'])
  .flatMap((folder) => (folder.endsWith('.ts') ? [folder] : globSync(`${folder}/**/*.test.ts`)))
  .sort();
if (files.length === 0) {
  console.error(
    `No test was found in ${folders.join(', ') || 'the project'}. Name a folder or a file ending in .test.ts.`,
  );
  process.exit(1);
}
// What many test files begin with (a migrated database, a county read and linked) is made once in a run and copied: test/prepared.ts.
const prepared = mkdtempSync(join(tmpdir(), 'counterfoil-prepared-'));
const reporter = process.stdout.isTTY ? 'spec' : 'dot';
const tests = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=2',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/closing-lines.ts',
    '--test-reporter-destination=stdout',
    ...files,
  ],
  // In a terminal the runner would have every child write in colour, and what a test reads from a child is no longer what it wrote.
  {
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', COUNTERFOIL_TEST_PREPARED: prepared },
  },
);
rmSync(prepared, { recursive: true, force: true });
process.exit(tests.status ?? 1);
