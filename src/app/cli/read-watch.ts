import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#app/config.ts';
import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { OpenedDocument } from '#journey/reading/open-document.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import { FeedWatch, type WatchWorld } from '#journey/reading/watch/feed-watch.ts';
import { FolderWatch } from '#journey/reading/watch/folder-watch.ts';
import { WatchMemory } from '#journey/reading/watch/memory.ts';
import type { ReadOptions } from './read.ts';
import { withPublisher } from './read-inputs.ts';
import { type Output, openOutput } from './streams.ts';

/** Between two looks into a folder, and between two looks at the clock. */
const LOOK_MS = 1_000;

type Watched = { kind: 'feed'; watch: FeedWatch } | { kind: 'folder'; watch: FolderWatch };

/** `counterfoil read --watch`: until it is ended, or once. Returns the exit code: 1 where `--once` met something it could not read. */
export async function readWatched(options: ReadOptions): Promise<number> {
  const stopping = stopOnSignals();
  const memory = new WatchMemory(options.state ?? join(readConfig(options).dataDir, 'watch.json'));
  const world: WatchWorld = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (ms) => sleep(ms, undefined, { signal: stopping }).catch(() => undefined),
    say: (sentence) => void process.stderr.write(`${sentence.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')}\n`),
    isStopping: () => stopping.aborted,
  };
  const watched = (options.watch ?? []).map((target) => watchOf(target, options, memory, world));
  const output = options.out === undefined || options.out === '-' ? openOutput() : appendingOutput(options.out);
  let isWell = true;
  const run = async (take: (document: OpenedDocument, from: Watched['kind']) => Promise<void>): Promise<void> => {
    isWell = await lookAtAll(watched, options, world, take);
  };
  if (options.keep) {
    const { keeping } = await import('./read-keep.ts');
    const channel = watched.every((w) => w.kind === 'folder') ? 'folder' : 'feed';
    await keeping(options, channel, output, (take) =>
      run((document) => take(withPublisher(document, options.publisher))),
    );
  } else {
    await run((document) => output.writeLine(JSON.stringify(readOpened(withPublisher(document, options.publisher)))));
  }
  await output.close();
  return options.once && !isWell ? 1 : 0;
}

function watchOf(target: string, options: ReadOptions, memory: WatchMemory, world: WatchWorld): Watched {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(target)) {
    const limits = {
      seconds: FETCHING.secondsPerRequest.value,
      bytes: FETCHING.pageBytes.value,
      redirects: FETCHING.redirects.value,
      allowPrivate: options.allowPrivate ?? false,
      userAgent: `Counterfoil/0.1 (reads published fraud warnings for a police force${options.contact ? `; ${options.contact}` : ''})`,
    };
    const everyMinutes = options.every ?? FETCHING.everyMinutes.value;
    return { kind: 'feed', watch: new FeedWatch(target, { everyMinutes, limits }, memory, world) };
  }
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found)
    throw new CounterfoilError('FILE_MISSING', `${target} is no folder. The address of a feed begins with https://`);
  if (!found.isDirectory())
    throw new CounterfoilError('BAD_OPTION', `${target} is a file. Read it without --watch, or name its folder.`);
  return { kind: 'folder', watch: new FolderWatch(target, memory, world) };
}

async function lookAtAll(
  watched: readonly Watched[],
  options: ReadOptions,
  world: WatchWorld,
  take: (document: OpenedDocument, from: Watched['kind']) => Promise<void>,
): Promise<boolean> {
  let isWell = true;
  const done = new Set<Watched>();
  while (!world.isStopping()) {
    for (const w of watched) {
      if (world.isStopping() || (options.once && done.has(w))) continue;
      if (w.kind === 'feed' && !options.once && w.watch.nextAt > world.now()) continue;
      if (w.kind === 'feed' && w.watch.askedUntil > world.now()) {
        const until = new Date(w.watch.askedUntil).toISOString();
        if (options.once) world.say(`${w.watch.address}: The site asked to be left alone until ${until}.`);
        done.add(w);
        isWell = false;
        continue;
      }
      if (!(await w.watch.look((document) => take(document, w.kind)))) isWell = false;
      // A folder is looked at until each of its files has either been read or been seen to be unfinished.
      if (w.kind === 'feed' || w.watch.waiting === 0) done.add(w);
    }
    if (options.once && done.size === watched.length) break;
    await world.sleep(LOOK_MS);
  }
  return isWell;
}

/** Ctrl-C and the like end it in order: what is being read is finished and remembered. A second one ends it at once. */
function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

/** Lines are added to the file and are on the disk before the item counts as read. */
function appendingOutput(path: string): Output {
  let file: number;
  try {
    file = openSync(path, 'a', 0o600);
  } catch {
    throw new CounterfoilError('FILE_UNWRITABLE', `--out ${path}`);
  }
  return {
    async writeLine(text) {
      try {
        const bytes = Buffer.from(`${text}\n`);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } catch (error) {
        throw new CounterfoilError('FILE_UNWRITABLE', `--out ${path} (${(error as NodeJS.ErrnoException).code})`);
      }
    },
    async close() {
      closeSync(file);
    },
  };
}
