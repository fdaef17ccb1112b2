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
    for (let i = 0; i < 5; i++) feed.hear(100 + i * 0.4, 'St Albans');
    assert.equal(feed.threats.length, 1);
    const [threat] = feed.threats;
    assert.deepEqual(threat!.places, ['St Albans']);
    assert.ok(threat!.observed >= 3 && threat!.observed > 5 * threat!.expected);
    assert.ok(threat!.pValue < 1e-4 && threat!.falseAlarmsPerYear > 0);
    assert.ok(threat!.externalIds.every((id) => feed.ids.includes(id)));
  });

  it('asks less of a count that holds another report of the newest one’s series', () => {
    const needed = (linked: boolean): number => {
      const feed = new Feed();
      feed.quiet(0, 200);
      const burst: string[] = [];
      for (let i = 0; i < 12; i++) {
        burst.push(feed.hear(200 + i / 24, 'Tring', 'courier', linked && i > 2 ? series(burst.slice(2, 3)) : null));
        if (feed.threats.length > 0) return burst.length;
      }
      return burst.length;
    };
    assert.ok(needed(true) < needed(false), `${needed(true)} linked, ${needed(false)} not`);
  });

  it('names every report that an alarm by number counts, each once', () => {
    const feed = new Feed();
    feed.quiet(0, 200);
    for (let i = 0; i < 6; i++) feed.hear(200 + i / 4, 'Royston');
    assert.ok(feed.threats.length > 0);
    for (const t of feed.threats) assert.equal(new Set(t.externalIds).size, t.observed);
  });

  it('tells of the burst again only when it has doubled', () => {
    const feed = new Feed();
    feed.quiet(0, 100);
    for (let i = 0; i < 12; i++) feed.hear(100 + i * 0.4, 'St Albans');
    const sizes = feed.threats.map((t) => t.externalIds.length);
    assert.ok(sizes.length >= 2);
    for (let i = 1; i < sizes.length; i++) assert.ok(sizes[i]! >= 2 * sizes[i - 1]!, `${sizes}`);
  });

  it('sees a burst in the second week of a county, measured by the rest of it', () => {
    const feed = new Feed();
    feed.quiet(0, 10);
    for (let i = 0; i < 8; i++) feed.hear(10 + i * 0.3, 'Whitwell');
    assert.ok(feed.threats.length >= 1);
    assert.deepEqual(feed.threats[0]!.places, ['Whitwell']);
  });

  it('sees a wave that is spread over villages near one another', () => {
    const feed = new Feed();
    feed.quiet(0, 100);
    for (const [i, town] of ['Shenley', 'Radlett', 'Shenley', 'Radlett', 'Shenley'].entries())
      feed.hear(100 + i, town, 'doorstep');
    assert.ok(feed.threats.length >= 1);
    assert.deepEqual([...feed.threats[0]!.places].sort(), ['Radlett', 'Shenley']);
  });

  it('tells of a known wave again when it comes to a place that can be named now', () => {
    const feed = new Feed();
    const ids: string[] = [];
    const towns = ['St Albans', 'St Albans', 'St Albans', 'St Albans', 'Watford', 'Watford'];
    for (const [i, town] of towns.entries()) ids.push(feed.hear(i, town, 'courier', series([...ids])));
    assert.ok(!feed.threats.slice(0, -1).some((t) => t.places.includes('Watford') && t.externalIds.length > 5));
    assert.ok(feed.threats.at(-1)!.places.includes('Watford'));
    assert.equal(feed.threats.at(-1)!.externalIds.length, 6);
  });

  it('counts a linked report that names no place with its series, and puts nobody on the map by it', () => {
    const feed = new Feed();
    const ids: string[] = [];
    for (const [i, town] of ['Hitchin', 'Hitchin', 'Nowhere at all', 'Nowhere at all'].entries()) {
      ids.push(feed.hear(i * 4, town, 'courier', series([...ids])));
    }
    assert.ok(feed.threats.at(-1)!.externalIds.includes(ids[2]!));
    assert.deepEqual(feed.threats.at(-1)!.places, ['Hitchin']);
  });

  it('takes a report that joins reports of a fortnight ago for an echo, not for a wave', () => {
    const feed = new Feed();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push(feed.hear(i * 30, 'Hitchin', 'courier', null));
    ids.push(feed.hear(75, 'Hitchin', 'courier', series([...ids])));
    assert.deepEqual(feed.threats, []);
  });

  it('knows how late its alarms were on past waves', () => {
    const feed = new Feed();
    feed.quiet(0, 100);
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push(feed.hear(100 + i, 'Ware', 'courier', series([...ids])));
    assert.equal(feed.threats[0]!.pastDelay, null);
    feed.quiet(110, 150);
    for (let i = 0; i < 4; i++) feed.hear(150 + i * 0.2, 'Tring', 'doorstep');
    const { waves, reports, days } = feed.threats.at(-1)!.pastDelay!;
    assert.ok(waves === 1 && reports >= 2 && reports <= 5 && days > 0 && days < 5);
  });

  it('never changes what it said because of what came later', () => {
    const plan = new Feed();
    plan.quiet(0, 60);
    for (let i = 0; i < 11; i++) plan.hear(60 + i * 0.5, 'St Albans');
    const short = new Feed();
    short.quiet(0, 60);
    for (let i = 0; i < 6; i++) short.hear(60 + i * 0.5, 'St Albans');
    const plain = (threats: Threat[]) =>
      threats.map(({ externalIds, ...t }) => ({ ...t, reports: externalIds.length }));
    assert.ok(short.threats.length > 0);
    assert.deepEqual(plain(plan.threats).slice(0, short.threats.length), plain(short.threats));
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

  it('sees linked reports in neighbouring towns from the first day, by the fourth, and is silent until the series doubles', () => {
    const feed = new Feed();
    const ids: string[] = [];
    for (const [i, town] of ['St Albans', 'Harpenden', 'St Albans', 'St Albans'].entries()) {
      ids.push(feed.hear(i, town, 'courier', series([...ids])));
    }
    const first = feed.threats.at(-1)!;
    assert.deepEqual(first.places, ['St Albans', 'Harpenden']);
    assert.equal(first.series, 'S-1');
    const told = feed.threats.length;
    const size = first.externalIds.length;
    while (ids.length < 2 * size - 1) ids.push(feed.hear(ids.length, 'St Albans', 'courier', series([...ids])));
    assert.equal(feed.threats.length, told);
    ids.push(feed.hear(ids.length, 'St Albans', 'courier', series([...ids])));
    assert.equal(feed.threats.length, told + 1);
  });

  it('takes no linked reports for a wave where as many would come anyway', () => {
    const feed = new Feed();
    for (let d = 0; d < 300; d += 0.25)
      feed.hear(d, ['Watford', 'Hatfield'][Math.floor(d * 4) % 2]!, 'delivery_phishing');
    const [ids, before]: [string[], number] = [[], feed.threats.length];
    for (const day of [300, 301, 302, 303]) ids.push(feed.hear(day, 'Watford', 'delivery_phishing', series([...ids])));
    assert.deepEqual(feed.threats.slice(before), []);
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
