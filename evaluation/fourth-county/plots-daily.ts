import { plotsOf } from './plot.ts';

export const DELIVERY = plotsOf(
  'delivery_phishing',
  `
# any
- {it looked just like the real thing|same logo|the spelling was good}.
- {a code from the bank was typed in as well|it wanted a date of birth|it asked for mother's maiden name}.
- {[S] was in a hurry|[S] was at work|done on the phone at the bus stop}.
> {[when] {a text|an e-mail|a message} {arrived|came} {about a parcel|from 'the post'|from a delivery firm}|[V] got a text [when]}.
> {Expecting a parcel|With a birthday coming}, [V] {tapped|followed} a link [when].
+ {card details went in|[S] put in the card} and {[amount] was spent|[amount] went} {within the day|over two days}.
~ {the page looked wrong|the spelling was off} {and [S] closed it|so [S] put nothing in}. {no loss|only reporting it}.
~ {the bank stopped the card|the card was cancelled} {in time|before anything went}. {no loss|nothing lost}.
# redelivery fee; bank_details; page silent
- {a fee of £1.99|postage of £2.40|£1.45} was {owing|needed} at [page], {then it asked for the lot|and wanted the sort code too}.
# customs; bank_details; page silent
- {held at customs|duty unpaid} {so click|pay at} [page].
# missed courier app; bank_details; page silent
- {an app had to be installed|it put something on the phone} from [page], {and texts went to everybody in the contacts|then it sent texts by itself}.
# follow-up call; transfer; pays page
- {the page, [page], was filled in|after [page]} and {two days later the 'bank' rang|then a call}, {knowing all that had been typed|quoting the parcel}.
# wrong address; bank_details; page silent
- {the address was incomplete|no house number} {said|according to} [page].
`,
);

export const SHOPPING = plotsOf(
  'ticket_or_shopping',
  `
# any
- {the profile was {new|only a week old}|reviews were good|five stars}.
- {the price was too good|it was half what they cost|not dear but not silly cheap}.
- {they chatted about the weather|polite at first|quick to answer until paid}.
- {other buyers have been in touch|there is a group of us now|the site says item removed}.
> {[V] {bought|ordered|paid for} {[item]|[item] on line}|[item] {was|were} {seen|advertised} online and [V] paid} [when].
> {On|Through} {Marketplace|Gumtree|eBay|Vinted|Instagram}, [when], [V] {found|went for} [item].
+ {nothing came|it never turned up|it has not arrived}, {the seller has blocked [O]|no answers now|the advert has gone}. {[amount]|lost [amount]|paid [amount]}.
+ {what came was|a box arrived with} {=a brick|somebody else's rubbish|a cheap copy|a pair of socks}. [amount].
~ {the bank would not let it through|something felt wrong} so {nothing was paid|[S] pulled out}. {no loss|nothing paid}.
# seller on marketplace; transfer; pays silent
- {the seller wanted|they asked for} {bank transfer|friends and family} {to hold it|because of other buyers}.
# fake shop; bank_details; page silent
- {the shop was|it was from} [page], {which has gone|seventy per cent off|all the reviews copied}.
# tickets; transfer; pays silent own
> {[V] bought tickets [when] for [event]|[when] two tickets for [event] came up on {=Twitter|a fan page|Gumtree}}.
> {Tickets|Two seats} for [event], {bought|paid for} [when] from {a stranger|a fan|somebody who could not go}.
+ {turned away at the door|the barrier would not open|same code had been sold ten times over}. {[amount]|lost [amount]|out of pocket [amount]}.
+ {the seller is gone|no tickets came|blocked at once}. [amount] {paid|} {for nothing|}.
~ {asked to see a name on the booking and the seller vanished|the payment bounced back}. {no loss|nothing lost}.
- {tickets for|two seats at} {[event]}, {a screenshot was shown|the code did not scan at the gate}.
# caravan or villa; transfer; pays page own
> {[V] booked a break [when]|[when] a holiday let was booked|A family holiday was booked [when]}.
+ {on arrival the owner knew nothing|there is no such house|the real owner was kind but could not help}. {Deposit and balance [amount]|[amount] lost}.
+ {the listing has gone|the e-mail bounces} {and so has [amount]|, [amount]}.
~ {a reverse search of the pictures showed it|the bank stopped it} {before anything was paid|so no loss}.
- {a week in|a booking for} {=Norfolk|Cornwall|a villa in Menorca} {via|on} [page], {and the owner had never heard of us|the place is somebody's home}.
# pet; transfer; pays silent own
> {[V] answered an advert for a puppy [when]|[when] [V] put a deposit on a puppy|A kitten was advertised and [V] got in touch [when]}.
+ {there is no dog|no animal ever came|the breeder does not exist}, [amount] {in all|altogether|}.
+ {each day a new fee until [S] stopped|the children were in tears}. [amount].
~ {asked to visit and was refused|[S] would not pay before seeing it}. {no loss|nothing paid}.
- {=a puppy|a kitten|a parrot}, {a picture every day|then transport, then a crate, then insurance}.
# car from a trader; transfer; pays firm own
> {[V] found a car online [when]|[when] [V] agreed to buy a {=van|car|camper} {unseen|off a website}}.
+ {no vehicle came|the address is a car wash|the lorry never came} and [amount] {was paid|has gone}.
~ {a history check|DVLA} {showed it was cloned|had it as scrapped} {so [S] did not pay|no loss}.
- {=the car|a van|a camper} {from|sold by} [company], {to be delivered on a lorry|with the log book cloned}.
# buyer of her own goods; goods;  own
> {[V] put something up for sale [when]|[when] [V] advertised [item]}.
+ {the goods went|it was handed over} and {no money came|the payment was reversed}, worth [amount].
~ {[S] would not post it until the money showed|the app flagged the buyer}. {no loss|nothing sent}.
- {[S] was selling [item]|[item] was for sale}: {a buyer's payment mail was false|the 'courier' link took the card|the proof of payment was made up}, {the goods have gone|and it was collected by a driver}.
# rent; transfer; pays silent own
> {[V] was looking for {a flat|a room|somewhere near work}|[when] a flat was advertised}{ [when]|}.
+ {somebody else lives there|ten people turned up with the same contract|the agent has never heard of it}. {Deposit|Paid} [amount].
~ {asked to view first and was ignored|the letting agent's real office said no}. {no loss|nothing paid}.
- {=a flat to rent|a room} in [othertown], {deposit before viewing|keys were to be posted}.
# parts for a tractor; transfer; pays firm own
> {[V] ordered equipment [when]|[when] something for the farm was ordered|An order was placed [when]}.
+ {no delivery|it has not come} and {the phone is dead|the website is gone}, [amount].
~ {companies house showed a dormant firm|the VAT office said no} {and the order was dropped|no loss}.
- {=machine parts|a log burner|hot tub} {from|at} [company], {invoice looked right|VAT number is another firm's}.
# phone contract; bank_details;  own
> {[V] was rung [when] by {the phone company|a man from the network}|[when] a call about an upgrade}.
+ {bills for two handsets|contracts} {came|are in [P] name}, [amount].
~ {the shop refused the handset|the contract was cancelled}. {no loss|nothing owed}.
- {a better phone deal|an upgrade} {was sold|was offered} and {two handsets were taken out|someone collected a handset}.
`,
);

export const FAMILY = plotsOf(
  'family_impersonation',
  `
# any
- {no kisses at the end, which was odd|spelled [P] name wrong|it was how [P] lad writes}.
- {could not talk, only type|microphone broken|said the line was bad}.
> {[when] a {message|WhatsApp|text} {came|popped up}|[V] had a WhatsApp [when]} {saying hi mum|hello dad it's me|hi it's me new number|from a strange number as though from a child}.
> {A young voice|A crying [man]} rang [when] {and [V] thought it was|pretending to be} {a grandchild|a nephew}.
+ {[S] sent [amount]|[amount] was transferred} {and was asked for more|and then rang the old number}.
~ {[S] rang the old number|[S] asked for the dog's name} and {it was a lie|no money went}. {no loss|nothing sent}.
# broken phone; transfer; pays
- {phone down the toilet|dropped the phone|this is the new one}, {a bill to pay by tonight|could not get into the bank}.
# accident; cash; door
- {there had been a crash|a pregnant woman was hurt} and {a solicitor would send someone|bail money} {to the house|to be handed over}.
# rent overdue; transfer; pays
- {the landlord|a builder} {had to have it today|was waiting}, {the payee was a name [S] did not know|in a friend's name}.
# stranded; transfer vouchers; pays
- {stuck at an airport|bag stolen abroad}, {vouchers would do|wire it}.
# friend on facebook; vouchers; silent
- {a friend's account|the vicar's e-mail} {asked for|wanted} {gift cards for a sick niece|Amazon cards}.
`,
);

export const DIVERSION = plotsOf(
  'payment_diversion',
  `
# any
- {the e-mail was off by one letter|a rule had been put on the mailbox|the signature was right}.
- {two people signed it off|the usual clerk was away|it was a Friday}.
- {the receiving bank has been asked to freeze it|a recall was sent|some may be got back}.
> {[when] {an invoice|a bill} was paid|[V] paid an invoice [when]|A payment went out [when]} {as usual|to a regular supplier}.
> {An e-mail came|Instructions came} [when] {from|in the name of} {somebody [S] dealt with every month|a known supplier|the usual contact}.
+ {the {real|genuine} one {rang|chased}|it was noticed when chased} and {[amount] had gone|the money, [amount], was elsewhere}.
~ {accounts rang to check|a call to the old number} {stopped it|showed it was false}. {no loss|nothing paid}.
# changed bank details; transfer; pays silent
- {the account had 'changed'|new bank details} {in the same chain of e-mails|one letter different in the address}.
# solicitor and the deposit; transfer; pays silent
- {the house deposit|completion money} {was to go to|was asked for by} {what looked like the solicitor|the conveyancer, [solicitor], whose e-mail was got into}.
# director away; transfer; pays
- {the boss was 'in a meeting'|the chairman needed it at once}, {confidential|a deal abroad}.
# builder's e-mail; transfer; pays silent
- {stage payment for the extension|the kitchen balance}, {the builder's e-mail was hacked|he never sent it}.
# wages; transfer; pays silent
- {an employee's pay|the payroll} {was moved to another bank|was changed by an e-mail}.
# church roof; transfer; pays silent
- {the parish|the cricket club|the charity} {treasurer got a note from the chair|paid a 'supplier'}.
`,
);

export const OTHER = plotsOf(
  'other_fraud',
  `
# any
- {the bank {were|was} no help at first|a credit report showed it|letters keep coming}.
- {[S] kept the envelopes|a screenshot is to hand|nothing in writing}.
> {[when] [V] {found|discovered|noticed} {something wrong|this}|It came to light [when]}.
> {A letter came|A debt letter arrived} [when] {for|about} {something never bought|an account [S] never opened}.
+ {[amount] has gone|it comes to [amount]|[amount] all told|the loss is [amount]}.
~ {the company has wiped it|it was stopped} {no loss|so nothing lost}.
# identity used; bank_details; silent
- {a phone contract|a loan|a car on finance} {in [P] name|with [P] details} {at an old address|with another date of birth}.
# card skimmed; bank_details; silent
- {the card was never out of sight|it must have been at the petrol station} {yet|but} {it was used in|payments in} [othertown].
# power of attorney; transfer; silent
- {somebody trusted|a person with the bank card} {has been helping themselves|drew more than the shopping}.
# fake charity online; transfer; pays page
- {an appeal|a page for a sick child} at [page].
# job; transfer; pays firm
- {a work from home job|tasks paid by the click} with [company], {a fee to start|had to top up}.
# insurance ghost broker; transfer; pays page
- {car insurance|cheap cover} {from|by} [page], {stopped by police and not insured|policy cancelled}.
# blackmail mail; vouchers; silent
- {an e-mail with an old password|said it had filmed [O]}, {bitcoin or else|threatening everyone}.
# parking code; bank_details; page silent
- {a sticker on the parking machine|a code on a post} {led to|went to} [page].
# fuel or meal not paid; goods; silent
- {a man ate and ran|drove off without paying|a cheque bounced}.
`,
);

export const NOT_FRAUD = plotsOf(
  'not_fraud',
  `
# any
> {[V] {rang|called|wrote} [when] {to ask|wanting to know|about something}|[when] [V] {had|took} a call}.
> {Just to say|For information}: [when] [V] had {a visit|a letter|a call}.
~ {it seems to be genuine|it turned out to be real|nothing wrong with it} {and nothing was asked for|no money involved|}.
~ {[S] wanted to check|only checking}, {that is all|no loss and no complaint of fraud}.
# real bank; ; silent
- {the bank {really|did} {wrote|write} about a branch closing|[bank] confirmed it had written}.
# police survey; ;
- {a real officer, [officer],|an officer, [officer],} {had called about|was doing} {a burglary down the road|house to house}, {number given [officerPhone]|rings from [officerPhone]}.
# theft; ; silent
- {a purse was taken|the shed was broken into} {from a trolley|overnight}, {not by any trick|nothing to do with a phone call}.
# dispute; ; firm
- {the builder's work is poor|a fence is the wrong height} but {he is known and local|the firm answers the phone}, {a civil matter|wants advice}.
# nuisance; ;
- {market research|a survey about windows} {rings too often|at mealtimes}, {nothing asked|just a nuisance}.
# lost card; ; silent
- {a card was left in a machine|wallet lost in [shop]}, {nothing spent|cancelled already}.
# surgery; ;
- {the surgery, [surgery],|[surgery]} {did ring about a flu jab|confirmed the appointment} {on [surgeryPhone]|}.
`,
);
