import { HANDLING_CODES, INFO_GRADES, SOURCE_GRADES } from '#catalogue/intelligence/grades.ts';
import { isRole, ROLE_NAMES } from '#core/role.ts';
import type { IntelligenceItem, IntelligenceReport } from '#journey/intelligence/intel-records.ts';
import { notificationBanner, summaryList, tag, warningText } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

/** Who may send something out of the force. */
export const DISCLOSES = ['analyst', 'sfcu_investigator', 'supervisor'] as const;

export const handlingTag = (code: 'P' | 'C'): Html =>
  tag(code === 'C' ? 'C: with conditions' : 'P: may be shared', code === 'C' ? 'red' : 'grey');

/** "2C", or the older grade as it was written. */
export const gradeOf = (i: IntelligenceItem): string => i.old_grade ?? `${i.source_grade}${i.info_grade}`;

/** The grades of a report; what is suspected to be false says so wherever it stands (R4.2). */
export const worstGrade = (items: readonly IntelligenceItem[]): Html =>
  html`${wordsInList([...new Set(items.map(gradeOf))])}${items.some((i) => i.info_grade === 'E') ? html` ${tag('Suspected false', 'red')}` : ''}`;

function itemShown(item: IntelligenceItem): Html {
  const grade =
    item.old_grade !== null
      ? html`Graded ${item.old_grade} in the older scheme, kept as it was written.`
      : html`${tag(gradeOf(item), 'blue')} Source: ${SOURCE_GRADES[item.source_grade as 1].toLowerCase()}. Information: ${INFO_GRADES[item.info_grade!].toLowerCase()}.`;
  return html`<li class="cf-item">${item.info_grade === 'E' ? warningText('Suspected to be false. It feeds no score; do not act on it alone.') : ''}<p class="govuk-body cf-story">${item.what}</p><p class="govuk-body-s">${grade}</p></li>`;
}

/** Whoever may not read the new version is told all the same that this one is wrong. */
const correctedMark = (r: IntelligenceReport, at: Date): Html =>
  html`<div class="govuk-inset-text"><strong>Corrected on ${momentInWords(at)}: do not use this version.</strong> ${
    r.corrected_by
      ? html`${r.corrector ?? ''} wrote <a class="govuk-link" href="/staff/intelligence/${r.corrected_by}">${r.corrected_by}</a> in its place. What was wrong: ${r.wrong_because ?? ''}`
      : 'The handling of the new one does not let you see it: ask an analyst.'
  }</div>`;

/** A sanitised report, with how it may be handled on top. */
export function reportView(
  r: IntelligenceReport,
  items: readonly IntelligenceItem[],
  user: StaffUser,
  done: string,
): View {
  const discloses = user.roles.some((role) => (DISCLOSES as readonly string[]).includes(role));
  return {
    title: `${r.reference}: ${r.title}`,
    section: '/staff/intelligence',
    wide: true,
    before: backLink('/staff/intelligence', 'Intelligence'),
    main: html`${done ? notificationBanner(done === 'corrected' ? 'The correction is kept. The old version is marked, and whoever was sent it is told.' : 'Kept. Those whom its handling permits can read it now.', { success: true }) : ''}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${r.reference}</span> ${r.title}</h1>
${r.corrected_at ? correctedMark(r, r.corrected_at) : ''}
${r.handling === 'C' ? warningText(html`Conditions: ${r.conditions}`) : ''}
<ul class="cf-items">${items.map(itemShown)}</ul>
${summaryList([
  { key: 'Handling', value: html`${handlingTag(r.handling)} ${HANDLING_CODES[r.handling]}` },
  ...(r.handling === 'C'
    ? [{ key: 'Who may see it', value: wordsInList(r.permitted.map((p) => (isRole(p) ? ROLE_NAMES[p] : p))) }]
    : []),
  { key: 'Marking', value: r.marking },
  ...(r.about
    ? [{ key: 'About', value: html`<a class="govuk-link" href="/staff/reports/${r.about}">${r.about}</a>` }]
    : []),
  ...(r.series_id
    ? [{ key: 'Series', value: html`<a class="govuk-link" href="/staff/series/${r.series_id}">${r.series_id}</a>` }]
    : []),
  ...(r.corrects
    ? [
        {
          key: 'Corrects',
          value: html`<a class="govuk-link" href="/staff/intelligence/${r.corrects}">${r.corrects}</a>. What was wrong: ${r.corrected_because ?? ''}`,
        },
      ]
    : []),
  { key: 'Sanitised', value: `${r.display_name}, ${momentInWords(r.sanitised_at)}` },
])}
${!r.corrected_at && user.roles.includes('analyst') ? button('Correct it', { href: `/staff/intelligence/${r.reference}/correct`, kind: 'secondary' }) : ''}
${discloses && !r.corrected_at ? button('Disclose it to somebody outside', { href: `/staff/disclosures/new?intelligence=${r.reference}`, kind: 'secondary' }) : ''}`,
  };
}

/** What somebody wrote, line by line: a summary list indents whatever stands in it. */
export const linesOf = (text: string): Html =>
  html`${text.split('\n').map((line, i) => html`${i > 0 ? html`<br>` : ''}${line}`)}`;
