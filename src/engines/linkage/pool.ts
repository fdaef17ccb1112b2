import { Worker } from 'node:worker_threads';
import { type JobData, type JobName, type JobResult, type Setup, startJob } from './jobs.ts';

/** What a worker is told. */
export type Order =
  | { kind: 'setup'; setup: Setup }
  | { kind: 'job'; name: JobName; data: JobData[JobName]; items: number; next: Int32Array };
export type Answer = { result: JobResult[JobName] } | { error: string };

/**
 * Threads that share the work of a job: this one and `threads - 1` workers. A job is a number of items; whoever is free takes the next.
 * What comes back is one result from each thread; jobs are made so that their sum does not depend on who did what.
 */
export class Pool {
  readonly #workers: Worker[] = [];
  readonly threads: number;
  #setup: Setup | null = null;

  constructor(threads: number) {
    this.threads = Math.max(1, threads);
  }

  /** What all later jobs need. */
  setup(setup: Setup): void {
    this.#setup = setup;
    for (const worker of this.#workers) worker.postMessage({ kind: 'setup', setup } satisfies Order);
  }

  async run<N extends JobName>(name: N, data: JobData[N], items: number): Promise<JobResult[N][]> {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const helpers = this.#enough(Math.min(this.threads, items) - 1);
    const answers = helpers.map((worker) => ask(worker, { kind: 'job', name, data, items, next }));
    const own = startJob(name, data, this.#setup);
    for (let i = Atomics.add(next, 0, 1); i < items; i = Atomics.add(next, 0, 1)) own.take(i);
    const results = [own.done() as JobResult[N]];
    for (const answer of await Promise.all(answers)) results.push(answer as JobResult[N]);
    return results;
  }

  #enough(wanted: number): Worker[] {
    while (this.#workers.length < wanted) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      worker.unref();
      if (this.#setup !== null) worker.postMessage({ kind: 'setup', setup: this.#setup } satisfies Order);
      this.#workers.push(worker);
    }
    return this.#workers.slice(0, Math.max(0, wanted));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((w) => w.terminate()));
    this.#workers.length = 0;
  }
}

function ask(worker: Worker, order: Order): Promise<JobResult[JobName]> {
  worker.ref();
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off('message', heard);
      worker.off('error', failed);
      worker.unref();
    };
    const heard = (answer: Answer): void => {
      end();
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.result);
    };
    const failed = (error: Error): void => {
      end();
      reject(error);
    };
    worker.on('message', heard);
    worker.on('error', failed);
    worker.postMessage(order);
  });
}
