import type { FraudReport } from '#core/report.ts';
import type { Refusal } from '#core/result.ts';
import { type Recorded, type Recorder, type RecordOptions, recordReports } from '#journey/intake/record.ts';
import { districtFinder } from '#journey/intake/report-row.ts';
import { findVersions } from '#journey/intake/store.ts';
import type { Store } from '#store/store.ts';

/** A report with where it stood, for refusals. */
export interface IncomingReport {
  report: FraudReport;
  raw: string;
  file: string;
  line: number;
  header?: string;
}

export interface ImportOptions {
  /** Reports a transaction. */
  batch: number;
  by: Recorder;
  /** ONS code of the force whose places win when a name repeats. */
  force?: string | undefined;
  onRefusal: (refusal: Refusal, raw?: string, header?: string) => void;
  onProgress?: (bytes: number, records: number) => void;
}

export interface ImportCounts {
  accepted: number;
  updated: number;
  unchanged: number;
}

/** A batch ends early at this many bytes: reports with long statements must not add up to more than one message can carry. */
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Takes a stream of reports into the database, a batch a transaction, reading the next batch while the database works on the last. Holds
 * two batches in memory at most. What was committed when the program is killed is `unchanged` when it is called again.
 *
 * A file may hold several versions of one report; its last one counts. Calling it again meets the earlier versions again, which were
 * received before: they are held back, by their hash, and are `unchanged` if the last one is. Only when the last word of a file is an older
 * version is it a correction back, and recorded as an update.
 */
export async function importReports(
  store: Store,
  reports: AsyncIterable<IncomingReport>,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { accepted: 0, updated: 0, unchanged: 0 };
  const run: Run = {
    options,
    record: { districtOf: districtFinder(options.force), holdOlder: true },
    counts,
    held: new Map(),
  };
  let bytes = 0;
  let records = 0;
  let batch: IncomingReport[] = [];
  let batchBytes = 0;
  let underWay: Promise<void> = Promise.resolve();
  const send = async (): Promise<void> => {
    const full = batch;
    batch = [];
    batchBytes = 0;
    await underWay;
    underWay = importBatch(store, full, run);
    // It is awaited at the next batch; until then a failure must not count as unhandled.
    underWay.catch(() => undefined);
    options.onProgress?.(bytes, records);
  };
  for await (const incoming of reports) {
    batch.push(incoming);
    const size = Buffer.byteLength(incoming.raw) + 1;
    bytes += size;
    batchBytes += size;
    records++;
    if (batch.length >= options.batch || batchBytes >= BATCH_BYTES) await send();
  }
  if (batch.length > 0) await send();
  await underWay;
  await takeBackHeld(store, run);
  return counts;
}

interface Run {
  options: ImportOptions;
  record: RecordOptions;
  counts: ImportCounts;
  /** Reports whose last word in this file so far is a version that was replaced before, by key. */
  held: Map<string, Recorded>;
}

function note({ counts, held }: Run, results: Recorded[]): void {
  for (const result of results) {
    const key = `${result.source}\n${result.externalId}`;
    if (held.delete(key)) counts.unchanged++;
    if (result.outcome === 'older') held.set(key, result);
    else counts[result.outcome]++;
  }
}

async function takeBackHeld(store: Store, { options, record, counts, held }: Run): Promise<void> {
  const waiting = [...held.values()];
  for (let i = 0; i < waiting.length; i += options.batch) {
    const some = waiting.slice(i, i + options.batch);
    const results = await store.as('worker', async (tx) =>
      recordReports(tx, await findVersions(tx, some), options.by, { ...record, holdOlder: false }),
    );
    for (const { outcome } of results) if (outcome !== 'older') counts[outcome]++;
  }
}

const TRIES = 5;

/** One transaction; halved when the database refuses something in it, until the record at fault stands alone and is refused. */
async function importBatch(store: Store, batch: IncomingReport[], run: Run): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const reports = batch.map((b) => b.report);
      note(run, await store.as('worker', (tx) => recordReports(tx, reports, run.options.by, run.record)));
      return;
    } catch (error) {
      if (collided(error) && attempt < TRIES) continue;
      if (!isDataError(error)) throw error;
      break;
    }
  }
  if (batch.length === 1) {
    const { raw, file, line, header } = batch[0]!;
    const reason = 'The database cannot keep this record. Check its longest and largest values.';
    run.options.onRefusal({ code: 'BAD_FIELD', reason, file, line }, raw, header);
    return;
  }
  const half = Math.ceil(batch.length / 2);
  await importBatch(store, batch.slice(0, half), run);
  await importBatch(store, batch.slice(half), run);
}

const sqlState = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Two imports of the same records at once: PostgreSQL ends one of them, which simply tries again. */
const collided = (error: unknown): boolean => /^(40001|40P01)$/.test(sqlState(error));
/** Classes 22 (data), 23 (constraint) and 54 (too large for a page or an index). */
const isDataError = (error: unknown): boolean => /^(22|23|54)[0-9A-Z]{3}$/.test(sqlState(error));
