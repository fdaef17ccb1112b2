import type { IncidentFacts, Scope, Story } from './decide-incidents.ts';
import type { Span } from './document.ts';
import { type DateMention, isoDate, resolveDate } from './find-dates.ts';
import type { Fact } from './find-people.ts';
import { startingIn } from './spans.ts';

/** The place in the words for the victim, else the nearest in the sentence, else in the story, else a county named with the victim. */
export function placeOf(story: Story, scope: Scope): Fact<string> | null {
  const { person } = scope;
  const own = story.sentences[person.sentence]!;
  const reach = { start: person.start, end: Math.min(own.end, person.end + 70, scope.end) };
  const inWords = startingIn(story.places, { start: person.start, end: person.end });
  const after = startingIn(story.places, reach).filter((p) => !/[.;]/.test(story.text.slice(person.end, p.start)));
  const inSentence = startingIn(story.places, { start: own.start, end: own.end }).filter((p) => p.start < scope.end);
  const inStory = startingIn(story.places, scope);
  const names = new Set(story.places.map((p) => p.name));
  const only = names.size === 1 ? story.places[0] : undefined;
  const best =
    inWords[0] ?? after[0] ?? inSentence[0] ?? inStory[0] ?? (countyWith(story, scope, reach) ? undefined : only);
  if (best) return { value: best.name, start: best.start, end: best.end };
  const county = startingIn(story.areas, reach).find(
    (a) => /(?:from|in|^) ?$/.test(story.text.slice(person.end, a.start)) || a.start < person.end,
  );
  return county ? { value: story.text.slice(county.start, county.end), start: county.start, end: county.end } : null;
}

/** A county in the words for the victim: "a man of 73 from Herefordshire". */
function countyWith(story: Story, { person }: Scope, reach: Span): (Span & { name: string }) | undefined {
  return startingIn(story.areas, reach).find(
    (a) => a.start < person.end || /(?:from|in)(?: the)? ?$/.test(story.text.slice(person.end, a.start)),
  );
}

/** Dates of one story: one is the day; several are their month when they share it. */
export function dateIn(story: Story, span: Span): Fact<string> | null {
  const found = startingIn(story.dates, span)
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

/** "The 79-year-old was told", "the victim, 82, went": an age given when the story goes on. */
export function laterAge(story: Story, scope: Scope): Fact<number> | null {
  const words = story.text.slice(scope.person.end, scope.end);
  const m =
    /\b[Tt]he (\d{2,3})[- ]year[- ]old|\b(?:[Tt]he|[Ss]he|[Hh]e) (?:victim|woman|man|pensioner|resident|lady)?,? (?:who is |aged |is aged )?(\d{2,3})(?=,)/.exec(
      words,
    );
  const digits = m?.[1] ?? m?.[2];
  if (!m || !digits) return null;
  const start = scope.person.end + m.index + m[0].indexOf(digits);
  return { value: Number(digits), start, end: start + digits.length };
}

export function laterBand(story: Story, scope: Scope): Fact<string> | null {
  const words = story.text.slice(scope.person.end, scope.end);
  const m = /\b(?:aged |who is |is |was )?in (?:her|his|their) (?:early |mid |late |mid-|late-)?([2-9]0s)\b/.exec(
    words,
  );
  if (!m) return null;
  const end = scope.person.end + m.index + m[0].length;
  return { value: m[1]!, start: end - m[1]!.length, end };
}

/** By the pronouns of the victim's own story, where they all agree: "she gave him her card" does not. */
export function genderOf(story: Story, scope: Scope): IncidentFacts['gender'] {
  const from = scope.person.end;
  const words = story.text.slice(from, scope.end);
  const her = /\b(?:she|her|herself)\b/i.exec(words);
  const him = /\b(?:he|him|his|himself)\b/i.exec(words);
  const first =
    her &&
    (!him || her.index < him.index || / (?:caller|fraudster|man|officer|scammer)\b/.test(words.slice(0, him.index)))
      ? her
      : him;
  if (!first || (her && him && first === him)) return null;
  const start = from + first.index;
  return { value: first === her ? 'female' : 'male', start, end: start + first[0].length };
}
