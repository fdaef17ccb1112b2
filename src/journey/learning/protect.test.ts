import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type MonthCounts, OTHER_TYPES, type PublishedCount, protectMonth, WITHHELD_TOGETHER } from './protect.ts';

const SETTINGS = { least: 5, crossLeast: 12 };
/** A prime small enough that products are exact. */
const PRIME = 67_108_859;

/** Months as they are: a few busy districts and types, many small ones, some with nothing. */
const months = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 6 }),
    scale: fc.constantFrom(1, 3, 8, 30),
  })
  .chain(({ rows, columns, scale }) =>
    fc
      .array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((counts) => ({
        districts: counts.map((_, i) => `d${i}`),
        types: Array.from({ length: columns }, (_, i) => `t${i}`),
        counts: counts.map((row, i) => row.map((n, j) => Math.floor((n * scale) / (1 + i + j * 2)))),
      })),
  );

/** What a figure is the sum of: 1 for each pair of district and type that is in it. Worked out from the published rows alone. */
function formOf(count: PublishedCount, all: readonly PublishedCount[], month: MonthCounts): number[] {
  const lone = (place: 'district' | 'type') =>
    new Set(
      all.filter((c) => (place === 'district' ? c.type : c.district) === null && c.withheld).map((c) => c[place]),
    );
  const columns = new Set(all.filter((c) => c.district !== null && c.type !== null).map((c) => c.type));
  const inDistrict = (d: string) =>
    count.district === null ||
    count.district === d ||
    (count.district === WITHHELD_TOGETHER && lone('district').has(d));
  const inType = (t: string) =>
    count.type === null ||
    count.type === t ||
    (count.type === WITHHELD_TOGETHER && lone('type').has(t)) ||
    (count.type === OTHER_TYPES && !columns.has(t));
  return month.districts.flatMap((d) => month.types.map((t) => (inDistrict(d) && inType(t) ? 1 : 0)));
}

const summed = (form: readonly number[], month: MonthCounts): number => {
  const flat = month.counts.flat();
  return form.reduce((sum, f, i) => sum + f * flat[i]!, 0);
};

/** The rows in echelon form, modulo a prime: whatever is a sum of multiples of them can be worked out from them. */
class Span {
  readonly #rows: { lead: number; row: number[] }[] = [];

  rest(form: readonly number[]): number[] {
    let left = form.map((n) => ((n % PRIME) + PRIME) % PRIME);
    for (const { lead, row } of this.#rows) {
      const times = left[lead]!;
      if (times !== 0) left = left.map((n, i) => (((n - times * row[i]!) % PRIME) + PRIME) % PRIME);
    }
    return left;
  }

  add(form: readonly number[]): void {
    const left = this.rest(form);
    const lead = left.findIndex((n) => n !== 0);
    if (lead < 0) return;
    const inverse = power(left[lead]!, PRIME - 2);
    this.#rows.push({ lead, row: left.map((n) => (n * inverse) % PRIME) });
  }

  holds(form: readonly number[]): boolean {
    return this.rest(form).every((n) => n === 0);
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  let b = base % PRIME;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * b) % PRIME;
    b = (b * b) % PRIME;
  }
  return result;
}

/** What somebody sees: every figure that is shown and every one that is called small or kept back. */
const seenIn = (published: readonly PublishedCount[], forms: readonly number[][], month: MonthCounts): string =>
  JSON.stringify(
    published.map((c, i) => {
      const value = summed(forms[i]!, month);
      if (!c.withheld) return [c.district, c.type, value];
      return [c.district, c.type, value < SETTINGS.least ? 'small' : 'with_others'];
    }),
  );

describe('what is published of a month', () => {
  it('shows no figure under five, and every figure it shows is true', () => {
    fc.assert(
      fc.property(months, (month) => {
        const published = protectMonth(month, SETTINGS);
        for (const count of published) {
          const value = summed(formOf(count, published, month), month);
          assert.equal(count.shown === null, count.withheld !== null);
          if (count.shown !== null) assert.deepEqual([count.shown, count.shown >= 5], [value, true]);
          if (count.withheld === 'small') assert.ok(value < 5);
          if (count.withheld === 'with_others') assert.ok(value >= 5);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lets no small number be worked out by adding and subtracting, whatever it is of', () => {
    fc.assert(
      fc.property(months, (month) => {
        const published = protectMonth(month, SETTINGS);
        const forms = published.map((c) => formOf(c, published, month));
        const span = new Span();
        for (const [i, count] of published.entries()) if (count.shown !== null) span.add(forms[i]!);
        const cells = month.districts.flatMap((_, d) =>
          month.types.map((_, t) =>
            month.districts.flatMap((_, r) => month.types.map((_, c) => (r === d && c === t ? 1 : 0))),
          ),
        );
        const rows = month.districts.map((_, d) =>
          month.districts.flatMap((_, r) => month.types.map(() => (r === d ? 1 : 0))),
        );
        const columns = month.types.map((_, t) =>
          month.districts.flatMap(() => month.types.map((_, c) => (c === t ? 1 : 0))),
        );
        for (const form of [...cells, ...rows, ...columns, ...forms]) {
          const value = summed(form, month);
          // Where everything is of one district, or of one type, the month's own total is a cell: it is not small then.
          if (value < SETTINGS.least)
            assert.ok(!span.holds(form), `${value} can be worked out of ${JSON.stringify(published)}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('fits another month as well for each number it calls small: not even knowing what is small tells which it is', () => {
    fc.assert(
      fc.property(months, (month) => {
        const published = protectMonth(month, SETTINGS);
        const forms = published.map((c) => formOf(c, published, month));
        const seen = seenIn(published, forms, month);
        for (const [i, count] of published.entries()) {
          if (count.withheld !== 'small' || (count.district === null && count.type === null)) continue;
          const others = [...nextMonths(month)].some(
            (other) =>
              seenIn(published, forms, other) === seen && summed(forms[i]!, other) !== summed(forms[i]!, month),
          );
          assert.ok(others, `only one number fits ${count.district} ${count.type}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hides three corners more for a small one, and shows the rest', () => {
    const month = {
      districts: ['a', 'b', 'c'],
      types: ['x', 'y', 'z'],
      counts: [
        [2, 20, 30],
        [9, 12, 31],
        [40, 41, 42],
      ],
    };
    const cross = protectMonth(month, SETTINGS).filter((c) => c.district !== null && c.type !== null);
    assert.deepEqual(
      cross.map((c) => c.shown ?? c.withheld),
      ['small', 'with_others', 30, 'with_others', 'with_others', 31, 40, 41, 42],
    );
  });

  it('says of a month with next to nothing only that it is small', () => {
    const month = { districts: ['a', 'b'], types: ['x'], counts: [[1], [2]] };
    assert.deepEqual(protectMonth(month, SETTINGS), [{ district: null, type: null, shown: null, withheld: 'small' }]);
  });

  it('would be caught by these tests if it hid small cells only', () => {
    const month = {
      districts: ['a', 'b'],
      types: ['x', 'y'],
      counts: [
        [2, 20],
        [30, 40],
      ],
    };
    const span = new Span();
    for (const form of [
      [1, 1, 0, 0],
      [0, 1, 0, 0],
    ])
      span.add(form);
    assert.ok(span.holds([1, 0, 0, 0]) && summed([1, 0, 0, 0], month) === 2);
  });
});

/** Months that differ from this one by a report that was of another district or type, or by two that changed places. */
function* nextMonths(month: MonthCounts): Generator<MonthCounts> {
  const places = month.districts.flatMap((_, d) => month.types.map((_, t) => [d, t] as const));
  const without = (d: number, t: number) => month.counts[d]![t]! >= 1;
  const moved = (changes: readonly (readonly [number, number, number])[]): MonthCounts => {
    const counts = month.counts.map((row) => [...row]);
    for (const [d, t, by] of changes) counts[d]![t]! += by;
    return { ...month, counts };
  };
  for (const [d, t] of places) {
    if (!without(d, t)) continue;
    for (const [e, u] of places) {
      if (d === e && t === u) continue;
      if (d === e || t === u)
        yield moved([
          [d, t, -1],
          [e, u, 1],
        ]);
      else if (without(e, u))
        yield moved([
          [d, t, -1],
          [e, u, -1],
          [d, u, 1],
          [e, t, 1],
        ]);
    }
  }
}
