import cliProgress from 'cli-progress';

export interface ProgressBar {
  /** @param bytes read so far; @param records taken so far. */
  update(bytes: number, records: number): void;
  stop(): void;
}

/** A bar on standard error, on a terminal only. @param size bytes to read in all; NaN when that cannot be known. */
export function progressBar(size: number): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const known = Number.isFinite(size) && size > 0;
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    clearOnComplete: false,
    hideCursor: true,
    format: known
      ? '[{bar}] {percentage}%  {records} reports  {duration_formatted}'
      : '{records} reports  {duration_formatted}',
  });
  let stopped = false;
  bar.start(known ? size : 1, 0, { records: 0 });
  return {
    update: (bytes, records) => bar.update(known ? Math.min(bytes, size) : 0, { records }),
    stop() {
      if (!stopped) bar.stop();
      stopped = true;
    },
  };
}
