/**
 * How good the call checker is: `node evaluation/calls/score.ts [SET…|noise|shared|all] [--names] [--predictions FILE]`. A set is a file of this
 * folder, such as own/exam. Figures as in measures.md. Names of the calls of the examination are printed only when asked for, so that nobody
 * tunes on them. Only the examination is unseen by the models: for the other sets see `crossed.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { checkCall } from '#engines/calls/check.ts';
import { calibration, figures, type GoldCall, type Predictions } from './figures.ts';
import { NOISE } from './noise.ts';
import { accountsOf, callsOf } from './sets.ts';

const EXAM = 'own/exam';
const SHARED = new URL('../../../shared/data/calls/', import.meta.url);
const given = process.argv.slice(2);
const names = given.includes('--names');
const at = given.indexOf('--predictions');
const asked = given.filter((a, i) => !a.startsWith('--') && (at < 0 || i !== at + 1));
const everything = asked.length === 0 || asked.includes('all');

const check = (gold: readonly GoldCall[]): Predictions =>
  new Map(gold.map((g) => [g.id, checkCall({ id: g.id, turns: g.turns }, CALL_KNOWLEDGE).turns]));

function showSet(name: string): void {
  const gold = callsOf(`${name}.jsonl`);
  const predictions = check(gold);
  const { missed, falseAlarms, ...rest } = figures(gold, predictions);
  console.log(`\n## ${name}`);
  for (const [label, value] of Object.entries(rest)) console.log(`${label.padEnd(22)} ${value}`);
  if (names) console.log(`missed ${missed.join(' ')}\nfalse alarms ${falseAlarms.join(' ')}`);
  console.log(calibration(gold, predictions).join('\n'));
  const told = accountsOf(`${name}.jsonl`);
  const warned = (label: string) =>
    told.filter((a) => a.label === label && checkCall({ id: a.id, text: a.text }, CALL_KNOWLEDGE).verdict === 'warn')
      .length;
  if (told.length > 0)
    console.log(
      `recollections          ${warned('scam')} of ${told.filter((a) => a.label === 'scam').length} warned, ${warned('genuine')} of ${told.filter((a) => a.label === 'genuine').length} false`,
    );
  if (at >= 0)
    writeFileSync(given[at + 1]!, [...predictions].map(([id, turns]) => `${JSON.stringify({ id, turns })}\n`).join(''));
}

/** The examination as other systems would hand it over. */
function showNoise(): void {
  const gold = callsOf(`${EXAM}.jsonl`);
  console.log('\n## noise copies of the examination');
  for (const [name, change] of Object.entries({ none: (c: GoldCall) => c, ...NOISE })) {
    const copies = gold.map(change);
    const f = figures(copies, check(copies));
    console.log(
      `${name.padEnd(32)} recall ${f.recall} false alarms ${f.falseAlarmAtAnyTurn} auroc ${f.auroc} brier ${f.brier}`,
    );
  }
}

const shared = <T>(name: string): T[] =>
  readFileSync(new URL(`${name}.jsonl`, SHARED), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as T);

function showShared(): void {
  if (!existsSync(SHARED)) {
    console.log('\nThe shared calls are not here: press accounts, service dialogues and robocalls were not scored.');
    return;
  }
  console.log('\n## shared data');
  for (const name of ['accounts_scam', 'accounts_genuine']) {
    const accounts = shared<{ id: string; account: string; type: string }>(name);
    const checked = accounts.map((a) => ({ a, answer: checkCall({ id: a.id, text: a.account }, CALL_KNOWLEDGE) }));
    const warned = checked.filter(({ answer }) => answer.verdict === 'warn');
    const fold = (type: string): string => type.replace('police', 'bank');
    const typed = warned.filter(({ a, answer }) => fold(a.type) === fold(answer.type)).length;
    console.log(`${name}: ${warned.length} of ${accounts.length} warned, type right ${typed}`);
    const odd = checked.filter(({ answer }) => (answer.verdict === 'warn') !== (name === 'accounts_scam'));
    if (names) console.log(`  wrong: ${odd.map(({ a }) => a.id).join(' ')}`);
  }
  for (const name of ['multidogo', 'ftc_robocalls']) {
    const answers = [...check(shared<GoldCall>(name)).values()];
    const with_ = (level: string) => answers.filter((turns) => turns.some((t) => t.level === level)).length;
    console.log(`${name}: ${with_('warn')} of ${answers.length} warned, ${with_('caution')} amber at some turn`);
  }
}

for (const name of everything ? [EXAM] : asked.filter((a) => a !== 'noise' && a !== 'shared')) showSet(name);
if (everything || asked.includes('noise')) showNoise();
if (everything || asked.includes('shared')) showShared();
