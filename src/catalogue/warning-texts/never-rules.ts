/**
 * The three rules that hold for every call (R7.4), in the force's voice and in plain words, and the advice in the only order it may be
 * given (R3.30): the emergency line before everything, then another telephone, then a test call, and the wait last.
 */
export const NEVER_RULES: readonly [string, string, string] = [
  'The police and your bank will never ring you to ask for your PIN, your password or your bank details.',
  'The police and your bank will never ask you to give cash or goods to a courier or a taxi driver.',
  'The police and your bank will never send anyone to your home for your bank card, your cash or your things.',
];

export const DOOR_FIRST = 'Is someone at your door, or on the way? Ring 999 now, from any phone.';

export const LINE_ADVICE: readonly [string, string, string] = [
  'Hang up. Then use a different phone to ring back, such as a mobile or a phone next door.',
  'No other phone? Ring a friend first. Make sure you know the voice. The caller may still be on your line.',
  'If you can do neither, wait five minutes before you use the phone again.',
];

export const HOW_TO_HELP: readonly string[] = [
  'Please talk to older friends and family. Tell them what these callers say.',
  'Tell us about each call, even if you lost nothing. It helps us to find who did it.',
  'Look out at the cash machine. Tell us if someone uses it for a long time with many cards.',
];

/** Shown on every warning that counts reports. */
export const COUNTS_ARE_REPORTS = 'Most fraud is never reported, so there may be more.';
