/** What staff pages show of an assessment: the advice, and everything it rests on. */
import type { Assessment, Band, CallForService, Level } from '#core/assessment.ts';
import type { Reason } from '#core/reason.ts';
import { details, type TagColour, table, tag } from '#web/components/content.ts';
import type { MarkedWords } from '#web/components/highlight.ts';
import { momentInWords } from '#web/dates.ts';
import { agoInWords, dueInWords } from '#web/durations.ts';
import { type Html, html, type Part } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';
import type { KeptAssessment } from './assessments.ts';

const BAND_COLOURS: Record<Band, TagColour> = { immediate: 'red', high: 'orange', medium: 'yellow', low: 'grey' };
export const bandTag = (band: string): Html => tag(plainWords(band), BAND_COLOURS[band as Band] ?? 'grey');

const LEVEL_COLOURS: Record<Level, TagColour> = { high: 'red', medium: 'yellow', low: 'grey' };
const levelTag = (level: Level): Html => tag(plainWords(level), LEVEL_COLOURS[level] ?? 'grey');

const FACTOR_NAMES: Record<string, string> = {
  threat: 'Threat',
  harm: 'Harm',
  risk: 'Risk',
  investigation: 'Investigation',
  vulnerability: 'Vulnerability',
  engagement: 'Engagement',
  complexity: 'Complex',
  complex: 'Complex',
  seriousness: 'Serious',
  serious: 'Serious',
  value: 'High value',
  high_value: 'High value',
  nature: 'What kind of fraud',
  allocation: 'Why this route',
};
const groupOf = (factor: string): string => factor.split('.')[0] ?? factor;
const nameOfGroup = (group: string): string => FACTOR_NAMES[group] ?? plainWords(group);

/** The words that weighed most, as sentences: for a row of a list. What another of them says already is not said again. */
export function topReasons(reasons: readonly Reason[], most: number): string[] {
  const said: string[] = [];
  for (const { because } of [...reasons].sort((a, b) => b.points - a.points)) {
    if (said.length === most) break;
    const shorter = said.findIndex((s) => because.includes(s));
    if (shorter >= 0) said[shorter] = because;
    else if (!said.some((s) => s.includes(because))) said.push(because);
  }
  return said;
}

/** Words of the account that the assessment rests on, with why they matter. */
export function marksOf(assessment: Assessment): MarkedWords[] {
  const reasons = [...assessment.reasons, ...assessment.vulnerability.reasons, ...assessment.repeatRisk.reasons];
  return reasons.flatMap((r) => (r.quotes ?? []).map((q) => ({ start: q.start, end: q.end, why: r.because })));
}

/** The reasons by factor of THRIVE (R2.1): why this route, then the heaviest factor first. */
export function reasonsSection(reasons: readonly Reason[]): Html {
  const groups = new Map<string, Reason[]>();
  for (const r of reasons) groups.set(groupOf(r.factor), [...(groups.get(groupOf(r.factor)) ?? []), r]);
  const sum = (list: Reason[]) => list.reduce((total, r) => total + r.points, 0);
  const first = (group: string) => (group === 'allocation' ? 1 : 0);
  const ordered = [...groups].sort((a, b) => first(b[0]) - first(a[0]) || sum(b[1]) - sum(a[1]));
  return html`<div class="cf-reasons">${ordered.map(
    ([group, list]) => html`<section class="cf-reasons__group">
<h3 class="govuk-heading-s">${nameOfGroup(group)} <span class="cf-points">${pointsInWords(sum(list))}</span></h3>
<ul class="govuk-list govuk-list--bullet">${[...list].sort((a, b) => b.points - a.points).map(reasonItem)}</ul></section>`,
  )}</div>${rulesBehind(reasons)}`;
}

/** The rules by their ids, folded away: for who wants to look one up in docs/rules.md. */
function rulesBehind(reasons: readonly Reason[]): Part {
  const rules = [...new Set(reasons.flatMap((r) => r.rules ?? []))];
  return rules.length === 0
    ? ''
    : details('The rules behind these reasons', html`<p class="govuk-body-s">${rules.join(', ')}</p>`);
}

const pointsInWords = (points: number): string => (points === 0 ? '' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`);

const reasonItem = (r: Reason): Html =>
  html`<li>${r.because}${r.points ? html` <span class="cf-points">${pointsInWords(r.points)}</span>` : ''}${
    r.quotes?.length ? html` <span class="cf-quiet">${r.quotes.slice(0, 2).map((q) => html`“${q.quote}” `)}</span>` : ''
  }</li>`;

const TESTS = [
  ['complex', 'Complex'],
  ['serious', 'Serious'],
  ['highValue', 'High value'],
] as const;

/** The three words of the strategy, each met or not. */
export function testsSection({ tests }: Assessment): Html {
  return html`<ul class="cf-tests">${TESTS.map(
    ([key, name]) => html`<li>${name}: ${tests[key] ? tag('Yes', 'blue') : tag('No', 'grey')}</li>`,
  )}</ul>`;
}

const CRITERIA: Record<CallForService, string> = {
  OFFENDER_ARRESTED: 'Yes: an offender has been arrested',
  OFFENCE_IN_PROGRESS_OR_RECENT: 'Yes: it is happening now, or has just happened',
  LOCAL_SUSPECT: 'Yes: a local suspect is known',
  NONE: 'No',
};

/** Vulnerability, the risk of being hit again, and whether it is a call for service: each with why. */
export function peopleRisks(assessment: Assessment): Html {
  const { vulnerability, repeatRisk, callForService } = assessment;
  return html`<dl class="cf-risks">
<div><dt>Vulnerability ${levelTag(vulnerability.level)}</dt><dd>${becauseList(vulnerability.reasons, 'Nothing was found that makes the victim vulnerable.')}</dd></div>
<div><dt>Risk of being hit again ${levelTag(repeatRisk.level)} <span class="cf-points">${Math.round(repeatRisk.probability * 100)}%</span></dt><dd>${becauseList(repeatRisk.reasons, 'Nothing speaks for it.')}</dd></div>
<div><dt>Call for service</dt><dd>${CRITERIA[callForService.criterion]}. ${callForService.because}</dd></div>
</dl>`;
}

const becauseList = (reasons: readonly Reason[], otherwise: string): Part =>
  reasons.length === 0 ? otherwise : html`<ul>${reasons.map((r) => html`<li>${r.because}</li>`)}</ul>`;

/** Lines of enquiry that go stale, the first to go on top (section 2.3). */
export function expiringSection(assessment: Assessment, now: Date, ended = false): Html {
  const items = [...assessment.evidence].sort((a, b) => a.expires.localeCompare(b.expires));
  if (items.length === 0) return html`<p class="govuk-body-s">Nothing that is known to expire.</p>`;
  const over = ended ? html`<p class="govuk-body-s">The case has ended: nothing of this is waited for.</p>` : '';
  return html`${over}<ul class="cf-plainlist">${items.map((e) => {
    const expires = new Date(e.expires);
    const gone = expires < now;
    if (ended)
      return html`<li><strong>${plainWords(e.what)}</strong><br><span class="cf-quiet">${e.because}</span></li>`;
    return html`<li><strong>${plainWords(e.what)}</strong>: ${e.action} <span class="${gone ? 'cf-late' : 'cf-quiet'}">${
      gone ? `may have gone ${agoInWords(expires, now)}` : dueInWords(expires, now).replace('due', 'may go')
    }</span><br><span class="cf-quiet">${e.because}</span></li>`;
  })}</ul>`;
}

/** Earlier assessments, with what each said: nothing is overwritten. */
export function earlierAssessments(
  kept: readonly KeptAssessment[],
  nameOfRoute: (route: string) => string,
): Html | null {
  if (kept.length < 2) return null;
  const rows = kept
    .slice(1)
    .map((k) => [
      momentInWords(k.at),
      `${k.assessment.score}`,
      plainWords(k.assessment.band),
      nameOfRoute(k.assessment.allocation),
      `${k.assessment.policyVersion}, report version ${k.reportVersion}`,
    ]);
  const columns = [
    { heading: 'When' },
    { heading: 'Score', numeric: true },
    { heading: 'Band' },
    { heading: 'Proposed' },
    { heading: 'Policy' },
  ];
  return details(
    `Earlier assessments (${kept.length - 1})`,
    table({ caption: 'Earlier assessments', captionHidden: true, columns, rows }),
  );
}
