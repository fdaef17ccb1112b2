/** Everything that is fitted, to the calls of some files: all of them for the product (`train.ts`), the layers also without those of one hand (`hands.ts`). */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { CallKnowledge, Turn } from '#engines/calls/call.ts';
import { featuresOf } from '#engines/calls/probability.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import { longTalks } from './collage.ts';
import type { GoldCall } from './figures.ts';
import { fitAsks, fitStories } from './fit-asks.ts';
import { type Example, fitLayer } from './fit-layer.ts';
import { fitRules, fitTypes } from './fit-types.ts';
import { type Crossed, crossed, fitBusiness, fitSaid, fitTold } from './folds.ts';
import { NOISE } from './noise.ts';
import { ordinaryTalk } from './sets.ts';

/** Turns after the ask within which it should be red. */
const WITHIN = 2;

/** A fraud soon after its ask and at its end; a genuine call at its end and when it looks most like one, for no moment of it should be red. */
function seen(call: GoldCall, knowledge: CallKnowledge): Example[] {
  if (call.label === 'genuine')
    return [...atEnds(call.turns, [call.turns.length], knowledge, 0), worst(call.turns, knowledge)];
  const soon = Math.min(call.turns.length, (call.warn_turn ?? call.turns.length) + 1 + WITHIN);
  return atEnds(call.turns, [soon, call.turns.length], knowledge, 1);
}

function atEnds(turns: readonly Turn[], ends: readonly number[], knowledge: CallKnowledge, y: number): Example[] {
  const examples: Example[] = [];
  let state = startCall();
  for (const [i, turn] of turns.entries()) {
    state = hear({ ...state, level: 'none' }, turn, knowledge).state;
    for (const end of ends) if (end === i + 1) examples.push({ x: featuresOf(state), y });
  }
  return examples;
}

/** The moment of a talk that looks most like a fraud by words and acts. */
function worst(turns: readonly Turn[], knowledge: CallKnowledge): Example {
  let state = startCall();
  let most = Number.NEGATIVE_INFINITY;
  let x: Record<string, number> = {};
  for (const turn of turns) {
    state = hear({ ...state, level: 'none' }, turn, knowledge).state;
    const features = featuresOf(state);
    const looks = features.score! + features.lean! + features.asked!;
    if (looks > most) {
      most = looks;
      x = features;
    }
  }
  return { x, y: 0 };
}

/** Long talks that the layer learns from. */
const TALKS = 150;
const copies = [NOISE['speech recognition']!, NOISE['no labels']!];

/** What the layers learn from, by the file each example is of, and the models to check each with that have not read its sitting. */
export interface Seen {
  said: { file: string | null; examples: Example[] }[];
  told: { file: string; examples: Example[] }[];
  crossed: Crossed;
}

/** Every call and account of the files as models that have not read its sitting see it, and long talks (`file` null). */
export function seenBy(files: readonly string[]): Seen {
  const all = crossed(files);
  const talks = longTalks(TALKS, 1, [], files).map(({ turns, knowledge }) => worst(turns, knowledge));
  return {
    said: [
      ...all.calls.map((call, i) => ({
        file: all.fileOf(call.id),
        examples: [call, ...copies.map((copy) => copy(call))].flatMap((c) => seen(c, all.ofCall(i))),
      })),
      { file: null, examples: talks },
    ],
    told: all.accounts.map((a, i) => ({
      file: all.fileOf(a.id)!,
      examples: [
        {
          x: featuresOf(hear(startCall('told'), { text: a.text }, all.ofAccount(i)).state),
          y: a.label === 'scam' ? 1 : 0,
        },
      ],
    })),
    crossed: all,
  };
}

/** The layers by the examples of all files but these. */
export function layersOf({ said, told }: Seen, without: readonly string[] = []): CallKnowledge['model'] {
  const kept = <E extends { file: string | null; examples: Example[] }>(list: readonly E[]): Example[] =>
    list.filter(({ file }) => file === null || !without.includes(file)).flatMap(({ examples }) => examples);
  return { said: fitLayer(kept(said), 'said'), told: fitLayer(kept(told), 'told') };
}

/**
 * The word models are fitted to all calls of the files; the layer over acts to what word models say of sittings that they have not seen
 * (`folds.ts`), for otherwise it would trust the words too much.
 */
export function fitAll(files: readonly string[], all: Seen = seenBy(files)): CallKnowledge {
  const { calls, accounts } = all.crossed;
  return {
    ...CALL_KNOWLEDGE,
    model: layersOf(all),
    words: { said: fitSaid(calls), told: fitTold(accounts) },
    business: fitBusiness(calls),
    rules: fitRules(calls),
    types: fitTypes(calls),
    asks: fitAsks(calls, ordinaryTalk()),
    stories: fitStories(calls, ordinaryTalk()),
  };
}
