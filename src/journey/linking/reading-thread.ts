import { parentPort } from 'node:worker_threads';
import type { FraudReport } from '#core/report.ts';
import { createSeriesIndex } from './series-index.ts';

/** Reads the reports it is sent, part by part; the answer to each part goes back in its order. */
const index = createSeriesIndex();
parentPort!.on('message', (part: FraudReport[]) => {
  parentPort!.postMessage(part.map((report) => index.read(report)));
});
