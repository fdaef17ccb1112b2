import type { RunningSite } from '#app/serve.ts';
import { DAY_MS } from '#core/clock.ts';
import { WARNING_STEPS } from '#journey/warnings/steps.ts';
import { maybeOne, one } from '#store/rows.ts';
import type { Store } from '#store/store.ts';
import { inWords, type Screen } from './screen.ts';
import { Visitor } from './visitor.ts';

/**
 * Two demo people publish the drafted warning about the largest recent wave of courier fraud (else of any kind), through the pages; the others are
 * left for whoever watches. Ends by opening the public page, as anyone could.
 * @throws Error when the published page does not show the warning.
 */
export async function publishOneWarning(
  store: Store,
  site: RunningSite,
  password: string,
  screen: Screen,
): Promise<void> {
  const draft = await largestDraft(store);
  if (!draft) {
    screen.line('No wave was seen in this county, so there is no warning to publish. Try another --seed.');
    return;
  }
  const page = `/staff/warnings/${draft.slug}`;
  const press = await signIn(site, 'press', password);
  await (await press.open(page)).press(WARNING_STEPS.submitted.label);
  screen.line(`press       sent "${draft.title}" for approval`);
  const supervisor = await signIn(site, 'supervisor', password);
  await (await supervisor.open(page)).press(WARNING_STEPS.approved.label);
  screen.line('supervisor  approved it: whoever wrote or sent a warning cannot');
  await (await press.open(page)).press(WARNING_STEPS.published.label);
  const anyone = await new Visitor(site.publicUrl!).open(`/warnings/${draft.slug}`);
  if (anyone.status !== 200 || !anyone.html.includes(escaped(draft.title)))
    throw new Error('The published warning is not on the public page.');
  const published = await store.as('staff', (tx) =>
    one(
      tx.selectFrom('warning').select(['first_report_at', 'drafted_at', 'published_at']).where('slug', '=', draft.slug),
    ),
  );
  screen.line(`press       published it: ${site.publicUrl}warnings/${draft.slug}`);
  screen.line(
    `From draft to publication: ${inWords(published.published_at!.getTime() - published.drafted_at.getTime())}`,
  );
}

/** Waves of the last weeks come before older ones. */
const RECENT_DAYS = 21;

async function largestDraft(store: Store): Promise<{ slug: string; title: string } | undefined> {
  const recent = new Date(Date.now() - RECENT_DAYS * DAY_MS);
  return store.as('staff', (tx) =>
    maybeOne(
      tx
        .selectFrom('warning as w')
        .innerJoin('warning_version as v', (join) =>
          join.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.version'),
        )
        .innerJoin('threat as t', 't.id', 'w.threat_id')
        .select(['w.slug', 'v.title'])
        .where('w.status', '=', 'DRAFT')
        .orderBy((e) => e.case().when('w.fraud_type', '=', 'courier').then(0).else(1).end())
        .orderBy((e) => e.case().when('t.detected_at', '>', recent).then(0).else(1).end())
        .orderBy('t.observed', 'desc')
        .orderBy('t.detected_at', 'desc')
        .limit(1),
    ),
  );
}

async function signIn(site: RunningSite, username: string, password: string): Promise<Visitor> {
  const visitor = await new Visitor(site.staffUrl!).open('/staff/sign-in');
  await visitor.press('Sign in', { username, password });
  if (visitor.path !== '/staff') throw new Error(`The demo's ${username} could not sign in.`);
  return visitor;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
