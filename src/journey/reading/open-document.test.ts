import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type OpenedDocument, openDocument, type RawInput } from '#journey/reading/open-document.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import { madePdf } from '#test/made-pdf.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const open = (content: string | Uint8Array, name = 'stdin', more: Partial<RawInput> = {}) =>
  openDocument({ bytes: typeof content === 'string' ? bytes(content) : content, name, ...more });
async function one(content: string | Uint8Array, name?: string, more?: Partial<RawInput>): Promise<OpenedDocument> {
  const opened = await open(content, name, more);
  assert.ok(opened.ok, opened.ok ? '' : opened.error.reason);
  assert.equal(opened.value.length, 1);
  return opened.value[0]!;
}
async function refusalOf(content: string | Uint8Array, name?: string): Promise<string> {
  const opened = await open(content, name);
  assert.ok(!opened.ok, 'was opened');
  return opened.error.reason;
}
const STORY = 'An 80-year-old woman from Watford lost £5,000 to a man posing as a police officer.';

describe('text and Markdown', () => {
  it('are kept as given, whatever stands in them, so that offsets index the file', async () => {
    for (const text of [
      STORY,
      `---\ntitle: x\n---\n${STORY}`,
      `\`\`\`yaml\ntitle: x\n\`\`\`\n${STORY}`,
      '<p>not a page</p>',
    ]) {
      const document = await one(text, 'warning.md');
      assert.deepEqual([document.input.text, document.format, document.isExtracted], [text, 'text', false]);
      assert.equal(readOpened(document).text, undefined);
    }
  });
  it('lose a byte order mark, and are refused when they are not UTF-8 or hold a NUL', async () => {
    assert.equal((await one('\ufeffa\r\nb', 'a.txt')).input.text, 'a\r\nb');
    assert.match(await refusalOf(Buffer.from([0x93, 0x94]), 'a.txt'), /UTF-8/);
    assert.match(await refusalOf(Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'a.txt'), /UTF-16/);
    assert.match(await refusalOf(Buffer.from([0x41, 0x00, 0x42]), 'a.txt'), /NUL/);
  });
  it('are no e-mail because a line begins with "Date:"', async () => {
    assert.equal((await one(`Date: 3 March 2020\nFrom: the press office\n\n${STORY}`)).format, 'text');
  });
});

describe('a web page', () => {
  const page = (head: string, body: string): string =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  it('is read from its main content: banners, menus and the like are dropped, and the text comes back', async () => {
    const document = await one(
      page(
        '<title>Warning</title><meta property="og:site_name" content="Example Police">',
        `<div id="cookie-consent">We use cookies.</div><nav>Home</nav><main><h1>Scam</h1><p>${STORY}</p></main><footer>07700 900123</footer>`,
      ),
    );
    const found = readOpened(document);
    assert.equal(found.text, `Scam\n\n${STORY}`);
    assert.equal(document.input.publisher, 'Example Police');
    for (const e of found.evidence) assert.equal(found.text.slice(e.start, e.end), e.quote);
  });
  it('is decoded as it says, by its header first, and as Windows-1252 where it says nothing and is no UTF-8', async () => {
    const latin = (head: string) => Buffer.from(page(head, '<p>\xa35,000 was taken.</p>'), 'latin1');
    for (const [content, type] of [
      [latin('<meta charset="iso-8859-1">'), undefined],
      [latin(''), undefined],
      [latin(''), 'text/html; charset=windows-1252'],
      [Buffer.from(page('<meta charset="iso-8859-1">', '<p>£5,000 was taken.</p>')), 'text/html; charset=utf-8'],
    ] as const)
      assert.equal(readOpened(await one(content, 'a.html', { type })).text, '£5,000 was taken.');
  });
});

describe('a PDF', () => {
  const lines = [
    { words: 'Bogus officers in Watford' },
    { words: 'An 80-year-old woman from Watford lost £5,000 to a man', gap: 40 },
    { words: 'posing as a police officer who told her to with-' },
    { words: 'draw the money. A courier came to her door.' },
    { words: 'Call 101.', gap: 40 },
  ];
  it('is read as paragraphs, with words put together that a line end divided', async () => {
    const document = await one(madePdf([lines]), 'a.pdf');
    assert.equal(
      document.input.text,
      'Bogus officers in Watford\n\nAn 80-year-old woman from Watford lost £5,000 to a man posing as a police officer who told her to withdraw the money. A courier came to her door.\n\nCall 101.',
    );
    const found = readOpened(document);
    assert.equal(found.text, document.input.text);
    assert.equal(found.incidents[0]?.lossGbp, 5_000);
    for (const e of found.evidence) assert.equal(found.text!.slice(e.start, e.end), e.quote);
  });
  it('is known by its bytes, whatever its name', async () => assert.equal((await one(madePdf([lines]))).format, 'pdf'));
  it('loses heads and feet that stand on most pages', async () => {
    const stories = [
      'A man was rung in Ware by a bogus banker.',
      'Nothing was lost in Hertford last Monday.',
      'Officers in Hoddesdon warn of bogus couriers.',
    ];
    const pages = stories.map((words, i) => [
      { words: 'Weekly bulletin' },
      { words, gap: 40 },
      { words: `Page ${i + 1} of 3`, gap: 40 },
    ]);
    assert.equal((await one(madePdf(pages))).input.text, stories.join('\n\n'));
  });
  it('is refused with a sentence when it is locked, scanned or broken', async () => {
    assert.match(await refusalOf(madePdf([lines], { locked: true })), /password/);
    assert.match(await refusalOf(madePdf([[{ words: '1' }]])), /scanned/);
    assert.match(await refusalOf('%PDF-1.7\nnothing of the kind'), /could not be opened/);
    assert.match(await refusalOf(madePdf([lines]).subarray(0, 300)), /could not be opened|scanned/);
  });
});

const mail = (headers: string[], body: string): string => `${headers.join('\r\n')}\r\n\r\n${body}`;
const HEAD = [
  'From: Example Press <press@police.example>',
  'Subject: Scam in Watford',
  'Date: Tue, 17 Mar 2020 09:12:00 +0000',
  'Message-ID: <1@police.example>',
  'MIME-Version: 1.0',
];

describe('an e-mail', () => {
  it('is its subject, its day and its words, without who sent it to whom', async () => {
    const document = await one(mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], STORY));
    assert.equal(document.format, 'email');
    assert.equal(document.input.text, `Scam in Watford\n\nDate: 17 March 2020\n\n${STORY}`);
    assert.equal(document.input.publisher, 'Example Press');
    assert.equal(readOpened(document).published, '2020-03-17');
  });
  it('is decoded: quoted-printable, base64, and what its headers call words', async () => {
    const quoted = 'Lost =C2=A35,000 to a bogus=\r\n officer.';
    const head = [HEAD[0]!, 'Subject: =?UTF-8?B?wqM1LDAwMA==?= lost', ...HEAD.slice(2)];
    const a = await one(
      mail([...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'], quoted),
      'a.eml',
    );
    assert.equal(a.input.text, '£5,000 lost\n\nDate: 17 March 2020\n\nLost £5,000 to a bogus officer.');
    const b = await one(
      mail(
        [...HEAD, 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: base64'],
        Buffer.from(STORY, 'latin1').toString('base64'),
      ),
      'b.eml',
    );
    assert.ok(b.input.text.endsWith(STORY));
  });
  it('with HTML only is its main content; with both forms its plain one, unless that only points at the other', async () => {
    const html = `<html><body><h1>Scam</h1><p>${STORY}</p></body></html>`;
    const only = await one(mail([...HEAD, 'Content-Type: text/html; charset=utf-8'], html), 'a.eml');
    assert.ok(only.input.text.endsWith(`Scam\n\n${STORY}`));
    const both = (plain: string): string =>
      mail(
        [...HEAD, 'Content-Type: multipart/alternative; boundary=XX'],
        `--XX\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--XX\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--XX--`,
      );
    assert.ok((await one(both(`${STORY} In plain words.`), 'a.eml')).input.text.endsWith('In plain words.'));
    assert.ok((await one(both('View it online: https://x.example'), 'a.eml')).input.text.endsWith(STORY));
  });
  it('that was forwarded is what was forwarded, with its own subject and day', async () => {
    for (const marked of [
      `FYI\n\n---------- Forwarded message ---------\nFrom: Kent Alerts <a@kent.example>\nDate: Wed, 18 Mar 2020 at 08:00\nSubject: Alert in Tonbridge\nTo: b@x.example\n\n${STORY}`,
      `FYI\n\nBegin forwarded message:\n\n> From: Kent Alerts <a@kent.example>\n> Date: 18 March 2020 at 08:00:00 GMT\n> Subject: Alert in Tonbridge\n>\n> ${STORY}`,
      `FYI\n\n-----Original Message-----\nFrom: Kent Alerts\nSent: 18 March 2020 08:00\nSubject: Alert in Tonbridge\n\n${STORY}`,
    ]) {
      const document = await one(mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], marked), 'f.eml');
      assert.equal(document.input.text, `Alert in Tonbridge\n\nDate: 18 March 2020\n\n${STORY}`);
      assert.equal(document.input.publisher, 'Kent Alerts');
      assert.match(document.notices[0]!, /forwarded/);
    }
  });
  it('names its attachments and does not read them, and is refused when it has no words of its own', async () => {
    const withFile = (words: string): string =>
      mail(
        [...HEAD, 'Content-Type: multipart/mixed; boundary=XX'],
        `--XX\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--XX\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="poster.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--XX--`,
      );
    const document = await one(withFile(STORY), 'a.eml');
    assert.deepEqual(document.notices, ['An attachment was not read: “poster.pdf”.']);
    assert.doesNotMatch(document.input.text, /PDF/);
    assert.match(await refusalOf(withFile(''), 'a.eml'), /attachment/);
  });
});

describe('a feed that was saved', () => {
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News &amp; alerts</title>${items}</channel></rss>`;
  it('is a document an entry: title, day and words', async () => {
    const opened = await open(
      rss(
        `<item><title>Scam &amp;amp; more</title><link>https://x.example/1</link><pubDate>Tue, 17 Mar 2020 23:30:00 GMT</pubDate><description>&lt;p&gt;Short&lt;/p&gt;</description><content:encoded><![CDATA[<p>${STORY}</p><p>Call 101.</p>]]></content:encoded></item><item><title>Two</title></item>`,
      ),
    );
    assert.ok(opened.ok);
    assert.deepEqual(
      opened.value.map((d) => d.input.text),
      [`Scam & more\n\nPublished: 17 March 2020\n\n${STORY}\n\nCall 101.`, 'Two'],
    );
    assert.deepEqual(
      [opened.value[0]!.input.url, opened.value[0]!.input.publisher],
      ['https://x.example/1', 'News & alerts'],
    );
  });
  it('in Atom, with relative links, a base and markup in place of text', async () => {
    const opened = await open(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/news/"><title>A</title><entry xml:base="2020/"><id>tag:1</id><title type="html">One &lt;b&gt;bold&lt;/b&gt;</title><link rel="self" href="self"/><link href="one.html"/><updated>2020-03-17T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content></entry></feed>`,
    );
    assert.ok(opened.ok);
    const [document] = opened.value;
    assert.equal(document!.input.url, 'https://x.example/news/2020/one.html');
    assert.match(document!.input.text, /^One bold\n\nPublished: 17 March 2020\n\n\s*First\.\s+Second\.\s*$/);
  });
  it('that was cut gives the entries that are whole, and what is no feed is refused with a sentence', async () => {
    const opened = await open(rss(`<item><title>One</title></item><item><title>Tw`).replace('</channel></rss>', ''));
    assert.ok(opened.ok);
    assert.deepEqual(
      opened.value.map((d) => d.input.title),
      ['One', 'Tw'],
    );
    assert.match(await refusalOf('<?xml version="1.0"?><html><body>x</body></html>', 'a.rss'), /web page and no feed/);
  });
  it('expands no entity that it declares itself', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;&f;</title></item>').slice(21)}`;
    const opened = await open(bomb, 'a.rss');
    assert.ok(opened.ok);
    assert.doesNotMatch(opened.value[0]!.input.text, /aaaa|root:/);
  });
});

describe('whatever else comes', () => {
  it('is opened or refused with a sentence: nothing throws, for any bytes under any name', async () => {
    const names = fc.constantFrom('a', 'a.html', 'a.eml', 'a.rss', 'a.txt', 'a.xml');
    const heads = fc.constantFrom(
      '',
      'MIME-Version: 1.0\r\nFrom: x\r\n\r\n',
      '<rss><channel><item>',
      '<html>',
      '<feed>',
      '---\n',
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), names, async (head, rest, name) => {
        const opened = await open(Buffer.concat([bytes(head), rest]), name);
        if (opened.ok) for (const d of opened.value) assert.equal(typeof readOpened(d).id, 'string');
        else assert.match(opened.error.reason, /\.$/);
      }),
      { numRuns: 150 },
    );
  });
  it('nested two hundred thousand deep, as a feed or an e-mail, comes to an end', async () => {
    for (const [content, name] of [
      [`<rss><channel>${'<item>'.repeat(200_000)}`, 'a.rss'],
      [`<feed>${'<entry><title>'.repeat(100_000)}`, 'a.atom'],
      [
        mail(
          [...HEAD, 'Content-Type: multipart/mixed; boundary=X'],
          '--X\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n'.repeat(20_000),
        ),
        'a.eml',
      ],
    ] as const)
      await open(content, name);
  });
});
