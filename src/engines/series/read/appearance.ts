import type { Identifier } from '#engines/series/identifier.ts';

/**
 * What a courier and a car looked like, as separate small tokens ("black jacket", "beard", "white prius").
 * Ethnic appearance is not read: as evidence of the same hands it is worth next to nothing, and it would bias what officers are shown.
 */
const COLOURS =
  'black|white|grey|gray|silver|blue|navy|red|green|yellow|orange|brown|beige|purple|pink|gold|maroon|cream|tan|khaki|dark|light';
const GARMENTS =
  'puffer(?: jacket| coat)?|bomber jacket|leather jacket|parka|jacket|coat|hoodie|hoody|hooded top|tracksuit|jumper|sweater|fleece|shirt|suit|trousers|jeans|joggers|shorts|trainers|boots|shoes|cap|beanie|hat|scarf|gloves|mask|face mask|helmet|hi-?vis(?: vest| jacket)?|lanyard|rucksack|backpack|bag|satchel|uniform|blazer|gilet|body ?warmer|sunglasses|turban|tie';
const WORN = new RegExp(`\\b(?:(${COLOURS})[ -](?:[a-z]{2,10} ){0,2}?)?(${GARMENTS})\\b`, 'gi');
const LOOKS =
  /\b(?:goatee|beard(?:ed)?|moustache|stubble|clean[ -]shaven|bald(?:ing)?|ponytail|dreadlocks|braids|curly hair|blond[e]? hair|ginger hair|red hair|grey hair|dark hair|shaved head|long hair|short hair|glasses|spectacles|scar|tattoos?|gold tooth|missing tooth|earring|nose ring|limp(?:ed|ing)?|stutter|lisp|walking stick|tall|short|slim|skinny|thin|stocky|heavy[ -]build|heavy[ -]set|well[ -]built|overweight|large build|medium build|teenager|late teens|early twenties|mid twenties|late twenties|early 20s|mid 20s|late 20s|early thirties|30s|40s|50s|20s)\b/gi;
const ACCENT =
  /\b(scottish|irish|welsh|northern|liverpool|scouse|geordie|manchester|mancunian|birmingham|brummie|yorkshire|london|cockney|essex|estuary|eastern european|east european|polish|romanian|indian|asian|african|caribbean|west african|nigerian|american|australian|french|german|foreign|posh|local|strong|well[ -]spoken|southern|west country|south african)(?: [a-z]{2,10})? accent\b|\bwell[ -]spoken\b|\bsoftly spoken\b|\bgruff\b|\bhusky\b|\bdeep voice\b|\bhigh[ -]pitched\b/gi;
const ABOUT_COLLECTOR =
  /\b(?:courier|man|male|woman|female|lad|youth|driver|boy|girl|collector|collected|came to (?:the|her|his|my) (?:door|house|address)|at the door|wearing|described|description)\b/i;
const SAME: Record<string, string> = {
  // Words of a story are looked up here, and "constructor" is one.
  __proto__: null as never,
  hoody: 'hoodie',
  'hooded top': 'hoodie',
  gray: 'grey',
  navy: 'blue',
  spectacles: 'glasses',
  bearded: 'beard',
  tattoos: 'tattoo',
  skinny: 'slim',
  thin: 'slim',
  backpack: 'rucksack',
};
const same = (word: string): string => SAME[word] ?? word;

/** Tokens of a description: "black jacket", "beard", "early 20s". */
export function lookTokens(description: string): string[] {
  const tokens = new Set<string>();
  for (const m of description.matchAll(WORN)) {
    const garment = same(m[2]!.toLowerCase().replace(/[\s-]+/g, ' '));
    const colour = m[1] ? same(m[1].toLowerCase()) : '';
    tokens.add(colour ? `${colour} ${garment}` : garment);
  }
  for (const m of description.matchAll(LOOKS)) tokens.add(same(m[0].toLowerCase().replace(/-/g, ' ')));
  return [...tokens];
}

export function voiceTokens(description: string): string[] {
  return [...new Set([...description.matchAll(ACCENT)].map((m) => m[0].toLowerCase().replace(/-/g, ' ')))];
}

/** Sentences of a story that speak of the person who came. */
export function collectorSentences(text: string): string {
  return text
    .split(/(?<=[.!?\n])\s+/)
    .filter((s) => ABOUT_COLLECTOR.test(s))
    .join(' ');
}

export const courierIdentifiers = (tokens: string[], field: string): Identifier[] =>
  tokens.map((t) => ({ kind: 'courier', keys: [`look:${t}`], role: 'used', field }));

export const voiceIdentifiers = (tokens: string[], field: string): Identifier[] =>
  tokens.map((t) => ({ kind: 'voice', keys: [`voice:${t}`], role: 'used', field }));

const FIRM =
  /\b((?:(?!The |An? |My |Her |His |Local )[A-Z0-9][A-Za-z0-9&'’]{0,20} ){1,3})(Taxis?|Cars|Cabs|Minicabs|Mini Cabs|Private Hire|Executive Cars|Radio Cars|Couriers?)\b/g;
const FIRM_NOISE =
  /\b(?:taxis?|cars?|cabs?|minicabs?|mini cabs|private hire|ltd|limited|the|couriers?|executive|radio|firm|company|a|from)\b/g;

export function findTaxiFirms(text: string): string[] {
  return [...new Set([...text.matchAll(FIRM)].map((m) => m[0]))];
}

export function taxiIdentifier(written: string, field: string): Identifier | null {
  const lower = written.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  const name = lower.replace(FIRM_NOISE, ' ').replace(/\s+/g, ' ').trim();
  const key = name.length >= 2 ? name : lower.trim();
  return key.length >= 2 && key.length <= 60 ? { kind: 'taxi_firm', keys: [`taxi:${key}`], role: 'used', field } : null;
}

const MAKES =
  'toyota|prius|vauxhall|corsa|astra|insignia|ford|focus|fiesta|mondeo|galaxy|transit|volkswagen|vw|golf|polo|passat|bmw|audi|mercedes|skoda|octavia|seat|nissan|leaf|qashqai|honda|civic|kia|hyundai|renault|clio|peugeot|citroen|mini|volvo|mazda|fiat|range rover|land rover|jaguar|tesla|lexus|suzuki|moped|motorbike|motorcycle|scooter';
const CAR = new RegExp(
  `\\b(${COLOURS})(?:[ -]coloured)? (?:(?!(?:${MAKES})\\b)[a-z]{2,10} )?(${MAKES})(?: (${MAKES}))?\\b`,
  'gi',
);

export function findVehicleLooks(text: string): { colour: string; make: string }[] {
  return [...text.matchAll(CAR)].map((m) => ({ colour: same(m[1]!.toLowerCase()), make: m[2]!.toLowerCase() }));
}

export function vehicleLookIdentifier(
  colour: string | undefined,
  make: string | undefined,
  field: string,
): Identifier | null {
  const c = same((colour ?? '').toLowerCase().trim());
  const m = (make ?? '').toLowerCase().trim().replace(/^vw\b/, 'volkswagen');
  if (!m) return null;
  const first = m.split(/\s+/)[0]!;
  const keys = c ? [`car:${c} ${first}`] : [];
  keys.push(`make:${first}`);
  return { kind: 'vehicle_look', keys, role: 'used', field };
}
