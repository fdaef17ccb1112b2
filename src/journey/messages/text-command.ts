import { readReference } from '#journey/intake/reference.ts';

/** What a text that came back asks for. */
export type TextCommand = 'stop' | 'help' | 'status' | 'other';

const STOP = /^(?:stop|stopall|stop all|unsubscribe|cancel|end|quit|arret|please stop)$/;
const HELP = /^(?:help|info|\?)$/;

/** "Stop.", "STATUS CF-0001234", "status 1234" → the command; anything else is `other`. */
export function commandIn(words: string): TextCommand {
  const plain = words
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/[.!"'’]+/g, '')
    .trim();
  if (STOP.test(plain)) return 'stop';
  if (HELP.test(plain)) return 'help';
  return /^status\b/.test(plain) ? 'status' : 'other';
}

/** The reference in "STATUS CF-0001234"; '' when there is none. */
export const referenceIn = (words: string): string =>
  readReference(
    words
      .slice(0, 200)
      .trim()
      .replace(/^status[\s:]*/i, '')
      .replace(/[.!\s]+$/, ''),
  );
