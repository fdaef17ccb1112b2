/** The call handler's screen: which lamps there are, what to ask, and what a force calls its grades of response (R2.4: they differ). */

export interface Lamp {
  key: string;
  label: string;
  /** Lit by acts of this stage, or that break this rule, or of this name. */
  stage?: 'identity' | 'story' | 'constraint';
  rule?: 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY' | 'OTHER_RED_LINE';
  act?: RegExp;
  red: boolean;
}

export const LAMPS: readonly Lamp[] = [
  { key: 'claim', label: 'Claims to be somebody', stage: 'identity', red: false },
  { key: 'story', label: 'A story that frightens', stage: 'story', red: false },
  { key: 'keep', label: 'Secrecy, lies, staying on the line', stage: 'constraint', red: true },
  { key: 'pin', label: 'PIN, codes, details', rule: 'PIN_DETAILS', red: true },
  { key: 'cash', label: 'Cash or goods', rule: 'CASH_GOODS', red: true },
  { key: 'card', label: 'Card or property', rule: 'CARD_PROPERTY', red: true },
  { key: 'comes', label: 'Somebody collects', act: /hand_over|collection|fetch|parcel|courier/, red: true },
  { key: 'other', label: 'Moving money, remote access, threats', rule: 'OTHER_RED_LINE', red: true },
];

/** What a call handler can settle with one press, because it decides the grade. */
export const QUICK = [
  { key: 'door', label: 'Somebody at the door or on the way' },
  { key: 'line', label: 'Fraudster still on another line' },
  { key: 'handed', label: 'Something handed over or paid' },
  { key: 'bank', label: 'Bank has been told' },
  { key: 'alone', label: 'Victim is alone' },
] as const;
export type QuickKey = (typeof QUICK)[number]['key'];

/** What to ask of what the record does not hold yet, and why; the order is made by src/journey/triage/call-questions.ts. */
export const DESK_QUESTIONS = {
  door: {
    ask: 'Is anybody at the door, or on the way to you now?',
    because: 'Nothing settles yet whether somebody is coming.',
  },
  line: {
    ask: 'Have you put the phone down? Which phone are you ringing from?',
    because: 'Not known yet: the fraudster may be listening on another line.',
  },
  where: {
    ask: 'Where do they live?',
    because: 'There is no town or postcode yet: nobody can be sent.',
  },
  handed: {
    ask: 'Has anything been handed over or paid: cash, a card, goods, a PIN, a transfer?',
    because: 'Nothing says yet whether anything is gone.',
  },
  bank: {
    ask: 'Have you told the bank? Ring 159 as soon as we finish; they can stop the card and the payment.',
    because: 'Something is gone, and nothing says that the bank knows.',
  },
  collector: {
    ask: 'What did the person who came look like? Which way did they go, in what car?',
    because: 'Somebody came for it, and nothing describes them yet.',
  },
  when: {
    ask: 'When was the last call, and when did somebody come or is somebody to come?',
    because: 'No day and no hour is told yet.',
  },
  number: {
    ask: 'What number did they ring from, and on which phone of yours?',
    because: 'The number that rang them is not written yet: it is the first trace.',
  },
  asked: {
    ask: 'What exactly did he or she ask you to do?',
    because: 'Nothing is heard yet of what was asked for.',
  },
  claimed: {
    ask: 'Who did he or she claim to be? Name, rank, station, number?',
    because: 'Nothing is heard yet of who they said they were.',
  },
  person: {
    ask: 'How old is the person who was rung, and is anybody with them?',
    because: 'Their age, or whether they are alone, is not known yet.',
  },
  done: {
    ask: 'Read back what you have, give the advice, and send the report.',
    because: 'Nothing that decides what is done is missing.',
  },
} as const;
export type DeskQuestion = keyof typeof DESK_QUESTIONS;

/** Whether the caller still has everything, or something has been taken: to "hand nothing over" helps only the first. */
export type HandedOver = 'nothing_yet' | 'just_now' | 'earlier';

const KEEP_TRACES_REMOTE = 'Keep every message, receipt and web address; answer nobody who offers to get it back.';
const KEEP_TRACES =
  'Keep the envelope and whatever was left; touch nothing they touched; note what the collector looked like, the car and the way they went.';
const ATTEND_SOON = 'Attend soon: evidence is fresh or somebody vulnerable is still at risk.';

export const GRADES: Readonly<Record<Grade, { name: string; what: Readonly<Record<HandedOver, string>> }>> = {
  immediate: {
    name: 'Immediate',
    what: {
      nothing_yet:
        'Send somebody now. Keep whoever rings you on this line; the door stays shut; nothing is handed over.',
      just_now: `Send somebody now: the collector may still be near. Within the hour it is a 999 call, whichever line it came in on. ${KEEP_TRACES}`,
      earlier: `Send somebody now. Keep whoever rings you on this line; the door stays shut; nothing more is handed over. ${KEEP_TRACES}`,
    },
  },
  priority: {
    name: 'Priority',
    what: {
      nothing_yet: ATTEND_SOON,
      just_now: `${ATTEND_SOON} ${KEEP_TRACES}`,
      earlier: `${ATTEND_SOON} ${KEEP_TRACES}`,
    },
  },
  scheduled: {
    name: 'Scheduled',
    what: {
      nothing_yet: 'By appointment, after the bank has been rung.',
      just_now: `By appointment, after the bank has been rung. ${KEEP_TRACES}`,
      earlier: `By appointment, after the bank has been rung. ${KEEP_TRACES}`,
    },
  },
  advice: {
    name: 'Advice and report',
    what: {
      nothing_yet: 'No attendance for now. Give the advice and take the report.',
      just_now: 'No attendance for now. Give the advice and take the report.',
      earlier: 'No attendance for now. Give the advice and take the report.',
    },
  },
};
/** The same where something was paid from afar and nobody came: there is no envelope and no collector. */
export const PAID_FROM_AFAR: Readonly<Record<Grade, string>> = {
  immediate: `Send somebody now. Keep whoever rings you on this line; nothing more is paid. ${KEEP_TRACES_REMOTE}`,
  priority: `${ATTEND_SOON} ${KEEP_TRACES_REMOTE}`,
  scheduled: `By appointment, after the bank has been rung. ${KEEP_TRACES_REMOTE}`,
  advice: `No attendance for now: nobody came. The bank first, then the report. ${KEEP_TRACES_REMOTE}`,
};
export type Grade = 'immediate' | 'priority' | 'scheduled' | 'advice';

/** The words of a caller to whom it happened: what was done to "me", or what "I" gave. Only proposes; the call handler chooses. */
export const OWN_STORY: readonly RegExp[] = [
  /\b(?:rang|phoned|called|texted|emailed|messaged|told|asked|tricked|conned|scammed|convinced|persuaded|visited) me\b/i,
  /\bI(?:['’]ve| have| had)?(?: just| already| then)? (?:gave|given|handed|paid|sent|transferred|withdrew|withdrawn|took out|taken out|drew out|drawn out|posted|bought|lost)\b/i,
  /\bI(?:['’]m| am) (?:aged )?\d{2,3}\b/i,
  /\b(?:took|stole|stolen|emptied|cleared|collected|wanted|wants) (?:all )?my (?:money|cash|savings|account|card|cards|bank cards?|jewellery|gold|PIN)\b/i,
];

const VALUABLE =
  '(?:£|\\d|cash\\b|money\\b|savings\\b|cards?\\b|envelope\\b|jewellery\\b|gold\\b|PIN\\b|account\\b|watch(?:es)?\\b|vouchers?\\b)';

/** That something is gone already: what a victim gave, or what a caller or collector took. Only the advice and its words follow from it. */
export const GIVEN: readonly RegExp[] = [
  new RegExp(
    `\\b(?:I|we|she|IP|victim|mum|dad|mother|father|nan|gran)(?:['’](?:ve|s|d)| have| has| had)?(?: just| already| then)? (?:gave|given|handed)(?: \\S{1,20}){0,5} ${VALUABLE}`,
    'i',
  ),
  new RegExp(
    `\\b(?:took|taken|collected|emptied|cleared|stole|(?:left|gone|went|drove|driven)(?: off| away)? with) (?:all )?(?:my|her|his|their|our)(?: bank| debit| credit)? ${VALUABLE}`,
    'i',
  ),
];

/** Money was fetched from the bank, which is not yet money given: somebody may be on the way for it. */
export const DRAWN =
  /\b(?:(?:took|taken|take|got|get)(?: \S{1,20}){1,4} out\b|(?:took|taken|take|got|get) out\b|drew\b|drawn\b|withdrew\b|withdrawn\b)/i;
/** That the money itself went after that. "Sent her to the bank", "would be lost" and "has not given it to anyone" are not it. */
export const WENT =
  /(?<!\b(?:not|never|n[’']t|yet|to|would|will|may|might|could) )(?<!\b(?:not|never|n[’']t|would|will|may|might|could) (?:be|yet|been) )\b(?:gave|given|handed|paid|posted|sent|transferred|lost) (?:it|them|that|this|him|over|all|£|\d|(?:the|her|his|my|their|all) (?:money|cash|savings|card|cards|envelope|notes))|\b(?:somebody|someone|courier|driver|lad|boy|man|he|she|they) (?:\S{1,12} ){0,2}(?:collected|fetched|took|came for) (?:it|them|the|her|his|my)|\b(?:it|money|cash|envelope) (?:is|was|has|have|had) (?:been )?(?:gone|taken|collected|fetched|handed|given)|\bleft with (?:it|the|her|his|my)/i;
/** The money or the card lies ready for whoever comes: a card in a bag and cash at home are everybody's. */
export const READY =
  /\b(?:has|have|had|got|with|holding)\b[^.;\n]{0,30}(?:£\s?\d|\bcash\b|\bmoney\b|\bcards?\b)[^.;\n]{0,60}\b(?:ready|in (?:an|the) envelope|by the (?:front )?door)\b/i;
/** The fraudster sends somebody, whatever hour was named: it may have passed without anybody coming, or they may be late. Family and trades come too. */
export const SENDING =
  /\b(?:he|she|they|the (?:man|caller|officer|bank|police))(?:['’](?:s|re)| is| are) (?:now )?sending\b|\b(?:courier|taxi|(?:police |bank )?officer|(?:his |a )colleague)(?:['’]s| is| was| will)? (?:be |to be |being )?(?:sent|coming|come|collect|on (?:his|her|their) way|due)\b/i;

/** The words of a caller who tells of somebody else. */
export const OTHERS_STORY =
  /\b(?:my|our|the) (?:elderly |old )?(?:mother|mum|mam|father|dad|gran|nan|nana|grandmother|grandfather|grandad|aunt|auntie|uncle|parents?|wife|husband|partner|sister|brother|son|daughter|neighbour|friend|client|customer|patient|resident|tenant)\b/i;

/** The same where it was paid from afar. */
export const SAY_AFTER_FROM_AFAR =
  'Tell them: it is a fraud, and no fault of theirs. Pay nothing more, ring the bank on 159, and keep every message and receipt.';

/** What to tell somebody who has given something already. */
export const SAY_AFTER =
  'Tell them: it is a fraud, and no fault of theirs. Hang up, give nothing more, ring the bank on 159 from another phone. Keep the envelope, and touch nothing the collector touched.';

export const SAY_NOW = {
  warn: 'Tell them: it is a fraud. Hang up, use another phone, give nothing, ring the bank on 159.',
  caution: 'Tell them: hang up and ring back on a number you know. A real officer or bank will not mind.',
  none: 'Ask on. Nothing said so far is a known sign.',
} as const;
