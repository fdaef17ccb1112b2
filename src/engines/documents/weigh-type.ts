import type { FraudType } from '#core/report.ts';
import type { Features, Scored } from './decide-type.ts';
import type { Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { modelsOf } from './models.ts';
import type { Sentence } from './segment.ts';
import { MOST_WORDS } from './vocabulary.ts';
import { topicFeatures } from './word-features.ts';

/** Sentences that are read for the type: what a text is about, it has said by then. */
const MOST_SENTENCES = 40;
const LEAD = 2;
const LONGEST_TITLE = 300;

/** What the model of types makes of a text: it sees the words of the account, those of the title and the lead apart; what the rules found and how they score. */
export function weighWords(
  sentences: Sentence[],
  title: string,
  found: Features,
  scored: Scored,
  knowledge: ReadingKnowledge,
): Weighed {
  const { vocabulary, types: seen } = modelsOf(knowledge);
  if (title !== '') topicFeatures(vocabulary.wordsOf(title, 0, LONGEST_TITLE, MOST_WORDS), true, seen);
  for (const s of sentences.slice(0, MOST_SENTENCES)) {
    const end = s.advice.reduce((least, a) => Math.min(least, a.start), s.end) - s.start;
    topicFeatures(vocabulary.wordsOf(s.text, 0, end, MOST_WORDS), s.index < LEAD, seen);
  }
  for (const [type, score] of scored.scores) {
    for (const step of [1, 3, 6, 10, 15]) if (score >= step) seen.seeName(`${type}>=${step}`);
  }
  seen.seeName(`rule=${scored.fraudType}`);
  for (const who of found.impersonated) seen.seeName(`who=${who}`);
  for (const what of found.askedFor) seen.seeName(`asked=${what}`);
  if (found.isCollected) seen.seeName('collected');
  if (found.isPhoned) seen.seeName('phoned');
  return seen.take();
}

/**
 * The type of fraud: the rules' word, unless the model of types, which knows that word too, is sure of another. Where the rules know no name
 * for it but somebody was told to do something, and the model does not hold it for other news, it is a fraud of another kind.
 */
export function typeByModel(
  odds: Float64Array,
  rule: { fraudType: FraudType; span: Span },
  isAsked: boolean,
  knowledge: ReadingKnowledge,
): FraudType {
  const model = modelsOf(knowledge).types;
  let best = 0;
  for (let c = 1; c < odds.length; c++) if (odds[c]! > odds[best]!) best = c;
  const type = model.classes[best] ?? rule.fraudType;
  const { surestType, surestNoFraud, doubtedNoFraud } = knowledge.weights;
  if (odds[best]! >= (type === 'not_fraud' ? surestNoFraud : surestType)) return type;
  const none = odds[model.classes.indexOf('not_fraud')] ?? 1;
  return rule.fraudType === 'not_fraud' && isAsked && none < doubtedNoFraud ? 'other_fraud' : rule.fraudType;
}
