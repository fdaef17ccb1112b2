import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** "Hi Mum", and the grandchild in custody. */
export const familyImpersonation: FraudTypeDefinition = {
  id: 'family_impersonation',
  name: 'Somebody pretended to be your family or a friend',
  description:
    'A message or call claims to be from a child, grandchild or friend with a new number who needs money at once.',
  questions: [
    'Who did they say they were, and from what number?',
    'What was the money said to be for?',
    'Where was it sent?',
    'Have you reached the real person?',
  ],
  asks: ['number', 'account'],
  signs: [
    sign(
      8,
      'Somebody claimed to be a child or relative on another telephone.',
      /\b(?:(?:it's|its|this is|it is|im|i'm) (?:me|your|ya) ?(?:lad|son|daughter|girl|boy|eldest|youngest|grandson|granddaughter|nephew|niece)?\b[^.;\n]{0,50}\b(?:new|different|another|borrowed|mate's|friend's|broke\w*|temporary) (?:phone|number|mobile|sim)|(?:text|message|whatsapp|call)\w*(?: \w+){0,5} (?:claiming|pretending|purporting|saying|supposedly|apparently) (?:to be|it was|from)? ?(?:my|her|his|their|our|the) (?:\w+ )?(?:son|daughter|lad|grandson|granddaughter|nephew|niece|brother|sister|child|mum|dad))\b/,
    ),
    sign(
      7,
      'A relative was said to be in trouble and money was wanted for it.',
      /\b(?:bail|lawyer|solicitor|court|fine|hospital|crash|accident|arrested|cells)\b[^.;\n]{0,70}\b(?:for|about|her|his|my|their|our) (?:\w+ )?(?:grandson|granddaughter|nephew|niece|grandchild)\b|\b(?:grandson|granddaughter|nephew|niece|grandchild)\b[^.;\n]{0,70}\b(?:bail|lawyer|arrested|in the cells|in trouble|crash|accident)\b/,
    ),
    sign(
      6,
      'It was supposedly from a child.',
      /\b(?:supposedly|apparently|purportedly|allegedly|seemingly) (?:from|by) (?:my|our|her|his|their) (?:\w+ )?(?:son|daughter|eldest|youngest|grandson|granddaughter|nephew|niece|lad|boy|girl)\b|\b(?:needed|wanted) (?:a |his |her )?(?:bill|rent|invoice) paid\b/,
    ),
    sign(
      6,
      "A friend's or relative's account or a strange number was used to ask for money.",
      /\b(?:friend|sister|cousin|aunt|brother|niece|nephew|colleague)(?:'s|s)? (?:hacked )?(?:facebook|instagram|messenger|whats ?app|snapchat|account)[^.;\n]{0,80}(?:borrow|lend|money|£|help)|(?:from|by|as) (?:my|her|his|their) (?:\w+ )?(?:son|daughter|grandson|granddaughter|nephew|niece)[^.;\n]{0,60}\b(?:different|new|another|unknown|strange) (?:number|phone)/,
    ),
    sign(
      5,
      'A crying caller tells of a crash or an arrest.',
      /\b(?:sobbing|crying|upset|distressed|tears)\b[^.;\n]{0,80}\b(?:mum|dad|gran\w*|nan|crash|car|accident|arrest|custody|bail|barrister|police station)\b/,
    ),
    sign(
      7,
      'The message greets a parent from a new number.',
      /\b(?:hi|hello|hey|hiya|hallo) (?:\w+ )?(?:mum|mom|mam|dad|nan|nana|gran|grandma|grandad|mummy|daddy|auntie|mother|father)\b/,
    ),
    sign(
      5,
      'A son, daughter or friend was impersonated.',
      /\b(?:(?:pretend\w*|purport\w*|claim\w*|pos(?:ed|ing)|imperson\w*|said (?:it was|he was|she was)|saying (?:it was|he was|she was|they were)|thought it was|believing it (?:was|to be)|thinking it was|from someone (?:pretending|claiming)) (?:\w+ ){0,4}(?:my|her|his|their|a) (?:\w+ )?(?:son|daughter|grandson|granddaughter|grandchild|niece|nephew|child|sister|brother|friend|cousin|eldest|youngest)|what (?:i|she|he) thought was (?:my|her|his) (?:son|daughter|grandson|granddaughter|niece|nephew|brother|sister))\b/,
    ),
    sign(
      4,
      'The telephone was said to be lost or broken and the number new.',
      /\b(?:(?:new|temporary|different|friend's) (?:number|phone|mobile|no)\b|(?:dropped|lost|broken?|broke|smashed|damaged|cracked)(?: \w+){0,3} (?:phone|mobile|screen)|phone (?:was |is |had been |has been |'s )?(?:broken?|lost|smashed|dropped|damaged|down the (?:toilet|loo))|down the (?:toilet|loo))\b/,
    ),
    sign(
      4,
      'A grandchild was said to be in trouble.',
      /\b(?:grandma|grandad|gran|nan|grandson|granddaughter|nephew|niece|son|daughter)(?: \w+){0,14} (?:crash|accident|arrested|custody|bail|police station|trouble|hospital|lawyer|prison|jail|kidnapp\w*)\b/,
    ),
    sign(2, 'It came by WhatsApp.', /\b(?:whats ?app\w*)\b/),
    sign(
      2,
      'A bill, rent or invoice had to be paid for the child.',
      /\b(?:(?:pay|lend|rent|bill|invoice|money)(?: \w+){0,8} (?:for me|for (?:my|her|his) (?:son|daughter|son's|daughter's)|urgent\w*|today|back (?:tomorrow|on)|rent|invoice|bill)|(?:son|daughter)'s (?:rent|bill|invoice|phone))\b/,
    ),
    sign(
      2,
      'The real child knew nothing of it.',
      /\b(?:(?:rang|called|phoned|contacted|spoke to|checked with) (?:my|her|his) (?:\w+ )?(?:son|daughter|grandson|granddaughter|niece|nephew)|(?:son|daughter|grandson|granddaughter)(?: \w+){0,4} (?:at home|at work|knew nothing|not sent|hadn't (?:sent|messaged)|safe))\b/,
    ),
    sign(
      -4,
      'It was a dating, trading or police story.',
      /\b(?:dating|invest\w*|detective|fraud squad|courier|safe account|rogue trader|roof|puppy)\b/,
    ),
  ],
  hints: {
    strong: 'grandson granddaughter mum dad',
    weak: 'son daughter whatsapp nephew niece grandma nan friend messenger crash custody bail lend borrow number phone broken rent laptop',
  },
  fieldSigns: [inField('impersonated', 'family', 7, 'A relative was impersonated.')],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'A man said her grandson was in the cells and a lawyer needed £5,000 for him.',
      'A text claiming to be my lad on a new phone asked me to settle an invoice for him.',
      'WhatsApp from an unknown number: hi mum my phone is broken this is my new number. Sent £1,200 for rent.',
      'A man rang pretending to be her grandson in custody and needing bail.',
    ],
    nearMisses: [
      { text: 'My son sold his phone on Marketplace and the buyer showed a fake payment.', is: 'ticket_or_shopping' },
    ],
  },
};
