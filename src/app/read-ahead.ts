import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import { assess } from '#journey/triage/assess.ts';

/** Nobody's story, of the length that people write. */
const STORY =
  'A man rang and said he was from the bank and that my card had been used in a shop. He asked me to ring the number on the card, and then to ' +
  'draw out £3,000 and give it to a courier, who came by taxi. I am 81 and live alone. My daughter told me to report it today.';

/**
 * Reads a story that is nobody's, once, so that what reading needs is made ready before somebody waits for it: the first report that was opened
 * after a start took half a second of processor time longer than the next, and the first text of the press 0.37 s.
 */
export function readAhead(now: Date): void {
  const report = { externalId: 'nobody', source: 'web', receivedAt: now.toISOString(), narrative: STORY } as const;
  assess(report, CURRENT_POLICY);
  readOpened({ input: { id: 'nobody', text: STORY }, format: 'text', isExtracted: false, notices: [] });
}
