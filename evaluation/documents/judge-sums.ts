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
  const hasUntold = losses.some((l) => !sums.some((s) => is(l, s.amount)) && !isInRun(sums, l));
  return sums.map((s) => {
    const kind = kindOf(s, sums, losses, tried, aggregate?.lossGbp ?? null);
    const labels = SUM_CLASSES.map((c) => (c === kind ? 1 : 0));
    if (kind === 'other' && text.isStory && incidents.length > 0) return { features: s.names, labels: [0, -1, -1, -1] };
    // Where a loss is told by none of the sums nor by several of them, what looks like none of it may be a part of it.
    if (kind === 'other' && hasUntold) return { features: s.names, labels: [-1, -1, -1, -1] };
    return { features: s.names, labels };
  });
}

const is = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

/** Sums told one after the other that come to it; with one given, it is among them. */
function isInRun(all: WeighedSum[], whole: number, among?: WeighedSum): boolean {
  return all.some((_, from) => {
    let come = 0;
    for (const [n, s] of all.slice(from, from + LONGEST_RUN).entries()) {
      come += s.amount;
      if (n > 0 && is(come, whole)) return !among || (among.start <= s.start && among.start >= all[from]!.start);
    }
    return false;
  });
}

/** So many parts of one loss are looked for. */
const LONGEST_RUN = 6;

function kindOf(s: WeighedSum, all: WeighedSum[], losses: number[], tried: number[], total: number | null): SumClass {
  if (losses.some((l) => is(l, s.amount))) return 'lost';
  if (total !== null && is(total, s.amount)) return 'total';
  if (tried.some((l) => is(l, s.amount))) return 'attempted';
  const others = [...new Set(all.map((x) => x.amount))].filter((a) => a !== s.amount);
  const isPart = losses.some((l) =>
    others.some((a, i) => is(l, a + s.amount) || others.slice(i + 1).some((b) => is(l, a + b + s.amount))),
  );
  const isRough = losses.some((l) => Math.abs(l - s.amount) < ROUGH * l && s.amount % 500 === 0);
  if (isPart || isRough || losses.some((l) => isInRun(all, l, s) || is(l, 2 * s.amount))) return 'lost';
  return tried.some((t) => isInRun(all, t, s)) ? 'attempted' : 'other';
}
