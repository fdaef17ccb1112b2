/**
 * The staff service at the size of a force: each of the ten roles in a real browser on a year of a simulated county, 7,241 reports, from signing in
 * over the Start page and its next thing to its main task, done and undone, once also by keyboard alone.
 * `node benchmarks/staff-roles.ts [FOLDER] [--shots FOLDER] [--only ROLE,ROLE]`. FOLDER is a data folder that `benchmarks/staff-roles/county.ts`
 * filled (it is walked in and changed: give a copy); without it the county is made first, which takes minutes. Needs a Chromium (CHROMIUM).
 * Of each page met: axe, and whether anything scrolls sideways at 320 by 256 pixels with four times the density, which is 400% of 1280 by 1024. Of
 * each press: milliseconds from the press until the page that answers is loaded, in a table. Ends with 1 when something is not found, has a fault, scrolls, or
 * took over a second of the server's own time; what took over a second by the clock is printed, with the load of the machine then.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAhead } from '#app/read-ahead.ts';
import { fixedClock } from '#core/clock.ts';
import { isRole, ROLES, type Role } from '#core/role.ts';
import { migrate } from '#store/migrate.ts';
import { openStore, type Store } from '#store/store.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { startSite } from '#test/site.ts';
import { investigator, KNOWN, type Known, victimService } from './staff-roles/casework.ts';
import { fillCounty, NOW, workerOf } from './staff-roles/county.ts';
import { analyst, pressOffice } from './staff-roles/knowledge.ts';
import { loadNow, pressTable, ServerClock, tooSlow } from './staff-roles/meter.ts';
import { auditor, breakGlass, keepToTeam, liftAgain, partner, supervisor } from './staff-roles/oversight.ts';
import { assessor, callHandler, sergeant } from './staff-roles/units.ts';
import { type Ground, Walk } from './staff-roles/walk.ts';

const JOURNEYS: Record<Role, (w: Walk, known: Known) => Promise<void>> = {
  call_handler: callHandler,
  imu_assessor: assessor,
  lcu_sergeant: sergeant,
  sfcu_investigator: async (w, known) => {
    await investigator(w, known);
    await keepToTeam(w);
  },
  victim_service: async (w) => {
    await victimService(w);
    await breakGlass(w);
  },
  analyst,
  press: pressOffice,
  supervisor: async (w) => {
    await supervisor(w);
    const team = await Walk.begin('sfcu_investigator', w.ground);
    await liftAgain(team);
    await team.end();
  },
  auditor,
  partner,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shots: { type: 'string' }, only: { type: 'string' } },
});

async function openCounty(folder: string): Promise<Store> {
  const behind = await openStore({ dataDir: folder, schema: 'ignore' });
  await migrate(behind);
  await behind.close();
  const store = await openStore({ dataDir: folder });
  const { n: kept } = await store.owner((tx) =>
    tx
      .selectFrom('report')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );
  const n = Number(kept);
  if (n === 0) await fillCounty(store, (words) => process.stderr.write(`\r${words}        `));
  console.log(`${n === 0 ? 'The county is made' : `A county of ${n} reports`}; load ${loadNow().toFixed(1)}`);
  return store;
}

async function walkAll(store: Store): Promise<Ground> {
  const site = await startSite({ store, surface: 'staff', clock: fixedClock(NOW) });
  // As the service itself does when it has started.
  readAhead(new Date(NOW));
  const only = values.only?.split(',').filter(isRole) ?? ROLES;
  const ground: Ground = {
    browser: await openBrowser(),
    url: site.staffUrl!,
    clock: new ServerClock(),
    presses: [],
    faults: [],
    looked: new Set(),
    shots: values.shots ?? null,
    work: workerOf(store),
  };
  const known = (await store.owner((tx) => KNOWN.execute(tx))).rows[0]!;
  try {
    for (const role of ROLES.filter((r) => only.includes(r))) {
      console.log(`\n${role}, load ${loadNow().toFixed(1)}`);
      const walk = await Walk.begin(role, ground);
      await JOURNEYS[role](walk, known);
      await walk.end();
    }
  } finally {
    ground.clock.close();
    await ground.browser.close();
    await site.close();
  }
  return ground;
}

if (withoutBrowser) throw new Error(withoutBrowser);
if (values.shots) mkdirSync(values.shots, { recursive: true });
const folder = positionals[0] ?? mkdtempSync(join(tmpdir(), 'counterfoil-roles-'));
try {
  const store = await openCounty(folder);
  const { presses, faults, looked } = await walkAll(store);
  await store.close();
  const slow = tooSlow(presses);
  console.log(`\n${pressTable(presses)}\n\n${looked.size} pages looked at, ${presses.length} presses.`);
  console.log(`Over a second by the clock: ${slow.clock.length === 0 ? 'none' : `\n  ${slow.clock.join('\n  ')}`}`);
  console.log(`Over a second of the server: ${slow.server.length === 0 ? 'none' : `\n  ${slow.server.join('\n  ')}`}`);
  console.log(`Faults: ${faults.length === 0 ? 'none' : `\n  ${faults.join('\n  ')}`}`);
  if (faults.length + slow.server.length > 0) process.exitCode = 1;
} finally {
  if (!positionals[0]) rmSync(folder, { recursive: true, force: true });
}
