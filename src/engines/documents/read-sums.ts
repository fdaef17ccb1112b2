import { findMoney } from '#core/money.ts';
import { countOf } from '#core/number-words.ts';
import type { Span } from './document.ts';
import type { Phrase, ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { inside, type Sentence, sentenceAt } from './segment.ts';

/** What a sum of money in the text is: one victim's loss, what was drawn out (and lost, unless somebody stepped in), what was asked or nearly lost, a total over many, or none of these. */
export type SumKind = 'lost' | 'drawn' | 'attempted' | 'total' | 'plain' | 'other';

export interface Sum extends Span {
  amount: number;
  kind: SumKind;
  sentence: number;
}

const matches = (phrases: Phrase[], text: string): boolean =>
  phrases.some(({ pattern }) => {
    pattern.lastIndex = 0;
    const here = pattern.test(text);
    pattern.lastIndex = 0;
    return here;
  });
const PLURAL_SUBJECT =
  /\b(?:victims|residents|people|pensioners|households|families|customers|investors|buyers|students|parents|drivers|consumers|losses rose|fraudsters (?:managed|have|had)|criminals (?:have|had)|scammers (?:have|had)|reports|cases|incidents|offences|losses|thieves)\b[^.!?]{0,110}$/i;
/** Many who did it: of one victim or of many, as the rest of the sentence says. */
const BY_MANY = /\b(?:fraudsters|criminals|scammers|thieves|crooks|conmen|gang)\b/i;
const PLURAL_VICTIMS =
  /\b(?:victims|residents|people|pensioners|households|families|customers|investors|buyers|students|parents|drivers|reports|cases|incidents|offences|losses)\b/i;
const AFTER_LOST =
  /^[^.!?£;]{0,30}?\b(?:was|were|had been|has been|is|being) (?:\w{2,12} ){0,2}(?:stolen|taken|lost|withdrawn|transferred|handed|gone|sent|spent|siphoned|removed|moved|swiped|paid|collected|picked up)\b|^ (?:lighter|out of pocket|poorer|worse off|vanished|disappeared|went missing|went\b|left (?:her|his|their) account|(?:stolen|taken|removed|withdrawn|siphoned|swiped|drained) from)/i;
/** The sum stands right behind the verb of losing: nothing said earlier in the sentence makes it the caller's claim. */
const IMMEDIATE =
  /(?<!\b(?:almost|nearly|supposedly|had|allegedly|from|avoid|avoided|without|narrowly|risk|risked|of) )\b(?:los(?:t|ing)|(?:scammed|conned|tricked|cheated|duped|swindled|defrauded|fleeced) (?:\w{2,10} ){0,2}?(?:out of|of)|handed over|handing over|parted with|stole)(?: (?:a|the|total|sum|of|more|than|over|around|about|approximately|almost|nearly|some|roughly|at least|in excess|least|at|excess|in)){0,5}\s$/i;
const FROM_ONE =
  /^[^.!?;]{0,60}?\bfrom (?:another(?= (?:in|of|at)\b|[.,;])|(?:an?|one|another|the) (?:[\w-]{2,20} ){0,4}(?:woman|man|lady|pensioner|resident|victim|couple|person|customer|OAP|widow|grandmother|account|gentleman)\b)/i;
const ONE_BEFORE =
  /\b(?:one|another|an?|the) (?:[\w-]{1,20} ){0,4}(?:resident|woman|man|victim|pensioner|person|couple|lady|customer|\d{2,3}-year-old|widow|grandmother|student|householder|firm|charity|church|school|mother|father|mum|dad)\b[^.!?]{0,90}$/i;
const ALL_LOST = /^ ha(?:s|ve|d) (?:\w{3,12} )?been (?:lost|stolen|taken)\b/i;
const SINGULAR =
  /\b(?:one|an?|another|the) (?:[\w-]{1,20} ){0,4}(?:resident|woman|man|victim|pensioner|person|couple|lady|\d{2,3}-year-old|widow|grandmother|student|householder|firm|charity|church|school|mother|father|mum|dad|occupant|farmer|shopkeeper|teacher|nurse|businessman|businesswoman|divorcee|retiree|parent|driver|tenant|landlord|gentleman|OAP|customer)\b/i;
/** "£4,000 twice", "£5,000 on three occasions". */
const TIMES =
  /^(?: in cash)? (?:twice|(three|four|five) times|on (two|three|four|five) (?:separate |different )?occasions)\b/i;
const RANGE = /^\s?(?:-|\u2013|to)\s?$/;
const LOSSES = /\b(?:loss(?:es)?|lost|cost|stolen|sums?|amount|taken)\b/i;
const BETWEEN = /\bbetween\s£[\d,.]{1,12}[km]?\s?and\s$/i;

/** The money came back, or was found: whatever it was part of was lost all the same, and it is no loss of its own. */
const RETURNED_AFTER =
  /^[^.!?£;]{0,50}?\b(?:was|were|has (?:since )?been|have (?:since )?been|had been|been|being) (?:later |since |also |then |subsequently )?(?:recovered|returned|refunded|reimbursed|found|discovered|given back|paid back|handed back|restored)\b/i;
const RETURNED_BEFORE =
  /\b(?:recover(?:ed|ing|s)?|refund(?:ed|ing)?|return(?:ed|ing)|reimburs(?:ed|ing)|got back|get back|seized|gave back|given back|repaid|found)\b(?: [\w']{1,12}){0,6} $/i;
/** "£1,400 had been spent, he said": the caller's word. */
const SAID_SO =
  /^[^.!?;£"]{0,70}, (?:he|she|they|the (?:caller|man|fraudster)) (?:said|claimed|told (?:her|him|them)|explained|added)\b/i;
/** The figure of the year before, told beside this year's. */
const COMPARED =
  /\b(?:up from|down from|compared (?:to|with)|as against|against|(?:rose|risen|up|fell|fallen|jumped|climbed|increased|gone up|went up|doubled|soared) (?:\w{2,10} ){0,3}?from) (?:just |about |around |over |more than |nearly )?$/i;
/** "told that £2,400 had been spent": the caller's story. */
const TOLD_THAT =
  /\b(?:told|said|says|saying|claim(?:s|ed|ing)|informed|inform(?:s|ing)|warned|alleg(?:ed|ing)|tells|telling|stating)(?: (?:her|him|them|that|the \w{3,12})){0,3} (?:about |around |more than |over |nearly |almost )?$/i;
const STOPPED_FROM = /\b(?:stop|prevent|sav|halt|block)\w{0,4}\b[^.!?£;]{0,70}?\bfrom \w{3,14}ing (?:\w{1,12} ){0,4}$/i;
const LARGEST =
  /\b(?:biggest|largest|highest|greatest|worst) (?:single |individual )?(?:loss|amount|sum)\b[^.!?£;]{0,20}$/i;
const BLOCKED_AFTER =
  /^(?: (?:payment|transfer|withdrawal|transaction|purchase))?,? (?:which )?(?:was|were|had been|has been|being) (?:\w{2,12} )?(?:blocked|stopped|declined|cancelled|frozen|prevented|refused|intercepted|rejected|halted)\b/i;
const OF_A_SCAM = /^ (?:[\w-]{2,14} ){0,2}(?:scam|fraud|con|sting|swindle|hoax)\b/i;
const PASSIVE_AFTER =
  /^ (?:had|has|was|were|have) (?:just |recently |already |fraudulently )?(?:been |gone|left|spent|taken|used)/i;
const DRAWN = /\b(?:withdr[ae]w(?:n|ing)?|drew|drawn|took out|taken out|draw(?:ing)? out)\b[^.!?£;]{0,40}$/i;
/** The price of a thing, the size of a loan, a cap, a rate: no loss of itself. */
const PRICED =
  /\b(?:quoted(?: \w{2,10}){0,3}(?: as| at)?|price(?:d)?(?: of| at)?|valued at|(?<!\b(?:buy|buying|bought|purchas\w{1,3}|hand\w{0,3}|gave|giv\w{1,3}|took|stole\w?|lost|pass\w{0,3}|order\w{0,3})\b[^.!?;£]{0,60} )worth|fee of|charge of|cost of|subscription (?:\w{2,8} ){0,6}|(?:should|would|could) (?:only )?(?:have )?(?:normally |usually )?cost(?: about| around)?|normally costs?|usually costs?|loan of|salary of|budget of|grant of|limit of|reward of|turnover of|bond of) $/i;
const PRICED_AFTER =
  /^(?:[- ](?:a|per) (?:month|week|year|day|head|person)\b| (?:loan|fee|charge|deposit scheme|reward|grant|fine|limit|subscription|a month|a week|at a time|each time)\b)/i;

/** Step 4, the kind of each sum in pounds, by the words of its own sentence. Sums inside advice or in another currency are none. */
export function readSums(text: string, sentences: Sentence[], knowledge: ReadingKnowledge): Sum[] {
  const { weights } = knowledge;
  const sums: Sum[] = [];
  let lastEnd = 0;
  let lastStart = 0;
  for (const m of findMoney(text)) {
    const s = sentenceAt(sentences, m.start);
    if (!s || m.currency !== 'GBP' || m.amount <= 0) continue;
    const from = Math.max(s.start, m.start - weights.sumReach);
    const before = text.slice(from, m.start);
    const after = text.slice(m.end, Math.min(s.end, m.end + 70));
    const isRangeEnd = lastEnd > from && (RANGE.test(text.slice(lastEnd, m.start)) || BETWEEN.test(before));
    const rise =
      lastEnd > from &&
      RANGE.test(text.slice(lastEnd, m.start)) &&
      COMPARED.test(text.slice(Math.max(s.start, from - 40), lastStart));
    lastEnd = m.end;
    lastStart = m.start;
    const joined = sums.at(-1);
    const isJoined = joined?.sentence === s.index && /^,?\s(?:and\s)?$/.test(text.slice(joined.end, m.start));
    const kind = rise
      ? LOSSES.test(s.text)
        ? 'total'
        : 'other'
      : isJoined && joined.kind !== 'other'
        ? joined.kind
        : isRangeEnd || inside(m.start, s.advice)
          ? 'other'
          : kindOf(before, after, s, m.start, m.amount, knowledge);
    const times = TIMES.exec(after);
    const often = times && kind !== 'total' ? (countOf(times[1] ?? times[2] ?? 'two') ?? 1) : 1;
    const end = often > 1 ? m.end + times![0].length : m.end;
    sums.push({ amount: m.amount * often, start: m.start, end, kind, sentence: s.index });
  }
  return sums;
}

/** Whether the words that lead up to a sum speak of one person last, and not of many. */
function isOfOne(lead: string): boolean {
  const one = lastIndex(/\b(?:he|she)\b(?! (?:said|says|added|warned|urged|explained|told))/gi, lead);
  return (
    one >= 0 &&
    one > lastIndex(/\b(?:victims|residents|people|pensioners|reports|cases|incidents|offences|they|losses)\b/gi, lead)
  );
}

const lastIndex = (pattern: RegExp, text: string): number => matchesOf(pattern, text).at(-1)?.index ?? -1;

/** "a 76-year-old from Felixstowe (£2,100)", in a sentence about what was lost. */
const isBracketed = (before: string, after: string, sentence: string): boolean =>
  before.endsWith('(') &&
  after.startsWith(')') &&
  /\b(?:lost|losing|conned|scammed|defrauded|stolen|paid|sent)\b/i.test(sentence);

/** Over many, a sum is a total only where it was lost: "people are asked to send £20" is none. */
function kindOfMany(near: string, after: string, amount: number, { outcomes: o, weights }: ReadingKnowledge): SumKind {
  const { totalAtLeast } = weights;
  if (/\b(?:ask|asks|asked|asking|tells?|told|telling|urge|demand|request|want)\w{0,3} [^.!?£]{0,40}$/i.test(near))
    return 'other';
  const isLost =
    matches(o.sumLost, near) ||
    AFTER_LOST.test(after) ||
    ALL_LOST.test(after) ||
    /\b(?:loss|losses|worth|managed to|scams?|fraud) [^.!?£]{0,30}$/i.test(near);
  return isLost || amount >= totalAtLeast ? 'total' : 'other';
}

function kindOf(
  before: string,
  after: string,
  s: Sentence,
  at: number,
  amount: number,
  knowledge: ReadingKnowledge,
): SumKind {
  const o = knowledge.outcomes;
  const near = before.slice(-45);
  const lead = s.text.slice(0, at - s.start);
  if (LARGEST.test(near) && /^,? (?:was |suffered |lost )?(?:by|from) an? /.test(after)) return 'lost';
  if (/^ in (?:debt|the red)\b/.test(after) && SINGULAR.test(lead)) return 'lost';
  if (
    /\b(?:defrauded of|lost|losses of|loss of|totalling|stolen|worth|out of) up to $/i.test(near) &&
    PLURAL_SUBJECT.test(lead)
  )
    return 'total';
  if (
    matches(o.sumOther, near.slice(-28)) ||
    /^[^.!?]{0,12}\b(?:on average|each on average|fine|in costs)\b/i.test(after)
  )
    return 'other';
  if (RETURNED_AFTER.test(after) || RETURNED_BEFORE.test(near) || SAID_SO.test(after)) return 'other';
  if (BLOCKED_AFTER.test(after) || STOPPED_FROM.test(before)) return 'attempted';
  if (OF_A_SCAM.test(after) && SINGULAR.test(lead)) return 'lost';
  if (TOLD_THAT.test(before) && PASSIVE_AFTER.test(after)) return 'other';
  if (COMPARED.test(near) || /^ the (?:year|month|previous)\b/.test(after)) return 'other';
  if (PRICED.test(near) || PRICED_AFTER.test(after)) return 'other';
  if (FROM_ONE.test(after) || isBracketed(before, after, s.text)) return 'lost';
  const isImmediate = IMMEDIATE.test(before);
  if (!isImmediate && matches(o.sumNeither, before)) return 'other';
  if (
    /\b(?:two|three|four|five|six|first|second|third|fourth) of (?:the|these) (?:\w{2,12} )?(?:victims|women|men|people|residents)\b[^.!?]{0,40}$/i.test(
      before,
    )
  )
    return 'lost';
  if (
    /\b(?:netted|total\w{0,4}(?: \w{2,12}){0,3}|combined)\b[^.!?£]{0,30}$/i.test(near) &&
    (!SINGULAR.test(lead) || /\bnetted\b/.test(near))
  )
    return 'total';
  const isByMany = BY_MANY.test(lead) && !(SINGULAR.test(s.text) && !PLURAL_VICTIMS.test(lead));
  const many =
    (PLURAL_SUBJECT.test(lead) && (PLURAL_VICTIMS.test(lead) || isByMany)) ||
    (ALL_LOST.test(after) && !SINGULAR.test(lead));
  if (/^[^.!?]{0,20}\b(?:in total|altogether|between them|combined|in all|all told|overall)\b/i.test(after))
    return 'total';
  if (
    /^[^.!?£;]{0,24}\b(?:from|by) (?:[\w,]{1,12} ){0,4}(?:victims|people|residents|pensioners|customers|women|men)\b/i.test(
      after,
    ) &&
    !SINGULAR.test(lead)
  )
    return 'total';
  if (/^ (?:each|respectively)/.test(after) || /respectively/.test(after)) return 'lost';
  const isOneVictims = ONE_BEFORE.test(lead) || isOfOne(lead);
  if (!isOneVictims && matches(o.sumTotal, before)) return 'total';
  if (matches(o.sumAttempted, near)) return 'attempted';
  if (!isOneVictims && many) return kindOfMany(near, after, amount, knowledge);
  if (DRAWN.test(near)) return 'drawn';
  if (matches(o.sumLost, near) || AFTER_LOST.test(after)) return 'lost';
  return 'plain';
}
