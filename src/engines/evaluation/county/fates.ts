/** What becomes of each fact in a telling: kept in a field, kept in the words, misheard, or lost. */

import { heardName, misheardDigits, misreadPlate } from './distort.ts';
import { aliasOf } from './gangs.ts';
import type { Case, CountyRates, Difficulty, IdentifierKey, WordStock } from './model.ts';
import type { Rng } from './random.ts';
import { isByVoice } from './tellers.ts';

export interface Fate {
  inField: boolean;
  inWords: boolean;
  /** Only a piece of it is remembered; such a piece is never in a field. */
  part: boolean;
}

/** An identifier as this teller has it: its value may be wrong. */
export interface Kept extends Fate {
  value: string;
}

export type KeptTraces = Partial<Record<IdentifierKey, Kept>>;

/** Which traces this incident left at all. */
function present(c: Case): IdentifierKey[] {
  const { traces, script } = c;
  if (script.variant.sighting) return traces.vehicle ? ['courier', 'vehicle'] : ['courier'];
  const keys: IdentifierKey[] = [];
  const named = script.variant.impersonated.some((i) => i !== 'family' && i !== 'delivery' && i !== 'retailer');
  if (traces.phone) keys.push('phone');
  if (named && isByVoice(c.type)) {
    keys.push('alias');
    // Only a policeman has a station and a number.
    if (script.variant.impersonated.includes('police')) {
      keys.push('station');
      if (traces.badge) keys.push('badge');
    }
  }
  if (isByVoice(c.type)) keys.push('voice');
  if (c.collection !== null) {
    if (traces.code && c.type === 'courier') keys.push('code');
    if (c.kind === 'loss' || c.pending === 'here') {
      keys.push('courier');
      if (traces.vehicle) keys.push('vehicle');
      if (traces.taxi) keys.push('taxi');
    }
  }
  if (traces.account && c.asked.includes('transfer_money')) keys.push('account');
  return keys;
}

/** A fact that identifies nobody: in a field or in the words or both, and now and then forgotten. */
export function plainFate(rng: Rng, inFieldShare: number, rates: CountyRates): Fate {
  if (rng.chance(rates.form.forgotten)) return { inField: false, inWords: false, part: false };
  const inField = rng.chance(inFieldShare);
  return { inField, inWords: !inField || rng.chance(rates.form.alsoInWords), part: false };
}

/** The traces that survive this telling, with what they have become. Rates by difficulty. */
export function keepTraces(
  rng: Rng,
  c: Case,
  difficulty: Difficulty,
  rates: CountyRates,
  words: WordStock,
): KeptTraces {
  const kept: KeptTraces = {};
  for (const key of present(c)) {
    // One draw each, kept or not, so that one trace's luck does not change another's.
    const own = rng.fork(`${key} ${c.occurred}`);
    const lost = key === 'phone' ? rates.phoneLost : rates.otherTraceLost;
    if (own.chance(lost[difficulty])) continue;
    const wrong = own.chance(rates.misheard[difficulty]);
    const part = !wrong && (key === 'phone' || key === 'vehicle') && own.chance(rates.form.inPart);
    const fate = part
      ? { inField: false, inWords: true, part }
      : fateOfTrace(own, rates.factInField[difficulty], rates);
    kept[key] = { ...fate, value: heardAs(own, c, key, wrong, words) };
  }
  return kept;
}

function fateOfTrace(rng: Rng, inFieldShare: number, rates: CountyRates): Fate {
  const inField = rng.chance(inFieldShare);
  return { inField, inWords: !inField || rng.chance(rates.form.traceAlsoInWords), part: false };
}

function heardAs(rng: Rng, c: Case, key: IdentifierKey, wrong: boolean, words: WordStock): string {
  const t = c.traces;
  switch (key) {
    case 'phone':
      return wrong ? misheardDigits(rng, t.phone) : t.phone;
    case 'alias':
      return heardName(rng, t.alias || aliasOf(rng, words), words, wrong);
    case 'vehicle':
      return wrong ? misreadPlate(rng, t.vehicle!.registration) : t.vehicle!.registration;
    case 'badge':
      return wrong ? misheardDigits(rng, t.badge!) : t.badge!;
    case 'account':
      return t.account!.accountNumber;
    case 'station':
      return t.station;
    case 'code':
      return t.code!;
    case 'courier':
      return t.courier;
    case 'taxi':
      return t.taxi!;
    case 'voice':
      return t.voice;
  }
}
