import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { type WarningWords, warningEmail, warningSms } from './subscription-messages.ts';

const CORRECTED: WarningWords = {
  kind: 'corrected',
  title: 'Callers in Tring',
  summary: 'They ask for cash.',
  text: 'Hang up.',
  because: 'The calls were in Tring, not in Ware.',
  link: 'https://force.example/warnings/tring',
};

describe('a warning that was corrected', () => {
  it('says what changed in a text and in an e-mail', () => {
    const text = warningSms(CORRECTED, DEFAULT_LANGUAGE);
    assert.match(
      text,
      /^Corrected warning\. What changed: The calls were in Tring, not in Ware\. Callers in Tring\. They ask/,
    );
    assert.match(warningEmail(CORRECTED, 'https://force.example/stop', DEFAULT_LANGUAGE), /not in Ware\./);
  });

  it('says which warning was withdrawn and why, also where its title was taken off', () => {
    const gone = { ...CORRECTED, kind: 'withdrawn', because: 'It was not so.' } as const;
    assert.match(
      warningSms(gone, DEFAULT_LANGUAGE),
      /^“Callers in Tring” has been withdrawn\. Please do not pass it on\. Why: It was not so\. https/,
    );
    const untitled = warningSms({ ...gone, title: null }, DEFAULT_LANGUAGE);
    assert.match(untitled, /^A fraud warning that we sent you has been withdrawn\. Why: It was not so\. https/);
  });

  it('says the whole of what changed, however long the title and the link may be', () => {
    const because = `${'word '.repeat(59)}ends`;
    const link = `https://fraud.hertfordshire-constabulary.example/warnings/${'x'.repeat(10)}`;
    assert.ok(warningSms({ ...CORRECTED, because, title: 't'.repeat(70), link }, DEFAULT_LANGUAGE).includes(because));
  });

  it('keeps its link and the way to stop however long the words are', () => {
    const text = warningSms({ ...CORRECTED, because: 'word '.repeat(200) }, DEFAULT_LANGUAGE);
    assert.ok(text.length <= 452, `${text.length}`);
    assert.match(text, /… https:\/\/force\.example\/warnings\/tring Reply STOP to end\.$/);
  });
});
