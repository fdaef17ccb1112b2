import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OPENING } from '#catalogue/thresholds/reading.ts';
import type { OpenedDocument } from './inputs/opened.ts';
import { readApart } from './read-apart.ts';
import { readOpened } from './read-opened.ts';

const STORY =
  'A woman aged 84 from Stevenage lost £6,000 to a man who said he was a police officer. A courier took it. ';
const opened = (text: string): OpenedDocument => ({
  input: { id: 'a', text },
  format: 'text',
  isExtracted: false,
  notices: [],
});

describe('reading for a page', () => {
  it('says the same of a long text, read in a thread, as reading it at once', async () => {
    const long = opened(STORY.repeat(Math.ceil(OPENING.shortCharacters.value / STORY.length) + 1));
    let turns = 0;
    const beat = setInterval(() => turns++, 5);
    const read = await readApart([long]);
    clearInterval(beat);
    assert.ok(read.ok);
    assert.deepEqual(read.value, [readOpened(long)]);
    assert.ok(turns > 3, 'the process went on with other work meanwhile');
  });

  it('reads a short one at once', async () => {
    const read = await readApart([opened(STORY)]);
    assert.ok(read.ok);
    assert.deepEqual(read.value, [readOpened(opened(STORY))]);
  });
});
