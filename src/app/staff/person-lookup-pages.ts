import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NEED_TO_KNOW } from '#catalogue/thresholds/need-to-know.ts';
import { normalisePhone } from '#core/phone.ts';
import { isRole, ROLE_NAMES } from '#core/role.ts';
import { reportsNaming } from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import { entriesAbout, namesOf, type TrailEntry } from '#store/who-looked.ts';
import { errorOf, type FieldError, table } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import { LIST_CHANNEL, type StaffUser } from '#web/site.ts';
import { trailCsv } from './trail-csv.ts';
import { reasonGiven, whatWasDone } from './trail-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/audit/person';
const SHOWN = 200;
/** Reports that are named above the entries; the entries name the rest. */
const NAMED = 20;
const LONGEST = 200;
const KINDS = ['name', 'telephone', 'address'] as const;
type Kind = (typeof KINDS)[number];

/** "Who looked at this person, and when": by name, telephone or address. What is asked goes by form, so that it stands in no address. */
export const personLookupPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: ['auditor', 'supervisor'],
    audit: 'none: an empty form',
    handler: (ctx) => lookupView(ctx, null, []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: ['auditor', 'supervisor'],
    audit: { op: 'CONSULTATION', recordType: 'audit_log', records: 'any' },
    handler: lookUp,
  }),
  page({
    method: 'POST',
    path: `${PATH}/export`,
    allow: ['auditor'],
    audit: { op: 'DISCLOSURE', recordType: 'audit_log', records: 'any' },
    handler: exported,
  }),
];

interface Found {
  reports: { report_id: string; reference: string }[];
  entries: TrailEntry[];
  names: ReadonlyMap<string, string>;
}

interface Question {
  kind: Kind;
  asked: string;
  opened: boolean;
}

/** What was asked, or what is wrong with it. */
function questionOf(ctx: Ctx): Question | FieldError {
  const kind = ctx.form.choice('kind', KINDS);
  const asked = ctx.form.text('asked').slice(0, LONGEST);
  if (!kind) return { field: 'kind', message: 'Say what you are asking by' };
  if (asked.length < 2) return { field: 'asked', message: 'Enter a name, a telephone number or an address' };
  return { kind, asked, opened: ctx.form.has('opened') };
}

async function lookUp(ctx: Ctx): Promise<Reply> {
  const question = questionOf(ctx);
  if ('field' in question) return lookupView(ctx, null, [question]);
  const found = await find(ctx, question, SHOWN + 1);
  for (const r of found.reports) ctx.touched(r.report_id, { fieldsChanged: [`asked by ${question.kind}`] });
  // A question that finds nothing is one all the same; the trail holds what kind, never what was typed.
  if (found.reports.length === 0) ctx.touched('nobody', { fieldsChanged: [`asked by ${question.kind}`] });
  return lookupView(ctx, { ...found, question }, []);
}

async function find(ctx: Ctx, { kind, asked, opened }: Question, most: number): Promise<Found> {
  const reports = await reportsNaming(ctx.tx, kind, kind === 'telephone' ? (normalisePhone(asked) ?? asked) : asked);
  const ids = reports.map((r) => r.report_id);
  const entries = ids.length === 0 ? [] : await entriesAbout(ctx.tx, ids, most, 0, opened ? LIST_CHANNEL : null);
  return { reports, entries, names: await namesOf(ctx.tx, entries) };
}

async function exported(ctx: Ctx): Promise<Reply> {
  const question = questionOf(ctx);
  if ('field' in question) return lookupView(ctx, null, [question]);
  const found = await find(ctx, question, NEED_TO_KNOW.exportRows.value);
  const reason = ctx.form.text('reason');
  if (reason.length < NEED_TO_KNOW.shortestReason.value) {
    for (const r of found.reports) ctx.touched(r.report_id, { op: 'CONSULTATION' });
    const errors = [{ field: 'reason', message: 'Say for whom and why the entries leave this service' }];
    return lookupView(ctx, { ...found, question }, errors);
  }
  for (const r of found.reports) ctx.touched(r.report_id, { reason, channel: 'csv' });
  return { type: 'text/csv; charset=utf-8', body: trailCsv(found.entries, found.names), filename: 'who-looked.csv' };
}

function lookupView(ctx: Ctx, found: (Found & { question: Question }) | null, errors: readonly FieldError[]): View {
  const kind = ctx.form.text('kind') || 'name';
  return {
    title: 'Who looked at a person',
    section: '/staff/audit',
    wide: true,
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    before: backLink('/staff/audit', 'Audit trail'),
    main: html`<h1 class="govuk-heading-l">Who looked at a person</h1>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${radios({
  name: 'kind',
  label: 'Ask by',
  inline: true,
  small: true,
  error: errorOf(errors, 'kind'),
  choices: KINDS.map((k) => ({ value: k, label: KIND_WORDS[k], checked: k === kind })),
})}
${input({ name: 'asked', label: 'Who', hint: 'A name or part of one, a telephone number, a postcode, or the first line of an address', width: 30, value: ctx.form.text('asked'), error: errorOf(errors, 'asked') })}
${openedBox(ctx.form.has('opened'))}
${button('Look it up')}</form>
<p class="govuk-body cf-quiet">That you asked is written in the trail, beside each report it found; what you typed is not.</p>
${found ? foundPart(ctx, found, errors) : ''}`,
  };
}

const KIND_WORDS: Record<Kind, string> = {
  name: 'Name',
  telephone: 'Telephone number',
  address: 'Address or postcode',
};

const openedBox = (checked: boolean): Html =>
  html`<div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="opened" name="opened" type="checkbox" value="yes"${checked ? html` checked` : ''}><label class="govuk-label govuk-checkboxes__label" for="opened">Only opened or changed, not shown in a list</label></div></div>`;

function foundPart(ctx: Ctx, found: Found & { question: Question }, errors: readonly FieldError[]): Html {
  const { reports, entries, names, question } = found;
  if (reports.length === 0)
    return html`<p class="govuk-inset-text">No report names anybody written like that. A slip is not forgiven here: try a part of the name, the telephone number or the postcode before you take it that nobody has looked.</p>`;
  const shown = entries.slice(0, SHOWN);
  return html`<h2 class="govuk-heading-m">In ${counted(reports.length, 'report')}</h2>
<p class="govuk-body">${reports.slice(0, NAMED).map((r) => html`<a class="govuk-link cf-ref" href="/staff/audit?record=${r.reference}">${r.reference}</a> `)}${reports.length > NAMED ? `and ${reports.length - NAMED} more` : ''}</p>
${table({
  caption: 'Entries, the newest first',
  captionHidden: true,
  columns: [{ heading: 'When' }, { heading: 'Who' }, { heading: 'Did' }, { heading: 'To' }, { heading: 'Reason' }],
  rows: shown.map((e) => [
    momentInWords(e.at),
    whoDid(e),
    whatWasDone(e),
    names.get(e.record_id) ?? e.record_type,
    reasonGiven(e) ?? '',
  ]),
  stacked: true,
  empty: 'No entry.',
})}
${entries.length > SHOWN ? html`<p class="govuk-body">These are the latest ${SHOWN}. Download them for the rest.</p>` : ''}
${ctx.user.roles.includes('auditor') ? exportForm(ctx, question, errors) : ''}`;
}

const whoDid = (e: TrailEntry): Html =>
  html`${e.display_name ?? e.actor}<br><span class="cf-quiet">${e.actor_role
    .split('+')
    .map((r) => (isRole(r) ? ROLE_NAMES[r] : r))
    .join(', ')}</span>`;

const exportForm = (ctx: Ctx, question: Question, errors: readonly FieldError[]): Html =>
  html`<h2 class="govuk-heading-m">Take the entries out of this service</h2>
<form method="post" action="${PATH}/export" novalidate>${ctx.csrf()}
<input type="hidden" name="kind" value="${question.kind}"><input type="hidden" name="asked" value="${question.asked}">${question.opened ? html`<input type="hidden" name="opened" value="yes">` : ''}
${input({ name: 'reason', label: 'For whom, and why', hint: 'It is recorded as a disclosure.', width: 30, value: ctx.form.text('reason'), error: errorOf(errors, 'reason') })}
${button('Download as CSV', { kind: 'secondary' })}</form>`;
