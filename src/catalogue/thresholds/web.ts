import { tuned } from '#catalogue/thresholds.ts';

/** Limits of the web: how much, how often, how long. */
export const WEB = {
  formBytes: tuned(
    128 * 1024,
    'The longest answer is 10,000 characters, of which each takes up to nine bytes on its way; a larger form is a mistake or an attack and would fill the memory.',
    'judgement; catalogue/thresholds/report-form.ts',
  ),
  requestSeconds: tuned(
    30,
    'A form that has not arrived in half a minute is a slow-body attack or a dead line.',
    'judgement',
  ),
  requestsPerMinute: tuned(
    600,
    'Pages and files from one address. A library or a police station shares one; ten people reading at once make about 300.',
    'judgement',
  ),
  formsPerMinute: tuned(
    120,
    'Forms from one address in a minute. A report is about ten forms, so ten people at one address can fill one in at once.',
    'judgement',
  ),
  guessesPerMinute: tuned(
    60,
    'Tries at a password or a tracking secret from one address in a minute. A station signs in together at the start of a shift; accounts rest after ten wrong passwords anyway, and a year of tries at a secret of 76 bits finds nothing.',
    'judgement; R3.21',
  ),
  typedPerMinute: tuned(
    2_400,
    'Forms from one address that are sent while somebody types: a control room of sixty shares one address, and each sends at most 40 a minute.',
    'judgement; src/web/scripts/checking.js',
  ),
  addressesCounted: tuned(
    5_000,
    'Addresses whose requests are counted at once, for the site and for each form of its own limit; the one seen longest ago is forgotten first. An entry lives a minute and takes some 200 bytes: 5,000 are more visitors than a force has in a minute, and 1 MB a form.',
    'judgement; measured, November 2026 (benchmarks/abuse.ts)',
  ),
  keptBytes: tuned(
    48 * 1024 * 1024,
    'Pages that are kept ready for everybody, with their packed copies. Every page, feed and sheet of a year’s warnings fits; addresses that somebody makes up push out the oldest and fill no memory.',
    'measured, November 2026: a page is 10 to 20 KB',
  ),
  keptAddresses: tuned(
    10_000,
    'Addresses that go the short way to a kept page. Beyond it all are forgotten and learnt again, each at the cost of one page the long way.',
    'judgement',
  ),
  keptAddressCharacters: tuned(
    300,
    'A longer address is none of ours and is not remembered: ten thousand of the longest that are read at all would take 160 MB.',
    'judgement; the longest address of a warning is below 150',
  ),
  sameFormMinutes: tuned(
    10,
    'The last form that somebody sent, sent again from the same page with the same words, is the same press for so long: a double press comes within a second, one on a line that hung within minutes. Later, or with another form in between, it is taken to be meant.',
    'judgement',
    '2026-11-22',
  ),
  sessionIdleMinutes: tuned(
    30,
    'A desk left for longer than this must not stay open to whoever sits down.',
    'OWASP ASVS 5.0 7.3.1; judgement',
  ),
  sessionHours: tuned(
    12,
    'One shift. After it everybody signs in again, whatever they were doing.',
    'OWASP ASVS 5.0 7.3.2; judgement',
  ),
  failedLoginsAllowed: tuned(
    10,
    'Wrong passwords in a row before an account rests. Fewer locks out tired people and lets anybody lock a colleague out.',
    'NCSC password guidance (10 tries)',
  ),
  lockMinutes: tuned(
    15,
    'How long it rests: ten tries each quarter of an hour are under 1,000 a day.',
    'NCSC password guidance',
  ),
  passwordCharacters: tuned(
    12,
    'Shortest password taken; length is what counts, symbols are not asked for.',
    'NCSC password guidance; judgement',
  ),
  password: tuned(
    { memoryKib: 19 * 1024, passes: 2, parallelism: 1 },
    'Cost of one password: about 10 ms here, and 19 MiB for whoever tries a stolen list.',
    'OWASP Password Storage Cheat Sheet (argon2id, 19 MiB, t=2, p=1)',
  ),
} as const;
