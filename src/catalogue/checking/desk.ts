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
  { key: 'line', label: 'Caller still on the line' },
  { key: 'handed', label: 'Something handed over or paid' },
  { key: 'bank', label: 'Bank has been told' },
  { key: 'alone', label: 'Victim is alone' },
] as const;
export type QuickKey = (typeof QUICK)[number]['key'];

/** The next question, in the order in which the answers save life, money and traces. */
export const DESK_QUESTIONS = {
  door: 'Is anybody at the door, or on the way to you now?',
  line: 'Have you put the phone down? Which phone are you ringing from?',
  handed: 'Has anything been handed over or paid: cash, a card, goods, a PIN, a transfer?',
  bank: 'Have you told the bank? Ring 159 as soon as we finish; they can stop the card and the payment.',
  collector: 'What did the person who came look like? Which way did they go, in what car?',
  asked: 'What exactly did the caller ask you to do?',
  claimed: 'Who did the caller say he was? Name, rank, station, number?',
  person: 'How old is the person who was rung, and is anybody with them?',
  where: 'Where do they live?',
  number: 'What number did they ring from, and on which phone of yours?',
  done: 'Read back what you have, give the advice, and send the report.',
} as const;

export const GRADES = {
  immediate: {
    name: 'Immediate',
    what: 'Send somebody now. Keep the caller on this line; the door stays shut; nothing is handed over.',
  },
  priority: { name: 'Priority', what: 'Attend soon: evidence is fresh or somebody vulnerable is still at risk.' },
  scheduled: { name: 'Scheduled', what: 'By appointment, after the bank has been rung.' },
  advice: { name: 'Advice and report', what: 'No attendance for now. Give the advice and take the report.' },
} as const;
export type Grade = keyof typeof GRADES;

export const SAY_NOW = {
  warn: 'Tell them: it is a fraud. Hang up, use another phone, give nothing, ring the bank on 159.',
  caution: 'Tell them: hang up and ring back on a number you know. A real officer or bank will not mind.',
  none: 'Ask on. Nothing said so far is a known sign.',
} as const;
