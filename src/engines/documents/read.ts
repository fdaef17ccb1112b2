import { cleanText } from './clean.ts';
import { type AggregateFacts, decideAggregate } from './decide-aggregate.ts';
import { decideIncidents, type IncidentFacts } from './decide-incidents.ts';
import { decideType } from './decide-type.ts';
import type { DocumentInput, Evidence, ReadDocument, Span } from './document.ts';
import { findCollectors, findRequests, firstOfEach } from './find-acts.ts';
import { type AreaMention, decideArea, findAreas } from './find-areas.ts';
import { findClaims } from './find-claims.ts';
import { type DateMention, findDates } from './find-dates.ts';
import { findPeople, type PersonMention } from './find-people.ts';
import { distinctPhones, findPhones } from './find-phones.ts';
import { findNamesakes, findPlaces, type PlaceMention, victimPlaces } from './find-places.ts';
import { findPublished } from './find-published.ts';
import { findReferences } from './find-references.ts';
import { extractHtml } from './html.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { readSums } from './read-sums.ts';
import { type Sentence, segment } from './segment.ts';
import { overlaps, startingIn } from './spans.ts';

/**
 * Reads one published text into structured incidents, each value with the words it rests on (contracts section 1).
 * Steps: clean → segment → find facts → decide who they belong to → assemble. Pure, deterministic, linear in the length of the text;
 * never throws, whatever the text. For HTML the main content is extracted first and comes back as `text`, which the evidence indexes.
 */
export function readDocument(input: DocumentInput, knowledge: ReadingKnowledge): ReadDocument {
  const isHtml = input.format === 'html';
  const page = isHtml ? extractHtml(input.text) : { text: input.text, title: null };
  const source: DocumentInput = { ...input, text: page.text, title: input.title ?? page.title ?? undefined };
  const read = readText(source, knowledge);
  return isHtml ? { ...read, text: page.text } : read;
}

function readText(input: DocumentInput, knowledge: ReadingKnowledge): ReadDocument {
  const clean = cleanText(input.text);
  const { raw, text, meta } = clean;
  const sentences = segment(text, knowledge.advice);
  const dates = findDates(text);
  const published = findPublished(input, clean, dates);
  const phones = findPhones(text, sentences, knowledge.numbers);
  const references = findReferences(text, phones);
  const claims = findClaims(sentences, knowledge);
  const areas = findAreas(text, knowledge);
  const people = findPeople(sentences, knowledge).slice(0, knowledge.weights.maxPeople);
  const known = findPlaces(text, knowledge, areas).filter((p) => !isDate(dates, p));
  const told = victimPlaces(text, known, claims.spans, people);
  const namesakes = told.length === 0 && areas.length === 0 ? findNamesakes(text, knowledge) : [];
  const places =
    told.length > 0 ? told : namesakes.filter((n) => namesakes.filter((m) => m.name === n.name).length > 1);
  const requests = firstOfEach(findRequests(sentences, knowledge));
  const collectors = firstOfEach(findCollectors(sentences, knowledge));
  const identities = firstOfEach(claims.identities.map((i) => ({ ...i, what: i.who })));
  const type = decideType(
    text,
    input.title ?? meta.title ?? '',
    {
      impersonated: identities.map((i) => i.what),
      askedFor: requests.map((r) => r.what),
      isCollected: collectors.length > 0,
    },
    knowledge,
  );
  const story = type.isFraudWarning
    ? tell(
        text,
        sentences,
        people,
        places,
        areas,
        dates.filter((d) => d.start !== published?.span?.start),
        published?.date ?? null,
        knowledge,
      )
    : NOTHING;
  const out = new Assembly(raw);
  out.quote('isFraudWarning', type.span);
  out.quote('fraudType', type.span);
  if (published?.span) out.quote('published', published.span);
  const area = areaOf(raw, meta.area, areas, places.length > 0 ? places : namesakes, claims.spans, knowledge);
  if (area) out.quote('area', area.span);
  return {
    id: input.id,
    isFraudWarning: type.isFraudWarning,
    fraudType: type.fraudType,
    published: published?.date ?? null,
    area: area?.name ?? null,
    places: out.list('places', distinct(places, raw), (p) => raw.slice(p.start, p.end)),
    impersonated: type.isFraudWarning ? out.list('impersonated', identities, (i) => i.what) : [],
    askedFor: type.isFraudWarning ? out.list('askedFor', requests, (r) => r.what) : [],
    collectedBy: type.isFraudWarning ? out.list('collectedBy', collectors, (c) => c.what) : [],
    incidents: story.incidents.map((i, n) => out.incident(i, n)),
    aggregate: story.aggregate ? out.aggregate(story.aggregate) : null,
    crimeRefs: out.list('crimeRefs', distinct(references, raw), (r) => raw.slice(r.start, r.end)),
    phoneNumbers: out.phones(phones),
    evidence: out.evidence,
  };
}

interface Told {
  incidents: IncidentFacts[];
  aggregate: AggregateFacts | null;
}
const NOTHING: Told = { incidents: [], aggregate: null };

function tell(
  text: string,
  sentences: Sentence[],
  people: PersonMention[],
  places: PlaceMention[],
  areas: AreaMention[],
  dates: ReturnType<typeof findDates>,
  published: string | null,
  knowledge: ReadingKnowledge,
): Told {
  const sums = readSums(text, sentences, knowledge);
  const incidents = decideIncidents({ text, sentences, people, places, areas, sums, dates, published, knowledge });
  const losses = incidents.map((i) => i.loss?.value ?? i.attempted?.value ?? 0);
  const aggregate = decideAggregate(sentences, sums, dates, losses, [areas, places], knowledge);
  return { incidents, aggregate };
}

function areaOf(
  raw: string,
  given: string | null,
  areas: AreaMention[],
  places: PlaceMention[],
  claims: Span[],
  knowledge: ReadingKnowledge,
): { name: string; span: Span } | null {
  const at = given === null ? -1 : raw.indexOf(given);
  if (given !== null && at >= 0) {
    const known = findAreas(given, knowledge)[0]?.name ?? given;
    return { name: known, span: { start: at, end: at + given.length } };
  }
  return decideArea(areas, places, (offset) => overlaps(claims, offset, offset + 1));
}

/** "March 2024" is no town in the Fens. */
const isDate = (dates: DateMention[], p: Span): boolean =>
  startingIn(dates, { start: p.start - 12, end: p.end }).some(
    (d) => d.end > p.start && (d.year !== null || d.day !== null),
  );

/** The first mention of each different text. */
function distinct<T extends Span>(mentions: T[], raw: string): T[] {
  const seen = new Set<string>();
  return mentions.filter((m) => {
    const key = raw
      .slice(m.start, m.end)
      .toLowerCase()
      .replace(/\u2019/g, "'");
    return !seen.has(key) && seen.add(key);
  });
}

/** Step 5, assemble: values go out with a quote each, so that no value can be without one. */
class Assembly {
  readonly evidence: Evidence[] = [];
  private readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  quote(field: string, span: Span): void {
    this.evidence.push({ field, quote: this.raw.slice(span.start, span.end), start: span.start, end: span.end });
  }

  list<T extends Span, V>(field: string, mentions: T[], value: (mention: T) => V): V[] {
    for (const [i, m] of mentions.entries()) this.quote(`${field}[${i}]`, m);
    return mentions.map(value);
  }

  phones(mentions: Parameters<typeof distinctPhones>[0]): string[] {
    const { numbers, evidence } = distinctPhones(mentions, this.raw);
    this.evidence.push(...evidence);
    return numbers;
  }

  private value<T>(field: string, fact: (Span & { value: T }) | null): T | null {
    if (!fact) return null;
    this.quote(field, fact);
    return fact.value;
  }

  incident(facts: IncidentFacts, n: number): ReadDocument['incidents'][number] {
    const at = `incidents[${n}]`;
    const outcome = this.value(`${at}.outcome`, facts.outcome) ?? 'unknown';
    return {
      place: this.value(`${at}.place`, facts.place),
      victimAge: this.value(`${at}.victimAge`, facts.age),
      victimAgeBand: this.value(`${at}.victimAgeBand`, facts.band),
      victimGender: this.value(`${at}.victimGender`, facts.gender),
      date: this.value(`${at}.date`, facts.date),
      lossGbp: this.value(`${at}.lossGbp`, facts.loss),
      attemptedGbp: this.value(`${at}.attemptedGbp`, facts.attempted),
      outcome,
    };
  }

  aggregate(facts: AggregateFacts): ReadDocument['aggregate'] {
    return {
      incidents: this.value('aggregate.incidents', facts.incidents),
      lossGbp: this.value('aggregate.lossGbp', facts.loss),
      period: this.value('aggregate.period', facts.period),
    };
  }
}
