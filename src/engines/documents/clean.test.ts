import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './clean.ts';

describe('cleaning', () => {
  it('keeps the length of any text, so that offsets hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(cleanText(text).text.length, text.length)),
    );
  });
  it('reads both forms of front matter, with dates left as written', () => {
    const fenced = cleanText('```yaml\narea: Kent\npublish:\n  date: 07:24 11/12/2020\n```\n\nBody');
    const dashed = cleanText('---\narea: Kent\npublish:\n  date: 07:24 11/12/2020\n---\n\nBody');
    for (const c of [fenced, dashed]) {
      assert.deepEqual([c.meta.area, c.meta.published, c.text.trim()], ['Kent', '07:24 11/12/2020', 'Body']);
    }
  });
  it('takes what is not closed, or is not YAML, for text', () => {
    assert.equal(cleanText('---\narea: Kent\nBody').meta.span, null);
    assert.equal(cleanText('---\n[a: {{\n---\nBody').meta.span, null);
  });
  it('blanks addresses, marks and furniture, and makes quotes plain', () => {
    const { text } = cleanText(
      '**Bogus** \u2018officers\u2019: see https://example.org/2012/x or write to a@example.org. Skip to main content. End',
    );
    assert.equal(text.replace(/\s+/g, ' '), " Bogus 'officers': see or write to . End");
  });
});
