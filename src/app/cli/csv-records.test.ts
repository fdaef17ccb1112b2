import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvRow } from './csv-output.ts';
import { CsvAssembler, type CsvRecord } from './csv-records.ts';

function assemble(lines: string[], maxSize = 1_000): CsvRecord[] {
  const assembler = new CsvAssembler(maxSize);
  const records = lines.flatMap((text, i) => assembler.push({ file: 'f', line: i + 1, text }));
  return [...records, ...assembler.end()];
}

describe('CsvAssembler', () => {
  it('gives back the cells of any row that was written as CSV', () => {
    const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', ' ', 'é', "'"), { maxLength: 8 }).map((p) => p.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const records = assemble(rows.map(csvRow).join('\n').split('\n'));
        assert.deepEqual(
          records.map((r) => 'cells' in r && r.cells),
          rows,
        );
      }),
    );
  });

  it('loses no line of any text: each is in one record or one refusal, in order', () => {
    const line = fc.array(fc.constantFrom('a', '"', '""', ',', ',"', '",'), { maxLength: 6 }).map((p) => p.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 5, max: 60 }), (lines, maxSize) => {
        const kept = assemble(lines, maxSize).map((r) => r.raw);
        const flat = kept
          .join('\n')
          .split('\n')
          .filter((l) => l !== '');
        assert.deepEqual(
          flat,
          lines.filter((l) => l !== ''),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays linear on lines that open quotes and never close them', () => {
    const assembler = new CsvAssembler(1 << 20);
    let looks = 0;
    const text = 'a,"never closed';
    for (let line = 1; line <= 20_000; line++) {
      const item = {
        file: 'f',
        line,
        get text() {
          looks++;
          return text;
        },
      };
      assembler.push(item);
    }
    assembler.end();
    assert.ok(looks < 20_000 * 12, `${looks} looks at 20,000 lines`);
  });
});
