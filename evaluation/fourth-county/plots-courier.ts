import { plotsOf } from './plot.ts';

export const COURIER = plotsOf(
  'courier',
  `
# any
- {[S] was on no account to|[S] must not} {tell a soul|ring anybody|speak to the branch}, {it would tip them off|or the case would collapse|it being under the Secrets Act, [he] said}.
- {[he] never raised [his] voice|[he] was kindness itself|[he] got sharper as the day went on|[he] was brisk, like somebody used to giving orders}.
- {three|five|nine|a dozen} calls {in all|that day|between breakfast and supper}, {never the same tone|always just as [S] sat down}.
- {[he] knew [P] {middle name|date of birth|doctor}|[he] had the sort code off pat|[he] read out the start of the card number}.
- {[S] was told to keep the phone off the hook|the receiver was to be left on the side|the line had to stay open while [S] went out}.
- {if the till girl asked, say it was for {a carpet|a nephew|Portugal}|[S] rehearsed what to tell the cashier|there was a script for the counter}.
- {a Superintendent came on after|it was passed up to somebody senior|then an older voice took over}.
- {[he] said [S] would be in court as a witness|[S] was promised it all back by {Friday|the Monday}|a cheque from the Treasury would cover it}.
> {[when] the {phone|landline|house phone} {rang|went}|[when] there was a {call|ring} on the landline} and {a [man] said|it was a [man] saying|the [man] at the other end claimed} [he] was {a detective|a police officer|with the police|from the fraud squad}.
> [when] [V] {had|took|answered} a call {out of the blue|while making tea|just after lunch|when the neighbour had just left} from {a so-called officer|somebody calling [him]self an officer|a [man] who gave [his] name and number like a policeman}.
> {It began with|It all started with|First there was} {two silent calls and then|} a [man] on the {line|telephone} {asking for [V] by name|who already had [P] name and address|who knew which bank [S] used}, [when].
> {Cold call|Unexpected call|Phone call} [when]. {Caller|The [man]} {said|claimed|gave it out} that [he] was {CID|a police officer|a detective on a fraud case|from an economic crime team}.
> [V] {picked up|answered} the phone [when] {thinking it was the chemist|expecting the hospital|thinking it was family|} and {a well spoken|a polite|a brisk|a very reassuring} [man] {introduced [him]self as police|said the police needed [P] help}.
+ {[S] {did as [S] was told|went along with it|believed every word}|it was {done|over} {within the hour|before tea|by [hour]}} and {[amount] is gone|that is [amount] gone|lost [amount]|[amount] went out of the door}.
+ {nobody rang back|the calls stopped at once|there was nothing more after that|[he] had promised to ring and never did}. {[amount] has been taken in all|total loss [amount]|loss [amount]|[S] was [amount] down}.
+ {only when|it was not until} {the number was dialled and did not exist|[P] [kin] called round|the real bank wrote|the money did not come back as promised} {was the truth plain|did the penny drop|did [S] see it}. {[amount]|Total [amount]|Sum involved [amount]}.
~ {[S] put the phone down|[S] hung up|the phone was put down on [him]} {there and then|at that point|and rang [P] [kin]|and did nothing more}. {nothing was lost|no loss|no money changed hands}.
~ {the cashier|a girl at the bank|the man in the shop} {was not happy|asked what it was for|smelled a rat} and {refused|would not pay it out|called for the manager}. {nothing has gone|no money lost|so no loss}.
~ [P] [kin] {walked in|happened to be there|rang in the middle of it} and {took the phone|told [O] to stop|cut the call off}. {they got nothing|not a penny was lost|no loss}.
~ {[S] said [S] would ring the station [Sf]|[S] asked what [P] middle name was|[S] told [him] to send somebody in uniform} and {[he] turned nasty|the line went dead|[he] swore and rang off}. {nothing handed over|nothing was given}.
# cloned card in custody; card pin; door
- {=two lads|a young man|a couple} had been {caught|arrested|stopped} in [shop] {trying to use|with} a {copy|clone} of [P] card and {were in the cells|was in custody|were being interviewed}.
- {[he] asked [O] to {key in|type|say} the PIN {so the chip could be blocked|to cancel it down the line}|the four figures had to be put in a sealed envelope with the card|[S] was told to cut the card {in half|across} but leave the chip whole}.
- {a courier|a runner|somebody from the lab|a driver} would {come and fetch|pick up|collect} {it for fingerprints|the card as an exhibit|the pieces for forensics}.
+ {a lad|a young fellow|someone on a moped} {came to the door|was on the step} {inside twenty minutes|almost at once|while [S] was still on the phone} and {took the envelope|was handed the envelope|went off with both cards}. {the card was used at a cash machine that night|it was used at [shop] {before midnight|by the evening}|cash was drawn either side of midnight}, [amount].
# bad notes at the branch; cash; door
- {there were|[he] said there were} {forged|dud|counterfeit|fake} {twenties|fifties|notes} {coming out of|being passed at} the [bank] {branch|} in [town] and {staff were in on it|a cashier was under suspicion|somebody behind the counter was doing it}.
- [S] was to {draw|take|get} out {[amount]|a large sum|as much as they would give [O]} and {read the serial numbers over|tell [him] the first and last numbers on the notes|keep them in the paper band}.
- {if anyone asked it was for|the story was to be} {=a new bathroom|a grandson's car|the decorators|a carpet|a cruise}, {and not to mention the call|because the staff could not be trusted}.
+ {the cash was {wrapped in foil|put in a freezer bag|put in a shoe box} and {given to|taken away by|handed to} a {courier|young man|driver} {at the gate|on the doorstep|at the end of the road}.|[he] rang back to say {half the notes were bad|three were forged} and [S] must {go again|draw some more}.} [amount] {in all|altogether|}.
# gold to trap a jeweller; gold; door
- [S] was {asked|told|persuaded} to {help catch|act as bait for|trap} a {crooked|bent} {dealer|jeweller} by {buying|ordering} {=gold coins|gold bars|sovereigns|a hundred grams of gold} {over the phone|online|in Hatton Garden}.
- {the order was placed with|it was bought from|[S] paid} [dealer], {all above board as far as anyone can tell|who did nothing wrong|who are a proper firm}{, to their client account [dealerAccount]|, who took a bank transfer into [dealerAccount]|, and they rang to confirm on [dealerPhone]|}.
- {it would be delivered and then swapped for|the coins would be tested and returned with|afterwards [S] would get} {a receipt|a certificate from the court|[P] money back with a reward}.
+ {the parcel came {next morning|special delivery} and {somebody collected it|was taken from [O] on the step} {the same afternoon|within the hour}|gold worth [amount] went off {in a carrier bag|in a rucksack|in a padded envelope}}. [amount].
# euros for an undercover job; currency; door
- {=euros|dollars|foreign notes|travel money} had to be {bought|ordered} from {the bureau|the travel desk|the Post Office} {in [town]|at [shop]} because {the till there was being watched|marked currency was going round|they needed prints off the bundle}.
- {say it is for a holiday|[S] was to say it was for {=Spain|a wedding abroad|the grandchildren}|a tale about a trip to {=Malta|Cyprus|Madeira} was made up for [O]}.
+ {a man met [O] {outside|round the corner} and {took the packet|walked off with it}|the currency was {fetched|collected} from the house {that day|by [hour]}}, [amount] {worth|} {in euros|}.
# taxi to a watch shop; goods; door
- {[S] was sent|they sent a cab to take [O]|a minicab was laid on for [O]} to {[othertown]|London|Hatton Garden|Bond Street} to {buy|pick out} {=a Rolex|two watches|an Omega|a gold bracelet} {on [P] own card|with [P] savings}.
- {the watch was evidence against|this would prove the case against|the serial numbers would show up} {a gang of counterfeiters|a manager at [bank]|the shop}.
- [S] was {kept on the mobile|on the phone|to leave the line open} {the whole way|all the while|in [P] pocket}.
+ {the box was handed over|it was given up|[S] parted with it} {on the way home|at a petrol station|to a man waiting by the house|to a second driver}. {the receipt says|it cost} [amount].
# ring the number on the card trick; cash card; door
- [S] was {invited|told} to {check|make sure} by {ringing|dialling} {=999|101|the number on the back of [P] card} {straight away|without delay}, {and somebody did answer|but the line had never cleared|and {a woman|another man} came on saying {police|[bank] security}}.
- {there was no dial tone, looking back|the first caller had never hung up|it was the same gang of course}.
- {to keep the account safe|since the account was wide open} {everything|the savings} must {come out|be drawn} {that day|before close of business} and be {held by the police|looked after at the station}.
+ {a man with a lanyard|a courier in a helmet|a young woman with a clipboard} {called|came} and {was given it|took the lot}, [amount].
# parcel to be intercepted; goods; door
- a {=parcel|phone|laptop|package} {addressed to [O]|in [P] name} would {arrive|come} {by courier|tomorrow|from [shop]} and {must not be opened|was to be left sealed}, {being part of an inquiry|as it was bought with stolen details}.
- {an officer|a collector|one of the team} would {call for it|take it off [O]}, {ask for a signature|showing a warrant card|with a form}.
+ {it came and it went|the box was fetched within minutes of arriving|two boxes have gone that way}; {a loan|a credit account} {in [P] name|} {has been found|turned up} for [amount].
# vouchers for the informant; vouchers; 
- {[S] was to buy|the [man] wanted} {gift cards|vouchers|Steam cards|Amazon cards} {from three different shops|at [shop]|one at a time} {to pay an informant|so that the money could be traced|as marked money}.
- {the numbers were read out|[S] scratched them and read the codes} {over the phone|down the line}.
+ {cards worth [amount]|[amount] in cards} {were bought and the codes read|went in one afternoon|before the till would take no more}.
# the retailer's card team; card pin; door
- {the first call was|it was supposed to be} {the store card desk|the fraud team} {of|at} {John Lewis|Marks and Spencer|Currys|[shop]} {about|over} {=a television|two iPads|a fridge} {someone was buying|on [P] account}, {and that was then handed on to the police|and then a 'detective' came on}.
- {the cards were 'compromised'|all the cards in the house were at risk} and {must be collected|had to go in for testing} {with the PINs|with the numbers written on a slip}.
+ {every card in [P] purse|two debit cards and a credit card} {went|were taken}; {spent on|used for} {=cigarettes and phones|jewellery|cash machines} to [amount].
# your grandson's file; cash; door
- {[he] knew about|there was talk of} {[P] late husband's account|an old savings book|a premium bond win|[P] ISA} and said {an insider was selling|the branch had sold} {the list|customers' files}.
- {[S] signed the Official Secrets Act over the phone|[S] was sworn to silence|[S] was warned of prison for {talking|tipping anyone off}}, {not even family|not a word to [P] [kin]}.
- {[S] was rung|they called} {every hour|fifteen times in two days|morning, noon and night} {to see that all was well|to keep [O] going}.
+ {by the third day|in the end|over the week} [amount] {had been fetched in {=two|three|four} goes|had gone, each time to a different young man}.
# national insurance and a warrant; cash; door
- {there was a warrant|a car had been found|drugs had been found} {with|in} [P] {national insurance number|name} {on it|} {in Dover|on the border|at an address in Hammersmith} and {[S] could be cleared|the matter could be settled} if {cash was lodged|money was put up} {as a bond|pending the hearing}.
- {a bailiff|an agent of the court|a plain clothes man} would {attend|be round} {to take it|to seal it in front of [O]}.
+ {counted on the kitchen table|put in a sealed bag|done up in brown paper} and {signed for with a squiggle|taken without a receipt}, [amount].
# broadband refund turned police; cash; door
- {it was first|it started as} {the broadband people|an internet refund|a router fault} and {too much had been paid back|the refund went through with a nought too many}, {so the police were now involved|and a detective came on to sort it out}.
- the {difference|overpayment} {had to be returned in notes|must go back in cash} {by courier|with a driver}.
+ {the driver|a courier} {took [amount]|left with [amount]} {in a jiffy bag|in an envelope}.
`,
);
