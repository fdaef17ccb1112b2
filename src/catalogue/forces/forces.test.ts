import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contactTexts, type ForceConfig, nationalServiceName } from '#catalogue/forces/force.ts';
import { FORCES_CONFIGURED, forceNamed } from '#catalogue/forces/forces.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { DISTRICTS, districtsOf, FORCES } from '#catalogue/places/gazetteer.ts';

/** A force that exists only here: made of the gazetteer and nothing but data, to show that another force needs no code. */
function madeUpForce(): ForceConfig {
  const numbers = {
    emergencyNumber: '999',
    nonEmergencyNumber: '101',
    reportOnlineUrl: 'https://police.example.org/report',
    nationalService: HERTFORDSHIRE.nationalService,
    anonymous: HERTFORDSHIRE.anonymous,
  };
  const districts = districtsOf('E23000039');
  return {
    ...HERTFORDSHIRE,
    ...numbers,
    code: 'dorset-example',
    name: 'Example Police',
    shortName: 'Example',
    county: 'Dorset',
    pfaCode: 'E23000039',
    website: 'https://police.example.org',
    units: [
      { key: 'imu', kind: 'assessment', shortName: 'Desk', name: 'Assessment Desk', districts: [] },
      { key: 'sfcu', kind: 'fraud_squad', shortName: 'ECU', name: 'Economic Crime Unit', districts: [] },
      { key: 'lcu_all', kind: 'local', shortName: 'CID', name: 'Local CID', districts: districts.map((d) => d.gss) },
      { key: 'vst', kind: 'victim_service', shortName: 'VC', name: 'Victim Care', districts: [] },
      { key: 'press', kind: 'press', shortName: 'Press', name: 'Press Office', districts: [] },
    ],
    safetyPartnerships: [{ name: 'Example partnership', districts: districts.map((d) => d.gss) }],
    crimeReference: { example: '55/1234/26', pattern: '^55/\\d{1,7}/\\d{2}$', forceNumber: '55' },
    contact: contactTexts(numbers),
  };
}

for (const force of [...FORCES_CONFIGURED, madeUpForce()]) {
  const own = districtsOf(force.pfaCode).map((d) => d.gss);

  describe(`the configuration of ${force.name}`, () => {
    it('is of a police force area that exists, in that region', () => {
      assert.ok(FORCES.some((f) => f.code === force.pfaCode));
      assert.ok(own.length > 0);
    });

    it('gives every district exactly one local unit and one safety partnership, and none that is not its own', () => {
      const local = force.units.filter((u) => u.kind === 'local').flatMap((u) => u.districts);
      assert.deepEqual([...local].sort(), [...own].sort());
      const partnerships = force.safetyPartnerships.flatMap((p) => p.districts);
      assert.deepEqual([...partnerships].sort(), [...own].sort());
    });

    it('has the units that a report passes through', () => {
      for (const kind of ['assessment', 'fraud_squad', 'local', 'victim_service', 'press']) {
        assert.ok(
          force.units.some((u) => u.kind === kind),
          kind,
        );
      }
    });

    it('uses no key twice', () => {
      for (const keys of [force.units.map((u) => u.key), force.partners.map((p) => p.key)]) {
        assert.equal(new Set(keys).size, keys.length);
      }
    });

    it('names the national service by both names and with its number (R1.4)', () => {
      assert.equal(nationalServiceName(force.nationalService), 'Report Fraud (formerly Action Fraud)');
      assert.ok(force.contact.national.includes(force.nationalService.phone));
    });

    it('tells of the emergency line first, and of no wait beside it (R3.30)', () => {
      assert.equal(Object.keys(force.contact)[0], 'emergency');
      assert.ok(force.contact.emergency.includes(force.emergencyNumber));
      assert.doesNotMatch(force.contact.emergency, /wait|minutes/);
    });

    it('shows a crime reference that its own pattern takes', () => {
      assert.match(force.crimeReference.example, new RegExp(force.crimeReference.pattern));
      assert.ok(force.crimeReference.example.startsWith(`${force.crimeReference.forceNumber}/`));
    });

    it('is found by its code', () => {
      assert.equal(forceNamed(force.code, [...FORCES_CONFIGURED, force]).name, force.name);
    });
  });
}

describe('asking for a force', () => {
  it('finds one by its police force area code too', () => {
    assert.equal(forceNamed('e23000032').code, 'kent');
  });

  it('says which there are when there is no such force', () => {
    assert.throws(() => forceNamed('atlantis'), /hertfordshire, kent/);
  });

  it('has every district that Hertfordshire names in the gazetteer under that name', () => {
    for (const unit of HERTFORDSHIRE.units.filter((u) => u.kind === 'local')) {
      const district = DISTRICTS.find((d) => d.gss === unit.districts[0]);
      assert.equal(unit.name, `Local Crime Unit, ${district?.name}`);
    }
  });
});
