import type { TokenizerCallbacks } from 'htmlparser2';
import { htmlParser } from './when-needed.ts';

/** What is told of a page, in its order. Every `opened` has its `closed`, whatever the page leaves open or closes twice. */
export interface ElementListener {
  opened(name: string, attributes: ReadonlyMap<string, string>): void;
  closed(name: string): void;
  text(piece: string): void;
}

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
const FORM_PARTS = new Set(['input', 'option', 'optgroup', 'select', 'button', 'datalist', 'textarea']);
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const ENDS_PARAGRAPH =
  'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul';
/** Opening the first ends the second when that is the innermost open element: the closing tags that HTML lets an author leave out. */
const ENDS = new Map<string, ReadonlySet<string>>([
  ...ENDS_PARAGRAPH.split(' ').map((name) => [name, new Set(['p'])] as const),
  ...HEADINGS.map((name) => [name, new Set([...HEADINGS, 'p'])] as const),
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map((name) => [name, FORM_PARTS] as const),
  ...['dd', 'dt'].map((name) => [name, new Set(['dd', 'dt'])] as const),
  ...['rt', 'rp'].map((name) => [name, new Set(['rt', 'rp'])] as const),
  ...['tbody', 'tfoot'].map((name) => [name, new Set(['thead', 'tbody'])] as const),
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['a', new Set(['a'])],
  ['li', new Set(['li'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
]);
/** Inside drawings and formulas `<x/>` closes itself and CDATA is text; inside these parts of them HTML is HTML again. */
const FOREIGN = new Set(['svg', 'math']);
const HTML_AGAIN = new Set('mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '));

/**
 * Tells the elements and words of a page in time linear in its length, however deep it nests: each element is put on the stack once and
 * taken off once, and whether a name is open is a count, not a search. (The library's own parser moves its whole stack at each tag, which
 * is hours for a page of ten megabytes of `<div>`; its tokenizer, used here, looks at each character once.)
 */
export function walkElements(html: string, listener: ElementListener): void {
  const tokenizer = new (htmlParser().Tokenizer)({ decodeEntities: true }, new Walk(html, listener));
  tokenizer.write(html);
  tokenizer.end();
}

class Walk implements TokenizerCallbacks {
  private readonly html: string;
  private readonly listener: ElementListener;
  private readonly stack: string[] = [];
  private readonly openCount = new Map<string, number>();
  private readonly foreign: boolean[] = [];
  /** The tag being read: null between tags, and for a tag that is passed over. */
  private tag: string | null = null;
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';

  constructor(html: string, listener: ElementListener) {
    this.html = html;
    this.listener = listener;
  }

  isInForeignContext(): boolean {
    return this.foreign.at(-1) ?? false;
  }

  ontext(start: number, end: number): void {
    this.listener.text(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.listener.text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, mark: number): void {
    if (this.isInForeignContext()) this.listener.text(this.html.slice(start, end - mark));
  }

  onopentagname(start: number, end: number): void {
    this.begin(this.name(start, end));
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.tag !== null && !this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
    this.value = '';
  }

  onopentagend(): void {
    const name = this.tag;
    if (name === null) return;
    this.tag = null;
    this.listener.opened(name, this.attributes);
    if (VOID.has(name)) this.listener.closed(name);
  }

  onselfclosingtag(): void {
    const name = this.tag;
    const closes = this.isInForeignContext() && name !== null && !VOID.has(name);
    this.onopentagend();
    if (closes) this.pop();
  }

  onclosetag(start: number, end: number): void {
    const name = this.name(start, end);
    if (VOID.has(name)) {
      if (name === 'br') this.whole(name);
    } else if (this.isOpen(name)) {
      while (this.stack.at(-1) !== name) this.pop();
      this.pop();
    } else if (name === 'p') {
      this.whole(name);
    }
  }

  onend(): void {
    // A page cut off within a tag: the tag was never opened for the listener, so it is not closed either.
    if (this.tag !== null && !VOID.has(this.tag)) this.stack.pop();
    while (this.stack.length > 0) this.pop();
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private name(start: number, end: number): string {
    const name = this.html.slice(start, end).toLowerCase();
    return name === 'image' && !this.isInForeignContext() ? 'img' : name;
  }

  private isOpen(name: string): boolean {
    return (this.openCount.get(name) ?? 0) > 0;
  }

  private begin(name: string): void {
    this.attributes = new Map();
    // A form within a form is passed over, as browsers do.
    this.tag = name === 'form' && this.isOpen(name) ? null : name;
    if (this.tag === null) return;
    const ended = ENDS.get(name);
    while (ended?.has(this.stack.at(-1) ?? '')) this.pop();
    if (VOID.has(name)) return;
    this.stack.push(name);
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
    if (FOREIGN.has(name)) this.foreign.push(true);
    else if (HTML_AGAIN.has(name)) this.foreign.push(false);
  }

  /** A closing `</p>` or `</br>` without its opening stands for an empty one. */
  private whole(name: string): void {
    this.listener.opened(name, new Map());
    this.listener.closed(name);
  }

  private pop(): void {
    const name = this.stack.pop();
    if (name === undefined) return;
    this.openCount.set(name, (this.openCount.get(name) ?? 1) - 1);
    if (FOREIGN.has(name) || HTML_AGAIN.has(name)) this.foreign.pop();
    this.listener.closed(name);
  }
}
