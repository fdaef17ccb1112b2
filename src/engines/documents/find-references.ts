import type { Span } from './document.ts';
import { matchesOf } from './matching.ts';
import { overlaps } from './spans.ts';

export interface ReferenceMention extends Span {
  written: string;
}

/** What comes before a reference. Up to a dozen joining words may stand between it and the number. */
const LEAD =
  /\b(?:quot(?:e|ing)|(?:crime|incident|case|investigation|log|serial|event|occurrence|police|CAD|URN)(?:,? (?:report|ref(?:erence)?|crime|incident))?\s(?:ref(?:erence)?s?|numbers?|no\.?|log)|(?:reference|incident|crime|log|serial) (?:number )?ending(?: in)?|reference|serial(?= (?:\d|number|no))|CAD(?= ?\d)|log(?= \d{1,5}(?: of| \d|,|\.|\/|\*)| number| no)|ref(?=[.: ])|crime report|(?:occurrence|event|URN)(?= \d{3})|incident(?= (?:\d|log))|crime(?= \d{6})|mention(?:ing)?(?= [A-Z]{0,4}[ /-]?\d)|(?:give|giving)(?= (?:the )?(?:ref|crime|incident|log|number))|under(?= (?:the )?(?:ref|number|crime|incident|log|[A-Z]{0,4}[ /-]?\d{6})))[\s.:,]{0,4}/gi;
const JOIN =
  /^["'(]?(?:(?:the|of|our|event|serial|ending|in|with|crime|incident|case|investigation|occurrence|log|police|report|ref(?:erence)?s?|numbers?|no|is|CAD|URN|code|with|or|and|a)\b[\s.:,#]{0,3}){0,8}/i;
/**
 * Forms seen across forces: 46/215876/20, 00107_i_03032023, 918 14/11/22, 22000123456, 285S 050813, 107 of 3 December, 35/NH/1234/20, CAD 4512/03JAN,
 * 25*123456, NFRC210701234567, 20220915-0468, P21012345, 5120012345. A bare number needs four digits, unless a date follows it.
 */
const REFERENCE =
  /^(?:\d{1,5} of \d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}(?: \d{4})?|\d{1,5} of [A-Z][a-z]{2,8} \d{1,2}(?:,? \d{4})?|\d{1,5} \d{1,2}\/\d{1,2}\/\d{2,4}|\d{3,8}(?:_[A-Za-z0-9]{1,10}){1,3}(?: of \d{1,2} [A-Z][a-z]{2,8})?|\d{1,5} of \d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,5} of (?:today|yesterday)(?! )|\d{1,4}[A-Z]{0,2} \d{6}\b|[A-Z]{0,5}\/?\d{1,4}(?:[/*-][A-Z]{0,4}\d{0,12}[A-Z]{0,3}){1,6}|(?:[A-Z]{1,6}[/ -]?)?\d{1,9}(?:[/*-][A-Z0-9]{1,12}){1,7}|[A-Z]{2,5}(?:[/-][A-Z0-9]{1,12}){1,6}(?<=\d.{0,8})|[A-Z]{1,6}[-/ ]?\d{4,14}|\d{3,14}[A-Z]{1,3}\d{0,6}|\d{4,14})(?![\w])/;
const OPERATION =
  /\b(?:[Qq]uot(?:e|ing)|[Aa]sk(?:ing)? for|mention(?:ing)?|call(?:ing)?|contact(?:ing)?|speak to|ring)\s[^.\n]{0,50}?\b((?:Operation|Op\.?) [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?)\b/g;
const MORE =
  /^(?: \([\w ]{2,30}\))?\s{0,2}(?:,|or|and|&|\/)\s(?:(?:crime|ref(?:erence)?|number|incident|CAD|log)\s){0,3}/i;

/**
 * Step 3, references the public is asked to quote, and an operation's name only where the public is told to quote or ask for it.
 * A bogus officer's collar number has no such lead.
 */
export function findReferences(text: string, phones: Span[]): ReferenceMention[] {
  const found: ReferenceMention[] = [];
  for (const lead of matchesOf(LEAD, text)) {
    let at = lead.index + lead[0].length;
    at += JOIN.exec(text.slice(at, at + 120))?.[0].length ?? 0;
    for (let n = 0; n < 6; n++) {
      const m = REFERENCE.exec(text.slice(at, at + 60));
      if (!m || m[0].replace(/\D/g, '').length < 3) break;
      add(found, { written: m[0], start: at, end: at + m[0].length }, phones);
      at += m[0].length;
      const more = MORE.exec(text.slice(at, at + 40));
      if (!more) break;
      at += more[0].length;
    }
  }
  for (const m of matchesOf(OPERATION, text)) {
    const start = m.index + m[0].length - m[1]!.length;
    add(found, { written: m[1]!, start, end: start + m[1]!.length }, phones);
  }
  return found.sort((a, b) => a.start - b.start);
}

function add(found: ReferenceMention[], mention: ReferenceMention, phones: Span[]): void {
  if (/^(?:19|20)\d\d$/.test(mention.written)) return;
  if (overlaps(phones, mention.start, mention.end)) return;
  if (found.slice(-6).some((f) => f.start < mention.end && mention.start < f.end)) return;
  found.push(mention);
}
