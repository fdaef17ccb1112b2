import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { counted } from '#web/plain-words.ts';
import { REPORT_SHAPE, type Shape } from './report-shape.ts';
import { parseIsoTime } from './report-times.ts';

interface CsvReports {
  /** Takes the cells of the next record. Null for the header and for a row of empty cells; else the report as nested JSON, not yet adapted. */
  row(cells: readonly string[], raw: string): Result<unknown, Refusal> | null;
  /** The header as it stood in the file, once it has been read. */
  header(): string | undefined;
}

type Column = { name: string; path: string[]; shape: Shape | undefined };
type Tree = Map<string, Tree | { leaf: unknown }>;

const isLeaf = (node: Tree | { leaf: unknown }): node is { leaf: unknown } => !(node instanceof Map);

/**
 * Rows of a CSV file with dotted column names (`victim.address.postcode`, `callers.0.phone`) as nested values. An empty cell is an absent
 * field. A list is given as `dementia|isolated`, `dementia;isolated` or JSON. Cells that begin with `=`, `+`, `-` or `@` are data and
 * stay text; the apostrophe that spreadsheets' safe writers (ours too) set before them is taken off again.
 */
export function csvReports(): CsvReports {
  let headerText: string | undefined;
  let columns: Column[] = [];
  let problem: Refusal | null = null;
  return {
    header: () => headerText,
    row(cells, raw) {
      if (headerText === undefined) {
        headerText = raw;
        columns = cells.map(toColumn);
        problem = headerProblem(columns);
        return problem ? refuse(problem) : null;
      }
      if (problem) return refuse(problem);
      if (cells.every((c) => c.trim() === '')) return null;
      if (cells.length !== columns.length) {
        const reason = `This row has ${counted(cells.length, 'cell')} and the header has ${columns.length}. Put quotes round cells that hold commas or line breaks.`;
        return refuse({ code: 'BAD_CSV', reason });
      }
      if (swallowsRows(columns, raw)) {
        const reason = 'This row seems to have swallowed the rows after it. Close the quote on its first line.';
        return refuse({ code: 'BAD_CSV', reason });
      }
      return nest(columns, cells);
    },
  };
}

/**
 * Whether a record over several lines has a whole row inside a cell: two quotes that were never closed can pair up over the rows between.
 * Such a record is neither taken, since reports would vanish in it, nor taken apart, since a story may quote a row on purpose.
 */
function swallowsRows(columns: Column[], raw: string): boolean {
  if (!raw.includes('\n')) return false;
  const received = columns.findIndex((c) => c.name === 'receivedAt');
  return raw.split('\n').some((line) => {
    const cells = line.split(',');
    return cells.length === columns.length && parseIsoTime(cells[received]?.trim() ?? '') !== null;
  });
}

/** Whether a first line is the header of a CSV file of reports. */
export const looksLikeReportHeader = (line: string): boolean =>
  line.split(',').some((cell) => cell.trim().replace(/^"|"$/g, '') === 'externalId');

function toColumn(cell: string): Column {
  const name = cell.trim();
  const path = name.split('.');
  let shape: Shape | undefined = REPORT_SHAPE;
  for (const segment of path) {
    if (shape?.kind === 'object') shape = Object.hasOwn(shape.fields, segment) ? shape.fields[segment] : undefined;
    else if (shape?.kind === 'list' && isIndex(segment)) shape = shape.of;
    else shape = undefined;
  }
  return { name, path, shape };
}

const isIndex = (segment: string): boolean => /^\d{1,4}$/.test(segment);

function headerProblem(columns: Column[]): Refusal | null {
  const bad = (reason: string): Refusal => ({
    code: 'BAD_CSV',
    reason: `The header of this file cannot be used: ${reason}`,
  });
  const tree: Tree = new Map();
  for (const [i, { name, path }] of columns.entries()) {
    if (name === '' && i === columns.length - 1 && columns.length > 1) continue;
    if (path.some((s) => s === '')) return bad(`column ${i + 1} has no name, or a name with an empty part.`);
    if (path.length > INTAKE.maxDepth.value) return bad(`the name of column ${i + 1} has too many parts.`);
    if (!place(tree, path, true))
      return bad(`column ${i + 1} stands there twice, or is both a value and a group of columns.`);
  }
  return null;
}

/** Sets a leaf of the tree; false if the place is taken. */
function place(tree: Tree, path: string[], leaf: unknown): boolean {
  let node = tree;
  for (const segment of path.slice(0, -1)) {
    const next = node.get(segment) ?? new Map();
    if (isLeaf(next)) return false;
    node.set(segment, next);
    node = next;
  }
  const last = path.at(-1)!;
  if (node.has(last)) return false;
  node.set(last, { leaf });
  return true;
}

function nest(columns: Column[], cells: readonly string[]): Result<unknown, Refusal> {
  const tree: Tree = new Map();
  for (const [i, column] of columns.entries()) {
    const cell = cells[i]!.replace(/^'(?=[=+\-@\t\r])/, '');
    if (cell.trim() === '' || column.name === '') continue;
    const value = cellValue(cell, column);
    if (!value.ok) return value;
    place(tree, column.path, value.value);
  }
  return ok(grown(tree));
}

function cellValue(cell: string, { shape, name }: Column): Result<unknown, Refusal> {
  if (shape?.kind !== 'list' && shape?.kind !== 'object') return ok(cell);
  if (/^\s*[[{]/.test(cell)) {
    try {
      return ok(JSON.parse(cell));
    } catch {
      return refuse({
        code: 'BAD_FIELD',
        field: name,
        reason: 'This cell begins like JSON but cannot be read as JSON.',
      });
    }
  }
  if (shape.kind === 'list' && shape.of.kind !== 'object') {
    return ok(
      cell
        .split(/[|;]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
  }
  const reason = `Give this as JSON, or as columns of its own such as "${name}.${shape.kind === 'list' ? '0.' : ''}…".`;
  return refuse({ code: 'BAD_FIELD', field: name, reason });
}

/** The tree as objects and lists; the numbers of a list give its order, and gaps close. Keys are always own properties, `__proto__` too. */
function grown(node: Tree | { leaf: unknown }): unknown {
  if (isLeaf(node)) return node.leaf;
  const keys = [...node.keys()];
  if (keys.length > 0 && keys.every(isIndex)) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => grown(node.get(key)!));
  }
  return Object.fromEntries(keys.map((key) => [key, grown(node.get(key)!)]));
}
