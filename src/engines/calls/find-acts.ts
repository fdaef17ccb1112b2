import type { ActDefinition, Found, Frame } from './call.ts';
import { frameOf } from './frame.ts';
import type { CompiledFrames, CompiledKnowledge, Mood } from './patterns.ts';
import type { Range, Words } from './words.ts';

/** Of one act in one turn no more matches are looked at: a long turn repeats itself. */
const MOST_MATCHES = 8;

/** Every act in the words of a turn, with the frame it stands in. The first direct match of an act is enough. */
export function findActs(words: Words, compiled: CompiledKnowledge, mood: Mood): Found[] {
  const { frames, knowledge } = compiled;
  const found: Found[] = [];
  for (const { definition, patterns, near } of compiled[mood]) {
    let best: Found | null = null;
    for (const pattern of [...patterns, ...near]) {
      const frame = (from: number): Frame => {
        const seen = frameOf(words, from, definition, frames, knowledge.thresholds.lookBack, mood);
        if (definition.allow?.includes(seen)) return 'direct';
        if (mood === 'said' && seen === 'direct' && definition.stage === 'ask' && isOwnMoney(words, from)) return 'own';
        const taught = mood === 'told' && seen === 'direct' && isGuidance(words, from, frames);
        return taught && !definition.allow?.includes('taught') ? 'taught' : seen;
      };
      const hit = Array.isArray(pattern)
        ? firstTogether(words, pattern, knowledge.thresholds.nearCharacters, frame, mood === 'said' ? MOST_STOPS : 9)
        : firstDirect(words, pattern, frame, mood === 'said');
      if (!hit) continue;
      if (mood === 'told' && isNegated(words, hit, definition)) hit.frame = 'denied';
      const one: Found = { definition, words, ...hit };
      if (hit.frame === 'direct' && (best === null || best.frame !== 'direct' || hit.from < best.from)) best = one;
      best ??= one;
    }
    if (best) found.push(best);
  }
  return found;
}

/** "Told me never to give my PIN", "didn't ask for anything": the negation stands inside what was found. */
function isNegated(words: Words, { from, to }: Hit, { stage, family, id }: ActDefinition): boolean {
  if (stage === 'protective' || (family ?? id) === 'secrecy') return false;
  return / (?:never|didnt|did not|wouldnt|nothing|nobody had|not had) /.test(words.plain.slice(from, to + 1));
}

interface Hit {
  from: number;
  to: number;
  frame: Frame;
}

function matchesOf(words: Words, pattern: RegExp): Range[] {
  const known = words.matched.get(pattern);
  if (known) return known;
  const matches: Range[] = [];
  words.matched.set(pattern, matches);
  pattern.lastIndex = 0;
  for (let n = 0; n < MOST_MATCHES; n++) {
    const m = pattern.exec(words.plain);
    if (m === null) break;
    matches.push({ from: m.index, to: m.index + m[0].length });
  }
  return matches;
}

/** `within`: a phrase that runs on from one sentence into the next was never said. */
function firstDirect(words: Words, pattern: RegExp, frame: (from: number) => Frame, within: boolean): Hit | null {
  let first: Hit | null = null;
  for (const match of matchesOf(words, pattern)) {
    if (within && words.stops.some((s) => match.from < s && s < match.to)) continue;
    const hit = { ...match, frame: frame(match.from) };
    if (hit.frame === 'direct') return hit;
    first ??= hit;
  }
  return first;
}

/** Things that stand together are of one sentence or of two. */
const MOST_STOPS = 1;

/** Around each place of the first pattern, the nearest place of each other: all within `reach` characters, no two overlapping. */
function firstTogether(
  words: Words,
  list: RegExp[],
  reach: number,
  frame: (from: number) => Frame,
  mostStops: number,
): Hit | null {
  const [anchor, ...others] = list;
  const anchors = matchesOf(words, anchor!);
  if (anchors.length === 0) return null;
  const rest: Range[][] = [];
  for (const pattern of others) {
    const matches = matchesOf(words, pattern);
    if (matches.length === 0) return null;
    rest.push(matches);
  }
  let first: Hit | null = null;
  for (const a of anchors) {
    const span = { ...a };
    const taken = [a];
    const complete = rest.every((matches) => {
      const near = matches
        .filter((m) => taken.every((t) => m.to <= t.from || m.from >= t.to))
        .sort((x, y) => Math.abs(x.from - a.from) - Math.abs(y.from - a.from))[0];
      if (!near) return false;
      taken.push(near);
      span.from = Math.min(span.from, near.from);
      span.to = Math.max(span.to, near.to);
      return span.to - span.from <= reach;
    });
    if (!complete) continue;
    if (words.stops.filter((s) => span.from < s && s < span.to).length > mostStops) continue;
    // What is denied, asked about or taught in any part takes the sense from the whole.
    const hidden = taken.map((t) => frame(t.from)).find((f) => f === 'denied' || f === 'asked_about' || f === 'taught');
    const framed = hidden ?? frame(a.from);
    const hit: Hit = { ...span, frame: framed === 'direct' ? frame(span.from) : framed };
    if (hit.frame === 'direct') return hit;
    first ??= hit;
  }
  return first;
}

/** "Transfer my savings": whoever speaks of their own money is the customer. */
function isOwnMoney(words: Words, from: number): boolean {
  return / my (?:\w+ )?(?:money|account|accounts|savings|cash|card|cards|bag|purse|wallet|balance|current|\d+) /.test(
    words.plain.slice(from, from + 60),
  );
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
