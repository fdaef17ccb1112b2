import type { FraudType } from '#core/report.ts';
import type { Features, Scored } from './decide-type.ts';
import type { Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { oddsOf } from './linear.ts';
import { modelsOf } from './models.ts';
import type { Sentence } from './segment.ts';
import { topicFeatures } from './word-features.ts';

/** Sentences that are read for the type: what a text is about, it has said by then. */
const MOST_SENTENCES = 40;
const LEAD = 2;

/** What the model of types sees: the words of the account, those of the title and the lead apart; what the rules found and how they score. */
export function typeFeatures(
  sentences: Sentence[],
  title: string,
  found: Features,
  scored: Scored,
  knowledge: ReadingKnowledge,
): Set<string> {
  const { topics } = modelsOf(knowledge);
  const features = new Set<string>();
  const lead = new Set<string>();
  if (title !== '') topicFeatures(title.slice(0, 300), topics, lead);
  for (const s of sentences.slice(0, MOST_SENTENCES)) {
    const words = s.text.slice(0, s.advice.reduce((least, a) => Math.min(least, a.start), s.end) - s.start);
    topicFeatures(words, topics, s.index < LEAD ? lead : features);
  }
  const seen = new Set([...features, ...lead, ...[...lead].map((f) => `lead ${f}`)]);
  for (const [type, score] of scored.scores) {
    for (const step of [1, 3, 6, 10, 15]) if (score >= step) seen.add(`${type}>=${step}`);
  }
  seen.add(`rule=${scored.fraudType}`);
  for (const who of found.impersonated) seen.add(`who=${who}`);
  for (const what of found.askedFor) seen.add(`asked=${what}`);
  if (found.isCollected) seen.add('collected');
  if (found.isPhoned) seen.add('phoned');
  return seen;
}

/** The type of fraud: the rules' word, unless the model of types, which knows that word too, is sure of another. */
export function typeByModel(
  features: Set<string>,
  rule: { fraudType: FraudType; span: Span },
  knowledge: ReadingKnowledge,
): FraudType {
  const model = modelsOf(knowledge).types;
  const odds = oddsOf(model, features);
  let best = 0;
  for (let c = 1; c < odds.length; c++) if (odds[c]! > odds[best]!) best = c;
  const type = model.classes[best] ?? rule.fraudType;
  const { surestType, surestNoFraud } = knowledge.weights;
  return odds[best]! >= (type === 'not_fraud' ? surestNoFraud : surestType) ? type : rule.fraudType;
}
