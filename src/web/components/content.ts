/** GOV.UK components that show things, as typed functions. Strings are escaped; markup made with html`` is kept. */
import type { Refusal } from '#core/result.ts';
import { asMacroWords, type Html, html, type Words } from '#web/html.ts';
import { macro } from '#web/macro.ts';

export interface Column {
  heading: Words;
  numeric?: boolean;
}
/** The first cell of a row is its heading when `firstIsHeading` is set, so that a screen reader says it with each cell. */
export interface TableContent {
  caption: string;
  /** The caption is read out but not shown. */
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly (readonly Words[])[];
  firstIsHeading?: boolean;
  /** A list of records: on a narrow screen each is a block, its cells under their headings' names, instead of a row that is cut off. */
  stacked?: boolean;
  /** What to say instead of an empty table. */
  empty?: Words;
}

export function table(content: TableContent): Html {
  if (content.rows.length === 0 && content.empty) return html`<p class="govuk-body">${content.empty}</p>`;
  const format = (c?: Column) => (c?.numeric ? { format: 'numeric' } : {});
  const look = (i: number, cell: Words) => ({
    ...format(content.columns[i]),
    ...(content.stacked && cell !== '' ? labelOf(content.columns[i]) : {}),
  });
  // A wide table scrolls inside its own box, which the keyboard can reach, so that the page itself never scrolls sideways.
  return html`<div class="cf-scroll${content.stacked ? ' cf-stack' : ''}" tabindex="0" role="region" aria-label="${content.caption}">${macro(
    'table',
    {
      caption: content.caption,
      captionClasses: content.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m',
      firstCellIsHeader: content.firstIsHeading ?? false,
      head: content.columns.map((c) => ({ ...asMacroWords(c.heading), ...format(c) })),
      rows: content.rows.map((row) => row.map((cell, i) => ({ ...asMacroWords(cell), ...look(i, cell) }))),
    },
  )}</div>`;
}

/** Its heading as a cell says it by itself, where the heading is plain words. */
const labelOf = (column: Column | undefined) =>
  typeof column?.heading === 'string' && column.heading !== '' ? { attributes: { 'data-label': column.heading } } : {};

export interface SummaryRow {
  key: string;
  value: Words;
  /** Links at the end of the row: "Change", with what it changes said to screen readers. */
  actions?: readonly { href: string; text: string; about: string }[];
}

export function summaryList(rows: readonly SummaryRow[], look: { borders?: boolean } = {}): Html {
  return macro('summary-list', {
    classes: look.borders === false ? 'govuk-summary-list--no-border' : '',
    rows: rows.map((row) => ({
      key: { text: row.key },
      value: asMacroWords(row.value),
      actions: {
        items: (row.actions ?? []).map((a) => ({ href: a.href, text: a.text, visuallyHiddenText: a.about })),
      },
    })),
  });
}

export type TagColour =
  | 'grey'
  | 'green'
  | 'turquoise'
  | 'blue'
  | 'light-blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow';

export const tag = (text: string, colour?: TagColour): Html =>
  macro('tag', { text, classes: colour ? `govuk-tag--${colour}` : '' });

export const details = (summary: string, content: Words, open = false): Html =>
  macro('details', {
    summaryText: summary,
    ...asMacroWords(content),
    ...(open ? { open: true } : {}),
  });

export const inset = (content: Words): Html => macro('inset-text', asMacroWords(content));

export const warningText = (content: Words): Html =>
  macro('warning-text', { ...asMacroWords(content), iconFallbackText: 'Warning' });

/** The green box of a confirmation page. */
export const panel = (title: string, content: Words): Html =>
  macro('panel', { titleText: title, ...asMacroWords(content) });

export function notificationBanner(content: Words, look: { success?: boolean; title?: string } = {}): Html {
  const words = asMacroWords(content);
  return macro('notification-banner', {
    ...('html' in words
      ? words
      : { html: html`<p class="govuk-notification-banner__heading">${content}</p>`.toString() }),
    ...(look.success ? { type: 'success' } : {}),
    ...(look.title ? { titleText: look.title } : {}),
  });
}

export interface FieldError {
  /** Id of the field to go to. */
  field: string;
  message: string;
}

export const errorSummary = (errors: readonly FieldError[], heading = 'There is a problem'): Html =>
  macro('error-summary', {
    titleText: heading,
    errorList: errors.map((e) => ({ text: e.message, href: `#${e.field}` })),
  });

/** Everything that was refused, each at the field it names; `otherwise` is the field where one names none. */
export const fieldErrors = (refused: readonly Refusal[], otherwise = ''): FieldError[] =>
  refused.map((r) => ({ field: r.field ?? otherwise, message: r.reason }));

/** The message for one field, for `error:` of a component. */
export const errorOf = (errors: readonly FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((e) => e.field === field)?.message;

export interface TaskItem {
  title: Words;
  href?: string;
  hint?: Words;
  status: Words | { tag: Html };
}

export function taskList(id: string, items: readonly TaskItem[]): Html {
  return macro('task-list', {
    idPrefix: id,
    items: items.map((item) => ({
      title: asMacroWords(item.title),
      ...(item.href ? { href: item.href } : {}),
      ...(item.hint ? { hint: asMacroWords(item.hint) } : {}),
      status: asMacroWords(typeof item.status === 'object' && 'tag' in item.status ? item.status.tag : item.status),
    })),
  });
}
