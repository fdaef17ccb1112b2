import { NATIONAL_PARTNERS } from '#catalogue/partners/partner.ts';
import { contactTexts, type ForceConfig, REPORT_FRAUD } from './force.ts';

const LCU: readonly [string, string][] = [
  ['Broxbourne', 'E07000095'],
  ['Dacorum', 'E07000096'],
  ['Hertsmere', 'E07000098'],
  ['North Hertfordshire', 'E07000099'],
  ['Three Rivers', 'E07000102'],
  ['Watford', 'E07000103'],
  ['St Albans', 'E07000240'],
  ['Welwyn Hatfield', 'E07000241'],
  ['East Hertfordshire', 'E07000242'],
  ['Stevenage', 'E07000243'],
];

const numbers = {
  emergencyNumber: '999',
  nonEmergencyNumber: '101',
  reportOnlineUrl: 'https://www.herts.police.uk/Report',
  nationalService: REPORT_FRAUD,
  anonymous: { name: 'Crimestoppers', phone: '0800 555111' },
};

/** Hertfordshire Constabulary: its published fraud strategy names the units (domain 0.1) and Beacon (R3.24). */
export const HERTFORDSHIRE: ForceConfig = {
  code: 'hertfordshire',
  name: 'Hertfordshire Constabulary',
  shortName: 'Herts Police',
  county: 'Hertfordshire',
  pfaCode: 'E23000027',
  region: 'East of England',
  regionalUnit: { shortName: 'ERSOU', name: 'Eastern Region Special Operations Unit' },
  ...numbers,
  website: 'https://www.herts.police.uk',
  units: [
    { key: 'imu', kind: 'assessment', shortName: 'IMU', name: 'Investigation Management Unit', districts: [] },
    { key: 'sfcu', kind: 'fraud_squad', shortName: 'SFCU', name: 'Serious Fraud and Cyber Unit', districts: [] },
    ...LCU.map(([district, gss]) => ({
      key: `lcu_${gss.toLowerCase()}`,
      kind: 'local' as const,
      shortName: `LCU ${district}`,
      name: `Local Crime Unit, ${district}`,
      districts: [gss],
    })),
    { key: 'vst', kind: 'victim_service', shortName: 'VST', name: 'Victim Service Team', districts: [] },
    { key: 'intelligence', kind: 'intelligence', shortName: 'FIB', name: 'Force Intelligence Bureau', districts: [] },
    { key: 'press', kind: 'press', shortName: 'Press', name: 'Corporate Communications', districts: [] },
  ],
  partners: [
    {
      key: 'herts_beacon',
      name: 'Beacon Fraud Hub',
      kind: 'victim_service',
      purpose:
        'Contacts every victim of fraud in Hertfordshire, makes a plan with them, and speaks to their bank for them.',
      phone: null,
      website: 'https://www.hertfordshirebeacon.org',
      basis: 'consent',
    },
    {
      key: 'herts_adult_social_care',
      name: 'Hertfordshire County Council, adult social care',
      kind: 'adult_social_care',
      purpose: 'Protects an adult with care needs who cannot protect themselves (Care Act 2014, section 42).',
      phone: '0300 123 4042',
      website: 'https://www.hertfordshire.gov.uk',
      basis: 'safeguarding',
    },
    {
      key: 'herts_trading_standards',
      name: 'Hertfordshire Trading Standards',
      kind: 'trading_standards',
      purpose: 'Acts against rogue traders and doorstep crime, and lends call blockers.',
      phone: null,
      website: 'https://www.hertfordshire.gov.uk',
      basis: 'law_enforcement',
    },
    ...NATIONAL_PARTNERS,
  ],
  safetyPartnerships: LCU.map(([district, gss]) => ({
    name: `${district} Community Safety Partnership`,
    districts: [gss],
  })),
  crimeReference: { example: '41/123456/26', pattern: '^41/\\d{1,7}/\\d{2}$', forceNumber: '41' },
  alertSystem: { name: 'OWL (Online Watch Link)', areas: ['street', 'ward', 'district', 'county'] },
  spokesperson: 'a detective inspector of the Serious Fraud and Cyber Unit',
  contact: contactTexts(numbers),
};
