import type { Command } from 'commander';
import { Replay } from '#app/replay.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { FraudReport } from '#core/report.ts';
import { readDocument } from '#engines/documents/read.ts';
import { inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { assess } from '#journey/triage/assess.ts';
import { counted } from '#web/plain-words.ts';
import { keepApart } from './keep-apart.ts';
import { type OnRefusal, openInputs, openOutput, Refusals, readReports } from './streams.ts';

interface ReplayCommandOptions {
  out?: string;
  rejects?: string;
  force: string;
}

const EXAMPLE = `
Reports may come in any order: all are read, then put in order of receivedAt (externalId, then source, where times are equal), and each
is answered from those before it only. Lines {"type":"bulletin","text":"…"} are read as published warnings and counted on standard error.

Example:
  counterfoil replay reports.ndjson > events.ndjson
  {"type":"report.assessed","at":"2020-03-11T14:05:00Z","tookMs":0.31,"externalId":"NFRC200300123456","band":"high","allocation":"LCU"}`;

export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('run a stream of reports through the whole system as it would have happened')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--force <name>', 'whose warnings are drafted: hertfordshire or kent', 'hertfordshire')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .addHelpText('after', EXAMPLE)
    .action(runReplay);
}

async function runReplay(files: string[], options: ReplayCommandOptions): Promise<void> {
  const force = forceNamed(options.force);
  const inputs = openInputs(files);
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const bulletins = new Bulletins(refusals.add);
  const out = openOutput(options.out);
  const reports: FraudReport[] = [];
  for await (const { report } of readReports(inputs, bulletins.onRefusal)) reports.push(report);
  reports.sort(inOrderOfReceipt);
  const replay = new Replay({
    force,
    assess: (report) => assess(report, CURRENT_POLICY),
    elapsed: () => performance.now(),
  });
  for (const report of reports) for (const event of replay.next(report)) await out.writeLine(JSON.stringify(event));
  await out.close();
  refusals.close();
  bulletins.sum();
  if (replay.withheld > 0)
    process.stderr.write(
      `${replay.withheld} warnings were not drafted: they could not be made free of personal data.\n`,
    );
  process.exitCode = refusals.exitCode;
}

/** Picks the bulletins out of the lines that are no reports; everything else that is refused goes on as it was. */
class Bulletins {
  #read = 0;
  #warnings = 0;
  #line = '';
  readonly #refuse: OnRefusal;

  constructor(refuse: OnRefusal) {
    this.#refuse = refuse;
  }

  onRefusal: OnRefusal = (refusal, raw, header) => {
    const line = `${refusal.file ?? ''}:${refusal.line ?? ''}`;
    const text = typeof raw === 'string' ? bulletinText(raw) : null;
    if (text !== null) {
      this.#line = line;
      this.#read++;
      if (readDocument({ id: String(this.#read), text }, READING_KNOWLEDGE).isFraudWarning) this.#warnings++;
    } else if (raw !== undefined || line !== this.#line) this.#refuse(refusal, raw, header);
  };

  sum(): void {
    if (this.#read > 0)
      process.stderr.write(`${counted(this.#read, 'bulletin')} read, ${this.#warnings} of them about a fraud.\n`);
  }
}

function bulletinText(raw: string): string | null {
  if (!raw.includes('bulletin')) return null;
  try {
    const value: unknown = JSON.parse(raw);
    const { type, text } = (value ?? {}) as { type?: unknown; text?: unknown };
    return type === 'bulletin' && typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
