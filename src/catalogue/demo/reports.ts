import { DAY_MS, MINUTE_MS } from '#core/clock.ts';
import type { FraudReport } from '#core/report.ts';

/**
 * Reports that every demo has beside its simulated county, so that whoever looks for a minute sees each kind of work: a collection that is
 * under way, one for a local unit, one that is information only, and a small wave by one group of callers. Nobody in them is real, and the
 * numbers are of the range kept for drama.
 */
interface DemoReport {
  /** When it came: minutes ago, or on a day so many days ago at an hour of the day (UTC). */
  came: { minutesAgo: number } | { daysAgo: number; hour: number };
  /** `{town}` stands for a town of the force. */
  report: Omit<FraudReport, 'externalId' | 'receivedAt'>;
}

const caller = {
  source: 'front_desk',
  fraudType: 'courier',
  impersonated: ['police'],
  claimed: { name: 'Alan Marsh', rank: 'DC', badge: '4471' },
  callers: [{ phone: '07700 900417' }],
} as const;

const WAVE: readonly DemoReport[] = [
  {
    came: { daysAgo: 5, hour: 10.7 },
    report: {
      ...caller,
      kind: 'attempt',
      victim: { name: 'Edna Tarrow', phone: '01632 960071', age: 79, livesAlone: true, address: { town: '{town}' } },
      askedFor: ['withdraw_cash'],
      attemptedGbp: 4000,
      narrative:
        'A DC Alan Marsh rang from 07700 900417 and said somebody had been arrested in {town} with a copy of her card. She was to take £4,000 out and keep the receipt. She asked her daughter, who told her to hang up.',
    },
  },
  {
    came: { daysAgo: 4, hour: 15.4 },
    report: {
      ...caller,
      kind: 'loss',
      victim: { name: 'Harold Osgill', phone: '01632 960072', age: 84, livesAlone: true, address: { town: '{town}' } },
      askedFor: ['withdraw_cash', 'hand_over_cash', 'keep_secret'],
      handedOver: [{ kind: 'cash', valueGbp: 5200 }],
      lossGbp: 5200,
      narrative:
        'He was rung by a detective, DC Marsh, number 4471, on 07700 900417. He was not to tell the bank because the staff were being watched. He drew £5,200, and a young man with a grey rucksack took the envelope at the door the same afternoon.',
    },
  },
  {
    came: { daysAgo: 3, hour: 11.2 },
    report: {
      ...caller,
      kind: 'suspicious_call',
      victim: { name: 'Vera Castlow', phone: '01632 960073', age: 81, address: { town: '{town}' } },
      narrative:
        'DC Alan Marsh called twice about her card being used in a shop in London. She said her son is a policeman and he rang off. Number showed as 07700 900417.',
    },
  },
  {
    came: { daysAgo: 2, hour: 9.8 },
    report: {
      ...caller,
      kind: 'attempt',
      victim: { name: 'Stan Merrick-Poole', phone: '01632 960074', age: 77, address: { town: '{town}' } },
      askedFor: ['withdraw_cash', 'call_back_same_line'],
      attemptedGbp: 6000,
      narrative:
        'Told by Alan Marsh of the police to put the phone down and dial 999 to check him, and the same man’s colleague answered. Cashier in {town} stopped the £6,000. Caller was on 07700 900417.',
    },
  },
  {
    came: { daysAgo: 2, hour: 14.1 },
    report: {
      ...caller,
      kind: 'attempt',
      victim: { name: 'Ivy Quillan', phone: '01632 960075', age: 86, livesAlone: true, address: { town: '{town}' } },
      askedFor: ['hand_over_card', 'disclose_pin'],
      narrative:
        'A man calling himself DC Marsh wanted her card in an envelope for his evidence officer. A neighbour took over the call and he swore at her. It came from 07700 900417.',
    },
  },
];

const TO_DECIDE: readonly DemoReport[] = [
  {
    came: { minutesAgo: 140 },
    report: {
      source: 'web',
      kind: 'information',
      fraudType: 'delivery_phishing',
      reporter: { role: 'victim' },
      victim: { age: 46, address: { town: '{town}' } },
      narrative:
        'I had a text that says a parcel could not be delivered and I should pay £1.99 on a web page. I did not press the link and have lost nothing. I only want you to know about it.',
    },
  },
  {
    came: { minutesAgo: 65 },
    report: {
      source: 'report_fraud',
      kind: 'loss',
      fraudType: 'other_fraud',
      reporter: { role: 'relative' },
      victim: { name: 'Tess Arkwell', phone: '07700 900376', age: 58, address: { town: '{town}' } },
      lossGbp: 640,
      narrative:
        'Her lodger used her bank card eleven times while she was on holiday, £640 in all. She knows him, he is named and still lives in {town}. The shop round the corner has him on CCTV using the card and has kept the pictures.',
    },
  },
  {
    came: { minutesAgo: 12 },
    report: {
      source: 'control_room',
      kind: 'attempt',
      fraudType: 'courier',
      inProgress: true,
      impersonated: ['police'],
      askedFor: ['withdraw_cash', 'hand_over_cash', 'keep_secret'],
      victim: { age: 84, livesAlone: true, address: { town: '{town}' } },
      reporter: { role: 'relative' },
      attemptedGbp: 5000,
      narrative:
        'Her daughter is ringing. Her mother, 84, lives alone and is on the phone now to a man who says he is a detective. She has taken out £5,000 and it is in an envelope in the hall. A courier is on his way to the house to collect it and is due in twenty minutes. She believes the man and will not hang up.',
    },
  },
];

function momentOf(came: DemoReport['came'], now: Date): Date {
  if ('minutesAgo' in came) return new Date(now.getTime() - came.minutesAgo * MINUTE_MS);
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return new Date(midnight - came.daysAgo * DAY_MS + Math.round(came.hour * 60) * MINUTE_MS);
}

/** In the order in which they came. `towns`: names of towns of the force; the wave is in the first. */
export function demoReports(now: Date, towns: readonly string[]): FraudReport[] {
  const inTown = (value: unknown, town: string): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('{town}', town));
  return [
    ...WAVE.map((r) => ({ ...r, town: towns[0]! })),
    ...TO_DECIDE.map((r, i) => ({ ...r, town: towns[(i + 1) % towns.length]! })),
  ].map(({ came, report, town }, n) => ({
    ...(inTown(report, town) as DemoReport['report'] & { source: FraudReport['source'] }),
    externalId: `DEMO-${n + 1}`,
    receivedAt: momentOf(came, now).toISOString(),
  }));
}
