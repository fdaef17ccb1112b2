import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import { dayQuestion } from './question-day.ts';
import { placeQuestion } from './question-place.ts';
import { typeQuestion } from './question-type.ts';
import { questionsFacts } from './questions-facts.ts';
import { questionsPeople } from './questions-people.ts';
import { questionsWhat } from './questions-what.ts';

/** Every question in the order it is asked, in a language. Four must be answered; the rest may be left. */
export function questionsIn(language: string): readonly Question[] {
  const words = wordingIn(language).reporting.questions;
  const { urgency, kind, story, pretended, lost } = questionsWhat(words);
  const { number, collector, account, contact: online } = questionsFacts(words);
  const { role, victim, needs, contact } = questionsPeople(words);
  return [
    urgency,
    kind,
    role,
    typeQuestion(words),
    story,
    pretended,
    number,
    collector,
    account,
    online,
    lost,
    dayQuestion(words, language),
    placeQuestion(words),
    victim,
    needs,
    contact,
  ];
}

/** The questions as people of the house read them, and for whoever needs no words of theirs. */
export const QUESTIONS: readonly Question[] = questionsIn(DEFAULT_LANGUAGE);

/** A question in the words of a language. */
export const spokenIn = (language: string, { key }: Pick<Question, 'key'>): Question =>
  questionsIn(language).find((q) => q.key === key)!;

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
