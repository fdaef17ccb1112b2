import { type Command, InvalidArgumentError } from 'commander';
import { readConfig, storeOptions } from '#app/config.ts';
import { languageOf, type RunningSite, type SurfaceChoice, serve } from '#app/serve.ts';
import type { RunningWorker } from '#app/worker.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { CounterfoilError } from '#core/errors.ts';
import { openStore, type Store } from '#store/store.ts';
import type { LogLevel } from '#web/log.ts';

interface Options {
  surface: SurfaceChoice;
  port: number;
  host: string;
  staffPort?: number;
  force: string;
  data?: string;
  origin?: string;
  trustProxy?: boolean;
  language?: string;
  requestsPerMinute?: number;
  worker: boolean;
  log: LogLevel;
}

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('serve the public and the staff pages')
    .description(
      'Serves the public and the staff pages until it is stopped (Ctrl-C or SIGTERM). Without DATABASE_URL it uses the embedded database in ./data.\n' +
        'With "both", the default, the staff pages are under /staff of the same address, for trying out; for real, run "public" and "staff" as two processes.',
    )
    .option('--surface <which>', 'public, staff or both', oneOf(['public', 'staff', 'both'] as const), 'both')
    .option('--port <number>', 'port to listen on; 0 takes any free one', port, 3000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--staff-port <number>', 'with both: the staff pages on a port of their own', port)
    .option('--force <code>', 'whose service it is', process.env.COUNTERFOIL_FORCE || 'hertfordshire')
    .option('--data <folder>', 'folder of the embedded database and of the secret (default: ./data)')
    .option('--origin <url>', 'https address by which people reach the pages (COUNTERFOIL_ORIGIN)', webAddress)
    .option('--language <code>', 'what the public pages and messages speak, as in en-GB (COUNTERFOIL_LANGUAGE)')
    .option('--trust-proxy', 'believe X-Forwarded-For; only behind your own reverse proxy')
    .option(
      '--requests-per-minute <number>',
      'most requests from one address elsewhere in a minute; a fifth as many forms',
      whole,
    )
    .option('--no-worker', 'with the staff pages: leave assessing, linking and watching to another process')
    .option(
      '--log <level>',
      'debug, info, warn, error or silent',
      oneOf(['debug', 'info', 'warn', 'error', 'silent'] as const),
      'warn',
    )
    .addHelpText('after', '\nExample:\n  counterfoil serve --surface both --port 3000\n')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const force = forceNamed(options.force);
  const config = readConfig({ data: options.data });
  const origin =
    options.origin ?? (process.env.COUNTERFOIL_ORIGIN ? webAddress(process.env.COUNTERFOIL_ORIGIN) : undefined);
  const store = await openStore(storeOptions(config));
  const stopped = stopSignal();
  let site: RunningSite | undefined;
  let worker: RunningWorker | undefined;
  let outgoing: RunningWorker | undefined;
  let tidying: RunningWorker | undefined;
  let counting: RunningWorker | undefined;
  try {
    const most = options.requestsPerMinute;
    const limits = most === undefined ? {} : { requestsPerMinute: most, formsPerMinute: Math.ceil(most / 5) };
    site = await serve({ ...options, origin, limits, store, force, dataDir: config.dataDir, logLevel: options.log });
    if (options.surface !== 'public' && options.worker) {
      worker = (await import('#app/worker.ts')).startWorker(store, force, tellFault);
      // Staff pages on an address of their own are not where readers are sent.
      const sentTo = process.env.COUNTERFOIL_PUBLIC_ORIGIN || (options.surface === 'both' ? origin : undefined);
      outgoing = await beginSending(store, force, {
        dataDir: config.dataDir,
        origin: sentTo,
        language: options.language,
      });
      tidying = await beginTidying(store, config.dataDir);
      counting = (await import('#app/publish-statistics.ts')).startStatistics(store, force);
    }
    announce(site, force.name, options);
    if (options.surface !== 'public') (await import('#app/read-ahead.ts')).readAhead(new Date());
    await stopped;
    process.stderr.write('Stopping: letting requests finish.\n');
  } finally {
    await site?.close();
    await worker?.stop();
    await outgoing?.stop();
    await tidying?.stop();
    await counting?.stop();
    await store.close();
  }
}

/** What is sent to people: the worker's other half. */
async function beginSending(
  store: Store,
  force: ForceConfig,
  about: { dataDir: string; origin: string | undefined; language: string | undefined },
): Promise<RunningWorker> {
  const { startOutgoing } = await import('#app/outgoing-worker.ts');
  const { configuredSenders } = await import('#app/senders/configured.ts');
  const { installationKeys } = await import('#app/secrets.ts');
  const keys = installationKeys(about.dataDir);
  const onFault = (error: unknown) =>
    tellFault(error, 'Messages are not being sent, because of a fault in the program.');
  const language = languageOf(about.language || process.env.COUNTERFOIL_LANGUAGE);
  return startOutgoing({
    store,
    force,
    senders: configuredSenders(),
    keys,
    origin: about.origin ?? null,
    language,
    onFault,
  });
}

/** Half-written reports and files that nobody came back to go. */
async function beginTidying(store: Store, dataDir: string): Promise<RunningWorker> {
  const { startTidying } = await import('#app/tidy.ts');
  const { fileVault } = await import('#app/web-parts.ts');
  const { installationKeys } = await import('#app/secrets.ts');
  return startTidying(store, fileVault(dataDir, installationKeys(dataDir)));
}

/** A sentence on standard error; the detail only for whoever asked for it, because it may hold what somebody wrote. */
function tellFault(
  error: unknown,
  otherwise = 'New reports are not being assessed, because of a fault in the program.',
): void {
  const known = error instanceof CounterfoilError ? error.message : otherwise;
  process.stderr.write(`${known}\n`);
  if (process.env.COUNTERFOIL_DEBUG) console.error(error);
}

function announce(site: RunningSite, force: string, options: Options): void {
  const lines = [`Counterfoil for ${force} is ready.`];
  if (site.publicUrl) lines.push(`Public pages: ${site.publicUrl}`);
  if (site.staffUrl) lines.push(`Staff pages:  ${site.staffUrl}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!site.hasAccounts) {
    process.stderr.write(
      `Nobody can sign in yet: there is no account. Make the first one with:\n  ${addFirstAccount(options)}\n`,
    );
  }
  const local = ['127.0.0.1', 'localhost', '::1'].includes(options.host);
  if (!local && !options.origin) {
    process.stderr.write(
      'Warning: this is plain http on a network address. Put a reverse proxy with https before it and name it with --origin.\n',
    );
  }
}

/** The command that makes an account in the same database, begun as this one was. Exported for its test. */
export function addFirstAccount(options: { data?: string }, env: NodeJS.ProcessEnv = process.env): string {
  const program = env.npm_command === 'exec' ? 'npx counterfoil' : 'counterfoil';
  const data = options.data === undefined || env.DATABASE_URL ? '' : ` --data ${forShell(options.data)}`;
  return `${program} user add NAME --name "Full Name" --role supervisor${data}`;
}

const forShell = (word: string): string =>
  /^[\w./:@%+,=~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Resolves at the first signal to stop; a second one ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

function oneOf<const T extends string>(words: readonly T[]): (given: string) => T {
  return (given) => {
    const found = words.find((w) => w === given);
    if (!found) throw new InvalidArgumentError(`It must be one of: ${words.join(', ')}.`);
    return found;
  };
}

function port(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return Number(given);
}

function whole(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new InvalidArgumentError('It must be a whole number of at least 1.');
  return Number(given);
}

function webAddress(given: string): string {
  if (!/^https?:\/\/[\w.:[\]-]{1,250}\/?$/.test(given))
    throw new InvalidArgumentError('It must look like https://fraud.example.police.uk');
  return given.replace(/\/$/, '');
}
