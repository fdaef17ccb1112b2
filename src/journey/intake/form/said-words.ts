/** First step of reading a day or a time as people write it: plain words with single spaces and figures for numbers, without what adds nothing. */

const MOST = 100;

const UNITS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
  ' ',
);
const NUMBERS: Record<string, number> = {
  ...Object.fromEntries(UNITS.map((word, i) => [word, i + 1])),
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  couple: 2,
  few: 3,
};
const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
  'sixteenth seventeenth eighteenth nineteenth twentieth',
]
  .join(' ')
  .split(' ');

/** As people misspell them. */
const MEANT: Record<string, string> = {
  yesturday: 'yesterday',
  yesterdy: 'yesterday',
  yestarday: 'yesterday',
  yday: 'yesterday',
  tusday: 'tuesday',
  tuseday: 'tuesday',
  teusday: 'tuesday',
  wensday: 'wednesday',
  wednsday: 'wednesday',
  wendsday: 'wednesday',
  wednesdy: 'wednesday',
  thersday: 'thursday',
  thurday: 'thursday',
  saterday: 'saturday',
  febuary: 'february',
  feburary: 'february',
  xmas: 'christmas',
  hallowe_en: 'halloween',
  oclock: "o'clock",
  til: 'to',
  till: 'to',
  until: 'to',
  mins: 'minutes',
  min: 'minutes',
  hrs: 'hours',
  hr: 'hour',
  wk: 'week',
  wks: 'weeks',
  fortnights: 'fortnight',
  weekends: 'weekend',
};

function figured(words: string): string {
  const out: string[] = [];
  for (const word of words.split(' ')) {
    const ish = /^([a-z]{3,9})ish$/.exec(word)?.[1];
    const number = NUMBERS[word] ?? (ish === undefined ? undefined : NUMBERS[ish]);
    const nth = ORDINALS.indexOf(word) + 1;
    const tens = /^(?:20|30|40|50)$/.test(out.at(-1) ?? '') ? Number(out.at(-1)) : 0;
    // "Twenty five" is one number; "thirty first" is one day.
    if (tens && number !== undefined && number < 10) out[out.length - 1] = String(tens + number);
    else if (tens && nth > 0 && nth < 10) out[out.length - 1] = `${tens + nth}th`;
    else if (number !== undefined) out.push(String(number));
    else if (word === 'thirtieth') out.push('30th');
    else out.push(nth > 0 ? `${nth}th` : (MEANT[word] ?? word));
    if (ish && number !== undefined) out.push("o'clock");
  }
  return out.join(' ');
}

/** What may follow a figure that is not an hour: "about 6 weeks ago", "around 6 November". */
const NO_HOUR =
  '(?! ?(?:st|nd|rd|th|am|pm|o.clock|past|to|or|and|half|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|years?|week|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tues|wed|thu|fri|sat)[a-z]{0,9}(?: |$)|[\\d./:-])';

/** A figure that can be nothing but an hour gets its "o'clock": "about 6", "6ish", "6 yesterday evening", "6 in the evening". */
const hoursMarked = (words: string): string =>
  words
    .replace(/\b(\d{1,2})(?: o'clock)? ?ish\b/g, "$1 o'clock")
    .replace(
      new RegExp(
        `(^| )(?:at|about|around|roughly|approx|approximately|gone|nearly|almost|after|before) (\\d{1,2})(?!\\d)${NO_HOUR}`,
        'g',
      ),
      "$1$2 o'clock",
    )
    .replace(
      /(^|(?<!uary|march|april|may|june|july|august|ember|ober|\d) )(\d{1,2}) (?=(?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening)|(?:in|on) the (?:morning|afternoon|evening)|at night)\b)/g,
      "$1$2 o'clock ",
    )
    .replace(
      /(yesterday|today|tonight|last night|morning|afternoon|evening|lunchtime|teatime) (\d{1,2})$/,
      "$1 $2 o'clock",
    );

const NOTHING = new RegExp(
  `(?<![a-z])(?:${[
    'on and off|off and on|(?:every|each|most) (?:single )?(?:days?|nights?|weeks?)|daily|several times|many times|\\d{1,2} times|twice|once',
    "i think|i believe|i'd say|it was|it happened|it is|i got|it has been|it's been|has been|been|they rang|he rang|she rang",
    'about|around|approximately|approx|roughly|nearly|almost|exactly|ish|or so|or thereabouts|sometime|some time',
    'at|on|in|the|of|my|maybe|perhaps|possibly|probably|just|only|going|happening|started|starting|all|ongoing|constantly|repeatedly',
  ].join('|')})(?![a-z'])`,
  'g',
);

/** What was written, as the later steps read it. Linear: it is cut at 100 characters, and no step looks twice at a character. */
export function plainWords(written: string): string {
  const spaced = written
    .slice(0, MOST)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/½/g, ' half')
    .replace(/hallowe'en/g, 'halloween')
    .replace(/(?<=[a-z])'s(?![a-z])/g, 's')
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/\b(\d{1,2}[:.]\d{2}) ?(?:hrs|hours|h)\b/g, '$1')
    .replace(
      /(^|[ ,])(?:([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours|h)|(0\d|1[0-8]|2[1-3])([0-5]\d))(?=[ ,]|$)/g,
      '$1$2$4:$3$5',
    )
    .replace(/\b(?:after|before) (?=lunch|tea|dinner|breakfast|noon|midday|midnight)/g, '')
    .replace(/\bo'? ?clock\b/g, "o'clock")
    .replace(/(?<=[a-z])-(?=[a-z])|(?<=\d)-(?=ish|o'clock)/g, ' ')
    .replace(/\b(lunch|tea|dinner|bed|break) (time|fast)\b/g, '$1$2')
    .replace(/[,;()!"]|\.(?= |$)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
  return hoursMarked(figured(spaced));
}

/** Without the words that say neither a day nor an hour; for what is left once hours were taken out. */
export const barely = (words: string): string =>
  words
    // "In the last week" is not "last week".
    .replace(/(^| )in (?:the )?(?=(?:last|past) )/g, '$1during ')
    .replace(NOTHING, ' ')
    .replace(/\s+/g, ' ')
    .trim();
