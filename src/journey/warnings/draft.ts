import type { ForceConfig } from '#catalogue/forces/force.ts';
import { nationalServiceName } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import {
  COUNTS_ARE_REPORTS,
  DOOR_FIRST,
  HOW_TO_HELP,
  LINE_ADVICE,
  NEVER_RULES,
} from '#catalogue/warning-texts/never-rules.ts';
import { WARNING_TEXTS, type WarningText } from '#catalogue/warning-texts/texts.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import { checkRedaction, type KnownPersonal, personalOf, type RedactionFinding } from './redaction.ts';
import { ageBand, bandedReports, fitted, listed, lossesSaid, monthsSaid, titleOf } from './wording.ts';

/** What a warning is drafted from: a threat that the watch detected, or a series that a person chose. */
export interface DraftCause {
  fraudType: FraudType;
  /** Names of towns or districts from the gazetteer, the most affected first. */
  places: readonly string[];
  externalIds: readonly string[];
  /** A threat or series: "T-3", "S-12". */
  query: string;
}

/** A report with where it belongs, as the gazetteer names it. */
export interface CausingReport {
  report: FraudReport;
  town: string | null;
  /** False for a village, which is named only when several reports come from it. */
  townIsLarge: boolean;
  district: string | null;
}

/** A number or a claim in the text with the query that gives it, so that it can be checked before approval (R7.5). */
export interface Fact {
  sentence: string;
  query: string;
  /** What the query gave, before rounding. Never published. */
  value: number | string;
  asAt: string;
}

export interface WarningSection {
  heading: string;
  paragraphs: readonly string[];
  list: boolean;
}

export interface WarningDraft {
  fraudType: FraudType;
  title: string;
  summary: string;
  area: string;
  places: string[];
  keyPoints: string[];
  facts: Fact[];
  neverRules: readonly string[];
  advice: string[];
  howToReport: string[];
  howToHelp: readonly string[];
  sections: WarningSection[];
  /** The sections as plain text. */
  body: string;
  /** What the check found and was taken out before this draft was made. */
  mended: RedactionFinding[];
}

export type DraftResult = { ok: true; draft: WarningDraft } | { ok: false; findings: RedactionFinding[] };

/**
 * Drafts a warning in plain English. Every sentence is the catalogue's; what comes from the reports is counted, rounded and banded, and no
 * field of a report is ever copied into the text. The result is checked for personal data; a sentence in which something is found is
 * left out, and a draft that cannot be mended is not made. `asAt`: ISO time of the draft. A person edits and another approves.
 */
export function draftWarning(
  cause: DraftCause,
  reports: readonly CausingReport[],
  force: ForceConfig,
  asAt: string,
): DraftResult {
  const text = WARNING_TEXTS[cause.fraudType === 'not_fraud' ? 'other_fraud' : cause.fraudType];
  const places = namedPlaces(cause.places, reports);
  const known = personalOf(reports.map((r) => r.report));
  const allowed = allowedWords(text, places, force);
  const mended: RedactionFinding[] = [];
  const clean = (sentence: string): boolean => {
    const findings = findingsIn(sentence, known, allowed, places, force);
    mended.push(...findings);
    return findings.length === 0;
  };
  const facts = factsOf(cause, reports, places, force, asAt).filter((f) => clean(f.sentence));
  const draft = assemble(cause.fraudType, text, places, facts, force, mended);
  const findings = findingsIn([draft.title, draft.summary, draft.body].join('\n'), known, allowed, places, force);
  return findings.length === 0 ? { ok: true, draft } : { ok: false, findings };
}

/**
 * What a person wrote, checked as a draft is checked. Offsets are of `text`.
 * @param reports those behind the warning: whatever they hold about people must not be in it.
 */
export function checkEdited(
  text: string,
  warning: { fraudType: FraudType; places: readonly string[] },
  reports: readonly FraudReport[],
  force: ForceConfig,
): RedactionFinding[] {
  const words = WARNING_TEXTS[warning.fraudType === 'not_fraud' ? 'other_fraud' : warning.fraudType];
  const places = [...warning.places];
  return findingsIn(text, personalOf(reports), allowedWords(words, places, force), places, force);
}

function findingsIn(
  text: string,
  known: KnownPersonal,
  allowed: string[],
  places: string[],
  force: ForceConfig,
): RedactionFinding[] {
  const reportingLines = [
    force.emergencyNumber,
    force.nonEmergencyNumber,
    force.nationalService.phone,
    force.anonymous.phone,
  ];
  return checkRedaction(text, known, { reportingLines, allowedWords: allowed, places });
}

/** Words of the catalogue's own sentences may stand although a person in the reports has one of them for a name. */
function allowedWords(text: WarningText, places: readonly string[], force: ForceConfig): string[] {
  return [
    ...places,
    ...NEVER_RULES,
    ...LINE_ADVICE,
    ...HOW_TO_HELP,
    ...Object.values(force.contact),
    ...text.how,
    ...text.tips,
    ...MONTH_WORDS,
    ...HEADINGS,
    ...FACT_WORDS,
    COUNTS_ARE_REPORTS,
    DOOR_FIRST,
    text.gist,
    text.lead,
    force.county,
    force.name,
    nationalServiceName(force.nationalService),
  ];
}

const MONTH_WORDS = ['January February March April May June July August September October November December'];
const HEADINGS = [
  'What is happening',
  'How it works',
  'Three things to remember',
  'What to do',
  'How to report',
  'How you can help',
];
const FACT_WORDS = [
  'We have had reports of People have One person has lost Most of the people it happened to are over No one who told us lost money In all',
];

/** Towns as given; a small place with few reports gives way to its district (R6.20). */
function namedPlaces(places: readonly string[], reports: readonly CausingReport[]): string[] {
  const named = new Set<string>();
  for (const place of places) {
    const there = reports.filter((r) => r.town === place);
    const small = there.length > 0 && there.every((r) => !r.townIsLarge) && there.length < WARNINGS.namedVillage.value;
    named.add(small ? (there[0]!.district ?? place) : place);
  }
  return [...named];
}

function factsOf(
  cause: DraftCause,
  reports: readonly CausingReport[],
  places: readonly string[],
  force: ForceConfig,
  asAt: string,
): Fact[] {
  const all = reports.map((r) => r.report);
  const from = all.map((r) => r.receivedAt).sort()[0] ?? asAt;
  const where = places.length > 0 ? listed(places.slice(0, 4)) : force.county;
  const text = WARNING_TEXTS[cause.fraudType === 'not_fraud' ? 'other_fraud' : cause.fraudType];
  const fact = (sentence: string, field: string, value: number | string): Fact => ({
    sentence,
    query: `${cause.query} ${field}`,
    value,
    asAt,
  });
  const facts = [
    fact(
      `We have had ${bandedReports(all.length)} of ${text.name} in ${where} ${monthsSaid(from, asAt)}.`,
      'reports',
      all.length,
    ),
  ];
  const losses = all.map((r) => (typeof r.lossGbp === 'number' && r.lossGbp > 0 ? r.lossGbp : 0)).filter((l) => l > 0);
  const total = losses.reduce((a, b) => a + b, 0);
  const lost = lossesSaid(total, losses.length);
  if (lost) facts.push(fact(lost, 'lossGbp', total));
  // A report that says nothing of a loss does not say that there was none.
  else if (all.every((r) => r.lossGbp === 0 && !r.handedOver?.length))
    facts.push(fact('No one who told us lost money.', 'lossGbp', 0));
  const ages = all.map((r) => r.victim?.age).filter((a) => typeof a === 'number');
  const band = ageBand(ages, all.length);
  if (band !== null) facts.push(fact(`Most of the people it happened to are over ${band}.`, 'victim.age', ages.length));
  return facts;
}

function assemble(
  fraudType: FraudType,
  text: WarningText,
  places: string[],
  facts: Fact[],
  force: ForceConfig,
  mended: RedactionFinding[],
): WarningDraft {
  const { contact } = force;
  const happening = [text.gist, ...facts.map((f) => f.sentence), COUNTS_ARE_REPORTS];
  // The emergency line stands first, and the wait last (R3.30).
  const advice = [DOOR_FIRST, ...text.tips, ...(text.byTelephone ? LINE_ADVICE : [])];
  const howToReport = [contact.emergency, contact.report, contact.national, contact.anonymous];
  const sections: WarningSection[] = [
    { heading: HEADINGS[0]!, paragraphs: [happening.join(' ')], list: false },
    { heading: HEADINGS[1]!, paragraphs: text.how, list: true },
    { heading: HEADINGS[2]!, paragraphs: NEVER_RULES, list: true },
    { heading: HEADINGS[3]!, paragraphs: advice, list: true },
    { heading: HEADINGS[4]!, paragraphs: howToReport, list: true },
    { heading: HEADINGS[5]!, paragraphs: HOW_TO_HELP, list: true },
  ];
  return {
    fraudType,
    title: titleOf(text.lead, places, force.county),
    summary: fitted([text.gist, `It is happening in ${listed(places.slice(0, 3)) || force.county}.`], 160),
    area: force.county,
    places,
    keyPoints: [facts[0]?.sentence ?? text.gist, ...keyAdvice(text)],
    facts,
    neverRules: NEVER_RULES,
    advice,
    howToReport,
    howToHelp: HOW_TO_HELP,
    sections,
    body: sections.map(asText).join('\n\n'),
    mended,
  };
}

/** The rule and the step that this fraud is met with: nobody who is sent a false link is helped by a word about the door. */
const keyAdvice = (text: WarningText): string[] => {
  const tip = text.tips[0] ?? NEVER_RULES[0];
  return text.atDoor ? [text.byTelephone ? NEVER_RULES[2] : tip, DOOR_FIRST] : [tip, NEVER_RULES[0]];
};

function asText(section: WarningSection): string {
  const lines = section.list ? section.paragraphs.map((p) => `- ${p}`) : section.paragraphs;
  return `${section.heading}\n\n${lines.join('\n')}`;
}
