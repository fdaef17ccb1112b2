import type { Command } from 'commander';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { CounterfoilError, ERROR_CODES } from '#core/errors.ts';
import type { Refusal, Result } from '#core/result.ts';
import { ok, refuse } from '#core/result.ts';
import type { Turn } from '#engines/calls/call.ts';
import { type CallInput, checkCall } from '#engines/calls/check.ts';
import { keepApart } from './keep-apart.ts';
import { keepHeapSmall } from './small-heap.ts';
import { openInputs, openOutput, Refusals, readJsonLines } from './streams.ts';

interface CheckCallOptions {
  text?: string;
  out?: string;
  rejects?: string;
}

const EXAMPLE = `
Example:
  counterfoil check-call --text "He said he was from the bank and wanted my PIN"
  counterfoil check-call calls.ndjson --out checked.ndjson

A line of the input is a call, {"id","turns":[{"speaker","text"}]}, or a recollection, {"id","text"}. A line of JSON comes out for each.`;

/** `counterfoil check-call`: is this call a fraud? (contracts section 2). */
export function addCheckCallCommand(program: Command): void {
  program
    .command('check-call')
    .description('say whether a telephone call is a fraud, with reasons')
    .argument('[file]', 'calls as NDJSON, one a line; - or none for standard input')
    .option('--text <words>', 'one recollection of a call, in your own words')
    .option('--json', 'write JSON (which this command always does)')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string | undefined, options: CheckCallOptions) => {
      process.exitCode = await check(file, options);
    });
}

async function check(file: string | undefined, options: CheckCallOptions): Promise<0 | 1> {
  keepHeapSmall();
  if (options.text !== undefined && file !== undefined)
    throw new CounterfoilError('BAD_OPTION', 'Give either --text or a file, not both.');
  const inputs = options.text === undefined ? openInputs(file === undefined ? [] : [file]) : [];
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const output = openOutput(options.out);
  const answer = (call: CallInput): Promise<void> => output.writeLine(JSON.stringify(checkCall(call, CALL_KNOWLEDGE)));
  if (options.text !== undefined) await answer({ id: 'text', text: options.text });
  else {
    for await (const { value, raw, file: name, line } of readJsonLines(inputs, refusals.add)) {
      const call = adaptCall(value);
      if (call.ok) await answer(call.value);
      else refusals.add({ ...call.error, file: name, line }, raw);
    }
  }
  await output.close();
  refusals.close();
  return refusals.exitCode;
}

/** A line as a call: `id`, and `turns` or `text`. A turn may be text alone; unknown fields are passed over. */
export function adaptCall(raw: unknown): Result<CallInput, Refusal> {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return refused('NOT_AN_OBJECT', undefined, '');
  const given = raw as Record<string, unknown>;
  const id = typeof given.id === 'number' ? String(given.id) : given.id;
  if (typeof id !== 'string' || id === '') return refused('MISSING_FIELD', 'id', 'Give the call an id.');
  if (given.turns !== undefined && given.turns !== null) return adaptTurns(id, given.turns);
  if (given.text === undefined || given.text === null)
    return refused('MISSING_FIELD', 'turns', 'Give the turns of the call, or the text of a recollection.');
  if (typeof given.text !== 'string') return refused('BAD_FIELD', 'text', 'It must be text in quotes.');
  return ok({ id, text: given.text });
}

function adaptTurns(id: string, raw: unknown): Result<CallInput, Refusal> {
  if (!Array.isArray(raw)) return refused('BAD_FIELD', 'turns', 'It must be a list of turns.');
  const turns: Turn[] = [];
  for (const [i, given] of raw.entries()) {
    if (typeof given === 'string') turns.push({ text: given });
    else if (given === null || typeof given !== 'object' || typeof given.text !== 'string')
      return refused('BAD_FIELD', `turns.${i}.text`, 'Every turn needs the words that were said, as text.');
    else turns.push({ text: given.text, ...(typeof given.speaker === 'string' ? { speaker: given.speaker } : {}) });
  }
  return ok({ id, turns });
}

function refused(code: 'NOT_AN_OBJECT' | 'MISSING_FIELD' | 'BAD_FIELD', field: string | undefined, hint: string) {
  return refuse<Refusal>({ code, field, reason: `${ERROR_CODES[code]} ${hint}`.trim() });
}
