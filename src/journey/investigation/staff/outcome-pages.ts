import { OUTCOME_TYPE_NAMES, phraseOfType } from '#catalogue/following/outcome-phrases.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { CounterfoilError } from '#core/errors.ts';
import { standingOf } from '#journey/allocation/record-decision.ts';
import { mentionsOfReport, reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { reportsOfPerson } from '#journey/intake/same-person.ts';
import { contactLog, REACHED } from '#journey/investigation/contact-log.ts';
import { itemTitle } from '#journey/investigation/item-words.ts';
import { type OutcomeWish, outcomeRefusals, whatIsNamed } from '#journey/investigation/outcome.ts';
import {
  type KeptOutcome,
  mayUndoOutcome,
  openActionsOf,
  openAgain,
  outcomesOf,
  outcomeThatStands,
  recordOutcome,
  undoOutcome,
} from '#journey/investigation/record-outcome.ts';
import { type HeldBy, mayEndCase, WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import { itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, table } from '#web/components/content.ts';
import { button, input, radios, select, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { againRefusal, notTheirs, openAgainForm, openPart, type StillOpen, stillOpen } from './outcome-open.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/reports/:reference/case/outcome';
const UNDO = { minutes: INVESTIGATION.undoMinutes.value };

const undoPage = page({
  method: 'POST',
  path: `${PATH}/undo`,
  allow: WORKS_ON_CASE,
  audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const of = { reportId: report.id, externalId: report.externalId };
    await undoOutcome(ctx.tx, of, ctx.form.whole('outcome', 0), ctx.user.username, { ...UNDO, now: ctx.now });
    ctx.touched(report.id, { fieldsChanged: ['outcome.undone'] });
    return { to: `/staff/reports/${report.reference}/case?done=undone` };
  },
});

const againPage = page({
  method: 'POST',
  path: `${PATH}/again`,
  allow: WORKS_ON_CASE,
  audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    await mustBeTheirs(ctx, report);
    const words = ctx.form.text('again').trim();
    const refused = againRefusal(words, await namedIn(ctx.tx, report, words));
    if (refused) return outcomeView(ctx, report, NOTHING, [{ field: 'again', message: refused }]);
    const of = { reportId: report.id, externalId: report.externalId };
    await openAgain(ctx.tx, of, ctx.form.whole('outcome', 0), words, { by: ctx.user.username, at: ctx.now });
    ctx.touched(report.id, { fieldsChanged: ['outcome.undone'] });
    return { to: `/staff/reports/${report.reference}/case?done=again` };
  },
});

/** How a case ended, with the checks of R1.34. */
export const outcomePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: WORKS_ON_CASE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => outcomeView(ctx, await reportByReference(ctx.tx, ctx.param('reference')), NOTHING, []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: WORKS_ON_CASE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const wish = wishFrom(ctx.form);
      const entries = (await reachedEntries(ctx.tx, report)).map((e) => e.id);
      const limits = { shortest: INVESTIGATION.shortestReason.value, longest: INVESTIGATION.longestReason.value };
      await mustBeTheirs(ctx, report);
      const named = wish.informed === 'tracker' ? await namedIn(ctx.tx, report, wish.reason) : null;
      const open = (await openActionsOf(ctx.tx, report.id)).length;
      const refusals = outcomeRefusals(wish, { ...limits, entries, named, open });
      if (refusals.length > 0) {
        const errors = refusals.map((r) => ({ field: r.field ?? 'outcome', message: r.reason }));
        return outcomeView(ctx, report, wish, errors);
      }
      const stands = outcomeThatStands(await outcomesOf(ctx.tx, report.id))?.id ?? 0;
      if (ctx.form.whole('seen', 0, 0) !== stands)
        return { ...(await outcomeView(ctx, report, wish, [{ field: 'outcome', message: FASTER }])), status: 409 };
      const of = { reportId: report.id, externalId: report.externalId };
      await recordOutcome(ctx.tx, of, wish, ctx.user, ctx.now);
      ctx.touched(report.id, { fieldsChanged: ['outcome'] });
      if (wish.informed === 'tracker')
        ctx.touched(report.id, {
          op: 'DISCLOSURE',
          reason: 'Outcome told',
          recipient: 'whoever follows the report',
          channel: 'tracker',
        });
      return { to: `/staff/reports/${report.reference}/case?done=outcome` };
    },
  }),
  undoPage,
  againPage,
];

/** @throws CounterfoilError NOT_ALLOWED when the case is with a unit that is not this person's. */
async function mustBeTheirs(ctx: Ctx, report: StaffReport): Promise<void> {
  if (!mayEndCase(ctx.user, await standingOf(ctx.tx, report.id))) throw new CounterfoilError('NOT_ALLOWED');
}

const FASTER =
  'Somebody recorded an outcome after you opened this. It stands above, and nothing of yours was saved: record yours only if theirs is wrong';

const NOTHING: OutcomeWish = {
  type: 0,
  suspectIdentified: null,
  victimSupports: null,
  receivingBody: '',
  publicInterest: '',
  reason: '',
  informed: null,
  informedItem: null,
  notInformed: '',
  openActions: null,
};

function wishFrom(form: FormValues): OutcomeWish {
  const said = (name: string): boolean | null => {
    const answer = form.choice(name, ['yes', 'no']);
    return answer === null ? null : answer === 'yes';
  };
  return {
    type: form.whole('outcome', 0, 0),
    suspectIdentified: said('suspect'),
    victimSupports: said('support'),
    receivingBody: form.text('receiving').slice(0, INVESTIGATION.longestField.value),
    publicInterest: form.text('interest').slice(0, INVESTIGATION.longestReason.value),
    reason: form.text('reason'),
    informed: form.choice('informed', ['contact', 'tracker', 'not']),
    informedItem: form.whole('entry', 0, 0) || null,
    notInformed: form.text('notinformed').slice(0, INVESTIGATION.longestReason.value),
    openActions: form.choice('open', ['close', 'keep']),
  };
}

/** Who or what the words name of those that the report or the case suspects; null where they name nobody. */
async function namedIn(tx: Tx, report: StaffReport, words: string): Promise<string | null> {
  const { people, accounts } = await mentionsOfReport(tx, report.id);
  const found = await itemsOf(tx, [report.id], ['person', 'account']);
  const names = [
    ...people.filter((p) => p.role !== 'victim' && p.role !== 'reporter').map((p) => p.name),
    ...accounts.map((a) => a.name),
    ...found.filter((i) => !i.removed && (i.kind === 'account' || i.body.part === 'suspect')).map((i) => i.body.name),
  ];
  return whatIsNamed(words, names);
}

/** Entries of the contact log in which the victim was reached, on any report of theirs. */
async function reachedEntries(tx: Tx, report: StaffReport) {
  const entries = await contactLog(tx, await reportsOfPerson(tx, report.id));
  return entries.filter((e) => e.body.with === 'victim' && e.body.result === REACHED);
}

async function outcomeView(
  ctx: Ctx,
  report: StaffReport,
  wish: OutcomeWish,
  errors: readonly FieldError[],
): Promise<View> {
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const outcomes = await outcomesOf(ctx.tx, report.id);
  const path = `/staff/reports/${report.reference}/case`;
  const entries = await reachedEntries(ctx.tx, report);
  const held = await standingOf(ctx.tx, report.id);
  const open = await stillOpen(ctx.tx, report.id);
  const entryOptions = entries.map((e) => ({
    value: String(e.id),
    label: `${e.body.at ? dateInWords(new Date(e.body.at)) : ''} ${itemTitle(e)}`,
    selected: e.id === wish.informedItem,
  }));
  return {
    title: `Outcome of ${report.reference}`,
    section: '/staff/allocated',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(path, `Case ${report.reference}`),
    main: html`<h1 class="govuk-heading-l">How ${report.reference} ended</h1>
${standingPart(ctx, path, outcomes, { held, errors })}
${mayEndCase(ctx.user, held) ? outcomeForm({ path, csrf: ctx.csrf, seen: outcomeThatStands(outcomes)?.id ?? 0, wish, errors, entries: entryOptions, open }) : notTheirs(held, held?.officer ?? null)}
${historyPart(outcomes)}`,
  };
}
interface OutcomeForm {
  path: string;
  csrf: () => Html;
  seen: number;
  wish: OutcomeWish;
  errors: readonly FieldError[];
  entries: readonly { value: string; label: string; selected: boolean }[];
  open: StillOpen;
}

const outcomeForm = ({ path, csrf, seen, wish, errors, entries, open }: OutcomeForm): Html =>
  html`<form method="post" action="${path}/outcome" novalidate>${csrf()}<input type="hidden" name="seen" value="${seen}">
${factFields(wish, errors)}
${radios({
  name: 'informed',
  label: 'How was the victim told?',
  small: true,
  ...errorFor(errors, 'informed'),
  choices: [
    { value: 'contact', label: 'By us, and it is in the contact log', checked: wish.informed === 'contact' },
    {
      value: 'tracker',
      label: 'Now, on the page where they follow the report',
      hint: 'They read the reason above.',
      checked: wish.informed === 'tracker',
    },
    { value: 'not', label: 'Not told, for a reason', checked: wish.informed === 'not' },
  ],
})}
${select({ name: 'entry', label: 'The entry of the contact log', hint: entries.length === 0 ? 'There is none in which the victim was reached.' : '', options: [{ value: '', label: 'None' }, ...entries], ...errorFor(errors, 'entry') })}
${textarea({ name: 'notinformed', label: 'If not told, why', rows: 2, value: wish.notInformed, ...errorFor(errors, 'notinformed') })}
${openPart(open, wish, errorFor(errors, 'open'))}
${button('Record the outcome')}</form>`;

const errorFor = (errors: readonly FieldError[], field: string): { error?: string } => {
  const error = errorOf(errors, field);
  return error ? { error } : {};
};

function factFields(wish: OutcomeWish, errors: readonly FieldError[]): Html {
  const options = Object.entries(OUTCOME_TYPE_NAMES).map(([value, name]) => ({
    value,
    label: `${value}: ${name} – “${phraseOfType(Number(value))?.words ?? ''}”`,
    selected: Number(value) === wish.type,
  }));
  const yesNo = (name: string, label: string, value: boolean | null, unknown?: string) =>
    radios({
      name,
      label,
      small: true,
      ...errorFor(errors, name),
      choices: [
        { value: 'yes', label: 'Yes', checked: value === true },
        { value: 'no', label: 'No', checked: value === false },
        ...(unknown ? [{ value: 'unknown', label: unknown, checked: value === null && wish.type > 0 }] : []),
      ],
    });
  return html`${select({ name: 'outcome', label: 'Outcome', hint: 'The victim reads the words in quotation marks, never the number.', options: [{ value: '', label: 'Choose' }, ...options], ...errorFor(errors, 'outcome') })}
${yesNo('suspect', 'Has a suspect been identified?', wish.suspectIdentified)}
${yesNo('support', 'Does the victim support a prosecution?', wish.victimSupports, 'Nobody has asked, or it does not matter here')}
${input({ name: 'receiving', label: 'Which body has taken it', hint: 'For type 20 only.', value: wish.receivingBody, ...errorFor(errors, 'receiving') })}
${textarea({ name: 'interest', label: 'Why going on is not in the public interest', hint: 'For type 21 only.', rows: 2, value: wish.publicInterest, ...errorFor(errors, 'interest') })}
${textarea({ name: 'reason', label: 'Why it ended so', hint: 'In words the victim could read. Name nobody who did it or is suspected of it.', rows: 4, value: wish.reason, ...errorFor(errors, 'reason') })}`;
}

function standingPart(
  ctx: Ctx,
  path: string,
  outcomes: readonly KeptOutcome[],
  { held, errors }: { held: HeldBy | undefined; errors: readonly FieldError[] },
): Html {
  const stands = outcomeThatStands(outcomes);
  if (!stands) return html`<p class="govuk-body">Nothing is recorded yet.</p>`;
  const undo = mayUndoOutcome(stands, ctx.user.username, { ...UNDO, now: ctx.now });
  return html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${OUTCOME_TYPE_NAMES[stands.outcome_type] ?? ''}</strong> (type ${stands.outcome_type}), recorded ${momentInWords(stands.decided_at)} by ${stands.display_name ?? stands.decided_by}. ${stands.reason}</p>${
    undo
      ? html`<form method="post" action="${path}/outcome/undo">${ctx.csrf()}<input type="hidden" name="outcome" value="${stands.id}">${button('Take it back', { kind: 'secondary' })}</form>`
      : html`<p class="govuk-body">Recording another takes its place; both are kept.</p>`
  }</div>${mayEndCase(ctx.user, held) ? openAgainForm(path, stands, { words: ctx.form.text('again'), ...errorFor(errors, 'again') }, ctx.csrf) : ''}`;
}

function historyPart(outcomes: readonly KeptOutcome[]): Html {
  if (outcomes.every((o) => o.undone_at === null) && outcomes.length < 2) return html``;
  return html`<h2 class="govuk-heading-m">Recorded before</h2>${table({
    caption: 'Outcomes recorded',
    captionHidden: true,
    columns: [{ heading: 'When' }, { heading: 'Outcome' }, { heading: 'By' }, { heading: 'Why' }],
    rows: outcomes.map((o) => [
      momentInWords(o.decided_at),
      `${OUTCOME_TYPE_NAMES[o.outcome_type] ?? ''}${o.undone_at ? `, taken back ${momentInWords(o.undone_at)}${o.undone_because ? `: ${o.undone_because}` : ''}` : ''}`,
      o.display_name ?? o.decided_by,
      o.reason,
    ]),
    firstIsHeading: true,
  })}`;
}
