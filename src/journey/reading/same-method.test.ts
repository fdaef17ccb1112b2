import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport } from '#core/report.ts';
import { compareMethods, type Method, methodOfReports } from './same-method.ts';
import { forceOfArea, neighbouringForces, whereIs, whereOfText } from './where.ts';

const courier: Method = {
  fraudType: 'courier',
  impersonated: ['police'],
  askedFor: ['withdraw_cash', 'hand_over_cash'],
  collectedBy: ['courier'],
};
const method = (more: Partial<Method>): Method => ({ ...courier, ...more });

describe('a method', () => {
  it('is the same when the kind is and most of what both tell agrees', () => {
    for (const other of [
      courier,
      method({ askedFor: ['hand_over_cash', 'keep_secret'] }),
      method({ collectedBy: [] }),
      method({ impersonated: ['police', 'bank'], askedFor: [] }),
    ])
      assert.equal(compareMethods(other, courier).isSame, true, JSON.stringify(other));
  });
  it('is another when the kind differs, when too little is told, or when little of it agrees', () => {
    for (const other of [
      method({ fraudType: 'bank_impersonation' }),
      method({ askedFor: [], collectedBy: [] }),
      method({ impersonated: ['retailer'], askedFor: ['buy_vouchers'] }),
      method({ impersonated: ['bank'], collectedBy: ['post'], askedFor: ['keep_secret'] }),
    ])
      assert.equal(compareMethods(other, courier).isSame, false, JSON.stringify(other));
    assert.equal(
      compareMethods(method({ fraudType: 'other_fraud' }), method({ fraudType: 'other_fraud' })).isSame,
      false,
    );
  });
  it('carries a reason for each part that both tell, with the words of the text', () => {
    const evidence = [{ quote: 'a detective', start: 5, end: 16 }];
    const facts = [{ field: 'impersonated[0]', read: 'police', now: 'police', said: null, evidence }];
    const { reasons } = compareMethods(courier, courier, facts);
    assert.deepEqual(
      reasons.map((r) => r.because),
      [
        'Both are courier fraud.',
        'In both the caller says to be from police.',
        'In both victims are asked to withdraw cash and hand over cash.',
        'In both it is collected by courier.',
      ],
    );
    assert.deepEqual(reasons[1]!.quotes, evidence);
  });
  it('of reports is what enough of those tell which tell anything', () => {
    const report = (more: Partial<FraudReport>): FraudReport => ({
      externalId: 'x',
      source: 'web',
      receivedAt: '2026-01-01T00:00:00Z',
      ...more,
    });
    const reports = [
      report({ impersonated: ['police'], askedFor: ['withdraw_cash'], collection: { taxiFirm: 'A firm' } }),
      report({ impersonated: ['police', 'bank'] }),
      report({ impersonated: ['police'], collection: { courier: { name: 'x' } } }),
      report({ impersonated: ['police'] }),
      report({}),
    ];
    assert.deepEqual(methodOfReports('courier', reports), {
      fraudType: 'courier',
      impersonated: ['police'],
      askedFor: ['withdraw_cash'],
      collectedBy: ['courier', 'taxi'],
    });
  });
});

describe('where a text is about', () => {
  const HERTS = 'E23000027';
  it('is told by its area, else by most of its places', () => {
    assert.equal(forceOfArea('Hertfordshire'), HERTS);
    assert.equal(forceOfArea('Buckinghamshire'), forceOfArea('Thames Valley'));
    assert.equal(forceOfArea('London'), forceOfArea('Metropolitan Police'));
    assert.equal(forceOfArea('East of England'), null);
    assert.equal(whereOfText(null, ['Watford', 'Hitchin', 'Harlow']).force, HERTS);
    assert.equal(whereOfText(null, []).force, null);
  });
  it('gives a name that repeats to the force the text is about, and a far one to none', () => {
    assert.equal(whereIs('Watford', HERTS).district, 'E07000103');
    assert.deepEqual(whereIs('Penzance', HERTS), { district: null, force: HERTS });
    assert.deepEqual(whereIs(null, HERTS), { district: null, force: HERTS });
  });
  it('knows who is next door', () => {
    const next = neighbouringForces(HERTS);
    assert.ok(next.has(forceOfArea('Essex')!) && next.has(forceOfArea('Bedfordshire')!));
    assert.ok(!next.has(HERTS) && !next.has(forceOfArea('Kent')!));
  });
});
