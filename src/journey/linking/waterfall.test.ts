import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waterfall } from './waterfall.ts';

const markup = waterfall('Evidence for two reports', [
  { words: 'The time', bits: -2.5 },
  { words: 'The telephone <number>', bits: 9 },
]).toString();

describe('a waterfall of evidence', () => {
  it('says each piece, whether it speaks for or against, its bits, and the sum so far, the heaviest first', () => {
    const cells = [...markup.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((m) =>
      m[1]!.replaceAll(/<[^>]+>/g, '').trim(),
    );
    assert.deepEqual(cells.slice(5), [
      ...['The telephone &lt;number&gt;', 'For', '+9.0', '9.0', ''],
      ...['The time', 'Against', '−2.5', '6.5', ''],
      ...['Together', 'For', '+6.5', '', ''],
    ]);
  });

  it('draws a bar for each that screen readers pass over', () => {
    assert.equal(markup.match(/<svg class="cf-bar"[^>]* aria-hidden="true"/g)?.length, 3);
    assert.match(markup, /cf-bar__against/);
  });
});
