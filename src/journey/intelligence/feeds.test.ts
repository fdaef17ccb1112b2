import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import { feedState, type HourCount } from './feeds.ts';

const SETTINGS = { historyDays: 56, leastReports: 20, silence: 1e-4, spread: 10 };
const START = Date.parse('2026-03-02T00:00:00Z');

/** Two reports an hour from nine to five on working days, over eight weeks. */
function officeHours(days = 56): HourCount[] {
  const counts: HourCount[] = [];
  for (let at = START; at < START + days * DAY_MS; at += HOUR_MS) {
    const hour = new Date(at);
    const works = hour.getUTCDay() % 6 !== 0 && hour.getUTCHours() >= 9 && hour.getUTCHours() < 17;
    if (works) counts.push({ hour, reports: 2 });
  }
  return counts;
}
const at = (text: string) => new Date(text);
const counts = officeHours();
/** The last hour is of Friday 24 April. */
const last = new Date(counts.at(-1)!.hour.getTime() + HOUR_MS - 1);

describe('a feed that falls silent', () => {
  it('is no alarm over the weekend, when nothing ever comes', () => {
    assert.equal(last.toISOString().slice(0, 10), '2026-04-24');
    const sunday = feedState('bank', last, counts, at('2026-04-26T23:00:00Z'), SETTINGS);
    assert.ok(!sunday.silent && sunday.missing < 2.5, `${sunday.missing}`);
  });

  it('is an alarm when a working day brings nothing', () => {
    const monday = feedState('bank', last, counts, at('2026-04-27T18:00:00Z'), SETTINGS);
    assert.ok(monday.silent && monday.missing > 14 && monday.chance < 1e-4, JSON.stringify(monday));
    assert.equal(monday.rangBefore, 0, 'its own history knows no such silence');
  });

  it('says nothing of a source that brings a report now and then', () => {
    const few = counts.slice(-5);
    const state = feedState('crimestoppers', last, few, new Date(last.getTime() + 30 * DAY_MS), SETTINGS);
    assert.ok(!state.known && !state.silent);
  });

  it('counts how often the alarm would have rung in its own history', () => {
    const holiday = counts.filter((c) => c.hour < at('2026-04-06T00:00:00Z') || c.hour >= at('2026-04-09T00:00:00Z'));
    assert.equal(feedState('bank', last, holiday, last, SETTINGS).rangBefore, 1);
  });
});
