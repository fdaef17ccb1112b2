import type { Span } from './document.ts';
import type { IdentityMention } from './find-claims.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { oddsOf } from './linear.ts';
import { matchesOf } from './matching.ts';
import { modelsOf } from './models.ts';
import { inside, type Sentence } from './segment.ts';
import { overlaps, startingIn } from './spans.ts';
import { type ConceptIndex, plainWords, stem } from './word-features.ts';

/** A name of the police, a bank or another in whose name a caller might come, with what the model sees round it. */
export interface WeighedIdentity extends IdentityMention {
  isClaimed: boolean;
  features: Set<string>;
}

const LEFT = 12;
const RIGHT = 8;
const NEAR = 4;

/** After the name: "bank details", "a police station" and "the bank and building society" are nobody who rings. */
const NOT_SOMEBODY =
  /^(?:'s)? (?:details|accounts?|cards?|notes?|statements?|and building|branch|transfers?|stations?|numbers?|balance|app\b|machines?|loans?)/i;

/** Every name of the kind in the text, claimed or not, but for those of whom it is `known` already. */
export function weighIdentities(
  sentences: Sentence[],
  claimed: IdentityMention[],
  claims: Span[],
  knowledge: ReadingKnowledge,
  known: ReadonlySet<string> = new Set(),
): WeighedIdentity[] {
  const { concepts } = modelsOf(knowledge);
  const open = knowledge.identities.filter(({ who }) => !known.has(who));
  return sentences.flatMap((s) =>
    open.flatMap(({ who, pattern }) =>
      matchesOf(pattern, s.text).flatMap((m) => {
        if (NOT_SOMEBODY.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 24))) return [];
        const start = s.start + m.index;
        const end = start + m[0].length;
        const isClaimed = startingIn(claimed, { start: start - 40, end }).some((c) => c.who === who && c.end > start);
        const features = identityFeatures(s.text, m.index, m[0], concepts).add(`who=${who}`);
        if (isClaimed) features.add('rule').add(`rule=${who}`);
        if (overlaps(claims, start, end)) features.add('claim');
        if (inside(start, s.advice)) features.add('advice');
        return [{ who, start, end, isClaimed, features }];
      }),
    ),
  );
}

function identityFeatures(text: string, at: number, words: string, concepts: ConceptIndex): Set<string> {
  const seen = new Set<string>();
  const before = text.slice(Math.max(0, at - 110), at);
  const after = text.slice(at + words.length, at + words.length + 80);
  for (const word of plainWords(words)) seen.add(`w:${stem(word)}`);
  side('l', plainWords(before).slice(-LEFT).reverse(), concepts, seen);
  side('r', plainWords(after).slice(0, RIGHT), concepts, seen);
  if (/["'(]\s?(?:[\w.]{1,12} ){0,4}$/.test(before.slice(-24))) seen.add('quoted');
  if (/^[^"']{0,24}["']/.test(after)) seen.add('quote after');
  if (/[A-Z]/.test(words[0]!)) seen.add('capital');
  seen.add(at < 3 ? 'first' : 'later');
  return seen;
}

function side(name: string, words: string[], concepts: ConceptIndex, seen: Set<string>): void {
  for (const [i, word] of words.entries()) {
    const now = stem(word);
    seen.add(`${name}:${now}`);
    if (i < NEAR) seen.add(`${name}${i}:${now}`);
    if (i + 1 < words.length) seen.add(`${name}:${now} ${stem(words[i + 1]!)}`);
    for (const concept of concepts.get(word) ?? []) seen.add(`${name}=${concept}`);
  }
}

/** Who the callers said they were: the rules' mentions and those of which the model is sure. */
export function decideIdentities(
  sentences: Sentence[],
  claimed: IdentityMention[],
  claims: Span[],
  knowledge: ReadingKnowledge,
): IdentityMention[] {
  const { identities } = modelsOf(knowledge);
  if (identities.classes.length === 0) return claimed;
  const { surestIdentity } = knowledge.weights;
  const known = new Set<string>(claimed.map((c) => c.who));
  const more = weighIdentities(sentences, claimed, claims, knowledge, known).filter(
    (i) => !i.isClaimed && oddsOf(identities, i.features)[0]! >= surestIdentity,
  );
  return [...claimed, ...more].sort((a, b) => a.start - b.start);
}
