import type { Withheld } from './protect.ts';

/** A table made of a finer one: each row and column stands for one or more of its rows and columns. */
export interface Cross {
  /** The finer table, as counted. */
  base: readonly (readonly number[])[];
  rows: readonly { members: readonly number[] }[];
  columns: readonly { members: readonly number[] }[];
}

export interface HiddenCell {
  value: number;
  withheld: Withheld | null;
}

interface Corners {
  row: number;
  column: number;
  cost: number;
}

/**
 * Hides every cell under `least` and, for each, the three others of a rectangle. A rectangle will do if reports could be moved round it: one
 * of one type from the one district to the other, and one of the other type back. No sum of a row, a column or a month changes, no cell that
 * is shown changes, and a cell that is called small stays small and one that is not stays so: what is shown fits another number as well as
 * the true one. A rectangle by which the cell could be anything from none to one less than `least` is taken before one by which it could only
 * be one more or one less; among equals the one that hides the fewest reports more. Null where a small cell has none.
 *
 * Hiding more never takes a rectangle away, so the order matters for thrift only.
 */
export function hideCells(cross: Cross, least: number): HiddenCell[][] | null {
  const cells: HiddenCell[][] = cross.rows.map((row) =>
    cross.columns.map((column) => {
      const value = sumOver(cross.base, row.members, column.members);
      return { value, withheld: value < least ? 'small' : null };
    }),
  );
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (cell.withheld !== 'small') continue;
      const corners =
        cheapest(cells, i, j, (by) => by(-cell.value) && by(least - 1 - cell.value), least) ??
        cheapest(cells, i, j, (by) => by(1) || by(-1), least);
      if (!corners) return null;
      for (const other of [cells[i]![corners.column]!, cells[corners.row]![j]!, cells[corners.row]![corners.column]!])
        other.withheld ??= 'with_others';
    }
  }
  return cells;
}

/** The rectangle at this corner that hides least. `enough`: whether what can be moved round it will do. */
function cheapest(
  cells: HiddenCell[][],
  i: number,
  j: number,
  enough: (by: (reports: number) => boolean) => boolean,
  least: number,
): Corners | null {
  let best: Corners | null = null;
  for (let row = 0; row < cells.length; row++) {
    if (row === i) continue;
    for (let column = 0; column < cells[i]!.length; column++) {
      if (column === j) continue;
      const corner = cells[i]![j]!;
      const [beside, below, across] = [cells[i]![column]!, cells[row]![j]!, cells[row]![column]!];
      const cost = costOf(beside) + costOf(below) + costOf(across);
      if (best && cost >= best.cost) continue;
      const couldTurn = (by: number): boolean =>
        [corner, across].every((c) => couldBe(c.value, c.value + by, least)) &&
        [beside, below].every((c) => couldBe(c.value, c.value - by, least));
      if (enough(couldTurn)) best = { row, column, cost };
    }
  }
  return best;
}

const costOf = (cell: HiddenCell): number => (cell.withheld ? 0 : cell.value);

/** Not less than nothing, and called as it was: what is small stays small, and what is not stays so. */
const couldBe = (was: number, becomes: number, least: number): boolean =>
  becomes >= 0 && was < least === becomes < least;

const sumOver = (base: Cross['base'], rows: readonly number[], columns: readonly number[]): number =>
  rows.reduce((all, r) => all + columns.reduce((of, c) => of + base[r]![c]!, 0), 0);
