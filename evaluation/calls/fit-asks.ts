/** Fits the models of single turns: those in which a fraudster asks or orders what no genuine caller does, and those in which the story before
 * it is told, each against the other turns of callers. */
import type { WordModel } from '#engines/calls/call.ts';
import type { GoldCall } from './figures.ts';
import { featuresOf, fitWords, type Lesson, LIMITS } from './fit-words.ts';
import { NOISE } from './noise.ts';

/** What a turn of a genuine caller counts beside one ask: there are ten of them in a call. */
const GENUINE_WEIGHT = 0.25;
/** A turn between the story and the ask: it may be half of one. Of the model of stories: a turn before the story. */
const STORY_WEIGHT = 0.1;
/** A turn after the story was begun and before the ask: it mostly tells more of it. */
const TELLING_WEIGHT = 0.4;
const NOISE_WEIGHT = 0.5;
const TALK_WEIGHT = 0.05;
/** Smaller weights are left out: the file is short, and only the ask that stands out is quoted. */
const LEAST_WEIGHT = 0.06;

const isCallers = (speaker?: string): boolean => !/^(?:callee|customer|victim|called|recipient)$/i.test(speaker ?? '');

function lessonsOf(call: GoldCall, weight: number): Lesson[] {
  const scam = call.label === 'scam';
  const ask = call.warn_turn ?? call.turns.length - 1;
  return call.turns.flatMap((turn, i): Lesson[] => {
    if (!isCallers(turn.speaker) || (scam && i > ask)) return [];
    const counts = !scam ? GENUINE_WEIGHT : i === ask ? 1 : STORY_WEIGHT;
    return [
      { features: featuresOf(turn.text), fraud: scam && i === ask ? 1 : 0, weight: weight * counts, call: call.id },
    ];
  });
}

function storyLessonsOf(call: GoldCall, weight: number): Lesson[] {
  const scam = call.label === 'scam';
  const ask = call.warn_turn ?? call.turns.length - 1;
  const story = call.caution_turn ?? ask;
  return call.turns.flatMap((turn, i): Lesson[] => {
    if (!isCallers(turn.speaker) || (scam && i > ask)) return [];
    const told = i === story ? 1 : i > story ? TELLING_WEIGHT : STORY_WEIGHT;
    return [
      {
        features: featuresOf(turn.text),
        fraud: scam && i >= story ? 1 : 0,
        weight: weight * (scam ? told : GENUINE_WEIGHT),
        call: call.id,
      },
    ];
  });
}

type LessonsOf = (call: GoldCall, weight: number) => Lesson[];

const fit = (
  lessons: LessonsOf,
  leastWeight: number,
  calls: readonly GoldCall[],
  talk: readonly GoldCall[],
): WordModel =>
  fitWords(
    [
      ...calls.flatMap((c) => [...lessons(c, 1), ...lessons(NOISE['speech recognition']!(c), NOISE_WEIGHT)]),
      ...talk.flatMap((c) => lessons(c, TALK_WEIGHT / GENUINE_WEIGHT)),
    ],
    LIMITS,
    leastWeight,
  );

export const fitAsks = (calls: readonly GoldCall[], talk: readonly GoldCall[]): WordModel =>
  fit(lessonsOf, LEAST_WEIGHT, calls, talk);
export const fitStories = (calls: readonly GoldCall[], talk: readonly GoldCall[]): WordModel =>
  fit(storyLessonsOf, LEAST_WEIGHT, calls, talk);
