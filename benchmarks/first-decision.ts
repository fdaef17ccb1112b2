/**
 * The first decision about a series after a start: `counterfoil serve` on the county of `benchmarks/staff-roles/county.ts`, and as soon as it says
 * that it is ready an analyst signs in and accepts a link, splits a series, or merges two, each after a start of its own.
 * `node benchmarks/first-decision.ts FOLDER`. FOLDER is a data folder filled before; give a copy, it is decided in. Prints for each how long the press took
 * until the page that answers had come, what that page says, and when the worker had carried it out. Ends with 1 where a press took over a second.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '#store/store.ts';
import { passwordOf, Visitor } from '#test/site.ts';
import { KNOWN } from './staff-roles/casework.ts';

const MOST_MS = 1000;
const PATIENCE_MS = 120_000;
const REASON = 'The recordings hold one and the same voice.';
const folder = process.argv[2];
if (!folder) throw new Error('Name a copy of a data folder: node benchmarks/first-decision.ts FOLDER');
const program = join(import.meta.dirname, '..', 'src', 'app', 'cli', 'main.ts');

const before = await openStore({ dataDir: folder });
const { largest, series, pair } = (await before.owner((tx) => KNOWN.execute(tx))).rows[0]!;
const { n } = await before.owner((tx) =>
  tx
    .selectFrom('report')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow(),
);
await before.close();
console.log(`${n} reports; load ${loadavg()[0]!.toFixed(1)}`);

/** A form as it is shown, with what is hidden in it. */
type Form = (v: Visitor) => Promise<[path: string, fields: [string, string][]]>;
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

const DECISIONS: Record<string, Form> = {
  accept: async (v) => {
    const path = `/staff/links/${pair[0]}/${pair[1]}`;
    const { text } = await v.get(path);
    return [
      path,
      [
        ['kind', 'accept'],
        ['seen', hidden(text, 'seen')],
      ],
    ];
  },
  split: async (v) => {
    const path = `/staff/series/${series}/split`;
    const { text } = await v.get(path);
    return [
      path,
      [
        ['reports', hidden(text, 'reports') || (/name="reports"[^>]* value="([^"]+)"/.exec(text)?.[1] ?? '')],
        ['seen', hidden(text, 'seen')],
      ],
    ];
  },
  merge: async (v) => {
    const path = `/staff/series/${series}/merge`;
    const { text } = await v.get(`${path}?with=${largest}`);
    return [
      path,
      [
        ['other', hidden(text, 'other')],
        ['seen', hidden(text, 'seen')],
      ],
    ];
  },
};

async function decide(what: string, form: Form): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'serve', '--surface', 'staff', '--port', '0', '--data', folder!, '--log', 'silent'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    let said = '';
    for await (const part of child.stdout.setEncoding('utf8')) {
      said += part;
      if (/Staff pages:\s+\S+\n/.test(said)) break;
    }
    const ready = performance.now();
    const v = new Visitor(new URL(/Staff pages:\s+(\S+)/.exec(said)![1]!).origin);
    await v.signIn('analyst', passwordOf('analyst'));
    const [path, fields] = await form(v);
    const pressed = performance.now();
    await v.postAll(path, [...fields, ['reason', REASON]]);
    const took = performance.now() - pressed;
    const answered = /Your decision is recorded[^.<]*/.exec(v.text)?.[0] ?? `no such answer: status ${v.status}`;
    let waits = true;
    while (waits && performance.now() - pressed < PATIENCE_MS) {
      waits = JSON.parse((await v.get('/staff/series-decisions/waiting')).text).waits;
      if (waits) await sleep(100);
    }
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
    console.log(
      `${what}: ready ${((ready - started) / 1000).toFixed(1)} s after the start, pressed ${((pressed - ready) / 1000).toFixed(1)} s later, answered in ${took.toFixed(0)} ms (“${answered}”), carried out ${waits ? 'not at all' : `${seconds(pressed)} s after the press`}; load ${loadavg()[0]!.toFixed(1)}`,
    );
    return /Your decision is recorded/.test(answered) ? took : Number.POSITIVE_INFINITY;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

for (const [what, form] of Object.entries(DECISIONS)) if ((await decide(what, form)) > MOST_MS) process.exitCode = 1;
