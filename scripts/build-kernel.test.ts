import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtKernel } from './build-kernel.ts';

describe('the pair kernel of the linkage', () => {
  it('is what its text makes (else run: node scripts/build-kernel.ts)', async () => {
    const path = new URL('../src/engines/linkage/pair-kernel-bytes.ts', import.meta.url);
    assert.equal(readFileSync(path, 'utf8'), await builtKernel());
  });
});
