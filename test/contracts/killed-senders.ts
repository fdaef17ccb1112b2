import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { queueMessages } from '#store/outgoing.ts';
import { openStore } from '#store/store.ts';
import { ROOT } from '#test/architecture/source-files.ts';
import type { Backend } from '#test/contracts/backend.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';

/** Queues messages, lets a child process send them to a real mail server, kills it outright again and again, and counts what arrived. */
export async function killedSenders(backend: Backend, messages: number, kills: number): Promise<void> {
  const { store, options } = await backend.fresh();
  await store.as('worker', (tx) =>
    queueMessages(
      tx,
      Array.from({ length: messages }, (_, i) => ({
        channel: 'email' as const,
        purpose: 'nudge' as const,
        once: `m${i}`,
        to: `reader${i}@example.com`,
        subject: 'An update for you',
        text: `Number ${i}.`,
      })),
    ),
  );
  await store.close();
  const server = await startMailServer();
  try {
    for (let k = 0; k < kills; k++) {
      await sendInChild(options, server, server.taken.length + Math.floor(messages / (kills + 1)));
      // A killed process leaves its message taken up for a second.
      await sleep(1100);
    }
    await sendInChild(options, server, null);
    const arrived = server.taken.map((t) => t.to[0]!);
    const ids = server.taken.map((t) => /^Message-ID: (.+)$/im.exec(t.raw)?.[1]);
    assert.equal(new Set(arrived).size, messages, 'some message was lost');
    assert.ok(arrived.length <= messages + kills, `${arrived.length - messages} duplicates of ${kills} kills`);
    assert.equal(new Set(ids).size, messages, 'a duplicate has the same message id, so that it can be known as one');
    const after = await openStore(options);
    const left = await after.as('worker', (tx) =>
      tx.selectFrom('outgoing_message').select('id').where('state', '<>', 'sent').execute(),
    );
    await after.close();
    assert.deepEqual(left, []);
  } finally {
    await server.close();
  }
}

/** Runs the child until so many have arrived in all, and kills it in the middle; null lets it finish. */
async function sendInChild(
  options: { dataDir: string; databaseUrl?: string | undefined },
  server: MailServer,
  killAt: number | null,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'test/contracts/sender-process.ts'), server.url, options.dataDir, options.databaseUrl ?? ''],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (killAt === null) {
    assert.equal(await ended, 0);
    return;
  }
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && server.taken.length < killAt) await sleep(2);
  child.kill('SIGKILL');
  await ended;
}
