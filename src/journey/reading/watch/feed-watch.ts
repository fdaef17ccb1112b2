import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { decodeText } from '#journey/reading/inputs/encoding.ts';
import { documentOfEntry, type Feed, type FeedEntry, parseFeed } from '#journey/reading/inputs/feed.ts';
import { type OpenedDocument, openDocument } from '#journey/reading/open-document.ts';
import { type FetchLimits, type NotFetched, politeGet } from './fetch.ts';
import type { FeedMemory, WatchMemory } from './memory.ts';
import { Robots } from './robots.ts';
import { retryAfterMs, waitMs } from './waits.ts';

/** What the world is to a watch: given by whoever starts it, so that tests need no clock and no chance. */
export interface WatchWorld {
  now: () => number;
  random: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Something to tell the person who runs it. */
  say: (sentence: string) => void;
  /** True once it should stop. */
  isStopping: () => boolean;
}

export interface FeedWatchOptions {
  everyMinutes: number;
  limits: FetchLimits;
}

/** Gets each new document before it counts as read: what it throws leaves the entry to be read again. */
export type Reader = (document: OpenedDocument) => Promise<void>;

/** Polls of a page that could not be fetched, before the entry is read from its own words. */
const PAGE_TRIES = 3;

/** One feed, asked politely: see the README of this stage. */
export class FeedWatch {
  readonly address: string;
  readonly #options: FeedWatchOptions;
  readonly #memory: WatchMemory;
  readonly #world: WatchWorld;
  readonly #robots: Robots;
  #lastPage = 0;

  constructor(address: string, options: FeedWatchOptions, memory: WatchMemory, world: WatchWorld) {
    this.address = address;
    this.#options = options;
    this.#memory = memory;
    this.#world = world;
    this.#robots = new Robots(options.limits, world.now);
  }

  /** When it may be asked next, in milliseconds since 1970. */
  get nextAt(): number {
    const { notBefore } = this.#memory.feed(this.address);
    return notBefore === undefined ? 0 : Date.parse(notBefore) || 0;
  }

  /** Until when the server has asked to be left alone, in milliseconds since 1970; 0 where it has not. Held to even when somebody says "now". */
  get askedUntil(): number {
    return Date.parse(this.#memory.feed(this.address).askedUntil ?? '') || 0;
  }

  /** One look. Returns false where it failed, which it has said. */
  async look(take: Reader): Promise<boolean> {
    const about = this.#memory.feed(this.address);
    const answer = await this.#fetchFeed(about);
    let isWell = !('reason' in answer);
    if ('reason' in answer) this.#world.say(`${this.address}: ${answer.reason}`);
    else if (answer.feed) isWell = await this.#readNew(answer.feed, about, take);
    about.failures = isWell ? 0 : about.failures + 1;
    const retryAfter = 'retryAfter' in answer ? answer.retryAfter : null;
    const wait = waitMs(
      { failures: about.failures, retryAfterMs: retryAfter, everyMinutes: this.#options.everyMinutes },
      this.#world.random,
    );
    about.notBefore = new Date(this.#world.now() + wait).toISOString();
    if (retryAfter) about.askedUntil = about.notBefore;
    else delete about.askedUntil;
    this.#memory.save();
    return isWell;
  }

  async #fetchFeed(
    about: FeedMemory,
  ): Promise<{ feed: Feed | null; retryAfter: number | null } | { reason: string; retryAfter: number | null }> {
    const address = about.movedTo ?? this.address;
    const closed = await this.#mayFetch(address);
    if (closed) return { reason: closed.reason, retryAfter: null };
    const limits = { ...this.#options.limits, bytes: FETCHING.feedBytes.value };
    const asked: Record<string, string> = {};
    if (about.etag) asked['if-none-match'] = about.etag;
    if (about.lastModified) asked['if-modified-since'] = about.lastModified;
    const got = await politeGet(address, limits, asked, (url) => this.#mayFetch(url));
    if (!got.ok) return { reason: got.reason, retryAfter: null };
    const retryAfter = retryAfterMs(got.headers['retry-after'], this.#world.now());
    if (got.status === 304) return { feed: null, retryAfter };
    if (got.status !== 200) return { reason: statusInWords(got.status), retryAfter };
    const text = decodeText({ bytes: got.body, name: address, type: got.headers['content-type'] }, 'markup');
    const feed = text.ok ? parseFeed(text.value, got.url) : text;
    if (!feed.ok) return { reason: feed.error.reason, retryAfter };
    if (got.movedForGood) about.movedTo = got.url;
    // Kept in the memory only once its entries are read: see #readNew.
    this.#validators = { etag: got.headers.etag, lastModified: got.headers['last-modified'] };
    return { feed: feed.value, retryAfter };
  }
  #validators: { etag: string | undefined; lastModified: string | undefined } = {
    etag: undefined,
    lastModified: undefined,
  };

  /** Reads what is new, the oldest first, and remembers each before the next. */
  async #readNew(feed: Feed, about: FeedMemory, take: Reader): Promise<boolean> {
    const known = new Set(about.read);
    let isWhole = true;
    for (const entry of feed.entries.toReversed()) {
      if (known.has(entry.key)) continue;
      if (this.#world.isStopping()) return true;
      const document = await this.#documentOf(entry, feed, about);
      if (document === null) {
        isWhole = false;
        continue;
      }
      await take(document);
      known.add(entry.key);
      about.read = [...about.read, entry.key].slice(-FETCHING.remembered.value);
      delete about.tries[entry.key];
      this.#memory.save();
    }
    // Only now: until every entry is read, the feed must come again and not be "not modified".
    if (isWhole) {
      setOrDelete(about, 'etag', this.#validators.etag);
      setOrDelete(about, 'lastModified', this.#validators.lastModified);
    }
    return true;
  }

  /** The entry itself where it says enough, else the page it leads to. Null: to be tried again with the next look. */
  async #documentOf(entry: FeedEntry, feed: Feed, about: FeedMemory): Promise<OpenedDocument | null> {
    const own = documentOfEntry(entry, feed);
    const isTeaser = entry.words.split(/\s+/).length < FETCHING.shortEntryWords.value;
    if (!isTeaser || entry.url === null) return own;
    const page = await this.#page(entry.url);
    if (!('reason' in page)) return mergedWith(own, page);
    const tries = (about.tries[entry.key] ?? 0) + 1;
    about.tries[entry.key] = tries;
    if (!page.forGood && tries < PAGE_TRIES) {
      this.#world.say(`${entry.url}: ${page.reason} It is tried again with the next look.`);
      return null;
    }
    this.#world.say(`${entry.url}: ${page.reason} Only what the feed says of it was read.`);
    return { ...own, notices: [...own.notices, `The page itself could not be fetched: ${page.reason}`] };
  }

  async #page(url: string): Promise<OpenedDocument | { reason: string; forGood: boolean }> {
    const closed = await this.#mayFetch(url);
    if (closed) return closed;
    await this.#pause(url);
    const limits = { ...this.#options.limits, bytes: FETCHING.pageBytes.value };
    const got = await politeGet(url, limits, {}, (to) => this.#mayFetch(to));
    this.#lastPage = this.#world.now();
    if (!got.ok) return got;
    if (got.status !== 200) {
      const forGood = got.status >= 400 && got.status < 500 && got.status !== 429 && got.status !== 408;
      return { reason: statusInWords(got.status), forGood };
    }
    const opened = await openDocument({ bytes: got.body, name: url, type: got.headers['content-type'], url: got.url });
    if (!opened.ok) return { reason: opened.error.reason, forGood: true };
    return opened.value[0] ?? { reason: 'There is nothing on it to read.', forGood: true };
  }

  /** Pages are opened one after another, with the pause that the site asks for. */
  async #pause(url: string): Promise<void> {
    const { delaySeconds } = await this.#robots.ask(url);
    const seconds = Math.min(60, Math.max(FETCHING.secondsBetweenPages.value, delaySeconds ?? 0));
    const wait = this.#lastPage + seconds * 1_000 - this.#world.now();
    if (wait > 0) await this.#world.sleep(wait);
  }

  async #mayFetch(url: string): Promise<NotFetched | null> {
    let origin: URL;
    try {
      origin = new URL(url);
    } catch {
      return null;
    }
    // What is no web address is refused by the fetch itself, with its own sentence.
    if (origin.protocol !== 'http:' && origin.protocol !== 'https:') return null;
    const robots = await this.#robots.ask(url);
    return robots.allowed ? null : { ok: false, reason: robots.reason ?? '', forGood: false };
  }
}

/** The page's words, under the name and the address that the feed gives it. */
function mergedWith(own: OpenedDocument, page: OpenedDocument): OpenedDocument {
  const { id, url, publisher, title } = own.input;
  return {
    ...page,
    input: { ...page.input, id, url, publisher: page.input.publisher ?? publisher, title: page.input.title ?? title },
  };
}

function setOrDelete(about: FeedMemory, name: 'etag' | 'lastModified', value: string | undefined): void {
  if (value === undefined) delete about[name];
  else about[name] = value;
}

function statusInWords(status: number): string {
  if (status === 404 || status === 410) return `There is nothing at this address any more (${status}).`;
  if (status === 401 || status === 403) return `The site does not let this program in (${status}).`;
  if (status === 429) return 'The site asks to be left alone for a while (429).';
  if (status >= 500) return `The site has a fault of its own (${status}).`;
  return `The site answered with ${status}, which is no page.`;
}
