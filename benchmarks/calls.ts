/**
 * What the call checker costs: `node benchmarks/calls.ts`. Start, time of a turn, memory, and a thousand live calls at once on this machine. Asked:
 * start 300 ms, a turn 10 ms at the 99th percentile, 150 MB.
 */
import { readFileSync } from 'node:fs';
import { keepHeapSmall } from '#app/cli/small-heap.ts';

// As the command does.
keepHeapSmall();
const before = performance.now();
const { CALL_KNOWLEDGE } = await import('#catalogue/calls/knowledge.ts');
const { hear, startCall } = await import('#engines/calls/state.ts');
hear(startCall(), { text: 'hello' }, CALL_KNOWLEDGE);
const start = performance.now() - before;

interface Call {
  turns?: { speaker?: string; text: string }[];
}
const calls = ['tuned', 'second', 'own/practice', 'own/practice-more']
  .flatMap((f) => readFileSync(new URL(`../evaluation/calls/${f}.jsonl`, import.meta.url), 'utf8').split('\n'))
  .filter(Boolean)
  .flatMap((l) => (JSON.parse(l) as Call).turns ?? []);
const at = (times: Float64Array, q: number): string =>
  times[Math.min(times.length - 1, Math.floor(q * times.length))]!.toFixed(2);

/** A thousand calls, each hearing a turn in its place, one after another: what a turn waits for when all speak at once is the sum. */
const LIVE = 1_000;
const TURNS = 12;
const states = Array.from({ length: LIVE }, () => startCall());
const times = new Float64Array(LIVE * TURNS);
const begun = performance.now();
const cpu = process.cpuUsage();
for (let turn = 0; turn < TURNS; turn++) {
  for (let call = 0; call < LIVE; call++) {
    const said = calls[(call * 13 + turn) % calls.length]!;
    const from = performance.now();
    states[call] = hear(states[call]!, said, CALL_KNOWLEDGE).state;
    times[turn * LIVE + call] = performance.now() - from;
  }
}
const wall = performance.now() - begun;
const used = process.cpuUsage(cpu);
times.sort();
const saved = JSON.stringify(states[0]).length;
const long = performance.now();
hear(
  startCall(),
  { text: 'please go to the bank and take your card out of the envelope '.repeat(2_000) },
  CALL_KNOWLEDGE,
);
const perSecond = (LIVE * TURNS) / (wall / 1000);
console.log(
  [
    `start                          ${start.toFixed(0)} ms (asked 300)`,
    `a turn                         median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, most ${at(times, 1)} ms (asked p99 10)`,
    `a turn of 120,000 characters   ${(performance.now() - long).toFixed(0)} ms`,
    `1,000 live calls, 12 turns     ${(wall / 1000).toFixed(1)} s on one core, ${perSecond.toFixed(0)} turns a second; CPU ${((used.user + used.system) / 1e6).toFixed(1)} s`,
    `                               with a turn every 5 s a call, 1,000 calls take ${((100 * (LIVE / 5)) / perSecond).toFixed(0)}% of a core`,
    `memory                         ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB with a thousand states (asked 150)`,
    `a saved state                  ${saved} characters of JSON`,
  ].join('\n'),
);
