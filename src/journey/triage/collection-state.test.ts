import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIVE_READING } from '#catalogue/triage-words/live-reading.ts';
import type { FraudReport } from '#core/report.ts';
import { readCollection, readDanger } from '#engines/scoring/read-collection.ts';
import { prepareText } from '#engines/scoring/text.ts';

const SETTINGS = { hours: { justGone: 1, recent: 24, ahead: 72, stale: 48 }, live: LIVE_READING };
const RECEIVED = '2026-03-11T14:05:00Z';

function read(given: Partial<FraudReport>) {
  const report: FraudReport = { externalId: 'E-1', source: 'control_room', receivedAt: RECEIVED, ...given };
  return readCollection(report, prepareText(report.narrative ?? ''), SETTINGS, false);
}

/** Told while it happens, or with somebody still to come. */
const LIVE = [
  "He's told me to leave the cards in an envelope on the doorstep and a motorbike is coming for them at half five.",
  "The bloke's still on the house phone. I've come outside to ring you on my mobile.",
  "Mum has got the cash out and they're due any minute.",
  'Sgt Harris says a plain clothes officer will call at mine this afternoon to pick up the money.',
  'Courier expected 1600 hrs. IP has the cash at home.',
  "Nan has been told someone's coming back for another three grand tonight",
  "I have drawn out 5000 like he said and I'm sat here waiting for the officer to collect it but I'm not sure its right",
  "Two men are in my neighbour's house now and I don't think they are builders, she's going upstairs for money",
  'female in branch requesting 12k, states for new kitchen, very nervous, phone in pocket live call',
  "She's on her way to the bank now in a taxi they sent",
  'Customer is at counter 3 asking to send £14,000 to a new payee. She is being told what to say through an earpiece.',
  'Caller on line to control room states male claiming to be police on other phone telling her to bag up jewellery, collection within 30 mins',
  "my husband is on the phone with someone called DC Wells and won't hang up, he is writing down our card numbers as I type this",
  'informant reports that her father intends to hand over £10,000 to a courier at 2pm today',
  "They said they'd ring back at 4 to tell me when the taxi gets here",
  'The fake officer has been once already this morning and took £3,000, he is returning at 3pm for the rest.',
  'Cashier here at Nationwide. Elderly lady withdrawing £6k, says her son needs it, but she whispered that a policeman told her to. She is still with us.',
  'He wants it handed to a driver outside Tesco in an hour',
  'he told me to go buy gold at the jewellers, i am in the car park now',
  'Jeweller calling. Customer wants £20k of gold bars, taxi outside, man on phone telling him what to buy.',
  "A taxi has turned up that my aunt didn't order, driver says he is to collect a package",
  'I was told to put my debit card in an envelope. A man has just rung the bell.',
  "Someone is remotely on my dad's laptop and moving his money as we speak",
  "My client is at home with a man who says he is from the bank, he's asking for her pin",
  "A woman is at her door saying she's from the council and wants her purse",
  'Neighbour is with her. The caller has rung back four times, says officer en route to collect envelope.',
  "I've packaged up the money as he asked, he's ringing back in ten mins with the code word",
  'ip states "officer" due 14:45 with password bluebell. money counted and ready',
  'He is coming to the house in the next hour, he knows my address',
  "I'm frightened, they said a car is outside",
  'driver here now wanting the bag, what shall I do',
  'Mr Patel is in the shop trying to buy £2,000 of Apple vouchers with someone on the phone',
  'carer has found client preparing to leave with £4,000 in a carrier bag to meet a courier at the bus stop',
  'she has withdrawn £7k and is to hand it to a man at the station at 5pm',
  "He's picking it up tomorrow morning at ten.",
  "I've been told to stay on the line while they send the courier and he can hear everything so I am texting you",
  'Roofers on site now demanding £3,800 cash, she has gone to the bank with one of them',
  'Courier booked by the scammers for 17:00 today, we would like police to be there',
  "Still got him on the other phone thinking I'm going along with it, says biker will be here by 6",
  "The man rang off ten minutes ago to arrange the driver. Mum's got eight thousand pounds in a Tesco bag by the front door.",
  "Can you send someone. There is a lad on the step asking for my mother's bank cards.",
  "I work for Lloyds in Hitchin. A regular customer, early eighties, is insisting on £10,000 in fifties and won't say what for. She keeps looking at her phone.",
  'Daughter reports mother has been instructed to catch a cab to Hatton Garden, cab arrives in 15 minutes.',
  'he is outside in a black Audi and says to bring the envelope out',
  "Caller's gran is talking on the landline to a male who claims to be from the Met; she has got her purse out.",
  'Taxi driver reports: passenger, elderly female, says police have asked her to take a parcel to a man at Luton station. She is in the cab now.',
  'Expecting the courier within the hour. Cards bagged.',
  "The officer said he'd be with me by lunchtime, should I give him the money?",
  "I've just been told a courier is coming for my cards, is this genuine?",
  'They are sending somebody round for it after they have rung me again at two.',
  'Been told collection will be made from home address between 1700 and 1800 today.',
  "The victim's bank app is open and the caller is guiding him through a transfer at this moment.",
  "Dad won't put the phone down, there's a bloke telling him to read out the numbers.",
  'He phoned back to say the rider has got lost and will be another five minutes',
  "my aunt's carer says there is a man in the kitchen counting her cash and he won't go",
  'another payment is being collected this evening, she has taken it out already',
  'She believes that the police are collecting her jewellery at 6pm.',
  "I am the neighbour. Fella came for her envelope this morning and says he's popping back for the rest at 4.",
  'IP attending bank now on instruction of suspect, remains on mobile to him',
  'hes on his way what do i do',
  'SUSPECT OTW ETA 20 MINS. IP ALONE IN PROPERTY. CARDS IN ENVELOPE.',
  "Mum is 87 and has been on the phone for two hours with a man saying he's a detective. She won't let me speak to him. She's written her PIN down.",
  'Inft states mother in law about to leave house to meet male at Stevenage station with £9,000.',
  "Caller whispering, male downstairs claims to be from water board and won't go.",
  "She's got the money ready and he's told her to expect a knock.",
  'A motorbike courier is to pick up at 4. She rang us after speaking to her daughter. The cards are still in the house.',
  'Customer has come in asking to close her ISA, £26,000, and transfer to a new payee. She is on a call and repeating phrases. We have put the payment on hold while police attend.',
  'I agreed to give them the cards tonight. Then I thought about it. He said between 6 and 7.',
  "They're sending a cab for me to go to the bank in St Albans. It'll be here at quarter past.",
  'They have got into my laptop and it is moving on its own, I can see my bank on the screen',
  "Driver from A1 Cars says he's been booked to collect a parcel from an old lady and take it to a man at a hotel. He is outside her address.",
  'The pretend policeman is ringing back at 3 to say who is coming.',
  'Ip has £4500 in the house and bogus officer due back today for more. Collected £3000 yesterday.',
  'Mr Dale says two officers are calling for his savings at lunch time, neighbour intercepted and rang 999',
  "Gold purchased this morning at Hatton Garden, collection arranged for 16:30 at victim's home.",
  'Male at scene, detained by neighbours, police required.',
  'Victim en route to bank by taxi, driver alerted us. Caller is on her mobile.',
  "She has posted nothing yet but there's a man waiting in a car across the road for the envelope",
  'I\'ve done what the officer said and taken out two thousand. The courier will have the password "robin".',
  "He said don't speak to anyone and stay by the door. He'll be here by half three.",
  "Caller says father in law is refusing to leave the bank until he gets his £15k, a 'detective' is listening on his mobile.",
  'I rang off and now he keeps ringing, and says a car has been sent for the cards',
];

/** Over, refused, or about something else. */
const OVER = [
  'A courier collected the cash at 3pm last Thursday and the phone went dead.',
  'I was told someone would come for the card but my son got here first and we cut the call. Nobody has been.',
  'The driver took the envelope on the 4th of February and we heard nothing more.',
  'He was still on the line when she went to the bank. The cashier stopped it and no money left the account. This was in January.',
  'Told to stay on the phone while a courier was on his way, she handed him £5,000. Reported a week later.',
  'He kept me on the phone for three hours and a taxi took me to the jewellers. This happened on 12 February.',
  'Parcel is on its way supposedly but I think the seller is a fraud.',
  'Two men came to the door yesterday offering to clean gutters. She said no and they left.',
  'Caller said an officer would attend to pick up her card. She said she would ring 101 and he hung up.',
  'The bank sent a replacement card which is on its way.',
  'In 2021 a courier came to my house and took 9000 pounds.',
  'He says he will fly over in June to marry her.',
  'The builder said he will come back to finish the job and never has.',
  'She is now on a payment plan with the bank. The courier was never traced.',
  'I am waiting for my refund from the bank.',
  'She was in the branch when staff spotted it. Police attended and spoke to her. No loss.',
  'A text said my parcel was due today between 2 and 4 if I paid £1.45.',
  'They rang again this morning and I put the phone down.',
  'He asked when I would be in. I said never and blocked the number.',
  'An engineer from Sky is coming tomorrow to look at the router they hacked.',
  'Victim was rung by DC Moss, drew £4,200, and a male collected it within the hour. She told her daughter on Sunday.',
  'My solicitor is sending the paperwork. Completion was due on Friday and the money has gone to the wrong account.',
  "Caller claimed bailiffs would attend within two hours unless I paid £900. I checked with the court and it's false.",
  'Three weeks ago mum gave her card to a man at the door. He said he was on his way to the police station.',
  "The courier was arrested outside the house by officers waiting inside. IP's cash was recovered.",
  'HMRC message said officers are coming to arrest me. I deleted it.',
  'A courier firm is sending me demands for customs fees by text.',
  'Attempt only. Suspect asked IP to withdraw 3k for collection by courier. IP declined, call ended. No courier attended.',
  'Neighbour came in and took the phone off her before anything was sent. The man did not ring again.',
  'The money was collected at about 4pm on the Tuesday, and on the Wednesday they came back for more.',
  "He wanted me to give the cards to a courier and I said I'd be ringing the real police. That was the end of it.",
  'Last month a rider took £6,000 of gold from mum.',
  'Victim reports that on 03/02 she was told a driver would come at 4 and he did, taking £2,000.',
  "IP was told to expect a courier. IP's neighbour advised it was a scam. No one attended.",
  'At no point did anyone come to the house. He rang three times over the weekend and I ignored him.',
  'A bogus officer came on Saturday, took the cards and used them in Watford.',
  'She handed over her cards to the man and £900 was taken that night. She cancelled them the next morning and is now waiting for new ones to arrive.',
  'Somebody from the insurance is coming out to look at the roof they ruined.',
  'The suspect said a taxi was outside but when I looked there was nobody.',
  'I told him I was going to the police station and he swore at me and hung up.',
  'My mother was in the bank for two hours while he was on her mobile. That was back in November. £22,000 altogether.',
  'The trader is due back in the spring according to his website but neighbours say he has fled.',
  'I paid for a sofa and the van is never on its way.',
  'They rang to say the courier had been delayed. By then my daughter had cancelled the card and we did not answer again.',
  'Caller keeps getting calls at night from a recorded voice. No requests made.',
  'He is sending me messages every day asking for vouchers.',
  'I got an email saying my package is waiting and to pay £2.',
  'Two years ago she met a man at the door who was going to fix her gutters.',
  'He told me a detective would call the next day. That was Monday and nobody has called.',
  'I let them onto my computer on Friday and found the money gone on Saturday.',
  'The engineers will be here on Tuesday to fit the new lock after the burglary.',
];

describe('where a collection stands', () => {
  for (const text of LIVE) {
    it(`is live: ${text.slice(0, 70)}`, () => {
      const live =
        ['now', 'pending'].includes(read({ narrative: text }).state.value) || readDanger(prepareText(text)) !== null;
      assert.ok(live, JSON.stringify(read({ narrative: text }).state));
    });
  }
  for (const text of OVER) {
    it(`is not live: ${text.slice(0, 70)}`, () => {
      const { state } = read({ narrative: text });
      assert.ok(!['now', 'pending'].includes(state.value), JSON.stringify(state));
    });
  }

  const table: [string, Partial<FraudReport>, string][] = [
    ['in progress by its field', { inProgress: true }, 'now'],
    [
      'marked as in progress, told weeks later as over',
      {
        inProgress: true,
        occurredTo: '2026-02-03T12:00:00Z',
        narrative: 'The money was handed to a man in a white car. The bank told me last week that it was fraud.',
      },
      'past',
    ],
    [
      'marked as in progress, begun weeks ago and going on',
      {
        inProgress: true,
        occurredFrom: '2026-02-20T12:00:00Z',
        narrative:
          'They began ringing her in February and she has drawn out cash twice. The next lot is to be fetched today.',
      },
      'now',
    ],
    [
      'marked as in progress, with old dates and no word',
      { inProgress: true, occurredFrom: '2026-02-20T12:00:00Z' },
      'now',
    ],
    [
      'an attempt whose time came, with nothing lost',
      { kind: 'attempt', collection: { at: '2026-03-11T08:00:00Z' } },
      'ended',
    ],
    [
      'an attempt whose time is just gone, and nobody called it off',
      { kind: 'attempt', collection: { at: '2026-03-11T13:50:00Z' } },
      'pending',
    ],
    ['set for later today', { collection: { at: '2026-03-11T17:00:00Z' } }, 'pending'],
    ['set for next month', { collection: { at: '2026-04-11T17:00:00Z' } }, 'none'],
    [
      'set, and the caller was only hung up on',
      { collection: { at: '2026-03-11T17:00:00Z' }, narrative: 'I hung up on him.' },
      'pending',
    ],
    ['half an hour ago', { collection: { at: '2026-03-11T13:40:00Z' }, lossGbp: 900 }, 'just_gone'],
    ['this morning', { collection: { at: '2026-03-11T08:00:00Z' }, lossGbp: 900 }, 'recent'],
    ['a month ago', { collection: { at: '2026-02-11T08:00:00Z' }, lossGbp: 900 }, 'past'],
    [
      'a month ago, and he is coming again today',
      {
        collection: { at: '2026-02-11T08:00:00Z' },
        lossGbp: 900,
        narrative: 'He is coming again at 4 today for the rest.',
      },
      'pending',
    ],
    [
      'set in the past, and nobody came',
      { kind: 'attempt', collection: { at: '2026-03-10T08:00:00Z' }, narrative: 'Nobody came.' },
      'ended',
    ],
    [
      'collected by the narrative in an earlier year',
      { narrative: 'In 2019 a courier came and took my card.' },
      'past',
    ],
    ['somebody is ticked as having come in the last day', { collectedInLastDay: true }, 'recent'],
    ['the same with a day long before', { collectedInLastDay: true, occurredFrom: '2026-03-06' }, 'past'],
    [
      'the same with somebody on the way again',
      { collectedInLastDay: true, narrative: 'A boy took the cards. The courier is on his way back for more now.' },
      'pending',
    ],
    ['nothing said', {}, 'none'],
  ];
  for (const [says, given, state] of table) {
    it(`is ${state} when ${says}`, () => assert.equal(read(given).state.value, state));
  }

  it('takes the report’s own date for today', () => {
    assert.equal(read({ narrative: 'A courier is coming at 4pm on 11 March for her cards.' }).state.value, 'pending');
    assert.notEqual(
      read({ narrative: 'A courier was coming at 4pm on 2 February for her cards and nobody came.' }).state.value,
      'pending',
    );
  });
});

describe('the reason of a collection that is read from the fields', () => {
  const COURIER = { collection: { courier: { description: 'young man' } }, lossGbp: 12_000 };

  it('never says that none is spoken of, and quotes the words that say when', () => {
    const today = read({ ...COURIER, narrative: 'TWO MEN CAME TODAY. £12,000 LEFT THE A/C.' }).state;
    assert.equal(today.value, 'recent');
    assert.match(today.because, /within the last day/);
    assert.deepEqual(
      today.quotes?.map((q) => q.quote),
      ['TODAY'],
    );
    for (const narrative of ['Men came yesterday afternoon.', 'Men came three weeks ago.', 'Men came.', '']) {
      const { value, because } = read({ ...COURIER, narrative }).state;
      assert.notEqual(value, 'none', narrative);
      assert.doesNotMatch(because, /No collection/, narrative);
    }
  });
});

describe('information about offenders', () => {
  const tip = (narrative: string): string =>
    read({ kind: 'information', reporter: { role: 'anonymous' }, narrative }).state.value;

  it('is no emergency because they have cards or money lying somewhere', () => {
    for (const narrative of [
      'My neighbour collects money from old people. He keeps the cards in a shoe box in his shed.',
      'A man at work rings pensioners. The money is in a lock-up in Luton ready to go abroad.',
      'My ex has the cards in a bag in the house and boasts about it.',
    ])
      assert.equal(tip(narrative), 'none', narrative);
  });

  it('is one where it says that somebody is at a door, or will be today', () => {
    for (const narrative of [
      'He is at her door now and she is getting the money.',
      'They are collecting the money from her this afternoon, I heard them. A courier is coming for it at 4pm.',
    ])
      assert.notEqual(tip(narrative), 'none', narrative);
  });

  it('is read as anybody’s where a victim is named', () => {
    const { state } = read({
      kind: 'information',
      reporter: { role: 'witness' },
      victim: { age: 84 },
      narrative: 'She has all the money in an envelope ready by the door.',
    });
    assert.equal(state.value, 'pending');
  });
});
