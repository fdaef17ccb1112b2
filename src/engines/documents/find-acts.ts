import type { AskedFor } from '#core/report.ts';
import type { Collector, Span } from './document.ts';
import type { Phrase, ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { inside, type Sentence } from './segment.ts';

export interface ActMention<T extends string> extends Span {
  what: T;
  words: string;
}

/** Step 3, what victims were told to do, from accounts only: a phrase that begins inside advice is not asked for by anybody. */
export function findRequests(sentences: Sentence[], knowledge: ReadingKnowledge): ActMention<AskedFor>[] {
  return findActs(sentences, knowledge.requests);
}

/** Step 3, who came for the cash, the card or the goods. */
export function findCollectors(sentences: Sentence[], knowledge: ReadingKnowledge): ActMention<Collector>[] {
  return findActs(
    sentences,
    knowledge.collectors.map((c) => ({ ...c, what: c.who })),
  );
}

/** Cash was drawn out and somebody came: what was collected is the cash, unless the text says that goods were. */
export function impliedRequests(
  requests: ActMention<AskedFor>[],
  collectors: ActMention<Collector>[],
): ActMention<AskedFor>[] {
  const paid = withoutPrices(requests, collectors);
  const asked = new Set(paid.map((r) => r.what));
  const drawn = paid.find((r) => r.what === 'withdraw_cash');
  const came = collectors.find((c) => drawn && c.start > drawn.start) ?? collectors[0];
  const isGoods = asked.has('buy_goods') || asked.has('buy_gold_or_currency');
  if (!drawn || !came || isGoods || asked.has('hand_over_cash')) return withoutVoucherPayments(paid);
  return [...withoutVoucherPayments(paid), { ...came, what: 'hand_over_cash' as const }];
}

/** "paid £", "a payment of £", "direct debit": said of prices and of what the thieves did as much as of what a victim was told to do. */
const ONLY_PAID =
  /^(?:pa(?:y|ys|id|ying)\b|payments?\b|(?:an? |the |that |for a )?fees?\b|direct debit|to pay\b|unless\b|mak|made|(?:send|sent|sending) (?:[\w-]{2,8} ){0,2}?(?:cards?|cabs?|mini-?cabs?|taxis?)\b)/i;

/** Where somebody came for cash, cards or goods, or had control of the computer, being paid is no transfer of its own. */
function withoutPrices(requests: ActMention<AskedFor>[], collectors: ActMention<Collector>[]): ActMention<AskedFor>[] {
  const isOther = requests.some((r) => r.what === 'remote_access') || collectors.some((c) => c.what !== 'post');
  const isOnlyPaid = requests.every((r) => r.what !== 'transfer_money' || (r.words !== '' && ONLY_PAID.test(r.words)));
  return isOther && isOnlyPaid ? requests.filter((r) => r.what !== 'transfer_money') : requests;
}

/** Paying with vouchers is no transfer: a payment counts as one only where the text tells of an account, a bank or a transfer. */
function withoutVoucherPayments(requests: ActMention<AskedFor>[]): ActMention<AskedFor>[] {
  const isOnlyPaid = requests.every(
    (r) => r.what !== 'transfer_money' || /^(?:pay|paid|a fee|mak|made)/i.test(r.words),
  );
  const isFee =
    requests.some((r) => r.what === 'disclose_bank_details') &&
    requests.every(
      (r) => r.what !== 'transfer_money' || /^pay\w* (?:£\d(?:\.\d\d)?|a (?:small|nominal)|£)$/i.test(r.words),
    );
  return (requests.some((r) => r.what === 'buy_vouchers') && isOnlyPaid) || isFee
    ? requests.filter((r) => r.what !== 'transfer_money')
    : requests;
}

function findActs<T extends string>(sentences: Sentence[], rules: (Phrase & { what: T })[]): ActMention<T>[] {
  const found: ActMention<T>[] = [];
  for (const s of sentences) {
    for (const { what, pattern, unlessBefore, unlessAfter } of rules) {
      for (const m of matchesOf(pattern, s.text, s.letters)) {
        const start = s.start + m.index;
        if (inside(start, s.advice)) continue;
        if (unlessBefore?.test(s.text.slice(Math.max(0, m.index - 80), m.index))) continue;
        if (unlessAfter?.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 80))) continue;
        found.push({ what, start, end: start + m[0].length, words: m[0] });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first mention of each kind, in the order of the text. */
export function firstOfEach<T extends string>(mentions: (Span & { what: T })[]): (Span & { what: T })[] {
  const seen = new Set<T>();
  return mentions.filter((m) => !seen.has(m.what) && seen.add(m.what));
}
