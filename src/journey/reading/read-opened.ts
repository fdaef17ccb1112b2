import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';
import type { OpenedDocument } from './inputs/opened.ts';

/** What the engine found in an opened document. Carries the text its offsets index wherever that is not the input as given (contracts section 1). */
export function readOpened({ input, isExtracted }: OpenedDocument): ReadDocument {
  const found = readDocument(input, READING_KNOWLEDGE);
  return isExtracted && found.text === undefined ? { ...found, text: input.text } : found;
}

let version: string | undefined;

/**
 * Names the engine that made a reading: a digest of its code and of its words, so that two readings with one version were made alike and
 * nobody has to remember to count up.
 */
export function engineVersion(): string {
  if (version) return version;
  const root = join(import.meta.dirname, '..', '..');
  const files = globSync(['engines/documents/*.ts', 'catalogue/reading/*.ts', 'catalogue/thresholds/documents.ts'], {
    cwd: root,
  })
    .filter((f) => !f.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  version = `documents-${hash.digest('hex').slice(0, 12)}`;
  return version;
}
