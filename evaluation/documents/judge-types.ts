import { FRAUD_TYPES } from '#core/report.ts';
import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { weighType } from '#engines/documents/read.ts';
import type { Judged } from './learn.ts';
import type { Practice } from './practice.ts';

export function judgeType(text: Practice, knowledge: ReadingKnowledge): Judged {
  const { names } = weighType(gatherFacts(text, knowledge), text.title, knowledge);
  return { features: names, labels: FRAUD_TYPES.map((t) => (t === text.label.fraudType ? 1 : 0)) };
}
