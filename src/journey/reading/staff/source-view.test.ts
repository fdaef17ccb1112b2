import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '#journey/reading/overlay.ts';
import { type NumberedFact, shown, sourceView } from './source-view.ts';

const fact = (number: number, start: number, end: number, field = `places[${number - 1}]`): NumberedFact => ({
  number,
  fact: { field, read: 'x', now: 'x', said: null, evidence: [{ quote: '', start, end }] } as Fact,
});
const view = (text: string, ...facts: NumberedFact[]): string => sourceView(text, facts, 1).html.toString();
const plain = (html: string): string =>
  html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('the source on the page of a reading', () => {
  it('marks the words of a fact and leads to it', () => {
    const html = view('She lost £5,000.', fact(1, 9, 15, 'incidents[0].lossGbp'));
    assert.equal(
      html,
      '<div class="cf-source"><p dir="auto">She lost <mark id="w-1">£5,000</mark><sup><a href="#f-incidents-0-lossGbp" aria-label="Fact 1, Incident 1: lost">1</a></sup>.</p></div>',
    );
  });
  it('cuts the words of facts that overlap, gives each its own way back, and no id twice', () => {
    const html = view('abcdef', fact(1, 0, 4), fact(2, 2, 6), fact(3, 2, 3));
    assert.equal(plain(html), 'abcdef');
    for (const n of [1, 2, 3]) {
      assert.equal([...html.matchAll(new RegExp(`id="w-${n}"`, 'g'))].length, 1);
      assert.equal([...html.matchAll(new RegExp(`href="#f-places-${n - 1}"`, 'g'))].length, 1);
    }
  });
  it('parts paragraphs at empty lines, also within a mark', () => {
    assert.equal([...view('a\n\nb\nc\n\n\nd').matchAll(/<p /g)].length, 3);
    assert.equal(plain(view('one\n\ntwo', fact(1, 0, 8))).replace(/\s/g, ''), 'onetwo');
  });
  it('shows hostile words as words: tags, orders to a terminal, and signs that turn the order of letters', () => {
    const html = view('<script>alert(1)</script>\u001b[31m \u202Egnp.exe', fact(1, 0, 8));
    assert.doesNotMatch(html, /<script|\u001b|\u202e/);
    assert.match(html, /&lt;script&gt;/);
    assert.equal(shown('a\u0000b\u2066c').length, 5);
  });
  it('shows each letter once in order, whatever is marked', () => {
    const span = fc.tuple(fc.integer({ min: -2, max: 45 }), fc.integer({ min: -2, max: 45 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const html = view(text, ...spans.map(([start, end], i) => fact(i + 1, start, end)));
        const letters = (s: string): string => s.replace(/\s/g, '');
        assert.equal(letters(plain(html)), letters(shown(text)));
      }),
    );
  });
  it('shows a long text in parts that together are the whole, and says in which part a fact’s words are', () => {
    const text = `${'A line of words of a long text. \n'.repeat(3_000)}\u{1F600}end`;
    const at = text.indexOf('end');
    const first = sourceView(text, [fact(1, at, at + 3)], 1);
    assert.ok(first.parts > 2);
    assert.equal(first.partOf.get(1), first.parts);
    const all = Array.from({ length: first.parts }, (_, i) => plain(sourceView(text, [], i + 1).html.toString())).join(
      '',
    );
    assert.equal(all.replace(/\s/g, ''), text.replace(/\s/g, ''));
    assert.match(sourceView(text, [fact(1, at, at + 3)], first.parts).html.toString(), /<mark id="w-1">end<\/mark>/);
  });
});
