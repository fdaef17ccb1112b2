import type { AskedFor, FraudType, Impersonated } from '#core/report.ts';
import type { Span } from './document.ts';
import type { ReadingKnowledge, SignType } from './knowledge.ts';
import { eachMatch, mayMatch } from './matching.ts';
import { overlaps } from './spans.ts';

export interface TypeDecision {
  fraudType: FraudType;
  isFraudWarning: boolean;
  span: Span;
}

/** The rules' decision, what each type scores, and the words that speak most for it. */
export interface Scored extends TypeDecision {
  scores: ReadonlyMap<SignType, number>;
  spans: ReadonlyMap<SignType, { span: Span; weight: number }>;
  /** Policy prose: no model is asked. */
  isPolicy: boolean;
}

export interface Features {
  impersonated: Impersonated[];
  askedFor: AskedFor[];
  isCollected: boolean;
  /** The approach was by telephone. */
  isPhoned: boolean;
}

/** Mentions of one sign that are looked at. */
const MOST_SIGNS = 12;

/**
 * Step 4, which fraud the text is about. Signs of each type add up, each sign at most twice, more in the title and the lead, less in advice; the definitions
 * of courier fraud and bank impersonation then speak through what was asked for and who collected. Policy prose is not a warning.
 */
export function decideType(
  text: string,
  title: string,
  f: Features,
  advice: Span[],
  knowledge: ReadingKnowledge,
): Scored {
  const scores = new Map<SignType, number>();
  const spans = new Map<SignType, { span: Span; weight: number }>();
  const add = (type: SignType, weight: number): void => {
    scores.set(type, (scores.get(type) ?? 0) + weight);
  };
  for (const sign of knowledge.fraudTypes) {
    let n = 0;
    eachMatch(sign.pattern, text, (m) => {
      n++;
      const isAdvice = overlaps(advice, m.index, m.index + 1);
      const factor = isAdvice
        ? knowledge.weights.adviceFactor
        : m.index < knowledge.weights.leadLength
          ? knowledge.weights.leadFactor
          : 1;
      const weight = sign.weight * factor;
      if (n <= 2) add(sign.type, n === 1 ? weight : weight / 3);
      const best = spans.get(sign.type);
      if (!best || weight > best.weight)
        spans.set(sign.type, { span: { start: m.index, end: m.index + m[0].length }, weight });
      return n < MOST_SIGNS;
    });
    if (title !== '' && mayMatch(sign.pattern, title) && title.search(sign.pattern) >= 0)
      add(sign.type, sign.weight * knowledge.weights.leadFactor);
  }
  addDefinitions(f, add, knowledge, scores);
  const policy = countSigns(text, knowledge);
  const isPolicy = policy >= knowledge.weights.policyThreshold;
  return { ...choose(text, scores, spans, isPolicy, knowledge), scores, spans, isPolicy };
}

/** What bogus police have people fetch, buy or give away: the courier comes for it. */
const HANDED = new Set<AskedFor>([
  'withdraw_cash',
  'hand_over_cash',
  'hand_over_card',
  'buy_goods',
  'buy_gold_or_currency',
]);

function addDefinitions(
  f: Features,
  add: (type: SignType, weight: number) => void,
  knowledge: ReadingKnowledge,
  scores: Map<SignType, number>,
): void {
  const bogus = f.impersonated.includes('police') || f.impersonated.includes('bank');
  const { courierCollected, courierCash, impersonationTransfer } = knowledge.weights;
  if (f.impersonated.length > 0) add('any_fraud', knowledge.weights.anyClaim);
  if (bogus && f.isCollected) add('courier', courierCollected);
  else if (f.isPhoned && f.isCollected && f.impersonated.length > 0 && f.askedFor.some((a) => /^hand_over/.test(a)))
    add('courier', courierCollected);
  const isHanded = f.askedFor.some((a) => HANDED.has(a));
  if (f.impersonated.includes('police') && isHanded) add('courier', courierCash);
  if (
    bogus &&
    !f.isCollected &&
    !f.askedFor.includes('withdraw_cash') &&
    (f.askedFor.includes('transfer_money') || f.askedFor.includes('disclose_bank_details'))
  ) {
    add('bank_impersonation', impersonationTransfer);
    const courier = scores.get('courier') ?? 0;
    if (courier > 0 && !f.askedFor.includes('hand_over_card') && !f.askedFor.includes('hand_over_cash'))
      add('courier', -Math.min(courier, impersonationTransfer));
  }
}

function choose(
  text: string,
  scores: Map<SignType, number>,
  spans: Map<SignType, { span: Span; weight: number }>,
  isPolicy: boolean,
  knowledge: ReadingKnowledge,
): TypeDecision {
  const opening = firstWords(text);
  const named = [...scores].filter(([t]) => t !== 'not_fraud' && t !== 'any_fraud').sort((a, b) => b[1] - a[1]);
  const any = scores.get('any_fraud') ?? 0;
  const fraud = named.reduce((sum, [, w]) => sum + w, any);
  const not = scores.get('not_fraud') ?? 0;
  const { typeThreshold } = knowledge.weights;
  const isUnnamed = (named[0]?.[1] ?? 0) < typeThreshold;
  if (isPolicy || fraud < typeThreshold || (not > fraud && (any < typeThreshold || isUnnamed))) {
    return { fraudType: 'not_fraud', isFraudWarning: false, span: spans.get('not_fraud')?.span ?? opening };
  }
  const [type, weight] = named[0] ?? ['other_fraud', 0];
  const fraudType = weight >= typeThreshold ? (type as FraudType) : 'other_fraud';
  return { fraudType, isFraudWarning: true, span: (spans.get(fraudType) ?? spans.get('any_fraud'))?.span ?? opening };
}

function countSigns(text: string, knowledge: ReadingKnowledge): number {
  let n = 0;
  for (const { pattern } of knowledge.policySigns) eachMatch(pattern, text, () => n++ >= 0);
  return n;
}

/** The evidence for "nothing here": where the reader would begin to look. */
export function firstWords(text: string): Span {
  const m = /\S[^\n]{0,79}/.exec(text);
  return m ? { start: m.index, end: m.index + m[0].trimEnd().length } : { start: 0, end: 0 };
}
