import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordCost } from '#web/site.ts';

const derive = promisify(argon2);
const TAG_BYTES = 32;
const SALT_BYTES = 16;
const STORED = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{1,128})\$([\w+/]{1,128})$/;

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is kept: argon2id in the PHC form, with its own salt and the cost it was made at, so that the cost may rise later. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memoryKib},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** True when the password is the one that was kept. False for anything that is not such a hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const m = STORED.exec(stored);
  if (!m) return false;
  const cost = { memoryKib: Number(m[1]), passes: Number(m[2]), parallelism: Number(m[3]) };
  const kept = Buffer.from(m[5]!, 'base64');
  if (kept.length !== TAG_BYTES || cost.memoryKib < 8 || cost.passes < 1 || cost.parallelism < 1) return false;
  return timingSafeEqual(await tagOf(password, Buffer.from(m[4]!, 'base64'), cost), kept);
}

/** What a password needs: long enough, and not the name it goes with. Null when it will do, else a sentence (NCSC: length, no forced symbols). */
export function objectionToPassword(password: string, username: string, leastCharacters: number): string | null {
  if ([...password].length < leastCharacters)
    return `Enter a password of at least ${leastCharacters} characters. Three random words work well.`;
  if (password.length > 1000) return 'Enter a password of 1,000 characters or fewer.';
  if (password.toLowerCase().includes(username.toLowerCase()))
    return 'Enter a password that does not hold the user name.';
  if (new Set(password).size < 5) return 'Enter a password with more different characters.';
  return null;
}

function tagOf(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.passes,
    parallelism: cost.parallelism,
    tagLength: TAG_BYTES,
  });
}
