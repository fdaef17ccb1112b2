import { BUSINESS_ADVICE } from '#catalogue/advice/business-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Changed bank details on a real debt, and the false chief executive. */
export const paymentDiversion: FraudTypeDefinition = {
  id: 'payment_diversion',
  name: 'A payment sent to the wrong account by a false e-mail or invoice',
  description:
    'An intercepted or false e-mail, invoice or instruction changes the account that a real payment goes to.',
  questions: [
    'Which payment was it, and when was it made?',
    'What were the old and the new account details?',
    'Whose e-mail was copied or broken into?',
    'Have both banks been told, and when?',
  ],
  asks: ['contact', 'account'],
  signs: [
    sign(
      5,
      "An e-mail came in somebody's name or into a usual exchange.",
      /\be-?mails?\b[^.;\n]{0,50}\b(?:in the (?:\w+'s name|name of)|(?:usual|same|existing) (?:chain|thread))|\bnew sort code\b/,
    ),
    sign(
      5,
      'A payee was said to have changed banks.',
      /\b(?:(?:changed?|changing|switched|moved|new) (?:their |its |his )?banks?\b|one letter (?:different|out|changed|off)|(?:account|bank) (?:that )?(?:was ?n[o']t|not) (?:his|hers|theirs|the (?:builder|supplier|firm|contractor)'?s?)|letter (?:saying|advising|from)[^.;\n]{0,60}(?:changed|new) (?:bank|account))/,
    ),
    sign(
      6,
      "A trader's or agent's e-mail was broken into.",
      /\b(?:builder|contractor|architect|plumber|agent|landscaper|venue|nursery|accountant|conveyancer|estate agent|kitchen company|supplier|solicitor|dealer|shipping agent|travel agent)'?s? (?:e-?mails?|mailbox|account|e-?mail address)(?: \w+){0,4} (?:hacked|intercepted|compromised|cloned|spoofed|one letter|broken|taken over)|e-?mails? (?:\w+ ){0,3}hacked\b/,
    ),
    sign(
      5,
      'A chief asked for a payment or cards.',
      /\b(?:from|as|by|being) ["']?(?:the |our |my |her |his )?(?:md|ceo|boss|managing director|director|head ?teacher|line manager|chief exec\w*)["']?\b[^.;\n]{0,60}(?:gift cards?|vouchers|pay|transfer|urgent|buy|£)/,
    ),
    sign(
      6,
      'Bank details were changed.',
      /\b(?:(?:new|changed?|change of|amended|updated?|different|revised|altered|alter) (?:\w+ ){0,2}(?:bank|account|payment|banking|sort code) ?(?:details|information|account|number)?|(?:account|bank|payment) details (?:\w+ ){0,4}(?:changed|different|altered|amended|been updated)|diverted|misdirected|redirected|payment diversion|mandate fraud)\b/,
    ),
    sign(
      4,
      'An invoice or a supplier was involved.',
      /\b(?:invoices?|suppliers?|contractor's e-?mail|purchase order|accounts payable|accounts (?:department|team|dept)|finance (?:team|department|director|officer|manager|received|dept|assistant)|remittance|payroll|creditor)\b/,
    ),
    sign(
      4,
      'A solicitor or house purchase was involved.',
      /\b(?:solicitor'?s?|conveyanc\w*|completion (?:monies|money|funds|date)|house (?:deposit|purchase|sale)|buying (?:our|my|a|her|his|their) (?:\w+ )?(?:house|home|flat|property)|exchange deposit|deposit for (?:the|our|my) house|estate agent)\b/,
    ),
    sign(
      4,
      'An e-mail account was broken into or copied.',
      /\b(?:(?:e-?mails?|mailbox|email account|inbox|e-?mail chain)(?: \w+){0,6} (?:hacked|intercepted|compromised|spoofed|monitored|cloned|infiltrated|appearing|purporting|not (?:from|genuine)|fake|one letter)|(?:hacked|intercepted|compromised|spoofed|spoof|fake|false|lookalike) (?:\w+ )?(?:e-?mails?|mailbox|inbox)|e-?mail (?:appearing|purporting|claiming|that looked|which looked|supposedly)|business e-?mail compromise|\bbec\b)/,
    ),
    sign(
      5,
      'The chief executive or a colleague was impersonated.',
      /\b(?:(?:ceo|chief executive|managing director|\bmd\b|chair(?:man|woman| of)?|director|boss|headteacher|head teacher|vicar|bishop|treasurer|finance director|manager|company owner)(?: \w+){0,12} (?:e-?mail\w*|urgent\w* payment|asking (?:for|me|her|him)|requested|whats ?app)|ceo fraud|e-?mail(?:ed)?(?: \w+){0,6} (?:from|purporting|as) (?:\w+ ){0,4}(?:ceo|chief executive|director|boss|chair\w*|headteacher|manager|vicar))\b/,
    ),
    sign(
      2,
      'A business or charity paid.',
      /\b(?:business|company|ltd|limited|charity|trustees?|school|parish council|club|firm|our account|treasurer)\b/,
    ),
    sign(
      -5,
      'It was false invoicing by an insider.',
      /\b(?:bookkeeper|paying (?:himself|herself)|false (?:supplier )?invoices|employee (?:has|had)|embezzl\w*)\b/,
    ),
    sign(
      -5,
      'It was another kind of story.',
      /\b(?:hi mum|hello (?:mum|dad)|dating|crypto|invest(?:ed|ment)|pension|lottery|inheritance|namesake|safe account|courier|puppy|parcel|roof|driveway|fake banking app)\b/,
    ),
  ],
  hints: {
    strong:
      'invoice invoices supplier suppliers conveyancer conveyancing solicitor solicitors completion ceo remittance mandate intercepted',
    weak: "md contractor payroll finance accounts email emails hacked treasurer director purchase details changed business school company boss mailbox compromised builder's",
  },
  fieldSigns: [
    inField('askedFor', 'transfer_money', 1, 'A transfer was asked for.'),
    inField('impersonated', 'police', -3, 'The police were impersonated.'),
    inField('impersonated', 'bank', -3, 'A bank was impersonated.'),
  ],
  variants: [],
  advice: BUSINESS_ADVICE,
  examples: {
    is: [
      "Our supplier's email was hacked and we paid an invoice for £14,000 to changed bank details.",
      "Solicitor's email intercepted, £40,000 house deposit sent to wrong account.",
      'Email purporting to be from the chief executive asked accounts for an urgent payment.',
    ],
    nearMisses: [
      { text: 'Our bookkeeper has been paying herself through false supplier invoices.', is: 'other_fraud' },
    ],
  },
};
