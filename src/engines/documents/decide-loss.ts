import type { Span } from './document.ts';
import type { Fact } from './find-people.ts';
import type { Sum } from './read-sums.ts';

/** Asked for after something was given already, and nobody stopped: "was then told to send another £580". */
export const isFurtherAsk = (text: string, s: Sum, scope: Span): boolean =>
  /\b(?:another|a further|an additional|an extra|a second|more)\s(?:payment of |sum of )?$/i.test(
    text.slice(s.start - 40, s.start),
  ) &&
  !/\b(?:but|refus|suspicious|realis|before|stopped|when (?:she|he|they|the)|until|did not|declin|blocked|alerted)/i.test(
    text.slice(s.end, Math.min(scope.end, s.end + 160)),
  );

/** "asked for a further £5,500, which she also handed over": what was asked for was given. */
export const isGranted = (text: string, s: Sum, scope: Span): boolean =>
  /^[^.!?£]{0,60}?,? (?:which|and|so|who) (?:she|he|they|was|were)?[^.!?£]{0,50}?\b(?:handed|gave|did|withdrew|paid|transferred|sent|collected|taken)\b/i.test(
    text.slice(s.end, Math.min(scope.end, s.end + 160)),
  );

/** "He had already sent her £4,500": before the bank stepped in. */
export const isEarlier = (text: string, s: Sum): boolean =>
  /\b(?:already|previous(?:ly)?|earlier|by then|before that|(?:week|day|month|night)s? before|had (?:\w{4,10} )?(?:given|sent|handed|paid|lost|transferred))\b[^.!?£]{0,50}$/i.test(
    text.slice(Math.max(0, s.start - 70), s.start),
  );

/** "lost £20,000", "conned out of £20,000" is the whole loss; "handed over £8,000" may be the first part of it. */
const WHOLE =
  /\b(?:los(?:t|ing|es?)|out of|defrauded of|relieved of|cost(?:ing)?|depriv\w{2,3} of|robbed of|cheated of|fleeced of|stripped of|netted|duped of)\b[^.!?£]{0,30}$/i;
const WHOLE_AFTER = /^ (?:out of pocket|worse off|poorer|lighter|down\b|short\b)/i;
/** Told as the sum of all. */
const IN_ALL =
  /\b(?:total(?:ling)?(?: of)?|totalled|altogether|in all|came to|comes to|amount(?:ed|ing|s) to|add(?:ed|ing|s) up to|running to|ran to|stands? at|stood at)\b[^.!?£]{0,24}$/i;
const IN_ALL_AFTER = /^[^.!?£;]{0,24}\b(?:in total|altogether|in all|all told)\b/i;
/** Said with it, a further sum is added to the one before. */
const FURTHER =
  /\b(?:further|another|also|again|then|more|plus|additional|extra|second|as well as|followed by|later)\b[^.!?£]{0,60}$/i;
/** Rounded: "over £7,000" may be the £7,450 told later. */
const ROUGHLY =
  /\b(?:over|more than|almost|nearly|around|about|some|approximately|roughly|up to|just under|just over|in excess of|upwards of|at least|close to) $/i;
/** A sum this small a share of the largest is the fee with which it began ("paid £1.99 … £3,200 was gone"). */
const A_FEE = 0.01;
/** A rough sum and the exact one lie within this share of each other. */
const NEAR = 0.15;

/**
 * One victim's loss: the sum that is told as the total; else the whole loss that is told, exact before rough, with what is said to be further;
 * else all the sums that were handed over. A sum told twice counts once.
 */
export function lossOf(text: string, sums: Sum[], lost: Sum[]): Fact<number> {
  const fact = (value: number, s: Sum): Fact<number> => ({ value, start: s.start, end: s.end });
  const before = (s: Sum, reach: number): string => text.slice(Math.max(0, s.start - reach), s.start);
  const after = (s: Sum): string => text.slice(s.end, s.end + 40);
  const most = Math.max(...lost.map((s) => s.amount));
  const total = sums.find((s) => s.kind !== 'other' && (IN_ALL.test(before(s, 40)) || IN_ALL_AFTER.test(after(s))));
  if (total && total.amount >= most) return fact(total.amount, total);

  const distinct = lost.filter((s, i) => lost.findIndex((x) => x.amount === s.amount) === i && s.amount > most * A_FEE);
  const isWhole = (s: Sum): boolean => WHOLE.test(before(s, 50)) || WHOLE_AFTER.test(after(s));
  const isRough = (s: Sum): boolean => ROUGHLY.test(before(s, 16));
  const isFurther = (s: Sum, last: Sum): boolean => FURTHER.test(text.slice(Math.max(last.end, s.start - 90), s.start));
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(a, b);

  const whole = distinct.find(isWhole);
  if (!whole) return partsOf(distinct, fact, near, isRough);
  const exact = distinct.find((s) => s !== whole && isRough(whole) && !isRough(s) && near(s.amount, whole.amount));
  const parts = distinct.filter((s) => s !== whole && s !== exact);
  const sumOfParts = parts.reduce((sum, s) => sum + s.amount, 0);
  if (!exact && parts.length > 1 && isRough(whole) && near(sumOfParts, whole.amount))
    return fact(sumOfParts, parts[0]!);
  const loss = exact ?? whole;
  const added = parts.filter((s) => s.start > loss.start && !near(s.amount, loss.amount) && isFurther(s, loss));
  const more = added.reduce((sum, s) => sum + s.amount, 0);
  if (parts.length > 1 && sumOfParts === loss.amount) return fact(loss.amount, loss);
  return fact(loss.amount + more, loss);
}

/** All that was handed over; one of the sums that is what the others add up to is their total. */
function partsOf(
  distinct: Sum[],
  fact: (value: number, s: Sum) => Fact<number>,
  near: (a: number, b: number) => boolean,
  isRough: (s: Sum) => boolean,
): Fact<number> {
  const all = distinct.reduce((sum, s) => sum + s.amount, 0);
  const total = distinct.find((s) => distinct.length > 2 && s.amount * 2 === all);
  if (total) return fact(total.amount, total);
  const first = distinct[0]!;
  const rest = all - first.amount;
  const exact = isRough(first) && distinct.length > 1 && near(rest, first.amount);
  return exact ? fact(rest, distinct[1]!) : fact(all, first);
}
