import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ukMoment } from './uk-date.ts';

describe('a time in a reason', () => {
  const table: [string, string][] = [
    ['2026-09-07T17:35:00Z', '6:35pm on 7 September 2026'],
    ['2026-01-07T17:35:00Z', '5:35pm on 7 January 2026'],
    ['2026-06-30T23:30:00Z', '12:30am on 1 July 2026'],
    ['2026-12-01T12:00:00Z', '12:00pm on 1 December 2026'],
  ];
  for (const [utc, said] of table) it(`${utc} is ${said}`, () => assert.equal(ukMoment(utc), said));
});
