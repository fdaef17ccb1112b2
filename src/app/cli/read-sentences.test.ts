import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';

const read = (text: string, url?: string): ReadDocument => readDocument({ id: 'x', text, url }, READING_KNOWLEDGE);

/** What should be true of a sentence or two, each incident as "place age-or-band gender loss attempted outcome". */
const INCIDENTS: [title: string, text: string, incidents: string[]][] = [
  [
    'the age may be told later',
    'A pensioner from Swindon has lost £9,500 to courier fraudsters. The 84-year-old was called by a man claiming to be from the fraud squad.',
    ['Swindon 84 - 9500 - loss'],
  ],
  [
    'a second incident has its own place',
    'Officers are appealing after a Macclesfield couple in their 70s were conned out of £12,000 by bogus police officers. In a separate incident, an 88-year-old man from Congleton handed over £7,200 in cash.',
    ['Macclesfield 70s couple 12000 - loss', 'Congleton 88 male 7200 - loss'],
  ],
  [
    'a sum nearly lost was attempted',
    'A Norwich resident nearly lost £8,000 when a scammer said he was a police officer, but her bank refused to release the money.',
    ['Norwich - female - 8000 no_loss'],
  ],
  [
    'who hangs up loses nothing',
    'A woman in her 70s from Reading withdrew £6,000 for a bogus officer, and a taxi driver collected it. A man in his 80s from Wokingham hung up after being asked for his PIN.',
    ['Reading 70s female 6000 - loss', 'Wokingham 80s male - - no_loss'],
  ],
  [
    'a sum "from" somebody is theirs',
    'Scammers took £750 from one victim and £1,100 from another in Matlock.',
    ['Matlock - - 750 - loss', 'Matlock - - 1100 - loss'],
  ],
  [
    'two people with an age and a sum each',
    'Two women, aged 79 and 84, from Bedford, were tricked into handing over £3,000 and £4,500 to bogus police.',
    ['Bedford 79 female 3000 - loss', 'Bedford 84 female 4500 - loss'],
  ],
  [
    'a further sum is added',
    'An 86-year-old Bournemouth man was scammed. He gave the courier £4,500 on Monday and a further £5,500 the next day.',
    ['Bournemouth 86 male 10000 - loss'],
  ],
  [
    'parts of the sum are not added to it',
    'A widow from Penrith was conned out of £20,000. She made three withdrawals, of £8,000, £7,000 and £5,000, for a courier.',
    ['Penrith - female 20000 - loss'],
  ],
  [
    'what befell others is not hers',
    'Fraudsters targeted four pensioners in Stroud. In three of the cases no money was lost but one woman, aged 78, handed over £2,000 to a man claiming to be a detective.',
    ['Stroud 78 female 2000 - loss'],
  ],
  [
    'a loss of somebody never introduced',
    'The caller claimed to be from BT and said that her router had been hacked. £4,950 was then taken from her account.',
    ['- - female 4950 - loss'],
  ],
  [
    'somebody saved from losing lost nothing',
    'A bank worker saved a customer from losing £12,000 to fraudsters in Kettering.',
    ['Kettering - - - 12000 no_loss'],
  ],
  [
    'words for a sum',
    'An elderly Woking woman handed over four and a half thousand pounds to a bogus officer.',
    ['Woking elderly female 4500 - loss'],
  ],
  [
    'the man who did it is no victim',
    'A woman from Hove was rung by a man claiming to be a detective. A man, 24, from Ilford, has been arrested. She lost £4.7k to the scam.',
    ['Hove - female 4700 - loss'],
  ],
];

describe('incidents in running English', () => {
  for (const [title, text, expected] of INCIDENTS) {
    it(title, () => {
      const told = read(text).incidents.map((i) =>
        [i.place, i.victimAge ?? i.victimAgeBand, i.victimGender, i.lossGbp, i.attemptedGbp, i.outcome]
          .map((v) => v ?? '-')
          .join(' '),
      );
      assert.deepEqual(told, expected);
    });
  }
});

describe('totals', () => {
  const cases: [string, string, number | null, number | null][] = [
    [
      'reports and losses',
      'Since January there have been 45 reports of courier fraud in Northamptonshire, with losses totalling £312,000.',
      45,
      312_000,
    ],
    [
      'people and what they lost',
      'A total of 112 people across Lancashire fell victim to the scam last year, losing £1.3 million.',
      112,
      1_300_000,
    ],
    [
      'the local figure before the national',
      'Nationally 3,625 people lost £15.2 million to courier fraud. In Dorset there were 19 reports, with a total of £130,000 lost.',
      19,
      130_000,
    ],
    ['an average is no total', 'Victims of courier fraud in Essex lost an average of £8,000.', null, null],
    [
      'a year is no count',
      'Since the beginning of 2024 over 100 reports of fraud have reached Kent Police.',
      100,
      null,
    ],
  ];
  for (const [title, text, incidents, loss] of cases) {
    it(title, () => {
      const { aggregate } = read(text);
      assert.deepEqual([aggregate?.incidents ?? null, aggregate?.lossGbp ?? null], [incidents, loss]);
    });
  }
});

describe('places', () => {
  const cases: [string, string, string[]][] = [
    [
      'lists are read to the end',
      'Residents across Calderdale, including Hebden Bridge, Mytholmroyd and Todmorden, have had bogus calls.',
      ['Calderdale', 'Hebden Bridge', 'Mytholmroyd', 'Todmorden'],
    ],
    [
      'where the caller claimed to be is no place',
      'A Bexhill woman was rung by a man claiming to be from Hammersmith Police Station.',
      ['Bexhill'],
    ],
    [
      'where the offender lives is no place',
      'Two men from Ilford have been jailed for defrauding pensioners in Hove. John Doe, 24, of High Road, Ilford, appeared at Lewes Crown Court.',
      ['Hove'],
    ],
    ['a surname is no place', 'Detective Sergeant Mark Preston said that a Lincoln man had been conned.', ['Lincoln']],
    ['an operation is no place', 'Ring the Operation Seaford team about the scam in Maldon.', ['Maldon']],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.deepEqual(read(text).places, expected));
});

describe('numbers, references and dates', () => {
  it('short codes are telephone numbers where they are dialled or texted, and only there', () => {
    assert.deepEqual(
      read('Hang up and dial 159. Text 60163 or call 101. There were 101 reports and 999 people.').phoneNumbers,
      ['159', '60163', '101'],
    );
  });
  it('numbers that no table calls valid are kept as written', () => {
    assert.deepEqual(read('Ring 07700 900123, +44 7700 900456 or (01632) 960 123.').phoneNumbers, [
      '07700 900123',
      '+44 7700 900456',
      '(01632) 960 123',
    ]);
  });
  it('references of several forces', () => {
    assert.deepEqual(read('Please quote crime reference number 20220456789 or CAD 5612/08MAR.').crimeRefs, [
      '20220456789',
      '5612/08MAR',
    ]);
    assert.deepEqual(read('Call 101 quoting log 3421 of 12 February.').crimeRefs, ['3421 of 12 February']);
    assert.deepEqual(read('He gave his collar number as 4456.').crimeRefs, []);
  });
  it('published from a marker, a dateline or a whole date in the address', () => {
    assert.equal(read('Published 7th Nov 2024. A scam.').published, '2024-11-07');
    assert.equal(read('By Staff Reporter | 3rd August 2021 | 10:15am. A scam.').published, '2021-08-03');
    assert.equal(read('A scam.', 'https://example.org/2019/10/29/scam').published, '2019-10-29');
    assert.equal(read('A scam.', 'https://example.org/appeals/2012/scam').published, null);
    assert.equal(read('A scam on 3 May 2021 in Kent cost a woman £5.').published, null);
  });
  it('a bare day and month takes its year from the publication date, never a later one', () => {
    const d = read('Published 5 January 2021. On December 30 a woman from Hove lost £5,000 to a scam.');
    assert.equal(d.incidents[0]?.date, '2020-12-30');
    assert.equal(read('On December 30 a woman from Hove lost £5,000 to a scam.').incidents[0]?.date, null);
  });
});

describe('advice and other news', () => {
  it('what the police will never ask was asked of nobody', () => {
    const d = read(
      'Bogus officers are ringing people. Police will never ask you to withdraw money or hand over your card. If a caller asks for your PIN, hang up.',
    );
    assert.deepEqual(d.askedFor, []);
  });
  it('a courier who is robbed collects nothing', () => {
    const d = read(
      'A delivery driver was robbed at knifepoint in Walsall. The courier was dropping off a parcel when two men took his van.',
    );
    assert.deepEqual([d.isFraudWarning, d.collectedBy, d.incidents], [false, [], []]);
  });
});
