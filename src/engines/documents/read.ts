import { Assembly, distinct } from './assemble.ts';
import { type AggregateFacts, decideAggregate } from './decide-aggregate.ts';
import { decideIncidents, type IncidentFacts, type Story } from './decide-incidents.ts';
import { decideType, firstWords, type Scored, type TypeDecision } from './decide-type.ts';
import type { DocumentInput, ReadDocument, Span } from './document.ts';
import { decideArea, findAreas } from './find-areas.ts';
import { type Facts, gatherFacts } from './gather-facts.ts';
import { extractHtml } from './html.ts';
import { inferFromType } from './infer-from-type.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { readSums } from './read-sums.ts';
import { overlaps } from './spans.ts';
import { typeByModel, weighWords } from './weigh-type.ts';

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
  const facts = gatherFacts(input, knowledge);
  const { raw } = facts.clean;
  const type = typeOf(facts, input.title, knowledge);
  const { isFraudWarning, fraudType } = type;
  const story = isFraudWarning ? tell(facts, knowledge) : NOTHING;
  const { published } = facts;
  const { identities, requests } = inferFromType(
    type,
    facts.identities,
    facts.requests,
    facts.sentences.length,
    knowledge,
  );
  const out = new Assembly(raw);
  out.quote('isFraudWarning', type.span);
  out.quote('fraudType', type.span);
  if (published?.span) out.quote('published', published.span);
  const area = areaOf(facts, knowledge);
  if (area) out.quote('area', area.span);
  return {
    id: input.id,
    isFraudWarning,
    fraudType,
    published: published?.date ?? null,
    area: area?.name ?? null,
    places: out.list('places', distinct(facts.places, raw), (p) => raw.slice(p.start, p.end)),
    impersonated: isFraudWarning ? out.list('impersonated', identities, (i) => i.what) : [],
    askedFor: isFraudWarning ? out.list('askedFor', requests, (r) => r.what) : [],
    collectedBy: isFraudWarning ? out.list('collectedBy', facts.collectors, (c) => c.what) : [],
    incidents: story.incidents.map((i, n) => out.incident(i, n)),
    aggregate: story.aggregate ? out.aggregate(story.aggregate) : null,
    crimeRefs: out.list('crimeRefs', distinct(facts.references, raw), (r) => raw.slice(r.start, r.end)),
    phoneNumbers: out.phones(facts.phones),
    evidence: out.evidence,
  };
}

/** What the rules make of the type, and what the model of types does. */
export function weighType(
  facts: Facts,
  given: string | undefined,
  knowledge: ReadingKnowledge,
): Weighed & { rule: Scored } {
  const { text, meta } = facts.clean;
  const found = {
    impersonated: facts.identities.map((i) => i.what),
    askedFor: facts.requests.map((r) => r.what),
    isCollected: facts.collectors.length > 0,
    isPhoned: knowledge.phoned.test(text),
  };
  const title = given ?? meta.title ?? '';
  const advice = facts.sentences.flatMap((s) => s.advice).sort((a, b) => a.start - b.start);
  const rule = decideType(text, title, found, advice, knowledge);
  return { rule, ...weighWords(facts.sentences, title, found, rule, knowledge) };
}

function typeOf(facts: Facts, title: string | undefined, knowledge: ReadingKnowledge): TypeDecision {
  const { rule, odds } = weighType(facts, title, knowledge);
  const isAsked = facts.requests.length > 0 || facts.identities.length > 0;
  const fraudType = rule.isPolicy ? rule.fraudType : typeByModel(odds, rule, isAsked, knowledge);
  const span = (rule.spans.get(fraudType) ?? rule.spans.get('any_fraud'))?.span;
  return {
    fraudType,
    isFraudWarning: fraudType !== 'not_fraud',
    span: fraudType === rule.fraudType ? rule.span : (span ?? firstWords(facts.clean.text)),
  };
}

interface Told {
  incidents: IncidentFacts[];
  aggregate: AggregateFacts | null;
}
const NOTHING: Told = { incidents: [], aggregate: null };

/** What the incidents are decided from. */
export function storyOf(facts: Facts, knowledge: ReadingKnowledge): Story {
  const { text } = facts.clean;
  const { sentences, people, places, areas } = facts;
  const dates = facts.dates.filter((d) => d.start !== facts.published?.span?.start);
  const published = facts.published?.date ?? null;
  const sums = readSums(text, sentences, people, knowledge);
  return { text, sentences, people, places, areas, sums, dates, published, knowledge };
}

function tell(facts: Facts, knowledge: ReadingKnowledge): Told {
  const story = storyOf(facts, knowledge);
  const incidents = decideIncidents(story);
  const losses = incidents.map((i) => i.loss?.value ?? i.attempted?.value ?? 0);
  const { sentences, sums, dates, areas, places } = story;
  return { incidents, aggregate: decideAggregate(sentences, sums, dates, losses, [areas, places], knowledge) };
}

function areaOf(facts: Facts, knowledge: ReadingKnowledge): { name: string; span: Span } | null {
  const { raw, meta } = facts.clean;
  const given = meta.area;
  const at = given === null ? -1 : raw.indexOf(given);
  if (given !== null && at >= 0) {
    const known = findAreas(given, knowledge)[0]?.name ?? given;
    return { name: known, span: { start: at, end: at + given.length } };
  }
  const isClaimed = (offset: number): boolean => overlaps(facts.claims, offset, offset + 1);
  return (
    decideArea(facts.areas, facts.places, isClaimed) ??
    decideArea(facts.areas, facts.setting, isClaimed) ??
    decideArea(facts.areas, facts.named, isClaimed)
  );
}
