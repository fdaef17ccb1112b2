/** A regular expression as far as it says which letters a match must hold. Whatever says nothing of that is `any` or `nothing`. */
export type PatternTree =
  /** One character of these kinds; null where there are too many to tell. */
  | { kind: 'one'; of: readonly string[] | null }
  /** The edge of a word. */
  | { kind: 'edge' }
  /** Takes no room and says nothing: an assertion about what stands beside. */
  | { kind: 'nothing' }
  | { kind: 'all'; parts: PatternTree[] }
  | { kind: 'either'; parts: PatternTree[] }
  | { kind: 'repeat'; part: PatternTree; least: number; most: number };

/** What a character counts as: a letter, whatever its case; any digit; the underscore; anything that is no part of a word. */
export const DIGIT = '0';
export const UNDERSCORE = '#';
export const GAP = '_';

export function kindOfCharacter(c: string): string {
  if (/[a-z]/i.test(c)) return c.toLowerCase();
  return /\d/.test(c) ? DIGIT : c === '_' ? UNDERSCORE : GAP;
}

const NOTHING: PatternTree = { kind: 'nothing' };
const ANY: PatternTree = { kind: 'one', of: null };
/** Kinds in a class of characters beyond which nothing is told by it. */
const MOST_KINDS = 4;

/** The tree of a pattern without the flags `u` and `v`; null for one written with what is not read here (`\\p`, `\\k`, `(?i:`). */
export function treeOf(source: string): PatternTree | null {
  const reader = new Reader(source);
  const tree = reader.either();
  return reader.isStrange ? null : tree;
}

class Reader {
  isStrange = false;
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  either(): PatternTree {
    const parts = [this.all()];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.all());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts };
  }

  private all(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      parts.push(this.repeated(this.atom()));
    return { kind: 'all', parts };
  }

  private repeated(part: PatternTree): PatternTree {
    const m = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (!m) return part;
    this.at += m[0].length;
    if (m[1]) return { kind: 'repeat', part, least: m[1] === '+' ? 1 : 0, most: m[1] === '?' ? 1 : Infinity };
    const least = Number(m[2]);
    return { kind: 'repeat', part, least, most: m[3] ? Number(m[4] || Infinity) : least };
  }

  private atom(): PatternTree {
    const c = this.source[this.at++]!;
    if (c === '(') return this.group();
    if (c === '[') return this.characters();
    if (c === '.') return ANY;
    // Before the first letter of a text or a line, and after the last, there is none: a gap.
    if (c === '^' || c === '$') return { kind: 'edge' };
    return c === '\\' ? this.escaped() : { kind: 'one', of: [kindOfCharacter(c)] };
  }

  private group(): PatternTree {
    const m = /^\?(?:[:=!]|<[=!]|<\w{1,40}>)/.exec(this.source.slice(this.at, this.at + 44))?.[0] ?? '';
    this.at += m.length;
    if (m === '' && this.source[this.at] === '?') this.isStrange = true;
    const from = this.at;
    const inner = this.either();
    const words = this.source.slice(from, this.at++);
    if (m === '?!' || m === '?<!') return OF_WORDS.test(words) ? { kind: 'edge' } : NOTHING;
    return m === '?=' || m === '?<=' ? NOTHING : inner;
  }

  private escaped(): PatternTree {
    const c = this.source[this.at++]!;
    if (c === 'b') return { kind: 'edge' };
    if (c === 'd') return { kind: 'one', of: [DIGIT] };
    if (c === 's' || c === 'n' || c === 'r' || c === 't') return { kind: 'one', of: [GAP] };
    if (/[xpPkc]/.test(c)) this.isStrange = true;
    if (c === 'u') {
      this.at += 4;
      return {
        kind: 'one',
        of: [kindOfCharacter(String.fromCharCode(parseInt(this.source.slice(this.at - 4, this.at), 16)))],
      };
    }
    if (/[A-Za-z0-9]/.test(c)) return c === 'B' ? NOTHING : ANY;
    return { kind: 'one', of: [kindOfCharacter(c)] };
  }

  private characters(): PatternTree {
    const isNot = this.source[this.at] === '^';
    if (isNot) this.at++;
    const kinds = new Set<string>();
    let isWide = isNot;
    while (this.source[this.at] !== ']') {
      const c = this.source[this.at++]!;
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && c !== '\\') {
        const to = this.source[this.at + 1]!;
        this.at += 2;
        if (/\d/.test(c) && /\d/.test(to)) kinds.add(DIGIT);
        else isWide = true;
      } else if (c !== '\\') kinds.add(kindOfCharacter(c));
      else {
        const one = this.escaped();
        if (one.kind !== 'one' || one.of === null) isWide = true;
        else for (const k of one.of) kinds.add(k);
        // A range that begins or ends with an escape is not told.
        if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']') isWide = true;
      }
    }
    this.at++;
    return isWide || kinds.size > MOST_KINDS ? ANY : { kind: 'one', of: [...kinds] };
  }
}

/** What may not stand beside is any part of a word, and perhaps more: beside a word, that is its edge. */
const OF_WORDS = /^(?:\[[^\]^]{0,20}\\w[^\]]{0,20}\]|\\w)$/;
