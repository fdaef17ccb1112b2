import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { readMany } from './many.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const read = (csv: string) => readMany(Buffer.from(csv), 'bank', NOW, 'E23000027', DEFAULT_LANGUAGE);

describe('a file of many reports', () => {
  it('takes its words with capitals and spaces, and says which words there are', () => {
    const { rows, faults } = read(
      'what_happened,story,said_they_were\nSuspicious call,He rang.,Police; Trading Standards\nLOSS,He came.,bank',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      rows.map((r) => [r.answers.kind, r.answers.impersonated]),
      [
        ['suspicious_call', ['police', 'trading_standards']],
        ['loss', ['bank']],
      ],
    );
    const wrong = read('what_happened,story\nfraud,He rang.\n,He rang.').faults;
    assert.deepEqual(
      wrong.map((f) => [f.row, f.column]),
      [
        [2, 'what_happened'],
        [3, 'what_happened'],
      ],
    );
    for (const { reason } of wrong) assert.match(reason, /loss, attempt, suspicious_call, cashpoint, information/);
  });

  it('quotes a word that it does not know as the file has it, and refuses a number that a spreadsheet has rounded', () => {
    const { faults } = read(
      'what_happened,story,said_they_were,number_that_rang\nLoss of Money,He rang.,Police; My Bank,4.47701E+11',
    );
    const reasons = faults.map((f) => f.reason).join(' ');
    for (const word of ['“Loss of Money”', '“My Bank”', 'spreadsheet has cut this number short'])
      assert.ok(reasons.includes(word), reasons);
  });

  it('gives a telephone number its nought back, and says why a sort code is too short, once for the column', () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => `loss,He rang.,1923555123,12345,1234567${i}x`.replace(/\dx$/, '')).join('\n');
    const head = 'what_happened,story,number_that_rang,sort_code,account_number\n';
    const one = read(`${head}loss,He rang.,1923555123,123456,12345678`);
    assert.deepEqual(one.faults, []);
    assert.match(one.rows[0]!.answers.callerPhone ?? '', /^\+?(?:44|0)1923/);
    const { faults } = read(head + rows(8));
    assert.deepEqual(
      faults.map((f) => [f.row, f.column]),
      [
        [2, 'sort_code'],
        [2, 'account_number'],
      ],
    );
    for (const { reason } of faults) assert.match(reason, /drops the noughts at the front.*7 more rows/);
  });

  it('takes no two rows under one reference', () => {
    const { faults } = read('your_reference,what_happened,story\nA1,loss,x\nA2,loss,y\nA1,loss,z');
    assert.deepEqual(faults, [
      {
        row: 4,
        column: 'your_reference',
        reason: 'Row 2 has the same reference. Give each report its own, or take one of the two out',
      },
    ]);
  });

  it('may be parted by commas, semicolons or tabs, in any code that a spreadsheet saves', () => {
    const cells = [
      ['what_happened', 'story', 'said_they_were', 'where'],
      ['loss', 'She said "ring, now" and I did; José came.', 'police; bank', 'Hitchin'],
    ];
    for (const by of [',', ';', '\t']) {
      const quoted = (cell: string) => (/["\s;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
      const file = cells.map((row) => row.map(quoted).join(by)).join('\r\n');
      for (const bytes of [
        Buffer.from(file),
        Buffer.from(`\ufeff${file}`),
        Buffer.from(`\ufeff${file}`, 'utf16le'),
        Buffer.from(`\ufeff${file}`, 'utf16le').swap16(),
        Buffer.from(file, 'latin1'),
      ]) {
        const { rows, faults } = readMany(bytes, 'bank', NOW, 'E23000027', DEFAULT_LANGUAGE);
        assert.deepEqual(faults, [], JSON.stringify(by));
        assert.equal(rows[0]!.answers.story, cells[1]![1]);
        assert.deepEqual(rows[0]!.answers.impersonated, ['police', 'bank']);
      }
    }
  });

  it('loses nothing that the form would not ask of such a case', () => {
    const { rows, faults } = read(
      'what_happened,kind_of_fraud,story,account_name,sort_code,account_number,pounds_lost\nattempt,courier,He rang.,J Doe,102030,12345678,5000',
    );
    assert.deepEqual(faults, []);
    const { story } = rows[0]!.answers;
    assert.match(story!, /^He rang\.\n\nAlso in the file: /);
    for (const said of ['Account it went to: J Doe, 102030, 12345678', 'What was lost: about £5,000'])
      assert.ok(story!.includes(said), said);
    assert.equal(read('what_happened,kind_of_fraud,story,sort_code\nloss,courier,He rang.,10203').faults.length, 1);
  });

  it('adds nothing to a story where there is nothing to add', () => {
    for (const kind of ['loss', 'attempt', 'suspicious_call', 'cashpoint', 'information']) {
      const { rows, faults } = read(`what_happened,story,when,where\n${kind},He rang.,yesterday,Hitchin`);
      assert.deepEqual(faults, [], kind);
      assert.equal(rows[0]!.answers.story, 'He rang.', kind);
    }
  });
});
