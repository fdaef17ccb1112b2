import { LEAST_LIKELY } from '#catalogue/thresholds/scoring.ts';
import { SENTENCE_CONCEPTS } from '#catalogue/triage-words/sentence-concepts.ts';
import stored from '#catalogue/triage-words/sentence-model.json' with { type: 'json' };
import type { LikenessSettings } from '#engines/scoring/by-likeness.ts';
import { loadSentenceModel } from '#engines/scoring/sentence-model.ts';

/** The sentence model as the catalogue has it, made ready once, and how sure it must be. */
export const LIKENESS: LikenessSettings = {
  model: loadSentenceModel({ ...stored, concepts: SENTENCE_CONCEPTS }),
  least: {
    coming: LEAST_LIKELY.coming.value,
    comingAtAll: LEAST_LIKELY.comingAtAll.value,
    comingThoughPast: LEAST_LIKELY.comingThoughPast.value,
    comingAgain: LEAST_LIKELY.comingAgain.value,
    sign: LEAST_LIKELY.sign.value,
    suspect: LEAST_LIKELY.suspect.value,
    arrest: LEAST_LIKELY.arrest.value,
    noAction: LEAST_LIKELY.noAction.value,
  },
};
