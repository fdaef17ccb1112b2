import { parentPort } from 'node:worker_threads';
import { type Setup, startJob } from './jobs.ts';
import type { Answer, Order } from './pool.ts';

let setup: Setup | null = null;

parentPort!.on('message', (order: Order) => {
  if (order.kind === 'setup') {
    setup = order.setup;
    return;
  }
  try {
    const job = startJob(order.name, order.data, setup);
    for (let i = Atomics.add(order.next, 0, 1); i < order.items; i = Atomics.add(order.next, 0, 1)) job.take(i);
    parentPort!.postMessage({ result: job.done() } satisfies Answer);
  } catch (error) {
    parentPort!.postMessage({ error: (error as Error).stack ?? String(error) } satisfies Answer);
  }
});
