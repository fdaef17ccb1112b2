import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bodyFrom, toEditable, toSections } from './edit-text.ts';

const word = fc.stringMatching(/^[A-Za-z0-9£,.'?!]{1,12}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const section = fc.record(
  { heading: line, paragraphs: fc.array(line, { minLength: 1, maxLength: 4 }), list: fc.boolean() },
  { noNullPrototype: true },
);

describe('the text of a warning as a person edits it', () => {
  it('comes back as it was when nothing is changed', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), (sections) => {
        assert.deepEqual(toSections(toEditable(sections)), sections);
      }),
    );
  });

  it('never loses a word that was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (written) => {
        const said = toSections(written)
          .flatMap((s) => [s.heading, ...s.paragraphs])
          .join(' ');
        for (const w of written.match(/[A-Za-z0-9]+/g) ?? []) assert.ok(said.includes(w), `${w} of ${written}`);
      }),
    );
  });

  const cases: [string, string, ReturnType<typeof toSections>][] = [
    ['words without a heading', 'Hang up.', [{ heading: '', paragraphs: ['Hang up.'], list: false }]],
    ['lines that run on', 'Hang up\nand wait.', [{ heading: '', paragraphs: ['Hang up and wait.'], list: false }]],
    [
      'a heading with its text on the next line',
      '## Do\nHang up.',
      [{ heading: 'Do', paragraphs: ['Hang up.'], list: false }],
    ],
    [
      'a list after a paragraph',
      '## Do\n\nFirst:\n\n- Hang up.\n- Wait.',
      [
        { heading: 'Do', paragraphs: ['First:'], list: false },
        { heading: '', paragraphs: ['Hang up.', 'Wait.'], list: true },
      ],
    ],
    ['line ends of Windows', '## Do\r\n\r\n- Wait.\r\n', [{ heading: 'Do', paragraphs: ['Wait.'], list: true }]],
    ['nothing', ' \n\n ', []],
  ];
  for (const [what, written, expected] of cases)
    it(`reads ${what}`, () => assert.deepEqual(toSections(written), expected));

  it('is kept as sections and as plain text with the same words', () => {
    const body = bodyFrom('## Do\n\n- Hang up.\n- Wait.', ['Hang up.']);
    assert.equal(body.text, 'Do\n\n- Hang up.\n- Wait.');
    assert.deepEqual(body.keyPoints, ['Hang up.']);
  });
});
