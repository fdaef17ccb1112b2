import type { Found, Frame } from './call.ts';
import { frameOf } from './frame.ts';
import type { CompiledFrames, CompiledKnowledge, Mood } from './patterns.ts';
import type { Words } from './words.ts';

/** Of one act in one turn no more matches are looked at: a long turn repeats itself. */
const MOST_MATCHES = 8;

/** Every act in the words of a turn, with the frame it stands in. The first direct match of an act is enough. */
export function findActs(words: Words, compiled: CompiledKnowledge, mood: Mood): Found[] {
  const { frames, knowledge } = compiled;
  const found: Found[] = [];
  for (const { definition, patterns } of compiled[mood]) {
    let best: Found | null = null;
    for (const pattern of patterns) {
      const hit = firstDirect(
        words,
        pattern,
        (from) => {
          const frame = frameOf(words, from, definition, frames, knowledge.thresholds.lookBack, mood);
          return mood === 'told' && frame === 'direct' && isGuidance(words, from, frames) ? 'taught' : frame;
        },
        definition.allow ?? [],
      );
      if (!hit) continue;
      const one: Found = { definition, words, ...hit };
      if (hit.frame === 'direct' && (best === null || best.frame !== 'direct' || hit.from < best.from)) best = one;
      best ??= one;
    }
    if (best) found.push(best);
  }
  return found;
}

function firstDirect(words: Words, pattern: RegExp, frame: (from: number) => Frame, allow: readonly Frame[]) {
  let first: { from: number; to: number; frame: Frame } | null = null;
  pattern.lastIndex = 0;
  for (let n = 0; n < MOST_MATCHES; n++) {
    const m = pattern.exec(words.plain);
    if (m === null) break;
    const seen = frame(m.index);
    const hit = { from: m.index, to: m.index + m[0].length, frame: allow.includes(seen) ? ('direct' as const) : seen };
    if (hit.frame === 'direct') return hit;
    first ??= hit;
  }
  return first;
}

/** In an account: a sentence that advises, or says what genuine firms do, tells of no fraud. */
function isGuidance(words: Words, from: number, frames: CompiledFrames): boolean {
  let start = 0;
  let end = words.plain.length;
  for (const stop of words.stops) {
    if (stop <= from) start = stop;
    else {
      end = stop;
      break;
    }
  }
  return frames.guidance.test(` ${words.plain.slice(Math.max(start, from - 300), Math.min(end + 1, from + 300))} `);
}
