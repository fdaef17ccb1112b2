/** Diverted payments. */
export const BUSINESS_ADVICE: readonly string[] = [
  'Ring your bank’s fraud line at once and ask it to recall the payment; then the receiving bank.',
  'Ring the supplier, solicitor or colleague on a number you already had, not one from the e-mail.',
  'Keep the e-mails with their headers; do not delete or forward-edit them.',
  'Change the passwords of the mailboxes involved and look for forwarding rules.',
];
