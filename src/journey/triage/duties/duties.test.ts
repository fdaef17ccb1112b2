import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from '#journey/triage/assess.ts';
import { DUTIES, registerDuties } from './registry.ts';

const PLAIN: FraudReport = { externalId: 'E-1', source: 'web', receivedAt: '2026-03-11T14:00:00Z' };

describe('every duty', () => {
  for (const rule of DUTIES) {
    for (const example of rule.examples) {
      it(`${rule.what} is ${example.due === null ? 'not owed' : `due ${example.due}`} when ${example.when}`, () => {
        const { duties } = assess({ ...PLAIN, ...example.report }, CURRENT_POLICY, example.context);
        const duty = duties.find((d) => d.what === rule.what);
        assert.equal(duty?.due ?? null, example.due);
        if (duty) assert.ok((duty.rules ?? []).length > 0, 'no rule is named');
      });
    }
  }

  it('can be registered only once', () => {
    assert.throws(() => registerDuties([DUTIES[0]!, DUTIES[0]!]), /registered twice/);
  });

  it('says in words that the bank-holiday table must be extended when the year is outside it', () => {
    const { duties } = assess(
      { ...PLAIN, receivedAt: '2099-03-11T14:00:00Z', kind: 'loss', lossGbp: 10 },
      CURRENT_POLICY,
    );
    assert.match(duties.find((d) => d.what === 'support_referral')!.basis, /must be extended/);
  });

  it('tell the bank even where the reporter says that it knows, but say so', () => {
    const basisOf = (bankTold: boolean) => {
      const { duties } = assess(
        {
          externalId: 'E-1',
          source: 'web',
          receivedAt: '2026-03-11T14:00:00Z',
          kind: 'loss',
          handedOver: [{ kind: 'transfer', valueGbp: 900 }],
          bankTold,
        },
        CURRENT_POLICY,
      );
      return duties.find((d) => d.what === 'bank_notified')!.basis;
    };
    assert.match(basisOf(true), /reporter says that the bank knows\. Ask it/);
    assert.match(basisOf(false), /^Tell the bank/);
  });
});
