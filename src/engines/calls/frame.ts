import type { ActDefinition, Frame } from './call.ts';
import type { CompiledFrames, Mood } from './patterns.ts';
import type { Words } from './words.ts';

/**
 * Whose words a phrase is and what is done with it: who asks whom to do what. Only what stands before it in the turn is looked at, up to
 * `lookBack` words, and never across a full stop where the text has any, but for quotations and for teaching, which reach on.
 */
export function frameOf(
  words: Words,
  from: number,
  definition: ActDefinition,
  frames: CompiledFrames,
  lookBack: number,
  mood: Mood,
): Frame {
  const frame = frameBefore(words, from, frames, lookBack, mood);
  if (frame !== 'direct' || mood === 'told' || definition.doer !== 'you') return frame;
  return isOwn(beforeOf(words, from, lookBack), frames) ? 'own' : 'direct';
}

/** The part that is the same for every act at this place. Remembered in the words: many acts begin at the same word. */
function frameBefore(words: Words, from: number, frames: CompiledFrames, lookBack: number, mood: Mood): Frame {
  const known = words.framed.get(from);
  if (known) return known;
  const frame = readFrame(words, from, frames, lookBack, mood);
  words.framed.set(from, frame);
  return frame;
}

function readFrame(words: Words, from: number, frames: CompiledFrames, lookBack: number, mood: Mood): Frame {
  const before = beforeOf(words, from, lookBack);
  // A phrase may begin with the "someone" that makes it a question or a lesson: its first word counts as standing before it.
  const firstWord = words.plain.slice(from, words.plain.indexOf(' ', from + 1) + 1);
  const upToFirst = before.slice(0, -1) + firstWord;
  if (frames.askedAbout.test(before) || frames.askedAbout.test(upToFirst)) return 'asked_about';
  if (frames.taught.test(before) || frames.taught.test(upToFirst)) return 'taught';
  if (frames.denied.test(before)) return 'denied';
  if (mood === 'told') return 'direct';
  if (isQuotation(words, from)) return 'quoted';
  if (frames.reported.test(before)) return 'reported';
  return 'direct';
}

/** The words before `from` in its sentence, at most `count` of them, with a space at either end. */
function beforeOf(words: Words, from: number, count: number): string {
  let stop = 0;
  for (const s of words.stops) {
    if (s > from) break;
    stop = s;
  }
  let start = from;
  for (let n = 0; n < count && start > stop; n++) start = Math.max(stop, words.plain.lastIndexOf(' ', start - 1));
  return `${words.plain.slice(Math.max(0, start), from)} `;
}

/** Inside quotation marks that hold more than a password: somebody else's words. */
function isQuotation(words: Words, from: number): boolean {
  return words.quoted.some(([a, b]) => a <= from && from < b && words.plain.slice(a, b).trim().includes(' '));
}

/** "I want to withdraw", "they took": the nearest pronoun before the verb decides, unless a new clause ("and", "please") began since. */
function isOwn(before: string, frames: CompiledFrames): boolean {
  const tokens = before.trim().split(' ');
  for (let i = tokens.length - 1; i >= 0 && i >= tokens.length - 7; i--) {
    const token = tokens[i] as string;
    if (frames.your.has(token)) return false;
    if (frames.own.has(token)) return true;
    if (frames.connectors.has(token)) return false;
  }
  return false;
}
