import { tuned } from '#catalogue/thresholds.ts';

/** Signing in to the staff pages: beside the limits of src/catalogue/thresholds/web.ts. */
export const SIGN_IN = {
  stepMinutes: tuned(
    10,
    'How long a sign-in may stand half way: long enough to find the telephone, too short to come back to at somebody else’s desk.',
    'judgement',
  ),
  codeTries: tuned(
    5,
    'Wrong codes in one sign-in. Then the password is asked for again, and each counts towards the rest of the account: of a million codes, three are right at any time.',
    'RFC 4226 7.3; judgement',
  ),
  codeDriftSeconds: tuned(
    30,
    'How far a telephone’s clock may be off: one code before and one after.',
    'RFC 6238 5.2 (at most one step of delay)',
  ),
  recoveryCodes: tuned(10, 'Codes for the day the telephone is lost. Each works once.', 'judgement'),
  mostPasskeys: tuned(
    10,
    'Passkeys of one person: a desk, a laptop, a telephone and a spare key are four.',
    'judgement',
  ),
  keptFormHours: tuned(
    12,
    'How long after its session ended a typed form can still be sent: one shift.',
    'WCAG 2.2 2.2.5 (re-authenticating); judgement',
  ),
  keptFormBytes: tuned(
    60_000,
    'Largest form that is carried through a new sign-in. A long statement is 10,000 characters.',
    'judgement; src/catalogue/thresholds/report-form.ts',
  ),
} as const;
