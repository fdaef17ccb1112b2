import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bounds, type Truth } from './bounds.ts';
import { makeCounty } from './county.ts';
import { diceOf } from './dice.ts';
import { writePhone } from './handwriting.ts';
import { PLOTS } from './incident.ts';
import { speak, tidied } from './speech.ts';

const SMALL = { reports: 300, seed: '7', hidden: 0.62 };
const DAY = 86_400_000;

/** Ofcom's ranges for drama, and the short and reporting numbers that are public. */
const DRAMA = /^(07700900|02079460|0161496|01632960|0808157|0306999|011[3-8]496|01[2345]1496|0191498|0292018)/;
const PUBLIC = new Set(['101', '159', '999', '7726']);

describe('a county of 300 reports', () => {
  const county = makeCounty(SMALL);
  const byId = new Map(county.truth.map((row) => [row.externalId, row]));

  it('is the same for the same seed and another for another', () => {
    assert.equal(JSON.stringify(makeCounty(SMALL)), JSON.stringify(county));
    assert.notEqual(JSON.stringify(makeCounty({ ...SMALL, seed: '8' }).reports), JSON.stringify(county.reports));
  });

  it('has a report and a truth for each name, in the order of their coming', () => {
    assert.equal(county.reports.length, 300);
    assert.equal(byId.size, 300);
    const times = county.reports.map((report) => report.receivedAt);
    assert.deepEqual(times, [...times].sort());
    for (const report of county.reports) {
      assert.match(report.receivedAt, /^202[4-6]-\d\d-\d\dT\d\d:\d\d:00Z$/);
      assert.ok((report.occurredFrom ?? '') <= report.receivedAt, report.externalId);
      assert.ok(report.narrative.length > 10, report.externalId);
      assert.doesNotMatch(report.narrative, /[[\]{}|]|undefined|NaN/);
    }
  });

  it('has waves of four to fifteen reports in one to three places within three weeks', () => {
    assert.ok(county.waves.length >= 10);
    for (const wave of county.waves) {
      assert.ok(wave.externalIds.length >= 4 && wave.externalIds.length <= 15, wave.id);
      assert.ok(wave.places.length >= 1 && wave.places.length <= 3, wave.id);
      const days = (Date.parse(wave.to) - Date.parse(wave.from)) / DAY;
      assert.ok(days > 2.9 && days <= 21, `${wave.id} lasts ${days} days`);
      for (const id of wave.externalIds) assert.equal(byId.get(id)?.series, wave.group);
    }
  });

  it('tells some incidents twice, the first telling named by the second', () => {
    for (const row of county.truth) {
      if (!row.duplicateOf) continue;
      const first = byId.get(row.duplicateOf) as Truth;
      assert.equal(first.duplicateOf, null);
      assert.equal(first.series, row.series);
      assert.equal(first.victim.phone, row.victim.phone);
    }
  });

  it('holds no telephone number that could ring', () => {
    for (const report of county.reports) {
      for (const phone of [
        report.victim?.phone,
        report.reporter?.phone,
        ...(report.callers ?? []).map((one) => one.phone),
      ]) {
        if (!phone) continue;
        const digits = phone.replaceAll(/\D/g, '').replace(/^44/, '0');
        assert.ok(DRAMA.test(digits) || PUBLIC.has(digits), `${digits} is in no range for drama`);
      }
    }
  });

  it('lies between its bounds', () => {
    const { upper, lower } = bounds(county.reports, county.truth, county.listed);
    assert.ok(upper.precision === 1 && upper.f1 > lower.f1);
  });
});

describe('the wordings', () => {
  it('close every choice that they open, and fill every slot', () => {
    for (const plot of Object.values(PLOTS).flat()) {
      for (const wording of [...plot.hooks, ...plot.extras, ...plot.middles, ...plot.losses, ...plot.foiled])
        for (let i = 0; i < 8; i++) {
          const text = speak(diceOf(`${wording}${i}`), wording, () => 'thing');
          assert.doesNotMatch(text, /[{}|[\]]/, wording);
        }
    }
  });

  it('have at least ten stories for each type that groups work at', () => {
    for (const type of [
      'courier',
      'bank_impersonation',
      'doorstep',
      'computer_service',
      'government_impersonation',
      'investment',
    ] as const)
      assert.ok(PLOTS[type].length >= 10, `${type} has ${PLOTS[type].length}`);
  });

  it('keep every figure of a number that is said to be whole', () => {
    const words: Record<string, string> = {
      oh: '0',
      zero: '0',
      nought: '0',
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
    };
    for (let i = 0; i < 200; i++) {
      const written = writePhone(diceOf(`n${i}`), '07700900417');
      if (!written.whole) continue;
      const plain = written.text
        .replaceAll(/(double|triple) (\w+)/g, (_all, times: string, word: string) =>
          `${word} `.repeat(times === 'double' ? 2 : 3),
        )
        .replaceAll(/[a-z]+/g, (word) => words[word] ?? '?')
        .replaceAll('(0)', '')
        .replaceAll(/[^\d?]/g, '');
      assert.match(plain, /^(0|44|0044)7700900417$/, written.text);
    }
  });

  it('tidies stops and spaces', () => assert.equal(tidied('He  came , and  went ..'), 'He came, and went.'));
});
