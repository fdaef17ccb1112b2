import type { Plots } from './plot.ts';

const NO = [
  '{No money|Nothing} {was paid|changed hands}.',
  '{$S pulled out|$S thought better of it} {in time|before paying}. {No loss.|}',
  '{$P son|A friend|The bank} {put a stop to it|talked $O out of it}. {Nothing lost.|}',
];
const web = { phone: 0.5, alias: 0.5, account: 0.6, site: 0.6, email: 0.5, company: 0.5, habit: 0.15 } as const;
export const TRADE_PLOTS: Plots = {
  doorstep: [
    {
      open: [
        '{Two men|A man|Three lads} {knocked|came to the door|called} {uninvited|out of the blue|} {saying|and said} {tiles had slipped|the chimney was leaning|they had tarmac left over|the gutters were blocked}.',
        '{Roofers|Men in a van|A gardener} {cold called|called} at {$P house|the address} {in $t|}, {offering|wanting} {to mend the roof|to do the drive|to cut the tree}.',
        '{$V let in|$V was visited by} {a man|someone} {who said he was|from} {the water board|the council|trading standards|a builders}.',
      ],
      tale: [
        '{They were up the ladder|They started|Work began} {before $S could say no|straight away|that minute}.',
        '{The price|It} went from {£{80|150|200}|a small sum} to {thousands|much more} {in a day|when they "found" rot|}.',
        '{The work is|What they did was} {shocking|rubbish|unfinished|a bit of cement}.',
        '{He was|They were} {pushy|charming|in matching jackets|quite frightening}.',
      ],
      ask: [
        '{They wanted|He asked for} $m {in cash|up front|for materials}.',
        '{They drove|He drove} $O to the {bank|cash point} for $m.',
      ],
      lost: [
        '{$S paid|$V gave them} $m {in cash|by transfer|} and {they have not been back|they never returned}.',
        '{$m handed over|$m gone}{, no receipt|, no paperwork|}.',
      ],
      foiled: ['{$S said no|$S refused} and {shut the door|they drove off}. {No loss.|}', ...NO],
      now: [
        '{They are|The men are} {in the kitchen|outside in the van|on the drive} now {waiting for|demanding} {the money|$m}.',
      ],
      marks: { phone: 0.7, alias: 0.5, look: 0.6, plate: 0.55, car: 0.5, company: 0.6, account: 0.25, habit: 0.4 },
      impersonated: ['other'],
      askedFor: ['hand_over_cash'],
      handed: ['cash'],
      loss: [150, 9000],
      old: 0.8,
    },
  ],
  investment: [
    {
      open: [
        '{$V saw|It began with} {an advert|a video|a page} {with a famous man off the telly|on Facebook|about trading in bitcoin}.',
        '{$V was contacted|A broker rang $V} {about|offering} {bonds at 9%|crypto|shares before they floated|whisky casks|parking spaces}.',
      ],
      tale: [
        '{The account page|The dashboard} {showed|said} {big profits|it had doubled|£{40,000|92,000}}.',
        '{He rang|They rang} {every day|twice a week|like a friend}.',
        '{When $S asked|Once $S wanted} to {withdraw|take some out} {there was a tax|they went quiet|there was always a fee}.',
      ],
      ask: ['{$S was told to|They said to} {put in|invest} {more|$m}{ to unlock it|}.'],
      lost: [
        '{Altogether|In total|Since then} $S {put in|lost|has sent} $m.',
        '$m {invested|paid} {over {two|five|eight} months|in several payments}.',
      ],
      foiled: NO,
      marks: web,
      impersonated: ['other'],
      askedFor: ['transfer_money'],
      handed: ['transfer'],
      loss: [1000, 70000],
      old: 0.4,
    },
  ],
  romance: [
    {
      open: [
        '$V met {someone|a man|a woman} {on a dating site|on Facebook|playing Scrabble online|on an app} {last year|in the spring|after $P divorce|}.',
        '{$V has been|$V was} {writing to|in touch with} {an engineer on an oil rig|an army doctor|a widow in Scotland}{ $S has never met|}.',
      ],
      tale: [
        '{They talked|They wrote} {every night|morning and evening} {for months|}.',
        '{There was always|Every visit had} a {reason|problem}{, customs, hospital, a stolen bag|}.',
        '{The photographs|The pictures} {turned out to be|were of} {somebody else|an actor}.',
      ],
      ask: ['{Then came|Then it was} {a hospital bill|a customs fee|the flight} of $m.'],
      lost: ['{$S has sent|$V sent} $m {in all|over the year|in gift cards and transfers}.'],
      foiled: NO,
      marks: web,
      impersonated: ['other'],
      askedFor: ['transfer_money', 'buy_vouchers'],
      handed: ['transfer', 'vouchers'],
      loss: [500, 40000],
      old: 0.45,
    },
  ],
  ticket_or_shopping: [
    {
      open: [
        '$V {bought|ordered|paid for} {two tickets|a puppy|a sofa|a phone|a caravan|football boots|a holiday cottage|a car} {online|on Marketplace|on Gumtree|from a website|from Instagram}.',
        '{Advert for|Listing for} {concert tickets|a campervan|a kitten|a flat to rent|a games console}{ at a good price|}.',
      ],
      tale: [
        '{The seller|They} {had good reviews|sounded normal|sent more pictures}.',
        '{It never came|Nothing arrived|It did not turn up} {and|then} {they blocked $O|no answer}.',
      ],
      ask: ['{They wanted|Seller insisted on} {bank transfer|friends and family|a deposit} of $m.'],
      lost: ['{$S paid|Paid} $m{ and heard no more|}.', 'Loss $m.'],
      foiled: NO,
      marks: web,
      impersonated: ['retailer'],
      askedFor: ['transfer_money'],
      handed: ['transfer'],
      loss: [25, 1800],
      old: 0.1,
    },
  ],
  payment_diversion: [
    {
      open: [
        "{We are|The informant is} a {small firm|charity|parish council|builder} and {an invoice|a supplier's bill} {was altered|came with new bank details}.",
        '{$V was|$V is} buying a house and {an email|a message} {from the solicitor|} {gave|said there were} new bank details.',
      ],
      tale: [
        '{The email|It} {was in the same thread|had the right signature|was one letter out}.',
        '{Nobody noticed|We did not pick it up} until {the real firm chased|a reminder came}.',
      ],
      ask: ['The {bill|deposit|invoice} was $m.'],
      lost: ['$m {was paid|went} {to the wrong account|before anybody rang}.'],
      foiled: [
        '{We rang|$S rang} the {firm|office} {first|to check} and {it was false|they knew nothing}. No loss.',
        ...NO,
      ],
      marks: { account: 1, email: 0.9, company: 0.3, alias: 0.3, phone: 0.3 },
      impersonated: ['other'],
      askedFor: ['transfer_money'],
      handed: ['transfer'],
      loss: [900, 60000],
      old: 0.15,
    },
  ],
  pension: [
    {
      open: [
        '{$V was rung|A man rang $V} about {a free pension review|moving $P pension|releasing some pension early}.',
        '{Cold call|Leaflet|E-mail} about {$P work pension|pension transfer|pension liberation}.',
      ],
      tale: [
        '{It would be put|The money was to go} into {hotels|storage pods|overseas bonds|a forest}.',
        '{A courier|Papers} came {to be signed|the next day} {in a rush|}.',
      ],
      ask: ['{$S was to|They wanted $O to} move $m {across|out of the scheme}.'],
      lost: ['$m {was transferred|left the scheme} and {the firm has vanished|nobody answers}.'],
      foiled: NO,
      marks: web,
      impersonated: ['other'],
      askedFor: ['transfer_money'],
      handed: ['transfer'],
      loss: [8000, 90000],
      old: 0.3,
    },
  ],
  other_fraud: [
    {
      open: [
        '{Someone|A person} has {opened|taken out} {a phone contract|a loan|a catalogue account} in $P name.',
        '{$V was asked for|$V paid} {a fee for a job|a loan fee|a training fee} {up front|} that {never came|did not exist}.',
        '{Collectors|A girl with a tin|A man with a bucket} {for a charity|} {outside the shop|door to door} {were not genuine|not registered}.',
      ],
      tale: [
        '{Letters|Bills} {kept coming|have come}.',
        '{$S only found out|It came to light} {when refused credit|from a letter|last week}.',
      ],
      ask: ['The amount is $m.'],
      lost: ['{$S is|$S was} $m {out of pocket|down}.'],
      foiled: NO,
      marks: web,
      impersonated: ['other'],
      askedFor: [],
      handed: ['transfer'],
      loss: [20, 3000],
      old: 0.2,
    },
  ],
  not_fraud: [
    {
      open: [
        '{$V lost|$V left} {a purse|a wallet|a bank card} {on the bus|in the park|in a cafe}.',
        '{A real|The genuine} {officer|gas engineer|nurse} {called|came} and {$V wanted to check|it was checked and all in order}.',
        '{Dispute with|Argument with} a {builder known to the family|neighbour|former tenant} about {a bill|a fence|rent}.',
      ],
      tale: ['{Nobody tricked $O|No trick was played}.', '{It is|This may be} {a civil matter|just for the record}.'],
      ask: [''],
      lost: [''],
      foiled: ['{No crime|Nothing missing} {as far as $S could tell|}.'],
      marks: { phone: 0.3, plate: 0.1, company: 0.2 },
      impersonated: [],
      askedFor: [],
      handed: [],
      loss: [0, 0],
      old: 0.3,
    },
  ],
};
