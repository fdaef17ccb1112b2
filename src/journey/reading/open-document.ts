import { ok, type Refusal, type Result } from '#core/result.ts';
import { detectKind } from './inputs/detect.ts';
import { decodeText } from './inputs/encoding.ts';
import type { OpenedDocument, RawInput } from './inputs/opened.ts';

export type { OpenedDocument, RawInput } from './inputs/opened.ts';

/**
 * Whatever came in as documents that can be read: text, Markdown, a web page, a PDF, an e-mail, a feed (a document an entry). Loads what it
 * needs when it needs it. What cannot be opened is refused with a sentence that says what to do; nothing throws.
 */
export async function openDocument(raw: RawInput): Promise<Result<OpenedDocument[], Refusal>> {
  const kind = detectKind(raw);
  if (kind === 'pdf') return (await import('./inputs/pdf.ts')).openPdf(raw);
  if (kind === 'email') return (await import('./inputs/email.ts')).openEmail(raw);
  if (kind === 'feed') return (await import('./inputs/feed.ts')).openFeed(raw);
  if (kind === 'html') return openPage(raw);
  return openText(raw);
}

function openText(raw: RawInput): Result<OpenedDocument[], Refusal> {
  const text = decodeText(raw, 'text');
  if (!text.ok) return text;
  const input = { id: raw.name, text: text.value, url: raw.url };
  return ok([{ input, format: 'text', isExtracted: false, notices: [] }]);
}

/** The engine takes the main content out of a page itself; the page's own names for itself are taken here. */
function openPage(raw: RawInput): Result<OpenedDocument[], Refusal> {
  const text = decodeText(raw, 'markup');
  if (!text.ok) return text;
  const input = {
    id: raw.name,
    text: text.value,
    format: 'html' as const,
    url: raw.url ?? metaOf(text.value, 'og:url'),
  };
  const publisher = metaOf(text.value, 'og:site_name');
  return ok([
    {
      input: publisher === undefined ? input : { ...input, publisher },
      format: 'html',
      isExtracted: true,
      notices: [],
    },
  ]);
}

/** `<meta property="og:site_name" content="…">` in the head of a page, either order of its attributes. */
function metaOf(html: string, property: string): string | undefined {
  const head = html.slice(0, 50_000);
  for (const [tag] of head.matchAll(/<meta\s[^>]{1,600}>/gi)) {
    if (!new RegExp(`(?:property|name)\\s{0,3}=\\s{0,3}["']${property}["']`, 'i').test(tag)) continue;
    const content = /content\s{0,3}=\s{0,3}(?:"([^"]{1,500})"|'([^']{1,500})')/i.exec(tag);
    const value = (content?.[1] ?? content?.[2])?.trim();
    if (value) return value.replace(/&amp;/g, '&');
  }
  return undefined;
}
