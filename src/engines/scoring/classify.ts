import type { Quote } from '#core/reason.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { CaseFacts } from './case-facts.ts';
import { neededBy, PieceFinder } from './needed-words.ts';
import { quoteAt, type Text } from './text.ts';

/** One sign of a fraud type in the narrative: lower-case pattern without flags, a weight and why it tells. */
export interface TypeSign {
  pattern: RegExp;
  weight: number;
  because: string;
}

/** A value of a list field that tells of the type: `impersonated` contains `bank`. */
export interface FieldSign {
  field: 'impersonated' | 'askedFor' | 'handedOver' | 'collection';
  /** The word the field must hold; for `collection` any collection counts. */
  holds?: string;
  weight: number;
  because: string;
}

/** What the classifier needs of a fraud type. The catalogue's definitions have this shape and more. */
export interface TypeSigns {
  id: FraudType;
  signs: readonly TypeSign[];
  /** Words parted by spaces. */
  hints: { strong: string; weak: string };
  fieldSigns: readonly FieldSign[];
}

export interface ClassifyWeights {
  /** What one hinting word counts for, and how much all hints of a type may count together. */
  strongHint: number;
  weakHint: number;
  mostHints: number;
  /** What the reporter's own choice counts for. */
  given: number;
  /** Nothing below this is called by its type. */
  least: number;
  /** How far another type must lead the given one, in the narrative, to set it aside. */
  contradiction: number;
  /** The same where nothing in the account supports the given type, and the best type leads the second by `clearLead`. */
  contradictionUnsupported: number;
  clearLead: number;
}

interface Scored {
  id: FraudType;
  score: number;
  because: string[];
  fields: Set<string>;
  quotes: Quote[];
}

/** The fraud type by the weight of its signs; a type given by the reporter stands unless the narrative speaks strongly against it. */
export function classify(
  report: FraudReport,
  text: Text,
  types: readonly TypeSigns[],
  weights: ClassifyWeights,
): CaseFacts['fraudType'] {
  const hints = hintsIn(text, types, weights);
  const needs = needsOf(types);
  needs.finder.read(text.lower);
  const scored = types
    .map((type) => {
      const one = scoreType(report, text, type, needs);
      addHints(one, hints.get(type.id), weights);
      return one;
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  const second = scored[1];
  const given = types.some((t) => t.id === report.fraudType) ? report.fraudType : undefined;
  if (given !== undefined) {
    const own = scored.find((s) => s.id === given)!;
    const margin = (best?.score ?? 0) - own.score - weights.given;
    const unsupported = own.score < weights.least && (best?.score ?? 0) - (second?.score ?? 0) >= weights.clearLead;
    const lead = unsupported ? weights.contradictionUnsupported : weights.contradiction;
    if (!best || best.id === given || best.score - own.score < lead) {
      return {
        value: given,
        because: 'As given by the reporter.',
        fields: ['fraudType', ...own.fields],
        quotes: own.quotes.slice(0, 3),
        runnerUp: best && best.id !== given ? best.id : (second?.id ?? null),
        margin: -margin,
      };
    }
    return {
      value: best.id,
      because: `Reported as ${words(given)}, but the account speaks of ${words(best.id)}: ${best.because.slice(0, 3).join(' ')}`,
      fields: [...best.fields, 'fraudType'],
      quotes: best.quotes.slice(0, 3),
      runnerUp: given,
      margin,
    };
  }
  if (!best || best.score < weights.least) {
    return {
      value: 'other_fraud',
      because: 'No sign of a known type of fraud was found.',
      fields: text.original ? ['narrative'] : [],
      runnerUp: best?.id ?? null,
      margin: 0,
    };
  }
  return {
    value: best.id,
    because: best.because.slice(0, 3).join(' '),
    fields: [...best.fields],
    quotes: best.quotes.slice(0, 3),
    runnerUp: second?.id ?? null,
    margin: best.score - (second?.score ?? 0),
  };
}

interface Hints {
  score: number;
  words: string[];
}

type HintTable = Map<string, { type: FraudType; strong: boolean }[]>;
const TABLES = new WeakMap<readonly TypeSigns[], HintTable>();

function tableOf(types: readonly TypeSigns[]): HintTable {
  const known = TABLES.get(types);
  if (known) return known;
  const table: HintTable = new Map();
  for (const { id, hints } of types) {
    for (const strong of [true, false]) {
      for (const word of (strong ? hints.strong : hints.weak).split(' ').filter(Boolean)) {
        table.set(word, [...(table.get(word) ?? []), { type: id, strong }]);
      }
    }
  }
  TABLES.set(types, table);
  return table;
}

/** Each hinting word once, shared among the types that claim it. */
function hintsIn(text: Text, types: readonly TypeSigns[], weights: ClassifyWeights): Map<FraudType, Hints> {
  const table = tableOf(types);
  const found = new Map<FraudType, Hints>();
  for (const word of new Set(text.lower.match(/[a-z0-9']+/g))) {
    const claims = table.get(word);
    if (!claims) continue;
    for (const { type, strong } of claims) {
      const hints = found.get(type) ?? { score: 0, words: [] };
      hints.score += (strong ? weights.strongHint : weights.weakHint) / Math.sqrt(claims.length);
      hints.words.push(word);
      found.set(type, hints);
    }
  }
  return found;
}

function addHints(scored: Scored, hints: Hints | undefined, weights: ClassifyWeights): void {
  if (!hints) return;
  scored.score += Math.min(weights.mostHints, hints.score);
  scored.fields.add('narrative');
  scored.because.push(`Words usual in it: ${hints.words.slice(0, 6).join(', ')}.`);
}

const words = (type: string): string => type.replaceAll('_', ' ');

/** What each sign of a type needs of a text: one of these pieces, by number; null where it must be tried anyway. */
interface Needs {
  finder: PieceFinder;
  ofType: Map<TypeSigns, readonly (Int32Array | null)[]>;
}
const NEEDS = new WeakMap<readonly TypeSigns[], Needs>();

function needsOf(types: readonly TypeSigns[]): Needs {
  const known = NEEDS.get(types);
  if (known) return known;
  const numbers = new Map<string, number>();
  const number = (piece: string): number => {
    if (!numbers.has(piece)) numbers.set(piece, numbers.size);
    return numbers.get(piece)!;
  };
  const ofSign = ({ pattern }: TypeSign): Int32Array | null => {
    const needed = neededBy(pattern);
    return needed?.every((piece) => PieceFinder.finds(piece)) ? Int32Array.from(needed, number) : null;
  };
  const ofType = new Map(types.map((type) => [type, type.signs.map(ofSign)]));
  const needs = { finder: new PieceFinder([...numbers.keys()]), ofType };
  NEEDS.set(types, needs);
  return needs;
}

function scoreType(report: FraudReport, text: Text, type: TypeSigns, { finder, ofType }: Needs): Scored {
  const needed = ofType.get(type)!;
  const scored: Scored = { id: type.id, score: 0, because: [], fields: new Set(), quotes: [] };
  for (const [i, sign] of type.signs.entries()) {
    // What cannot be there need not be looked for.
    const pieces = needed[i];
    if (pieces && !finder.heldAny(pieces)) continue;
    const m = sign.pattern.exec(text.lower);
    if (m === null) continue;
    scored.score += sign.weight;
    scored.fields.add('narrative');
    if (sign.weight > 0) {
      scored.because.push(sign.because);
      scored.quotes.push(quoteAt(text, m.index, m.index + m[0].length));
    }
  }
  for (const sign of type.fieldSigns) {
    if (!holds(report, sign)) continue;
    scored.score += sign.weight;
    if (sign.weight > 0) scored.because.push(sign.because);
    scored.fields.add(sign.field);
  }
  return scored;
}

function holds(report: FraudReport, sign: FieldSign): boolean {
  if (sign.field === 'collection') return report.collection !== undefined && report.collection !== null;
  const value = report[sign.field];
  if (!Array.isArray(value)) return false;
  return value.some((v) => (typeof v === 'string' ? v : v?.kind) === sign.holds);
}
