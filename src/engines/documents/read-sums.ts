import { findMoney } from '#core/money.ts';
import { countOf } from '#core/number-words.ts';
import type { Span } from './document.ts';
import type { Phrase, ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { matchesOf } from './matching.ts';
import { modelsOf } from './models.ts';
import { inside, type Sentence, sentenceAt } from './segment.ts';
import { startingIn } from './spans.ts';
import { contextOf, weighSum } from './sum-features.ts';

/** What a sum of money in the text is: one victim's loss, what was drawn out (and lost, unless somebody stepped in), what was asked or nearly lost, a total over many, or none of these. */
export type SumKind = 'lost' | 'drawn' | 'attempted' | 'total' | 'plain' | 'other';

export interface Sum extends Span {
  amount: number;
  kind: SumKind;
  sentence: number;
}

const matches = (phrases: Phrase[], text: string): boolean =>
  phrases.some(({ pattern }) => {
    pattern.lastIndex = 0;
    const here = pattern.test(text);
    pattern.lastIndex = 0;
    return here;
  });

/** A sum with what the rules and the model make of it. */
export interface WeighedSum extends Sum, Weighed {
  /** Inside advice, or the far end of a range: none, whatever the model says. */
  isNone: boolean;
}

/** Step 4, the kind of each sum in pounds: the rules' word, unless the model of sums, which knows that word too, is sure of another. */
export function readSums(text: string, sentences: Sentence[], people: Span[], knowledge: ReadingKnowledge): Sum[] {
  return weighSums(text, sentences, people, knowledge).map(({ odds, names, isNone, ...sum }) => ({
    ...sum,
    kind: isNone || isNever(text, sum, knowledge) ? 'other' : kindByModel(sum.kind, odds, knowledge),
  }));
}

/** A prize that was promised, or what others gave a victim afterwards: nobody's loss, whatever stands beside it. */
function isNever(text: string, s: Sum, { sumWords: w, weights }: ReadingKnowledge): boolean {
  const before = text.slice(Math.max(0, s.start - weights.sumReach), s.start);
  return s.kind === 'other' && (w.promised.test(before) || w.givenToVictim.test(before) || w.grewTo.test(before));
}

function kindByModel(rule: SumKind, odds: Float64Array, knowledge: ReadingKnowledge): SumKind {
  const { sums } = modelsOf(knowledge);
  let best = 0;
  for (let c = 1; c < odds.length; c++) if (odds[c]! > odds[best]!) best = c;
  const kind = sums.classes[best] ?? rule;
  if (rule === kind || (rule === 'drawn' && kind === 'lost')) return rule;
  return odds[best]! >= knowledge.weights.surestSum ? kind : rule;
}

/** The sums with what the model makes of them. Sums in another currency are none. */
export function weighSums(
  text: string,
  sentences: Sentence[],
  people: Span[],
  knowledge: ReadingKnowledge,
): WeighedSum[] {
  const sums = ruleSums(text, sentences, knowledge);
  const { vocabulary, sums: model } = modelsOf(knowledge);
  const inSentence = new Map<number, number>();
  const times = new Map<number, number>();
  for (const s of sums) {
    inSentence.set(s.sentence, (inSentence.get(s.sentence) ?? 0) + 1);
    times.set(s.amount, (times.get(s.amount) ?? 0) + 1);
  }
  return sums.map((s, i) => {
    const own = sentences[s.sentence]!;
    const context = {
      ...contextOf(text, own, s),
      amount: s.amount,
      rule: s.kind,
      inSentence: inSentence.get(s.sentence)!,
      isFirst: sums[i - 1]?.sentence !== s.sentence,
      isRepeated: times.get(s.amount)! > 1,
      people: startingIn(people, own).length,
      sentence: s.sentence,
    };
    return { ...s, isNone: inside(s.start, own.advice), ...weighSum(context, vocabulary, model) };
  });
}

/** The kind of each sum by the words of its own sentence alone. */
function ruleSums(text: string, sentences: Sentence[], knowledge: ReadingKnowledge): Sum[] {
  const { weights, sumWords: w } = knowledge;
  const sums: Sum[] = [];
  let lastEnd = 0;
  let lastStart = 0;
  for (const m of findMoney(text)) {
    const s = sentenceAt(sentences, m.start);
    if (!s || m.currency !== 'GBP' || m.amount <= 0) continue;
    const from = Math.max(s.start, m.start - weights.sumReach);
    const before = text.slice(from, m.start);
    const after = text.slice(m.end, Math.min(s.end, m.end + 70));
    const isRangeEnd = lastEnd > from && (w.range.test(text.slice(lastEnd, m.start)) || w.between.test(before));
    const rise =
      lastEnd > from &&
      w.range.test(text.slice(lastEnd, m.start)) &&
      w.compared.test(text.slice(Math.max(s.start, from - 40), lastStart));
    lastEnd = m.end;
    lastStart = m.start;
    const joined = sums.at(-1);
    const isOfWhole =
      sums.at(-1)?.sentence === s.index &&
      /^ (?:out )?of (?:the|a|her|his|their) (?:full )?$/.test(text.slice(sums.at(-1)!.end, m.start)) &&
      !w.sheLost.test(after);
    const isJoined = joined?.sentence === s.index && /^,?\s(?:and\s)?$/.test(text.slice(joined.end, m.start));
    const kind = rise
      ? w.losses.test(s.text)
        ? 'total'
        : 'other'
      : isJoined && joined.kind !== 'other'
        ? joined.kind
        : isOfWhole || isRangeEnd || inside(m.start, s.advice)
          ? 'other'
          : (certainKind(before, after, w) ?? kindOf(before, after, s, m.start, m.amount, knowledge));
    const { often, length } = kind === 'total' ? ONCE : howOften(before, after, s.text.slice(0, m.start - s.start), w);
    const end = m.end + length;
    const last = sums.at(-1);
    const isGapped = kind === 'plain' && last?.sentence === s.index && last.kind === 'lost' && w.gapped.test(before);
    sums.push({ amount: m.amount * often, start: m.start, end, kind: isGapped ? 'lost' : kind, sentence: s.index });
  }
  return sums;
}

const ONCE = { often: 1, length: 0 };

/** "£4,000 twice", "two transfers of £900", "on two mornings … £300, giving it each time", "£500 and the same again": how often so much, and how long the words for it. */
function howOften(
  before: string,
  after: string,
  lead: string,
  w: ReadingKnowledge['sumWords'],
): { often: number; length: number } {
  const times = w.times.exec(after);
  if (times) return { often: countOf(times[1] ?? times[2] ?? 'two') ?? 1, length: times[0].length };
  // "Two transfers of £1,000 and £999": each is told.
  const lots = /^(?:,| and) £/.test(after) ? null : w.lots.exec(before);
  if (lots) return { often: countOf(lots[1]!) ?? 1, length: 0 };
  const days = w.eachTime.test(after) ? w.onDays.exec(lead)?.[1] : null;
  if (days) return { often: countOf(days.toLowerCase()) ?? 1, length: 0 };
  return w.sameAgain.test(after) ? { often: 2, length: 0 } : ONCE;
}

const ONE = /\b(?:he|she)\b(?! (?:said|says|added|warned|urged|explained|told))/gi;
const MANY = /\b(?:victims|residents|people|pensioners|reports|cases|incidents|offences|they|losses)\b/gi;

/** Whether the words that lead up to a sum speak of one person last, and not of many. */
function isOfOne(lead: string): boolean {
  const one = lastIndex(ONE, lead);
  return one >= 0 && one > lastIndex(MANY, lead);
}

const lastIndex = (pattern: RegExp, text: string): number => matchesOf(pattern, text).at(-1)?.index ?? -1;

/** "a 76-year-old from Felixstowe (£2,100)", in a sentence about what was lost. */
const isBracketed = (before: string, after: string, sentence: string): boolean =>
  before.endsWith('(') &&
  after.startsWith(')') &&
  /\b(?:lost|losing|conned|scammed|defrauded|stolen|paid|sent)\b/i.test(sentence);

/** Over many, a sum is a total only where it was lost: "people are asked to send £20" is none. */
function kindOfMany(
  near: string,
  after: string,
  amount: number,
  { outcomes: o, weights, sumWords: w }: ReadingKnowledge,
): SumKind {
  const { totalAtLeast } = weights;
  if (/\b(?:ask|asks|asked|asking|tells?|told|telling|urge|demand|request|want)\w{0,3} [^.!?£]{0,40}$/i.test(near))
    return 'other';
  const isLost =
    matches(o.sumLost, near) ||
    w.afterLost.test(after) ||
    w.allLost.test(after) ||
    /\b(?:loss|losses|worth|managed to|scams?|fraud) [^.!?£]{0,30}$/i.test(near);
  return isLost || amount >= totalAtLeast ? 'total' : 'other';
}

/** Said outright, whatever other words stand near: she lost it; or others gave it, or nobody ever won it. */
function certainKind(before: string, after: string, w: ReadingKnowledge['sumWords']): SumKind | null {
  if (w.sheLost.test(after)) return 'lost';
  if (/^ more\b/.test(after) && w.wanted.test(before)) return 'attempted';
  return w.givenToVictim.test(before) || w.promised.test(before) || w.grewTo.test(before) ? 'other' : null;
}

function kindOf(
  before: string,
  after: string,
  s: Sentence,
  at: number,
  amount: number,
  knowledge: ReadingKnowledge,
): SumKind {
  const { outcomes: o, sumWords: w } = knowledge;
  const near = before.slice(-45);
  const lead = s.text.slice(0, at - s.start);
  if (w.largest.test(near) && /^,? (?:was |suffered |lost )?(?:by|from) an? /.test(after)) return 'lost';
  if (/^ in (?:debt|the red)\b/.test(after) && w.singular.test(lead)) return 'lost';
  if (
    /\b(?:defrauded of|lost|losses of|loss of|totalling|stolen|worth|out of) up to $/i.test(near) &&
    w.pluralSubject.test(lead)
  )
    return 'total';
  if (
    matches(o.sumOther, near.slice(-28)) ||
    /^[^.!?]{0,12}\b(?:on average|each on average|fine|in costs)\b/i.test(after)
  )
    return 'other';
  if (w.returnedAfter.test(after) || w.returnedBefore.test(near) || w.saidSo.test(after)) return 'other';
  if (w.tried.test(before) || w.talkedOut.test(near)) return 'attempted';
  if (w.blockedAfter.test(after) || w.stoppedFrom.test(before)) return 'attempted';
  if (w.ofAScam.test(after) && w.singular.test(lead)) return 'lost';
  if (w.toldThat.test(before) && w.passiveAfter.test(after)) return 'other';
  if (w.onCard.test(after) && (w.spentBefore.test(near) || w.afterLost.test(after)) && !w.pluralVictims.test(lead))
    return 'lost';
  if (w.compared.test(near) || /^ the (?:year|month|previous)\b/.test(after)) return 'other';
  if (w.priced.test(near) || w.pricedAfter.test(after)) return 'other';
  if (w.fromOne.test(after) || isBracketed(before, after, s.text)) return 'lost';
  const isImmediate = w.immediate.test(before);
  if (!isImmediate && !w.toldTo.test(before) && matches(o.sumNeither, before)) return 'other';
  if (
    /\b(?:two|three|four|five|six|first|second|third|fourth) of (?:the|these) (?:\w{2,12} )?(?:victims|women|men|people|residents)\b[^.!?]{0,40}$/i.test(
      before,
    )
  )
    return 'lost';
  if (
    /\b(?:netted|total\w{0,4}(?: \w{2,12}){0,3}|combined)\b[^.!?£]{0,30}$/i.test(near) &&
    (!w.singular.test(lead) || /\bnetted\b/.test(near))
  )
    return 'total';
  const isByMany = w.byMany.test(lead) && !(w.singular.test(s.text) && !w.pluralVictims.test(lead));
  const many =
    (w.pluralSubject.test(lead) && (w.pluralVictims.test(lead) || isByMany)) ||
    (w.allLost.test(after) && !w.singular.test(lead));
  if (/^[^.!?]{0,20}\b(?:in total|altogether|between them|combined|in all|all told|overall)\b/i.test(after))
    return 'total';
  if (
    /^[^.!?£;]{0,24}\b(?:from|by) (?:[\w,]{1,12} ){0,4}(?:victims|people|residents|pensioners|customers|women|men)\b/i.test(
      after,
    ) &&
    !w.singular.test(lead)
  )
    return 'total';
  if (/^ (?:each|respectively)/.test(after) || /respectively/.test(after)) return 'lost';
  const isOneVictims = w.oneBefore.test(lead) || isOfOne(lead);
  if (!isOneVictims && matches(o.sumTotal, before)) return 'total';
  if (matches(o.sumAttempted, near)) return 'attempted';
  if (!isOneVictims && many) return kindOfMany(near, after, amount, knowledge);
  if (w.drawn.test(near)) return 'drawn';
  if (matches(o.sumLost, near) || w.afterLost.test(after)) return 'lost';
  return 'plain';
}
