/**
 * What makes a force this force. Nothing of it is code: another force is another file that satisfies this type, added to the list
 * in forces.ts. National names and numbers change (R1.2: Action Fraud became Report Fraud), so they are here too, never in a page.
 */
import type { Partner } from '#catalogue/partners/partner.ts';

export interface NationalService {
  /** What it is called now, and what people still call it. */
  name: string;
  formerly: string;
  phone: string;
  website: string;
  hours: string;
}

export interface Unit {
  /** Stable key, stored with an allocation. */
  key: string;
  kind: 'assessment' | 'fraud_squad' | 'local' | 'victim_service' | 'press' | 'intelligence';
  /** What people in the force call it: "SFCU". */
  shortName: string;
  name: string;
  /** GSS codes of the districts it answers for; all of the force's when empty. */
  districts: readonly string[];
}

export interface SafetyPartnership {
  name: string;
  /** GSS codes of its districts. Fraud groups are briefed to each (R4.30). */
  districts: readonly string[];
}

export interface ForceConfig {
  /** Key in options and addresses: `--force hertfordshire`. Lower case, no spaces. */
  code: string;
  name: string;
  shortName: string;
  /** What the county is called in a warning: "residents in Hertfordshire". */
  county: string;
  /** ONS police force area code; its districts come from the gazetteer (R9.1). */
  pfaCode: string;
  region: string;
  regionalUnit: { shortName: string; name: string };
  nationalService: NationalService;
  emergencyNumber: string;
  nonEmergencyNumber: string;
  anonymous: { name: string; phone: string };
  website: string;
  /** The force's own form for reporting fraud. */
  reportOnlineUrl: string;
  units: readonly Unit[];
  partners: readonly Partner[];
  safetyPartnerships: readonly SafetyPartnership[];
  crimeReference: {
    /** Shown beside the box: "41/123456/26". */
    example: string;
    /** Source of a regular expression over the whole reference, linear in its length. */
    pattern: string;
    /** The force's two digits in it (R1.22). */
    forceNumber: string;
  };
  /** How warnings reach people beyond the website (R7.8). */
  alertSystem: { name: string; areas: readonly ('street' | 'ward' | 'district' | 'county')[] };
  /** How a warning's spokesperson is described where nobody is named. */
  spokesperson: string;
  /** Sentences put together into "how to report", in this order: the emergency line comes first, always (R3.30, R7.5). */
  contact: { emergency: string; report: string; national: string; anonymous: string };
}

export const REPORT_FRAUD: NationalService = {
  name: 'Report Fraud',
  formerly: 'Action Fraud',
  phone: '0300 123 2040',
  website: 'https://www.reportfraud.police.uk',
  hours: 'Monday to Friday, 8am to 8pm by phone; online at any time',
};

/** "Report Fraud (formerly Action Fraud)": both names while people still look for the old one. */
export const nationalServiceName = (service: NationalService): string =>
  `${service.name} (formerly ${service.formerly})`;

/** The four contact sentences, made from the numbers so that they cannot disagree with them. */
export function contactTexts(force: {
  emergencyNumber: string;
  nonEmergencyNumber: string;
  reportOnlineUrl: string;
  nationalService: NationalService;
  anonymous: { name: string; phone: string };
}): ForceConfig['contact'] {
  const { nationalService, anonymous } = force;
  return {
    emergency: `If somebody is on their way to you, is at your door or is on the phone to you now, ring ${force.emergencyNumber} from any phone.`,
    report: `Otherwise ring ${force.nonEmergencyNumber}, or report online at ${force.reportOnlineUrl}.`,
    national: `You can also report to ${nationalServiceName(nationalService)} on ${nationalService.phone}.`,
    anonymous: `To tell what you know without giving your name, ring ${anonymous.name} on ${anonymous.phone}.`,
  };
}
