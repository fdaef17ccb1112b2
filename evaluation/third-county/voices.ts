import type { Chance } from './chance.ts';
import type { Person } from './people.ts';
import { slip } from './writing.ts';

export interface Voice {
  name: string;
  source: 'report_fraud' | 'control_room' | 'bank' | 'web' | 'partner' | 'crimestoppers' | 'front_desk';
  role: 'victim' | 'relative' | 'carer' | 'bank' | 'business' | 'witness' | 'officer' | 'anonymous';
  /** own: I; other: the person is spoken of; firm: we */
  person: 'own' | 'other' | 'firm';
  nouns: string[];
  open: string[];
  close: string[];
  slips: number;
}

export const VOICES: readonly Voice[] = [
  {
    name: 'form',
    source: 'report_fraud',
    role: 'victim',
    person: 'own',
    nouns: ['I'],
    open: ['', '', 'I want to report the following. ', 'Hello. '],
    close: ['', '', 'I can be reached most days.', 'Please let me have a reference.'],
    slips: 0.012,
  },
  {
    name: 'letter',
    source: 'web',
    role: 'victim',
    person: 'own',
    nouns: ['I'],
    open: ['Dear Sir or Madam, ', 'To whom it may concern. ', 'Good morning. '],
    close: ['Yours faithfully.', 'I remain rather cross with myself.', 'I hope this is of use to somebody.'],
    slips: 0.002,
  },
  {
    name: 'text',
    source: 'web',
    role: 'victim',
    person: 'own',
    nouns: ['I'],
    open: ['hi ', 'hiya ', '', 'ok so '],
    close: ['', 'thanks', 'cheers', 'can someone ring me'],
    slips: 0.03,
  },
  {
    name: 'relative',
    source: 'report_fraud',
    role: 'relative',
    person: 'other',
    nouns: ['my {kin}', 'my {kin}, {first}'],
    open: ['', 'I am reporting for someone in the family. ', 'This is about my {kin}. '],
    close: ['', 'I only found out at the weekend.', 'I have told the rest of the family.'],
    slips: 0.012,
  },
  {
    name: 'branch',
    source: 'bank',
    role: 'bank',
    person: 'other',
    nouns: ['our customer', 'the customer', '{title} {last}'],
    open: ['Branch report. ', 'Banking Protocol notification. ', 'Submitted by the branch. '],
    close: ['Account marked.', 'Branch has notes.', 'Customer given leaflet.'],
    slips: 0.004,
  },
  {
    name: 'log',
    source: 'control_room',
    role: 'officer',
    person: 'other',
    nouns: ['aggrieved', 'the aggrieved', "inft's {kin}"],
    open: ['INFT STS ', 'CALLER STS ', 'RPT VIA 101 - ', '3RD PTY CALL - '],
    close: ['NFA AT PRESENT', 'LOG FOR REVIEW', 'ADVICE GIVEN', ''],
    slips: 0.006,
  },
  {
    name: 'desk',
    source: 'front_desk',
    role: 'officer',
    person: 'other',
    nouns: ['the informant', 'the victim', '{title} {last}'],
    open: ['Attended the front counter today. ', 'Report taken at the station enquiry office. ', 'Statement summary: '],
    close: [
      'Advice given and reference issued.',
      'Informant seemed grateful for the time taken.',
      'No further enquiries made by me.',
    ],
    slips: 0.004,
  },
  {
    name: 'carer',
    source: 'partner',
    role: 'carer',
    person: 'other',
    nouns: ['my client', 'one of my {sex}', '{first}'],
    open: ['I visit for the agency. ', 'From the home care team. ', ''],
    close: ['I have told my manager.', 'It is written up in the care notes.', ''],
    slips: 0.015,
  },
  {
    name: 'neighbour',
    source: 'crimestoppers',
    role: 'witness',
    person: 'other',
    nouns: ['the {sex1} next door', 'my neighbour', 'a neighbour of mine'],
    open: ['I would rather not leave my name. ', '', 'Just passing this on. '],
    close: ['I do not want to be contacted.', '', 'That is all I know.'],
    slips: 0.012,
  },
  {
    name: 'firm',
    source: 'report_fraud',
    role: 'business',
    person: 'firm',
    nouns: ['we'],
    open: ['Writing as treasurer. ', 'I keep the books for a small firm. ', 'On behalf of the trustees. ', ''],
    close: ['The committee has been told.', 'We need a crime number for the insurers.', ''],
    slips: 0.006,
  },
];

const WEIGHTS: Record<string, number> = {
  form: 26,
  letter: 8,
  text: 14,
  relative: 14,
  branch: 7,
  log: 11,
  desk: 8,
  carer: 4,
  neighbour: 4,
  firm: 0,
};

export function pickVoice(chance: Chance, type: string, business: boolean, not: string | null, urgent: boolean): Voice {
  if (business) return VOICES.find((voice) => voice.name === 'firm')!;
  const heavy = type === 'courier' || type === 'bank_impersonation' || type === 'doorstep';
  for (;;) {
    const weights: Record<string, number> = heavy
      ? { ...WEIGHTS, branch: 12, log: 18, carer: 7, neighbour: 6 }
      : { ...WEIGHTS, branch: 3, carer: 2, neighbour: 2 };
    const name = chance.weighted(weights);
    if (name === not) continue;
    if (urgent && ['letter', 'desk'].includes(name)) continue;
    if (type === 'not_fraud' && ['branch', 'carer', 'neighbour'].includes(name)) continue;
    return VOICES.find((voice) => voice.name === name)!;
  }
}

const KIN_F = ['mum', 'mother', 'nan', 'mother in law', 'aunt', 'gran'];
const KIN_M = ['dad', 'father', 'grandad', 'father in law', 'uncle'];
const KIN_YOUNG_F = ['wife', 'sister', 'daughter', 'friend'];
const KIN_YOUNG_M = ['husband', 'brother', 'son', 'mate'];

export function kinOf(chance: Chance, who: Person): string {
  if (who.age >= 58) return chance.pick(who.female ? KIN_F : KIN_M);
  return chance.pick(who.female ? KIN_YOUNG_F : KIN_YOUNG_M);
}

export interface Teller {
  voice: Voice;
  who: Person;
  kin: string;
}

function noun(chance: Chance, teller: Teller): string {
  const { who } = teller;
  return chance
    .pick(teller.voice.nouns)
    .replace('{kin}', teller.kin)
    .replace('{first}', who.first)
    .replace('{title}', who.title)
    .replace('{last}', who.last)
    .replace('{sex1}', who.female ? (who.age > 62 ? 'lady' : 'woman') : who.age > 62 ? 'gentleman' : 'man')
    .replace('{sex}', who.female ? 'ladies' : 'gentlemen');
}

/** Fills the person's cases: the first mention by a noun, then by pronouns, now and then the noun again. */
export function inPerson(chance: Chance, teller: Teller, sentence: string, mentioned: { yet: boolean }): string {
  const own = teller.voice.person === 'own';
  const firm = teller.voice.person === 'firm';
  const f = teller.who.female;
  const forms = own
    ? { s: 'I', o: 'me', p: 'my', r: 'myself', was: 'was', has: 'have', is: 'am' }
    : firm
      ? { s: 'we', o: 'us', p: 'our', r: 'ourselves', was: 'were', has: 'have', is: 'are' }
      : {
          s: f ? 'she' : 'he',
          o: f ? 'her' : 'him',
          p: f ? 'her' : 'his',
          r: f ? 'herself' : 'himself',
          was: 'was',
          has: 'has',
          is: 'is',
        };
  return sentence.replaceAll(/\{(S|s|o|p|r|was|has|is)\}/g, (_, key: string) => {
    const named = !own && !firm && (!mentioned.yet || (key === 'S' && chance.yes(0.2)));
    if (named && 'Sspo'.includes(key)) {
      mentioned.yet = true;
      const called = noun(chance, teller);
      return key === 'p' ? `${called}'s` : called;
    }
    return forms[(key === 'S' ? 's' : key) as keyof typeof forms];
  });
}

const SHORT: [RegExp, string][] = [
  [/\bTELEPHONED?\b/g, 'TEL'],
  [/\bACCOUNT\b/g, 'A/C'],
  [/\bPOLICE\b/g, 'POL'],
  [/\bAND\b/g, '&'],
  [/\bMINUTES\b/g, 'MINS'],
  [/\bTHE AGGRIEVED\b/g, 'AGGD'],
  [/\bAGGRIEVED\b/g, 'AGGD'],
  [/\bINFORMANT\b/g, 'INFT'],
  [/\bADDRESS\b/g, 'ADD'],
  [/\bVEHICLE\b/g, 'VEH'],
  [/\bWITH\b/g, 'W/'],
  [/\bREGARDING\b/g, 'RE'],
  [/\bMAN\b/g, 'MALE'],
  [/\bUNKNOWN\b/g, 'U/K'],
  [/\bNUMBER\b/g, 'NO'],
  [/\bAPPROXIMATELY\b|\bABOUT\b/g, 'APPROX'],
  [/\bSOMEONE\b|\bSOMEBODY\b/g, 'UNK PERSON'],
  [/\bOFFICER\b/g, 'OFFR'],
  [/\bWITHDRAW\b/g, 'W/DRAW'],
  [/\bTHE \b/g, ''],
];
const TEXTED: [RegExp, string][] = [
  [/\byou\b/g, 'u'],
  [/\bbecause\b/g, 'cos'],
  [/\band\b/g, 'n'],
  [/\babout\b/g, 'bout'],
  [/\bplease\b/g, 'pls'],
  [/\btomorrow\b/g, 'tmrw'],
  [/\bmessage\b/g, 'msg'],
  [/\bi am\b/g, 'im'],
  [/\bdid not\b/g, 'didnt'],
  [/\bwas not\b/g, 'wasnt'],
  [/\bpeople\b/g, 'ppl'],
];

/** The sentences in the voice: capitals and short forms for a log, no stops in a text, slips of the finger. */
export function inVoice(chance: Chance, voice: Voice, sentences: readonly string[]): string {
  const clean = sentences.filter(Boolean).map((one) => one.trim());
  if (voice.name === 'log') {
    let text = clean.join(chance.pick([' - ', '. ', ' // ', '. '])).toUpperCase();
    for (const [pattern, short] of SHORT) if (chance.yes(0.75)) text = text.replace(pattern, short);
    return text;
  }
  if (voice.name === 'text') {
    let text = clean.join(chance.pick([' ', ' ', ', ', '\n'])).toLowerCase();
    text = text.replaceAll(/[.;:!?]+(?=\s|$)/g, '').replaceAll("'", '');
    for (const [pattern, short] of TEXTED) if (chance.yes(0.5)) text = text.replace(pattern, short);
    return slip(chance, text, voice.slips);
  }
  const stops = clean.map((one) => one[0]!.toUpperCase() + one.slice(1) + (/[.!?]$/.test(one) ? '' : '.'));
  return slip(chance, stops.join(voice.name === 'letter' && chance.yes(0.3) ? '\n' : ' '), voice.slips);
}
