import type { AskedFor, Impersonated } from '#core/report.ts';
import { type CleanText, cleanText } from './clean.ts';
import { COLLECTORS, type Collector, type DocumentInput, type Span } from './document.ts';
import { type ActMention, findCollectors, findRequests, firstOfEach, impliedRequests } from './find-acts.ts';
import { type AreaMention, findAreas } from './find-areas.ts';
import { findClaims } from './find-claims.ts';
import { type DateMention, findDates } from './find-dates.ts';
import { findPeople, type PersonMention } from './find-people.ts';
import { findPhones, type PhoneMention } from './find-phones.ts';
import { findNamesakes, findPlaces, type PlaceMention, victimPlaces } from './find-places.ts';
import { findPublished, type Published } from './find-published.ts';
import { findReferences, type ReferenceMention } from './find-references.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { type Sentence, segment } from './segment.ts';
import { startingIn } from './spans.ts';
import { decideActs } from './weigh-acts.ts';
import { decideIdentities } from './weigh-identities.ts';
import { decidePeople } from './weigh-people.ts';

/** All that steps 1 to 3 find in a text, before anything is decided. */
export interface Facts {
  clean: CleanText;
  sentences: Sentence[];
  dates: DateMention[];
  published: Published | null;
  phones: PhoneMention[];
  references: ReferenceMention[];
  areas: AreaMention[];
  people: PersonMention[];
  /** The victims' places. */
  places: PlaceMention[];
  /** What the text is set by where it names no place: "the Harpenden Trust". */
  setting: PlaceMention[];
  /** Every place, the callers' and the courts' too. */
  named: PlaceMention[];
  /** Where the text tells who callers claimed to be. */
  claims: Span[];
  identities: (Span & { what: Impersonated })[];
  requests: (Span & { what: AskedFor })[];
  collectors: (Span & { what: Collector })[];
}

/** Steps 1 to 3: clean, segment, find facts. */
export function gatherFacts(input: DocumentInput, knowledge: ReadingKnowledge): Facts {
  const clean = cleanText(input.text);
  const { text } = clean;
  const sentences = segment(text, knowledge.advice);
  const dates = findDates(text);
  const phones = findPhones(text, sentences, knowledge.numbers);
  const claims = findClaims(sentences, knowledge);
  const areas = findAreas(text, knowledge);
  const mentioned = findPeople(sentences, knowledge).slice(0, knowledge.weights.maxPeople);
  const people = decidePeople(mentioned, sentences, knowledge);
  const named = withoutMonths(findPlaces(text, knowledge, areas), dates, areas);
  const told = victimPlaces(text, named, claims.spans, people, knowledge.placeRoles);
  const setting = areas.length === 0 ? findNamesakes(text, knowledge) : [];
  const identities = decideIdentities(sentences, claims.identities, claims.spans, knowledge);
  const acts = decideActs(
    sentences,
    [...findRequests(sentences, knowledge), ...findCollectors(sentences, knowledge)],
    knowledge,
  );
  const collectors = acts.filter((a): a is ActMention<Collector> => isCollector(a.what));
  const asked = acts.filter((a): a is ActMention<AskedFor> => !isCollector(a.what));
  const requests = impliedRequests(asked, collectors);
  return {
    clean,
    sentences,
    dates,
    published: findPublished(input, clean, dates),
    phones,
    references: findReferences(text, phones),
    areas,
    people,
    places: told.length > 0 ? told : spokenTwice(setting),
    setting,
    named,
    claims: claims.spans,
    identities: firstOfEach(identities.map((i) => ({ ...i, what: i.who }))),
    requests: firstOfEach(requests),
    collectors: firstOfEach(collectors),
  };
}

const isCollector = (what: string): boolean => (COLLECTORS as readonly string[]).includes(what);

/** One thing named after a town says where the text is set; two say that it is about the town. */
function spokenTwice(places: PlaceMention[]): PlaceMention[] {
  const times = new Map<string, number>();
  for (const p of places) times.set(p.name, (times.get(p.name) ?? 0) + 1);
  return places.filter((p) => times.get(p.name)! > 1);
}

/** "March 2024" is no town in the Fens, nor is "in March", unless the text is set in the town's own county. */
function withoutMonths(places: PlaceMention[], dates: DateMention[], areas: AreaMention[]): PlaceMention[] {
  const spokenOf = new Set<string | null>(areas.map((a) => a.name));
  return places.filter((p) => {
    const own = startingIn(dates, { start: p.start - 12, end: p.end }).filter((d) => d.end > p.start);
    if (own.length === 0) return true;
    const isBare = own.every((d) => d.year === null && d.day === null);
    return isBare && (spokenOf.has(p.area) || nearby(places, p));
  });
}

/** Another place of the same county is named. Asked only of a name that is a month as well. */
const nearby = (places: PlaceMention[], p: PlaceMention): boolean =>
  places.slice(0, MOST_NEARBY).some((q) => q.area === p.area && q.name !== p.name);
const MOST_NEARBY = 200;
