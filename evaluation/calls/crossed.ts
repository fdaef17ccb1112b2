/**
 * Figures on the calls the models are fitted to, each call checked by a word model that has not seen it: `node evaluation/calls/crossed.ts
 * [SET…] [--names]`. What rules and thresholds are tuned by.
 */
import { checkCall } from '#engines/calls/check.ts';
import { figures, type Predictions } from './figures.ts';
import { crossed } from './folds.ts';
import { accountsOf, callsOf, TRAINING } from './sets.ts';

const names = process.argv.includes('--names');
const sets = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const { calls, accounts, ofCall, ofAccount } = crossed();
const predictions: Predictions = new Map(
  calls.map((c, i) => [c.id, checkCall({ id: c.id, turns: c.turns }, ofCall(i)).turns]),
);
const told = new Map(accounts.map((a, i) => [a.id, checkCall({ id: a.id, text: a.text }, ofAccount(i))]));
for (const [title, files] of [['all', TRAINING] as const, ...sets.map((s) => [s, [s]] as const)]) {
  const ids = new Set(files.flatMap((f) => safe(() => callsOf(f))).map((c) => c.id));
  const { missed, falseAlarms, ...rest } = figures(
    calls.filter((c) => ids.has(c.id)),
    predictions,
  );
  console.log(title, JSON.stringify(rest));
  if (names && title !== 'all') console.log(`missed ${missed.join(' ')}\nfalse alarms ${falseAlarms.join(' ')}`);
  const mine = files.flatMap((f) => safe(() => accountsOf(f)));
  if (mine.length === 0) continue;
  const wrong = mine.filter((a) => (told.get(a.id)!.verdict === 'warn') !== (a.label === 'scam'));
  const scams = mine.filter((a) => a.label === 'scam').length;
  const missedTold = wrong.filter((a) => a.label === 'scam');
  console.log(
    `  recollections: warned ${scams - missedTold.length} of ${scams}, false ${wrong.length - missedTold.length} of ${mine.length - scams}`,
    names ? wrong.map((a) => a.id).join(' ') : '',
  );
}

function safe<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}
