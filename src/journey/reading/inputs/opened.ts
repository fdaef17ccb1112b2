import type { DocumentInput } from '#engines/documents/document.ts';
import type { ReadingFormat } from '#store/tables-reading.ts';

/** What came in: bytes and whatever is known of them. */
export interface RawInput {
  bytes: Uint8Array;
  /** Name of the file, or the address: what the document is called where nothing else names it. */
  name: string;
  /** `Content-Type` of an answer over HTTP; absent for files. */
  type?: string | undefined;
  url?: string | undefined;
}

/** One document ready to be read. */
export interface OpenedDocument {
  input: DocumentInput;
  format: ReadingFormat;
  /** The text was taken out of something else, so the reading carries the text that its offsets index (contracts section 1). */
  isExtracted: boolean;
  /** What was left out, in words. */
  notices: string[];
}
