/** Sends what waits to a mail server until there is nothing: a process to be killed. `node sender-process.ts SMTP_URL DATA_DIR [DATABASE_URL]`. */
import { queueRules, sendWaiting } from '#app/senders/send-queue.ts';
import { smtpSender } from '#app/senders/smtp.ts';
import { holdKey } from '#store/outgoing-queue.ts';
import { privateKeyOf } from '#store/sealed-box.ts';
import { openStore } from '#store/store.ts';

const [url = '', dataDir = '', databaseUrl] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl: databaseUrl || undefined });
const key = privateKeyOf(Buffer.alloc(32, 7));
await store.as('worker', (tx) => holdKey(tx, key));
const email = smtpSender({ url, from: 'no-reply@example.police.uk', timeoutSeconds: 5 });
// A message that was left in doubt is taken up again at once: nobody waits two minutes in a test.
const rules = { ...queueRules(), claimSeconds: 1 };
while ((await sendWaiting(store, { email }, { key, rules, most: 1000 })) > 0);
email.close();
await store.close();
