import { CALL_ADVICE } from '#catalogue/advice/call-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Remote access under the pretext of a computer, broadband or refund problem. */
export const computerService: FraudTypeDefinition = {
  id: 'computer_service',
  name: 'Somebody took over your computer or phone',
  description:
    'A caller or pop-up claims a computer, broadband or refund problem and gets remote access to the device.',
  questions: [
    'Are they still connected? If so, switch the device off.',
    'Who did they claim to be?',
    'What did you install, and what accounts did you open while they watched?',
    'What money moved, and where?',
  ],
  asks: ['pretended', 'number', 'account'],
  signs: [
    sign(
      4,
      'A subscription or security bill was the bait.',
      /\b(?:amazon prime|prime (?:membership|renewal|subscription)|norton|mcafee|antivirus|anti-virus|geek squad)\b/,
    ),
    sign(
      4,
      'The victim let the caller into a device.',
      /\b(?:let (?:him|her|them) (?:in ?to|onto|on to|use|have|in) (?:\w+ ){0,2}(?:computer|laptop|pc|tablet|phone|screen)|control of (?:my|her|his|the) (?:pc|computer|laptop|screen|phone|mouse)|added (?:a|an extra) (?:nought|zero)|type the refund|screen froze|locked screen|loud alarm|(?:internet|broadband) (?:would|will|was (?:going|about) to) be cut)/,
    ),
    sign(
      5,
      'Remote access software was used.',
      /\b(?:any ?desk|team ?viewer|quick ?support|rust ?desk|ultra ?viewer|logmein|zoho assist|supremo|remote(?:ly)? (?:access\w*|control\w*|connect\w*|log\w*|took|accessed)|screen[- ]?shar\w*|(?:access|control|take over|took over|taken over|took control|connected|log(?:ged)? (?:in|on)(?: ?to)?|control(?:led)?)(?: \w+){0,4} (?:computer|laptop|pc|tablet|ipad|device|mac|machine|screen))\b/,
    ),
    sign(
      5,
      'A technical company was claimed.',
      /\b(?:microsoft|windows (?:support|technical|help\w*|department)|openreach|tech(?:nical)? support|apple support|norton|mcafee|(?:bt|sky|virgin(?: media)?|talk ?talk|vodafone|ee|plusnet|internet provider|broadband (?:provider|company|engineer|team)|isp|geek squad|amazon(?: prime)?|paypal|google)(?: \w+){0,2} (?:rang|called|phoned|engineer|support|technical|technician|security|department|said|saying|claiming|rep\w*|employee|calls?)|(?:from|as|be|is|was) (?:\w+ )?(?:bt|sky|virgin(?: media)?|talk ?talk|openreach|microsoft|amazon|plusnet|norton|paypal)\b)/,
    ),
    sign(
      4,
      'A virus, hack or fault was the pretext.',
      /\b(?:virus(?:es)?|pop[- ]?up|malware|trojan|(?:computer|laptop|router|broadband|internet|wi-?fi|ip address|pc)(?: \w+){0,5} (?:hacked|infected|compromised|problem|fault\w*|slow|locked|frozen|cut off|disconnect\w*|risk)|hackers?|blue screen|(?:fix|repair|clean|cleanse)(?: \w+){0,3} (?:computer|laptop|pc|router|internet))\b/,
    ),
    sign(
      3,
      'A refund was said to be overpaid.',
      /\b(?:(?:refund\w*|compensation|reimburse\w*)(?: \w+){0,25} (?:too much|by mistake|overpaid|extra|wrong amount|difference|error|owed|log)|overpaid|(?:prime|norton|antivirus|mcafee|subscription) (?:renew\w*|subscription|membership|refund|cancel\w*|charged))\b/,
    ),
    sign(
      1,
      'A computer or tablet is spoken of.',
      /\b(?:computer|laptop|tablet|ipad|pc\b|router|broadband|download\w*|install\w*|app)\b/,
    ),
    sign(
      -4,
      'It was a trading, dating, family or parcel story.',
      /\b(?:invest\w*|trading|crypto|dating|relationship|hi mum|parcel|royal mail|invoice|solicitor|supplier|puppy|marketplace)\b/,
    ),
    sign(-4, 'The police sent a collector.', /\b(?:counterfeit|fraud squad|courier (?:collected|came|took))\b/),
    sign(-2, 'It was about a safe account at the bank.', /\bsafe account\b/),
  ],
  hints: {
    strong:
      'microsoft anydesk teamviewer virus laptop computer router broadband openreach norton mcafee windows popup remote remotely prime pc antivirus',
    weak: 'hackers internet sky bt virgin refund screen download downloaded renewal subscription tech alarm control amazon tablet hacked engineer technician',
  },
  fieldSigns: [
    inField('askedFor', 'remote_access', 5, 'Remote access was asked for.'),
    inField('impersonated', 'telecoms', 6, 'A telephone or internet company was impersonated.'),
    inField('impersonated', 'police', -3, 'The police were impersonated.'),
  ],
  variants: [
    { code: 'COMPUTER_TAKEOVER', name: 'Computer takeover', pattern: /\b(?:any ?desk|team ?viewer|remote)\b/ },
  ],
  advice: CALL_ADVICE,
  examples: {
    is: [
      'A man from Microsoft said my computer had a virus and took control of it with AnyDesk.',
      'BT rang about slow broadband, he logged on to the laptop and said he refunded too much by mistake.',
      'caller from amazon prime re renewal, had him download teamviewer, £800 lost',
    ],
    nearMisses: [
      { text: "My bank's fraud team told me to move money to a safe account in the app.", is: 'bank_impersonation' },
    ],
  },
};
