import type { CallKnowledge } from './call.ts';
import type { CallState, KeptSign } from './state.ts';

/** A sign without what the catalogue says of its act: act, words, turn, from, to, side. */
type PackedSign = [act: string, quote: string, turn: number, start: number, end: number, side: string];

/** A state as short as it can be sent: a quarter of its JSON. It opens with the knowledge it was made with only. */
export interface PackedState extends Omit<CallState, 'signs' | 'reassurances'> {
  signs: PackedSign[];
  reassurances: PackedSign[];
}

const packed = ({ act, quote, turn, start, end, side }: KeptSign): PackedSign => [act, quote, turn, start, end, side];

export const packState = (state: CallState): PackedState => ({
  ...state,
  signs: state.signs.map(packed),
  reassurances: state.reassurances.map(packed),
});

const meaningsOf = new WeakMap<CallKnowledge, Map<string, Omit<KeptSign, keyof PlaceInCall>>>();
type PlaceInCall = Pick<KeptSign, 'quote' | 'turn' | 'start' | 'end' | 'side'>;

/** What the knowledge says of each act. */
function meanings(knowledge: CallKnowledge): Map<string, Omit<KeptSign, keyof PlaceInCall>> {
  const known = meaningsOf.get(knowledge);
  if (known) return known;
  const made = new Map(
    knowledge.acts.map(({ id, rule, why, stage, weight, kind, family, wide }) => [
      id,
      { act: id, rule, why, stage, weight, kind: kind ?? null, family: family ?? id, wide: wide ?? false },
    ]),
  );
  const { id, why, weight } = knowledge.learnedAct;
  made.set(id, { act: id, rule: null, why, stage: 'ask', weight, kind: null, family: id, wide: true });
  meaningsOf.set(knowledge, made);
  return made;
}

/** The state again. Null when it names an act that this knowledge lacks. */
export function unpackState(state: PackedState, knowledge: CallKnowledge): CallState | null {
  const acts = meanings(knowledge);
  const whole = (signs: PackedSign[]): KeptSign[] =>
    signs.flatMap(([act, quote, turn, start, end, side]) => {
      const meaning = acts.get(act);
      return meaning ? [{ ...meaning, quote, turn, start, end, side }] : [];
    });
  const signs = whole(state.signs);
  const reassurances = whole(state.reassurances);
  const all = signs.length === state.signs.length && reassurances.length === state.reassurances.length;
  return all ? { ...state, signs, reassurances } : null;
}
