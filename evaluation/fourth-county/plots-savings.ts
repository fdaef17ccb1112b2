import { plotsOf } from './plot.ts';

export const INVESTMENT = plotsOf(
  'investment',
  `
# any
- {the calls came at all hours|always pleasant|never pushy until the end}.
- {a video call with the camera off|a proper looking contract|a portal with charts}.
- {[P] accountant was not to know|[S] was told not to use an adviser|keep it quiet until the launch}.
- {friends were told and put in too|[P] brother nearly joined|it came out of [P] ISA}.
- {a code of the regulator was quoted|they said they were registered|FCA number looked right}.
> [when] [V] {saw|clicked on} an advert {with|using} {a famous face|a money expert|a TV presenter} {on Facebook|on YouTube|online}.
> {[V] {filled in a form|left a number}|A form was filled in} on {a comparison site|a website} and {[when] an adviser rang|was rung [when]}.
> {A brochure|A very good brochure} {came|was sent} [when] after {a call|an enquiry}.
> {It goes back to [when]|Since [when]}: {a [man]|an adviser} {got in touch|made contact} {on WhatsApp|by phone|on LinkedIn}.
+ {[S] put in [amount]|altogether [amount] was invested|[amount] went across in stages}. {withdrawals are refused|now there is a 'tax' to take it out|the log in has stopped working}.
+ {the account showed a profit|on the screen it doubled}, {but none of it is real|but it cannot be withdrawn}. {paid in [amount]|loss [amount]}.
~ {[S] looked the firm up|the register said it was a clone|[P] [kin] checked} and {sent nothing|stopped in time}. {no loss|nothing paid}.
# crypto coach; transfer; pays page
- {a trading platform|a wallet} at [page] {showed gains every day|with an account manager}.
- {small sums came back at first|[S] was allowed [someamount] back} {to win trust|so it looked right}.
# cloned bond; transfer; pays page firm
- {a fixed bond|a two year bond} {at seven per cent|well above the banks} from [company], {papers with the proper registration number|a real firm's number on it}.
# whisky casks; transfer; pays firm
- {=casks|rare whisky|fine wine} {held in bond|in a warehouse in Scotland}, {certificates from [company]|sold by [company]}, {none of which exist|which nobody can find}.
# shares in a listing; transfer; pays firm
- {shares before they float|pre-IPO stock} {in a well known company|in an AI firm} through [company], {with a deadline|allocation closing on the day}.
# recovery of earlier loss; transfer; pays firm
- {[S] lost money before|years ago [S] was done over timeshare} and {now they would get it back|they offered recovery} {for a fee|for the court costs}, {calling themselves|under the name} [company].
# foreign exchange robot; transfer; pays page
- {a robot traded|signals were sent} {on Telegram|in a group of {forty|sixty} people}, {all of them probably fake|all saying how well it did}, {on|using} [page].
# carbon and trees; transfer; pays firm
- {carbon credits|teak trees|a forest in Brazil} {sold by|through} [company].
# property abroad; transfer; pays firm
- {=student rooms|flats in {=Dubai|Cape Verde|Cyprus}} {off plan|with guaranteed rent}, {[company] has since dissolved|by [company]}.
# gold that stays in the vault; transfer; pays firm
- {gold stored for [O]|bullion in a Swiss vault} {with [company]|}, {a certificate and a glossy folder|papers to sign}.
# friend's tip; transfer; pays page
- {a friend at the club|somebody at church|a workmate} {had done well|was earning} {and passed on the link, [page]|on [page]}.
`,
);

export const ROMANCE = plotsOf(
  'romance',
  `
# any
- {good morning and good night every day|poems and songs|called [O] queen}.
- {never on camera|the camera was always broken|one video, which did not match the lips}.
- {[S] was told [P] family were jealous|it was to be their secret|[S] stopped going to choir}.
- {photographs of a house and a dog|a ring was promised|a wedding was planned}.
> {[V] {met|got talking to} {a [man]|somebody} {on|through} {=a dating site|Facebook|Hinge|a scrabble game|a bereavement group}|Met online through {a dating site|an app}} [when].
> {It began with a friend request|A message came from a stranger} [when] {and [he] was charming|and they wrote every day}.
+ {over the months|bit by bit|in dribs and drabs} [S] sent [amount]{, by bank transfer| and some gift cards|}.
+ [amount] {in total|in all}, {and still believes [he] will come|and nobody ever came|and it took {a year|months} to see it}.
~ {the pictures belonged to somebody else|a picture search found another name}, and {[S] sent nothing|no money went}.
# oil rig; transfer; pays
- {[he] was an engineer on a rig|working at sea} {=off Scotland|off Norway|in the Gulf} and {a machine part|wages held up} {had to be paid for|needed a loan}.
# army doctor; transfer; pays
- {a surgeon with the army|a doctor in {=Syria|Yemen}} {needing leave papers|whose flight home cost [someamount]}.
# widower with a child; transfer vouchers; pays
- {a widower|a widow} with {=a little girl at school|a son in hospital} and {fees|bills} {each month|again and again}.
# inheritance stuck in customs; transfer; pays
- {a trunk of gold|an inheritance} {was held at customs|could not be released} {without a fee|until lawyers were paid}.
# pictures and threats; transfer; pays
- {intimate pictures were shared|a video was made} and {[he] threatened to send them round|there were threats}.
# invests together; transfer; pays page
- {they would build a future|the two of them traded} on [page], {[he] taught [O]|with [his] uncle's tips}.
# visa and flight; transfer; pays
- {[he] was always about to fly|there was a ticket} and {then arrested|then robbed at the airport|then ill}.
# already met; cash; 
- {they met twice|[he] stayed at the house} and {borrowed|took} {for a van|for a business}, {then vanished|then changed [his] number}.
`,
);

export const PENSION = plotsOf(
  'pension',
  `
# any
> {[V] {was rung|had a call} [when] about {a free pension review|an old work pension}|A pension adviser made contact [when]}.
> {[when] it was a leaflet|An online form led to a call [when]} offering {cash early|a better return|to find lost pensions}.
+ {[amount] was moved|the whole pot, [amount], was transferred} {and cannot be traced|and now the tax man wants his share too}.
~ {the scheme refused the transfer|the old provider asked questions} and {[S] drew back|it was stopped}. {no loss|nothing moved}.
# liberation; transfer; pays firm
- {take it before 55|a loophole} through [company], {with thirty per cent for them|a fee off the top}.
# overseas scheme; transfer; pays firm
- {a scheme in {=Malta|Gibraltar|Hong Kong}|storage units|hotels abroad} run by [company], {a courier came with papers to sign|papers were rushed}.
# helper finds a lost pot; bank_details; firm
- {to trace it they wanted|[company] asked for} {national insurance number, passport and bank|every detail}.
# state pension top up; transfer; pays
- {missing years could be bought|top up years} {at [someamount] each|cheaply} {but only today|over the phone}.
# fee for drawdown; transfer; pays firm
- {an arrangement fee|a release fee} {to [company]|} {was paid first|up front}.
`,
);

export const LOTTERY = plotsOf(
  'lottery_or_prize',
  `
# any
> {[when] {a letter|a card|an e-mail|a text} {said|announced} [V] had won|[V] had been told [when] of a win of} {=a car|[someamount]|a cruise|second prize}.
> {[V] {filled in|sent off for} competitions|Postal draws come every day}, and [when] {one 'paid out'|there was a big one}.
+ {fees of [amount]|[amount]} {went|was sent} {before it stopped|in cheques and cash|in all}.
~ {[S] binned it|[S] never entered anything}. {no loss|nothing sent}.
# release fee; transfer; pays
- {tax|a customs fee|an insurance bond} {had to be paid first|was due on the prize}.
# foreign lottery; cash; silent
- {a Spanish lottery|an Australian sweepstake} {with a claim number|stamped and sealed}, {notes by post|cash in an envelope abroad}.
# clairvoyant; cash; silent
- {a psychic who wrote personally|a lucky charm} {for [someamount] a time|sent on payment}.
# facebook giveaway; bank_details; page silent
- {a giveaway for [shop]|a supermarket hamper} {needing a card for postage|asked for a delivery fee} at [page].
# vouchers to claim; vouchers; 
- {to release it [S] bought|they wanted} {=Steam|Apple|Amazon} cards.
# catalogue; cash; silent firm
- {orders from [company]|a catalogue, [company],} {always with a promise of a cheque|to qualify for the draw}.
`,
);
