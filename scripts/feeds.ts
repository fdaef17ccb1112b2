/**
 * The Atom feeds against the RELAX NG schema of RFC 4287 (appendix B), with Jing, which the jar of the Nu checker brings (scripts/nu.ts says where
 * from). Neither is among the files of this repository: save the schema of the appendix as a file and name both.
 *
 *   ATOM_SCHEMA=/tmp/nu/atom.rnc VNU=/tmp/nu/node_modules/vnu-jar/build/dist/vnu.jar node scripts/feeds.ts
 *
 * Also told is what a feed reader is warned of and no schema knows (test/feed-rules.ts). Exit code 1 when a feed has a fault.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atomFaults } from '#test/feed-rules.ts';
import { correctWarning, publishWarning, withdrawWarning } from '#test/published-warning.ts';
import { startSite } from '#test/site.ts';

const JING = 'nu.validator.vendor.thaiopensource.relaxng.util.Driver';
/** Of the whole force, of one district, of one town, of one kind of fraud. */
const FEEDS = [
  '/warnings.atom',
  '/warnings.atom?in=st-albans',
  '/warnings.atom?in=tring',
  '/warnings.atom?about=courier',
];

const { ATOM_SCHEMA: schema, VNU: jar } = process.env;
if (!schema || !jar) {
  console.error('Name the schema in ATOM_SCHEMA and the jar of the checker in VNU.');
  process.exit(2);
}
const ORIGIN = 'https://fraud.example.police.uk';
const site = await startSite({ origin: ORIGIN, surface: 'public' });
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-feeds-'));
let faults = 0;
const tell = (path: string, fault: string) => {
  faults++;
  console.log(`error ${path} ${fault}`);
};
try {
  const { store } = site;
  await publishWarning(store, { slug: 'plain', title: 'Calls in <b>St Albans</b> & Tring', publishedAt: '2020-03-17' });
  await publishWarning(store, { slug: 'corrected', title: 'Before', publishedAt: '2020-04-01T10:00:00Z' });
  await correctWarning(store, 'corrected', { title: 'After', what: 'The town.', at: '2020-04-02T11:00:00Z' });
  await publishWarning(store, { slug: 'gone', title: 'It named somebody', publishedAt: '2020-05-01T10:00:00Z' });
  await withdrawWarning(store, 'gone', 'It named somebody.', '2020-07-03T08:00:00Z');
  for (const [i, path] of FEEDS.entries()) {
    const answer = await fetch(new URL(path, site.publicUrl!));
    const text = await answer.text();
    if (answer.status !== 200) tell(path, `was answered with ${answer.status}`);
    if (answer.headers.get('content-type') !== 'application/atom+xml; charset=utf-8')
      tell(path, `is served as ${answer.headers.get('content-type')}`);
    for (const fault of atomFaults(text, `${ORIGIN}${path}`)) tell(path, fault);
    for (const [, when] of text.matchAll(/<(?:updated|published)>([^<]+)</g))
      if (Date.parse(when!) > Date.now()) tell(path, `says ${when}, which is still to come`);
    if (/(?:href|src)=(?:&quot;|&#34;|")\/(?!\/)/.test(text)) tell(path, 'has a relative address');
    if (/&lt;h\d&gt;\s*&lt;\/h\d&gt;/.test(text)) tell(path, 'has an empty heading in its content');
    const file = join(folder, `${i}.xml`);
    writeFileSync(file, text);
    const run = spawnSync('java', ['-cp', jar, JING, '-c', schema, file], { encoding: 'utf8' });
    if (run.status !== 0) tell(path, `${run.stdout}${run.stderr}`.trim());
  }
  console.log(`${FEEDS.length} feeds, ${faults} faults`);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
}
