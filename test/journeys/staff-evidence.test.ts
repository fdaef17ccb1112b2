import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nextThings, type SectionAbout } from '#journey/investigation/case-sections.ts';
import { type EvidenceLine, stateOfEvidence } from '#journey/investigation/evidence-checklist.ts';
import type { ItemState } from '#store/case-items.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const NOW = new Date('2026-02-10T12:00:00Z');
const day = (d: number) => new Date(`2026-02-${String(d).padStart(2, '0')}T12:00:00Z`);
const evidence = (state: string, due: Date | null, more: Record<string, string> = {}): ItemState => ({
  body: { what: 'Pictures of the shop', state, ...more },
  owner: null,
  due,
  doneAt: null,
  removed: false,
});

describe('evidence that was asked for', () => {
  it('is due when it is to be chased, keeps when it expires, and is due by that again when nothing was asked after all', () => {
    const before = evidence('to_ask', day(20));
    const asked = stateOfEvidence(before, evidence('asked', day(20)), NOW);
    assert.deepEqual(asked.due, day(13));
    assert.equal(asked.body.asked, NOW.toISOString());
    assert.equal(asked.body.expires, day(20).toISOString());
    const noted = { ...asked, body: { ...asked.body, note: 'Rang twice.' } };
    assert.deepEqual(stateOfEvidence(asked, noted, day(12)), noted, 'a note moves nothing');
    const back = stateOfEvidence(asked, { ...asked, body: { ...asked.body, state: 'to_ask' } }, NOW);
    assert.deepEqual(back, before);
    const dated = stateOfEvidence(asked, { ...asked, due: day(15), body: { ...asked.body, state: 'to_ask' } }, NOW);
    assert.deepEqual(dated.due, day(15), 'a date that somebody set stays');
  });
  it('is chased before it expires, and soon where it has expired already', () => {
    assert.deepEqual(stateOfEvidence(null, evidence('asked', day(11)), NOW).due, day(11));
    assert.deepEqual(stateOfEvidence(null, evidence('asked', day(2)), NOW).due, day(13));
  });
});

describe('what is to be done on a case', () => {
  const line = (what: string, due: Date, asked: boolean): EvidenceLine => ({
    key: what,
    what,
    action: '',
    because: '',
    expiresBecause: '',
    due,
    state: asked ? 'asked' : 'to_ask',
    settled: false,
    owner: null,
    note: '',
    asked,
    askedAt: asked ? day(3) : null,
    expires: null,
    item: null,
  });
  const about = { now: NOW, nameOf: (u: string) => u, path: '', ended: false } as unknown as SectionAbout;

  it('has what was asked for beneath what nobody has touched, also when it is overdue', () => {
    const lines = [line('late, asked', day(1), true), line('late', day(9), false), line('to come', day(11), true)];
    const duty = { what: 'first_contact', due: day(12), done_at: null };
    assert.deepEqual(
      nextThings([], lines, [duty], about).map((t) => t.what),
      [
        'Evidence: late',
        'Chase: late, asked, asked for on 3 February 2026',
        'Chase: to come, asked for on 3 February 2026',
        'Owed: First contact',
      ],
    );
  });
});

describe('evidence on the page of a case', () => {
  let county: StaffCounty;
  let investigator: Visitor;
  let path: string;
  before(async () => {
    county = await staffCounty(60);
    investigator = await county.as('sfcu_investigator');
    const reference = await county.site.store.owner(async (tx) => {
      const first = await tx.selectFrom('report').select('reference').orderBy('number').executeTakeFirstOrThrow();
      return first.reference;
    });
    path = `/staff/reports/${reference}/case`;
  });
  after(() => county?.close());

  const add = async (more: Record<string, string>) => {
    await investigator.get(`${path}/add/evidence`);
    await investigator.post(`${path}/add/evidence`, {
      action: 'Write to the manager.',
      state: 'to_ask',
      'due-day': '1',
      'due-month': '2',
      'due-year': '2026',
      ...more,
    });
    return investigator.status;
  };

  it('says when it was asked for, when to chase it and when it expires', async () => {
    assert.equal(await add({ what: 'Pictures of the jeweller', state: 'asked' }), 200);
    await investigator.get(path);
    assert.match(
      investigator.text,
      /Pictures of the jeweller<\/strong>, asked for on 10 February 2026, chase: [\s\S]{0,80}, expired on 1 February 2026/,
    );
    await investigator.get('/staff/actions?whose=all');
    assert.match(
      investigator.text,
      /Pictures of the jeweller<\/a><br><span class="cf-quiet">Evidence, asked for: chase it/,
    );
  });

  it('is asked about before it is kept twice, as any record of a case', async () => {
    const when = { 'at-day': '10', 'at-month': '2', 'at-year': '2026', 'at-time': '9:30' };
    const records: Record<string, Record<string, string>> = {
      contact: { with: 'victim', by: 'phone', result: 'reached', words: 'She is well.', ...when },
      action: {
        what: 'Ring the bank',
        owner: 'sfcu_investigator',
        'due-day': '20',
        'due-month': '2',
        'due-year': '2026',
      },
      evidence: { what: 'A receipt', state: 'asked' },
      step: { what: 'arrest', detail: 'A man of 30.', ...when },
      note: { words: 'A grey car was seen.' },
    };
    for (const [kind, words] of Object.entries(records)) {
      const kept = () =>
        county.site.store.owner((tx) =>
          tx
            .selectFrom('case_item')
            .select('id')
            .where('kind', '=', kind)
            .execute()
            .then((rows) => rows.length),
        );
      for (const [status, more] of [
        [200, 1],
        [409, 0],
      ] as const) {
        const had = await kept();
        await investigator.get(`${path}/add/${kind}`);
        await investigator.post(`${path}/add/${kind}`, words);
        assert.equal(
          investigator.status,
          status,
          `${kind}: ${/error-summary[\s\S]{0,600}/.exec(investigator.text)?.[0] ?? ''}`,
        );
        assert.equal(await kept(), had + more, kind);
      }
      assert.match(investigator.text, /Saved already/);
    }
  });
});
