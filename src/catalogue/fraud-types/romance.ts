import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** A false relationship, mostly online, that leads to requests for money. */
export const romance: FraudTypeDefinition = {
  id: 'romance',
  name: 'Somebody you met online asked for money',
  description: 'A relationship begun online, with somebody never met, leads to requests for money.',
  questions: [
    'Where did you meet, and under what name?',
    'Have you ever met in person?',
    'What was the money for and how was it sent?',
    'Are you still in touch?',
  ],
  asks: ['contact', 'account'],
  signs: [
    sign(
      6,
      'Long talk with somebody never met who claims a distant calling.',
      /\b(?:(?:talking|chatting|speaking|messaging|writing|been in touch)\b[^.;\n]{0,30}\b(?:to|with) (?:a|an) (?:\w+ )?(?:surgeon|doctor|soldier|general|captain|major|engineer|oil ?\w*|widower|pilot|sailor|diplomat|nurse|contractor|marine|vet|architect|businessman)\b|(?:pictures?|photos?|photographs?) (?:turn(?:ed)? out to be|were|are|belong(?:ed)? to|stolen from) (?:of )?(?:somebody|someone|another|a model|an actor)|always (?:a|some) reason (?:why )?(?:not|he|she|they)|never (?:on camera|turned on (?:his|her|the) camera|video called))\b/,
    ),
    sign(
      4,
      'A couple who know each other only online.',
      /\b(?:together online|online since|(?:about|due|going) to fly over|engaged to (?:a|an) (?:nurse|doctor|man|woman|lady|soldier|teacher|model)|something (?:always )?(?:happens|comes up|goes wrong) (?:and|so|at the last))\b/,
    ),
    sign(
      4,
      'A stranger made friends online.',
      /\b(?:befriended (?:me|her|him|my)|contact (?:w|with) (?:a )?(?:male|man|female|woman|someone|person)(?: \w+)? (?:via|on|through|over) (?:instagram|facebook|whatsapp|telegram|tiktok|snapchat|the internet|social)|words with friends|told (?:her|him|me) (?:he|she) loved|he loved (?:her|me)|she loved (?:him|me)|his love|her love for)\b/,
    ),
    sign(
      3,
      'The person claims a glamorous calling.',
      /\b(?:claim\w*|says|said|calls? himself|saying) (?:to be |he is |he was |she is |himself )?(?:an? )?(?:\w+ ){0,2}(?:surgeon|doctor|engineer|soldier|captain|pilot|model|actor|singer|businessman|architect|celebrity|contractor|diplomat|geologist|colonel|major)\b/,
    ),
    sign(
      3,
      'The person was to come to this country.',
      /\b(?:(?:come|coming|travel|move|fly|flying) (?:over )?to (?:england|the uk|britain|see (?:her|him|me)|be with|live with|marry)|when his contract|his contract (?:in|ended|ends)|shipping of his|his belongings)\b/,
    ),
    sign(
      5,
      'They met through dating.',
      /\b(?:dating (?:site|app|website|agency|profile)|tinder|hinge|bumble|plenty of fish|\bpof\b|match\.com|eharmony|okcupid|grindr|badoo|ourtime|matched (?:on|with)|met (?:on|through|via) (?:a |an )?(?:dating|tinder|hinge|bumble))\b/,
    ),
    sign(
      5,
      'There is an online relationship.',
      /\b(?:(?:online|internet|on-line|romantic|virtual|long[- ]distance) (?:relationship|romance|boyfriend|girlfriend|partner|friendship|love|dating|lover)|romance (?:fraud|scam)|relationship (?:online|with (?:a |an |someone|somebody|him|her|the)|developed|began|started)|(?:believes|thinks) (?:he|she) is in (?:a relationship|love)|in love with|fell in love|fallen for|falling in love|fell for (?:him|her|a man|a woman|someone)|loves? (?:him|her) and|fianc[eé]e?s? (?:online|he|she|whom|who))\b/,
    ),
    sign(
      3,
      'They met online and never in person.',
      /\b(?:never (?:actually )?met|not met|haven't met|hasn't met|yet to meet|met (?:a |this |him |her |the )?(?:man|woman|someone|somebody|male|female|lady|gentleman|guy|person|him|her)? ?(?:\w+ )?(?:online|on (?:line|facebook|instagram|the internet|an app|a site|a game|scrabble|words with friends|whatsapp|telegram|tiktok|snapchat))|friend request|refus\w+ (?:to )?video|never video|excuses? (?:not )?to (?:meet|video)|got talking (?:to|online)|started (?:chatting|talking|messaging))\b/,
    ),
    sign(
      3,
      'The person claims an absent occupation.',
      /\b(?:oil (?:rig|engineer|platform|worker)|offshore engineer|us (?:army|navy|marine|military)|army (?:surgeon|doctor|general|officer|captain)|military (?:doctor|surgeon|man|officer)|deployed|peacekeep\w*|soldier|marine engineer|un doctor|surgeon in|captain|general|working (?:abroad|away|on a (?:rig|ship))|stuck (?:in|at|abroad)|syria|yemen|afghanistan)\b/,
    ),
    sign(
      3,
      'Money was for travel, illness, customs or release.',
      /\b(?:(?:money|pay|paid|sent|needed?|send|for)(?: \w+){0,8} (?:flights?|plane|visa|hospital|operation|surgery|medical|customs|leave (?:form|papers)|hotel|passport|airfare|ticket to|come (?:to|over|home)|daughter's|son's|mother's|treatment))\b/,
    ),
    sign(
      3,
      'They wrote every day in loving words.',
      /\b(?:(?:chatt?ed|messaged|spoke|talked|messages?|texts?|talking|chatting) (?:\w+ ){0,3}(?:every ?day|daily|for (?:weeks|months|\w+ (?:weeks|months))|constantly|all day)|darling|my love|loves? (?:me|her|him)|lonely|marry|married soon|marriage|get married|engaged|future together|soul ?mate|affection\w*|sweetheart)\b/,
    ),
    sign(
      2,
      'The photographs were of somebody else.',
      /\b(?:photos?|pictures?|images?|profile)(?: \w+){0,4} (?:stolen|fake|someone else|of a (?:model|danish|different|real)|belong\w*|model)\b|catfish\w*/,
    ),
    sign(
      2,
      'Gift cards were sent to a friend online.',
      /\b(?:steam|itunes|amazon|google play|apple|gift) (?:gift )?(?:cards?|vouchers?)\b/,
    ),
    sign(
      -2,
      'It was an investment platform.',
      /\b(?:trading platform|invest(?:ed|ing|ment)|withdraw my profits?|account manager|fca)\b/,
    ),
    sign(-4, 'The message came as from a child.', /\b(?:hi|hello|hey|hiya) (?:mum|dad|nan|gran)/),
  ],
  hints: {
    strong:
      'dating boyfriend girlfriend fiance fiancee tinder hinge bumble romance romantic catfish catfished marry befriended soulmate',
    weak: 'relationship love loved loves met online profile instagram widower surgeon rig army general visa flight contract lonely divorce chatting video photos months belongings ghana nigeria hospital facebook whatsapp affectionate',
  },
  fieldSigns: [
    inField('askedFor', 'buy_vouchers', 1, 'Vouchers were asked for.'),
    inField('askedFor', 'transfer_money', 1, 'A transfer was asked for.'),
    inField('impersonated', 'police', -2, 'The police were impersonated.'),
    inField('impersonated', 'bank', -2, 'A bank was impersonated.'),
  ],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'She met a man on a dating site eight months ago, never in person, and has sent £12,000 for his flights and hospital bills.',
      'My dad thinks he is in a relationship with a woman he met on Facebook. He has sent steam cards every week.',
    ],
    nearMisses: [
      { text: 'Got a WhatsApp saying hi mum this is my new number can you pay my rent.', is: 'family_impersonation' },
    ],
  },
};
