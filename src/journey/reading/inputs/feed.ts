import { createHash } from 'node:crypto';
import { OPENING } from '#catalogue/thresholds/reading.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { extractHtml } from '#engines/documents/html.ts';
import { decodeText } from './encoding.ts';
import type { OpenedDocument, RawInput } from './opened.ts';
import { walkXml } from './xml-walk.ts';

/** One entry of a feed. Addresses are absolute where the feed's own address is known. */
export interface FeedEntry {
  /** What the feed calls it by, else its address, else its title and date. */
  key: string;
  url: string | null;
  title: string;
  /** As written. */
  published: string | null;
  /** What it says in the feed itself, as text. */
  words: string;
}

export interface Feed {
  title: string | null;
  entries: FeedEntry[];
  /** Entries beyond the limit, which were left out. */
  leftOut: number;
}

const ENTRY = new Set(['item', 'entry']);
/** Names with the prefix taken off, and what they fill. */
const PARTS: Readonly<Record<string, keyof Draft>> = {
  title: 'title',
  guid: 'id',
  id: 'id',
  pubdate: 'published',
  published: 'published',
  date: 'published',
  updated: 'updated',
  description: 'summary',
  summary: 'summary',
  encoded: 'content',
  content: 'content',
  link: 'link',
};

interface Draft {
  id: string;
  title: string;
  link: string;
  published: string;
  updated: string;
  summary: string;
  content: string;
  base: string | null;
}
const draft = (base: string | null): Draft => ({
  id: '',
  title: '',
  link: '',
  published: '',
  updated: '',
  summary: '',
  content: '',
  base,
});

/**
 * RSS 0.9 to 2.0, RDF and Atom, as forgiving as readers are: a feed that is cut or has an element out of place gives the entries that are
 * whole. What has no entry and no head of a feed is refused with a sentence.
 * @param address where it was fetched, for links that are relative.
 */
export function parseFeed(xml: string, address: string | null): Result<Feed, Refusal> {
  const reader = new FeedReader(address);
  walkXml(xml, reader);
  if (!reader.isFeed) {
    const isPage = /<html\b|<!doctype html/i.test(xml.slice(0, 2_000));
    return refuse({
      code: 'BAD_FIELD',
      reason: isPage
        ? 'This is a web page and no feed. Look on it for a link called RSS, Atom or “feed”, and give that address.'
        : 'This is no Atom or RSS feed, or it was cut short before its first entry. Check the address.',
    });
  }
  const most = OPENING.feedItems.value;
  return ok({
    title: words(reader.title) || null,
    entries: reader.entries.slice(0, most),
    leftOut: Math.max(0, reader.entries.length - most),
  });
}

class FeedReader {
  isFeed = false;
  title = '';
  readonly entries: FeedEntry[] = [];
  private readonly address: string | null;
  private readonly bases: (string | null)[] = [];
  private readonly path: string[] = [];
  private entry: Draft | null = null;
  private part: { name: keyof Draft; depth: number; isMarkup: boolean } | null = null;

  constructor(address: string | null) {
    this.address = address;
  }

  opened(written: string, attributes: ReadonlyMap<string, string>): void {
    const name = localName(written);
    const base = resolve(attributes.get('xml:base'), this.bases.at(-1) ?? this.address);
    this.bases.push(base ?? this.bases.at(-1) ?? this.address);
    this.path.push(name);
    if (this.path.length === 1) this.isFeed = ['rss', 'feed', 'rdf'].includes(name);
    if (this.part) {
      // Atom's xhtml content: elements within the part. A space keeps their words apart.
      this.add(BLOCKS.has(name) ? '\n\n' : ' ');
      return;
    }
    if (ENTRY.has(name) && !this.entry) {
      this.entry = draft(this.bases.at(-1) ?? null);
      return;
    }
    if (this.entry) this.beginPart(written, name, attributes);
  }

  private beginPart(written: string, name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.path.at(-2) && !ENTRY.has(this.path.at(-2)!)) return;
    if (/^media:/i.test(written) || !this.entry) return;
    const href = attributes.get('href');
    if (name === 'link' && href !== undefined) {
      const rel = attributes.get('rel') ?? 'alternate';
      if (rel === 'alternate' && this.entry.link === '') this.entry.link = href;
      return;
    }
    const part = PARTS[name];
    if (!part || part === 'base') return;
    if (name === 'guid' && attributes.get('isPermaLink') !== 'false' && this.entry.link === '') this.guidMayLead = true;
    if (this.entry[part] !== '') return;
    const type = attributes.get('type') ?? '';
    const isMarkup = /html|^$/.test(type) && !/xhtml/.test(type);
    this.part = { name: part, depth: this.path.length, isMarkup };
  }
  private guidMayLead = false;

  text(piece: string): void {
    if (this.part) this.add(piece);
    else if (!this.entry && this.path.at(-1) === 'title' && this.path.length <= 3 && this.title.length < 500)
      this.title += piece;
  }

  private add(piece: string): void {
    if (!this.part || !this.entry || this.part.name === 'base') return;
    this.entry[this.part.name] += piece;
  }

  closed(): void {
    if (this.part && this.path.length === this.part.depth) {
      const { name, isMarkup } = this.part;
      if (this.entry && isMarkup && (name === 'content' || name === 'summary')) {
        const value = this.entry[name];
        this.entry[name] = /[<&]/.test(value) ? extractHtml(value).text : value;
      }
      this.part = null;
    }
    const name = this.path.pop();
    if (name !== undefined && ENTRY.has(name) && this.entry && !this.path.some((p) => ENTRY.has(p))) {
      this.take(this.entry);
      this.entry = null;
      this.guidMayLead = false;
    }
    this.bases.pop();
  }

  private take(d: Draft): void {
    const guid = words(d.id);
    const written = words(d.link) || (this.guidMayLead && /^https?:/i.test(guid) ? guid : '');
    const url = resolve(written, d.base);
    const title = words(extractMaybe(d.title));
    const published = words(d.published) || words(d.updated) || null;
    const text = [d.content, d.summary].map((t) => t.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
    if (title === '' && text === '' && url === null) return;
    this.entries.push({
      key: keyOf(guid || url || `${title} ${published ?? ''}`.trim()),
      url,
      title,
      published,
      words: text,
    });
  }
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'tr', 'blockquote']);
const localName = (written: string): string => written.slice(written.indexOf(':') + 1).toLowerCase();
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Titles hold markup or entities written twice now and then. */
const extractMaybe = (text: string): string => (/<\w|&\w+;|&#/.test(text) ? extractHtml(text).text : text);

/** What an entry is remembered by; one that is long is known by its digest, so that a feed cannot fill the memory. */
const keyOf = (name: string): string =>
  name.length <= LONGEST_KEY ? name : createHash('sha256').update(name).digest('hex');
const LONGEST_KEY = 300;

/** An address against a base; null where it is none that can be fetched. */
function resolve(address: string | undefined, base: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address, base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** An entry as a document: its title, its day, its words. */
export function documentOfEntry(entry: FeedEntry, feed: Pick<Feed, 'title'>): OpenedDocument {
  const date = dayInWords(entry.published);
  const parts = [entry.title, date === null ? '' : `Published: ${date}`, entry.words].filter((p) => p !== '');
  return {
    input: {
      id: entry.key,
      text: parts.join('\n\n').replaceAll('\0', ''),
      url: entry.url ?? undefined,
      publisher: feed.title ?? undefined,
      title: entry.title || undefined,
    },
    format: 'feed',
    isExtracted: true,
    notices: [],
  };
}

/** "Tue, 17 Mar 2020 09:12:00 GMT" and "2020-03-17T09:12:00Z" → "17 March 2020", by the clock of the United Kingdom. */
export function dayInWords(written: string | null): string | null {
  const ms = written === null ? Number.NaN : Date.parse(written);
  if (Number.isNaN(ms)) return null;
  return new Date(ms).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}

/** A feed that was saved as a file: a document an entry. */
export function openFeed(raw: RawInput): Result<OpenedDocument[], Refusal> {
  const text = decodeText(raw, 'markup');
  if (!text.ok) return text;
  const feed = parseFeed(text.value, raw.url ?? null);
  if (!feed.ok) return feed;
  const documents = feed.value.entries.map((entry) => documentOfEntry(entry, feed.value));
  if (feed.value.leftOut > 0 && documents[0])
    documents[0].notices.push(`${feed.value.leftOut} more entries of the feed were not read.`);
  return ok(documents);
}
