import type { FileKind } from './kinds.ts';
import type { FileRefusal } from './refusal.ts';

/** Follows a file from part to part as it comes in, holding a few bytes at most. */
export interface Follower {
  push(chunk: Buffer): void;
  /** What is wrong with it; null when it is whole and ends where it says. */
  end(): FileRefusal | null;
}

/** Damaged, or not whole. */
const CUT = 'cut';
/** Something stands behind its end. */
const MORE = 'more';

/** The parts of a file one after another: each has a head that says how many bytes follow. */
function parts(skip: number, headBytes: number, next: (head: Buffer) => number | 'end' | 'rest' | 'wrong'): Follower {
  let toSkip = skip;
  let head = Buffer.alloc(0);
  let state: 'parts' | 'end' | 'rest' | 'wrong' = 'parts';
  let trailing = 0;
  return {
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0 && (state === 'parts' || toSkip > 0)) {
        const jump = Math.min(toSkip, rest.length);
        toSkip -= jump;
        rest = rest.subarray(jump);
        if (rest.length === 0 || state !== 'parts') continue;
        const wanted = headBytes - head.length;
        head = Buffer.concat([head, rest.subarray(0, wanted)]);
        rest = rest.subarray(Math.min(wanted, rest.length));
        if (head.length < headBytes) continue;
        const follows = next(head);
        head = Buffer.alloc(0);
        if (typeof follows === 'number') toSkip = follows;
        else state = follows;
        // The last part has a checksum of four bytes after its head.
        if (follows === 'end') toSkip = 4;
      }
      if (state === 'end') trailing += rest.length;
    },
    end() {
      if (state === 'wrong') return CUT;
      if (state === 'rest') return null;
      if (toSkip > 0 || head.length > 0) return CUT;
      return trailing > 0 ? MORE : null;
    },
  };
}

/** PNG: length, name, what it holds, checksum; nothing after IEND. */
function png(): Follower {
  let ended = false;
  const follower = parts(8, 8, (head) => {
    if (!/^[A-Za-z]{4}$/.test(head.toString('latin1', 4))) return 'wrong';
    if (head.toString('latin1', 4) !== 'IEND') return head.readUInt32BE(0) + 4;
    ended = true;
    return 'end';
  });
  return { push: (chunk) => follower.push(chunk), end: () => follower.end() ?? (ended ? null : CUT) };
}

/** HEIC, M4A and their kin: boxes that say their own length (ISO/IEC 14496-12, 4.2). */
function boxes(): Follower {
  let large = false;
  return parts(0, 8, (head) => {
    if (large) {
      large = false;
      const bytes = head.readBigUInt64BE(0);
      return bytes < 16n || bytes > 2n ** 40n ? 'wrong' : Number(bytes) - 16;
    }
    if (!/^[\x20-\x7e\xa9]{4}$/.test(head.toString('latin1', 4))) return 'wrong';
    const bytes = head.readUInt32BE(0);
    if (bytes === 1) large = true;
    if (bytes === 0) return 'rest';
    return bytes === 1 ? 0 : bytes < 8 ? 'wrong' : bytes - 8;
  });
}

/** WAV and WebP: the second word is the length of all that follows it; a file of odd length may have one byte more. */
function riff(): Follower {
  let head = Buffer.alloc(0);
  let total = 0;
  return {
    push(chunk) {
      total += chunk.length;
      if (head.length < 8) head = Buffer.concat([head, chunk.subarray(0, 8 - head.length)]);
    },
    end() {
      if (head.length < 8) return CUT;
      const said = head.readUInt32LE(4) + 8;
      if (total < said) return CUT;
      return total - said > 1 ? MORE : null;
    },
  };
}

/**
 * JPEG: segments up to the picture itself, with the size of it among them. What cameras put behind the picture (a second, brighter one; a film of the
 * moment) stays: telephones do it with every photograph.
 */
function jpeg(): Follower {
  let sized = false;
  let picture = false;
  let ended = false;
  let before = 0;
  const follower = parts(2, 4, (head) => {
    const [ff, marker = 0] = head;
    if (ff !== 0xff || marker < 0xc0 || marker === 0xff) return 'wrong';
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) sized = true;
    if (marker === 0xda) {
      picture = true;
      return 'rest';
    }
    const bytes = head.readUInt16BE(2);
    return bytes < 2 ? 'wrong' : bytes - 2;
  });
  return {
    push(chunk) {
      follower.push(chunk);
      if (!picture || ended || chunk.length === 0) return;
      ended = chunk.includes('\xff\xd9', 0, 'latin1') || (before === 0xff && chunk[0] === 0xd9);
      before = chunk.at(-1) ?? 0;
    },
    end: () => follower.end() ?? (sized && picture && ended ? null : CUT),
  };
}

/** PDF: an end mark near the end. Readers forgive much more than that; what it may do is looked for elsewhere. */
function pdf(): Follower {
  let tail = Buffer.alloc(0);
  return {
    push(chunk) {
      tail = Buffer.concat([tail, chunk]).subarray(-1024);
    },
    end: () => (tail.includes('%%EOF') ? null : CUT),
  };
}

/** Words in UTF-8, and no control characters but those of a text. */
function text(): Follower {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let wrong = false;
  let something = false;
  const read = (chunk?: Buffer): void => {
    if (wrong) return;
    try {
      const words = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      if (/\S/.test(words)) something = true;
      if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(words)) wrong = true;
    } catch {
      wrong = true;
    }
  };
  return {
    push: read,
    end() {
      read();
      if (wrong) return 'kind';
      return something ? null : 'empty';
    },
  };
}

const FOLLOWERS: Record<FileKind['shape'], () => Follower> = {
  png,
  boxes,
  riff,
  jpeg,
  pdf,
  text,
  open: () => ({ push: () => undefined, end: () => null }),
};

export const followerOf = (kind: FileKind): Follower => FOLLOWERS[kind.shape]();
