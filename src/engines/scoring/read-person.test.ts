import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport } from '#core/report.ts';
import { readAge, readLivesAlone, readVulnerabilities } from './read-person.ts';
import { prepareText } from './text.ts';
import { readCast } from './whose-fact.ts';

function read(given: Partial<FraudReport>) {
  const report: FraudReport = {
    externalId: 'E-1',
    source: 'control_room',
    receivedAt: '2026-03-11T14:05:00Z',
    ...given,
  };
  const text = prepareText(report.narrative ?? '');
  const cast = readCast(report, text);
  return {
    factors: readVulnerabilities(report, text, cast, false).map((v) => v.factor),
    age: readAge(report, text, cast)?.value ?? null,
    alone: readLivesAlone(report, text, cast) !== null,
  };
}

const VULNERABLE = [
  'Victim has been diagnosed with vascular dementia and his wife is his attorney.',
  "Mum can't remember what she had for breakfast let alone who rang her. They got £4,000.",
  'She gets mixed up with dates and thinks it is still 1990. A man took her card.',
  "Dad's memory isn't what it was. He gave them the code.",
  'IP has short term memory problems following a stroke.',
  'He is under the memory clinic at the Lister.',
  "I lost my husband to cancer in the spring and I wasn't thinking straight when they rang.",
  'Her partner of 40 years passed away six weeks ago.',
  "I'm a widow and I suppose I wanted the company.",
  'We buried my son at Christmas. I paid them £900.',
  "She doesn't see anyone from one week to the next and the calls were company for her.",
  'no family in the uk, knows nobody here',
  'He has no one to talk to since moving to the village and spends all day online.',
  'I have been so lonely since I retired. He was kind.',
  'Victim owes £30,000 on credit cards and has missed two mortgage payments.',
  "I'm on universal credit and took out a payday loan to pay them. I can't feed the kids.",
  'she is living hand to mouth, uses food bank',
  'Victim suffers with depression and anxiety, on medication.',
  'I have PTSD from the army and panic when the phone goes.',
  'Complainant is under the community mental health team.',
  'My nerves are shot, I am on antidepressants and this has set me back.',
  "my sister has schizophrenia and believes everything she's told",
  'Victim uses a wheelchair and cannot get to the bank.',
  "He's profoundly deaf and they contacted him by text relay.",
  "I'm registered blind and couldn't see the cheque I was signing.",
  'She has MS and is in bed most of the time.',
  "Dad has Parkinson's and carers in twice a day.",
  'IP recovering from hip operation, unable to leave house.',
  'My aunt is 91, very frail and hard of hearing.',
  "I'm waiting for a heart bypass and can't manage stairs.",
  "Victim has Down's syndrome and lives with her parents.",
  'He is autistic and takes people literally. He sent them his wages.',
  'Service user with a learning difficulty, lives in shared supported accommodation.',
  "He can't read or write and asked them to fill the form in.",
  'Victim speaks Polish only, daughter interpreting.',
  'English is not her first language and she did not understand the call.',
  'Statement taken through an interpreter (Gujarati).',
  "I don't want to be here any more, I can't face my children.",
  'He told the call taker he has thought about taking his own life because of the loss.',
  'She said she might as well be dead.',
  "Victim distraught, says he'd be better off dead, welfare check requested.",
  "There's no food in the house and he hasn't washed for weeks, he gives it all to them.",
  'House cluttered, unopened post to the ceiling, victim unkempt.',
  'Elderly lady living in a care home was persuaded to sign cheques.',
  'She lives in sheltered housing and the warden found her upset.',
  'Victim is known to adult social care.',
  'customer appeared confused and could not tell us the day',
  'he has early onset alzheimers',
  'my husband has vascular dementia and he gave the builders £3,000 while I was out',
  'Victim had a brain injury in 2015 and is easily led.',
  "I'm undergoing chemo and was half asleep when they rang.",
  'victim is profoundly lonely, no visitors',
  'Her capacity is in doubt according to the GP.',
  "she's a recovering alcoholic",
  'Neighbour, 82, has become very muddled since her husband went into hospital.',
  'The victim takes medication for epilepsy and gets confused.',
  'Client with MH issues, sectioned in 2022',
  'my stammer and anxiety make phone calls very hard, he bullied me',
];

const NOT_VULNERABLE = [
  'No vulnerabilities identified. Victim is fit and well.',
  'I am a nurse on a dementia ward and I fell for a text about a parcel.',
  'My wife has MS and I was dealing with her appointment when the text came. I paid £2.',
  'Victim lives with husband, drives, in good health.',
  'He claimed to be collecting for a cancer charity. I gave £20.',
  "The seller said his mother had died so he couldn't send the phone.",
  'She is not vulnerable and has full capacity.',
  'Victim declined referral to mental health services; says she is fine.',
  'I run a care home and someone invoiced us falsely.',
  "I'm a carer and was paid with a forged cheque.",
  'Denies any thoughts of self harm.',
  'The man spoke broken English and kept shouting.',
  'The website is in poor English.',
  'The caller was confused when I asked for his collar number.',
  'I was a bit confused by the letter so I rang the bank, who said it was false.',
  "My late father's house was being sold when the solicitor's email was hacked.",
  'The disabled parking permit I bought online was fake.',
  "Reporter's mother has dementia but it is the reporter's own card that was used.",
  'Victim is a company director aged 52.',
  'Victim is a bank manager; he lost £300 on tickets.',
  'No mental health concerns, no disability, no language needs.',
  'We are a charity for blind children and our account was emptied.',
  "He isn't isolated; family visit daily.",
  'My daughter translates for a living and spotted it at once.',
  'I was depressed to see how much I had lost on the tickets, £40.',
  'They said I would be in debt to HMRC unless I paid.',
  'The text said I was in arrears with council tax.',
  'Victim is 45, works full time as an occupational therapist for disabled children.',
  "I'm dying to get these tickets.",
  'The puppy was deaf and not as described.',
  'Card stolen from my car at the hospital where my mum is a patient.',
  'It was an isolated incident. No further calls.',
  'My neighbour who is blind told me about your service. I lost £60 on eBay.',
];

describe('a victim’s vulnerability', () => {
  for (const text of VULNERABLE) {
    it(`is seen: ${text.slice(0, 70)}`, () => assert.notDeepEqual(read({ narrative: text }).factors, []));
  }
  for (const text of NOT_VULNERABLE) {
    it(`is not imagined: ${text.slice(0, 70)}`, () => assert.deepEqual(read({ narrative: text }).factors, []));
  }
  it('is taken from the field too, and an unknown word in the field is passed over', () => {
    const victim = { vulnerabilities: ['dementia', 'a word nobody knows'] as never[] };
    assert.deepEqual(read({ victim }).factors, ['dementia']);
  });
  it('is not taken from whoever reports', () => {
    const narrative = 'I am disabled myself. My mother was rung by a bogus officer.';
    assert.deepEqual(read({ reporter: { role: 'relative' }, narrative }).factors, []);
  });
});

describe('a victim’s age', () => {
  const table: [Partial<FraudReport>, number | null][] = [
    [{ victim: { age: 83 } }, 83],
    [{ victim: { dateOfBirth: '1938-03-12' } }, 87],
    [{ victim: { dateOfBirth: '1938-03-11' } }, 88],
    [{ narrative: 'IP 83 yr old F lives alone' }, 83],
    [{ narrative: 'Victim born 1938 was rung.' }, 88],
    [{ narrative: 'My mother is eighty-four and was rung by a man.' }, 84],
    [{ narrative: 'She is in her nineties.' }, 93],
    [{ narrative: 'The courier was aged about 20.' }, null],
    [{ narrative: 'He took £83 from her.' }, null],
  ];
  for (const [given, age] of table)
    it(`is ${age} for ${JSON.stringify(given)}`, () => assert.equal(read(given).age, age));
});

describe('living alone', () => {
  it('is read from field and words, and denied by words', () => {
    assert.equal(read({ victim: { livesAlone: true } }).alone, true);
    assert.equal(read({ narrative: 'She lives on her own.' }).alone, true);
    assert.equal(read({ narrative: 'He does not live alone.' }).alone, false);
    assert.equal(read({ victim: { livesAlone: false }, narrative: 'lives alone' }).alone, false);
  });
});
