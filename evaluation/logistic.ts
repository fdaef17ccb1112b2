/**
 * Sparse logistic regression with naive Bayes weights (Wang and Manning, "Baselines and bigrams: simple, good sentiment and topic
 * classification", ACL 2012), fitted by limited-memory BFGS (Nocedal 1980) from zero: the same numbers for the same rows on every machine.
 */

type Vector = Float64Array<ArrayBuffer>;

/** One thing to learn from: the features that are there (places in the table of names), what it is, how much it counts. */
export interface Row {
  at: readonly number[];
  /** What each of them measures; 1 where nothing is given. */
  values?: readonly number[];
  positive: boolean;
  weight: number;
}

export interface Fit {
  bias: number;
  weights: Vector;
}

export interface FitLimits {
  /** How much a feature counts that was seen in one class only: the Laplace count of the log-ratio. None: features are not scaled. */
  smoothing: number | null;
  /** Inverse of the penalty on squared weights, as in LIBLINEAR. */
  cost: number;
}

const STEPS = 200;
const HISTORY = 8;
/** The slope beside that of the start at which it is done. */
const ENOUGH = 1e-4;

/** Minimises ½|w|² + cost × Σ weight × loss over features scaled by their log-ratio; the weights given are those of the plain features. */
export function fitLogistic(rows: readonly Row[], features: number, limits: FitLimits): Fit {
  const scale =
    limits.smoothing === null ? new Float64Array(features).fill(1) : logRatios(rows, features, limits.smoothing);
  const packed = pack(rows, scale);
  const start = new Float64Array(features + 1);
  const best = descend(start, (w, slope) => loss(packed, limits.cost, w, slope));
  return { bias: best[features]!, weights: scale.map((s, i) => s * best[i]!) };
}

/** |log of a feature's share of the positive rows over its share of the others|. */
function logRatios(rows: readonly Row[], features: number, smoothing: number): Vector {
  const with_ = new Float64Array(features).fill(smoothing);
  const without = new Float64Array(features).fill(smoothing);
  for (const { at, positive, weight } of rows) {
    const side = positive ? with_ : without;
    for (const i of at) side[i]! += weight;
  }
  const sum = (side: Vector): number => side.reduce((a, b) => a + b, 0);
  const all = sum(with_);
  const others = sum(without);
  return with_.map((p, i) => Math.abs(Math.log(p / all / (without[i]! / others))));
}

/** The rows laid end to end, values scaled. */
interface Packed {
  ends: Int32Array;
  at: Int32Array;
  values: Vector;
  positive: boolean[];
  weight: number[];
}

function pack(rows: readonly Row[], scale: Vector): Packed {
  const all = rows.reduce((n, r) => n + r.at.length, 0);
  const packed: Packed = {
    ends: new Int32Array(rows.length),
    at: new Int32Array(all),
    values: new Float64Array(all),
    positive: rows.map((r) => r.positive),
    weight: rows.map((r) => r.weight),
  };
  let n = 0;
  for (const [row, { at, values }] of rows.entries()) {
    for (const [k, i] of at.entries()) {
      packed.at[n] = i;
      packed.values[n++] = scale[i]! * (values ? values[k]! : 1);
    }
    packed.ends[row] = n;
  }
  return packed;
}

/** Fills `slope` and gives the value. The last place is the bias, which is not held back. */
function loss({ ends, at, values, positive, weight }: Packed, cost: number, w: Vector, slope: Vector): number {
  const bias = w.length - 1;
  let value = 0;
  slope[bias] = 0;
  for (let i = 0; i < bias; i++) {
    value += 0.5 * w[i]! * w[i]!;
    slope[i] = w[i]!;
  }
  for (let row = 0, k = 0; row < ends.length; row++) {
    const from = k;
    const end = ends[row]!;
    let z = w[bias]!;
    for (; k < end; k++) z += w[at[k]!]! * values[k]!;
    const share = cost * weight[row]!;
    const signed = positive[row] ? z : -z;
    value += share * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
    const error = share * (1 / (1 + Math.exp(-z)) - (positive[row] ? 1 : 0));
    slope[bias]! += error;
    for (k = from; k < end; k++) slope[at[k]!]! += error * values[k]!;
  }
  return value;
}

const dot = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const along = (from: Vector, by: number, way: Vector): Vector => from.map((x, i) => x + by * way[i]!);

interface Moved {
  step: Vector;
  bent: Vector;
  inverse: number;
}

function descend(start: Vector, value: (w: Vector, slope: Vector) => number): Vector {
  let w = start;
  let slope = new Float64Array(w.length);
  let now = value(w, slope);
  const first = Math.sqrt(dot(slope, slope));
  const history: Moved[] = [];
  for (let n = 0; n < STEPS && Math.sqrt(dot(slope, slope)) > ENOUGH * first; n++) {
    const way = direction(slope, history);
    const fall = dot(way, slope);
    let by = history.length === 0 ? 1 / Math.max(1, first) : 1;
    let next = along(w, by, way);
    const nextSlope = new Float64Array(w.length);
    let then = value(next, nextSlope);
    // Armijo's rule: half the step until it goes down enough.
    for (let tries = 0; then > now + 1e-4 * by * fall && tries < 30; tries++) {
      by /= 2;
      next = along(w, by, way);
      then = value(next, nextSlope);
    }
    const step = along(next, -1, w);
    const bent = along(nextSlope, -1, slope);
    const curve = dot(step, bent);
    if (curve > 1e-12) history.push({ step, bent, inverse: 1 / curve });
    if (history.length > HISTORY) history.shift();
    w = next;
    slope = nextSlope;
    now = then;
  }
  return w;
}

/** The two-loop recursion. */
function direction(slope: Vector, history: readonly Moved[]): Vector {
  let q = slope.map((g) => -g);
  const shares: number[] = [];
  for (const { step, bent, inverse } of [...history].reverse()) {
    const share = inverse * dot(step, q);
    shares.push(share);
    q = along(q, -share, bent);
  }
  const last = history.at(-1);
  if (last) {
    const size = last.inverse * dot(last.bent, last.bent);
    q = q.map((x) => x / size);
  }
  for (const { step, bent, inverse } of history) q = along(q, shares.pop()! - inverse * dot(bent, q), step);
  return q;
}
