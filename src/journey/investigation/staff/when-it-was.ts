import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { DAY_MS } from '#core/clock.ts';
import type { StaffReport } from '#journey/intake/find-report.ts';
import type { FieldError } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import type { RecordKind, RecordValues } from '#web/record-form.ts';

const EARLIEST_DAYS: Readonly<Record<string, { value: number }>> = {
  contact: INVESTIGATION.contactBeforeDays,
  step: INVESTIGATION.stepBeforeDays,
};

/** When somebody was spoken to, or arrested: never yet to come, and not long before the report came. */
export function whyNotThen(kind: RecordKind, { body }: RecordValues, report: StaffReport, now: Date): FieldError[] {
  const days = EARLIEST_DAYS[kind.key];
  if (days === undefined || !body.at) return [];
  const at = new Date(body.at);
  if (at > now) return [{ field: 'at-day', message: 'That is still to come. Give the day and time when it was' }];
  const earliest = new Date(report.receivedAt.getTime() - days.value * DAY_MS);
  const since = momentInWords(report.receivedAt);
  return at < earliest ? [{ field: 'at-day', message: `The report came on ${since}: give a later day` }] : [];
}
