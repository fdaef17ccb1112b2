import { ASKED_FOR, type AskedFor, type FraudType } from '#core/report.ts';
import { COLLECTORS, type Collector } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { type Linear, loadLinear, type StoredLinear } from './linear.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a sum of money is, as the model of sums tells it. */
export const SUM_CLASSES = ['lost', 'attempted', 'total', 'other'] as const;
export type SumClass = (typeof SUM_CLASSES)[number];

/** What became of a victim; the last: it is no case of anybody's. */
export const OUTCOME_CLASSES = ['loss', 'no_loss', 'unknown', 'none'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

/** What victims were told to do, and who came for it. */
export type ActClass = AskedFor | Collector;
export const ACT_CLASSES: readonly ActClass[] = [...ASKED_FOR, ...COLLECTORS];

/** As evaluation/documents/train.ts writes them. */
export interface StoredModels {
  sums: StoredLinear;
  outcomes: StoredLinear;
  acts: StoredLinear;
  identities: StoredLinear;
  types: StoredLinear;
  people: StoredLinear;
}

export interface Models {
  vocabulary: Vocabulary;
  sums: Linear<SumClass>;
  outcomes: Linear<OutcomeClass>;
  acts: Linear<ActClass>;
  identities: Linear<'claimed'>;
  types: Linear<FraudType>;
  people: Linear<'victim'>;
}

const prepared = new WeakMap<ReadingKnowledge, Models>();

/** The models of the catalogue, made ready once. */
export function modelsOf(knowledge: ReadingKnowledge): Models {
  const known = prepared.get(knowledge);
  if (known) return known;
  const ready = <C extends string>(stored: StoredLinear): Linear<C> => loadLinear<C>(stored, knowledge.isToLearnFrom);
  const made: Models = {
    vocabulary: new Vocabulary(knowledge.concepts, knowledge.topics),
    sums: ready(knowledge.models.sums),
    outcomes: ready(knowledge.models.outcomes),
    acts: ready(knowledge.models.acts),
    identities: ready(knowledge.models.identities),
    types: ready(knowledge.models.types),
    people: ready(knowledge.models.people),
  };
  prepared.set(knowledge, made);
  return made;
}
