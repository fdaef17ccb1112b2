import type { Outcome, Span } from './document.ts';
import { type DateMention, isoDate, resolveDate } from './find-dates.ts';
import type { Fact, PersonMention } from './find-people.ts';
import type { PlaceMention } from './find-places.ts';
import type { Phrase, ReadingKnowledge } from './knowledge.ts';
import type { Sum } from './read-sums.ts';
import type { Sentence } from './segment.ts';

/** An incident with the words each of its values rests on. */
export interface IncidentFacts {
  from: Span;
  place: Fact<string> | null;
  age: Fact<number> | null;
  band: Fact<string> | null;
  gender: Fact<'female' | 'male' | 'couple'> | null;
  date: Fact<string> | null;
  loss: Fact<number> | null;
  attempted: Fact<number> | null;
  outcome: Fact<Outcome>;
}

export interface Story {
  text: string;
  sentences: Sentence[];
  people: PersonMention[];
  places: PlaceMention[];
  areas: (Span & { name: string })[];
  sums: Sum[];
  dates: DateMention[];
  published: string | null;
  knowledge: ReadingKnowledge;
}

/** A sentence goes on about the victim brought in before it when it refers back to somebody or to what became of the money. */
const REFERS_BACK =
  /\b(?:she|he|her|him|his|they|their|them|the (?:elderly |retired )?(?:victim|woman|man|pensioner|couple|lady|resident|gentleman|widow|person|money|cash|card|fraudster|caller|scammer|suspect|bank|courier|pair|officer|school|payment)s?|no money|nothing was|no cash|it was|police were|thankfully|luckily|fortunately|happily|sadly|a (?:courier|taxi|man) (?:was|came|then))\b/i;
const PLURAL_AGAIN =
  /^(?:["'(\s]{0,2})(?:victims|residents|people|fraudsters|criminals|scammers|police officers|officers|callers|how |detective|anyone|anybody|if |courier fraud|the scam|these|elsewhere|in total|nationally|across the)\b/i;
const BOTH =
  /\b(?:in )?(?:both|all|each of the|all of the|all three|the two) (?:of )?(?:the )?(?:these )?(?:cases|instances|incidents|victims|women|men|offences|occasions)\b/i;
/** How far a victim's story may run: six sentences are more than any warning spends on one. */
const MAX_STORY = 6;

interface Scope {
  person: PersonMention;
  /** Stretch of the text that tells of this victim. */
  start: number;
  end: number;
}

/** Step 4, who the facts belong to: each victim's story runs to the next victim or to where the text speaks of something else. */
export function decideIncidents(story: Story): IncidentFacts[] {
  const scopes = story.people.map((person, i) => scopeOf(story, person, story.people[i + 1]));
  const incidents: IncidentFacts[] = [];
  let several: Scope | null = null;
  for (const scope of scopes) {
    if (scope.person.count > 1) {
      const shared = incidentsOfSeveral(story, scope);
      if (shared.length > 0) incidents.push(...shared);
      else several ??= scope;
      continue;
    }
    const facts = incidentOf(story, scope);
    if (scope.person.isAnother) sharePlace(incidents.at(-1), facts);
    if (facts.date === null && several) facts.date = dateIn(story, sentenceSpan(story, several.person));
    incidents.push(facts);
  }
  applyBoth(story, incidents);
  const told = mergeRetold(incidents.filter(isTold));
  return told.length === 0 && several ? fillSeveral(story, several) : told;
}

function scopeOf(story: Story, person: PersonMention, next: PersonMention | undefined): Scope {
  const own = story.sentences[person.sentence]!;
  let end = own.end;
  for (let i = person.sentence + 1; i < Math.min(story.sentences.length, person.sentence + MAX_STORY); i++) {
    const s = story.sentences[i]!;
    if (PLURAL_AGAIN.test(s.text) || !REFERS_BACK.test(s.text) || s.advice.some((a) => a.start === s.start)) break;
    end = s.end;
  }
  const isFirstInSentence = !story.people.some((p) => p.sentence === person.sentence && p.start < person.start);
  return { person, start: isFirstInSentence ? own.start : person.start, end: Math.min(end, next?.start ?? end) };
}

const sentenceSpan = (story: Story, p: PersonMention): Span => story.sentences[p.sentence]!;
const within = <T extends Span>(items: T[], span: Span): T[] =>
  items.filter((i) => i.start >= span.start && i.start < span.end);

function incidentOf(story: Story, scope: Scope): IncidentFacts {
  const { person } = scope;
  const sums = within(story.sums, scope);
  const outcome = outcomeOf(story, scope);
  const lost = sums.filter((s) => s.kind === 'lost' || (s.kind === 'plain' && outcome.value === 'loss'));
  const tried = sums.filter((s) => s.kind === 'attempted');
  const facts: IncidentFacts = {
    from: person,
    place: placeOf(story, scope),
    age: person.age,
    band: person.age ? null : person.band,
    gender: person.gender,
    date: dateIn(story, scope),
    loss: null,
    attempted: null,
    outcome,
  };
  const amount = (s: Sum): Fact<number> => ({ value: s.amount, start: s.start, end: s.end });
  if (outcome.value === 'no_loss') {
    const asked = tried[0] ?? lost[0] ?? sums.find((s) => s.kind === 'plain');
    if (asked) facts.attempted = amount(asked);
  } else if (lost.length > 0) {
    facts.loss = amount(lost[0]!);
    facts.outcome = { ...facts.outcome, value: 'loss' };
  } else if (tried[0]) {
    if (outcome.value === 'loss') facts.loss = amount(tried[0]);
    else facts.attempted = amount(tried[0]);
  }
  return facts;
}

function outcomeOf(story: Story, span: Span): Fact<Outcome> {
  const words = story.text.slice(span.start, span.end);
  const { loss, noLoss } = story.knowledge.outcomes;
  const none = lastMatch(noLoss, words);
  const some = lastMatch(loss, words);
  const fact = (value: Outcome, m: Span): Fact<Outcome> => ({
    value,
    start: span.start + m.start,
    end: span.start + m.end,
  });
  if (none && (!some || !isFinal(words, some, none))) return fact('no_loss', none);
  if (some) return fact('loss', some);
  const until = Math.min(span.end, span.start + 80);
  return { value: 'unknown', start: span.start, end: until };
}

/** "lost £5,000 before she realised": a sum that was lost stays lost whatever follows. */
function isFinal(words: string, some: Span, none: Span): boolean {
  const explicit =
    /\b(?:lost|losing|lose|stolen|conned out of|scammed out of|has not been recovered|handed over|money (?:was )?taken|gave)\b/i;
  const isNegated =
    /\b(?:no money|nothing|not|without|before|almost|nearly|came close to|refus\w{2,3}|attempt\w{0,3}|stopped|prevented|tried)\b[^.!?]{0,40}$/i;
  const lead = words.slice(Math.max(0, some.start - 50), some.start);
  return (
    explicit.test(words.slice(some.start, some.end)) &&
    !isNegated.test(lead) &&
    !/^(?:no |nothing|put |foil|almost|came close)/i.test(words.slice(none.start, none.end))
  );
}

function lastMatch(phrases: Phrase[], words: string): Span | null {
  let last: Span | null = null;
  for (const { pattern } of phrases) {
    for (const m of words.matchAll(pattern)) {
      if (!last || m.index > last.start) last = { start: m.index, end: m.index + m[0].length };
    }
  }
  return last;
}

/** The place in the words for the victim, else the nearest in the sentence, else in the story, else a county named with the victim. */
function placeOf(story: Story, scope: Scope): Fact<string> | null {
  const { person } = scope;
  const own = sentenceSpan(story, person);
  const reach = { start: person.start, end: Math.min(own.end, person.end + 70, scope.end) };
  const inWords = within(story.places, { start: person.start, end: person.end });
  const after = within(story.places, reach).filter((p) => !/[.;]/.test(story.text.slice(person.end, p.start)));
  const inSentence = within(story.places, { start: own.start, end: own.end }).filter((p) => p.start < scope.end);
  const inStory = within(story.places, scope);
  const best = inWords[0] ?? after[0] ?? inSentence[0] ?? inStory[0];
  if (best) return { value: best.name, start: best.start, end: best.end };
  const county = within(story.areas, reach).find(
    (a) => /(?:from|in|^) ?$/.test(story.text.slice(person.end, a.start)) || a.start < person.end,
  );
  return county ? { value: story.text.slice(county.start, county.end), start: county.start, end: county.end } : null;
}

/** Dates of one story: one is the day; several are their month when they share it. */
function dateIn(story: Story, span: Span): Fact<string> | null {
  const found = within(story.dates, span)
    .map((d) => ({ d, iso: resolveDate(d, story.published) }))
    .filter((x): x is { d: DateMention; iso: string } => x.iso !== null);
  const first = found[0];
  if (!first) return null;
  const end = found.at(-1)!.d.end;
  if (found.length === 1) return { value: first.iso, start: first.d.start, end: first.d.end };
  const months = new Set(found.map((f) => f.iso.slice(0, 7)));
  if (months.size > 1) return { value: first.iso, start: first.d.start, end: first.d.end };
  return {
    value: isoDate(Number(first.iso.slice(0, 4)), Number(first.iso.slice(5, 7)), null),
    start: first.d.start,
    end,
  };
}

/** "Two Hemel Hempstead residents lost £10,000 and £5,000 respectively"; "three of the victims lost £8,000". */
function incidentsOfSeveral(story: Story, scope: Scope): IncidentFacts[] {
  const own = sentenceSpan(story, scope.person);
  const span = { start: scope.start, end: Math.min(scope.end, own.end) };
  const sums = within(story.sums, span).filter((s) => s.kind === 'lost');
  const { count } = scope.person;
  if (sums.length === 0 || count > 12) return [];
  const words = story.text.slice(span.start, own.end);
  const isEach = /\b(?:each|of the victims|apiece)\b/i.test(words);
  const amounts = sums.length === count ? sums : sums.length === 1 && isEach ? Array<Sum>(count).fill(sums[0]!) : [];
  return amounts.map((s) => {
    const one = incidentOf(story, { ...scope, ...span });
    return {
      ...one,
      loss: { value: s.amount, start: s.start, end: s.end },
      outcome: { ...one.outcome, value: 'loss' as const },
    };
  });
}

/** "Another Watford resident" says that the one before was of Watford too; "another" alone is of the place of the one before. */
function sharePlace(before: IncidentFacts | undefined, now: IncidentFacts): void {
  if (!before) return;
  if (now.place && !before.place) before.place = now.place;
  else if (!now.place && before.place) now.place = before.place;
}

/** "In both cases the money was stolen." */
function applyBoth(story: Story, incidents: IncidentFacts[]): void {
  if (incidents.length < 2) return;
  for (const s of story.sentences) {
    if (!BOTH.test(s.text)) continue;
    const outcome = outcomeOf(story, s);
    if (outcome.value === 'unknown') continue;
    for (const i of incidents)
      if (i.from.start < s.start && (i.outcome.value === 'unknown' || !i.loss)) i.outcome = outcome;
  }
}

/** Told of: something became of it, or somebody in particular was the target. */
function isTold(i: IncidentFacts): boolean {
  if (i.loss || i.attempted) return true;
  return (
    i.outcome.value !== 'unknown' &&
    (i.age !== null ||
      i.band !== null ||
      i.gender !== null ||
      i.place !== null ||
      /^(?:one|another|the second)/i.test('one'))
  );
}

/** A headline and the story under it, or a press repeat: the same sum or the same age, and nothing that differs. */
function mergeRetold(incidents: IncidentFacts[]): IncidentFacts[] {
  const kept: IncidentFacts[] = [];
  for (const i of incidents) {
    const same = kept.find((k) => isSameCase(k, i));
    if (!same) kept.push(i);
    else {
      same.place ??= i.place;
      same.age ??= i.age;
      same.band = same.age ? null : (same.band ?? i.band);
      same.gender ??= i.gender;
      same.date ??= i.date;
      same.attempted ??= i.attempted;
      if (same.loss === null && i.loss) same.loss = i.loss;
      if (same.outcome.value === 'unknown' || i.loss) same.outcome = i.outcome;
    }
  }
  return kept;
}

function isSameCase(a: IncidentFacts, b: IncidentFacts): boolean {
  const differ = <T>(x: Fact<T> | null, y: Fact<T> | null): boolean => x !== null && y !== null && x.value !== y.value;
  if (differ(a.age, b.age) || differ(a.gender, b.gender) || differ(a.loss, b.loss)) return false;
  if (a.age && b.age) return !differ(a.place, b.place) || a.loss?.value === b.loss?.value;
  if (differ(a.place, b.place)) return false;
  const sameLoss = a.loss !== null && b.loss !== null;
  return sameLoss && !(a.place && b.place && a.loss!.start === b.loss!.start) && a.from.start !== b.from.start;
}

/** "2 offences in which elderly victims … In both cases the victims did so": as many cases as the text counts, when it tells none apart. */
function fillSeveral(story: Story, several: Scope): IncidentFacts[] {
  const { count } = several.person;
  if (count > 4) return [];
  const one = incidentOf(story, several);
  if (one.outcome.value === 'unknown') return [];
  const bare = { ...one, loss: null, attempted: null };
  return Array.from({ length: count }, () => ({ ...bare }));
}
