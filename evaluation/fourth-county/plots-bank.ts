import { plotsOf } from './plot.ts';

export const BANK = plotsOf(
  'bank_impersonation',
  `
# any
- {[he] did the security questions the way they do|it went through the usual checks|there was the same hold music}.
- {[he] warned [O] about scams, of all things|[he] even said never to share a PIN|[he] told [O] to be careful of fraudsters}.
- {a manager was put on|it was escalated|[S] was passed to a colleague in [othertown]}.
- {it was all a rush|there were minutes to spare, [he] said|if [S] hung up the money would be lost}.
- {a letter would follow|[S] would get a new card by {Thursday|the end of the week}|it was going to be put right by midnight}.
- {the payee check came up as no match and [he] said ignore it|confirmation of payee failed|the screen warned about the name}.
> {[when] [V] {had|got|took} a call {from|supposedly from} [bank]{ security| fraud team| card services|}|[bank] {rang|phoned}, or so {it seemed|[S] thought}, [when]}.
> {A text came|There was a message|A text dropped} [when] {in the same thread as the real ones|that looked just like [bank]} {asking whether|wanting to know if} [S] had {paid|sent} [someamount] to {a payee in [othertown]|[shop]|somebody never heard of}, {and soon after|then} {a [man] rang|the phone went}.
> {The screen showed|It came up as|Caller display gave} [bank] and the [man] {knew the last four of the card|had [P] address|read out recent transactions}. {That was [when]|This was [when]|}.
> {Unexpected|Unsolicited} call [when] {re|about|concerning} {suspicious|unusual} {activity|payments} on [P] [bank] account.
+ {[amount] went|a total of [amount] left the account|[S] sent [amount]} {in {=two|three|four} payments|in one go|before it was stopped|within half an hour} and {[bank] is looking into it|the real bank has {opened a case|frozen what is left}|there is nothing left}.
+ {[S] rang the bank after|when the app was opened later|next morning the balance showed} and {nobody there had called|they had no record of it|it was all gone}: [amount].
~ {[S] said [S] would ring back on 159|[S] hung up and used the number on the card|[S] went into the branch instead}. {account safe, no loss|nothing moved|no money was lost}.
~ {a warning came up on the app|the payment was held|the bank's own check caught it} and {it was cancelled|nothing got through}. {no loss|not out of pocket}.
~ [P] [kin] {said it was a scam|made [O] put the phone down}. {nothing gone|no loss so far}.
# safe account; transfer; pays
- {[P] account was under attack|staff had got at the account|somebody was in the account} and {the balance had to be moved|everything should go} {into a new account|into a 'holding' account|somewhere secure} {opened in [P] name|that they had set up}.
- {[he] stayed on|[S] was kept talking|[he] would not let [O] go} {for over an hour|the whole morning|until it was done}, {walking [O] through the screens|telling [O] what to tap}.
# one time codes; bank_details transfer; pays
- {a code would be texted|codes would come} {to stop the payments|to prove who [S] was} and [S] {was to read them out|read three of them back}.
- {each code, it turns out,|what they really did was} {let them set up Apple Pay|approved a new payee|put the app on their own phone}.
# engineer at the app; transfer; pays
- {the app needed a 'security refresh'|a new version of the app was needed} and {[S] was sent a link|a link came by text}, {after which the screen went blank|then [P] phone was doing things by itself}.
- {they asked for|[he] wanted} {the first, third and fifth of the password|the memorable word|a selfie with the card}.
# loan in her name; transfer; pays
- {a loan had been taken out|somebody had applied for a loan} in [P] name {and the money was already in|for [someamount]}, {so it must be sent back|and it had to be returned} {to the lending desk|to an account they gave}.
- {it was real money|the loan was genuine}, {taken by them in [P] name|they had got through the checks with [P] details}.
# crook in the branch; transfer; pays
- {a member of staff at the [town] branch|someone inside [bank]} was {stealing|siphoning} from {older customers|savers} and {[S] could help catch them|an internal inquiry was on}.
- {not to speak to|[S] must lie to} {the branch|anyone at the counter}, {say it is for|and if asked say} {building work|a car for family|a boat}.
# card being collected; card pin; door
- {the card was due to be changed|a faulty chip|the contactless had been skimmed} and {the bank's own courier|a bonded driver} would {swap it|fetch the old one}.
- {PIN to be keyed into the handset|the PIN was to go in the envelope with it}.
# direct debit test; transfer; pays
- {a test payment of a pound|one penny|a small amount} was {sent|made} {to show that the link worked|first}, and {then the rest|after that the savings}.
- {[he] gave a reference|there was a case number} and {was very patient|never raised [his] voice|could not have been nicer}.
# crypto wallet at the bank; transfer; pays page
- {the bank was 'moving customers' onto|funds would be protected in} {a digital vault|a new online wallet} at [page].
- {documents were uploaded|[S] sent [P] passport and a bill}.
# joint account and the husband; transfer; pays
- {the caller had spoken to [P] [kin] already|it was [P] [kin]'s account too} and {both had to move|both balances were at risk}.
- {it sounded like a call centre behind|there was music on hold, the right music|two other people came on, one a 'manager'}.
# business account; transfer; pays
- {the works account|the firm's account|the club's account} was the one they {were after|talked about}, {payroll was due|wages were to go that day}.
- {a card reader was used|[S] pressed the reader twice} and {gave the eight figures|read out what it said}.
# refund of charges; bank_details; 
- {it was dressed up as|they said there was} {a refund of charges|compensation for a mis-sold policy|an overdraft error} of [someamount], {only needing details|for which the long number was wanted}.
- {[S] gave the card number and the three on the back|[S] read out the card}.
`,
);
