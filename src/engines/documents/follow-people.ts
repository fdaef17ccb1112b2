import type { Story } from './decide-incidents.ts';
import type { Span } from './document.ts';
import type { Fact, PersonMention } from './find-people.ts';
import type { Sentence } from './segment.ts';
import { startingIn } from './spans.ts';

/** One victim and every stretch of the text that tells of him or her. */
export interface CastMember {
  person: PersonMention;
  /** Each time the victim is brought in, the first first. */
  mentions: PersonMention[];
  stretches: Span[];
}

/** Step 4, who is spoken of: each mention is somebody new or somebody who was brought in before, and each victim's story is its stretches. */
export function followPeople(story: Story): CastMember[] {
  const victims = joinAppositives(story.text, withoutCasesOf(resolvable(story.people)));
  const cast: CastMember[] = [];
  const turns = victims.map((mention) => ({ mention, member: memberFor(story, mention, cast) }));
  for (const [i, turn] of turns.entries()) {
    if (!turn.member) continue;
    let next = i + 1;
    while (next < turns.length && (!turns[next]!.member || turns[next]!.member === turn.member)) next++;
    const stretch = stretchOf(story, turn.mention, turns[next]?.mention, turns[i - 1]?.mention);
    const last = turn.member.stretches.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else turn.member.stretches.push(stretch);
  }
  adoptSums(story, cast);
  return cast;
}

/**
 * "A woman of Bude has complained. It had seemed a bargain. She sent £300, then £750": a sum that somebody lost is the last victim's who was
 * spoken of, though a sentence or two were about something else.
 */
function adoptSums(story: Story, cast: CastMember[]): void {
  const w = story.knowledge.storyWords;
  const told = cast
    .flatMap((member) => member.stretches.map(({ start, end }) => ({ member, start, end })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  for (const s of story.sentences) {
    while (at < told.length && told[at]!.start <= s.start) at++;
    const last = told[at - 1];
    if (!last || last.member.person.count > 1 || last.end > s.start || s.advice.length > 0) continue;
    if (startingIn(story.people, s).some((p) => !p.isAgain && !p.isOther) || w.toReader.test(s.text)) continue;
    if (w.singularAgain.test(s.text) && tellsOfSum(story, s)) {
      last.member.stretches.push({ start: s.start, end: s.end });
      last.end = s.end;
    }
  }
  for (const member of cast) member.stretches.sort((a, b) => a.start - b.start);
}

/** "The man" is a victim only when the last man spoken of was one; those who did it are then let go. */
function resolvable(people: PersonMention[]): PersonMention[] {
  const kept: PersonMention[] = [];
  const lastOf = new Map<string, PersonMention>();
  for (const p of people) {
    const gender = p.gender?.value ?? 'any';
    if (p.isAgain && p.isVague) {
      const last = lastOf.get(gender);
      if (!last || last.isOther) continue;
    }
    if (!p.isAgain || !p.isOther) lastOf.set(gender, p);
    if (!p.isOther) kept.push(p);
  }
  return kept;
}

/** The member of the cast that a mention speaks of; a new one where it fits none. Undefined: "the victim", where it is nobody in particular. */
function memberFor(story: Story, mention: PersonMention, cast: CastMember[]): CastMember | undefined {
  const known = mention.isAgain ? findKnown(mention, cast) : retold(story, mention, cast);
  if (known) {
    known.mentions.push(mention);
    known.person.age ??= mention.age;
    known.person.gender ??= mention.gender;
    if (!known.person.band || (mention.band && /\d/.test(mention.band.value)))
      known.person.band = mention.band ?? known.person.band;
    return known;
  }
  if (mention.isAgain && mention.isVague) return undefined;
  const made = { person: { ...mention }, mentions: [mention], stretches: [] };
  cast.push(made);
  return made;
}

/**
 * "A student has told how she was frightened into paying £1,600 … Aisha, 20, …": the first sentences bring the victim in, the story brings
 * the same one in again with more about them. Not where a place, an age or a loss differs, nor where the second is called another.
 */
function retold(story: Story, mention: PersonMention, cast: CastMember[]): CastMember | undefined {
  const first = cast[0];
  if (!first || cast.length > 1 || first.person.sentence > 1 || mention.sentence - first.person.sentence > 3)
    return undefined;
  if (mention.sentence === first.person.sentence || mention.isAnother || mention.ordinal !== null) return undefined;
  if (first.person.count > 1 || mention.count > 1 || mention.isCase || first.person.isCase) return undefined;
  if (first.person.age && !mention.age && !NAME_OF_ONE.test(story.text.slice(mention.start, mention.end)))
    return undefined;
  if (!fits(mention, first.person) || differ(first.person.band, mention.band)) return undefined;
  if (differ(placeIn(story, first.person), placeIn(story, mention))) return undefined;
  const [was, is] = [first.person, mention].map((p) => lossIn(story, p));
  return was && is && Math.abs(was - is) > was * story.knowledge.weights.nearSum ? undefined : first;
}

/** "A great-grandmother of 94 … Mrs E, of Wath": the name of somebody who was told of. */
const NAME_OF_ONE = /^(?:Mr|Mrs|Ms|Miss) [A-Z]/;

function placeIn(story: Story, p: PersonMention): Fact<string> | null {
  const place = startingIn(story.places, {
    start: p.start,
    end: Math.min(p.end + 30, story.sentences[p.sentence]!.end),
  })[0];
  return place ? { value: place.name, start: place.start, end: place.end } : null;
}

const lossIn = (story: Story, p: PersonMention): number | undefined =>
  startingIn(story.sums, story.sentences[p.sentence]!).find((s) => s.kind === 'lost' || s.kind === 'drawn')?.amount;

function findKnown(mention: PersonMention, cast: CastMember[]): CastMember | undefined {
  const single = cast.filter((c) => c.person.count === 1);
  if (mention.ordinal !== null) {
    const group = single.slice(-6);
    const at = group.findIndex((c) => c.person.ordinal === mention.ordinal);
    return at >= 0 ? group[at] : undefined;
  }
  for (let i = single.length - 1; i >= Math.max(0, single.length - 12); i--) {
    const c = single[i]!;
    if (mention.age && c.person.age?.value === mention.age.value) return c;
  }
  for (let i = single.length - 1; i >= Math.max(0, single.length - 12); i--) {
    const c = single[i]!;
    if (mention.age && c.person.isCase) continue;
    if (fits(mention, c.person)) return c;
  }
  return undefined;
}

const differ = <T>(a: Fact<T> | null, b: Fact<T> | null): boolean => a !== null && b !== null && a.value !== b.value;

/** Whether somebody spoken of again can be the one who was brought in: nothing said of them differs. */
function fits(again: PersonMention, known: PersonMention): boolean {
  if (differ(again.age, known.age) || differ(again.gender, known.gender)) return false;
  return !(again.age && known.band && !isInBand(again.age.value, known.band.value));
}

export function isInBand(age: number, band: string): boolean {
  const decade = /^(\d)0s$/.exec(band);
  return decade ? Math.floor(age / 10) === Number(decade[1]) : band !== 'elderly' || age >= 55;
}

/** "In one case … an elderly woman": the case and the person are one; the person says more. */
function withoutCasesOf(people: PersonMention[]): PersonMention[] {
  return people.filter((p, i) => {
    const next = people[i + 1];
    const isHeading =
      p.isCase && p.count === 1 && next && !next.isCase && next.count === 1 && next.sentence - p.sentence <= 1;
    if (!isHeading) return true;
    next.isAnother = false;
    if (next.isAgain) next.isAgain = next.age !== null;
    next.ordinal = p.ordinal;
    next.heading = p.sentence < next.sentence ? p.start : undefined;
    return false;
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
      !p.isAgain &&
      /^(?: of (?:them|these|the \w{4,12}))?,? (?:who (?:is|was) )?$|^, (?:from|of|in) [A-Z][\w' -]{2,24}, (?:was|is) $|^, (?:now )?$|^, (?:[\w-]+, )?(?:\d{2}, )?$/.test(
        text.slice(before.end, p.start),
      );
    if (before && isPairOf(text, before, p)) {
      before.end = p.end;
      before.gender = { value: 'couple', start: p.start, end: p.end };
    } else if (!before || !(isSame || isPlacedBefore(text, before, p))) kept.push({ ...p });
    else
      Object.assign(before, {
        end: p.end,
        isAgain: before.isAgain && (p.age ?? before.age) !== null,
        isVague: false,
        age: before.age ?? p.age,
        band: p.band ?? before.band,
        gender: p.gender ?? before.gender,
      });
  }
  return kept;
}

/** "A neighbour in Portslade, a widower of 77": of the first no more was said than where. */
const isPlacedBefore = (text: string, before: PersonMention, p: PersonMention): boolean =>
  [before, p].every((x) => x.count === 1 && !x.isCase) &&
  [before.age, before.band, before.gender].every((x) => x === null) &&
  !p.isAnother &&
  !p.isAgain &&
  /^ (?:from|of|in|at) [A-Z][\w' -]{2,24}, $/.test(text.slice(before.end, p.start));

/** "The man, 81, and his wife, 79", "Alf, 89, and Jean, 87": two who are one victim. */
function isPairOf(text: string, before: PersonMention, p: PersonMention): boolean {
  if (before.sentence !== p.sentence || before.count > 1 || p.count > 1) return false;
  if (!/^,? ?\(?(?:aged )?(?:\d{2})?\)?,? and $/.test(text.slice(before.end, p.start))) return false;
  const [one, other] = [text.slice(before.start, before.end), text.slice(p.start, p.end)];
  return (
    /^(?:his|her) (?:wife|husband|partner)$/i.test(other) ||
    (/^[A-Z][a-z]{2,14}$/.test(one) && /^[A-Z][a-z]{2,14}$/.test(other))
  );
}

/** "£1,100 from another": the sum before the person is that person's. */
function leadIn(story: Story, person: PersonMention): number {
  const sum = startingIn(story.sums, { start: person.start - 60, end: person.start }).at(-1);
  return sum && /^[^.!?;]{0,24}\b(?:from|by|which) $/.test(story.text.slice(sum.end, person.start))
    ? sum.start
    : person.start;
}

/** "She withdrew … The victim, 88, …": the first to be brought in by "the" was spoken of before. */
function backTo(story: Story, person: PersonMention, own: Sentence): number {
  const words = story.text.slice(person.start, person.end);
  if (NAME_OF_ONE.test(words)) return namedFrom(story, words, own);
  if (!/^the /i.test(words)) return startOf(story, person, undefined, own);
  let start = own.start;
  for (let i = person.sentence - 1; i >= Math.max(0, person.sentence - story.knowledge.weights.storySentences); i--) {
    const s = story.sentences[i]!;
    if (!/\b(?:she|he|her|him)\b/i.test(s.text) || s.advice.length > 0) break;
    start = s.start;
  }
  return start;
}

/** "The £2,850 was in Mr Boakes's drawer … Mr Boakes, 87": the story begins where the name is first said. */
function namedFrom(story: Story, words: string, own: Sentence): number {
  const surname = words.split(' ').at(-1)!;
  const first = story.sentences
    .slice(Math.max(0, own.index - story.knowledge.weights.storySentences), own.index)
    .find((s) => s.text.includes(` ${surname}`));
  return (first ?? own).start;
}

/** The words before the first victim of a sentence are that victim's, unless "but" or "while" sets them apart. */
function startOf(story: Story, person: PersonMention, before: PersonMention | undefined, own: Sentence): number {
  const lead = leadIn(story, person);
  if (before?.sentence === person.sentence) return lead;
  return /\b(?:but|while|whilst|although|though|whereas)\b/i.test(story.text.slice(own.start, person.start))
    ? lead
    : own.start;
}

/** "A further £2,050 was drawn": a sum that went goes on with the story, whoever is named in the sentence. */
const tellsOfSum = (story: Story, s: Sentence): boolean =>
  !story.knowledge.storyWords.pluralAgain.test(s.text) &&
  startingIn(story.sums, s).some((x) => x.kind === 'lost' || x.kind === 'drawn');

/** Who writes of himself has told of it before he says how old he is. */
function ownStoryFrom(story: Story, person: PersonMention, before: PersonMention | undefined): number {
  let { start } = story.sentences[person.sentence]!;
  for (let i = person.sentence - 1; i >= 0 && i > (before?.sentence ?? -1); i--) {
    const s = story.sentences[i]!;
    if (s.advice.length > 0) break;
    if (OWN.test(s.text)) start = s.start;
  }
  return start;
}

const OWN = /\b(?:I|me|my|we)\b/;

/** From where the victim is brought in to the next victim, or to where the text speaks of something else; one sentence may be passed over. */
function stretchOf(
  story: Story,
  person: PersonMention,
  next: PersonMention | undefined,
  before: PersonMention | undefined,
): Span {
  const own = story.sentences[person.sentence]!;
  const w = story.knowledge.storyWords;
  let end = own.end;
  let passed = 0;
  const isNarrator = story.text.slice(person.start, person.end) === 'I';
  for (
    let i = person.sentence + 1;
    i < Math.min(story.sentences.length, person.sentence + story.knowledge.weights.storySentences);
    i++
  ) {
    const s = story.sentences[i]!;
    if ((w.pluralAgain.test(s.text) && !w.singularAgain.test(s.text)) || s.advice.some((a) => a.start === s.start))
      break;
    const isOwnStory = isNarrator && OWN.test(s.text);
    if (!isOwnStory && (w.toReader.test(s.text) || w.genericAgain.test(s.text))) break;
    if (isOwnStory || w.refersBack.test(s.text) || tellsOfSum(story, s)) {
      end = s.end;
      passed = 0;
    } else if (++passed > 1) break;
  }
  const start = isNarrator
    ? ownStoryFrom(story, person, before)
    : (person.heading ?? (before ? startOf(story, person, before, own) : backTo(story, person, own)));
  return { start, end: Math.max(person.end, Math.min(end, next ? (next.heading ?? leadIn(story, next)) : end)) };
}
