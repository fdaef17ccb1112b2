import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { VICTIM_TEXTS } from '#catalogue/victims/letters.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from '#journey/triage/assess.ts';
import { fillText, TO_WRITE } from './fill-text.ts';
import { compareStep, comparisonInWords, type Followed } from './hit-again.ts';
import { knownBy } from './known-again.ts';
import { type NeedRules, needOf } from './need.ts';

const RULES: NeedRules = {
  repeatPoints: 50,
  vulnerableHigh: 30,
  vulnerableMedium: 12,
  lossPoints: 15,
  lossFull: 10_000,
  previousPoints: 5,
  policeFrom: 35,
};
const told = (more: Partial<FraudReport>): FraudReport => ({
  externalId: 'x',
  source: 'control_room',
  receivedAt: '2026-03-11T14:05:00Z',
  kind: 'loss',
  fraudType: 'courier',
  ...more,
});
const need = (more: Partial<FraudReport>) => needOf(told(more), assess(told(more), CURRENT_POLICY), RULES);

describe('the need of a victim for a call', () => {
  it('grows with danger, vulnerability and loss, and says of what', () => {
    const plain = need({ victim: { age: 40 } })!;
    const frail = need({
      victim: { age: 86, livesAlone: true, vulnerabilities: ['dementia'], previousFraud: true },
      lossGbp: 9000,
      inProgress: true,
    })!;
    assert.ok(frail.points > plain.points + 30, `${frail.points} ${plain.points}`);
    assert.equal(frail.service, 'police');
    assert.match(
      frail.because.join(' '),
      /Likely to be hit again: .*Vulnerable: dementia.*Lost £9,000\..*A victim before\./,
    );
    assert.ok(plain.because.length > 0, 'there is always a reason');
  });

  it('is nobody’s where there is no victim', () => {
    assert.equal(need({ kind: 'information' }), null);
    assert.equal(need({ fraudType: 'not_fraud', narrative: 'Wrong number.' }), null);
  });
});

describe('who is known again', () => {
  const keys = (more: FraudReport['victim']) => knownBy(told({ victim: more! }));
  it('is whoever has the same number, address, or name with a birthday or postcode, however written', () => {
    const one = keys({
      name: 'Ann  Other',
      phone: '+44 7700 900123',
      dateOfBirth: '1940-02-01',
      address: { postcode: 'sg51ab' },
    });
    assert.equal(one.length, 3);
    for (const again of [
      keys({ phone: '07700 900123' }),
      keys({ name: 'ANN OTHER', dateOfBirth: '1940-02-01' }),
      keys({ name: 'Ann Other', address: { postcode: 'SG5 1AB' } }),
    ])
      assert.ok(again.some((k) => one.includes(k)));
  });
  it('is nobody by a name alone, a first name with a birthday, or what somebody else left', () => {
    assert.deepEqual(keys({ name: 'Ann Other' }), []);
    assert.deepEqual(keys({ name: 'Ann', dateOfBirth: '1940-02-01' }), []);
    assert.deepEqual(knownBy(told({ victim: { age: 80 }, reporter: { role: 'relative', phone: '07700 900123' } })), []);
  });
});

describe('a letter or script', () => {
  it('is filled in, and what is not known is left to be written', () => {
    const text = VICTIM_TEXTS.find((t) => t.key === 'not_investigated')!;
    const { paragraphs, missing } = fillText(text, {
      name: 'Ann Other',
      reference: 'CF-0000001',
      received: '11 March 2026',
      force: 'A force',
      phone: '101',
      supportRings: 'Tell us if you would like them to ring you.',
      emergency: '999',
    });
    assert.equal(paragraphs[0], 'Dear Ann Other,');
    assert.ok(paragraphs.some((p) => p.includes(TO_WRITE)));
    assert.deepEqual(missing.sort(), ['officer', 'reason', 'support']);
  });
  it('asks for nothing that there is not, and each has its own key', () => {
    const known = [
      'name',
      'reference',
      'received',
      'force',
      'officer',
      'phone',
      'supportRings',
      'emergency',
      'support',
      'nextContact',
      'measures',
      'reason',
    ];
    const asked = VICTIM_TEXTS.flatMap((t) =>
      t.paragraphs.flatMap((p) => [...p.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!)),
    );
    assert.deepEqual(
      asked.filter((a) => !known.includes(a)),
      [],
    );
    assert.equal(new Set(VICTIM_TEXTS.map((t) => t.key)).size, VICTIM_TEXTS.length);
  });
});

describe('who was hit again', () => {
  const rules = { landmarkDays: 30, followDays: 180, z: 1.96 };
  const now = new Date('2026-12-01T00:00:00Z');
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  const person = (hits: number[], step?: number): Followed => ({
    reportId: 'r',
    receivedAt: day(0),
    stratum: 'high, courier, older',
    hits: hits.map(day),
    steps: new Map(step === undefined ? [] : [['call_blocker', day(step)]]),
  });
  it('is counted from the landmark on, for those with the measure by then and those without', () => {
    const people = [person([], 5), person([100], 5), person([60]), person([]), person([300])];
    const c = compareStep(people, 'call_blocker', now, rules)!;
    assert.deepEqual(
      [c.with, c.without],
      [
        { n: 2, hit: 1 },
        { n: 3, hit: 1 },
      ],
    );
  });
  it('leaves out who was hit before it, who got the measure late, and who has not been followed for long enough', () => {
    const people = [person([], 5), person([]), person([10]), person([10], 5), person([], 90)];
    const late = { ...person([], 5), receivedAt: day(300) };
    const c = compareStep([...people, late], 'call_blocker', now, rules)!;
    assert.deepEqual([c.with.n, c.without.n], [1, 1]);
  });
  it('is told with how sure it is, and claims nothing that the figures cannot carry', () => {
    const c = compareStep([person([], 5), person([60])], 'call_blocker', now, rules)!;
    const { verdict } = comparisonInWords(c, 'a call blocker');
    assert.match(verdict, /too wide to say whether it helps/);
  });
});
