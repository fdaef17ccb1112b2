import { findClaims } from '#engines/documents/find-claims.ts';
import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { loadLinear, oddsOf, type StoredLinear } from '#engines/documents/linear.ts';
import { weighIdentities } from '#engines/documents/weigh-identities.ts';
import type { JudgedText } from './judge-acts.ts';
import { learn } from './learn.ts';
import type { Practice } from './practice.ts';

/**
 * A text is labelled as a whole: a body it is not labelled with is claimed nowhere in it; one it is labelled with is claimed where the rules
 * say so, and of its other mentions nothing is known. `told` holds the bodies of which the rules find no claim, each with a number.
 */
export function judgeIdentities(text: Practice, knowledge: ReadingKnowledge): JudgedText {
  const gold = new Set<string>(text.label.impersonated ?? []);
  if (!text.hasActs || text.label.fraudType === 'not_fraud') return { sentences: [], told: new Set() };
  const { sentences } = gatherFacts(text, knowledge);
  const { identities, spans } = findClaims(sentences, knowledge);
  const weighed = weighIdentities(sentences, identities, spans, knowledge);
  const found = new Set<string>(weighed.filter((w) => w.isClaimed).map((w) => w.who));
  return {
    told: new Set([...gold].filter((g) => !found.has(g))),
    sentences: weighed.map((w) => ({
      features: w.names,
      labels: [gold.has(w.who) ? (w.isClaimed ? 1 : -1) : 0],
    })),
  };
}

/** Words of fewer mentions than these are chance. */
const LEAST_MENTIONS = 3;
/** The smallest of the models keeps more. */
const LEAST_WEIGHT = 0.4;

/** Twice over, as the acts: of each body of which no rule finds a claim, the mention of which the first model thinks it most is one. */
export function learnIdentities(texts: readonly JudgedText[]): StoredLinear {
  const all = texts.flatMap((t) => t.sentences);
  const model = loadLinear(learn(['claimed'], all, LEAST_MENTIONS));
  const second = texts.flatMap(({ sentences, told }) => {
    const labels = sentences.map((s) => [...s.labels]);
    for (const who of told) {
      let best = -1;
      for (const [i, s] of sentences.entries())
        if (
          s.features.has(`who=${who}`) &&
          (best < 0 || oddsOf(model, s.features)[0]! > oddsOf(model, sentences[best]!.features)[0]!)
        )
          best = i;
      if (best >= 0) labels[best] = [1];
    }
    return sentences.map((s, i) => ({ features: s.features, labels: labels[i]! }));
  });
  return learn(['claimed'], second, LEAST_MENTIONS, LEAST_WEIGHT);
}
