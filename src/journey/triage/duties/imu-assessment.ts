import type { DutyRule } from './duty.ts';

/** Domain 2.3, IMU timing: a person assesses every report. */
export const imuAssessment: DutyRule = {
  what: 'imu_assessment',
  owed: ({ c, route }) => ({
    within: {
      hours: route === '999_response' ? c.policy.duty.firstContactHours.immediate : c.policy.duty.assessWithinHours,
    },
    basis: 'A named person assesses and decides; this proposal decides nothing (R2.6; domain 2.3, IMU timing).',
  }),
  examples: [
    { when: 'any report', report: { receivedAt: '2026-03-11T14:00:00Z' }, due: '2026-03-12T14:00:00Z' },
    {
      when: 'an emergency',
      report: { receivedAt: '2026-03-11T14:00:00Z', inProgress: true },
      due: '2026-03-11T14:15:00Z',
    },
  ],
};
