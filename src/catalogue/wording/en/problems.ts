/** When something goes wrong: by the status of the answer, what it is and what to do. The telephone line follows each of them. */
export const problems = {
  statuses: {
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
    405: {
      title: 'This page does not work that way',
      words: 'The page is there, but it cannot be opened or sent like this. Go to the start of the service.',
    },
    408: {
      title: 'That took too long',
      words: 'The form did not arrive in time. Check your connection and send it again.',
    },
    409: {
      title: 'This has changed',
      words: 'Somebody has already moved this on. Load the page again to see what changed.',
    },
    413: {
      title: 'That is too long',
      words: 'What you sent is longer than we can take. Shorten it and send it again.',
    },
    415: {
      title: 'We could not read that',
      words: 'This address takes forms only. Go back to the page and send its form.',
    },
    429: {
      title: 'Too many requests',
      words:
        'There have been too many requests from your connection, which you may share with others. Wait a minute, then try again.',
    },
    500: {
      title: 'Sorry, there is a problem with the service',
      words:
        'Something went wrong on our side. Try again later. What you sent may not have been kept: if you were given no reference, it was not.',
    },
    503: {
      title: 'Sorry, there is a problem with the service',
      words:
        'It cannot be reached at the moment. Try again in a few minutes. A report that you were given a reference for is safe.',
    },
  },
  filesTooLong: {
    title: 'The file is too large',
    oneFile:
      'What you sent is larger than {megabytes} MB, which is the most that we can take here, so nothing of it was kept. Go back and send it in parts.',
    severalFiles:
      'What you sent is larger than we can take here ({files} files of {megabytes} MB each), so nothing of it was kept. Go back and send it in parts.',
  },
  notAllowed: 'You cannot do this',
  notDone: 'That could not be done',
  start: 'Go to the start of the service',
  quote: 'If you tell us about this, quote {id}.',
} as const;
