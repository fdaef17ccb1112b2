import { OUTGOING } from '#catalogue/thresholds/outgoing.ts';
import { CounterfoilError } from '#core/errors.ts';
import { notifySender } from './notify.ts';
import type { Senders } from './sender.ts';
import { smtpSender } from './smtp.ts';

/**
 * The carriers that the environment names (docs/running.md). SMTP carries e-mail where both are named; texts go through GOV.UK Notify only.
 * None: what is queued waits.
 * @throws CounterfoilError BAD_OPTION when one is half named.
 */
export function configuredSenders(env: NodeJS.ProcessEnv = process.env): Senders {
  const timeoutSeconds = OUTGOING.sendSeconds.value;
  const senders: Senders = {};
  const apiKey = env.COUNTERFOIL_NOTIFY_KEY;
  if (apiKey) {
    const baseUrl = env.COUNTERFOIL_NOTIFY_URL || undefined;
    if (!/^\S{0,100}[0-9a-f-]{36}-[0-9a-f-]{36}$/i.test(apiKey))
      wrong('COUNTERFOIL_NOTIFY_KEY is not a key of GOV.UK Notify. Copy it again from there.');
    const email = env.COUNTERFOIL_NOTIFY_EMAIL_TEMPLATE;
    const sms = env.COUNTERFOIL_NOTIFY_SMS_TEMPLATE;
    if (!email && !sms)
      wrong(
        'COUNTERFOIL_NOTIFY_KEY is set: name a template with COUNTERFOIL_NOTIFY_EMAIL_TEMPLATE or COUNTERFOIL_NOTIFY_SMS_TEMPLATE.',
      );
    const common = { apiKey, baseUrl, timeoutSeconds };
    if (email)
      senders.email = notifySender('email', {
        ...common,
        templateId: email,
        senderId: env.COUNTERFOIL_NOTIFY_REPLY_TO || undefined,
      });
    if (sms)
      senders.sms = notifySender('sms', {
        ...common,
        templateId: sms,
        senderId: env.COUNTERFOIL_NOTIFY_SMS_SENDER || undefined,
      });
  }
  if (env.COUNTERFOIL_SMTP_URL)
    senders.email = smtpSender(smtpOptions(env.COUNTERFOIL_SMTP_URL, env.COUNTERFOIL_SMTP_FROM ?? ''));
  return senders;
}

function smtpOptions(url: string, from: string) {
  if (!/^smtps?:\/\/[^\s/]{1,300}\/?$/.test(url) || !URL.canParse(url))
    wrong('COUNTERFOIL_SMTP_URL must look like smtp://user:password@mail.example.police.uk:587 or smtps://…');
  if (!/^(?:[^<>\r\n"@]{1,80} <)?[^\s<>@"]{1,64}@[\w.-]{1,200}>?$/.test(from))
    wrong('COUNTERFOIL_SMTP_FROM must name the sender: Example Police <no-reply@example.police.uk>');
  return { url, from, timeoutSeconds: OUTGOING.sendSeconds.value };
}

function wrong(words: string): never {
  throw new CounterfoilError('BAD_OPTION', words);
}
