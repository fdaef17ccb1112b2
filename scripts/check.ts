/** `npm run check`: types, lint and format, and the import rules, in seconds. Prints what failed and exits 1. */
import { spawn } from 'node:child_process';

interface Check {
  name: string;
  command: string[];
}

const CHECKS: Check[] = [
  { name: 'types', command: ['node_modules/.bin/tsc', '-p', '.'] },
  { name: 'lint and format', command: ['node_modules/.bin/biome', 'check', '--error-on-warnings'] },
  {
    name: 'the rules of the house',
    command: [process.execPath, '--test', '--test-reporter=dot', 'test/architecture/*.test.ts'],
  },
];

function run({ name, command }: Check): Promise<boolean> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (d) => {
      output += d;
    });
    child.stderr.on('data', (d) => {
      output += d;
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      done(code === 0);
    });
  });
}

const results = await Promise.all(CHECKS.map(run));
process.exit(results.every(Boolean) ? 0 : 1);
