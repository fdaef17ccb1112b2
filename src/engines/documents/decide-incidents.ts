import { isGranted, lossOf } from './decide-loss.ts';
import { dateIn, genderOf, laterAge, laterBand, placeOf } from './describe-incident.ts';
import type { Outcome, Span } from './document.ts';
import type { DateMention } from './find-dates.ts';
import type { Fact, PersonMention } from './find-people.ts';
import type { PlaceMention } from './find-places.ts';
import type { Phrase, ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { mergeRetold } from './merge-incidents.ts';
import type { Sum } from './read-sums.ts';
import type { Sentence } from './segment.ts';
import { startingIn } from './spans.ts';

/** An incident with the words each of its values rests on. */
export interface IncidentFacts {
  from: PersonMention;
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
  /\b(?:she|he|her|him|his|they|their|them|the (?:elderly |retired )?(?:\d{2,3}-year-old|victim|woman|man|pensioner|couple|lady|resident|gentleman|widow|grandmother|grandfather|mother|father|student|householder|customer|person|money|cash|card|fraudster|caller|scammer|suspect|bank|courier|pair|officer|school|payment)s?|no money|nothing was|no cash|it was|police were|thankfully|luckily|fortunately|happily|sadly|a (?:courier|taxi|man) (?:was|came|then))\b/i;
const PLURAL_AGAIN =
  /^(?:["'(\s]{0,2})(?:victims|residents|people|fraudsters|criminals|scammers|police officers|officers|callers|how |detective|anyone|anybody|if |courier fraud|the scam|these|elsewhere|in total|nationally|across the)\b/i;
const SINGULAR_AGAIN = /\b(?:she|her|him|the (?:victim|woman|man|pensioner|couple|lady))\b/i;
const BOTH =
  /\b(?:in )?(?:both|all|each of the|all of the|all three|the two) (?:of )?(?:the )?(?:these )?(?:cases|instances|incidents|victims|women|men|offences|occasions)\b/i;
/** How far a victim's story may run: six sentences are more than any warning spends on one. */
const MAX_STORY = 6;

export interface Scope {
  person: PersonMention;
  /** Stretch of the text that tells of this victim. */
  start: number;
  end: number;
}

/** Step 4, who the facts belong to: each victim's story runs to the next victim or to where the text speaks of something else. */
export function decideIncidents(story: Story): IncidentFacts[] {
  const people = joinAppositives(story.text, withoutCasesOf(story.people));
  const scopes = people.map((person, i) => scopeOf(story, person, people[i + 1], people[i - 1]));
  const incidents: IncidentFacts[] = [];
  let several: Scope | null = null;
  for (const [n, scope] of scopes.entries()) {
    if (scope.person.count > 1) {
      const shared = incidentsOfSeveral(story, scope);
      if (shared.length > 0) incidents.push(...shared);
      else several ??= scope;
      continue;
    }
    const facts = incidentOf(story, scope);
    if (scope.person.isAnother) sharePlace(incidents.at(-1), facts, scope.person);
    if (scope.person.isAnother || sameList(story, scopes[n - 1], scope)) shareOutcome(incidents, facts);
    if (facts.date === null && several) facts.date = dateIn(story, sentenceSpan(story, several.person));
    incidents.push(facts);
  }
  if (several) applySeveral(incidents, outcomeOf(story, sentenceSpan(story, several.person)));
  incidents.push(...orphans(story, scopes, incidents));
  applyBoth(story, incidents);
  const told = mergeRetold(incidents.filter((i) => isTold(i, story.knowledge.weights.victimAge)));
  told.sort((a, b) => a.from.start - b.from.start || (a.loss?.start ?? 0) - (b.loss?.start ?? 0));
  return told.length === 0 && several ? fillSeveral(story, several) : told;
}

/** "£4,950 was then taken from her account": a loss of one person whom the text never introduces. */
function orphans(story: Story, scopes: Scope[], incidents: IncidentFacts[]): IncidentFacts[] {
  const known = new Set(incidents.flatMap((i) => [i.loss?.value, i.attempted?.value]));
  const found: IncidentFacts[] = [];
  for (const s of story.sums.slice(0, story.knowledge.weights.maxPeople)) {
    const own = story.sentences[s.sentence]!;
    const isOwned = scopes.some(
      (scope) => scope.person.sentence === s.sentence || (s.start >= scope.start && s.start < scope.end),
    );
    if (s.kind !== 'lost' || known.has(s.amount) || isOwned || !SINGULAR_AGAIN.test(own.text) || own.advice.length > 0)
      continue;
    known.add(s.amount);
    const person: PersonMention = {
      start: own.start,
      end: own.start,
      sentence: own.index,
      isCase: true,
      count: 1,
      isAnother: false,
      age: null,
      band: null,
      gender: null,
    };
    found.push(incidentOf(story, { person, start: own.start, end: own.end }));
  }
  return found;
}

/** "In one case … an elderly woman": the case and the person are one; the person says more. */
function withoutCasesOf(people: PersonMention[]): PersonMention[] {
  return people.filter((p, i) => {
    const next = people[i + 1];
    const isHeading =
      p.isCase && p.count === 1 && next && !next.isCase && next.count === 1 && next.sentence - p.sentence <= 1;
    if (isHeading && p.isAnother) next.isAnother = false;
    return !isHeading;
  });
}

/** "The second victim, a woman in her 90s …": one person, described twice. */
function joinAppositives(text: string, people: PersonMention[]): PersonMention[] {
  const kept: PersonMention[] = [];
  for (const p of people) {
    const before = kept.at(-1);
    const isSame =
      before &&
      before.count === 1 &&
      p.count === 1 &&
      !p.isAnother &&
      /^, (?:who (?:is|was) )?$/.test(text.slice(before.end, p.start));
    if (!isSame) kept.push({ ...p });
    else
      Object.assign(before, {
        end: p.end,
        age: before.age ?? p.age,
        band: p.band ?? before.band,
        gender: p.gender ?? before.gender,
      });
  }
  return kept;
}

/** "£1,100 from another": the sum before the person is that person's. */
function leadIn(story: Story, person: PersonMention): number {
  const sum = startingIn(story.sums, { start: person.start - 60, end: person.start }).at(-1);
  return sum && /^[^.!?;]{0,24}\bfrom $/.test(story.text.slice(sum.end, person.start)) ? sum.start : person.start;
}

/** "She withdrew … The victim, 88, …": the first to be brought in by "the" was spoken of before. */
function backTo(story: Story, person: PersonMention, own: Sentence): number {
  if (!/^the /i.test(story.text.slice(person.start, person.start + 4))) return startOf(story, person, undefined, own);
  let start = own.start;
  for (let i = person.sentence - 1; i >= Math.max(0, person.sentence - MAX_STORY); i--) {
    const s = story.sentences[i]!;
    if (!/\b(?:she|he|her|him)\b/i.test(s.text) || s.advice.length > 0) break;
    start = s.start;
  }
  return start;
}

/** The words before the first victim of a sentence are that victim's, unless "but" or "while" sets them apart. */
function startOf(story: Story, person: PersonMention, before: PersonMention | undefined, own: Sentence): number {
  const lead = leadIn(story, person);
  if (lead < person.start || before?.sentence === person.sentence) return lead;
  return /\b(?:but|while|whilst|although|though|whereas)\b/i.test(story.text.slice(own.start, person.start))
    ? person.start
    : own.start;
}

function scopeOf(
  story: Story,
  person: PersonMention,
  next: PersonMention | undefined,
  before: PersonMention | undefined,
): Scope {
  const own = story.sentences[person.sentence]!;
  let end = own.end;
  for (let i = person.sentence + 1; i < Math.min(story.sentences.length, person.sentence + MAX_STORY); i++) {
    const s = story.sentences[i]!;
    if (
      (PLURAL_AGAIN.test(s.text) && !SINGULAR_AGAIN.test(s.text)) ||
      !REFERS_BACK.test(s.text) ||
      s.advice.some((a) => a.start === s.start)
    )
      break;
    end = s.end;
  }
  const start = before ? startOf(story, person, before, own) : backTo(story, person, own);
  return { person, start, end: Math.max(person.end, Math.min(end, next ? leadIn(story, next) : end)) };
}

const sentenceSpan = (story: Story, p: PersonMention): Span => story.sentences[p.sentence]!;
function incidentOf(story: Story, scope: Scope): IncidentFacts {
  const { person } = scope;
  const sums = startingIn(story.sums, scope);
  const outcome = outcomeOf(
    story,
    scope,
    sums.some((s) => s.kind === 'lost'),
  );
  const lost = sums.filter((s) => s.kind === 'lost' || (s.kind === 'plain' && outcome.value === 'loss'));
  const tried = sums.filter(
    (s) => s.kind === 'attempted' && !(outcome.value === 'loss' && isGranted(story.text, s, scope)),
  );
  lost.push(...sums.filter((s) => s.kind === 'attempted' && !tried.includes(s)));
  lost.sort((a, b) => a.start - b.start);
  const age = person.age ?? laterAge(story, scope);
  const facts: IncidentFacts = {
    from: person,
    place: placeOf(story, scope),
    age,
    band: age ? null : (person.band ?? laterBand(story, scope)),
    gender: person.gender ?? genderOf(story, scope),
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
    facts.loss = lossOf(story.text, sums, lost);
    facts.outcome = { ...facts.outcome, value: 'loss' };
  } else if (tried[0]) {
    if (outcome.value === 'loss') facts.loss = amount(tried[0]);
    else facts.attempted = amount(tried[0]);
  }
  return facts;
}

/** Certain words first ("no money was lost"); then a loss told of; somebody noticing decides only where no sum was lost. */
function outcomeOf(story: Story, span: Span, hasLostSum = false): Fact<Outcome> {
  const words = story.text.slice(span.start, span.end);
  const { loss, noLoss, noticed } = story.knowledge.outcomes;
  const fact = (value: Outcome, m: Span): Fact<Outcome> => ({
    value,
    start: span.start + m.start,
    end: span.start + m.end,
  });
  const none = lastMatch(noLoss, words);
  if (none) return fact('no_loss', none);
  const some = lastMatch(loss, words);
  const stopped = lastMatch(noticed, words);
  if (some && (!stopped || hasLostSum || isGone(words))) return fact('loss', some);
  if (stopped) return fact('no_loss', stopped);
  return { value: 'unknown', start: span.start, end: Math.min(span.end, span.start + 80) };
}

/** Said outright: it was stolen, she lost it, it has not been recovered. */
const isGone = (words: string): boolean =>
  /\b(?:lost|stolen|conned out of|scammed out of|has not been recovered|handed over|been moved|money (?:was |had )?(?:gone|taken))\b/i.test(
    words,
  );

function lastMatch(phrases: Phrase[], words: string): Span | null {
  let last: Span | null = null;
  for (const { pattern } of phrases) {
    for (const m of matchesOf(pattern, words)) {
      if (!last || m.index > last.start) last = { start: m.index, end: m.index + m[0].length };
    }
  }
  return last;
}

/** "Two Hemel Hempstead residents lost £10,000 and £5,000 respectively"; "three of the victims lost £8,000". */
function incidentsOfSeveral(story: Story, scope: Scope): IncidentFacts[] {
  const own = sentenceSpan(story, scope.person);
  const span = { start: scope.start, end: Math.min(scope.end, own.end) };
  const sums = startingIn(story.sums, span).filter((s) => s.kind === 'lost');
  const { count } = scope.person;
  if (sums.length === 0 || count > 12) return [];
  const words = story.text.slice(span.start, own.end);
  const isEach = /\b(?:each|of the victims|apiece)\b/i.test(words);
  const amounts = sums.length === count ? sums : sums.length === 1 && isEach ? Array<Sum>(count).fill(sums[0]!) : [];
  const ages = agesOf(story, scope.person, own);
  return amounts.map((s, n) => {
    const one = incidentOf(story, { ...scope, ...span });
    if (ages.length === count) one.age = ages[n]!;
    return {
      ...one,
      loss: { value: s.amount, start: s.start, end: s.end },
      outcome: { ...one.outcome, value: 'loss' as const },
    };
  });
}

/** "Two women, aged 79 and 84": an age each. */
function agesOf(story: Story, person: PersonMention, own: Span): Fact<number>[] {
  const words = story.text.slice(person.end, Math.min(own.end, person.end + 60));
  const list = /\b(?:aged )?\d{2}(?:, \d{2}){0,4},? and \d{2}\b/.exec(words);
  if (!list) return [];
  const from = person.end + list.index;
  return [...list[0].matchAll(/\d{2}/g)].map((m) => ({
    value: Number(m[0]),
    start: from + m.index,
    end: from + m.index + 2,
  }));
}

/** "Another Watford resident" says that the one before was of Watford too; "another" alone is of the place of the one before. */
function sharePlace(before: IncidentFacts | undefined, now: IncidentFacts, person: Span): void {
  if (!before) return;
  const isInWords = now.place !== null && now.place.start >= person.start && now.place.end <= person.end;
  if (isInWords && !before.place) before.place = now.place;
  else if (!now.place && before.place) now.place = before.place;
}

/** "A woman from A, a woman from B and a man from C were all phoned …": what became of the last became of all in the list. */
function sameList(story: Story, before: Scope | undefined, scope: Scope): boolean {
  if (!before || before.person.sentence !== scope.person.sentence) return false;
  return /^[^.!?;:]{0,60}(?:,|,? and) $/.test(story.text.slice(before.person.end, scope.person.start));
}

function shareOutcome(earlier: IncidentFacts[], now: IncidentFacts): void {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const before = earlier[i]!;
    if (before.outcome.value !== 'unknown' || now.outcome.value === 'unknown') return;
    before.outcome = now.outcome;
  }
}

/** "Two elderly victims lost £8,000 in total": what became of both became of each whose own story does not say. */
function applySeveral(incidents: IncidentFacts[], outcome: Fact<Outcome>): void {
  if (outcome.value !== 'loss') return;
  for (const i of incidents) if (i.outcome.value === 'unknown' && i.from.start > outcome.start) i.outcome = outcome;
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
function isTold(i: IncidentFacts, victimAge: number): boolean {
  if (i.loss || i.attempted || (i.age && i.age.value >= victimAge)) return true;
  return (
    i.outcome.value !== 'unknown' &&
    (i.age !== null ||
      i.band !== null ||
      i.gender !== null ||
      i.place !== null ||
      /^(?:one|another|the second)/i.test('one'))
  );
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
