import type { Identifier } from '#engines/series/identifier.ts';

/** A name with its capital, and where a text has no capitals (or nothing else) any word. */
const CAPITAL = "[A-Z][a-z'’-]{1,20}";
const ANY_WORD = "[a-z][a-z'’-]{1,20}";
const RANK =
  '(?:DC|PC|DS|DI|DCI|DCS|PS|WPC|CI|D\\.?C\\.?|P\\.?C\\.?|Detective(?: (?:Constable|Sergeant|Inspector|Chief Inspector|Superintendent))?|Sergeant|Sgt|Inspector|Insp|Superintendent|Constable|Officer|Police Officer|Commander|Agent|Investigator)';
const TITLE = `(?:${RANK}\\.? |Mr\\.? |Mrs\\.? |Ms\\.? |Miss |Dr\\.? )?`;
const NAME_CUE =
  '(?:call(?:ed|ing) (?:himself|herself|themselves)|said (?:his|her|their) name (?:was|is)|(?:gave|giving|used|using) the (?:name|alias)(?: of)?|(?:gave|giving) (?:his|her|their|a) name as|(?:a|the) name (?:of|was|given as|given was)|name given(?: as| was)?:?|name:|by the name of|went by|introduced (?:himself|herself|themselves) as|identified (?:himself|herself|themselves) as|claim(?:ed|ing) to be|purport(?:ed|ing) to be|alias|said (?:he|she|it) was|spoke to an?|(?:man|woman|male|female|person|caller|someone|somebody) (?:called|named))(?: an?)?';
const ARREST = '(?:was|were|had been|has been|is|being) (?:caught|arrested|stopped|detained|held|in custody)';

interface NamePatterns {
  alias: RegExp[];
  station: RegExp[];
}

/** Patterns by what a name looks like. `flags`: 'gi' where capitals tell nothing. */
function patterns(name: string, flags: string): NamePatterns {
  const whole = `${name}(?: ${name}){0,2}`;
  const police =
    '(?:police(?: station)?|cid|nick|station|fraud (?:squad|team|unit|department)|crime unit|serious crime)';
  const claimed = `(?:said|says|saying|claim(?:ed|ing)|supposed(?:ly)?|stat(?:ed|ing)|allegedly)(?: (?:he|she|they|that|it|to|be|was|were|is|he was|calling|based|phoning|ringing)){0,4} (?:from|at|of|with)`;
  return {
    alias: [
      new RegExp(`(?<![A-Za-z])${RANK}\\.? (${name})(?: (${name}))?`, flags),
      new RegExp(`\\b${NAME_CUE} ["'‘“]?${TITLE}(${name})(?: (${name}))?`, flags),
      new RegExp(
        `(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr)\\.? (${name})(?: (${name}))? (?:from|of|at) (?:the )?[A-Z]`,
        flags,
      ),
      new RegExp(`\\b(${name}) (${name}) ${ARREST}`, flags),
      new RegExp(
        `\\b(?:arrested|caught|had|custody)(?: a)?(?: (?:man|woman|person|suspect))?(?: called| named)? (${name}) (${name})(?= in custody|[,.]| (?:with|trying|using|for))`,
        flags,
      ),
    ],
    station: [
      new RegExp(
        `\\b(?:from|at|of|with|in|based (?:at|in)|attached to|stationed at) (?:the )?(${whole}) (?:${police}|${police.replace(/[a-z]/, (c) => c.toUpperCase())})`,
        flags,
      ),
      new RegExp(
        `(?<![A-Za-z])${RANK}\\.? ${name}(?: ${name})?,? (?:from|of|at|based at) (?:the )?(${name}(?: ${name})?)`,
        flags,
      ),
      new RegExp(`\\b(?:${claimed}|calling from|based at|based in|stationed at) (?:the )?(${whole})`, flags),
    ],
  };
}

const WITH_CAPITALS = patterns(CAPITAL, 'g');
const WITHOUT_CAPITALS = patterns(ANY_WORD, 'gi');
/** Share of capitals outside which a text's capitals tell nothing: control-room logs in capitals, web forms without any. */
const FEW = 0.004;
const MANY = 0.6;

/** True where a text is written all in capitals or all without. */
export function isCaseless(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const c of text) {
    if (c >= 'A' && c <= 'Z') upper++;
    else if (c >= 'a' && c <= 'z') lower++;
  }
  const share = upper / Math.max(1, upper + lower);
  return upper + lower > 40 && (share < FEW || share > MANY);
}

/** A real officer's part in the report: attending, taking the statement, writing the log. */
const REAL_BEFORE =
  /\b(?:attended by|statement (?:taken )?(?:by|to)|recorded by|report(?:ed)? (?:taken by|to)|completed by|spoke to the real|allocated to|update from|log(?:ged)? by|tasked|OIC:?|officer in (?:the )?case:?|seen by|visited by|visit from)\s*$/i;
const REAL_AFTER =
  /^[,\s]{0,2}(?:\d{1,6} )?(?:attended|took (?:a|the) statement|has (?:visited|attended)|visited|is the oic|oic|conducted)\b/i;

const NOT_NAMES = new Set(
  (
    'the this that there they then she he her his him them their from and but who when where which with was were had has have is at in on of for to over by as so if it its ' +
    'police bank fraud team department squad unit station branch metropolitan met hertfordshire kent essex london scotland yard security officer constable an a not no yes all any ' +
    'sergeant inspector detective chief superintendent barclays lloyds natwest nationwide santander halifax hsbc visa mastercard amazon microsoft bt hmrc sky genuine real fake ' +
    'virgin royal mail post office customer service head number operation crime action monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april may june july august september october november december called calling said saying told rang asked victim informant caller serious national agency ' +
    'trading standards inland revenue tax human resources account accounts card credit investigation investigations senior manager it i we you my mr mrs ms miss dr ' +
    'going getting trying doing being very about after before again around away back because coming could day did do down every first get give given go good got here how into just know last like ' +
    'little long look made make many me more most much name need never new next now off old one only other our out own people phone please said same see some something still take than these thing ' +
    'think time today two up us use want way well what will without work would year yesterday your male female man woman person somebody someone anyone local area county force helpline line log ref'
  ).split(' '),
);

export interface NameMention {
  given: string | null;
  surname: string;
}

/** Names that a caller gave: ranked, "calling himself …", "Mr … from …". Names of real officers and of the people of the report are left out. */
export function findAliases(text: string, peopleWords: ReadonlySet<string>): NameMention[] {
  const found = new Map<string, NameMention>();
  for (const pattern of (isCaseless(text) ? WITHOUT_CAPITALS : WITH_CAPITALS).alias) {
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
  const part = (word: string | undefined): string | null =>
    word && !NOT_NAMES.has(word.toLowerCase()) ? plain(word) : null;
  const a = part(first);
  const b = part(second);
  if (!a || a.length < 2 || RANK_WORDS.has(a)) return b && a && RANK_WORDS.has(a) ? { given: null, surname: b } : null;
  return b && b.length > 1 ? { given: a, surname: b } : { given: null, surname: a };
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
  /\b(?:badge|warrant|collar|shoulder|officer|id|identification|pin)(?:\s(?:card|badge|warrant))?\s?(?:number|numbers|num|no\.?|#)(?:\s(?:was|is|of|as|given as|given))?[:,]?\s?["'‘“]?([A-Z]{0,3}\s?\d{2,7}\s?[A-Z]{0,2})(?![\w])/gi;
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

const STATION_NOISE =
  /\b(?:police|station|cid|nick|fraud|squad|team|unit|department|dept|crime|serious|the|constabulary|service|branch|office)\b/g;

const NO_STATION =
  /\b(?:bank|building society|hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|amazon|microsoft|bt|hmrc|visa|company|firm|family|home|work|son|daughter|phone|number|internet|office|account|card|team)\b/i;

/** Stations and units a caller claimed to belong to. */
export function findStations(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of (isCaseless(text) ? WITHOUT_CAPITALS : WITH_CAPITALS).station) {
    for (const m of text.matchAll(pattern)) {
      const words = m[1]!.split(' ');
      const stop = words.findIndex((w) => STOPS.has(w.toLowerCase()));
      const name = words.slice(0, stop === -1 ? words.length : stop).join(' ');
      if (name.length > 2 && !NO_STATION.test(name)) found.add(name);
    }
  }
  return [...found];
}

const STOPS = new Set(
  'the a an and or but he she it they i my her his their our your this that was were is had has have about on to for with who when said told asked wanted needed then so as in by at of if there here me him them us we you ip inft informant victim'.split(
    ' ',
  ),
);

export function stationIdentifier(written: string, field: string): Identifier | null {
  const lower = written.toLowerCase().replace(/[^a-z ]/g, ' ');
  const name = lower.replace(STATION_NOISE, ' ').replace(/\s+/g, ' ').trim();
  const key = name.length >= 3 ? name : lower.replace(/\s+/g, ' ').trim();
  return key.length >= 3 && key.length <= 60
    ? { kind: 'station', keys: [`station:${key}`], role: 'claimed', field }
    : null;
}

const CODE_QUOTED =
  /\b(?:code ?-?words?|pass ?-?words?|pass ?phrase|secret word|safe word)\b[^.!?\n"'‘’“”]{0,40}["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”]/gi;
const CODE_PLAIN =
  /\b(?:code ?-?word|pass ?-?word|secret word|safe word)(?: (?:was|is|of|being|given was|he gave was|she gave was|to give was|to use was|for the (?:courier|driver|taxi|collector|door)(?: was)?|given as|agreed was|agreed))?[:,]? ([A-Za-z0-9][A-Za-z0-9-]{2,24})/gi;
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
