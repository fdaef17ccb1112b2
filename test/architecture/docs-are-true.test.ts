import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { STAGE_ORDER } from '#journey/order.ts';
import { ROOT } from '#test/architecture/source-files.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** Paths of the house named in a text: `src/…`, `docs/…`, with or without a line of code round them. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|docs|test|evaluation|benchmarks|scripts|bin)\/[\w./-]*\w\/?)`/g)].map((m) => m[1]!);

describe('the documents are true', () => {
  it('follow-a-report.md names real files, and passes through every stage that exists', () => {
    const text = read('docs/follow-a-report.md');
    const named = pathsIn(text);
    assert.ok(named.length >= 20, `only ${named.length} paths are named`);
    assert.deepEqual(
      named.filter((p) => !existsSync(join(ROOT, p))),
      [],
    );
    const stages = readdirSync(join(ROOT, 'src/journey')).filter((d) =>
      statSync(join(ROOT, 'src/journey', d)).isDirectory(),
    );
    assert.deepEqual(
      stages.filter((stage) => !text.includes(`src/journey/${stage}/`)),
      [],
    );
  });

  it('every document names only files that exist and links that lead somewhere', () => {
    const documents = [
      'README.md',
      'CONTRIBUTING.md',
      ...globSync('{docs,evaluation,benchmarks}/**/*.md', { cwd: ROOT }),
    ];
    assert.ok(documents.length >= 8);
    const broken = documents.flatMap((file) => {
      const text = read(file);
      const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((m) => join(dirname(file), m[1]!));
      return [...pathsIn(text), ...links].filter((p) => !existsSync(join(ROOT, p))).map((p) => `${file}: ${p}`);
    });
    assert.deepEqual(broken, []);
  });

  it('every stage has a README and a place in order.ts', () => {
    const stages = readdirSync(join(ROOT, 'src/journey')).filter((d) =>
      statSync(join(ROOT, 'src/journey', d)).isDirectory(),
    );
    assert.deepEqual(
      stages.filter((s) => !existsSync(join(ROOT, 'src/journey', s, 'README.md'))),
      [],
    );
    assert.deepEqual(
      stages.filter((s) => !(STAGE_ORDER as readonly string[]).includes(s)),
      [],
    );
  });

  it('rules.md says what every rule that is named says', () => {
    const known = new Set([...read('docs/rules.md').matchAll(/^\| (R\d\.\d{1,2}) \|/gm)].map((m) => m[1]!));
    assert.ok(known.size > 40);
    const texts = [...globSync('src/**/*.{ts,sql}', { cwd: ROOT }), ...globSync('docs/**/*.md', { cwd: ROOT })];
    const named = new Set(texts.flatMap((file) => [...read(file).matchAll(/\bR[1-9]\.\d{1,2}\b/g)].map((m) => m[0])));
    assert.deepEqual(
      [...named].filter((rule) => !known.has(rule)),
      [],
    );
  });

  it('strategy.md has a pointer for each of the four Ps', () => {
    const text = read('docs/strategy.md');
    for (const p of ['Protect', 'Prepare', 'Prevent', 'Pursue']) assert.match(text, new RegExp(`^## ${p}`, 'm'));
  });
});
