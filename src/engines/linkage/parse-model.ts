import { CounterfoilError } from '#core/errors.ts';
import type { Comparison, Level, LevelWeight, LinkageTuning, LinkModel, Measure, Test } from './model.ts';
import { parseTerm, type Term } from './term.ts';

type Json = Record<string, unknown>;
type KnownColumn = (name: string) => boolean;

/** What each measure's number must be, in words, and whether it is. */
const SHARE = { is: (n: number) => n > 0 && n <= 1, words: 'above 0 and at most 1' };
const WHOLE = { is: (n: number) => Number.isInteger(n) && n >= 1, words: 'a whole number from 1' };
const DISTANCE = { is: (n: number) => n >= 0, words: '0 or more' };
const MEASURES: Record<Measure, { is: (n: number) => boolean; words: string }> = {
  exact: { is: () => true, words: '' },
  swapped: { is: () => true, words: '' },
  jaroWinkler: SHARE,
  levenshtein: WHOLE,
  damerauLevenshtein: WHOLE,
  daysWithin: DISTANCE,
  monthsWithin: DISTANCE,
  yearsWithin: DISTANCE,
  numericWithin: DISTANCE,
  shareWithin: SHARE,
  jaccard: SHARE,
  overlap: {
    is: (n) => (n > 0 && n <= 1) || (Number.isInteger(n) && n > 1),
    words: 'a share up to 1, or a number of words',
  },
  kmWithin: DISTANCE,
  initial: WHOLE,
};
const KNOWN = [
  ...['uniqueId', 'blocking', 'comparisons', 'priorMatch', 'deterministic', 'recall', 'training', 'weights'],
  ...['trainedOn', 'comment'],
];

/** Reads MODEL.json (contracts section 4). Throws BAD_MODEL with what is wrong and where; columns are checked here when `known` is given. */
export function parseModel(raw: unknown, tuning: LinkageTuning, known?: KnownColumn): LinkModel {
  const model = object(raw, 'The model');
  for (const key of Object.keys(model)) {
    if (!KNOWN.includes(key))
      bad(`It has "${key}", which is not part of a model. There are ${KNOWN.slice(0, 8).join(', ')}.`);
  }
  const uniqueId = text(model.uniqueId, 'uniqueId');
  if (known && !known(uniqueId)) bad(`uniqueId: the table has no column "${uniqueId}".`);
  const blocking = list(model.blocking, 'blocking').map((rule, i) => terms(rule, `blocking[${i}]`, known));
  if (blocking.length === 0) bad('blocking: at least one rule is needed, or no two records are ever compared.');
  const comparisons = list(model.comparisons, 'comparisons').map((c, i) => comparison(c, `comparisons[${i}]`, known));
  if (comparisons.length === 0) bad('comparisons: at least one is needed.');
  const names = comparisons.map((c) => c.name);
  const twice = names.find((n, i) => names.indexOf(n) !== i);
  if (twice !== undefined) bad(`comparisons: "${twice}" is there twice. Give one of them another "name".`);
  const training = model.training === undefined ? {} : object(model.training, 'training');
  const sessions = training.sessions === undefined ? [] : list(training.sessions, 'training.sessions');
  return {
    uniqueId,
    blocking,
    comparisons,
    priorMatch: model.priorMatch === undefined ? null : between(model.priorMatch, 'priorMatch', 0, 1),
    deterministic: list(model.deterministic ?? [], 'deterministic').map((r, i) =>
      tests(r, `deterministic[${i}]`, known),
    ),
    recall: model.recall === undefined ? tuning.recall : between(model.recall, 'recall', 0, 1.0000001),
    training: {
      uPairs: training.uPairs === undefined ? tuning.uPairs : whole(training.uPairs, 'training.uPairs', 1e8),
      sessions: sessions.map((s, i) => terms(s, `training.sessions[${i}]`, known)),
      seed: training.seed === undefined ? 1 : whole(training.seed, 'training.seed', 2 ** 31),
      matchesInU: training.matchesInU === true,
    },
    weights: weights(model.weights, comparisons),
    source: model,
  };
}

function comparison(raw: unknown, where: string, known?: KnownColumn): Comparison {
  const c = object(raw, where);
  const named = Array.isArray(c.column) ? c.column : [c.column];
  const columns = named.map((t, i) =>
    term(t, Array.isArray(c.column) ? `${where}.column[${i}]` : `${where}.column`, known),
  );
  if (columns.length === 0) bad(`${where}.column: name a column.`);
  const inner = list(c.levels ?? [], `${where}.levels`).map((l, i) =>
    level(l, columns, `${where}.levels[${i}]`, known),
  );
  const exact: Level = {
    label: 'exact',
    tests: [{ measure: 'exact', threshold: 1, terms: columns }],
    frequencyOf: c.termFrequency === true ? columns : null,
  };
  const rest: Level = { label: 'else', tests: [], frequencyOf: null };
  const name = c.name === undefined ? columns.map((t) => t.text).join('+') : text(c.name, `${where}.name`);
  return { name, terms: columns, levels: [exact, ...inner, rest] };
}

/** `{"jaroWinkler": 0.92}`, or with `"column"` for another term than the comparison's; `{"all": […]}` when several must hold. */
function level(raw: unknown, columns: Term[], where: string, known?: KnownColumn): Level {
  const l = object(raw, where);
  const parts = l.all === undefined ? [l] : list(l.all, `${where}.all`).map((p, i) => object(p, `${where}.all[${i}]`));
  const found = parts.map((p) => test(p, columns, where, known));
  if (found.length === 0) bad(`${where}.all: at least one test is needed.`);
  return {
    label: found.map((t) => labelOf(t, columns)).join(' and '),
    tests: found,
    frequencyOf: l.termFrequency === true ? found.flatMap((t) => (t.measure === 'exact' ? t.terms : [])) : null,
  };
}

const WORDLESS: readonly Measure[] = ['exact', 'swapped'];

function labelOf(t: Test, columns: Term[]): string {
  const own = t.terms.every((x, i) => x.text === columns[i]?.text) && t.terms.length === columns.length;
  const what = WORDLESS.includes(t.measure) ? t.measure : `${t.measure} ${t.threshold}`;
  return own ? what : `${what} (${t.terms.map((x) => x.text).join(', ')})`;
}

const BESIDE_MEASURE = ['column', 'termFrequency', 'comment'];

function test(raw: Json, columns: Term[], where: string, known?: KnownColumn): Test {
  const keys = Object.keys(raw).filter((k) => !BESIDE_MEASURE.includes(k));
  const measure = keys[0] as Measure;
  if (keys.length !== 1 || !Object.hasOwn(MEASURES, measure)) {
    bad(`${where}: a level is one of ${Object.keys(MEASURES).join(', ')}, such as {"jaroWinkler": 0.92}.`);
  }
  let threshold = 1;
  let over = raw.column;
  if (WORDLESS.includes(measure)) {
    if (raw[measure] !== true) over ??= raw[measure];
  } else {
    threshold = Number(raw[measure]);
    const want = MEASURES[measure];
    if (typeof raw[measure] !== 'number' || !Number.isFinite(threshold) || !want.is(threshold)) {
      bad(`${where}.${measure} must be ${want.words}.`);
    }
  }
  const own = over === undefined ? columns : terms(Array.isArray(over) ? over : [over], `${where}.column`, known);
  const count = measure === 'kmWithin' || measure === 'swapped' ? 2 : 1;
  if (measure !== 'exact' && own.length !== count) {
    bad(
      `${where}: ${measure} looks at ${count === 1 ? 'one column' : 'two columns'}, and there are ${own.length}. Say which with "column".`,
    );
  }
  return { measure, threshold, terms: own };
}

/** A deterministic rule: columns that must be equal, and tests such as `{"column": "dob", "levenshtein": 1}`. */
function tests(raw: unknown, where: string, known?: KnownColumn): Test[] {
  const found = list(raw, where).map((t, i): Test => {
    const at = `${where}[${i}]`;
    if (typeof t === 'string') return { measure: 'exact', threshold: 1, terms: [term(t, at, known)] };
    return test(object(t, at), [], at, known);
  });
  if (!found.some((t) => t.measure === 'exact' || t.measure === 'swapped')) {
    bad(`${where}: at least one column must be equal, or every record would have to be compared with every other.`);
  }
  return found;
}

function weights(raw: unknown, comparisons: Comparison[]): Record<string, LevelWeight[]> {
  const given = raw === undefined ? {} : object(raw, 'weights');
  const read: Record<string, LevelWeight[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const c = comparisons.find((x) => x.name === name);
    if (!c) bad(`weights: there is no comparison "${name}". There are ${comparisons.map((x) => x.name).join(', ')}.`);
    const levels = list(value, `weights.${name}`);
    if (levels.length !== c.levels.length) {
      bad(
        `weights.${name}: ${levels.length} levels, and the comparison has ${c.levels.length}: ${c.levels.map((l) => l.label).join('; ')}.`,
      );
    }
    read[name] = levels.map((l, i) => {
      const w = object(l, `weights.${name}[${i}]`);
      return {
        m: between(w.m, `weights.${name}[${i}].m`, 0, 1.0000001),
        u: between(w.u, `weights.${name}[${i}].u`, 0, 1.0000001),
      };
    });
  }
  return read;
}

function terms(raw: unknown, where: string, known?: KnownColumn): Term[] {
  const found = list(raw, where).map((t, i) => term(t, `${where}[${i}]`, known));
  if (found.length === 0) bad(`${where}: a rule needs at least one column.`);
  return found;
}

function term(raw: unknown, where: string, known?: KnownColumn): Term {
  const found = parseTerm(text(raw, where), known);
  if (typeof found === 'string') bad(`${where}: ${found}`);
  if (known && !known(found.column)) bad(`${where}: the table has no column "${found.column}".`);
  return found;
}

function bad(detail: string): never {
  throw new CounterfoilError('BAD_MODEL', detail);
}

function object(raw: unknown, where: string): Json {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) bad(`${where} must be an object.`);
  return raw as Json;
}

function list(raw: unknown, where: string): unknown[] {
  if (!Array.isArray(raw)) bad(`${where} must be a list.`);
  return raw;
}

function text(raw: unknown, where: string): string {
  if (typeof raw !== 'string' || raw.trim() === '') bad(`${where} must be a word: the name of a column.`);
  return raw.trim();
}

function between(raw: unknown, where: string, above: number, below: number): number {
  if (typeof raw !== 'number' || !(raw > above && raw < below))
    bad(`${where} must be a number between ${above} and ${Math.round(below)}.`);
  return raw;
}

function whole(raw: unknown, where: string, most: number): number {
  if (!Number.isInteger(raw) || (raw as number) < 1 || (raw as number) > most)
    bad(`${where} must be a whole number from 1 to ${most}.`);
  return raw as number;
}
