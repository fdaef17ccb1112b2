import type { Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';

export interface AreaMention extends Span {
  name: string;
  /** The name of the force rather than the county: "Sussex Police". */
  isForce: boolean;
  /** Where a caller, a seller or somebody's family was: "a breeder in Devon", "as far away as Kent". */
  isElsewhere: boolean;
}

const prepared = new WeakMap<ReadingKnowledge, { pattern: RegExp; byWords: Map<string, string> }>();

/** Longest names first, so that "West Sussex" is not "Sussex"; "north Wales" and "North Wales" are one. */
function prepare(knowledge: ReadingKnowledge): { pattern: RegExp; byWords: Map<string, string> } {
  const known = prepared.get(knowledge);
  if (known) return known;
  const byWords = new Map<string, string>();
  for (const a of knowledge.areas) for (const w of a.written) byWords.set(w.toLowerCase(), a.name);
  const forms = knowledge.areas
    .flatMap((a) => a.written)
    .sort((a, b) => b.length - a.length)
    .map((w) =>
      w
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/^(North|South|East|West)\b/, (d) => `[${d[0]}${d[0]!.toLowerCase()}]${d.slice(1)}`),
    );
  const pattern = new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w])(?!-based)`, 'g');
  const made = { pattern, byWords };
  prepared.set(knowledge, made);
  return made;
}

/** Step 3, police-force areas and counties; "Surrey and Sussex" is one where two counties are named and no third. */
export function findAreas(text: string, knowledge: ReadingKnowledge): AreaMention[] {
  const found = singleAreas(text, knowledge);
  const joined = found.flatMap((a, i) => {
    const b = found[i + 1];
    if (!b || a.name === b.name || text.slice(a.end, b.start) !== ' and ' || / and /.test(`${a.name}${b.name}`))
      return [];
    const isListed = /[A-Z]\w+,? (?:and )?$/.test(text.slice(Math.max(0, a.start - 24), a.start));
    if (isListed || a.isForce || b.isForce || /^ (?:police|officers|forces)\b/.test(text.slice(b.end, b.end + 10)))
      return [];
    return [{ name: `${a.name} and ${b.name}`, start: a.start, end: b.end, isForce: false, isElsewhere: false }];
  });
  return [...found, ...joined].sort((x, y) => x.start - y.start);
}

function singleAreas(text: string, knowledge: ReadingKnowledge): AreaMention[] {
  const { pattern, byWords } = prepare(knowledge);
  return matchesOf(pattern, text).map((m) => ({
    name: byWords.get(m[0].toLowerCase())!,
    start: m.index,
    end: m.index + m[0].length,
    isForce: /^(?:'s)?\s(?:Police|Constabulary)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 16)),
    isElsewhere: ELSEWHERE.test(text.slice(Math.max(0, m.index - 60), m.index)),
  }));
}

const ELSEWHERE =
  /(?:\b(?:breeder|seller|dealer|landlord|solicitor|lawyer|caller|holiday home|cottage|call centre|vet|farm|sons?|daughters?|sisters?|brothers?|nephews?|nieces?|famil(?:y|ies)|grandchildren)['"]? (?:in|from|near)|\b(?:far|far away|afar) as|\b(?:moved|travelled|driven|drove|sent|posted) (?:from|to)) (?:the )?$/;

/**
 * Step 4, the area the text is about: the county most spoken of, then the force that speaks; else the area in which most of its places lie.
 * A county weighs more than a force, because a force of several counties speaks about one of them.
 */
export function decideArea(
  mentions: AreaMention[],
  places: { area: string | null; start: number; end: number }[],
  claimed: (at: number) => boolean,
): { name: string; span: Span } | null {
  const score = new Map<string, { weight: number; span: Span }>();
  const add = (name: string, weight: number, span: Span): void => {
    const s = score.get(name);
    if (s) s.weight += weight;
    else score.set(name, { weight, span });
  };
  for (const m of mentions) {
    if (claimed(m.start) || m.isElsewhere) continue;
    add(m.name, (m.isForce ? 1 : 1.6) + (m.start < 250 ? 0.5 : 0), m);
  }
  const spoken = new Set(mentions.filter((m) => !m.isForce && !claimed(m.start)).map((m) => m.name));
  for (const [name, s] of score) {
    // A force of two counties speaks about one of them: it takes their weight only where it, or both, are spoken of.
    const parts = name.split(/ and (?:the )?/);
    if (parts.length < 2 || !(spoken.has(name) || parts.every((p) => spoken.has(p)))) continue;
    for (const part of parts) s.weight += score.get(part)?.weight ?? 0;
  }
  if (score.size === 0) for (const p of places) if (p.area) add(p.area, 1, p);
  const ranked = [...score].sort((a, b) => b[1].weight - a[1].weight || a[1].span.start - b[1].span.start);
  const best = ranked[0];
  // Three forces or more, named alike: the text is about none of them.
  if (best && mentions.length > 0 && ranked.length > 2 && ranked[2]![1].weight === best[1].weight) return null;
  return best ? { name: best[0], span: best[1].span } : null;
}
