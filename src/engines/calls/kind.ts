import type { CallKnowledge, CallType, RedLine, WordModel } from './call.ts';
import { compile } from './patterns.ts';
import { type CallState, callerSigns } from './state.ts';

const RED_LINES: RedLine[] = ['CARD_PROPERTY', 'CASH_GOODS', 'OTHER_RED_LINE', 'PIN_DETAILS'];

/** The models that tell kinds of fraud and red lines apart. */
export const kindModels = ({ types, rules }: CallKnowledge): WordModel[] => [
  ...Object.values(types),
  ...Object.values(rules),
];

/** The red lines crossed: by what was asked and what the call speaks of together, for an envelope may hold a card or money. One at least. */
export function rulesOf(state: CallState, knowledge: CallKnowledge): RedLine[] {
  if (state.level !== 'warn') return [];
  const { rules } = knowledge;
  const features = typeFeatures(state, spokenIn(state, knowledge));
  const odds = RED_LINES.map((rule) => ({ rule, odds: oddsBy(features, rules[rule]) }));
  const most = Math.max(...odds.map((o) => o.odds));
  // What an exact ask of the catalogue crosses is crossed, whatever the words around it are like.
  const exact = new Set(
    callerSigns(state)
      .filter((s) => s.stage === 'ask' && !s.wide)
      .map((s) => s.rule),
  );
  return odds.filter((o) => o.odds > 0 || o.odds === most || exact.has(o.rule)).map((o) => o.rule);
}

/** What the models of the kind of fraud see: the concepts spoken of, the families of the signs, and the single words said. */
export function typeFeatures(state: CallState, spoken: readonly string[]): string[] {
  const concepts = Object.entries(state.concepts).flatMap(([c, n]) => (n > 2 ? [`=${c}`, `=${c} often`] : [`=${c}`]));
  return [...new Set([...concepts, ...callerSigns(state).map((s) => `@${s.family}`), ...spoken])];
}

function spokenIn({ spoken }: CallState, knowledge: CallKnowledge): string[] {
  const { names } = compile(knowledge).table;
  return spoken.map((n) => names[n]!);
}

const oddsBy = (features: readonly string[], model: WordModel): number =>
  features.reduce((z, f) => z + (model.weights[f] ?? 0), model.bias);

/**
 * What kind of fraud, where the odds of one are `odds`, asked in the order in which the kinds are defined: a fraud of police, bank and courier or
 * another; is something fetched; is it the police or the bank that speaks.
 */
export function typeOf(state: CallState, odds: number, knowledge: CallKnowledge): CallType {
  const { types, thresholds } = knowledge;
  if (state.level !== 'warn' && odds < 0) return 'genuine';
  const features = typeFeatures(state, spokenIn(state, knowledge));
  if (oddsBy(features, types.other) > thresholds.otherTypeOdds) return 'other_scam';
  if (oddsBy(features, types.courier) > thresholds.courierTypeOdds) return 'courier_fraud';
  return oddsBy(features, types.police) > 0 ? 'police_impersonation' : 'bank_impersonation';
}
