/** Knowledge whose word model has not seen the call: five models, each fitted without a fifth of the calls. */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge } from '#engines/calls/call.ts';
import type { GoldCall } from './figures.ts';
import { fitWords, lessonOfAccount, lessonsOfTalk, lessonsWithNoise } from './fit-words.ts';
import { type GoldAccount, ordinaryTalk, trainingAccounts, trainingCalls } from './sets.ts';

export const FOLDS = 5;
/** What a stretch of ordinary talk counts beside a written call. */
const TALK_WEIGHT = 0.3;

export interface Crossed {
  calls: GoldCall[];
  accounts: GoldAccount[];
  /** The knowledge to check the call or account of this place with. */
  ofCall: (i: number) => CallKnowledge;
  ofAccount: (i: number) => CallKnowledge;
}

export const fitSaid = (calls: readonly GoldCall[]) =>
  fitWords([...calls.flatMap(lessonsWithNoise), ...ordinaryTalk().flatMap((c) => lessonsOfTalk(c, TALK_WEIGHT))]);
export const fitTold = (accounts: readonly GoldAccount[]) => fitWords(accounts.map(lessonOfAccount));

export function crossed(): Crossed {
  const calls = trainingCalls();
  const accounts = trainingAccounts();
  const folds = Array.from(
    { length: FOLDS },
    (_, k): CallKnowledge => ({
      ...CALL_KNOWLEDGE,
      words: {
        said: fitSaid(calls.filter((_, i) => i % FOLDS !== k)),
        told: fitTold(accounts.filter((_, i) => i % FOLDS !== k)),
      },
    }),
  );
  return { calls, accounts, ofCall: (i) => folds[i % FOLDS]!, ofAccount: (i) => folds[i % FOLDS]! };
}
