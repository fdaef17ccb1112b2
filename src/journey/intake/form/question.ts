import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { FieldError } from '#web/components/content.ts';
import type { FormValues } from '#web/form-values.ts';
import type { Html } from '#web/html.ts';
import type { Answers } from './answers.ts';

/** What a question is shown with: the answers so far or, where something was wrong, what was typed. */
export interface Asking {
  answers: Answers;
  typed: FormValues | null;
  errors: readonly FieldError[];
  force: ForceConfig;
}

/** One page of the form: one thing asked, in plain words. */
export interface Question {
  /** Its address: /report/<key>. */
  key: string;
  /** As it stands in the list of answers. */
  name: string;
  applies(answers: Answers): boolean;
  /** The heading is part of the fields: a legend or a label. */
  title(answers: Answers): string;
  fields(asking: Asking): Html;
  read(form: FormValues, now: Date, answers: Answers): { answers: Partial<Answers>; errors: FieldError[] };
  /** The answer in words for the list of answers; '' when there is none. */
  said(answers: Answers): string;
}

export const noErrors = (answers: Partial<Answers>): { answers: Partial<Answers>; errors: FieldError[] } => ({
  answers,
  errors: [],
});

/** The word for a value among the choices of a question. */
export const labelled = <T extends string>(choices: readonly { value: T; label: string }[], value: T | undefined) =>
  choices.find((c) => c.value === value)?.label ?? '';
