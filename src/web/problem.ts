import { CounterfoilError, type ErrorCode } from '#core/errors.ts';
import { html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import type { Site } from '#web/site.ts';
import { fill, type Values } from '#web/words.ts';

/** What went wrong, as a page can say it: never more than the status and a sentence of ours. */
export interface Problem {
  status: number;
  title: string;
  words: string;
}

/** What the pages of one surface say when something goes wrong. */
export interface ProblemWords {
  /** By status. 400, 404 and 500 must be there: they stand for what is not. */
  statuses: Readonly<Record<number, Omit<Problem, 'status'>>>;
  notAllowed: string;
  notDone: string;
  /** A form whose file, or files, are too large, with `{files}` and `{megabytes}`. */
  filesTooLong: { title: string; oneFile: string; severalFiles: string };
  /** Where to go on from here. */
  start: string;
  /** With `{id}` for the number of the request. */
  quote: string;
}

/** Staff need to know what became of their work and whom to tell; they have a record before them, not a service to start again. */
export const STAFF_PROBLEMS: ProblemWords = {
  notAllowed: 'You cannot do this',
  notDone: 'That could not be done',
  filesTooLong: {
    title: 'The file is too large',
    oneFile:
      'What you sent is larger than {megabytes} MB, which is the most that we can take here, so nothing of it was kept. Go back and send it in parts.',
    severalFiles:
      'What you sent is larger than we can take here ({files} files of {megabytes} MB each), so nothing of it was kept. Go back and send it in parts.',
  },
  start: 'Go to what waits for you',
  quote: 'When you report this, quote {id}.',
  statuses: {
    400: {
      title: 'That could not be read',
      words:
        'What your browser sent could not be read, so nothing was recorded. Go back to the page and send it again.',
    },
    403: {
      title: 'This page is out of date',
      words:
        'It was opened too long ago, or before you last signed in, so nothing was recorded. Go back, load the page again, see where the record stands now, and send it once more.',
    },
    404: {
      title: 'Not found',
      words: 'There is no such page or record, or your role may not see it. Check the reference or the address.',
    },
    405: {
      title: 'This page does not work that way',
      words: 'This address cannot be used in that way. Go back to the page and use its form.',
    },
    408: {
      title: 'That took too long',
      words: 'The form did not arrive in time, so nothing was recorded. Go back and send it again.',
    },
    409: {
      title: 'This has moved on',
      words: 'A colleague has changed this record since you opened it. Load the page again to see where it stands.',
    },
    413: {
      title: 'That is too long',
      words:
        'What you sent is longer than can be taken, so nothing was recorded. Go back, shorten it and send it again.',
    },
    415: {
      title: 'That could not be read',
      words: 'This address takes forms only. Go back to the page and use its form.',
    },
    429: {
      title: 'Too many requests',
      words:
        'Too many requests have come from your connection, which you may share with colleagues. Wait a minute, then try again.',
    },
    500: {
      title: 'Something went wrong',
      words:
        'The fault is in Counterfoil, not in what you did. See where the record stands before you send anything again.',
    },
    503: {
      title: 'The records cannot be reached',
      words:
        'Nothing can be recorded at the moment. Try again in a few minutes. Keep a note of what you decide, and enter it then.',
    },
  },
};

const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  NO_SUCH_RECORD: 404,
  NOT_ALLOWED: 403,
  SAME_PERSON: 403,
  WRONG_STATE: 409,
  DATABASE_BUSY: 503,
  DATABASE_UNREACHABLE: 503,
  DISK_FULL: 503,
  SCHEMA_BEHIND: 503,
  OUT_OF_RANGE: 500,
};

/** Any error as something to show. Errors of our own for people say their own words; of all others only the status shows. */
export function problemOf(error: unknown, { statuses: words, ...said }: ProblemWords): Problem {
  if (error instanceof CounterfoilError) {
    const status = STATUS_OF[error.code] ?? 400;
    if (status >= 500) return { status, ...words[status]! };
    if (status === 404) return { status, title: words[404]!.title, words: error.detail ?? words[404]!.words };
    const title = status === 403 ? said.notAllowed : ((status === 409 ? words[409]?.title : null) ?? said.notDone);
    return { status, title, words: error.detail ?? error.message };
  }
  const { statusCode: claimed, most } = (error ?? {}) as { statusCode?: unknown; most?: Values };
  if (claimed === 413 && most) {
    const { title, oneFile, severalFiles } = said.filesTooLong;
    return { status: 413, title, words: fill(most.files === 1 ? oneFile : severalFiles, most) };
  }
  const status = typeof claimed === 'number' && claimed >= 400 && claimed < 500 ? claimed : 500;
  return { status, ...(words[status] ?? words[status < 500 ? 400 : 500]!) };
}

export const problemWithStatus = (status: number, { statuses }: ProblemWords): Problem => ({
  status,
  ...(statuses[status] ?? statuses[500]!),
});

/** The page for a problem, with a way on: start again, or ring somebody. */
export function problemView(problem: Problem, site: Site, requestId: string): View {
  const { start, quote } = site.problems;
  return {
    status: problem.status,
    title: problem.title,
    main: html`<h1 class="govuk-heading-l">${problem.title}</h1>
<p class="govuk-body">${problem.words}</p>
<p class="govuk-body">${site.stuck}</p>
<p class="govuk-body"><a class="govuk-link" href="${site.home}">${start}</a></p>
${problem.status >= 500 ? html`<p class="govuk-body-s">${fill(quote, { id: requestId })}</p>` : null}`,
  };
}
