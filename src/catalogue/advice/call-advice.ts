/**
 * After a call. The order is rule R3.30: the emergency line first, then another telephone, then a test call, and the wait last;
 * the wait is never shown before 999.
 */
export const CALL_ADVICE: readonly string[] = [
  'If somebody is at your door or on the way, ring 999 now, from any telephone.',
  'Use another telephone: a mobile or a neighbour’s.',
  'If you have only this telephone, ring somebody you know first, to be sure that the line is clear.',
  'If you can do neither, wait at least five minutes before you ring.',
  'Ring your bank on 159, or on the number on your card.',
  'The police and your bank never ask for your PIN, your card, cash or goods, and never ask you to move money to keep it safe.',
];
