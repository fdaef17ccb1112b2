import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/** What stands on a sheet, from top to bottom. */
export type SheetPart = { heading: string } | { paragraph: string } | { list: readonly string[]; numbered?: boolean };

export interface Sheet {
  title: string;
  parts: readonly SheetPart[];
  author: string;
  /** BCP 47. */
  language: string;
  /** Written in the file: the same sheet is the same bytes. */
  at: Date;
}

/** In points: what is asked for as large print, and below what nothing is set. */
export interface SheetSizes {
  largest: number;
  smallest: number;
}

const fontFile = (weight: string) =>
  readFileSync(new URL(`./fonts/atkinson-hyperlegible-next-${weight}.ttf`, import.meta.url));
let fonts: { regular: Buffer; bold: Buffer } | undefined;

const MARGIN = 46;
const TITLE = 1.5;
const HEADING = 1.18;
const INDENT = 1.3;

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * One A4 sheet in large print as PDF 1.7: text that can be selected and read out, tagged by its structure, with title and language, in an
 * embedded font. Set as large as fits one page. @throws RangeError when it does not fit at the smallest size.
 */
export async function sheetPdf(sheet: Sheet, sizes: SheetSizes): Promise<Buffer> {
  fonts ??= { regular: fontFile('regular'), bold: fontFile('bold') };
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    info: { Title: sheet.title, Author: sheet.author, CreationDate: sheet.at, ModDate: sheet.at },
    font: fonts.regular as unknown as string,
  } as unknown as PDFKit.PDFDocumentOptions);
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const printable = printableIn(doc);
  const words: Sheet = {
    ...sheet,
    title: printable(sheet.title),
    parts: sheet.parts.map((p) => mapPart(p, printable)),
  };
  write(doc, words, sizeThatFits(doc, words, sizes));
  doc.end();
  return done;
}

function mapPart(part: SheetPart, change: (text: string) => string): SheetPart {
  if ('heading' in part) return { heading: change(part.heading) };
  if ('paragraph' in part) return { paragraph: change(part.paragraph) };
  return { ...part, list: part.list.map(change) };
}

/** Without what the font has no letter for: a box in the place of a picture helps nobody. */
function printableIn(doc: Pdf): (text: string) => string {
  const { font } = (doc.font('regular') as unknown as { _font: { font: { hasGlyphForCodePoint(c: number): boolean } } })
    ._font;
  return (text) =>
    [...text.normalize('NFC').replace(/\s+/g, ' ')]
      .filter((c) => font.hasGlyphForCodePoint(c.codePointAt(0)!))
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim();
}

function sizeThatFits(doc: Pdf, sheet: Sheet, sizes: SheetSizes): number {
  const room = doc.page.height - 2 * MARGIN;
  for (let size = sizes.largest; size >= sizes.smallest; size -= 0.5)
    if (heightAt(doc, sheet, size) <= room) return size;
  throw new RangeError(`The sheet does not fit one page at ${sizes.smallest} points. Shorten its text.`);
}

const gapAfter = (size: number): number => size * 0.45;
const styleOf = (doc: Pdf, size: number) => ({ width: doc.page.width - 2 * MARGIN, lineGap: size * 0.08 });
const labelOf = (part: { numbered?: boolean }, i: number): string => (part.numbered ? `${i + 1}.` : '•');

function heightAt(doc: Pdf, sheet: Sheet, size: number): number {
  const whole = styleOf(doc, size);
  const high = (font: string, at: number, text: string, width = whole.width) =>
    doc
      .font(font)
      .fontSize(at)
      .heightOfString(text, { ...whole, width });
  let sum = high('bold', size * TITLE, sheet.title) + gapAfter(size);
  for (const part of sheet.parts) {
    if ('heading' in part)
      sum += gapAfter(size) * 0.6 + high('bold', size * HEADING, part.heading) + gapAfter(size) * 0.4;
    else if ('paragraph' in part) sum += high('regular', size, part.paragraph) + gapAfter(size);
    else for (const line of part.list) sum += high('regular', size, line, whole.width - size * INDENT) + gapAfter(size);
  }
  return sum;
}

function write(doc: Pdf, sheet: Sheet, size: number): void {
  const whole = styleOf(doc, size);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const block = (tag: string, font: string, at: number, text: string, before: number, after: number) => {
    doc.y += before;
    root.add(doc.struct(tag, {}, () => void doc.font(font).fontSize(at).text(text, MARGIN, doc.y, whole)));
    doc.y += after;
  };
  block('H1', 'bold', size * TITLE, sheet.title, 0, gapAfter(size));
  for (const part of sheet.parts) {
    if ('heading' in part)
      block('H2', 'bold', size * HEADING, part.heading, gapAfter(size) * 0.6, gapAfter(size) * 0.4);
    else if ('paragraph' in part) block('P', 'regular', size, part.paragraph, 0, gapAfter(size));
    else writeList(doc, root, part, size);
  }
  root.end();
}

function writeList(
  doc: Pdf,
  root: PDFKit.PDFStructureElement,
  part: { list: readonly string[]; numbered?: boolean },
  size: number,
): void {
  const { width, lineGap } = styleOf(doc, size);
  const list = doc.struct('L');
  root.add(list);
  part.list.forEach((line, i) => {
    const item = doc.struct('LI');
    list.add(item);
    const top = doc.y;
    doc.font('regular').fontSize(size);
    item.add(doc.struct('Lbl', {}, () => void doc.text(labelOf(part, i), MARGIN, top, { lineGap })));
    item.add(
      doc.struct(
        'LBody',
        {},
        () => void doc.text(line, MARGIN + size * INDENT, top, { width: width - size * INDENT, lineGap }),
      ),
    );
    item.end();
    doc.y += gapAfter(size);
  });
  list.end();
}
