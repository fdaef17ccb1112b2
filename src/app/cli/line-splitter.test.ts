import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitLines } from './line-splitter.ts';

describe('splitLines', () => {
  it('gives the same lines however the bytes are cut into chunks, with their places in the stream', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r\n', 'long line', '"'), { maxLength: 40 })
      .map((p) => p.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 7 })), async (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const chunks: Buffer[] = [];
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          chunks.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
        if (whole === '' || whole.endsWith('\n')) expected.pop();
        const found: string[] = [];
        for await (const { line, bytes: piece, start, end } of splitLines(chunks, 100)) {
          assert.equal(line, found.length + 1);
          found.push(piece!.toString());
          assert.equal(bytes.subarray(start, end).toString().replace(/\r$/, ''), piece!.toString());
        }
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('lets go of the bytes of a line that is too long, and still says where it stood', async () => {
    const chunks = ['ab', 'cdef', 'gh\nij\n'].map((c) => Buffer.from(c));
    const found = [];
    for await (const line of splitLines(chunks, 3)) found.push({ ...line, bytes: line.bytes?.toString() ?? null });
    assert.deepEqual(found, [
      { line: 1, bytes: null, start: 0, end: 8 },
      { line: 2, bytes: 'ij', start: 9, end: 11 },
    ]);
  });
});
