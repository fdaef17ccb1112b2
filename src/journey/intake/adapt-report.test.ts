import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Refusal } from '#core/result.ts';
import { adaptReport } from './adapt-report.ts';

const LEAST = { externalId: 'R1', source: 'bank', receivedAt: '2020-03-11T14:05:00Z' };

function accepted(raw: unknown): Record<string, unknown> {
  const result = adaptReport(raw);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function refused(raw: unknown): Refusal[] {
  const result = adaptReport(raw);
  assert.ok(!result.ok, 'this should have been refused');
  return result.error;
}

/** Reports with anything at all in known and unknown places. */
const mostly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: right, weight: 19 }, { arbitrary: fc.jsonValue(), weight: 1 });
const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', ''));
const anyTime = fc.date({ noInvalidDate: true, min: new Date('1991-01-01'), max: new Date('2099-01-01') });

const anyReport = fc
  .tuple(
    fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
    fc.record(
      {
        victim: mostly(
          fc.record(
            {
              age: mostly(fc.integer({ min: 0, max: 125 })),
              name: mostly(anyText),
              vulnerabilities: mostly(fc.array(anyText)),
              pet: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        lossGbp: mostly(fc.oneof(fc.double({ min: 0, max: 1e9 }), fc.constantFrom('£6,000', '6000', ''))),
        inProgress: mostly(fc.oneof(fc.boolean(), fc.constantFrom('yes', 'NO', ''))),
        callers: mostly(fc.array(fc.record({ phone: anyText, calledAt: anyTime.map((d) => d.toISOString()) }))),
        narrative: mostly(anyText),
        receivedAt: mostly(
          fc.oneof(
            anyTime.map((d) => d.toISOString()),
            fc.constantFrom('2020-03-11', '2020-03-11 14:05', '2020-03-11T14:05+01:00'),
          ),
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([unknown, known]): Record<string, unknown> => JSON.parse(JSON.stringify({ ...LEAST, ...unknown, ...known })));

describe('adaptReport', () => {
  it('takes a report that has only the three required fields', () => {
    assert.deepEqual(accepted(LEAST), LEAST);
  });

  for (const field of ['externalId', 'source', 'receivedAt']) {
    for (const value of [undefined, null, '', '   ']) {
      it(`refuses a report whose ${field} is ${JSON.stringify(value)}, naming the field`, () => {
        const refusals = refused({ ...LEAST, [field]: value });
        assert.deepEqual(
          refusals.map((r) => [r.code, r.field]),
          [['MISSING_FIELD', field]],
        );
      });
    }
  }

  for (const value of [null, undefined, 1, 'text', true, [], [LEAST]]) {
    it(`refuses ${JSON.stringify(value)} as no record`, () => {
      assert.equal(refused(value)[0]?.code, 'NOT_AN_OBJECT');
    });
  }

  const wrong: [string, unknown][] = [
    ['externalId', 17],
    ['externalId', 'a'.repeat(201)],
    ['externalId', 'a\u001b[31mred'],
    ['externalId', 'a\nb'],
    ['source', 'carrier_pigeon'],
    ['source', ['bank']],
    ['receivedAt', 'yesterday'],
    ['receivedAt', '2020-02-30T10:00:00Z'],
    ['receivedAt', '2020-01-01T24:01:00Z'],
    ['receivedAt', '1989-12-31T23:59:59Z'],
    ['receivedAt', '2101-01-01T00:00:00Z'],
    ['receivedAt', '11/03/2020'],
    ['receivedAt', 1583935500000],
    ['victim', 'Mrs Example'],
    ['victim', []],
    ['victim.age', 'old'],
    ['victim.age', -1],
    ['victim.age', 126],
    ['victim.age', {}],
    ['victim.dateOfBirth', '1938-02-29'],
    ['victim.dateOfBirth', '27/04/1938'],
    ['victim.livesAlone', 'perhaps'],
    ['victim.livesAlone', 1],
    ['victim.vulnerabilities', 'dementia'],
    ['victim.vulnerabilities.1', ['dementia', 7]],
    ['victim.address.postcode', { postcode: 7 }],
    ['callers', { phone: '07700 900123' }],
    ['callers.0', ['07700 900123']],
    ['callers.0.phone', [{ phone: 7700900123 }]],
    ['callers.0.calledAt', [{ calledAt: 'after lunch' }]],
    ['handedOver.0.valueGbp', [{ kind: 'cash', valueGbp: 'lots' }]],
    ['lossGbp', {}],
    ['lossGbp', Number.NaN],
    ['lossGbp', '1e999'],
    ['lossGbp', '6,00'],
    ['lossGbp', -5],
    ['lossGbp', 1e13],
    ['narrative', 5],
    ['narrative', 'a\u0000b'],
    ['narrative', 'x'.repeat(500_001)],
    ['inProgress', []],
    ['fraudType', { a: 1 }],
    ['fraudType', 'x'.repeat(500)],
  ];
  for (const [field, value] of wrong) {
    it(`refuses the record when ${field} is ${JSON.stringify(value)?.slice(0, 40)}, naming the field and not the value`, () => {
      const path = field.split('.').filter((part) => !/^\d+$/.test(part));
      const raw: Record<string, unknown> = structuredClone(LEAST);
      // What stands in a list, or one group further down, is given whole.
      const top = path[0]!;
      if (top === 'victim' && path[1] !== undefined) raw.victim = { [path[1]]: value };
      else raw[top] = value;
      const refusals = refused(raw);
      assert.deepEqual(
        refusals.map((r) => r.field),
        [field],
      );
      assert.match(refusals[0]!.reason, /^[A-Z].*\.$/);
      if (typeof value === 'string' && value.length > 3) assert.ok(!refusals[0]!.reason.includes(value));
    });
  }

  it('turns the time of receipt into UTC, and reads a time without an offset as UTC', () => {
    const at = (receivedAt: string): unknown => accepted({ ...LEAST, receivedAt }).receivedAt;
    assert.equal(at('2020-06-11T14:05:00+01:00'), '2020-06-11T13:05:00Z');
    assert.equal(at('2020-06-11T14:05'), '2020-06-11T14:05:00Z');
    assert.equal(at('2020-06-11 14:05:06.789-0330'), '2020-06-11T17:35:06.789Z');
    assert.equal(at('2020-02-29'), '2020-02-29T00:00:00Z');
  });

  it('turns numbers and flags written as text into numbers and flags', () => {
    const report = accepted({
      ...LEAST,
      lossGbp: '£6,000.50',
      victim: { age: '81', livesAlone: 'Yes' },
      inProgress: '0',
    });
    assert.equal(report.lossGbp, 6000.5);
    assert.deepEqual(report.victim, { age: 81, livesAlone: true });
    assert.equal(report.inProgress, false);
  });

  it('keeps words that a list does not know, and writes known ones in their known form', () => {
    const report = accepted({
      ...LEAST,
      source: 'Report Fraud',
      fraudType: 'time_share',
      impersonated: ['Police', 'vicar'],
    });
    assert.equal(report.source, 'report_fraud');
    assert.equal(report.fraudType, 'time_share');
    assert.deepEqual(report.impersonated, ['police', 'vicar']);
  });

  it('treats null in an optional field as absent', () => {
    assert.deepEqual(accepted({ ...LEAST, lossGbp: null, victim: { age: null }, callers: [null, {}] }), {
      ...LEAST,
      victim: {},
      callers: [{}],
    });
  });

  it('keeps unknown fields at every level, as they came', () => {
    const raw = JSON.parse(
      `{"externalId":"R1","source":"bank","receivedAt":"2020-03-11T14:05:00Z","forceRef":{"a":[1,null,"x"]},"victim":{"pet":"cat"},
        "callers":[{"accent":{"guess":"none"}}],"__proto__":{"inProgress":true},"constructor":1,"toString":"x"}`,
    );
    const report = accepted(raw);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), raw);
    assert.equal(Object.getPrototypeOf(report), Object.prototype);
    assert.equal(report.inProgress, undefined);
    assert.equal(({} as Record<string, unknown>).inProgress, undefined);
  });

  it('never fails a record for an unknown field, and replaces what the database cannot hold in it', () => {
    const report = accepted({ ...LEAST, note: 'a\u0000b\ud83d', 'k\u0000': 1, big: Number.POSITIVE_INFINITY });
    assert.equal(report.note, 'a\ufffdb\ufffd');
    assert.equal(report['k\ufffd'], 1);
    assert.equal(report.big, null);
  });

  it('replaces half an emoji in a known text, and keeps a whole one', () => {
    assert.equal(accepted({ ...LEAST, narrative: 'cut \ud83d' }).narrative, 'cut \ufffd');
    assert.equal(accepted({ ...LEAST, narrative: '\ud83d\ude00' }).narrative, '\ud83d\ude00');
  });

  it('refuses nesting beyond the limit, in unknown fields too, however deep', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.deepEqual(
      refused({ ...LEAST, wrapped: deep }).map((r) => r.code),
      ['TOO_DEEP'],
    );
  });

  it('does not answer a thousand faults with a thousand refusals', () => {
    assert.equal(refused({ ...LEAST, askedFor: Array.from({ length: 900 }, () => 7) }).length, 20);
  });

  it('gives a report or refusals for any JSON value, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyReport, fc.anything()), (raw) => {
        const result = adaptReport(raw);
        if (!result.ok) {
          assert.ok(result.error.length > 0);
          for (const r of result.error) assert.match(r.reason, /^[A-Z].*\.$/s);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives what JSON and PostgreSQL can hold, with every unknown field intact, and does not change it a second time', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyReport, (raw) => {
        const before = structuredClone(raw);
        const result = adaptReport(raw);
        assert.deepEqual(raw, before, 'the input is not changed');
        if (!result.ok) return;
        taken++;
        const text = JSON.stringify(result.value);
        assert.ok(text.isWellFormed() && !text.includes('\\u0000') && !/\\ud[89a-f]/.test(text));
        assert.deepEqual(JSON.parse(text), result.value);
        const again = adaptReport(result.value);
        assert.ok(again.ok);
        assert.deepEqual(again.value, result.value);
        for (const key of Object.keys(raw)) {
          const value = raw[key];
          if (key in LEAST || ['victim', 'lossGbp', 'inProgress', 'callers', 'narrative'].includes(key)) continue;
          if (!JSON.stringify([key, value]).includes('\\u')) assert.deepEqual(result.value[key], value);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(taken > 150, `only ${taken} of 500 generated reports were accepted: the property proves too little`);
  });
});
