/**
 * A story: how it began and what was asked (open), how it went when money was lost (loss) and when it was not (fail).
 * `|` parts two ways of telling. {S} {s} the person, {o} {p} {r} her other cases, {caller} who rang, {amt} the sum.
 */
export interface Story {
  open: string[];
  loss: string[];
  fail: string[];
}

export const COURIER: readonly Story[] = [
  {
    open: [
      '{S} had a call on the landline from {caller}|The phone went at {hour} and it was {caller}|{caller} rang the house phone just after {hour}',
      'He said they had a man in custody who had been using a copy of {p} bank card|The story was that somebody had been picked up in a shop with {p} card details on him|Apparently a youth was under arrest with a cloned card in {p} name',
      'To check that he was genuine {s} {was} told to ring 999 straight away, and of course the line was still open|He told {o} to hang up and dial 101, and a second person answered and vouched for him|{S} dialled the number on the back of the card but nobody had put the other receiver down',
      '{S} {was} asked to cut the corner off the card, put it in an envelope with the number written inside, and wait for someone from the station|The card was to go in a padded envelope with the PIN on a slip of paper and a person would be round for it|He wanted the card and the four figures ready in a plain envelope for collection',
    ],
    loss: [
      'A man came and took it off {o} at the front door|{S} gave the envelope to the lad who called|It went into the hand of a young man on the step and he never said a word',
      '{amt} has gone from the account in cash withdrawals|By the next morning {amt} had been drawn at machines|The card was used for {amt} before it was stopped',
    ],
    fail: [
      '{S} said {s} would walk down to the police station with it and he put the phone down|When {s} asked for his number he got rude and rang off|{S} told him {s} did not believe a word and he went',
      'Nothing was handed over|No card was given and nobody came|{p} bank has cancelled the card to be on the safe side and no money went',
    ],
  },
  {
    open: [
      '{caller} telephoned about forged notes being handed out at {p} branch|It was about dud banknotes: {caller} said staff at {bank} in {place} were passing them over the counter|Told by {caller} that someone on the tills at {bank} was swapping good notes for bad',
      '{S} {was} to help them catch whoever it was by taking out {amt} and saying it was for building work|{S} {was} asked to draw {amt}, tell the cashier it was for a new bathroom, and bring it home untouched|The job was to withdraw {amt} and not to let on why',
      'The notes would then be fetched and examined for fingerprints|Somebody would pick the money up so the serial numbers could be looked at|An officer was to come to the house for the notes and leave a receipt',
    ],
    loss: [
      '{S} did as {s} {was} told and the cash was handed over at the door|{S} drew the money at {bank} and a man took it away in a carrier bag|The {amt} went off with the collector in a shoe box',
      'They rang again to say half of it was counterfeit and could {s} fetch some more|An hour on they wanted the same again|Since then the phone has been dead quiet',
    ],
    fail: [
      'The cashier asked a few questions and would not pay it out|Thank goodness the girl on the counter saw what was going on|{bank} stopped it under their protocol and called us',
      'No cash left the bank|Not a penny lost|The money is still where it should be',
    ],
  },
  {
    open: [
      '{caller} said {p} savings were not safe|{caller} warned {o} that a gang had got into {p} account from the inside|The caller, {caller}, said an employee of {bank} was stealing from customers',
      'The only way to protect the money was to turn it into gold|{S} {was} told to buy gold coins at a dealer in town and he would see they were put in a vault|He had {o} ring a bullion place and order {amt} worth of Britannias',
      'He kept {o} talking on the mobile while {s} {was} getting ready|{S} {was} not to breathe a word to the family|He said anyone who asked should be told it was a present for a grandchild',
    ],
    loss: [
      '{S} bought {amt} of gold and passed the parcel to a driver who asked for it by the word they had agreed|The gold, {amt} worth, was collected that same afternoon|A motorbike courier signed for a box with {amt} of coins in it',
    ],
    fail: [
      'The dealer smelled a rat and would not serve {o}|The jeweller sat {o} down with a cup of tea and said it was a con|{S} had second thoughts at the shop and came home with nothing bought',
    ],
  },
  {
    open: [
      '{caller} said someone was trying to buy a television in {shop} with {p} card|It began with a call from what {s} took to be the card team at {shop}: a lady had just tried to spend {amt} in {p} name|{shop} security were supposed to have stopped a shopper with {p} store card',
      '{S} {was} passed over to the police on the same call|He put {o} through to a colleague who said he was a detective|{S} rang back as {s} {was} asked and got a different man, very well spoken',
      'They would send somebody for the cards so the chips could be read|All the cards in the house were to be bagged up for forensic people to collect|He wanted every card {s} owned sealed up and given to a messenger',
    ],
    loss: [
      'Three cards went and {amt} was spent on phones and perfume|The messenger had the lot and {amt} was gone by teatime|{S} handed two cards over and they got {amt}',
    ],
    fail: [
      '{p} neighbour happened to be in and took the phone off {o}|{S} never gave him the numbers and the messenger did not turn up|At the last moment {s} rang the store on another phone and they knew nothing of it',
    ],
  },
  {
    open: [
      '{caller} asked {o} to take part in an undercover operation|{S} {was} told that {s} had been chosen to help with a secret enquiry, by {caller}|{caller} swore {o} to secrecy about an investigation into a currency bureau',
      'A cab would be sent to take {o} to change {amt} into euros|A taxi was laid on to the travel money desk and {s} {was} to ask for {amt} in large notes|{S} {was} to go by minicab to the Post Office and come back with euros',
      'The euros were wanted as evidence and would be picked up by the same firm|Once home, a driver would take the euros away in a jiffy bag|The packet was to be given to a driver quoting a reference',
    ],
    loss: [
      'The driver took the packet with {amt} in euros, and I do not suppose the poor man knew what he carried|{S} gave {amt} in foreign notes to the cabbie|The currency, worth {amt}, was handed to the minicab that came',
    ],
    fail: [
      'The cab driver asked what was going on and drove {o} home|The girl at the bureau would not do it|{S} got as far as the counter and thought better of it',
    ],
  },
  {
    open: [
      'The caller said {p} card had run out and a new one must be swapped for the old|{caller} told {o} that {p} debit card was expiring tonight and would be replaced by hand|It was about a replacement card, {caller} said, and the old one had to go back',
      '{S} keyed the PIN into the telephone when asked|He had {o} type in the number on the handset so the new card could be set up|{S} {was} told to enter the PIN on the keypad',
      'Somebody in uniform would call to exchange it|A courier would bring one and take the other|The swap was to be done on the doorstep by their driver',
    ],
    loss: [
      'He took the old card and the new one in the sealed envelope was a bit of cardboard|The old card went away with him and {amt} followed it|{amt} was taken out over two days before {s} rang the bank',
    ],
    fail: [
      '{S} said {s} would come to the branch and that was that|{p} old card was in fact good for two more years and {s} told him so|The door was not answered and he gave up',
    ],
  },
  {
    open: [
      '{caller} asked if {s} lived alone and whether there was any cash or jewellery indoors|The gentleman on the line, {caller}, wanted to know what valuables were kept in the house|Told by {caller} that {p} address was on a list found on burglars',
      'He said for safety it should all be looked after at the station until the gang was caught|The best thing was for the jewellery and savings to be taken into safe keeping|They offered to mind {p} valuables till the raids were over',
      'He gave {o} a word that the collecting officer would use|There would be a password at the door|The officer at the door would know a special word',
    ],
    loss: [
      "Rings, a watch and money to the value of {amt} were given to the man who came|{S} handed him {p} late parents' watches and {amt} from the bureau|A total of {amt} in cash and gold went out of the door",
    ],
    fail: [
      '{S} asked why he could not come in a marked car and he lost his temper|{S} said {p} son in law was in the force, which was not true, and he vanished|The chain stayed on the door and the caller walked off',
    ],
  },
  {
    open: [
      '{caller} instructed {o} to buy two expensive watches as part of a test purchase|The idea was a test purchase of a Rolex, so {caller} said, to prove a jeweller was selling fakes|{S} {was} to go and buy a watch costing {amt} for {caller} and get the money back with a reward',
      'He stayed on {p} mobile in {p} handbag the entire time|The phone had to be kept on in {p} pocket so he could hear|He listened in on the mobile while {s} {was} on the way',
      'The watch would be examined by experts and somebody would be sent for it|It was to be wrapped and given to a colleague at the house|A plain clothes man would collect the goods',
    ],
    loss: [
      '{S} spent {amt} and gave the box to the man|The watch, {amt}, was taken from {o} in the porch|{amt} on the card, and the box handed to a stranger',
    ],
    fail: [
      'The jeweller would not sell it and rang the police|{S} walked out when the assistant asked who the watch was for|Card was declined, which saved {o}',
    ],
  },
  {
    open: [
      '{caller} reckoned {p} national insurance number had turned up in a car full of drugs|{caller} said a hire car with drugs in it was in {p} name',
      "To clear {p} name {s} had to let them inspect {p} cash for traces|The money in {p} account had to be drawn and checked against the gang's, {amt} of it|He said if {s} did not draw out {amt} and let them test it, an arrest would follow",
      'Their runner would take it to the lab and bring it back the next day|It would be fetched, tested and returned within a day|An agent would be coming to take the bundle',
    ],
    loss: [
      '{S} {was} frightened of being arrested and gave {amt} to the runner|The bundle, {amt}, was collected and never came back|{amt} went, and no one returned it',
    ],
    fail: [
      '{S} put the phone down on him|{p} grandson got home in time and ended the call|{S} told him to come with a warrant',
    ],
  },
  {
    open: [
      'A parcel was coming that {s} had not ordered and {caller} rang to say not to open it|{caller} explained that a package in {p} name was part of a fraud and officers needed it|Phone call first: {caller}, about goods bought on {p} account by crooks',
      'When it arrived it was to be left sealed for their man|{S} {was} told that a van would pick it up as evidence|The delivery was to be kept unopened and given to a second driver',
      'He also took the card number and the digits on the back to close the account|He read out part of {p} card number and had {o} fill in the rest|{S} confirmed the long number on the card for him',
    ],
    loss: [
      'Two phones had been bought on {p} card for {amt} and {s} gave them to the second driver|The package turned out to be laptops worth {amt} paid for by {o}|{S} handed it over and {p} statement shows {amt}',
    ],
    fail: [
      '{S} opened it, saw it was a phone, and rang the shop instead|{S} sent the parcel back where it came from and nothing was lost|The bank had already blocked the payment when {s} rang',
    ],
  },
];

/** Only when a collection is on its way or happening as the report is taken. */
export const NOW_LINES: readonly string[] = [
  'They are coming for it within the hour|He says someone will be here in about twenty minutes',
  'He is still on the landline, I am using the other phone|The caller is holding on the house phone as we speak',
  'There is a man at the door right now asking for it|Somebody is on the step this minute and will not go away',
  'The taxi has just pulled up outside|A cab is waiting outside with its engine running and the envelope is on the hall table',
  'The money is on the kitchen table ready for the driver, who is due any moment|It is all bagged up by the front door and the courier has not been yet but he is on the way',
  'He has rung twice while this was being typed to say the courier is round the corner|The phone keeps ringing to say that their man is nearly here',
  '{S} {has} been told to stand at the window and look out for the motorbike, which is due at any time now|{S} {is} sat by the window waiting for the courier now',
  'The collector is in the house at this moment|He is in the front room now going through the notes',
  '{S} {is} in the queue at {bank} with him on the mobile, and they mean to collect it as soon as {s} {is} home this afternoon|Cash has just been drawn, {s} {is} walking home with it now, and the pick up is set for the next half hour',
  'Please send somebody quickly as he said the officer had already left|Can you get here before he does, he says ten minutes',
  'Collection fixed for later today and {s} {has} the package ready|A pick up is arranged for this afternoon and it has not happened yet',
  'They have not been to collect yet but have just texted to say five minutes away|Driver has texted, he is at the top of the road',
];

/** Long past, though some of the words are the same. */
export const PAST_LINES: readonly string[] = [
  'This was {ago}, I only put two and two together when the statement came|All of this happened {ago}',
  'It was {ago} now but I still go over it, he said twenty minutes and he was there in twenty minutes|That was {ago}. At the time he stayed on the line till the driver was outside',
  'The courier came that same evening, {ago}, and there has been nothing since|He was on his way within minutes, he said, and so he was, but that is {ago}',
  'I am reporting it {ago} after the event because of the piece in the paper|It is {ago} since it happened and the bank has asked for a crime number',
  'There has been no contact since {ago}|Nobody has rung since, and that was {ago}',
];
