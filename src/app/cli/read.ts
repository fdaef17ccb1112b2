import { type Command, InvalidArgumentError } from 'commander';
import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { CounterfoilError } from '#core/errors.ts';
import { DATA_OPTION } from './data-option.ts';
import { keepApart } from './keep-apart.ts';
import { readInputs } from './read-inputs.ts';
import { openInputs, openOutput, Refusals } from './streams.ts';

export interface ReadOptions {
  ndjson?: boolean;
  out?: string;
  rejects?: string;
  keep?: boolean;
  data?: string;
  publisher?: string;
  watch?: string[];
  every?: number;
  once?: boolean;
  state?: string;
  allowPrivate?: boolean;
  contact?: string;
}

const EXAMPLE = `
Examples:
  counterfoil read warning.md > incidents.ndjson
  counterfoil read bulletin.pdf alert.eml page.html > incidents.ndjson
  counterfoil read --ndjson bulletins.ndjson --rejects refused.ndjson > incidents.ndjson
  cat page.html | counterfoil read -
  counterfoil read --keep --publisher "Kent Police" alert.pdf
  counterfoil read --watch https://news.example.org/feed.xml --keep
  counterfoil read --watch ./incoming >> incidents.ndjson

A line of JSON a document, in the order of the input. Every value carries the words it rests on ("evidence").
A file is one document: text or Markdown (with or without YAML front matter), HTML, PDF or an e-mail (.eml). A feed
(Atom or RSS) is a document an entry. With --ndjson every line is one: {"id","url"?,"publisher"?,"title"?,"text"}.
Offsets index the text as given for text, Markdown and --ndjson; for all others the line carries the "text" they index.

With --keep what is read goes into the database, once however often it is sent, and a line says which reading it is:
{"id","reading","isNew"}. Staff see it on the page "Press".

--watch asks a feed again and again (every ${FETCHING.everyMinutes.value} minutes; --every changes it) or looks into a folder for new files, reads each
new item once, and remembers over restarts what it has read (--state names the file). It obeys robots.txt, asks only
for what has changed, waits longer after failures and never follows an address into a private network unless
--allow-private is given. End it with Ctrl-C.`;

/** `counterfoil read`: from a published warning to structured incidents (contracts section 1). */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('turn published warnings into structured incidents')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--ndjson', 'each line of the input is a document')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .option('--json', 'write JSON (which this command always does)')
    .option('--keep', 'keep what is read in the database instead of writing it out')
    .option('--publisher <name>', 'who published it, where the document does not say')
    .option('--watch <feed-or-folder>', 'the address of a feed, or a folder; may be given several times', collected)
    .option('--every <minutes>', `with --watch: minutes between two looks at a feed`, minutes)
    .option('--once', 'with --watch: look once and end')
    .option('--state <file>', 'with --watch: where to remember what was read (default: in the data folder)')
    .option('--allow-private', 'with --watch: feeds inside private networks may be fetched')
    .option('--contact <address>', 'with --watch: how the people asked can reach you; sent with every request')
    .option(...DATA_OPTION)
    .addHelpText('after', EXAMPLE)
    .action(async (files: string[], options: ReadOptions) => {
      process.exitCode = options.watch ? await watch(files, options) : await read(files, options);
    });
}

const collected = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function minutes(text: string): number {
  const n = Number(text);
  const least = FETCHING.leastMinutes.value;
  if (!Number.isFinite(n) || n < least || n > 7 * 24 * 60)
    throw new InvalidArgumentError(`Give minutes, from ${least} to a week.`);
  return n;
}

async function read(files: string[], options: ReadOptions): Promise<0 | 1> {
  for (const name of ['every', 'once', 'state', 'allowPrivate', 'contact'] as const)
    if (options[name] !== undefined)
      throw new CounterfoilError(
        'BAD_OPTION',
        `--${name === 'allowPrivate' ? 'allow-private' : name} goes with --watch.`,
      );
  const inputs = openInputs(files);
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const output = openOutput(options.out);
  await readInputs(inputs, options, output, refusals);
  await output.close();
  refusals.close();
  return refusals.exitCode;
}

async function watch(files: string[], options: ReadOptions): Promise<number> {
  if (files.length > 0)
    throw new CounterfoilError('BAD_OPTION', 'Give files to read, or --watch with a feed or a folder; not both.');
  if (options.ndjson) throw new CounterfoilError('BAD_OPTION', '--ndjson does not go with --watch.');
  return (await import('./read-watch.ts')).readWatched(options);
}
