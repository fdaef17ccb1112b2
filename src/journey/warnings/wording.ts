import { WARNINGS } from '#catalogue/thresholds/warnings.ts';

/** How numbers, dates and lists are said in a warning: rounded and banded, so that nobody is found by them (R6.20). */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "St Albans", "St Albans and Hitchin", "St Albans, Hitchin and Ware". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Small counts are never said exactly: "a few" to four, "several" to nine, then "more than" a multiple of five. */
export function bandedCount(n: number): string {
  if (n < 5) return 'a few';
  if (n < 10) return 'several';
  return `more than ${Math.floor((n - 1) / 5) * 5}`;
}

/**
 * A total in words: below three losses only its size is said ("thousands of pounds"), because one loss of a known sum finds a person;
 * from three on, "more than" one significant figure.
 */
export function bandedMoney(totalGbp: number, losses: number): string | null {
  if (losses === 0 || totalGbp < 100) return null;
  if (losses < 3) {
    if (totalGbp < 200) return 'more than a hundred pounds';
    if (totalGbp < 1_000) return 'hundreds of pounds';
    if (totalGbp < 2_000) return 'more than a thousand pounds';
    if (totalGbp < 10_000) return 'thousands of pounds';
    if (totalGbp < 20_000) return 'more than ten thousand pounds';
    return totalGbp < 100_000 ? 'tens of thousands of pounds' : 'a very large sum of money';
  }
  const unit = 10 ** Math.floor(Math.log10(totalGbp));
  return `more than £${(Math.floor((totalGbp - 1) / unit) * unit || unit / 2).toLocaleString('en-GB')}`;
}

/** Small counts of reports with their noun: one is not made a plural. */
export function bandedReports(n: number): string {
  if (n === 1) return 'a report';
  return n === 2 ? 'a couple of reports' : `${bandedCount(n)} reports`;
}

/** What is said of money lost, or null where nothing can be: one loss is no plural. */
export function lossesSaid(totalGbp: number, losses: number): string | null {
  const money = bandedMoney(totalGbp, losses);
  if (money === null) return null;
  return `${losses >= WARNINGS.lossesForPlural.value ? 'People have' : 'One person has'} lost ${money}.`;
}

/**
 * The decade above which most of the people are, said as "over 70"; null with too few known ages or no such decade. Most of those whose
 * age is known must also be most of all, or the rest could turn it.
 */
export function ageBand(ages: readonly number[], reports: number): number | null {
  if (ages.length < WARNINGS.agesForMost.value) return null;
  for (const decade of [80, 70, 60, 50]) {
    const over = ages.filter((a) => a > decade).length;
    if (over >= WARNINGS.mostShare.value * ages.length && over > reports / 2) return decade;
  }
  return null;
}

/** "in March 2020", "in March and April 2020", "since December 2019". Never a day. */
export function monthsSaid(fromIso: string, toIso: string): string {
  const [fromYear, fromMonth] = [fromIso.slice(0, 4), Number(fromIso.slice(5, 7)) - 1];
  const [toYear, toMonth] = [toIso.slice(0, 4), Number(toIso.slice(5, 7)) - 1];
  if (fromYear === toYear && fromMonth === toMonth) return `in ${MONTHS[toMonth]} ${toYear}`;
  if (fromYear === toYear && toMonth - fromMonth === 1)
    return `in ${MONTHS[fromMonth]} and ${MONTHS[toMonth]} ${toYear}`;
  return `since ${MONTHS[fromMonth]} ${fromYear}`;
}

/** As many places as fit, most first: "in St Albans and Hitchin". Falls back to the area. */
export function titleOf(lead: string, places: readonly string[], area: string, limit = 70): string {
  for (let n = Math.min(3, places.length); n > 0; n--) {
    const title = `${lead} in ${listed(places.slice(0, n))}`;
    if (title.length <= limit) return title;
  }
  return `${lead} in ${area}`.slice(0, limit);
}

/** The first sentences of these that fit. */
export function fitted(sentences: readonly string[], limit: number): string {
  let text = '';
  for (const s of sentences) {
    const longer = text === '' ? s : `${text} ${s}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text || sentences[0]!.slice(0, limit);
}
