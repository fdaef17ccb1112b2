import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDay, looksLikeDay, parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { metaphone, soundex } from './phonetic.ts';
import { applyTerm, parseTerm, type Term } from './term.ts';

const part = (text: string, value: string): string => applyTerm(parseTerm(text) as Term, value);

describe('terms', () => {
  it('take the part of a value that they name', () => {
    for (const [term, value, expected] of [
      ['prefix(c,4)', 'AL1 3JE', 'AL1 '],
      ['prefix(c,4)', 'AL', 'AL'],
      ['suffix(c,3)', 'AL1 3JE', '3JE'],
      ['substr(c,1,4)', '1950-02-03', '1950'],
      ['substr(c,6,2)', '1950-02-03', '02'],
      ['lower(c)', 'MoRton', 'morton'],
      ['year(c)', '03/02/1950', '1950'],
      ['year(c)', '19500203', '1950'],
      ['outcode(c)', 'SG13 7AB', 'sg13'],
      ['outcode(c)', 'SG137AB', 'sg13'],
      ['sector(c)', 'sg13 7ab', 'sg13 7'],
      ['area(c)', 'sg13 7ab', 'sg'],
      ['before(c,@)', 'a.b@example.org', 'a.b'],
      ['after(c,@)', 'a.b@example.org', 'example.org'],
      ['words(c)', 'The  hotel, the', 'hotel the'],
      ['lastWord(c)', 'St John Smith', 'smith'],
      ['iso(c)', '3.2.1950', '1950-02-03'],
      ['iso(c)', '1950-02-33', '1950-02-33'],
      ['date(c)', '1950-02-33', ''],
      ['number(c)', 'NaN', ''],
    ] as const) {
      assert.equal(part(term, value), expected, `${term} of ${value}`);
    }
  });

  it('say in a sentence what cannot be read', () => {
    assert.match(parseTerm('reverse(c)') as string, /no function "reverse"/);
    assert.match(parseTerm('prefix(c)') as string, /takes a column/);
    assert.match(parseTerm('prefix(c,x)') as string, /whole numbers/);
    assert.equal((parseTerm('name (latin)') as Term).column, 'name (latin)');
    assert.equal((parseTerm('lower(c)', (known) => known === 'lower(c)') as Term).fn, 'value');
  });

  it('know how words sound', () => {
    const codes = {
      Robert: 'R163',
      Rupert: 'R163',
      Ashcraft: 'A261',
      Tymczak: 'T522',
      Pfister: 'P236',
      Honeyman: 'H555',
    };
    for (const [name, code] of Object.entries(codes)) assert.equal(soundex(name), code, name);
    assert.equal(soundex('42'), '');
    assert.equal(metaphone('Smith'), metaphone('Smyth'));
    assert.equal(metaphone('Philip'), metaphone('Fillip'));
    assert.notEqual(metaphone('Smith'), metaphone('Jones'));
  });
});

describe('dates and numbers', () => {
  it('are read as this country writes them, and not where the calendar has no such day', () => {
    assert.equal(parseDay('1970-01-02'), 1);
    assert.equal(isoDay('05/11/1950'), '1950-11-05');
    assert.equal(isoDay('11/25/1950'), '1950-11-25');
    for (const none of ['1950-02-30', '1950-13-01', 'May 1950', '', '99999999', '0'])
      assert.ok(Number.isNaN(parseDay(none)), none);
    assert.ok(looksLikeDay('1856-86-18'));
    assert.ok(!looksLikeDay('020 7946 0123'));
  });

  it('take signs and commas off numbers', () => {
    assert.equal(parseNumber('£1,234.50'), 1234.5);
    assert.equal(parseNumber('-.5'), -0.5);
    for (const none of ['', 'Infinity', 'NaN', '12 kg', '1-2', '0x10'])
      assert.ok(Number.isNaN(parseNumber(none)), none);
  });
});
