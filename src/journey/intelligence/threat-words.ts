import { WATCH } from '#catalogue/thresholds/watch.ts';

/** The figures of an alarm as a person can weigh them. */

/** Does the alarm rest on its linked reports, because the count alone is not unusual? */
export const restsOnLinks = (pValue: number): boolean => pValue >= WATCH.unusualCount.value;

/** What an alarm rests on, in one sentence: how many came, or which reports are linked where the count proves nothing. */
export function groundInWords(a: { pValue: number; observed: number; expected: number; linked: number }): string {
  if (!restsOnLinks(a.pValue)) return countInWords(a.observed, a.expected);
  const reports = a.linked === 1 ? '1 linked report' : `${a.linked} linked reports`;
  return `${reports} of one series; the count alone is not unusual here (${countInWords(a.observed, a.expected)})`;
}

/** "about one in 50,000" for 0.00002. */
export function oneIn(probability: number): string {
  if (probability >= 0.5) return 'more often than not';
  const n = 1 / probability;
  const size = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return `about one in ${(Math.round(n / size) * size).toLocaleString('en-GB')}`;
}

/** What the p-value says, and what it does not. */
export function chanceInWords(pValue: number): string {
  if (restsOnLinks(pValue)) {
    return `The count alone is no sign: chance would bring so many ${pValue >= 0.5 ? 'more often than not' : `in ${oneIn(pValue)} such periods`}. The links between the reports are.`;
  }
  if (pValue < 1e-9) return 'Chance alone would hardly ever bring so many.';
  return `Had nothing changed, chance alone would bring so many in ${oneIn(pValue)} such periods.`;
}

/** Alarms of the last year that rested on linked reports, and those of which a person has since taken the links apart. */
export interface LinkedPast {
  alarms: number;
  takenApart: number;
}

/** "About 5.5 alarms a year are false": counted of alarms by number. One that rests on links is judged by what people said of such links. */
export function falseAlarmsInWords(perYear: number, pValue: number, past: LinkedPast | null = null): string {
  if (restsOnLinks(pValue)) return linkedPastInWords(past);
  if (perYear < 0.05) return 'Alarms like this have hardly ever been false.';
  if (perYear < 1)
    return `About one alarm every ${Math.round(1 / perYear) === 1 ? 'year' : `${Math.round(1 / perYear)} years`} is false.`;
  return `About ${perYear.toLocaleString('en-GB', { maximumFractionDigits: 1 })} alarms a year are false.`;
}

function linkedPastInWords(past: LinkedPast | null): string {
  if (!past || past.alarms === 0)
    return 'Not known yet: no other alarm of the last year rested on linked reports alone.';
  const of = `Of ${past.alarms === 1 ? 'the one alarm' : `the ${past.alarms} alarms`} of the last year that rested on links alone`;
  if (past.takenApart === 0)
    return `${of}, people have taken none apart so far. How many they looked at is not counted.`;
  return `${of}, people have since taken the links of ${past.takenApart} apart as not the same offenders.`;
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
  return `Alarms came with report ${delay.reports} of a wave, ${days} ${delay.days === 1 ? 'day' : 'days'} after its first: ${many}.`;
}
