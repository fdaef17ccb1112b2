import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StaffReport } from './find-report.ts';
import { mentionsSection, otherFields, placeInWords, reportSummary, storyOf } from './report-sections.ts';

const AT = new Date('2026-02-01T10:00:00Z');
const report = (payload: object, more: Partial<StaffReport> = {}): StaffReport => ({
  id: '00000000-0000-0000-0000-000000000001',
  reference: 'CF-0000001',
  source: 'web',
  externalId: 'X1',
  receivedAt: AT,
  recordedAt: AT,
  version: 1,
  kind: null,
  occurredFrom: null,
  occurredTo: null,
  inProgress: null,
  lossGbp: null,
  attemptedGbp: null,
  narrative: null,
  town: null,
  district: null,
  placeFrom: null,
  payload: payload as StaffReport['payload'],
  marking: 'OFFICIAL-SENSITIVE',
  reviewDue: '2032-02-01',
  ...more,
});

describe('what staff see of a report', () => {
  it('says where in words, never the street', () => {
    assert.equal(placeInWords({ town: 'Harpenden', district: 'E07000240' }), 'Harpenden (St Albans)');
    assert.equal(placeInWords({ town: 'St Albans', district: 'E07000240' }), 'St Albans');
    assert.equal(placeInWords({ town: 'WELWYN GARDEN CITY', district: null }), 'Welwyn Garden City');
    assert.equal(placeInWords({ town: "KING'S LANGLEY", district: null }), "King's Langley");
    assert.equal(placeInWords({ town: null, district: null }), 'Place not known');
  });

  it('says what the fields say, and leaves out what they do not', () => {
    const asked = reportSummary(report({ victim: { contactBy: 'writing', language: 'Punjabi' } })).toString();
    assert.match(asked, /Do not ring the victim[\s\S]*speaks Punjabi: an interpreter is needed/);
    const html = reportSummary(
      report({
        victim: { livesAlone: true, vulnerabilities: ['dementia', 'isolated'] },
        callers: [{ withheld: true, voice: 'soft, northern' }],
        handedOver: [{ kind: 'cash', valueGbp: 4700 }],
      }),
    ).toString();
    assert.match(html, /lives alone; dementia and isolated/);
    assert.match(html, /number withheld, soft, northern/);
    assert.match(html, /cash worth £4,700/);
    assert.doesNotMatch(html, /Collection|Still going on/);
  });

  it('says the day alone where no time was given, and the time on a London clock where one was', () => {
    const when = (from: string, to?: string) =>
      reportSummary(
        report(
          { occurredFrom: from, occurredTo: to, collection: { at: from } },
          { occurredFrom: new Date(from), occurredTo: to ? new Date(to) : null },
        ),
      )
        .toString()
        .replace(/\s+/g, ' ');
    assert.match(when('2026-01-14'), /When <\/dt> <dd[^>]*> 14 January 2026 <\/dd>/);
    assert.match(when('2026-07-14'), /Collection <\/dt> <dd[^>]*> 14 July 2026 <\/dd>/);
    assert.match(when('2026-07-14T14:05:00Z'), /> 14 July 2026 at 3:05pm </);
    assert.match(when('2026-07-14', '2026-07-16T23:00:00Z'), /> 14 July 2026 to 17 July 2026 at midnight </);
  });

  it('escapes whatever was written', () => {
    const nasty = '<script>alert(1)</script>';
    const html = [
      reportSummary(report({ claimed: { name: nasty }, collection: { password: nasty } })),
      storyOf(report({}, { narrative: nasty }), [{ start: 0, end: 8, why: nasty }]),
      otherFields(report({ ours: nasty })),
    ].join('');
    assert.doesNotMatch(html, /<script>/);
  });

  it('shows fields that this version does not know as they came', () => {
    assert.match(otherFields(report({ cadNumber: 'A-12' }))!.toString(), /cadNumber[\s\S]*A-12/);
    assert.equal(otherFields(report({ externalId: 'x' })), null);
  });

  it('stands whatever the payload holds', () => {
    const value = fc.anything({ maxDepth: 2, withNullPrototype: false });
    const names = ['victim', 'callers', 'claimed', 'handedOver', 'collection', 'askedFor', 'impersonated', 'other'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (payload) => {
        const r = report(JSON.parse(JSON.stringify(payload)) as object);
        assert.ok(reportSummary(r).toString().length > 0);
        otherFields(r);
      }),
    );
    assert.match(
      mentionsSection({ people: [], phones: [], accounts: [], vehicles: [], addresses: [] }).toString(),
      /Nobody and nothing is named/,
    );
  });
});
