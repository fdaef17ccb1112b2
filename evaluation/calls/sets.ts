import { existsSync, readFileSync } from 'node:fs';
import type { GoldCall } from './figures.ts';

/** A recollection with its label. */
export interface GoldAccount {
  id: string;
  label: 'scam' | 'genuine';
  class?: string;
  text: string;
}

const HERE = new URL('.', import.meta.url);

/** The lines of a file of this folder. */
export function lines<T>(name: string): T[] {
  return readFileSync(new URL(name, HERE), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as T);
}

/** Sets that the word model and the layer over acts are fitted to. The examination (own/exam.jsonl) is never among them. */
export const TRAINING = [
  'tuned.jsonl',
  'heldout.jsonl',
  'second.jsonl',
  'third.jsonl',
  'fourth.jsonl',
  'fifth.jsonl',
  'sixth.jsonl',
  'own/practice.jsonl',
  'own/practice-more.jsonl',
  'own/practice-third.jsonl',
  'rounds/round1.jsonl',
  'rounds/round2.jsonl',
  'rounds/round3.jsonl',
  'own/practice-fourth.jsonl',
  'rounds/practice-a.jsonl',
  'rounds/practice-b.jsonl',
  'rounds/practice-c.jsonl',
  'rounds/practice-d.jsonl',
  'rounds/practice-f.jsonl',
  'rounds/practice-g.jsonl',
  'rounds/practice-h.jsonl',
  'rounds/practice-i.jsonl',
  'rounds/practice-j.jsonl',
  'rounds/practice-l.jsonl',
  'rounds/practice-m.jsonl',
];

/** What each of the other hands wrote: `hands.ts` leaves out one at a time. */
export const HANDS: Record<string, string[]> = {
  'second hand': ['rounds/round1.jsonl', 'rounds/round2.jsonl', 'rounds/round3.jsonl'],
  'third hand': ['rounds/practice-a.jsonl'],
  'fourth hand': ['rounds/practice-b.jsonl'],
  'fifth hand': ['rounds/practice-c.jsonl'],
  'sixth hand': ['rounds/practice-d.jsonl'],
  'seventh hand': ['rounds/practice-f.jsonl'],
  'eighth hand': ['rounds/practice-g.jsonl'],
  'ninth hand': ['rounds/practice-h.jsonl'],
  'tenth hand': ['rounds/practice-i.jsonl'],
  'twelfth hand': ['rounds/practice-j.jsonl'],
  'fifteenth hand': ['rounds/practice-l.jsonl'],
  'sixteenth hand': ['rounds/practice-m.jsonl'],
};

/** A recollection may carry its text as one turn too. */
const isCall = (c: GoldCall | GoldAccount): c is GoldCall => !('text' in c);

/** The calls of a set, told apart from its recollections. */
export function callsOf(name: string): GoldCall[] {
  return lines<GoldCall | GoldAccount>(name).filter(isCall);
}

/** The recollections of a set. */
export function accountsOf(name: string): GoldAccount[] {
  return lines<GoldCall | GoldAccount>(name).filter((c): c is GoldAccount => !isCall(c));
}

const here = (files: readonly string[]): string[] => files.filter((f) => existsSync(new URL(f, HERE)));
export const trainingCalls = (files: readonly string[] = TRAINING): GoldCall[] => here(files).flatMap(callsOf);
export const trainingAccounts = (files: readonly string[] = TRAINING): GoldAccount[] => here(files).flatMap(accountsOf);
/** Talk in which nobody is defrauded: our own, by turns. */
export const ordinaryTalk = (): GoldCall[] =>
  existsSync(new URL('own/talk.jsonl', HERE)) ? callsOf('own/talk.jsonl') : [];
