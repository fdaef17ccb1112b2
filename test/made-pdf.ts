/** Small PDFs made here, so that tests need no files that nobody can read: lines of words, pictures only, or locked. */

const escaped = (words: string): string => words.replace(/[\\()]/g, (c) => `\\${c}`);

/** Lines of one page, each with the distance to the line above it in points. */
export interface PdfLine {
  words: string;
  gap?: number;
}

/** A PDF with the pages given, in Helvetica 12. `locked`: it asks for a password that nobody has. */
export function madePdf(pages: readonly (readonly PdfLine[])[], look: { locked?: boolean } = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    );
    const content = `BT /F1 12 Tf 40 560 Td ${lines.map((l) => `0 -${l.gap ?? 14} Td (${escaped(l.words)}) Tj`).join(' ')} ET`;
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const junk = '5A'.repeat(32);
  const lock = look.locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${junk}> /U <${junk}> /P -4 >> /ID [<${junk.slice(0, 32)}> <${junk.slice(0, 32)}>]`
    : '';
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) out += `${String(at).padStart(10, '0')} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}
