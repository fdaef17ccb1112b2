import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withRingableNumbers } from '#web/ringable.ts';

const NUMBERS = ['999', '101', '159', '0300 123 4042', '0300 123 2040'];
const linked = (page: string) => [...withRingableNumbers(page, NUMBERS).matchAll(/href="tel:(\d+)"/g)].map((m) => m[1]);

describe('numbers to ring', () => {
  for (const [page, numbers] of [
    ['<p>Ring 999 now, or 101 later.</p>', ['999', '101']],
    ['<p>Ring <strong>999</strong> from any phone</p>', ['999']],
    ['<h1>Ring 999 now</h1>', ['999']],
    ['<p>Ring your bank on 159, or on the number on your card.</p>', ['159']],
    ['<p>Ring us on <strong>101</strong>.</p>', ['101']],
    ['<p>ring 0300 123 4042</p>', ['03001234042']],
    ['<p>You can also report to Report Fraud (formerly Action Fraud) on 0300 123 2040.</p>', ['03001232040']],
    ['<p>Report Fraud: 0300 123 2040</p>', ['03001232040']],
    ['<p>The call came from 0300 123 2040. The screen showed 0300 123 2040. Do not ring 0300 123 2040.</p>', []],
    ['<p>There were 101 reports, 999 of them new.</p>', []],
    ['<p>It cost £101 or £999, on 101.5 days.</p>', []],
    ['<p>Counted on 101 days or 999 nights.</p>', []],
    ['<p>Ring</p><p>999</p>', []],
    ['<a href="/x">Ring 999</a>', []],
    ['<button>Ring 999</button><textarea>ring 999</textarea><q>ring 999</q><dd>ring 999</dd>', []],
    ['<title>Ring 999</title><input value="ring 999">', []],
    ['<p>Ring 020 7946 0999 or 1599</p>', []],
  ] as const)
    it(`${numbers.length > 0 ? `links ${numbers}` : 'links nothing'} in ${page.replace(/\d/g, '9').slice(0, 50)}`, () =>
      assert.deepEqual(linked(page), numbers));

  it('keeps all else as it was', () => {
    const page = '<!doctype html><p class="a">1 &lt; 2 &amp; 3</p><br><img alt="ring 999">';
    assert.equal(withRingableNumbers(page, NUMBERS), page);
  });

  it('takes time in proportion to the page', () => {
    const page = `<p>${'ring us on and or '.repeat(20_000)}999</p>`;
    assert.deepEqual(linked(page), ['999']);
    assert.equal(withRingableNumbers(page, []), page);
  });
});
