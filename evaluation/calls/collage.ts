/**
 * Ordinary talk at length. There is no corpus of British telephone talk that may be shipped, so long talks are made of ours: stretches of turns
 * in random order (seeded). Each comes with knowledge whose word model has read none of it.
 */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge, Turn } from '#engines/calls/call.ts';
import type { GoldCall } from './figures.ts';
import { fitAsks, fitStories } from './fit-asks.ts';
import { fitBusiness, fitSaid } from './folds.ts';
import { ordinaryTalk, TRAINING, trainingCalls } from './sets.ts';

export interface Talk {
  turns: Turn[];
  knowledge: CallKnowledge;
}

/** Two halves: the model of one half is tried on talks made of the other. `others` are mixed in with the talk. */
export function longTalks(
  count: number,
  seed: number,
  others: readonly GoldCall[] = [],
  files: readonly string[] = TRAINING,
): Talk[] {
  let n = seed;
  const random = (below: number): number => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((n / 2_147_483_648) * below);
  };
  const talk = ordinaryTalk();
  const calls = trainingCalls(files);
  const half = (k: number) => (_: GoldCall, i: number) => i % 2 === k;
  const sides = [0, 1].map((k) => {
    const unseen = [...talk.filter(half(k)), ...others.filter(half(k))];
    const hidden = new Set(unseen.map((c) => c.id));
    const open = (c: GoldCall): boolean => !hidden.has(c.id);
    const said = fitSaid(calls.filter(open), talk.filter(open));
    const business = fitBusiness(calls.filter(open), talk.filter(open));
    const asks = fitAsks(calls.filter(open), talk.filter(open));
    const stories = fitStories(calls.filter(open), talk.filter(open));
    return {
      unseen,
      knowledge: { ...CALL_KNOWLEDGE, words: { ...CALL_KNOWLEDGE.words, said }, business, asks, stories },
    };
  });
  return Array.from({ length: count }, (_, i): Talk => {
    const { unseen, knowledge } = sides[i % 2]!;
    const turns: Turn[] = [];
    for (const length = 40 + random(81); turns.length < length; ) {
      const from = unseen[random(unseen.length)]!.turns;
      turns.push(...from.slice(random(from.length)).slice(0, 2 + random(6)));
    }
    return { turns, knowledge };
  });
}
