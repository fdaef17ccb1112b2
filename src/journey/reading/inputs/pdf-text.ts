/** A run of letters on a page as the library tells it: where it stands and how high it is, in points, from the lower left corner. */
export interface PdfPiece {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The library saw the end of a line after it. */
  endsLine: boolean;
}

interface Line {
  words: string;
  y: number;
  height: number;
}

/**
 * Pages of a PDF as running text. Lines of one paragraph are joined with a space, and a word that was divided at a line's end is put
 * together; paragraphs are parted by an empty line. A line that stands on most pages (`repeatedShare`) is a running head and left out.
 */
export function pdfText(pages: readonly (readonly PdfPiece[])[], repeatedShare: number): string {
  const lines = pages.map(linesOf);
  const heads = runningHeads(lines, repeatedShare);
  return lines
    .map((page) => paragraphsOf(page.filter((l) => !heads.has(headKey(l.words)))))
    .filter((page) => page !== '')
    .join('\n\n');
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let end = 0;
  for (const p of pieces) {
    if (line && Math.abs(line.y - p.y) > Math.max(line.height, p.height, 1) * 0.6 && p.words.trim() !== '') {
      lines.push(line);
      line = null;
    }
    if (p.words !== '') {
      line ??= { words: '', y: p.y, height: p.height };
      const gap = line.words !== '' && p.x - end > Math.max(p.height, 1) * 0.2;
      line.words += (gap && !/\s$/.test(line.words) && !/^\s/.test(p.words) ? ' ' : '') + p.words;
      line.height = Math.max(line.height, p.height);
      end = p.x + p.width;
    }
    if (p.endsLine && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.map((l) => ({ ...l, words: l.words.replace(/\s+/g, ' ').trim() })).filter((l) => l.words !== '');
}

/** "Page 3 of 7" and "Page 4 of 7" are one head. */
const headKey = (words: string): string => words.replace(/\d+/g, '#').toLowerCase();

function runningHeads(pages: readonly Line[][], share: number): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    // Heads and feet stand at the edge of a page: a sentence that is repeated within it is kept.
    const edge = [...page.slice(0, 2), ...page.slice(-2)];
    for (const key of new Set(edge.map((l) => headKey(l.words)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 3 && n / pages.length >= share).map(([key]) => key));
}

function paragraphsOf(lines: readonly Line[]): string {
  const paragraphs: string[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const at = paragraphs.length - 1;
    if (last === null || at < 0 || startsParagraph(last, line)) paragraphs.push(line.words);
    else paragraphs[at] = joined(paragraphs[at]!, line.words);
    last = line;
  }
  return paragraphs.join('\n\n');
}

/** A wider gap than between the lines of a paragraph, a jump up (a new column), another size of letters, or a mark of a list. */
function startsParagraph(above: Line, line: Line): boolean {
  const height = Math.max(above.height, line.height, 1);
  const gap = above.y - line.y;
  if (gap > height * 1.75 || gap < -height * 0.5) return true;
  if (Math.abs(above.height - line.height) > height * 0.2) return true;
  return /^(?:[•▪●◦‣–*-]|\d{1,2}[.)])\s/.test(line.words);
}

function joined(above: string, line: string): string {
  // A soft or plain hyphen between two small letters divides a word; "83-" before "year-old" is its own hyphen.
  if (/[a-z]\u00AD$/.test(above)) return above.slice(0, -1) + line;
  if (/[a-z]{2}-$/.test(above) && /^[a-z]{3}/.test(line) && !/\w-\w+-$/.test(above)) return above.slice(0, -1) + line;
  return /-$/.test(above) ? above + line : `${above} ${line}`;
}
