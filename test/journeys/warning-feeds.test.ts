import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { capFaults } from '#test/cap-rules.ts';
import { atomFaults, jsonFeedFaults } from '#test/feed-rules.ts';
import { geojsonFaults } from '#test/geojson-rules.ts';
import { correctWarning, publishWarning, withdrawWarning } from '#test/published-warning.ts';
import { startSite, type TestSite } from '#test/site.ts';
import {
  childrenOf,
  invalidBy,
  notWellFormed,
  textIn,
  withoutXmllint,
  withoutXmlParser,
  type XmlElement,
  xmlTree,
} from '#test/xml.ts';

const ORIGIN = 'https://fraud.example.police.uk';
const HOSTILE = `<b>&amp; "It’s" 'a' ]]> trap</b> 👮🏽‍♀️ £5 \u0007\u{FFFE}`;

describe('warnings for other programs', () => {
  let site: TestSite;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, site.publicUrl!), { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  before(async () => {
    site = await startSite({ origin: ORIGIN, surface: 'public' });
    const { store } = site;
    await publishWarning(store, {
      slug: 'plain',
      title: 'Calls in St Albans',
      publishedAt: '2020-03-17T10:00:00.123Z',
    });
    await publishWarning(store, {
      slug: 'hostile',
      title: HOSTILE,
      summary: `${HOSTILE} summary`,
      publishedAt: '2020-11-02T10:00:00Z',
      expiresAt: '2090-01-01T00:00:00Z',
      districts: ['E07000103', 'E07000240'],
      fraudType: 'bank_impersonation',
      body: {
        keyPoints: [HOSTILE],
        sections: [{ heading: HOSTILE, paragraphs: [HOSTILE, '<script>alert(1)</script>'], list: true }],
      },
    });
    await publishWarning(store, { slug: 'corrected', title: 'Before', publishedAt: '2020-04-01T10:00:00Z' });
    await correctWarning(store, 'corrected', {
      title: 'After',
      what: 'The town was wrong.',
      at: '2020-04-02T11:00:00Z',
    });
    await correctWarning(store, 'corrected', { title: 'Then', what: 'The day was wrong.', at: '2020-04-03T11:00:00Z' });
    await publishWarning(store, { slug: 'gone', title: 'It named somebody', publishedAt: '2020-05-01T10:00:00Z' });
    await correctWarning(store, 'gone', { title: 'It still did', what: 'A name went.', at: '2020-05-02T09:00:00Z' });
    await withdrawWarning(store, 'gone', 'It named somebody & more.', '2020-07-03T08:00:00Z');
  });
  after(async () => site?.close());

  describe('the Atom feed', () => {
    const address = `${ORIGIN}/warnings.atom`;

    it('is well formed whatever the words, to a parser that is not ours', { skip: withoutXmlParser }, async () => {
      for (const path of [
        '/warnings.atom',
        '/warnings.atom?in=watford',
        '/warnings.atom?in=tring',
        '/warnings.atom?about=pension',
      ])
        assert.equal(notWellFormed((await get(path)).text), '', path);
      assert.notEqual(
        notWellFormed('<feed><title>&nbsp;</title></feed>'),
        '',
        'the parser finds nothing wrong with anything',
      );
    });

    it('keeps the rules of RFC 4287 and RFC 6721, of each area and kind of fraud', async () => {
      const found = await get('/warnings.atom');
      assert.equal(found.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
      assert.deepEqual(atomFaults(found.text, address), []);
      const asked = [
        '?in=st-albans',
        '?in=st-albans-town',
        '?in=hitchin',
        '?about=courier',
        '?in=watford&about=bank-impersonation',
      ];
      const names = new Set<string>();
      for (const query of asked) {
        const { text } = await get(`/warnings.atom${query}`);
        assert.deepEqual(atomFaults(text, address + query), [], query);
        names.add(textIn(xmlTree(text), 'id')!);
      }
      assert.equal(names.size, asked.length, 'two feeds have one name');
    });

    it('is checked by rules that find faults', async () => {
      const { text } = await get('/warnings.atom');
      const spoilt: [string, string][] = [
        [text.replace('<updated>2020-11-02T10:00:00.000Z', '<updated>2 November 2020'), 'moment'],
        [text.replace(/<id>tag:[^<]+plain<\/id>/, ''), 'has not one id'],
        [text.replace(`href="${ORIGIN}/warnings/plain"`, 'href="/warnings/plain"'), 'not absolute'],
        [text.replace(/ ref="[^"]+"/, ' ref="gone"'), 'no IRI'],
        [text.replace('warnings.atom"', 'warnings.xml"'), 'self link'],
      ];
      for (const [changed, fault] of spoilt) {
        assert.notEqual(changed, text);
        assert.match(atomFaults(changed, address).join('\n'), new RegExp(fault));
      }
    });

    it('has the whole text, what was corrected, and every word as text', async () => {
      const feed = xmlTree((await get('/warnings.atom')).text);
      const entry = (slug: string) => childrenOf(feed, 'entry').find((e) => textIn(e, 'id')!.endsWith(`/${slug}`))!;
      assert.equal(textIn(entry('hostile'), 'title'), `<b>&amp; "It’s" 'a' ]]> trap</b> 👮🏽‍♀️ £5 `);
      assert.match(textIn(entry('hostile'), 'content')!, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
      assert.match(
        textIn(entry('plain'), 'content')!,
        /<h2>What to do<\/h2><ul><li>Hang up\.<\/li><li>Use another phone\./,
      );
      assert.match(textIn(entry('corrected'), 'content')!, /^<p>Corrected on 3 April 2020: The day was wrong\./);
      assert.equal(textIn(entry('corrected'), 'updated'), '2020-04-03T11:00:00.000Z');
      assert.equal(textIn(entry('plain'), 'id'), 'tag:herts.police.uk,2020-03-17:warning/plain');
    });

    it('says of a withdrawn warning that it is gone, when and why, and none of its words', async () => {
      const { text } = await get('/warnings.atom?in=st-albans');
      const [gone] = childrenOf(xmlTree(text), 'at:deleted-entry') as [XmlElement];
      assert.deepEqual(gone.attributes, {
        ref: 'tag:herts.police.uk,2020-05-01:warning/gone',
        when: '2020-07-03T08:00:00.000Z',
      });
      assert.match(textIn(gone, 'at:comment')!, /withdrawn on 3 July 2020.*It named somebody & more\./);
      assert.doesNotMatch(text, /It still did|A name went/);
      assert.doesNotMatch((await get('/warnings.atom?in=watford')).text, /deleted-entry/);
    });

    it('answers the addresses of earlier versions, and no area that there is not', async () => {
      assert.match((await get('/warnings.atom?district=E07000103')).text, /warnings\/E07000103</);
      for (const path of [
        '/warnings.atom?in=atlantis',
        '/warnings.json?about=luck',
        '/warnings.geojson?in=st%20albans',
        '/warnings/in/atlantis',
      ])
        assert.equal((await get(path)).status, 404, path);
    });
  });

  it('the JSON feed keeps the rules of version 1.1 and has the withdrawn ones as items without their words, and in an extension', async () => {
    const found = await get('/warnings.json');
    assert.equal(found.headers.get('content-type'), 'application/feed+json');
    assert.deepEqual(jsonFeedFaults(found.text, `${ORIGIN}/warnings.json`), []);
    assert.deepEqual(
      jsonFeedFaults((await get('/warnings.json?in=watford')).text, `${ORIGIN}/warnings.json?in=watford`),
      [],
    );
    const feed = JSON.parse(found.text);
    assert.deepEqual(
      feed.items.map((i: { id: string }) => i.id.split('/').at(-1)),
      ['hostile', 'corrected', 'plain', 'gone'],
    );
    // In every reader it takes the place of the words that it had.
    assert.equal(feed.items[3].title, 'This warning has been withdrawn');
    assert.match(feed.items[3].content_text, /withdrawn on 3 July 2020/);
    assert.equal(feed.items[0].title, HOSTILE);
    assert.match(feed.items[2].content_text, /- Hang up\.\n- Use another phone\./);
    const [gone] = feed._withdrawn.items;
    assert.deepEqual([gone.id, gone.when], ['tag:herts.police.uk,2020-05-01:warning/gone', '2020-07-03T08:00:00.000Z']);
    assert.doesNotMatch(found.text, /It still did/);
    const spoilt = found.text.replace('"id":"tag:herts.police.uk,2020-03-17:warning/plain",', '');
    assert.match(jsonFeedFaults(spoilt, `${ORIGIN}/warnings.json`).join(), /has no id/);
  });

  it('each feed is found from the page of its area', async () => {
    for (const [page, query] of [
      ['/warnings', ''],
      ['/warnings/in/st-albans', '?in=st-albans'],
      ['/warnings/about/courier', '?about=courier'],
      ['/warnings/in/hitchin/about/courier', '?in=hitchin&amp;about=courier'],
    ]) {
      const { text } = await get(page!);
      for (const [type, ending] of [
        ['atom+xml', 'atom'],
        ['feed+json', 'json'],
        ['geo+json', 'geojson'],
      ])
        assert.ok(
          text.includes(`<link rel="alternate" type="application/${type}"`) &&
            text.includes(`href="/warnings.${ending}${query}"`),
          `${page} ${ending}`,
        );
    }
  });

  it('is not sent again to whoever has it, by tag or by date, until something changes', async () => {
    await publishWarning(site.store, {
      slug: 'late',
      title: 'Late',
      publishedAt: '2021-01-01T10:00:00Z',
      districts: ['E07000095'],
    });
    for (const path of [
      '/warnings.atom?in=broxbourne',
      '/warnings.json?in=broxbourne',
      '/warnings/late',
      '/warnings/late/cap.xml',
      '/warnings/late/sheet.pdf',
    ]) {
      const first = await get(path);
      const [tag, date] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
      assert.equal(first.headers.get('cache-control'), 'public, no-cache', path);
      assert.equal(date, 'Fri, 01 Jan 2021 10:00:00 GMT', path);
      for (const [asked, status] of [
        [{ 'if-none-match': tag }, 304],
        [{ 'if-none-match': `"other", W/${tag}` }, 304],
        [{ 'if-none-match': '"other"' }, 200],
        [{ 'if-modified-since': date }, 304],
        [{ 'if-modified-since': 'Fri, 01 Jan 2021 09:59:59 GMT' }, 200],
        [{ 'if-modified-since': 'yesterday' }, 200],
        [{ 'if-none-match': '"other"', 'if-modified-since': date }, 200],
      ] as [Record<string, string>, number][]) {
        const again = await get(path, asked);
        assert.equal(again.status, status, `${path} ${JSON.stringify(asked)}`);
        if (status === 304) assert.equal(again.text, '');
      }
    }
    const before = await get('/warnings.atom?in=broxbourne');
    await withdrawWarning(site.store, 'late', 'It was wrong.');
    const [tag, date] = [before.headers.get('etag')!, before.headers.get('last-modified')!];
    for (const asked of [{ 'if-none-match': tag }, { 'if-modified-since': date }] as Record<string, string>[])
      assert.equal((await get('/warnings.atom?in=broxbourne', asked)).status, 200);
  });

  describe('a CAP message', () => {
    const cap = async (slug: string) => (await get(`/warnings/${slug}/cap.xml`)).text;
    const all = ['plain', 'hostile', 'corrected', 'gone'];

    it('is valid by its schema', { skip: withoutXmllint }, async () => {
      for (const slug of all) {
        assert.equal(invalidBy('cap-1.2.xsd', await cap(slug)), '', slug);
        if (process.env.CAP_XSD) assert.equal(invalidBy(process.env.CAP_XSD, await cap(slug)), '', slug);
      }
      const spoilt = (await cap('plain')).replace('<severity>Moderate', '<severity>Bad');
      assert.match(invalidBy('cap-1.2.xsd', spoilt), /severity/);
    });

    it('is valid by its meaning', async () => {
      for (const slug of all) assert.deepEqual(capFaults(await cap(slug)), [], slug);
      const good = await cap('corrected');
      for (const [changed, fault] of [
        [good.replace(/<references>[^<]+<\/references>/, ''), 'Update with 0 references'],
        [good.replace(/<sent>[^<]+/, '<sent>2020-04-03T11:00:00Z'), 'sent is no moment'],
        [good.replace(/<polygon>(\S+) /, '<polygon>'), 'not closed'],
        [good.replace('<valueName>GSS', '<valueName>SAME'), 'no code'],
      ] as const)
        assert.match(capFaults(changed).join('\n'), new RegExp(fault));
    });

    it('is an alert, an update that names all before it, and a cancel that does', async () => {
      const of = async (slug: string, name: string) => textIn(xmlTree(await cap(slug)), name);
      assert.deepEqual([await of('plain', 'msgType'), await of('plain', 'identifier')], ['Alert', 'plain.1']);
      assert.deepEqual(
        [await of('corrected', 'msgType'), await of('corrected', 'identifier')],
        ['Update', 'corrected.3'],
      );
      assert.equal(
        await of('corrected', 'references'),
        'herts.police.uk,corrected.1,2020-04-01T10:00:00-00:00 herts.police.uk,corrected.2,2020-04-02T11:00:00-00:00',
      );
      assert.equal(await of('gone', 'msgType'), 'Cancel');
      assert.equal(
        await of('gone', 'references'),
        'herts.police.uk,gone.1,2020-05-01T10:00:00-00:00 herts.police.uk,gone.2,2020-05-02T09:00:00-00:00',
      );
      assert.doesNotMatch(await cap('gone'), /It still did|It named somebody<|Callers who say/);
      assert.equal(
        (await get('/warnings/plain/cap.xml')).headers.get('content-type'),
        'application/cap+xml; charset=utf-8',
      );
      assert.equal((await get('/warnings/never/cap.xml')).status, 404);
    });
  });

  it('the map is GeoJSON by RFC 7946, a feature a district, with what stands now', async () => {
    const found = await get('/warnings.geojson');
    assert.equal(found.headers.get('content-type'), 'application/geo+json');
    assert.equal(found.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(geojsonFaults(found.text), []);
    const { features } = JSON.parse(found.text) as {
      features: { id: string; properties: { count: number; name: string } }[];
    };
    assert.equal(features.length, 10);
    assert.equal(features.find((f) => f.id === 'E07000103')!.properties.count, 1);
    assert.equal(features.find((f) => f.id === 'E07000240')!.properties.count, 3);
    const one = (await get('/warnings.geojson?in=watford')).text;
    assert.deepEqual(geojsonFaults(one), []);
    assert.equal(JSON.parse(one).features.length, 1);
    const turned = JSON.parse(one);
    turned.features[0].geometry.coordinates[0][0].reverse();
    assert.match(geojsonFaults(JSON.stringify(turned)).join(), /wrong way round/);
  });
});
