import { DOOR_ADVICE } from '#catalogue/advice/door-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Rogue traders and bogus callers who come to the house without a telephone story. */
export const doorstep: FraudTypeDefinition = {
  id: 'doorstep',
  name: 'Somebody came to the door: traders or bogus officials',
  description:
    'Rogue traders or bogus officials who come to the house and take money for work not done, not needed or never meant.',
  questions: [
    'Are they still there or coming back?',
    'What work did they offer or do?',
    'What did you pay, and how?',
    'What did they look like, and what vehicle did they have?',
    'Is there any paper: leaflet, invoice, receipt?',
  ],
  asks: ['collector'],
  signs: [
    sign(
      6,
      'Somebody called at the house about work or in a trade’s or council’s name.',
      /\b(?:(?:men|man|two (?:men|lads|males)|lads?|somebody|someone|people|he|they)\b[^.;\n]{0,40}\b(?:came|called|knocked|turned up|stopped by|was at the door)\b[^.;\n]{0,60}\b(?:trading standards|water board|gas board|electricity|council|roofers?|gutters?|tree|trees|hedge|drive|driveway|tarmac|paving|tile|chimney|windows?|loft|damp|insulation)\b|(?:men|man|lads?) in a (?:white )?(?:van|lorry|pick-?up) (?:offered|said|wanted|called|knocked|stopped)|for (?:an hour's|half an hour's|a day's|a morning's|ten minutes'?) work|offered to (?:cut|trim|clear|clean|sweep|jet ?wash|fix|repair|do) (?:the|my|her|his) (?:trees?|hedges?|gutters?|drive|roof|garden|chimney|windows?)|(?:went|gone|was) upstairs while the other (?:one )?(?:kept|talked|chatted|distracted))\b/,
    ),
    sign(
      4,
      'Work about the house was offered.',
      /\b(?:offered to (?:cut|trim|clear|clean|fix|repair|wash|paint|fell|lop|resurface|tarmac|do (?:the|her|his|my))|conifers|leylandii|hi[- ]?vis|ridge(?:s| tiles?)?|stood over (?:him|her|me)|replacing (?:the|a) neighbour)/,
    ),
    sign(
      4,
      'A builder took money for materials and was not seen again.',
      /\b(?:for materials|(?:builder|roofer|trader|tradesman|workmen|contractor|handyman|gardener)\b[^.;\n]{0,80}\bnever (?:been (?:back|seen)|came back|returned|turned up|started|finished))\b/,
    ),
    sign(
      4,
      'A false utility worker or street seller.',
      /\b(?:water board|gas board|electricity board|meter reader|meter reading|from (?:a|his|the|their) van|out of (?:a|the) van|selling (?:fish|meat|mattresses|household|brushes|tools)|check(?:ing)? (?:the |her |my |his )?(?:taps|water|pressure|boiler|electrics))\b/,
    ),
    sign(
      3,
      'A caller offered work unasked.',
      /\b(?:cold called|called unannounced|unannounced|in the area|working (?:nearby|next door|in the (?:area|street|road))|done (?:next door|a neighbour)|leftover|left over tarmac|resurfac\w*)\b/,
    ),
    sign(
      5,
      'Building or garden work was the pretext.',
      /\b(?:roof\w*|tiles?|ridge tiles?|chimney|gutter\w*|facias?|soffits|driveway|drive (?:way )?(?:done|resurfac\w*|tarmac\w*)|tarmac\w*|block paving|paving|patio|tree (?:surgeon|cutting|work)|hedge|garden(?:ing|er)?(?: work)?|landscap\w*|pressure wash\w*|jet wash\w*|damp (?:proof\w*|survey|course)|insulation|loft|pointing|brickwork|render\w*|fencing|decking|re-?surfac\w*|double glazing|windows? (?:fitted|replaced))\b/,
    ),
    sign(
      5,
      'Rogue traders or bogus workmen.',
      /\b(?:rogue trad\w*|cowboy (?:builders?|roofers?|traders?)|bogus (?:workm[ae]n|builders?|trad\w*|roofers?|water board|gas|council|meter)|distraction burglar\w*|doorstep (?:crime|fraud|sell\w*|trad\w*|scam)|door[- ]to[- ]door|nottingham knockers?|cold call(?:ing|ers?) (?:at the door|trad\w*|builders?)|itinerant trad\w*|touting|unsolicited (?:trad\w*|work\w*|build\w*))\b/,
    ),
    sign(
      3,
      'They knocked on the door.',
      /\b(?:knock(?:ed|ing|s)? (?:on|at)|knocked|came to (?:the|my|her|his|our) (?:front )?(?:door|house|home)|called at (?:the|my|her|his) (?:house|door|home|address)|turned up (?:at|on)|at (?:the|my|her) (?:front )?door|on (?:the|my|her) doorstep|cold called (?:at|her at|him at|to the house))\b/,
    ),
    sign(
      3,
      'A tradesman took money and did not do the work.',
      /\b(?:builder|roofer|trader|tradesm[ae]n|workm[ae]n|contractor|plumber|handyman|gardener|fitter)s?(?: \w+){0,12} (?:paid|deposit|cash|never (?:came|returned|finished|started|turned)|not (?:returned|been back|finished|started|done)|disappeared|vanished|took|money|walked)\b/,
    ),
    sign(
      2,
      'The price rose or more work was found.',
      /\b(?:(?:price|cost|bill|quote[d]?|figure) (?:went up|rose|increased|doubled|kept going up|had gone up|changed)|more work|further work|extra work|(?:rotten|loose|slipped|broken|missing|cracked) (?:tiles?|timbers?|slates?|joists?|beams?|ridge)|poor(?:ly)? (?:work|done)|substandard|shoddy|work (?:not|was not|wasn't|never) (?:done|needed|finished|started|completed)|unnecessary (?:work|repairs?))\b/,
    ),
    sign(
      2,
      'They drove the victim to the bank.',
      /\b(?:(?:drove|driven|took|taken|take|marched|escorted)(?: \w+){0,3} to (?:the |her |his |my )?(?:bank|cash ?point|cash machine|atm|building society))\b/,
    ),
    sign(
      2,
      'A van or leaflet.',
      /\b(?:(?:transit|white|blue|flatbed|tipper|work|unmarked|red|grey|black) ?(?:van|transit|pick-?up|truck|tipper)|in (?:their|a|the) van|leaflets?|flyer|business card|van reg\w*)\b/,
    ),
    sign(
      -4,
      'The police or the bank were claimed on the telephone.',
      /\b(?:(?:detective|dc|ds|pc|fraud squad|police officer|met police)\b|safe account|bank's fraud)/,
    ),
    sign(
      -4,
      'The trader is known, trading and answers: a dispute.',
      /\b(?:civil (?:matter|dispute)|citizens advice|consumer (?:dispute|rights|matter)|small claims|half (?:his|her|my) money back|unhappy with|workmanship)\b/,
    ),
    sign(-3, 'It was an online sale.', /\b(?:facebook marketplace|gumtree|ebay|vinted|online|website)\b/),
  ],
  hints: {
    strong:
      'roof roofer roofers roofing gutters guttering gutter driveway tarmac tiles rogue workmen moss paving chimney resurfaced hedge leylandii',
    weak: 'builder builders knocked van doorstep tradesman tradesmen trees garden leaflet selling drive tree slates trader traders quote job cash work repair repairs',
  },
  fieldSigns: [
    inField('impersonated', 'trading_standards', 1, 'An official was impersonated.'),
    inField('impersonated', 'police', -4, 'The police were impersonated.'),
    inField('impersonated', 'bank', -4, 'A bank was impersonated.'),
  ],
  variants: [],
  advice: DOOR_ADVICE,
  examples: {
    is: [
      'Two men knocked and said her ridge tiles were loose. They took £1,500 cash and did nothing.',
      'Rogue traders tarmaced drive, price went from 400 to 4000, drove him to the cash machine',
    ],
    nearMisses: [
      {
        text: 'Kitchen fitter finished late and the customer is unhappy with the workmanship. Civil matter, advised Citizens Advice.',
        is: 'not_fraud',
      },
      {
        text: 'A man claiming to be a detective rang and a courier came to the house for her bank cards and PIN.',
        is: 'courier',
      },
    ],
  },
};
