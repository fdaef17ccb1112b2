import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { CounterfoilError, type ErrorCode } from '#core/errors.ts';

/**
 * Compiled code is kept between calls, in the program's own folder and nowhere that others can write; a command then starts in two thirds of
 * the time. Where the folder cannot be written nothing is kept, and nothing else changes.
 */
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/counterfoil'));

/** A command: what the help says of it without loading it, and how its file adds it when it is called. */
interface Entry {
  name: string;
  summary: string;
  /** A worked example, as one would type it. */
  example: string;
  load: () => Promise<(program: Command) => void>;
}

/** Every command of the program. A command's file is loaded only when it is called, so that each starts fast. */
const COMMANDS: readonly Entry[] = [
  {
    name: 'read',
    summary: 'turn published warnings into structured incidents',
    example: 'counterfoil read warning.md > incidents.ndjson',
    load: async () => (await import('./read.ts')).addReadCommand,
  },
  {
    name: 'check-call',
    summary: 'say whether a telephone call is a fraud, with reasons',
    example: 'counterfoil check-call --text "He said he was from the bank and wanted my PIN"',
    load: async () => (await import('./check-call.ts')).addCheckCallCommand,
  },
  {
    name: 'triage',
    summary: 'assess fraud reports and propose where each should go',
    example: 'counterfoil triage reports.ndjson --rejects refused.ndjson > assessed.ndjson',
    load: async () => (await import('./triage.ts')).addTriageCommand,
  },
  {
    name: 'link',
    summary: 'find the records of a table that are the same person or thing',
    example: 'counterfoil link --in people.csv --auto --id rec_id --clusters clusters.csv',
    load: async () => (await import('./link.ts')).addLinkCommand,
  },
  {
    name: 'series',
    summary: 'link fraud reports into series, the work of one group',
    example: 'counterfoil series reports.ndjson > series.ndjson',
    load: async () => (await import('./series.ts')).addSeriesCommand,
  },
  {
    name: 'scan',
    summary: 'find emerging clusters in space and time',
    example: 'counterfoil scan --cases cases.csv --places places.csv --prospective',
    load: async () => (await import('./scan.ts')).addScanCommand,
  },
  {
    name: 'replay',
    summary: 'run a stream of reports through the whole system as it would have happened',
    example: 'counterfoil replay reports.ndjson > events.ndjson',
    load: async () => (await import('./replay.ts')).addReplayCommand,
  },
  {
    name: 'serve',
    summary: 'serve the public and the staff pages',
    example: 'counterfoil serve --surface both --port 3000',
    load: async () => (await import('./serve.ts')).addServeCommand,
  },
  {
    name: 'import',
    summary: 'take reports into the database',
    example: 'counterfoil import reports reports.ndjson --rejects refused.ndjson',
    load: async () => (await import('./import.ts')).addImportCommand,
  },
  {
    name: 'export',
    summary: 'write reports out of the database, audited as a disclosure',
    example: 'counterfoil export reports --reason "Disclosure to the CPS" > reports.ndjson',
    load: async () => (await import('./export.ts')).addExportCommand,
  },
  {
    name: 'migrate',
    summary: 'bring the database up to this version',
    example: 'counterfoil migrate',
    load: async () => (await import('./migrate.ts')).addMigrateCommand,
  },
  {
    name: 'user',
    summary: 'make and change staff accounts',
    example: 'counterfoil user --help',
    load: async () => (await import('./user.ts')).addUserCommand,
  },
  {
    name: 'receipt',
    summary: 'check a receipt that was given for a report',
    example: 'counterfoil receipt verify - --key @hertfordshire.key < code.txt',
    load: async () => (await import('./receipt.ts')).addReceiptCommand,
  },
  {
    name: 'partner',
    summary: 'make and end tokens of firms that screen calls',
    example: 'counterfoil partner add "A telephone firm" > token.txt',
    load: async () => (await import('./partner.ts')).addPartnerCommand,
  },
  {
    name: 'audit',
    summary: 'prove that the audit trail is whole',
    example: 'counterfoil audit verify',
    load: async () => (await import('./audit.ts')).addAuditCommand,
  },
  {
    name: 'events',
    summary: 'see and send again what a stage could not handle',
    example: 'counterfoil events parked',
    load: async () => (await import('./events.ts')).addEventsCommand,
  },
  {
    name: 'backup',
    summary: 'write the whole database to a file',
    example: 'counterfoil backup monday.backup',
    load: async () => (await import('./backup.ts')).addBackupCommand,
  },
  {
    name: 'restore',
    summary: 'bring a database back from a backup',
    example: 'counterfoil restore monday.backup',
    load: async () => (await import('./restore.ts')).addRestoreCommand,
  },
  {
    name: 'simulate',
    summary: 'make a synthetic county of reports with known truth',
    example: 'counterfoil simulate --force hertfordshire --reports 7241 --seed 1 --out county',
    load: async () => (await import('./simulate.ts')).addSimulateCommand,
  },
  {
    name: 'demo',
    summary: 'show the whole loop on four warnings and a synthetic county',
    example: 'counterfoil demo --once',
    load: async () => (await import('./demo.ts')).addDemoCommand,
  },
];

/** Errors that say the data was at fault end with 1, all others with 2 (contracts). */
const DATA_ERRORS: readonly ErrorCode[] = [
  'BAD_JSON',
  'BAD_ENCODING',
  'BAD_CSV',
  'RECORD_TOO_LARGE',
  'TOO_DEEP',
  'NOT_AN_OBJECT',
  'MISSING_FIELD',
  'BAD_FIELD',
  'BACKUP_BAD',
];

async function buildProgram(called: string | undefined): Promise<Command> {
  const program = new Command('counterfoil')
    .description('An open-source fraud response system: from the report of a bogus call to the published warning.')
    .version(version(), '--version', 'show the version')
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .configureHelp({ showGlobalOptions: false })
    .exitOverride();
  for (const entry of COMMANDS) {
    if (entry.name === called) (await entry.load())(program);
    // Not called, so never run: it stands there for the list in the help and for "Did you mean".
    else program.command(entry.name).summary(entry.summary).description(entry.summary);
  }
  const examples = COMMANDS.map((entry) => `  ${entry.example}`).join('\n');
  program.addHelpText(
    'after',
    `\nExamples:\n${examples}\n\nExit codes: 0 done, 1 something in the data was refused, 2 the call was wrong.`,
  );
  program.commands.forEach(throwInsteadOfExit);
  return program;
}

/** `addCommand` does not hand the program's settings down, and a command may have commands of its own. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride().showHelpAfterError('Run the command with --help to see how it is used.');
  command.commands.forEach(throwInsteadOfExit);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
}

/** The command named in the arguments: the first word, or the second after `help`. */
function calledCommand(args: readonly string[]): string | undefined {
  const words = args.filter((word) => !word.startsWith('-'));
  return words[0] === 'help' ? words[1] : words[0];
}

/** Turns whatever ended the command into a message and an exit code; never a stack trace unless COUNTERFOIL_DEBUG asks for it. */
function report(error: unknown): number {
  // Commander has printed its own message; help and version are "errors" with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (process.env.COUNTERFOIL_DEBUG) console.error(error);
  if (error instanceof CounterfoilError) {
    process.stderr.write(`counterfoil: ${error.message}\n`);
    return DATA_ERRORS.includes(error.code) ? 1 : 2;
  }
  // The message of an unknown error may quote a record, and a record is personal data: only its kind is shown.
  const kind = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : typeof error;
  process.stderr.write(
    `counterfoil: Something went wrong inside Counterfoil (${kind}). Nothing that was already answered is lost. ` +
      'Set COUNTERFOIL_DEBUG=1 to see where, and please report it.\n',
  );
  return 2;
}

const unwritable = (error: NodeJS.ErrnoException): CounterfoilError =>
  new CounterfoilError('FILE_UNWRITABLE', `Standard output (${error.code}).`);

/** Ends at once; what must be tidied is tidied on the process's `exit`. */
function end(code: number): void {
  process.exit(code);
}

function listen(): void {
  // A reader that has seen enough (`| head`) is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    end(error.code === 'EPIPE' ? 0 : report(unwritable(error))),
  );
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => end(report(error)));
  process.on('unhandledRejection', (error) => end(report(error)));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    // A command that has to shut down in order listens itself, and then this waits for it.
    process.on(signal, () => process.listenerCount(signal) === 1 && end(code));
  }
  // The launcher holds the other end of a channel: gone means it was killed outright, and so are we.
  if (process.channel) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
    process.channel.unref();
  }
}

listen();
let args = process.argv.slice(2);
try {
  const called = calledCommand(args);
  const program = await buildProgram(called);
  // Asked for help on a command that there is not, say that, and which was meant.
  if (called !== undefined && !COMMANDS.some((c) => c.name === called)) args = [called];
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  end(report(error));
}
