import type { IncidentFacts, Scope, Story } from './decide-incidents.ts';
import type { Span } from './document.ts';
import { type DateMention, isoDate, resolveDate } from './find-dates.ts';
import type { Fact, PersonMention } from './find-people.ts';
import type { PlaceMention } from './find-places.ts';
import { startingIn } from './spans.ts';

/**
 * The place in the words for the victim, else the nearest in the sentence, else in the story, else a county named with the victim, else the
 * one place that the text, or its beginning, is about.
 */
export function placeOf(story: Story, scope: Scope): Fact<string> | null {
  const fact = (p: Span & { name: string }): Fact<string> => ({ value: p.name, start: p.start, end: p.end });
  const spoken = first(scope.mentions, (m) => placeBy(story, m, scope));
  if (spoken) return fact(spoken);
  const happened = first(scope.stretches, (t) =>
    startingIn(story.places, t).find((p) => HAPPENED_IN.test(story.text.slice(Math.max(0, p.start - 90), p.start))),
  );
  if (happened) return fact(happened);
  const own = story.sentences[scope.person.sentence]!;
  const inSentence = startingIn(story.places, own).filter((p) => p.start < scope.end);
  const near = inSentence[0] ?? first(scope.stretches, (t) => startingIn(story.places, t)[0]);
  if (near) return fact(near);
  const county = first(scope.mentions, (m) => countyWith(story, m));
  if (county) return { value: story.text.slice(county.start, county.end), start: county.start, end: county.end };
  const only =
    onlyPlace(story.places) ?? onlyPlace(startingIn(story.places, { start: 0, end: story.sentences[1]?.end ?? 0 }));
  return only ? fact(only) : null;
}

/** "It happened in Wellingborough", "The theft took place at around noon in Ash". */
const HAPPENED_IN =
  /\b(?:[Ii]t|[Tt]his|incident|offence|theft|fraud|crime|meeting|handover|collection) (?:all )?(?:happened|took place|occurred|was committed)\b[^.!?;]{0,50}\b(?:in|at|near) (?:the )?$/;

function first<T, V>(of: readonly T[], tell: (one: T) => V | undefined): V | undefined {
  for (const one of of) {
    const told = tell(one);
    if (told !== undefined) return told;
  }
  return undefined;
}

const onlyPlace = (places: PlaceMention[]): PlaceMention | undefined =>
  new Set(places.map((p) => p.name)).size === 1 ? places[0] : undefined;

/** "a Ryde man", "a woman in her 80s from the New Forest". */
function placeBy(story: Story, m: PersonMention, scope: Scope): PlaceMention | undefined {
  const end = Math.min(story.sentences[m.sentence]!.end, m.end + 70);
  const own = scope.stretches.find((t) => m.start >= t.start && m.start < t.end);
  const inWords = startingIn(story.places, { start: m.start, end: m.end })[0];
  const before = startingIn(story.places, { start: m.start - 50, end: m.start }).at(-1);
  const isLedIn =
    before &&
    before.end <= m.start &&
    /\b[IiAa][nt] (?:the )?$/.test(story.text.slice(before.start - 8, before.start)) &&
    /^,? (?:(?:where|yesterday|and|when|on \w{3,9}|last \w{3,9}|today),? ){0,2}$/.test(
      story.text.slice(before.end, m.start),
    );
  if (/^,? who liv(?:es|ed) there\b/.test(story.text.slice(m.end, m.end + 18)))
    return startingIn(story.places, { start: m.start - 300, end: m.start }).at(-1);
  const after = startingIn(story.places, { start: m.end, end: Math.min(end, own?.end ?? end) });
  return (
    inWords ??
    (isLedIn || (before && isHeading(story.text, before, m)) ? before : undefined) ??
    after.find((p) => !/[.;]|,? (?:while|whilst|and|but) (?:in|at) /.test(story.text.slice(m.end, p.start)))
  );
}

/** "(b) Melton Mowbray. Female, 75.", "- Stroud, Mon: man (84) withdrew": a list that puts the place first. */
const isHeading = (text: string, place: Span, m: Span): boolean =>
  /(?:^|\n|[-•*] |[a-z\d]\) |[.;:] )$/.test(text.slice(Math.max(0, place.start - 4), place.start)) &&
  /^(?:, (?:\d{1,2} )?[A-Z][a-z]{2,8})?(?:[.:;,]| [-–])? ?(?:(?:Resident|Member|Customer|Tenant|Householder) \()?$/.test(
    text.slice(place.end, m.start),
  );

/** A county in the words for the victim: "a man of 73 from Herefordshire". */
/** How many characters before "the county" its name may stand. */
const COUNTY_BEFORE = 3_000;

function countyWith(story: Story, m: PersonMention): (Span & { name: string }) | undefined {
  const reach = { start: m.start, end: Math.min(story.sentences[m.sentence]!.end, m.end + 70) };
  const named = startingIn(story.areas, reach).find(
    (a) => a.start < m.end || /(?:from|in)(?: the)? ?$/.test(story.text.slice(m.end, a.start)),
  );
  const isOfCounty = /^[^.!?;]{0,24}\b(?:in|from|across) the county\b/.test(story.text.slice(m.end, reach.end));
  return (
    named ?? (isOfCounty ? startingIn(story.areas, { start: m.start - COUNTY_BEFORE, end: m.start }).at(-1) : undefined)
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
    /\b[Tt]he (\d{2,3})[- ]year[- ]old|\b(?:[Tt]he|[Ss]he|[Hh]e) (?:victim|woman|man|pensioner|resident|lady)?,? (?:who is |aged |is aged )?(\d{2,3})(?=,)|\b[Ss]?[Hh]e(?: is|'s| was) (?:aged )?(?:only |now )?(\d{2})(?=[.,;]| and )|\bAged (\d{2,3}), (?:s?he)\b|\b[Tt]he [a-z]{3,14}, (?:who(?:'s| is| was) |now )(?:aged )?(\d{2})(?=[,.;]| and )/.exec(
      words,
    );
  const digits = m?.[1] ?? m?.[2] ?? m?.[3] ?? m?.[4] ?? m?.[5];
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
