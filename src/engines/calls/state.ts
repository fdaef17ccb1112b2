import type {
  CallKnowledge,
  CallThresholds,
  CallType,
  Found,
  Kind,
  Level,
  RedLine,
  Sign,
  Stage,
  Turn,
} from './call.ts';
import { findActs } from './find-acts.ts';
import { rulesOf, typeOf } from './kind.ts';
import { knownFeatures, leanOf, singleConcepts, wordFeatures } from './lean.ts';
import { type CompiledKnowledge, compile, type Mood } from './patterns.ts';
import { oddsOf, probabilityOf } from './probability.ts';
import { quoteOf, toWords, type Words } from './words.ts';

/** A sign as it is remembered. */
export interface KeptSign extends Sign {
  stage: Stage;
  weight: number;
  kind: Kind | null;
  family: string;
  /** Said by somebody labelled as the one who was called. Labels may be wrong: it is a hint. */
  byListener: boolean;
  wide: boolean;
}

/** A call so far: plain data that can be saved as JSON and resumed. */
export interface CallState {
  mood: Mood;
  heard: number;
  signs: KeptSign[];
  reassurances: KeptSign[];
  /** Somebody has told of another call, or teaches about frauds. */
  aboutAnother: boolean;
  /** Red was reached by what both sides said, because the labels cannot be right. Kept, so that a warning keeps its words. */
  warnedByBoth: boolean;
  level: Level;
  /** Amber or red was shown while a fraud is expected to begin: then the length of the talk says nothing. */
  suspect: boolean;
  /** What the word model knows of the last turns, newest last. */
  recent: string[][];
  /** Log-odds by the word model, of the turns remembered. */
  lean: number;
  /** How many turns spoke of each concept: what is asked for is told by what the call is about. */
  concepts: Record<string, number>;
}

/** What is shown live after a turn. */
export interface TurnAnswer {
  i: number;
  p: number;
  level: Level;
  type: CallType;
  rules: RedLine[];
  quotes: string[];
  action: string;
}

const LISTENER = /^(?:callee|customer|victim|called|recipient)$/i;

/** A new call. `told` when what follows is somebody's recollection of one. */
export function startCall(mood: Mood = 'said'): CallState {
  return {
    mood,
    heard: 0,
    signs: [],
    reassurances: [],
    aboutAnother: false,
    warnedByBoth: false,
    level: 'none',
    suspect: false,
    recent: [],
    lean: 0,
    concepts: {},
  };
}

/** The state after one more turn, and what to show. The given state is not changed. Only turns already heard are used. */
export function hear(state: CallState, turn: Turn, knowledge: CallKnowledge): { state: CallState; answer: TurnAnswer } {
  const compiled = compile(knowledge);
  const words = toWords(turn.text, knowledge.thresholds.mostCharacters);
  const next: CallState = {
    ...state,
    signs: state.level === 'warn' ? [...state.signs] : fresh(state, knowledge.thresholds.signTurns),
    reassurances: [...state.reassurances],
    heard: state.heard + 1,
  };
  if (words.plain.length > 1) {
    addTurn(next, words, turn, compiled);
    addWords(next, words, compiled);
  }
  next.level = levelOf(next, knowledge);
  if (next.level === 'warn' || (next.level === 'caution' && next.heard <= knowledge.thresholds.patienceTurns))
    next.suspect = true;
  if (state.level !== 'warn' && next.level === 'warn') next.warnedByBoth = callerSigns(next).some((s) => s.byListener);
  return { state: next, answer: answerOf(next, knowledge) };
}

/** Signs fade: in an hour's talk every phrase is said once, and chance must not add them up. Once red, they stay. */
const fresh = ({ signs, heard }: CallState, turns: number): KeptSign[] => signs.filter((s) => s.turn > heard - turns);

function addWords(state: CallState, words: Words, { concepts, knowledge }: CompiledKnowledge): void {
  const model = knowledge.words[state.mood];
  const features = wordFeatures(words, concepts);
  const known = knownFeatures(features, model);
  const counted = { ...state.concepts };
  for (const c of singleConcepts(features)) counted[c] = (counted[c] ?? 0) + 1;
  state.concepts = counted;
  state.recent = [...state.recent, known].slice(-knowledge.thresholds.leanTurns);
  state.lean = leanOf(state.recent, model);
}

function addTurn(state: CallState, words: Words, turn: Turn, compiled: CompiledKnowledge): void {
  const byListener = LISTENER.test(turn.speaker ?? '');
  const said = state.mood === 'said';
  const { frames, knowledge } = compiled;
  const telling = said && (frames.reportingTurn.test(words.plain) || frames.teachingTurn.test(words.plain));
  for (const found of findActs(words, compiled, state.mood)) {
    const { stage } = found.definition;
    if (stage === 'context') {
      if (said && found.frame === 'direct') state.aboutAnother = true;
      continue;
    }
    const kept = keptOf(found, state.heard - 1, byListener);
    if (stage === 'protective') {
      if (found.frame === 'direct' || said) keep(state.reassurances, kept, knowledge.thresholds.mostSigns);
    } else if (found.frame === 'direct' && !telling) keep(state.signs, kept, knowledge.thresholds.mostSigns);
  }
  if (telling) state.aboutAnother = true;
}

/** One of an act for each side: the first words that showed it. */
function keep(list: KeptSign[], sign: KeptSign, most: number): void {
  if (list.length < most && !list.some((s) => s.act === sign.act && s.byListener === sign.byListener)) list.push(sign);
}

function keptOf(found: Found, turn: number, byListener: boolean): KeptSign {
  const { definition: d, words } = found;
  const [from, to] = atLeastThreeWords(words, found.from, found.to);
  const { id: act, rule, why, stage, weight, kind } = d;
  const family = d.family ?? act;
  return {
    act,
    rule,
    ...quoteOf(words, from, to),
    turn,
    why,
    stage,
    weight,
    kind: kind ?? null,
    family,
    byListener,
    wide: d.wide ?? false,
  };
}

/** A single word proves little to the reader: words beside it are quoted too. */
function atLeastThreeWords({ plain }: Words, from: number, to: number): [number, number] {
  let [a, b] = [from, to];
  for (let n = plain.slice(a, b).trim().split(' ').length; n < 3; n++) {
    const after = plain.indexOf(' ', b + 1);
    if (after > 0) b = after;
    else a = Math.max(0, plain.lastIndexOf(' ', a - 1));
  }
  return [a, b];
}

export const isAccusation = (s: KeptSign): boolean => s.stage === 'ask' || s.stage === 'constraint';

/** The signs of the side that plays the caller: once the one who was called asks and orders too, the labels
 * cannot be right, and everything counts. */
export function callerSigns(state: CallState): KeptSign[] {
  const caller = state.signs.filter((s) => !s.byListener);
  const mislabelled =
    state.warnedByBoth || (!state.aboutAnother && state.signs.some((s) => s.byListener && isAccusation(s)));
  return mislabelled ? state.signs : caller;
}

/** What the signs weigh together: the two heaviest stories, the heaviest claim of authority, and every constraint, ask and support. */
export function scoreOf(signs: readonly KeptSign[]): number {
  const heaviest = (stage: Stage, count: number): number => {
    const families = new Map<string, number>();
    for (const s of signs)
      if (s.stage === stage) families.set(s.family, Math.max(s.weight, families.get(s.family) ?? 0));
    return [...families.values()]
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, w) => sum + w, 0);
  };
  return (
    heaviest('story', 2) +
    heaviest('identity', 1) +
    heaviest('constraint', 9) +
    heaviest('ask', 9) +
    heaviest('support', 3)
  );
}

/**
 * Red stays red: the line was crossed. Red needs an ask or a constraint that can be quoted, whatever else was said, and the odds of the acts
 * and words together; amber a story, or words that drift that way.
 */
function levelOf(state: CallState, knowledge: CallKnowledge): Level {
  if (state.level === 'warn') return 'warn';
  const t = knowledge.thresholds;
  const signs = callerSigns(state);
  const odds = oddsOf(state, knowledge);
  if (signs.some(isAccusation) && odds >= (state.mood === 'said' ? t.redOdds : t.redOddsTold)) return 'warn';
  if (isRedByRule(state, signs, t)) return 'warn';
  if (odds >= t.amberOdds) return 'caution';
  const tells = signs.some((s) => s.stage === 'story' || s.stage === 'constraint');
  return tells && odds >= t.amberStoryOdds && !state.aboutAnother ? 'caution' : 'none';
}

/** The rules by themselves: what exact acts weigh, where nothing speaks for a genuine call. */
function isRedByRule(state: CallState, signs: readonly KeptSign[], t: CallThresholds): boolean {
  if (state.mood === 'told' || state.aboutAnother || state.reassurances.length > 0) return false;
  const exact = signs.filter((s) => !s.wide);
  // Late in a talk, friends have told each other to buy this and take out that: then a claim or a story of the catalogue must stand beside.
  const told = exact.some((s) => s.stage === 'story' || s.stage === 'identity');
  if (!told && state.heard > t.patienceTurns) return false;
  return exact.some(isAccusation) && scoreOf(exact) >= t.ruleWeight && state.lean >= t.ruleLeastLean;
}

function answerOf(state: CallState, knowledge: CallKnowledge): TurnAnswer {
  const { level } = state;
  return {
    i: state.heard - 1,
    p: probabilityOf(state, knowledge),
    level,
    type: typeOf(state, knowledge),
    rules: rulesOf(state),
    quotes:
      level === 'warn'
        ? callerSigns(state)
            .filter(isAccusation)
            .map((s) => s.quote)
        : [],
    action: knowledge.advice.action[level],
  };
}
