import type { Wording } from '#catalogue/wording/wording.ts';
import type { UploadRefusal } from '#web/uploads.ts';
import { fill } from '#web/words.ts';

/** Why a file is not taken, as the page words it: by what it holds, or by how it came. */
export type FileRefusal = 'kind' | 'runs' | 'cut' | 'more' | UploadRefusal;

/** @param mostBytes of one file. */
export function refusalInWords(
  refusal: string,
  mostBytes: number,
  words: Wording['reporting']['files']['why'],
): string {
  const known: Readonly<Record<string, string>> = words;
  const said = Object.hasOwn(known, refusal) ? known[refusal]! : words.kind;
  return fill(said, { megabytes: Math.floor(mostBytes / 1_048_576) });
}
