/**
 * Every word that the public reads and that a person of the house wrote: one file a stage in `en/`, gathered here. A page takes its words by
 * `wordingIn(ctx.site.language)` and puts them in with `rich`, `fill` or `counted` of web/words.ts. Nothing here is code: texts, with
 *
 * - `{name}` where a value goes,
 * - `**words**` for what is strong, `[words](/address)` for a link,
 * - `{ one: …, other: … }` where a number decides (the plural categories of CLDR; Welsh has six),
 *
 * so that another language is another folder with the same keys: `Wording` is its type, and a key that is missing does not compile.
 */
import { CounterfoilError } from '#core/errors.ts';
import { callInterface } from './en/call-interface.ts';
import { checking } from './en/checking.ts';
import { following } from './en/following.ts';
import { frame } from './en/frame.ts';
import { furniture } from './en/furniture.ts';
import { messages } from './en/messages.ts';
import { problems } from './en/problems.ts';
import { reporting } from './en/reporting.ts';
import { statistics } from './en/statistics.ts';
import { warnings } from './en/warnings.ts';

const EN = {
  callInterface,
  checking,
  following,
  frame,
  furniture,
  messages,
  problems,
  reporting,
  statistics,
  warnings,
};

/** A text for each plural category that a language tells apart. */
export type Plural = { readonly other: string } & { readonly [C in Intl.LDMLPluralRule]?: string };

type Worded<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : T extends readonly (infer Item)[]
      ? readonly Worded<Item>[]
      : { readonly [K in keyof T]: Worded<T[K]> };

/** What every language has to say. */
export type Wording = Worded<typeof EN>;

/** The language of the house, and what the pages speak unless they are told otherwise (`--language`, COUNTERFOIL_LANGUAGE). */
export const DEFAULT_LANGUAGE = 'en-GB';

/** For translators and tests: English in brackets, so that a word that is not from here stands out. The code is the usual one for this. */
export const BRACKETED_LANGUAGE = 'en-XA';

const LANGUAGES: Readonly<Record<string, Wording>> = { [DEFAULT_LANGUAGE]: EN, [BRACKETED_LANGUAGE]: bracketed(EN) };

/** The languages there are, as in `lang` attributes (BCP 47). */
export const languages = (): string[] => Object.keys(LANGUAGES);

const whole = new Set<string>();

/**
 * All words of a language. A language is looked at once, when it is first asked for, which is when the pages start.
 * @throws CounterfoilError BAD_OPTION for one that is not there, or that lacks a text: it names every key.
 */
export function wordingIn(language: string): Wording {
  const found = LANGUAGES[language];
  if (!found)
    throw new CounterfoilError(
      'BAD_OPTION',
      `There are no words in "${language}": there are ${languages().join(', ')}.`,
    );
  if (!whole.has(language)) {
    const missing = missingWords(found, EN);
    if (missing.length > 0)
      throw new CounterfoilError('BAD_OPTION', `The words in "${language}" lack ${missing.join(', ')}.`);
    whole.add(language);
  }
  return found;
}

/** The keys of `like` that `words` has no text for, as paths: "reporting.end.title". A number's forms need `other` only, and a list may be of another length. */
export function missingWords(words: unknown, like: unknown, path = ''): string[] {
  if (typeof like === 'string') return typeof words === 'string' && words !== '' ? [] : like === '' ? [] : [path];
  if (typeof words !== 'object' || words === null) return [path];
  if (Array.isArray(like)) return Array.isArray(words) && words.length > 0 ? [] : [path];
  const keys = Object.keys(like as object);
  const forms =
    keys.includes('other') && keys.every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key));
  return (forms ? ['other'] : keys).flatMap((key) =>
    missingWords(
      (words as Record<string, unknown>)[key],
      (like as Record<string, unknown>)[key],
      path ? `${path}.${key}` : key,
    ),
  );
}

function bracketed<T>(words: T): T {
  if (typeof words === 'string') return `⟦${words}⟧` as T;
  if (Array.isArray(words)) return words.map(bracketed) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, bracketed(value)])) as T;
}
