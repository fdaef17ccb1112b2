import { parse } from 'csv-parse/sync';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { FRAUD_TYPES, HANDED_OVER, IMPERSONATED, REPORT_KINDS } from '#core/report.ts';
import { FormValues } from '#web/form-values.ts';
import { fill } from '#web/words.ts';
import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import { questionsIn } from './questions.ts';

type Words = Wording['reporting']['many'];

/** A column of the file that organisations fill in: the box of the form it stands for. */
export interface ManyColumn {
  name: keyof Words['means'];
  /** Name of the box. */
  field: string;
  needed?: true;
  /** Several of them, parted by semicolons. */
  list?: true;
}

export const MANY_COLUMNS: readonly ManyColumn[] = [
  { name: 'your_reference', field: '' },
  { name: 'what_happened', field: 'kind', needed: true },
  { name: 'kind_of_fraud', field: 'like' },
  { name: 'story', field: 'story', needed: true },
  { name: 'said_they_were', field: 'impersonated', list: true },
  { name: 'number_that_rang', field: 'callerPhone' },
  { name: 'collector', field: 'collectorLooks' },
  { name: 'number_plate', field: 'registration' },
  { name: 'account_name', field: 'accountName' },
  { name: 'sort_code', field: 'sortCode' },
  { name: 'account_number', field: 'accountNumber' },
  { name: 'addresses_used', field: 'contacts' },
  { name: 'handed_over', field: 'handedOver', list: true },
  { name: 'pounds_lost', field: 'lossGbp' },
  { name: 'when', field: 'dayWords' },
  { name: 'where', field: 'where' },
  { name: 'victim_name', field: 'victimName' },
  { name: 'victim_age', field: 'victimAge' },
];

/** What goes in a column, in the words of a language. */
export function columnMeans({ name, field, list }: ManyColumn, words: Words): string {
  const known = (WORDS[field] ?? []).filter((w) => w !== 'other_fraud' && w !== 'not_fraud');
  return fill(words.means[name], { list: known.join(list ? '; ' : ', ') });
}

/** Nothing but the columns, for a spreadsheet. */
export const manyTemplate = (): string => `\ufeff${MANY_COLUMNS.map((c) => c.name).join(',')}\r\n`;

export interface ManyRow {
  /** As a spreadsheet counts it. */
  row: number;
  answers: Answers;
  yourReference: string;
}
/** What is wrong, and where: rows as a spreadsheet counts them, the first after the names being 2. */
export interface ManyFault {
  row: number;
  column: string;
  reason: string;
}

/**
 * The rows of a file, or everything that is wrong with it: one fault anywhere and nothing is taken. Each row is read by the questions of the form, so
 * that the same rules hold.
 * @param role who sends it: it stands for the answer to "who".
 * @param language of what is said of faults.
 */
export function readMany(
  bytes: Uint8Array,
  role: 'business' | 'charity' | 'bank',
  now: Date,
  pfaCode: string,
  language: string,
): { rows: ManyRow[]; faults: ManyFault[] } {
  const words = wordingIn(language).reporting.many;
  const failed = (reason: string, row = 1, column = ''): { rows: []; faults: ManyFault[] } => ({
    rows: [],
    faults: [{ row, column, reason }],
  });
  const text = decoded(bytes);
  if (/\u0000/.test(text)) return failed(words.wrong.notCsv);
  let records: { line: number; cells: string[] }[];
  try {
    records = recordsOf(text);
  } catch {
    return failed(words.wrong.quotation);
  }
  const [header, ...rows] = records;
  const names = header?.cells.map((c) => c.trim().toLowerCase()) ?? [];
  const headerFault = faultOfHeader(names, words.wrong);
  if (headerFault) return failed(headerFault);
  const filled = rows.filter((r) => r.cells.some((c) => c.trim() !== ''));
  if (filled.length === 0) return failed(words.wrong.noRows, 2);
  const most = REPORT_FORM.bulkRows.value;
  if (filled.length > most) return failed(fill(words.wrong.tooMany, { rows: filled.length, most }));
  const asking = { questions: questionsIn(language).filter((q) => q.key !== 'you'), words };
  const read = filled.map((r) => readRow(r, names, role, now, pfaCode, asking));
  const rowsRead = read.map((r) => r.row);
  const faults = [...read.flatMap((r) => r.faults), ...namedTwice(rowsRead, words.wrong)];
  return { rows: rowsRead, faults: oncePerColumn(faults, words.wrong) };
}

/** Two rows under one reference of the sender's own: one of them is there twice, or misnamed. */
function namedTwice(rows: readonly ManyRow[], words: Words['wrong']): ManyFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, yourReference }) => {
    if (yourReference === '') return [];
    const before = first.get(yourReference);
    if (before === undefined) first.set(yourReference, row);
    return before === undefined
      ? []
      : [{ row, column: 'your_reference', reason: fill(words.namedTwice, { row: before }) }];
  });
}

/** What is wrong with a whole column is said once, with how many rows have it: the cause is one. */
function oncePerColumn(faults: readonly ManyFault[], words: Words['wrong']): ManyFault[] {
  const groups = Map.groupBy(faults, (f) => `${f.column}\n${f.reason}`);
  return [...groups.values()]
    .flatMap((same) =>
      same.length > REPORT_FORM.bulkSameFaults.value
        ? [{ ...same[0]!, reason: `${same[0]!.reason}. ${fill(words.andRows, { n: same.length - 1 })}` }]
        : same,
    )
    .sort((a, b) => a.row - b.row);
}

/** A spreadsheet that takes a number for a sum drops the nought before it: "1923555123" is 01923 555123. */
const withItsNought = (cell: string): string => (/^[1237]\d{9}$/.test(cell) ? `0${cell}` : cell);

/** Numbers that must have so many figures, and were written with fewer: the noughts before them are gone. */
const FIGURES: Readonly<Record<string, number>> = { sortCode: 6, accountNumber: 8 };

/** As a spreadsheet saves it: UTF-8, "Unicode text" (UTF-16 with its mark), else the old code of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const HEADER_CHARACTERS = 10_000;

function recordsOf(text: string): { line: number; cells: string[] }[] {
  const header = text.slice(0, HEADER_CHARACTERS).split(/\r?\n|\r/, 1)[0] ?? '';
  // A spreadsheet set to a language with decimal commas parts its cells with semicolons, and "text" is parted by tabs. No name of a column has either.
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length);
  const all = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][];
  return all.map((cells, i) => ({ line: i + 1, cells }));
}

function faultOfHeader(names: string[], words: Words['wrong']): string | null {
  const known = new Set<string>(MANY_COLUMNS.map((c) => c.name));
  const strange = names.find((n) => n !== '' && !known.has(n));
  if (strange !== undefined) return fill(words.strangeColumn, { name: strange.slice(0, 40) });
  const twice = names.find((n, i) => n !== '' && names.indexOf(n) !== i);
  if (twice) return fill(words.columnTwice, { name: twice });
  const missing = MANY_COLUMNS.find((c) => c.needed && !names.includes(c.name));
  return missing ? fill(words.columnMissing, { name: missing.name }) : null;
}

function readRow(
  { line, cells }: { line: number; cells: string[] },
  names: string[],
  role: string,
  now: Date,
  pfaCode: string,
  { questions, words }: { questions: readonly Question[]; words: Words },
): { row: ManyRow; faults: ManyFault[] } {
  const faults: ManyFault[] = [];
  const fields: Record<string, string | string[]> = { urgency: 'no', role, day: '', whereDistrict: 'unknown' };
  const written: Record<string, string[]> = {};
  let yourReference = '';
  for (const [i, name] of names.entries()) {
    const column = MANY_COLUMNS.find((c) => c.name === name);
    // The apostrophe that safe writers set before a cell that a spreadsheet would take for a sum.
    const cell = (cells[i] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
    if (!column || cell === '') continue;
    written[column.field] = column.list ? cell.split(/[;|,]/).map((word) => word.trim()) : [cell];
    if (column.field === '') yourReference = cell.slice(0, REPORT_FORM.shortCharacters.value);
    else if (column.list) fields[column.field] = cell.split(/[;|,]/).map(asWord);
    else if (column.field === 'callerPhone') fields[column.field] = withItsNought(cell);
    else fields[column.field] = column.field in WORDS ? asWord(cell) : cell;
    const figures = FIGURES[column.field];
    if (figures && /^\d+$/.test(cell) && cell.length < figures)
      faults.push({ row: line, column: column.name, reason: fill(words.wrong.noughtsLost, { figures }) });
  }
  if (cells.length > names.length && cells.slice(names.length).some((c) => c.trim() !== ''))
    faults.push({
      row: line,
      column: '',
      reason: words.wrong.moreCells,
    });
  const form = new FormValues(fields);
  let answers: Answers = {};
  const besides: string[] = [];
  for (const question of questions) {
    const applies = question.applies(answers);
    const read = question.read(form, now, answers, pfaCode);
    const said = applies ? '' : question.said(read.answers);
    if (said) besides.push(`${question.name}: ${said}`);
    if (applies) answers = { ...answers, ...read.answers };
    const told = new Set(faults.map((f) => f.column));
    for (const e of read.errors)
      if (e.field !== 'kind' && !told.has(columnOf(e.field)))
        faults.push({ row: line, column: columnOf(e.field), reason: e.message });
  }
  // What the form would not ask of such a case was written down for a reason: it goes where people read it.
  const more = besides.join('; ');
  if (more) answers.story = `${answers.story ?? ''}\n\n${fill(words.alsoInFile, { said: more })}`;
  return {
    row: { row: line, answers, yourReference },
    faults: [...faults, ...unknownWords(fields, written, line, words.wrong)],
  };
}

/** "Suspicious call" → "suspicious_call": capitals and spaces are no slip. */
const asWord = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const columnOf = (field: string): string => MANY_COLUMNS.find((c) => c.field === field)?.name ?? field;

/** The columns that take words of a list only. */
const WORDS: Record<string, readonly string[]> = {
  kind: REPORT_KINDS,
  like: FRAUD_TYPES,
  impersonated: IMPERSONATED,
  handedOver: HANDED_OVER,
};

/** Words that a form could not hold are passed over by its questions; in a file they are a slip and are told. */
function unknownWords(
  fields: Record<string, string | string[]>,
  written: Record<string, string[]>,
  row: number,
  words: Words['wrong'],
): ManyFault[] {
  return Object.entries(WORDS).flatMap(([field, known]) => {
    if (field === 'kind' && !fields[field])
      return [{ row, column: columnOf(field), reason: fill(words.noWord, { list: known.join(', ') }) }];
    const at = [fields[field] ?? []].flat().findIndex((word) => word !== '' && !known.includes(word));
    // As it stands in their file, so that it can be looked for.
    const strange = written[field]?.[at];
    return strange === undefined
      ? []
      : [
          {
            row,
            column: columnOf(field),
            reason: fill(words.strangeWord, { word: strange.slice(0, 40), list: known.join(', ') }),
          },
        ];
  });
}
