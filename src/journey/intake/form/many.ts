import { parse } from 'csv-parse/sync';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { FRAUD_TYPES, HANDED_OVER, IMPERSONATED, REPORT_KINDS } from '#core/report.ts';
import { FormValues } from '#web/form-values.ts';
import type { Answers } from './answers.ts';
import { QUESTIONS } from './questions.ts';

/** A column of the file that organisations fill in: the box of the form it stands for. */
export interface ManyColumn {
  name: string;
  /** Name of the box. */
  field: string;
  means: string;
  needed?: true;
  /** Several of them, parted by semicolons. */
  list?: true;
}

export const MANY_COLUMNS: readonly ManyColumn[] = [
  { name: 'your_reference', field: '', means: 'Your own number for it' },
  { name: 'what_happened', field: 'kind', needed: true, means: `One of: ${REPORT_KINDS.join(', ')}` },
  {
    name: 'kind_of_fraud',
    field: 'like',
    means: `If you know: one of ${FRAUD_TYPES.filter((t) => t !== 'other_fraud' && t !== 'not_fraud').join(', ')}`,
  },
  { name: 'story', field: 'story', needed: true, means: 'What happened, in words' },
  { name: 'said_they_were', field: 'impersonated', list: true, means: `Any of: ${IMPERSONATED.join('; ')}` },
  { name: 'number_that_rang', field: 'callerPhone', means: 'Telephone number, or “withheld”' },
  { name: 'collector', field: 'collectorLooks', means: 'What whoever came looked like' },
  { name: 'number_plate', field: 'registration', means: 'Of their vehicle' },
  { name: 'account_name', field: 'accountName', means: 'Name on the account that money went to' },
  { name: 'sort_code', field: 'sortCode', means: 'Six figures' },
  { name: 'account_number', field: 'accountNumber', means: 'Six to eight figures' },
  { name: 'addresses_used', field: 'contacts', means: 'Web and e-mail addresses they used' },
  { name: 'handed_over', field: 'handedOver', list: true, means: `Any of: ${HANDED_OVER.join('; ')}` },
  { name: 'pounds_lost', field: 'lossGbp', means: 'A sum, like 6000' },
  { name: 'when', field: 'dayWords', means: 'Like 27/3/2026, or yesterday evening' },
  { name: 'where', field: 'where', means: 'Town or postcode' },
  { name: 'victim_name', field: 'victimName', means: 'Of your customer' },
  { name: 'victim_age', field: 'victimAge', means: 'In years' },
];

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
 */
export function readMany(
  bytes: Uint8Array,
  role: 'business' | 'charity' | 'bank',
  now: Date,
  pfaCode: string,
): { rows: ManyRow[]; faults: ManyFault[] } {
  const failed = (reason: string, row = 1, column = ''): { rows: []; faults: ManyFault[] } => ({
    rows: [],
    faults: [{ row, column, reason }],
  });
  const text = decoded(bytes);
  if (/\u0000/.test(text)) return failed('This is no CSV file. Save the sheet as “CSV UTF-8” and send that');
  let records: { line: number; cells: string[] }[];
  try {
    records = recordsOf(text);
  } catch {
    return failed('A quotation mark is not closed. Save the sheet as “CSV UTF-8” once more');
  }
  const [header, ...rows] = records;
  const names = header?.cells.map((c) => c.trim().toLowerCase()) ?? [];
  const headerFault = faultOfHeader(names);
  if (headerFault) return failed(headerFault);
  const filled = rows.filter((r) => r.cells.some((c) => c.trim() !== ''));
  if (filled.length === 0) return failed('There are no rows under the names of the columns', 2);
  const most = REPORT_FORM.bulkRows.value;
  if (filled.length > most) return failed(`There are ${filled.length} rows; one file takes ${most}. Send it in parts`);
  const read = filled.map((r) => readRow(r, names, role, now, pfaCode));
  return { rows: read.map((r) => r.row), faults: read.flatMap((r) => r.faults) };
}

/** As a spreadsheet saves it: UTF-8, else the old code of Windows. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function recordsOf(text: string): { line: number; cells: string[] }[] {
  const first = text.split('\n', 1)[0] ?? '';
  // A spreadsheet set to a language with decimal commas parts its cells with semicolons.
  const delimiter = first.includes(';') && !first.includes(',') ? ';' : ',';
  const all = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][];
  return all.map((cells, i) => ({ line: i + 1, cells }));
}

function faultOfHeader(names: string[]): string | null {
  const known = new Set(MANY_COLUMNS.map((c) => c.name));
  const strange = names.find((n) => n !== '' && !known.has(n));
  if (strange !== undefined) return `There is a column that the template does not have: “${strange.slice(0, 40)}”`;
  const twice = names.find((n, i) => n !== '' && names.indexOf(n) !== i);
  if (twice) return `The column “${twice}” is there twice`;
  const missing = MANY_COLUMNS.find((c) => c.needed && !names.includes(c.name));
  return missing ? `The column “${missing.name}” is missing. Use the template` : null;
}

function readRow(
  { line, cells }: { line: number; cells: string[] },
  names: string[],
  role: string,
  now: Date,
  pfaCode: string,
): { row: ManyRow; faults: ManyFault[] } {
  const faults: ManyFault[] = [];
  const fields: Record<string, string | string[]> = { urgency: 'no', role, day: '', whereDistrict: 'unknown' };
  let yourReference = '';
  for (const [i, name] of names.entries()) {
    const column = MANY_COLUMNS.find((c) => c.name === name);
    // The apostrophe that safe writers set before a cell that a spreadsheet would take for a sum.
    const cell = (cells[i] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
    if (!column || cell === '') continue;
    if (column.field === '') yourReference = cell.slice(0, REPORT_FORM.shortCharacters.value);
    else if (column.list) fields[column.field] = cell.split(/[;|,]/).map(asWord);
    else fields[column.field] = column.field in WORDS ? asWord(cell) : cell;
  }
  if (cells.length > names.length && cells.slice(names.length).some((c) => c.trim() !== ''))
    faults.push({
      row: line,
      column: '',
      reason: 'The row has more cells than there are columns. Put quotation marks round cells with commas',
    });
  const form = new FormValues(fields);
  let answers: Answers = {};
  const besides: string[] = [];
  for (const question of QUESTIONS.filter((q) => q.key !== 'you')) {
    const applies = question.applies(answers);
    const read = question.read(form, now, answers, pfaCode);
    const said = applies ? '' : question.said(read.answers);
    if (said) besides.push(`${question.name}: ${said}`);
    if (applies) answers = { ...answers, ...read.answers };
    for (const e of read.errors)
      if (e.field !== 'kind') faults.push({ row: line, column: columnOf(e.field), reason: e.message });
  }
  // What the form would not ask of such a case was written down for a reason: it goes where people read it.
  const more = besides.join('; ');
  if (more) answers.story = `${answers.story ?? ''}\n\nAlso in the file: ${more}`;
  return { row: { row: line, answers, yourReference }, faults: [...faults, ...unknownWords(fields, line)] };
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
function unknownWords(fields: Record<string, string | string[]>, row: number): ManyFault[] {
  return Object.entries(WORDS).flatMap(([field, known]) => {
    if (field === 'kind' && !fields[field])
      return [{ row, column: columnOf(field), reason: `Write one of: ${known.join(', ')}` }];
    const strange = [fields[field] ?? []].flat().find((word) => word !== '' && !known.includes(word));
    return strange === undefined
      ? []
      : [{ row, column: columnOf(field), reason: `“${strange.slice(0, 40)}” is not one of: ${known.join(', ')}` }];
  });
}
