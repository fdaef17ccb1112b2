import type { Span } from './document.ts';
import type { Fact } from './find-people.ts';
import type { Sum } from './read-sums.ts';

/** "asked for a further £5,500, which she also handed over": what was asked for was given. */
export const isGranted = (text: string, s: Sum, scope: Span): boolean =>
  /^[^.!?£]{0,30}?,? (?:which|and|so|who) (?:she|he|they|was|were)?[^.!?£]{0,30}?\b(?:handed|gave|did|withdrew|paid|transferred|sent|collected|taken)\b/i.test(
    text.slice(s.end, Math.min(scope.end, s.end + 110)),
  );

/** "lost £20,000", "conned out of £20,000" is the whole loss; "handed over £8,000" may be the first part of it. */
const WHOLE =
  /\b(?:los(?:t|ing|es?)|out of|defrauded of|relieved of|cost(?:ing)?|depriv\w{2,3} of|robbed of)\b[^.!?£]{0,30}$/i;

/** Said with it, a further sum is added to the one before. */
const FURTHER =
  /\b(?:further|another|also|again|then|more|plus|additional|extra|second|as well as|followed by|later)\b[^.!?£]{0,60}$/i;

/**
 * One victim's loss: the total where the text gives it; else all the sums that were handed over. A sum told twice counts once, and to a sum
 * given as the whole loss only what is said to be further is added.
 */
export function lossOf(text: string, sums: Sum[], lost: Sum[]): Fact<number> {
  const first = lost[0]!;
  const fact = (value: number, s: Sum): Fact<number> => ({ value, start: s.start, end: s.end });
  const total = sums.find((s) =>
    /\b(?:total(?:ling)?(?: of)?|totalled|altogether|in all)\b[^.!?£]{0,20}$/i.test(
      text.slice(Math.max(0, s.start - 40), s.start),
    ),
  );
  if (total && total.amount >= first.amount) return fact(total.amount, total);
  const later = lost
    .slice(1)
    .filter((x, n) => x.amount !== first.amount && !lost.slice(1, n + 1).some((y) => y.amount === x.amount));
  const parts = later.reduce((sum, x) => sum + x.amount, 0);
  if (parts === first.amount) return fact(first.amount, first);
  const last = later.at(-1);
  if (last && last.amount === first.amount + parts - last.amount) return fact(last.amount, last);
  const isWhole = WHOLE.test(text.slice(Math.max(0, first.start - 50), first.start));
  const added = later.filter((x) => !isWhole || FURTHER.test(text.slice(Math.max(first.end, x.start - 90), x.start)));
  return fact(
    added.reduce((sum, x) => sum + x.amount, first.amount),
    first,
  );
}
