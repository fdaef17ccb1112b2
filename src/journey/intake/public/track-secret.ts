import { argon2, createHash, createHmac, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import type { Wording } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';

const derive = promisify(argon2);
const TAG_BYTES = 32;

/** What a typed secret comes to: the one function that a try goes through, whatever was typed. Passed in, so that a test can count. */
export type SecretHasher = (typed: string, reference: string) => Promise<string>;

/**
 * A chosen secret or a code that was sent, as it is kept: argon2id over it with a salt drawn from the reference, so that nothing has to be
 * looked up first and a reference that does not exist takes the same work; then SHA-256, so that what is kept opens nothing.
 */
export function secretHasher(key: Buffer): SecretHasher {
  const { memoryKib, passes, parallelism } = FOLLOWING.chosenCost.value;
  return async (typed, reference) => {
    const tag = await derive('argon2id', {
      message: plainSecret(typed),
      nonce: createHmac('sha256', key).update(reference).digest().subarray(0, 16),
      memory: memoryKib,
      passes,
      parallelism,
      tagLength: TAG_BYTES,
    });
    return createHash('sha256').update(tag).digest('hex');
  };
}

/** Capitals, spaces, dashes and full stops do not matter; what is typed on a phone differs in nothing else. */
export const plainSecret = (typed: string): string =>
  typed
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.\-–—]/gu, '');

/** Nothing a stranger would try first. Null when it will do, else a sentence of those given. */
export function objectionToSecret(
  typed: string,
  reference: string,
  words: Wording['following']['secret']['objections'],
): string | null {
  const plain = plainSecret(typed);
  const least = FOLLOWING.shortestChosen.value;
  if ([...plain].length < least) return fill(words.short, { least });
  if (typed.length > 200) return words.long;
  if (new Set(plain).size < 6) return words.same;
  const figures = reference.replace(/\D/g, '').replace(/^0+/, '');
  if (figures.length > 2 && plain.includes(figures)) return words.reference;
  if (/^(?:\d+|(.{1,4})\1+|password.*|letmein.*|qwerty.*|abcdef.*)$/.test(plain)) return words.guessed;
  return null;
}

/** No vowels, so that no word comes out, and none of 0 O 1 I L U Y, which are misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';

export const newCode = (): string =>
  Array.from({ length: FOLLOWING.codeCharacters.value }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** In two groups of four, as a person copies it. */
export const codeInGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ');
