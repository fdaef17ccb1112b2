import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActingPerson } from '#core/role.ts';
import { takeStep, WARNING_STEPS, type WarningState, type WarningStep } from './steps.ts';

const press: ActingPerson = { username: 'press', roles: ['press'] };
const boss: ActingPerson = { username: 'boss', roles: ['supervisor'] };
const analyst: ActingPerson = { username: 'analyst', roles: ['analyst'] };
const inReview: WarningState = {
  status: 'IN_REVIEW',
  correction: null,
  author: 'press',
  submittedBy: 'analyst',
  redactionFindings: 0,
};
const outcome = (state: WarningState, step: WarningStep, who: ActingPerson, reason = '') => {
  const result = takeStep(state, step, who, reason);
  return result.ok ? result.value.to : result.error.code;
};

describe('the steps of a warning', () => {
  it('lets a second person approve', () => assert.equal(outcome(inReview, 'approved', boss), 'APPROVED'));
  it('does not let the author approve', () => assert.equal(outcome(inReview, 'approved', press), 'SAME_PERSON'));
  it('does not let whoever sent it approve, even in the right role', () =>
    assert.equal(
      outcome({ ...inReview, author: 'counterfoil', submittedBy: 'boss' }, 'approved', boss),
      'SAME_PERSON',
    ));
  it('does not let an analyst publish', () =>
    assert.equal(outcome({ ...inReview, status: 'APPROVED' }, 'published', analyst), 'NOT_ALLOWED'));
  it('does not publish what nobody approved', () => assert.equal(outcome(inReview, 'published', boss), 'WRONG_STATE'));
  it('stops a text that could identify somebody', () =>
    assert.equal(outcome({ ...inReview, status: 'DRAFT', redactionFindings: 1 }, 'submitted', press), 'WRONG_STATE'));
  it('lets it be withdrawn whatever the check says, with a reason', () => {
    const published: WarningState = { ...inReview, status: 'PUBLISHED', redactionFindings: 2 };
    assert.equal(outcome(published, 'withdrawn', boss), 'REASON_REQUIRED');
    assert.equal(outcome(published, 'withdrawn', boss, 'A figure was wrong.'), 'WITHDRAWN');
  });
  const STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'] as const;
  const STEPS = Object.keys(WARNING_STEPS) as WarningStep[];
  const possible = (state: Partial<WarningState>) =>
    STEPS.filter((step) => takeStep({ ...inReview, ...state }, step, boss, 'because').ok);

  it('can take each step from its state alone, sends back what is not yet published, and drops nothing that corrects nothing', () => {
    assert.deepEqual(
      STATES.map((status) => possible({ status })),
      [['submitted'], ['returned', 'approved'], ['returned', 'published'], ['withdrawn'], []],
    );
  });

  it('takes a correction through the same two people, while the published text may still go', () => {
    const published = { status: 'PUBLISHED' } as const;
    assert.deepEqual(possible({ ...published, correction: 'DRAFT' }), ['submitted', 'withdrawn', 'dropped']);
    assert.deepEqual(possible({ ...published, correction: 'IN_REVIEW' }), [
      'returned',
      'approved',
      'withdrawn',
      'dropped',
    ]);
    assert.deepEqual(possible({ ...published, correction: 'APPROVED' }), [
      'returned',
      'published',
      'withdrawn',
      'dropped',
    ]);
    const correcting: WarningState = { ...inReview, ...published, correction: 'IN_REVIEW' };
    assert.equal(outcome(correcting, 'approved', press), 'SAME_PERSON');
    assert.equal(outcome({ ...correcting, redactionFindings: 1 }, 'approved', boss), 'WRONG_STATE');
    assert.equal(outcome(correcting, 'dropped', boss), 'REASON_REQUIRED');
  });
});
