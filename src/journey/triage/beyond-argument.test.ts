import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { Route } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';
import type { TriageContext } from './triage-case.ts';

/**
 * What two careful assessors would not argue about, from the domain rules:
 * - 999_response: somebody is on the way, expected, there now, or the victim is on the line or sent for the money (R1.12).
 * - SFCU: a mapped group or a series of courier fraud; complex and serious with a loss that bears it; £50,000 or more with either;
 *   £100,000 or more (section 2.3).
 * - LCU: a loss with one of the three criteria of R1.8 (arrest, within the day, local identifiable suspect), or taken in person.
 * - protect_only: a loss or an attempt with none of these, or contact that goes on with somebody who needs care (R1.9).
 * - information_only: no fraud, or no victim to answer.
 */
type Row = [says: string, report: Partial<FraudReport> & { narrative: string }, context?: TriageContext];

const AT = '2026-03-11T14:05:00Z';
const TABLE: Record<Route, readonly Row[]> = {
  '999_response': [
    ['a courier is due', { narrative: 'A courier is due at four for my cards.' }],
    [
      'the victim is on the line',
      { narrative: 'My mother is on the landline now with a man who says he is her bank.' },
    ],
    ['a trader will not go', { narrative: 'The roofer is in the kitchen and will not leave until dad pays him.' }],
    [
      'the bank has her at the counter',
      {
        source: 'bank',
        narrative: 'Customer at the counter wants £9,000 in cash, somebody is on her phone telling her what to say.',
      },
    ],
    ['a life is in danger', { narrative: 'He has lost everything and has just taken an overdose.' }],
    ['the field says so', { inProgress: true, narrative: 'She is talking to them.' }],
    [
      'collected half an hour ago',
      {
        receivedAt: AT,
        collection: { at: '2026-03-11T13:40:00Z' },
        lossGbp: 3000,
        narrative: 'He took the envelope and walked off to the station.',
      },
    ],
    [
      'another collection today after one last week',
      { narrative: 'They had £4,000 last week and are coming again at five for the rest.' },
    ],
  ],
  SFCU: [
    [
      '£250,000 to a false platform',
      {
        fraudType: 'investment',
        kind: 'loss',
        lossGbp: 250_000,
        narrative: 'I put my pension into a trading platform over a year and cannot get it out.',
      },
    ],
    [
      '£60,000 through mule accounts abroad',
      {
        fraudType: 'payment_diversion',
        kind: 'loss',
        lossGbp: 60_000,
        narrative:
          'Our supplier’s e-mail was hacked and the invoice altered. The money went through four accounts to Cyprus.',
      },
    ],
    [
      'a mapped group',
      { fraudType: 'courier', kind: 'loss', lossGbp: 4000, narrative: 'A man took her cards at the door.' },
      { ocgLinked: true },
    ],
    [
      'a courier series of four',
      { fraudType: 'courier', kind: 'loss', lossGbp: 8000, narrative: 'A courier took £8,000 of hers last week.' },
      { seriesSize: 4 },
    ],
    [
      'life savings to romance, through crypto',
      {
        fraudType: 'romance',
        kind: 'loss',
        lossGbp: 90_000,
        narrative:
          'She has sent all her savings in bitcoin to a man she has never met. She has dementia and he still rings every day.',
      },
    ],
    [
      'the bookkeeper and £140,000',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 140_000,
        victim: { kind: 'business' },
        narrative: 'Our bookkeeper has been paying herself through false invoices for six years.',
      },
    ],
    [
      'a charity’s £75,000 and its own treasurer with a company',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 75_000,
        victim: { kind: 'charity' },
        narrative:
          'The treasurer moved the charity’s money into a shell company he set up. Several other charities have lost money to him too.',
      },
    ],
    [
      '£120,000 of gold to couriers',
      {
        fraudType: 'courier',
        kind: 'loss',
        lossGbp: 120_000,
        narrative: 'Over three weeks couriers came six times for gold bars.',
      },
    ],
    [
      '£55,000 pension with many investors',
      {
        fraudType: 'pension',
        kind: 'loss',
        lossGbp: 55_000,
        narrative: 'The scheme was a clone of a real firm. Twelve other investors have lost their pensions.',
      },
    ],
    [
      'a solicitor’s completion money',
      {
        fraudType: 'payment_diversion',
        kind: 'loss',
        lossGbp: 310_000,
        narrative: 'Completion money was paid to an altered account.',
      },
    ],
    [
      'boiler room, £80,000, overseas',
      {
        fraudType: 'investment',
        kind: 'loss',
        lossGbp: 80_000,
        narrative: 'A boiler room in Spain sold me shares that do not exist. I have lost my life savings.',
      },
    ],
  ],
  LCU: [
    [
      'a card taken at the door three weeks ago',
      {
        fraudType: 'courier',
        kind: 'loss',
        lossGbp: 1500,
        receivedAt: AT,
        occurredFrom: '2026-02-18T10:00:00Z',
        narrative: 'A man came to the door and took her card in February.',
      },
    ],
    [
      '£6,000 handed to a courier yesterday',
      {
        fraudType: 'courier',
        kind: 'loss',
        lossGbp: 6000,
        receivedAt: AT,
        collection: { at: '2026-03-10T13:00:00Z' },
        narrative: 'She gave the courier £6,000.',
      },
    ],
    [
      'the carer used the card',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 900,
        narrative: 'Her carer Jane Smith has been using her card. She lives two doors away.',
      },
    ],
    [
      'the nephew',
      {
        kind: 'loss',
        lossGbp: 2000,
        narrative: 'My nephew took £2,000 from mum’s account and has admitted it. He lives round the corner.',
      },
    ],
    [
      'a local builder who is known',
      {
        fraudType: 'doorstep',
        kind: 'loss',
        lossGbp: 4000,
        narrative:
          'A local builder took £4,000 for a roof he never did. His yard is on the estate and I know his name.',
      },
    ],
    [
      'a bogus workman last month',
      {
        fraudType: 'doorstep',
        kind: 'loss',
        lossGbp: 600,
        narrative: 'A man knocked on her door last month, said there was a loose tile and took £600 in cash.',
      },
    ],
    [
      'an arrest',
      {
        fraudType: 'courier',
        kind: 'loss',
        lossGbp: 2000,
        narrative: 'The courier was arrested yesterday by officers with her card on him.',
      },
    ],
    [
      'a van with a plate',
      {
        fraudType: 'doorstep',
        kind: 'loss',
        lossGbp: 1200,
        narrative: 'Tarmac men took £1,200 and drove off in a van, registration LK19 XXZ, on 2 March.',
      },
    ],
    [
      'the treasurer of a club',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 3200,
        victim: { kind: 'charity' },
        narrative: 'The club treasurer took £3,200. He has admitted it and lives in the next street.',
      },
    ],
    [
      'bought in person from a known seller',
      {
        fraudType: 'ticket_or_shopping',
        kind: 'loss',
        lossGbp: 700,
        narrative:
          'I met the seller at his house in the village and paid £700 for a bike that was stolen. I know where he lives.',
      },
    ],
    [
      'a lodger',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 1100,
        narrative: 'My lodger forged my cheques for £1,100 and is still living here.',
      },
    ],
    [
      'gold bought and handed to a driver on Monday',
      {
        fraudType: 'courier',
        kind: 'loss',
        lossGbp: 14_000,
        receivedAt: AT,
        occurredFrom: '2026-03-09T10:00:00Z',
        narrative: 'He bought gold coins and gave them to a driver outside the bank.',
      },
    ],
    [
      'a relative has the card, victim vulnerable',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 450,
        victim: { vulnerabilities: ['learning_disability'] },
        narrative: 'His flatmate has been drawing money on his card. He has named him.',
      },
    ],
    [
      'an employee of a shop',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 2600,
        victim: { kind: 'business' },
        narrative: 'Our employee has been putting refunds on her own card, £2,600, and we have her name and address.',
      },
    ],
    [
      '£18,000 to a safe account',
      {
        fraudType: 'bank_impersonation',
        kind: 'loss',
        lossGbp: 18_000,
        source: 'report_fraud',
        narrative: 'He moved £18,000 to a safe account, sort code 00-00-00, account number 00000000.',
      },
    ],
    [
      'an attempt where the man was detained',
      {
        fraudType: 'courier',
        kind: 'attempt',
        narrative: 'The courier was detained by police outside the house yesterday. Nothing was lost.',
      },
    ],
  ],
  protect_only: [
    [
      'a small loss to a parcel text',
      {
        fraudType: 'delivery_phishing',
        kind: 'loss',
        lossGbp: 80,
        narrative: 'I paid £1.99 for a parcel and £80 has gone from my card.',
      },
    ],
    [
      'tickets that never came',
      {
        fraudType: 'ticket_or_shopping',
        kind: 'loss',
        lossGbp: 160,
        narrative: 'Paid £160 by transfer for concert tickets on Facebook. The seller has blocked me.',
      },
    ],
    [
      'a flat that did not exist, with others at the door',
      {
        fraudType: 'ticket_or_shopping',
        kind: 'loss',
        lossGbp: 90,
        narrative: 'I paid £90 to hold a flat and five other people turned up for the same viewing.',
      },
    ],
    [
      'hi mum, £1,200',
      {
        fraudType: 'family_impersonation',
        kind: 'loss',
        lossGbp: 1200,
        narrative: 'A text said it was my daughter on a new phone and I transferred £1,200.',
      },
    ],
    [
      'a refused call from the bank',
      {
        fraudType: 'bank_impersonation',
        kind: 'attempt',
        narrative: 'A man said he was from my bank and wanted my savings moved. I hung up.',
      },
    ],
    [
      'a refused courier',
      {
        fraudType: 'courier',
        kind: 'attempt',
        narrative: 'He said an officer would collect my card. I put the phone down and nobody came.',
      },
    ],
    [
      'job advance fee',
      {
        fraudType: 'other_fraud',
        kind: 'loss',
        lossGbp: 250,
        narrative: 'I paid £250 for a work-at-home job on WhatsApp that does not exist.',
      },
    ],
    [
      'a romance that goes on, nothing sent',
      {
        fraudType: 'romance',
        kind: 'attempt',
        victim: { age: 71, vulnerabilities: ['bereaved'] },
        narrative: 'She writes to a man she has never met who asks for money. She has not sent any yet.',
      },
    ],
    [
      '£3,000 to a romance abroad',
      {
        fraudType: 'romance',
        kind: 'loss',
        lossGbp: 3000,
        narrative: 'I sent £3,000 to a man on a dating site who says he is in Ghana.',
      },
    ],
    [
      '£900 of vouchers to Microsoft',
      {
        fraudType: 'computer_service',
        kind: 'loss',
        lossGbp: 900,
        narrative: 'A pop-up said to ring Microsoft. I bought £900 of gift cards and read them the numbers.',
      },
    ],
    [
      'lottery fee',
      {
        fraudType: 'lottery_or_prize',
        kind: 'loss',
        lossGbp: 300,
        narrative: 'I paid £300 by post to release a lottery prize from Spain.',
      },
    ],
    [
      'tax refund details given',
      {
        fraudType: 'government_impersonation',
        kind: 'loss',
        lossGbp: 640,
        narrative: 'An e-mail from HMRC took my card details and £640 went.',
      },
    ],
    [
      'clairvoyant letters, an old lady',
      {
        fraudType: 'lottery_or_prize',
        kind: 'loss',
        lossGbp: 400,
        victim: { age: 88 },
        narrative: 'Mum posts cheques to prize draws, £400 so far.',
      },
    ],
    [
      'a suspicious call to an old man who asks what to do',
      {
        kind: 'suspicious_call',
        victim: { age: 84 },
        narrative: 'A man rang and said my bank account was at risk. What should I do?',
      },
    ],
    [
      'recorded call, worried and vulnerable',
      {
        kind: 'suspicious_call',
        victim: { vulnerabilities: ['dementia'] },
        reporter: { role: 'carer' },
        narrative: 'He keeps getting recorded calls about a warrant and is worried.',
      },
    ],
    [
      'a payment stopped by the bank',
      {
        fraudType: 'bank_impersonation',
        kind: 'attempt',
        source: 'bank',
        narrative:
          'We stopped a payment of £2,400 last week. The customer had been called by somebody who said they were us.',
      },
    ],
    [
      'an attempted invoice',
      {
        fraudType: 'payment_diversion',
        kind: 'attempt',
        victim: { kind: 'business' },
        narrative:
          'We had an e-mail from our supplier with new bank details. We rang them and it was false. Nothing was paid.',
      },
    ],
    [
      'fake shop, £45',
      {
        fraudType: 'ticket_or_shopping',
        kind: 'loss',
        lossGbp: 45,
        narrative: 'Trainers from a website that has gone. £45 by card.',
      },
    ],
    [
      'card payments I did not make',
      {
        kind: 'loss',
        lossGbp: 350,
        narrative: 'I saw payments of £350 on my statement that I did not make. The card never left my purse.',
      },
    ],
    [
      'my e-mail was hacked and friends were asked for money',
      {
        kind: 'loss',
        lossGbp: 200,
        narrative: 'I cannot get into my e-mail and they are messaging my friends for money. One paid £200.',
      },
    ],
    [
      'investment, £1,500, overseas',
      {
        fraudType: 'investment',
        kind: 'loss',
        lossGbp: 1500,
        narrative: 'I put £1,500 into a crypto platform I saw on Instagram. They are in Dubai.',
      },
    ],
  ],
  information_only: [
    [
      'a neighbour tells of leaflets',
      {
        source: 'crimestoppers',
        reporter: { role: 'anonymous' },
        narrative: 'Leaflets from a roofing firm are going through all the doors, thought you should know.',
      },
    ],
    [
      'somebody saw it on Facebook',
      {
        reporter: { role: 'witness' },
        narrative:
          'Saw on Facebook that people in our village have had calls from fake police. I do not know any names.',
      },
    ],
    [
      'a civil dispute',
      {
        narrative:
          'I am unhappy with the kitchen fitter, who has finished late and scratched the worktop. He is still trading.',
      },
    ],
    ['a lost purse', { narrative: 'I left my purse on the bus. No transactions. I have cancelled my card.' }],
    [
      'a genuine bank call',
      { narrative: 'I rang to check whether a call from my bank was genuine and they confirmed that it was.' },
    ],
    ['a parking charge', { narrative: 'I want to appeal a parking ticket from a private car park.' }],
    ['a number to check', { narrative: 'Caller wants to know if 0300 123 2040 is the genuine number. No crime.' }],
    [
      'somebody at a cash machine, no plate',
      {
        kind: 'cashpoint',
        reporter: { role: 'witness' },
        narrative: 'A man with his hood up used lots of cards at the cash machine last night.',
      },
    ],
    [
      'anonymous about dealers',
      {
        source: 'crimestoppers',
        reporter: { role: 'anonymous' },
        kind: 'information',
        narrative: 'Lads in the block have a list of old people’s telephone numbers. No names.',
      },
    ],
    [
      'bank passes on a counterfeit note',
      {
        source: 'bank',
        kind: 'information',
        narrative: 'For information: two forged £20 notes were passed at the counter on Friday.',
      },
    ],
    ['burglary', { narrative: 'Somebody broke in through the back door and took her handbag. No calls beforehand.' }],
    ['a sales call', { narrative: 'Sick of sales calls about solar panels at tea time.' }],
    [
      'a request for leaflets',
      { source: 'partner', narrative: 'Could we have a talk on scams and some leaflets for our lunch club?' },
    ],
  ],
};

describe('the allocation that is beyond argument', () => {
  const base: FraudReport = { externalId: 'B-1', source: 'web', receivedAt: AT };
  for (const [route, rows] of Object.entries(TABLE)) {
    for (const [says, report, context] of rows)
      it(`is ${route}: ${says}`, () => {
        const a = assess({ ...base, ...report }, CURRENT_POLICY, context);
        assert.equal(a.allocation, route, `${a.proposal.step}: ${a.proposal.because} (${a.fraudType}, ${a.kind})`);
      });
  }
  it('is shown on at least sixty reports', () => {
    assert.ok(Object.values(TABLE).flat().length >= 60);
  });
});
