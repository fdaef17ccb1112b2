/**
 * Names of banks and building societies by which a warning could tell whose customer a victim is (R6.20). As people write them, with their
 * capitals: "nationwide" and "first direct" are also plain words. The largest by retail customers; any "… Bank" and "… Building Society" is
 * known by its form.
 */
export const BANK_NAMES: readonly string[] = [
  'Barclays',
  'Barclaycard',
  'Lloyds',
  'Halifax',
  'Bank of Scotland',
  'Royal Bank of Scotland',
  'Bank of Ireland',
  'NatWest',
  'Nat West',
  'RBS',
  'HSBC',
  'First Direct',
  'Santander',
  'Nationwide',
  'TSB',
  'Co-operative Bank',
  'Co-op Bank',
  'Virgin Money',
  'Metro Bank',
  'Monzo',
  'Starling',
  'Revolut',
  'Chase',
  'Danske Bank',
  'Ulster Bank',
  'Tesco Bank',
  'NS&I',
];

/** With a capital before "Bank" or "Building Society" these name no bank: "The Bank", "South Bank", "Sort Code Bank". */
export const NO_BANK_NAME =
  'The|Your|Her|His|Their|My|Our|This|That|Any|Every|Each|A|An|No|South|West|North|East|River|Food|Piggy|Power|Blood|Bottle|Data|Online|Central|High|Street|World|Call|Ring|Ask|Tell|Use';

/** Verbs and words of pretence: who is named after them is impersonated, and a warning has to say as whom callers come. */
export const PRETENCE =
  'claim|claims|claimed|claiming|pretend|pretends|pretended|pretending|pose|poses|posed|posing|impersonate|impersonates|impersonated|impersonating|purport|purports|purported|purporting|bogus|fake|false|supposedly|apparently|spoofed|spoofing|looks like|look like|seems to|seem to|appears to|appear to|say they|says they|said they|say he|says he|said he|say she|says she|said she|saying he|saying she|saying they|say it|said it|told|called from|calls from|caller from|callers from|man from|woman from|somebody from|someone from|message from|messages from|text from|texts from|e-mail from|e-mails from|email from|emails from|letter from|letters from|name of|names of';
