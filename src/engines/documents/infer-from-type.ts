import type { AskedFor, FraudType, Impersonated } from '#core/report.ts';
import type { Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';

/** What a fraud of a type is by definition: a parcel scam has a bogus parcel firm in it, a romance fraud asks for money to be sent. */
export interface TypeDefinition {
  type: FraudType;
  impersonated: Impersonated | null;
  askedFor: AskedFor | null;
  /** The identity belongs to it whatever other identities the text tells of. */
  always?: boolean;
  /** Only of a text that is told in full: a line or two leave more unsaid than what the name of the fraud says. */
  ofWholeTexts?: boolean;
  because: string;
}

/**
 * Step 4, what the text leaves unsaid because the name of the fraud says it. Only where the text itself tells of no identity, or of no act of
 * the kind; the evidence is the words that name the fraud.
 */
export function inferFromType(
  decided: { fraudType: FraudType; span: Span },
  identities: (Span & { what: Impersonated })[],
  requests: (Span & { what: AskedFor })[],
  sentences: number,
  knowledge: ReadingKnowledge,
): { identities: (Span & { what: Impersonated })[]; requests: (Span & { what: AskedFor })[] } {
  const definition = knowledge.definitions.find((d) => d.type === decided.fraudType);
  if (!definition || (definition.ofWholeTexts && sentences < knowledge.weights.wholeText))
    return { identities, requests };
  const { start, end } = decided.span;
  const { impersonated, askedFor } = definition;
  return {
    identities:
      impersonated &&
      (identities.length === 0 || (definition.always && identities.every((i) => i.what !== impersonated)))
        ? [...identities, { what: impersonated, start, end }]
        : identities,
    requests:
      askedFor && !requests.some((r) => r.what === askedFor || MONEY.has(r.what) || r.what === 'transfer_money')
        ? [...requests, { what: askedFor, start, end }]
        : requests,
  };
}

/** Another way of parting with money is told: nothing is left unsaid. */
const MONEY = new Set<AskedFor>(['hand_over_cash', 'buy_vouchers', 'withdraw_cash', 'buy_goods', 'hand_over_card']);
