import { CALLS } from '#catalogue/thresholds/calls.ts';
import type { Act } from './act.ts';
import { CALL_ADVICE } from './advice.ts';
import { ASKS } from './asks.ts';
import asks from './asks-model.json' with { type: 'json' };
import { BROAD } from './broad.ts';
import { BROAD_WORDS } from './broad-words.ts';
import business from './business-model.json' with { type: 'json' };
import { CONCEPTS } from './concepts.ts';
import { CONSTRAINTS } from './constraints.ts';
import { FRAMES } from './frames.ts';
import model from './model.json' with { type: 'json' };
import common from './model-words.json' with { type: 'json' };
import { NEARBY } from './nearby.ts';
import { NEARBY_WORDS } from './nearby-words.ts';
import { PROTECTIVE } from './protective.ts';
import rules from './rules-model.json' with { type: 'json' };
import { STORIES } from './stories.ts';
import stories from './stories-model.json' with { type: 'json' };
import { TOLD } from './told.ts';
import { TOLD_GENUINE } from './told-genuine.ts';
import types from './types-model.json' with { type: 'json' };
import { VOCABULARY } from './vocabulary.ts';
import { WIDE_ASKS } from './wide-asks.ts';
import { WIDE_CONSTRAINTS } from './wide-constraints.ts';
import { WIDE_STORIES, WIDE_STORY_WORDS } from './wide-stories.ts';
import { WIDE_WORDS } from './wide-words.ts';
import { unfoldAll, type Weights } from './word-weights.ts';
import words from './words-model.json' with { type: 'json' };

/** Every act, registered once. */
const WIDE: Act[] = [...NEARBY, ...BROAD, ...WIDE_STORIES, ...WIDE_CONSTRAINTS, ...WIDE_ASKS];
export const ACTS: Act[] = [
  ...STORIES,
  ...CONSTRAINTS,
  ...ASKS,
  ...WIDE.map((act) => ({ ...act, wide: true })),
  ...PROTECTIVE,
  ...TOLD,
  ...TOLD_GENUINE,
];
for (const [i, act] of ACTS.entries()) {
  if (ACTS.findIndex((a) => a.id === act.id) !== i) throw new Error(`The act "${act.id}" is registered twice.`);
}

/** An ask that only the model of asks found. It weighs less than any act a pattern found (wide asks .5): its words are likely, not known. */
const LEARNED_ASK = {
  id: 'asks_like_a_fraud',
  weight: 0.3,
  why: 'These are words with which fraudsters ask. Firms, banks and officers seldom put it so.',
};

/** Everything the call checker is told of the world, in the shape of the parameter `knowledge` of engines/calls. */
export const CALL_KNOWLEDGE = {
  acts: ACTS,
  vocabulary: { ...VOCABULARY, ...NEARBY_WORDS, ...BROAD_WORDS, ...WIDE_WORDS, ...WIDE_STORY_WORDS },
  frames: FRAMES,
  thresholds: {
    redOdds: CALLS.redOdds.value,
    redOddsTold: CALLS.redOddsTold.value,
    ruleWeight: CALLS.ruleWeight.value,
    orderWeight: CALLS.orderWeight.value,
    amberRuleWeight: CALLS.amberRuleWeight.value,
    ruleLeastLean: CALLS.ruleLeastLean.value,
    otherTypeOdds: CALLS.otherTypeOdds.value,
    courierTypeOdds: CALLS.courierTypeOdds.value,
    amberOdds: CALLS.amberOdds.value,
    amberStoryOdds: CALLS.amberStoryOdds.value,
    warnLeast: CALLS.warnLeast.value,
    noneMost: CALLS.noneMost.value,
    mostShare: CALLS.mostShare.value,
    leastMoved: CALLS.leastMoved.value,
    nearCharacters: CALLS.nearCharacters.value,
    lookBack: CALLS.lookBack.value,
    mostCharacters: CALLS.mostCharacters.value,
    mostSigns: CALLS.mostSigns.value,
    signTurns: CALLS.signTurns.value,
    patienceTurns: CALLS.patienceTurns.value,
    patienceOdds: CALLS.patienceOdds.value,
    businessLeast: CALLS.businessLeast.value,
    businessLeastShown: CALLS.businessLeastShown.value,
    idleOdds: CALLS.idleOdds.value,
    leanTurns: CALLS.leanTurns.value,
    askLeast: CALLS.askLeast.value,
    askLeastTold: CALLS.askLeastTold.value,
  },
  concepts: CONCEPTS,
  words: unfoldAll(words, common.words),
  business: unfoldAll(business, common.words).business,
  asks: unfoldAll(asks, common.words).asks,
  stories: unfoldAll(stories, common.words).stories,
  learnedAct: LEARNED_ASK,
  types: unfoldAll(types, common.words),
  rules: unfoldAll(rules, common.words),
  model: model as { said: Weights; told: Weights },
  advice: CALL_ADVICE,
};
