import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { readReference } from '#journey/intake/reference.ts';

/** What a text that came back asks for. */
export type TextCommand = 'stop' | 'help' | 'status' | 'yes' | 'other';

const STOP = /^(?:sto+p+|stopall|unsubscribe|optout|cancel|end|quit|arret)$/;
/** Said without the word; the whole of the text. */
const NO_MORE =
  /^(?:please )?(?:no more (?:texts?|messages?|alerts?|warnings?)|(?:remove|unsubscribe) me|take me off(?: (?:this|the|your) list)?|leave me alone|opt(?:ing)? ?out|do ?n[o']?t text me(?: again| any ?more)?)(?: please| now| thanks?| thank you)?$/;
/** What people write round it. "Stop the man at my door" is no wish to hear less. */
const ROUND_STOP =
  /^(?:please|pls|plz|just|can|could|would|you|and|now|all|any|more|me|sending|texting|messaging|texts?|messages?|alerts?|warnings?|updates?|these|this|those|the|your|my|it|them|of|from|to|for|thanks?|thankyou|ta|cheers|sorry|hi|hello|want|i|number|everything)$/;
const HELP = /^(?:(?:help|info)(?: please)?|\?)$/;
/** To what was asked in a text: the whole of it. */
const YES = /^(?:yes+|yep|yeah|y|ok yes|yes (?:please|thanks|thank you|i did|start|begin)|start|begin)$/;
/** A reference, as it is printed. */
const NAMED = /\bcf[- ]?\d{3,12}\b/i;
/** STATUS in the words of people; the whole of the text. */
const NEWS =
  /^(?:(?:hi|hello|please|is there|have you|got) )*(?:any|an) (?:news|updates?|progress)(?: (?:yet|please|for me|on my (?:case|report)))*[?]?$|^(?:what is|whats) (?:happening|going on)(?: with my (?:case|report))?[?]?$/;

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
  if (YES.test(plain.replace(/[\s,]+/g, ' '))) return 'yes';
  if (NAMED.test(plain) && !asksForHelp(words) && plain.split(/\s+/).length <= FOLLOWING.statusWords.value)
    return 'status';
  return /^status\b/.test(plain) || NEWS.test(plain.replace(/\s+/g, ' ')) ? 'status' : 'other';
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

/** Words of somebody who is afraid, is being robbed or asks for anything: wide, because a needless answer costs a few pence and silence can be taken for help on its way. */
const IN_NEED =
  /\b(?:help|info|police|999|101|emergency|urgent|quick(?:ly)?|hurry|door|outside|in (?:my|the|our) (?:house|home|flat|kitchen|hall)|here|come|coming|comes|came|arriv\w*|on (?:his|her|the|their) way|collect\w*|courier|taxi|driver|frightened|scared|afraid|worried|threat\w*|hurt|save|card|cards|pin|cash|money|bank|account|savings|stolen|stole|robbed|taken|took|given|gave|fraud\w*|scam\w*|con ?m[ae]n|crook\w*|thie(?:f|ves)|victim|what (?:do|shall|should) i|who are you|ring me|call me|phone me)\b/i;

/** Somebody may be in need. Never met with silence, as far as that can be told from two machines that answer each other. */
export const asksForHelp = (words: string): boolean =>
  /^\W*\?\W*$/.test(words.slice(0, 200)) || IN_NEED.test(words.slice(0, 400));

/** What answering machines write. */
const AUTOMATIC =
  /\b(?:thank(?:s| you) for (?:your|the|contacting|getting)|auto(?:mated|matic(?:ally)?|-?reply)|out of (?:the )?office|office (?:is|hours)|(?:not|un) ?monitored|do not reply|no-?reply|(?:am|are) (?:driving|away|unavailable)|get back to you)\b/i;

/** A machine's own answer: it is told once in an hour that nobody reads it, and then no more. */
export const isAutomatic = (words: string): boolean => AUTOMATIC.test(words.slice(0, 400));

/** The reference in "STATUS CF-0001234"; '' when there is none. */
export const referenceIn = (words: string): string =>
  readReference(
    (NAMED.exec(words.slice(0, 200))?.[0] ?? words)
      .slice(0, 200)
      .trim()
      .replace(/^status[\s:]*/i, '')
      .replace(/[.!\s]+$/, ''),
  );
