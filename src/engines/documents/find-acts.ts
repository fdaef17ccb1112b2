import type { AskedFor } from '#core/report.ts';
import type { Collector, Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { inside, type Sentence } from './segment.ts';

export interface ActMention<T extends string> extends Span {
  what: T;
}

/** Step 3, what victims were told to do, from accounts only: a phrase that begins inside advice is not asked for by anybody. */
export function findRequests(sentences: Sentence[], knowledge: ReadingKnowledge): ActMention<AskedFor>[] {
  return findActs(
    sentences,
    knowledge.requests.map((r) => ({ what: r.what, pattern: r.pattern })),
  );
}

/** Step 3, who came for the cash, the card or the goods. */
export function findCollectors(sentences: Sentence[], knowledge: ReadingKnowledge): ActMention<Collector>[] {
  return findActs(
    sentences,
    knowledge.collectors.map((c) => ({ what: c.who, pattern: c.pattern })),
  );
}

function findActs<T extends string>(sentences: Sentence[], rules: { what: T; pattern: RegExp }[]): ActMention<T>[] {
  const found: ActMention<T>[] = [];
  for (const s of sentences) {
    for (const { what, pattern } of rules) {
      for (const m of matchesOf(pattern, s.text)) {
        const start = s.start + m.index;
        if (inside(start, s.advice)) continue;
        found.push({ what, start, end: start + m[0].length });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first mention of each kind, in the order of the text. */
export function firstOfEach<T extends string>(mentions: (Span & { what: T })[]): (Span & { what: T })[] {
  const seen = new Set<T>();
  return mentions.filter((m) => !seen.has(m.what) && seen.add(m.what));
}
