import { findCollectors, findRequests } from '#engines/documents/find-acts.ts';
import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { loadLinear, oddsOf, type StoredLinear } from '#engines/documents/linear.ts';
import { ACT_CLASSES } from '#engines/documents/models.ts';
import { weighSentences } from '#engines/documents/weigh-acts.ts';
import { type Judged, learn } from './learn.ts';
import type { Practice } from './practice.ts';

/** The sentences of one text, and which acts it is labelled with. */
export interface JudgedText {
  sentences: Judged[];
  told: ReadonlySet<string>;
}

/**
 * A text is labelled as a whole: an act it is not labelled with is in none of its sentences; one that it is labelled with is in those where
 * the rules find it; of its other sentences nothing is known.
 */
export function judgeActs(text: Practice, knowledge: ReadingKnowledge): JudgedText {
  const told = new Set<string>([...(text.label.askedFor ?? []), ...(text.label.collectedBy ?? [])]);
  if (!text.hasActs || text.label.fraudType === 'not_fraud') return { sentences: [], told };
  const { sentences } = gatherFacts(text, knowledge);
  const mentions = [...findRequests(sentences, knowledge), ...findCollectors(sentences, knowledge)];
  const weighed = weighSentences(sentences, mentions, knowledge);
  // A line of the lists of acts is a sentence or two, before one that was added.
  const isOne = text.isStory && weighed.length <= 2;
  return {
    told,
    sentences: weighed.map((s, n) => ({
      features: s.names,
      labels: ACT_CLASSES.map((c) => {
        if (!told.has(c)) return 0;
        return (isOne && n === 0) || s.mentions.some((m) => m.what === c) ? 1 : -1;
      }),
    })),
  };
}

/** Words of fewer sentences than these are chance. */
const LEAST_SENTENCES = 3;

/** Twice over: where no rule finds what a text is labelled with, the second time it is in the sentence of which the first model thinks it most. */
export function learnTwice(classes: readonly string[], texts: readonly JudgedText[]): StoredLinear {
  const model = loadLinear(
    learn(
      classes,
      texts.flatMap((t) => t.sentences),
      LEAST_SENTENCES,
    ),
  );
  const second = texts.flatMap(({ sentences, told }) => {
    const odds = sentences.map((s) => oddsOf(model, s.features));
    const labels = sentences.map((s) => [...s.labels]);
    for (const [c, what] of classes.entries()) {
      if (!told.has(what) || labels.some((l) => l[c] === 1)) continue;
      const best = odds.reduce((b, o, i) => (b < 0 || o[c]! > odds[b]![c]! ? i : b), -1);
      if (best >= 0) labels[best]![c] = 1;
    }
    return sentences.map((s, i) => ({ features: s.features, labels: labels[i]! }));
  });
  return learn(classes, second, LEAST_SENTENCES);
}
