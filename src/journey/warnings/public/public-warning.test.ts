import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { adaptBody } from './adapt-body.ts';
import { atomFeed } from './feed.ts';
import { warningView } from './warning-view.ts';

describe('the stored body of a warning', () => {
  it('is shown by its sections, without empty ones', () => {
    const body = adaptBody({
      keyPoints: ['One', 2],
      sections: [
        { heading: 'A', paragraphs: ['x'], list: true },
        { heading: 'B', paragraphs: [] },
      ],
      text: 'not this',
      facts: [{ value: 6123 }],
    });
    assert.deepEqual(body.keyPoints, ['One']);
    assert.deepEqual(body.sections, [{ heading: 'A', paragraphs: ['x'], list: true }]);
    assert.doesNotMatch(JSON.stringify(body), /6123/);
  });

  it('falls back on its text, and never fails the page', () => {
    assert.deepEqual(adaptBody({ text: 'One\n\nTwo' }).sections, [
      { heading: '', paragraphs: ['One', 'Two'], list: false },
    ]);
    fc.assert(fc.property(fc.anything(), (stored) => void adaptBody(stored)));
  });
});

describe('a published warning', () => {
  const force = forceNamed('hertfordshire');
  const warning = {
    slug: 'a',
    status: 'PUBLISHED' as const,
    published_at: new Date('2020-03-17T10:00:00Z'),
    expires_at: null,
    corrected_at: null,
    title: 'T',
    summary: 'S',
    area: 'Hertfordshire',
    places: [],
    corrections: [],
  };

  it('leads to the report page of this service instead of the form of the force, and never the one that fraudsters send', () => {
    const said = [`Report online at ${force.reportOnlineUrl}.`, 'They send https://herts-police.example/refund.'];
    for (const list of [true, false]) {
      const body = { keyPoints: [], sections: [{ heading: '', paragraphs: said, list }], text: '' };
      const page = warningView({ ...warning, body }, force, new Date('2020-03-18')).main.toString();
      assert.ok(page.includes('Report online at <a class="govuk-link" href="/report">our report page</a>.'), page);
      assert.ok(!page.includes(force.reportOnlineUrl));
      assert.equal(page.match(/<a /g)?.length, 1);
      assert.match(page, /They send https:\/\/herts-police\.example\/refund\./);
    }
  });
});

describe('the feed', () => {
  const force = forceNamed('hertfordshire');

  it('is well formed whatever the words, with ids that do not hang on the address', () => {
    const warning = {
      slug: 'a-b',
      status: 'PUBLISHED',
      published_at: new Date('2020-03-17T10:00:00Z'),
      expires_at: null,
      title: 'A & B <i>\u0007',
      summary: '"Quoted"',
      area: 'Hertfordshire',
      corrected_at: new Date('2020-03-19T08:00:00Z'),
    };
    const feed = atomFeed([warning], {
      force,
      origin: 'https://fraud.example.police.uk',
      district: null,
      now: new Date(),
    });
    assert.match(feed, /<title>A &amp; B &lt;i&gt;<\/title>/);
    assert.equal(feed.match(/<updated>2020-03-19T08:00:00\.000Z<\/updated>/g)?.length, 2);
    assert.match(feed, /<id>tag:herts\.police\.uk,2020-03-17:warning\/a-b<\/id>/);
    assert.match(feed, /href="https:\/\/fraud\.example\.police\.uk\/warnings\/a-b"/);
    assert.doesNotMatch(feed, /\u0007/);
  });
});
