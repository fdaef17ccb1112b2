import type { ActDefinition, CallKnowledge, VocabularyClass, WordModel } from './call.ts';
import { type ConceptIndex, type FeatureTable, indexConcepts, tableOf } from './lean.ts';

/** How an act is looked for: as said to the person on the line, or as told afterwards. */
export type Mood = 'said' | 'told';

export interface CompiledAct {
  definition: ActDefinition;
  patterns: RegExp[];
  /** Each list: patterns that must stand close together. */
  near: RegExp[][];
}

export interface CompiledFrames {
  denied: RegExp;
  reported: RegExp;
  askedAbout: RegExp;
  taught: RegExp;
  teachingTurn: RegExp;
  reportingTurn: RegExp;
  guidance: RegExp;
  own: ReadonlySet<string>;
  your: ReadonlySet<string>;
  connectors: ReadonlySet<string>;
}

/** Knowledge made ready once: patterns of both moods. */
export interface CompiledKnowledge {
  readonly said: CompiledAct[];
  readonly told: CompiledAct[];
  frames: CompiledFrames;
  knowledge: CallKnowledge;
  concepts: ConceptIndex;
  /** The features of all models of words. */
  table: FeatureTable;
}

const compiledBefore = new WeakMap<CallKnowledge, CompiledKnowledge>();

/** Compiles the knowledge; the same knowledge is compiled once. Throws when a pattern names a class that the vocabulary lacks. */
export function compile(knowledge: CallKnowledge): CompiledKnowledge {
  const before = compiledBefore.get(knowledge);
  if (before) return before;
  const { acts, vocabulary, frames } = knowledge;
  const shared = new Map<string, RegExp>();
  // Classes stand in many lists: one pattern object each, so that a turn is searched for it once.
  const sharedPattern = (source: string, mood: Mood): RegExp => {
    const key = `${mood} ${source}`;
    const found = shared.get(key) ?? patternOf(source, vocabulary, mood);
    shared.set(key, found);
    return found;
  };
  const compileActs = (mood: Mood): CompiledAct[] =>
    acts.map((definition) => ({
      definition,
      patterns: [...definition.patterns, ...(mood === 'told' ? (definition.told ?? []) : [])].map((p) =>
        patternOf(p, vocabulary, mood),
      ),
      near: (definition.near ?? []).map((list) => list.map((p) => sharedPattern(p, mood))),
    }));
  // Each mood when it is first needed: a process that hears calls seldom reads accounts.
  const moods = new Map<Mood, CompiledAct[]>();
  const inMood = (mood: Mood): CompiledAct[] => {
    const ready = moods.get(mood) ?? compileActs(mood);
    moods.set(mood, ready);
    return ready;
  };
  const made: CompiledKnowledge = {
    get said() {
      return inMood('said');
    },
    get told() {
      return inMood('told');
    },
    frames: {
      denied: ending(frames.denied, vocabulary),
      reported: ending(frames.reported, vocabulary),
      askedAbout: ending(frames.askedAbout, vocabulary),
      taught: ending(frames.taught, vocabulary),
      teachingTurn: anywhere(frames.teachingTurn, vocabulary),
      reportingTurn: anywhere(frames.reportingTurn, vocabulary),
      guidance: anywhere(frames.guidance, vocabulary),
      own: new Set(frames.ownPronouns),
      your: new Set(frames.yourPronouns),
      connectors: new Set(frames.connectors),
    },
    knowledge,
    concepts: indexConcepts(knowledge.concepts),
    table: tableOf(modelsOf(knowledge)),
  };
  compiledBefore.set(knowledge, made);
  return made;
}

function modelsOf({ words, business, asks, stories, types, rules }: CallKnowledge): WordModel[] {
  return [words.said, words.told, business, asks, stories, ...Object.values(types), ...Object.values(rules)];
}

/** `{class}` and `{gapN}` written out; every word stands between spaces. */
export function patternOf(source: string, vocabulary: Record<string, VocabularyClass>, mood: Mood): RegExp {
  return new RegExp(` ${expand(source, vocabulary, mood)}(?= )`, 'g');
}

const ending = (sources: string[], vocabulary: Record<string, VocabularyClass>): RegExp =>
  new RegExp(` (?:${sources.map((s) => expand(s, vocabulary, 'said')).join('|')}) ?$`);

const anywhere = (sources: string[], vocabulary: Record<string, VocabularyClass>): RegExp =>
  new RegExp(` (?:${sources.map((s) => expand(s, vocabulary, 'said')).join('|')})(?= )`);

function expand(source: string, vocabulary: Record<string, VocabularyClass>, mood: Mood, depth = 0): string {
  if (depth > 4) throw new Error(`The pattern "${source}" nests classes too deeply.`);
  return source.replace(/\{(\w+)\}/g, (_, name: string) => {
    const gap = /^gap(\d)$/.exec(name);
    if (gap) return `(?:[^ ]{1,30} ){0,${gap[1]}}?`;
    const found = vocabulary[name];
    if (!found) throw new Error(`The pattern "${source}" names {${name}}, which is not in the vocabulary.`);
    const words = mood === 'told' && found.told ? `${found.base}|${found.told}` : found.base;
    return `(?:${expand(words, vocabulary, mood, depth + 1)})`;
  });
}
