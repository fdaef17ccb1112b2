/** Runs in a thread of its own (read-apart.ts starts it): a long text is read there while the pages of others are answered. */
import { parentPort, workerData } from 'node:worker_threads';
import type { OpenedDocument } from './inputs/opened.ts';
import { readOpened } from './read-opened.ts';

parentPort!.postMessage((workerData as OpenedDocument[]).map(readOpened));
