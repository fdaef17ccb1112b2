import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { SeriesChange } from '#engines/series/series.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { type Threat, Watch } from './watch.ts';

const places = new PlaceFinder('E23000027');
const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);
let next = 0;

/** Feeds reports by day (fractions allowed) and gives back every threat. */
class Feed {
  readonly watch = new Watch();
  readonly threats: Threat[] = [];
  readonly ids: string[] = [];

  hear(
    day: number,
    town: string,
    fraudType: FraudType = 'courier',
    change: SeriesChange | null = null,
    retold = false,
  ): string {
    const externalId = `R${next++}`;
    const report: FraudReport = {
      externalId,
      source: 'web',
      receivedAt: new Date(START + day * DAY).toISOString(),
      victim: { address: { town } },
    };
    this.ids.push(externalId);
    const linked = change && { ...change, externalIds: [...change.externalIds, externalId] };
    this.threats.push(
      ...this.watch.onReport(report, { assessment: { fraudType }, change: linked, place: places.of(report), retold }),
    );
    return externalId;
  }

  /** A quiet county: one report of the type a day, town by town. */
  quiet(from: number, to: number, fraudType: FraudType = 'courier'): void {
    const towns = ['Hitchin', 'Watford', 'Ware', 'Radlett', 'Tring', 'Stevenage', 'Hatfield', 'Cheshunt'];
    for (let d = from; d < to; d++) this.hear(d, towns[d % towns.length]!, fraudType);
  }
}

const series = (externalIds: string[]): SeriesChange => ({
  kind: 'grew',
  series: 'S-1',
  added: '',
  externalIds,
  absorbed: [],
  because: [],
});

describe('the watch', () => {
  it('is silent over a quiet county', () => {
    const feed = new Feed();
    feed.quiet(0, 300);
    assert.deepEqual(feed.threats, []);
  });

  it('sees a burst of one type in one town against the force’s own history, once', () => {
    const feed = new Feed();
    feed.quiet(0, 100);
    for (let i = 0; i < 7; i++) feed.hear(100 + i * 0.4, 'St Albans');
    assert.equal(feed.threats.length, 1);
    const [threat] = feed.threats;
    assert.deepEqual(threat!.places, ['St Albans']);
    assert.ok(threat!.observed >= 4 && threat!.observed > 5 * threat!.expected);
    assert.ok(threat!.pValue < 1e-4 && threat!.falseAlarmsPerYear > 0);
    assert.ok(threat!.externalIds.every((id) => feed.ids.includes(id)));
  });

  it('does not call a rise of the whole county a wave in one place', () => {
    const feed = new Feed();
    feed.quiet(0, 200);
    const towns = ['Hitchin', 'Watford', 'Ware', 'Radlett', 'Tring', 'Stevenage', 'Hatfield', 'Cheshunt'];
    for (let i = 0; i < 64; i++) feed.hear(200 + i * 0.2, towns[i % towns.length]!);
    assert.deepEqual(feed.threats, []);
  });

  it('counts an incident that is told twice once', () => {
    const feed = new Feed();
    feed.quiet(0, 100);
    for (let i = 0; i < 8; i++) feed.hear(100 + i * 0.4, 'St Albans', 'courier', null, i > 0);
    assert.deepEqual(feed.threats, []);
  });

  it('sees four linked reports in neighbouring towns from the first day, and is silent until the series doubles', () => {
    const feed = new Feed();
    const ids: string[] = [];
    for (const [i, town] of ['St Albans', 'Harpenden', 'St Albans', 'St Albans', 'Harpenden', 'St Albans'].entries()) {
      ids.push(feed.hear(i, town, 'courier', series([...ids])));
    }
    assert.equal(feed.threats.length, 1);
    assert.deepEqual(feed.threats[0]!.places, ['St Albans', 'Harpenden']);
    assert.equal(feed.threats[0]!.series, 'S-1');
    for (let i = 6; i < 8; i++) ids.push(feed.hear(i, 'St Albans', 'courier', series([...ids])));
    assert.equal(feed.threats.length, 2);
  });

  it('takes no four reports of a series spread over a year or the county for a wave', () => {
    const feed = new Feed();
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push(feed.hear(i * 40, 'St Albans', 'courier', series([...ids])));
    assert.deepEqual(feed.threats, []);
  });

  it('watches every type but what is no fraud', () => {
    const feed = new Feed();
    feed.quiet(0, 100, 'not_fraud');
    for (let i = 0; i < 12; i++) feed.hear(100 + i * 0.2, 'St Albans', 'not_fraud');
    assert.deepEqual(feed.threats, []);
  });
});
