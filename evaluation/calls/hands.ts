/**
 * How good the call checker is with calls of people it has not learned from: `node evaluation/calls/hands.ts [--names]`. For each of the other
 * hands everything is fitted again without a line of theirs, and their calls are checked. Rules and thresholds have seen the kinds that were missed.
 */
import { checkCall } from '#engines/calls/check.ts';
import { calibration, figures, type Predictions } from './figures.ts';
import { fitAll } from './fit-all.ts';
import { HANDS, TRAINING, trainingAccounts, trainingCalls } from './sets.ts';

const names = process.argv.includes('--names');
for (const [hand, files] of Object.entries(HANDS)) {
  const calls = trainingCalls(files);
  if (calls.length === 0) continue;
  const knowledge = fitAll(TRAINING.filter((f) => !files.includes(f)));
  const predictions: Predictions = new Map(
    calls.map((c) => [c.id, checkCall({ id: c.id, turns: c.turns }, knowledge).turns]),
  );
  const { missed, falseAlarms, ...rest } = figures(calls, predictions);
  console.log(hand, JSON.stringify(rest));
  console.log(calibration(calls, predictions).join('\n'));
  const told = trainingAccounts(files).map((a) => ({
    a,
    warned: checkCall({ id: a.id, text: a.text }, knowledge).verdict === 'warn',
  }));
  const of = (label: string, warned: boolean) => told.filter(({ a, warned: w }) => a.label === label && w === warned);
  console.log(
    `recollections: warned ${of('scam', true).length}, missed ${of('scam', false).length}, false ${of('genuine', true).length}, let be ${of('genuine', false).length}`,
  );
  if (!names) continue;
  console.log(`missed ${missed.join(' ')}\nfalse alarms ${falseAlarms.join(' ')}`);
  console.log(`told ${[...of('scam', false), ...of('genuine', true)].map(({ a }) => a.id).join(' ')}`);
}
