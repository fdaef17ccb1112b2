import { staysAsCalled } from './group-small.ts';
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
 * Hides every cell under `least` and, for each, the three others of a rectangle. A rectangle will do if one report could be moved round it: a
 * report of one type from the one district to the other, and one of the other type back. No sum of a row, a column or a month changes, no
 * cell that is shown changes, and a cell that is called small stays small: what is shown fits the other number as well as the true one.
 * Among the rectangles that will do, the one is taken that hides the fewest reports more. Null where a small cell has none.
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
      const corners = cheapest(cross, cells, i, j, least);
      if (!corners) return null;
      for (const other of [cells[i]![corners.column]!, cells[corners.row]![j]!, cells[corners.row]![corners.column]!])
        other.withheld ??= 'with_others';
    }
  }
  return cells;
}

function cheapest(cross: Cross, cells: HiddenCell[][], i: number, j: number, least: number): Corners | null {
  let best: Corners | null = null;
  for (let row = 0; row < cells.length; row++) {
    if (row === i) continue;
    for (let column = 0; column < cross.columns.length; column++) {
      if (column === j) continue;
      const cost = costOf(cells[i]![column]!) + costOf(cells[row]![j]!) + costOf(cells[row]![column]!);
      if (best && cost >= best.cost) continue;
      if (canTurn(cross, cells, [i, row], [j, column], least)) best = { row, column, cost };
    }
  }
  return best;
}

const costOf = (cell: HiddenCell): number => (cell.withheld ? 0 : cell.value);

/** Whether a report could go round, one way or the other. */
function canTurn(
  cross: Cross,
  cells: HiddenCell[][],
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
  least: number,
): boolean {
  const at = (row: number, column: number) => cells[row]![column]!.value;
  const turned = (more: readonly [number, number][], fewer: readonly [number, number][]): boolean =>
    more.every(([r, k]) => staysAsCalled(at(r, k), at(r, k) + 1, least)) &&
    fewer.every(([r, k]) => at(r, k) >= 1 && staysAsCalled(at(r, k), at(r, k) - 1, least)) &&
    columnsOfReports(cross, fewer);
  const diagonal: [number, number][] = [
    [a, c],
    [b, d],
  ];
  const other: [number, number][] = [
    [a, d],
    [b, c],
  ];
  return turned(diagonal, other) || turned(other, diagonal);
}

/** The reports that would move are there in the finer table: of some type of the column, in some district of the row. */
const columnsOfReports = (cross: Cross, fewer: readonly [number, number][]): boolean =>
  fewer.every(([row, column]) =>
    cross.rows[row]!.members.some((r) => cross.columns[column]!.members.some((c) => cross.base[r]![c]! >= 1)),
  );

const sumOver = (base: Cross['base'], rows: readonly number[], columns: readonly number[]): number =>
  rows.reduce((all, r) => all + columns.reduce((of, c) => of + base[r]![c]!, 0), 0);
