/**
 * Lighthouse over every page of the public site, from its list of routes, as a table. It is not among the libraries of this repository, because
 * it brings a browser driver of its own: install it somewhere else and name the place.
 *
 *   mkdir /tmp/lighthouse && cd /tmp/lighthouse && npm init -y && npm i lighthouse chrome-launcher
 *   LIGHTHOUSE=/tmp/lighthouse/node_modules node scripts/lighthouse.ts [--all | --only PATH,PATH] [--json FILE]
 *
 * One page a route; with --all every page of the tour. A page under 100 is measured once more, and the better result counts: a machine that is busy
 * with something else is not the page's fault. Pages that say that nothing was found are left out: Lighthouse measures no error. Exit code 1 when a figure is under 100.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPath } from '#test/browser.ts';
import { startTour } from '#test/public-tour.ts';

const FIGURES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Row {
  path: string;
  scores: number[];
  /** The audits that cost something. */
  short: string[];
}

interface Result {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
}

const place = process.env.LIGHTHOUSE;
const chromePath = chromiumPath();
if (!place || !chromePath) {
  console.error(
    place ? 'Chromium was not found: name it in CHROMIUM.' : 'Name the folder that holds Lighthouse in LIGHTHOUSE.',
  );
  process.exit(2);
}
const from = (path: string) => import(pathToFileURL(join(place, path)).href);
const { default: lighthouse } = (await from('lighthouse/core/index.js')) as {
  default: (url: string, options: object) => Promise<Result>;
};
const { launch } = (await from('chrome-launcher/dist/index.js')) as {
  launch: (options: object) => Promise<{ port: number; kill(): void }>;
};

const tour = await startTour();
const chrome = await launch({ chromePath, chromeFlags: FLAGS });
const rows: Row[] = [];
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

async function measure(path: string, cookie: string): Promise<Row> {
  const { lhr } = await lighthouse(new URL(path, tour.site.publicUrl!).href, {
    port: chrome.port,
    logLevel: 'silent',
    onlyCategories: FIGURES,
    disableFullPageScreenshot: true,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  });
  const scores = FIGURES.map((f) => Math.round((lhr.categories[f]?.score ?? 0) * 100));
  const short = FIGURES.filter((_, i) => scores[i]! < 100).flatMap((f) =>
    lhr.categories[f]!.auditRefs.filter((a) => a.weight > 0 && (lhr.audits[a.id]?.score ?? 1) < 1).map((a) => a.id),
  );
  return { path, scores, short: [...new Set(short)] };
}

try {
  const seen = new Set<string>();
  for (const stop of tour.stops.filter((s) => s.type === 'text/html' && s.status === 200)) {
    if (only ? !only.includes(stop.path) : seen.has(stop.route) && !process.argv.includes('--all')) continue;
    seen.add(stop.route);
    const cookie = [...stop.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    let row = await measure(stop.path, cookie);
    if (row.short.length > 0) {
      const again = await measure(stop.path, cookie);
      if (sum(again.scores) > sum(row.scores)) row = again;
    }
    rows.push(row);
    const figures = row.scores.map((n) => String(n).padStart(4)).join('');
    console.log(`${stop.path.slice(0, 52).padEnd(52)} ${figures}  ${row.short.join(' ')}`);
  }
} finally {
  chrome.kill();
  await tour.close();
}
const out = process.argv[process.argv.indexOf('--json') + 1];
if (process.argv.includes('--json') && out) writeFileSync(out, JSON.stringify(rows));
const whole = rows.filter((r) => r.scores.every((n) => n === 100)).length;
console.log(`${whole} of ${rows.length} pages have 100 in all four: ${FIGURES.join(', ')}`);
process.exitCode = whole === rows.length ? 0 : 1;
