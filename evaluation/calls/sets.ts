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
];

const isCall = (c: GoldCall | GoldAccount): c is GoldCall => 'turns' in c;

/** The calls of a set, told apart from its recollections. */
export function callsOf(name: string): GoldCall[] {
  return lines<GoldCall | GoldAccount>(name).filter(isCall);
}

/** The recollections of a set. */
export function accountsOf(name: string): GoldAccount[] {
  return lines<GoldCall | GoldAccount>(name).filter((c): c is GoldAccount => !isCall(c));
}

export const trainingCalls = (): GoldCall[] => TRAINING.filter((f) => existsSync(new URL(f, HERE))).flatMap(callsOf);
export const trainingAccounts = (): GoldAccount[] =>
  TRAINING.filter((f) => existsSync(new URL(f, HERE))).flatMap(accountsOf);
/** Talk in which nobody is defrauded: our own, by turns. */
export const ordinaryTalk = (): GoldCall[] =>
  existsSync(new URL('own/talk.jsonl', HERE)) ? callsOf('own/talk.jsonl') : [];
