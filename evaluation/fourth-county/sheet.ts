/** The form of a report, as section 6 of the contracts has it, kept here so that this county stands by itself. */
export type FraudType =
  | 'courier'
  | 'bank_impersonation'
  | 'romance'
  | 'investment'
  | 'doorstep'
  | 'government_impersonation'
  | 'delivery_phishing'
  | 'ticket_or_shopping'
  | 'family_impersonation'
  | 'payment_diversion'
  | 'computer_service'
  | 'lottery_or_prize'
  | 'pension'
  | 'other_fraud'
  | 'not_fraud';

export interface HandedOver {
  kind: 'cash' | 'card' | 'goods' | 'gold' | 'currency' | 'vouchers' | 'transfer' | 'pin' | 'bank_details';
  valueGbp?: number;
  detail?: string;
}
export interface Address {
  line?: string;
  town?: string;
  postcode?: string;
}
export interface Report {
  externalId: string;
  source: string;
  receivedAt: string;
  occurredFrom?: string;
  occurredTo?: string;
  kind?: string;
  inProgress?: boolean;
  reporter?: { role: string; name?: string; phone?: string; email?: string };
  victim?: {
    kind?: string;
    name?: string;
    dateOfBirth?: string;
    age?: number;
    gender?: string;
    phone?: string;
    email?: string;
    address?: Address;
    livesAlone?: boolean;
    previousFraud?: boolean;
    vulnerabilities?: string[];
    supportedBy?: string;
  };
  impersonated?: string[];
  claimed?: { name?: string; rank?: string; unit?: string; badge?: string; organisation?: string };
  callers?: { phone?: string; withheld?: boolean; voice?: string; calledAt?: string }[];
  handedOver?: HandedOver[];
  collection?: {
    at?: string;
    place?: Address;
    password?: string;
    courier?: { description?: string; name?: string };
    vehicle?: { registration?: string; make?: string; colour?: string };
    taxiFirm?: string;
  };
  accounts?: { sortCode: string; accountNumber: string; name?: string }[];
  lossGbp?: number;
  attemptedGbp?: number;
  narrative: string;
}

const MINUTE = 60_000;
const YEAR_BEGINS = Date.UTC(2025, 0, 1);

/** The instant of a day of the year (0 is the first of January 2025; a part of a day counts). */
export function instant(day: number): string {
  return new Date(YEAR_BEGINS + Math.round(day * 24 * 60) * MINUTE).toISOString().replace('.000Z', 'Z');
}
