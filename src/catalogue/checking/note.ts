/** The words by which a note of a call tells where somebody lives, when it was, and that a code was given. All linear: every repeat is bounded. */

/** What stands before the town of the person rung. A caller "from Hammersmith police" is in none of these. */
export const LIVES_IN =
  /\b(?:liv(?:es?|ing) (?:alone |by (?:herself|himself|myself) )?(?:in|at|near)|(?:I['’]?m|I am|she['’]?s|she is|he['’]?s|he is|we['’]?re|we are) (?:here )?(?:in|at)|(?:home|house|flat|bungalow|address)(?: is|:)?(?: in| at)?|resid(?:es?|ent|ing) (?:in|at|of)|(?:ringing|calling|phoning) from|town:?) /gi;

/** After a name: what makes it somebody's station or branch and nobody's home. */
export const NOT_A_HOME = /^[ ,]{0,2}(?:police|cid|station|nick|branch|crime|fraud|bank|building society)\b/i;

/** That an hour or a day is told at all. */
export const WHEN_TOLD =
  /\b(?:\d{1,2}[:.][0-5]\d|\d{1,2} ?(?:am|pm|o['’]?clock)|(?:half|quarter) (?:past|to) \w{2,8}|today|tonight|yesterday|this (?:morning|afternoon|evening)|last (?:night|week|month|\w{3,6}day)|just now|(?:\w{1,10} )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:\w{1,8} )?(?:minutes?|mins?|half an hour|an hour)|(?:noon|midday|lunchtime|midnight)|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b/i;

/** A code that was said, of figures that may be parted. A postcode or a sort code is none. */
export const CODE_SAID =
  /\b(?<!sort )(?<!post )(?:code|codeword number|reference code)(?: (?:number|of|is|was|he gave|she gave|they gave|given)){0,3}[:,]?\s{0,2}["'‘“]?(\d(?:[ .-]?\d){3,9})(?![\w/]|[.,]\d)/gi;
