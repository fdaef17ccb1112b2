import { userInfo } from 'node:os';

/** Who runs a command, for the audit trail: the operating system's user, since no one has signed in. */
export function operator(): { actor: string; actorRole: string } {
  let name: string;
  try {
    name = userInfo().username;
  } catch {
    name = `uid ${process.getuid?.() ?? 'unknown'}`;
  }
  return { actor: `cli:${name}`, actorRole: 'operator' };
}
