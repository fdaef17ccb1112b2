import type { StreamEvent } from '#web/endpoint.ts';

interface Listener {
  push(event: StreamEvent): void;
}

/** Events that a listener may be behind before the oldest are dropped: a screen that fell asleep wants the newest. */
const MOST_WAITING = 200;

/**
 * Who listens to which call, while they listen: no call and no event is kept. In one process; where several serve, a partner's turns and
 * listeners must reach the same one, or the partner reads the events from the answer to its turns.
 */
export class CallHub {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #most: number;
  #count = 0;

  /** @param most listeners at once, of all calls. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#listeners.size;
  }

  get full(): boolean {
    return this.#count >= this.#most;
  }

  tell(call: string, events: readonly StreamEvent[]): void {
    for (const listener of this.#listeners.get(call) ?? []) for (const event of events) listener.push(event);
  }

  /** The events of a call from now on, until `gone`. */
  async *listen(call: string, gone: AbortSignal): AsyncGenerator<StreamEvent> {
    const waiting: StreamEvent[] = [];
    let wake = () => {};
    const listener: Listener = {
      push(event) {
        waiting.push(event);
        if (waiting.length > MOST_WAITING) waiting.shift();
        wake();
      },
    };
    gone.addEventListener('abort', () => wake(), { once: true });
    const all = this.#listeners.get(call) ?? new Set();
    this.#listeners.set(call, all.add(listener));
    this.#count++;
    try {
      yield { event: 'listening', data: {} };
      while (!gone.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (gone.aborted || waiting.length > 0) resolve();
          });
      }
    } finally {
      all.delete(listener);
      this.#count--;
      if (all.size === 0) this.#listeners.delete(call);
    }
  }
}
