import type { RawInput } from './opened.ts';

export type InputKind = 'text' | 'html' | 'pdf' | 'email' | 'feed';

/** How far into a file its kind is looked for. */
const HEAD = 4_096;
const BOM = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;
const PAGE =
  /^\s{0,200}(?:<\?xml[^>]{0,100}>\s{0,20})?(?:<!--[\s\S]{0,500}?-->\s{0,20})?<(?:!doctype html|html|head|body|main|article)\b/i;
const FEED =
  /^\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,50})?(?:<\?xml-stylesheet[^>]{0,300}\?>\s{0,50})?(?:<!--[\s\S]{0,1000}?-->\s{0,50})?<(?:rss|feed|rdf:RDF)\b/i;
const MAIL_HEADER =
  /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date|DKIM-Signature|X-[\w-]{1,40}|ARC-[\w-]{1,40}|Content-Type|Reply-To|Sender|Authentication-Results|List-[\w-]{1,20}|Thread-[\w-]{1,20}):/i;

/**
 * What a document is: by how it begins where that is certain, else by what the sender or the name says, else by how it looks. A Markdown or
 * text file is text whatever stands in it.
 */
export function detectKind({ bytes, name, type }: RawInput): InputKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const text = head.replace(BOM, '');
  if (/^\s{0,20}%PDF-/.test(text)) return 'pdf';
  return byType(type) ?? byName(name, text) ?? byLook(text);
}

function byType(type: string | undefined): InputKind | null {
  if (!type) return null;
  if (/application\/pdf/i.test(type)) return 'pdf';
  if (/message\/rfc822/i.test(type)) return 'email';
  if (/(?:atom|rss|rdf)\+xml/i.test(type)) return 'feed';
  if (/html/i.test(type)) return 'html';
  // "text/plain" and "text/xml" are said of everything: the look decides.
  return null;
}

function byName(name: string, text: string): InputKind | null {
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(?:md|markdown|txt)$/i.test(name)) return 'text';
  if (/\.(?:eml|mht|mhtml)$/i.test(name)) return 'email';
  if (/\.pdf$/i.test(name)) return 'pdf';
  if (/\.(?:rss|atom)$/i.test(name) || (/\.xml$/i.test(name) && FEED.test(text))) return 'feed';
  return null;
}

function byLook(text: string): InputKind {
  if (FEED.test(text)) return 'feed';
  if (PAGE.test(text)) return 'html';
  return looksLikeMail(text) ? 'email' : 'text';
}

/** Two or more header lines at the top, one of them a header that only mail has. "Date: …" alone at the head of a text is no e-mail. */
function looksLikeMail(text: string): boolean {
  const lines = text.replace(/^From [^\n]{1,200}\n/, '').split(/\r?\n/);
  let headers = 0;
  let certain = false;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    if (!MAIL_HEADER.test(line)) {
      if (/^[\w-]{1,60}:/.test(line)) continue;
      return false;
    }
    headers++;
    if (/^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|Content-Type):/i.test(line)) certain = true;
  }
  return certain && headers >= 2;
}
