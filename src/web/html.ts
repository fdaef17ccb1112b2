import { html as template, raw as trusted } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to send: every value put into it was escaped, unless it was markup already. */
export type Html = HtmlEscapedString;

/** What may stand in a template. A Date or an object does not compile: say how it is to be written. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

/** Words are escaped; markup is kept. */
export type Words = string | Html;

/** html`<p>${name}</p>`: strings are escaped, markup is kept, nothing is written for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return template(strings, ...(parts as unknown[])) as Html;
}

/** Text that is already markup and comes from us, never from a person. */
export const raw = (markup: string): Html => trusted(markup) as Html;

export const isHtml = (value: unknown): value is Html =>
  typeof value === 'object' && value !== null && (value as { isEscaped?: unknown }).isEscaped === true;

/** The form the GOV.UK macros take: `text` is escaped by them, `html` is not. */
export const asMacroWords = (words: Words): { text: string } | { html: string } =>
  isHtml(words) ? { html: words.toString() } : { text: words };
