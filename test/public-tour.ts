import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPages } from '#app/public-site.ts';
import { publishStatistics } from '#app/publish-statistics.ts';
import { installationKeys } from '#app/secrets.ts';
import { fileVault, trackKeys, webLimits } from '#app/web-parts.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { systemClock } from '#core/clock.ts';
import { MANY_COLUMNS } from '#journey/intake/form/many.ts';
import { linkToken } from '#journey/messages/stop-link.ts';
import { publishWarning } from '#test/published-warning.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const ENV = { COUNTERFOIL_SECRET: 'a secret of the tour alone 0123456789' };
const FORCE = forceNamed('hertfordshire');
const ANY_ID = '00000000-0000-4000-8000-000000000000';

/** A page of the public site as somebody stands before it: its address and the cookies that open it. */
export interface Stop {
  /** As the route is written: `/warnings/:slug`. */
  route: string;
  path: string;
  /** What it is answered with: `text/html` for a page. */
  type: string;
  /** 200, 410 for what was withdrawn, 404 or 422 where nothing was found. */
  status: number;
  cookies: ReadonlyMap<string, string>;
}

export interface Tour {
  site: TestSite;
  /** Every address of the public site that can be looked at, each once. */
  stops: readonly Stop[];
  /** Routes that nothing here leads to: a new one has to be given a way. */
  missed: readonly string[];
  close(): Promise<void>;
}

/** They never show a page of their own: one leads elsewhere, the other to the next question. */
const LEAD_ON = ['/leave', '/report/on'];

/** Where the route alone shows nothing: what to ask of it. */
const ASKED: Readonly<Record<string, string>> = {
  // Without a call it leads on to one of its own.
  '/check/ask': '/check/ask?call=tour0001&question=1',
  '/warnings/find': '/warnings/find?place=Nowhereton',
  '/receipt/:code': '/receipt/2345678923456789',
  '/report/return/:code': '/report/return/2345678923456789',
};

/** What a part of an address stands for. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  ':slug': ['tour', 'tour-withdrawn', 'tour-past'],
  ':place': ['st-albans', 'hertfordshire'],
  ':type': ['courier'],
  ':audience': ['carers', 'banks', 'jewellers', 'taxis'],
  ':code': ['2345678923456789'],
  ':kind': ['warnings', 'nudges'],
};

const ANSWERS: Readonly<Record<string, string>> = {
  urgency: 'no',
  kind: 'loss',
  role: 'relative',
  story: 'A man rang my mother and said he was from the police. She gave him £600.',
  where: 'St Albans AL1 3JE',
  day: 'yesterday',
  lossGbp: '600',
};

/**
 * Every page of the public site, from its list of routes: as a stranger, in the middle of two reports, after one was sent, following one, and
 * after a file of many. A route that none of these can open is among `missed`.
 */
export async function startTour(options: { language?: string } = {}): Promise<Tour> {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-tour-'));
  const site = await startSite({ surface: 'public', env: ENV, ...options });
  await fill(site);
  const keys = installationKeys(dataDir, ENV);
  const parts = {
    store: site.store,
    force: FORCE,
    clock: systemClock,
    keys,
    limits: webLimits(),
    language: options.language ?? DEFAULT_LANGUAGE,
    vault: fileVault(dataDir, keys, {}),
    origin: null,
  };
  const routes = publicPages(parts as Parameters<typeof publicPages>[0]);
  const looked = [...new Set(routes.filter((p) => p.method === 'GET').map((p) => p.path))];
  const visitors = await sessions(site);
  const stops: Stop[] = [];
  const missed: string[] = [];
  for (const route of looked.filter((path) => !LEAD_ON.includes(path))) {
    const found = await stopsOf(route, addressesOf(route, trackKeys(keys).links), visitors, site);
    stops.push(...found);
    if (found.length === 0) missed.push(route);
  }
  return {
    site,
    stops,
    missed,
    async close() {
      await site.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function addressesOf(route: string, links: Buffer): string[] {
  if (ASKED[route]) return [ASKED[route]];
  let addresses = [route];
  for (const part of route.match(/:\w+/g) ?? []) {
    const values = PARTS[part] ?? [];
    addresses = addresses.flatMap((address) =>
      part === ':token'
        ? [address.replace(part, linkToken(linkKind(address), ANY_ID, links))]
        : values.map((value) => address.replace(part, value)),
    );
  }
  return addresses;
}

const linkKind = (address: string) =>
  address.includes('nudges') ? 'nudges' : address.includes('/stop/') ? 'warnings' : 'confirm';

/** Each address for the first visitor who is shown it and not led elsewhere. */
async function stopsOf(
  route: string,
  addresses: readonly string[],
  visitors: readonly Visitor[],
  site: TestSite,
): Promise<Stop[]> {
  const found: Stop[] = [];
  for (const path of addresses) {
    for (const { cookies } of visitors) {
      const cookie = [...cookies].map(([k, v]) => `${k}=${v}`).join('; ');
      const answer = await fetch(new URL(path, site.publicUrl!), {
        redirect: 'manual',
        headers: cookie ? { cookie } : {},
      });
      const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
      await answer.arrayBuffer();
      // A withdrawn warning is gone, and its page says so.
      const shown = [200, 410, ...(ASKED[route] ? [404, 422] : [])];
      if (!shown.includes(answer.status)) continue;
      found.push({ route, path, type, status: answer.status, cookies: new Map(cookies) });
      break;
    }
  }
  return found;
}

/** What the pages show: warnings of each state, and a month with figures. */
async function fill(site: TestSite): Promise<void> {
  const { store } = site;
  await publishWarning(store, { slug: 'tour', title: 'Calls in St Albans', publishedAt: '2026-11-01T10:00:00Z' });
  await publishWarning(store, {
    slug: 'tour-withdrawn',
    title: 'Withdrawn',
    publishedAt: '2026-10-01T10:00:00Z',
    status: 'WITHDRAWN',
    withdrawnBecause: 'The number in it was wrong.',
  });
  await publishWarning(store, {
    slug: 'tour-past',
    title: 'Calls long ago',
    publishedAt: '2019-05-01T10:00:00Z',
    expiresAt: '2019-06-01T10:00:00Z',
  });
  await publishStatistics(store, FORCE, new Date());
  await store.as('worker', async (tx) => {
    await tx.insertInto('statistic_month').values({ month: '2026-10-01', least: 5 }).execute();
    const row = { month: '2026-10-01', shown: 25 };
    await tx
      .insertInto('statistic_count')
      .values([
        row,
        { ...row, district: 'E07000240', shown: 9 },
        { ...row, district: 'E07000103', shown: 16 },
        { ...row, fraud_type: 'courier', shown: 20 },
        { month: '2026-10-01', fraud_type: 'pension', withheld: 'small' },
      ])
      .execute();
  });
}

/** The people who look: a stranger, two who are writing, one who has sent, one who follows, one who sent many. */
async function sessions(site: TestSite): Promise<Visitor[]> {
  const visitor = () => new Visitor(site.publicUrl!);
  const stranger = visitor();
  const writing = await write(visitor(), { ...ANSWERS, like: 'courier' });
  const other = await write(visitor(), { ...ANSWERS, like: 'investment' });
  const sent = await write(visitor(), { ...ANSWERS, like: 'courier' });
  await sent.post('/report/send');
  const reference = /CF-\d{7}/.exec(sent.text)?.[0] ?? '';
  const secret = /cf-secret">([A-Z0-9 ]+)</.exec(sent.text)?.[1] ?? '';
  const following = await visitor().get('/track');
  await following.post('/track', { reference, secret });
  return [stranger, writing, other, sent, following, await sendMany(visitor(), site)];
}

/** Answers each page of the form as it comes, as far as the list of answers. */
async function write(visitor: Visitor, answers: Readonly<Record<string, string>>): Promise<Visitor> {
  await visitor.get('/report');
  for (let i = 0; i < 30; i++) {
    const [, action = '', fields = ''] =
      /<form method="post" action="(\/report[^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(visitor.text) ?? [];
    if (action === '/report/send') return visitor;
    const names = [...fields.matchAll(/name="(\w+)"/g)].map((m) => m[1]!);
    await visitor.post(action, Object.fromEntries(names.filter((n) => answers[n]).map((n) => [n, answers[n]!])));
  }
  throw new Error(`The form does not come to its end: ${/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(visitor.text)?.[1]}`);
}

async function sendMany(visitor: Visitor, site: TestSite): Promise<Visitor> {
  await visitor.get('/report/many');
  const form = new FormData();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(visitor.text)?.[1] ?? '';
  form.append('_csrf', hidden('_csrf'));
  form.append('batch', hidden('batch'));
  form.append('teller', 'bank');
  form.append('organisation', 'Example Bank');
  form.append('email', 'fraud@example.com');
  const columns = MANY_COLUMNS.map((c) => c.name);
  const row: Record<string, string> = {
    your_reference: 'B-1',
    what_happened: 'loss',
    story: 'He rang.',
    pounds_lost: '600',
    when: 'yesterday',
  };
  form.append(
    'file',
    new Blob([`${columns.join(',')}\r\n${columns.map((c) => row[c] ?? '').join(',')}\r\n`]),
    'many.csv',
  );
  const cookie = [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
  const answer = await fetch(new URL('/report/many', site.publicUrl!), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: form,
  });
  const kept = new Visitor(site.publicUrl!);
  const cookies = new Map(visitor.cookies);
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  for (const [name, value] of cookies) kept.keep(name, value);
  return kept;
}
