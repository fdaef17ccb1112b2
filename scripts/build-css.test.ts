import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ASSETS } from '#web/asset-names.ts';
import { builtAssets } from './build-css.ts';

const FOLDER = fileURLToPath(new URL('../src/web/assets/', import.meta.url));
const read = (name: string) => readFileSync(FOLDER + name);

describe('the files a browser is sent', () => {
  it('are those that the sources make (else run: npm run build:css)', () => {
    const { names, files } = builtAssets();
    assert.deepEqual({ ...ASSETS }, names);
    const expected = [...files.keys()].flatMap((name) => [name, `${name}.br`, `${name}.gz`]);
    assert.deepEqual(readdirSync(FOLDER).sort(), expected.sort());
    for (const [name, content] of files) {
      assert.equal(read(name).toString(), content);
      assert.equal(brotliDecompressSync(read(`${name}.br`)).toString(), content);
      assert.equal(gunzipSync(read(`${name}.gz`)).toString(), content);
    }
  });

  it('carry no brand of GOV.UK and ask no other host for anything', () => {
    const all = readdirSync(FOLDER)
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => read(name).toString())
      .join('\n');
    assert.ok(all.length > 50_000);
    assert.doesNotMatch(all, /GDS Transport|@font-face|crown/i);
    assert.doesNotMatch(all, /url\(\s*["']?https?:|@import|import\s+[^(]*from/);
  });
});
