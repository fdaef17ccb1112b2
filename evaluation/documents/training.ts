import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { ACT_CLASSES, OUTCOME_CLASSES, type StoredModels, SUM_CLASSES } from '#engines/documents/models.ts';
import { type JudgedText, judgeActs, learnTwice } from './judge-acts.ts';
import { judgeIdentities, learnIdentities } from './judge-identities.ts';
import { judgeOutcomes } from './judge-outcomes.ts';
import { judgePeople } from './judge-people.ts';
import { judgeSums } from './judge-sums.ts';
import { judgeType } from './judge-types.ts';
import { type Judged, LEAST_OF_MANY, learn } from './learn.ts';
import type { Practice } from './practice.ts';

export interface Examples {
  text: Practice;
  sums: Judged[];
  acts: JudgedText;
  identities: JudgedText;
  people: Judged[];
}

/** In how many examples a feature must stand: few where there are few examples, more where each has hundreds of features. */
const FEW = 3;
const MANY = 4;

const NONE = { classes: [], bias: [], weights: [] };
export const WITHOUT: ReadingKnowledge = {
  ...READING_KNOWLEDGE,
  isToLearnFrom: true,
  models: { sums: NONE, outcomes: NONE, acts: NONE, identities: NONE, types: NONE, people: NONE },
};

export const examplesOf = (text: Practice): Examples => ({
  text,
  sums: text.label.incidents ? judgeSums(text, WITHOUT) : [],
  acts: judgeActs(text, WITHOUT),
  identities: judgeIdentities(text, WITHOUT),
  people: text.label.incidents ? judgePeople(text, WITHOUT) : [],
});

/** What a sum is comes first, since what became of a victim is told by the sums as well. */
export function train(examples: readonly Examples[]): StoredModels {
  const sums = learn(
    SUM_CLASSES,
    examples.flatMap((e) => e.sums),
    FEW,
  );
  const acts = learnTwice(
    ACT_CLASSES,
    examples.map((e) => e.acts),
  );
  const identities = learnIdentities(examples.map((e) => e.identities));
  const people = learn(
    ['victim'],
    examples.flatMap((e) => e.people),
    FEW,
  );
  const knowledge = { ...WITHOUT, models: { ...WITHOUT.models, sums, acts, identities, people } };
  const outcomes = learn(
    OUTCOME_CLASSES,
    examples.flatMap((e) => (e.text.label.incidents ? judgeOutcomes(e.text, knowledge) : [])),
    FEW,
  );
  const types = learn(
    FRAUD_TYPES,
    examples.flatMap((e) => (e.text.hasType ? [judgeType(e.text, knowledge)] : [])),
    MANY,
    LEAST_OF_MANY,
  );
  return { sums, outcomes, acts, identities, types, people };
}
