/** The figures of an alarm as a person can weigh them. */

/** "about one in 50,000" for 0.00002. */
export function oneIn(probability: number): string {
  if (probability >= 0.5) return 'more often than not';
  const n = 1 / probability;
  const size = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return `about one in ${(Math.round(n / size) * size).toLocaleString('en-GB')}`;
}

/** What the p-value says, and what it does not. */
export function chanceInWords(pValue: number, linked: boolean): string {
  if (pValue >= 0.05)
    return linked
      ? 'The count alone is not unusual here. It is a wave because its reports are linked.'
      : 'The count alone is not unusual here.';
  if (pValue < 1e-9) return 'Chance alone would hardly ever bring so many.';
  return `Had nothing changed, chance alone would bring so many in ${oneIn(pValue)} such periods.`;
}

/** "About one alarm in a year like this one is false." */
export function falseAlarmsInWords(perYear: number): string {
  if (perYear < 0.05) return 'Alarms like this have hardly ever been false.';
  if (perYear < 1)
    return `About one alarm every ${Math.round(1 / perYear) === 1 ? 'year' : `${Math.round(1 / perYear)} years`} is false.`;
  return `About ${perYear.toLocaleString('en-GB', { maximumFractionDigits: 1 })} alarms a year are false.`;
}

/** "9 reports where 1.2 would be usual". */
export function countInWords(observed: number, expected: number): string {
  const usual = expected < 0.05 ? 'almost none' : expected.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return `${observed} ${observed === 1 ? 'report' : 'reports'} where ${usual} would be usual`;
}

/** "Past waves were seen after 3 reports and 1.4 days (median of 12)." */
export function pastDelayInWords(delay: { waves: number; reports: number; days: number } | null): string {
  if (delay === null) return 'No wave has been confirmed here yet, so it is not known.';
  const days = delay.days.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const many = delay.waves === 1 ? 'the one wave so far' : `the middle of ${delay.waves} waves`;
  return `Alarms came with report ${delay.reports} of a wave, ${days} days after its first: ${many}.`;
}
