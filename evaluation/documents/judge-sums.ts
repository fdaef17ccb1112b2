import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { SUM_CLASSES, type SumClass } from '#engines/documents/models.ts';
import { type WeighedSum, weighSums } from '#engines/documents/read-sums.ts';
import type { Judged } from './learn.ts';
import type { Practice } from './practice.ts';

const ROUGH = 0.15;

/** What each sum of a labelled text is, as far as the labels say: a victim's loss (or a part of one), attempted, the total, or none of these. */
export function judgeSums(text: Practice, knowledge: ReadingKnowledge): Judged[] {
  const facts = gatherFacts(text, knowledge);
  const sums = weighSums(facts.clean.text, facts.sentences, facts.people, knowledge).filter((s) => !s.isNone);
  const { incidents = [], aggregate } = text.label;
  const losses = incidents.flatMap((i) => i.lossGbp ?? []);
  const tried = incidents.flatMap((i) => i.attemptedGbp ?? []);
  return sums.map((s) => {
    const kind = kindOf(s, sums, losses, tried, aggregate?.lossGbp ?? null);
    const labels = SUM_CLASSES.map((c) => (c === kind ? 1 : 0));
    if (kind === 'other' && text.isStory && incidents.length > 0) return { features: s.names, labels: [0, -1, -1, -1] };
    return { features: s.names, labels };
  });
}

function kindOf(s: WeighedSum, all: WeighedSum[], losses: number[], tried: number[], total: number | null): SumClass {
  const is = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  if (losses.some((l) => is(l, s.amount))) return 'lost';
  if (total !== null && is(total, s.amount)) return 'total';
  if (tried.some((l) => is(l, s.amount))) return 'attempted';
  const others = [...new Set(all.map((x) => x.amount))].filter((a) => a !== s.amount);
  const isPart = losses.some((l) =>
    others.some((a, i) => is(l, a + s.amount) || others.slice(i + 1).some((b) => is(l, a + b + s.amount))),
  );
  const isRough = losses.some((l) => Math.abs(l - s.amount) < ROUGH * l && s.amount % 500 === 0);
  return isPart || isRough ? 'lost' : 'other';
}
