/** What one telling holds: the traces as this teller has them, and where each plain fact went. */

import { type Fate, type KeptTraces, keepTraces, plainFate } from './fates.ts';
import type { Case, CountyRates, Difficulty, Telling, WordStock } from './model.ts';
import type { Rng } from './random.ts';

export const PLAIN_FACTS = [
  'name',
  'age',
  'gender',
  'town',
  'livesAlone',
  'previousFraud',
  'vulnerable',
  'kind',
  'type',
  'time',
  'impersonated',
  'asked',
  'handed',
  'loss',
  'attempted',
  'pending',
  'collection',
] as const;
export type PlainFact = (typeof PLAIN_FACTS)[number];

export interface Told {
  traces: KeptTraces;
  facts: Record<PlainFact, Fate>;
}

/** Facts that a form asks for in a box of their own, whatever else goes into the free text. */
const OFTEN_IN_A_BOX: readonly PlainFact[] = ['town', 'loss', 'time', 'name'];

export function whatIsTold(
  rng: Rng,
  c: Case,
  teller: Telling,
  difficulty: Difficulty,
  rates: CountyRates,
  words: WordStock,
): Told {
  const share = rates.factInField[difficulty];
  const facts = Object.fromEntries(
    PLAIN_FACTS.map((fact) => [fact, plainFate(rng, OFTEN_IN_A_BOX.includes(fact) ? (share + 1) / 2 : share, rates)]),
  ) as Record<PlainFact, Fate>;
  // What somebody is in the middle of, they say; and money lost is the first thing anybody tells.
  facts.pending.inWords = true;
  if (!facts.loss.inField) facts.loss.inWords = true;
  if (!facts.vulnerable.inField) facts.vulnerable.inWords = true;
  // Who gives no name gives nothing to be found by.
  if (teller.role === 'anonymous') facts.name = { inField: false, inWords: false, part: false };
  return { traces: keepTraces(rng, c, difficulty, rates, words), facts };
}
