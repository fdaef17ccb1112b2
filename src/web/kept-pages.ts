import type { Ready } from '#web/ready.ts';

/**
 * What keeps some public pages ready: a name of everything that they show, which changes with any of it. Pages that share one object share its
 * look-ups.
 */
export interface Keeping<Tx> {
  /** Asked in a transaction before a page is made. The same name means the same pages, until the moment at which they change by themselves. */
  edition(tx: Tx, now: Date): Promise<Edition>;
  /** One SELECT for the name, to be asked in one round trip before a page is sent. It must cost next to nothing. */
  question: string;
}

/** The database in the public role. */
export interface KeptStore<Tx> {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  look(statement: string): Promise<unknown>;
}

export interface Edition {
  name: string;
  until: Date | null;
}

/**
 * Pages that were made, until what they show changes. Before each is sent the database is asked whether it still holds, so that none is sent
 * that had been changed or withdrawn, by whichever process, before its reader asked. One question answers all who were waiting when it began.
 */
export class KeptPages<Tx> {
  readonly #keeping: Keeping<Tx>;
  readonly #store: KeptStore<Tx>;
  readonly #mostBytes: number;
  #edition: Edition = { name: '', until: null };
  #pages = new Map<string, Ready>();
  #bytes = 0;
  #making = new Map<string, Promise<Ready | null>>();
  #asking: Promise<string> | null = null;
  #askingNext: Promise<string> | null = null;

  /** @param mostBytes of the pages kept; beyond it the oldest go. */
  constructor(keeping: Keeping<Tx>, store: KeptStore<Tx>, mostBytes: number) {
    this.#keeping = keeping;
    this.#store = store;
    this.#mostBytes = mostBytes;
  }

  /** How many are kept, for tests. */
  get size(): number {
    return this.#pages.size;
  }

  /** The page of an address as it stands now, if it is kept; null where it must be made first. */
  async current(address: string, now: () => Date): Promise<Ready | null> {
    const name = await this.#ask();
    return (this.#holds(name, now()) ? this.#pages.get(address) : undefined) ?? null;
  }

  /**
   * The page of an address as it stands now.
   * @param make makes it, in a transaction that began after the edition was asked for; null where it is not to be kept.
   * @returns null where it is not to be kept: it must then be made for this reader alone.
   */
  async get(address: string, now: () => Date, make: (tx: Tx) => Promise<Ready | null>): Promise<Ready | null> {
    const name = await this.#ask();
    const found = this.#holds(name, now()) ? this.#pages.get(address) : undefined;
    if (found) return found;
    // One maker for all who wait for the same page of the same edition.
    const key = `${name} ${address}`;
    const making = this.#making.get(key) ?? this.#make(address, now, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  #holds(name: string, now: Date): boolean {
    const { until } = this.#edition;
    return this.#edition.name === name && (until === null || now < until);
  }

  /** The edition by a question that begins after this call: one under way may have been answered before. */
  #ask(): Promise<string> {
    if (!this.#asking) return this.#begin();
    this.#askingNext ??= this.#asking.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#askingNext;
  }

  #begin(): Promise<string> {
    this.#askingNext = null;
    const asked = this.#store.look(this.#keeping.question).then(String);
    this.#asking = asked;
    const done = () => {
      if (this.#asking === asked) this.#asking = null;
    };
    asked.then(done, done);
    return asked;
  }

  async #make(address: string, now: () => Date, make: (tx: Tx) => Promise<Ready | null>): Promise<Ready | null> {
    const { edition, ready } = await this.#store.run(async (tx) => {
      // First, so that the page is never older than the name it is kept under.
      const edition = await this.#keeping.edition(tx, now());
      return { edition, ready: await make(tx) };
    });
    if (edition.name !== this.#edition.name || edition.until?.getTime() !== this.#edition.until?.getTime()) {
      this.#edition = edition;
      this.#pages = new Map();
      this.#bytes = 0;
    }
    if (!ready) return null;
    this.#bytes += weight(address, ready) - weight(address, this.#pages.get(address));
    this.#pages.set(address, ready);
    for (const [oldest, page] of this.#pages) {
      if (this.#bytes <= this.#mostBytes || oldest === address) break;
      this.#pages.delete(oldest);
      this.#bytes -= weight(oldest, page);
    }
    return ready;
  }
}

/** A page with what it may become packed in two ways, the address it is found by, and what a page costs whatever is in it. */
const weight = (address: string, page: Ready | undefined): number =>
  page ? page.body.length * 2 + address.length * 2 + 1024 : 0;
