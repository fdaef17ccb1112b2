import type { FraudType } from '#core/report.ts';

/**
 * One kind of fraud, as a force may edit it: what the public is asked and told, and by what signs a report is known to be of this kind.
 * A weight is worth about what its words are: 1 a hint, 2 usual in this fraud, 3 seldom elsewhere, 5 hardly ever elsewhere.
 */
export interface FraudTypeDefinition {
  id: FraudType;
  /** As the public sees it. */
  name: string;
  description: string;
  /** What the public form asks about this fraud; few, plain English. */
  questions: readonly string[];
  /** What the form asks besides, each on a page of its own. What does not belong to this fraud is not asked. */
  asks: readonly AskedFact[];
  signs: readonly NarrativeSign[];
  /** Single words that hint at it, parted by spaces: a wide net of small weights, where no sign speaks. */
  hints: { strong: string; weak: string };
  fieldSigns: readonly FieldSign[];
  /** Known ways of working (R5.4, R5.5). */
  variants: readonly Variant[];
  /** In the order of R3.30: 999 first, then another telephone, a test call, the wait last. */
  advice: readonly string[];
  /** The tests run these: `is` of this type, and near misses with what they are instead. */
  examples: { is: readonly string[]; nearMisses: readonly { text: string; is: FraudType }[] };
}

/**
 * Facts with a page of their own on the form: `pretended` who they said they were, `number` what rang, `collector` who came and in what,
 * `account` where money was sent, `contact` the web and e-mail addresses they used.
 */
export type AskedFact = 'pretended' | 'number' | 'collector' | 'account' | 'contact';

export interface NarrativeSign {
  /** Lower case, no flags, bounded repetition. */
  pattern: RegExp;
  weight: number;
  because: string;
}

export interface FieldSign {
  field: 'impersonated' | 'askedFor' | 'handedOver' | 'collection';
  holds?: string;
  weight: number;
  because: string;
}

export interface Variant {
  code: string;
  name: string;
  pattern: RegExp;
}

export const sign = (weight: number, because: string, pattern: RegExp): NarrativeSign => ({ weight, because, pattern });

export const inField = (field: FieldSign['field'], holds: string, weight: number, because: string): FieldSign => ({
  field,
  holds,
  weight,
  because,
});
