import { confirmation, end, files, paper } from './reporting-end.ts';
import { emergency, form } from './reporting-form.ts';
import { receipts, returns } from './reporting-later.ts';
import { many } from './reporting-many.ts';
import { questions } from './reporting-questions.ts';

/** Telling us of a fraud: the form round its questions, the end, and what can be done with a report that was sent. */
export const reporting = {
  emergency,
  form,
  questions,
  end,
  confirmation,
  files,
  paper,
  receipts,
  returns,
  many,
} as const;
