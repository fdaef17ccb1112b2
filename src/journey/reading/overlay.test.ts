import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReadDocument } from '#engines/documents/document.ts';
import { kindOf, parseField, parseValue } from './correctable.ts';
import { type Correction, factsOf, inForce, pictureOf } from './overlay.ts';

const incident = {
  place: 'Watford',
  victimAge: 80,
  victimAgeBand: null,
  victimGender: 'female',
  date: '2026-03-11',
  lossGbp: 4_700,
  attemptedGbp: null,
  outcome: 'loss',
} as const;
const found: ReadDocument = {
  id: 'x',
  isFraudWarning: true,
  fraudType: 'courier',
  published: null,
  area: 'Hertfordshire',
  places: ['Watford', 'Harpenden'],
  impersonated: ['police'],
  askedFor: [],
  collectedBy: ['courier'],
  incidents: [incident, { ...incident, place: 'Harpenden' }],
  aggregate: null,
  crimeRefs: [],
  phoneNumbers: ['101'],
  evidence: [{ field: 'places[0]', quote: 'Watford', start: 3, end: 10 }],
};
let id = 0;
const say = (
  field: string,
  verdict: Correction['verdict'],
  newValue: unknown = null,
  undoes: number | null = null,
): Correction => ({
  id: ++id,
  field,
  verdict,
  oldValue: null,
  newValue,
  reason: null,
  byWhom: 'ann',
  at: new Date(0),
  undoes,
});
const picture = (...said: Correction[]) => pictureOf(factsOf(found, said), found);

describe('corrections lie over what was read', () => {
  it('without any, everything stands as it was read', () => {
    const p = picture();
    assert.deepEqual([p.fraudType, p.area, p.lists.places], ['courier', 'Hertfordshire', ['Watford', 'Harpenden']]);
    assert.deepEqual(
      p.incidents.map((i) => i.incident),
      found.incidents,
    );
    assert.ok(p.incidents.every((i) => i.standing === 'read'));
  });
  it('and the last word holds, whatever was read stays beside it', () => {
    const said = [say('incidents[0].lossGbp', 'corrected', 4_000), say('incidents[0].lossGbp', 'corrected', 4_500)];
    assert.equal(picture(...said).incidents[0]!.incident.lossGbp, 4_500);
    assert.equal(factsOf(found, said).find((f) => f.field === 'incidents[0].lossGbp')!.read, 4_700);
  });
  it('a rejected fact is gone, the others keep their places', () => {
    const p = picture(say('places[0]', 'rejected'), say('incidents[0]', 'rejected'));
    assert.deepEqual(p.lists.places, ['Harpenden']);
    assert.deepEqual(
      p.incidents.map((i) => [i.n, i.standing]),
      [
        [0, 'rejected'],
        [1, 'read'],
      ],
    );
  });
  it('undoing one brings back what held before it', () => {
    const first = say('area', 'corrected', 'Kent');
    const second = say('area', 'rejected');
    const back = say('area', 'undone', null, second.id);
    assert.equal(picture(first, second).area, null);
    assert.equal(picture(first, second, back).area, 'Kent');
    assert.equal(picture(first, second, back, say('area', 'undone', null, first.id)).area, 'Hertfordshire');
  });
  it('what was missed can be added: a value, one more of a list, a whole incident', () => {
    const p = picture(
      say('published', 'corrected', '2026-03-12'),
      say('places[2]', 'added', 'Ware'),
      say('incidents[2]', 'added', { ...incident, place: 'Ware' }),
      say('incidents[2].lossGbp', 'corrected', 1),
    );
    assert.deepEqual([p.published, p.lists.places.at(-1)], ['2026-03-12', 'Ware']);
    assert.deepEqual(
      [p.incidents[2]!.incident.place, p.incidents[2]!.incident.lossGbp, p.incidents[2]!.standing],
      ['Ware', 1, 'accepted'],
    );
  });
  it('never change the output, whatever is said and undone, and undoing all gives it back', () => {
    const fields = fc.constantFrom(
      'area',
      'places[0]',
      'places[5]',
      'incidents[1]',
      'incidents[0].place',
      'incidents[9].place',
      'aggregate.lossGbp',
    );
    const verdicts = fc.constantFrom('accepted' as const, 'corrected' as const, 'rejected' as const);
    const before = JSON.stringify(found);
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, verdicts, fc.constantFrom('a', 7, null)), { maxLength: 20 }), (words) => {
        const said = words.map(([f, v, value]) => say(f, v, value));
        pictureOf(factsOf(found, said), found);
        const undone = said.map((c) => say(c.field, 'undone', null, c.id));
        assert.equal(inForce([...said, ...undone]).size, 0);
        assert.deepEqual(factsOf(found, [...said, ...undone]), factsOf(found, []));
        assert.equal(JSON.stringify(found), before);
      }),
    );
  });
});

describe('what is typed as a value', () => {
  const typed = (field: string, text: string) => {
    const value = parseValue(kindOf(parseField(field)!)!, text);
    return value.ok ? value.value : null;
  };
  it('is read as people write it, and refused with a sentence otherwise', () => {
    const cases: [field: string, text: string, value: unknown][] = [
      ['fraudType', 'bank impersonation', 'bank_impersonation'],
      ['fraudType', 'spam', null],
      ['published', '17 March 2020', '2020-03-17'],
      ['published', '17th Mar 2020', '2020-03-17'],
      ['published', '17/3/2020', '2020-03-17'],
      ['published', 'March 2020', '2020-03'],
      ['published', '31/02/2020', null],
      ['published', 'yesterday', null],
      ['incidents[0].lossGbp', '£6,000', 6_000],
      ['incidents[0].lossGbp', '1234.50', 1_234.5],
      ['incidents[0].lossGbp', '£4.7k', 4_700],
      ['incidents[0].lossGbp', 'lots', null],
      ['incidents[0].victimAge', '83', 83],
      ['incidents[0].victimAge', '830', null],
      ['incidents[0].outcome', 'no loss', 'no_loss'],
      ['isFraudWarning', 'no', false],
      ['area', 'x'.repeat(81), null],
      ['area', '  ', null],
      ['places[3]', ' St  Albans ', 'St Albans'],
    ];
    for (const [field, text, value] of cases) assert.equal(typed(field, text), value, `${field}: ${text}`);
  });
  it('of a field that there is not is none', () => {
    for (const field of [
      '',
      'evidence[0]',
      'incidents[0].evil',
      'places',
      'places[x]',
      'incidents',
      'aggregate.x',
      '__proto__',
      'constructor[0]',
      'places[99999]',
    ])
      assert.equal(parseField(field), null, field);
  });
});
