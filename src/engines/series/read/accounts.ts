import type { Identifier } from '#engines/series/identifier.ts';

const ACCOUNT = /(?<![\d-])(?:\d{8}|\d{4}\s\d{4})(?![\d-])/g;
const SORT = /(?<![\d-])(\d{2})([-–\s.])?(\d{2})\2?(\d{2})(?![\d-])/g;
const ACCOUNT_WORD = /\b(?:account|acc|a\/c|acct)\b[^.;\n]{0,25}$/i;
const SORT_WORD = /\b(?:sort(?: |-)?codes?|s\/c|sc)\b[^.;\n]{0,12}$/i;
const OWN_ACCOUNT = /\b(?:from|out of|in) (?:my|her|his|their|our|the victim'?s)\b[^.;\n]{0,50}$/i;
const NEAR = 60;

export interface AccountMention {
  sortCode: string | null;
  accountNumber: string;
  start: number;
  end: number;
}

/** Sort codes with account numbers, with or without dashes; an account number alone only where the words call it one. */
export function findAccounts(text: string): AccountMention[] {
  if (!/\d{4}/.test(text)) return [];
  const sorts = [...text.matchAll(SORT)]
    .map((m) => ({
      code: m[1]! + m[3]! + m[4]!,
      start: m.index,
      end: m.index + m[0].length,
      sure: m[2] === '-' || m[2] === '–' || SORT_WORD.test(text.slice(Math.max(0, m.index - 30), m.index)),
    }))
    .filter((s) => s.sure);
  const found: AccountMention[] = [];
  for (const m of text.matchAll(ACCOUNT)) {
    const start = m.index;
    const end = start + m[0].length;
    const before = text.slice(Math.max(0, start - 80), start);
    if (OWN_ACCOUNT.test(before)) continue;
    const sort = sorts.find(
      (s) => (s.end <= start && start - s.end <= NEAR) || (s.start >= end && s.start - end <= NEAR),
    );
    if (!sort && !ACCOUNT_WORD.test(before)) continue;
    found.push({ sortCode: sort?.code ?? null, accountNumber: m[0].replace(/\D/g, ''), start, end });
  }
  return found;
}

/** Keys: sort code with number, then the number alone (the sort code is often left out of a story). Null when it is no account. */
export function accountIdentifier(sortCode: string | null, accountNumber: string, field: string): Identifier | null {
  const account = accountNumber.replace(/\D/g, '');
  const sort = (sortCode ?? '').replace(/\D/g, '');
  if (account.length < 6 || account.length > 10) return null;
  const keys = sort.length === 6 ? [`account:${sort}/${account}`, `accno:${account}`] : [`accno:${account}`];
  return { kind: 'account', keys, role: 'receiving', field };
}
