import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyOptions } from '#app/simulated-county.ts';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { fixedClock } from '#core/clock.ts';
import { ROLE_NAMES, ROLES, type Role } from '#core/role.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { recordReports } from '#journey/intake/record.ts';
import { keepReading } from '#journey/reading/keep.ts';
import { drainStages } from '#store/outbox.ts';
import { openStore, type Store, type Tx } from '#store/store.ts';
import { migratedFolder, preparedFolder } from '#test/prepared.ts';
import { addUser, passwordOf, startSite, type TestSite, Visitor } from '#test/site.ts';

export const PRESS_TEXT =
  'Police in Hertfordshire are warning residents. On 11 March a woman in her 80s from St Albans lost £4,700 to a caller who said he was a police officer. A courier collected the cash.';

export interface StaffCounty {
  site: TestSite;
  /** Signed in, in this role and no other. */
  as(role: Role): Promise<Visitor>;
  password(role: Role): string;
  close(): Promise<void>;
}

const BY = { actor: 'test', actorRole: 'worker' };

/** A month and a bit of a synthetic county as the worker leaves it, a bulletin, and a person in each role, named after it. */
export async function staffCounty(reports = 300, given: { store?: Store } = {}): Promise<StaffCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-county-'));
  if (given.store) await makeCounty(given.store, reports);
  else await preparedFolder(`county-of-${reports}`, dataDir, (folder) => prepareCounty(folder, reports));
  const site = await startSite({ clock: fixedClock('2026-02-10T12:00:00Z'), dataDir, ...given });
  return {
    site,
    as: (role) => new Visitor(site.staffUrl!).signIn(role, passwordOf(role)),
    password: passwordOf,
    close: () => site.close(),
  };
}

async function prepareCounty(folder: string, reports: number): Promise<void> {
  const store = await openStore({ dataDir: await migratedFolder(folder) });
  await makeCounty(store, reports);
  await store.close();
}

async function makeCounty(store: Store, reports: number): Promise<void> {
  const wish = { force: HERTFORDSHIRE, seed: '11', reports, from: '2026-01-01', days: 40, difficulty: 'easy' } as const;
  const made = [...simulateCounty(countyOptions(wish))].map((m) => m.report);
  await store.as('worker', (tx) => recordReports(tx, made, BY));
  await drainStages(store, wokenStages(HERTFORDSHIRE), outboxOptions());
  await store.as('worker', (tx) => addReading(tx));
  for (const role of ROLES) await addUser(store, role, `The ${ROLE_NAMES[role].toLowerCase()}`, [role]);
}

async function addReading(tx: Tx): Promise<void> {
  const at = (quote: string) => ({
    quote,
    start: PRESS_TEXT.indexOf(quote),
    end: PRESS_TEXT.indexOf(quote) + quote.length,
  });
  const incident = {
    place: 'St Albans',
    victimAge: null,
    victimAgeBand: '80s',
    victimGender: 'female',
    date: '2026-03-11',
    lossGbp: 4700,
    attemptedGbp: null,
    outcome: 'loss',
  } as const;
  const input = {
    id: 'b',
    text: PRESS_TEXT,
    title: 'Courier fraud in St Albans',
    publisher: 'A police force',
    url: 'https://news.example.org/1',
  };
  const found = {
    id: 'b',
    isFraudWarning: true,
    fraudType: 'courier',
    published: '2026-03-12',
    area: 'Hertfordshire',
    places: ['St Albans'],
    impersonated: ['police'],
    askedFor: ['hand_over_cash'],
    collectedBy: ['courier'],
    incidents: [incident],
    aggregate: null,
    crimeRefs: [],
    phoneNumbers: [],
    evidence: [
      { field: 'places[0]', ...at('St Albans') },
      { field: 'incidents[0].lossGbp', ...at('£4,700') },
    ],
  } as const;
  const document = { input, format: 'text', isExtracted: false, notices: [] } as const;
  const about = { channel: 'feed', by: BY, at: new Date('2026-02-09T08:00:00Z') } as const;
  await keepReading(tx, { ...document, notices: [] }, structuredClone(found) as never, about);
}

/** The queue as it stands: references in order. */
export async function queueOf(county: StaffCounty): Promise<string[]> {
  const visitor = await county.as('imu_assessor');
  await visitor.get('/staff/queue');
  return [...visitor.text.matchAll(/href="\/staff\/reports\/(CF-\d+)"/g)].map((m) => m[1]!);
}

/** Opens the page that a form stands on, for its token, and sends the form. */
export async function postFrom(
  who: Visitor,
  at: string,
  path: string,
  fields: Record<string, string>,
): Promise<Visitor> {
  await who.get(at);
  return who.post(path, fields);
}
