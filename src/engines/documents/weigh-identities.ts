import type { Span } from './document.ts';
import type { IdentityMention } from './find-claims.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { matchesOf } from './matching.ts';
import { type Models, modelsOf } from './models.ts';
import { piece } from './pieces.ts';
import { inside, type Sentence } from './segment.ts';
import { overlaps, startingIn } from './spans.ts';
import { besideFeatures, LEFT_SIDE, RIGHT_SIDE } from './word-features.ts';

/** A name of the police, a bank or another in whose name a caller might come, with what the model sees round it. */
export interface WeighedIdentity extends IdentityMention, Weighed {
  isClaimed: boolean;
}

const LEFT = 12;
const RIGHT = 8;
const BEFORE = 110;
const AFTER = 80;
const NAME = piece('w:');

/** After the name: "bank details", "a police station" and "the bank and building society" are nobody who rings. */
const NOT_SOMEBODY =
  /^(?:'s)? (?:details|accounts?|cards?|notes?|statements?|and building|branch|transfers?|stations?|numbers?|balance|app\b|machines?|loans?)/i;

/** "Kent Police", "PC Jane Doe, of the fraud team, said": the force that speaks, and its officers. */
function isGenuine(text: string, at: number, words: string): boolean {
  if (/^police$/i.test(words)) return /\b[A-Z][a-z-]+ $/.test(text.slice(Math.max(0, at - 20), at)) && /^P/.test(words);
  return (
    /^(?:[A-Z][a-z]+|[WT]?P[CS]|D[CSI]|DC[IS])$/.test(words) &&
    /^ (?:(?:Chief )?(?:Inspector|Superintendent|Constable|Sergeant|Con|Sgt|Insp) )?(?:[A-Z][\w'-]{1,18} ){1,2}(?:said|says|added|adds|warned|urged|explained|told|has|is|of [A-Z\w]|from (?:the|[A-Z]))/.test(
      text.slice(at + words.length, at + words.length + 80).replace(/,/g, ''),
    ) &&
    !/["']$|\b[Aa]n? $/.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** Every name of the kind in the text, claimed or not, but for those of whom it is `known` already. */
export function weighIdentities(
  sentences: Sentence[],
  claimed: IdentityMention[],
  claims: Span[],
  knowledge: ReadingKnowledge,
  known: ReadonlySet<string> = new Set(),
): WeighedIdentity[] {
  const models = modelsOf(knowledge);
  const seen = models.identities;
  const open = knowledge.identities.filter(({ who }) => !known.has(who));
  return sentences.flatMap((s) =>
    open.flatMap(({ who, pattern }) =>
      matchesOf(pattern, s.text, s.letters).flatMap((m) => {
        if (NOT_SOMEBODY.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 24))) return [];
        const start = s.start + m.index;
        const end = start + m[0].length;
        if (isGenuine(s.text, m.index, m[0])) return [];
        const isClaimed = startingIn(claimed, { start: start - 40, end }).some((c) => c.who === who && c.end > start);
        identityFeatures(s.text, m.index, m[0], models);
        seen.seeName(`who=${who}`);
        if (isClaimed) for (const name of ['rule', `rule=${who}`]) seen.seeName(name);
        if (overlaps(claims, start, end)) seen.seeName('claim');
        if (inside(start, s.advice)) seen.seeName('advice');
        return [{ who, start, end, isClaimed, ...seen.take() }];
      }),
    ),
  );
}

function identityFeatures(text: string, at: number, words: string, { vocabulary, identities: seen }: Models): void {
  const end = at + words.length;
  for (const { stem } of vocabulary.wordsOf(words)) seen.see(NAME, stem);
  const before = vocabulary.wordsOf(text, at - BEFORE, at);
  besideFeatures(LEFT_SIDE, before.slice(-LEFT).reverse(), seen);
  besideFeatures(RIGHT_SIDE, vocabulary.wordsOf(text, end, end + AFTER, RIGHT), seen);
  if (/["'(]\s?(?:[\w.]{1,12} ){0,4}$/.test(text.slice(Math.max(0, at - 24), at))) seen.seeName('quoted');
  if (/^[^"']{0,24}["']/.test(text.slice(end, end + AFTER))) seen.seeName('quote after');
  if (/[A-Z]/.test(words[0]!)) seen.seeName('capital');
  seen.seeName(at < 3 ? 'first' : 'later');
}

/** Who the callers said they were: the rules' mentions and those of which the model is sure. Families are in every story: of them only the rules' word counts. */
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
    (i) => !i.isClaimed && i.who !== 'family' && i.odds[0]! >= surestIdentity,
  );
  return [...claimed, ...more].sort((a, b) => a.start - b.start);
}
