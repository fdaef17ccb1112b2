import { parse } from 'csv-parse/sync';
import { ERROR_CODES } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import type { RawRecord, ReadLine, TextLine } from './streams.ts';

/** A record of a CSV file: its cells, or why it could not be read. `raw` is the record as it stood, over as many lines as it took. */
export type CsvRecord =
  | { file: string; line: number; raw: string; cells: string[] }
  | { file: string; line: number; raw?: RawRecord; refusal: Refusal };

type QuoteState = 'open' | 'complete' | 'malformed';

/**
 * Joins lines into CSV records (a quoted cell may hold line breaks) and cuts each into cells, as the lines arrive.
 *
 * The boundaries are found here and not by the CSV library, for three things it cannot do: a quote that is never closed refuses the line
 * it stands on and not the rest of the file; a record's raw text is kept for the rejects file; and memory is bounded.
 * A line that opens a quote holds an odd run of quotes, and an odd run closes or breaks a quote already open, so no line is looked at
 * more than three times.
 */
export class CsvAssembler {
  #held: TextLine[] = [];
  #heldSize = 0;
  readonly #maxSize: number;

  /** `maxSize` is the most characters one record may have. */
  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  /** Takes one line; gives back the records that are now complete. */
  push(item: ReadLine): CsvRecord[] {
    const done: CsvRecord[] = [];
    let queue: ReadLine[] = [item];
    for (let at = 0; at < queue.length; at++) {
      const next = queue[at]!;
      if ('refusal' in next && this.#held.length === 0) {
        done.push(next);
      } else if ('refusal' in next || this.#take(next, done) === 'broken') {
        // The record cannot be completed: its first line is refused, and the lines it had swallowed are looked at again.
        const released: ReadLine[] = this.#breakHeld(done);
        queue = released.concat('refusal' in next ? queue.slice(at) : queue.slice(at + 1));
        at = -1;
      }
    }
    return done;
  }

  /** No more lines: gives back what was still held, refusing the line whose quote was never closed. */
  end(): CsvRecord[] {
    const done: CsvRecord[] = [];
    while (this.#held.length > 0) for (const line of this.#breakHeld(done)) done.push(...this.push(line));
    return done;
  }

  #take(next: TextLine, done: CsvRecord[]): 'broken' | 'taken' {
    if (this.#held.length === 0 && next.text === '') return 'taken';
    const state = quoteState(next.text, this.#held.length > 0);
    this.#held.push(next);
    this.#heldSize += next.text.length + 1;
    if (state === 'malformed' || this.#heldSize > this.#maxSize + 1) return 'broken';
    if (state === 'complete') {
      done.push(toRecord(this.#held));
      this.#held = [];
      this.#heldSize = 0;
    }
    return 'taken';
  }

  #breakHeld(done: CsvRecord[]): TextLine[] {
    const [first, ...rest] = this.#held;
    this.#held = [];
    this.#heldSize = 0;
    const reason = 'A quote on this row is not closed, or is followed by more text. Double every quote inside a cell.';
    if (first) {
      const { file, line, text } = first;
      done.push({ file, line, raw: text, refusal: { code: 'BAD_CSV', reason, file, line } });
    }
    return rest;
  }
}

function toRecord(lines: TextLine[]): CsvRecord {
  const { file, line } = lines[0]!;
  const raw = lines.length === 1 ? lines[0]!.text : lines.map((l) => l.text).join('\n');
  // Most rows of most files hold no quote, and then a comma is all there is to find.
  if (!raw.includes('"')) return { file, line, raw, cells: raw.split(',') };
  try {
    const [cells] = parse(raw, {
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\u0000',
    }) as string[][];
    return { file, line, raw, cells: cells ?? [] };
  } catch {
    return { file, line, raw, refusal: { code: 'BAD_CSV', reason: ERROR_CODES.BAD_CSV, file, line } };
  }
}

/** Where a line leaves the quotes: a quote opens only at the start of a cell, and closes only before a comma or the end of the line. */
function quoteState(text: string, startsInside: boolean): QuoteState {
  let inside = startsInside;
  let cellStart = !startsInside;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inside) {
      if (c !== 34) continue;
      const after = text.charCodeAt(i + 1);
      if (after === 34) i++;
      else if (after === 44 || Number.isNaN(after)) inside = false;
      else return 'malformed';
    } else if (c === 34 && cellStart) {
      inside = true;
      cellStart = false;
    } else {
      cellStart = c === 44;
    }
  }
  return inside ? 'open' : 'complete';
}
