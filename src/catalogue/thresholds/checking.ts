import { tuned } from '#catalogue/thresholds.ts';

/** The call checker's pages, the proof of an officer, and the interface for partners. */
export const CHECKING = {
  leastWords: tuned(
    3,
    'Of "hello" or a picture nothing can be said, and neither "no sign" nor "may be a fraud" would be true; three words can be an ask ("wants my PIN").',
    'A trial by a stranger, 22 November 2026',
  ),
  leastWordsUnsigned: tuned(
    8,
    'A warning to be careful with no sign to show for it rests on the odds alone, and those of a handful of words are chance ("<b>hi</b>" was told to be careful).',
    'A trial by a stranger, 22 November 2026',
  ),
  leastEnglish: tuned(
    0.22,
    'Part of the words that are among the commonest of English. Of 595 recollections and 2,026 calls of ours none has less than 0.33; a sentence each of Polish, French, Spanish, Welsh and German has 0 to 0.17.',
    'evaluation/calls, 22 November 2026',
  ),
  textCharacters: tuned(
    10_000,
    'As long as the story of a report, which the words become in one press. The checker reads it in about 60 ms.',
    'catalogue/thresholds/report-form.ts; measured on 2 cores, November 2026',
  ),
  turnCharacters: tuned(
    1_000,
    'What somebody can type of one breath of a caller; longer is a whole call.',
    'judgement',
  ),
  turns: tuned(
    150,
    'Turns of one call on the page, all read again each time because nothing is stored: some 140 ms for 90 turns.',
    'measured on 2 cores, November 2026',
  ),
  tickMinutes: tuned(
    30,
    'What was ticked goes with the browser for so long, sealed, so that Back, Forward and reload work: six questions take two minutes, and somebody may ring a daughter between.',
    'judgement',
  ),
  tickedCalls: tuned(
    4,
    'Calls ticked at once in tabs of one browser. More would not fit what a browser keeps of one cookie, and nobody does it.',
    'judgement; RFC 6265, 6.1: 4096 bytes',
  ),
  waitMinutes: tuned(5, 'How long forces advise to wait on a line that may not be free.', 'R3.29, R3.30'),
  nearDays: tuned(7, '"This week": longer is no longer news, shorter is often nothing.', 'judgement'),
  codeMinutes: tuned(
    10,
    'A code that proves an officer lives as long as one call-back takes; a stolen one is dead before it can be used twice.',
    'judgement of the policy owner is due',
  ),
  codeTries: tuned(
    5,
    'Wrong codes from one address within a code’s life, after which every answer is no: enough for misreading, useless for guessing.',
    'judgement',
  ),
  codeUses: tuned(
    5,
    'Times that one code is confirmed: somebody checks, checks again, and a daughter checks.',
    'judgement',
  ),
  codeDigits: tuned(
    6,
    'Digits of a code. With the three last figures of the number rung, a guess hits one of fifty live codes once in twenty million.',
    'arithmetic: 50 / 10^9',
  ),
  proofMs: tuned(
    400,
    'Every answer about a code takes so long, whatever it is, so that the time tells nothing. The work itself takes under 30 ms.',
    'test/journeys/prove-police-attacks.test.ts',
  ),
  partnerPerMinute: tuned(
    20_000,
    'Requests of one partner in a minute: a thousand calls at once with a turn every three seconds each.',
    'judgement; a turn takes 0.4 ms at the median, state included (November 2026)',
  ),
  partnerBytes: tuned(
    256 * 1024,
    'One request of a partner: its turns and the state of its call, which is a few KB sealed.',
    'measured, November 2026: 2,530 characters after twelve turns',
  ),
  partnerTurns: tuned(200, 'Turns in one request: a whole long call.', 'judgement'),
  partnerListeners: tuned(
    5_000,
    'Connections that listen to calls at once, of all partners together: five times a thousand calls. One more is told to come again, or a faulty client that opens one after the other would fill the memory.',
    'judgement',
  ),
  partnerStateHours: tuned(24, 'A state older than this is refused: no call lasts so long.', 'judgement'),
} as const;
