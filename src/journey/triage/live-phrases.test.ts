import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIVE_READING } from '#catalogue/triage-words/live-reading.ts';
import type { FraudReport } from '#core/report.ts';
import { readCollection, readDanger } from '#engines/scoring/read-collection.ts';
import { prepareText } from '#engines/scoring/text.ts';

const SETTINGS = { hours: { justGone: 1, recent: 24, ahead: 72, stale: 48 }, live: LIVE_READING };

/** Whether a narrative received at 14:05 on a Wednesday in March is one of a collection, a live caller or danger now. */
function isLive(narrative: string, more: Partial<FraudReport> = {}): boolean {
  const report: FraudReport = {
    externalId: 'L-1',
    source: 'control_room',
    receivedAt: '2026-03-11T14:05:00Z',
    ...more,
    narrative,
  };
  const text = prepareText(narrative);
  const { state } = readCollection(report, text, SETTINGS, false);
  return ['now', 'pending'].includes(state.value) || readDanger(text) !== null;
}

/** Kinds of telling, each in several wordings: [the kind, live wordings, near misses]. */
const KINDS: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a clock time today that has not come',
    [
      'He is due at three, no sign of him yet.',
      "'Cab' due 1500. No sign of veh yet. Money in envelope.",
      'COURIER DUE 1530 HRS. NOT YET ARRIVED.',
      'The man said three o’clock and it is only just gone two now.',
      'Collection is for half past four. She has the cash in a tin.',
      'They are meant to be here for it at quarter to four and so far nobody has knocked.',
      'Somebody is supposed to call for the parcel of money between three and four.',
      'Was told to expect the driver from 15:00 onwards. Nothing as yet.',
      'Officer expected 3.30 for the cards',
      'pick up is 4pm she says',
      'He’s told her to be ready for ten to five, when his colleague will ring the bell.',
    ],
    [
      'He was due at three and never came, that was on Monday.',
      'A courier was due at 9 this morning. It is now two and nobody has been.',
      'I was due a refund at three according to the man.',
      'They said a driver would come at 4pm on Saturday and one did.',
      'Her payment was due at 5.',
      'The plumber is due at three.',
      'My daughter is due here at four and will stay the night.',
      'The cab dropped him at half three and he went off with the bag, this was last week.',
    ],
  ],
  [
    'the thing stands ready',
    [
      'It is bagged up by the door for when he arrives.',
      'She has put the cards in a jiffy bag and left it on the porch for them.',
      'The envelope is sealed and she is sat in the hall waiting for the knock.',
      'Dad has his coat on and says he is waiting for the policeman to pick up the watch.',
      'Cash is counted out on the kitchen table, all ready for the gentleman.',
      'Her bank card and PIN are posted half out of the letterbox as they told her to.',
      'Gold is in a shoebox under the stairs awaiting collection.',
      'all boxed up and waiting for whoever they send',
      'She has drawn it out and it’s sitting in her handbag for the man to fetch.',
      'The jewellery is wrapped and in the hall ready to go.',
    ],
    [
      'The bag was by the door when he arrived, and he took it. This was on 2 February.',
      'She had it ready in an envelope but her son put it back in the bank.',
      'My statement is ready for the officer to collect.',
      'I have my paperwork ready to send to you.',
      'The parcel was by the door when I came home.',
      'She is ready to give a statement.',
    ],
  ],
  [
    'the caller can be heard or is directing',
    [
      'He can be heard telling her what to say on the other phone.',
      'You can hear him in the background telling her to hurry up.',
      'I can hear a man’s voice giving her instructions.',
      'Male voice audible in background prompting her answers.',
      'She keeps putting her hand over the receiver because he is listening.',
      'They are on her mobile with her in the queue.',
      'EARPIECE IN, TAKING INSTRUCTIONS ON MOBILE.',
      'Customer has an open call in her pocket and is repeating what she hears.',
      'He is talking her through the app right now.',
      'she has him on speaker and he is telling her which buttons to press',
      'Line open, caller still giving directions to the bank.',
      'Phone lit up on a call in her handbag, she wrote a note saying police on phone.',
      'He won’t let her get off the phone.',
      'They have been on to him for two hours and he will not hang up on them.',
      'The man is still on the other end, I have left the receiver off the hook.',
      'Mother currently on call with suspect and refusing to speak to family.',
    ],
    [
      'He could be heard in the background when she rang the bank in January.',
      'He kept her on the phone for two hours last Tuesday telling her what to say.',
      'She could hear a call centre in the background, so she hung up.',
      'I put the phone on speaker so my husband could hear, then cut him off.',
      'She said she was told what to say to the bank. This was a fortnight ago.',
      'My bank is on the phone to me now and is stopping the card.',
      'I have been on to my bank for two hours.',
      'Call ended, line clear.',
    ],
  ],
  [
    'a customer is in the branch or shop now',
    [
      'CUST M 81 AT CTR TRYING TO CHAPS £40K TO A SAFE ACCOUNT.',
      'Customer still here with manager, funds held, please attend.',
      'We have a lady in the banking hall wanting eight thousand in cash, clearly coached.',
      'Staff can stall her for ten minutes.',
      'Mum is at the post office RIGHT NOW getting a second lot of currency out for these people.',
      'Elderly gentleman at the till with £2,000 of gift cards, phone to his ear.',
      'She is standing in our shop on the phone to someone and wants to buy four gold bracelets.',
      'We are keeping him talking in a side room until you get here.',
      'Banking protocol activated, customer remains in branch, officers requested.',
      'He is at the cash machine taking out as much as it will let him, a man is telling him to on the phone.',
    ],
    [
      'Customer was in branch last week asking for £9,000. Refused, went home.',
      'Customer visited yesterday requesting £12,000. Refused by branch.',
      'I am in the branch now reporting what happened in May.',
      'She went to the bank on Friday and drew out £3,000.',
      'Customer came in today to dispute payments made in November.',
      'Customer left the branch without the money and her daughter has taken her home.',
      'The customer is in the branch area quite often and is well known to us.',
    ],
  ],
  [
    'somebody suspicious is there now',
    [
      'There is a male sat in a car across the road watching the house.',
      'He’s at the gate now, I can see him from the window.',
      'A lad is on the doorstep with a brown envelope.',
      'Man in a suit at door now asking for the card.',
      'IP 84. Male on doorstep now, wont go.',
      'They have gone for their tools and will be back within the hour.',
      'The lads said it must be cash and will be back in twenty minutes.',
      'Lad still on the doorstep.',
      'A taxi is sat outside with its engine running and she hasn’t ordered one.',
      'Driver is waiting for the parcel, says it is prepaid.',
      'One of them is in the house with her now while she finds her cheque book.',
      'Male has foot in door and wants £150.',
      'He has come back and is banging on the door for the rest.',
      'Two blokes have started ripping up the drive, she never asked for it.',
      'Suspect is in the road outside number nine',
      'The courier’s here what do I do',
      'Someone is knocking and I think it’s them.',
    ],
    [
      'There was a man sat in a car across the road last Sunday.',
      'He was at the gate when the neighbour shouted and he ran off.',
      'A taxi waited outside for ten minutes and then left, last month.',
      'They’ve now gone, not due back.',
      'The police are here now taking details of what happened.',
      'My neighbour is here with me now. The men left on Tuesday.',
      'A lad was on the doorstep, she shut the door and he went. It was the 3rd.',
      'Someone knocked, showed a genuine badge and left a card.',
    ],
  ],
  [
    'somebody is on the way',
    [
      'A rider is expected any minute.',
      'Man will be there within the half hr.',
      'Solicitor is sending a man for £8,000 bail.',
      'The woman is meeting her outside.',
      'He has set off from Luton and will be an hour.',
      'They’ve booked her a cab to the bank for quarter past.',
      'She’s off to meet him at the station with it.',
      'Two officers are being sent round for her savings this afternoon.',
      'His boy is popping round for the money after school.',
      'He rang to say traffic is bad but he will be with us by four.',
      'the person collecting has been given my address and is nearly here',
      'Someone is calling for it after dinner tonight.',
      'She has just left the house with seven thousand pounds to hand to a man at Costa.',
    ],
    [
      'My daughter is on her way over from Leeds.',
      'A relative is on the way to sit with her.',
      'Your officer is on his way to take a statement.',
      'New cards are on the way from the bank.',
      'He rang to say he was on his way, and when he came she gave him £4,000. Three weeks ago.',
      'A man came for it on Thursday and said another would come on Friday, and nobody did.',
      'There was a pressing bill, so I sent it. It was not my son.',
      'He said it was urgent and I transferred £900.',
      'The seller said the van was on the way, then blocked me.',
      'I was due a refund of £300, so I clicked.',
      'She told him to go away and he never came back.',
      'They wanted to send a courier. I told them not to bother.',
      'They said it would be collected the next day. I rang my bank instead and nobody turned up.',
      'Dog unit en route. Burglary.',
    ],
  ],
  [
    'a payment is about to be made',
    [
      'He is about to send the second payment and will not listen to me.',
      'They are moving the mouse about on her laptop with her bank page up.',
      'She is in the middle of transferring it to the safe account.',
      'They are making him transfer £20k by noon or he will be deported, he won’t end the call.',
      'He is logged in to her computer and can see her savings.',
      'Dad has locked himself in the study with the phone and is sending the rest.',
      'The screen is black and they are doing something in my account.',
    ],
    [
      'They moved the mouse about on her laptop on Sunday.',
      'She was about to send it when the bank rang.',
      'He is about to send me the screenshots.',
      'They made him transfer £20k in December.',
      'He was in the middle of paying when he realised.',
    ],
  ],
  [
    'workmen are at it now',
    [
      'Roofers are up on her roof now pulling tiles off and she is frightened to go out.',
      'Tarmac gang outside mum’s, digging already, want two thousand today.',
      'They have taken half the chimney down and won’t put it back until she pays.',
      'The workman is walking her to the cash machine.',
      'He is driving her to the building society as I write.',
      'Two men in hi-vis are in her loft and she is looking for her chequebook.',
      'Builders demanding cash before they will leave, neighbour is stood with him.',
      'gardeners still there wanting more money, gran is crying',
      'She has gone indoors to fetch the money for them.',
    ],
    [
      'The roofers were on her roof on Tuesday and took £900.',
      'They dug up the drive and never came back.',
      'The builder is still working on my extension and we are in dispute.',
      'He walked her to the cash machine, she drew £500 and he left.',
      'Two men in hi-vis called offering to do the gutters; sent away.',
      'The gardeners are still advertising on Facebook.',
    ],
  ],
  [
    'the log’s shorthand',
    [
      'SUSP O/S ADDR IN VEH. IP INSIDE. REQ UNITS.',
      'MALE AT F/D STATING HE IS FROM BANK. IP NOT OPENING.',
      'IP ON LANDLINE TO SUSP, INF ON MOB TO US.',
      'COURIER ETA 10. CASH 6K AT ADDR.',
      'INF STATES TAXI O/S NEIGHBOURS TO TAKE HER TO BANK, DRIVER SAYS PAID BY A 3RD PARTY.',
      'VIC F 79 EN RTE BANK, SUSP ON PHONE TO HER.',
      'BOGUS OFFICERS AT LOCATION NOW.',
      'CALL CLEARED, VICTIM RELUCTANT. COLLECTION 1600 TODAY.',
    ],
    [
      'SUSP LEFT ADDR 1100 HRS YESTERDAY IN VEH.',
      'MALE AT F/D LAST NIGHT. NO REPLY GIVEN. LEFT.',
      'NO COURIER ATTENDED. LINE CLEARED. ADVICE GIVEN.',
      'CASH 6K COLLECTED 2 DAYS AGO.',
      'ATTEMPT ONLY, NIL LOSS, NO COLLECTION ARRANGED.',
    ],
  ],
  [
    'a relative’s emergency that is false',
    [
      'Her grandson’s “solicitor” is coming for the bail money at three.',
      'He says he is my nephew’s lawyer and a clerk will be at my door within the hour.',
      'Gran has been told not to tell anyone and that a lady from the court will call for it this afternoon.',
      'Still have the so-called lawyer on the line, he wants it in an envelope for his messenger.',
    ],
    [
      'The text said it was my son and he had an urgent bill due today. I paid it.',
      'Hi mum, phone is broken, need to pay a bill now, can you help, so I sent £800.',
      'He said he needed it right now or he would lose the flat and I transferred it.',
      'She pleaded with me to send it this afternoon. I rang my real daughter instead.',
    ],
  ],
  [
    'a life is in danger now',
    [
      'She has said she is going to end it all tonight.',
      'He is sitting with his tablets saying there is no point.',
      'She says she wants to die and has the pills in front of her.',
      'He has texted goodbye to his family and left the house.',
      'She has taken a load of paracetamol because of what she lost.',
    ],
    [
      'He was suicidal last year after losing it but is better now.',
      'No thoughts of suicide, no self harm.',
      'She says the shame nearly killed her.',
    ],
  ],
];

describe('what is live and what is not', () => {
  for (const [kind, live, over] of KINDS) {
    for (const text of live) it(`live, ${kind}: ${text.slice(0, 60)}`, () => assert.ok(isLive(text), 'should be live'));
    for (const text of over)
      it(`over, ${kind}: ${text.slice(0, 60)}`, () => assert.ok(!isLive(text), 'should not be live'));
  }
});
