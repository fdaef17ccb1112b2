import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { WARNING_TEXTS } from '#catalogue/warning-texts/texts.ts';
import { checkEdited } from './draft.ts';
import { findWrittenPersons } from './written-persons.ts';

const OPTIONS = { allowedWords: ['Hertfordshire', 'St Albans'], exactSumFromGbp: 100, sumFigures: 2 };
const found = (text: string) =>
  findWrittenPersons(text, OPTIONS).map((f) => `${f.kind}: ${text.slice(f.start, f.end)}`);

describe('a text that somebody wrote', () => {
  it('is not clean when it tells of people whom no report names', () => {
    const text =
      'Mrs Doris Smith of 14 High Street, Much Hadham, lost £4,250 from her account. Her neighbour John Brown at The Old Rectory saw it.';
    const warning = { fraudType: 'courier', places: ['St Albans'] } as const;
    const findings = checkEdited(text, warning, [], HERTFORDSHIRE);
    assert.deepEqual(
      findings.map((f) => [f.kind, text.slice(f.start, f.end)]),
      [
        ['person', 'Mrs Doris Smith'],
        ['address', '14 High Street'],
        ['exact_sum', '£4,250'],
        ['person', 'John Brown'],
        ['address', 'The Old Rectory'],
      ],
    );
    for (const f of findings) assert.match(f.advice, /^(?:Take out|Round) the /);
  });

  for (const [text, ...wanted] of [
    ['Mr and Mrs Smith paid.', 'person: Mr and Mrs Smith'],
    ['Ask Mr. A. N. Other or Mrs May.', 'person: Mr. A. N. Other', 'person: Mrs May'],
    ['Dr O’Neill and Rev. Jane Doe saw it.', 'person: Dr O’Neill', 'person: Rev. Jane Doe'],
    ['MRS SMITH was rung.', 'person: MRS SMITH'],
    ['A widow called Doris Smith paid.', 'person: Doris Smith'],
    ['Pensioner Anne-Marie van der Berg paid.', 'person: Anne-Marie van der Berg'],
    ['Doris Smith, an 83-year-old widow, paid.', 'person: Doris Smith'],
    ['Doris Smith (83) paid.', 'person: Doris Smith'],
    ['Doris Smith, 83, of Potters Bar, paid.', 'person: Doris Smith'],
    ['Doris Pemberton made it up.', 'person: Doris Pemberton'],
    [
      'It was DORIS PEMBERTON who lost it, and Doris Pemberton’s savings.',
      'person: DORIS PEMBERTON',
      'person: Doris Pemberton’s',
    ],
    ['We thank Imran Shah for his help.', 'person: Imran Shah'],
    ['He came to Flat 3, Rose Court.', 'address: Flat 3, Rose Court'],
    ['He came to 12a Mill Lane and 22 The Avenue.', 'address: 12a Mill Lane', 'address: 22 The Avenue'],
    ['A lady in Dellsome Lane, near the church, paid.', 'address: Dellsome Lane'],
    ['Her neighbour Bob drove her to the bank.', 'person: Bob'],
    ['She lives in Rose Cottage.', 'address: Rose Cottage'],
    ['They took £6,731.50 and 4250 pounds.', 'exact_sum: £6,731.50', 'exact_sum: 4250'],
    [
      'They took £1.25 million, £12.5k and £12.55k.',
      'exact_sum: £1.25 million',
      'exact_sum: £12.5k',
      'exact_sum: £12.55k',
    ],
  ] as const) {
    it(`is not clean: "${text.slice(0, 14)}…"`, () => assert.deepEqual(found(text), wanted));
  }

  for (const text of [
    'Ring 999 or 101. It happened to 2 people. Wait 5 minutes. On 14 March road users were told.',
    'People lost £4,000, £40,000, £42,000, £1.2 million or £120,000. The fee is £2.99.',
    'Detective Inspector Jane Doe, a mother of two, said: hang up. PC John Brown, 45, agreed.',
    'In Much Hadham, a resident paid. On Monday, a woman in Potters Bar was rung. Welwyn Garden City, 83 people.',
    'Victim Support Hertfordshire, our Victim Care Unit, our partner Citizens Advice and the victim, Herts Police said.',
    'Since 2020 High Street banks have closed. 5 High Street shops. 2 Crown Court cases.',
    'Dear Sir or Madam. Do not miss Christmas. The Lord Mayor and the Lord Lieutenant spoke.',
    'Rachel Green, the force’s crime commissioner, and PC Sarah Hill said. Victoria Road and St John Ambulance, Charlotte Square.',
    'Will Banks ever ask? Mark Your Card. May Day. Grace Church.',
    'A St Albans man, a Welwyn Garden City resident, and Microsoft Windows 10, were named.',
  ]) {
    it(`is clean: "${text.slice(0, 24)}…"`, () => assert.deepEqual(found(text), []));
  }

  it('holds no exact age, however it is written', () => {
    const ages = (text: string) =>
      checkEdited(text, { fraudType: 'courier', places: [] }, [], HERTFORDSHIRE)
        .filter((f) => f.kind === 'age_with_place')
        .map((f) => text.slice(f.start, f.end).trim());
    assert.deepEqual(ages('A woman of 84 and a widow of eighty-four paid.'), ['of 84', 'of eighty-four']);
    assert.deepEqual(ages('A pensioner (84) and his neighbour, 79, who saw it.'), ['(84)', ', 79']);
    for (const clean of ['A man in his 80s told 12, 14 and 15 people.', 'Women of 3 towns, residents over 70.'])
      assert.deepEqual(ages(clean), [], clean);
  });

  it('is clean when it says what the catalogue says', () => {
    for (const t of Object.values(WARNING_TEXTS))
      assert.deepEqual(found([t.lead, t.gist, ...t.how, ...t.tips].join('\n')), []);
  });

  const name = fc.stringMatching(/^[A-Z][a-z]{2,9}x$/);
  it('is not clean with any title and name, any numbered house, any exact sum, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Mr', 'Mrs', 'Ms', 'Mx', 'Miss', 'Dr'),
        name,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 101, max: 999 }).filter((n) => n % 10 > 0),
        fc.constantFrom('', 'We heard that ', 'A list:\n- '),
        (title, last, house, sum, before) => {
          assert.deepEqual(found(`${before}${title} ${last} paid.`), [`person: ${title} ${last}`]);
          assert.deepEqual(found(`${before}it was at ${house} ${last} Road.`), [`address: ${house} ${last} Road`]);
          assert.deepEqual(found(`${before}it was £${sum}.`), [`exact_sum: £${sum}`]);
          assert.deepEqual(found(`${before}it was £${sum}00.`), [`exact_sum: £${sum}00`]);
        },
      ),
    );
  });

  it('is read whatever it holds, and every finding lies within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const f of findWrittenPersons(text, OPTIONS))
          assert.ok(f.start >= 0 && f.start < f.end && f.end <= text.length);
      }),
    );
  });
});
