import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '#web/html.ts';
import { counted, fill, rich } from '#web/words.ts';

describe('texts with places in them', () => {
  it('are filled as plain words', () => assert.equal(fill('Ring {n} or {m}', { n: 101, m: '999' }), 'Ring 101 or 999'));

  it('become markup, strong words and links included', () =>
    assert.equal(
      rich('Ring **{n}** or [read {what}](/w/{id}) & wait', { n: '101', what: 'this', id: 'a' }).toString(),
      'Ring <strong>101</strong> or <a class="govuk-link" href="/w/a">read this</a> &amp; wait',
    ));

  it('escape what a person wrote and keep what is markup already', () => {
    assert.equal(rich('{a} {b}', { a: '<b>**x**', b: html`<i>y</i>` }).toString(), '&lt;b&gt;**x** <i>y</i>');
  });

  it('say which value is missing', () => assert.throws(() => fill('Ring {n}'), /No value was given for \{n\}/));

  it('choose the form that the number asks for, in the language', () => {
    const forms = { one: '{n} report', other: '{n} reports' };
    assert.deepEqual([counted(forms, 1, 'en-GB'), counted(forms, 1200, 'en-GB')], ['1 report', '1,200 reports']);
    assert.equal(counted({ two: '{n} gi', other: '{n} ci' }, 2, 'cy'), '2 gi');
  });
});
