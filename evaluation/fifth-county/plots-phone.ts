import type { Plots } from './plot.ts';

const HUNG = [
  '{$S ended the call|$S put the phone down|$V hung up} and {rang the bank|told a friend|blocked it}. {Nothing lost|No loss|No money went}.',
  '{$b|The bank} {stopped|held|blocked} the payment {in time|}, {so no loss|nothing was lost}.',
  '{$S did not|$S never} {go through with it|fall for it|give them anything}. {Reporting for information only.|}',
];
export const PHONE_PLOTS: Plots = {
  bank_impersonation: [
    {
      open: [
        '{$V had|$V received} a {call|text and then a call} {from|claiming to be from} {$b fraud team|$P bank|the security department at $b}.',
        '{A lady|A man|Someone} {rang|phoned} {saying|to say} {it was $b|they were from $P bank} and {there were|$S had} {strange payments|two transactions going through in Birmingham|an attempt on the account}.',
        '{Text from|SMS showing as} $b {asking about|querying} a payment {of £{480|799|1,200}|} then {phone rang|a call} {minutes later|within the hour}.',
        'Customer {contacted|called} by {fraudster|third party} {impersonating|posing as} {$b|bank} {fraud dept|security}.',
      ],
      tale: [
        '{He knew|They had} {$P last transactions|$P full name and the last four digits|the balance almost to the pound}.',
        '{$S was|They said $S was} {at risk|under attack} {and had to act quickly|and had minutes|}.',
        '{$S was told to|He asked $O to} {read out|give} the {one time code|passcode|six figures} {that came by text|on the phone}.',
        '{Ignore|$S was to ignore} the {scam warning|warning on the app}, {that was normal|he said|he would clear it from their side}.',
        '{He stayed on|They were on the phone|Call lasted} {for over an hour|about forty minutes|nearly two hours}.',
      ],
      ask: [
        '{$S was told to|They got $O to|He made $O} {move|transfer} {everything|$P savings|$m} {to|into} a {safe account|new account in $P name|holding account}.',
        '{A new account had been opened {for $O|}|They had opened a new account} and {$S had to|the money must} {move across|be moved} {before four|that day|at once}.',
      ],
      lost: [
        '{$m {went|was sent|left the account} in {one|two|three|four} {payment|payments}.|Total loss $m.|In all $S {lost|sent} $m.}',
        '$m {transferred|moved} by {faster payment|online banking|the app}{, bank trying to recall|}.',
      ],
      foiled: HUNG,
      marks: { phone: 1, alias: 0.66, account: 0.68, habit: 0.42, badge: 0.2 },
      impersonated: ['bank'],
      askedFor: ['transfer_money', 'disclose_bank_details'],
      handed: ['transfer'],
      loss: [800, 30000],
      old: 0.5,
    },
  ],
  computer_service: [
    {
      open: [
        '{$V had a call|Somebody phoned $V|$V was called} {from|claiming to be} {Microsoft|BT|Sky|the broadband people|Openreach|a technical helpdesk}.',
        'A {message|warning|blue page} {came up|popped up|froze} on the {laptop|computer|screen} with {a siren|a number to ring|flashing red}.',
        '{Call about|It was about} {the router|a slow connection|hackers on the line|a refund from the internet company}.',
      ],
      tale: [
        '{He talked $O|$S was talked} {through|into} {downloading|putting on} {AnyDesk|TeamViewer|a program|something called quick support}.',
        '{He|They} could move the {mouse|pointer|cursor} {by himself|on $P screen}.',
        '{They showed $O|He opened} {a black screen|lists of errors|$P bank page}.',
        '{He pretended|They made out} {they had paid back|the refund was} {£{5,000|3,000|2,999} too much|far too much} {and he would lose his job|by mistake|}.',
      ],
      ask: [
        '{$S was asked|They told $O} to {log in to the bank|go on the online banking|buy gift cards to pay back}.',
        'Then {he wanted|they asked for} {the bank details|payment of $m for protection|$m sent back}.',
      ],
      lost: [
        '{$m|The sum of $m} {went|was taken|disappeared} {while $S watched|from the account|when the screen was black}.',
        '{Loss|Lost|Cost $O} $m.',
      ],
      foiled: [
        '{$S pulled the plug|$S turned it off at the wall|$S switched off} {and took it to a shop|and rang $P grandson|}. No loss.',
        ...HUNG,
      ],
      marks: { phone: 1, alias: 0.68, account: 0.5, site: 0.42, company: 0.45, habit: 0.5 },
      impersonated: ['telecoms'],
      askedFor: ['remote_access'],
      handed: ['transfer'],
      loss: [200, 9000],
      old: 0.7,
    },
  ],
  government_impersonation: [
    {
      open: [
        '{An automated|A recorded|Robot} {voice|message} said {there was a warrant|$P national insurance number had been misused|a case was filed against $O} {by HMRC|and press 1|}.',
        '{$V was|$V got} {called|rung} by {a man from the tax office|HMRC so he said|somebody from the Home Office|the DVLA|the DWP}.',
        '{Letter then a call|Several calls} {about|re} {unpaid tax|council tax arrears|a rebate of council tax|benefit overpaid}.',
      ],
      tale: [
        '{He threatened|They threatened} {arrest|bailiffs|court} {that day|within the hour|}.',
        '{$S was|$V was} {in tears|shaking|terrified} {by then|}.',
        "{He gave|There was} {a reference|a case number} {like the real ones|and a judge's name|}.",
        '{$S does owe|In fact $S owes} {no tax|nothing}{, $P accountant does it|}.',
      ],
      ask: [
        '{$S had to|To stop it $S was to} {pay $m|settle $m} {at once|by bank transfer|in vouchers|with Apple cards}.',
        '{They wanted|He demanded} $m {today|or the police would come}.',
      ],
      lost: [
        '{$S paid|$V paid} $m{ and then they asked for more| before $P husband stopped it|}.',
        '$m {paid|sent}. {Bank told.|}',
      ],
      foiled: HUNG,
      marks: { phone: 1, alias: 0.72, badge: 0.4, account: 0.55, habit: 0.5 },
      impersonated: ['government'],
      askedFor: ['transfer_money', 'buy_vouchers'],
      handed: ['transfer', 'vouchers'],
      loss: [300, 8000],
      old: 0.35,
    },
  ],
  family_impersonation: [
    {
      open: [
        '{WhatsApp|A message|Text} {saying|came,} "{Hi mum|Hello dad|Hi mum its me} {dropped my phone down the toilet|phone broke|this is my new number}".',
        '{$V had a message|$V got a WhatsApp} {supposedly|that $S thought was} from {$P daughter|$P son}.',
      ],
      tale: [
        '{It sounded|The way it was written was} just like {her|him|them}{, no kisses though|}.',
        "{They could not|Said they couldn't} {talk|ring} {as the mic was broken|until the new phone was set up}.",
      ],
      ask: [
        '{A bill|The rent|An invoice} {had to be paid|was due} {that day|today}, $m.',
        '{Could $S|Would $S} {lend|send} $m {till Monday|until the bank let them in}?',
      ],
      lost: ['{$S sent|$V paid} $m {by transfer|}, {then asked about another|and the real one rang that night}.'],
      foiled: [
        '{$S rang the old number|$S rang} and {he|she} answered{ and was at work|}. {No loss.|Nothing sent.}',
        ...HUNG,
      ],
      marks: { phone: 1.2, account: 0.7, habit: 0.15 },
      impersonated: ['family'],
      askedFor: ['transfer_money'],
      handed: ['transfer'],
      loss: [400, 4000],
      old: 0.55,
    },
  ],
  delivery_phishing: [
    {
      open: [
        '{Text|SMS|Message} {from|saying it was} {Royal Mail|Evri|DPD|the post office} {about|that there was} {a parcel|an unpaid fee|a redelivery charge of £{1.45|1.99|2.99}}.',
        '$V {clicked on|tapped} a link about {a missed parcel|a delivery}.',
      ],
      tale: [
        '{$S was expecting|There was indeed} {a parcel|something} {that week|}.',
        '{The page|It} {looked|was} {exactly like the real one|very convincing}.',
      ],
      ask: [
        '{It asked for|$S put in} {card details|the long number and the three on the back|name, address, date of birth and card}.',
      ],
      lost: ['{Then|Next day} $m {was spent|went} {at a shop $S never heard of|on the card|in three payments}.'],
      foiled: HUNG,
      marks: { phone: 0.9, site: 0.9 },
      impersonated: ['delivery'],
      askedFor: ['disclose_bank_details'],
      handed: ['bank_details'],
      loss: [30, 1400],
      old: 0.3,
    },
  ],
  lottery_or_prize: [
    {
      open: [
        '{Letter|Phone call|E-mail} {to say|telling $V} {$S had won|of a win on} {the Spanish lottery|a prize draw|£{250,000|80,000}|the postcode draw in Canada}.',
        '{A man on the phone|A lady|A letter} {congratulated|said well done to} $V {on a prize|}.',
      ],
      tale: [
        '{$S never|$S does not remember} {bought a ticket|entering}.',
        '{It had|There was} {a gold seal|a certificate|a crest}.',
      ],
      ask: ['{A fee|Tax|A release charge} of $m {was needed|had to be paid} {first|before it could be released}.'],
      lost: ['{$S sent|So far $S has sent} $m {by cheque|in cash in an envelope|by voucher codes|}.'],
      foiled: HUNG,
      marks: { phone: 0.8, alias: 0.6, company: 0.5, account: 0.3, email: 0.3, habit: 0.2 },
      impersonated: ['other'],
      askedFor: ['transfer_money', 'buy_vouchers'],
      handed: ['transfer', 'cash'],
      loss: [50, 4000],
      old: 0.75,
    },
  ],
};
