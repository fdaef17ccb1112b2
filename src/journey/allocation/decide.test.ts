import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActingPerson } from '#core/role.ts';
import { decideAllocation } from './decide.ts';

const assessor: ActingPerson = { username: 'assessor', roles: ['imu_assessor'] };
const analyst: ActingPerson = { username: 'analyst', roles: ['analyst'] };
const proposed = { allocation: 'SFCU' } as const;

describe('deciding an allocation', () => {
  const table: [string, ActingPerson, { decided: string; reason: string }, string][] = [
    ['accepting needs no reason', assessor, { decided: 'SFCU', reason: '' }, 'agreed'],
    [
      'overriding with a reason is taken',
      assessor,
      { decided: 'LCU', reason: 'The suspect lives next door and is known.' },
      'overridden',
    ],
    ['overriding without a reason is refused', assessor, { decided: 'LCU', reason: '' }, 'REASON_REQUIRED'],
    ['blanks are not a reason', assessor, { decided: 'LCU', reason: '              ' }, 'REASON_REQUIRED'],
    [
      'a route that does not exist is refused',
      assessor,
      { decided: 'SOMEWHERE', reason: 'because I say so' },
      'BAD_FIELD',
    ],
    ['an analyst may not decide', analyst, { decided: 'SFCU', reason: '' }, 'NOT_ALLOWED'],
  ];
  for (const [name, who, choice, expected] of table) {
    it(name, () => {
      const result = decideAllocation(proposed, choice, who, 10);
      assert.equal(result.ok ? (result.value.agreed ? 'agreed' : 'overridden') : result.error.code, expected);
    });
  }

  it('keeps who decided, in which role, and what had been proposed', () => {
    const result = decideAllocation(proposed, { decided: 'LCU', reason: 'A single local offender.' }, assessor, 10);
    assert.ok(result.ok);
    assert.deepEqual(result.value, {
      proposed: 'SFCU',
      decided: 'LCU',
      agreed: false,
      reason: 'A single local offender.',
      decidedBy: 'assessor',
      decidedRole: 'imu_assessor',
    });
  });
});
