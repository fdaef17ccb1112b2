import type { FraudReport } from '#core/report.ts';
import { eachMatch } from './cues.ts';
import { sentenceAt, type Text } from './text.ts';

/**
 * Whose fact it is. A report speaks of several people: the victim, the person who rings, their relatives, the offender and the person
 * the offender pretends to be. "My wife has dementia" makes the victim vulnerable only if the wife is the victim.
 */
export interface Cast {
  /** "I" is the victim. */
  firstPersonIsVictim: boolean;
  /** "Caller" or "informant" is the victim. */
  callerIsVictim: boolean;
  /** Words for the victim as somebody's relation: mother, neighbour, client. */
  victimRelations: Set<string>;
}

const RELATION =
  'mum|mother|mam|nan|nana|gran|granny|grandma|grandmother|dad|father|grandad|granddad|grandfather|grandpa|wife|husband|partner|spouse|son|daughter|dau|brother|sister|aunt|auntie|aunty|uncle|niece|nephew|cousin|neighbour|neighbor|friend|client|patient|customer|resident|tenant|service user|lady|gentleman|employee|in-law|parents|grandparents|stepmother|stepfather|stepmum|stepdad|carer|housemate|flatmate|lodger|parishioner|pupil|student|colleague|boyfriend|girlfriend|fiance|fiancee|mother-in-law|father-in-law';
const WHOSE = "(?:my|her|his|their|our|your|caller's|callers|informant's|inft's|reporter's)";
const GAP = '(?:[a-z-]{1,14} ){0,3}';
/** "my elderly mum was called", "reporting on behalf of her father": the relation is the one it happened to. */
const TOLD_OF = new RegExp(
  `\\b(?:on behalf of|ringing about|calling about|reporting for|reporting that|reports that|reports|worried about|concerned (?:for|about)|concerns? (?:for|about|re)|report about|in relation to|regarding|re:?|poa for|attorney for|i care for|carer for|i look after|looks after|visiting|son of|daughter of) (?:${WHOSE} |a |an |the )?${GAP}(${RELATION})\\b`,
  'g',
);
const DID = new RegExp(
  `\\b(?:${WHOSE}|the|a|an) ${GAP}(${RELATION})(?:,[^,.;]{1,60},)?(?: [a-z]+ly)? (?:was|were|has been|had been|is being|is on|is about|has had|had a|has received|got a|got called|received|answered|handed|gave|paid|lost|sent|transferred|withdrew|has just|just|told me|has told|is still|still|says|has given|has paid|has sent|has lost|has withdrawn|took|went|has gone|believes?|thinks|met|fell|bought|clicked|invested|rang|phoned|let|keeps|has fallen|moved|posted|agreed|is in (?:the )?(?:bank|branch|shop)|doesn't believe|won't)\\b`,
  'g',
);
const HAPPENED_TO_ME =
  /\bi(?:'ve| have| had| then| also| even| stupidly| foolishly)? (?:was (?:called|rung|phoned|contacted|asked|told|conned|scammed|tricked|approached)|been (?:called|rung|phoned|scammed|conned)|paid|lost|gave|given|sent|handed|transferred|withdrew|received|got a|had a|bought|clicked|invested|answered|moved|fell|met|put the phone|hung up|read (?:out|them|him|her)|told (?:him|her|them))\b/;
const CALLER_ABOUT = new RegExp(
  `\\b(?:caller|informant|inft|rp|reporter|reporting person)\\b[^.;\\n]{0,60}\\b(?:about|behalf of|for|regarding|re) (?:a |an |the |${WHOSE} )?${GAP}(?:${RELATION})\\b|\\b(?:caller|informant|inft|rp) (?:is|=) (?:the |a )?(?:victim's |ip's |iP's )?(?:${RELATION}|bank|cashier|officer)\\b`,
);

/** With no word of anything done by or to "I", the one relation spoken of is the one it happened to. */
const MY_RELATION = new RegExp(`\\bmy ${GAP}(${RELATION})\\b`, 'g');

export function readCast(report: FraudReport, text: Text): Cast {
  const role = report.reporter?.role;
  const relations = new Set<string>();
  for (const m of eachMatch(TOLD_OF, text.lower)) relations.add(m[1]!);
  const toldOfAnother = relations.size > 0;
  for (const m of eachMatch(DID, text.lower)) relations.add(m[1]!);
  if (role === 'victim') return { firstPersonIsVictim: true, callerIsVictim: true, victimRelations: new Set() };
  const mine = HAPPENED_TO_ME.test(text.lower);
  if (!mine && relations.size === 0) for (const m of eachMatch(MY_RELATION, text.lower)) relations.add(m[1]!);
  const another = relations.size > 0 && (!mine || toldOfAnother);
  const callerIsOther = CALLER_ABOUT.test(text.lower);
  if (role !== undefined) return { firstPersonIsVictim: false, callerIsVictim: false, victimRelations: relations };
  return {
    firstPersonIsVictim: !another,
    callerIsVictim: !callerIsOther && !another,
    victimRelations: another || callerIsOther ? relations : new Set(),
  };
}

const SUBJECT = new RegExp(
  `\\b(?:(i|i'm|i've|me|myself|my own|im|ive)|${WHOSE} ${GAP}(${RELATION})|(?:the|victim's|ip's|aggrieved's|mr [a-z]+'s|mrs [a-z]+'s) (wife|husband|partner|son|daughter|mother|father|sister|brother|mum|dad)|(caller|informant|inft|rp|reporter|reporting person)|(offender|suspect|scammer|scammers|fraudster|fraudsters|seller|buyer|builder|trader|roofer|landlord|puppy|dog|suspects|male caller|bogus [a-z]+)|(victim|ip|aggrieved|aggd|complainant|vic|elderly|pensioner|she|he|him|her|customer|client|lady|gentleman|resident|mr|mrs|miss))\\b`,
  'g',
);
/** What the offender says about himself: the widower of a romance fraud, the sick child of an appeal. */
const CLAIMED =
  /\b(?:said (?:he|she|they) (?:was|were|is|had|has)|says (?:he|she) (?:is|was|has)|told (?:me|him|her|them|us) (?:he|she|that he|that she) (?:was|is|had|has)|claim(?:s|ed|ing) (?:to be|he|she|to have)|describ(?:es|ed|ing) (?:himself|herself)|calling (?:himself|herself)|pretend(?:s|ed|ing)|posing as|profile (?:said|says)|purport(?:s|ed|ing))\b[^.;\n]{0,60}$/;
/** ...unless the report-taker is writing down what the victim said of herself. */
const TOLD_US =
  /\b(?:victim|ip|caller|informant|aggrieved|customer) (?:said|says|told (?:me|us)|stated|states|claims)\b/;

/** Whether a fact told at `start` belongs to the victim. */
export function isVictims(text: Text, cast: Cast, start: number, romance: boolean): boolean {
  const [from] = sentenceAt(text, start);
  const before = text.lower.slice(Math.max(from, start - 160), start);
  if (romance && CLAIMED.test(before) && !TOLD_US.test(before)) return false;
  const subject = lastSubject(before) ?? (before.length < 40 ? null : null);
  if (subject === null) return true;
  switch (subject.kind) {
    case 'first':
      return cast.firstPersonIsVictim;
    case 'caller':
      return cast.callerIsVictim;
    case 'offender':
      return false;
    case 'relation':
      return (
        cast.victimRelations.has(subject.word) ||
        (cast.victimRelations.size === 0 && !cast.firstPersonIsVictim && !subject.third)
      );
    default:
      return true;
  }
}

interface Subject {
  kind: 'first' | 'caller' | 'offender' | 'relation' | 'victim';
  word: string;
  third: boolean;
}

function lastSubject(before: string): Subject | null {
  let found: Subject | null = null;
  let relation: Subject | null = null;
  for (const m of eachMatch(SUBJECT, before)) {
    const [, first, relationWord, third, caller, offender] = m;
    if (relationWord !== undefined || third !== undefined) {
      found = {
        kind: 'relation',
        word: relationWord ?? third!,
        third: third !== undefined || !/^(?:my|caller|informant|inft|reporter)/.test(m[0]),
      };
      relation = found;
    } else if (first !== undefined) found = { kind: 'first', word: first, third: false };
    else if (caller !== undefined) found = { kind: 'caller', word: caller, third: true };
    else if (offender !== undefined) found = { kind: 'offender', word: offender, third: true };
    else if (relation && /^(?:he|she|him|her)$/.test(m[0])) found = relation;
    else found = { kind: 'victim', word: m[0], third: true };
  }
  return found;
}
