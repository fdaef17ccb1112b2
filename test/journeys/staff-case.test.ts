import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { joinPerson } from '#journey/intake/same-person.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
/** References of courier reports with open duties, the highest score first. */
let references: string[];

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(150);
  references = await county.site.store.as('staff', async (tx) => {
    const rows = await tx
      .selectFrom('report as r')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .select('r.reference')
      .where('r.fraud_type', '=', 'courier')
      .where((e) =>
        e.exists(
          e
            .selectFrom('duty as d')
            .select('d.id')
            .whereRef('d.report_id', '=', 'r.id')
            .where('d.what', '=', 'victim_update'),
        ),
      )
      .orderBy('s.score', 'desc')
      .limit(8)
      .execute();
    return rows.map((r) => r.reference);
  });
  assert.ok(references.length >= 6);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const caseOf = (n: number) => `/staff/reports/${references[n]!}/case`;
const WHEN = { 'at-day': '10', 'at-month': '2', 'at-year': '2026', 'at-time': '9:30' };
const CONTACT = {
  with: 'victim',
  by: 'phone',
  result: 'reached',
  ...WHEN,
  words: 'Told them that the call was a fraud.',
};
const idOf = (reference: string) =>
  county.site.store.as(
    'staff',
    async (tx) =>
      (await tx.selectFrom('report').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()).id,
  );
const openDuties = async (reference: string) => {
  const report = await idOf(reference);
  return county.site.store.as('staff', async (tx) =>
    (
      await tx.selectFrom('duty').select('what').where('report_id', '=', report).where('done_at', 'is', null).execute()
    ).map((d) => d.what),
  );
};
const lastItem = async (reference: string, kind: string) => {
  const report = await idOf(reference);
  return county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('case_item')
      .selectAll()
      .where('report_id', '=', report)
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
};
const action = (what: string, day = '20') => ({
  what,
  owner: 'sfcu_investigator',
  'due-day': day,
  'due-month': '2',
  'due-year': '2026',
});
const post = async (who: Visitor, page: string, path: string, fields: Record<string, string>) => {
  await who.get(page);
  return who.post(path, fields);
};

describe('the page of a case, without JavaScript', () => {
  it('shows on one page what there is of it, what is next on top', async () => {
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(caseOf(0));
    const headings = [
      'Next',
      'Actions',
      'Contact log',
      'Who and what',
      'Evidence that expires',
      'Owed to the victim',
      'Series',
      'Documents',
      'Outcome',
      'Kept until',
      'Timeline',
    ];
    const at = headings.map((h) => investigator.text.search(new RegExp(`<h2[^>]*>${h}<`)));
    assert.ok(
      at.every((n) => n > 0),
      headings.filter((_, i) => at[i]! < 0).join(', '),
    );
    assert.equal(Math.min(...at), at[0]);
    assert.match(investigator.text, /Still to ask for/);
    assert.match(investigator.text, /years after it came/);
    const { received_at } = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report')
        .select('received_at')
        .where('reference', '=', caseOf(0).split('/')[3]!)
        .executeTakeFirstOrThrow(),
    );
    const received = /Received from[\s\S]*?datetime="([^"]+)"/.exec(investigator.text);
    assert.equal(received?.[1], received_at.toISOString(), 'received when the report says, not when it was read in');
  });

  it('takes an action with its owner and date, which its owner finds and does', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await post(sergeant, `${caseOf(0)}/add/action`, `${caseOf(0)}/add/action`, action(''));
    assert.equal(sergeant.status, 422);
    assert.match(sergeant.text, /Say what is to be done/);
    await sergeant.post(`${caseOf(0)}/add/action`, action('Ask the taxi firm for the booking'));
    assert.match(sergeant.text, /Added/);
    const investigator = await county.as('sfcu_investigator');
    await investigator.get('/staff/actions');
    assert.match(investigator.text, /Ask the taxi firm for the booking/);
    const item = await lastItem(references[0]!, 'action');
    await investigator.post(`${caseOf(0)}/items/${item.id}/done`, { seen: '1' });
    assert.match(investigator.text, /Marked as done/);
    await investigator.get('/staff/actions');
    assert.doesNotMatch(investigator.text, /Ask the taxi firm/);
  });

  it('says of what cannot be read what to write instead, and keeps what was typed', async () => {
    const sergeant = await county.as('lcu_sergeant');
    const refused = async (kind: string, fields: Record<string, string>, words: RegExp) => {
      await post(sergeant, `${caseOf(1)}/add/${kind}`, `${caseOf(1)}/add/${kind}`, fields);
      assert.equal(sergeant.status, 422);
      assert.match(sergeant.text, words);
    };
    const due = { 'due-day': '31', 'due-month': '2', 'due-year': '2026' };
    await refused(
      'action',
      { what: 'Ask the bank.', owner: '', ...due },
      /There is no 31 February 2026: check the day/,
    );
    assert.match(sergeant.text, /value="31"/);
    const when = { 'at-day': '10', 'at-month': '2', 'at-year': '2026', 'at-time': 'banana' };
    await refused('contact', { ...CONTACT, ...when }, /Write the time like 14:30/);
    await refused('phone', { number: 'banana' }, /Number: write it in figures/);
    await refused('person', { name: 'x'.repeat(5000) }, /Name: write at most [\d,]+ characters; there are 5,000/);
    for (const [typed, words] of [
      ['banana', /That is no reference/],
      ['', /Write a reference, like CF-0012345/],
    ] as const) {
      await sergeant.get(`/staff/find?reference=${typed}`);
      assert.match(sergeant.text, words);
      assert.doesNotMatch(sergeant.text, /banana/);
    }
    await sergeant.get('/staff/search');
    await sergeant.post('/staff/search', { words: 'a' });
    assert.match(sergeant.text, /two letters or figures at least/);
  });

  it('keeps every version of a record, and undoes a change and the undoing', async () => {
    const investigator = await county.as('sfcu_investigator');
    const add = `${caseOf(1)}/add/note`;
    await post(investigator, add, add, { words: 'Line one is dead.', why: 'Rung twice' });
    const { id } = await lastItem(references[1]!, 'note');
    const page = `${caseOf(1)}/items/${id}`;
    await post(investigator, page, page, { seen: '1', words: 'Line one is alive.', why: 'Rung again' });
    assert.match(investigator.text, /Line one is alive\.[\s\S]*Line one is dead\./);
    await investigator.post(`${page}/undo`, { seen: '2' });
    assert.match(investigator.text, /Undone[\s\S]*>Line one is dead\.<\/textarea>/);
    await investigator.post(`${page}/undo`, { seen: '3' });
    assert.match(investigator.text, />Line one is alive\.<\/textarea>/);
    await investigator.post(`${page}/remove`, { seen: '4' });
    await investigator.get(caseOf(1));
    assert.doesNotMatch(investigator.text, /<p class="govuk-body">Line one/);
    await investigator.get(page);
    await investigator.post(`${page}/undo`, { seen: '5' });
    await investigator.get(caseOf(1));
    assert.match(investigator.text, /<p class="govuk-body">Line one is alive/);
  });

  it('tells the second of two people at one record, and keeps what they wrote', async () => {
    const [first, second] = [await county.as('sfcu_investigator'), await county.as('lcu_sergeant')];
    const add = `${caseOf(1)}/add/action`;
    await post(first, add, add, action('Visit the jeweller'));
    const { id } = await lastItem(references[1]!, 'action');
    const page = `${caseOf(1)}/items/${id}`;
    await first.get(page);
    await second.get(page);
    await first.post(page, { seen: '1', ...action('Visit the jeweller before noon') });
    await second.post(page, { seen: '1', ...action('Ring the jeweller instead') });
    assert.equal(second.status, 409);
    assert.match(second.text, /The sfcu investigator changed this/);
    assert.match(second.text, /Visit the jeweller before noon/);
    assert.match(second.text, />Ring the jeweller instead<\/textarea>/);
    const seen = /name="seen" value="(\d+)"/.exec(second.text)![1]!;
    await second.post(page, { seen, ...action('Ring the jeweller instead') });
    assert.equal((await lastItem(references[1]!, 'action')).body.what, 'Ring the jeweller instead');
  });

  it('writes one contact that does what is owed on every report of the same person', async () => {
    const [one, other] = [references[2]!, references[3]!];
    await county.site.store.as('staff', async (tx) => {
      const ids = await tx
        .selectFrom('report')
        .select(['id', 'reference'])
        .where('reference', 'in', [one, other])
        .execute();
      await joinPerson(tx, ids[0]!.id, ids[1]!.id, 'imu_assessor', 'The same voice and address.');
    });
    assert.ok((await openDuties(one)).includes('victim_update') && (await openDuties(other)).includes('victim_update'));
    const handler = await county.as('call_handler');
    const add = `${caseOf(2)}/add/contact`;
    await handler.get(add);
    assert.match(handler.text, new RegExp(`also on ${other}`));
    await handler.post(add, { ...CONTACT, duties: 'first_contact' });
    assert.equal(handler.status, 422);
    assert.match(handler.text, /overdue: say why it is late/);
    assert.match(handler.text, />Told them that the call was a fraud\.<\/textarea>/);
    // A Visitor sends one value a field: two entries stand for two ticks.
    await handler.post(add, { ...CONTACT, duties: 'first_contact', late: 'She was in hospital' });
    await post(handler, add, add, {
      ...CONTACT,
      duties: 'victim_update',
      late: 'x',
      'next-day': '3',
      'next-month': '3',
      'next-year': '2026',
    });
    for (const reference of [one, other]) {
      const open = await openDuties(reference);
      assert.ok(!open.includes('victim_update') && !open.includes('first_contact'), `${reference}: ${open.join(' ')}`);
    }
    assert.ok(
      (await openDuties(one)).some((d) => d.startsWith('victim_update_')),
      'the agreed update is owed',
    );
    await handler.get(caseOf(3));
    assert.match(handler.text, new RegExp(`on ${one}, of the same person`));
  });

  it('a contact that reached nobody does nothing that is owed', async () => {
    const handler = await county.as('call_handler');
    const add = `${caseOf(4)}/add/contact`;
    await post(handler, add, add, { ...CONTACT, result: 'no_answer', duties: 'victim_update' });
    assert.ok((await openDuties(references[4]!)).includes('victim_update'));
  });

  it('moves evidence that expires with one press, and tells whoever was slower', async () => {
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(caseOf(0));
    const key = /action="[^"]*\/case\/evidence\/(\w+)"/.exec(investigator.text)![1]!;
    await investigator.post(`${caseOf(0)}/evidence/${key}`, { state: 'asked', seen: '0' });
    assert.match(investigator.text, /Asked for\s*<\/strong>/);
    await investigator.post(`${caseOf(0)}/evidence/${key}`, { state: 'secured', seen: '1' });
    assert.match(investigator.text, /Secured\s*<\/strong>/);
    await investigator.post(`${caseOf(0)}/evidence/${key}`, { state: 'gone', seen: '1' });
    assert.equal(investigator.status, 409);
  });

  it('ends with an outcome whose facts agree, which its maker can take back', async () => {
    const investigator = await county.as('sfcu_investigator');
    const page = `${caseOf(5)}/outcome`;
    const wish = {
      outcome: '14',
      suspect: 'yes',
      support: 'unknown',
      reason: 'Nothing more could be followed.',
      informed: 'contact',
    };
    await post(investigator, page, page, wish);
    assert.equal(investigator.status, 422);
    assert.match(investigator.text, /nobody was identified/);
    assert.match(investigator.text, /does not support a prosecution/);
    const add = `${caseOf(5)}/add/contact`;
    await post(investigator, add, add, CONTACT);
    const { id } = await lastItem(references[5]!, 'contact');
    await investigator.get(caseOf(5));
    const key = /action="[^"]*\/case\/evidence\/(\w+)"/.exec(investigator.text)![1]!;
    await investigator.post(`${caseOf(5)}/evidence/${key}`, { state: 'asked', seen: '0' });
    const isWaitedFor = async () =>
      (await investigator.get('/staff/actions')).text.includes(`${caseOf(5)}/items/`) &&
      /asked for on 10 February 2026, chase: /.test((await investigator.get(caseOf(5))).text);
    assert.ok(await isWaitedFor());
    await post(investigator, page, page, { ...wish, suspect: 'no', support: 'no', entry: String(id) });
    assert.match(investigator.text, /The outcome is recorded/);
    assert.match(investigator.text, /no longer waited for/);
    assert.ok(!(await isWaitedFor()), 'evidence of a case that has ended is not overdue');
    assert.match((await investigator.get(`/staff/reports/${references[5]!}`)).text, /nothing of this is waited for/);
    await investigator.get(page);
    const outcome = /name="outcome" value="(\d+)"/.exec(investigator.text)![1]!;
    const colleague = await county.as('lcu_sergeant');
    await post(colleague, page, `${page}/undo`, { outcome });
    assert.equal(colleague.status, 409, 'nobody takes back what another recorded');
    await investigator.post(`${page}/undo`, { outcome });
    assert.match(investigator.text, /Undone/);
    assert.ok(await isWaitedFor());
    await investigator.get(caseOf(5));
    assert.match(investigator.text, /id="outcome">Outcome<\/h2><p class="govuk-body-s">Not yet/);
  });

  it('is kept to a date that a supervisor can move, hold and release, with a reason', async () => {
    const supervisor = await county.as('supervisor');
    const page = `${caseOf(5)}/retention`;
    const wish = {
      decision: 'hold',
      'review-day': '1',
      'review-month': '2',
      'review-year': '2033',
      reason: 'An inquiry has asked for it.',
    };
    await post(supervisor, page, page, { ...wish, 'review-year': '2020' });
    assert.match(supervisor.text, /lies in the future/);
    await supervisor.post(page, wish);
    assert.match(supervisor.text, /Held: it may not be disposed of/);
    assert.match(supervisor.text, /1 February 2033/);
    await post(supervisor, page, page, wish);
    assert.match(supervisor.text, /held already/);
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(page);
    assert.equal(investigator.status, 403);
  });

  it('lets an analyst read and change nothing, and a call handler write in the contact log only', async () => {
    const analyst = await county.as('analyst');
    await analyst.get(caseOf(1));
    assert.doesNotMatch(analyst.text, /Add an action|Write in the contact log|Record how it ended/);
    await analyst.post(`${caseOf(1)}/add/note`, { words: 'x' });
    assert.equal(analyst.status, 403);
    const handler = await county.as('call_handler');
    await handler.get(caseOf(1));
    assert.match(handler.text, /Write in the contact log/);
    await handler.post(`${caseOf(1)}/add/note`, { words: 'x' });
    assert.equal(handler.status, 403);
  });

  it('leaves who looked, who changed what, and no words of it, in the audit trail', async () => {
    const report = await idOf(references[1]!);
    const trail = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['op', 'actor', 'fields_changed'])
        .where('record_id', '=', report)
        .orderBy('seq')
        .execute(),
    );
    assert.ok(trail.some((t) => t.op === 'ALTERATION' && t.fields_changed.includes('case.note')));
    assert.ok(trail.some((t) => t.op === 'CONSULTATION' && t.actor === 'analyst'));
    const all = await county.site.store.as('staff', (tx) =>
      sql<{ n: number }>`SELECT count(*) AS n FROM audit_log WHERE audit_log::text ~ 'jeweller|Line one'`.execute(tx),
    );
    assert.equal(Number(all.rows[0]!.n), 0);
  });
});

describe('the page of a case in a browser', { skip: withoutBrowser }, () => {
  it('has no faults that axe finds, fits a narrow screen and one enlarged four times', async () => {
    const page = await browser!.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(`${county.site.staffUrl}/sign-in`);
    await page.fill('#username', 'sfcu_investigator');
    await page.fill('#password', county.password('sfcu_investigator'));
    await page.click('main button');
    await page.waitForURL((u) => u.pathname === '/staff');
    const base = county.site.staffUrl!.replace(/\/staff$/, '');
    const { id } = await lastItem(references[1]!, 'action');
    const paths = ['', '/add/action', '/add/contact', '/add/person', '/outcome', `/items/${id}`].map(
      (p) => `${caseOf(1)}${p}`,
    );
    for (const path of [...paths, '/staff/actions?whose=all']) {
      await page.setViewportSize({ width: 1280, height: 1000 });
      await page.goto(base + path);
      assert.deepEqual(await axeFaults(page), [], path);
      // 320 pixels are what is left of 1280 at 400%.
      await page.setViewportSize({ width: 320, height: 256 });
      assert.equal(await scrollsSideways(page), false, path);
    }
    await page.close();
  });
});
