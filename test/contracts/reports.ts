import type { FraudReport } from '#core/report.ts';

/** Made-up reports for the contract: every kind of mention, in drama numbers. */
export function madeUpReport(n: number, changes: Partial<FraudReport> = {}): FraudReport {
  return {
    externalId: `T${n}`,
    source: 'control_room',
    receivedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    kind: 'loss',
    fraudType: 'courier',
    reporter: { role: 'relative', name: `Reporter ${n}`, phone: '01632 960001' },
    victim: {
      name: `Victim ${n}`,
      age: 81,
      phone: '(01632) 960 002',
      address: { line: '1 Test Street', town: 'St Albans', postcode: 'al1 3je' },
    },
    claimed: { name: 'PC Example', badge: '1234' },
    callers: [{ phone: '+44 20 7946 0958' }, { withheld: true }],
    collection: {
      place: { town: 'Hatfield' },
      courier: { description: 'tall' },
      vehicle: { registration: 'ab12 cde', colour: 'red' },
    },
    accounts: [{ sortCode: '20-00-00', accountNumber: '5577 9911' }],
    lossGbp: 6000.5,
    narrative: 'He said he was from the police.',
    partnerField: { keep: [1, null, 'two'] },
    ...changes,
  };
}

export const IMPORTER = { actor: 'cli:tester', actorRole: 'operator', channel: 'import' };
