import type { CallKnowledge, CallType, RedLine, Sign, Turn, Verdict } from './call.ts';
import type { Mood } from './patterns.ts';
import { shownSigns } from './shown-signs.ts';
import { type CallState, callerSigns, hear, isAccusation, type KeptSign, startCall, type TurnAnswer } from './state.ts';

/** A call as turns, or somebody's recollection of one. */
export type CallInput = { id: string; turns: Turn[] } | { id: string; text: string };

/** The answer of `check-call` (contracts section 2). */
export interface CallAnswer {
  id: string;
  verdict: Verdict;
  probability: number;
  type: CallType;
  rules: RedLine[];
  signs: Sign[];
  reassurances: Omit<Sign, 'rule'>[];
  advice: string[];
  turns: TurnAnswer[];
}

/**
 * Checks a whole call, turn by turn as it would have been heard. Pure; `turns[i]` depends on turns 0 to i only. A text is read as an account
 * of a call; where that is not red it is read as the caller's own words too, for people in a hurry type just those.
 */
export function checkCall(input: CallInput, knowledge: CallKnowledge): CallAnswer {
  if ('turns' in input) return checkTurns(input.id, input.turns, 'said', knowledge);
  const turns = [{ text: input.text }];
  const told = checkTurns(input.id, turns, 'told', knowledge);
  if (told.verdict === 'warn') return told;
  const said = checkTurns(input.id, turns, 'said', knowledge);
  return said.verdict === 'warn' ? said : told;
}

function checkTurns(id: string, turns: readonly Turn[], mood: Mood, knowledge: CallKnowledge): CallAnswer {
  let state = startCall(mood);
  const answers: TurnAnswer[] = [];
  for (const turn of turns) {
    const heard = hear(state, turn, knowledge);
    state = heard.state;
    answers.push(heard.answer);
  }
  const last = answers.at(-1);
  return {
    id,
    verdict: last?.level ?? 'none',
    probability: last?.p ?? 0,
    type: last?.type ?? 'genuine',
    rules: last?.rules ?? [],
    signs: shownSigns(state, knowledge).map(signOf),
    reassurances: state.reassurances.map(({ act, quote, turn, start, end, why }) => ({
      act,
      quote,
      turn,
      start,
      end,
      why,
    })),
    advice: adviceOf(state, knowledge),
    turns: answers,
  };
}

const signOf = ({ act, rule, quote, turn, start, end, why }: KeptSign): Sign => ({
  act,
  rule,
  quote,
  turn,
  start,
  end,
  why,
});

/** Where somebody may come to the door, that comes before everything (R3.30). */
function adviceOf(state: CallState, { advice }: CallKnowledge): string[] {
  const comes = callerSigns(state).some(
    (s) => isAccusation(s) && /^(?:hand_over|collection|fetch|parcel_up|code_word)/.test(s.family),
  );
  return state.level === 'warn' && comes ? [advice.collection, ...advice.warn] : advice[state.level];
}
