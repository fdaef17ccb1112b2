import { OPENING } from '#catalogue/thresholds/reading.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { extractHtml } from '#engines/documents/html.ts';
import type { OpenedDocument, RawInput } from './opened.ts';

/** Deeper nesting than any mail program makes. */
const MOST_NESTED = 20;

/**
 * An e-mail as text: its subject, its date, then its words; of a forwarded one those of the message that was forwarded. The plain part is
 * taken unless it only points at the HTML one. Attachments are named and not read. Who sent it and to whom is left out of the text.
 */
export async function openEmail(raw: RawInput): Promise<Result<OpenedDocument[], Refusal>> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(raw.bytes.slice(), { maxNestingDepth: MOST_NESTED });
  } catch {
    return refuse({
      code: 'BAD_FIELD',
      reason:
        'This e-mail could not be taken apart: its parts nest too deeply or it is damaged. Paste its words instead.',
    });
  }
  const body = bodyOf(mail.text ?? '', mail.html ?? '');
  if (body.trim() === '') {
    return refuse({
      code: 'MISSING_FIELD',
      reason: 'This e-mail holds no words of its own. If they are in an attachment, save the attachment and send that.',
    });
  }
  const inner = forwarded(body);
  const subject = plainSubject(inner?.subject ?? mail.subject ?? '');
  const date = dayOf(inner ? inner.date : mail.date);
  const words = [subject, date === null ? '' : `Date: ${date}`, inner?.words ?? body].filter((part) => part !== '');
  const input = {
    id: raw.name,
    text: words.join('\n\n').replaceAll('\0', ''),
    title: subject || undefined,
    publisher: inner?.from ?? mail.from?.name ?? undefined,
  };
  const notices = noticesOf(mail.attachments);
  if (inner)
    notices.unshift('This is a forwarded message: what was forwarded was read, and what was written above it was not.');
  return ok([{ input, format: 'email', isExtracted: true, notices }]);
}

function bodyOf(text: string, html: string): string {
  const plain = tidy(text);
  if (html === '') return plain;
  const page = extractHtml(html).text;
  const words = (of: string): number => of.split(/\s+/).filter((w) => w !== '' && !/^https?:/.test(w)).length;
  return words(page) >= OPENING.htmlInsteadOfText.value * words(plain) ? page : plain;
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** "Fwd: RE: Courier fraud" → "Courier fraud". */
const plainSubject = (subject: string): string =>
  subject
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:fwd?|re|aw|wg)\s?:\s?){1,10}/i, '')
    .trim();

interface Forwarded {
  words: string;
  subject?: string | undefined;
  date?: string | undefined;
  from?: string | undefined;
}

const FORWARD_MARK =
  /^[> ]{0,6}(?:-{2,20}\s?(?:forwarded message|original message)\s?-{2,20}|begin forwarded message:)[ \t]{0,5}$/im;
const HEADER = /^[> ]{0,6}\*?(From|Sent|Date|Subject|To|Cc|Reply-To)\s?:\*?\s{0,5}(.{0,400})$/i;

/** What stands under "Forwarded message", with the headers that were written there; null where nothing was forwarded. */
function forwarded(body: string): Forwarded | null {
  const mark = FORWARD_MARK.exec(body);
  if (!mark) return null;
  const lines = body.slice(mark.index + mark[0].length).split('\n');
  const headers = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const header = HEADER.exec(line);
    if (header) headers.set(header[1]!.toLowerCase(), header[2]!.trim());
    else if (line.replace(/[> ]/g, '') !== '') break;
  }
  const rest = lines.slice(at);
  const isQuoted = rest.filter((l) => l.trim() !== '').every((l) => /^>/.test(l));
  const words = (isQuoted ? rest.map((l) => l.replace(/^> ?/, '')) : rest).join('\n').trim();
  if (words === '') return null;
  return {
    words,
    subject: headers.get('subject'),
    date: headers.get('date') ?? headers.get('sent'),
    from:
      headers
        .get('from')
        ?.replace(/\s{0,3}[<([].{0,200}$/, '')
        .trim() || undefined,
  };
}

/** "Tue, 17 Mar 2020 09:12:00 +0000" → "17 March 2020"; null where it cannot be read. */
function dayOf(written: string | undefined): string | null {
  if (!written) return null;
  const ms = Date.parse(written.replace(/\s+at\s+/i, ' ').replace(/\s*\(.{0,40}\)$/, ''));
  if (Number.isNaN(ms)) return null;
  return new Date(ms).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}

function noticesOf(attachments: readonly { filename: string | null; mimeType: string; related?: boolean }[]): string[] {
  const real = attachments.filter((a) => !a.related);
  if (real.length === 0) return [];
  const names = real.slice(0, 5).map((a) => (a.filename ? `“${a.filename.slice(0, 80)}”` : a.mimeType));
  const more = real.length > names.length ? ` and ${real.length - names.length} more` : '';
  return [
    `${real.length === 1 ? 'An attachment was' : `${real.length} attachments were`} not read: ${names.join(', ')}${more}.`,
  ];
}
