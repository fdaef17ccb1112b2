import { type Html, html, type Words } from '#web/html.ts';

/** What goes in the places of a text. Numbers are written as the language writes them where `counted` is used, else as they are. */
export type Values = Readonly<Record<string, Words | number>>;

const PLACE = /\{(\w{1,40})\}/g;
const MARKED = /\*\*([^*]{1,400})\*\*|\[([^[\]]{1,400})\]\(([^()\s]{1,400})\)|\{(\w{1,40})\}/g;

/** A text with its values, as plain words: for titles and attributes. @throws Error when a value is missing. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(PLACE, (_, name: string) => String(placed(values, name, text)));

/** A text with its values as markup: `**strong**`, `[link](/address)`, `{name}`. All else is escaped. @throws Error when a value is missing. */
export function rich(text: string, values: Values = {}): Html {
  const parts: Words[] = [];
  let at = 0;
  for (const found of text.matchAll(MARKED)) {
    parts.push(text.slice(at, found.index));
    at = found.index + found[0].length;
    const [, strong, link, href, name] = found;
    if (strong !== undefined) parts.push(html`<strong>${rich(strong, values)}</strong>`);
    else if (link !== undefined)
      parts.push(html`<a class="govuk-link" href="${fill(href!, values)}">${rich(link, values)}</a>`);
    else {
      const value = placed(values, name!, text);
      parts.push(typeof value === 'number' ? String(value) : value);
    }
  }
  parts.push(text.slice(at));
  return html`${parts}`;
}

/** The text of a number's plural category: `{n}` in it is the number, written as the language writes it. */
export function counted(
  forms: { readonly other: string } & { readonly [C in Intl.LDMLPluralRule]?: string },
  n: number,
  language: string,
  values: Values = {},
): string {
  const text = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return fill(text, { n: new Intl.NumberFormat(language).format(n), ...values });
}

function placed(values: Values, name: string, text: string): Words | number {
  const value = values[name];
  if (value === undefined) throw new Error(`No value was given for {${name}} of “${text}”.`);
  return value;
}
