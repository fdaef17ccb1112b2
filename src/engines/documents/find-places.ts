import type { Span } from './document.ts';
import type { PersonMention } from './find-people.ts';
import type { PlaceRoles, ReadingKnowledge } from './knowledge.ts';
import { eachMatch } from './matching.ts';
import { overlaps, startingIn } from './spans.ts';

export interface PlaceMention extends Span {
  name: string;
  /** The force area it lies in, where the gazetteer knows exactly one. */
  area: string | null;
}

const WORD = "[A-Z](?:[a-z]|'(?=[a-z]))+(?:-[A-Za-z]?[a-z]+){0,3}(?!\\w)";
const NAME = `${WORD}(?:[ -](?:(?:on|upon|under|in|by|le|la|the|de|of|cum|next)[ -]){0,2}${WORD}){0,3}`;
const PERSON_NOUN =
  '(?:church|school|pub|shop|guest house|care home) (?:warden|owner|keeper|treasurer)|business(?:man|woman|men)|shopkeepers?|students?|teenagers?|famil(?:y|ies)|householders?|parents?|mum|dad|gran|firm|company|charity|pair|victims?|residents?|wom[ae]n|m[ae]n|pensioners?|couple|victims?|lady|grandmother|grandfather|widow|areas?|villagers?|householders?|OAPs?|homeowners?|mother|father|home|people';
const PERSON_AFTER = new RegExp(`^ (?:${PERSON_NOUN})\\b`);
/** Where an unknown capitalised name is a place. */
const LOCATIVE = [
  new RegExp(
    `\\b(?:[Ii]n|[Nn]ear|[Aa]round|from|[Oo]utside|visited|between|across|of|to) (?:the )?(?:\\w{4,8} of )?(${NAME})(?=[ ,].{0,60}?\\bareas?\\b)`,
    'dg',
  ),
  new RegExp(`\\b(?:residents?|people|pensioners?|couple|wom[ae]n|m[ae]n|villagers|householders) of (${NAME})`, 'dg'),
  new RegExp(
    `\\b(?:[Ii]n|[Nn]ear|[Aa]round|[Aa]cross|[Tt]hroughout|towards|from|outside|including|lives? at|living at|visited) (?:the )?(?:villages? of |towns? of )?(${NAME})`,
    'dg',
  ),
  new RegExp(
    `\\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|four|[Aa]nother|elderly|old|retired|widowed|vulnerable|disabled|frail|some|several|of|,) (${NAME}) (?:${PERSON_NOUN})\\b`,
    'dg',
  ),
  new RegExp(
    `\\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (${NAME}) [a-z]{4,14} (?:lost|paid|who|out of|handed|gave|in (?:his|her)|aged)\\b`,
    'dg',
  ),
  new RegExp(`^(${NAME}) (?:${PERSON_NOUN})\\b`, 'dgm'),
  new RegExp(
    `(?:^|[.;] )(?!(?:Collection|Collector|Courier|Caller|Suspect|Offender|Description|Driver|Victims?|Sought|Police)\\b)(${NAME})(?:, [A-Z\\d][\\w ]{2,10})?: (?:retired |elderly )?(?:man|woman|male|female|lady|gentleman|couple|widow|widower|resident|pensioner)\\b`,
    'dgm',
  ),
  new RegExp(`(?:^|[.;,:] |\\band )[Aa]t (${NAME}),? (?:an?|one|another|the|he|she|they|it|where) `, 'dgm'),
  new RegExp(`\\bat (${NAME}) (?:village|parish|town|community|market|green|railway|leisure|social)\\b`, 'dg'),
  new RegExp(
    `\\b(?:forest|farm|house|home|pub|beach|field|address|property|store|shop|flat|bungalow|cottage|church|park|station|roundabout|services|woods?|warehouse|garage) at (${NAME})`,
    'dg',
  ),
  new RegExp(`\\bthe (${NAME}) (?:Co-op|branch of|branch meeting|Tesco|Asda|Sainsbury's|Post Office)`, 'dg'),
  new RegExp(`\\b(?:Road|Street|Lane|Close|Drive|Avenue|Crescent|Way|Place|Gardens|Grove|Terrace), (${NAME})`, 'dg'),
  new RegExp(`(?:, (?:aged )?\\d{2},?|-year-old,?) (?:of|from) (${NAME})`, 'dg'),
];
const MORE = new RegExp(`^(?:, and|,| and| or|, or)(?: in| from| near| the){0,2} (${NAME})`);
const LISTED_BEFORE = new RegExp(
  `(?:\\b(?:in|of|from|including|around|across|between|and)|,) (${NAME})(?:,|,? and|,? or) (?:the |in ){0,2}$`,
);
const TITLE =
  /\b(?:PC|DC|DS|DI|PS|DCI|PCSO|Sgt|Det|Insp|Supt|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Constable|Sergeant|Inspector|Superintendent|Detective|Officer|Councillor|Cllr|Commissioner|Judge|By)\.? (?:[A-Z][\w'-]{1,20} )?$/;
const LOCATIVE_BEFORE =
  /\b(?:in|at|from|near|around|across|outside|of|to|for|between|elderly|,) (?:the )?$|\b(?:a|an|one|two|three|another|and) $/i;

const BEFORE_NAME =
  /^(?:Another|Elderly|Older|Retired|Vulnerable|Several|Many|Local|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Some|Most|Our|All)$/;

/** Words that may stand in a place's name although they are none by themselves. */
const ORDINARY = /^(?:the|of|on|in|by|new|st|upon|under|town|city|hall|bank|post|age|any|white|black|great|court)$/;

interface Prepared {
  byName: Map<string, string | null>;
  firstWords: Set<string>;
  byFirstWord: Map<string, string[]>;
  ambiguous: Set<string>;
  notPlaces: Set<string>;
  firstNames: Set<string>;
  notAfter: Set<string>;
  areas: Set<string>;
}
const prepared = new WeakMap<ReadingKnowledge, Prepared>();

function prepare(k: ReadingKnowledge): Prepared {
  const known = prepared.get(k);
  if (known) return known;
  const byName = new Map<string, string | null>();
  const districts = new Set<string>();
  for (const p of k.places) {
    const name = p.name.replace(/\u2019/g, "'");
    const said = name.replace(/(?<=[ -])(?:Super|Upon|On|In|Le|The|Under|By|Of|Next|Cum|And)(?=[ -])/g, (w) =>
      w.toLowerCase(),
    );
    if (said !== name && !byName.has(said)) byName.set(said, p.area);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, p.area);
    else if (known !== p.area && !districts.has(name)) byName.set(name, null);
    if (p.isDistrict) districts.add(name);
  }
  const made: Prepared = {
    byName,
    firstWords: new Set([...byName.keys()].map((n) => n.split(/[ -]/)[0]!)),
    byFirstWord: byFirstWord([...byName.keys()]),
    ambiguous: new Set(k.ambiguousPlaces),
    notPlaces: new Set(k.notPlaces),
    firstNames: new Set(k.firstNames),
    notAfter: new Set(k.notPlaceAfter),
    areas: new Set(k.areas.flatMap((a) => a.written).filter((w) => !byName.has(w))),
  };
  prepared.set(k, made);
  return made;
}

const LEAST_NAME = 3;

/** Names by the letters they begin with, the longest first. */
function byFirstWord(names: string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const name of names.filter((n) => n.length >= LEAST_NAME).sort((a, b) => b.length - a.length)) {
    const first = /^[\w']*/.exec(name)![0];
    const others = index.get(first);
    if (others) others.push(name);
    else index.set(first, [name]);
  }
  return index;
}

/**
 * Places that the text knows only by what is named after them: "the Harpenden Trust", "Kingsbridge Police". They say where a text is set that
 * names no place otherwise.
 */
export function findNamesakes(text: string, knowledge: ReadingKnowledge): PlaceMention[] {
  const p = prepare(knowledge);
  const found: PlaceMention[] = [];
  for (const { start, end, name, area } of knownNames(text, p)) {
    const after = text.slice(end, end + 30);
    const isSetting =
      followedByInstitution(text, end, p) &&
      !/^(?: \w{2,14})? (?:[Cc]rown|[Mm]agistrates|[Cc]ourt|University|[Pp]rison|Road|Street|Lane|Avenue|Close|Drive|Way)\b/.test(
        after,
      );
    if (isSetting && !p.areas.has(name) && !p.ambiguous.has(name)) found.push({ name, area, start, end });
  }
  return found;
}

/** Step 3, towns, villages and districts as written: those the gazetteer knows, and unknown names in phrases that only places stand in. */
export function findPlaces(text: string, knowledge: ReadingKnowledge, areas: Span[]): PlaceMention[] {
  const p = prepare(knowledge);
  const found: PlaceMention[] = [];
  findKnown(text, p, found);
  // "Dumfries" of Dumfries and Galloway is the county.
  const within = (m: PlaceMention): boolean => overlaps(longer, m.start, m.end);
  const longer = areas.filter((a) => / (?:and|&) /.test(text.slice(a.start, a.end)));
  found.splice(0, found.length, ...found.filter((m) => !within(m)));
  findUnknown(text, p, found, areas);
  findListed(text, p, found, areas);
  findParts(text, areas, found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((m, i) => !found.slice(Math.max(0, i - 4), i).some((e) => e.end > m.start));
}

/** Where a name of the gazetteer stands, the longest that begins at each capital. */
function knownNames(text: string, p: Prepared): PlaceMention[] {
  const names: PlaceMention[] = [];
  eachMatch(CAPITALISED, text, ({ 0: word, index }) => {
    const isOwn = word.endsWith("'s");
    if (!p.firstWords.has(word) && !(isOwn && p.firstWords.has(word.slice(0, -2)))) return;
    const name = longestName(text, index, word, p);
    if (name !== null) names.push({ name, area: p.byName.get(name)!, start: index, end: index + name.length });
  });
  return names;
}

const CAPITALISED = /(?<![\w'-])[A-Z][\w']*/g;

/** The longest name that stands here whole; "King's" may begin that of King's Lynn, or be what is King's. */
function longestName(text: string, at: number, word: string, p: Prepared): string | null {
  for (let to = word.length; to > 0; to = word.lastIndexOf("'", to - 1)) {
    for (const name of p.byFirstWord.get(to === word.length ? word : word.slice(0, to)) ?? []) {
      if (text.startsWith(name, at) && !GOES_ON.test(text.slice(at + name.length, at + name.length + 2))) return name;
    }
  }
  return null;
}

const GOES_ON = /^(?:\w|-[A-Za-z])/;

function findKnown(text: string, p: Prepared, found: PlaceMention[]): void {
  for (const { name, area, start, end } of knownNames(text, p)) {
    if (!isPlaceHere(text, start, end, name, p)) continue;
    const more = compoundLength(text, end, p);
    found.push({ name: name + text.slice(end, end + more), area, start, end: end + more });
  }
}

/** "Thornton Cleveleys", where the gazetteer knows Thornton: the rest of a name of two words. */
function compoundLength(text: string, end: number, p: Prepared): number {
  const next = /^ ([A-Z][a-z]{2,14})(?=[ ,.;:)])/.exec(text.slice(end, end + 20));
  if (!next || p.notPlaces.has(next[1]!.toLowerCase()) || p.notAfter.has(next[1]!.toLowerCase())) return 0;
  return /^(?:Residents?|Wom[ae]n|M[ae]n|Pensioners?|Couple|Areas?|District|High)$/.test(next[1]!) ? 0 : next[0].length;
}

function isPlaceHere(text: string, start: number, end: number, name: string, p: Prepared): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (name === 'London' || p.areas.has(name) || isInQuotes(text, start, name) || followedByInstitution(text, end, p))
    return false;
  if (TITLE.test(before) || /\b(?:[Oo]peration|(?:1[89]|20)\d\d) $/.test(before)) return false;
  const previous = /([A-Z][\w'-]{0,20}) $/.exec(before)?.[1];
  if (
    previous &&
    !p.notPlaces.has(previous.toLowerCase()) &&
    !BEFORE_NAME.test(previous) &&
    !/^(?:North|South|East|West|Central|Old|Near|Royal)$/.test(previous)
  )
    return false;
  if (/-$/.test(before) || /^-[A-Z]/.test(text.slice(end, end + 2))) return false;
  if (!p.ambiguous.has(name)) return true;
  return LOCATIVE_BEFORE.test(before) || PERSON_AFTER.test(text.slice(end, end + 16));
}

/** "Matlock Town have signed …", "with a Hull accent": a club, or a way of speaking. */
const IS_CLUB =
  /^ (?:(?:Town|City|Athletic|Wanderers|Albion|Rangers|Argyle|Hotspur|Harriers) (?:ha(?:s|ve|d)|were|was|are|beat|lost|drew|won|fans|players|FC)\b|accents?\b)/;

function followedByInstitution(text: string, end: number, p: Prepared): boolean {
  const next = /^(?:'s)? ([A-Za-z]{2,16})(?: ([A-Za-z]{2,16}))?/.exec(text.slice(end, end + 36));
  if (!next) return false;
  if (IS_CLUB.test(text.slice(end, end + 40))) return true;
  const [one, two] = [next[1]!, next[2] ?? ''];
  if (
    p.notAfter.has(one.toLowerCase()) &&
    (/^[A-Z]/.test(one) ||
      /^(?:police|jewell|branch of|store|shop|station|nick|bank|detectives|officers|magistrates|council|railway|train station|bus station|crown court|county court|hospital|airport|prison)/.test(
        one,
      ))
  )
    return !/^High$/.test(one);
  if (
    /^ (?:and|&) [A-Z]\w{2,14}(?: [A-Z]\w{2,14})? (?:Police|Council|CID|Constabulary|NHS|Herald|Times|Gazette)\b/.test(
      text.slice(end, end + 52),
    )
  )
    return true;
  return /^[A-Z]/.test(one) && p.notAfter.has(two.toLowerCase()) && /^[A-Z]/.test(two) && one !== 'High';
}

function findUnknown(text: string, p: Prepared, found: PlaceMention[], areas: Span[]): void {
  const taken = new Set(found.map((f) => f.start));
  for (const pattern of LOCATIVE) {
    eachMatch(pattern, text, (m) => {
      const lead = leadLength(m[1]!);
      let at = m.indices![1]![0] + lead;
      let name: string | undefined = m[1]!.slice(lead);
      for (let n = 0; n < 8 && name; n++) {
        const end = at + name.length;
        if (!taken.has(at)) {
          if (!isUnknownPlace(text, at, name, p, areas)) break;
          taken.add(at);
          found.push({ name, area: p.byName.get(name) ?? null, start: at, end });
        }
        const more = MORE.exec(text.slice(end, end + 60));
        name = more?.[1];
        if (more) at = end + more[0].length - more[1]!.length;
      }
    });
  }
}

/** "Another Watford resident", "Elderly Radlett residents": the words before the name. */
function leadLength(name: string): number {
  let at = 0;
  for (const word of name.split(' ').slice(0, -1)) {
    if (!BEFORE_NAME.test(word)) break;
    at += word.length + 1;
  }
  return at;
}

/** "East Devon", "Mid Cornwall": a part of a county is a place, the county is not. Only with a capital: "west Kent" is said of a whole half. */
function findParts(text: string, areas: Span[], found: PlaceMention[]): void {
  for (const a of areas) {
    const part = /\b(?:North|South|East|West|Mid|Central)[ -]$/.exec(text.slice(Math.max(0, a.start - 9), a.start));
    if (!part || /^ (?:Police|Constabulary)/.test(text.slice(a.end, a.end + 14))) continue;
    const start = a.start - part[0].length;
    found.push({ name: text.slice(start, a.end), area: null, start, end: a.end });
  }
}

/** "including Hebden Bridge, Mytholmroyd and Todmorden": names in a list with a place, before it and after it. */
function findListed(text: string, p: Prepared, found: PlaceMention[], areas: Span[]): void {
  const taken = new Set(found.map((f) => f.start));
  const add = (name: string, at: number): boolean => {
    if (taken.has(at) || !isUnknownPlace(text, at, name, p, areas)) return false;
    taken.add(at);
    found.push({ name, area: p.byName.get(name) ?? null, start: at, end: at + name.length });
    return true;
  };
  for (const place of [...found]) {
    let from = place.end;
    for (let n = 0; n < 8; n++) {
      const more = MORE.exec(text.slice(from, from + 60));
      if (!more || !add(more[1]!, from + more[0].length - more[1]!.length)) break;
      from += more[0].length;
    }
    let to = place.start;
    for (let n = 0; n < 8; n++) {
      const before = LISTED_BEFORE.exec(text.slice(Math.max(0, to - 60), to));
      const at = before ? to - before[0].length + before[0].indexOf(before[1]!, 2) : 0;
      if (!before || !add(before[1]!, at)) break;
      to = at;
    }
  }
}

function isUnknownPlace(text: string, at: number, name: string, p: Prepared, areas: Span[]): boolean {
  const words = name.toLowerCase().split(/[ -]/);
  if (p.areas.has(name) || /^London\b/.test(name) || words.some((w) => p.notPlaces.has(w) && !ORDINARY.test(w)))
    return false;
  if (
    (p.notPlaces.has(words[0]!) && !(words.length > 1 && /^(?:new|old|great|little|upper|lower)$/.test(words[0]!))) ||
    (p.notAfter.has(words.at(-1)!) && !/^ areas?\b/.test(text.slice(at + name.length, at + name.length + 7))) ||
    /^[A-Z]{2,}$/.test(name)
  )
    return false;
  if (isInQuotes(text, at, name) || /'s$/.test(name)) return false;
  if (words.length > 1 && name.includes(' ') && p.firstNames.has(words[0]!) && !p.byName.has(name)) return false;
  if (overlaps(areas, at, at + name.length)) return false;
  if (p.byName.has(name)) return isPlaceHere(text, at, at + name.length, name, p);
  return (
    !followedByInstitution(text, at + name.length, p) &&
    !/^(?:'s|[ ]?['"])/.test(text.slice(at + name.length, at + name.length + 2))
  );
}

/** 'He said "Salisbury"': a word that somebody said. */
const isInQuotes = (text: string, at: number, name: string): boolean =>
  /["']$/.test(text.slice(Math.max(0, at - 1), at)) &&
  /^[,.]?["']/.test(text.slice(at + name.length, at + name.length + 2));

/**
 * Step 4, the places that are the victims': not where callers claimed to be, where an offender is from, where somebody was arrested, where a
 * shop or bank stood, or where the money was sent.
 */
export function victimPlaces(
  text: string,
  places: PlaceMention[],
  claims: Span[],
  people: PersonMention[],
  w: PlaceRoles,
): PlaceMention[] {
  const offenders = people.filter((p) => p.isOther);
  return places.filter((m) => {
    const before = text.slice(Math.max(0, m.start - 90), m.start);
    if (w.arrestBefore.test(before) || w.errandBefore.test(before) || w.destination.test(before)) return false;
    const after = text.slice(m.end, m.end + 110);
    if (w.offenderFrom.test(before) && w.arrestAfter.test(after)) return false;
    const isNamed = w.namedWithAddress.test(before) && !/(?:Mrs|Miss|Ms) /.test(before) && !w.befell.test(after);
    if (isNamed && !isOfVictim(text, m, people)) return false;
    if (isOfOffender(text, m, offenders)) return false;
    const claimed = overlaps(claims, m.start, m.start + 1);
    return !(claimed && (/\b(?:from|at|of|based in) (?:the )?$/i.test(before) || w.officeIn.test(before)));
  });
}

/** "Among them was Ottilie Banks, 18, from Petersfield": somebody who is told of as a victim. */
function isOfVictim(text: string, place: PlaceMention, people: PersonMention[]): boolean {
  const near = startingIn(people, { start: place.start - 60, end: place.start }).at(-1);
  return (
    near !== undefined && !near.isOther && /^, (?:aged )?\d{2}, (?:from|of) $/.test(text.slice(near.end, place.start))
  );
}

/** "a 26-year-old woman from Hull", where the woman is one of those who did it. */
function isOfOffender(text: string, place: PlaceMention, offenders: PersonMention[]): boolean {
  const near = startingIn(offenders, { start: place.start - 90, end: place.start }).at(-1);
  if (!near || near.end > place.start || /stranger$/.test(text.slice(near.start, near.end))) return false;
  return /^(?:,? (?:aged |both )?\d{2}(?: and \d{2})?,?)? (?:from|of|in) (?:[A-Z][\w']+ and |the )?$/.test(
    text.slice(near.end, place.start),
  );
}
