/**
 * Whether the time of a wrong try tells a reference that exists from one that does not. Tries of both kinds are sent over HTTP in random order,
 * and compared by their medians and by Welch's t. `node benchmarks/tracker-timing.ts [TRIES] [SEED]`
 */
import { sql } from 'kysely';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { startFollowing } from '#test/following-site.ts';
import { Visitor } from '#test/site.ts';

const tries = Number(process.argv[2] ?? 400);
let state = Number(process.argv[3] ?? 1);
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return state / 2 ** 31;
};

const f = await startFollowing();
const { reference } = await f.report();
const visitor = await new Visitor(f.site.publicUrl!).get('/track');
const times = { exists: [] as number[], 'does not': [] as number[] };
for (let i = 0; i < tries; i++) {
  // Below the limit always, so that each try is looked at.
  if (i % (FOLLOWING.triesFromOnePlace.value - 2) === 0) {
    await f.site.store.as('worker', (tx) => sql`DELETE FROM tracking_try`.execute(tx));
  }
  const kind = random() < 0.5 ? 'exists' : 'does not';
  const start = performance.now();
  await visitor.post('/track', {
    reference: kind === 'exists' ? reference : 'CF-9999999',
    secret: 'green lamp window',
  });
  if (visitor.status !== 422) throw new Error(`a wrong try was answered with ${visitor.status}`);
  if (i >= 20) times[kind].push(performance.now() - start);
}
await f.close();

const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const variance = (list: number[]) => list.reduce((a, b) => a + (b - mean(list)) ** 2, 0) / (list.length - 1);
const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const [a, b] = [times.exists, times['does not']];
const t = (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
console.log('reference   tries  median ms  mean ms');
for (const [kind, list] of Object.entries(times))
  console.log(
    `${kind.padEnd(10)} ${String(list.length).padStart(6)} ${median(list).toFixed(2).padStart(10)} ${mean(list).toFixed(2).padStart(8)}`,
  );
console.log(`Welch's t ${t.toFixed(2)} (beyond ±2 the difference would be worth a look; beyond ±4.5 it would leak)`);
