import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { DocumentInput, Incident, ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';

const own = fileURLToPath(new URL('../../catalogue/demo/warnings/', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const skip = existsSync(shared) ? false : '../shared is not here: the originals and the corpus are not read';

const read = (input: Partial<DocumentInput> & { text: string }): ReadDocument =>
  readDocument({ id: 'x', ...input }, READING_KNOWLEDGE);
const file = (folder: string, start: string): ReadDocument => {
  const name = readdirSync(folder).find((n) => n.startsWith(start))!;
  return read({ text: readFileSync(`${folder}/${name}`, 'utf8') });
};
const brief = (incidents: Incident[]): string[] =>
  incidents.map((i) =>
    [i.place ?? '-', i.victimAge ?? i.victimAgeBand ?? '-', i.victimGender ?? '-', i.lossGbp ?? '-', i.outcome].join(
      ' ',
    ),
  );

/** The same facts stand in the originals and in our own telling of them. */
function hasTheFactsOfTheFour(folder: string): void {
  it('reads the county total and the one loss within it', () => {
    const d = file(folder, '000');
    assert.equal(d.fraudType, 'courier');
    assert.equal(d.area, 'Hertfordshire');
    assert.deepEqual(d.places, ['St Albans', 'Hitchin', 'Buntingford', 'Radlett']);
    assert.deepEqual(d.impersonated, ['police']);
    assert.deepEqual(d.collectedBy, ['courier', 'taxi']);
    assert.deepEqual(brief(d.incidents), ['Radlett elderly - 40000 loss']);
    assert.deepEqual(d.aggregate, { incidents: null, lossGbp: 100000, period: 'January' });
    assert.deepEqual(d.phoneNumbers, ['101', '999']);
    assert.equal(d.published, null);
  });
  it('reads seven residents, "another" and "respectively", and who lost nothing', () => {
    const d = file(folder, '001');
    assert.deepEqual(d.places.toSorted(), ['Harpenden', 'Hemel Hempstead', 'Kings Langley', 'Watford']);
    assert.deepEqual(brief(d.incidents), [
      'Watford - - 4700 loss',
      'Watford - - 1870 loss',
      'Kings Langley - - - no_loss',
      'Harpenden - - 40000 loss',
      'Harpenden - - 45000 loss',
      'Hemel Hempstead - - 10000 loss',
      'Hemel Hempstead - - 5000 loss',
    ]);
    assert.deepEqual(d.impersonated.toSorted(), ['bank', 'police', 'retailer']);
    assert.equal(d.aggregate, null, 'the "tens of thousands" of the text are no sum');
    assert.equal(d.phoneNumbers.length, 1, 'the newsdesk number is a telephone number');
    assert.deepEqual(d.crimeRefs, []);
  });
  it('takes the headline and the story for one loss, and advice for advice', () => {
    const d = file(folder, '002');
    assert.equal(d.published, '2020-03-17');
    assert.deepEqual(d.places, ['St Albans', 'Potters Bar']);
    assert.deepEqual(brief(d.incidents), ['St Albans 83 female 6000 loss']);
    assert.deepEqual(d.aggregate, { incidents: 6, lossGbp: null, period: '2020-03' });
    assert.deepEqual(d.impersonated, ['police']);
    assert.deepEqual(d.phoneNumbers, ['101']);
  });
  it('reads day before month, shares the year, and leaves out where the caller claimed to be', () => {
    const d = file(folder, '003');
    assert.equal(d.published, '2020-12-11');
    assert.equal(d.area, 'Kent');
    assert.deepEqual(d.places, ['Sevenoaks', 'Tonbridge']);
    assert.deepEqual(
      d.incidents.map((i) => [i.date, i.outcome, i.lossGbp]),
      [
        ['2020-12', 'loss', null],
        ['2020-12', 'loss', null],
      ],
    );
    assert.deepEqual(d.crimeRefs, ['46/215876/20']);
    assert.deepEqual(d.phoneNumbers, ['01622 604100', '0300 123 2040', '101', '999', '0800 555111']);
    assert.deepEqual(d.askedFor, ['withdraw_cash', 'hand_over_cash']);
    assert.deepEqual(d.collectedBy.toSorted(), ['courier', 'offender_in_person']);
  });
}

describe('the four warnings of the demo', () => hasTheFactsOfTheFour(own));
describe('the four warnings as published', { skip }, () => hasTheFactsOfTheFour(`${shared}warnings`));

describe('a strategy', { skip }, () => {
  it('is no warning and has no incidents', () => {
    const d = file(`${shared}strategy`, '004');
    assert.equal(d.isFraudWarning, false);
    assert.equal(d.fraudType, 'not_fraud');
    assert.deepEqual([d.incidents, d.aggregate, d.askedFor, d.impersonated], [[], null, [], []]);
  });
});

/** Every path of a value that is not null, except those that need no quote. */
function fieldsWithValues(d: ReadDocument): string[] {
  const fields = ['isFraudWarning', 'fraudType'];
  if (d.area !== null) fields.push('area');
  for (const list of ['places', 'impersonated', 'askedFor', 'collectedBy', 'crimeRefs', 'phoneNumbers'] as const) {
    for (const i of d[list].keys()) fields.push(`${list}[${i}]`);
  }
  for (const [n, incident] of d.incidents.entries()) {
    for (const [k, v] of Object.entries(incident)) if (v !== null) fields.push(`incidents[${n}].${k}`);
  }
  for (const [k, v] of Object.entries(d.aggregate ?? {})) if (v !== null) fields.push(`aggregate.${k}`);
  return fields;
}

function assertEvidence(d: ReadDocument, text: string): void {
  const quoted = new Set(d.evidence.map((e) => e.field));
  for (const e of d.evidence) assert.equal(text.slice(e.start, e.end), e.quote, e.field);
  for (const field of fieldsWithValues(d)) assert.ok(quoted.has(field), `${field} has no evidence`);
}

describe('evidence', () => {
  it('holds for every text of the corpus', { skip }, () => {
    const lines = readFileSync(`${shared}corpus/warnings.jsonl`, 'utf8').trim().split('\n');
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const document = JSON.parse(line) as DocumentInput;
      assertEvidence(readDocument(document, READING_KNOWLEDGE), document.text);
    }
  });

  const words = fc.constantFrom(
    'police',
    'a',
    'an',
    'elderly',
    'woman',
    'man',
    '83-year-old',
    'from',
    'in',
    'Watford',
    'St Albans',
    'Kent',
    'lost',
    '£6,000',
    '£4.7k',
    'courier',
    'claiming',
    'to be',
    'officer',
    'bank',
    '101',
    '07700 900123',
    'call',
    'on',
    '3 March 2020',
    '11/12/2020',
    '.',
    ',',
    '\n\n',
    '* ',
    '**',
    '\u201c',
    '\u2019',
    '\ud83d\ude00',
    'two',
    'victims',
    'respectively',
    'and',
    'quoting',
    '46/215876/20',
    'never',
    'was',
    'told',
    'she',
    'total',
    'of',
    'incidents',
    '---\n',
    '```yaml\n',
    'date: 1 May 2021\n',
  );
  it('holds for random texts of the words the reader knows', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
        (text) => assertEvidence(read({ text }), text),
      ),
      { numRuns: 300 },
    );
  });
  it('holds for any text at all, and as HTML indexes the text that comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assertEvidence(read({ text }), text);
        const page = read({ text, format: 'html' });
        assertEvidence(page, page.text!);
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile input', () => {
  const megabyte = 1_000_000;
  const cases: Record<string, string> = {
    pounds: '£'.repeat(megabyte),
    digits: '1'.repeat(megabyte),
    'digits with spaces': '0 1 '.repeat(megabyte / 4),
    spaces: ' '.repeat(megabyte),
    'line breaks': '\n'.repeat(megabyte),
    stars: '*'.repeat(megabyte),
    quotes: '"\''.repeat(megabyte / 2),
    'capital letters': 'A'.repeat(megabyte),
    'capital words': 'Aa '.repeat(megabyte / 3),
    'unclosed front matter': `---\n${'a: b\n'.repeat(megabyte / 5)}`,
    'unclosed markup': '<div><p><a href="'.repeat(megabyte / 17),
    'claims without an end': 'claiming to be '.repeat(megabyte / 15),
    'sums without an end': 'lost £1,000 and '.repeat(megabyte / 16),
    'victims without an end': 'an elderly Watford woman '.repeat(megabyte / 25),
    'cases without end': 'A woman from Watford lost £1,000 on 3 May. In both cases police were told. '.repeat(
      megabyte / 72,
    ),
    'places without end': 'She lives in Watford. He said he was from Watford. '.repeat(megabyte / 50),
    'references and numbers': 'Call 0300 123 2040 quoting reference 46/215876/20. '.repeat(megabyte / 50),
    'counts without end': 'There were 60 reports in Kent and losses of £5m. '.repeat(megabyte / 48),
    'numbers as words': 'a hundred and '.repeat(megabyte / 14),
    'things named after a town': 'Watford Police and Watford Council met. '.repeat(megabyte / 40),
    'offenders in a list': 'a man from Leeds and a woman from Hull, '.repeat(megabyte / 40),
    'victims spoken of again': 'The victim, 80, lost £500. The 81-year-old woman was in the county. '.repeat(
      megabyte / 69,
    ),
    'cards and details': 'asked for her card details and '.repeat(megabyte / 31),
    'couriers to and fro': 'she gave it to a courier who came for the cash and '.repeat(megabyte / 51),
    'counties in a list': 'Surrey and Sussex and '.repeat(megabyte / 22),
    'advice without end': 'police will never ask anyone who is asked to '.repeat(megabyte / 45),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`a megabyte of ${name} is read to the end`, () => {
      assert.equal(read({ text }).id, 'x');
      assert.equal(read({ text, format: 'html' }).id, 'x');
    });
  }
});

describe('hostile pages', () => {
  const depth = 200_000;
  const megabyte = 1_000_000;
  const story = 'An 80-year-old woman from Watford lost £5,000 to a man posing as a police officer.';
  const pages: Record<string, string> = {
    'divisions never closed': `${'<div>'.repeat(depth)}${story}`,
    'divisions all closed': `${'<div>'.repeat(depth)}${story}${'</div>'.repeat(depth)}`,
    'divisions closed as something else': `${'<div>'.repeat(depth)}${'</b>'.repeat(depth)}${story}`,
    'main elements within each other': `${'<main>'.repeat(depth)}${story}`,
    'bold type never closed': `${'<b>'.repeat(depth)}${story}`,
    'tables in tables': `${'<table><tr><td>'.repeat(depth)}${story}`,
    'paragraphs never closed': `${'<p>'.repeat(depth)}${story}`,
    'lists in lists': `${'<p><ul><li>'.repeat(depth)}${story}`,
    'forms in forms': `${'<form>'.repeat(depth)}</form>${story}`,
    'drawings in drawings': `${'<svg>'.repeat(depth)}${'</svg>'.repeat(depth)}${story}`,
    'an attribute of a megabyte': `<div class="${'a '.repeat(megabyte / 2)}" id='${'&amp;'.repeat(megabyte / 5)}'>${story}</div>`,
    'a hundred thousand attributes': `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${story}`,
    'a name of a megabyte': `<${'a'.repeat(megabyte)}>${story}`,
  };
  for (const [name, text] of Object.entries(pages)) {
    it(`with ${name} keep their words`, () => {
      const d = read({ text, format: 'html' });
      assert.equal(d.text, story);
      assert.deepEqual(brief(d.incidents), ['Watford 80 female 5000 loss']);
      assertEvidence(d, d.text!);
    });
  }
  it('keep each of two hundred thousand paragraphs', () => {
    const d = read({ text: '<p>x '.repeat(depth), format: 'html' });
    assert.equal(d.text!.split('\n\n').length, depth);
  });
});

describe('a web page', () => {
  const page = `<!doctype html><html><head><title>Scam warning</title></head><body><div class="cookie-banner">We use cookies. Call 0161 496 0123.</div>
    <nav>Home</nav><main><h1>Bogus officers</h1><p>An 80-year-old woman from Watford lost &pound;5,000 to a man posing as a police officer.</p><p>Call 101.</p></main>
    <footer>07700 900999</footer></body></html>`;
  it('is read from its main content, and the text it was read from comes back', () => {
    const d = read({ text: page, format: 'html' });
    assert.equal(
      d.text,
      'Bogus officers\n\nAn 80-year-old woman from Watford lost £5,000 to a man posing as a police officer.\n\nCall 101.',
    );
    assert.deepEqual(d.phoneNumbers, ['101']);
    assert.deepEqual(brief(d.incidents), ['Watford 80 female 5000 loss']);
  });
});
