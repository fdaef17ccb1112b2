import type { Span } from './document.ts';
import type { Fact } from './find-people.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Sum } from './read-sums.ts';

/** Asked for after something was given already, and nobody stopped: "was then told to send another £580". */
export const isFurtherAsk = (text: string, s: Sum, scope: Span): boolean =>
  /\b(?:another|a further|an additional|an extra|a second|more)\s(?:payment of |sum of )?$/i.test(
    text.slice(s.start - 40, s.start),
  ) &&
  !/\b(?:block|stop|refus|froze|declin|prevent)\w*\b[^.!?]{0,30}$/i.test(
    text.slice(Math.max(0, s.start - 60), s.start),
  ) &&
  !/\b(?:but|refus|suspicious|realis|before|stopped|when (?:she|he|they|the)|until|did not|declin|blocked|alerted|rang|hung|contacted|checked|bank|police|scam|son|daughter)/i.test(
    text.slice(s.end, Math.min(scope.end, s.end + 160)),
  );

/** "asked for a further £5,500, which she also handed over": what was asked for was given. */
export const isGranted = (text: string, s: Sum, scope: Span): boolean =>
  isGivenAfter(text.slice(s.end, Math.min(scope.end, s.end + 160)).replace(ONE_MORE, ''));

/** "He needed £1,940 for a car. She sent it." */
export const givenNext = (text: string, s: Sum): Sum =>
  (s.kind === 'plain' || s.kind === 'attempted') &&
  /^[^.!?£]{0,60}[.;] (?:[Ss]he|[Hh]e|[Tt]hey) (?:did(?=[,.;])|did so|(?:sent|paid|transferred) it(?=[.,;])|(?:paid|agreed)(?=[.;])|sent the money|handed it over|did as (?:s?he was|they were) (?:told|asked))/.test(
    text.slice(s.end, s.end + 110),
  )
    ? { ...s, kind: 'lost' }
    : s;

/** "£180 for insurance and a further £95 for a crate, which they also paid": both were. */
const ONE_MORE = /^[^.!?£]{0,40}\band (?:a further |another |then |later )?£[\d,.]{1,9}(?=\s)/;

const isGivenAfter = (after: string): boolean =>
  /^[^.!?£]{0,60}[.;] (?:[Ss]he|[Hh]e|[Tt]hey|[Tt]he \w{3,12}) (?:\w{2,12}ly )?(?:did(?=[,.;])|did so|(?:sent|paid|transferred) it\b(?! back)|(?:paid|agreed)(?=[.;])|sent the money|handed it over|did as|agreed and|complied|obliged|(?:handed|gave)(?! (?:\w{1,12} ){0,3}£)|followed (?:the|his|her|their) instructions)\b/.test(
    after.slice(0, 130),
  ) ||
  /^[^.!?£]{0,60}?,? (?:which|and|so|who) (?:she|he|they|was|were)?[^.!?£]{0,50}?\b(?:handed|gave|did|withdrew|paid|transferred|sent|collected|taken)\b/i.test(
    after,
  );

/** "to a total of £46,000", said of one victim. */
export const isSumOfAll = (text: string, s: Sum, knowledge: ReadingKnowledge): boolean =>
  knowledge.sumWords.inAll.test(text.slice(Math.max(0, s.start - 40), s.start));

/** "He had already sent her £4,500": before the bank stepped in. */
export const isEarlier = (text: string, s: Sum): boolean =>
  /\b(?:already|previous(?:ly)?|earlier|by then|before that|(?:week|day|month|night)s? before|had (?:\w{4,10} )?(?:given|sent|handed|paid|lost|transferred))\b[^.!?£]{0,50}$/i.test(
    text.slice(Math.max(0, s.start - 70), s.start),
  );

/**
 * One victim's loss: the sum that is told as the total; else the whole loss that is told, exact before rough, with what is said to be further;
 * else all the sums that were handed over. A sum told twice counts once.
 */
export function lossOf(text: string, sums: Sum[], lost: Sum[], knowledge: ReadingKnowledge): Fact<number> {
  const { sumWords: w, weights } = knowledge;
  const fact = (value: number, s: Sum): Fact<number> => ({ value, start: s.start, end: s.end });
  const before = (s: Sum, reach: number): string => text.slice(Math.max(0, s.start - reach), s.start);
  const after = (s: Sum): string => text.slice(s.end, s.end + 40);
  const most = Math.max(...lost.map((s) => s.amount));
  const total = sums.find((s) => s.kind !== 'other' && (w.inAll.test(before(s, 40)) || w.inAllAfter.test(after(s))));
  if (total && total.amount >= most) return fact(total.amount, total);

  // "£500, £500 and £250": each is told.
  const isNextInList = (s: Sum): boolean =>
    sums.some((x) => x.end < s.start && x.amount === s.amount && /^,?(?: and)? $/.test(text.slice(x.end, s.start)));
  const isAgain = (s: Sum): boolean =>
    /^ more\b/.test(text.slice(s.end, s.end + 6)) ||
    /\b(?:another|a further|a second)\s$/i.test(before(s, 12)) ||
    isNextInList(s);
  // Told twice, or the sum of others: it is all of it.
  const isTwice = (s: Sum): boolean =>
    !lost.some((x) => x.amount === s.amount && isAgain(x)) &&
    sums.filter((x) => x.kind !== 'other' && x.amount === s.amount).length > 1;
  const made = lost.find((s) => s.amount === most && (isMadeUpOf(s, sums) || isTwice(s)));
  if (made) return fact(made.amount, made);
  // "More than £16,000 on two dates, £8,000 each time".
  const isEachOf = (s: Sum, whole: number): boolean =>
    Number.isInteger(whole / s.amount) && /^ (?:each|at a time|a time)\b/.test(after(s));
  const isPart = (s: Sum): boolean =>
    s.amount < most && (isEachOf(s, most) || w.partAfter.test(after(s)) || w.partBefore.test(before(s, 40)));
  const distinct = lost.filter(
    (s, i) =>
      !isPart(s) &&
      (lost.findIndex((x) => x.amount === s.amount) === i || isAgain(s)) &&
      s.amount > most * weights.feeShare,
  );
  const isWhole = (s: Sum): boolean => w.whole.test(before(s, 50)) || w.wholeAfter.test(after(s));
  const isRough = (s: Sum): boolean => w.roughly.test(before(s, 16));
  const isFurther = (s: Sum, last: Sum): boolean =>
    w.further.test(text.slice(Math.max(last.end, s.start - 90), s.start));
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= weights.nearSum * Math.max(a, b);

  // "… had paid £850 for it. First a deposit of £200, then £450": what is told from the beginning again was told as a whole.
  const begins = distinct.find((s) => w.begins.test(before(s, 60)));
  const told = begins && distinct.find((s) => s.amount === most && s.start < begins.start && s !== begins);
  if (told) return fact(told.amount, told);
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
  return fact(loss.amount + more, loss);
}

/** Some of the other sums of the story, asked for or given, come to it: they are its parts. */
function isMadeUpOf(whole: Sum, sums: Sum[]): boolean {
  const parts = sums.filter((s) => s.amount < whole.amount).slice(0, MOST_PARTS);
  for (let which = 1; which < 1 << parts.length; which++) {
    const chosen = parts.filter((_, i) => which & (1 << i));
    const sum = chosen.reduce((all, s) => all + s.amount, 0);
    if (chosen.length > 1 && Math.abs(sum - whole.amount) < 1) return true;
  }
  return false;
}

/** So many sums are tried as parts of one: 1,024 ways. */
const MOST_PARTS = 10;

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
