import { Worker } from 'node:worker_threads';
import { OPENING } from '#catalogue/thresholds/reading.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { OpenedDocument, RawInput } from './opened.ts';
import type { PdfAnswer, PdfJob } from './pdf-thread.ts';

type Failure = 'password' | 'broken' | 'slow' | 'pictures';
const SENTENCES: Record<Failure, string> = {
  password: 'This PDF is protected with a password. Open it, save a copy without the password, and send that.',
  broken: 'This PDF could not be opened: it is damaged or cut short. Save it again from where it came.',
  slow: 'This PDF took too long or too much memory to open. Print the pages that matter to a new PDF and send that.',
  pictures:
    'This PDF holds pictures of pages and no text: it was scanned. Run it through a text recognition (OCR) program first, or paste its words.',
};

/** The words of a PDF. The library is loaded in a thread, and only when a PDF comes: no other command pays for it. */
export async function openPdf(raw: RawInput): Promise<Result<OpenedDocument[], Refusal>> {
  const answer = await inThread({
    // A copy: the library takes the memory it is given.
    bytes: raw.bytes.slice(),
    mostPages: OPENING.pdfPages.value,
    repeatedShare: OPENING.repeatedLineShare.value,
  });
  if (answer === 'slow') return refuse(refusal('slow'));
  if (!answer.ok) return refuse(refusal(answer.why));
  const letters = answer.text.replace(/[^\p{L}]/gu, '').length;
  if (letters < OPENING.pdfFewLetters.value * Math.max(1, answer.read)) return refuse(refusal('pictures'));
  const notices =
    answer.read < answer.pages ? [`Only the first ${answer.read} of ${answer.pages} pages were read.`] : [];
  const input = {
    id: raw.name,
    text: answer.text.replaceAll('\0', ''),
    url: raw.url,
    title: answer.title ?? undefined,
  };
  return ok([{ input, format: 'pdf', isExtracted: true, notices }]);
}

const refusal = (why: Failure): Refusal => ({ code: 'BAD_FIELD', reason: SENTENCES[why] });

function inThread(job: PdfJob): Promise<PdfAnswer | 'slow'> {
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: OPENING.pdfMegabytes.value },
    // What the library says to the console is no business of the person who runs the command.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (answer: PdfAnswer | 'slow'): void => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => end('slow'), OPENING.pdfSeconds.value * 1_000);
    thread.once('message', (answer: PdfAnswer) => end(answer));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'slow' : { ok: false, why: 'broken' }),
    );
    thread.once('exit', () => end({ ok: false, why: 'broken' }));
  });
}
