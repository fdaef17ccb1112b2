import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onePerIncident } from './press-records.ts';

const told = (reading_id: string, district = 'D1') => ({ reading_id, n: 0, district });
const join = (reading_a: string, reading_b: string) => ({ reading_a, n_a: 0, reading_b, n_b: 0 });

describe('incidents of the press', () => {
  it('are counted once however many papers tell them, whatever way the tellings hang together', () => {
    const tellings = ['a', 'b', 'c', 'd'].map((id) => told(id));
    assert.equal(onePerIncident(tellings, []).length, 4);
    assert.equal(onePerIncident(tellings, [join('a', 'c'), join('b', 'c')]).length, 2);
    assert.equal(onePerIncident(tellings, [join('a', 'b'), join('c', 'd'), join('b', 'd')]).length, 1);
  });
  it('are where the first telling places them, and hang together by accepted tellings only', () => {
    assert.deepEqual(onePerIncident([told('a', 'D1'), told('b', 'D2')], [join('a', 'b')]), ['D1']);
    assert.equal(onePerIncident([told('a'), told('c')], [join('a', 'b'), join('b', 'c')]).length, 2);
  });
});
