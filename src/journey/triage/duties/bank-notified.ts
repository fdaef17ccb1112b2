import type { DutyRule } from './duty.ts';

/** Domain 2.3: recall and freeze. */
export const bankNotified: DutyRule = {
  what: 'bank_notified',
  owed: ({ c }) => {
    const { facts, policy } = c;
    const exposed = facts.paidByTransfer ?? facts.cardExposed;
    if (facts.fraudType.value === 'not_fraud' || !exposed) return null;
    const live = facts.collection.value === 'now' || facts.collection.value === 'pending';
    if (facts.kind.value !== 'loss' && !live) return null;
    // Their word does not do it: whom they told, and whether the money is being recalled, only the bank can say.
    const whatToDo =
      c.report.bankTold === true
        ? 'The reporter says that the bank knows. Ask it, or 159, whether the money is being recalled and cards are stopped'
        : 'Tell the bank, or 159, so that money can be recalled and cards stopped';
    return {
      within: { hours: policy.duty.bankHours },
      basis: `${whatToDo} (domain 2.3, R3.6): ${exposed.because}`,
    };
  },
  examples: [
    {
      when: 'money was transferred',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', handedOver: [{ kind: 'transfer', valueGbp: 900 }] },
      due: '2026-03-11T15:00:00Z',
    },
    {
      when: 'a card was handed over',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', handedOver: [{ kind: 'card' }] },
      due: '2026-03-11T15:00:00Z',
    },
    {
      when: 'only cash was paid at the door',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', narrative: 'Paid £80 cash.' },
      due: null,
    },
  ],
};
