import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { DAY_MS } from '#core/clock.ts';
import { opensReports } from '#journey/intelligence/who-sees.ts';
import { wholeText } from '#journey/warnings/check-version.ts';
import { DRAFTS_AGAIN } from '#journey/warnings/draft-again.ts';
import { factInWords } from '#journey/warnings/fact-words.ts';
import { linkOwnAddresses } from '#journey/warnings/linked-addresses.ts';
import { hardParagraphs, readingAge } from '#journey/warnings/reading-age.ts';
import { mayBeEdited } from '#journey/warnings/record-edit.ts';
import type { RedactionFinding } from '#journey/warnings/redaction.ts';
import { MACHINE_AUTHOR } from '#journey/warnings/stage.ts';
import { isNext, standsAt, takeStep, WARNING_STEPS, type WarningStep } from '#journey/warnings/steps.ts';
import { publishedOf, type WarningRecord, type WarningVersion } from '#journey/warnings/warning-records.ts';
import {
  details,
  errorOf,
  type FieldError,
  inset,
  type TagColour,
  table,
  tag,
  warningText,
} from '#web/components/content.ts';
import { button, checkboxes, textarea } from '#web/components/forms.ts';
import { highlight } from '#web/components/highlight.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords, lengthInWords } from '#web/durations.ts';
import { type Html, html, type Part } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { counted, plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const STATUS: Record<WarningRecord['status'], { words: string; colour: TagColour }> = {
  DRAFT: { words: 'Draft', colour: 'yellow' },
  IN_REVIEW: { words: 'Waits for approval', colour: 'orange' },
  APPROVED: { words: 'Approved, not published', colour: 'blue' },
  PUBLISHED: { words: 'Published', colour: 'green' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey' },
};
export const statusTag = (status: string): Html => {
  const look = STATUS[status as WarningRecord['status']];
  return tag(look?.words ?? plainWords(status), look?.colour ?? 'grey');
};

const CORRECTION: Record<NonNullable<WarningRecord['correction']>, { words: string; colour: TagColour }> = {
  DRAFT: { words: 'Correction: draft', colour: 'yellow' },
  IN_REVIEW: { words: 'Correction: waits for approval', colour: 'orange' },
  APPROVED: { words: 'Correction: approved, not published', colour: 'blue' },
};
/** Where it stands, and how far its correction is where one is under way. */
export const standingTags = (w: Pick<WarningRecord, 'status' | 'correction'>): Html => {
  const look = w.correction ? CORRECTION[w.correction] : null;
  return html`${statusTag(w.status)}${look ? html` ${tag(look.words, look.colour)}` : ''}`;
};

/** The clock from the first report to the public: running and red until it is published. */
export function clockInWords(w: { first_report_at: Date | null; published_at: Date | null }, now: Date): Part {
  if (!w.first_report_at) return '';
  const length = lengthInWords((w.published_at ?? now).getTime() - w.first_report_at.getTime());
  return w.published_at
    ? `${length} from first report to publication`
    : html`<span class="cf-late">${length} since the first report</span>`;
}

/** A step as it was sent and refused, to be shown again. */
export interface SentStep {
  step: string;
  reason: string;
  hideTitle: boolean;
  /** What could identify a person in the reason. */
  findings: readonly RedactionFinding[];
}

export interface WarningPageParts {
  force: ForceConfig;
  user: StaffUser;
  now: Date;
  csrf: () => Html;
  errors: readonly FieldError[];
  sent: SentStep;
  notice: Html | null;
  mayEdit: boolean;
  /** Where it has gone, by channel. */
  went: Html | '';
  /** The address of a newer warning of the same wave, where there is one. */
  later: string | null;
}

/** A warning with everything somebody needs to send, approve or withdraw it. */
export function warningPage(w: WarningRecord, parts: WarningPageParts): View {
  // Of a withdrawn one what the public last read counts, not a correction that never went out.
  const v = w.status === 'WITHDRAWN' ? publishedOf(w) : w.current;
  return {
    title: v.title,
    section: '/staff/warnings',
    wide: true,
    ...(parts.errors.length > 0 ? { errors: parts.errors } : {}),
    before: backLink('/staff/warnings', 'All warnings'),
    main: html`${parts.notice ?? ''}<p class="govuk-body">${standingTags(w)} <span class="cf-quiet">version ${v.version}</span> · ${clockInWords({ first_report_at: w.firstReportAt, published_at: w.publishedAt }, parts.now)}</p>
<div class="cf-columns"><div class="cf-columns__main">
${w.correction ? inset(html`This is the correction. The public reads <strong>version ${w.publishedVersion}</strong> until it is published.`) : ''}
${v === w.current ? '' : inset(html`The public last read <strong>version ${v.version}</strong>, shown here. Version ${w.version} was a correction under way, and was never published.`)}
${asThePublicSees({ ...w, current: v }, parts.force)}
</div><div class="cf-columns__side">
<section><h2 class="govuk-heading-s" id="next">What next</h2>${staleWords(w, parts.now)}${whatNext(w, parts)}</section>
<section><h2 class="govuk-heading-s">Checks</h2>${checks(v)}</section>
<section><h2 class="govuk-heading-s">Where its numbers come from</h2>${facts(v)}${opensReports(parts.user) ? html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/warnings/${w.slug}/records">Open the reports behind them</a></p>` : ''}</section>
${parts.went}
${w.threatId ? html`<p class="govuk-body-s">Answers <a class="govuk-link" href="/staff/waves/${w.threatId}">wave ${w.threatId}</a>.</p>` : w.seriesId ? html`<p class="govuk-body-s">Drafted from series ${w.seriesId}.</p>` : ''}
${w.status === 'PUBLISHED' || w.status === 'WITHDRAWN' ? html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/warnings/${w.slug}/bulk">As text for ${parts.force.alertSystem.name}</a></p>` : ''}
</div></div>
${stepsTable(w)}
${versionsOf(w)}`,
  };
}

/** A text that has not gone out, and whose numbers were counted some time ago: nothing forbids it, and whoever sends or approves it must know. */
function staleWords(w: WarningRecord, now: Date): Html | '' {
  if (w.status === 'PUBLISHED' || w.status === 'WITHDRAWN') return '';
  const last = w.current.facts
    .map((f) => f.asAt)
    .toSorted()
    .at(-1);
  if (!last || now.getTime() - Date.parse(last) < WARNINGS.staleDays.value * DAY_MS) return '';
  return warningText(
    `Its numbers were counted ${agoInWords(new Date(last), now)}, on ${dateInWords(new Date(last))}. See whether it still goes on, and change what it says of now.`,
  );
}

/** What was corrected, as the public reads it; the one under way too. */
function correctionsOf(w: WarningRecord): Html[] {
  const coming = w.correction
    ? [html`<strong>Corrected on the day it is published:</strong> ${w.current.whatChanged}`]
    : [];
  const published = w.corrections.map(
    (c) => html`<strong>Corrected on ${dateInWords(c.at)}:</strong> ${c.whatChanged}`,
  );
  return [...coming, ...published];
}

function asThePublicSees(w: WarningRecord, force: ForceConfig): Html {
  const v = w.current;
  const bullets = (lines: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet">${lines.map((l) => html`<li>${linkOwnAddresses(l, force)}</li>`)}</ul>`;
  return html`<article class="cf-leaflet" aria-label="The warning as the public will see it"><h1 class="govuk-heading-l">${v.title}</h1>
${correctionsOf(w).map((c) => html`<p class="govuk-body">${c}</p>`)}
<p class="govuk-body-l">${v.summary}</p>
${v.body.keyPoints.length > 0 ? html`<h2 class="govuk-heading-m">In short</h2>${bullets(v.body.keyPoints)}` : ''}
${v.body.sections.map(
  (s) =>
    html`${s.heading ? html`<h2 class="govuk-heading-m">${s.heading}</h2>` : ''}${
      s.list
        ? bullets(s.paragraphs)
        : s.paragraphs.map((p) => html`<p class="govuk-body">${linkOwnAddresses(p, force)}</p>`)
    }`,
)}</article>`;
}

const ORDER: readonly WarningStep[] = ['submitted', 'approved', 'published', 'returned', 'dropped', 'withdrawn'];

function whatNext(w: WarningRecord, parts: WarningPageParts): Html {
  const sent = w.steps.find((s) => s.step === 'submitted' && s.version === w.version);
  const state = {
    status: w.status,
    correction: w.correction,
    author: w.current.author,
    submittedBy: sent?.byUsername ?? null,
    redactionFindings: w.current.redaction.length,
  };
  const possible = ORDER.filter((s) => isNext(w, s));
  const shown = possible.map((step) => {
    // A reason is asked for on the form; here only whether the person may.
    const may = takeStep(state, step, parts.user, 'to be given');
    return may.ok
      ? stepForm(w, step, parts)
      : may.error.code === 'NOT_ALLOWED'
        ? null
        : html`<p class="govuk-body-s">${may.error.reason}</p>`;
  });
  const said = new Set<string>();
  const once = shown.filter((s) => s !== null && !said.has(s.toString()) && said.add(s.toString()));
  const edit =
    mayBeEdited(w) && parts.mayEdit
      ? button(standsAt(w) === 'PUBLISHED' ? 'Correct' : 'Edit', {
          href: `/staff/warnings/${w.slug}/edit`,
          kind: 'secondary',
        })
      : '';
  if (once.length === 0 && !edit)
    return html`<p class="govuk-body-s">${NOTHING[w.status]}</p>${w.status === 'WITHDRAWN' ? anew(w, parts) : ''}`;
  return html`${edit}${once}`;
}

/** A withdrawn warning is not the end of its wave. */
function anew(w: WarningRecord, { user, later, csrf }: WarningPageParts): Html | '' {
  if (later)
    return html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/warnings/${later}">The newest warning of this wave</a></p>`;
  if (!w.threatId) return '';
  if (!user.roles.some((r) => DRAFTS_AGAIN.includes(r)))
    return html`<p class="govuk-body-s">The press office can draft a new one from its wave.</p>`;
  return html`<form method="post" action="/staff/warnings/${w.slug}/again">${csrf()}${button('Draft a new one from this wave', { kind: 'secondary' })}</form>`;
}

const NOTHING: Record<WarningRecord['status'], string> = {
  DRAFT: 'The press office, an analyst or a supervisor edits it and sends it for approval.',
  IN_REVIEW: 'It waits for the press office or a supervisor to approve it.',
  APPROVED: 'It waits for the press office or a supervisor to publish it.',
  PUBLISHED: 'The public can read it.',
  WITHDRAWN: 'The public sees that it has been withdrawn, and why.',
};

function stepForm(w: WarningRecord, step: WarningStep, parts: WarningPageParts): Html {
  const rule = WARNING_STEPS[step];
  const again = parts.sent.step === step;
  const hidden = html`${parts.csrf()}<input type="hidden" name="step" value="${step}"><input type="hidden" name="version" value="${w.version}"><input type="hidden" name="status" value="${standsAt(w)}">`;
  const action = `/staff/warnings/${w.slug}/step`;
  const label = step === 'published' && w.correction ? 'Publish the correction' : rule.label;
  if (!rule.needsReason) return html`<form method="post" action="${action}">${hidden}${button(label)}</form>`;
  const id = `reason-${step}`;
  const form = html`<form method="post" action="${action}" novalidate>${hidden}
${textarea({ name: 'reason', id, label: 'Why', ...(step === 'withdrawn' ? { hint: 'The public reads this. Name nobody. A withdrawal cannot be undone: to warn again, a new warning is drafted from the wave, and approved.' } : {}), rows: 3, value: again ? parts.sent.reason : '', error: again ? errorOf(parts.errors, id) : undefined })}
${again && parts.sent.findings.length > 0 ? html`<p class="govuk-body-s">What was found in it:</p>${highlight(parts.sent.reason, marksOf(parts.sent.findings))}` : ''}
${step === 'withdrawn' ? titleChoice(again && parts.sent.hideTitle, errorOf(parts.errors, 'hideTitle')) : ''}
${button(rule.label, { kind: step === 'withdrawn' ? 'warning' : 'secondary' })}</form>`;
  return details(rule.label, form, again && parts.errors.length > 0);
}

const marksOf = (findings: readonly RedactionFinding[]) =>
  findings.map((f) => ({ start: f.start, end: f.end, why: f.advice }));

const titleChoice = (checked: boolean, error: string | undefined): Html =>
  checkboxes({
    name: 'hideTitle',
    label: 'The title',
    hint: 'The page keeps the title unless you say so. Take it off if the title itself is why.',
    choices: [{ value: 'yes', label: 'Also take the title off the page', checked }],
    small: true,
    ...(error ? { error } : {}),
  });

function checks(v: WarningVersion): Html {
  const age = readingAge(v.body.text);
  const hard = age > WARNINGS.readingAge.value;
  const whole = wholeText(v);
  const { years, words, shown } = WARNINGS.hardParagraph.value;
  const parts = hardParagraphs(v.body.text, WARNINGS.readingAge.value + years, words);
  return html`<ul class="cf-plainlist">
<li>${v.redaction.length === 0 ? html`${tag('Clean', 'green')} Nothing was found that could identify a person.` : html`${tag('Take out', 'red')} ${counted(v.redaction.length, 'thing')} that could identify a person:<ul>${v.redaction.map((f) => html`<li>“${whole.slice(f.start, f.end)}”: ${f.advice}</li>`)}</ul>`}</li>
<li>${hard ? tag('Hard to read', 'orange') : tag('Easy to read', 'green')} Reading age ${Math.round(age)}${hard ? `, should be ${WARNINGS.readingAge.value} or less` : ''}.${parts.length > 0 ? html` ${parts.length === 1 ? 'One paragraph is' : `${parts.length} paragraphs are`} much harder than that:<ul>${parts.slice(0, shown).map((p) => html`<li>Age ${Math.round(p.age)}: “${p.text}”</li>`)}</ul>Break it into short sentences and use everyday words.` : ''}</li></ul>
${v.redaction.length > 0 ? details('Show them in the text', highlight(whole, marksOf(v.redaction))) : ''}`;
}

function facts(v: WarningVersion): Html {
  if (v.facts.length === 0) return html`<p class="govuk-body-s">It states no number.</p>`;
  return html`<ul class="cf-plainlist">${v.facts.map((f) => {
    const said = v.body.text.includes(f.sentence);
    return html`<li>“${f.sentence}”${said ? '' : html` ${tag('Reworded', 'yellow')}`}<br><span class="cf-quiet">${factInWords(f)}, as at ${momentInWords(new Date(f.asAt))}</span></li>`;
  })}</ul>`;
}

const STEP_WORDS: Record<string, string> = {
  submitted: 'Sent for approval',
  approved: 'Approved',
  returned: 'Sent back',
  published: 'Published',
  withdrawn: 'Withdrawn',
  dropped: 'Correction dropped',
};

function stepInWords(w: WarningRecord, s: WarningRecord['steps'][number]): string {
  const corrects = w.versions.find((v) => v.version === s.version)?.whatChanged;
  const words = STEP_WORDS[s.step] ?? s.step;
  return corrects && s.step !== 'dropped' && s.step !== 'withdrawn' ? `Correction ${words.toLowerCase()}` : words;
}

function stepsTable(w: WarningRecord): Html {
  return table({
    caption: 'Steps',
    columns: [{ heading: 'When' }, { heading: 'Step' }, { heading: 'Version' }, { heading: 'By' }, { heading: 'Why' }],
    rows: [
      ...w.steps.map((s) => [momentInWords(s.at), stepInWords(w, s), `${s.version}`, s.by, s.reason ?? '']),
      [momentInWords(w.draftedAt), 'Drafted', '1', authorInWords(w.versions.at(-1)!), ''],
    ],
  });
}

const authorInWords = (v: Pick<WarningVersion, 'author' | 'authorName'>): string =>
  v.author === MACHINE_AUTHOR ? 'Counterfoil, from the wave' : (v.authorName ?? v.author);

function versionsOf(w: WarningRecord): Html | '' {
  const earlier = w.versions.filter((v) => v.version !== w.version);
  if (earlier.length === 0) return '';
  return html`<h2 class="govuk-heading-m">Other versions</h2>${earlier.map((v) =>
    details(
      `Version ${v.version}, by ${authorInWords(v)}, ${momentInWords(v.at)}${v.version === w.publishedVersion && w.status === 'PUBLISHED' ? ', which the public reads now' : ''}`,
      html`<h3 class="govuk-heading-s">${v.title}</h3>${v.whatChanged ? html`<p class="govuk-body">Corrects: ${v.whatChanged}</p>` : ''}<p class="govuk-body">${v.summary}</p><div class="cf-story">${v.body.text}</div>`,
    ),
  )}`;
}
