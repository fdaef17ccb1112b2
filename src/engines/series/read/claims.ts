import type { Identifier } from '#engines/series/identifier.ts';
import { DIGIT_OF, DIGIT_PATTERN, TIMES } from './digit-words.ts';
import { isCaseless } from './name-words.ts';
import { WITH_CAPITALS, WITHOUT_CAPITALS } from './names.ts';

const BADGE =
  /\b(?:(?:badge|warrant|collar|shoulder|force|officer|id|identification|pin)(?:\s(?:card|badge|warrant))?\s?(?:numbers?|num|no\.?|#)|badge|warrant card|collar|ID|gave (?:his|her|the) number as|number on the (?:warrant card|badge|id))(?:\s(?:was|is|of|as|given as|given))?[:,]?\s?["'‘“]?([A-Z]{0,3}\s?[1-9]\d{2,6}\s?[A-Z]{0,2}|\d{3,7})(?![\w/-]|[.,]\d)/gi;
const BADGE_SPOKEN = new RegExp(
  `\\b(?:badge|warrant|collar|shoulder)\\s(?:number|no\\.?)(?:\\s(?:was|is|of))?\\s((?:(?:${DIGIT_PATTERN})(?:[\\s,.-]{1,2}|$)){3,7})`,
  'gi',
);

/** Badge, warrant and collar numbers a caller gave. */
export function findBadges(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(BADGE)) found.add(m[1]!);
  for (const m of text.matchAll(BADGE_SPOKEN)) {
    let digits = '';
    let times = 1;
    for (const w of m[1]!.toLowerCase().match(/[a-z]+/g) ?? []) {
      if (w in TIMES) times = TIMES[w]!;
      else {
        digits += DIGIT_OF[w]!.repeat(times);
        times = 1;
      }
    }
    found.add(digits);
  }
  return [...found];
}

export function badgeIdentifier(written: string, field: string): Identifier | null {
  const badge = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = badge.replace(/\D/g, '');
  if (digits.length < 2 || badge.length > 12) return null;
  const keys = [`badge:${badge}`];
  if (digits !== badge && digits.length >= 3) keys.push(`badge#${digits}`);
  else if (digits === badge) keys.push(`badge#${digits}`);
  return { kind: 'badge', keys, role: 'claimed', field };
}

const STATION_NOISE =
  /\b(?:s|an?|of|for|and|from|at|in|met|metropolitan|economic|organised|cyber|financial|major|regional|county|city|national|special|operations?|detectives?|bank|banks|local|pol|polis|stn|police|station|cid|nick|fraud|squad|team|unit|department|dept|crime|serious|the|constabulary|service|branch|office)\b/g;

const NO_STATION =
  /\b(?:bank|building society|hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|john lewis|marks|tesco|argos|currys|selfridges|waitrose|sainsbury|boots|apple|jewellers?|amazon|microsoft|bt|hmrc|visa|company|firm|family|home|work|son|daughter|phone|number|internet|office|account|card|team)\b/i;

/** Stations and units a caller claimed to belong to. */
export function findStations(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of (isCaseless(text) ? WITHOUT_CAPITALS : WITH_CAPITALS).station) {
    for (const m of text.matchAll(pattern)) {
      const words = m[1]!.split(' ');
      const stop = words.findIndex((w) => STOPS.has(w.toLowerCase()));
      const name = words.slice(0, stop === -1 ? words.length : stop).join(' ');
      if (name.length > 2 && !NO_STATION.test(name)) found.add(name);
    }
  }
  for (const m of text.matchAll(DESK)) found.add(m[1]!);
  return [...found];
}

/** A desk or office that a caller says he is at, in small letters as in capitals: "from the card protection desk". */
const DESK =
  /\b(?:from|at|with|in|of) (?:the |my |her |his |their |our |a )?((?:(?!the\b|my\b|her\b|his\b|a\b)[a-z&'’-]{2,20} ){1,4}(?:team|desk|unit|department|dept|hub|squad|section|division|laboratory|compliance))\b/gi;

const STOPS = new Set(
  'the a an and or but he she it they i my her his their our your this that was were is had has have about on to for with who when said told asked wanted needed then so as in by at of if there here me him them us we you ip inft informant victim'.split(
    ' ',
  ),
);

/** Keys of a word, or two, that may be where a caller claimed to be: found by stations of other reports, and left for nobody to find. */
export const looseStation = (words: string, field: string): Identifier => ({
  kind: 'station',
  keys: [`station:${words}`],
  leaves: [],
  role: 'mentioned',
  field,
});

export function stationIdentifier(written: string, field: string): Identifier | null {
  const lower = written.toLowerCase().replace(/[^a-z ]/g, ' ');
  // "The police", "the bank's fraud team": everybody's.
  const key = lower.replace(STATION_NOISE, ' ').replace(/\s+/g, ' ').trim();
  return key.length >= 3 && key.length <= 60
    ? { kind: 'station', keys: [`station:${key}`], role: 'claimed', field }
    : null;
}

const OPERATION = /\bOperation ([A-Z][a-z]{2,20})/g;

export function operationIdentifiers(text: string): Identifier[] {
  return [...new Set([...text.matchAll(OPERATION)].map((m) => m[1]!.toLowerCase()))].map((name) => ({
    kind: 'operation',
    keys: [`operation:${name}`],
    role: 'claimed',
    field: 'narrative',
  }));
}
