import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import { dayQuestion } from './question-day.ts';
import { placeQuestion } from './question-place.ts';
import { typeQuestion } from './question-type.ts';
import { QUESTIONS_FACTS } from './questions-facts.ts';
import { QUESTIONS_PEOPLE } from './questions-people.ts';
import { QUESTIONS_WHAT } from './questions-what.ts';

const { urgency, kind, story, pretended, lost } = QUESTIONS_WHAT;
const { number, collector, account, contact: online } = QUESTIONS_FACTS;
const { role, victim, needs, contact } = QUESTIONS_PEOPLE;

/** Every question in the order it is asked. Four must be answered; the rest may be left. */
export const QUESTIONS: readonly Question[] = [
  urgency,
  kind,
  role,
  typeQuestion,
  story,
  pretended,
  number,
  collector,
  account,
  online,
  lost,
  dayQuestion,
  placeQuestion,
  victim,
  needs,
  contact,
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
