import { isAmberByRule, isRedByRule } from './by-rule.ts';
import type { CallKnowledge, CallType, Found, Kind, LearnedAct, Level, RedLine, Sign, Stage, Turn } from './call.ts';
import { findActs } from './find-acts.ts';
import { kindModels, rulesOf, typeOf } from './kind.ts';
import { isSingle, knownTo, leanOf, numbered, singleConcepts, wordFeatures } from './lean.ts';
import { type LearnedAsk, learnedAsk } from './learned-ask.ts';
import { type CompiledKnowledge, compile, type Mood } from './patterns.ts';
import { idleBeyond, oddsOf, probabilityOf } from './probability.ts';
import { quoteWithSense } from './quote.ts';
import { shownSigns } from './shown-signs.ts';
import { toWords, type Words } from './words.ts';

/** A sign as it is remembered. */
export interface KeptSign extends Sign {
  stage: Stage;
  weight: number;
  kind: Kind | null;
  family: string;
  /** Who said it, by the label of the turn. Labels may be wrong: it is a hint. */
  side: string;
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
  /** The side whose words made it red. Kept, so that a warning keeps its words. */
  redSide: string | null;
  level: Level;
  /** The highest log-odds so far: a call that was nearly a fraud is more likely one than its last turn says. */
  most: number;
  /** A label has said who rang or who was called: then a letter is one more voice of the caller's. */
  labelled: boolean;
  /** Turns since amber was last shown, or since the call began: a fraud does not leave off for a quarter of an hour. */
  quiet: number;
  /** What the word model knows of the last turns, newest last: numbers of features, which hold for the models they were made with. */
  recent: number[][];
  /** Log-odds by the word model, of the turns remembered. */
  lean: number;
  /** Log-odds that this is no ordinary talk, of the turns remembered; 0 in a recollection. */
  business: number;
  /** Single words said that the models of kinds know, as numbers too. */
  spoken: number[];
  /** Most log-odds by the model of asks of one turn that is not the listener's, of the turns remembered; newest last. */
  asked: number[];
  /** The same of the listener's turns: labels may be the wrong way round. */
  askedBack: number[];
  /** The same by the model of stories. */
  storied: number[];
  storiedBack: number[];
  /** How many turns spoke of each concept, three at most: what is asked for is told by what the call is about. */
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

/** No call has less. */
const LEAST_ODDS = -99;
const CALLER = 'caller';
const LISTENER = 'called';
const IS_LISTENER = /^(?:callee|customer|victim|called|recipient)$/i;
/** "A", "B", "speaker 2": nobody has said who rang. */
const IS_LETTER = /^(?:speaker|spk|channel|person)?[ _-]*(?:[a-z]|\d{1,2})$/i;

/** The side a label names. Unlabelled turns are all of one side; so are an officer, a bank and whoever else speaks for the caller. */
function sideOf(label: string | undefined, labelled: boolean): string {
  if (label === undefined) return CALLER;
  if (IS_LISTENER.test(label)) return LISTENER;
  return IS_LETTER.test(label) && !labelled ? label.toLowerCase() : CALLER;
}

/** A new call. `told` when what follows is somebody's recollection of one. */
export function startCall(mood: Mood = 'said'): CallState {
  return {
    mood,
    heard: 0,
    signs: [],
    reassurances: [],
    aboutAnother: false,
    redSide: null,
    level: 'none',
    most: LEAST_ODDS,
    labelled: false,
    quiet: 0,
    recent: [],
    lean: 0,
    business: 0,
    spoken: [],
    asked: [],
    askedBack: [],
    storied: [],
    storiedBack: [],
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
    quiet: state.quiet + 1,
  };
  if (words.plain.length > 1) {
    const telling = addTurn(next, words, turn, compiled);
    addWords(next, words, compiled, telling ? LISTENER : sideOf(turn.speaker, next.labelled));
  }
  const odds = oddsOf(next, knowledge);
  next.level = levelOf(next, odds, knowledge);
  const settled = next.quiet > knowledge.thresholds.patienceTurns;
  if (next.level !== 'none') next.quiet = 0;
  if (state.level !== 'warn' && next.level === 'warn') next.redSide = callerSide(next);
  const shown = settled && next.quiet === 0 ? oddsOf(next, knowledge) : odds;
  next.most = Math.max(state.most, shown);
  return { state: next, answer: answerOf(next, shown, knowledge) };
}

/** Signs fade: in an hour's talk every phrase is said once, and chance must not add them up. Once red, they stay. */
const fresh = ({ signs, heard }: CallState, turns: number): KeptSign[] => signs.filter((s) => s.turn > heard - turns);

/** `side`: whose words they are; what is told of another call counts as the listener's. Lists are made anew only when something is new; of
 * asks only the model found, the one most like a fraudster's is kept. */
function addWords(state: CallState, words: Words, compiled: CompiledKnowledge, side: string): void {
  const { concepts, knowledge, table } = compiled;
  const model = knowledge.words[state.mood];
  const features = wordFeatures(words, concepts);
  const numbers = numbered(features, table);
  const known = knownTo(numbers, state.mood === 'said' ? [model, knowledge.business] : [model], table);
  state.concepts = countedMore(state.concepts, singleConcepts(features));
  const single = knownTo(numbered(features.filter(isSingle), table), kindModels(knowledge), table);
  const before = new Set(state.spoken);
  const added = single.filter((n) => !before.has(n));
  if (added.length > 0) state.spoken = [...state.spoken, ...added];
  state.recent = [...state.recent, known].slice(-knowledge.thresholds.leanTurns);
  state.lean = leanOf(state.recent, model, table);
  if (state.mood === 'told') {
    addToldAsk(state, words, compiled);
    return;
  }
  state.business = leanOf(state.recent, knowledge.business, table);
  const asked = leanOf([numbers], knowledge.asks, table);
  const storied = leanOf([numbers], knowledge.stories, table);
  const remembered = (list: number[], odds: number): number[] => [...list, odds].slice(-knowledge.thresholds.leanTurns);
  const back = side === LISTENER;
  state.asked = remembered(state.asked, back ? knowledge.asks.bias : asked);
  state.askedBack = remembered(state.askedBack, back ? asked : knowledge.asks.bias);
  state.storied = remembered(state.storied, back ? knowledge.stories.bias : storied);
  state.storiedBack = remembered(state.storiedBack, back ? storied : knowledge.stories.bias);
  if (asked < knowledge.thresholds.askLeast) return;
  const ask = learnedAsk(words, asked, knowledge.asks, compiled);
  const kept = side === LISTENER ? state.askedBack : state.asked;
  const weaker = state.signs.findIndex((s) => s.act === knowledge.learnedAct.id && s.side === side);
  if (weaker >= 0 && (kept.at(state.signs[weaker]!.turn - state.heard) ?? LEAST_ODDS) < asked)
    state.signs.splice(weaker, 1);
  keep(state.signs, learnedSign(ask, state.heard - 1, side, knowledge.learnedAct), knowledge.thresholds.mostSigns);
}

/** A recollection whose words are those of a fraud, and in which no act was found: its most telling sentence is what can be quoted. */
function addToldAsk(state: CallState, words: Words, compiled: CompiledKnowledge): void {
  const { thresholds, words: models, learnedAct } = compiled.knowledge;
  if (state.lean < thresholds.askLeastTold || state.signs.some(isAccusation)) return;
  state.signs.push(
    learnedSign(learnedAsk(words, state.lean, models.told, compiled), state.heard - 1, CALLER, learnedAct),
  );
}

/** More often than that says no more (`kind.ts`). */
const MOST_COUNTED = 3;

function countedMore(counts: Record<string, number>, concepts: readonly string[]): Record<string, number> {
  const more = concepts.filter((c) => (counts[c] ?? 0) < MOST_COUNTED);
  return more.length === 0 ? counts : { ...counts, ...Object.fromEntries(more.map((c) => [c, (counts[c] ?? 0) + 1])) };
}

function learnedSign({ quote, start, end }: LearnedAsk, turn: number, side: string, act: LearnedAct): KeptSign {
  const { id, why, weight } = act;
  return {
    act: id,
    rule: null,
    quote,
    turn,
    start,
    end,
    why,
    stage: 'ask',
    weight,
    kind: null,
    family: id,
    side,
    wide: true,
  };
}

/** Finds the acts of a turn. Whether somebody tells of another call in it. */
function addTurn(state: CallState, words: Words, turn: Turn, compiled: CompiledKnowledge): boolean {
  const side = sideOf(turn.speaker, state.labelled);
  if (turn.speaker && !IS_LETTER.test(turn.speaker)) state.labelled = true;
  const said = state.mood === 'said';
  const { frames, knowledge } = compiled;
  const telling = said && (frames.reportingTurn.test(words.plain) || frames.teachingTurn.test(words.plain));
  for (const found of findActs(words, compiled, state.mood)) {
    const { stage } = found.definition;
    if (stage === 'context') {
      if (said && found.frame === 'direct') state.aboutAnother = true;
      continue;
    }
    const kept = keptOf(found, state.heard - 1, side);
    if (stage === 'protective') {
      if (found.frame === 'direct' || said) keep(state.reassurances, kept, knowledge.thresholds.mostSigns);
    } else if (found.frame === 'direct' && !telling) keep(state.signs, kept, knowledge.thresholds.mostSigns);
  }
  if (telling) state.aboutAnother = true;
  return telling;
}

/** One of an act for each side: the first words that showed it. */
function keep(list: KeptSign[], sign: KeptSign, most: number): void {
  if (list.length < most && !list.some((s) => s.act === sign.act && s.side === sign.side)) list.push(sign);
}

function keptOf(found: Found, turn: number, side: string): KeptSign {
  const { definition: d, words } = found;
  const { id: act, rule, why, stage, weight, kind } = d;
  const family = d.family ?? act;
  return {
    act,
    rule,
    ...quoteWithSense(words, found.from, found.to),
    turn,
    why,
    stage,
    weight,
    kind: kind ?? null,
    family,
    side,
    wide: d.wide ?? false,
  };
}

export const isAccusation = (s: KeptSign): boolean => s.stage === 'ask' || s.stage === 'constraint';

/**
 * The signs of the side that plays the caller. A fraud is told and asked for by one side: what two people say between them adds up to nothing.
 * Where the labels are letters, or the one who was called asks and orders more than the caller, the side that does is taken.
 */
export function callerSigns(state: CallState): KeptSign[] {
  const side = state.redSide ?? callerSide(state);
  return state.signs.filter((s) => s.side === side);
}

/** Whether the labels are the wrong way round: the one who was called asks and orders. */
export const byListener = (state: CallState): boolean => (state.redSide ?? callerSide(state)) === LISTENER;

export function callerSide({ signs, aboutAnother }: CallState): string {
  let best = CALLER;
  let most = 0;
  for (const side of new Set(signs.map((s) => s.side))) {
    const own = signs.filter((s) => s.side === side);
    if (side === LISTENER && (aboutAnother || !orders(own))) continue;
    const weight = own.some(isAccusation) ? scoreOf(own) : 0;
    if (weight > most || (weight === most && side === CALLER)) {
      best = side;
      most = weight;
    }
  }
  return best;
}

/**
 * Whether the one who was called, by the label, is the fraudster after all. A label is a hint, but a phrase met by chance is a weaker one: it
 * takes a claim with a story, an ask that genuine people do not make, or several things asked. (Whoever tells of another call repeats what was asked there.)
 */
function orders(signs: readonly KeptSign[]): boolean {
  const accusations = signs.filter(isAccusation);
  const tells = signs.some((s) => s.stage === 'identity') && signs.some((s) => s.stage === 'story');
  return (
    (tells && accusations.length > 0) ||
    accusations.some((s) => s.stage === 'ask' && !s.wide) ||
    new Set(accusations.map((s) => s.family)).size >= LEAST_ORDERS
  );
}

const LEAST_ORDERS = 2;

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
function levelOf(state: CallState, odds: number, knowledge: CallKnowledge): Level {
  if (state.level === 'warn') return 'warn';
  const t = knowledge.thresholds;
  const signs = callerSigns(state);
  const redOdds = state.mood === 'said' ? t.redOdds + idleBeyond(state, t) : t.redOddsTold;
  if (signs.some(isAccusation) && odds >= redOdds) return 'warn';
  if (isRedByRule(state, signs, t)) return 'warn';
  if (odds >= t.amberOdds || isAmberByRule(state, signs, t)) return 'caution';
  const tells = signs.some((s) => s.stage === 'story' || s.stage === 'constraint');
  return tells && odds >= t.amberStoryOdds && !state.aboutAnother ? 'caution' : 'none';
}

function answerOf(state: CallState, odds: number, knowledge: CallKnowledge): TurnAnswer {
  const { level } = state;
  return {
    i: state.heard - 1,
    p: probabilityOf(level, odds, state.most, knowledge),
    level,
    type: typeOf(state, odds, knowledge),
    rules: rulesOf(state, knowledge),
    quotes:
      level === 'warn'
        ? [
            ...new Set(
              shownSigns(state, knowledge)
                .filter(isAccusation)
                .map((s) => s.quote),
            ),
          ]
        : [],
    action: knowledge.advice.action[level],
  };
}
