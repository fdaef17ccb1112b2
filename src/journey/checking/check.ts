import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { COMMON_WORDS } from '#catalogue/checking/common-words.ts';
import { type Tick, ticksIn } from '#catalogue/checking/questions.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import type { CallType, Level, RedLine, Sign, Turn } from '#engines/calls/call.ts';
import { checkCall } from '#engines/calls/check.ts';

/** What somebody tells us of a call: in their own words, ticked, or turn by turn while it goes on. Never kept. */
export type Check = { way: 'told'; text: string } | { way: 'ticked'; ticks: string[] } | { way: 'live'; turns: Turn[] };

/** A text with the words that show it. */
export interface MarkedText {
  speaker: 'caller' | 'callee' | null;
  text: string;
  marks: { start: number; end: number; why: string }[];
}

export interface CheckAnswer {
  level: Level;
  type: CallType;
  /** The red lines that were crossed. */
  rules: RedLine[];
  /** Somebody is to come and collect: 999 before everything (R3.30). */
  comes: boolean;
  /** The caller's words, or what was ticked, each with why it matters: the most telling first, each reason once. */
  signs: { quote: string; why: string; red: boolean }[];
  /** What speaks for a genuine call. */
  reassurances: { quote: string; why: string }[];
  texts: MarkedText[];
  /** The words are hardly English: nothing that was found in them, or not, says much. */
  unread: boolean;
}

/** Acts after which somebody comes to the door. */
const COMES = /hand_over|collection|fetch|parcel|courier/;
/** Acts that weigh with the engine but tell a reader nothing: "he told her to". */
const SAYS_LITTLE = /directive|told_instructed|told_claimed/;
/** Longer quotes are the engine's whole stretch of evidence; a shorter one says the same to a reader. */
const MOST_QUOTE = 110;

/** Is it a fraud? Pure. `language`: of what was ticked. */
export function answerCheck(check: Check, language = DEFAULT_LANGUAGE): CheckAnswer {
  if (check.way === 'ticked') return answerTicks(check.ticks, language);
  const input = check.way === 'told' ? { id: '', text: check.text } : { id: '', turns: check.turns };
  const found = checkCall(input, CALL_KNOWLEDGE);
  const turns: Turn[] = check.way === 'told' ? [{ text: check.text }] : check.turns;
  const shown = found.verdict === 'none' ? [] : tellingSigns(found.signs, found.rules);
  const unread = found.verdict !== 'warn' && isHardlyEnglish(turns.map((t) => t.text).join(' '));
  return {
    // "No sign" would be untrue of what could not be read.
    level: unread ? 'caution' : found.verdict,
    unread,
    type: found.type,
    rules: found.rules,
    comes:
      found.verdict !== 'none' &&
      (found.advice.includes(CALL_KNOWLEDGE.advice.collection) || found.signs.some((s) => COMES.test(s.act))),
    signs: shown.map(({ quote, why, rule }) => ({ quote, why, red: rule !== null })),
    reassurances: oncePerReason(found.reassurances).map(({ quote, why }) => ({ quote, why })),
    texts: turns.map(({ speaker, text }, i) => ({
      speaker: speaker === 'caller' || speaker === 'callee' ? speaker : null,
      text,
      marks: shown.filter((s) => s.turn === i).map(({ start, end, why }) => ({ start, end, why })),
    })),
  };
}

/** One sign for each reason and each stretch of words, the shortest that says it; what breaks a named rule first. */
export function tellingSigns(signs: readonly Sign[], rules: readonly RedLine[] = []): Sign[] {
  const telling = signs.filter((s) => !SAYS_LITTLE.test(s.act));
  const short = telling.filter((s) => s.quote.length <= MOST_QUOTE);
  const rank = (s: Sign): number => (s.rule === null ? 2 : rules.includes(s.rule) ? 0 : 1);
  const kept: Sign[] = [];
  const inOrder = oncePerReason(short.length > 0 ? short : telling).sort(
    (a, b) => rank(a) - rank(b) || a.quote.length - b.quote.length,
  );
  for (const sign of inOrder) {
    if (!kept.some((k) => k.turn === sign.turn && k.start < sign.end && sign.start < k.end)) kept.push(sign);
  }
  return kept;
}

function oncePerReason<S extends { quote: string; why: string }>(signs: readonly S[]): S[] {
  const byWhy = new Map<string, S>();
  for (const sign of signs) {
    const known = byWhy.get(sign.why);
    if (!known || sign.quote.length < known.quote.length) byWhy.set(sign.why, sign);
  }
  return [...byWhy.values()];
}

function isHardlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  if (words.length < CHECKING.leastWordsUnsigned.value) return false;
  return words.filter((w) => COMMON_WORDS.has(w)).length < words.length * CHECKING.leastEnglish.value;
}

/** Whether so few words were told or heard that neither a sign nor its absence would be true; a red line is told all the same. Ticks are acts, not words. */
export function saysTooLittle(check: Check, { level, signs }: Pick<CheckAnswer, 'level' | 'signs'>): boolean {
  if (check.way === 'ticked' || level === 'warn') return false;
  const text = check.way === 'told' ? check.text : check.turns.map((t) => t.text).join(' ');
  const { leastWords, leastWordsUnsigned } = CHECKING;
  const least = level === 'caution' && signs.length === 0 ? leastWordsUnsigned : leastWords;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < least.value;
}

/** A tick is itself the act: one red line is a fraud, a story is a warning to check, and a claim alone is nothing. */
function answerTicks(keys: readonly string[], language: string): CheckAnswer {
  const ticks = ticksIn(language).filter((t) => keys.includes(t.key));
  const red = ticks.filter((t) => t.means === 'red');
  const stories = ticks.filter((t) => t.means === 'story');
  const level: Level = red.length > 0 ? 'warn' : stories.length > 0 ? 'caution' : 'none';
  const rules = [...new Set(red.map((t) => t.rule!))].sort();
  return {
    unread: false,
    level,
    type: level === 'none' ? 'genuine' : kindOf(ticks),
    rules,
    comes: ticks.some((t) => t.comes),
    signs: [...red, ...stories].map((t) => ({ quote: t.label, why: t.why!, red: t.means === 'red' })),
    reassurances: ticks.filter((t) => t.means === 'good').map((t) => ({ quote: t.label, why: t.why! })),
    texts: [],
  };
}

function kindOf(ticks: readonly Tick[]): CallType {
  const has = (kind: Tick['kind']) => ticks.some((t) => t.kind === kind);
  if (has('courier')) return 'courier_fraud';
  if (has('police')) return 'police_impersonation';
  return has('bank') ? 'bank_impersonation' : 'other_scam';
}
