import { appendFileSync } from 'node:fs';
import type { Handover, Sender, Senders } from '#app/senders/sender.ts';
import type { Screen } from './screen.ts';

/**
 * The demo's carriers: nothing leaves this machine. Each message is shown on the screen that the demo runs in, and added to a file of its folder, so
 * that whoever looks round can follow the link of a subscription, a saved report or a sign-in code to its end.
 */
export function localOutbox(screen: Screen, file: string): Senders {
  const sender = (kind: string): Sender => ({
    name: `The demo’s screen (${kind})`,
    async send({ content }: Handover) {
      const head = `${kind} to ${content.to}${content.subject ? `: ${content.subject}` : ''}`;
      const lines = content.text.trim().split('\n');
      screen.line(`MESSAGE  ${head}`);
      for (const line of lines) screen.line(`  | ${printable(line)}`);
      appendFileSync(file, `${head}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}\n`, { mode: 0o600 });
      return { kind: 'sent', carrier: this.name };
    },
    close() {},
  });
  return { email: sender('E-mail'), sms: sender('Text') };
}

/** What somebody wrote may hold what a terminal would obey. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ');
