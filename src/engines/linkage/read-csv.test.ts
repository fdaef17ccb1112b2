import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadTable } from './table.ts';
import { valueText } from './value-table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function rows(csv: string | Uint8Array, columns: string[]) {
  const source = { name: 'table.csv', csv: typeof csv === 'string' ? bytes(csv) : csv };
  const { table, refused } = await loadTable([source], 'id', columns);
  const read = Array.from({ length: table.rows }, (_, row) => [
    table.idOf(row),
    ...columns.map((c) => valueText(table.columns.get(c)!.values, table.columns.get(c)!.ids[row]!)),
  ]);
  return { read, refused };
}

describe('reading CSV', () => {
  it('reads quotes, quoted line ends, a byte order mark, carriage returns and blanks around cells', async () => {
    const { read, refused } = await rows(
      '\ufeffid, name ,town\r\n1, "a ""b"", c" ,x\r\n2,"two\nlines",\r\n\r\n3,é ü,"" \r\n',
      ['name', 'town'],
    );
    assert.deepEqual(read, [
      ['1', 'a "b", c', 'x'],
      ['2', 'two\nlines', ''],
      ['3', 'é ü', ''],
    ]);
    assert.deepEqual(refused, []);
  });

  it('finds the delimiter, and reads a file without a last line end', async () => {
    for (const d of [';', '\t', '|']) {
      assert.deepEqual((await rows(`id${d}name\n1${d}a, b`, ['name'])).read, [['1', 'a, b']]);
    }
    assert.deepEqual((await rows('id,name\r1,a\r2,b', ['name'])).read, [
      ['1', 'a'],
      ['2', 'b'],
    ]);
  });

  it('refuses rows that are no rows, with their line, and takes the rest', async () => {
    const { read, refused } = await rows('id,name\n1,a\n2\n,c\n1,d\n3,e,f\n4,g\n5,"open\n6,h\n', ['name']);
    assert.deepEqual(
      read.map((r) => r[0]),
      ['1', '4', '6'],
    );
    assert.deepEqual(
      refused.map((r) => r.line),
      [3, 4, 5, 6, 8],
    );
  });

  it('refuses a row that is not UTF-8 or holds a NUL byte', async () => {
    const csv = Uint8Array.of(...bytes('id,name\n1,a\n2,'), 0xff, ...bytes('\n3,'), 0, ...bytes('b\n4,d\n'));
    const { read, refused } = await rows(csv, ['name']);
    assert.deepEqual(
      read.map((r) => r[0]),
      ['1', '4'],
    );
    assert.equal(refused.length, 2);
  });

  it('says what is wrong with a file that is no table', async () => {
    await assert.rejects(rows('', ['name']), /empty/);
    await assert.rejects(rows('id,name,name\n', ['name']), /called "name"/);
    await assert.rejects(rows('a,b\n', ['name']), /no column "id"/);
    await assert.rejects(rows(Uint8Array.of(0xff, 0xfe, 0x69, 0), ['name']), /UTF-16/);
  });

  it('gives back any text that was quoted', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\n\r é'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const csv = `id,name\n${cells.map((c, i) => `${i + 1},"${c.replaceAll('"', '""')}"`).join('\n')}\n`;
        const { read } = await rows(csv, ['name']);
        assert.deepEqual(
          read,
          cells.map((c, i) => [String(i + 1), c.trim()]),
        );
      }),
    );
  });
});
