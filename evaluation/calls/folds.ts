/** Knowledge whose word model has not seen the call: five models, each fitted without a fifth of the calls. */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge } from '#engines/calls/call.ts';
import { isSingle } from '#engines/calls/lean.ts';
import type { FitLimits } from '../logistic.ts';
import { chatToLearn } from './chat.ts';
import type { GoldCall } from './figures.ts';
import { fitAsks, fitStories } from './fit-asks.ts';
import { fitRules, fitTypes } from './fit-types.ts';
import { fitWords, lessonOfAccount, lessonsOfTalk, lessonsWithNoise } from './fit-words.ts';
import { type GoldAccount, ordinaryTalk, TRAINING, trainingAccounts, trainingCalls } from './sets.ts';

/**
 * Sets written at one sitting, left out together: a model that has read half of a sitting knows its style, and would look better than it
 * will be with other people's calls.
 */
export const SITTINGS = [
  ['tuned.jsonl'],
  ['heldout.jsonl'],
  ['second.jsonl', 'third.jsonl'],
  ['fourth.jsonl', 'fifth.jsonl', 'sixth.jsonl'],
  ['own/practice.jsonl'],
  ['own/practice-more.jsonl'],
  ['own/practice-third.jsonl'],
  ['rounds/round1.jsonl'],
  ['rounds/round2.jsonl'],
  ['rounds/round3.jsonl', 'own/practice-fourth.jsonl'],
  ['rounds/practice-a.jsonl'],
  ['rounds/practice-b.jsonl'],
  ['rounds/practice-c.jsonl'],
  ['rounds/practice-d.jsonl'],
  ['rounds/practice-f.jsonl'],
  ['rounds/practice-g.jsonl'],
  ['rounds/practice-h.jsonl'],
  ['rounds/practice-i.jsonl'],
  ['rounds/practice-j.jsonl'],
  ['rounds/practice-l.jsonl'],
  ['rounds/practice-m.jsonl'],
];
/** What a stretch of ordinary talk counts beside a written call; to the model of business, which has little else to go by. */
const TALK_WEIGHT = 0.2;
const BUSINESS_TALK_WEIGHT = 1;

export interface Crossed {
  calls: GoldCall[];
  accounts: GoldAccount[];
  /** The knowledge to check the call or account of this place with. */
  ofCall: (i: number) => CallKnowledge;
  ofAccount: (i: number) => CallKnowledge;
  /** The file that a call or account stands in. */
  fileOf: (id: string) => string | null;
}

export const fitSaid = (calls: readonly GoldCall[], talk: readonly GoldCall[] = ordinaryTalk()) =>
  fitWords([...calls.flatMap(lessonsWithNoise), ...talk.flatMap((c) => lessonsOfTalk(c, TALK_WEIGHT))]);
/** What a stretch of strangers' talk counts beside a written call. */
const CHAT_WEIGHT = 0.1;

/** Frauds of every kind against ordinary talk, ours and other people's. */
export const fitBusiness = (
  calls: readonly GoldCall[],
  talk: readonly GoldCall[] = ordinaryTalk(),
  chat: readonly GoldCall[] = chatToLearn(),
) =>
  fitWords(
    [
      ...calls.filter((c) => c.label === 'scam').flatMap(lessonsWithNoise),
      ...talk.flatMap((c) => lessonsOfTalk(c, BUSINESS_TALK_WEIGHT)),
      ...chat.flatMap((c) => lessonsOfTalk(c, CHAT_WEIGHT, true)),
    ].map((l) => ({ ...l, features: l.features.filter((f) => f.startsWith('=') || isSingle(f)) })),
  );
/** They are few and short: less held back, and smaller weights kept. */
const TOLD_LIMITS: FitLimits = { smoothing: 0.5, cost: 0.4 };
const TOLD_LEAST = 0.015;

/** Recollections alone: with calls among them the model learns the grammar of calls, and does worse. */
export const fitTold = (accounts: readonly GoldAccount[]) =>
  fitWords(accounts.map(lessonOfAccount), TOLD_LIMITS, TOLD_LEAST);

/** Each sitting of these files by models fitted to the others of them. */
export function crossed(files: readonly string[] = TRAINING): Crossed {
  const calls = trainingCalls(files);
  const accounts = trainingAccounts(files);
  const fileById = new Map(
    files.flatMap((f) => [...trainingCalls([f]), ...trainingAccounts([f])].map((c) => [c.id, f] as const)),
  );
  const sittings = SITTINGS.map((sitting) => sitting.filter((f) => files.includes(f)))
    .filter((sitting) => sitting.length > 0)
    .map((sitting) => {
      const others = (c: { id: string }): boolean => !sitting.includes(fileById.get(c.id)!);
      const rest = calls.filter(others);
      const knowledge: CallKnowledge = {
        ...CALL_KNOWLEDGE,
        words: { said: fitSaid(rest), told: fitTold(accounts.filter(others)) },
        types: fitTypes(rest),
        business: fitBusiness(rest),
        rules: fitRules(rest),
        asks: fitAsks(rest, ordinaryTalk()),
        stories: fitStories(rest, ordinaryTalk()),
      };
      return { sitting, knowledge };
    });
  const without = (id: string): CallKnowledge =>
    sittings.find(({ sitting }) => sitting.includes(fileById.get(id)!))!.knowledge;
  return {
    calls,
    accounts,
    ofCall: (i) => without(calls[i]!.id),
    ofAccount: (i) => without(accounts[i]!.id),
    fileOf: (id) => fileById.get(id) ?? null,
  };
}
