/** Why a record is kept or disposed of when the day of review has come (R6.12 to R6.14). Of a disposal the word alone is kept. */
export const KEEP_GROUNDS = {
  may_come_again: 'The victim or a suspect is likely to come to notice again',
  serious: 'What was done is grave enough to keep for longer',
  court: 'A court, an appeal, an inquiry or a complaint may ask for it',
  unsolved: 'It is unsolved, and what it holds may still solve it or another',
} as const;
export const DISPOSE_GROUNDS = {
  period_over: 'It has been kept as long as it must be, and nothing has come since',
  not_accurate: 'It is not right, and cannot be put right',
  not_needed: 'It is of no use for policing any more',
  told_elsewhere: 'Another record holds the same, and stays',
} as const;
export type KeepGround = keyof typeof KEEP_GROUNDS;
export type DisposeGround = keyof typeof DISPOSE_GROUNDS;

/** What forbids a disposal, by the kind that the database tells (042-disposal.sql); {about} is a series, a number or a day. */
export const BLOCKER_WORDS: Readonly<Record<string, string>> = {
  early: 'Its day of review is {about}, and has not come.',
  hold: 'Somebody has put a hold on it. Release the hold first, on the page of how long it is kept.',
  undecided: 'Nobody has decided yet where it goes.',
  open_case: 'Its case is open: nobody has recorded how it ended.',
  series: 'Series {about} is under investigation, and rests on it.',
  nominated: 'Its series has been put forward as an organised crime group ({about}).',
  charged: 'Somebody was charged: the duty to disclose lasts until a release is recorded after the proceedings.',
  disclosed: 'It was disclosed ({about}) and not recalled: whoever has it is told first.',
  figures: 'The figures of its month ({about}) have not been counted and published yet.',
  newer:
    'Something was written in it on {about}, after this was proposed. Read it, then refuse the proposal or have it withdrawn: it can be proposed again.',
};
