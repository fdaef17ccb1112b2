import type { ReporterRole, Source } from '#core/report.ts';
import { type Dice, say } from './dice.ts';

export interface Voice {
  name: string;
  role: ReporterRole;
  sources: Source[];
  /** Wordings for the person: first mention, subject, object, possessive. `her` forms are turned for a man. */
  person: [string[], string, string, string];
  before: string[];
  after: string[];
  /** How many of the story's sentences are told, at least and at most. */
  beats: [number, number];
  hedge: number;
}

const SHE: [string, string, string] = ['she', 'her', 'her'];
export const VOICES: Voice[] = [
  {
    name: 'web',
    role: 'victim',
    sources: ['report_fraud', 'web'],
    person: [['I'], 'I', 'me', 'my'],
    before: [
      '',
      '',
      '{Hi|Hello}, ',
      'I want to report a {scam|fraud}. ',
      '{Sorry if this is long.|Not sure if this is the right place.} ',
    ],
    after: [
      '',
      '',
      "{Please help.|Hope you catch them.|I feel so stupid.|I want my money back.|Don't let them do it to anyone else.|I have screenshots.}",
      '{Crime ref needed for the {bank|insurance}|Bank says they need {a crime number|an AF number}|Please send {a ref|a reference|the crime no}}.',
    ],
    beats: [1, 5],
    hedge: 0.2,
  },
  {
    name: 'web-short',
    role: 'victim',
    sources: ['report_fraud', 'web'],
    person: [['I'], 'I', 'me', 'my'],
    before: [''],
    after: [''],
    beats: [0, 1],
    hedge: 0.05,
  },
  {
    name: 'log',
    role: 'victim',
    sources: ['control_room'],
    person: [['inf', 'informant', 'vic', 'IP'], ...SHE],
    before: ['', 'CALL FROM VIC - ', '{Inf|Informant} states: ', '{1042|0917|1533|1811|1204} hrs. ', 'NFA by oper. '],
    after: [
      '',
      'Logged{.| for IMU.| - NPT to visit.}',
      'THRIVE completed.',
      'Advice given re {callers|banking protocol}.',
      'Adv {159|Report Fraud}.',
    ],
    beats: [1, 4],
    hedge: 0.08,
  },
  {
    name: 'letter',
    role: 'victim',
    sources: ['front_desk', 'partner'],
    person: [['I'], 'I', 'me', 'my'],
    before: [
      'Dear {Sir or Madam|Sir|Officer|Chief Constable}, I am writing {to tell you of|about|on the advice of my neighbour regarding} {a most upsetting matter|what took place|a telephone swindle}. ',
      'Dear Sirs, {forgive my handwriting|I hope this reaches the right desk}. ',
    ],
    after: [
      '{I remain, yours faithfully|Yours faithfully|Yours sincerely|With kind regards}, $name',
      '{My late husband always dealt with such things.|I do not have a computer.|I enclose a stamped envelope.} Yours {sincerely|truly}, $name',
    ],
    beats: [3, 7],
    hedge: 0.3,
  },
  {
    name: 'email',
    role: 'victim',
    sources: ['web', 'partner'],
    person: [['I'], 'I', 'me', 'my'],
    before: [
      '{Good morning|Good afternoon|To whom it may concern|Hi team}, ',
      'Re: {scam call|fraud|our conversation}. ',
    ],
    after: ['{Thanks|Kind regards|Best wishes|Many thanks}, $name', 'Sent from my {iPhone|iPad}'],
    beats: [2, 5],
    hedge: 0.15,
  },
  {
    name: 'bank',
    role: 'bank',
    sources: ['bank'],
    person: [['customer', 'our customer', 'cust', 'account holder'], ...SHE],
    before: ['{Banking Protocol|BP invoked|Branch referral|APP claim}: ', '{Fraud ops|Branch} referral. ', ''],
    after: ['', 'Account {restricted|blocked}. {Case open.|}', 'CCTV {held|saved|requested}.', 'Pls {ack|advise}.'],
    beats: [0, 2],
    hedge: 0.02,
  },
  {
    name: 'relative',
    role: 'relative',
    sources: ['report_fraud', 'web', 'control_room'],
    person: [['my mother', 'my mum', 'my nan', 'my aunt', 'mum'], ...SHE],
    before: [
      '{I am reporting this|Reporting} {for|on behalf of} {a relative|a member of the family}. ',
      '',
      "She {won't|will not} report it herself. ",
    ],
    after: [
      '',
      '{She is too ashamed to talk about it.|She has not slept since.|I only found the notes by the phone.|Please ring me and not her.|We have changed her number.}',
    ],
    beats: [1, 5],
    hedge: 0.25,
  },
  {
    name: 'carer',
    role: 'carer',
    sources: ['partner', 'control_room'],
    person: [['client', 'the lady I visit', 'service user', '$name'], ...SHE],
    before: [
      '{Care note|Visit note|Handover}: ',
      'Passed on by {carer|home care}. ',
      '{Arrived for the tea call|On my morning visit|During a visit}. ',
    ],
    after: ['{Office informed.|Manager aware.|Family told.|Safeguarding form sent.|Body map not needed.}', ''],
    beats: [1, 3],
    hedge: 0.2,
  },
  {
    name: 'neighbour',
    role: 'witness',
    sources: ['crimestoppers', 'control_room', 'web'],
    person: [['the lady next door', 'my neighbour', 'the old lady at the end', 'the lady opposite'], ...SHE],
    before: [
      "I {don't want to give my name but|am not one to pry, but|live across the road and} ",
      '{It is about something I saw.|Saw something odd.|She told me all this over the fence.} ',
    ],
    after: ['', '{That is all I know.|I do worry about her.|I did not hear the rest.|I would rather stay out of it.}'],
    beats: [0, 2],
    hedge: 0.35,
  },
  {
    name: 'speech',
    role: 'victim',
    sources: ['control_room', 'partner'],
    person: [['I'], 'I', 'me', 'my'],
    before: ['yeah hello ', 'um right so ', 'hi is that the police ', ''],
    after: ['yeah thank you', 'so yeah that is it really', '', 'can you hear me'],
    beats: [2, 5],
    hedge: 0.35,
  },
  {
    name: 'officer',
    role: 'officer',
    sources: ['front_desk', 'control_room'],
    person: [['the victim', 'V1', 'the complainant', 'aggrieved'], ...SHE],
    before: ['{Attended HA.|Visited victim at home.|Taken at front counter.|Statement to follow.} ', ''],
    after: ['{Exhibits seized: envelope.|No CCTV at premises.|H2H negative.|Victim care booklet left.|Body worn on.|}'],
    beats: [2, 5],
    hedge: 0.06,
  },
];

const SHORT: [RegExp, string][] = [
  [/\btelephone\b/gi, 'tel'],
  [/\breceived\b/gi, 'rcvd'],
  [/\bbecause\b/gi, 'as'],
  [/\bpolice\b/gi, 'pol'],
  [/\baccount\b/gi, 'acct'],
  [/\bnumber\b/gi, 'no'],
  [/\ba man\b/gi, 'male'],
  [/\bregistration\b/gi, 'VRM'],
  [/\band\b/gi, '&'],
  [/\bthe\b ?/gi, ''],
  [/\bwith\b/gi, 'w/'],
  [/\bwas told\b/gi, 'told'],
  [/\bsomebody|someone\b/gi, 'unk person'],
  [/\babout\b/gi, 'approx'],
  [/\btransferred\b/gi, 'trf'],
  [/\bwithdraw\b/gi, 'w/d'],
  [/\binformant\b/gi, 'inf'],
  [/\bvehicle\b/gi, 'veh'],
];
const SLIPS: [RegExp, string][] = [
  [/\btheir\b/, 'there'],
  [/\breceived\b/, 'recieved'],
  [/\bdefinitely\b/, 'definately'],
  [/\bcourier\b/, 'couriour'],
  [/\bthe\b/, 'teh'],
  [/\bsaid\b/, 'siad'],
  [/\bbecause\b/, 'becuase'],
  [/\baccount\b/, 'acount'],
  [/\benvelope\b/, 'envelop'],
  [/\bpolice\b/, 'polic'],
  [/\bmoney\b/, 'mony'],
  [/\btransfer/, 'tranfer'],
  [/\bI\b/g, 'i'],
  [/'/g, ''],
  [/\. /g, ' '],
  [/\bwould\b/, 'wuld'],
];

export function tidied(text: string): string {
  return text
    .replace(
      /\bI (is|has|does|owes|sees)\b/g,
      (_all, verb: string) => ({ is: 'I am', has: 'I have', does: 'I do', owes: 'I owe', sees: 'I see' })[verb] ?? '',
    )
    .replace(
      /\b(phoned|rang|called|to|told|telling|for|contacted|with|by|from|congratulated|asked) I\b(?! (?:was|had|have|am|would|did|knew))/g,
      '$1 me',
    )
    .replace(/\bwe was\b/gi, 'we were')
    .replace(/ +/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .replace(/,+\./g, '.')
    .replace(/,{2,}/g, ',')
    .replace(/([.?!])\.+/g, '$1')
    .replace(/:\./g, '.')
    .replace(/(^|[.?!] )([a-z])/g, (_all, stop: string, letter: string) => stop + letter.toUpperCase())
    .trim();
}

/** Lays the voice over a story: a log is cut short, speech loses its stops, a hasty hand slips. */
export function voiced(dice: Dice, voice: Voice, text: string): string {
  let out = tidied(text).replace(/\ba (?=(?:Officer|Inspector)\b)/g, 'an ');
  if (voice.person[1] === 'I')
    out = out
      .replace(/\bthe victim's own\b/g, 'my own')
      .replace(/\bthe victim's\b/g, 'my')
      .replace(/\bthe victim\b/g, 'me');
  if (voice.name === 'log' || voice.name === 'bank') {
    const share = voice.name === 'log' ? 0.55 : 0.25;
    for (const [from, to] of SHORT) if (dice.yes(share)) out = out.replace(from, to);
    if (dice.yes(voice.name === 'log' ? 0.3 : 0.05)) out = out.toUpperCase();
    if (dice.yes(0.2)) out = out.replace(/\. /g, ' - ');
  }
  if (voice.name === 'speech') {
    out = out
      .replace(/[.,;:!?"']+(?= |$)/g, '')
      .replace(/"/g, '')
      .toLowerCase();
    out = out.replace(/ /g, () => (dice.yes(0.04) ? dice.pick([' um ', ' er ', ' you know ', ' like ']) : ' '));
  }
  if ((voice.role === 'victim' && voice.name !== 'log') || voice.role === 'relative' || voice.role === 'witness')
    for (const [from, to] of SLIPS) if (dice.yes(0.05)) out = out.replace(from, to);
  if (dice.yes(0.06)) out = out.replace(/\. /g, '.\n');
  return out
    .replace(/ {2,}/g, ' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .trim();
}

export function opening(dice: Dice, voice: Voice, name: string): string {
  return say(dice, dice.pick(voice.before), () => name);
}
export function closing(dice: Dice, voice: Voice, name: string): string {
  return say(dice, dice.pick(voice.after), () => name);
}
