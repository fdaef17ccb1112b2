import type { Scope, Story } from './decide-incidents.ts';
import { isEarlier } from './decide-loss.ts';
import type { Outcome, Span } from './document.ts';
import type { Fact } from './find-people.ts';
import type { Phrase } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { matchesOf } from './matching.ts';
import { modelsOf, OUTCOME_CLASSES } from './models.ts';
import { piece, pieces } from './pieces.ts';
import type { Sum } from './read-sums.ts';
import { startingIn } from './spans.ts';
import { MOST_WORDS } from './vocabulary.ts';
import { sentenceFeatures } from './word-features.ts';

export interface WeighedOutcome {
  outcome: Fact<Outcome>;
  /** The names of what the model saw, where they are kept. */
  names: ReadonlySet<string>;
  /** How likely it is that nobody's case is told here. */
  none: number;
  /** The rules have words for it. */
  isTold: boolean;
}

/** What became of a victim: the rules' word, unless the model of outcomes, which knows that word too, is sure of another. */
export function weighOutcome(story: Story, scope: Scope, sums: Sum[]): WeighedOutcome {
  const { stretches } = scope;
  const rule = outcomeOf(story, stretches, sums);
  const { odds, names } = weighStory(story, scope, sums, rule.value);
  const { outcomes } = modelsOf(story.knowledge);
  let best = 0;
  for (let c = 1; c < OUTCOMES; c++) if (odds[c]! > odds[best]!) best = c;
  const value = (outcomes.classes[best] as Outcome | undefined) ?? rule.value;
  const isSure =
    value !== rule.value &&
    odds[best]! >=
      (rule.value === 'unknown' ? story.knowledge.weights.surestUntold : story.knowledge.weights.surestOutcome);
  const outcome = isSure ? { ...tellingPart(story, stretches, best), value } : rule;
  return {
    outcome,
    names,
    none: (odds[OUTCOMES] ?? 0) > (odds[best] ?? 0) ? odds[OUTCOMES]! : 0,
    isTold: rule.value !== 'unknown',
  };
}

/** The classes before the last, which is that nobody's case is told. */
const OUTCOMES = OUTCOME_CLASSES.length - 1;

const { 'p:': SELF, 'p+:': AFTER, 'p-:': BEFORE, 'p-1:': LAST, '<': NOBODY } = pieces('p:', 'p+:', 'p-:', 'p-1:', '<');
const NEXT = [0, 1, 2, 3].map((i) => piece(`p${i}:`));
const LAST_WORDS = 3;
const [REACH_BACK, REACH_ON] = [30, 40];

function weighStory(story: Story, scope: Scope, sums: Sum[], rule: Outcome): Weighed {
  const { vocabulary, outcomes: seen } = modelsOf(story.knowledge);
  const { person, stretches } = scope;
  seen.seeName(`rule=${rule}`);
  seen.seeName(`stretches=${Math.min(3, stretches.length)}`);
  for (const { start, end } of partsOf(story, stretches))
    sentenceFeatures(vocabulary.wordsOf(story.text, start, end, MOST_WORDS), seen);
  for (const s of sums) {
    seen.seeName(`sum=${s.kind}`);
    seen.seeName(`rule=${rule} sum=${s.kind}`);
  }
  if (sums.length === 0) seen.seeName(`rule=${rule} sum=none`);
  for (const { stem } of vocabulary.wordsOf(story.text, person.start, person.end)) seen.see(SELF, stem);
  for (const [i, { stem }] of vocabulary
    .wordsOf(story.text, person.end, person.end + REACH_ON, NEXT.length)
    .entries()) {
    seen.see(AFTER, stem);
    seen.see(NEXT[i]!, stem);
  }
  const last = vocabulary.wordsOf(story.text, person.start - REACH_BACK, person.start).slice(-LAST_WORDS);
  for (const { stem } of last) seen.see(BEFORE, stem);
  seen.see(LAST, last.at(-1)?.stem ?? NOBODY);
  if (person.age) seen.seeName(`age=${person.age.value >= 60 ? 'old' : 'young'}`);
  if (person.band) seen.seeName('band');
  if (person.isCase) seen.seeName('case');
  if (person.isAgain) seen.seeName('again');
  if (person.isAnother) seen.seeName('another');
  seen.seeName(`at=${Math.min(6, person.sentence)}`);
  seen.seeName(`mentions=${Math.min(3, scope.mentions.length)}`);
  return seen.take();
}

/** The sentences of the stretches, as far as they lie in them, without advice. */
function partsOf(story: Story, stretches: Span[]): Span[] {
  return stretches.flatMap((t) =>
    sentencesIn(story, t).flatMap((s) => {
      const advice = s.advice.length > 0 ? Math.min(...s.advice.map((a) => a.start)) : s.end;
      const part = { start: Math.max(s.start, t.start), end: Math.min(s.end, t.end, advice) };
      return part.end > part.start ? [part] : [];
    }),
  );
}

function sentencesIn(story: Story, t: Span): Story['sentences'] {
  const inside = startingIn(story.sentences, t);
  const first = inside[0]?.index ?? story.sentences.findLast((s) => s.start <= t.start)?.index ?? 0;
  const before = story.sentences[first - (inside.length > 0 ? 1 : 0)];
  return before && before.end > t.start && before !== inside[0] ? [before, ...inside] : inside;
}

/** The sentence that speaks most for an outcome: what its evidence is. */
function tellingPart(story: Story, stretches: Span[], c: number): Span {
  const { vocabulary, outcomes } = modelsOf(story.knowledge);
  let best: { span: Span; odds: number } | null = null;
  for (const span of partsOf(story, stretches)) {
    sentenceFeatures(vocabulary.wordsOf(story.text, span.start, span.end, MOST_WORDS), outcomes);
    const odds = outcomes.take().odds[c]!;
    if (!best || odds > best.odds) best = { span, odds };
  }
  return best?.span ?? stretches[0]!;
}

/** Certain words first ("no money was lost"); then a loss told of; somebody noticing decides only where no sum was lost. */
export function outcomeOf(story: Story, stretches: Span[], sums: Sum[] = []): Fact<Outcome> {
  const { loss, noLoss, noticed } = story.knowledge.outcomes;
  const last = (phrases: Phrase[], unless?: RegExp): Span | null => {
    for (let i = stretches.length - 1; i >= 0; i--) {
      const { start, end } = stretches[i]!;
      const m = lastMatch(phrases, story.text.slice(start, end), unless);
      if (m) return { start: start + m.start, end: start + m.end };
    }
    return null;
  };
  const none = last(noLoss);
  const lost = sums.filter((s) => s.kind === 'lost');
  const hasEarlierLoss = lost.some(
    (s) => isEarlier(story.text, s) || (none && s.end < none.start && isSaidLost(story.text, s)),
  );
  const isFurther =
    none !== null &&
    sums.some((s) => (s.kind === 'lost' || s.kind === 'drawn') && s.end < none.start) &&
    isOfMore(story.text, none);
  if (none && !hasEarlierLoss && !isFurther) return { value: 'no_loss', ...none };
  const some = last(loss, story.knowledge.storyWords.onlyTried);
  const stopped = last(noticed);
  const isLost = lost.length > 0 || stretches.some((t) => isGone(story.text.slice(t.start, t.end)));
  // "He took out £5,000 … rang again wanting another £5,000, but the branch …": the first is gone.
  const isMoreStopped =
    stopped !== null &&
    sums.some((s) => (s.kind === 'lost' || s.kind === 'drawn') && s.end < stopped.start) &&
    isOfMore(story.text, stopped);
  if (some && (!stopped || isLost || isMoreStopped)) return { value: 'loss', ...some };
  if (stopped && lost.some((s) => s.end < stopped.start) && isTooLate(story.text, stopped))
    return { value: 'loss', start: lost[0]!.start, end: lost[0]!.end };
  if (stopped) return { value: 'no_loss', ...stopped };
  const { start, end } = stretches[0]!;
  return { value: 'unknown', start, end: Math.min(end, start + 80) };
}

/** "She was asked for twelve thousand more and refused": what was refused is the further sum, and the first is lost. */
const isOfMore = (text: string, at: Span): boolean =>
  /\b(?:more|another|a further|further|a second|again|the rest|back (?:for|the next|on))\b[^!?]{0,90}$/i.test(
    text.slice(Math.max(0, at.start - 110), at.start),
  ) ||
  /^[^.!?;]{0,25}\b(?:any ?more|anything (?:more|further|else)|(?:a|the|any) (?:second|further) (?:time|payment|withdrawal|transfer|sum)|the (?:rest|remainder)|further (?:payments|withdrawals|sums)|(?:a further|another) £|more than that)\b/i.test(
    text.slice(at.end, at.end + 60),
  );

/** "She lost £8,400, and was then rung by a 'recovery agent' … She did not pay it": the first is lost, whatever followed. */
const isSaidLost = (text: string, s: Sum): boolean =>
  /(?<!\b(?:almost|nearly|narrowly|have|from|without|avoided|risk(?:ed)?|about to|not|never|n't) )\blost (?:a total of |more than |over |about |some |around |all )?$/i.test(
    text.slice(Math.max(0, s.start - 40), s.start),
  );

/** "£820 was spent before the card was stopped". */
const isTooLate = (text: string, at: Span): boolean =>
  /\bbefore (?:the |her |his |their )?(?:\w{2,10} ){1,3}$/.test(text.slice(Math.max(0, at.start - 40), at.start)) &&
  /^(?:was|were|had been) /.test(text.slice(at.start, at.end));

/** Said outright: it was stolen, she lost it, it has not been recovered. */
const isGone = (words: string): boolean =>
  /\b(?:lost|stolen|conned out of|scammed out of|has not been recovered|handed over|been moved|went to the (?:fraudster|scammer|criminal)s?|paid (?:a|the) (?:fraudulent|fake|bogus)|money (?:was |had )?(?:gone|taken))\b/i.test(
    words,
  );

function lastMatch(phrases: Phrase[], words: string, unless?: RegExp): Span | null {
  let last: Span | null = null;
  for (const { pattern } of phrases) {
    for (const m of matchesOf(pattern, words)) {
      if (unless?.test(words.slice(Math.max(0, m.index - 40), m.index))) continue;
      if (!last || m.index > last.start) last = { start: m.index, end: m.index + m[0].length };
    }
  }
  return last;
}
