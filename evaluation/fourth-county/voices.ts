import type { Dice } from './dice.ts';
import { said } from './handwriting.ts';
import { asked, broken, chatty, log, prose, running, shorthand } from './shapes.ts';

/** Somebody's way of telling. `person` is who tells of whom; the wordings are shaped by `shape` once they are put together. */
export interface Voice {
  name: string;
  person: 'self' | 'other';
  role: 'victim' | 'relative' | 'carer' | 'bank' | 'business' | 'witness' | 'officer' | 'anonymous';
  /** What the victim is called, in wordings. */
  victim: string[];
  /** How much is told: the share of sentences kept, and how many asides there are to a sentence. */
  fullness: number;
  asides: number;
  openings: string[];
  closings: string[];
  sources: Record<string, number>;
  shape: (dice: Dice, sentences: string[]) => string;
}

const E = ['', '', ''];
export const VOICES: readonly Voice[] = [
  {
    name: 'plain',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.9,
    asides: 0.05,
    openings: [...E, 'I {want|would like|wish} to report {a fraud|this}', 'I am [age] {years old|}'],
    closings: [
      ...E,
      'I hope this {helps|is some use}',
      'I can be reached on [ownPhone]',
      'Please let me have a {reference|crime number}',
    ],
    sources: { report_fraud: 6, web: 3, control_room: 1, front_desk: 1 },
    shape: prose,
  },
  {
    name: 'rambler',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 1,
    asides: 0.75,
    openings: [
      'Well {where do I begin|I had better start at the beginning}',
      'I do not know if you are the right people',
      'You must forgive my typing, I am not used to {this machine|these forms}',
    ],
    closings: [
      'I have probably left something out',
      'Sorry to go on',
      'I feel such a fool',
      'My late husband would have {known what to do|seen through it}',
      'That is all I can think of for now but I may ring again',
    ],
    sources: { report_fraud: 4, web: 3, front_desk: 2 },
    shape: running,
  },
  {
    name: 'curt',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.3,
    asides: 0,
    openings: E,
    closings: E,
    sources: { report_fraud: 4, web: 5, control_room: 2 },
    shape: (dice, all) =>
      all.map((one) => one.replace(/^I /, dice.yes(0.6) ? '' : 'I ')).join(dice.pick(['. ', '. ', '; '])),
  },
  {
    name: 'child',
    person: 'other',
    role: 'relative',
    victim: ['{my|our} {[mum]|[mother]}', '[mum]', 'my [mother]'],
    fullness: 0.9,
    asides: 0.15,
    openings: [...E, 'Reporting {for|on behalf of} [V] who is [age]', 'I am {ringing|writing} about [V], [victimName]'],
    closings: [
      ...E,
      '{Please|Could you} {call|speak to} me {rather than|not} [O] on [tellerPhone]',
      'We have {blocked the line|changed the number|told the bank}',
      'I {only|} found out {at the weekend|last night|by chance}',
    ],
    sources: { report_fraud: 5, web: 4, control_room: 2 },
    shape: prose,
  },
  {
    name: 'neighbour',
    person: 'other',
    role: 'witness',
    victim: ['{the|an} old [lady] next door', 'my neighbour', '[victimName] at {number|no} [houseNumber]'],
    fullness: 0.7,
    asides: 0.2,
    openings: ['I live {opposite|next door}', 'I am a neighbour {of [victimName]|}', ...E],
    closings: [
      ...E,
      'I keep an eye out',
      "I don't want [O] to know I rang",
      'Ring me on [tellerPhone] {after six|any time}',
    ],
    sources: { control_room: 4, web: 3, crimestoppers: 1, front_desk: 1 },
    shape: prose,
  },
  {
    name: 'carer',
    person: 'other',
    role: 'carer',
    victim: ['my client', 'the [lady] I care for', 'a service user'],
    fullness: 0.75,
    asides: 0.1,
    openings: ['I {go in|visit} {daily|mornings} for [carers]', 'Carer from [carers]{|, office [carersPhone]}', ''],
    closings: [
      'Have told my manager',
      'Surgery is [surgery]{||, [surgeryPhone]}',
      'Next call is tomorrow at {eight|nine}',
      '',
    ],
    sources: { control_room: 3, web: 2, partner: 3, report_fraud: 1 },
    shape: prose,
  },
  {
    name: 'branch',
    person: 'other',
    role: 'bank',
    victim: ['our customer', 'the customer', 'cust'],
    fullness: 0.65,
    asides: 0,
    openings: [
      'Banking Protocol {call|invoked} by [town] branch',
      '[bank] [town], {customer at counter|customer in branch}',
      '{Fraud desk|Branch} referral',
    ],
    closings: [
      '{Branch|Manager} {direct line|contact} [branchPhone]',
      'Card {blocked|stopped}, account {restricted|marked}',
      'CCTV {kept|saved} for thirty days',
      '',
    ],
    sources: { bank: 9, control_room: 2 },
    shape: (dice, all) => all.join(dice.pick(['. ', '; ', '. '])),
  },
  {
    name: 'handler',
    person: 'other',
    role: 'victim',
    victim: ['inft', 'caller', 'informant', 'infmt'],
    fullness: 0.6,
    asides: 0,
    openings: ['{Inft|Caller} on line', 'F/T {report|call}', '101 call', 'Call via 101'],
    closings: [
      'Advised {159|to ring bank|not to use line}',
      'THRIVE done',
      'NFA at this time, ref given',
      'No officers deployed',
      '',
    ],
    sources: { control_room: 9, report_fraud: 1 },
    shape: shorthand,
  },
  {
    name: 'log',
    person: 'other',
    role: 'officer',
    victim: ['IP', 'AP', 'the IP'],
    fullness: 0.7,
    asides: 0,
    openings: ['{CAD|Log} opened', 'Attended {address|HA}', 'Phone contact with IP'],
    closings: ['H2H {neg|done}', 'CCTV enq o/s', 'Tasked to IMU', 'Body worn on'],
    sources: { control_room: 6, front_desk: 2 },
    shape: log,
  },
  {
    name: 'mail',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.9,
    asides: 0.1,
    openings: [
      'Dear {Sir or Madam|Officer|Sirs},\nFurther to {my call|our talk}',
      '{Good morning|Good afternoon|Hello},\nI am writing {about|to tell you of} {an incident|what happened}',
      'Re: {scam|fraud|suspicious call}, [town]',
    ],
    closings: [
      '{Yours faithfully|Regards|Kind regards|Many thanks},\n[victimName]\n[ownPhone]',
      '{Thank you|Thanks} for your time,\n[victimName]',
    ],
    sources: { web: 5, report_fraud: 2, partner: 1 },
    shape: prose,
  },
  {
    name: 'thumbs',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.55,
    asides: 0.05,
    openings: ['hi', 'hiya not sure if this is right place', 'hello pls can someone help', ''],
    closings: ['thx', 'can u call me', 'gutted tbh', 'is there any chance of getting it back', ''],
    sources: { web: 6, report_fraud: 3 },
    shape: chatty,
  },
  {
    name: 'form',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.85,
    asides: 0,
    openings: E,
    closings: ['no', 'I have kept {the messages|everything}', ''],
    sources: { report_fraud: 6, web: 4 },
    shape: asked,
  },
  {
    name: 'partner',
    person: 'other',
    role: 'business',
    victim: ['{the|a} resident', '{the|this} consumer', 'the householder'],
    fullness: 0.75,
    asides: 0,
    openings: [
      'Referral from {Trading Standards|the advice line|a housing association|an age charity}',
      'Information from {a warden|the lunch club|the parish office}',
    ],
    closings: ['Consent given to share', 'Nuisance call blocker offered', 'Please confirm receipt'],
    sources: { partner: 9 },
    shape: prose,
  },
  {
    name: 'statement',
    person: 'other',
    role: 'officer',
    victim: ['the victim', 'the complainant', '[victimName]'],
    fullness: 0.95,
    asides: 0,
    openings: [
      'The victim, [victimName], is {aged [age]|[age] years of age} and lives {alone|} in [town]',
      '{Account|First account} {taken|obtained} {at home|at the front counter|by telephone}',
    ],
    closings: [
      'No lines of enquiry beyond the above',
      'Officer in case [officer]{||, [officerPhone]}',
      'The victim {supports|does not wish for} {a prosecution|further action}',
    ],
    sources: { front_desk: 5, control_room: 3 },
    shape: prose,
  },
  {
    name: 'tip',
    person: 'other',
    role: 'anonymous',
    victim: ['some old [girl] {I know|on our road}', '{a|this} pensioner'],
    fullness: 0.5,
    asides: 0,
    openings: ["I don't want to give my name", 'Somebody should know', ''],
    closings: ['Do not contact me', ''],
    sources: { crimestoppers: 9, web: 1 },
    shape: prose,
  },
  {
    name: 'newcomer',
    person: 'self',
    role: 'victim',
    victim: ['I'],
    fullness: 0.7,
    asides: 0,
    openings: ['Sorry for my English', 'My language is not good', ''],
    closings: ['Please help me', 'Thank you police', ''],
    sources: { web: 4, front_desk: 3, report_fraud: 2 },
    shape: broken,
  },
];

const WEIGHTS: Record<string, number> = {
  plain: 17,
  rambler: 8,
  curt: 10,
  child: 13,
  neighbour: 4,
  carer: 3.5,
  branch: 7,
  handler: 12,
  log: 5,
  mail: 7,
  thumbs: 6,
  form: 7,
  partner: 3,
  statement: 4,
  tip: 1.5,
  newcomer: 2,
};

export interface VoiceRules {
  old: boolean;
  live: boolean;
  business: boolean;
  not: string | null;
}

/** A voice that fits: no carer for the young, nobody writes a letter with the courier at the gate. */
export function someVoice(dice: Dice, rules: VoiceRules): Voice {
  const fits = (voice: Voice): boolean => {
    if (
      rules.not &&
      (voice.name === rules.not ||
        (rules.not && VOICES.find((one) => one.name === rules.not)?.person === 'self' && voice.person === 'self'))
    )
      return false;
    if (rules.business) return ['plain', 'curt', 'mail', 'form', 'handler', 'branch'].includes(voice.name);
    if (rules.live) return ['handler', 'log', 'child', 'neighbour', 'branch', 'carer', 'curt'].includes(voice.name);
    if (!rules.old) return !['child', 'carer', 'neighbour', 'tip', 'rambler'].includes(voice.name);
    return !['newcomer'].includes(voice.name);
  };
  const weights = Object.fromEntries(VOICES.filter(fits).map((voice) => [voice.name, WEIGHTS[voice.name] ?? 1]));
  const name = dice.weighted(weights);
  return VOICES.find((voice) => voice.name === name)!;
}

export const ASIDES: readonly string[] = [
  '{I was|I had been} {doing the crossword|watching the snooker|waiting for the chiropodist|in the middle of a cake}',
  'the {cat|dog} was {making a fuss|under my feet}',
  'it was {raining|bitter|a lovely day} so I {had not been out|had the windows open}',
  'I {used to work|worked} {in a bank|at the town hall|for the Post Office} {myself|}, {you would think I would know|so I ought to know better}',
  'my {sister|friend} at {church|bowls|the WI} had {the same|something like it} {last year|once}',
  'we have lived here since {1968|1974|the houses were built|1981}',
  'I have not been {sleeping|right} since',
  'there was {something about it|a funny feeling} but {one is brought up to be polite|you trust people}',
  'I take {tablets|pills} for my {heart|blood pressure} and it {went up|upset me}',
  'the {window cleaner|milkman|post lady} {can vouch for the time|came just then}',
  '{my late husband|my brother} was {in the war|a special constable|a bank manager} and {would turn in his grave|always said trust nobody}',
  'I had {a hip|my eyes|a tooth} done {the week before|in the spring} and {was not at my best|am still sore}',
  'the {kettle|toast|pan of milk} {boiled over|burned} {while this went on|and I nearly had a fire}',
  '{you read about it|there was a piece in the Advertiser|it was on Radio 4} and {still you fall for it|one thinks it only happens to others}',
  'I {keep|have always kept} a {diary|notebook} so {I can give the times|the dates are right|I know what was said}',
  'my {eyesight|hearing|memory} is {not what it was|going}, {I use a magnifier|I have two aids in}',
  "{I had a good mind to|I very nearly did} {slam it down|call him a liar}, {but you don't, do you|manners got the better of me}",
  'the {grandchildren|girls at the hairdresser|vicar and his wife} {all say|tell me} {get a mobile|not to answer}',
  '{I was brought up in|I come from} {Walthamstow|Tottenham|Norfolk|Kilburn} and {nobody ever took me for a mug|thought I was sharp}',
  "{we were to go to|I had been saving for} {Bournemouth|a stairlift|my sister in Canada|the boy's wedding}, {that is off now|so that is that}",
];

/** A number as its owner gives it. */
export function ownNumber(dice: Dice, digits: string): string {
  return dice.yes(0.1) ? said(dice, digits) : dice.yes(0.5) ? digits : `${digits.slice(0, 5)} ${digits.slice(5)}`;
}
