import { callForService } from '#journey/triage/call-for-service.ts';
import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R1.12: no criterion, so the victim is helped to report nationally. */
export const nationalReport: DutyRule = {
  what: 'national_report_help',
  owed: ({ c, route }) =>
    hasVictim(c) && route === 'protect_only' && c.report.source !== 'report_fraud'
      ? {
          within: { hours: c.policy.duty.assessWithinHours },
          basis: `${
            callForService(c).criterion === 'NONE'
              ? 'No call-for-service criterion is met'
              : 'It is a call for service, but advice and care are proposed and no officer'
          }: help the victim to report to the national service, and note its reference (R1.12, R1.13).`,
        }
      : null,
  examples: [
    {
      when: 'a small remote loss told to the force',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        source: 'front_desk',
        kind: 'loss',
        lossGbp: 60,
        fraudType: 'ticket_or_shopping',
      },
      due: '2026-03-12T14:00:00Z',
    },
    {
      when: 'it came from the national service',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        source: 'report_fraud',
        kind: 'loss',
        lossGbp: 60,
        fraudType: 'ticket_or_shopping',
      },
      due: null,
    },
  ],
};
