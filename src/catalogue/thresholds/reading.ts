import { tuned } from '#catalogue/thresholds.ts';

/** The limits of opening what is to be read (journey/reading/inputs). */
export const OPENING = {
  pdfSeconds: tuned(
    20,
    'A bulletin of a dozen pages takes under a second; a file made to be slow would otherwise hold the program for ever.',
    'judgement',
  ),
  pdfMegabytes: tuned(
    512,
    'Memory that taking text out of one PDF may use. Large scanned files stay under 300 MB; a file that unpacks without end is stopped.',
    'judgement',
  ),
  pdfPages: tuned(300, 'The longest annual reports; more is a book, not a bulletin.', 'judgement'),
  pdfFewLetters: tuned(
    20,
    'Letters a page, on average, under which a PDF is taken for pictures of pages: a stamp or a page number is less, one line of prose is more.',
    'judgement',
  ),
  repeatedLineShare: tuned(
    0.6,
    'A line that stands on this share of the pages of a PDF is its running head or foot and no part of the text.',
    'judgement',
  ),
  htmlInsteadOfText: tuned(
    2,
    'An e-mail whose plain part has less than half the words of its HTML says only "see the web version" in it.',
    'judgement',
  ),
  pageCharacters: tuned(
    400_000,
    'A text of a hundred printed pages. On a page somebody waits; longer texts go through the command.',
    'judgement; 400,000 characters were read in 1.8 s on a busy machine, before the reader was made faster',
  ),
  shortCharacters: tuned(
    20_000,
    'Read at once, in some 20 ms; a thread takes longer than that to start. Longer texts are read in a thread, and nobody else waits for them.',
    'measured: 2,000 characters in 3 ms on a busy machine',
    '2026-11-22',
  ),
  readSeconds: tuned(
    30,
    'Fifteen times what the longest text a page takes was read in; after that it is given up.',
    'judgement',
    '2026-11-22',
  ),
  readMegabytes: tuned(
    512,
    'Reading ten megabytes takes under 300 MB; a page takes a twentieth of that.',
    'judgement',
    '2026-11-22',
  ),
  uploadBytes: tuned(
    20 * 1024 * 1024,
    'Bulletins as PDF with pictures reach 10 MB; a form holds its file in memory while it is read.',
    'judgement',
  ),
  feedItems: tuned(1_000, 'Feeds carry 10 to 100 entries; more is an archive or an attack.', 'judgement'),
} as const;

/** How a feed is asked (journey/reading/watch): politeness first. */
export const FETCHING = {
  everyMinutes: tuned(
    15,
    'Press offices publish a few texts a day. A quarter of an hour is soon enough to warn and is ninety-six small requests a day, most answered "not modified".',
    'judgement',
  ),
  leastMinutes: tuned(
    1,
    'Asking more often than once a minute is a burden on other people and is refused.',
    'judgement',
  ),
  firstBackOffSeconds: tuned(
    60,
    'After a first failure wait a minute: a restart of a web server takes less.',
    'judgement',
  ),
  longestBackOffMinutes: tuned(
    360,
    'After many failures still ask four times a day, so that a feed which comes back is heard within hours.',
    'judgement',
  ),
  longestRetryAfterHours: tuned(
    24,
    'A server may ask for a pause; one that asks for more than a day is asked again the next day, because such values are mistakes more often than wishes.',
    'judgement',
  ),
  jitter: tuned(
    0.2,
    'Each wait is stretched by up to a fifth at random, so that several forces do not all ask at the same second.',
    'judgement',
  ),
  secondsPerRequest: tuned(30, 'A page that takes longer is not coming; the next poll tries again.', 'judgement'),
  secondsBetweenPages: tuned(
    2,
    'Pages of one site are fetched one after another with a pause, as a person would open them. A longer Crawl-delay of its robots.txt is obeyed up to a minute.',
    'judgement',
  ),
  feedBytes: tuned(5 * 1024 * 1024, 'Feeds are under 1 MB; a larger one would only fill the memory.', 'judgement'),
  pageBytes: tuned(10 * 1024 * 1024, 'Articles are under 1 MB; PDFs of bulletins under 10 MB.', 'judgement'),
  robotsBytes: tuned(500 * 1024, 'RFC 9309 asks readers to take at least 500 KiB.', 'RFC 9309, 2.5'),
  robotsHours: tuned(24, 'RFC 9309 says that robots.txt should not be kept for more than a day.', 'RFC 9309, 2.4'),
  redirects: tuned(5, 'RFC 9309 asks for at least five; more is a loop.', 'RFC 9309, 2.3.1.2'),
  remembered: tuned(
    5_000,
    'Entries a feed is remembered by: fifty times the longest feed, so that an entry that leaves and comes back is not read twice.',
    'judgement',
  ),
  shortEntryWords: tuned(
    80,
    'An entry with fewer words is a teaser: the page it leads to is fetched and read instead.',
    'judgement',
  ),
  settledSeconds: tuned(
    2,
    'A file in a watched folder is read when its size and time have stood still for so long: until then somebody is writing it.',
    'judgement',
  ),
} as const;

/** When two texts are taken to tell of one incident (journey/reading/same-incident.ts). Points add up; a contradiction takes them away. */
export const SAME_INCIDENT = {
  offered: tuned(
    12,
    'Incidents offered to a person who joins two tellings by hand: a page or two, the likeliest first; words find the rest.',
    'judgement',
  ),
  joinAt: tuned(
    6,
    'The same place and the same uncommon sum, or a shared paragraph and a place: two papers on one case reach it, two cases of one town with one round sum do not.',
    'judgement; the pairs in journey/reading/same-incident.test.ts',
  ),
  samePlace: tuned(2, 'Courier victims of one town in one week are often several.', 'judgement'),
  sameDistrict: tuned(1, 'One paper names the village, the other the district.', 'judgement'),
  sameLoss: tuned(3, 'Equal sums to the pound are rarely chance, unless round.', 'judgement'),
  sameRoundLoss: tuned(
    1.5,
    'Equal sums that are round thousands are often chance: £5,000 and £10,000 are common.',
    'judgement',
  ),
  sameAge: tuned(2, 'The same year of age, where both papers give it.', 'judgement'),
  sameAgeBand: tuned(0.5, '"In her 80s" beside 83.', 'judgement'),
  sameDay: tuned(2, 'The same day, where both papers give it.', 'judgement'),
  nearDay: tuned(0.5, 'The same month, or days that touch.', 'judgement'),
  sameGender: tuned(0.5, 'Half of all victims have the same.', 'judgement'),
  wording: tuned(
    5,
    'Points for the whole of the words round the incident being shared: papers print the press office’s sentences.',
    'judgement',
  ),
  wordingAtLeast: tuned(
    0.08,
    'Runs of five words that two tellings share by chance (advice, names of services) are fewer than this share.',
    'judgement',
  ),
  contradiction: tuned(
    4,
    'Taken away for each of: another town of another district, sums that differ by more than a tenth, ages that differ by more than a year, another gender, days more than a fortnight apart.',
    'judgement',
  ),
  shingleWords: tuned(
    5,
    'Runs of five words: shorter ones are shared by chance, longer ones break at every edit.',
    'Broder 1997',
  ),
  shingleReach: tuned(350, 'Characters on each side of the quotes of an incident: its own paragraph.', 'judgement'),
  monthsApart: tuned(
    12,
    'Texts published further apart are not compared: a case that comes to court a year later is told anew with other words.',
    'judgement',
  ),
} as const;

/** When a method read elsewhere is the same as one used here (journey/reading/same-method.ts). */
export const NEXT_DOOR = {
  sameAt: tuned(
    0.5,
    'Share of the parts of the method told in both (who was impersonated, what was asked, how it was collected) that agree. Below half it is only the same kind of fraud.',
    'judgement',
  ),
  partsAtLeast: tuned(
    2,
    'With fewer than two of the three parts told in both, the kind of fraud alone would raise an alert for every warning.',
    'judgement',
  ),
  lookBackDays: tuned(
    60,
    'A group works an area for weeks; older reports say little of what is done today.',
    'judgement',
  ),
  ownReportsAtLeast: tuned(3, 'Fewer reports with the method here are no pattern yet.', 'judgement'),
  publishedDays: tuned(
    60,
    'An older text tells what was done then. Texts without a date count as new, because they were just read.',
    'judgement',
  ),
  warningShare: tuned(
    0.3,
    'A word of the method belongs to it when at least this share of the series’ reports tells it.',
    'judgement',
  ),
} as const;

/** What the picture from the press shows. */
export const PICTURE = {
  days: tuned(
    90,
    'Press tells of a case days to weeks after it happened; a quarter of a year shows where it has been told of lately without last year’s waves.',
    'judgement',
  ),
} as const;
