import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvReports, looksLikeReportHeader } from './csv-report.ts';

function read(header: string[], ...rows: string[][]): ReturnType<ReturnType<typeof csvReports>['row']>[] {
  const reports = csvReports();
  return [header, ...rows].map((cells) => reports.row(cells, cells.join(',')));
}

describe('csvReports', () => {
  it('nests dotted columns, makes lists of numbered ones, and leaves empty cells out', () => {
    const [, row] = read(
      ['externalId', 'victim.age', 'victim.address.town', 'callers.1.phone', 'callers.0.phone', 'forces.own.ref'],
      ['1', '81', '', '07700 900123', '07700 900456', 'x'],
    );
    assert.deepEqual(row, {
      ok: true,
      value: {
        externalId: '1',
        victim: { age: '81' },
        callers: [{ phone: '07700 900456' }, { phone: '07700 900123' }],
        forces: { own: { ref: 'x' } },
      },
    });
  });

  it('splits lists of words on | and ;, and takes JSON for any list or group', () => {
    const [, row] = read(
      ['victim.vulnerabilities', 'askedFor', 'impersonated', 'callers', 'collection'],
      ['dementia| isolated', 'keep_secret;', '["police"]', '[{"phone":"07700 900123"}]', '{"password":"x"}'],
    );
    assert.deepEqual(row, {
      ok: true,
      value: {
        victim: { vulnerabilities: ['dementia', 'isolated'] },
        askedFor: ['keep_secret'],
        impersonated: ['police'],
        callers: [{ phone: '07700 900123' }],
        collection: { password: 'x' },
      },
    });
  });

  it('keeps cells that look like formulas as text, and takes off the apostrophe of a safe writer', () => {
    const [, row] = read(['a', 'b', 'c', 'd'], ['=1+1', '+442079460000', "'=1+1", "'tis"]);
    assert.deepEqual(row, { ok: true, value: { a: '=1+1', b: '+442079460000', c: '=1+1', d: "'tis" } });
  });

  it('refuses a ragged row, and JSON that is none, and a group given as a word', () => {
    const [, short, json, word] = read(['a', 'callers'], ['1'], ['1', '[{'], ['1', 'who']);
    assert.deepEqual(
      [short, json, word].map((r) => r && !r.ok && [r.error.code, r.error.field]),
      [
        ['BAD_CSV', undefined],
        ['BAD_FIELD', 'callers'],
        ['BAD_FIELD', 'callers'],
      ],
    );
  });

  for (const [why, header] of [
    ['a column twice', ['a', 'a']],
    ['a column that is a value and a group', ['victim', 'victim.age']],
    ['a group and then a value', ['victim.age', 'victim']],
    ['an empty name in the middle', ['a', '', 'b']],
    ['a name with an empty part', ['a', 'b..c']],
    ['a name of a hundred parts', ['a', Array(100).fill('x').join('.')]],
  ] as const) {
    it(`refuses every row under a header with ${why}`, () => {
      const results = read([...header], ['1', '2'], ['3', '4']);
      for (const r of results) assert.ok(r && !r.ok && r.error.code === 'BAD_CSV');
    });
  }

  it('refuses a record that has swallowed whole rows between two unclosed quotes', () => {
    const reports = csvReports();
    reports.row(['externalId', 'receivedAt', 'narrative'], '');
    const raw = (inner: string): string => `a,2020-03-11,"\n${inner}\nc,2020-03-13,"`;
    const row = (inner: string): unknown => reports.row(['a', '2020-03-11', `\n${inner}\nc,2020-03-13,`], raw(inner));
    assert.equal((row('b,2020-03-12,x') as { ok: boolean }).ok, false);
    const story = reports.row(
      ['a', '2020-03-11', 'Dear Sir,\nhe came, he said, he left'],
      'a,2020-03-11,"Dear Sir,\nhe came, he said, he left"',
    );
    assert.equal(story?.ok, true);
  });

  it('passes over rows of empty cells', () => {
    assert.equal(read(['a', 'b'], ['', ' '])[1], null);
  });

  it('makes own properties of names that mean something to JavaScript', () => {
    const [, row] = read(['__proto__.polluted', 'constructor.prototype.polluted', 'a.99999999'], ['1', '2', '3']);
    assert.ok(row?.ok);
    assert.deepEqual(Object.keys(row.value as object), ['__proto__', 'constructor', 'a']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(JSON.stringify((row.value as { a: unknown }).a), '{"99999999":"3"}');
  });

  it('knows the header of a file of reports', () => {
    assert.ok(looksLikeReportHeader('source,"externalId",receivedAt'));
    assert.ok(!looksLikeReportHeader('{"externalId":"1"}'));
    assert.ok(!looksLikeReportHeader('Dear all, take care'));
  });
});
