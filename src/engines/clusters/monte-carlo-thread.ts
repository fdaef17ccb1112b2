import { parentPort } from 'node:worker_threads';
import { type Task, work } from './monte-carlo.ts';

/** A thread of the Monte Carlo test: told what to do, takes its share of the replicates and ends. */
parentPort!.once('message', (task: Task) => work(task));
