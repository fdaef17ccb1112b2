import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { highlight } from './highlight.ts';

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('highlighting words of a text', () => {
  it('marks the words and says why', () => {
    const html = highlight('He lost £6,000 in cash.', [{ start: 8, end: 14, why: 'The loss.' }]).toString();
    assert.match(html, /He lost <mark class="cf-mark" title="The loss\.">£6,000<\/mark> in cash\./);
  });

  it('escapes what a person wrote, inside a mark and outside', () => {
    const html = highlight('<b>a</b> & "c"', [{ start: 0, end: 3, why: '"x" <y>' }]).toString();
    assert.doesNotMatch(html, /<b>|<y>/);
  });

  it('joins stretches that overlap, with both reasons', () => {
    const html = highlight('abcdef', [
      { start: 0, end: 3, why: 'One.' },
      { start: 2, end: 5, why: 'Two.' },
    ]).toString();
    assert.match(html, /<mark class="cf-mark" title="One\. Two\.">abcde<\/mark>f/);
  });

  it('shows the whole text, each character once, whatever is marked', () => {
    const mark = fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        assert.equal(plain(highlight(text, marks).toString()), text);
      }),
    );
  });
});
