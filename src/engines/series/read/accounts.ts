import { accountFigures } from '#core/bank-account.ts';
import type { Identifier } from '#engines/series/identifier.ts';
import { HONEST_PARTY } from './honest.ts';
import { spokenDigits } from './phones.ts';

const ACCOUNT = /(?<![\d£.-])(?:\d{8}|\d{4}[ -]\d{4}|\d{2}([ .-])\d{2}\1\d{2}\1\d{2})(?![\d-]|[ .,]\d)/g;
const SORT = /(?<![\d-])(\d{2})([-–\s.])?(\d{2})\2?(\d{2})(?![\d-])/g;
const ACCOUNT_WORD =
  /\b(?:account|acc|a\/c|acct|beneficiary|payee|paid (?:in)?to|pay (?:it )?(?:in)?to|sent (?:it )?to|transfer(?:red)?(?: it)? to|banking app|statement|payment shows|transfer reads)\b[^;\n]{0,40}$/i;
const SORT_WORD = /\b(?:sort(?: |-)?codes?|s\/c|sc|sort)\b[^;\n]{0,12}$/i;
const OWN_ACCOUNT = /\b(?:from|out of|in) (?:my|her|his|their|our|the victim'?s)\b[^.;\n]{0,50}$/i;
/** A reference of eight figures, and a date without its strokes, are no account. */
const NO_ACCOUNT = /\b(?:ref(?:erence)?|crime|case|log|incident|phone|tel|mobile|number is|dob|born)\b[^;\n]{0,20}$/i;
const DAY =
  /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})$/;
const TAIL =
  /\b(?:account|acc|a\/c|acct)\b[^.;\n\d]{0,24}\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|last (?:\w+ ){0,3}?)(?:\s(?:in|with|was|were|is|of|are))?[ :]{1,2}(\d{4})(?!\d)/gi;
/** A dealer, exchange or shop that was paid for real goods: many groups send their victims to the same one. */
const HONEST = new RegExp(
  `\\b(?:client account|${HONEST_PARTY}|(?:is|are|was|were) (?:genuine|legitimate|honest|reputable)|knew nothing of it|innocent (?:firm|dealer|seller|party))\\b`,
  'i',
);
/** How far a sort code that is called one may stand from its account: a short sentence. */
const NEAR = 60;
/** A sort code right beside an account number needs no word for it. */
const BESIDE = 16;

export interface AccountMention {
  /** An honest seller's, by what is said of it: the goods were bought there, and the seller knew nothing. */
  sellers: boolean;
  sortCode: string | null;
  accountNumber: string;
  start: number;
  end: number;
}

interface Sort {
  code: string;
  start: number;
  end: number;
  sure: boolean;
}

/** Sort codes with account numbers, in figures with or without dashes or spoken; an account number alone where the words or its form call it one. */
export function findAccounts(text: string): AccountMention[] {
  const found: AccountMention[] = [];
  const sorts = /\d{2}/.test(text) ? sortCodes(text) : [];
  for (const { digits, start, end } of [...inFigures(text), ...spokenDigits(text, 8)]) {
    const before = text.slice(Math.max(0, start - 80), start);
    if (OWN_ACCOUNT.test(before)) continue;
    const sort = sorts.find((s) => besides(s, start, end));
    const bare = /^\d{8}$/.test(text.slice(start, end)) && !DAY.test(digits) && !NO_ACCOUNT.test(before);
    if (!sort && !bare && !ACCOUNT_WORD.test(before)) continue;
    const around = text.slice(Math.max(0, start - 140), end + 60);
    found.push({ sortCode: sort?.code ?? null, accountNumber: digits, start, end, sellers: HONEST.test(around) });
  }
  return found;
}

function* inFigures(text: string): Generator<{ digits: string; start: number; end: number }> {
  for (const m of text.matchAll(ACCOUNT))
    yield { digits: m[0].replace(/\D/g, ''), start: m.index, end: m.index + m[0].length };
}

function sortCodes(text: string): Sort[] {
  return [...text.matchAll(SORT)].map((m) => ({
    code: m[1]! + m[3]! + m[4]!,
    start: m.index,
    end: m.index + m[0].length,
    sure: m[2] === '-' || m[2] === '–' || SORT_WORD.test(text.slice(Math.max(0, m.index - 30), m.index)),
  }));
}

function besides(s: Sort, start: number, end: number): boolean {
  const gap = s.end <= start ? start - s.end : s.start >= end ? s.start - end : -1;
  return gap >= 0 && gap <= (s.sure ? NEAR : BESIDE);
}

/** "an account ending 5605": the last four figures of an account that was not kept in full. */
export function findAccountTails(text: string): string[] {
  return [...text.matchAll(TAIL)]
    .filter((m) => !OWN_ACCOUNT.test(text.slice(Math.max(0, m.index - 60), m.index + 1)))
    .map((m) => m[1]!);
}

/**
 * Keys: sort code with number, the number alone (the sort code is often left out of a story), the same figures in another order (two were
 * swapped), and one figure misread. Null when it is no account.
 */
export function accountIdentifier(sortCode: string | null, accountNumber: string, field: string): Identifier | null {
  const account = accountFigures(accountNumber);
  const sort = (sortCode ?? '').replace(/\D/g, '');
  if (account.length < 6 || account.length > 10) return null;
  const keys = sort.length === 6 ? [`account:${sort}/${account}`, `accno:${account}`] : [`accno:${account}`];
  if (account.length === 8) {
    keys.push(`accno%${[...account].sort().join('')}`);
    for (let i = 0; i < account.length; i++) keys.push(`accno?${account.slice(0, i)}?${account.slice(i + 1)}`);
  }
  const four = account.slice(-4);
  return {
    kind: 'account',
    keys: [...keys, `acctail:${four}`],
    leaves: [...keys, `accends:${four}`],
    role: 'receiving',
    field,
  };
}

/** The keys of an account of which only the last four figures were kept. */
export const accountTailIdentifier = (tail: string, field: string): Identifier => ({
  kind: 'account',
  keys: [`accends:${tail}`, `acctail:${tail}`],
  leaves: [`acctail:${tail}`],
  role: 'receiving',
  field,
});
