import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyInFull } from '#catalogue/places/county-names.ts';
import {
  DISTRICTS,
  districtByGss,
  districtNamed,
  districtsOf,
  FORCES,
  neighbours,
  placeOf,
  TOWNS,
  townNamed,
} from '#catalogue/places/gazetteer.ts';
import { POST_TOWN } from '#catalogue/places/outcodes.ts';
import { kmBetween } from '#core/place.ts';

const HERTFORDSHIRE = 'E23000027';
const KENT = 'E23000032';
const districtOf = (town: string, force?: string): string | undefined => placeOf({ town }, force)?.district.name;

describe('the gazetteer of England and Wales', () => {
  it('has 331 districts, 43 forces, and a force for every district', () => {
    assert.equal(DISTRICTS.length, 331);
    assert.equal(FORCES.length, 43);
    const codes = new Set(FORCES.map((f) => f.code));
    for (const d of DISTRICTS) assert.ok(codes.has(d.force), `${d.name} has the unknown force ${d.force}`);
    assert.equal(new Set(DISTRICTS.map((d) => d.force)).size, 43);
  });

  it('holds more than 1,186 places, each in a district that exists, none still called a built-up area', () => {
    assert.ok(TOWNS.length > 1186);
    for (const t of TOWNS) {
      assert.ok(districtByGss(t.district), t.name);
      assert.doesNotMatch(t.name, /BUA|[()/]/);
    }
  });

  it('makes Hertfordshire of its ten districts exactly (R9.1)', () => {
    assert.deepEqual(
      districtsOf(HERTFORDSHIRE).map((d) => d.gss),
      [
        'E07000095',
        'E07000096',
        'E07000098',
        'E07000099',
        'E07000102',
        'E07000103',
        'E07000240',
        'E07000241',
        'E07000242',
        'E07000243',
      ],
    );
  });

  it('makes Kent of its twelve districts and Medway', () => {
    assert.equal(districtsOf(KENT).length, 13);
    assert.ok(districtsOf(KENT).some((d) => d.name === 'Medway'));
  });

  it('gives a district made after 2019 the force of those it replaced', () => {
    const forceOf = (name: string): string | undefined => DISTRICTS.find((d) => d.name === name)?.force;
    assert.equal(forceOf('Buckinghamshire'), 'E23000029');
    assert.equal(forceOf('North Northamptonshire'), 'E23000022');
    assert.equal(forceOf('West Northamptonshire'), 'E23000022');
  });

  it('knows no abolished code and puts no middle in the wrong county (R9.2)', () => {
    for (const old of ['E07000097', 'E07000100', 'E07000101', 'E07000104']) assert.equal(districtByGss(old), undefined);
    const middle = { lat: 51.81, lon: -0.22 };
    for (const d of districtsOf(HERTFORDSHIRE)) assert.ok(kmBetween(d, middle) < 35, d.name);
  });

  it('has the places that the built-up areas leave out (R9.2)', () => {
    assert.equal(districtOf('Buntingford', HERTFORDSHIRE), 'East Hertfordshire');
    assert.equal(districtOf('Kings Langley', HERTFORDSHIRE), 'Dacorum');
    assert.equal(districtOf('London Colney', HERTFORDSHIRE), 'St Albans');
    assert.equal(districtOf('Broxbourne', HERTFORDSHIRE), 'Broxbourne');
  });

  it('places the towns of the published warnings in their districts', () => {
    const expected: [string, string][] = [
      ['St Albans', 'St Albans'],
      ['Harpenden', 'St Albans'],
      ['Radlett', 'Hertsmere'],
      ['Potters Bar', 'Hertsmere'],
      ['Hitchin', 'North Hertfordshire'],
      ['Watford', 'Watford'],
      ['Hemel Hempstead', 'Dacorum'],
      ['Tring', 'Dacorum'],
      ["Bishop's Stortford", 'East Hertfordshire'],
      ['Sevenoaks', 'Sevenoaks'],
      ['Tonbridge', 'Tonbridge and Malling'],
    ];
    for (const [town, district] of expected) assert.equal(districtOf(town), district, town);
  });

  it('puts the middle of every district within a few kilometres of the published one', () => {
    const published: [string, number, number][] = [
      ['E07000095', 51.725, -0.047],
      ['E07000096', 51.778, -0.541],
      ['E07000240', 51.772, -0.342],
      ['E07000242', 51.865, -0.008],
    ];
    for (const [gss, lat, lon] of published) assert.ok(kmBetween(districtByGss(gss)!, { lat, lon }) < 1);
  });
});

describe('counties as people write them', () => {
  for (const [written, county] of [
    ['Herts', 'Hertfordshire'],
    ['herts.', 'Hertfordshire'],
    ['all of Herts', 'Hertfordshire'],
    ['HERTFORDSHIRE', 'Hertfordshire'],
    ['Beds', 'Bedfordshire'],
    ['Cambs', 'Cambridgeshire'],
    ['Bucks', 'Buckinghamshire'],
    ['Northants', 'Northamptonshire'],
    ['Salop', 'Shropshire'],
    ['W. Yorks', 'West Yorkshire'],
    ['the county of Essex', 'Essex'],
    ['St Albans', null],
    ['constructor', null],
    ['Radlett, Herts', null],
    ['', null],
  ] as const)
    it(`reads ${written || 'nothing'} as ${county ?? 'no county'}`, () => assert.equal(countyInFull(written), county));
});

describe('finding a place by what people write', () => {
  it('reads other spellings', () => {
    for (const said of ['st. albans', 'Saint Albans', "St Alban's", 'ST ALBANS']) {
      assert.equal(districtOf(said, HERTFORDSHIRE), 'St Albans', said);
    }
    assert.equal(districtOf('Letchworth', HERTFORDSHIRE), 'North Hertfordshire');
    assert.equal(districtOf('Bishops Stortford', HERTFORDSHIRE), 'East Hertfordshire');
    assert.equal(districtOf('East Herts', HERTFORDSHIRE), 'East Hertfordshire');
    for (const [said, district] of [
      ['North Herts', 'North Hertfordshire'],
      ['South Cambs', 'South Cambridgeshire'],
      ['Central Beds', 'Central Bedfordshire'],
      ['Mid Suffolk', 'Mid Suffolk'],
      ['NE Lincs', undefined],
      ['North East Lincs', 'North East Lincolnshire'],
    ] as const)
      assert.equal(districtNamed(said)?.name, district, said);
  });

  it('finds the place in a ward’s name, in a name with its district, and beside a county', () => {
    const said: [string, string][] = [
      ['Abbots Langley & Bedmond', 'Three Rivers'],
      ['Broxbourne and Hoddesdon South', 'Broxbourne'],
      ['Bovingdon, Flaunden and Chipperfield', 'Dacorum'],
      ['Hoddesdon South', 'Broxbourne'],
      ['Radlett, Herts', 'Hertsmere'],
      ['near Tring', 'Dacorum'],
      ['Watford (Watford)', 'Watford'],
      ['Welwyn Hatfield', 'Welwyn Hatfield'],
    ];
    for (const [town, district] of said) assert.equal(districtOf(town, HERTFORDSHIRE), district, town);
    assert.equal(districtOf('Minster (Swale)', KENT), 'Swale');
    assert.equal(districtOf('Tonbridge and Malling', KENT), 'Tonbridge and Malling');
  });

  it('gives a repeated name to the force that asks', () => {
    assert.equal(townNamed('Royston').length, 2);
    assert.equal(districtOf('Royston', HERTFORDSHIRE), 'North Hertfordshire');
    assert.equal(districtOf('Royston', 'E23000011'), 'Barnsley');
    assert.equal(districtOf('Ashford', KENT), 'Ashford');
  });

  it('lets the postcode choose between places of one name', () => {
    assert.equal(placeOf({ town: 'Hythe', postcode: 'CT21 5AB' })?.district.name, 'Folkestone and Hythe');
  });

  it('reads a town out of the line, and a post town out of the postcode, and says which', () => {
    assert.equal(placeOf({ line: '4 High Road, Radlett' })?.how, 'line');
    const found = placeOf({ postcode: 'sg92ab' });
    assert.equal(found?.how, 'post town');
    assert.equal(found?.town?.name, 'Buntingford');
  });

  it('says nothing rather than guess', () => {
    assert.equal(placeOf({}), null);
    assert.equal(placeOf({ town: 'Nowhere at all', postcode: 'ZZ9 9ZZ', line: '12' }), null);
  });

  it('has a town in the tables for every post town listed', () => {
    for (const [outcode, town] of POST_TOWN) {
      const force = /^(AL|WD|SG|EN|HP|CM)/.test(outcode) ? HERTFORDSHIRE : KENT;
      const found = townNamed(town, force)[0];
      assert.equal(found && districtByGss(found.district)?.force, force, `${outcode} ${town}`);
    }
  });
});

describe('neighbouring districts', () => {
  it('are neighbours both ways, and never of themselves', () => {
    for (const d of DISTRICTS) {
      for (const n of neighbours(d.gss)) {
        assert.ok(n.neighbours.includes(d.gss), `${d.name} and ${n.name}`);
        assert.notEqual(n.gss, d.gss);
      }
    }
  });

  it('of Stevenage are the two that surround it', () => {
    assert.deepEqual(
      neighbours('E07000243').map((d) => d.name),
      ['North Hertfordshire', 'East Hertfordshire'],
    );
  });
});
