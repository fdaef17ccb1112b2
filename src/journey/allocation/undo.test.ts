import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActingPerson } from '#core/role.ts';
import { mayUndo } from './undo.ts';

const ann: ActingPerson = { username: 'ann', roles: ['imu_assessor'] };
const boss: ActingPerson = { username: 'boss', roles: ['supervisor'] };
const stands = { id: 7, decidedBy: 'ann', decidedAt: new Date('2026-02-10T12:00:00Z') };
const at = (time: string) => ({ minutes: 15, now: new Date(`2026-02-10T${time}Z`) });

describe('undoing a decision', () => {
  it('is for whoever made it, while it is fresh', () => assert.ok(mayUndo(stands, 7, ann, at('12:15:00')).ok));

  for (const [name, decision, wanted, who, time, code] of [
    ['not by a colleague, not even a supervisor', stands, 7, boss, '12:01:00', 'NOT_ALLOWED'],
    ['not when it is older than that', stands, 7, ann, '12:15:01', 'WRONG_STATE'],
    ['not when another decision stands', stands, 6, ann, '12:01:00', 'WRONG_STATE'],
    ['not when none stands', null, 7, ann, '12:01:00', 'WRONG_STATE'],
  ] as const) {
    it(`is refused: ${name}`, () => {
      const outcome = mayUndo(decision, wanted, who, at(time));
      assert.equal(outcome.ok ? 'done' : outcome.error.code, code);
    });
  }
});
