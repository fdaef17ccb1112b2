import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import { typeQuestion } from './question-type.ts';
import { QUESTION_ROLE, QUESTIONS_PEOPLE } from './questions-people.ts';
import { QUESTIONS_WHAT } from './questions-what.ts';

const [urgency, kind, ...details] = QUESTIONS_WHAT as [Question, Question, ...Question[]];

/** Every question in the order it is asked. Four must be answered; the rest may be left. */
export const QUESTIONS: readonly Question[] = [
  urgency,
  kind,
  QUESTION_ROLE,
  typeQuestion,
  ...details,
  ...QUESTIONS_PEOPLE,
];

/** Those that these answers call for. */
export const asked = (answers: Answers): Question[] => QUESTIONS.filter((q) => q.applies(answers));

/** The first that has not been put yet; null when all have. */
export const firstUnasked = (answers: Answers, done: readonly string[]): Question | null =>
  asked(answers).find((q) => !done.includes(q.key)) ?? null;

/** The one before, for the back link; null for the first. */
export function before(key: string, answers: Answers): Question | null {
  const list = asked(answers);
  const at = list.findIndex((q) => q.key === key);
  return at > 0 ? list[at - 1]! : null;
}
