/**
 * What strangers talk of, checked by models that have read none of it: `COUNTERFOIL_CHITCHAT=FILE node evaluation/calls/chat-talk.ts`
 * (`chat.ts` says where the file is from). Skips, saying so, when it is not here.
 */
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { checkCall } from '#engines/calls/check.ts';
import { chatToMeasure } from './chat.ts';

const talks = chatToMeasure();
if (talks.length === 0) console.log('COUNTERFOIL_CHITCHAT names no file: the talk of strangers was not checked.');
else {
  let warned = 0;
  let amber = 0;
  for (const { id, turns } of talks) {
    const answer = checkCall({ id, turns }, CALL_KNOWLEDGE);
    if (answer.verdict === 'warn') warned++;
    if (answer.turns.some((t) => t.level === 'caution')) amber++;
  }
  console.log(
    `${talks.length} talks of strangers: ${warned} red (${((100 * warned) / talks.length).toFixed(2)}%), ${amber} amber at some turn`,
  );
}
