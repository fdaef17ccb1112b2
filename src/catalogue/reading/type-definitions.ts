import type { AskedFor, FraudType, Impersonated } from '#core/report.ts';

const D = (type: FraudType, impersonated: Impersonated | null, askedFor: AskedFor | null, because: string) => ({
  type,
  impersonated,
  askedFor,
  because,
});

/** What belongs to a fraud by its definition, and is therefore often left unsaid. */
export const TYPE_DEFINITIONS: {
  type: FraudType;
  impersonated: Impersonated | null;
  askedFor: AskedFor | null;
  always?: boolean;
  ofWholeTexts?: boolean;
  because: string;
}[] = [
  {
    ...D('courier', 'police', 'hand_over_cash', 'a bogus officer and cash that is fetched, where nothing else is told'),
    ofWholeTexts: true,
  },
  { ...D('romance', 'other', 'transfer_money', 'an invented person who asks for money'), always: true },
  D('investment', null, 'transfer_money', 'money is paid in'),
  D('pension', null, 'transfer_money', 'the pension is moved'),
  D('payment_diversion', 'other', 'transfer_money', 'a bogus supplier is paid'),
  D('lottery_or_prize', 'other', 'transfer_money', 'a bogus lottery asks for a fee'),
  D('family_impersonation', 'family', 'transfer_money', 'a bogus relative asks for money'),
  D('ticket_or_shopping', null, 'transfer_money', 'something is paid for that never comes'),
  D('delivery_phishing', 'delivery', null, 'a bogus parcel firm'),
  D('government_impersonation', 'government', null, 'a bogus government body'),
  D('bank_impersonation', 'bank', null, 'a bogus bank'),
];
