import type { WordModel } from './call.ts';
import { leanOf, numbered, wordFeatures } from './lean.ts';
import type { CompiledKnowledge } from './patterns.ts';
import { quoteOf, toWords, type Words } from './words.ts';

/** Words of a stretch that is quoted, at most: a long spoken sentence, so that speech without stops is not quoted whole. */
const MOST_QUOTED = 30;
/** At least: fewer prove little to the reader, as with acts found by patterns. */
const LEAST_QUOTED = 3;

/** The words that the model of asks found, with what they weigh in log-odds. */
export interface LearnedAsk {
  odds: number;
  quote: string;
  start: number;
  end: number;
}

/**
 * An ask that no pattern of the catalogue knows, found by the words it is put in: the sentence that most resembles those with which fraudsters
 * ask, or in a recollection those that tell of it. `odds` are those of the whole turn by that model. It is quoted like any other act, and weighs
 * nothing by rule.
 */
export function learnedAsk(words: Words, odds: number, model: WordModel, compiled: CompiledKnowledge): LearnedAsk {
  const { concepts, table } = compiled;
  let best: LearnedAsk | null = null;
  for (const [from, to] of stretchesOf(words)) {
    const quoted = quoteOf(words, from, to);
    const features = wordFeatures(toWords(quoted.quote, quoted.quote.length), concepts);
    const own = leanOf([numbered(features, table)], model, table);
    if (best === null || own > best.odds) best = { odds: own, ...quoted };
  }
  return { ...best!, odds };
}

/** Sentences, in parts where they are long or the text has no stops; crumbs go to the sentence before. */
function stretchesOf({ plain, stops }: Words): [number, number][] {
  const stretches: [number, number][] = [];
  const ends = [...stops.filter((s) => s > 0 && s < plain.length - 1), plain.length - 1];
  let from = 0;
  for (const [n, end] of ends.entries()) {
    const count = plain.slice(from, end).trim().split(' ').length;
    if (count < LEAST_QUOTED && n + 1 < ends.length) continue;
    if (count < LEAST_QUOTED && stretches.length > 0) stretches.at(-1)![1] = end;
    else stretches.push(...parts(plain, from, end));
    from = end;
  }
  return stretches;
}

function parts(plain: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  let count = 0;
  for (let at = plain.indexOf(' ', from + 1); at >= 0 && at < to; at = plain.indexOf(' ', at + 1)) {
    count++;
    if (count === MOST_QUOTED) {
      found.push([start, at]);
      start = at;
      count = 0;
    }
  }
  if (count + 1 < LEAST_QUOTED && found.length > 0) found.at(-1)![1] = to;
  else found.push([start, to]);
  return found;
}
