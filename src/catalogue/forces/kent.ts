import { NATIONAL_PARTNERS } from '#catalogue/partners/partner.ts';
import { contactTexts, type ForceConfig, REPORT_FRAUD } from './force.ts';

const DISTRICTS: readonly [string, string][] = [
  ['Medway', 'E06000035'],
  ['Ashford', 'E07000105'],
  ['Canterbury', 'E07000106'],
  ['Dartford', 'E07000107'],
  ['Dover', 'E07000108'],
  ['Gravesham', 'E07000109'],
  ['Maidstone', 'E07000110'],
  ['Sevenoaks', 'E07000111'],
  ['Folkestone and Hythe', 'E07000112'],
  ['Swale', 'E07000113'],
  ['Thanet', 'E07000114'],
  ['Tonbridge and Malling', 'E07000115'],
  ['Tunbridge Wells', 'E07000116'],
];

const numbers = {
  emergencyNumber: '999',
  nonEmergencyNumber: '101',
  reportOnlineUrl: 'https://www.kent.police.uk/report',
  nationalService: REPORT_FRAUD,
  anonymous: { name: 'Crimestoppers', phone: '0800 555111' },
};

/** Kent Police: its fraud triage team sits inside the Serious Economic Crime Unit (domain 2.2, policy S4700). */
export const KENT: ForceConfig = {
  code: 'kent',
  name: 'Kent Police',
  shortName: 'Kent Police',
  county: 'Kent',
  pfaCode: 'E23000032',
  region: 'South East',
  regionalUnit: { shortName: 'SEROCU', name: 'South East Regional Organised Crime Unit' },
  ...numbers,
  website: 'https://www.kent.police.uk',
  units: [
    { key: 'imu', kind: 'assessment', shortName: 'FTT', name: 'Fraud Triage Team', districts: [] },
    { key: 'sfcu', kind: 'fraud_squad', shortName: 'SECU', name: 'Serious Economic Crime Unit', districts: [] },
    ...DISTRICTS.map(([district, gss]) => ({
      key: `lcu_${gss.toLowerCase()}`,
      kind: 'local' as const,
      shortName: `CID ${district}`,
      name: `Division, ${district}`,
      districts: [gss],
    })),
    { key: 'vst', kind: 'victim_service', shortName: 'VSU', name: 'Vulnerable victims of fraud team', districts: [] },
    { key: 'intelligence', kind: 'intelligence', shortName: 'FIB', name: 'Force Intelligence Bureau', districts: [] },
    { key: 'press', kind: 'press', shortName: 'Press', name: 'Corporate Communications', districts: [] },
  ],
  partners: [
    {
      key: 'kent_victim_support',
      name: 'Victim Support in Kent and Medway',
      kind: 'victim_service',
      purpose: 'Listens, advises and helps victims of crime in Kent, whether or not they report it.',
      phone: null,
      website: 'https://www.victimsupport.org.uk',
      basis: 'consent',
    },
    {
      key: 'kent_adult_social_care',
      name: 'Kent County Council, adult social care',
      kind: 'adult_social_care',
      purpose: 'Protects an adult with care needs who cannot protect themselves (Care Act 2014, section 42).',
      phone: null,
      website: 'https://www.kent.gov.uk',
      basis: 'safeguarding',
    },
    {
      key: 'kent_trading_standards',
      name: 'Kent Trading Standards',
      kind: 'trading_standards',
      purpose: 'Acts against rogue traders and doorstep crime, and lends call blockers.',
      phone: null,
      website: 'https://www.kent.gov.uk',
      basis: 'law_enforcement',
    },
    ...NATIONAL_PARTNERS,
  ],
  safetyPartnerships: DISTRICTS.map(([district, gss]) => ({
    name: `${district} Community Safety Partnership`,
    districts: [gss],
  })),
  crimeReference: { example: '46/123456/26', pattern: '^46/\\d{1,7}/\\d{2}$', forceNumber: '46' },
  alertSystem: { name: 'My Community Voice', areas: ['ward', 'district', 'county'] },
  spokesperson: 'an officer of the Serious Economic Crime Unit',
  contact: contactTexts(numbers),
};
