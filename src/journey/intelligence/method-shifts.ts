interface Counted {
  all: number;
  methods: ReadonlyMap<string, number>;
}
interface Side {
  n: number;
  /** Of all reports of the months. */
  share: number;
}
export interface MethodShift {
  method: string;
  now: Side;
  before: Side;
  /** Beyond chance, as far as a test of two shares tells; null also where there are too few reports to say. */
  shift: 'more' | 'less' | null;
}

/** Methods of two spans of time, the commonest now first, with those whose share has moved by more than `sigma` standard errors. */
export function methodShifts(now: Counted, before: Counted, on: { sigma: number; least: number }): MethodShift[] {
  const side = ({ all, methods }: Counted, method: string): Side => {
    const n = methods.get(method) ?? 0;
    return { n, share: all > 0 ? n / all : 0 };
  };
  const enough = now.all >= on.least && before.all >= on.least;
  return [...new Set([...now.methods.keys(), ...before.methods.keys()])]
    .map((method) => {
      const [a, b] = [side(now, method), side(before, method)];
      const pooled = (a.n + b.n) / Math.max(1, now.all + before.all);
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / Math.max(1, now.all) + 1 / Math.max(1, before.all)));
      const z = error > 0 ? (a.share - b.share) / error : 0;
      const shift = !enough || Math.abs(z) < on.sigma ? null : z > 0 ? ('more' as const) : ('less' as const);
      return { method, now: a, before: b, shift };
    })
    .sort((a, b) => b.now.n - a.now.n || b.before.n - a.before.n || (a.method < b.method ? -1 : 1));
}
