import { CASE_STEPS, CONTACT_WITH } from '#catalogue/casework/case-words.ts';
import { careTitle } from '#journey/victims/care-kinds.ts';
import type { CaseItem } from '#store/case-items.ts';
import { caseKind } from './item-kinds.ts';

const LONGEST_TITLE = 90;
const CHANGES: Readonly<Record<string, string>> = {
  added: 'added',
  changed: 'changed',
  done: 'done',
  reopened: 'opened again',
  removed: 'removed',
  undone: 'put back as it was before',
};

const short = (words: string): string =>
  words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : words;

/** What a record is about, in a line. */
export function itemTitle(item: Pick<CaseItem, 'kind' | 'body'>): string {
  const { body: b } = item;
  switch (item.kind) {
    case 'action':
    case 'evidence':
    case 'document':
      return short(b.what ?? '');
    case 'step':
      return CASE_STEPS[b.what ?? ''] ?? '';
    case 'contact':
      return short(`${CONTACT_WITH[b.with ?? ''] ?? 'Contact'}: ${b.words ?? ''}`);
    case 'note':
      return short(b.words ?? '');
    case 'phone':
      return b.number ?? '';
    case 'account':
      return `${b.sortCode ?? ''} ${b.accountNumber ?? ''}`;
    case 'vehicle':
      return [b.registration, b.description].filter(Boolean).join(', ');
    case 'place':
      return [b.line, b.town, b.postcode].filter(Boolean).join(', ');
    default:
      return careTitle(item) ?? b.name ?? b.what ?? '';
  }
}

/** "Action done by Ann Other: Ask the taxi firm": for the timeline. */
export function itemHappened(item: Pick<CaseItem, 'kind' | 'body'>, change: string, who: string): string {
  const name = caseKind(item.kind)?.name ?? item.kind.replaceAll('_', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${CHANGES[change] ?? change} by ${who}: ${itemTitle(item)}`;
}
