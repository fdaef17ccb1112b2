/** Fits the three models that tell one kind of fraud from another: by concepts and by what was asked. */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge } from '#engines/calls/call.ts';
import { typeFeatures } from '#engines/calls/kind.ts';
import { isSingle } from '#engines/calls/lean.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import type { FitLimits } from '../logistic.ts';
import type { GoldCall } from './figures.ts';
import { featuresOf, fitWords, type Lesson } from './fit-words.ts';

const seenBefore = new Map<string, string[]>();

/** Few calls and many kinds: less held back than the word model, and small weights left out. */
const LIMITS: FitLimits = { smoothing: 0.5, cost: 1 };
const LEAST_WEIGHT = 0.12;

/** Another fraud than one of police, bank and courier; of these, is something fetched; of the rest, is it the police that is claimed. */
export function fitTypes(calls: readonly GoldCall[]): CallKnowledge['types'] {
  const scams = calls
    .filter((c) => c.label === 'scam')
    .map((c) => {
      const known = seenBefore.get(c.id) ?? featuresOfCall(c);
      seenBefore.set(c.id, known);
      return { id: c.id, is: c.class ?? 'other_scam', features: known };
    });
  const model = (kind: string, among: typeof scams) =>
    fitWords(
      among.map((s): Lesson => ({ features: s.features, fraud: s.is === kind ? 1 : 0, weight: 1, call: s.id })),
      LIMITS,
      LEAST_WEIGHT,
    );
  const impersonating = scams.filter((s) => s.is !== 'other_scam');
  return {
    other: model('other_scam', scams),
    courier: model('courier_fraud', impersonating),
    police: model(
      'police_impersonation',
      impersonating.filter((s) => s.is !== 'courier_fraud'),
    ),
  };
}

/** Models of the red lines crossed, by the same features. */
export function fitRules(calls: readonly GoldCall[]): CallKnowledge['rules'] {
  const scams = calls.filter((c) => c.label === 'scam' && (c.rules?.length ?? 0) > 0);
  const lessons = scams.map((c) => {
    const features = seenBefore.get(c.id) ?? featuresOfCall(c);
    seenBefore.set(c.id, features);
    return { features, weight: 1, call: c.id, rules: c.rules! };
  });
  const model = (rule: string) =>
    fitWords(
      lessons.map((l): Lesson => ({ ...l, fraud: l.rules.includes(rule) ? 1 : 0 })),
      LIMITS,
      LEAST_WEIGHT,
    );
  return {
    PIN_DETAILS: model('PIN_DETAILS'),
    CASH_GOODS: model('CASH_GOODS'),
    CARD_PROPERTY: model('CARD_PROPERTY'),
    OTHER_RED_LINE: model('OTHER_RED_LINE'),
  };
}

/** Of the state at the end, with every single word said, whatever the models of now know of it. */
function featuresOfCall(call: GoldCall): string[] {
  let state = startCall();
  for (const turn of call.turns) state = hear(state, turn, CALL_KNOWLEDGE).state;
  return typeFeatures(state, call.turns.flatMap((t) => featuresOf(t.text)).filter(isSingle));
}
