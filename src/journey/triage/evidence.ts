import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import type { ExpiringEvidence } from '#core/assessment.ts';
import { HOUR_MS } from '#core/clock.ts';
import type { Evidence } from '#engines/scoring/case-facts.ts';
import { hasVictim, type TriageCase } from './triage-case.ts';

type Kind = keyof TriagePolicy['evidenceHours'];

interface Item {
  kind: Kind;
  what: string;
  action: string;
  /** What in the report calls for it. */
  when: (c: TriageCase) => Evidence | null | undefined;
}

const line = (c: TriageCase, what: string): Evidence | undefined => c.facts.lines.find((l) => l.what === what);
const courierWithLoss = (c: TriageCase): Evidence | null =>
  c.facts.fraudType.value === 'courier' && ['just_gone', 'recent', 'past'].includes(c.facts.collection.value)
    ? c.facts.collection
    : null;

/** The solvability table of domain 2.3: what goes stale, and what to do before it does. */
export const EVIDENCE_ITEMS: readonly Item[] = [
  {
    kind: 'suspect_present',
    what: 'The suspect, present or expected',
    action: 'Officers to the address; do not tip off the caller.',
    when: (c) => (['now', 'pending'].includes(c.facts.collection.value) ? c.facts.collection : null),
  },
  {
    kind: 'account',
    what: 'The account that received the money',
    action: 'Bank first, or 159: recall the payment and freeze the account.',
    when: (c) => (c.facts.kind.value === 'loss' ? (line(c, 'account') ?? c.facts.paidByTransfer) : null),
  },
  {
    kind: 'card_use',
    what: 'Card use at machines and in shops',
    action: 'Ask the bank for times, places and pictures.',
    when: (c) =>
      line(c, 'card_use') ??
      (c.facts.kind.value === 'loss' && c.facts.fraudType.value === 'courier' ? c.facts.cardExposed : null),
  },
  {
    kind: 'envelope',
    what: 'Envelope, packaging or paper',
    action: 'Bag it now; nobody is to handle it.',
    when: (c) => line(c, 'envelope'),
  },
  {
    kind: 'taxi',
    what: 'The taxi booking',
    action: 'Ask the firm for the booking, the number and account, and pictures from the car.',
    when: (c) => line(c, 'taxi'),
  },
  {
    kind: 'cctv',
    what: 'Pictures of the collector',
    action: 'Doorbells, CCTV and number-plate cameras on the way.',
    when: (c) => line(c, 'cctv') ?? line(c, 'vehicle') ?? courierWithLoss(c),
  },
  {
    kind: 'station_cctv',
    what: 'Railway station CCTV',
    action: 'Ask the British Transport Police for the trains to and from London around the time.',
    when: courierWithLoss,
  },
  {
    kind: 'purchase',
    what: 'The purchase of goods, gold or currency',
    action: 'Invoice, serial numbers and shop pictures.',
    when: (c) => line(c, 'purchase'),
  },
  {
    kind: 'parcel',
    what: 'The parcel',
    action: 'Tracking number and delivery address.',
    when: (c) => line(c, 'parcel'),
  },
  {
    kind: 'handset',
    what: 'The victim’s telephone and line',
    action: 'Photograph the call log; keep voicemail.',
    when: (c) => line(c, 'caller_number') ?? (c.facts.fraudType.value === 'courier' ? c.facts.fraudType : null),
  },
  {
    kind: 'online',
    what: 'Profiles, messages and sites',
    action: 'Capture them with addresses and times before they are taken down.',
    when: (c) => line(c, 'social_profile') ?? line(c, 'email_or_site'),
  },
  {
    kind: 'witness',
    what: 'The victim’s memory',
    action: 'Interview early and on video; consider an intermediary.',
    when: (c) => c.facts.vulnerabilities.find((v) => ['dementia', 'learning_disability'].includes(v.factor)),
  },
];

export function expiringEvidence(c: TriageCase): ExpiringEvidence[] {
  if (!hasVictim(c) && c.facts.kind.value !== 'cashpoint') return [];
  const received = Date.parse(c.report.receivedAt);
  return EVIDENCE_ITEMS.flatMap((item) => {
    const found = item.when(c);
    if (!found) return [];
    return [
      {
        what: item.what,
        action: item.action,
        expires: isoTime(received + c.policy.evidenceHours[item.kind] * HOUR_MS),
        because: found.because,
      },
    ];
  }).sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));
}

/** ISO time in UTC, without milliseconds where there are none. */
export function isoTime(time: number): string {
  return new Date(Math.min(time, 8.64e15)).toISOString().replace('.000Z', 'Z');
}
