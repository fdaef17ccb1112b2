import type { Identifier } from '#engines/series/identifier.ts';

const NAME = "[A-Z][a-z'’-]{1,20}";
const RANK =
  '(?:DC|PC|DS|DI|DCI|DCS|PS|WPC|CI|D\\.?C\\.?|P\\.?C\\.?|Detective(?: (?:Constable|Sergeant|Inspector|Chief Inspector|Superintendent))?|Sergeant|Sgt|Inspector|Insp|Superintendent|Constable|Officer|Police Officer|Commander|Agent|Investigator)';
const RANKED = new RegExp(`(?<![A-Za-z])${RANK}\\.? (${NAME})(?: (${NAME}))?`, 'g');
const CALLED = new RegExp(
  `\\b(?:call(?:ed|ing) (?:himself|herself|themselves)|said (?:his|her|their) name (?:was|is)|(?:gave|giving|used|using) the (?:name|alias)(?: of)?|(?:a|the) name (?:of|was|given as)|name(?: given)?(?: as)?:?|by the name of|introduced (?:himself|herself) as|identified (?:himself|herself|themselves) as|claim(?:ed|ing) to be|purport(?:ed|ing) to be|alias|said (?:he|she) was|(?:man|woman|male|female|person|caller|someone|somebody) called)(?: an?)? (?:${RANK}\\.? |Mr\\.? |Mrs\\.? |Ms\\.? |Miss |Dr\\.? )?(${NAME})(?: (${NAME}))?`,
  'g',
);
const TITLED = new RegExp(
  `(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr)\\.? (${NAME})(?: (${NAME}))? (?:from|of|at) (?:the )?[A-Z]`,
  'g',
);
/** A real officer's part in the report: attending, taking the statement, writing the log. */
const REAL_BEFORE =
  /\b(?:attended by|statement (?:taken )?(?:by|to)|recorded by|report(?:ed)? (?:taken by|to)|completed by|spoke to the real|allocated to|update from|log(?:ged)? by|tasked|OIC:?|officer in (?:the )?case:?|seen by|visited by|visit from)\s*$/i;
const REAL_AFTER =
  /^[,\s]{0,2}(?:\d{1,6} )?(?:attended|took (?:a|the) statement|has (?:visited|attended)|visited|is the oic|oic|conducted)\b/i;

const NOT_NAMES = new Set(
  (
    'The This That There They Then She He Her His Him Them Their From And But Who When Where Which With Was Were Had Has Have Is At In On Of For To ' +
    'Police Bank Fraud Team Department Squad Unit Station Branch Metropolitan Met Hertfordshire Kent Essex London Scotland Yard Security Officer Constable ' +
    'Sergeant Inspector Detective Chief Superintendent Barclays Lloyds Natwest Nationwide Santander Halifax Hsbc Visa Mastercard Amazon Microsoft Bt Hmrc Sky ' +
    'Virgin Royal Mail Post Office Customer Service Head Number Operation Crime Action Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February ' +
    'March April May June July August September October November December Called Calling Said Saying Told Rang Asked Victim Informant Caller Serious National Agency ' +
    'Trading Standards Inland Revenue Tax Human Resources Account Accounts Card Credit Investigation Investigations Senior Manager It I We You My Mr Mrs Ms Miss Dr'
  ).split(' '),
);

export interface NameMention {
  given: string | null;
  surname: string;
}

/** Names that a caller gave: ranked, "calling himself …", "Mr … from …". Names of real officers and of the people of the report are left out. */
export function findAliases(text: string, peopleWords: ReadonlySet<string>): NameMention[] {
  const found = new Map<string, NameMention>();
  for (const pattern of [RANKED, CALLED, TITLED]) {
    for (const m of text.matchAll(pattern)) {
      if (REAL_BEFORE.test(text.slice(Math.max(0, m.index - 40), m.index))) continue;
      if (REAL_AFTER.test(text.slice(m.index + m[0].length, m.index + m[0].length + 40))) continue;
      const name = nameOf(m[1], m[2]);
      if (!name || peopleWords.has(name.surname)) continue;
      found.set(`${name.given ?? ''} ${name.surname}`, name);
    }
  }
  return [...found.values()];
}

function nameOf(first: string | undefined, second: string | undefined): NameMention | null {
  const a = first && !NOT_NAMES.has(first) ? plain(first) : null;
  const b = second && !NOT_NAMES.has(second) ? plain(second) : null;
  if (!a) return null;
  return b ? { given: a, surname: b } : { given: null, surname: a };
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '');

/** "DC Paul Gillingham" → given paul, surname gillingham; rank and titles fall away. Null when nothing is left. */
export function splitName(written: string): NameMention | null {
  const words = written
    .split(/[^A-Za-z'’-]+/)
    .map(plain)
    .filter((w) => w.length > 1 && !RANK_WORDS.has(w));
  const surname = words.at(-1);
  if (!surname) return null;
  return { given: words.length > 1 ? words[0]! : null, surname };
}

const RANK_WORDS = new Set(
  'dc pc ds di dci dcs ps wpc ci detective constable sergeant sgt inspector insp chief superintendent officer commander agent investigator mr mrs ms miss dr police the'.split(
    ' ',
  ),
);

/** Spelt as heard: Gillingham and Jillingham, Shaw and Shore stay apart; Steven and Stephen, Clark and Clarke fall together. */
export function soundKey(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?:e|es)$/, '')
    .replace(/(?<=.)[aeiouyhw]+/g, '')
    .replace(/(.)\1+/g, '$1');
}

export function aliasIdentifier(name: NameMention, field: string): Identifier {
  const keys = name.given ? [`alias:${name.given} ${name.surname}`] : [];
  keys.push(`surname:${name.surname}`, `sounds:${name.surname[0]}${soundKey(name.surname)}${name.surname.length >> 2}`);
  return { kind: 'alias', keys, role: 'claimed', field };
}

const BADGE =
  /\b(?:badge|warrant|collar|shoulder|officer|id|identification|pin)(?:\s(?:card|badge|warrant))?\s?(?:number|numbers|num|no\.?|#)(?:\s(?:was|is|of|as|given as|given))?:?\s?["'‘“]?([A-Z]{0,3}\s?\d{2,7}\s?[A-Z]{0,2})(?![\w])/gi;
const BADGE_SPOKEN =
  /\b(?:badge|warrant|collar|shoulder)\s(?:number|no\.?)(?:\s(?:was|is|of))?\s((?:(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|double)[\s,-]{1,2}){3,7})/gi;
const WORD_DIGIT: Record<string, string> = {
  oh: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};

/** Badge, warrant and collar numbers a caller gave. */
export function findBadges(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(BADGE)) found.add(m[1]!);
  for (const m of text.matchAll(BADGE_SPOKEN)) {
    let digits = '';
    let times = 1;
    for (const w of m[1]!.toLowerCase().match(/[a-z]+/g) ?? []) {
      if (w === 'double') times = 2;
      else {
        digits += WORD_DIGIT[w]!.repeat(times);
        times = 1;
      }
    }
    found.add(digits);
  }
  return [...found];
}

export function badgeIdentifier(written: string, field: string): Identifier | null {
  const badge = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = badge.replace(/\D/g, '');
  if (digits.length < 2 || badge.length > 12) return null;
  const keys = [`badge:${badge}`];
  if (digits !== badge && digits.length >= 3) keys.push(`badge#${digits}`);
  else if (digits === badge) keys.push(`badge#${digits}`);
  return { kind: 'badge', keys, role: 'claimed', field };
}

const STATION = new RegExp(
  `\\b(?:from|at|of|with|in|based (?:at|in)|attached to|stationed at) (?:the )?(${NAME}(?: ${NAME}){0,2}) (?:[Pp]olice(?: [Ss]tation)?|CID|[Nn]ick|[Ss]tation|[Ff]raud (?:[Ss]quad|[Tt]eam|[Uu]nit|[Dd]epartment)|[Cc]rime [Uu]nit|[Ss]erious [Cc]rime)`,
  'g',
);
const RANK_FROM = new RegExp(
  `(?<![A-Za-z])${RANK}\\.? ${NAME}(?: ${NAME})?,? (?:from|of|at|based at) (?:the )?(${NAME}(?: ${NAME})?)`,
  'g',
);
const STATION_NOISE =
  /\b(?:police|station|cid|nick|fraud|squad|team|unit|department|dept|crime|serious|the|constabulary|service|branch|office)\b/g;

/** Stations and units a caller claimed to belong to. */
export function findStations(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of [STATION, RANK_FROM]) for (const m of text.matchAll(pattern)) found.add(m[1]!);
  return [...found];
}

export function stationIdentifier(written: string, field: string): Identifier | null {
  const lower = written.toLowerCase().replace(/[^a-z ]/g, ' ');
  const name = lower.replace(STATION_NOISE, ' ').replace(/\s+/g, ' ').trim();
  const key = name.length >= 3 ? name : lower.replace(/\s+/g, ' ').trim();
  return key.length >= 3 && key.length <= 60
    ? { kind: 'station', keys: [`station:${key}`], role: 'claimed', field }
    : null;
}

const CODE_QUOTED =
  /\b(?:code ?-?words?|pass ?-?words?|pass ?phrase|secret word|safe word)\b[^.!?\n"'‘“]{0,40}["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”]/gi;
const CODE_PLAIN =
  /\b(?:code ?-?word|pass ?-?word|secret word|safe word)(?: (?:was|is|of|being|given was|he gave was|she gave was|to give was|to use was|for the (?:courier|driver|taxi) was|given as))?:? ([A-Za-z0-9][A-Za-z0-9-]{2,24})/gi;
const CODE_BEFORE =
  /["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”] (?:as|was|is|being) (?:the |a |her |his |my )?(?:code ?-?word|pass ?-?word)/gi;
const CODE_STOP = new Set(
  'was is of and to for the that with being given from which when who would should could had has have so then as a an by on at he she they it or but if in i my her his their your our him me them not reset protected changed be must need needed before after used asked told gave'.split(
    ' ',
  ),
);

/** The word a courier was to say at the door. */
export function findCodeWords(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of [CODE_QUOTED, CODE_PLAIN, CODE_BEFORE]) {
    for (const m of text.matchAll(pattern)) if (!CODE_STOP.has(m[1]!.toLowerCase())) found.add(m[1]!);
  }
  return [...found];
}

export function codeWordIdentifier(written: string, field: string): Identifier | null {
  const word = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  return word.length >= 2 && word.length <= 30
    ? { kind: 'code_word', keys: [`code:${word}`], role: 'used', field }
    : null;
}

const OPERATION = /\bOperation ([A-Z][a-z]{2,20})/g;

export function operationIdentifiers(text: string): Identifier[] {
  return [...new Set([...text.matchAll(OPERATION)].map((m) => m[1]!.toLowerCase()))].map((name) => ({
    kind: 'operation',
    keys: [`operation:${name}`],
    role: 'claimed',
    field: 'narrative',
  }));
}
