import type { Span } from './document.ts';
import { mayMatch } from './matching.ts';
import { yaml } from './when-needed.ts';

/**
 * Step 1, clean. Everything that is not prose (front matter, addresses, Markdown marks, web furniture) is blanked with spaces of the same
 * length, and typographic quotes become plain ones, so that every offset found later holds in the text as given.
 */
export interface CleanText {
  /** As given; evidence indexes this. */
  raw: string;
  /** Same length as `raw`. */
  text: string;
  meta: FrontMatter;
}

export interface FrontMatter {
  span: Span | null;
  title: string | null;
  url: string | null;
  area: string | null;
  /** As written: "17 Mar 2020", "07:24 11/12/2020". */
  published: string | null;
}

/** Front matter longer than this is not front matter: real blocks are under 2,000 characters, and the limit keeps hostile input cheap. */
const MAX_FRONT_MATTER = 20_000;

export function cleanText(raw: string): CleanText {
  const meta = readFrontMatter(raw);
  const from = meta.span?.end ?? 0;
  const text = blank(0, from) + maskBody(raw.slice(from));
  return { raw, text, meta };
}

const blank = (start: number, end: number): string => ' '.repeat(Math.max(0, end - start));
const NONE: FrontMatter = { span: null, title: null, url: null, area: null, published: null };

function readFrontMatter(raw: string): FrontMatter {
  const opening = /^\uFEFF?\s{0,20}(```ya?ml|---)[ \t]{0,20}\r?\n/.exec(raw.slice(0, 100));
  if (!opening) return NONE;
  const fence = opening[1] === '---' ? '\n---' : '\n```';
  const bodyStart = opening[0].length;
  const close = raw.slice(0, bodyStart + MAX_FRONT_MATTER).indexOf(fence, bodyStart - 1);
  if (close < 0) return NONE;
  const lineEnd = raw.indexOf('\n', close + fence.length);
  const span = { start: 0, end: lineEnd < 0 ? raw.length : lineEnd };
  const values = parseYaml(raw.slice(bodyStart, close));
  if (!values) return NONE;
  const publish = values.publish as Record<string, unknown> | undefined;
  return {
    span,
    title: words(values.title),
    url: words(values.url),
    area: words(values.area),
    published: words(publish?.date ?? values.published ?? values.date ?? values.publishDate),
  };
}

/** The values of a YAML mapping with every scalar left as written (so that 11/12/2020 and 2020-03-17 stay text). */
function parseYaml(block: string): Record<string, unknown> | null {
  try {
    const value: unknown = yaml().parse(block, {
      schema: 'failsafe',
      maxAliasCount: 0,
      logLevel: 'silent',
      strict: false,
    });
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/**
 * Marks that carry no words, each with the signs of which the text must hold one. Each is blanked in place. Bounded, so that a run of a
 * million marks costs a million steps.
 */
const BLANKED: [pattern: RegExp, signs: string][] = [
  [/\bhttps?:\/\/[^\s<>"')\]]{1,2000}/gi, '/'],
  [/\bwww\.[^\s<>"')\]]{1,2000}/gi, ''],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, '@'],
  [/\*\*|__|~~|`/g, '*_~`'],
  [/(?<=^[ \t]{0,20})(?:#{1,6}|>)(?=[ \t])/gm, '#>'],
  [/(?<=[ \t])#{1,6}(?=[ \t])/g, '#'],
  [/(?<![\w])[*_](?=\S)|(?<=\S)[*_](?![\w])/g, '*_'],
];
/** Furniture of web pages that reads as prose: cookie banners, skip links, share buttons, hosting advertisements. */
const FURNITURE =
  /\b(?:Quickly exit this site by pressing the Escape key\.?|Leave this site\b|Skip to (?:main )?content\.?|Skip navigation\.?|Cookies help us[^.\n]{0,80}\.|We use (?:some )?(?:essential )?cookies[^.\n]{0,160}\.|Hide Ad\.?|Read more:|READ MORE:[^.\n]{0,120}\.?|Most Read\b[^.\n]{0,400}|Share Tweet|Back to top(?: button)?|Leave a comment\.?|Credit: [A-Z]\w{1,30}\.?|On Air Now[^.\n]{0,80}\.?)/g;

/** Marks of a list item: the first character becomes a bullet, which is where the segmenter starts a sentence. */
const LIST_ITEM = /(?<=^[ \t]{0,20})(?:[*+-]|\d{1,2}\.)(?=[ \t])/gm;

function maskBody(body: string): string {
  let text = body.replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4]/g, "'").replace(/[\u201C\u201D\u201E\u2033]/g, '"');
  text = text.replace(/[\u00A0\u2007\u202F]/g, ' ').replace(/[\u2010\u2011]/g, '-');
  text = text.replace(LIST_ITEM, (m) => `•${' '.repeat(m.length - 1)}`);
  for (const [pattern, signs] of [...BLANKED, [FURNITURE, ''] as const]) {
    const isHere = signs === '' ? mayMatch(pattern, text) : [...signs].some((sign) => text.includes(sign));
    if (isHere) text = text.replace(pattern, (m) => ' '.repeat(m.length));
  }
  return text;
}
