/** How a voice writes: a call handler's log, a form filled in on a telephone, a typed statement. */
import type { CountyHabits } from './habits.ts';
import type { Voice } from './model.ts';
import type { Rng } from './random.ts';

/** A sentence, and whether its letters must not be touched because it holds a number, a plate or a name. */
export interface Segment {
  text: string;
  exact: boolean;
}

type Speech = CountyHabits['speech'];

const SHORT: readonly [RegExp, string][] = [
  [/\bphone call\b/gi, 'TC'],
  [/\btelephone(?:d| number)?\b/gi, 'tel'],
  [/\bpolice officer\b/gi, 'PO'],
  [/\bBank account\b/gi, 'a/c'],
  [/\baccount\b/gi, 'a/c'],
  [/\bapproximately\b/gi, 'approx'],
  [/\bwith\b/gi, 'w/'],
  [/\bvehicle\b/gi, 'veh'],
  [/\bregistration\b/gi, 'VRM'],
  [/\bthe caller\b/gi, 'caller'],
  [/\b(?:the|a|an) (?=[a-z])/g, ''],
];

export function joinUp(rng: Rng, style: Voice['style'], segments: readonly Segment[], speech: Speech): string {
  if (style === 'log') return asLog(rng, segments, speech);
  if (style === 'web') return asWeb(rng, segments, speech);
  const text = segments.map((s) => s.text).join(' ');
  if (style === 'statement' || segments.length < 7) return text;
  return paragraphs(rng, segments, speech);
}

function paragraphs(rng: Rng, segments: readonly Segment[], speech: Speech): string {
  const cut = rng.int(2, segments.length - 2);
  const part = (list: readonly Segment[]): string => list.map((s) => s.text).join(' ');
  return rng.chance(speech.paragraphs)
    ? `${part(segments.slice(0, cut))}\n\n${part(segments.slice(cut))}`
    : part(segments);
}

function asLog(rng: Rng, segments: readonly Segment[], speech: Speech): string {
  const capitals = rng.chance(speech.logCapitals);
  const sep = rng.pick([' ', ' - ', '. ', '\n', ' // ']);
  const short = rng.chance(speech.logShort);
  const lines = segments.map((s) => {
    let text = s.text.replace(/\.$/, '');
    if (short && !s.exact) for (const [long, abbreviation] of SHORT) text = text.replace(long, abbreviation);
    return text;
  });
  const joined = `${lines.join(sep === '. ' || sep === ' ' ? '. ' : sep)}.`;
  return capitals ? joined.toUpperCase() : joined;
}

function asWeb(rng: Rng, segments: readonly Segment[], speech: Speech): string {
  const lower = rng.chance(speech.webLower);
  const careless = rng.chance(speech.webCareless);
  const comma = rng.chance(speech.webCommas);
  const lines = segments.map((s) => {
    let text = s.text;
    if (comma) text = text.replace(/\.$/, ',');
    else if (careless && rng.chance(speech.webStops)) text = text.replace(/\.$/, rng.pick(['', '..', '...', '!']));
    if (careless && !s.exact) text = slips(rng, text, speech);
    return lower ? text.toLowerCase() : text;
  });
  return lines.join(' ').replace(/,$/, '.');
}

/** Slips of the fingers in words long enough to be read all the same: letters swapped, dropped or doubled. */
function slips(rng: Rng, text: string, speech: Speech): string {
  return text.replace(/\b[a-z]{6,}\b/g, (word) => {
    if (!rng.chance(speech.slip)) return word;
    const at = rng.int(1, word.length - 3);
    return rng.pick([
      word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at] + word.slice(at),
    ]);
  });
}
