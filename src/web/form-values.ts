/** What somebody sent, tidied: never undefined, no NULs, one kind of line end, nothing but strings. */
export class FormValues {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(sent: unknown) {
    const values = new Map<string, string[]>();
    if (typeof sent === 'object' && sent !== null) {
      for (const [name, value] of Object.entries(sent)) {
        const list = (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');
        values.set(name, list.map(tidy));
      }
    }
    this.#values = values;
  }

  /** The first value, trimmed; '' where nothing was sent. */
  text(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  /** Every value that is not empty: check boxes. */
  all(name: string): string[] {
    return (this.#values.get(name) ?? []).filter((v) => v !== '');
  }

  /** Every name with its first value, as they were sent. */
  entries(): [name: string, value: string][] {
    return [...this.#values].map(([name, values]) => [name, values[0] ?? '']);
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  /** The value when it is one of those offered, else null. */
  choice<const T extends string>(name: string, offered: readonly T[]): T | null {
    const value = this.text(name);
    return offered.find((o) => o === value) ?? null;
  }

  /** A whole number of at least `least`, or `otherwise`: page numbers, counts. */
  whole(name: string, otherwise: number, least = 1): number {
    const value = this.text(name);
    if (!/^\d{1,9}$/.test(value)) return otherwise;
    return Math.max(least, Number(value));
  }
}

const tidy = (value: string): string => value.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
