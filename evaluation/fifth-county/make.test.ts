import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SOURCES } from '#core/report.ts';
import { bounds } from './bounds.ts';
import { makeCounty } from './county.ts';
import { diceOf, say } from './dice.ts';
import { writePhone } from './hand.ts';
import { PLOTS } from './incident.ts';
import { BENIGN, MENTIONS } from './mention.ts';

const SMALL = { reports: 300, seed: '3', hidden: 0.62 };
const DRAMA = /^(07700900|02079460|01614960|01632960|08081570|03069990|01[1-5]\d4960|01914980)/;

describe('a county of 300 reports', () => {
  const county = makeCounty(SMALL);
  const byId = new Map(county.truth.map((row) => [row.externalId, row]));

  it('is the same for the same seed and another for another', () => {
    assert.equal(JSON.stringify(makeCounty(SMALL)), JSON.stringify(county));
    assert.notEqual(JSON.stringify(makeCounty({ ...SMALL, seed: '4' }).reports), JSON.stringify(county.reports));
  });

  it('has a well-formed report and a truth for each name, in the order of their coming', () => {
    assert.equal(county.reports.length, 300);
    assert.equal(byId.size, 300);
    const times = county.reports.map((report) => report.receivedAt);
    assert.deepEqual(times, [...times].sort());
    for (const report of county.reports) {
      assert.ok(byId.has(report.externalId));
      assert.ok(SOURCES.includes(report.source));
      assert.match(report.receivedAt, /^202[56]-\d\d-\d\dT\d\d:\d\d:00Z$/);
      assert.ok((report.occurredFrom ?? '') <= report.receivedAt, report.externalId);
      assert.ok((report.narrative?.length ?? 0) >= 12, report.externalId);
      assert.doesNotMatch(report.narrative ?? '', /[[\]{}|$]|undefined|NaN/);
      assert.ok((report.narrative?.split(/\s+/).length ?? 0) <= 400);
    }
  });

  it('has waves of four to fifteen reports in one to three places within three weeks', () => {
    assert.ok(county.waves.length >= 3);
    for (const wave of county.waves) {
      assert.ok(wave.externalIds.length >= 4 && wave.externalIds.length <= 15, wave.id);
      assert.ok(wave.places.length >= 1 && wave.places.length <= 3, wave.id);
      const days = (Date.parse(wave.to) - Date.parse(wave.from)) / 86_400_000;
      assert.ok(days >= 3 && days <= 21, `${wave.id} lasts ${days} days`);
      for (const id of wave.externalIds) assert.equal(byId.get(id)?.series, wave.group);
    }
  });

  it('names the first telling in the second', () => {
    for (const row of county.truth) {
      if (!row.duplicateOf) continue;
      const first = byId.get(row.duplicateOf);
      assert.equal(first?.duplicateOf, null);
      assert.equal(first?.series, row.series);
      assert.equal(first?.victim.phone, row.victim.phone);
    }
  });

  it('holds no telephone number that could ring', () => {
    for (const report of county.reports)
      for (const phone of [report.victim?.phone, ...(report.callers ?? []).map((one) => one.phone)]) {
        const digits = phone?.replaceAll(/\D/g, '').replace(/^44/, '0');
        if (digits) assert.ok(DRAMA.test(digits), `${digits} is in no range for drama`);
      }
  });

  it('lies between its bounds', () => {
    const { upper, lower } = bounds(county.reports, county.truth, county.listed);
    assert.ok(upper.precision === 1 && upper.f1 > lower.f1);
  });
});

describe('the wordings', () => {
  it('close every choice that they open', () => {
    const plots = Object.values(PLOTS).flat();
    const all = plots.flatMap((plot) => [
      ...plot.open,
      ...plot.tale,
      ...plot.ask,
      ...plot.lost,
      ...plot.foiled,
      ...(plot.now ?? []),
    ]);
    for (const wording of [...all, ...Object.values(MENTIONS).flat(), ...Object.values(BENIGN).flat()])
      for (let i = 0; i < 6; i++)
        assert.doesNotMatch(
          say(diceOf(`${wording}${i}`), wording, () => 'thing'),
          /[{}|$]/,
          wording,
        );
  });

  it('keep every figure of a number that is written whole', () => {
    for (let i = 0; i < 60; i++) {
      const { text, worth } = writePhone(diceOf(`n${i}`), '07700900417', 0);
      assert.equal(worth, 2);
      if (!/[a-z]/.test(text)) assert.match(text.replace('(0)', '').replaceAll(/\D/g, ''), /^(0|44|0044)7700900417$/);
    }
  });
});
