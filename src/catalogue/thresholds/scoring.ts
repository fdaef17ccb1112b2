import { tuned } from '#catalogue/thresholds.ts';

const ON_TELLINGS =
  'set by hand and checked on the odd lines of evaluation/triage/live.jsonl, on heldout.jsonl and on the tables beside the reader';

/** What a scene told as happening is worth in points, against the signs that it is over (engines/scoring/live-scene.ts). */
export const LIVE_FRAMES = {
  coming: tuned(3, 'Somebody is on the way or expected: the emergency of R1.12 by itself.', ON_TELLINGS),
  at_scene: tuned(3, 'Somebody is at the door or in the house.', ON_TELLINGS),
  on_line: tuned(3, 'The caller holds the victim on the line.', ON_TELLINGS),
  at_bank: tuned(2, 'At the counter: an emergency if the customer is being coached, a claim form if not.', ON_TELLINGS),
  sent: tuned(3, 'On the way with or for the money.', ON_TELLINGS),
  ready: tuned(2, 'The money stands ready: for somebody, or back in its drawer.', ON_TELLINGS),
  intends: tuned(2, 'Told to hand it over, not yet done.', ON_TELLINGS),
  ring_back: tuned(1, 'The caller will ring again.', ON_TELLINGS),
  device: tuned(3, 'Somebody is in the computer.', ON_TELLINGS),
  plea: tuned(1, 'Help is asked for; every report asks for some.', ON_TELLINGS),
  in_hand: tuned(
    2,
    'A present sentence about money or a collector and the next hours; with both named it is enough.',
    ON_TELLINGS,
  ),
  held: tuned(0.5, 'Frightened or kept from speaking.', ON_TELLINGS),
} as const;

export const LIVE_OVER = {
  done: tuned(0.5, 'Something was handed over before; there is often a second time.', ON_TELLINGS),
  ended: tuned(0.5, 'Ringing off stops nobody who is already on the way.', ON_TELLINGS),
  nobody_came: tuned(2, 'Nobody came.', ON_TELLINGS),
  refused: tuned(1.5, 'The approach was refused or stopped.', ON_TELLINGS),
  caught: tuned(3, 'The collector is in custody.', ON_TELLINGS),
  past_day: tuned(0.5, 'A past day is named somewhere; a first collection often has one.', ON_TELLINGS),
  all_past: tuned(2, 'Nothing in the account is told as present.', ON_TELLINGS),
  late: tuned(3, 'The dates given lie long before the report.', 'R1.12'),
  sent_on: tuned(
    0.5,
    'The national service sends most reports on days later, but some people fill in the form while it happens.',
    'R1.4',
  ),
  paperwork: tuned(3, 'An update, a claim, a question.', ON_TELLINGS),
  remote: tuned(0.5, 'A fraud worked from afar sends nobody.', ON_TELLINGS),
} as const;

/** How loose words of number are read. */
export const LOOSE_NUMBERS = {
  severalMeans: tuned(
    3,
    '"Several", "many" or "numerous" others count as this many: enough for "several victims" (domain 2.3), no more.',
    'judgement',
  ),
} as const;

export const LIVE = {
  liveFrom: tuned(2.4, 'One plain scene is enough, unless something says that it is over.', ON_TELLINGS),
  withoutTime: tuned(0.5, 'A plan without a time is half an emergency.', ON_TELLINGS),
  staffTell: tuned(
    1,
    'Bank and shop staff ring because the customer is in front of them.',
    'domain 3.6 Banking Protocol',
  ),
  strong: tuned(1.25, 'Words that leave little doubt.', ON_TELLINGS),
  told: tuned(0.5, 'What the fraudster said would happen.', ON_TELLINGS),
  clockGoneHours: tuned(
    1.5,
    'A clock time this long gone has passed; fraudsters run late, but not later.',
    ON_TELLINGS,
  ),
} as const;

const ON_SENTENCES =
  'evaluation/triage/sentences: files of writers left out in turn, and how often sentences of calm reports reach it';

/** How sure the sentence model must be (0 to 1) before a fact is taken that no rule found. A missed emergency costs more than a look too many. */
export const LEAST_LIKELY = {
  coming: tuned(0.5, 'A collection under way: somebody looks at once, so evens are enough.', ON_SENTENCES),
  comingAtAll: tuned(
    0.1,
    'Under this in every sentence no collection is told of, whatever words a rule met. Higher, and true ones with odd words are lost.',
    ON_SENTENCES,
  ),
  comingThoughPast: tuned(
    0.3,
    'The same where a day long past is named: many tell of a first visit then and of the next one now.',
    ON_SENTENCES,
  ),
  comingAgain: tuned(
    0.8,
    'Another collection, after one that took place: most who write of one write of the past.',
    ON_SENTENCES,
  ),
  sign: tuned(0.6, 'A sign of vulnerability: it brings care, and the sentence is shown.', ON_SENTENCES),
  suspect: tuned(0.7, 'The offender is known: it sends the report to a local officer.', ON_SENTENCES),
  arrest: tuned(0.7, 'Somebody is held. Callers tell such stories too, so it must be sure.', ON_SENTENCES),
  noAction: tuned(0.7, 'The teller wants nothing done. Wrong, and somebody waits for an answer.', ON_SENTENCES),
} as const;
