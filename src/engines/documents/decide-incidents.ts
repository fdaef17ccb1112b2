import { dealRespectively, withOnlySum } from './deal-sums.ts';
import { givenNext, isFurtherAsk, isGranted, isSumOfAll, lossOf } from './decide-loss.ts';
import { outcomeOf, weighOutcome } from './decide-outcome.ts';
import { dateIn, genderOf, laterAge, laterBand, placeOf } from './describe-incident.ts';
import type { Outcome, Span } from './document.ts';
import type { DateMention } from './find-dates.ts';
import type { Fact, PersonMention } from './find-people.ts';
import type { PlaceMention } from './find-places.ts';
import { followPeople } from './follow-people.ts';
import type { ReadingKnowledge } from './knowledge.ts';
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
  /** The names of what the model of outcomes saw, where they are kept; and how sure it is that this is no case of anybody's. */
  names: ReadonlySet<string>;
  none: number;
  /** The rules have words for what became of it. */
  isOutcomeTold: boolean;
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

/** One victim's part of the text: the person, all its stretches, and the first of them. */
export interface Scope extends Span {
  person: PersonMention;
  mentions: PersonMention[];
  stretches: Span[];
}

/** Step 4, who the facts belong to: each victim's story runs to the next victim or to where the text speaks of something else. */
export function decideIncidents(story: Story): IncidentFacts[] {
  const { candidates, several } = candidatesOf(story);
  const told = mergeRetold(joinCounted(candidates).filter((i) => isTold(i, story.knowledge)));
  told.sort((a, b) => a.from.start - b.from.start || (a.loss?.start ?? 0) - (b.loss?.start ?? 0));
  return told.length === 0 && several ? fillSeveral(story, several) : withOnlySum(story, told);
}

/** Everybody whose case the text may tell. */
export function candidatesOf(story: Story): { candidates: IncidentFacts[]; several: Scope | null } {
  const scopes = followPeople(story).flatMap(({ person, mentions, stretches }): Scope[] =>
    stretches[0] ? [{ person, mentions, stretches, start: stretches[0].start, end: stretches[0].end }] : [],
  );
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
  if (several) applySeveral(incidents, outcomeOf(story, [sentenceSpan(story, several.person)]));
  incidents.push(...orphans(story, scopes, incidents));
  applyBoth(story, incidents);
  dealRespectively(story, incidents);
  return { candidates: incidents, several };
}

/** Sentences within which those who were told as a number are told one by one. */
const SOON = 3;

/** "Three people lost £6,200, £2,750 and £11,000. A Hove woman of 81, a Lewes man of 76 and …": the sums are theirs, in that order. */
function joinCounted(incidents: IncidentFacts[]): IncidentFacts[] {
  const counted = incidents.filter((i) => i.from.count > 1 && i.loss);
  const group = counted.filter((i) => i.from === counted[0]?.from);
  if (group.length < 2) return incidents;
  const { from } = group[0]!;
  const each = incidents
    .filter((i) => i.from.count === 1 && i.from.start > from.start && i.from.sentence <= from.sentence + SOON)
    .slice(0, group.length);
  if (each.length < group.length || each.some((i) => i.loss || i.attempted)) return incidents;
  const outcome = group[0]!.outcome;
  const joined = new Map(each.map((i, n) => [i, { ...i, loss: group[n]!.loss, outcome }]));
  return incidents.flatMap((i) => (group.includes(i) ? [] : [joined.get(i) ?? i]));
}

/** "£4,950 was then taken from her account": a loss of one person whom the text never introduces. */
function orphans(story: Story, scopes: Scope[], incidents: IncidentFacts[]): IncidentFacts[] {
  const known = new Set(incidents.flatMap((i) => [i.loss?.value, i.attempted?.value]));
  const told = new Set<number>();
  const found: IncidentFacts[] = [];
  for (const s of story.sums.slice(0, story.knowledge.weights.maxPeople)) {
    const own = story.sentences[s.sentence]!;
    const isOwned = scopes.some(
      (scope) =>
        scope.person.sentence === s.sentence || scope.stretches.some((t) => s.start >= t.start && s.start < t.end),
    );
    if (
      s.kind !== 'lost' ||
      known.has(s.amount) ||
      told.has(s.sentence) ||
      isOwned ||
      !story.knowledge.storyWords.singularAgain.test(own.text) ||
      own.advice.length > 0
    )
      continue;
    known.add(s.amount);
    told.add(s.sentence);
    if (isOfOnly(s, incidents)) continue;
    const person: PersonMention = {
      start: own.start,
      end: own.start,
      sentence: own.index,
      isCase: true,
      count: 1,
      isAnother: false,
      isAgain: false,
      isVague: false,
      isOther: false,
      ordinal: null,
      age: null,
      band: null,
      gender: null,
    };
    found.push(incidentOf(story, { person, mentions: [person], start: own.start, end: own.end, stretches: [own] }));
  }
  return found;
}

/** Where one victim only is told of, a sum that went is that victim's: the loss, or a part of the loss that is told. */
function isOfOnly(s: Sum, incidents: IncidentFacts[]): boolean {
  const [only] = incidents;
  if (!only || incidents.length > 1 || only.from.start > s.start) return false;
  if (only.loss) return only.loss.value > s.amount;
  if (only.attempted || (only.outcome.value === 'no_loss' && only.isOutcomeTold)) return false;
  only.loss = { value: s.amount, start: s.start, end: s.end };
  only.outcome = { ...only.outcome, value: 'loss' };
  return true;
}

const sentenceSpan = (story: Story, p: PersonMention): Span => story.sentences[p.sentence]!;
function incidentOf(story: Story, scope: Scope): IncidentFacts {
  const { person } = scope;
  const sums = scope.stretches.flatMap((t) => startingIn(story.sums, t)).map((s) => givenNext(story.text, s));
  const { outcome, names, none, isTold } = weighOutcome(story, scope, sums);
  const own: Span = { start: scope.start, end: scope.stretches.at(-1)!.end };
  const lost = sums.filter(
    (s) =>
      s.kind === 'lost' ||
      s.kind === 'drawn' ||
      (s.kind === 'plain' && (outcome.value === 'loss' || isSumOfAll(story.text, s, story.knowledge))),
  );
  // "They had put by £3,000 … a man came and took the lot": the sum that was there is the sum that went.
  const there = sums.filter((s) => s.kind === 'other' || s.kind === 'plain');
  if (lost.length === 0 && there.length === 1 && outcome.value === 'loss' && isAllGone(story, scope, there[0]!))
    lost.push(there[0]!);
  if (
    lost.length === 0 &&
    outcome.value === 'unknown' &&
    there.length === 1 &&
    there[0]!.kind === 'plain' &&
    isListed(story, person)
  )
    lost.push(there[0]!);
  const isLoss = outcome.value === 'loss' || (outcome.value === 'unknown' && lost.length > 0);
  const tried = sums.filter(
    (s) =>
      s.kind === 'attempted' &&
      !(outcome.value !== 'no_loss' && isGranted(story.text, s, own)) &&
      !(isLoss && sums[0] !== s && isFurtherAsk(story.text, s, own)),
  );
  lost.push(...sums.filter((s) => s.kind === 'attempted' && !tried.includes(s)));
  lost.sort((a, b) => a.start - b.start);
  const age = person.age ?? firstOver(scope, (t) => laterAge(story, t));
  const facts: IncidentFacts = {
    from: person,
    place: placeOf(story, scope),
    age,
    band: age ? null : bandOf(story, scope),
    gender: person.gender ?? (isNarrator(story, person) ? null : genderOf(story, scope)),
    date: firstOver(scope, (t) => dateIn(story, t)),
    loss: null,
    attempted: null,
    outcome,
    names,
    none,
    isOutcomeTold: isTold,
  };
  addSums(story, facts, sums, lost, tried);
  return facts;
}

const isNarrator = (story: Story, person: PersonMention): boolean => story.text.slice(person.start, person.end) === 'I';

/** "Male, 88, Otley: 14 calls, £5,600": in a list that has no verbs a sum that nothing is said of went. */
const isListed = (story: Story, person: PersonMention): boolean =>
  !/^(?:an?|one|the|another|his|her|my|their|its|in)\b/i.test(story.text.slice(person.start, person.end)) &&
  /^,? \(?(?:aged )?\d{2,3}\)?(?:, [A-Z][\w' -]{2,24})?[:;,]/.test(story.text.slice(person.end, person.end + 45));

/** Told after a sum: all of it went. */
const isAllGone = (story: Story, scope: Scope, s: Sum): boolean =>
  story.knowledge.storyWords.theLot.test(story.text.slice(s.end, Math.max(s.end, scope.stretches.at(-1)!.end)));

/** "An elderly couple … in their late 80s": a decade says more than a word. */
function bandOf(story: Story, scope: Scope): Fact<string> | null {
  const said = scope.person.band;
  const isDecade = said !== null && /\d/.test(said.value);
  return isDecade ? said : (firstOver(scope, (t) => laterBand(story, t)) ?? said);
}

function addSums(story: Story, facts: IncidentFacts, sums: Sum[], lost: Sum[], tried: Sum[]): void {
  const amount = (s: Sum): Fact<number> => ({ value: s.amount, start: s.start, end: s.end });
  if (facts.outcome.value === 'no_loss') {
    const asked = tried[0] ?? lost[0] ?? sums.find((s) => s.kind === 'plain');
    if (asked) facts.attempted = amount(asked);
  } else if (lost.length > 0) {
    facts.loss = lossOf(story.text, sums, lost, story.knowledge);
    facts.outcome = { ...facts.outcome, value: 'loss' };
    if (tried[0] && tried[0].amount !== facts.loss.value && tried[0].start > lost[0]!.start)
      facts.attempted = amount(tried[0]);
  } else if (tried[0]) {
    if (facts.outcome.value === 'loss') facts.loss = amount(tried[0]);
    else {
      facts.attempted = amount(tried[0]);
      // Asked for, and nothing is told of a loss.
      facts.outcome = { ...facts.outcome, value: 'no_loss' };
    }
  }
}

/** The first of the victim's stretches that tells it. */
function firstOver<T>(scope: Scope, tell: (stretch: Scope) => T | null): T | null {
  for (const t of scope.stretches) {
    const told = tell({ ...scope, start: t.start, end: t.end });
    if (told !== null) return told;
  }
  return null;
}

/** "Two Hemel Hempstead residents lost £10,000 and £5,000 respectively"; "three of the victims lost £8,000". */
function incidentsOfSeveral(story: Story, scope: Scope): IncidentFacts[] {
  const own = sentenceSpan(story, scope.person);
  const span = { start: scope.start, end: Math.min(scope.end, own.end) };
  const all = startingIn(story.sums, span);
  const dealt = placesOf(story, own, all.length).length === all.length && all.length > 1;
  const sums = all.filter((s) => s.kind === 'lost' || s.kind === 'drawn' || (dealt && s.kind === 'total'));
  const count = dealt && scope.person.count > story.knowledge.weights.severalAtMost ? sums.length : scope.person.count;
  const ages = agesOf(story, scope.person, own);
  const isToldByAge = ages.length === count;
  if ((sums.length === 0 && !isToldByAge) || count > story.knowledge.weights.severalAtMost) return [];
  const words = story.text.slice(span.start, own.end);
  const isEach = /\b(?:each|of the victims|apiece)\b/i.test(words);
  const places = placesOf(story, own, count);
  const amounts = sums.length === count ? sums : sums.length === 1 && isEach ? Array<Sum>(count).fill(sums[0]!) : [];
  if (amounts.length === 0 && isToldByAge && sums.length === 0)
    return ages.map((age) => ({ ...incidentOf(story, { ...scope, ...span, stretches: [span] }), age }));
  return amounts.map((s, n) => {
    const one = incidentOf(story, { ...scope, ...span, stretches: [span] });
    if (ages.length === count) one.age = ages[n]!;
    if (places.length === count) one.place = places[n]!;
    return {
      ...one,
      loss: { value: s.amount, start: s.start, end: s.end },
      outcome: { ...one.outcome, value: 'loss' as const },
    };
  });
}

/** "Women from Poole and Wareham": a place each, where there are as many. */
function placesOf(story: Story, own: Span, count: number): Fact<string>[] {
  const places = startingIn(story.places, own);
  const isList = places.every(
    (p, i) => i === 0 || /^(?:,|,? and)(?: from| in)? $/.test(story.text.slice(places[i - 1]!.end, p.start)),
  );
  return isList && places.length === count ? places.map((p) => ({ value: p.name, start: p.start, end: p.end })) : [];
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
  for (const i of incidents) {
    const isOpen = i.outcome.value === 'unknown' || (i.outcome.value === 'no_loss' && !i.isOutcomeTold);
    if (isOpen && i.from.start > outcome.start) i.outcome = outcome;
  }
}

/** "Both amounts were found in the car and handed back": nobody lost what was told before. */
function applyReturned(story: Story, s: Sentence, incidents: IncidentFacts[]): void {
  const { allReturned, oneReturned } = story.knowledge.storyWords;
  const lost = incidents.filter((i) => i.from.start < s.start && i.loss);
  const back = allReturned.test(s.text) ? lost : oneReturned.test(s.text) ? lost.slice(-1) : [];
  for (const i of back) {
    i.attempted = i.loss;
    i.loss = null;
    i.outcome = { value: 'no_loss', start: s.start, end: s.end };
  }
}

/** "The accounts of the other two were frozen in time": told after one who lost. */
function applyOthers(story: Story, s: Sentence, incidents: IncidentFacts[]): void {
  if (!story.knowledge.storyWords.theOthers.test(s.text) || !incidents.some((i) => i.loss && i.from.start < s.start))
    return;
  const outcome = outcomeOf(story, [s]);
  if (outcome.value !== 'no_loss') return;
  for (const i of incidents) if (!i.loss && i.from.start < s.start) i.outcome = outcome;
}

/** "In both cases the money was stolen." */
function applyBoth(story: Story, incidents: IncidentFacts[]): void {
  for (const s of story.sentences) {
    applyReturned(story, s, incidents);
    if (incidents.length < 2) continue;
    applyOthers(story, s, incidents);
    if (!story.knowledge.storyWords.both.test(s.text)) continue;
    const outcome = outcomeOf(story, [s]);
    if (outcome.value === 'unknown') continue;
    for (const i of incidents)
      if (i.from.start < s.start && (i.outcome.value === 'unknown' || !i.loss)) i.outcome = outcome;
  }
}

/** Told of: something became of it, or somebody in particular was the target; and the model does not hold it for no case of anybody's. */
function isTold(i: IncidentFacts, knowledge: ReadingKnowledge): boolean {
  if (i.none >= knowledge.weights.surestNone) return false;
  return isToldByRule(i, knowledge.weights.victimAge);
}

function isToldByRule(i: IncidentFacts, victimAge: number): boolean {
  if (i.loss || i.attempted || (i.age && i.age.value >= victimAge)) return true;
  if (i.outcome.value === 'unknown') return false;
  // "The customer is given a choice": nobody was brought in before, and nothing is told of him.
  if (i.from.isAgain && !i.isOutcomeTold && i.band === null) return false;
  const isSomebody = i.age !== null || i.band !== null || i.gender !== null;
  return isSomebody || (i.isOutcomeTold && (i.place !== null || i.from.isCase || i.from.isCalledVictim === true));
}

/** "2 offences in which elderly victims … In both cases the victims did so": as many cases as the text counts, when it tells none apart. */
function fillSeveral(story: Story, several: Scope): IncidentFacts[] {
  const { count } = several.person;
  if (count > story.knowledge.weights.unnamedAtMost) return [];
  const one = incidentOf(story, several);
  if (one.outcome.value === 'unknown') return [];
  const bare = { ...one, loss: null, attempted: null };
  const places = placesOf(story, sentenceSpan(story, several.person), count);
  return Array.from({ length: count }, (_, n) => ({ ...bare, place: places[n] ?? bare.place }));
}
