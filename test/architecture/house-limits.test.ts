import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT, readSource, typescriptFiles } from '#test/architecture/source-files.ts';

const FILES = typescriptFiles('src', 'test', 'scripts', 'evaluation', 'benchmarks');
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|misc|lib|index|controllers|services|views)(\/|\.ts$)/;

describe('the limits of the house', () => {
  it('sees files to judge', () => assert.ok(FILES.length > 40));

  it('keeps every file under 400 lines', () => {
    const long = FILES.filter((f) => !f.includes('/word-stock')).flatMap((f) => {
      const lines = readSource(f).split('\n').length - 1;
      return lines > 400 ? [`${f} has ${lines} lines: split it by the steps of its method`] : [];
    });
    assert.deepEqual(long, []);
  });

  it('names folders and files after what they hold', () => {
    assert.deepEqual(
      FILES.filter((f) => FORBIDDEN_NAMES.test(f)),
      [],
    );
  });

  it('has no default exports: a thing has one name everywhere', () => {
    assert.deepEqual(
      FILES.filter((f) => !f.startsWith('scripts/')).filter((f) => /^export default\b/m.test(readSource(f))),
      [],
    );
  });

  it("carries no path of anybody's machine and no registry host", () => {
    const texts = globSync(
      '{README.md,CONTRIBUTING.md,docs/**/*.md,src/**/*,test/**/*.ts,scripts/**/*,.ci/run,package.json,evaluation/**/*.{md,ts},benchmarks/**/*.{md,ts}}',
      { cwd: ROOT },
    );
    assert.ok(texts.length > 40);
    // This very machine's folders, whatever they are called, besides what is a home anywhere.
    const here = [ROOT, homedir()].map((folder) => `${folder}/`).filter((folder) => !`${tmpdir()}/`.startsWith(folder));
    const leak = /\/home\/[a-z]+\/|registry\.npm[j]s/;
    const leaksOut = (text: string) => leak.test(text) || here.some((folder) => text.includes(folder));
    const leaks = texts
      .filter((f) => /\.(ts|js|md|json|sql|yaml|txt|css)$|run$/.test(f))
      .filter((f) => leaksOut(readFileSync(join(ROOT, f), 'utf8')));
    assert.ok(leaksOut(`see ${ROOT}/notes`), 'the check can fail');
    assert.deepEqual(leaks, []);
  });
});
