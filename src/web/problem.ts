import { CounterfoilError, type ErrorCode } from '#core/errors.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import type { Site } from '#web/site.ts';

/** What went wrong, as a page can say it: never more than the status and a sentence of ours. */
export interface Problem {
  status: number;
  title: string;
  words: string;
}

const PROBLEMS: Record<number, Omit<Problem, 'status'>> = {
  400: { title: 'We could not read that', words: 'What your browser sent could not be read. Go back and try again.' },
  403: {
    title: 'This form is out of date',
    words:
      'For your safety a form must be sent from the page it belongs to. Go back, load the page again and send it once more. It cannot be sent from a browser that takes no cookies.',
  },
  404: {
    title: 'Page not found',
    words:
      'If you typed the web address, check that it is right. If you followed a link, the page may have been moved or taken away.',
  },
  405: { title: 'Page not found', words: 'This page cannot be used in that way. Go to the start of the service.' },
  408: {
    title: 'That took too long',
    words: 'The form did not arrive in time. Check your connection and send it again.',
  },
  409: {
    title: 'This has changed',
    words: 'Somebody has already moved this on. Load the page again to see what changed.',
  },
  413: { title: 'That is too long', words: 'What you sent is longer than we can take. Shorten it and send it again.' },
  415: {
    title: 'We could not read that',
    words: 'This address takes forms only. Go back to the page and send its form.',
  },
  429: {
    title: 'Too many requests',
    words: 'There have been too many requests from your connection. Wait a minute, then try again.',
  },
  500: {
    title: 'Sorry, there is a problem',
    words: 'Something went wrong on our side. Try again later. What you sent may not have been kept.',
  },
  503: { title: 'Sorry, the service is not available', words: 'We are mending it. Try again in a few minutes.' },
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
export function problemOf(error: unknown): Problem {
  if (error instanceof CounterfoilError) {
    const status = STATUS_OF[error.code] ?? 400;
    if (status >= 500 || status === 404) return { status, ...PROBLEMS[status]! };
    const title =
      status === 403 ? 'You cannot do this' : status === 409 ? PROBLEMS[409]!.title : 'That could not be done';
    return { status, title, words: error.message };
  }
  const claimed = (error as { statusCode?: unknown } | null)?.statusCode;
  const status = typeof claimed === 'number' && claimed >= 400 && claimed < 500 ? claimed : 500;
  const known = PROBLEMS[status] ?? PROBLEMS[status < 500 ? 400 : 500]!;
  return { status, ...known };
}

export const problemWithStatus = (status: number): Problem => ({ status, ...(PROBLEMS[status] ?? PROBLEMS[500]!) });

/** The page for a problem, with a way on: start again, or ring somebody. */
export function problemView(problem: Problem, site: Site, requestId: string): View {
  const onward: Html = html`<p class="govuk-body"><a class="govuk-link" href="${site.home}">Go to the start of the service</a></p>`;
  return {
    status: problem.status,
    title: problem.title,
    main: html`<h1 class="govuk-heading-l">${problem.title}</h1>
<p class="govuk-body">${problem.words}</p>
<p class="govuk-body">${site.stuck}</p>
${onward}
${problem.status >= 500 ? html`<p class="govuk-body-s">If you tell us about this, quote ${requestId}.</p>` : null}`,
  };
}
