import type { AskedFor } from '#core/report.ts';
import { COLLECTORS, type Collector, type Span } from './document.ts';
import type { ActMention } from './find-acts.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { type ActClass, modelsOf } from './models.ts';
import type { Sentence } from './segment.ts';
import { startingIn } from './spans.ts';
import { MOST_WORDS } from './vocabulary.ts';
import { sentenceFeatures } from './word-features.ts';

const IS_COLLECTOR: ReadonlySet<string> = new Set(COLLECTORS);
type Mention = ActMention<AskedFor | Collector>;

/** A sentence as far as it is account and not advice, with the rules' mentions in it and what the model of acts makes of it. */
export interface WeighedSentence extends Span, Weighed {
  mentions: Mention[];
}

/** Shorter than this nothing is told. */
const LEAST = 12;

export function weighSentences(
  sentences: Sentence[],
  mentions: Mention[],
  knowledge: ReadingKnowledge,
): WeighedSentence[] {
  const { vocabulary, acts } = modelsOf(knowledge);
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  return sentences.flatMap((s) => {
    const end = s.advice.reduce((least, a) => Math.min(least, a.start), s.end);
    const own = startingIn(sorted, s);
    if (end - s.start < LEAST && own.length === 0) return [];
    sentenceFeatures(vocabulary.wordsOf(s.text, 0, Math.max(LEAST, end - s.start), MOST_WORDS), acts);
    for (const m of own) acts.seeName(`rule=${m.what}`);
    if (s.advice.length > 0) acts.seeName('advice');
    return [{ start: s.start, end: Math.max(end, s.start + 1), mentions: own, ...acts.take() }];
  });
}

/**
 * What victims were told to do and who came for it: the rules' mentions, and what the model of acts
 * finds where the rules have no words for it; its evidence is the sentence.
 */
export function decideActs(sentences: Sentence[], mentions: Mention[], knowledge: ReadingKnowledge): Mention[] {
  const { acts } = modelsOf(knowledge);
  if (acts.classes.length === 0) return mentions;
  const { surestAct, surestCollector } = knowledge.weights;
  const surest = acts.classes.map((c) => (IS_COLLECTOR.has(c) ? surestCollector : surestAct));
  const found: Mention[] = [];
  const most = new Map<string, number>();
  for (const s of weighSentences(sentences, mentions, knowledge)) {
    const { odds } = s;
    for (let c = 0; c < odds.length; c++) {
      if (s.mentions.length === 0 && odds[c]! < surest[c]!) continue;
      const what = acts.classes[c]!;
      const own = s.mentions.filter((m) => m.what === what);
      if (odds[c]! > (most.get(what) ?? 0)) most.set(what, odds[c]!);
      if (own.length > 0) found.push(...own);
      else if (odds[c]! >= surest[c]!) found.push({ what: what as ActClass, start: s.start, end: s.end, words: '' });
    }
  }
  return withoutDoubted(found, most, knowledge).sort((a, b) => a.start - b.start);
}

/**
 * What only a rule finds where the model thinks little of it: "gave", "paid" and "handed" are said of much besides. Cash that nobody was
 * told to draw; a transfer beside cash or a card that was handed over; a card. And who came, where the text names a courier and only the
 * model sees somebody else, or only the model sees a courier.
 */
function withoutDoubted(found: Mention[], odds: ReadonlyMap<string, number>, knowledge: ReadingKnowledge): Mention[] {
  const told = new Set<string>(found.map((m) => m.what));
  const ruled = new Set<string>(found.filter((m) => m.words !== '').map((m) => m.what));
  const isDoubted = (what: string): boolean => (odds.get(what) ?? 0) < knowledge.weights.doubtedAct;
  const isHanded = told.has('hand_over_cash') || told.has('hand_over_card');
  const isLeftOut = (what: string): boolean =>
    (what === 'hand_over_cash' && !told.has('withdraw_cash') && isDoubted(what)) ||
    (what === 'transfer_money' && isHanded && isDoubted(what)) ||
    (what === 'hand_over_card' && isDoubted(what)) ||
    (what === 'courier' && !ruled.has(what)) ||
    (what === 'offender_in_person' && ruled.has('courier') && !ruled.has(what));
  return found.filter((m) => !isLeftOut(m.what));
}
