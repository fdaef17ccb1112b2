import type { Identifier } from '#engines/series/identifier.ts';
import { DIGIT_OF } from './digit-words.ts';

/** Current (AB12 CDE), prefix (A123 BCD), suffix (ABC 123D) and Northern Irish (ABZ 1234) styles. */
const FULL =
  /(?<![A-Za-z0-9£])(?:[A-Z]{2}\s?\d{2}[\s-]?[A-Z]{3}|[A-Z]\s?\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}\s?[A-Z]|[A-Z]{1,2}Z\s?\d{3,4}|[A-Z0-9]{2,4}[?*_]{1,3}\s?[A-Z0-9?*_]{1,4})(?![A-Za-z0-9])/g;
const LOOSE_FULL = /(?<![a-z0-9£])[a-z]{2}\s?\d{2}[\s-]?[a-z]{3}(?![a-z0-9])/gi;
/** A modern mark in small letters whose first four signs stand together: with an age identifier that was issued it needs no word beside it. */
const SMALL_MODERN = /(?<![a-z0-9£@.-])[a-z]{2}(?:0[2-9]|[1-2]\d|5[1-9]|[6-7]\d)\s?[a-z]{3}(?![a-z0-9@-])/g;
const NEAR_VEHICLE =
  /\b(?:reg\w*|plates?|number ?plate|vrm|index|number down|took (?:down )?the number|vehicle|car|van|taxi|cab|motorbike|motorcycle|moped|scooter|bmw|audi|ford|vauxhall|toyota|prius|mercedes|vw|volkswagen|golf|corsa|fiesta|astra|skoda|nissan|seat|honda|kia|hyundai)\b/i;
/** After the word itself anything of the right length is taken, for look-alikes are written one for another. */
const STATED =
  /\b(?:reg(?:istration)?|number ?plate|plate|vrm|index)\b(?: (?:no\.?|number|mark|plate))?(?: (?:was|is|of|as))?:? ([A-Z0-9]{3,4}[\s-]?[A-Z0-9]{3})(?![A-Za-z0-9])/gi;
const STARTS =
  /\b(?:reg\w*|plate|vrm|index)\b[^.]{0,24}?\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|first (?:part|half|letters))\b[^.]{0,8}?\s(?:with |in |was |as )?([A-Z]{2}\s?\d{1,2})(?![A-Za-z0-9])/gi;
const ENDS =
  /\b(?:reg\w*|plate|vrm|index)\b[^.]{0,24}?\b(?:end(?:s|ed|ing)?|last (?:part|half|three|3)(?: letters)?)\b[^.]{0,8}?\s(?:with |in |was |as |were )?([A-Z]{3})(?![A-Za-z0-9])/g;
const NATO: Record<string, string> = Object.fromEntries(
  (
    'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo ' +
    'sierra tango uniform victor whiskey xray yankee zulu'
  )
    .split(' ')
    .map((w) => [w, w[0]!.toUpperCase()]),
);

/** Registrations in a text: full ones, with `?` for a character not read, and parts named as the beginning or the end. */
export function findPlates(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(FULL)) {
    if (WORDY.test(m[0])) continue;
    const plate = bare(m[0]);
    const modern = /^[A-Z]{2}\d{2}[A-Z]{3}$/.test(plate);
    if (modern || nearVehicle(text, m.index, m[0].length)) found.add(plate);
  }
  for (const m of text.matchAll(LOOSE_FULL))
    if (!WORDY.test(m[0]) && nearVehicle(text, m.index, m[0].length)) found.add(bare(m[0]));
  for (const m of text.matchAll(SMALL_MODERN)) if (!WORDY.test(m[0])) found.add(bare(m[0]));
  for (const m of text.matchAll(STATED)) if (/\d/.test(m[1]!) && /[A-Z]{2}|[A-Z]\d/.test(m[1]!)) found.add(bare(m[1]!));
  if (NEAR_VEHICLE.test(text)) {
    for (const m of text.matchAll(STARTS)) found.add(`${bare(m[1]!).padEnd(4, '?')}???`);
    for (const m of text.matchAll(ENDS)) found.add(`????${bare(m[1]!)}`);
    for (const plate of spokenPlates(text)) found.add(plate);
  }
  return [...found].filter((p) => p.replace(/\?/g, '').length >= 3);
}

/** "at 11 per cent", "IN 20 MIN": short words with a number between them are no registration. */
const WORDY =
  /^(?:am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)[\s-]?\d{2}[\s-]|^[a-z]{2}[\s-]?\d{2}[\s-](?:and|are|but|day|per|for|had|her|him|his|hrs|men|min|not|off|old|out|she|sms|the|was|who|you|yrs)$/i;

const bare = (written: string): string =>
  written
    .toUpperCase()
    .replace(/[*_]/g, '?')
    .replace(/[^A-Z0-9?]/g, '');

function nearVehicle(text: string, at: number, length: number): boolean {
  return (
    NEAR_VEHICLE.test(text.slice(Math.max(0, at - 60), at)) ||
    NEAR_VEHICLE.test(text.slice(at + length, at + length + 25))
  );
}

function spokenPlates(text: string): string[] {
  const found: string[] = [];
  let run = '';
  let skip = '';
  for (const m of text.replace(/\bx-ray\b/gi, 'xray').matchAll(/[a-z]+|\d/gi)) {
    const word = m[0].toLowerCase();
    // "L for Lima": the letter has been read.
    if (word === 'for' && run !== '') {
      skip = run.at(-1)!.toLowerCase();
      continue;
    }
    if (skip !== '' && word.startsWith(skip)) {
      skip = '';
      continue;
    }
    skip = '';
    const c =
      (Object.hasOwn(NATO, word) ? NATO[word] : DIGIT_OF[word]) ??
      (/^\d$/.test(word) ? word : word.length === 1 ? word.toUpperCase() : undefined);
    if (c === undefined) run = '';
    else run = (run + c).slice(-7);
    if (/^[A-Z]{2}\d{2}[A-Z]{3}$/.test(run)) {
      found.push(run);
      run = '';
    }
  }
  return found;
}

const LOOKALIKE: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
  V: 'U',
  W: 'M',
};

/** Characters that are taken for one another in the dark or over the telephone fall together. */
export const foldPlate = (plate: string): string => [...plate].map((c) => LOOKALIKE[c] ?? c).join('');

/** Keys: in full, folded, and folded with each character in turn left out. A part of a plate has only its own part. */
export function vehicleIdentifier(registration: string, field: string): Identifier | null {
  const plate = bare(registration);
  const known = plate.replace(/\?/g, '').length;
  if (known < 3 || plate.length > 8) return null;
  const folded = foldPlate(plate);
  if (plate.includes('?')) return partial(folded, known, field);
  if (plate.length < 4) return null;
  const keys = [`plate:${plate}`, `plate~${folded}`];
  if (plate.length >= 6)
    for (let i = 0; i < folded.length; i++) keys.push(`plate?${folded.slice(0, i)}?${folded.slice(i + 1)}`);
  if (!/^[A-Z]{2}\d{2}[A-Z]{3}$/.test(plate)) return { kind: 'vehicle', keys, role: 'used', field };
  const [head, tail] = [folded.slice(0, 4), folded.slice(4)];
  return {
    kind: 'vehicle',
    keys: [...keys, `part<${head}`, `part>${tail}`],
    leaves: [...keys, `full<${head}`, `full>${tail}`],
    role: 'used',
    field,
  };
}

function partial(folded: string, known: number, field: string): Identifier {
  const missing = known === folded.length - 1 ? [`plate?${folded}`] : [];
  const parts: [string, string][] = [
    ['<', folded.slice(0, 4)],
    ['>', folded.slice(4)],
  ];
  const read = parts.filter(([side, part]) => part.length === (side === '<' ? 4 : 3) && !part.includes('?'));
  const keys = [...missing, ...read.flatMap(([side, part]) => [`full${side}${part}`, `part${side}${part}`])];
  const leaves = [...missing, ...read.map(([side, part]) => `part${side}${part}`)];
  if (keys.length === 0) return { kind: 'vehicle', keys: [`plate!${folded}`], role: 'used', field };
  return { kind: 'vehicle', keys, leaves, role: 'used', field };
}
