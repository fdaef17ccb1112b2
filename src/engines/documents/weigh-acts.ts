import type { AskedFor } from '#core/report.ts';
import type { Collector, Span } from './document.ts';
import type { ActMention } from './find-acts.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { oddsOf } from './linear.ts';
import { type ActClass, modelsOf } from './models.ts';
import type { Sentence } from './segment.ts';
import { startingIn } from './spans.ts';
import { sentenceFeatures } from './word-features.ts';

type Mention = ActMention<AskedFor | Collector>;

/** A sentence as far as it is account and not advice, with the rules' mentions in it and what the model of acts sees. */
export interface WeighedSentence extends Span {
  mentions: Mention[];
  features: Set<string>;
}

/** Shorter than this nothing is told. */
const LEAST = 12;

export function weighSentences(
  sentences: Sentence[],
  mentions: Mention[],
  knowledge: ReadingKnowledge,
): WeighedSentence[] {
  const { concepts } = modelsOf(knowledge);
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  return sentences.flatMap((s) => {
    const end = s.advice.reduce((least, a) => Math.min(least, a.start), s.end);
    const own = startingIn(sorted, s);
    if (end - s.start < LEAST && own.length === 0) return [];
    const features = sentenceFeatures(s.text.slice(0, Math.max(LEAST, end - s.start)), concepts);
    for (const m of own) features.add(`rule=${m.what}`);
    if (s.advice.length > 0) features.add('advice');
    return [{ start: s.start, end: Math.max(end, s.start + 1), mentions: own, features }];
  });
}

/**
 * What victims were told to do and who came for it: the rules' mentions, and what the model of acts
 * finds where the rules have no words for it; its evidence is the sentence.
 */
export function decideActs(sentences: Sentence[], mentions: Mention[], knowledge: ReadingKnowledge): Mention[] {
  const { acts } = modelsOf(knowledge);
  if (acts.classes.length === 0) return mentions;
  const { surestAct } = knowledge.weights;
  const found: Mention[] = [];
  for (const s of weighSentences(sentences, mentions, knowledge)) {
    const odds = oddsOf(acts, s.features);
    for (const [c, what] of acts.classes.entries()) {
      if (s.mentions.length === 0 && odds[c]! < surestAct) continue;
      const own = s.mentions.filter((m) => m.what === what);
      if (own.length > 0) found.push(...own);
      else if (odds[c]! >= surestAct) found.push({ what: what as ActClass, start: s.start, end: s.end, words: '' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
