import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { KENT } from '#catalogue/forces/kent.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { NEVER_RULES } from '#catalogue/warning-texts/never-rules.ts';
import { WARNING_TEXTS } from '#catalogue/warning-texts/texts.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import { type CausingReport, draftWarning } from './draft.ts';
import { hardParagraphs, readingAge, syllablesOf } from './reading-age.ts';
import { checkRedaction, personalOf } from './redaction.ts';
import { ageBand, bandedCount, bandedMoney, bandedReports, listed, monthsSaid, titleOf } from './wording.ts';

const ASAT = '2020-03-17T12:00:00Z';
const TYPES = Object.keys(WARNING_TEXTS) as FraudType[];

const causing = (over: Partial<FraudReport>, i = 0): CausingReport => ({
  report: { externalId: `R${i}`, source: 'report_fraud', receivedAt: '2020-03-12T10:00:00Z', ...over },
  town: 'St Albans',
  townIsLarge: true,
  district: 'St Albans',
});
const cause = (fraudType: FraudType, places = ['St Albans', 'Potters Bar']) => ({
  fraudType,
  places,
  externalIds: ['R0'],
  query: 'T-1',
});
function drafted(fraudType: FraudType, reports: CausingReport[], places?: string[]) {
  const result = draftWarning(cause(fraudType, places), reports, HERTFORDSHIRE, ASAT);
  assert.ok(result.ok);
  return result.draft;
}

describe('a drafted warning', () => {
  for (const type of TYPES) {
    it(`about ${type} fits its limits, reads at eleven or below, and keeps the order of advice`, () => {
      for (const force of [HERTFORDSHIRE, KENT]) {
        const result = draftWarning(cause(type), [causing({ lossGbp: 6000 })], force, ASAT);
        assert.ok(result.ok);
        const { draft } = result;
        assert.ok(draft.title.length <= 70, draft.title);
        assert.ok(draft.summary.length <= 160 && draft.summary.length > 40, draft.summary);
        assert.ok(readingAge(draft.body) <= 11, `${readingAge(draft.body)}`);
        const { years, words } = WARNINGS.hardParagraph.value;
        assert.deepEqual(hardParagraphs(draft.body, WARNINGS.readingAge.value + years, words), []);
        for (const rule of NEVER_RULES) assert.ok(draft.body.includes(rule));
        assert.ok(draft.title.includes('St Albans') || draft.title.includes(force.county));
        assert.ok(draft.body.includes('St Albans'));
        const emergency = draft.body.indexOf('999 now');
        const wait = draft.body.indexOf('wait five minutes');
        assert.ok(emergency >= 0 && (wait === -1 || emergency < wait));
        assert.ok(draft.body.includes(force.nationalService.phone) && draft.body.includes(force.anonymous.phone));
      }
    });
  }

  it('gives every number with the query it comes from, and publishes none exactly', () => {
    const draft = drafted(
      'courier',
      [6000, 4700, 1870, 0, 0, 0].map((lossGbp, i) => causing({ lossGbp, victim: { age: 80 + i } }, i)),
    );
    assert.deepEqual(
      draft.facts.map((f) => f.value),
      [6, 12570, 6],
    );
    assert.match(draft.body, /several reports of courier fraud in St Albans and Potters Bar in March 2020/);
    assert.match(draft.body, /more than £10,000/);
    assert.match(draft.body, /over 80/);
    assert.doesNotMatch(draft.body, /12,?570|6,?000|83/);
  });

  it('claims no more than the reports hold: one loss is no plural, silence is no loss of nothing, few ages are not most', () => {
    const said = (reports: Partial<FraudReport>[]) =>
      drafted(
        'courier',
        reports.map((r, i) => causing(r, i)),
      ).body;
    const one = said([{ lossGbp: 5200, victim: { age: 84 } }, { victim: { age: 85 } }, { victim: { age: 86 } }]);
    assert.match(one, /One person has lost thousands of pounds\./);
    assert.doesNotMatch(one, /People have lost|Most of/);
    assert.match(said([{ lossGbp: 5200 }, { lossGbp: 900 }]), /People have lost thousands of pounds\./);
    assert.doesNotMatch(said([{}, { lossGbp: 0 }]), /lost money/);
    assert.doesNotMatch(said([{ lossGbp: 0, handedOver: [{ kind: 'card' }] }]), /lost money\./);
    assert.match(said([{ lossGbp: 0 }, { lossGbp: 0 }]), /No one who told us lost money\./);
    assert.match(said(Array.from({ length: 5 }, () => ({ victim: { age: 84 } }))), /Most of the people .* over 80\./);
  });

  it('names the district instead of a small place, unless three reports come from it (R6.20)', () => {
    const village = (i: number): CausingReport => ({
      ...causing({}, i),
      town: 'Small End',
      townIsLarge: false,
      district: 'Dacorum',
    });
    assert.deepEqual(drafted('courier', [village(0), causing({}, 1)], ['Small End', 'St Albans']).places, [
      'Dacorum',
      'St Albans',
    ]);
    assert.deepEqual(drafted('courier', [0, 1].map(village), ['Small End']).places, ['Dacorum']);
    assert.deepEqual(drafted('courier', [0, 1, 2].map(village), ['Small End']).places, ['Small End']);
    const elsewhere = [1, 2, 3, 4].map((i) => causing({}, i));
    assert.deepEqual(
      drafted('courier', [village(0), ...elsewhere], ['Small End', 'St Albans']).places,
      ['Dacorum', 'St Albans'],
      'a large wave elsewhere does not make one household of a village harder to find',
    );
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
  const person = fc.record({
    name: fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
    phone: fc.integer({ min: 0, max: 999 }).map((n) => `07700 900${String(n).padStart(3, '0')}`),
    email: word.map((w) => `${w.toLowerCase()}@mail.example.com`),
    age: fc.integer({ min: 18, max: 103 }),
    dateOfBirth: fc.integer({ min: 1, max: 28 }).map((d) => `1936-04-${String(d).padStart(2, '0')}`),
    address: fc.record({
      line: fc.tuple(fc.nat(300), word).map(([n, w]) => `${n} ${w} Road`),
      town: fc.constant('St Albans'),
      postcode: fc.constant('AL1 3JE'),
    }),
  });

  it('holds nothing personal, whatever the reports hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, fc.string(), fc.nat(200_000)), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...TYPES),
        (rows, type) => {
          const reports = rows.map(([victim, narrative, lossGbp], i) =>
            causing(
              {
                victim,
                narrative: `${narrative} ${victim.name} ${victim.phone}`,
                lossGbp,
                handedOver: [{ kind: 'cash', detail: victim.name }],
              },
              i,
            ),
          );
          const result = draftWarning(cause(type), reports, HERTFORDSHIRE, ASAT);
          if (!result.ok) return;
          const published = [result.draft.title, result.draft.summary, result.draft.body, ...result.draft.keyPoints]
            .join('\n')
            .toLowerCase();
          for (const [victim] of rows) {
            for (const value of [
              victim.name,
              victim.phone,
              victim.phone.replace(' ', ''),
              victim.email,
              victim.address.line,
              victim.address.postcode,
              victim.dateOfBirth,
            ]) {
              assert.ok(!published.includes(value.toLowerCase()));
            }
          }
        },
      ),
    );
  });

  it('keeps the reporting lines though a caller showed one falsely', () => {
    const reports = [causing({ callers: [{ phone: '0300 123 2040' }, { phone: '0800 555111' }] })];
    assert.ok(draftWarning(cause('courier'), reports, HERTFORDSHIRE, ASAT).ok);
  });

  it('is made even for people whose names are everyday words of a warning', () => {
    for (const name of ['Will Banks', 'May Cash', 'Mark Police', 'Grace Albans', 'Kent March']) {
      assert.ok(draftWarning(cause('courier'), [causing({ victim: { name } })], HERTFORDSHIRE, ASAT).ok, name);
    }
  });
});

describe('the redaction check', () => {
  const reports = [
    causing({
      victim: {
        name: 'Edna Testperson',
        phone: '01632 960111',
        dateOfBirth: '1936-04-02',
        address: { line: '12 Sample Road', postcode: 'AL1 3JE' },
      },
    }).report,
  ];
  const options = { reportingLines: ['0300 123 2040'], allowedWords: ['St Albans'], places: ['St Albans'] };
  const kinds = (text: string) => [...new Set(checkRedaction(text, personalOf(reports), options).map((f) => f.kind))];
  for (const [text, kind] of [
    ['Call her on 07700 900 123.', 'phone'],
    ['Her line 0163 296 0111 rang.', 'phone'],
    ['She lives near AL3 5ZZ.', 'postcode'],
    ['Write to someone@mail.example.com.', 'email'],
    ['See NFRC200300123456.', 'reference'],
    ['See 46/215876/20.', 'reference'],
    ['Paid to 20-45-77.', 'sort_code'],
    ['Paid to 12345678.', 'account'],
    ['A car, LK19 ABC.', 'vehicle'],
    ['Edna Testperson said so.', 'name'],
    ['Mrs Testperson said so.', 'name'],
    ['It was in sample road: 12 Sample Road.', 'address'],
    ['Born on 2 April 1936.', 'date_of_birth'],
    ['A woman aged 83 from St Albans.', 'age_with_place'],
    ['An 83-year-old in St Albans.', 'age_with_place'],
  ] as const) {
    it(`finds: ${kind} in "${text.slice(0, 12)}…"`, () => assert.ok(kinds(text).includes(kind), String(kinds(text))));
  }
  it('is not led astray by how a number is typed', () => {
    for (const written of [
      '07700–900–123',
      '07700/900/123',
      '07700_900_123',
      '07700, 900123',
      '07700\u200B900123',
      '٠٧٧٠٠ ٩٠٠١٢٣',
    ])
      assert.deepEqual(kinds(`Ring ${written} today.`), ['phone'], written);
    assert.deepEqual(kinds('Near AL1-2AB.'), ['postcode']);
    assert.deepEqual(kinds('Paid into 1234 5678.'), ['account']);
    assert.deepEqual(kinds('Paid into GB29NWBK60161331926819.'), ['account']);
    assert.deepEqual(kinds('Insured as AB123456C.'), ['reference']);
    assert.deepEqual(kinds('Write to josé@exämple.com.'), ['email']);
    assert.deepEqual(kinds('She was born on 3 March 1941.'), ['date_of_birth']);
    for (const age of ['83yo woman', 'woman aged eighty-three', 'An 83-year-old'])
      assert.deepEqual(kinds(age), ['age_with_place'], age);
    assert.deepEqual(kinds('Ring 0300 123 2040, or 101. In 2019 2020 and 2021.'), []);
  });

  describe('and the names that offenders gave themselves', () => {
    const said = (claimed: object, more: object = {}) =>
      personalOf([causing({ claimed, victim: { name: 'Doris Amber' }, ...more }).report]);
    const found = (text: string, known = said({ name: 'Mr Green' })) =>
      checkRedaction(text, known, options).map((f) => `${f.kind}: ${text.slice(f.start, f.end)}`);

    it('lets them stand, with a title or in part, because a warning tells of them', () => {
      assert.deepEqual(found('The caller says he is Mr Green. Mr. Green is polite.'), []);
      assert.deepEqual(found('He calls himself Mark Green or DC Green.', said({ name: 'DC Mark Green' })), []);
    });
    it('takes no everyday word for one', () => {
      assert.deepEqual(found('A green car, an amber light. Green cars were seen.'), []);
    });
    it('finds them where they are also the name of somebody in the reports', () => {
      const known = said({ name: 'Mr Amber' });
      assert.deepEqual(found('Mr Amber rang. Amber light. An amber light.', known), ['name: Amber', 'name: Amber']);
    });
    it('finds one with a first name that nobody claimed', () => {
      assert.deepEqual(found('Mr Peter Green of Tring is a neighbour.'), ['person: Mr Peter Green']);
    });
    it('finds the name of a real son whom a caller claimed to be', () => {
      const known = said({ name: 'Jasper Vale' }, { fraudType: 'family_impersonation' });
      assert.deepEqual(found('The text came from Jasper.', known), ['name: Jasper']);
    });
    it('finds a courier’s name and the name on an account: they may be real (R6.19)', () => {
      const known = personalOf([
        causing({
          collection: { courier: { name: 'Lee Marl' } },
          accounts: [{ sortCode: '20-45-77', accountNumber: '12345678', name: 'Kim Dell' }],
        }).report,
      ]);
      assert.deepEqual(found('Lee came. Kim was paid.', known), ['name: Lee', 'name: Kim']);
    });
  });

  it('finds the bank of a victim, told by the report or by the sentence, and lets stand whom callers claim to be', () => {
    const known = personalOf([causing({ victim: { bank: 'Hartwell Savings' } as object }).report]);
    const found = (text: string) =>
      checkRedaction(text, known, options).map((f) => `${f.kind}: ${text.slice(f.start, f.end)}`);
    assert.deepEqual(found('It left an account at Hartwell Savings.'), ['bank: Hartwell Savings']);
    assert.deepEqual(found('He went to her Barclays branch.'), ['bank: Barclays']);
    assert.deepEqual(found('Callers say they are from Barclays.'), []);
  });

  it('leaves reporting lines, sums, years and bands alone', () => {
    assert.deepEqual(
      kinds(
        'Ring 0300 123 2040, 101 or 999. More than £100,000 was lost in March 2020 by people over 80 in St Albans.',
      ),
      [],
    );
  });
});

describe('the words of a warning', () => {
  it('band counts, sums and months', () => {
    assert.deepEqual([4, 7, 10, 26].map(bandedCount), ['a few', 'several', 'more than 5', 'more than 25']);
    assert.equal(bandedMoney(106_570, 6), 'more than £100,000');
    assert.deepEqual([1, 2, 3].map(bandedReports), ['a report', 'a couple of reports', 'a few reports']);
    assert.equal(ageBand([81, 82, 83, 84], 4), null);
    assert.equal(ageBand([81, 82, 83, 80, 70], 5), 80);
    assert.equal(ageBand([81, 82, 83, 84, 85], 20), null);
    assert.equal(bandedMoney(6000, 1), 'thousands of pounds');
    assert.deepEqual(
      [120.47, 200, 1_000, 1_999, 2_000, 19_999, 20_000].map((sum) => bandedMoney(sum, 1)),
      [
        'more than a hundred pounds',
        'hundreds of pounds',
        'more than a thousand pounds',
        'more than a thousand pounds',
        'thousands of pounds',
        'more than ten thousand pounds',
        'tens of thousands of pounds',
      ],
      'no plural of what it is only one of',
    );
    assert.equal(bandedMoney(0, 0), null);
    assert.equal(listed(['A', 'B', 'C']), 'A, B and C');
    assert.equal(monthsSaid('2019-12-30', '2020-02-01'), 'since December 2019');
    assert.equal(
      titleOf('Fake police and bank callers', ['A'.repeat(60)], 'Hertfordshire'),
      'Fake police and bank callers in Hertfordshire',
    );
  });
  it('put first what this fraud is met with: the door where somebody comes to it, and nowhere else', () => {
    const points = (type: FraudType) => {
      const made = draftWarning(cause(type), [causing({})], HERTFORDSHIRE, ASAT);
      assert.ok(made.ok);
      return made.draft.keyPoints.slice(1).join(' ');
    };
    assert.match(points('courier'), /never send anyone to your home[\s\S]*at your door/);
    assert.match(points('doorstep'), /shut the door[\s\S]*at your door/);
    assert.match(points('delivery_phishing'), /Do not tap the link/);
    for (const type of ['delivery_phishing', 'romance', 'pension'] as const)
      assert.doesNotMatch(points(type), /your door|your home/);
  });
  it('count syllables and rank texts by how hard they are', () => {
    assert.deepEqual(
      ['cat', 'police', 'courier', 'money', 'asked', 'wanted', 'table'].map(syllablesOf),
      [1, 2, 2, 2, 1, 2, 2],
    );
    assert.ok(readingAge('The cat sat. The dog ran.') < 8);
    assert.ok(
      readingAge(
        'Notwithstanding considerable institutional deterioration, organisations systematically underestimate vulnerability.',
      ) > 16,
    );
  });

  it('names the paragraphs that are hard, the hardest first, where an easy rest hides them in the average', () => {
    const hard =
      'Notwithstanding considerable institutional deterioration, participating organisations systematically underestimate vulnerability.';
    const harder = `${hard.slice(0, -1)}, predominantly inadvertently.`;
    const text = `${'They rang her. She hung up.\n'.repeat(30)}${hard}\n${harder}\nIncomprehensible.`;
    assert.ok(readingAge(text) <= 11, 'the average says nothing of it');
    assert.deepEqual(
      hardParagraphs(text, 14, 8).map((p) => p.text),
      [harder, hard],
    );
  });
});
