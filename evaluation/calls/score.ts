/**
 * How good the call checker is. `node evaluation/calls/score.ts [tuned|heldout|noise|shared|all] [--names] [--predictions FILE]`
 * Figures as in measures.md. Names of missed calls of the held-out half are not printed unless asked for, so that nobody tunes on them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { checkCall } from '#engines/calls/check.ts';
import { calibration, figures, type GoldCall, type Predictions } from './figures.ts';
import { NOISE } from './noise.ts';

const HERE = new URL('.', import.meta.url);
const SHARED = new URL('../../../shared/data/calls/', import.meta.url);
const what = process.argv[2] ?? 'all';
const names = process.argv.includes('--names');

const lines = <T>(file: URL): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as T);
const check = (gold: readonly GoldCall[]): Predictions =>
  new Map(gold.map((g) => [g.id, checkCall({ id: g.id, turns: g.turns }, CALL_KNOWLEDGE).turns]));

function show(title: string, gold: GoldCall[], named: boolean): Predictions {
  const predictions = check(gold);
  const { missed, falseAlarms, ...rest } = figures(gold, predictions);
  console.log(`\n## ${title}`);
  for (const [name, value] of Object.entries(rest)) console.log(`${name.padEnd(22)} ${value}`);
  console.log(
    named
      ? `missed ${missed.join(' ')}\nfalse alarms ${falseAlarms.join(' ')}`
      : `missed ${missed.length}, false alarms ${falseAlarms.length}`,
  );
  console.log(calibration(gold, predictions).join('\n'));
  return predictions;
}

const tuned = lines<GoldCall>(new URL('tuned.jsonl', HERE));
const second = lines<GoldCall>(new URL('second.jsonl', HERE));
const fourth = lines<GoldCall>(new URL('fourth.jsonl', HERE));
const sixth = lines<GoldCall>(new URL('sixth.jsonl', HERE));
const fifth = lines<GoldCall>(new URL('fifth.jsonl', HERE));
const third = lines<GoldCall>(new URL('third.jsonl', HERE));
const heldout = lines<GoldCall>(new URL('heldout.jsonl', HERE));
const at = process.argv.indexOf('--predictions');

for (const [name, gold] of [
  ['tuned', tuned],
  ['heldout', heldout],
  ['second', second],
  ['third', third],
  ['fourth', fourth],
  ['fifth', fifth],
  ['sixth', sixth],
] as const) {
  if (what !== name && what !== 'all') continue;
  const predictions = show(name, gold, (name !== 'heldout' && name !== 'sixth') || names);
  if (at > 0)
    writeFileSync(
      process.argv[at + 1]!,
      [...predictions].map(([id, turns]) => `${JSON.stringify({ id, turns })}\n`).join(''),
    );
}
if (what === 'noise' || what === 'all') {
  for (const [name, change] of Object.entries(NOISE)) {
    for (const [half, gold] of [
      ['tuned', tuned],
      ['heldout', heldout],
    ] as const) {
      const copies = gold.map(change);
      const f = figures(copies, check(copies));
      console.log(
        `${half.padEnd(8)} ${name.padEnd(32)} recall ${f.recall} false alarms ${f.falseAlarmAtAnyTurn} auroc ${f.auroc}`,
      );
    }
  }
}
if (what === 'shared' || what === 'all') {
  if (existsSync(SHARED)) shared();
  else console.log('\nThe shared calls are not here: press accounts and ordinary conversation were not scored.');
}

function shared(): void {
  for (const [name, label] of [
    ['accounts_scam', 'scam'],
    ['accounts_genuine', 'genuine'],
  ] as const) {
    const accounts = lines<{ id: string; account: string; type: string }>(new URL(`${name}.jsonl`, SHARED));
    const checked = accounts.map((a) => ({ a, answer: checkCall({ id: a.id, text: a.account }, CALL_KNOWLEDGE) }));
    const warned = checked.filter(({ answer }) => answer.verdict === 'warn');
    const odd = checked.filter(({ answer }) => (answer.verdict === 'warn') !== (label === 'scam'));
    const typed = warned.filter(
      ({ a, answer }) => a.type.replace('police', 'bank') === answer.type.replace('police', 'bank'),
    ).length;
    console.log(
      `\n${name}: ${warned.length} of ${accounts.length} warned, type right ${typed}; wrong: ${odd.map(({ a }) => a.id).join(' ')}`,
    );
  }
  for (const name of ['multidogo', 'ftc_robocalls']) {
    const calls = lines<GoldCall>(new URL(`${name}.jsonl`, SHARED));
    const answers = [...check(calls)];
    const warned = answers.filter(([, turns]) => turns.some((t) => t.level === 'warn'));
    const amber = answers.filter(([, turns]) => turns.some((t) => t.level === 'caution'));
    console.log(
      `${name}: ${warned.length} of ${calls.length} warned, ${amber.length} amber${
        name === 'multidogo'
          ? `: ${warned
              .slice(0, 20)
              .map(([id]) => id)
              .join(' ')}`
          : ''
      }`,
    );
  }
}
