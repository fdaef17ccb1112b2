import { createTransport } from 'nodemailer';
import type { Handover, Sender } from './sender.ts';

export interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://host:465. */
  url: string;
  /** "Hertfordshire Constabulary <no-reply@example.police.uk>". */
  from: string;
  timeoutSeconds: number;
}

interface SmtpError {
  code?: string;
  responseCode?: number;
}

const NAME = 'SMTP';

/** Sends through the force's own mail server, over connections that are kept. */
export function smtpSender(options: SmtpOptions): Sender {
  const ms = options.timeoutSeconds * 1000;
  const given = new URL(options.url);
  const transport = createTransport({
    host: given.hostname,
    port: Number(given.port) || (given.protocol === 'smtps:' ? 465 : 587),
    secure: given.protocol === 'smtps:',
    // Anything but this machine itself must speak TLS, so that nobody on the way reads the address or the password.
    requireTLS: given.protocol === 'smtp:' && !['localhost', '127.0.0.1', '[::1]'].includes(given.hostname),
    ...(given.username
      ? { auth: { user: decodeURIComponent(given.username), pass: decodeURIComponent(given.password) } }
      : {}),
    pool: true,
    maxConnections: 2,
    connectionTimeout: ms,
    greetingTimeout: ms,
    socketTimeout: ms,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)>?$/.exec(options.from)?.[1] ?? 'localhost';
  return {
    name: NAME,
    async send({ reference, content }: Handover) {
      try {
        await transport.sendMail({
          from: options.from,
          to: { name: '', address: content.to },
          subject: content.subject ?? '',
          text: content.text,
          messageId: `<${reference}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(content.unsubscribe
              ? {
                  'List-Unsubscribe': `<${content.unsubscribe}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }
              : {}),
          },
        });
        return { kind: 'sent', carrier: NAME };
      } catch (error) {
        return refusalOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

/** By the code only: what a server says in words may repeat the address. */
function refusalOf({ code, responseCode }: SmtpError) {
  const said = typeof responseCode === 'number' ? ` (${responseCode})` : '';
  if (code === 'EAUTH') {
    const why = `The mail server does not accept the name and password${said}. Check COUNTERFOIL_SMTP_URL.`;
    return { kind: 'failed' as const, carrier: NAME, why };
  }
  if (responseCode !== undefined && responseCode >= 500) {
    const why = `The mail server does not take this message${said}. The address may be wrong, or the sender may not be allowed.`;
    return { kind: 'refused' as const, carrier: NAME, why };
  }
  if (responseCode !== undefined && responseCode >= 400) {
    return { kind: 'failed' as const, carrier: NAME, why: `The mail server is not ready for this message${said}.` };
  }
  const why = `The mail server could not be reached (${/^[A-Z]{1,20}$/.test(code ?? '') ? code : 'unknown'}).`;
  return { kind: 'failed' as const, carrier: NAME, why };
}
