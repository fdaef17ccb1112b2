/**
 * Ordinary conversation at length: `node evaluation/calls/talk.ts [how many] [--service]`. Talks of 40 to 120 turns (`collage.ts`), each checked by
 * a word model that has read none of it. With --service, stretches of genuine calls of shops, surgeries and firms are mixed in: harder than any
 * real talk, for nobody has twenty such calls in one.
 */
import { checkCall } from '#engines/calls/check.ts';
import { longTalks } from './collage.ts';
import { trainingCalls } from './sets.ts';

const HOW_MANY = Number(process.argv[2] ?? 1_155);
/** Another than the one the layer is fitted with. */
const SEED = 20_261_122;
const ABOUT_FRAUD = /fraud|scam|police|detective|\b101\b|\b159\b/i;
const service = trainingCalls().filter(
  (c) => c.label === 'genuine' && !ABOUT_FRAUD.test(c.turns.map((t) => t.text).join(' ')),
);

let warned = 0;
let amber = 0;
let turnsHeard = 0;
const shown = new Map<string, number>();
for (const [n, { turns, knowledge }] of longTalks(
  HOW_MANY,
  SEED,
  process.argv.includes('--service') ? service : [],
).entries()) {
  turnsHeard += turns.length;
  const answer = checkCall({ id: `talk-${n}`, turns }, knowledge);
  const first = answer.turns.find((t) => t.level === 'warn');
  if (first) warned++;
  const quotes = first?.quotes.join(' | ') ?? '';
  if (first) shown.set(quotes, (shown.get(quotes) ?? 0) + 1);
  if (answer.turns.some((t) => t.level === 'caution')) amber++;
}
console.log(
  `${HOW_MANY} talks of ${(turnsHeard / HOW_MANY).toFixed(0)} turns: ${warned} red (${((100 * warned) / HOW_MANY).toFixed(2)}%), ${amber} amber at some turn`,
);
for (const [quotes, n] of [...shown].sort(([, a], [, b]) => b - a).slice(0, 15)) console.log(`  ${n}: ${quotes}`);
