import type { Mark } from './kit.ts';

/** Sentences that carry a mark. $X is the mark as written; $S $O $P $self the person; $He $him the offender. */
export const MENTIONS: Record<Mark, string[]> = {
  phone: [
    '{The|Their|His} number {came up as|was|showed as|that came up was} $X.',
    '{I did|I managed to} {1471|dial 1471} {afterwards |later |}and {it gave|got} $X.',
    '{$S wrote|$S had written} {the number|it} down {on the pad|on the calendar|on the back of an envelope|}: $X.',
    '{Call came|It came|The call was} from $X{, I think|, if that helps|}.',
    '{To ring back|If $S had questions|If the line dropped} {$S was|$S had been} to {call|ring} $X.',
    'Caller ID {said|showing|displayed} $X{ but it may be spoofed|}.',
    '{They|He} rang {three|four|several|six or seven} times, {always|mostly} on $X.',
    '{$X is the number on the handset.|There is a $X on the call list.|$X {in the call log|on the phone bill} at about that time.}',
    '{The text was|A text came} from $X as well.',
    'No. {used|given|obtained}: $X.',
    'Not 0845 as $S first said, $X.',
    '{Please look into|Could somebody check} this number: $X.',
    'Phone {number of the fraudster|used by suspect} {is|=|-} $X.',
    '{I got a mobile off him|He left a contact}, $X, {it just rings out now|switched off now|no answer since}.',
  ],
  alias: [
    '{He|The man|Caller} {called himself|said his name was|gave the name|introduced himself as|was a} $X.',
    '{A|It was a} $X, {or that is what $S heard|he said|so called|supposedly}.',
    '$X was the name {given|he used|$S was given|in $P notes}.',
    '{Name given|Used name}: $X.',
    '{$S spoke|$S was passed} to {somebody|someone|a man} {called|by the name of} $X.',
    '{He|They} {said to ask for|told $O to ask for} $X {if $S rang back|at any time|}.',
    "{I can't swear to it but|I think|As far as $S could remember} the name was $X.",
    '{Signed off as|It was signed} $X.',
  ],
  station: [
    '{He|They} {said he was|claimed to be} {from|at|based at} $X {police station|nick|}.',
    '{Claimed|Purporting} to be {calling|ringing} from $X {police|police station|CID|fraud squad}.',
    '{From|Of} {the fraud team at|} $X, {apparently|he said|$S was told}.',
    '{$S was told|They said} {somebody|two people} had been {arrested|nicked} {and taken to|and was being held at} $X.',
    '$X {was mentioned|police station came up} {more than once|several times|}.',
  ],
  badge: [
    '{Badge|Collar|Warrant|Shoulder} number {given as|was|} $X.',
    '{He|They} {even |}{gave|quoted} {a badge number|an ID number|a warrant no.}, $X.',
    '{$S asked for|$S wanted} proof and {he|they} said {badge|ID} $X.',
  ],
  look: [
    '{The one who came|The courier|The person at the door|The lad who came|The man who called} was {$X.|$X, that is all $S saw.|$X as far as $S could tell.}',
    'Descr: {male|suspect|M1}, $X.',
    '{$S described|Description of} {him|the man|the collector}{ as|:} $X.',
    '{I saw him clearly|I only saw him for a moment}: $X.',
    '{He would be|He was|I would say} $X. {Never saw the other one.|}',
    'Doorbell {camera shows|footage has} {a male|one man}, $X.',
  ],
  plate: [
    '{Reg|Registration|Number plate|Index} {was|noted as|} $X.',
    '{$S|A neighbour|The chap opposite} {got|took|wrote down} the {number plate|reg}: $X.',
    'VRM $X{ seen| noted| given|}.',
    '{The car was|It was on} $X{, give or take|, I believe|}.',
    '{I think the plate was|It had plates} $X {but it was going dark|but I was flustered|}.',
    '{Seen driving off in|It made off,|Left in} $X.',
    'The plate said $X, not what I {told|gave} the {lady on the phone|call taker} {before|the first time}.',
  ],
  car: [
    '{He|They} {came|arrived|turned up|pulled up} in a $X.',
    '{A|There was a} $X {waiting|parked|sat} {outside|down the road|by the post box|across the drive}{ with the engine running|}.',
    'Veh: $X.',
    '{Got|Jumped|Climbed} {back |}into a $X.',
    '{I noticed|$S noticed|next door saw} a $X {going up and down|hanging about|driving slowly past}.',
  ],
  password: [
    '{The password|The code word|The code} {was|to be given was|for the courier was} {$X|"$X"}.',
    '{He|The courier|The driver} {would say|said|had to say} {\'$X\'|"$X"|the word $X}.',
    '{$S was|$S was then} given {a password|a code word}, {$X|"$X"}{, to check it was the right person|}.',
    '{Codeword|Password} $X{ used at door|}.',
    "{Only hand it over to|$S was to give it to} {someone|whoever} {who says|that knew} {$X|'$X'}.",
    '$X {was the word he had to give|was what the driver said when $S opened the door}.',
  ],
  taxi: [
    '{He came in|They sent|It was} a {taxi|cab|minicab} from $X.',
    'Taxi {firm|company} {was|believed to be} $X.',
    '{A $X cab|$X} {took $O|picked $O up|was sent to take $O} to {the bank|town|the branch}{ and back|}.',
    'Driver {from|works for} $X {knew nothing about it|was only told to collect a parcel}.',
  ],
  account: [
    '{The money|It all|Payment|The transfer} went to $X.',
    '{$S was given|They gave $O} {the details|these details}: $X.',
    'Beneficiary {account|details} $X.',
    '{Paid|Sent|Transferred} {into|to} $X{ in the name of $payee| (payee $payee)|}.',
    '{Our records show|The statement shows} {the payment|funds} to $X.',
    '{The new payee was|I set up a new payee,} $X.',
  ],
  site: [
    '{The website|The site|The page} was $X{, it looked so real|, now gone|}.',
    '{$S found it on|It was through} $X.',
    '{$S was sent|He sent} a link to $X.',
    'www.$X.',
    'URL: $X.',
  ],
  email: [
    '{The e-mail|Mail|Email} {came|was} from $X.',
    '{All contact|Everything after that} was from $X.',
    '{He|They} {wrote|mailed} from $X.',
  ],
  company: [
    '{They said they were|They called themselves|Trading as|The company was called} $X.',
    '$X {was the name on the paperwork|it said on the side of the van|was on the leaflet|was the firm}.',
    '{Claimed to work for|Representing} $X.',
  ],
  habit: [
    '{One odd thing|A strange thing|What struck $O}: $X.',
    '{It was|The story was} {odd|peculiar|the usual sort of thing} - $X.',
    '$X{, which is what made $O think|, I remember that|}.',
    '{Also|Further}: $X.',
    '{Worth mentioning|Of note|MO}: $X.',
    '{And|Then} there was this, $X.',
  ],
};

/** Lines on numbers that belong to everybody. $Y is the number, $bank the bank, $officer the officer. */
export const BENIGN: Record<
  'line' | 'bank' | 'spoofed' | 'surgery' | 'solicitor' | 'home' | 'officer' | 'firm' | 'own',
  string[]
> = {
  line: [
    '{I|We} rang $Y {and was told to fill this in|first|but gave up after an hour}.',
    '{Advised to call|Given} $Y.',
    '{Have reported to|Also told} $Y.',
    'Was told to {forward it to|ring} $Y.',
  ],
  bank: [
    '{I have told the bank|Spoke to $bank|$bank fraud team informed} on $Y.',
    '{The card was stopped|Cards cancelled} via $bank ($Y).',
    'Bank contact {$bank|} $Y{ ref to follow|}.',
  ],
  spoofed: [
    '{The number was|It showed as} $Y which is {the real|the genuine} $bank number, on the back of the card.',
    '{Caller display|Phone} said $bank, $Y, {so $S believed it|and $S checked it against the card}.',
  ],
  surgery: ['{The surgery is|GP surgery} $Y.', '$P {doctor|GP} can be reached on $Y{ if you want to check|}.'],
  solicitor: [
    '{Solicitor|Our solicitor} is on $Y {and has power of attorney|}.',
    '{You can speak to|Please copy} the solicitor, $Y.',
  ],
  home: [
    '{The care home|The manager at the home|Sheltered scheme office} is on $Y.',
    '{Ring|Call} the warden on $Y {rather than $O|}.',
  ],
  officer: [
    '{$officer came round|$officer attended|I was seen by $officer} and left {a mobile|a number}, $Y.',
    'OIC $officer $Y.',
    '{I already spoke to|Please pass this to} $officer on $Y.',
  ],
  firm: [
    '{$P last genuine payment was to|This is nothing to do with} $firm $Y.',
    '{The real firm is|$firm are genuine and on} $Y.',
  ],
  own: [
    '{My|Best} {number|contact} {is|no. is} $Y.',
    '{You can ring me|Ring} on $Y {mornings are best|after six|any time|}.',
    '{He|They} rang {my own number,|} $Y, {the landline|my landline}.',
    '{Inf tel|Tel} $Y',
  ],
};
