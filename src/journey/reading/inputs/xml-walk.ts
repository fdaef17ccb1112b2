import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface XmlListener {
  opened(name: string, attributes: ReadonlyMap<string, string>): void;
  closed(name: string): void;
  text(piece: string): void;
}

/**
 * Tells the elements and words of an XML text once each, in time linear in its length. Forgiving: a closing tag that was never opened is
 * passed over, and what is left open at the end is closed. Entities are the five of XML and numbers; a document type is never looked at, so
 * nothing expands and nothing is fetched. Names are as written, prefix included.
 * @returns false where something was left open: the text was cut.
 */
export function walkXml(xml: string, listener: XmlListener): boolean {
  const walk = new Walk(xml, listener);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, walk);
  tokenizer.write(xml);
  tokenizer.end();
  return walk.isWhole;
}

class Walk implements TokenizerCallbacks {
  isWhole = true;
  private readonly xml: string;
  private readonly listener: XmlListener;
  private readonly stack: string[] = [];
  private readonly openCount = new Map<string, number>();
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';
  private name: string | null = null;

  constructor(xml: string, listener: XmlListener) {
    this.xml = xml;
    this.listener = listener;
  }

  isInForeignContext(): boolean {
    return true;
  }
  ontext(start: number, end: number): void {
    this.listener.text(this.xml.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.listener.text(String.fromCodePoint(codePoint));
  }
  oncdata(start: number, end: number, mark: number): void {
    this.listener.text(this.xml.slice(start, end - mark));
  }
  onopentagname(start: number, end: number): void {
    this.name = this.xml.slice(start, end);
    this.attributes = new Map();
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.xml.slice(start, end);
  }
  onattribdata(start: number, end: number): void {
    this.value += this.xml.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
    this.value = '';
  }
  onopentagend(): void {
    if (this.name === null) return;
    this.stack.push(this.name);
    this.openCount.set(this.name, (this.openCount.get(this.name) ?? 0) + 1);
    this.listener.opened(this.name, this.attributes);
    this.name = null;
  }
  onselfclosingtag(): void {
    this.onopentagend();
    this.pop();
  }
  onclosetag(start: number, end: number): void {
    const name = this.xml.slice(start, end);
    if ((this.openCount.get(name) ?? 0) === 0) return;
    while (this.stack.at(-1) !== name) this.pop();
    this.pop();
  }
  onend(): void {
    this.isWhole = this.stack.length === 0 && this.name === null;
    while (this.stack.length > 0) this.pop();
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private pop(): void {
    const name = this.stack.pop();
    if (name === undefined) return;
    this.openCount.set(name, (this.openCount.get(name) ?? 1) - 1);
    this.listener.closed(name);
  }
}
