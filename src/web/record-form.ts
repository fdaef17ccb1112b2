/** Records of a few fields, described once: their form, what was sent in it, and what they say. Knows nothing of what they are about. */
import { errorOf, type FieldError, type SummaryRow } from '#web/components/content.ts';
import { dateInput, input, radios, select, textarea } from '#web/components/forms.ts';
import { boxesOf, clockOf, momentOf, noBoxes, sentBoxes, whyNoDay } from '#web/date-fields.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';

interface FieldCommon {
  name: string;
  label: string;
  hint?: string;
  /** What is said when it is left empty; without it the field may be. */
  required?: string;
}
export type RecordField =
  | (FieldCommon & {
      type: 'line';
      /** The least figures that it holds: a number, not words. */
      figures?: number;
    })
  | (FieldCommon & { type: 'words' })
  | (FieldCommon & { type: 'choice'; choices: Readonly<Record<string, string>> })
  | (FieldCommon & { type: 'moment' });

export interface RecordKind {
  /** Stored: never renamed. */
  key: string;
  /** "entry of the contact log": stands after "this" and "the". */
  name: string;
  /** On the button and as the heading: "Add an action". */
  add: string;
  fields: readonly RecordField[];
  /** Label of the field that says who sees to it; without it nobody does. */
  owner?: string;
  due?: { label: string; required: boolean };
  /** It can be marked as done. */
  canBeDone?: boolean;
  /** What is wrong between its fields, each of them being right by itself. */
  disagree?: (body: Readonly<Record<string, string>>) => FieldError | null;
}

export interface RecordLimits {
  line: number;
  words: number;
}

/** What a form of the kind holds: values as they are kept, or as they were typed where something is wrong with them. */
export interface RecordValues {
  body: Record<string, string>;
  owner: string | null;
  due: Date | null;
}

export interface SentRecord {
  values: RecordValues;
  errors: FieldError[];
}

/** Hour of the London day at which a thing due on a day is due. */
const CLOSE_OF_DAY = '17:00';
/** Few choices stand side by side; more would make the form long. */
const MOST_RADIOS = 3;

/** What was sent in the form of a kind. `owners`: usernames that may be chosen. */
export function readRecord(
  kind: RecordKind,
  form: FormValues,
  owners: readonly string[],
  limits: RecordLimits,
): SentRecord {
  const errors: FieldError[] = [];
  const body: Record<string, string> = {};
  for (const field of kind.fields) {
    const read = readField(field, form, limits);
    if (read.value !== '') body[field.name] = read.value;
    if (read.error)
      errors.push({ field: field.type === 'moment' ? `${field.name}-day` : field.name, message: read.error });
  }
  const between = errors.length === 0 ? kind.disagree?.(body) : null;
  if (between) errors.push(between);
  const owner = kind.owner ? (owners.find((o) => o === form.text('owner')) ?? null) : null;
  let due: Date | null = null;
  if (kind.due) {
    const boxes = sentBoxes(form, 'due');
    due = momentOf(boxes, CLOSE_OF_DAY);
    if (!due && (kind.due.required || !noBoxes(boxes))) errors.push({ field: 'due-day', message: whyNoDay(boxes) });
  }
  return { values: { body, owner, due }, errors };
}

function readField(field: RecordField, form: FormValues, limits: RecordLimits): { value: string; error?: string } {
  if (field.type === 'moment') {
    const boxes = sentBoxes(form, field.name);
    const clock = form.text(`${field.name}-time`);
    const at = momentOf(boxes, clock);
    if (at) return { value: at.toISOString() };
    const empty = noBoxes(boxes) && clock === '';
    return { value: '', error: empty ? (field.required ?? 'Give a day and a time') : whyNoDay(boxes, clock) };
  }
  if (field.type === 'choice') {
    const value = form.choice(field.name, Object.keys(field.choices)) ?? '';
    return value === '' && field.required ? { value, error: field.required } : { value };
  }
  const value = form.text(field.name);
  const most = field.type === 'line' ? limits.line : limits.words;
  if (value.length > most)
    return {
      value,
      error: `${field.label}: write at most ${most.toLocaleString('en-GB')} characters; there are ${value.length.toLocaleString('en-GB')}`,
    };
  const figures = value.replace(/\D/g, '').length;
  if (field.type === 'line' && field.figures && value !== '' && figures < field.figures)
    return { value, error: `${field.label}: write it in figures, at least ${field.figures} of them` };
  return value === '' && field.required ? { value, error: field.required } : { value };
}

export interface Owner {
  username: string;
  name: string;
}

/** The fields of a kind, filled with the values given. `sent` keeps boxes as they were typed where a day could not be read. */
export function recordFields(
  kind: RecordKind,
  values: RecordValues,
  about: { owners: readonly Owner[]; errors: readonly FieldError[]; sent: FormValues | null },
): Html {
  const { errors } = about;
  const fields = kind.fields.map((f) => fieldOf(f, values.body[f.name] ?? '', about));
  const owner = kind.owner
    ? select({
        name: 'owner',
        label: kind.owner,
        options: [
          { value: '', label: 'Nobody yet' },
          ...about.owners.map((o) => ({ value: o.username, label: o.name, selected: o.username === values.owner })),
        ],
      })
    : null;
  const due = kind.due
    ? dateInput({
        name: 'due',
        label: kind.due.label,
        ...(about.sent ? sentBoxes(about.sent, 'due') : values.due ? boxesOf(values.due) : {}),
        ...errorFor(errors, 'due-day'),
      })
    : null;
  return html`${fields}${owner}${due}`;
}

const errorFor = (errors: readonly FieldError[], field: string): { error?: string } => {
  const error = errorOf(errors, field);
  return error ? { error } : {};
};

function fieldOf(
  field: RecordField,
  value: string,
  about: { errors: readonly FieldError[]; sent: FormValues | null },
): Html {
  const { name, label, hint } = field;
  const base = { name, label, ...(hint ? { hint } : {}), ...errorFor(about.errors, name) };
  if (field.type === 'line') return input({ ...base, value });
  if (field.type === 'words') return textarea({ ...base, value, rows: 4 });
  if (field.type === 'moment') return momentField(field, value, about);
  const choices = Object.entries(field.choices);
  if (choices.length <= MOST_RADIOS)
    return radios({
      ...base,
      small: true,
      choices: choices.map(([v, l]) => ({ value: v, label: l, checked: v === value })),
    });
  const options = choices.map(([v, l]) => ({ value: v, label: l, selected: v === value }));
  return select({ ...base, options: [{ value: '', label: 'Choose' }, ...options] });
}

function momentField(
  field: FieldCommon,
  value: string,
  about: { errors: readonly FieldError[]; sent: FormValues | null },
): Html {
  const { name, label } = field;
  const at = value ? new Date(value) : null;
  const boxes = about.sent ? sentBoxes(about.sent, name) : at ? boxesOf(at) : {};
  return html`${dateInput({ name, label, ...boxes, ...errorFor(about.errors, `${name}-day`) })}
${input({ name: `${name}-time`, label: 'Time', hint: 'Like 14:30 or 2:30pm', width: 5, value: about.sent ? about.sent.text(`${name}-time`) : at ? clockOf(at) : '' })}`;
}

/** What a record says, a row a field that holds something. */
export function recordRows(kind: RecordKind, values: RecordValues, nameOf: (username: string) => string): SummaryRow[] {
  const rows = kind.fields.flatMap((f): SummaryRow[] => {
    const value = values.body[f.name];
    return value ? [{ key: f.label, value: sayField(f, value) }] : [];
  });
  if (kind.owner && values.owner) rows.push({ key: kind.owner, value: nameOf(values.owner) });
  if (kind.due && values.due) rows.push({ key: kind.due.label, value: dateInWords(values.due) });
  return rows;
}

/** A value as people read it: the words of a choice, a moment written out. */
export function sayField(field: RecordField, value: string): string {
  if (field.type === 'choice') return field.choices[value] ?? value;
  return field.type === 'moment' ? momentInWords(new Date(value)) : value;
}
