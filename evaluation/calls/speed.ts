/** Time per turn and to start. `node evaluation/calls/speed.ts` */
import { readFileSync } from 'node:fs';

const before = performance.now();
const { CALL_KNOWLEDGE } = await import('#catalogue/calls/knowledge.ts');
const { hear, startCall } = await import('#engines/calls/state.ts');
hear(startCall(), { text: 'hello' }, CALL_KNOWLEDGE);
const start = performance.now() - before;
const times: number[] = [];
for (const file of ['tuned', 'heldout', 'second']) {
  for (const line of readFileSync(new URL(`${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    let state = startCall();
    for (const turn of (JSON.parse(line) as { turns: { text: string }[] }).turns) {
      const t = performance.now();
      state = hear(state, turn, CALL_KNOWLEDGE).state;
      times.push(performance.now() - t);
    }
  }
}
times.sort((a, b) => a - b);
const at = (q: number): string => times[Math.min(times.length - 1, Math.floor(q * times.length))]!.toFixed(2);
const long = performance.now();
hear(
  startCall(),
  { text: 'please go to the bank and take your card out of the envelope '.repeat(2_000) },
  CALL_KNOWLEDGE,
);
console.log(
  `start ${start.toFixed(0)} ms; a turn: median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms (${times.length} turns); a turn of 120,000 characters ${(performance.now() - long).toFixed(0)} ms; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
