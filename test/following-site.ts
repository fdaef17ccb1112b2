import { messageKeys, type OutgoingOptions, outgoingRound } from '#app/outgoing-worker.ts';
import { installationKeys } from '#app/secrets.ts';
import type { Senders } from '#app/senders/sender.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import type { FraudReport } from '#core/report.ts';
import { submitReport } from '#journey/intake/record.ts';
import type { SealedContent } from '#store/outgoing.ts';
import { holdKey } from '#store/outgoing-queue.ts';
import { startSite, type TestSite } from '#test/site.ts';

export const ORIGIN = 'https://fraud.example.police.uk';
const LONG_SECRET = '2345678923456789';
/** Ten characters or more of any sign, as GOV.UK Notify takes them. */
export const CALLBACK_TOKEN = 'c+k/=:~!.0';

export interface FollowingSite {
  site: TestSite;
  /** What was handed over, in order. */
  sent: (SealedContent & { channel: 'email' | 'sms' })[];
  /** Runs the worker's rounds until nothing is left to do. */
  work(): Promise<void>;
  /** A new report from the public form. */
  report(more?: Partial<FraudReport>): Promise<{ reference: string; secret: string; id: string }>;
  close(): Promise<void>;
}

/** The service with a worker that hands messages to a carrier which keeps them. */
export async function startFollowing(senders?: Senders): Promise<FollowingSite> {
  const env = {
    COUNTERFOIL_SECRET: 'a secret for this test alone 0123456789',
    COUNTERFOIL_NOTIFY_CALLBACK_TOKEN: CALLBACK_TOKEN,
  };
  const site = await startSite({ env, origin: ORIGIN.replace('https', 'http') });
  const sent: FollowingSite['sent'] = [];
  let made = 0;
  const carrier = (channel: 'email' | 'sms') => ({
    name: 'test',
    close() {},
    async send({ content }: { content: SealedContent }) {
      sent.push({ ...content, channel });
      return { kind: 'sent' as const, carrier: 'test' };
    },
  });
  const options: OutgoingOptions = {
    store: site.store,
    force: forceNamed('hertfordshire'),
    senders: senders ?? { email: carrier('email'), sms: carrier('sms') },
    keys: installationKeys('/nowhere', env),
    origin: ORIGIN,
    onFault: (error) => {
      throw error;
    },
    env: {},
  };
  const keys = messageKeys(options.keys, {});
  await site.store.as('worker', (tx) => holdKey(tx, keys.worker));
  return {
    site,
    sent,
    async work() {
      while ((await outgoingRound(options, keys)) > 0);
    },
    async report(more = {}) {
      const n = made++;
      const secret = `${LONG_SECRET.slice(0, -1)}${'23456789BCDFGHJKMNPQRSTVWXZ'[n]}`;
      const report = {
        externalId: `web-${n}`,
        source: 'web',
        receivedAt: '2026-11-20T10:00:00Z',
        kind: 'loss',
        narrative: 'A man rang and said he was from the police.',
        reporter: { role: 'victim', phone: '07700 900123', email: 'teller@example.com' },
        ...more,
      } as FraudReport;
      const { reference } = await site.store.as('public', (tx) => submitReport(tx, report, secret), {
        tracking: secret,
      });
      const { id } = await site.store.as('staff', (tx) =>
        tx.selectFrom('report').select('id').where('reference', '=', reference).executeTakeFirstOrThrow(),
      );
      return { reference, secret, id };
    },
    close: () => site.close(),
  };
}
