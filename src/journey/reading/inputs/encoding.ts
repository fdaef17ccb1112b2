import { isUtf8 } from 'node:buffer';
import { ERROR_CODES } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { RawInput } from './opened.ts';

const DECLARED =
  /<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})|<\?xml[^>]{0,100}\sencoding\s{0,5}=\s{0,5}["']([\w-]{2,40})/i;

/**
 * Bytes as text. Plain text is strictly UTF-8 (contracts). A page or a feed may say what it is written in: its HTTP header is believed first,
 * then a byte order mark, then what it says itself, then UTF-8 where it is valid, and else Windows-1252, which is what unmarked old pages are.
 */
export function decodeText(input: RawInput, kind: 'text' | 'markup'): Result<string, Refusal> {
  const { bytes } = input;
  const said = /charset\s*=\s*"?([\w-]{2,40})/i.exec(input.type ?? '')?.[1];
  if (kind === 'text' && !said) return strictly(bytes);
  const mark = markOf(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString('latin1');
  const declared = DECLARED.exec(head);
  const wanted = said ?? mark ?? declared?.[1] ?? declared?.[2] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return ok(withoutNuls(decoderFor(wanted, bytes).decode(bytes)));
}

function decoderFor(label: string, bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  }
}

function strictly(bytes: Uint8Array): Result<string, Refusal> {
  const mark = markOf(bytes);
  const hint = mark && mark !== 'utf-8' ? 'It looks like UTF-16.' : '';
  if (!isUtf8(bytes)) return refuse(bad(hint));
  if (bytes.includes(0)) return refuse(bad('It holds a NUL byte.'));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return ok(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

const bad = (hint: string): Refusal => ({
  code: 'BAD_ENCODING',
  reason: `${ERROR_CODES.BAD_ENCODING} ${hint}`.trimEnd(),
});

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** PostgreSQL keeps no NUL, and no honest page has one. */
const withoutNuls = (text: string): string => text.replaceAll('\0', '');
