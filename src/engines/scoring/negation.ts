import { sentenceAt, type Text } from './text.ts';

/**
 * Whether the words at `start` are denied by what stands before them in the sentence: "no known vulnerabilities", "denies feeling
 * suicidal", "does not live alone". Words such as "no" and "denies" reach over a list; "not" reaches only the words next to it,
 * because "she did not tell her son she has dementia" denies nothing about the dementia.
 */
const WIDE =
  /\b(?:no(?!\.? ?\d)|nil|denies|denied|denying|without|neither|nor|none of|free of|no longer|rules? out|ruled out|negative for)\b/g;
const NARROW =
  /\b(?:not|never|isn't|isnt|wasn't|wasnt|aren't|doesn't|doesnt|don't|dont|didn't|didnt|hasn't|hasnt|haven't|nobody|no one|wouldn't|won't)\b/g;
/** A new subject or verb between the denial and the words ends its reach. */
const BREAK =
  /\b(?:but|although|though|however|because|as|since|so|until|till|she|he|they|who|which|i|we|has|had|is|was|are|were|lives|suffers|suffering|then|after|when|if|only|just|longer than|doubt)\b|[:()]/;
const LOOK_BACK = 90;
const WIDE_WORDS = 9;
const NARROW_WORDS = 3;
/** "vulnerabilities: none", "dementia - no": a form's answer after the word. */
const DENIED_AFTER = /^[a-z ]{0,24}(?:[:=?-]|\bis\b)\s{0,2}(?:none|no|nil|n\/a|not known|denied)\b/;

export function isDenied(text: Text, start: number, end: number): boolean {
  const [from] = sentenceAt(text, start);
  const before = text.lower.slice(Math.max(from, start - LOOK_BACK), start);
  if (reaches(before, WIDE, WIDE_WORDS) || reaches(before, NARROW, NARROW_WORDS)) return true;
  return DENIED_AFTER.test(text.lower.slice(end, end + 48));
}

function reaches(before: string, negators: RegExp, words: number): boolean {
  let last = -1;
  negators.lastIndex = 0;
  for (let m = negators.exec(before); m !== null; m = negators.exec(before)) last = negators.lastIndex;
  if (last < 0) return false;
  const between = before.slice(last);
  return !BREAK.test(between) && between.split(/\s+/).filter(Boolean).length <= words;
}
