import { INTAKE } from '#catalogue/thresholds/intake.ts';
import type { ErrorCode } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import type { Shape } from './report-shape.ts';
import { isBetweenYears, parseIsoDate, parseIsoTime, toUtc } from './report-times.ts';

/** What an absent value adapts to: null, undefined, or an empty text where text is not what is asked for. */
export const ABSENT = Symbol('absent');
/** The value was refused, and the refusal is in the list. */
export const REFUSED = Symbol('refused');

type Scalar = Exclude<Shape, { kind: 'list' | 'object' }>;
type Complain = (reason: string, code?: ErrorCode) => typeof REFUSED;

/** One value that is neither list nor object, checked against its shape. Refusals name the field and never repeat the value. */
export function adaptScalar(value: unknown, shape: Scalar, field: string, refusals: Refusal[]): unknown {
  const complain: Complain = (reason, code = 'BAD_FIELD') => {
    refusals.push({ code, field, reason });
    return REFUSED;
  };
  if (value === null || value === undefined) return ABSENT;
  if (shape.kind !== 'text' && typeof value === 'string' && value.trim() === '') return ABSENT;
  if (typeof value === 'string' && value.includes('\u0000')) {
    return complain('This text holds a NUL character, which no database can keep. Remove it.');
  }
  switch (shape.kind) {
    case 'text':
      return textValue(value, shape.max, complain);
    case 'id':
      return idValue(value, complain);
    case 'word':
      return wordValue(value, shape, complain);
    case 'number':
      return numberValue(value, shape, complain);
    case 'flag':
      return flagValue(value, complain);
    case 'time':
      return timeValue(value, shape.normalise, complain);
    case 'date':
      return dateValue(value, complain);
  }
}

function textValue(value: unknown, max: number, complain: Complain): unknown {
  if (typeof value === 'number') {
    return complain('This must be text. Put the number in quotes, so that no leading zero is lost.');
  }
  if (typeof value !== 'string') return complain('This must be text.');
  if (value.length > max) {
    return complain(
      `This text has ${value.length} characters; ${max} are allowed. Attach long material as a document.`,
    );
  }
  return value.toWellFormed();
}

function idValue(value: unknown, complain: Complain): unknown {
  const max = INTAKE.maxIdCharacters.value;
  if (typeof value === 'number')
    return complain('The reference must be text. Put it in quotes, so that no digit is lost.');
  if (typeof value !== 'string') return complain('The reference must be text.');
  if (value.length > max) return complain(`The reference has ${value.length} characters; ${max} are allowed.`);
  if (/[\u0000-\u001f\u007f-\u009f]/.test(value)) {
    return complain('The reference holds a control character, such as a tab or a line break. Remove it.');
  }
  return value.toWellFormed();
}

function wordValue(value: unknown, shape: Extract<Shape, { kind: 'word' }>, complain: Complain): unknown {
  const allowed = `The words known are: ${shape.known.join(', ')}.`;
  if (typeof value !== 'string') return complain(`This must be one word, as text. ${allowed}`);
  if (value.length > INTAKE.maxIdCharacters.value) return complain(`This must be one word, not a text. ${allowed}`);
  const canonical = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (shape.known.includes(canonical)) return canonical;
  return shape.closed ? complain(`This is not one of the words allowed. ${allowed}`) : value.toWellFormed();
}

/** "6000", "6,000", "£6,000.50": digits with or without proper thousands commas. */
const WRITTEN_NUMBER = /^£?\s?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,20})?$/;

function numberValue(value: unknown, shape: Extract<Shape, { kind: 'number' }>, complain: Complain): unknown {
  const asked = `This must be ${shape.what}: a number from 0 to ${shape.max}, without words.`;
  const written = typeof value === 'string' ? value.trim() : null;
  const n = written !== null && WRITTEN_NUMBER.test(written) ? Number(written.replace(/[£,\s]/g, '')) : value;
  if (typeof n !== 'number' || !Number.isFinite(n)) return complain(asked);
  // Adding zero turns -0, which JSON cannot carry back, into 0.
  return n < 0 || n > shape.max ? complain(asked) : n + 0;
}

const YES = ['true', 'yes', 'y', '1'];
const NO = ['false', 'no', 'n', '0'];

function flagValue(value: unknown, complain: Complain): unknown {
  if (typeof value === 'boolean') return value;
  const written = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (YES.includes(written)) return true;
  if (NO.includes(written)) return false;
  return complain('This must be true or false.');
}

function timeValue(value: unknown, normalise: boolean, complain: Complain): unknown {
  const [first, last] = [INTAKE.earliestYear.value, INTAKE.latestYear.value];
  const ms = typeof value === 'string' ? parseIsoTime(value.trim()) : null;
  if (ms === null) {
    return complain('This must be a date and time that exists, written like 2020-03-11T14:05:00Z.');
  }
  if (!isBetweenYears(ms, first, last)) return complain(`This time lies outside the years ${first} to ${last}.`);
  return normalise ? toUtc(ms) : (value as string).trim();
}

function dateValue(value: unknown, complain: Complain): unknown {
  // Many systems export a date of birth as a midnight.
  const written = typeof value === 'string' ? value.trim().replace(/[T ]00:00(?::00(?:\.0{1,9})?)?Z?$/, '') : '';
  const ms = parseIsoDate(written);
  if (ms === null) return complain('This must be a date that exists, written like 1938-04-27.');
  const [first, last] = [INTAKE.earliestBirthYear.value, INTAKE.latestYear.value];
  if (!isBetweenYears(ms, first, last)) return complain(`This date lies outside the years ${first} to ${last}.`);
  return written;
}
