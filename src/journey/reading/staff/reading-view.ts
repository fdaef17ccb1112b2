import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Reason } from '#core/reason.ts';
import { joinsOf } from '#journey/reading/joins.ts';
import { seriesLike } from '#journey/reading/like-series.ts';
import { alertOf } from '#journey/reading/next-door.ts';
import { type Fact, factsOf } from '#journey/reading/overlay.ts';
import { recordsOf } from '#journey/reading/press-records.ts';
import { engineVersion } from '#journey/reading/read-opened.ts';
import { type Reading, readingNamed } from '#journey/reading/readings.ts';
import { forceName } from '#journey/reading/where.ts';
import { staffNamer } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { details, type FieldError, notificationBanner } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { mayUse, type PageContext, type View } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { fullLabelOf, isShown, valueInWords } from './fact-words.ts';
import { type FactsGiven, factsView, missingForms, undoButton } from './facts-view.ts';
import { shown, sourceView } from './source-view.ts';
import { CORRECTS_PRESS, SEES_OWN_SERIES } from './who-may.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** The form that is open, with what was typed and what was wrong with it. */
export interface Open {
  field: string;
  typed: string | null;
  reason: string;
  errors: readonly FieldError[];
}

/** @throws CounterfoilError NO_SUCH_RECORD */
export async function foundReading(tx: Tx, id: string): Promise<Reading> {
  const reading = await readingNamed(tx, id);
  if (!reading) throw new CounterfoilError('NO_SUCH_RECORD');
  return reading;
}

/** No bulletin has so many; a list of numbers a thousand lines long has, and a browser must bear the page. */
const MOST_FACTS = 250;

/** What the text is first, then incident by incident, then the rest: as the groups stand on the page. */
function inOrderOfPage(facts: readonly Fact[]): Fact[] {
  const group = ({ field }: Fact): number => (/^\w+$/.test(field) ? 0 : field.startsWith('incidents[') ? 1 : 2);
  return [0, 1, 2].flatMap((g) => facts.filter((f) => group(f) === g));
}

/** The page of one reading: the source with its marks, the facts beside it, and what was said of them. */
export async function readingView(ctx: Ctx, reading: Reading, open: Open | null): Promise<View> {
  const facts = factsOf(reading.found, reading.corrections);
  const all = inOrderOfPage(facts.filter(isShown));
  const numbered = all.slice(0, MOST_FACTS).map((fact, i) => ({ fact, number: i + 1 }));
  const hasMarks = numbered.some(({ fact }) => fact.evidence.length > 0);
  const part = ctx.query.whole('part', 1);
  const source = sourceView(reading.text, numbered, part);
  const mayCorrect = mayUse(CORRECTS_PRESS, ctx.user);
  const nameOf = await staffNamer(ctx.tx);
  const given: FactsGiven = {
    id: reading.id,
    facts,
    numbered,
    partOf: source.partOf,
    part,
    joins: await joinsOf(ctx.tx, reading.id),
    records: await recordsOf(ctx.tx, reading.id),
    mayCorrect,
    isWhole: all.length <= MOST_FACTS,
    csrf: ctx.csrf,
    nameOf,
    open,
  };
  const seesSeries = mayUse(SEES_OWN_SERIES, ctx.user);
  const alert = seesSeries ? await alertOf(ctx.tx, reading.id) : null;
  const likes = seesSeries ? await seriesLike(ctx.tx, reading) : [];
  return {
    title: shown(reading.title),
    section: '/staff/press',
    wide: true,
    reading: true,
    errors: open?.errors ?? [],
    before: backLink('/staff/press', 'All texts'),
    main: html`${doneBanner(ctx, mayCorrect)}<h1 class="govuk-heading-l cf-close" dir="auto">${shown(reading.title)}</h1>
${aboutView(reading, nameOf)}${mayCorrect ? keysView() : ''}
${alert && alert.dismissed_at === null ? html`<p class="govuk-body"><strong>The same method is being used here.</strong> <a class="govuk-link" href="/staff/press/next-door#alert-${alert.id}">See the alert and its reasons</a></p>` : ''}
<div class="cf-columns cf-columns--even"><section class="cf-columns__main cf-beside" aria-labelledby="source"${hasMarks ? '' : html` tabindex="0"`}><h2 class="govuk-heading-m" id="source">What it says</h2>
${source.html}${partLinks(reading.id, part, source.parts)}</section>
<section aria-labelledby="facts"><h2 class="govuk-heading-m" id="facts">What was read</h2>${all.length > MOST_FACTS ? html`<p class="govuk-inset-text">Only the first ${MOST_FACTS} of ${all.length} facts are shown.</p>` : ''}${factsView(given)}
${likes.map((l) => likeView(l.series, l.reasons))}
${mayCorrect ? details('Add what was missed', missingForms(given, open?.field === '' ? open.errors : []), open?.field === '') : ''}
${historyView(reading, facts, nameOf)}</section></div>`,
  };
}

function aboutView(r: Reading, nameOf: (username: string) => string): Html {
  const grade = `${r.grade.source}${r.grade.information}${r.grade.handling}`;
  const told = [
    r.publisher ? shown(r.publisher) : 'Publisher not known',
    r.forceCode ? `area of ${forceName(r.forceCode)}` : '',
    `kept by ${nameOf(r.keptBy)}, ${momentInWords(r.keptAt)}`,
  ];
  // An address somebody else wrote is shown and is a link only where it leads to the web.
  const address =
    r.url && /^https?:\/\//i.test(r.url)
      ? html` <a class="govuk-link" href="${r.url}" rel="noreferrer">${shown(r.url)}</a>`
      : '';
  return html`<p class="govuk-body-s cf-quiet">${told.filter(Boolean).join('; ')}.${address} Open press, graded ${grade}: untested source, known indirectly${r.grade.handling === 'P' ? ', may be shared lawfully' : html`, with conditions: ${r.grade.conditions}`}. Never counted as recorded crime.</p>
${r.grade.information === 'E' ? html`<p class="govuk-body"><strong>Suspected to be false.</strong></p>` : ''}
${r.notices.map((n) => html`<p class="govuk-inset-text">${shown(n)}</p>`)}`;
}

/** Shown by the script alone: without it there are no keys to speak of. */
const keysView = (): Html =>
  html`<div class="cf-keys" data-keys hidden><span data-list>Keys: <kbd>j</kbd> next fact, <kbd>k</kbd> the one before, <kbd>a</kbd> accept, <kbd>c</kbd> correct, <kbd>r</kbd> reject, <kbd>w</kbd> its words, <kbd>u</kbd> undo the last. </span><button type="button" class="govuk-link">Turn single keys off</button></div>`;

const DONE: Readonly<Record<string, string>> = {
  accepted: 'Accepted.',
  acceptedAll: 'All that remained is accepted.',
  corrected: 'The right value is kept beside what was read.',
  rejected: 'Rejected. What was read is kept and no longer holds.',
  added: 'Added.',
  undone: 'Undone.',
  takenOver: 'What was ticked holds now, as said by you.',
  parted: 'They are two incidents now, and stay so.',
  joined: 'They are one incident again.',
  joinedByHand: 'The two tellings are joined as one incident.',
  kept: 'The text was read and is kept.',
  known: 'This text was read before. Here it is.',
};

function doneBanner(ctx: Ctx, mayCorrect: boolean): Html | '' {
  const words = DONE[ctx.query.text('done')];
  if (!words) return '';
  const last = ctx.query.text('undo');
  const undo =
    mayCorrect && /^\d{1,15}(?:-\d{1,15})?$/.test(last)
      ? html` <span class="cf-fact__do">${undoLast(last)}</span>`
      : '';
  return notificationBanner(html`<p class="govuk-notification-banner__heading">${words}${undo}</p>`, { success: true });
}
const undoLast = (correction: string): Html =>
  html`<button class="govuk-link" form="say" name="undo" value="${correction}" data-do="undo">Undo</button>`;

function partLinks(id: string, part: number, parts: number): Html | '' {
  if (parts <= 1) return '';
  const to = (n: number, words: string): Html =>
    html`<a class="govuk-link" href="/staff/press/${id}?part=${n}#source">${words}</a>`;
  return html`<p class="govuk-body">Part ${part} of ${parts}. ${part > 1 ? to(part - 1, 'The part before') : ''} ${part < parts ? to(part + 1, 'The next part') : ''}</p>`;
}

/** A likeness, not a link: whoever reads it looks for themselves. */
function likeView(series: string, reasons: readonly Reason[]): Html {
  return html`<section><h3 class="govuk-heading-s">Like series <a class="govuk-link" href="/staff/series/${series}">${series}</a></h3>
<ul class="govuk-list govuk-list--bullet">${reasons.map((r) => html`<li>${shown(r.because)}</li>`)}</ul>
<p class="govuk-body-s cf-quiet">A likeness to look into. Nothing of the press joins a series.</p></section>`;
}

function historyView(reading: Reading, facts: readonly Fact[], nameOf: (username: string) => string): Html | '' {
  if (reading.corrections.length === 0) return '';
  const undone = new Map(reading.corrections.filter((c) => c.undoes !== null).map((c) => [c.undoes!, c]));
  const known = new Set(facts.map((f) => f.field));
  const items = reading.corrections
    .filter((c) => c.verdict !== 'undone')
    .toReversed()
    .map((c) => {
      const back = undone.get(c.id);
      const values =
        c.newValue === null || typeof c.newValue === 'object'
          ? ''
          : `: ${valueInWords(c.field, c.oldValue)} → ${valueInWords(c.field, c.newValue)}`;
      return html`<li class="cf-fact"><p>${fullLabelOf(c.field)} ${c.verdict}${shown(values)}</p><p class="cf-fact__was">${nameOf(c.byWhom)}, ${momentInWords(c.at)}${c.reason ? html`: ${shown(c.reason)}` : ''}${back ? html`. Undone by ${nameOf(back.byWhom)}, ${momentInWords(back.at)}` : ''}</p>${back || !known.has(c.field) ? '' : html`<div class="cf-fact__do">${undoButton(c.id, fullLabelOf(c.field))}</div>`}</li>`;
    });
  return details(
    `History (${items.length})`,
    html`<p class="govuk-body-s">Read by ${plainWords(reading.engineVersion)}. What it said is kept as it was.${reading.engineVersion === engineVersion() ? '' : html` The engine has changed since: <a class="govuk-link" href="/staff/press/${reading.id}/again">see what it reads differently today</a>.`}</p><ul class="cf-facts">${items}</ul>`,
  );
}
