import { plotsOf } from './plot.ts';

export const TAX = plotsOf(
  'government_impersonation',
  `
# any
- {[S] was in tears|[S] panicked|[S] went cold}.
- {[he] had a file number and a court date|all very formal|[he] read [O] [P] rights}.
- {the press would be told|[P] employer would be told|passport would be cancelled}.
- {two other people came on as witnesses|it was 'recorded for the court'|a solicitor could not be had until payment}.
> {A recorded voice|An automated message|A robot voice} {rang|called|was left} [when] {saying press one|telling [O] to press 1} {or be arrested|for the tax office|to speak to the officer in charge}.
> [V] {was rung|had a call} [when] by {a [man] from|somebody claiming to be} {HMRC|the Revenue|the tax office|the Inland Revenue as [he] called it}.
> {[when] a letter and then a call came|It came by e-mail first, then a call [when]}, {on headed paper|with a crest}, {from|purporting to be from} {a government department|the tax people|the council}.
+ {[S] paid [amount]|[amount] was paid|[S] sent what was asked, [amount],} {out of sheer fright|to make it stop|so as not to be arrested}. {loss [amount]|[amount] gone|that is [amount] [S] will not see again}.
+ {when more was demanded|when they came back for another lot} [S] {rang the real office|asked an accountant} and {learned|was told} it was {bogus|a con}. [amount] lost.
~ {[S] never owed tax in [P] life|[S] was on PAYE and knew|[S] paid no tax} and {rang off|put it down}. {no loss|nothing paid}.
~ {[S] asked for it in writing|[S] said [S] would ring the proper number} and {that was that|they hung up}. {no money sent|nothing lost}.
# unpaid tax and a warrant; transfer; pays
- {back tax of [someamount]|underpaid tax for {three|four} years|a miscalculation} and {officers were on the way|a warrant was in the post|the sheriff would come}, unless {settled today|paid by [hour]}.
- {[he] spoke of|there was mention of} {fifteen counts|a court in London|a barrister on the line}.
# vouchers for the revenue; vouchers; 
- {payment was only possible|it could be settled} by {=iTunes|Google Play|Steam|Argos} {cards|vouchers} {bought at [shop]|from the supermarket}, {which [S] thought odd|but [he] explained it away}.
- {codes were read out|[S] read out the codes} {one by one in the car park|from the kitchen}.
# tax rebate link; bank_details; page silent own
> {[when] an e-mail about a refund {came|was opened}|[V] had a text [when] about money back from the tax office}.
+ {the card was used for|somebody bought} {=phones|takeaways and taxis|trainers} {before it was stopped|over the weekend}: [amount].
~ {the address was not a government one|[P] [kin] saw through it} {and nothing was typed|so no loss}. {nothing lost|}.
- {a rebate of [someamount] was due|there was a refund waiting} and {the link went to|to claim, go to} [page], {where card details were put in|which asked for everything}.
- {small payments|subscriptions|a taxi account} {began to show|appeared} {a day later|over the weekend}.
# national insurance number misused; transfer; pays
- {[P] national insurance number had been 'compromised'|[P] number was tied to money laundering} and {a new one|a clean one} {had to be bought|would cost [someamount]}.
- {assets had to be 'verified'|[P] savings had to be checked} by {sending them to|moving them into} {the Treasury's account|a government holding account}.
# energy grant; bank_details; page own
> {[V] had a text [when] about help with bills|[when] somebody rang about a grant for heating}.
+ {after that|within days} [amount] {went from the account|was taken in two goes}.
~ {the council said there was no such grant|the bank stopped the card} {in time|and no loss}.
- {a heating grant|a cost of living payment|the winter fuel money} {needed a bank account|had to be claimed} {at [page]|through a link, [page]}.
# council tax band refund; transfer; pays firm
- {the house was in the wrong band|[S] was owed years of council tax} and {a fee|a third up front} {would release it|was needed by [company]}.
# customs on a car; transfer; pays
- {duty was owing|customs held} {on a parcel from abroad|on a car import} and {port charges|storage} {rose every day|had to be met}.
# visa and home office; transfer; pays
- {the Home Office|immigration} {had 'found an error' on a form|would cancel [P] leave to remain} {unless a penalty was paid|and [S] could be deported}.
- {they knew the reference of [P] visa|they had [P] passport number}, {which frightened [O]|so it felt real}.
# student loan or benefits; bank_details; 
- {benefits would be cut off|the pension credit would stop} unless {the bank card was confirmed|[S] confirmed the long number}.
# TV licence; bank_details; page silent own
> {[when] a mail from 'TV Licensing' {came|was waiting}|[V] got a reminder [when] about the licence}.
+ {card details went in and|then} [amount] {was spent abroad|went on vouchers}.
~ {the licence is free for [O]|it was paid in the spring} so {[S] deleted it|no loss}.
- {an e-mail about|it said} {the TV licence had lapsed|the licence payment had bounced} and {gave a link, [page]|sent [O] to [page]}.
# court fine by bailiff; transfer; pays
- {an unpaid congestion charge|a county court judgment|a parking matter} {had gone to bailiffs|was with enforcement}, {who were an hour away|a van was outside town already}.
`,
);

export const HELPDESK = plotsOf(
  'computer_service',
  `
# any
- {the mouse moved by itself|boxes flew about the screen|numbers scrolled by}.
- {[he] said Russians were in there|hackers in {=Holland|Ohio|Leeds} were blamed|the router was said to be leaking}.
- {[he] stayed on {=two|three|four} hours|[S] missed lunch over it|on and off all day}.
- {[he] wanted the tablet plugged in as well|photographs of the cards were held to the camera|the webcam light came on}.
> {[when] a [man] {rang|called} about|Call [when] about|There was a call [when] concerning} {the computer|the broadband|the router|viruses}.
> {A warning filled the screen|The laptop locked|A siren came from the laptop} [when], {with a number to ring|telling [O] not to switch off}.
> [V] {was told|had a call saying} [when] that {hackers were using the line|the internet would be cut off|the IP address was hacked|foreigners were on the wifi}.
+ {[S] watched them move|they had [O] log in to the bank and then moved|while the screen was black they sent|[S] looked on as they took} [amount] {out|away|abroad}. loss [amount].
+ {[S] paid|a card was charged} [amount] {for a lifetime of cover|for a repair that was not needed|for 'software'}.
~ {[S] pulled the plug|[S] switched it off at the wall|[S] shut the lid} and {called a proper repair man|rang [P] [kin]}. {no loss|nothing taken}.
~ {they could not get in|the bank blocked it|the app would not load} and {they gave up|[he] became rude}. {no money gone|nil loss}.
# remote access from the helpdesk; transfer; pays
- [S] was {made to|asked to|told to} {download|put on} {=AnyDesk|TeamViewer|a support program|something called UltraViewer} and {give the nine numbers|read out a code}.
- {files were opened with red crosses|[he] showed [O] 'errors'|a black window scrolled} to {scare|convince} [O].
# refund of an old contract; transfer; pays
- {the company had closed|an old support plan had run out} and {a refund of [someamount] was due|money was to be returned}.
- {[he] 'accidentally' sent|an extra nought went in, so} {too much|thousands too much} and {wept about his job|begged for it back}.
# pop-up number; cash card; 
- {[S] rang the number on the screen|the number on the warning was rung} and {a 'Microsoft' engineer|a certified technician} {took control|took over the mouse}.
# broadband slow; transfer; pays
- {speed was poor, [he] said|the line was faulty} and {a new hub needed a deposit|compensation was due}.
# firewall for life; bank_details; page firm
- {a licence from [company]|[company]} {would be put on|was sold to [O]}, {at [page]|through [page]}.
# two factor reset; bank_details; 
- {the e-mail account was locked|a password reset} and {a code|codes} {came and were read out|had to be given}.
# engineer at the door; cash; door
- {an engineer would call|a technician came} {to collect the old router|to take the laptop for cleaning}, {and the fee in cash|with payment on the step}.
# webcam; vouchers; 
- {they said the camera had filmed [O]|there was a threat about the webcam} and {gift cards|vouchers} {would have it deleted|were the price}.
# security subscription renewing; bank_details; 
- {an e-mail said|a bill claimed} {antivirus had renewed for [someamount]|a subscription would be taken}, {call to cancel|with a number to cancel}.
# smart meter; transfer; pays
- {it was the smart meter|a meter app needed updating} and {[S] shared the screen|the tablet was shared}.
`,
);

export const DOORSTEP = plotsOf(
  'doorstep',
  `
# any
- {no receipt|nothing in writing|a scrap of paper with a sum on it|the address on the bill is a field}.
- {they parked across the drive|the van had no name on it|the van had magnets for signs}.
- {[S] felt hurried|[S] was not let alone for a minute|they would not take no}.
- {a third man turned up later|the boss came by to collect|a second lot came next day about the first}.
- {one kept asking for water|one talked while the other looked about|they admired the clock in the hall}.
> {[when] {=a [man]|two men|three lads|a father and son, supposedly} {knocked|came to the door|called at the house}|{=Two men|A [man] and a boy} {called|knocked} [when]}{, {saying they had been working up the road|pointing at the roof|in hi-vis|with a clipboard}|}.
> {A leaflet came through the door|There had been a card through the door} and {[S] rang it|they turned up} [when].
> [V] {answered the door|was in the front garden|was putting the bins out} [when] {when a [man] stopped|and a van pulled up}.
+ {[amount] was paid|[S] paid [amount]} {in cash|by transfer|some in cash and some by bank transfer} and {nothing has been done|the work is a mess|they never came back}.
+ {[S] was driven to the cash point|they waited while [S] went to the bank|they took [O] to the branch in the van} and {had [amount] off [O]|[S] drew [amount]}.
~ {[P] neighbour|the man opposite|the postman} {came over|asked what they were doing} and {they were off like a shot|they cleared out}. {nothing paid|no loss}.
~ {[S] said no|[S] asked for it in writing|[S] would not pay up front} and {they grew abusive|one of them swore|they left}. {no loss|nothing paid}.
# loose tile; cash; door firm
- {a tile had slipped|there was a hole by the chimney|the ridge was loose}; {up a ladder in a minute|one went up before [S] could speak} and {rotten wood was shown|came down with rubble}.
- {the price was [someamount]|they quoted [someamount]}, {then it doubled|then it was three times that} {once the roof was off|by noon}.
# driveway tar; transfer; door pays firm
- {left over tarmac|spare block paving} {from a job at [town]|from the council}, {cheap for today|a special price}.
- {a thin coat was put down|they dug it up and left it|it washed off in the rain}.
# gutter and soffit; cash; door firm
- {gutters|soffits|fascias} {wanted doing|were full}, {thirty pounds to start|cheap at first} and {then the walls were 'damp'|then the joists were 'gone'}.
# trees; cash; door
- {the tree would fall|the hedge was diseased|roots were under the house} and {they cut it to a stump|branches were left all over}.
# bogus water board; cash; door
- {[he] was from the water board|they had to check the pressure|a burst up the road}, {one ran the taps|kept [O] in the kitchen} while {the other went upstairs|somebody was in the bedroom}.
# damp and injection; transfer; door pays firm
- {a meter was stuck in the wall|a gadget beeped} and {the whole ground floor|every wall} {needed treating|had rising damp}.
- {[S] signed a pad|a contract was signed} {with no copy left|without reading it}, in the name of [company].
# mattress and bed; card; door firm
- {an adjustable bed|a riser chair|a special mattress} {was demonstrated|was pushed on [O]} for {four hours|the whole afternoon} {by [company]|}.
# charity collection; cash; door
- {collecting for|it was for} {=a hospice|air ambulance|children} {with a tin|with a sponsor form} and {no proper badge|a badge that was a photocopy}.
# fish van; card; door
- {=fish|meat|a freezer box} {was sold|was filled} {at hundreds|for far more than said}, {the card put through twice|on the card machine}.
# loft insulation; transfer; door pays firm
- {foam in the loft was dangerous|the insulation had to come out}, {the mortgage people insist|by law}, {said [company]|and [company] could do it}.
# energy meter man; bank_details; door
- {a [man] with a lanyard|somebody from the energy company} {read the meter and|} {took a photo of a bill|took down bank details}.
`,
);
