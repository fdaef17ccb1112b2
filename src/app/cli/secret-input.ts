import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CounterfoilError } from '#core/errors.ts';

const LONGEST_SECRET_BYTES = 4096;

/**
 * A password, never from an argument, where every other user of the machine could read it: from the first line of a file, from standard
 * input when it is a pipe or `-` is given, else asked for twice without showing it.
 */
export async function readPassword(file: string | undefined): Promise<string> {
  if (file !== undefined && file !== '-') return firstLine(readSecretFile(file));
  if (file === '-' || !process.stdin.isTTY) return firstLine(await readAll());
  const first = await ask('Password: ');
  const again = await ask('The same again: ');
  if (first !== again)
    throw new CounterfoilError('BAD_FIELD', 'The two passwords are not the same. Nothing was changed.');
  return first;
}

function readSecretFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CounterfoilError(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', file);
  }
}

async function readAll(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.length > LONGEST_SECRET_BYTES) break;
  }
  return text;
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  // readline echoes to its output; this one keeps it.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
