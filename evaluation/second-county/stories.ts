/**
 * What happens in each kind of fraud, in sentences that hold in the first and the third person.
 * {s} I/she/the IP, {o} me/her, {p} my/her, {amt} the money, {bank} a bank, {alias} the name given.
 */
import type { FraudType } from '#core/report.ts';

export interface Story {
  hook: readonly string[];
  turn: readonly string[];
  lost: readonly string[];
  kept: readonly string[];
}

export const COURIER: Story = {
  hook: [
    '{s} answered the landline to {alias} who said he was ringing from Charing Cross police station',
    'a man giving the name {alias} telephoned and told {o} two youths were in custody with a copy of {p} debit card',
    '{s} had a call from {alias}, supposedly the Met fraud squad',
    '{alias} rang saying he was a detective and that staff at {bank} were on the take',
    'the phone went just after breakfast and it was {alias} from "the serious crime office", {s} was told',
    'caller introduced himself as {alias} of Hertfordshire Police and asked {o} to ring 999 to check, {s} did so without realising the line was still open',
    '{s} was contacted by {alias} claiming to work at {bank} head office security',
    'someone calling himself {alias} said {p} nephew had been picked up using {p} bank card in Argos',
    'a well spoken gentleman, {alias}, wanted help catching a dishonest cashier',
  ],
  turn: [
    'he wanted {o} to go to the branch, draw out {amt} and keep it in an envelope for forensics',
    '{s} was to put the card and a slip with the four digits on it in a padded bag',
    'they needed the serial numbers off the notes because they believed them to be forged',
    '{s} was sent to a jeweller in Hatton Garden to buy a watch worth {amt} as part of the sting',
    '{s} was asked to get {amt} of euros from the travel counter at the Post Office and say it was for a cruise',
    'the plan was for {o} to purchase gold to the value of {amt} and a plain clothes colleague would fetch it',
    'he stressed it was all covert and not even family could know or {s} could be charged with obstruction',
    'a cab would be laid on to take {o} to the bank and back',
    'if the counter staff asked, {s} should say it was for building work',
  ],
  lost: [
    '{amt} has gone',
    '{s} parted with {amt} altogether',
    'the bank now say {amt} was taken out on the card at cash machines overnight',
    'total loss {amt}',
    '{s} handed over {amt}',
  ],
  kept: [
    '{s} smelt a rat and put the receiver down',
    'nothing was given and no money lost',
    'the cashier at the branch would not pay it out so no loss',
    '{s} told him where to go',
    '{p} neighbour came round and pulled the plug on it, nothing lost',
  ],
};

export const STORIES: Record<Exclude<FraudType, 'courier'>, Story> = {
  bank_impersonation: {
    hook: [
      '{s} received a call from {alias} in the fraud team at {bank}',
      'a text came in under {bank} asking did {s} make a payment of £389 at Currys, then {alias} rang',
      '{alias} from {bank} said somebody was setting up new payees on {p} account',
      'the display showed the number on the back of {p} {bank} card and {alias} knew {p} last few transactions',
    ],
    turn: [
      'everything had to be moved across to a fresh account opened in {p} name',
      '{s} read out the one time passcodes that came up on the mobile',
      'he stayed on the line while {s} approved each payment in the app',
      'the balance was to be shifted somewhere secure whilst they froze the old one',
      'he talked {o} through sending {amt} to a holding account',
    ],
    lost: [
      '{amt} left the account in three goes',
      '{s} transferred {amt}',
      'loss is {amt} and {bank} are looking into it',
    ],
    kept: ['{s} hung up and rang 159', '{bank} stopped the payment so there is no loss', '{s} did not give any codes'],
  },
  romance: {
    hook: [
      '{s} met {alias} on a dating site in the spring',
      '{alias} messaged {o} on Facebook after {p} husband passed, he was an engineer on an oil rig',
      '{s} has been chatting to {alias} on WhatsApp for five months and they planned to marry',
      '{s} got to know a lady called {alias} through Words With Friends',
    ],
    turn: [
      'then there was a customs bill, then a hospital bill for the daughter',
      'he could never do a video call',
      'he needed help with the flight home and asked for Steam cards',
      'the relationship turned to requests for money for a medical emergency',
    ],
    lost: [
      '{s} has sent {amt} in all',
      'around {amt} has been paid over the months',
      '{amt} gone through Western Union and gift cards',
    ],
    kept: [
      '{s} has not sent anything yet',
      'a reverse image search showed the pictures belonged to a model so nothing paid',
    ],
  },
  investment: {
    hook: [
      '{s} saw an advert with a celebrity for a trading platform and left {p} details',
      '{alias}, an account manager, phoned about crypto returns',
      '{s} was added to a Telegram group run by {alias} who shared stock tips',
      'a broker called {alias} offered a fixed rate bond at 11 per cent',
    ],
    turn: [
      'the dashboard showed the profits going up every day',
      '{s} put in £250 to begin with and was encouraged to add more',
      'when {s} asked to withdraw there was a tax to pay first',
      'the firm turns out to be a clone of a real FCA registered company',
    ],
    lost: ['{amt} invested and none of it can be got out', '{s} has paid in {amt}', 'savings of {amt} lost'],
    kept: ['{s} checked the FCA warning list before putting anything in', 'the bank blocked the deposit'],
  },
  doorstep: {
    hook: [
      'two men knocked and said there were slipped tiles on the roof',
      '{alias} called at the door offering to reseal the drive',
      "a man in hi vis said he was doing {p} neighbour's gutters and had noticed rot",
      'someone came to the house selling fish from a van',
    ],
    turn: [
      'the price went from £200 to several thousand once they were up the ladder',
      'they showed {o} a photo of damage that was not {p} roof',
      'he walked {o} to the cashpoint for the deposit',
      'the work was started, left in a mess and never finished',
    ],
    lost: [
      '{s} paid {amt} in cash',
      '{amt} was paid for work that a surveyor says was not needed',
      '{s} wrote a cheque for {amt}',
    ],
    kept: ['{s} sent them packing', 'nothing was paid as {p} son turned up'],
  },
  government_impersonation: {
    hook: [
      'a recorded voice said there was a warrant out over unpaid tax',
      '{alias} of HMRC rang to say {p} national insurance number had been used in a crime',
      'a text about a council tax rebate came with a link',
      'an email from the DVLA said {p} vehicle tax had failed',
      '{alias} from the Home Office said there was a fault with {p} visa papers',
    ],
    turn: [
      'if it was not settled today bailiffs would attend',
      'he said {s} would be arrested unless the fine was cleared',
      'the form wanted {p} bank details and date of birth',
      '{s} was told to settle the debt with iTunes cards',
    ],
    lost: ['{s} paid {amt}', '{amt} was sent to clear the supposed arrears'],
    kept: ['{s} did not press one', 'nothing paid, {s} looked on the gov.uk site', '{s} cut them off'],
  },
  delivery_phishing: {
    hook: [
      'a text from Evri said a parcel could not be delivered',
      '{s} got a message pretending to be Royal Mail about a £1.45 shipping fee',
      'an email said DPD had missed {o}',
      'there was an SMS to rebook a drop off as {s} was out',
    ],
    turn: [
      '{s} clicked and typed in the card number on the page',
      'the link asked for {p} name, address and card',
      'the page looked just like the real thing',
    ],
    lost: ['then {amt} was taken by a shop {s} never used', '{amt} went from the card the day after'],
    kept: ['{s} did not click on it', '{s} forwarded it to 7726', 'card cancelled before anything was taken'],
  },
  ticket_or_shopping: {
    hook: [
      '{s} bought a pair of concert tickets from a seller on Twitter|the tickets would not scan at the gate',
      '{s} ordered a hot tub from a website advertised on Instagram|nothing ever arrived and the site has vanished',
      '{s} agreed to buy a campervan on Facebook Marketplace from {alias}|the listing has been taken down',
      '{s} paid a deposit on a holiday cottage that does not exist|the real owner has had others turn up too',
      '{s} purchased a phone on Gumtree|the tracking number was made up',
      '{s} found a puppy for sale online and left a deposit|the seller then blocked {o}',
      '{s} sold a laptop on eBay and the buyer claimed it never came|the buyer sent back a box of magazines',
    ],
    turn: [
      'the seller then blocked {o}',
      'the tracking number was made up',
      'nothing ever arrived and the site has vanished',
      'the listing has been taken down',
      'the tickets would not scan at the gate',
    ],
    lost: ['{s} is down {amt}', '{amt} paid by bank transfer', 'cost {o} {amt}'],
    kept: ['PayPal have refunded it', '{s} noticed the spelling and backed out before paying'],
  },
  family_impersonation: {
    hook: [
      '{s} had a WhatsApp beginning Hi Mum from a number not in {p} contacts',
      'a message said it was {p} son and his phone had gone down the toilet',
      'somebody sobbing on the phone said Nan I have had an accident',
      'a text said Dad this is my new number can you save it',
    ],
    turn: [
      'there was an urgent bill that the banking app would not let him pay',
      'could {s} settle an invoice and it would be paid back on Friday',
      'a so called solicitor came on wanting bail money',
    ],
    lost: ['{s} sent {amt} before speaking to the real one', '{amt} was paid to a name {s} did not know'],
    kept: [
      '{s} rang the old number and the real daughter picked up',
      '{s} asked what the dog was called and they stopped',
    ],
  },
  payment_diversion: {
    hook: [
      'an email that seemed to come from {p} conveyancer gave new bank details for the completion money',
      'the accounts inbox got a message from a regular supplier saying their bank had changed',
      'our finance assistant had an email from the managing director wanting an urgent payment',
      "the builder's email had been hacked and a false invoice was sent",
    ],
    turn: [
      'the address was one letter out',
      'the genuine firm say they never sent it',
      'it matched the earlier thread perfectly',
    ],
    lost: ['{amt} was paid to the wrong account', '{amt} has gone to the fraudster and not the firm'],
    kept: ['accounts rang to check and no payment was made', 'confirmation of payee flagged it'],
  },
  computer_service: {
    hook: [
      '{alias} from Microsoft rang about a virus',
      'BT technical, a chap called {alias}, said {p} router was sending errors',
      'a pop up locked the laptop with a siren and a number to ring',
      '{alias} said he was with Amazon Prime and {s} was due a refund of £79',
    ],
    turn: [
      'he had {o} install AnyDesk and the mouse moved on its own',
      '{s} let him onto the computer with TeamViewer',
      'he typed the refund and made it £7,900 by "mistake" and wanted the rest back',
      'he opened the event viewer and showed {o} lots of red crosses',
    ],
    lost: ['{amt} was taken out of online banking while the screen was blank', '{s} paid {amt} for a lifetime licence'],
    kept: ['{s} pulled the lead out of the wall', 'the grandson turned it off before anything was taken'],
  },
  lottery_or_prize: {
    hook: [
      'a letter said {s} had come up on the Spanish El Gordo',
      '{alias} phoned to say {s} had won a car in a supermarket draw',
      'a scratchcard in a magazine was a guaranteed winner',
      '{s} gets mailshots every day from clairvoyants and sweepstakes',
    ],
    turn: [
      'there was a handling charge before the cheque could be released',
      '{s} had to buy goods from the catalogue to stay in the draw',
      'a release fee and then insurance',
    ],
    lost: ['{s} has sent {amt} in fees', '{amt} in postal orders and cheques'],
    kept: ['{s} binned it', 'nothing sent'],
  },
  pension: {
    hook: [
      '{alias} cold called with a free review of {p} final salary scheme',
      'a firm told {o} {s} could get at the pot before 55',
      'an adviser, {alias}, moved {p} SIPP into overseas hotel rooms',
    ],
    turn: [
      'the transfer went to a scheme that is not registered',
      'he said there was a loophole and a cash bonus',
      'the paperwork was brought by messenger for signing the same afternoon',
    ],
    lost: ['{amt} of retirement savings transferred', 'the pot of {amt} cannot be traced'],
    kept: ['the scheme administrator refused the transfer', '{s} spoke to Pension Wise and went no further'],
  },
  other_fraud: {
    hook: [
      '{s} paid the first month on a flat to {alias} who had no right to let it|the landlord turned out not to exist',
      'somebody has taken out a phone contract and a loan in {p} name|letters have started arriving from lenders',
      '{s} signed up for a job that needed a DBS fee first|the company is not on the register',
      'a man with a bucket was collecting for a hospice|the hospice has never heard of him',
      'a loan company wanted three payments up front|the loan never came',
      'crash for cash, a car braked hard in front on the roundabout|there is now a claim for four injured passengers in the name of {alias}',
    ],
    turn: [
      'the landlord turned out not to exist',
      'letters have started arriving from lenders',
      'the company is not on the register',
    ],
    lost: ['{s} is out of pocket by {amt}', 'loss of {amt}'],
    kept: ['no loss as yet', 'credit reference agency alerted, no loss'],
  },
  not_fraud: {
    hook: [
      '{s} is unhappy with a builder who finished late and will not come back for snagging|the firm is a real one and trading',
      '{s} wants a refund from an airline|it appears a civil matter',
      '{s} was worried about a call but {bank} confirmed it really was them|the call was checked and is genuine',
      'a letter from HMRC came which the tax office has confirmed is real|{s} does owe the money',
      '{s} lost {p} purse on the bus|no cards have been used',
      '{s} cannot get on with the neighbour over a fence|there is no suggestion of any deception',
      '{s} believes {p} ex partner is not paying the maintenance|it appears a civil matter',
      '{s} found a purse and wants to hand it in|there is £15 in it',
      '{s} asked for advice on blocking nuisance sales calls|they are only double glazing firms',
      'a parking company sent {o} a charge notice {s} does not agree with|the firm is a real one and has an appeals form',
    ],
    turn: [
      'the firm is a real one and trading',
      'there is no suggestion of any deception',
      'it appears a civil matter',
      'the call was checked and is genuine',
    ],
    lost: ['{s} feels {amt} was too much for the job'],
    kept: ['no money has been asked for', 'nothing is missing', 'advice only'],
  },
};

export const BANKS = [
  'Lloyds',
  'Barclays',
  'NatWest',
  'HSBC',
  'Santander',
  'Nationwide',
  'TSB',
  'Halifax',
  'the Co-op Bank',
  'Monzo',
];
