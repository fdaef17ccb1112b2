import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { walkElements } from './elements.ts';

function events(html: string): string[] {
  const told: string[] = [];
  walkElements(html, {
    opened: (name, attributes) => told.push(`<${name} ${JSON.stringify([...attributes])}>`),
    closed: (name) => told.push(`</${name}>`),
    text: (piece) => told.push(piece),
  });
  return told;
}

/** The same page as the library's own parser tells it, which is right and slow on deep pages. */
function libraryEvents(html: string): string[] {
  const told: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => told.push(`<${name} ${JSON.stringify(Object.entries(attributes))}>`),
    onclosetag: (name) => told.push(`</${name}>`),
    ontext: (piece) => told.push(piece),
  });
  parser.end(html);
  return told;
}

const NAMES =
  'div p b a ul li table thead tbody tr th td h1 h2 dl dt dd br hr img image input form select option button main title script style textarea svg math desc mi body rt rp';
const tag = fc
  .tuple(
    fc.constantFrom('<', '<', '</'),
    fc.constantFrom(...NAMES.split(' ')),
    fc.constantFrom('', '', '/', ' hidden', ' class="a &amp; b"', " ID=x id='y'"),
  )
  .map(([start, name, rest]) => `${start}${name}${rest}>`);
const piece = fc.oneof(
  { weight: 6, arbitrary: tag },
  { weight: 2, arbitrary: fc.constantFrom('word', ' ', 'a < b', '&pound;', '&nope;', '<!-- c -->', '<![CDATA[d]]>') },
);

describe('the elements of a page', () => {
  it('are the ones that the library finds, on any page it can be asked about', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (html) => assert.deepEqual(events(html), libraryEvents(html)),
      ),
      { numRuns: 2000 },
    );
  });

  it('are told in as many steps as the page has tags, however deep they nest', () => {
    const depth = 200_000;
    const steps = events(`${'<div>'.repeat(depth)}x${'</b>'.repeat(depth)}`);
    assert.equal(steps.length, 2 * depth + 1, 'each is opened once and closed once; what was never open is not closed');
    assert.equal(steps[depth], 'x');
    assert.equal(steps.at(-1), '</div>');
  });

  it('are each closed, whatever the page is cut off in', () => {
    for (const html of ['<div><p', '<div><p class="', '<div><p>x</p', '<div><br', '<svg><path d="']) {
      const steps = events(html);
      const opened = steps.filter((s) => /^<[a-z]/.test(s)).length;
      assert.equal(steps.filter((s) => s.startsWith('</')).length, opened, html);
    }
  });
});
