import { plainWords, wordsInList } from '#web/plain-words.ts';

/** What two reports share, by the field it was read from: the longest beginning that fits wins. */
const GROUNDS: readonly [string, string][] = [
  ['claimed.name', 'the name the caller gave'],
  ['claimed.badge', 'the badge number given'],
  ['claimed.unit', 'the station or unit named'],
  ['claimed', 'who the caller claimed to be'],
  ['caller.voice', 'the voice of the caller'],
  ['caller', 'the telephone number of the caller'],
  ['accounts', 'the account the money went to'],
  ['collection.vehicle', 'the vehicle'],
  ['collection.courier', 'the description of the courier'],
  ['collection.taxiFirm', 'the taxi firm'],
  ['collection.password', 'the password for the courier'],
  ['collection', 'the collection'],
  ['victim.name', 'the name of the victim'],
  ['victim.phone', 'the telephone number of the victim'],
  ['victim.address', 'the address of the victim'],
  ['victim', 'the victim'],
  ['reporter', 'who told us'],
  ['impersonated', 'who they pretended to be'],
  ['askedFor', 'what was asked for'],
  ['handedOver', 'what was handed over'],
  ['fraudType', 'the kind of fraud'],
  ['lossGbp', 'the sum lost'],
  ['attemptedGbp', 'the sum asked for'],
  ['occurredFrom', 'when it happened'],
  ['identifiers', 'numbers of the offenders'],
  ['narrative', 'something in the account'],
  ['narrative.phone', 'a telephone number in the account'],
  ['narrative.account', 'a bank account in the account given'],
  ['narrative.email', 'an e-mail address in the account'],
  ['narrative.site', 'a web site in the account'],
  ['narrative.vehicle', 'a vehicle in the account'],
  ['narrative.badge', 'a badge number in the account'],
  ['narrative.alias', 'a name that a caller gave in the account'],
  ['narrative.code_word', 'the code word in the account'],
  ['narrative.station', 'a station or unit named in the account'],
  ['narrative.operation', 'the name of an operation in the account'],
  ['narrative.taxi_firm', 'a taxi firm in the account'],
  ['narrative.courier', 'the look of the person who came'],
  ['narrative.voice', 'how the caller spoke'],
  ['series', 'what the two series share'],
  ['differences', 'what differs'],
  ['wording', 'the words used'],
  ['place', 'the place'],
  ['time', 'the time'],
];

/** "caller.phone" → "the telephone number of the caller". */
export function groundInWords(on: string): string {
  const field = on.replace(/\[\d+\]/g, '');
  const known = GROUNDS.filter(([start]) => field.startsWith(start)).sort((a, b) => b[0].length - a[0].length)[0];
  return known?.[1] ?? plainWords(field.split('.').at(-1)!).toLowerCase();
}

/** Bits of evidence in words: each bit doubles the odds that two reports are the work of the same hands. */
export function weightInWords(bits: number): string {
  const strength = bits >= 15 ? 'Very strong' : bits >= 8 ? 'Strong' : bits >= 4 ? 'Moderate' : 'Weak';
  return `${strength} (${bits.toFixed(1)} bits)`;
}

export interface Ground {
  on_what: string;
  weight: number;
  made_by: string;
}

/** Everything that links one report with another, once each, the heaviest first, with what it weighs together. */
export function groundsTogether(grounds: readonly Ground[]): { words: string; weight: number; by: string[] } {
  const once = new Map<string, number>();
  for (const g of grounds) once.set(g.on_what, Math.max(g.weight, once.get(g.on_what) ?? g.weight));
  const ordered = [...once].sort((a, b) => b[1] - a[1]);
  const said = [...new Set(ordered.filter(([, weight]) => weight > 0).map(([on]) => groundInWords(on)))];
  const against = [...new Set(ordered.filter(([, weight]) => weight < 0).map(([on]) => groundInWords(on)))];
  const speaks = said.length > 0 ? `Alike in ${wordsInList(said)}.` : '';
  const contra = against.length > 0 ? ` Against it: ${wordsInList(against)}.` : '';
  return {
    words: `${speaks}${contra}`.trim(),
    weight: ordered.reduce((sum, [, weight]) => sum + weight, 0),
    by: [...new Set(grounds.map((g) => g.made_by).filter((by) => by !== 'engine'))],
  };
}
