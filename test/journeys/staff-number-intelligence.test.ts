import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Role } from '#core/role.ts';
import { submitIntelligence } from '#journey/intelligence/intel-records.ts';
import { recordSanitised } from '#journey/intelligence/sanitise.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const NOW = new Date('2026-02-10T12:00:00Z');

/** Intelligence that names a number is shown where the number is looked up and where it is searched for, to those alone who may read it. */
describe('a telephone number that intelligence names', () => {
  let county: StaffCounty;
  let open: string;
  let kept: string;
  let short: string;

  before(async () => {
    county = await staffCounty(60);
    const { store } = county.site;
    const analyst = await store.owner((tx) =>
      tx.selectFrom('staff_user').select('id').where('username', '=', 'analyst').executeTakeFirstOrThrow(),
    );
    const make = (handling: 'P' | 'C', what: string) =>
      store.as(
        'staff',
        async (tx) => {
          const wish = {
            source: 'A shop',
            original: 'It said so.',
            learnedOn: '',
            research: '',
            priority: 'low',
            about: '',
          };
          const submission = await submitIntelligence(tx, wish, analyst.id, NOW);
          assert.ok(submission.ok);
          const about = { series: null, userId: analyst.id, now: NOW };
          const item = { what, source_grade: 2, info_grade: 'B' as const, old_grade: null };
          const sanitised = {
            title: 'A number',
            items: [item],
            handling,
            conditions: handling === 'C' ? 'For the fraud squad only.' : null,
            permitted: handling === 'C' ? (['sfcu_investigator'] as Role[]) : [],
          };
          const { id } = submission.value;
          return (await recordSanitised(tx, { id, report_id: null }, sanitised, about)).reference;
        },
        { user: analyst.id },
      );
    open = await make('P', 'He rings from 07700 900 987 on Tuesdays.');
    kept = await make('C', 'He also answers on +44 7700 900987.');
    short = await make('P', 'The shop is on 0800 123 456.');
  });
  after(() => county?.close());

  const shown = async (role: Role, path: string, words: Record<string, string>) => {
    const who = await county.as(role);
    await who.get(path);
    await who.post(path, words);
    assert.equal(who.status < 500, true);
    return { text: who.text, found: [open, kept, short].filter((r) => who.text.includes(r)) };
  };
  const ways = [
    ['searched for', '/staff/search', 'words'],
    ['looked up', '/staff/numbers', 'number'],
  ] as const;
  for (const [name, path, field] of ways)
    it(`is told with what names it where it is ${name}, and others cannot tell that there is more`, async () => {
      const squad = await shown('sfcu_investigator', path, { [field]: '07700 900987' });
      assert.deepEqual(squad.found, [open, kept]);
      const supervisor = await shown('supervisor', path, { [field]: '+44 7700 900987' });
      assert.deepEqual(supervisor.found, [open]);
      assert.doesNotMatch(supervisor.text, /(?:2|two) (?:intelligence )?reports/i);
      assert.deepEqual((await shown('sfcu_investigator', path, { [field]: '0800 123456' })).found, [short]);
      assert.deepEqual((await shown('sfcu_investigator', path, { [field]: '07700 900986' })).found, []);
    });

  it('is told to nobody by a search whom its handling leaves out, and each showing is in the trail', async () => {
    const care = await shown('victim_service', '/staff/search', { words: '07700 900987' });
    assert.deepEqual(care.found, []);
    assert.doesNotMatch(care.text, /Intelligence that names it/);
    const trail = await county.site.store.owner((tx) =>
      tx
        .selectFrom('audit_log')
        .select(['actor', 'channel'])
        .where('record_type', '=', 'intelligence_report')
        .where('actor', 'in', ['supervisor', 'sfcu_investigator', 'victim_service'])
        .execute(),
    );
    assert.ok(trail.some((e) => e.actor === 'supervisor' && e.channel === 'list'));
    assert.ok(!trail.some((e) => e.actor === 'victim_service'));
  });
});
