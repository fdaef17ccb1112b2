import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Wording } from '#catalogue/wording/wording.ts';
import type { FieldError } from '#web/components/content.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import type { Answers } from './answers.ts';

/** The words of all questions, in one language. */
export type Words = Wording['reporting']['questions'];

/** What a question is shown with: the answers so far or, where something was wrong, what was typed. */
export interface Asking {
  answers: Answers;
  typed: FormValues | null;
  errors: readonly FieldError[];
  force: ForceConfig;
  /** Its title is the heading of the page. Not where several questions share one. */
  heading: boolean;
  /** All questions stand together, as on the sheet that is copied from: no box waits for the answer before it. */
  sheet?: boolean;
}

/** How a question stands on paper. */
export type PaperPart =
  | { ticks: readonly string[]; any?: boolean }
  | { lines: number; label?: string }
  | { boxes: number; label: string };

/** One page of the form: one thing asked, in plain words. */
export interface Question {
  /** Its address: /report/<key>. */
  key: string;
  /** As it stands in the list of answers. */
  name: string;
  /** The same where it depends on the answers: nothing is called for by a name under which it is not asked. */
  nameFor?(answers: Answers): string;
  applies(answers: Answers): boolean;
  /** The heading is part of the fields: a legend or a label. */
  title(answers: Answers): string;
  fields(asking: Asking): Html;
  /** `pfaCode`: the force's own places win where a name repeats. */
  read(form: FormValues, now: Date, answers: Answers, pfaCode?: string): Read;
  /** The answer in words for the list of answers; '' when there is none. */
  said(answers: Answers): string;
  /** The same question on a sheet of paper, and who need not answer it. */
  paper: { parts: readonly PaperPart[]; only?: string };
}

/** What was read. Errors leave out the answers they belong to. */
export interface Read {
  answers: Partial<Answers>;
  errors: FieldError[];
}

export const noErrors = (answers: Partial<Answers>): Read => ({ answers, errors: [] });
export const wrong = (field: string, message: string): Read => ({ answers: {}, errors: [{ field, message }] });

/** The words of a question's choices, by value. */
export type Labels<T extends string> = Readonly<Partial<Record<T, string>>>;

export const keysOf = <T extends string>(labels: Labels<T>): T[] => Object.keys(labels) as T[];

/** The choices of a question, in the order of the words. */
export const choicesOf = <T extends string>(labels: Labels<T>): { value: T; label: string }[] =>
  keysOf(labels).map((value) => ({ value, label: labels[value] ?? '' }));

/** The word for a value among the choices of a question. */
export const labelled = <T extends string>(choices: Labels<T>, value: T | undefined): string =>
  value === undefined ? '' : (choices[value] ?? '');

/** The heading of a question with several boxes: of the page, or of its part of one. */
export const headed = (asking: Asking, title: string): Html =>
  asking.heading ? html`<h1 class="govuk-heading-l">${title}</h1>` : html`<h2 class="govuk-heading-s">${title}</h2>`;

/** What stands in a box: what was typed where something was wrong, else the answer. */
export const standing = (asking: Asking, field: string, answer: string | number | undefined): string =>
  asking.typed?.text(field) ?? (answer === undefined ? '' : String(answer));
