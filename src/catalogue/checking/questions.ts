import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import type { AskedFor, Impersonated } from '#core/report.ts';

/** One thing that callers say, to be ticked. What it means is the tick's own: nothing is read out of words here. */
interface Meaning {
  key: string;
  /** `red`: no genuine caller does it. `story`: how frauds begin. `claim`: anybody can say so. `good`: speaks for a genuine call. */
  means: 'red' | 'story' | 'claim' | 'good';
  rule?: 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY' | 'OTHER_RED_LINE';
  /** Somebody is to come and collect. */
  comes?: true;
  kind?: 'police' | 'bank' | 'courier' | 'other';
  impersonated?: Impersonated;
  askedFor?: AskedFor;
}

/** Its words, from the catalogue of them. */
interface TickWords {
  label: string;
  /** As a sentence in the report: "They asked me to take out cash." */
  sentence: string;
  /** Why it matters, for the answer. */
  why?: string;
}

export type Tick = Meaning & TickWords;

export interface TickQuestion {
  key: string;
  title: string;
  hint: string;
  ticks: readonly Tick[];
}

/** The six questions, the most telling first, so that an answer after one or two is already worth having. */
const QUESTIONS: readonly { key: keyof ReturnType<typeof wordsIn>; ticks: readonly Meaning[] }[] = [
  {
    key: 'asked',
    ticks: [
      { key: 'cash', means: 'red', rule: 'CASH_GOODS', kind: 'courier', askedFor: 'withdraw_cash' },
      { key: 'buy', means: 'red', rule: 'CASH_GOODS', kind: 'courier', askedFor: 'buy_goods' },
      { key: 'card', means: 'red', rule: 'CARD_PROPERTY', kind: 'courier', askedFor: 'hand_over_card' },
      { key: 'move', means: 'red', rule: 'OTHER_RED_LINE', kind: 'bank', askedFor: 'transfer_money' },
      { key: 'remote', means: 'red', rule: 'OTHER_RED_LINE', kind: 'other', askedFor: 'remote_access' },
    ],
  },
  {
    key: 'secret',
    ticks: [
      { key: 'pin', means: 'red', rule: 'PIN_DETAILS', kind: 'bank', askedFor: 'disclose_pin' },
      { key: 'code', means: 'red', rule: 'PIN_DETAILS', kind: 'bank', askedFor: 'disclose_bank_details' },
      { key: 'details', means: 'red', rule: 'PIN_DETAILS', kind: 'bank', askedFor: 'disclose_bank_details' },
    ],
  },
  {
    key: 'collect',
    ticks: [
      { key: 'courier', means: 'red', rule: 'CARD_PROPERTY', kind: 'courier', comes: true, askedFor: 'hand_over_cash' },
      { key: 'taxi', means: 'red', rule: 'CASH_GOODS', kind: 'courier', comes: true },
      { key: 'password', means: 'red', rule: 'OTHER_RED_LINE', kind: 'courier', comes: true },
    ],
  },
  {
    key: 'keep',
    ticks: [
      { key: 'quiet', means: 'red', rule: 'OTHER_RED_LINE', askedFor: 'keep_secret' },
      { key: 'lie', means: 'red', rule: 'OTHER_RED_LINE', askedFor: 'keep_secret' },
      { key: 'line', means: 'red', rule: 'OTHER_RED_LINE', askedFor: 'call_back_same_line' },
      { key: 'threat', means: 'story' },
    ],
  },
  {
    key: 'story',
    ticks: [
      { key: 'card_used', means: 'story', kind: 'bank' },
      { key: 'arrest', means: 'story', kind: 'courier' },
      { key: 'insider', means: 'story', kind: 'courier' },
      { key: 'help', means: 'story', kind: 'courier' },
      { key: 'computer', means: 'story', kind: 'other' },
      { key: 'tax', means: 'story', kind: 'other' },
    ],
  },
  {
    key: 'who',
    ticks: [
      { key: 'police', means: 'claim', kind: 'police', impersonated: 'police' },
      { key: 'bank', means: 'claim', kind: 'bank', impersonated: 'bank' },
      { key: 'telecoms', means: 'claim', kind: 'other', impersonated: 'telecoms' },
      { key: 'government', means: 'claim', kind: 'other', impersonated: 'government' },
      { key: 'retailer', means: 'claim', kind: 'other', impersonated: 'retailer' },
      { key: 'family', means: 'claim', kind: 'other', impersonated: 'family' },
      { key: 'call_back', means: 'good' },
    ],
  },
];

const wordsIn = (language: string) => wordingIn(language).checking.ticks;

/** The questions and their ticks in the words of a language. */
export function tickQuestionsIn(language: string): readonly TickQuestion[] {
  const words = wordsIn(language);
  return QUESTIONS.map(({ key, ticks }) => {
    const said: Readonly<Record<string, TickWords>> = words[key].ticks;
    return {
      key,
      title: words[key].title,
      hint: words[key].hint,
      ticks: ticks.map((t) => ({ ...t, ...said[t.key]! })),
    };
  });
}

export const TICK_QUESTIONS: readonly TickQuestion[] = tickQuestionsIn(DEFAULT_LANGUAGE);

export const ticksIn = (language: string): readonly Tick[] => tickQuestionsIn(language).flatMap((q) => q.ticks);

export const TICKS: readonly Tick[] = ticksIn(DEFAULT_LANGUAGE);
