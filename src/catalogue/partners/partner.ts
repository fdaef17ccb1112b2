/**
 * Who a report or a victim can be referred to, and who can be asked to act. A partner that every force shares is here; a force's
 * own (its victim service, its councils) are in its file in catalogue/forces/.
 */
export type PartnerKind =
  | 'victim_service'
  | 'national_service'
  | 'adult_social_care'
  | 'trading_standards'
  | 'bank_hotline'
  | 'charity'
  | 'health'
  | 'business'
  | 'regional_unit';

export interface Partner {
  /** Stable key, stored with a referral. Never renamed. */
  key: string;
  name: string;
  kind: PartnerKind;
  /** What a referral to them is for, in a sentence a victim could be told. */
  purpose: string;
  /** Published number for the public, as written; null when there is none or when staff use another route. */
  phone: string | null;
  website: string | null;
  /** What personal data may go to them, and on what footing. A person decides each time (R3.26). */
  basis: 'consent' | 'law_enforcement' | 'safeguarding';
}

export const NATIONAL_PARTNERS: readonly Partner[] = [
  {
    key: 'report_fraud_victim_services',
    name: 'Report Fraud Victim Services',
    kind: 'victim_service',
    purpose: 'Rings victims of fraud who report nationally: advice for all, care for those who are vulnerable (R3.23).',
    phone: null,
    website: 'https://www.reportfraud.police.uk',
    basis: 'law_enforcement',
  },
  {
    key: 'bank_159',
    name: 'Your bank, on 159',
    kind: 'bank_hotline',
    purpose: 'Connects you to your own bank when you think somebody is trying to trick you. 159 never rings you.',
    phone: '159',
    website: 'https://stopscamsuk.org.uk/159',
    basis: 'consent',
  },
  {
    key: 'crimestoppers',
    name: 'Crimestoppers',
    kind: 'charity',
    purpose: 'Takes information about crime without asking who you are.',
    phone: '0800 555111',
    website: 'https://crimestoppers-uk.org',
    basis: 'consent',
  },
  {
    key: 'citizens_advice_consumer',
    name: 'Citizens Advice consumer service',
    kind: 'trading_standards',
    purpose: 'Advises on goods, services and traders, and passes what it hears to trading standards.',
    phone: '0808 223 1133',
    website: 'https://www.citizensadvice.org.uk/consumer',
    basis: 'consent',
  },
  {
    key: 'friends_against_scams',
    name: 'Friends Against Scams',
    kind: 'charity',
    purpose: 'Free sessions on how scams work, for anybody and for those who look after others.',
    phone: null,
    website: 'https://www.friendsagainstscams.org.uk',
    basis: 'consent',
  },
  {
    key: 'network_7726',
    name: 'Your phone network, on 7726',
    kind: 'business',
    purpose: 'Takes scam texts and calls so that the number behind them can be stopped. Free.',
    phone: '7726',
    website: null,
    basis: 'consent',
  },
];
