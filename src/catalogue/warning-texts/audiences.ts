import type { Wording } from '#catalogue/wording/wording.ts';

/** People who can see a fraud from where they stand (domain rules 5.5). Their words are in catalogue/wording. */
export type Audience = keyof Wording['warnings']['audiences']['groups'];

/** In the order in which they are offered. */
export const AUDIENCES: readonly Audience[] = ['public', 'carers', 'banks', 'jewellers', 'taxis'];

export const audienceNamed = (name: string): Audience | null => AUDIENCES.find((a) => a === name) ?? null;

/** Frauds in which somebody is sent for cash or goods, or driven to buy them: jewellers and drivers see those. */
const FETCHED: ReadonlySet<string> = new Set(['courier', 'bank_impersonation', 'government_impersonation']);
/** Frauds in which the victim is rung or called on, and goes to a counter for money: the signs at home and at the bank are the same. */
const DRAWN: ReadonlySet<string> = new Set([...FETCHED, 'doorstep', 'computer_service']);

/** Those to whom a warning of this kind says something beside what is in it. */
export const audiencesFor = (fraudType: string): Audience[] =>
  AUDIENCES.filter((a) => (a === 'jewellers' || a === 'taxis' ? FETCHED : DRAWN).has(fraudType));

/** Kinds of fraud whose signs a group can see. */
export const seenBy = (audience: Audience): string[] =>
  [...DRAWN].filter((fraudType) => audiencesFor(fraudType).includes(audience));
