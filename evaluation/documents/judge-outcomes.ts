import { candidatesOf, type IncidentFacts } from '#engines/documents/decide-incidents.ts';
import type { Incident } from '#engines/documents/document.ts';
import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { OUTCOME_CLASSES } from '#engines/documents/models.ts';
import { storyOf } from '#engines/documents/read.ts';
import type { Judged } from './learn.ts';
import type { Practice } from './practice.ts';

/** What became of everybody whom the reader takes for a victim: what the labels say, or that they tell of no such case. */
export function judgeOutcomes(text: Practice, knowledge: ReadingKnowledge): Judged[] {
  const gold = text.label.incidents ?? [];
  const { candidates } = candidatesOf(storyOf(gatherFacts(text, knowledge), knowledge));
  return candidates.map((i) => {
    const same = gold.filter((g) => isSame(i, g));
    const meant =
      same.length === 1
        ? same[0]!.outcome
        : same.length === 0 && !gold.some((g) => isSame({ ...i, loss: null, attempted: null }, g))
          ? 'none'
          : null;
    const labels = OUTCOME_CLASSES.map((c) => (meant === null ? -1 : c === meant ? 1 : 0));
    // Of those who are none nothing is learnt about outcomes.
    return { features: i.names, labels: meant === 'none' ? [-1, -1, -1, 1] : labels };
  });
}

/** Nothing said of them differs; a sum or an age that agrees says that they are the same. */
function isSame(i: IncidentFacts, g: Incident): boolean {
  if (i.age && g.victimAge) return i.age.value === g.victimAge;
  const sum = i.loss?.value ?? i.attempted?.value;
  if (sum && (sum === g.lossGbp || sum === g.attemptedGbp)) return true;
  if (sum && g.lossGbp) return false;
  if (i.gender && g.victimGender && i.gender.value !== g.victimGender) return false;
  return !(i.place && g.place && i.place.value !== g.place);
}
