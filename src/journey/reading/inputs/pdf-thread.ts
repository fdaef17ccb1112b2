/** Runs in a thread of its own (pdf.ts starts it), so that a file made to be slow or to fill the memory ends the thread and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PdfPiece, pdfText } from './pdf-text.ts';

export interface PdfJob {
  bytes: Uint8Array;
  mostPages: number;
  repeatedShare: number;
}
export type PdfAnswer =
  | { ok: true; text: string; pages: number; read: number; title: string | null }
  | { ok: false; why: 'password' | 'broken' };

interface Item {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  hasEOL?: boolean;
}

async function textOf(job: PdfJob): Promise<PdfAnswer> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(job.bytes, {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  const read = Math.min(pdf.numPages, job.mostPages);
  const pages: PdfPiece[][] = [];
  for (let n = 1; n <= read; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push((items as Item[]).map(pieceOf));
    page.cleanup();
  }
  const { info } = (await pdf.getMetadata().catch(() => ({ info: null }))) as { info: { Title?: unknown } | null };
  const title = typeof info?.Title === 'string' && info.Title.trim() !== '' ? info.Title.trim() : null;
  return { ok: true, text: pdfText(pages, job.repeatedShare), pages: pdf.numPages, read, title };
}

function pieceOf(item: Item): PdfPiece {
  const [, , , scale = 0, x = 0, y = 0] = item.transform ?? [];
  return {
    words: item.str ?? '',
    x,
    y,
    width: item.width ?? 0,
    height: item.height || Math.abs(scale),
    endsLine: item.hasEOL ?? false,
  };
}

async function answer(): Promise<PdfAnswer> {
  try {
    return await textOf(workerData as PdfJob);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, why: isLocked ? 'password' : 'broken' };
  }
}

parentPort?.postMessage(await answer());
