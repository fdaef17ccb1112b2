import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import { FileInspector } from './inspect.ts';
import { FILE_KINDS } from './kinds.ts';
import { type FileRefusal, refusalInWords } from './refusal.ts';
import { shownName } from './report-files.ts';

const u32 = (n: number) => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n);
  return b;
};
const u32le = (n: number) => Buffer.from(u32(n)).reverse();
const text = (s: string) => Buffer.from(s, 'latin1');
const chunk = (name: string, body: Buffer) => Buffer.concat([u32(body.length), text(name), body, u32(0)]);
const box = (name: string, body: Buffer) => Buffer.concat([u32(body.length + 8), text(name), body]);
const riff = (name: string, body: Buffer) => Buffer.concat([text('RIFF'), u32le(body.length + 4), text(name), body]);

/** The smallest whole file of each kind. */
const WHOLE: Record<string, Buffer> = {
  png: Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('IDAT', Buffer.alloc(40, 7)),
    chunk('IEND', Buffer.alloc(0)),
  ]),
  jpg: Buffer.concat([
    text('\xff\xd8\xff\xe0\x00\x04ab'),
    text('\xff\xc0\x00\x06abcd'),
    text('\xff\xda\x00\x04ab'),
    Buffer.alloc(50, 3),
    text('\xff\xd9'),
  ]),
  webp: riff('WEBP', Buffer.alloc(30, 1)),
  heic: Buffer.concat([
    box('ftyp', text('heic\0\0\0\0mif1')),
    box('meta', Buffer.alloc(30)),
    box('mdat', Buffer.alloc(9)),
  ]),
  pdf: text('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer\n%%EOF\n'),
  m4a: Buffer.concat([box('ftyp', text('M4A \0\0\0\0isom')), box('mdat', Buffer.alloc(30))]),
  wav: riff('WAVE', Buffer.alloc(41, 1)),
  ogg: Buffer.concat([text('OggS\0'), Buffer.alloc(60)]),
  amr: Buffer.concat([text('#!AMR\n'), Buffer.alloc(40, 4)]),
  mp3: Buffer.concat([text('ID3\x04\0\0'), Buffer.alloc(60)]),
  txt: Buffer.from('Dear sir,\nyour account is at risk. Ring £££ now – “urgent”.\n'),
};

function look(bytes: Buffer, cuts: readonly number[] = []): string {
  const inspector = new FileInspector();
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    inspector.push(bytes.subarray(from, Math.max(from, cut)));
    from = Math.max(from, cut);
  }
  inspector.push(bytes.subarray(from));
  const found = inspector.end();
  return found.ok ? found.value.id : `refused: ${found.error}`;
}

const zip = Buffer.concat([text('PK\x03\x04'), Buffer.alloc(30), text('PK\x05\x06'), Buffer.alloc(16), text('\0\0')]);

describe('a file that is sent', () => {
  it('is known by what it holds', () => {
    for (const kind of [...FILE_KINDS.map((k) => k.id), 'txt']) assert.equal(look(WHOLE[kind]!), kind);
  });

  it('has a name that the public reads, and words for every reason to refuse it', () => {
    const words = wordingIn(DEFAULT_LANGUAGE).reporting.files;
    assert.deepEqual(Object.keys(words.kinds).sort(), [...FILE_KINDS.map((k) => k.id), 'txt'].sort());
    const reasons: Record<FileRefusal, true> = {
      empty: true,
      large: true,
      kind: true,
      runs: true,
      cut: true,
      more: true,
    };
    assert.deepEqual(Object.keys(words.why).sort(), Object.keys(reasons).sort());
    assert.equal(refusalInWords('large', 10 * 1_048_576, words.why), 'The file is larger than 10 MB');
  });

  it('is judged the same however it comes in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(WHOLE)),
        fc.array(fc.nat(200), { maxLength: 12 }),
        fc.uint8Array({ maxLength: 60 }),
        (whole, cuts, tail) => {
          const bytes = Buffer.concat([whole, tail]);
          assert.equal(look(bytes, cuts), look(bytes));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused when it is cut short, where its kind says how long it is', () => {
    for (const kind of ['png', 'webp', 'heic', 'm4a', 'wav', 'jpg', 'pdf'])
      for (const part of [0.3, 0.6])
        assert.match(
          look(WHOLE[kind]!.subarray(0, Math.floor(WHOLE[kind]!.length * part))),
          /^refused/,
          `${kind} ${part}`,
        );
  });

  it('is refused when it is two things at once, wherever the second stands', () => {
    const runs = ['<script>alert(1)</script>', '<HTML>', '<?php system(1)', '<!DOCTYPE html>', '<iframe src=x>'];
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(WHOLE)),
        fc.constantFrom(...runs),
        fc.nat(100),
        fc.nat(300),
        ([kind, whole], second, at, cut) => {
          const place = Math.min(at, whole.length);
          const bytes = Buffer.concat([whole.subarray(0, place), text(second), whole.subarray(place)]);
          assert.match(look(bytes, [cut]), /^refused/, `${kind} with ${second} at ${place}`);
        },
      ),
      { numRuns: 400 },
    );
    for (const whole of Object.values(WHOLE)) assert.match(look(Buffer.concat([whole, zip])), /^refused/);
    assert.match(look(Buffer.concat([WHOLE.mp3!.subarray(0, 10), text('%PDF-1.4'), WHOLE.mp3!])), /runs/);
  });

  it('is refused when a PDF does something by itself', () => {
    for (const what of [
      '/OpenAction << /S /JavaScript /JS (x) >>',
      '/S /Launch',
      '/JS(x)',
      '/Type /EmbeddedFile',
      '/XFA [1]',
    ])
      assert.match(look(text(`%PDF-1.7\n1 0 obj <<${what}>> endobj\n%%EOF\n`)), /runs/, what);
  });

  it('is refused when it is a program, a film, a Word file or a web page, whatever it is called', () => {
    for (const bytes of [
      text('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0'),
      text('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0'),
      zip,
      text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0\0\0\0\0'),
      text('GIF89a<script>1</script>'),
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="1"><script/></svg>'),
      text('<html><body>hello there, this is a page</body></html>'),
      Buffer.alloc(0),
      Buffer.alloc(100),
      text('   \n  '),
      box('ftyp', text('qt  \0\0\0\0')),
    ])
      assert.match(look(bytes), /^refused/);
  });

  it('bears anything, and never calls random bytes a picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        assert.doesNotMatch(look(Buffer.from(bytes)), /^(?:png|jpg|pdf|heic|webp)$/);
      }),
    );
  });

  it('is shown by its name without a path, and without what turns a name round', () => {
    for (const [sent, shown] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\Users\\x\\letter.pdf', 'letter.pdf'],
      ['a\u202egnp.exe', 'agnp.exe'],
      ['x\u0000y\n.png', 'xy.png'],
      ['', ''],
      ['..', '..'],
    ] as const)
      assert.equal(shownName(sent), shown);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (sent) => !/[\\/\p{C}]/u.test(shownName(sent)) && shownName(sent).length <= 100,
      ),
    );
  });
});
