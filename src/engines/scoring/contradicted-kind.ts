import { findMoney } from '#core/money.ts';
import type { FraudReport, ReportKind } from '#core/report.ts';
import type { Known } from './case-facts.ts';
import { type Cue, cue, findCues } from './cues.ts';
import { type MoneyReading, NOTHING_LOST, pounds } from './read-money.ts';
import type { Text } from './text.ts';

/** Money that left the victim's hands, told as done. */
const GONE: readonly Cue[] = [
  cue(
    'money was handed over',
    /\b(?:(?:i|we|she|he|they|mum|dad|mother|father|nan|gran|grandad|husband|wife|victim|ip|and|then|who) (?:then |later |also |had |has |have )?(?:handed|gave|passed|given)(?: \w+){0,3} (?:over|£|to|cash|money|envelope|it|him|her|them)|(?:i|we|she|he|they|mum|dad|mother|father|nan|gran|grandad|husband|wife|victim|ip|and|then|had|have|has) (?:then |later |had |has |have )?(?:handed|gave|transferred|sent|paid|lost|given)(?: \w+){0,3} £)/g,
  ),
  cue(
    'money was collected',
    /\b(?:(?:cash|money|envelope|package|bag|it|which|£[\d,.]{1,12}) (?:was|were|has been|had been) (?:then |later |duly )?(?:collected|picked up|handed over|taken away|given to|handed to)|(?:courier|driver|man|male|lad|youth|he|she|they|officer|someone|somebody|person|woman|rider) (?:\w+ ){0,4}(?:collected|took|picked up|left with|made off with|went off with) (?:it|them|the |my |her |his |all |£|cash|money)(?:cash|money|envelope|package|bag|savings)?)/g,
    {
      unless:
        /\b(?:real police|my (?:son|daughter)|phone call|details|photo|picture|statement|dummy|fake (?:money|notes|package))\b/,
    },
  ),
];

/** Before the words: only wanted, asked, offered or supposed. */
const ONLY_WANTED =
  /\b(?:if|unless|would|could|should|will|to be|going to|wants?|wanted|asked|asking|told|offer\w{0,4}|said|says|nearly|almost|about to|tried|trying|until|before|in case|once)\b[^.;\n]{0,60}$/;
/** After the words, in the same story: it was a near thing after all. */
const CAME_TO_NOTHING =
  /\b(?:nothing was lost|got (?:it|the money|my money|her money|his money) back|(?:money|cash) (?:is|was) safe|in time|changed (?:my|her|his) mind|realised (?:it was a scam )?(?:before|and (?:hung|put|refused|stopped)))\b/;

/**
 * A report given as an attempt that tells of a loss: a loss is given with it, or the narrative says that a sum was handed over, and nowhere
 * that nothing was lost. Null where nothing contradicts what was given.
 */
export function contradictedKind(report: FraudReport, text: Text, money: MoneyReading): Known<ReportKind> | null {
  if (report.kind !== 'attempt') return null;
  const given = typeof report.lossGbp === 'number' && report.lossGbp > 0 ? report.lossGbp : 0;
  if (given > 0) {
    const because = `It was given as an attempt in which nothing was lost, yet a loss of ${pounds(given)} is given too: taken as a loss. Ask which is right.`;
    return { value: 'loss', because, fields: ['kind', 'lossGbp'] };
  }
  if (report.lossGbp === 0 || (money.loss ?? money.named ?? money.attempted) === null) return null;
  if (findCues(text, NOTHING_LOST).length > 0 || CAME_TO_NOTHING.test(text.lower)) return null;
  for (const hit of findCues(text, GONE)) {
    const [from, to] = hit.sentence;
    if (ONLY_WANTED.test(text.lower.slice(Math.max(from, hit.quote.start - 80), hit.quote.start))) continue;
    // The sum is in the same sentence or in the one before: "I drew out £6,000. The courier took it."
    const near = findMoney(text.original.slice(Math.max(0, from - SUM_BEFORE), to)).some((s) => s.currency === 'GBP');
    if (!near) continue;
    const because = `It was given as an attempt in which nothing was lost, yet the narrative says that ${hit.says}: taken as a loss. Ask which is right.`;
    return { value: 'loss', because, fields: ['kind', 'narrative'], quotes: [hit.quote] };
  }
  return null;
}

/** How far before the sentence a sum may stand, in UTF-16 units: about the sentence before it. */
const SUM_BEFORE = 160;
