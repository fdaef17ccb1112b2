/**
 * How good the call checker is with calls of people it has not learned from: `node evaluation/calls/hands.ts [--names]`. The calls of each of
 * the other hands are checked by models and layers fitted without a line of theirs (the layers' own examples come from models that left out
 * one sitting each). Thresholds are chosen by these figures; rules have seen the kinds that were missed.
 */
import type { CallKnowledge } from '#engines/calls/call.ts';
import { checkCall } from '#engines/calls/check.ts';
import { calibration, figures, type GoldCall, type Predictions } from './figures.ts';
import { layersOf, seenBy } from './fit-all.ts';
import { HANDS, TRAINING } from './sets.ts';

const names = process.argv.includes('--names');
const seen = seenBy(TRAINING);
const { calls, accounts, ofCall, ofAccount, fileOf } = seen.crossed;
const predictions: Predictions = new Map();
const told: { id: string; label: string; warned: boolean }[] = [];

function show(hand: string, gold: readonly GoldCall[], recalled: typeof told): void {
  const { missed, falseAlarms, ...rest } = figures(gold, predictions);
  console.log(hand, JSON.stringify(rest));
  console.log(calibration(gold, predictions).join('\n'));
  const amber = gold.filter((g) => g.label === 'genuine' && predictions.get(g.id)!.some((t) => t.level !== 'none'));
  const of = (label: string, warned: boolean) => recalled.filter((a) => a.label === label && a.warned === warned);
  console.log(
    `genuine calls amber or red at some turn ${amber.length}; recollections: warned ${of('scam', true).length}, missed ${of('scam', false).length}, false ${of('genuine', true).length}, let be ${of('genuine', false).length}`,
  );
  if (!names) return;
  console.log(`missed ${missed.join(' ')}\nfalse alarms ${falseAlarms.join(' ')}`);
  console.log(`told ${[...of('scam', false), ...of('genuine', true)].map(({ id }) => id).join(' ')}`);
}

const all: GoldCall[] = [];
for (const [hand, files] of Object.entries(HANDS)) {
  const model = layersOf(seen, files);
  // One object for each sitting's models: what is made ready of them is made once.
  const ready = new Map<CallKnowledge, CallKnowledge>();
  const withLayer = (knowledge: CallKnowledge): CallKnowledge => {
    const made = ready.get(knowledge) ?? { ...knowledge, model };
    ready.set(knowledge, made);
    return made;
  };
  const mine = (id: string): boolean => files.includes(fileOf(id)!);
  const gold = calls.filter((c) => mine(c.id));
  for (const [i, c] of calls.entries())
    if (mine(c.id)) predictions.set(c.id, checkCall({ id: c.id, turns: c.turns }, withLayer(ofCall(i))).turns);
  const recalled = accounts.flatMap((a, i) => {
    if (!mine(a.id)) return [];
    const { verdict } = checkCall({ id: a.id, text: a.text }, withLayer(ofAccount(i)));
    return [{ id: a.id, label: a.label, warned: verdict === 'warn' }];
  });
  if (gold.length > 0) show(hand, gold, recalled);
  all.push(...gold);
  told.push(...recalled);
}
show('all of them', all, told);
