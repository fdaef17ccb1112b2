/** After a fraud online or by message. */
export const ONLINE_ADVICE: readonly string[] = [
  'If you are in danger, or somebody is coming to you, ring 999 now.',
  'Ring your bank on 159 or on the number on your card, and say when the payment was made: early minutes matter.',
  'Stop writing to them. Keep every message, address and account number.',
  'Forward false texts to 7726 and false e-mails to report@phishing.gov.uk.',
  'Whoever offers to get your money back for a fee is a fraud too.',
];
