import { BANDS, type Band, ROUTES, type Route } from '#core/assessment.ts';
import { FRAUD_TYPES, type FraudType } from '#core/report.ts';

/** What to show of the queue; null leaves a question open. */
export interface QueueFilter {
  band: Band | null;
  proposed: Route | null;
  type: FraudType | null;
  /** GSS code. */
  district: string | null;
  victim: 'vulnerable' | null;
  /** Something owed to the victim is overdue. */
  owed: 'overdue' | null;
  /** Nobody has opened it; or nobody has within the time it should be read in. */
  unread: 'any' | 'late' | null;
  /** A unit sent it back. */
  back: 'yes' | null;
  /** It came in the last day: what is new, however much waits besides. */
  came: 'day' | null;
}

export const NO_FILTER: QueueFilter = {
  band: null,
  proposed: null,
  type: null,
  district: null,
  victim: null,
  owed: null,
  unread: null,
  back: null,
  came: null,
};

interface Values {
  choice<const T extends string>(name: string, offered: readonly T[]): T | null;
  text(name: string): string;
}

/** The filter as the address says it; anything else is no filter. */
export function filterFrom(values: Values): QueueFilter {
  const district = values.text('district');
  return {
    band: values.choice('band', BANDS),
    proposed: values.choice('proposed', ROUTES),
    type: values.choice('type', FRAUD_TYPES),
    district: /^[EW]\d{8}$/.test(district) ? district : null,
    victim: values.choice('victim', ['vulnerable']),
    owed: values.choice('owed', ['overdue']),
    unread: values.choice('unread', ['any', 'late']),
    back: values.choice('back', ['yes']),
    came: values.choice('came', ['day']),
  };
}

/** The filter as an address says it: "band=high&district=E07000240", or ''. */
export function filterQuery(filter: QueueFilter): string {
  const given = Object.entries(filter).filter((e): e is [string, string] => e[1] !== null);
  return new URLSearchParams(given).toString();
}
