/** Facts that help and that many reports come without. The database says which a report lacks (missing_facts(), 023); here is how they are asked for. */
export const MISSING_FACTS = {
  when: { name: 'When it happened', why: 'Pictures from cameras are often kept for 30 days or less.' },
  where: { name: 'Where it happened', why: 'We compare reports from the same place.' },
  caller: { name: 'The number that rang', why: 'One number often joins many reports.' },
  loss: { name: 'How much was lost', why: 'It helps to decide who deals with your report.' },
  collector: { name: 'Who came, or what car', why: 'Somebody else may have seen them too.' },
} as const;

export type MissingFact = keyof typeof MISSING_FACTS;
export const isMissingFact = (key: string): key is MissingFact => Object.hasOwn(MISSING_FACTS, key);
