import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

/** What comes after: the next update, word of an arrest, the end. It is 10 February 2026. */
describe('what is owed to a victim because of what was done', () => {
  let county: StaffCounty;
  let officer: Visitor;
  let reference: string;
  const caseOf = () => `/staff/reports/${reference}/case`;

  before(async () => {
    county = await staffCounty(150);
    reference = await county.site.store.as('staff', async (tx) => {
      const row = await tx
        .selectFrom('report as r')
        .innerJoin('report_standing as s', 's.report_id', 'r.id')
        .innerJoin('duty as d', 'd.report_id', 'r.id')
        .select('r.reference')
        .where('d.what', '=', 'victim_update')
        .where('d.due', '>', new Date('2026-02-10T12:00:00Z'))
        .innerJoin('assessment as a', 'a.id', 's.assessment_id')
        .where('s.proposed', '=', 'LCU')
        .where(sql<boolean>`a.body->>'enhancedRights' IS NULL`)
        .orderBy('r.number')
        .executeTakeFirstOrThrow();
      return row.reference;
    });
    const assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/reports/${reference}`);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(assessor.text)?.[1] ?? '';
    await assessor.post(`/staff/reports/${reference}/decision`, {
      decided: 'LCU',
      assessment: hidden('assessment'),
      standing: hidden('standing') || '0',
      reason: '',
    });
    officer = await county.as('lcu_sergeant');
  });
  after(() => county?.close());

  const duties = () =>
    county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('duty as d')
        .innerJoin('report as r', 'r.id', 'd.report_id')
        .select(['d.id', 'd.what', 'd.due', 'd.done_at', 'd.basis', 'd.late_because'])
        .where('r.reference', '=', reference)
        .orderBy('d.id')
        .execute(),
    );
  const open = async (what: RegExp) => (await duties()).filter((d) => what.test(d.what) && !d.done_at);
  const nextContact = () =>
    county.site.store.as('staff', async (tx) => {
      const row = await tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select('s.next_contact')
        .where('r.reference', '=', reference)
        .executeTakeFirstOrThrow();
      return row.next_contact;
    });
  const press = async (path: string) => {
    await officer.get(caseOf());
    return officer.post(path);
  };
  const step = async (what: string, day: string) => {
    await officer.get(`${caseOf()}/add/step`);
    await officer.post(`${caseOf()}/add/step`, {
      what,
      'at-day': day,
      'at-month': '2',
      'at-year': '2026',
      'at-time': '10:00',
      detail: 'Custody reference HC/1.',
    });
    return /items\/(\d+)">A suspect was|items\/(\d+)">The victim/.exec(officer.text)?.slice(1).find(Boolean) ?? '';
  };

  it('is the next update, 28 days after one was given, and not when the mark is taken back', async () => {
    const [first] = await open(/^victim_update/);
    await press(`/staff/reports/${reference}/duties/${first!.id}`);
    const [next, ...others] = await open(/^victim_update/);
    assert.deepEqual(others, []);
    assert.equal(next!.what, 'victim_update_2');
    assert.equal(next!.due.toISOString(), '2026-03-10T12:00:00.000Z');
    await press(`/staff/reports/${reference}/duties/${first!.id}/undo`);
    assert.deepEqual(
      (await open(/^victim_update/)).map((d) => d.id),
      [first!.id],
    );
    await press(`/staff/reports/${reference}/duties/${first!.id}`);
    assert.match((await officer.get(caseOf())).text, /Victim update 2<\/strong>: <span class="">due in 28 days/);
  });

  it('is word of an arrest within five working days, moved with its date, gone when it was an error, kept once done', async () => {
    const item = await step('arrest', '9');
    const [owed] = await open(/^tell_of_arrest/);
    assert.equal(owed!.due.toISOString(), '2026-02-16T17:00:00.000Z');
    assert.match(owed!.basis, /tell of arrest, with reasons, within 5 working days \(standard rights\)/);
    assert.match(officer.text, /Suspects and statements[\s\S]*A suspect was arrested<\/a>, 9 February 2026 at 10am/);
    await officer.get(`${caseOf()}/items/${item}`);
    const seen = /name="seen" value="(\d+)"/.exec(officer.text)![1]!;
    await officer.post(`${caseOf()}/items/${item}/remove`, { seen });
    assert.deepEqual(await open(/^tell_of_arrest/), []);
    await officer.get(`${caseOf()}/items/${item}`);
    await officer.post(`${caseOf()}/items/${item}/undo`, { seen: String(Number(seen) + 1) });
    const [again] = await open(/^tell_of_arrest/);
    await officer.get(`${caseOf()}/add/contact`);
    await officer.post(`${caseOf()}/add/contact`, {
      with: 'victim',
      by: 'phone',
      result: 'reached',
      'at-day': '10',
      'at-month': '2',
      'at-year': '2026',
      'at-time': '11:00',
      words: 'Told her of the arrest.',
      duties: again!.what,
    });
    assert.deepEqual(await open(/^tell_of_arrest/), [], 'one entry of the contact log does it');
    await officer.get(`${caseOf()}/items/${item}`);
    await officer.post(`${caseOf()}/items/${item}/remove`, { seen: String(Number(seen) + 2) });
    assert.equal((await duties()).filter((d) => d.what === again!.what && d.done_at).length, 1);
  });

  it('is due in one day for whoever is found to have enhanced rights, also for what was owed before', async () => {
    await step('bail', '10');
    const care = await county.as('victim_service');
    await care.get(`${caseOf()}/add/needs`);
    const names = [...care.text.matchAll(/<(?:textarea|select)[^>]* name="([^"]+)"/g)].map((m) => m[1]!);
    const choices = Object.fromEntries(
      [...care.text.matchAll(/name="([^"]+)" type="radio" value="([^"]+)"/g)].map((m) => [m[1]!, m[2]!]),
    );
    const filled = Object.fromEntries(names.map((n) => [n, 'She was told to lie.']));
    const firstOf = (name: string) =>
      new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="([^"]+)"`).exec(care.text)?.[1] ?? '';
    await care.post(`${caseOf()}/add/needs`, {
      ...filled,
      ...choices,
      sensitive: firstOf('sensitive'),
      enhanced: 'intimidated',
      enhancedWhy: 'They rang again and threatened her.',
    });
    const [owed] = await open(/^tell_of_bail/);
    assert.equal(owed!.due.toISOString(), '2026-02-11T17:00:00.000Z');
    assert.match(owed!.basis, /Enhanced rights since: intimidated\.$/);
    await step('charge', '10');
    assert.equal((await open(/^tell_of_charge/))[0]!.due.toISOString(), '2026-02-11T17:00:00.000Z');
    await step('statement', '10');
    assert.match((await open(/^offer_personal_statement/))[0]!.basis, /right 7/);
  });

  it('ends with the outcome that they were told, and is owed again when that is taken back', async () => {
    await officer.get(`${caseOf()}/add/contact`);
    const before = await nextContact();
    assert.ok(before);
    await officer.get(`${caseOf()}/outcome`);
    const entry =
      /<option value="(\d+)"/.exec(/name="entry"[\s\S]*?<\/select>/.exec(officer.text)?.[0] ?? '')?.[1] ?? '';
    await officer.post(`${caseOf()}/outcome`, {
      outcome: '18',
      suspect: 'no',
      supports: '',
      reason: 'Every line of enquiry was followed to its end.',
      informed: 'contact',
      entry,
    });
    assert.match(officer.text, /Ended:/);
    assert.deepEqual(await open(/^victim_update/), []);
    const undo = /action="([^"]*outcome[^"]*undo[^"]*)"/.exec((await officer.get(`${caseOf()}/outcome`)).text)![1]!;
    const id = /name="outcome" value="(\d+)"/.exec(officer.text)?.[1] ?? '';
    await officer.post(undo, { outcome: id });
    assert.equal((await open(/^victim_update/)).length, 1);
  });

  it('falls with the contact that did it, stands again with it, and is owed to whoever proves to be somebody else', async () => {
    const [mine, other] = await county.site.store.as('staff', async (tx) => {
      const rows = await tx
        .selectFrom('report as r')
        .innerJoin('duty as d', 'd.report_id', 'r.id')
        .select(['r.id', 'r.reference'])
        .where('d.what', '=', 'first_contact')
        .where('d.done_at', 'is', null)
        .where('d.due', '>', new Date('2026-02-10T12:00:00Z'))
        .where('r.reference', '<>', reference)
        .orderBy('r.number')
        .limit(2)
        .execute();
      return rows as [(typeof rows)[0], (typeof rows)[0]];
    });
    const isDone = async (of: { id: string }) => {
      const row = await county.site.store.as('staff', (tx) =>
        tx
          .selectFrom('duty')
          .select('done_at')
          .where('report_id', '=', of.id)
          .where('what', '=', 'first_contact')
          .executeTakeFirstOrThrow(),
      );
      return row.done_at !== null;
    };
    const both = async () => [await isDone(mine), await isDone(other)];
    const person = `/staff/reports/${mine.reference}/same-person`;
    await officer.get(person);
    await officer.post(person, { other: other.reference, reason: 'The same voice and address.' });
    const at = `/staff/reports/${mine.reference}/case`;
    await officer.get(`${at}/add/contact`);
    const contact = {
      with: 'victim',
      by: 'phone',
      result: 'reached',
      'at-day': '10',
      'at-month': '2',
      'at-year': '2026',
      'at-time': '11:30',
      words: 'Told them what happens next.',
    };
    await officer.post(`${at}/add/contact`, { ...contact, duties: 'first_contact' });
    assert.deepEqual(await both(), [true, true], officer.text);
    const item = /case\/items\/(\d+)"[^>]*>Open or change<span[^>]*> the entry/.exec((await officer.get(at)).text)![1]!;
    const page = `${at}/items/${item}`;
    const seen = async () => /name="seen" value="(\d+)"/.exec((await officer.get(page)).text)![1]!;
    await officer.post(page, { ...contact, result: 'no_answer', seen: await seen() });
    assert.match(officer.text, /What this contact had done of what is owed/);
    assert.deepEqual(await both(), [false, false], 'nobody was reached after all');
    await officer.post(`${page}/undo`, { seen: await seen() });
    assert.deepEqual(await both(), [true, true]);
    const joining = /name="joining" value="([^"]+)"/.exec((await officer.get(person)).text)![1]!;
    await officer.post(`${person}/undo`, { joining });
    assert.deepEqual(await both(), [true, false], 'they are two people');
    await officer.post(`${page}/remove`, { seen: await seen() });
    assert.match(officer.text, /is owed again/);
    assert.deepEqual(await both(), [false, false]);
  });
});
