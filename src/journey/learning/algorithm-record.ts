import { ALGORITHM_RECORD as SAYS } from '#catalogue/algorithm-record.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CURRENT_POLICY, TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import { BAND_FROM, POINTS, TRIAGE, VULNERABILITY } from '#catalogue/thresholds/triage.ts';
import type { Tuned } from '#catalogue/thresholds.ts';
import { ROUTES } from '#core/assessment.ts';
import { ROUTE_NAMES } from '#journey/allocation/decide.ts';
import { RULES_IN_WORDS } from '#journey/triage/rules-in-words.ts';

/** One entry of the record: a term, and what is said of it or a table. */
export type Entry = { term: string } & (
  | { says: string }
  | { columns: readonly string[]; rows: readonly (readonly string[])[] }
);

export interface RecordSection {
  id: string;
  heading: string;
  entries: Entry[];
}

/** How much it is used: counted from the running service. */
export interface Usage {
  assessed: number;
  /** Reports assessed in the last 30 days. */
  lately: number;
  decided: number;
  agreed: number;
  /** Assessments by version of the policy. */
  versions: readonly { version: string; n: number }[];
}

/**
 * The record of the triage assessment under the headings of the Algorithmic Transparency Recording Standard, made from what is running: the
 * policy in use, its rules with their weights, its limits with their evidence. Pure. `least`: fewer are shown as such.
 */
export function algorithmRecord(
  force: Pick<ForceConfig, 'name'>,
  usage: Usage,
  least: number,
  policy: TriagePolicy = CURRENT_POLICY,
): RecordSection[] {
  return [
    { id: 'about', heading: 'In short', entries: inShort(force) },
    { id: 'owner', heading: '1. Owner and responsibility', entries: owner(force) },
    { id: 'why', heading: '2. What it is for', entries: rationale() },
    { id: 'deciding', heading: '3. How decisions are made with it', entries: deciding(usage, least) },
    { id: 'how', heading: '4. How it works', entries: working(policy, usage) },
    { id: 'numbers', heading: 'Every number it runs on', entries: numbers(policy) },
    { id: 'data', heading: 'Data', entries: data() },
    { id: 'risks', heading: '5. Risks, and what is done about them', entries: risks() },
  ];
}

const inShort = (force: Pick<ForceConfig, 'name'>): Entry[] => [
  { term: 'Name', says: SAYS.name },
  { term: 'What it does', says: SAYS.summary },
  { term: 'Used by', says: force.name },
  { term: 'Questions', says: SAYS.contact },
];

const owner = (force: Pick<ForceConfig, 'name'>): Entry[] => [
  { term: 'Organisation', says: force.name },
  { term: 'Team', says: SAYS.team },
  { term: 'Who answers for it', says: SAYS.owner },
  { term: 'Supplier', says: SAYS.supplier },
];

const rationale = (): Entry[] => [
  { term: 'Scope', says: SAYS.scope },
  { term: 'Benefit', says: SAYS.benefit },
  { term: 'What was done before', says: SAYS.before },
  { term: 'What else was considered', says: SAYS.alternatives },
];

function deciding({ assessed, lately, decided, agreed }: Usage, least: number): Entry[] {
  const n = (x: number) => (x > 0 && x < least ? `fewer than ${least}` : x.toLocaleString('en-GB'));
  const share = decided >= least ? ` (${Math.round((agreed / decided) * 100)}% as proposed)` : '';
  return [
    {
      term: 'Where it stands in the work',
      says: 'After a report is received and before a person of the Investigation Management Unit decides where it goes.',
    },
    { term: 'What people are shown', says: SAYS.provided },
    {
      term: 'How often it is used',
      says: `${n(assessed)} reports assessed in all, ${n(lately)} of them in the last 30 days; ${n(decided)} decisions by people${share}.`,
    },
    { term: 'What people decide', says: SAYS.review },
    { term: 'What it may propose', says: `${ROUTES.map((r) => ROUTE_NAMES[r]).join('; ')}.` },
    { term: 'Training', says: SAYS.training },
    { term: 'Disagreeing with what was done', says: SAYS.appeals },
  ];
}

function working(policy: TriagePolicy, usage: Usage): Entry[] {
  const reads = policy.reading === 'rules_and_likeness' ? 'rules, and a model of single sentences' : 'rules alone';
  return [
    { term: 'In use', says: `Policy ${policy.version}: ${policy.note}` },
    {
      term: 'Kind of algorithm',
      says: `Facts are read from the fields and the account by ${reads}. ${RULES_IN_WORDS.length} rules each add their points to a score of 0 to 100. A ladder of steps, apart from the score, proposes the route; the first step that applies wins. The same report always gives the same answer.`,
    },
    {
      term: 'Settings',
      says: `Complex, serious and high value are read as ${policy.allocationRule.replaceAll('_', ' ').toLowerCase()}; vulnerability by ${policy.vulnerabilityLevels}; the ${policy.ladder} ladder; duties under ${policy.victimsCode}.`,
    },
    {
      term: 'The model of sentences',
      says: policy.reading === 'rules_and_likeness' ? SAYS.sentenceTask : 'Not used by this version.',
    },
    { term: 'Its data', says: SAYS.sentenceData },
    { term: 'How good it is', columns: ['Measure', 'Result', 'Measured on'], rows: SAYS.performance },
    { term: 'Upkeep', says: SAYS.maintenance },
    {
      term: 'Versions of the policy',
      columns: ['Version', 'What changed', 'Assessments kept'],
      rows: TRIAGE_POLICIES.map((p) => [
        p.version,
        p.note,
        `${usage.versions.find((v) => v.version === p.version)?.n ?? 0}`,
      ]).reverse(),
    },
  ];
}

function numbers(policy: TriagePolicy): Entry[] {
  const weights: Readonly<Record<string, Tuned>> = POINTS;
  return [
    {
      term: 'Rules and their points',
      columns: ['Looks for', 'Points', 'Why', 'Rests on'],
      rows: RULES_IN_WORDS.map((r) => [
        r.looksFor,
        `${policy.points[r.factor]}`,
        weights[r.factor]?.reason ?? '',
        weights[r.factor]?.evidence ?? '',
      ]),
    },
    { term: 'Bands, by score', columns: HEADINGS, rows: tunedRows(BAND_FROM, policy.bands) },
    { term: 'Limits', columns: HEADINGS, rows: tunedRows(TRIAGE, policy.limits) },
    { term: 'Vulnerability', columns: HEADINGS, rows: tunedRows(VULNERABILITY, policy.vulnerability) },
  ];
}

const HEADINGS = ['Number', 'Value', 'Why', 'Rests on'];

function tunedRows(
  group: Readonly<Record<string, Tuned<unknown>>>,
  values: Readonly<Record<string, unknown>>,
): string[][] {
  return Object.entries(group).map(([name, t]) => {
    const value = values[name];
    const changed = JSON.stringify(value) !== JSON.stringify(t.value) ? ' (as this version has it)' : '';
    return [inWords(name), `${written(value)}${changed}`, t.reason, `${t.evidence}, ${t.date}`];
  });
}

const written = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 3 }) : JSON.stringify(value);

/** "highValueLossGbp" → "High value loss (£)". */
function inWords(name: string): string {
  const words = name
    .replace(/Gbp$/, ' (£)')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const data = (): Entry[] => [
  {
    term: 'What it reads',
    says: 'The report itself: its fields and the account in words. Nothing from other databases; no profile of a person is bought or built.',
  },
  {
    term: 'Personal and sensitive data',
    says: 'Age, disability and other vulnerabilities, where the report tells of them, because harm to a vulnerable person weighs more; difficulty with English counts among them. Ethnicity, religion, name and sex are not read by any rule.',
  },
  {
    term: 'Who sees it',
    says: 'Staff whose role needs it; each opening is written in the audit trail. Reports kept to a team stay with the team.',
  },
  {
    term: 'How long it is kept',
    says: 'With the report, by the force’s review dates. Every assessment and decision is kept as it was made.',
  },
];

const risks = (): Entry[] => [
  { term: 'Impact assessments', says: SAYS.impact },
  { term: 'Risks', columns: ['What could go wrong', 'What is done about it'], rows: SAYS.risks },
];
