import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { CounterfoilError } from '#core/errors.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { type NotifyStandIn, startNotifyStandIn } from '#test/notify-stand-in.ts';
import { configuredSenders } from './configured.ts';
import { notifySender } from './notify.ts';
import { smtpSender } from './smtp.ts';

const REFERENCE = '0b5dfb1c-8f53-4a9d-9a43-5a0d3c8d6f10';
const EMAIL = {
  to: 'reader@example.com',
  subject: 'An update for you',
  text: 'There is news.\n\nLine two: £5 – “quoted”.',
};

describe('the SMTP carrier', () => {
  let server: MailServer;
  before(async () => {
    server = await startMailServer();
  });
  after(() => server.close());
  beforeEach(() => {
    server.taken.length = 0;
  });
  const sender = () =>
    smtpSender({ url: server.url, from: 'Example Police <no-reply@example.police.uk>', timeoutSeconds: 5 });

  it('hands over the words as they are, with a message id that is the same at each try', async () => {
    const smtp = sender();
    for (let i = 0; i < 2; i++) assert.equal((await smtp.send({ reference: REFERENCE, content: EMAIL })).kind, 'sent');
    smtp.close();
    const [first, second] = await server.parsed();
    assert.equal(first?.subject, EMAIL.subject);
    assert.equal(first?.text?.trim(), EMAIL.text);
    assert.deepEqual(server.taken[0]?.to, [EMAIL.to]);
    assert.equal(first?.messageId, `<${REFERENCE}@example.police.uk>`);
    assert.equal(second?.messageId, first?.messageId);
    assert.equal(first?.headers.find((h) => h.key === 'auto-submitted')?.value, 'auto-generated');
  });

  it('offers to stop with one press (RFC 8058)', async () => {
    const smtp = sender();
    const unsubscribe = 'https://fraud.example.police.uk/stop/warnings/x.y';
    await smtp.send({ reference: REFERENCE, content: { ...EMAIL, unsubscribe } });
    smtp.close();
    assert.match(
      server.taken[0]!.raw,
      /^List-Unsubscribe: <https:\/\/fraud\.example\.police\.uk\/stop\/warnings\/x\.y>/m,
    );
    assert.match(server.taken[0]!.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  it('lets nothing that was written become a header or another reader', async () => {
    const smtp = sender();
    const hostile = {
      to: 'reader@example.com, other@example.com',
      subject: 'Hello\r\nBcc: other@example.com',
      text: '.\r\nRCPT TO:<other@example.com>\r\n.\r\n',
      unsubscribe: 'https://x.example/\r\nBcc: other@example.com',
    };
    await smtp.send({ reference: REFERENCE, content: hostile });
    smtp.close();
    for (const mail of server.taken) {
      assert.doesNotMatch(mail.raw.split(/\r?\n\r?\n/)[0]!, /^Bcc:/im);
      assert.ok(mail.to.length <= 1, 'one reader, whatever was written');
      assert.ok(!mail.to.includes('other@example.com'));
    }
  });

  it('tells a refusal that is for good from one that is for now, and repeats no address', async () => {
    const smtp = sender();
    server.refusals.push(550, 451);
    const refused = await smtp.send({ reference: REFERENCE, content: EMAIL });
    const failed = await smtp.send({ reference: REFERENCE, content: EMAIL });
    smtp.close();
    assert.deepEqual([refused.kind, failed.kind], ['refused', 'failed']);
    assert.doesNotMatch(JSON.stringify([refused, failed]), /reader@|not now/);
  });

  it('says that a server which is not there could not be reached', async () => {
    const gone = await startMailServer();
    await gone.close();
    const smtp = smtpSender({ url: gone.url, from: 'no-reply@example.police.uk', timeoutSeconds: 2 });
    const outcome = await smtp.send({ reference: REFERENCE, content: EMAIL });
    smtp.close();
    assert.equal(outcome.kind, 'failed');
  });
});

describe('the GOV.UK Notify carrier', () => {
  let notify: NotifyStandIn;
  before(async () => {
    notify = await startNotifyStandIn();
  });
  after(() => notify.close());
  const options = () => ({ apiKey: notify.apiKey, baseUrl: notify.url, templateId: 'template-1', timeoutSeconds: 5 });

  it('signs each request, and fills the one template with what we write', async () => {
    const email = notifySender('email', options());
    const unsubscribe = 'https://fraud.example.police.uk/stop/warnings/x.y';
    const sent = await email.send({ reference: REFERENCE, content: { ...EMAIL, unsubscribe } });
    assert.equal(sent.kind, 'sent');
    const sms = notifySender('sms', options());
    await sms.send({ reference: REFERENCE, content: { to: '+447700900123', text: 'There is news.' } });
    assert.equal(notify.forged, 0);
    assert.deepEqual(notify.taken, [
      {
        path: '/v2/notifications/email',
        body: {
          template_id: 'template-1',
          email_address: EMAIL.to,
          personalisation: { subject: EMAIL.subject, text: EMAIL.text },
          reference: REFERENCE,
          one_click_unsubscribe_url: unsubscribe,
        },
      },
      {
        path: '/v2/notifications/sms',
        body: {
          template_id: 'template-1',
          phone_number: '+447700900123',
          personalisation: { text: 'There is news.' },
          reference: REFERENCE,
        },
      },
    ]);
    assert.equal(await email.handedOver!(REFERENCE), true);
    assert.equal(await email.handedOver!('0b5dfb1c-8f53-4a9d-9a43-000000000000'), false);
  });

  it('is refused with another key, and says which setting to look at', async () => {
    const wrong = notifySender('email', { ...options(), apiKey: notify.apiKey.replace(/2222$/, '3333') });
    const outcome = await wrong.send({ reference: REFERENCE, content: EMAIL });
    assert.equal(notify.forged, 1);
    assert.equal(outcome.kind, 'failed');
    assert.match('why' in outcome ? outcome.why : '', /COUNTERFOIL_NOTIFY_KEY/);
  });

  it('goes by the status of a refusal and never repeats its words, which hold the address', async () => {
    const email = notifySender('email', options());
    notify.refusals.push(400, 429, 500);
    const outcomes = [];
    for (let i = 0; i < 3; i++) outcomes.push(await email.send({ reference: REFERENCE, content: EMAIL }));
    assert.deepEqual(
      outcomes.map((o) => o.kind),
      ['refused', 'failed', 'failed'],
    );
    assert.doesNotMatch(JSON.stringify(outcomes), /reader@example/);
  });
});

describe('carriers that the environment names', () => {
  const key = 'k-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222';

  it('are none where none is named', () => assert.deepEqual(configuredSenders({}), {}));

  it('carry e-mail by SMTP and texts by GOV.UK Notify where both are named', () => {
    const senders = configuredSenders({
      COUNTERFOIL_NOTIFY_KEY: key,
      COUNTERFOIL_NOTIFY_EMAIL_TEMPLATE: 'a',
      COUNTERFOIL_NOTIFY_SMS_TEMPLATE: 'b',
      COUNTERFOIL_SMTP_URL: 'smtp://127.0.0.1:2525',
      COUNTERFOIL_SMTP_FROM: 'Example Police <no-reply@example.police.uk>',
    });
    assert.deepEqual([senders.email?.name, senders.sms?.name], ['SMTP', 'GOV.UK Notify']);
    senders.email?.close();
  });

  it('are refused when half named, in words that say what is missing and show no secret', () => {
    for (const env of [
      { COUNTERFOIL_NOTIFY_KEY: key },
      { COUNTERFOIL_NOTIFY_KEY: 'nonsense', COUNTERFOIL_NOTIFY_SMS_TEMPLATE: 'b' },
      { COUNTERFOIL_SMTP_URL: 'smtp://user:hunter2@mail.example' },
      { COUNTERFOIL_SMTP_URL: 'http://mail.example', COUNTERFOIL_SMTP_FROM: 'a@example.com' },
      { COUNTERFOIL_SMTP_URL: 'smtp://mail.example', COUNTERFOIL_SMTP_FROM: 'a@example.com\r\nBcc: b@example.com' },
    ]) {
      assert.throws(
        () => configuredSenders(env),
        (e) => e instanceof CounterfoilError && e.code === 'BAD_OPTION' && !/hunter2/.test(e.message),
      );
    }
  });
});
