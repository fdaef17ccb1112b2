import type { Story } from './stories-courier.ts';

export const ROMANCE: readonly Story[] = [
  {
    open: [
      '{S} met someone on a dating site who said he was an engineer on an oil rig|{S} {was} introduced online to a man who said he was a surgeon with the army in Yemen',
      'They wrote every day for months and never once met|He would not do a video call, the signal was always bad',
    ],
    loss: [
      'He needed help with customs, then a hospital bill, {amt} altogether|Over the weeks {s} sent {amt} for flights that were never taken',
    ],
    fail: [
      'Then he asked for money for a ticket and {s} blocked him|{S} put his photo in a search and it was a model in Brazil, so nothing was sent',
    ],
  },
  {
    open: [
      'A lady added {o} on Facebook and it grew into a relationship|{S} got talking to a woman through an online word game',
      'She called {o} her husband within a fortnight|They planned to marry when her contract ended',
    ],
    loss: [
      "{S} paid {amt} in gift cards and transfers for her phone, her rent and her mother's operation|{amt} has gone to her over the year",
    ],
    fail: ['When she wanted a card for her phone bill {s} smelled a rat|{p} sister spotted it before a penny went'],
  },
  {
    open: [
      'The man on the app said he was a widower with a little girl, working in Dubai|A profile on a seniors dating site, a widowed architect he said',
      'He professed love and sent a bouquet|He told {o} he had a parcel of gold to send to {o} for their future',
    ],
    loss: ['{S} paid the fees to release it, {amt}|{amt} in so called customs fees'],
    fail: ['The fee made {o} suspicious and {s} stopped writing|The bank would not put it through and explained why'],
  },
  {
    open: [
      '{S} had been chatting with a woman from Bumble|After six weeks of sweet talk with a man from a dating app',
      'then came the threat to send private pictures to everyone if {s} did not pay, and before that the loan for a broken car|there was always some emergency that needed cash',
    ],
    loss: ['{amt} was sent by PayPal friends and family|{S} lent {amt} to him and {has} been blocked'],
    fail: ['{S} did not pay and blocked the profile|No money sent, account reported to the app'],
  },
];

export const INVESTMENT: readonly Story[] = [
  {
    open: [
      '{S} saw an advert on Facebook with a TV money man in it for {company}|A video of a well known presenter recommended {company}',
      'An account manager opened a trading account and the balance went up each week|The website showed wonderful profits',
    ],
    loss: ['{S} put in {amt} and cannot take it out|{amt} went in, and now they want tax before releasing it'],
    fail: ['{S} looked {company} up on the FCA warning list and went no further|{bank} refused the first payment'],
  },
  {
    open: [
      'A friend of a friend on WhatsApp taught a group how to trade crypto|{S} {was} added to a group where everybody was making money with bitcoin',
      '{S} bought coins on a proper exchange and sent them to a wallet on {site}|The platform was {site} and looked just like the real thing',
    ],
    loss: ['{amt} in all and the site has vanished|The group was deleted with {p} {amt} in it'],
    fail: ['{S} tried with nothing to begin with and then left|{S} only gave an e-mail address'],
  },
  {
    open: [
      '{caller} of {company} cold called about a fixed rate bond paying nine per cent|{S} had filled in a form comparing savings and {caller} from {company} rang',
      'The brochure looked just like a real one|The paperwork used the name of a genuine firm',
    ],
    loss: ['{S} invested {amt} and the interest never came|{amt} was transferred and the phone is dead'],
    fail: ['{S} rang the genuine firm, who said it was a clone|The adviser told {o} to leave it well alone'],
  },
  {
    open: [
      '{S} {was} sold plots and car park spaces with guaranteed returns by {company}|It was whisky casks from {company} as an investment',
      'They said a buyer was lined up|The certificates came on thick paper',
    ],
    loss: ['{S} paid {amt}. The casks do not exist|There is nothing to show for {amt}'],
    fail: ['{S} asked to see the cask and they went quiet|Deposit was not paid in the end'],
  },
];

export const PENSION: readonly Story[] = [
  {
    open: [
      '{company} offered a free review of {p} old works pension|{S} {was} cold called by {caller} of {company} about {p} pension pot',
      'It could be moved into an overseas hotel scheme and a lump sum taken early|He said {s} could unlock it before 55',
    ],
    loss: ['{amt} of pension was transferred and the provider cannot trace it|The whole pot, {amt}, has gone'],
    fail: ['The pension provider refused the transfer|{S} spoke to MoneyHelper and pulled out'],
  },
  {
    open: [
      'A pension consolidation company found on the web asked for letters of authority|{S} signed forms for {company} to combine three pensions',
      'It went to a scheme of which {s} had never heard|Soon the old schemes said they had been cashed',
    ],
    loss: ['{amt} is missing from the pension|{S} now {has} a tax bill as well as losing {amt}'],
    fail: ['{S} cancelled inside the cooling off time and nothing had moved|The trustee flagged it'],
  },
  {
    open: [
      'An adviser got {p} trust at the allotment society and moved {p} pension to a fund he ran|{caller}, calling himself a retirement planner, moved {p} pension',
      'The statements stopped in the summer|The fund was in Cape Verde',
    ],
    loss: ['{amt} from {p} pension is lost|He has dissolved {company} and the {amt} pot with it'],
    fail: ['{S} had not signed the last page|The transfer was put on hold'],
  },
  {
    open: [
      'E-mail about an early release of {p} pension with no tax to pay|{S} answered an ad about releasing cash from a pension under 50',
      '{company} wanted {p} ID and the plan number|They pressed {o} to sign by courier that day',
    ],
    loss: [
      '{S} got a fifth of the money and the rest of the {amt} pension vanished in fees|{amt} of pension savings gone',
    ],
    fail: ['{p} union told {o} that it was a pension scam|No transfer took place'],
  },
];

export const DOORSTEP: readonly Story[] = [
  {
    open: [
      '{caller} knocked and said there were loose tiles on the roof|Two men from {company} were working nearby and said the chimney was dangerous',
      'They were up the ladder before {s} could say no|The price started at £80',
    ],
    loss: [
      'It finished at {amt} and they did nothing but smear cement about|{S} paid {amt} in cash and the roof leaks worse',
    ],
    fail: ['{S} sent them away|A neighbour came over and they left'],
  },
  {
    open: [
      'A fellow with a van offered to redo the drive with tarmac left over from a job|{company} quoted for a new driveway on the doorstep',
      'They dug it up the same day|He wanted half in advance for materials',
    ],
    loss: ['{S} paid {amt} and they have not come back|{amt} paid, and the drive is a hole'],
    fail: ['{S} asked for it in writing and they drove off|No money was paid'],
  },
  {
    open: [
      'He had a badge round his neck and said the water was contaminated in the street|Somebody at the door from the council, he said, to check insulation',
      'He went round the house with a meter and said the loft was full of damp|{S} {was} told the loft foam must come out',
    ],
    loss: ['{S} gave a deposit of {amt}|They charged {amt} for spraying and there was no damp'],
    fail: ['{S} rang the council while he was there and he bolted|He left when asked for a proper card'],
  },
  {
    open: [
      'A man selling fish from a van|Lad at the door with a tray of dusters and a sob story',
      'He got {o} to put {p} card in a machine|He filled the freezer before telling {o} the price',
    ],
    loss: ['{amt} was charged|It came to {amt} for fish that was not fit to eat'],
    fail: ['{S} shut the door|{S} would not let him in'],
  },
  {
    open: [
      'Gardeners knocked offering to cut back the hedge and take down a tree|{caller} of {company} said the tree was diseased',
      'They worked an hour|They cut half and left the mess',
    ],
    loss: ['They marched {o} for {amt}, said it was per branch|{S} paid {amt} where £150 had been agreed'],
    fail: ['{p} son came round and told them to go|They were sent packing'],
  },
];

export const DELIVERY: readonly Story[] = [
  {
    open: [
      'Text about a missed parcel and a £1.99 fee to pay on {site}|A message in the name of Royal Mail said a parcel was held for want of postage',
      'The link went to {site}|It looked just like the proper one',
    ],
    loss: ['{S} put in {p} card and {amt} was taken next day|{amt} has gone since {s} paid the small fee'],
    fail: ['{S} did not press it|{S} forwarded it to 7726 and deleted it'],
  },
  {
    open: [
      'E-mail from what claimed to be Evri with a new delivery slot|DPD text, could not deliver, rebook at {site}',
      '{S} {was} waiting for a parcel at the time|It wanted the card for a redelivery charge',
    ],
    loss: ['After {s} filled it in {amt} was spent online|{amt} in strange payments since'],
    fail: ["The courier's own app showed nothing, so {s} left it|No details were entered"],
  },
  {
    open: [
      'A customs charge text for a parcel from abroad|Message: your item has been detained, pay duty at {site}',
      'It asked for the full card and date of birth|The spelling was off',
    ],
    loss: ['{amt} left the account|Lost {amt} on the card'],
    fail: ['{S} reported it and that is all|Nothing clicked'],
  },
  {
    open: [
      'A card was put through the door saying ring to rearrange a parcel|QR code on a missed delivery card',
      'It took {o} to {site}|There was no parcel',
    ],
    loss: ['{S} paid by card and then {amt} went|A premium line and a card charge, {amt} together'],
    fail: ['{S} binned it|{S} showed it at the sorting office and they said it was false'],
  },
];

export const SHOPPING: readonly Story[] = [
  {
    open: [
      '{S} bought {item} on Facebook Marketplace|Saw {item} advertised on Gumtree',
      'The seller wanted it paid by transfer first|He sent photographs and seemed decent',
    ],
    loss: ['Paid {amt} and he blocked {o}|{amt} sent, nothing came, profile gone'],
    fail: ['{S} asked to see it first and he went quiet|Did not pay in the end'],
  },
  {
    open: [
      'Two tickets for a concert at Wembley from a man on Twitter|{S} tried to get match tickets through a resale page, {site}',
      'He sent a screenshot of the barcodes|They were to be transferred on the day',
    ],
    loss: ['{S} paid {amt} and {was} turned away at the gate|{amt} and no tickets'],
    fail: ['{S} did not pay when he refused PayPal|The booking page would not load and nothing was taken'],
  },
  {
    open: [
      'Ordered {item} from {site} which came up on Instagram|Website called {site} had {item} at half price',
      'The confirmation never came|It looked like a proper shop',
    ],
    loss: [
      '{amt} paid. Nothing has arrived and nobody answers|What came in the post was a pair of sunglasses, not what {s} paid {amt} for',
    ],
    fail: ['{S} saw the reviews and did not order|Card payment refused by the bank'],
  },
  {
    open: [
      '{S} rented a holiday cottage on a listing that turned out to be copied|Booked a caravan in Norfolk for a week',
      'The owner asked for the balance by bank transfer|The real owner had never heard of {o}',
    ],
    loss: ['{amt} lost|{S} lost {amt}, and the holiday'],
    fail: ['{S} rang the site office and did not pay|No deposit was sent'],
  },
  {
    open: [
      '{S} sold {item} on eBay and the buyer sent a payment e-mail which was false|A buyer for {item} said he had paid too much and his driver would sort it',
      'The e-mail looked like PayPal|He was in a great hurry',
    ],
    loss: ['{item} has gone to him, worth {amt}, and no money came|{S} refunded {amt} that had never been paid'],
    fail: ['{S} looked in the account first, no money there, so did not send it|{S} kept the goods'],
  },
];

export const PAYMENT: readonly Story[] = [
  {
    open: [
      'An invoice from a regular supplier had new bank details on it|Our supplier of ten years e-mailed to say they had changed banks',
      'The e-mail address was one letter out|The message was in the same thread as the true ones',
    ],
    loss: ['{amt} was paid to it|The payment run sent {amt} before the supplier chased'],
    fail: ['Accounts rang the supplier on the known number and it was false|The change was never made'],
  },
  {
    open: [
      'An e-mail that looked as if it came from the chair asked for an urgent payment|The treasurer got a message from the director who was on leave',
      'It was confidential, to a new consultant|Please pay today and send the slip',
    ],
    loss: ['{amt} went|{amt} was paid that afternoon'],
    fail: ['The chair was in the next room|Two signatures are needed and the second person asked'],
  },
  {
    open: [
      "{S} {was} buying a house and the solicitor's details came by e-mail|Completion money was due to the conveyancer",
      'A second message changed the account|Somebody had been reading the mail',
    ],
    loss: ['{amt} of the deposit was sent to the wrong people|The {amt} for completion has gone'],
    fail: ['{S} rang the solicitor before pressing send|The bank name check did not match'],
  },
  {
    open: [
      'Payroll had an e-mail from a member of staff changing the account for wages|A message to HR from an employee with new bank details',
      'It came from a personal address|It was signed with the right job title',
    ],
    loss: ['His pay of {amt} went to a stranger|{amt} in wages was diverted'],
    fail: ['HR asked him in the corridor and he had sent no such thing|It was caught before pay day'],
  },
];

export const LOTTERY: readonly Story[] = [
  {
    open: [
      'A letter said {s} had won a Spanish lottery {s} never entered|{S} won a prize draw according to a glossy letter from Australia',
      'A fee was needed to release it|There was a tax to pay first',
    ],
    loss: ['{S} has posted cheques of {amt}|{amt} in fees and no prize'],
    fail: ['{S} put it in the recycling|{S} has not replied'],
  },
  {
    open: [
      'Message on Facebook that {s} had won a grant|A Whatsapp said {p} number was drawn for £250,000',
      'The agent wanted gift cards for the handling|He said the delivery van with the cheque was waiting for a fee',
    ],
    loss: ['{S} paid {amt} bit by bit|{amt} gone'],
    fail: ['{S} blocked them|No payment'],
  },
  {
    open: [
      'E-mail about a supermarket hamper for answering a survey|Pop up: you are our lucky visitor, claim a phone',
      'Just the postage on {site}|It took card details for £2',
    ],
    loss: ['A subscription took {amt}|{amt} before the card was stopped'],
    fail: ['{S} closed it|Nothing given'],
  },
  {
    open: [
      'Clairvoyant mailings saying a fortune was coming|Caller said {p} raffle ticket had won a car',
      'Each letter wants a little money|Insurance on the car had to be paid first',
    ],
    loss: ['{S} sent {amt} over the months|{amt} for insurance on a car that does not exist'],
    fail: ['{S} rang off|Not replied to'],
  },
];
