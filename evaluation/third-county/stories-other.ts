import type { Story } from './stories-courier.ts';

export const OTHER: readonly Story[] = [
  {
    open: [
      'Someone has opened a credit card in {p} name|{S} got a letter about a loan that {s} never took out',
      'The application used {p} old address|{p} credit file has three searches on it',
    ],
    loss: ['The debt is {amt}|{amt} has been run up'],
    fail: ['It was declined but {s} {is} worried about who has {p} details|No credit was given in the end'],
  },
  {
    open: [
      '{S} applied for a loan online and the lender asked for an advance fee|{S} {was} offered a loan of £5,000 for an up front payment',
      'First it was insurance, then an admin fee|They wanted the first months in advance',
    ],
    loss: ['{S} paid {amt} and never saw the loan|{amt} in fees, no loan'],
    fail: ['{S} pulled out|{S} would not pay a fee'],
  },
  {
    open: [
      "{S} put a deposit on a flat that was not the landlord's to let|Found a room online and {was} asked for the deposit before viewing",
      'When {s} came to the address other people lived there|Same flat was on four sites',
    ],
    loss: ['{amt} deposit lost|{S} paid {amt}'],
    fail: ['{S} insisted on viewing and the ad vanished|Nothing paid'],
  },
  {
    open: [
      'A job as a parcel tester turned out to be unpaid and they used {p} ID|{S} took a work from home job rating hotels',
      'Each task needed a top up|They wanted money for a training pack',
    ],
    loss: ['{S} put in {amt} and cannot withdraw|{amt} lost in tasks'],
    fail: ['{S} left when they asked for money|No money paid'],
  },
  {
    open: [
      "Somebody collecting for a children's hospice that has never heard of them|Fake charity bucket outside the station",
      'They had printed tabards|No number on the tin',
    ],
    loss: ['{S} gave {amt} by card on their machine, it was meant to be five pounds|{amt} charged'],
    fail: ['{S} did not give|{S} asked for the charity number and they walked off'],
  },
];

/** Reads like a fraud at first and is none: the real thing, a civil dispute, a wrong number, a question. */
export const NOT_FRAUD: readonly Story[] = [
  {
    open: [
      '{S} had a call from the bank about a payment and rang back on the number on the card to check|The bank texted about a big payment',
      'It was genuine, the bank had stopped a payment {s} made|They confirmed it was really them and the payment was {p} own',
    ],
    loss: ['No fraud at all, {s} just wanted it noted|All in order'],
    fail: ['No fraud at all, {s} just wanted it noted|All in order'],
  },
  {
    open: [
      '{S} thought a subscription was a scam but it turned out {p} husband had signed up for it|A strange payment of {amt} turned out to be the yearly breakdown cover',
      'The company showed the order|Found the paperwork in the drawer',
    ],
    loss: ['Please withdraw the report|Sorry to have troubled you'],
    fail: ['Please withdraw the report|Sorry to have troubled you'],
  },
  {
    open: [
      'Builder has done the extension badly and {s} {is} not paying the last bill|The garage and {s} disagree about a repair of {amt}',
      'He has come back twice to put it right|Trading Standards said it is a civil matter and the firm is a real one',
    ],
    loss: [
      '{S} wanted to know where {s} {has} to complain|It is a dispute over workmanship, nobody pretended anything',
    ],
    fail: [
      '{S} wanted to know where {s} {has} to complain|It is a dispute over workmanship, nobody pretended anything',
    ],
  },
  {
    open: [
      'A PC really did call round about the break in next door and {s} wanted to make sure|An officer left a card and {s} rang 101 to check it',
      "The control room confirmed the officer's number and why she had been|It was confirmed as a genuine visit",
    ],
    loss: ['Nothing was asked for|No money, no cards, nothing of the kind'],
    fail: ['Nothing was asked for|No money, no cards, nothing of the kind'],
  },
  {
    open: [
      '{S} lost {p} purse at the market with {amt} in it|{p} bike was taken from the station rack',
      'There is no trick or deceit in it, it was just gone|{S} only came here because the form was the first that came up',
    ],
    loss: ['It wants reporting as theft or lost property|Wrong form, I am told'],
    fail: ['It wants reporting as theft or lost property|Wrong form, I am told'],
  },
];
