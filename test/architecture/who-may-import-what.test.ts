import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { STAGE_ORDER } from '#journey/order.ts';
import { importsOf, ROOT, typescriptFiles } from '#test/architecture/source-files.ts';

const FILES = typescriptFiles('src');
const isTest = (file: string) => file.endsWith('.test.ts');

/** "src/journey/triage/assess.ts" → the room it stands in. */
function room(file: string): { top: string; part: string } {
  const [, top = '', part = ''] = file.split('/');
  return { top, part };
}

/** Why this import is not allowed, or null. The table of docs/architecture.md. */
function objection(file: string, target: string): string | null {
  const from = room(file);
  const to = room(target);
  if (!target.startsWith('src/')) return isTest(file) && target.startsWith('test/') ? null : `${target} is outside src`;
  if (from.top === to.top && from.top !== 'engines' && from.top !== 'journey') return null;
  if (from.top === 'app') return null;
  if (from.top === 'core') return 'core imports nothing';
  if (from.top === 'catalogue' || from.top === 'store' || from.top === 'web') {
    return to.top === 'core' ? null : `${from.top} may import core only`;
  }
  if (from.top === 'engines') {
    if (to.top === 'core' || (to.top === 'engines' && to.part === from.part)) return null;
    return 'an engine may import core only: pass in what it needs';
  }
  if (from.top === 'journey') return objectionInJourney(file, target);
  return `nobody knows the folder src/${from.top}`;
}

function objectionInJourney(file: string, target: string): string | null {
  const from = room(file);
  const to = room(target);
  if (['core', 'catalogue', 'engines', 'store', 'web'].includes(to.top)) return null;
  if (to.top !== 'journey') return `a stage may not import ${to.top}`;
  if (file === 'src/journey/order.ts' || to.part === from.part) return null;
  const order: readonly string[] = STAGE_ORDER;
  const here = order.indexOf(from.part);
  const there = order.indexOf(to.part);
  if (here < 0 || there < 0) return `${from.part} or ${to.part} is not a stage of order.ts`;
  if (there > here) return `${from.part} comes before ${to.part}: it learns by an event`;
  const inside = target.split('/').slice(3);
  return inside.length === 1 ? null : `${target} is inside another stage: use a file at its front`;
}

describe('who may import what', () => {
  it('sees the whole house', () => {
    assert.ok(FILES.length > 40, `only ${FILES.length} files were seen`);
    for (const top of ['core', 'catalogue', 'engines', 'store', 'web', 'journey', 'app']) {
      assert.ok(
        FILES.some((f) => room(f).top === top),
        `no file was seen in src/${top}`,
      );
    }
  });

  it('has arrows that point one way only', () => {
    const wrong: string[] = [];
    for (const file of FILES) {
      for (const { specifier, target } of importsOf(file)) {
        if (target === null) continue;
        const why = objection(file, target);
        if (why) wrong.push(`${file} imports ${specifier}: ${why}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('imports only files that exist, by their whole name', () => {
    const missing = FILES.flatMap((file) =>
      importsOf(file)
        .filter((i) => i.target !== null && !existsSync(join(ROOT, i.target)))
        .map((i) => `${file}: ${i.specifier}`),
    );
    assert.deepEqual(missing, []);
  });

  it('climbs no folders: another folder is named with #', () => {
    const climbing = FILES.flatMap((f) =>
      importsOf(f)
        .filter((i) => i.specifier.startsWith('../'))
        .map((i) => `${f}: ${i.specifier}`),
    );
    assert.deepEqual(climbing, []);
  });

  it('has a rule that can fail', () => {
    assert.notEqual(objection('src/core/report.ts', 'src/store/database.ts'), null);
    assert.notEqual(objection('src/engines/series/series.ts', 'src/engines/scoring/facts.ts'), null);
    assert.notEqual(objection('src/engines/series/series.ts', 'src/catalogue/thresholds.ts'), null);
    assert.notEqual(objection('src/journey/intake/record.ts', 'src/journey/triage/assess.ts'), null);
    assert.notEqual(objection('src/journey/triage/a.ts', 'src/journey/intake/public/form.ts'), null);
    assert.notEqual(objection('src/web/server.ts', 'src/app/serve.ts'), null);
    assert.equal(objection('src/journey/triage/assess.ts', 'src/journey/intake/adapt-report.ts'), null);
  });
});
