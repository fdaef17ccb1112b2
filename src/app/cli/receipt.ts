import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '#app/config.ts';
import { installationKeys } from '#app/secrets.ts';
import { receiptKeysOf } from '#app/web-parts.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { CounterfoilError } from '#core/errors.ts';
import { checkSigned, publicKeyText } from '#journey/intake/receipt.ts';
import { aboutInWords } from '#journey/intake/receipt-message.ts';
import { DATA_OPTION } from './with-store.ts';

/** `counterfoil receipt`: what anybody may check of a receipt, without asking the force. */
export function addReceiptCommand(program: Command): void {
  const receipt = program
    .command('receipt')
    .summary('check a receipt that was given for a report')
    .description('Receipts for reports are signed (Ed25519). Whoever has the public key of a force can check one.');
  receipt
    .command('verify')
    .description(
      'Say whether a receipt is real, with the public key alone. Prints what it says; exit code 1 when it is not real.',
    )
    .argument('<code>', 'the long, signed code of the receipt; - reads it from standard input')
    .requiredOption('--key <key>', 'public key of the force, as its page /receipt-key shows it, or @FILE that holds it')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  counterfoil receipt verify - --key @hertfordshire.key < code.txt')
    .action((code: string, options: { key: string; json?: boolean }) => verify(code, options));
  receipt
    .command('key')
    .description('Print the public key of this installation.')
    .option('--force <name>', 'whose receipts', 'hertfordshire')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil receipt key > hertfordshire.key')
    .action((options: { force: string; data?: string }) => {
      const keys = installationKeys(readConfig({ data: options.data }).dataDir);
      process.stdout.write(`${publicKeyText(receiptKeysOf(keys, forceNamed(options.force)))}\n`);
    });
}

function verify(code: string, options: { key: string; json?: boolean }): void {
  const said = checkSigned(readArgument(code === '-' ? '@/dev/stdin' : code), readArgument(options.key));
  if (said === 'no key') throw new CounterfoilError('BAD_OPTION', '--key is not a public key like "hertfordshire:…".');
  if (options.json) process.stdout.write(`${JSON.stringify(said ? { real: true, ...said } : { real: false })}\n`);
  else if (said)
    process.stdout.write(
      `Real: issued by ${said.force} on ${said.day} for a report of ${aboutInWords(said.about, DEFAULT_LANGUAGE)}, ${said.reference}.\n`,
    );
  else process.stdout.write('Not real: this force did not give a receipt with this code.\n');
  if (!said) process.exitCode = 1;
}

const LONGEST_FILE = 10_000;

/** The words themselves, or after @ the file that holds them. */
function readArgument(given: string): string {
  if (!given.startsWith('@')) return given;
  try {
    return readFileSync(given === '@/dev/stdin' ? 0 : given.slice(1), 'utf8').slice(0, LONGEST_FILE);
  } catch {
    throw new CounterfoilError('FILE_MISSING', given.slice(1));
  }
}
