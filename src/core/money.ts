import { NUMBER_WORDS, spokenNumber } from './number-words.ts';

/** Sums of money in running English: "£4.7k", "£4,700", "over £6000", "four and a half thousand pounds", "£40m". Pounds sterling. */
export interface MoneyMention {
  /** The amount in pounds. */
  amount: number;
  currency: 'GBP' | 'EUR' | 'USD';
  start: number;
  end: number;
}

const SCALE: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  grand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  hundred: 1e2,
};
const CURRENCY: Record<string, MoneyMention['currency']> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
const SYMBOL_SUM =
  /([£€$])\s?(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,2})?\s?(k|thousand|grand|mn|million|m|bn|billion)?(?![\w])/gi;
const WORD_SUM =
  /(?<![\w.,£€$])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,2})?\s?(k|thousand|grand|million)?\s?(pounds|quid|euros)\b/gi;
const GRAND_SUM = /(?<![\w.,£€$])(\d{1,4})(\.\d)?\s?(grand|k)\b/gi;

/** Every sum in the text, in order, none overlapping. Linear in the length of the text. */
export function findMoney(text: string): MoneyMention[] {
  const found: MoneyMention[] = [];
  for (const m of text.matchAll(SYMBOL_SUM)) found.push(mention(m.index, m[0], m[2]!, m[3], m[4], CURRENCY[m[1]!]!));
  for (const m of text.matchAll(WORD_SUM)) {
    found.push(mention(m.index, m[0], m[1]!, m[2], m[3], /euros/i.test(m[4]!) ? 'EUR' : 'GBP'));
  }
  for (const m of text.matchAll(GRAND_SUM)) found.push(mention(m.index, m[0], m[1]!, m[2], m[3], 'GBP'));
  found.push(...findSpokenMoney(text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((m, i) => i === 0 || !found.slice(Math.max(0, i - 4), i).some((e) => e.end > m.start));
}

function mention(
  at: number,
  whole: string,
  digits: string,
  decimals: string | undefined,
  scale: string | undefined,
  currency: MoneyMention['currency'],
): MoneyMention {
  const amount = Number(digits.replace(/,/g, '') + (decimals ?? '')) * (scale ? SCALE[scale.toLowerCase()]! : 1);
  return { amount: Math.round(amount * 100) / 100, currency, start: at, end: at + whole.trimEnd().length };
}

const NUMBER_WORD = NUMBER_WORDS.join('|');
const SPOKEN = new RegExp(`\\b(?:(?:${NUMBER_WORD})[\\s-]+){1,12}(?:pounds|quid|grand)\\b`, 'gi');
const SPOKEN_THOUSAND = new RegExp(
  `\\b(?:(?:${NUMBER_WORD})[\\s-]+){1,8}thousand\\b(?![\\s-]+(?:people|victims|calls|reports|times))`,
  'gi',
);

function findSpokenMoney(text: string): MoneyMention[] {
  const found: MoneyMention[] = [];
  for (const pattern of [SPOKEN, SPOKEN_THOUSAND]) {
    for (const m of text.matchAll(pattern)) {
      if (/\b(?:few|several|many|some|couple of)\s$/i.test(text.slice(Math.max(0, m.index - 12), m.index))) continue;
      const lead = m[0].match(/^(?:and[\s-]+)+/i)?.[0].length ?? 0;
      const amount = spokenNumber(m[0].slice(lead));
      if (amount !== null) found.push({ amount, currency: 'GBP', start: m.index + lead, end: m.index + m[0].length });
    }
  }
  return found;
}
