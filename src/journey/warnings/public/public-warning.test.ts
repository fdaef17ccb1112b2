import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { adaptBody } from './adapt-body.ts';
import { atomFeed } from './atom.ts';
import { capMessage } from './cap.ts';
import { warningsOnTheMap } from './geojson.ts';
import { jsonFeed } from './json-feed.ts';
import { announcement } from './metadata.ts';
import { wholeForce } from './warning-area.ts';
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
    id: '00000000-0000-4000-8000-000000000000',
    slug: 'a',
    fraud_type: 'courier',
    districts: ['E07000240'],
    status: 'PUBLISHED' as const,
    published_at: new Date('2020-03-17T10:00:00Z'),
    expires_at: null,
    corrected_at: null,
    corrected_what: null,
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
      const shown = { force, now: new Date('2020-03-18'), site: { origin: null, language: 'en-GB' } };
      const page = /<article>.*<\/article>/s.exec(warningView({ ...warning, body }, shown).main.toString())![0];
      assert.ok(page.includes('Report online at <a class="govuk-link" href="/report">our report page</a>.'), page);
      assert.ok(!page.includes(force.reportOnlineUrl));
      assert.equal(page.match(/<a /g)?.length, 1);
      assert.match(page, /They send https:\/\/herts-police\.example\/refund\./);
    }
  });

  it('names the same report page in every shape for programs, and the form of the force where this host has no name', () => {
    for (const origin of ['https://fraud.example', null]) {
      const site = { origin, language: 'en-GB', demonstration: null };
      const shown = { force, now: new Date('2020-03-18'), site };
      const paragraphs = [
        `Report online at ${force.reportOnlineUrl}.`,
        'They send https://herts-police.example/refund.',
      ];
      const one = {
        ...warning,
        summary: `Told somebody? ${force.reportOnlineUrl}`,
        body: { keyPoints: paragraphs, sections: [{ heading: 'H', paragraphs, list: false }], text: '' },
        reference: null,
      };
      const feed = { warnings: [one], withdrawn: [], area: wholeForce(force), force, site };
      const shapes = {
        cap: capMessage(one, [one.published_at], shown),
        atom: atomFeed(feed),
        json: JSON.stringify(jsonFeed(feed)),
        map: JSON.stringify(warningsOnTheMap(feed)),
        schema: JSON.stringify(announcement(one, shown)),
      };
      for (const [name, text] of Object.entries(shapes)) {
        const told = origin ? `${origin}/report` : force.reportOnlineUrl;
        assert.ok(text.includes(told), `${name} with ${origin}`);
        if (origin) assert.ok(!text.includes(force.reportOnlineUrl), `${name} names the form of the force`);
        if (name !== 'map') assert.ok(text.includes('https://herts-police.example/refund.'), name);
      }
    }
  });
});
