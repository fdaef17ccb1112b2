/**
 * The Nu Html Checker (the W3C's) over every page of the public site, from its list of routes. It needs Java and is not among the libraries of
 * this repository: install it somewhere else and name the jar.
 *
 *   mkdir /tmp/nu && cd /tmp/nu && npm init -y && npm i vnu-jar
 *   NU=/tmp/nu/node_modules/vnu-jar/build/dist/vnu.jar node scripts/nu.ts
 *
 * Exit code 1 when a page has an error; warnings are printed and counted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTour } from '#test/public-tour.ts';

const jar = process.env.NU;
if (!jar) {
  console.error('Name the jar of the checker in NU.');
  process.exit(2);
}
const tour = await startTour();
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-nu-'));
const paths = new Map<string, string>();
try {
  for (const stop of tour.stops.filter((s) => s.type === 'text/html')) {
    const cookie = [...stop.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const answer = await fetch(new URL(stop.path, tour.site.publicUrl!), { headers: cookie ? { cookie } : {} });
    const file = join(folder, `${paths.size}.html`);
    paths.set(file, stop.path);
    writeFileSync(file, await answer.text());
  }
  const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--html', ...paths.keys()], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(run.stderr) as {
    messages: { type: string; subType?: string; url: string; lastLine?: number; message: string }[];
  };
  const isError = (m: { type: string }) => m.type === 'error' || m.type === 'non-document-error';
  for (const m of messages) {
    const path = paths.get(m.url.replace(/^file:/, '')) ?? m.url;
    console.log(`${isError(m) ? 'error' : (m.subType ?? m.type)} ${path}:${m.lastLine ?? 0} ${m.message}`);
  }
  const errors = messages.filter(isError).length;
  console.log(`${paths.size} pages, ${errors} errors, ${messages.length - errors} warnings and notes`);
  process.exitCode = errors > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
  await tour.close();
}
