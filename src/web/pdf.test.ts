import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Sheet, sheetPdf } from './pdf.ts';

const SIZES = { largest: 19, smallest: 14 };
const SHEET: Sheet = {
  title: 'Fake “police” callers – £5,000 lost in Llanŵr 👮🏽‍♀️',
  author: 'Hertfordshire Constabulary',
  language: 'en-GB',
  at: new Date('2026-02-03T10:00:00Z'),
  parts: [
    { paragraph: 'It’s not real… They want £3,000 – or “your card”.' },
    { heading: 'What to do' },
    { list: ['Hang up.', 'Use another phone.'], numbered: true },
    { list: ['Never give your PIN.'] },
  ],
};

interface Node {
  role?: string;
  children?: Node[];
}
const roles = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];

describe('a sheet as PDF', () => {
  it('is one page whose words can be read out of it again, pounds and curly quotes too, and letters of Welsh', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await sheetPdf(SHEET, SIZES)));
    assert.equal(pdf.numPages, 1);
    const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
    assert.match(text, /Fake “police” callers – £5,000 lost in Llanŵr/);
    assert.match(text, /It’s not real… They want £3,000 – or “your card”\./);
    assert.match(text, /What to do 1\. Hang up\. 2\. Use another phone\. • Never give your PIN\./);
    assert.doesNotMatch(text, /👮|\u200d|\ufffd/);
  });

  it('has a title, a language and a tagged structure, for whoever has it read out', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await sheetPdf(SHEET, SIZES)));
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    assert.equal(info.Title, SHEET.title);
    assert.equal(info.Language, 'en-GB');
    assert.equal((await pdf.getMarkInfo())?.Marked, true);
    const tree = (await (await pdf.getPage(1)).getStructTree()) as Node;
    assert.deepEqual(roles(tree), [
      ...['Root', 'Document', 'H1', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'],
      ...['L', 'LI', 'Lbl', 'LBody'],
    ]);
    const bytes = (await sheetPdf(SHEET, SIZES)).toString('latin1');
    assert.match(bytes, /\/FontFile2/, 'the font is not in it');
    assert.match(bytes, /\/DisplayDocTitle true/);
  });

  it('is set smaller before it takes a second page, and refused where it could not be read', async () => {
    const long = (lines: number): Sheet => ({
      ...SHEET,
      parts: [{ list: Array(lines).fill('A line of some words. '.repeat(4)) }],
    });
    const pages = async (sheet: Sheet) =>
      (await getDocumentProxy(new Uint8Array(await sheetPdf(sheet, SIZES)))).numPages;
    assert.equal(await pages(long(15)), 1);
    await assert.rejects(sheetPdf(long(60), SIZES), /does not fit one page at 14 points/);
  });

  it('is the same bytes for the same words', async () => {
    assert.deepEqual(await sheetPdf(SHEET, SIZES), await sheetPdf(SHEET, SIZES));
  });
});
