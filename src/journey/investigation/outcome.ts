import { phraseOfType } from '#catalogue/following/outcome-phrases.ts';
import type { Refusal } from '#core/result.ts';

/** How the victim came to know: by an entry of the contact log, by the page where the report is followed, or not, with the reason. */
export type Informed = 'contact' | 'tracker' | 'not';

/** What somebody says of how a case ended. */
export interface OutcomeWish {
  /** Home Office outcome type, 1 to 22. */
  type: number;
  suspectIdentified: boolean | null;
  /** Null where nobody has asked the victim. */
  victimSupports: boolean | null;
  receivingBody: string;
  /** For type 21: why it is not in the public interest. */
  publicInterest: string;
  reason: string;
  informed: Informed | null;
  /** Number of the entry of the contact log. */
  informedItem: number | null;
  notInformed: string;
  /** What becomes of actions that nobody has done: closed with the case, or still to be done. Null where nothing was said. */
  openActions: 'close' | 'keep' | null;
}

export interface OutcomeRules {
  shortest: number;
  longest: number;
  /** Entries of the contact log in which the victim was reached: only those can show that they know. */
  entries: readonly number[];
  /** Whom or what the reason names that the person is to read; null for nobody. */
  named: string | null;
  /** How many actions nobody has done. */
  open: number;
}

const WITHOUT_SUSPECT = [14, 18];
/** Types that say nothing of whether somebody was found. */
const EITHER = [19, 20];

/**
 * What does not fit (R1.34, R1.31): the type against what is known of a suspect, what the victim wants, and who has been told. Empty when the
 * outcome can be recorded.
 */
export function outcomeRefusals(wish: OutcomeWish, rules: OutcomeRules): Refusal[] {
  const refusals: Refusal[] = [];
  const say = (field: string, reason: string) => refusals.push({ code: 'BAD_FIELD', field, reason });
  if (!phraseOfType(wish.type)) {
    say('outcome', 'Choose how it ended');
    return refusals;
  }
  if (wish.suspectIdentified === null) say('suspect', 'Say whether a suspect has been identified');
  else suspectFits(wish, say);
  victimFits(wish, say);
  if (wish.type === 20 && wish.receivingBody.trim() === '')
    say('receiving', 'Type 20 passes the case on: say which body has taken it');
  if (wish.type === 21) publicInterestFits(wish, rules, say);
  const { length } = wish.reason.trim();
  if (length < rules.shortest || length > rules.longest)
    say(
      'reason',
      `Say why, in words the victim could read: ${rules.shortest} to ${rules.longest.toLocaleString('en-GB')} characters`,
    );
  if (rules.named !== null)
    say('reason', `“${rules.named}” is somebody or something under suspicion, and they would read it: take it out`);
  informedFits(wish, rules, say);
  if (rules.open > 0 && wish.openActions === null)
    say('open', 'Say what becomes of the actions that nobody has done: close them, or keep them open');
  return refusals;
}

type Say = (field: string, reason: string) => void;

function suspectFits({ type, suspectIdentified }: OutcomeWish, say: Say): void {
  if (WITHOUT_SUSPECT.includes(type) && suspectIdentified)
    say('suspect', `Type ${type} is for cases in which nobody was identified. With a suspect it is 15, 16 or another`);
  if (!WITHOUT_SUSPECT.includes(type) && !EITHER.includes(type) && !suspectIdentified)
    say('suspect', `Type ${type} names a suspect. Without one it is 14 or 18`);
}

function victimFits({ type, victimSupports }: OutcomeWish, say: Say): void {
  if ((type === 14 || type === 16) && victimSupports !== false)
    say(
      'support',
      `Type ${type} says that the victim does not support a prosecution: ask them, and record what they said`,
    );
  if (type === 15 && victimSupports !== true)
    say('support', 'Type 15 says that the victim supports a prosecution: ask them, and record what they said');
}

function publicInterestFits(wish: OutcomeWish, rules: OutcomeRules, say: Say): void {
  if (wish.publicInterest.trim().length < rules.shortest)
    say('interest', 'Type 21 needs the reason why going on is not in the public interest');
  if (wish.informed !== null && wish.informed !== 'contact')
    say('informed', 'Type 21 needs an entry of the contact log that shows that the victim was told');
}

function informedFits(wish: OutcomeWish, rules: OutcomeRules, say: Say): void {
  if (wish.informed === null) say('informed', 'Say how the victim was told, or why not');
  if (wish.informed === 'contact' && !(wish.informedItem !== null && rules.entries.includes(wish.informedItem)))
    say('entry', 'Choose the entry of the contact log in which the victim was told. Write it first if there is none');
  if (wish.informed === 'not' && wish.notInformed.trim().length < rules.shortest)
    say('notinformed', 'Say why the victim has not been told');
}

/** The first of the names that stands in the words whole, or the number of an account or a telephone; null for none. */
export function whatIsNamed(words: string, names: readonly (string | null | undefined)[]): string | null {
  const plain = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = names.find((n) => {
    const key = (n ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return key.length > 2 && plain.includes(` ${key} `);
  });
  return named ?? /\b\d{8}\b|\b0\d{4} ?\d{6}\b/.exec(words)?.[0] ?? null;
}
