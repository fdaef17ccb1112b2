import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CURRENT_POLICY, policyOf, TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import { triagePolicy } from '#catalogue/policy/triage-policy.ts';
import { BANDS, ROUTES } from '#core/assessment.ts';
import { FRAUD_TYPES, type FraudReport, REPORT_KINDS, SOURCES, VULNERABILITIES } from '#core/report.ts';
import { assess } from './assess.ts';
import { compareAssessments } from './compare.ts';
import type { TriageContext } from './triage-case.ts';

const report = (more: Partial<FraudReport>): FraudReport => ({
  externalId: 'E-1',
  source: 'control_room',
  receivedAt: '2026-03-11T14:05:00Z',
  ...more,
});

describe('the decision ladder', () => {
  const table: [string, Partial<FraudReport>, TriageContext, string][] = [
    [
      'a courier on the way is an emergency',
      { narrative: 'A courier is on his way for my bank cards, he said he was a detective.' },
      {},
      '999_response',
    ],
    [
      'a collection set for this afternoon is an emergency',
      { collection: { at: '2026-03-11T16:00:00Z' }, fraudType: 'courier' },
      {},
      '999_response',
    ],
    [
      'an overdose is an emergency, whatever the fraud',
      { fraudType: 'romance', narrative: 'He has just taken an overdose after losing £2,000.' },
      {},
      '999_response',
    ],
    [
      'a collection long past is none',
      { collection: { at: '2026-02-01T16:00:00Z' }, lossGbp: 900, fraudType: 'courier' },
      {},
      'LCU',
    ],
    [
      'a courier series of high loss on vulnerable victims goes to the SFCU',
      {
        fraudType: 'courier',
        lossGbp: 60_000,
        victim: { age: 86, vulnerabilities: ['dementia'] },
        collection: { at: '2026-03-01T10:00:00Z' },
      },
      { seriesSize: 5, seriesLossGbp: 180_000 },
      'SFCU',
    ],
    [
      'a great loss through mule accounts abroad goes to the SFCU',
      {
        fraudType: 'payment_diversion',
        lossGbp: 182_000,
        narrative: 'The money went through four mule accounts and abroad.',
      },
      {},
      'SFCU',
    ],
    ['an organised group goes to the SFCU', { fraudType: 'courier', lossGbp: 900 }, { ocgLinked: true }, 'SFCU'],
    [
      'a small loss to a neighbour who is named goes to a local officer',
      { fraudType: 'doorstep', lossGbp: 250, narrative: 'He lives at 14 Station Road and is known to me.' },
      {},
      'LCU',
    ],
    ['a small remote loss gets victim care', { fraudType: 'ticket_or_shopping', lossGbp: 120 }, {}, 'protect_only'],
    [
      'an attempt that ended gets advice',
      { fraudType: 'courier', kind: 'attempt', narrative: 'I hung up. Nobody came.' },
      {},
      'protect_only',
    ],
    [
      'a suspicious call with nothing to follow is information',
      { kind: 'suspicious_call', fraudType: 'government_impersonation' },
      {},
      'information_only',
    ],
    [
      'the same call to a vulnerable person gets care',
      { kind: 'suspicious_call', fraudType: 'government_impersonation', victim: { vulnerabilities: ['dementia'] } },
      {},
      'protect_only',
    ],
    [
      'a sighting with nothing to follow is information',
      { kind: 'cashpoint', narrative: 'Hooded man with several cards at the machine.' },
      {},
      'information_only',
    ],
    [
      'a dispute is information',
      { narrative: 'Unhappy with the workmanship. Civil matter, advised Citizens Advice.' },
      {},
      'information_only',
    ],
  ];
  for (const [says, given, context, route] of table) {
    it(says, () => assert.equal(assess(report(given), CURRENT_POLICY, context).allocation, route));
  }

  it('obeys the policy’s switch', () => {
    const given = report({ fraudType: 'romance', lossGbp: 96_000, narrative: 'Paid in bitcoin.' });
    const under = (allocationRule: 'ALL_THREE' | 'TWO_OF_THREE' | 'CUSTOM') =>
      assess(given, triagePolicy('t', 't', { allocationRule })).allocation;
    assert.deepEqual([under('ALL_THREE'), under('TWO_OF_THREE'), under('CUSTOM')], ['LCU', 'SFCU', 'SFCU']);
  });

  it('keeps the call-for-service criterion apart from vulnerability, and help apart from both', () => {
    const a = assess(
      report({ fraudType: 'romance', lossGbp: 900, victim: { vulnerabilities: ['dementia'] } }),
      CURRENT_POLICY,
    );
    assert.equal(a.callForService.criterion, 'NONE');
    assert.equal(a.callForService.assistance, true);
    assert.match(a.callForService.because, /victim care/);
  });
});

describe('vulnerability', () => {
  it('is never high for age alone', () => {
    for (const age of [75, 85, 99]) {
      const { level } = assess(
        report({
          lossGbp: 500,
          victim: { age },
          narrative: 'He keeps ringing and she believes him. Told to keep it secret.',
        }),
        CURRENT_POLICY,
      ).vulnerability;
      assert.notEqual(level, 'high');
    }
  });

  it('belongs to the victim, not to whoever rings', () => {
    const level = (narrative: string): string => assess(report({ narrative }), CURRENT_POLICY).vulnerability.level;
    assert.equal(
      level('Caller is disabled and is ringing about her neighbour, who was rung by a bogus officer.'),
      'low',
    );
    assert.equal(level('My wife has dementia and I was seeing to her when I clicked the link and lost £60.'), 'low');
    assert.notEqual(level('My mother has dementia and was rung by a bogus officer.'), 'low');
    assert.equal(level('No known vulnerabilities, no mental health issues, denies feeling suicidal.'), 'low');
  });
});

describe('policies', () => {
  it('can be asked again about an old report, and the difference is told in words', () => {
    const given = report({ fraudType: 'romance', lossGbp: 60_000, narrative: 'Paid in bitcoin.' });
    const [old, now] = [assess(given, policyOf('2026-04-1')), assess(given, CURRENT_POLICY)];
    const { same, changes } = compareAssessments(old, now);
    assert.equal(same, false);
    assert.ok(changes.includes('The proposed route changes from LCU to SFCU.'), changes.join('\n'));
    assert.ok(changes.includes('It now counts as high value.'));
    assert.deepEqual(compareAssessments(now, assess(given, CURRENT_POLICY)), { same: true, changes: [] });
  });

  it('have versions, each once, and an unknown one names those there are', () => {
    assert.equal(new Set(TRIAGE_POLICIES.map((p) => p.version)).size, TRIAGE_POLICIES.length);
    assert.throws(() => policyOf('1999-01-1'), /2026-11-1/);
  });
});

describe('what would change this', () => {
  it('holds when the change is made to the report itself', () => {
    const given = report({ fraudType: 'romance', lossGbp: 40_000, narrative: 'Paid in bitcoin.' });
    const a = assess(given, CURRENT_POLICY);
    const up = a.whatWouldChangeThis.find((c) => c.change === 'if the loss were £50,000 or more');
    assert.ok(up, JSON.stringify(a.whatWouldChangeThis));
    assert.equal(assess({ ...given, lossGbp: 50_000 }, CURRENT_POLICY).allocation, up.wouldBe);
    const pending = a.whatWouldChangeThis.find((c) => c.change === 'if somebody were coming to collect');
    assert.equal(
      assess({ ...given, collection: { at: '2026-03-11T15:00:00Z' } }, CURRENT_POLICY).allocation,
      pending?.wouldBe,
    );
    const group = assess({ ...given, lossGbp: 900 }, CURRENT_POLICY).whatWouldChangeThis.find((c) =>
      /organised/.test(c.change),
    );
    assert.equal(assess({ ...given, lossGbp: 900 }, CURRENT_POLICY, { ocgLinked: true }).allocation, group?.wouldBe);
  });
});

describe('reasons', () => {
  it('tell a time as people in this country do', () => {
    const a = assess(
      report({ receivedAt: '2026-09-07T16:00:00Z', collection: { at: '2026-09-07T17:35:00Z' } }),
      CURRENT_POLICY,
    );
    assert.match(a.reasons[0]!.because, /6:35pm on 7 September 2026/);
  });
});

describe('any report', () => {
  const words = fc.constantFrom(
    'courier',
    'is on his way',
    'at 3',
    'no',
    'dementia',
    'she',
    'my mum',
    '£4k',
    'last week',
    '.',
    '\n',
    'hung up',
    'PIN',
    '“',
    'İ',
    '👵',
    'bank',
    'not',
    'eighty',
    'in 2019',
  );
  const any = fc.record(
    {
      externalId: fc.string(),
      source: fc.constantFrom(...SOURCES),
      receivedAt: fc.constantFrom('2026-03-11T14:05:00Z', '1970-01-01T00:00:00Z', '2999-12-31T23:59:59Z'),
      kind: fc.constantFrom(...REPORT_KINDS),
      fraudType: fc.constantFrom(...FRAUD_TYPES),
      inProgress: fc.boolean(),
      lossGbp: fc.double({ min: 0, max: 1e12, noNaN: true }),
      narrative: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
      ),
      victim: fc.record(
        { age: fc.integer({ min: 0, max: 120 }), vulnerabilities: fc.subarray([...VULNERABILITIES]) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['externalId', 'source', 'receivedAt'] },
  );

  it('gets a whole assessment with reasons, exact quotes and bounded numbers, the same each time', () => {
    fc.assert(
      fc.property(any, (given) => {
        const a = assess(given as FraudReport, CURRENT_POLICY);
        assert.deepEqual(assess(given as FraudReport, CURRENT_POLICY), a);
        assert.ok(a.score >= 0 && a.score <= 100 && BANDS.includes(a.band) && ROUTES.includes(a.allocation));
        assert.ok(a.reasons.length > 0 && a.repeatRisk.probability >= 0 && a.repeatRisk.probability <= 1);
        assert.equal(a.band === 'immediate', a.allocation === '999_response');
        for (const r of [...a.reasons, ...a.vulnerability.reasons, ...a.repeatRisk.reasons]) {
          assert.doesNotMatch(r.because, /\d{4}-\d\d-\d\dT/, 'a reason is for people to read');
          for (const q of r.quotes ?? []) assert.equal(given.narrative?.slice(q.start, q.end), q.quote);
        }
        for (const d of a.duties) assert.ok(Date.parse(d.due) >= Date.parse(given.receivedAt), d.what);
        for (const w of a.whatWouldChangeThis) assert.notEqual(w.wouldBe, a.allocation);
      }),
      { numRuns: 300 },
    );
  });
});
