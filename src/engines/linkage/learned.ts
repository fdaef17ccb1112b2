import type { LearnedModel } from './estimate.ts';
import type { LinkModel } from './model.ts';

/** The model with everything that was estimated, to be read by people and used again: contracts section 4. */
export function writeLearned(model: LinkModel, learned: LearnedModel): Record<string, unknown> {
  const { deterministic: _rules, recall: _recall, ...rest } = model.source;
  const weights = Object.fromEntries(model.comparisons.map((c, i) => [c.name, learned.levels[i]]));
  return { ...rest, priorMatch: learned.priorMatch, weights, trainedOn: learned.notes };
}
