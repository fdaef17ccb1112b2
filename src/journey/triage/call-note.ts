import { CODE_SAID, LIVES_IN, NOT_A_HOME } from '#catalogue/checking/note.ts';
import { townNamed } from '#catalogue/places/gazetteer.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { displayPhone } from '#core/phone.ts';
import { findPostcodes } from '#core/postcode.ts';
import type { Known } from '#engines/scoring/case-facts.ts';
import { findBadges } from '#engines/series/read/claims.ts';
import { findPhones } from '#engines/series/read/phones.ts';
import { LAST_FIGURES } from '#journey/checking/contact-code.ts';

/** A box of the screen that the note can fill. */
export const NOTE_BOXES = ['where', 'age', 'number', 'phone'] as const;
export type NoteBox = (typeof NOTE_BOXES)[number];

/** What the note says that belongs in a box: proposed, never more; the words it was read from stand beside it. */
export interface Proposal {
  value: string;
  quote: string;
}
export type Proposals = Partial<Record<NoteBox, Proposal>>;

/**
 * What can be put into the boxes from the note. An age in round figures ("in her eighties") fills no box; of several towns the first that the
 * words call a home wins.
 * @param age as the story alone tells it. @param force ONS code of the force whose places win when a name repeats.
 */
export function proposalsOf(text: string, age: Known<number> | null, force?: string): Proposals {
  const found: Proposals = {};
  const where = homeIn(text, force);
  if (where) found.where = where;
  const told = age?.fields.includes('narrative') ? age.quotes?.[0]?.quote : undefined;
  if (age && told && !/ties\b|\d0['’]?s\b/i.test(told)) found.age = { value: `${age.value}`, quote: told };
  for (const { number, role, start, end } of findPhones(text)) {
    const proposal = { value: displayPhone(number), quote: text.slice(start, end) };
    if (role === 'own') found.phone ??= proposal;
    else if (role === 'shown') found.number ??= proposal;
  }
  return found;
}

const MOST_WORDS = 4;

function homeIn(text: string, force: string | undefined): Proposal | null {
  const postcode = findPostcodes(text)[0];
  if (postcode) return { value: postcode.postcode, quote: text.slice(postcode.start, postcode.end) };
  for (const cue of text.matchAll(LIVES_IN)) {
    const rest = text.slice(cue.index + cue[0].length).slice(0, 80);
    const words =
      /^[^.,;:!?\n]{1,60}/
        .exec(rest)?.[0]
        .split(' ')
        .slice(0, MOST_WORDS + 1) ?? [];
    for (let from = 0; from < 2; from++)
      for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
        const said = words.slice(from, to).join(' ');
        const town = said.length > 2 ? townNamed(said, force)[0] : undefined;
        const after = rest.slice(words.slice(0, to).join(' ').length);
        if (town && !NOT_A_HOME.test(after)) return { value: town.name, quote: `${cue[0]}${said}`.trim() };
      }
  }
  return null;
}

/** A number that somebody gave as an officer's, and what comparing it with the numbers of the report tells. */
export interface SpokenNumber {
  kind: 'collar' | 'code';
  number: string;
  /** In words, for the call handler. */
  because: string;
  /** For a code: the last figures of the number that was rung, with which it can be looked up. */
  last?: string;
}

const figures = (written: string): string => written.replace(/\D/g, '');
const LEAST_ALIKE = 3;

/**
 * Collar numbers and codes that the note tells of, compared with the numbers in the report: a made-up one is often the end of the number that rang,
 * or changes from one call to the next. None proves that an officer is one.
 * @param inReport the telephone numbers of the report, each with whose it is in words.
 * @param own the number on which whoever rings can be reached, '' when it is not known.
 */
export function spokenNumbers(
  text: string,
  inReport: readonly { whose: string; number: string }[],
  own: string,
): SpokenNumber[] {
  const collars = [...new Set(findBadges(text).map((b) => b.toUpperCase().replace(/[^A-Z0-9]/g, '')))];
  const codes = [...new Set([...text.matchAll(CODE_SAID)].map((m) => figures(m[1]!)))];
  return [
    ...collars.map(
      (number): SpokenNumber => ({ kind: 'collar', number, because: ofCollar(number, collars, inReport) }),
    ),
    ...codes.map((number) => ofCode(number, figures(own).slice(-LAST_FIGURES), inReport)),
  ];
}

const endOf = (number: string, inReport: readonly { whose: string; number: string }[]) =>
  inReport.find((n) => figures(number).length >= LEAST_ALIKE && figures(n.number).endsWith(figures(number)));

function ofCollar(
  number: string,
  all: readonly string[],
  inReport: readonly { whose: string; number: string }[],
): string {
  const others = all.filter((n) => n !== number);
  if (others.length > 0)
    return `The note gives ${others.join(' and ')} as well: an officer has one number. Ask which was said, and by whom.`;
  const same = endOf(number, inReport);
  if (same) return `These are also the last figures of ${same.whose}: misheard, or made up from it. Ask again.`;
  return 'It is in no telephone number of this report. It proves nothing: anybody can say one. Check it with the force that was named, on a number you know.';
}

function ofCode(number: string, last: string, inReport: readonly { whose: string; number: string }[]): SpokenNumber {
  const ours = CHECKING.codeDigits.value;
  const code = { kind: 'code' as const, number };
  if (number.length !== ours)
    return { ...code, because: `Our codes have ${ours} figures and this has ${number.length}: it is none of ours.` };
  const same = endOf(number, inReport);
  if (same) return { ...code, because: `These are the last figures of ${same.whose}: it is hardly a code. Ask again.` };
  if (last.length < LAST_FIGURES)
    return {
      ...code,
      because: `It may be one of ours. It works only with the last ${LAST_FIGURES} figures of the number that was rung: ask for that number, and write it under “Their number”.`,
    };
  return { ...code, last, because: `It may be one of ours. Look it up with ${last}, the end of their number.` };
}
