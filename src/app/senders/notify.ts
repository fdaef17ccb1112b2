import { NotifyClient } from 'notifications-node-client';
import type { OutgoingChannel } from '#store/outgoing.ts';
import type { Handover, Sender } from './sender.ts';

export interface NotifyOptions {
  /** NAME-serviceid-secret, as GOV.UK Notify gives it. */
  apiKey: string;
  /** Of a template whose only content is ((text)), for e-mail with the subject ((subject)). */
  templateId: string;
  /** Another address than the real one's: a stand-in, or a proxy. */
  baseUrl?: string | undefined;
  /** Which of the service's sender names or reply addresses. */
  senderId?: string | undefined;
  timeoutSeconds: number;
}

interface NotifyError {
  response?: { status: number; headers?: Record<string, string> };
  code?: string;
}

const NAME = 'GOV.UK Notify';

/** Sends through GOV.UK Notify: one template a channel, filled with what we write. */
export function notifySender(channel: OutgoingChannel, options: NotifyOptions): Sender {
  const client = options.baseUrl ? new NotifyClient(options.baseUrl, options.apiKey) : new NotifyClient(options.apiKey);
  const within = <T>(work: Promise<T>): Promise<T> => inTime(work, options.timeoutSeconds);
  return {
    name: NAME,
    async handedOver(reference) {
      const found = await within(client.getNotifications(undefined, undefined, reference, undefined));
      return ((found.data as { notifications?: unknown[] }).notifications ?? []).length > 0;
    },
    async send({ reference, content }: Handover) {
      try {
        const sent =
          channel === 'email'
            ? await within(
                client.sendEmail(options.templateId, content.to, {
                  personalisation: { subject: content.subject ?? '', text: content.text },
                  reference,
                  ...(options.senderId ? { emailReplyToId: options.senderId } : {}),
                  ...(content.unsubscribe ? { oneClickUnsubscribeURL: content.unsubscribe } : {}),
                }),
              )
            : await within(
                client.sendSms(options.templateId, content.to, {
                  personalisation: { text: content.text },
                  reference,
                  ...(options.senderId ? { smsSenderId: options.senderId } : {}),
                }),
              );
        const carrierId = (sent.data as { id?: unknown }).id;
        return {
          kind: 'sent',
          carrier: NAME,
          carrierId: typeof carrierId === 'string' ? carrierId.slice(0, 100) : undefined,
        };
      } catch (error) {
        return refusalOf(error as NotifyError);
      }
    },
    close() {},
  };
}

/** The client waits for ever; a message that hangs must not hold up the others. */
async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, refuse) => {
    timer = setTimeout(() => refuse(Object.assign(new Error('too late'), { code: 'TOO_LATE' })), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** By the status only: the body of an answer may repeat the address. */
function refusalOf(error: NotifyError) {
  const status = error.response?.status;
  if (status === 400) {
    const why =
      'GOV.UK Notify does not take this message (400). The address may be wrong, the account may be on trial and may write to its team only, or the template lacks ((text)) or ((subject)).';
    return { kind: 'refused' as const, carrier: NAME, why };
  }
  if (status === 401 || status === 403) {
    const why = `GOV.UK Notify does not accept the key (${status}). Check COUNTERFOIL_NOTIFY_KEY and the clock of this machine.`;
    return { kind: 'failed' as const, carrier: NAME, why };
  }
  if (status === 429) {
    const why = 'GOV.UK Notify has had too many messages for now (429).';
    const asked = Number(error.response?.headers?.['retry-after']);
    return { kind: 'failed' as const, carrier: NAME, why, afterSeconds: asked > 0 && asked < 86_400 ? asked : 60 };
  }
  const why = status
    ? `GOV.UK Notify is out of order (${status}).`
    : `GOV.UK Notify could not be reached (${/^[A-Z_]{1,30}$/.test(error.code ?? '') ? error.code : 'unknown'}).`;
  return { kind: 'failed' as const, carrier: NAME, why };
}
