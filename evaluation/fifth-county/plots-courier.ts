import type { Plot } from './plot.ts';

const MARKS = {
  phone: 1,
  alias: 0.7,
  station: 0.6,
  badge: 0.25,
  look: 0.48,
  plate: 0.3,
  car: 0.4,
  password: 0.5,
  taxi: 0.2,
  habit: 0.32,
} as const;
const OPEN = [
  '{At about|Around} $h {the landline rang|the house phone went|the telephone rang} and {a man|a well spoken man|a male voice} {asked for $V by name|said he was a police officer|said he was from the police}.',
  '$V {took|received|had} a {call|telephone call} {on the landline|at home|} {from someone|from a man} {claiming to be police|saying he was a detective|who said it was the police fraud squad}.',
  '{Somebody rang $O|$V answered the phone to somebody} {this morning|just after lunch|at tea time|first thing} {pretending to be|making out he was|saying he was} {a detective|the police|an officer}.',
  "{A man phoned $V|$V was phoned} and {told $O|said} {there had been|they had} {an arrest|a lad in custody|two men stopped} {in a shop|at Argos|in a phone shop|at a jeweller's} with {a copy of $P card|a card in $P name|$P bank details on them}.",
  '{Cold call|Call|Phone call} {to $V|taken by $V} {purporting|claiming} to be {Met police|police fraud dept|a DC}, {re|about|concerning} {corrupt staff at the bank|fake notes at the local branch|$P account being used|cloned card}.',
  "{It started with|First there was} a call {saying|to say} {$P niece's card|$P bank card|a card with $P name} {had been used|was being used} in {London|Manchester|Oxford Street|Westfield}.",
];
const TALE = [
  '{$S was told|They told $O} to {ring|dial} {999|101|the number on $P card|the bank} {to check|and ask for him} and {a woman answered|another man answered|it was the same lot still on the line}, {so $S believed it|the line must never have cleared|which convinced $O}.',
  '{He|The caller} {said|reckoned|explained} {the staff at the $b branch were in on it|somebody inside $b was passing fake notes|they needed $P help to catch a clerk at the $b}.',
  '{$S was|$V was} {not to tell|forbidden to tell|told to say nothing to} {anyone|a soul|family or the bank}{ as it was an undercover operation| or $S would be arrested for obstructing| because the case was secret|}.',
  '{They|He} kept $O {talking|on the line} {for nearly three hours|all afternoon|the whole time|while $S went to the bank with the mobile in $P bag}.',
  '{If the bank asked|When the cashier asked} {$S was|$S had been told} to say {it was for building work|it was for a car|a cruise|a present for a grandson}.',
  '{The voice was|He was|Caller was} {very polite|very convincing|calm and patient|posh|a bit sharp when questioned}{ and had an answer for everything|}.',
  '$S could hear {other voices|phones ringing|a radio|typing} in the background{ like a real office|}.',
  '{They already knew|He had} $P {name and address|date of birth|full name and that $S banked with $b}.',
  '{Then|After that} {he rang back|another one rang|a second man, his boss, came on} {and said it all again|to thank $O for helping|to say that some of it was counterfeit and they needed more}.',
];
const FOILED = [
  '{$S said|$S told them} {$S would ring $P son|$S had no money|$S was not born yesterday} and {hung up|put the phone down|they rang off}. {Nothing lost|No loss|Nothing was taken}.',
  '{The cashier|A lady at the bank|Staff at $b} {asked questions|thought it odd|was not happy} and {called the police|rang 999|would not pay it out}, so {nothing was handed over|no money left the account}.',
  '{$P daughter|$P neighbour|$P son|The cleaner} {came in|turned up} {at the right moment|during the call} and {stopped it|took the phone off $O|told them where to go}. No loss.',
  '{$S knew|$S realised|$S twigged} it was {a con|a scam|nonsense} {because $S had read about it|straight away|after a few minutes} and {ended the call|hung up}.',
  '{Nobody came in the end|The courier never showed}, {thank goodness|and they have not rung since}. {No loss.|}',
];
const NOW = [
  '{They are|He is} sending {someone|a courier|a driver} {in the next half hour|now|at any minute} {to collect it|for the envelope} and {$V is|$S is} {sitting there|at home} with {$m in cash|the cards} {ready|in an envelope}.',
  '{The man is|A courier is} {on his way|on the way to the house} {now|as we speak}, {due|expected} {within the hour|in ten minutes}. {Please hurry.|Caller still on other phone.|Need somebody there.|}',
  '{The courier|Somebody} is {outside|at the door} {right now|at this moment}, {knocking|sat in the car}. {$S has not opened the door.|}',
];
const common = { open: OPEN, foiled: FOILED, now: NOW, marks: MARKS, impersonated: ['police' as const], old: 0.92 };

export const COURIER: Plot[] = [
  {
    ...common,
    tale: TALE,
    ask: [
      '{$S was told|They asked $O|He wanted $O} to {draw out|withdraw|go to the bank for} $m {in cash|in twenties|}{ so the notes could be checked for fingerprints| for forensic tests| as evidence|}.',
      '{$S had to|$S was to} {go to $b in $t and|} {take out|get} $m {over the counter|} and {wait for a courier|keep it in an envelope}.',
    ],
    lost: [
      '{$S handed|$S gave} {over |}{$m|the cash} {at the door|to the courier|on the doorstep} {at about $h|that evening|}.',
      '{A courier came|A man came|Somebody called} {about $h|an hour later|before it got dark} and {took|went off with} {the money|the $m|an envelope with $m in it}.',
      '$m {was|had been} {collected|handed to a male} {from the home address|at the front door}.',
    ],
    askedFor: ['withdraw_cash', 'hand_over_cash', 'keep_secret'],
    handed: ['cash'],
    loss: [1500, 18000],
  },
  {
    ...common,
    tale: TALE,
    ask: [
      '{$S was asked|He asked $O} to {put the cards in an envelope|cut the cards up and put them in an envelope|seal the bank cards in a jiffy bag} and {key in the PIN on the phone|write the number down|say the pin out loud}.',
      '{The cards were|Both cards had to be} {taken for examination|sent to the forensic people}, {and the PIN too|with the pins}.',
    ],
    lost: [
      '{The cards went|$S gave the cards} {to a courier|to the man at the door} and {$m was drawn|they took $m} {at cash machines|from ATMs in London|before midnight and again just after}.',
      '{By the next morning|Within hours} $m {had gone|was missing} from {the account|both accounts}.',
    ],
    askedFor: ['hand_over_card', 'disclose_pin', 'keep_secret'],
    handed: ['card', 'pin'],
    loss: [500, 6000],
  },
  {
    ...common,
    tale: TALE,
    ask: [
      "{$S was sent|They sent $O} to {a jeweller's|a gold dealer|a bullion shop} to buy {gold coins|sovereigns|a gold bar|a Rolex} for $m {as part of the sting|to test the shop|}.",
      '{They wanted|$S was told to get} {euros|foreign currency|gold} {worth|to the value of} $m {from the Post Office|from a bureau|from the shop in $t}.',
    ],
    lost: [
      '{The bag|The gold|The currency|It} was {collected|taken away} {the same evening|the next day} by {a young man|a courier|a man in a car}. {Value|Total|Worth} $m.',
      '{$S handed it all|$S passed the bag} to {a courier|the driver}, $m {worth|in all}.',
    ],
    askedFor: ['buy_gold_or_currency', 'buy_goods', 'keep_secret'],
    handed: ['gold', 'currency'],
    loss: [4000, 40000],
  },
];
