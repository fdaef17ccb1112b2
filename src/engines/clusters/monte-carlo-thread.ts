import { workerData } from 'node:worker_threads';
import { type Task, work } from './monte-carlo.ts';

/** A thread of the Monte Carlo test: takes its share of the replicates and ends. */
work(workerData as Task);
