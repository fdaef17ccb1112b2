import { GENERAL_ADVICE } from '#catalogue/advice/general-advice.ts';
import { type FraudTypeDefinition, sign } from './fraud-type.ts';

/** Every fraud without a type of its own: misused cards and identities, insiders, false collectors, recovery fraud, jobs, loans. */
export const otherFraud: FraudTypeDefinition = {
  id: 'other_fraud',
  name: 'Another fraud',
  description:
    'Misused cards or identity, fraud by somebody trusted, false charity collections, recovery and loan frauds, and anything else.',
  questions: [
    'What happened, in your own words?',
    'What was lost, and how?',
    'Do you know or suspect who did it?',
    'Who else have you told: bank, credit agencies, employer?',
  ],
  asks: ['pretended', 'number', 'contact'],
  signs: [
    sign(
      8,
      'Rent or a deposit was paid for a home that was not the landlord’s to let.',
      /\b(?:(?:rent|deposit|month(?:'s rent)?|holding fee|bond)\b[^.;\n]{0,60}\b(?:flat|maisonette|house|room|studio|bungalow|bedsit|home|apartment|property|let|tenancy|viewing|landlord)\b[^\n]{0,140}\b(?:(?:did(?:n't| not)|does(?:n't| not)) exist|not exist|(?:was|were)(?:n't| not|\s+never) (?:his|hers|theirs|the owner|to let)|never (?:his|hers|theirs)|someone else|other people|already (?:let|lived|occupied|rented)|real owner|owner (?:knew|knows)|not for rent|no keys|keys (?:never|did)|living (?:there|in it)|fake landlord)|(?:fake|bogus|false|supposed) (?:landlord|letting agent|landlady|tenancy))\b/,
    ),
    sign(
      8,
      'A fee was paid for work, a loan or training that did not exist.',
      /\b(?:(?:job|work|position|post|vacancy|interview|employer|recruiter|agency|training)\b[^.;\n]{0,80}\b(?:pay|paid|fee|deposit|dbs|uniform|equipment|kit|starter pack|registration)\b[^\n]{0,100}\b(?:no (?:job|such job|work|such company)|never (?:existed|started|heard)|(?:did(?:n't| not)|does(?:n't| not)) exist|not exist|fake|vanished|disappeared|stopped (?:replying|answering))|(?:fee|insurance|deposit|payment) (?:before|up ?front for|to release|for) (?:the |a |my |her |his )?loan|loan (?:fee|insurance|deposit)|complet\w+ (?:online )?tasks (?:for|to earn))\b/,
    ),
    sign(
      7,
      'Payments were made that are not the victim’s doing.',
      /\b(?:(?:payments?|transactions?|purchases?|withdrawals?|direct debits?|orders?)\b[^.;\n]{0,60}\b(?:(?:i|she|he|they|we|mum|dad|victim|ip|customer|(?:my|her|his) \w+) (?:did ?n[o']t|never|does ?n[o']t|don't|do not) (?:make|made|authori[sz]e\w*|recogni[sz]e\w*|know)|without (?:my|her|his|their|ip's) (?:knowing|knowledge|permission))|(?:used|taken|opened)\b[^.;\n]{0,40}\bwithout (?:my|her|his|their|ip's) (?:knowing|knowledge|permission)|card (?:has |had )?never left (?:my|her|his|ip's)|(?:money|cash) (?:has |had )?(?:gone|been taken|disappeared) (?:from|out of) (?:my|her|his|ip's|the) (?:bank )?account)\b/,
    ),
    sign(
      7,
      'An e-mail or social account was taken over.',
      /\b(?:(?:cannot|can't|can not|could not|couldn't|unable to|locked out of)(?: \w+){0,3} (?:my|her|his|their|ip's|the) (?:own )?(?:e-?mails?|facebook|instagram|snapchat|social media)|messag\w+ (?:all )?(?:my|her|his|their|ip's) (?:friends|contacts|family|followers)\b[^.;\n]{0,30}\b(?:money|vouchers?|codes?|links?))\b/,
    ),
    sign(
      5,
      'A debt or agreement that the victim never made.',
      /\b(?:(?:i|she|he|we) never (?:took out|applied|opened|signed|ordered|had)|debt letters?|made[- ]up job|job\b[^.;\n]{0,40}\b(?:made up|did not exist|doesn't exist)|crb|drawing an extra)\b/,
    ),
    sign(
      5,
      'A job, loan, policy or false note.',
      /\b(?:for a job|(?:paid|pay|fee|cost) (?:\w+ ){0,4}(?:dbs|training|visa sponsorship|uniform)|no loan|loan (?:online|approved|offer)|(?:insurance|cover) policy (?:bought|was fake|did not|doesn't|fake)|fake (?:\w+ )?(?:insurance|policy)|pac code|stole (?:my|her|his) sim|sim (?:card )?(?:stolen|cloned|hijack\w*)|counterfeit (?:£|twenty|ten|fifty|note)|passed (?:\w+ )?(?:counterfeit|forged|fake)|forged (?:her|his|my|the) (?:signature|cheque)|timeshare)\b/,
    ),
    sign(
      5,
      'A helper or relation drew the money.',
      /\b(?:home help|carer|cleaner|niece|nephew|great[- ]nephew|grandson|lodger|neighbour|helper|support worker)(?: \w+){0,4} (?:drawing|taking|using|helping (?:himself|herself)|forg\w+|withdrawing|pocketing|stealing)\b/,
    ),
    sign(
      5,
      'Identity was misused.',
      /\b(?:(?:in|using) (?:my|her|his|our|their|the victim's|ip's) (?:\w+ )?(?:name|identity|details)(?: \w+)?|identity (?:theft|fraud|stolen)|(?:loans?|credit cards?|mobile (?:phone )?contracts?|accounts?|phone contract|overdraft|finance agreement|catalogue|payday loan)(?: \w+){0,6} (?:taken out|opened|applied for|in my name|in her name|in his name)|(?:taken out|opened|applied for)(?: \w+){0,6} (?:loans?|credit|contracts?|accounts?|finance)|application fraud|cifas|credit (?:file|report|score)|impersonating me)\b/,
    ),
    sign(
      5,
      'A card or account was misused without a story.',
      /\b(?:clone[d]?(?: \w+){0,2}|skimm\w*|card (?:was |had been |has been |is )?(?:used|stolen|cloned|intercepted)|(?:unauthori[sz]ed|unknown|fraudulent|unrecogni[sz]ed) (?:card )?(?:payments?|transactions?|withdrawals?|purchases?|direct debits?)|contactless|never been there|sim[- ]?swap\w*|account takeover|(?:payments?|transactions?) (?:i|she|he|we) (?:did not|didn't|don't|do not) (?:make|recogni[sz]e|authori[sz]e)|shoulder surf\w*|card still in|stolen (?:purse|wallet|cheque\w*|card|handbag)|direct debit (?:set up|scam)|cheque (?:book )?(?:stolen|fraud|altered|forged))\b/,
    ),
    sign(
      6,
      'Somebody trusted is suspected.',
      /\b(?:(?:carer|cleaner|nephew|niece|son|daughter|grandson|granddaughter|neighbour|friend|lodger|employee|bookkeeper|treasurer|accountant|attorney|brother|sister|home help|ex[- ]partner|ex[- ]husband|ex[- ]wife|ex[- ]boyfriend|partner|support worker|colleague|manager|director|payroll \w+|staff member|executor|tenant)(?: \w+){0,8} (?:has been (?:using|taking|stealing|withdrawing|paying|transferring|spending|forging|helping)|(?:used|using|took|taken|stole|stolen|stealing|withdrawn|withdrew|forged|spent|taking|emptied|misused|abused|pocketed|siphon\w*|diverted|embezzl\w*|transferred)(?: \w+){0,5} (?:card|money|account|savings|cash|cheques?|funds|signature|bank|pension|£|takings|estate|fuel|own))|paying (?:himself|herself|themselves)|abuse of position|power of attorney (?:abuse|misuse)|misus\w+ (?:\w+ ){0,3}(?:power of attorney|lpa|poa)|embezzl\w*|false (?:supplier )?invoices|expenses fraud|payroll fraud|own shopping|ghost employee|theft by employee)\b/,
    ),
    sign(
      6,
      'Recovery of an earlier loss was offered.',
      /\b(?:(?:recover|recovery|trace[d]?|retriev\w*|get back|claim back|reclaim\w*)(?: \w+){0,10} (?:up ?-?front|fee|company|agent|firm|room|lost|funds|losses|scam\w*)|fraud recovery|recovery (?:fraud|scam|room|agent|firm|company)|compensation for (?:victims|being scammed|a previous))\b/,
    ),
    sign(
      6,
      'A false charity collection.',
      /\b(?:(?:rattling|shaking) (?:a )?(?:tin|bucket)|(?:charity|charitable) (?:collector|collection|bag|fraud|worker|donation|appeal)|collecting (?:for|money for|on behalf)|bogus (?:charity|collector)|fake (?:charity|fundrais\w*|gofundme|just ?giving)|gofundme|just ?giving|fundraiser|hospice|sponsor(?:ed|ship) (?:form|walk))\b/,
    ),
    sign(
      5,
      'A job, loan or work-from-home fraud.',
      /\b(?:(?:job|employment|work from home|recruit\w*|task|parcel mule|mystery shopper)(?: \w+){0,4} (?:scam|fraud|offer\w*|advert\w*|fee|tasks?|training|dbs|complet\w*)|(?:loan|lender) (?:scam|fraud|fee|application|company)|(?:advance|upfront|up-front) fee (?:for|loan)|money mule|mule account|used (?:my|his|her) (?:bank )?account to|dbs (?:check|fee)|modelling (?:agency|fee|scam)|premium rate|subscription trap|free trial)\b/,
    ),
    sign(
      5,
      'Insurance, tenancy, ticket-less or other named frauds.',
      /\b(?:crash for cash|ghost broker\w*|fake insurance|car insurance (?:policy )?(?:sold|fake|scam|does not exist)|insurance (?:fraud|scam|broker)|benefit fraud|mortgage fraud|subletting|false (?:claim|accounting|passport|qualifications)|sextort\w*|blackmail\w*|ransom\w*|hacked (?:my|her|his|the) (?:facebook|instagram|account|email|social)|(?:facebook|instagram|e-?mail|social media|snapchat) (?:account )?(?:was |has been |had been |got )?hacked|telephone (?:bill|contract)|call blocker (?:sold|company)|warranty|white goods|appliance (?:cover|insurance|breakdown)|funeral plan|fake (?:doctor|dentist|tutor|solicitor)|counterfeit (?:£|twenty|ten|note in|notes? (?:used|passed|tendered|at (?:the|our|my) (?:till|shop)))|bilking|making off|fuel|will (?:writing )?fraud|quishing|parking (?:meter|machine)|qr (?:code|sticker)(?: \w+){0,6} (?:parking|car park|machine|meter))\b/,
    ),
    sign(
      -4,
      'It was the police, the bank, family, or a parcel.',
      /\b(?:detective|fraud squad|police officer (?:rang|called)|safe account|hi mum|hello mum|royal mail|evri|any ?desk|team ?viewer|dating|hmrc|roof|driveway)\b/,
    ),
    sign(
      -3,
      'It was an investment, pension or purchase.',
      /\b(?:trading platform|pensions?|account manager|marketplace|gumtree|puppy|tickets)\b/,
    ),
    sign(
      -3,
      'Nothing happened.',
      /\b(?:no transactions|card cancelled and|just want it logged|civil matter|citizens advice|left (?:my|her|his) (?:purse|wallet|card))\b/,
    ),
    sign(
      -3,
      'A caller sent somebody for the card.',
      /\b(?:courier|envelope|collected (?:the|my|her) cards?|counterfeit (?:notes|money) (?:at|in|from) (?:the|her|his|my) bank)\b/,
    ),
  ],
  hints: {
    strong:
      'loan loans identity cloned job dbs sim charity forged forgery embezzled insurance employee bookkeeper recovery sextortion blackmail impersonating gofundme',
    weak: 'contract collector carer signature recover till counterfeit cheques cheque unauthorised transactions timeshare credit applied employer hacked vouchers policy stolen name catalogue',
  },
  fieldSigns: [],
  variants: [],
  advice: GENERAL_ADVICE,
  examples: {
    is: [
      'Paid a month’s rent for a studio flat, turned up and other people were living there.',
      'An employer on a job site wanted £90 for a uniform, then vanished; there was no job.',
      'Somebody has opened a credit card in my name and spent £2,000.',
      'Her carer has been using her debit card to buy own shopping.',
      'A firm said they could recover the money I lost last year for an upfront fee.',
      'bogus charity collector outside the shop with a bucket',
    ],
    nearMisses: [
      { text: 'A caller from the bank had me move my savings to a safe account in my name.', is: 'bank_impersonation' },
    ],
  },
};
