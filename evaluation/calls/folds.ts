/** Knowledge whose word model has not seen the call: five models, each fitted without a fifth of the calls. */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge } from '#engines/calls/call.ts';
import { chatToLearn } from './chat.ts';
import type { GoldCall } from './figures.ts';
import { fitRules, fitTypes } from './fit-types.ts';
import { fitWords, lessonOfAccount, lessonsOfCollage, lessonsOfTalk, lessonsWithNoise } from './fit-words.ts';
import { callsOf, type GoldAccount, ordinaryTalk, trainingAccounts, trainingCalls } from './sets.ts';

/**
 * Sets written at one sitting, left out together: a model that has read half of a sitting knows its style, and would look better than it
 * will be with other people's calls.
 */
const SITTINGS = [
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
];
/** Recollections are too few for that: every fifth. */
const FOLDS = 5;
/** What a stretch of ordinary talk counts beside a written call. */
const TALK_WEIGHT = 1;

export interface Crossed {
  calls: GoldCall[];
  accounts: GoldAccount[];
  /** The knowledge to check the call or account of this place with. */
  ofCall: (i: number) => CallKnowledge;
  ofAccount: (i: number) => CallKnowledge;
}

/** Collages of ordinary talk and of genuine calls, and what each counts. */
const COLLAGES = 300;
const COLLAGE_WEIGHT = 0.3;

export const fitSaid = (calls: readonly GoldCall[], talk: readonly GoldCall[] = ordinaryTalk()) =>
  fitWords([
    ...calls.flatMap(lessonsWithNoise),
    ...talk.flatMap((c) => lessonsOfTalk(c, TALK_WEIGHT)),
    ...lessonsOfCollage(talk, COLLAGES, COLLAGE_WEIGHT),
    ...lessonsOfCollage([...talk, ...calls.filter((c) => c.label === 'genuine')], COLLAGES, COLLAGE_WEIGHT),
  ]);
/** Single words and concepts only: what people talk of, not how they put it. */
const isSingle = (feature: string): boolean => feature.startsWith('=') || !feature.includes(' ');
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
      ...talk.flatMap((c) => lessonsOfTalk(c, TALK_WEIGHT)),
      ...chat.flatMap((c) => lessonsOfTalk(c, CHAT_WEIGHT, true)),
    ].map((l) => ({ ...l, features: l.features.filter(isSingle) })),
  );
/** Recollections alone: with calls among them the model learns the grammar of calls, and does worse. */
export const fitTold = (accounts: readonly GoldAccount[]) => fitWords(accounts.map(lessonOfAccount));

export function crossed(): Crossed {
  const calls = trainingCalls();
  const accounts = trainingAccounts();
  const told = Array.from({ length: FOLDS }, (_, k) => fitTold(accounts.filter((_, i) => i % FOLDS !== k)));
  const sittings = SITTINGS.map((files) => {
    const ids = new Set(files.flatMap(callsOf).map((c) => c.id));
    const rest = calls.filter((c) => !ids.has(c.id));
    return {
      ids,
      knowledge: with_({ said: fitSaid(rest), told: told[0]! }, fitTypes(rest), fitBusiness(rest), fitRules(rest)),
    };
  });
  const toldKnowledge = told.map((t) =>
    with_(
      { said: CALL_KNOWLEDGE.words.said, told: t },
      CALL_KNOWLEDGE.types,
      CALL_KNOWLEDGE.business,
      CALL_KNOWLEDGE.rules,
    ),
  );
  return {
    calls,
    accounts,
    ofCall: (i) => sittings.find((s) => s.ids.has(calls[i]!.id))!.knowledge,
    ofAccount: (i) => toldKnowledge[i % FOLDS]!,
  };
}

const with_ = (
  words: CallKnowledge['words'],
  types: CallKnowledge['types'],
  business: CallKnowledge['business'],
  rules: CallKnowledge['rules'],
): CallKnowledge => ({ ...CALL_KNOWLEDGE, words, types, business, rules });
