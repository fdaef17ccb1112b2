import { TICKS } from '#catalogue/checking/questions.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { type AskedFor, IMPERSONATED, type Impersonated } from '#core/report.ts';
import type { Check } from './check.ts';

/** What a check says of a report, to be gone on with: nothing is made up, and everything can be changed. */
export interface CheckedReport {
  story: string;
  impersonated: Impersonated[];
  askedFor: AskedFor[];
}

/** Words by which people name who rang. Only what they wrote themselves; the form asks and they can change it. */
const NAMED: readonly [Impersonated, RegExp][] = [
  ['police', /\b(?:police|officer|detective|constable|sergeant|inspector|dc|ds|di|scotland yard)\b/i],
  ['bank', /\b(?:bank|building society|fraud (?:team|department))\b/i],
  ['telecoms', /\b(?:broadband|internet provider|phone company|microsoft|virgin media|vodafone|openreach)\b/i],
  ['government', /\b(?:hmrc|tax office|revenue|council|court)\b/i],
  ['delivery', /\b(?:royal mail|delivery company|parcel firm)\b/i],
];
/** The words in which somebody says, or is said, to be somebody; up to the next pause. A bank that is only spoken of is not in them. */
const CLAIM =
  /\b(?:(?:said|says|saying|claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?)(?: \w+){0,3}? (?:was|were|is|are|be|from)|this is|i am|i'm|(?:call(?:s|ed|ing)?|rang|ring(?:s|ing)?|phon(?:ed|ing)|man|woman|lady|someone|somebody|officer) from)\b[^.?!,;]{0,40}/gi;

/** A check as the beginning of a report. */
export function reportFromCheck(check: Check): CheckedReport {
  if (check.way === 'ticked') {
    const ticks = TICKS.filter((t) => check.ticks.includes(t.key));
    return {
      story: ticks.map((t) => t.sentence).join(' '),
      impersonated: IMPERSONATED.filter((i) => ticks.some((t) => t.impersonated === i)),
      askedFor: [...new Set(ticks.flatMap((t) => (t.askedFor ? [t.askedFor] : [])))],
    };
  }
  const story =
    check.way === 'told'
      ? check.text
      : check.turns.map((t) => `${t.speaker === 'callee' ? 'I said' : 'They said'}: ${t.text}`).join('\n');
  const said =
    check.way === 'told'
      ? check.text
      : check.turns
          .filter((t) => t.speaker !== 'callee')
          .map((t) => t.text)
          .join('. ');
  return { story: story.slice(0, REPORT_FORM.storyCharacters.value), impersonated: claimed(said), askedFor: [] };
}

function claimed(text: string): Impersonated[] {
  const claims = [...text.matchAll(CLAIM)].map((m) => m[0]).join(' . ');
  return NAMED.filter(([, words]) => words.test(claims)).map(([who]) => who);
}
