import type { Ready } from '#web/ready.ts';

/**
 * What keeps some public pages ready: a name of everything that they show, which changes with any of it. Pages that share one object share its
 * look-ups.
 */
export interface Keeping<Tx> {
  /** Asked in a transaction before the page is made. The same name means the same pages. */
  edition(tx: Tx, now: Date): Promise<string>;
}

/** Runs work in a transaction of the public role. */
type InTransaction<Tx> = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Pages that were made, until what they show changes. Before each is sent the database is asked whether it still holds, so that none is sent
 * that had been changed or withdrawn, by whichever process, before its reader asked. One question answers all who were waiting when it began.
 */
export class KeptPages<Tx> {
  readonly #keeping: Keeping<Tx>;
  readonly #run: InTransaction<Tx>;
  readonly #mostBytes: number;
  #edition = '';
  #pages = new Map<string, Ready>();
  #bytes = 0;
  #making = new Map<string, Promise<Ready | null>>();
  #asking: Promise<string> | null = null;
  #askingNext: Promise<string> | null = null;

  /** @param mostBytes of the pages kept; beyond it the oldest go. */
  constructor(keeping: Keeping<Tx>, run: InTransaction<Tx>, mostBytes: number) {
    this.#keeping = keeping;
    this.#run = run;
    this.#mostBytes = mostBytes;
  }

  /** How many are kept, for tests. */
  get size(): number {
    return this.#pages.size;
  }

  /**
   * The page of an address as it stands now.
   * @param make makes it, in a transaction that began after the edition was asked for; null where it is not to be kept.
   * @returns null where it is not to be kept: it must then be made for this reader alone.
   */
  async get(address: string, now: () => Date, make: (tx: Tx) => Promise<Ready | null>): Promise<Ready | null> {
    const edition = await this.#ask(now);
    const found = this.#edition === edition ? this.#pages.get(address) : undefined;
    if (found) return found;
    // One maker for all who wait for the same page of the same edition.
    const key = `${edition} ${address}`;
    const making = this.#making.get(key) ?? this.#make(address, now, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** The edition by a question that begins after this call: one under way may have been answered before. */
  #ask(now: () => Date): Promise<string> {
    if (!this.#asking) return this.#begin(now);
    this.#askingNext ??= this.#asking.then(
      () => this.#begin(now),
      () => this.#begin(now),
    );
    return this.#askingNext;
  }

  #begin(now: () => Date): Promise<string> {
    this.#askingNext = null;
    const asked = this.#run((tx) => this.#keeping.edition(tx, now()));
    this.#asking = asked;
    const done = () => {
      if (this.#asking === asked) this.#asking = null;
    };
    asked.then(done, done);
    return asked;
  }

  async #make(address: string, now: () => Date, make: (tx: Tx) => Promise<Ready | null>): Promise<Ready | null> {
    const { edition, ready } = await this.#run(async (tx) => {
      // First, so that the page is never older than the name it is kept under.
      const edition = await this.#keeping.edition(tx, now());
      return { edition, ready: await make(tx) };
    });
    if (edition !== this.#edition) {
      this.#edition = edition;
      this.#pages = new Map();
      this.#bytes = 0;
    }
    if (!ready) return null;
    this.#bytes += weight(ready) - weight(this.#pages.get(address));
    this.#pages.set(address, ready);
    for (const [oldest, page] of this.#pages) {
      if (this.#bytes <= this.#mostBytes || oldest === address) break;
      this.#pages.delete(oldest);
      this.#bytes -= weight(page);
    }
    return ready;
  }
}

/** A page with what it may become packed in two ways, and what a page costs whatever is in it. */
const weight = (page: Ready | undefined): number => (page ? page.body.length * 2 + 1024 : 0);
