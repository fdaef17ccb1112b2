import type { CallKnowledge, CallType, RedLine, WordModel } from './call.ts';
import { type CallState, callerSigns, type KeptSign } from './state.ts';

/** What is to be packed or fetched is not said in these phrases: a card or money, as the call has spoken of. */
const EITHER = new Set(['parcel_up', 'fetch', 'collection', 'directive']);
/** A rule is named when what was asked under it weighs at least this share of the heaviest. */
const LEAST_SHARE = 0.4;

/** The red lines crossed. A constraint counts as one only where no ask names a better. */
export function rulesOf(state: CallState): RedLine[] {
  if (state.level !== 'warn') return [];
  const signs = callerSigns(state);
  const asks = weigh(
    signs.filter((s) => s.stage === 'ask'),
    state,
  );
  const weighed =
    asks.size > 0
      ? asks
      : weigh(
          signs.filter((s) => s.stage === 'constraint'),
          state,
        );
  const most = Math.max(...weighed.values());
  return [...weighed]
    .filter(([, w]) => w >= most * LEAST_SHARE)
    .map(([rule]) => rule)
    .sort();
}

/** For each rule, the weights of what was asked under it: of each family the heaviest. */
function weigh(signs: readonly KeptSign[], state: CallState): Map<RedLine, number> {
  const families = new Map<string, { rule: RedLine; weight: number }>();
  for (const s of signs) {
    const rule = EITHER.has(s.family) ? spokenOf(state) : s.rule;
    if (rule && s.weight > (families.get(s.family)?.weight ?? 0)) families.set(s.family, { rule, weight: s.weight });
  }
  const rules = new Map<RedLine, number>();
  for (const { rule, weight } of families.values()) rules.set(rule, (rules.get(rule) ?? 0) + weight);
  return rules;
}

function spokenOf({ concepts }: CallState): RedLine {
  const of = (...names: string[]): number => names.reduce((sum, n) => sum + (concepts[n] ?? 0), 0);
  return of('CARD') > of('CASH', 'GOODS', 'WITHDRAW', 'AMOUNT') ? 'CARD_PROPERTY' : 'CASH_GOODS';
}

/** What the models of the kind of fraud see: the concepts spoken of, and the families of the signs. */
export function typeFeatures(state: CallState): string[] {
  const concepts = Object.entries(state.concepts).flatMap(([c, n]) => (n > 2 ? [`=${c}`, `=${c} often`] : [`=${c}`]));
  return [...concepts, ...new Set(callerSigns(state).map((s) => `@${s.family}`))];
}

const oddsBy = (features: readonly string[], model: WordModel): number =>
  features.reduce((z, f) => z + (model.weights[f] ?? 0), model.bias);

/** What kind of fraud. Something to be fetched is courier fraud; who is claimed tells police from bank. */
export function typeOf(state: CallState, { types }: CallKnowledge): CallType {
  if (state.level === 'none' || (state.level === 'caution' && state.reassurances.length > 0)) return 'genuine';
  const features = typeFeatures(state);
  const courier = oddsBy(features, types.courier);
  const impersonation = oddsBy(features, types.impersonation);
  const other = oddsBy(features, types.other);
  if (courier >= impersonation && courier >= other) return 'courier_fraud';
  if (other > impersonation) return 'other_scam';
  const signs = callerSigns(state);
  const weight = (family: string): number => signs.filter((s) => s.family === family).length;
  return weight('claim_police') > weight('claim_bank') ? 'police_impersonation' : 'bank_impersonation';
}
