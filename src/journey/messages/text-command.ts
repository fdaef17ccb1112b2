import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { readReference } from '#journey/intake/reference.ts';

/** What a text that came back asks for. */
export type TextCommand = 'stop' | 'help' | 'status' | 'other';

const STOP = /^(?:sto+p+|stopall|unsubscribe|optout|cancel|end|quit|arret)$/;
/** Said without the word; the whole of the text. */
const NO_MORE =
  /^(?:please )?(?:no more (?:texts?|messages?|alerts?|warnings?)|(?:remove|unsubscribe) me|take me off(?: (?:this|the|your) list)?|leave me alone|opt(?:ing)? ?out|do ?n[o']?t text me(?: again| any ?more)?)(?: please| now| thanks?| thank you)?$/;
/** What people write round it. "Stop the man at my door" is no wish to hear less. */
const ROUND_STOP =
  /^(?:please|pls|plz|just|can|could|would|you|and|now|all|any|more|me|sending|texting|messaging|texts?|messages?|alerts?|warnings?|updates?|these|this|those|the|your|my|it|them|of|from|to|for|thanks?|thankyou|ta|cheers|sorry|hi|hello|want|i|number|everything)$/;
const HELP = /^(?:help|info|\?)$/;

/** "Stop.", "STATUS CF-0001234", "status 1234" → the command; anything else is `other`. */
export function commandIn(words: string): TextCommand {
  const plain = words
    .slice(0, 200)
    // Some telephones write letters of full width.
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.!"'’]+/g, '')
    .trim();
  if (wantsStop(plain) || NO_MORE.test(plain.replace(/\s+/g, ' '))) return 'stop';
  if (HELP.test(plain)) return 'help';
  return /^status\b/.test(plain) ? 'status' : 'other';
}

/** The one word, or "please stop texting me, thank you". */
function wantsStop(plain: string): boolean {
  const words = plain.split(/[^\p{L}]+/u).filter(Boolean);
  if (words.length === 1) return STOP.test(words[0]!);
  const stops = words.filter((w) => /^(?:sto+p+|stopall|unsubscribe)$/.test(w));
  return (
    stops.length > 0 &&
    words.length <= FOLLOWING.stopWords.value &&
    words.every((w) => STOP.test(w) || ROUND_STOP.test(w))
  );
}

/** Somebody may be in need: HELP, or words of a person at the door. Never met with silence, as far as that can be told from two machines that answer each other. */
export const asksForHelp = (words: string): boolean =>
  /^\W*(?:help|info|\?)\W*$/i.test(words.slice(0, 200)) ||
  /\b(?:door|outside|999|emergency|help me|(?:coming|here|arriving) (?:now|soon|today)|on (?:his|her|the|their) way|courier|taxi|frightened|scared)\b/i.test(
    words.slice(0, 200),
  );

/** The reference in "STATUS CF-0001234"; '' when there is none. */
export const referenceIn = (words: string): string =>
  readReference(
    words
      .slice(0, 200)
      .trim()
      .replace(/^status[\s:]*/i, '')
      .replace(/[.!\s]+$/, ''),
  );
