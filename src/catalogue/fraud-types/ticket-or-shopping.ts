import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Goods, tickets, holidays, pets, cars, lettings: bought or sold with somebody who never meant to keep the bargain. */
export const ticketOrShopping: FraudTypeDefinition = {
  id: 'ticket_or_shopping',
  name: 'Something bought, sold or rented that was not real',
  description:
    'Goods, tickets, holidays, pets, vehicles or lettings paid for that do not exist, or sold goods that were never paid for.',
  questions: [
    'What was bought, sold or rented, and where was it advertised?',
    'Who was the other party: name, profile, number, address?',
    'How did you pay, and to which account?',
    'Did anybody meet?',
  ],
  asks: ['contact', 'account'],
  signs: [
    sign(
      7,
      'Something was sold and not paid for, or bought from an advert or a profile.',
      /\b(?:(?:was|were|am|been) selling\b[^\n]{0,120}\b(?:buyer|to buy|link|screen ?shot|paid|payment|courier|postage)\b|(?:someone|somebody|a (?:man|woman|buyer|couple|lad)|he|she|they) came to (?:buy|collect|view|look at)\b[^\n]{0,120}\b(?:screen ?shot|payment|transfer|paid|banking app|never arrived)\b|screen ?shot of (?:a|the|his|her) (?:\w+ )?(?:transfer|payment)|payment (?:showed|appeared)\b[^.;\n]{0,40}\b(?:never|not) |(?:link|page|form) to (?:get paid|receive (?:the |my |her )?(?:money|payment)|claim (?:the |my )?payment)|(?:tracking|parcel) number was (?:false|fake|made up)|(?:found (?:a|an|some|the)|saw (?:a|an|some|the)|bought|ordered|paid for|deposit on|paid a deposit (?:on|for))\b[^.;\n]{0,50}\b(?:gumtree|facebook|marketplace|ebay|vinted|depop|etsy|autotrader|auto trader|airbnb|telegram|tiktok|instagram|a website i found|booking\.com)\b)/,
    ),
    sign(
      5,
      'It was on a selling site.',
      /\b(?:facebook market\w*|market ?place|gumtree|ebay|vinted|depop|etsy|shpock|auto ?trader|pets4homes|preloved|spareroom|rightmove|zoopla|airbnb|booking\.com|viagogo|ticketmaster|stubhub|twickets|selling (?:site|page|group|app)|buy(?:ing)? (?:and|&) sell\w*|onbuy|temu|amazon (?:seller|marketplace)|online (?:shop|store|seller|retailer|auction)|auction site)\b/,
    ),
    sign(
      4,
      'Tickets were bought.',
      /\b(?:(?:concert|festival|football|match|gig|event|theatre|match|taylor swift|oasis|coldplay|glastonbury|final|rugby|show|match day|two|2|four|three) (?:\w+ )?tickets?|tickets? (?:for|to|off|from|on|never|did|didn't|were|that)|bought (?:\w+ )?tickets?)\b/,
    ),
    sign(
      4,
      'Something was let or a holiday booked.',
      /\b(?:(?:flat|room|house|property|apartment|studio|villa|cottage|caravan|lodge)(?: \w+){0,8} (?:advertised|to rent|rental|deposit|for rent|let|listing|viewing|holiday|booked)|(?:rental|holiday|letting|tenancy|rent) (?:fraud|scam|deposit|property|flat|let|villa|booking)|holding deposit|landlord|(?:booked|paid for) (?:\w+ ){0,4}(?:holiday|villa|cottage|caravan|flights|cruise|lodge)|fake (?:letting|travel) agent)\b/,
    ),
    sign(
      4,
      'Goods never came, or the seller vanished.',
      /\b(?:(?:never|not|n't|nothing|yet to) (?:been )?(?:arrived?|turned up|received?|delivered|came|come|sent|materialised|showed up|existed?|exists?)|(?:no|fake|false) (?:puppy|tracking|goods|item|car|dog|kitten|phone|console|listing)|(?:seller|he|she|they|profile|page|account|advert|listing|website|site)(?: \w+){0,4} (?:blocked|vanished|disappeared|deleted|gone|taken down|stopped (?:replying|responding|answering))|does(?:n't| not) exist|no such (?:flat|car|dog|puppy|property|item|holiday|booking)|counterfeit (?:goods|trainers|bag|watch)|empty box)\b/,
    ),
    sign(
      3,
      'A purchase or a sale was made.',
      /\b(?:(?:bought|buy|buying|purchas\w*|ordered|ordering|selling|sold|sell|advertised|listed)(?: \w+){0,6} (?:ps5|xbox|playstation|phone|iphone|laptop|car|van|caravan|motorbike|bike|puppy|puppies|dog|kitten|cat|sofa|furniture|trainers|watch|camera|console|item|goods|parts|tools|clothes|bag|shed|hot tub|tractor|digger|motorhome|campervan|boat|tv|macbook|ipad|ring|dress|coat|concert|tickets|pram|washing machine|bicycle|e-?bike|scooter|drone|wood|logs|generator|engine|jewellery|number plate)s?|seller|buyer|puppy|puppies|kitten|vet fees)\b/,
    ),
    sign(
      3,
      'A false payment was shown by the buyer.',
      /\b(?:fake (?:bank(?:ing)? (?:app|transfer|screen|payment)|payment|paypal|cheque|confirmation)|(?:showed|shown|showing)(?: \w+){0,4} (?:screen|screenshot|transfer|payment)|payment (?:never|did not|didn't|hasn't) (?:arrived?|cleared|come|go)|cheque bounced|paypal (?:friends and family|dispute))\b/,
    ),
    sign(
      2,
      'A deposit was paid to hold something.',
      /\b(?:deposit|friends and family|first month|reserve (?:it|the)|hold it)\b/,
    ),
    sign(
      -4,
      'A trader came to the house to do work.',
      /\b(?:roof|tarmac|driveway|gutter\w*|knocked on|rogue trader)\b/,
    ),
    sign(
      -5,
      'Police, bank, family or tax was claimed.',
      /\b(?:fraud squad|detective|safe account|hi mum|hello mum|hi dad|hmrc|national insurance|house purchase|solicitor|conveyanc\w*)\b/,
    ),
    sign(-4, 'It was an investment or pension.', /\b(?:invest\w*|crypto|pension)\b/),
    sign(
      -4,
      'A dispute with a real trader.',
      /\b(?:civil (?:matter|dispute)|citizens advice|still trading|faulty|refund policy|returns policy|changed (?:my|her|his) mind|consumer (?:dispute|matter|rights)|chargeback)\b/,
    ),
    sign(-3, 'The card itself was misused.', /\b(?:clone[d]?|stolen card|in my name|card still in)\b/),
  ],
  hints: {
    strong:
      'ticket tickets ebay gumtree vinted marketplace puppy breeder seller buyer villa campervan concert festival listing cockapoo kitten autotrader airbnb caravan depop',
    weak: 'dog deposit holiday flat rent landlord bought ordered advert advertised car website shop item items arrived trainers paypal booking booked sold instagram facebook goods rental collection phone console',
  },
  fieldSigns: [
    inField('impersonated', 'retailer', 2, 'A retailer was impersonated.'),
    inField('impersonated', 'police', -4, 'The police were impersonated.'),
    inField('impersonated', 'bank', -3, 'A bank was impersonated.'),
  ],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'Paid £90 for football tickets from a seller on Twitter; they never arrived and he blocked me.',
      'Flat on Gumtree, paid holding deposit of £700, landlord does not exist',
      'Sold my phone on Marketplace, buyer showed a fake banking app and left with it.',
    ],
    nearMisses: [
      { text: 'My sofa arrived faulty and the shop will not give a refund. It is still trading.', is: 'not_fraud' },
    ],
  },
};
