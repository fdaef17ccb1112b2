import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePhone } from '#core/phone.ts';
import { MANY_COLUMNS, type ManyFault, type ManyRow, manyTemplate, readMany } from '#journey/intake/form/many.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import { submitReports } from '#journey/intake/record.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, panel, table } from '#web/components/content.ts';
import { button, fileInput, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import type { UploadSink } from '#web/uploads.ts';
import { claimDraft, keepDraft, openDraft } from './draft.ts';
import { newSecret, readSecret, secretAfter, secretInGroups } from './secret.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
const PATH = '/report/many';
const COOKIE = 'many';
const MOST = REPORT_FORM.bulkRows.value;
const TELLERS = [
  { value: 'bank', label: 'A bank or shop, for our customers' },
  { value: 'business', label: 'A business it happened to' },
  { value: 'charity', label: 'A charity it happened to' },
] as const;

/** A table is read as a whole: a megabyte of it at most is held. */
const tableSink: UploadSink = {
  files: 1,
  bytes: REPORT_FORM.bulkBytes.value,
  seconds: REPORT_FORM.uploadSeconds.value,
  async begin() {
    const parts: Buffer[] = [];
    return {
      async write(chunk) {
        parts.push(Buffer.from(chunk));
      },
      finish: async () => ({ ok: true, value: Buffer.concat(parts) }),
      async drop() {
        parts.length = 0;
      },
    };
  },
};

/** Many reports in one file, from banks, businesses and charities: all of it is taken, or none. */
export const manyPages = (key: Buffer): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: PATH,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => manyView(ctx, newSecret(), [], []),
  }),
  plainPage({
    method: 'GET',
    path: '/report/many/template.csv',
    allow: 'public',
    audit: 'none: it holds the names of the columns',
    handler: () => ({ type: 'text/csv; charset=utf-8', body: manyTemplate(), filename: 'fraud-reports.csv' }),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: 'public',
    audit: 'none: submitReports writes the collections itself, in this transaction',
    takesUploads: tableSink,
    opens: (ctx) => readSecret(ctx.form.text('batch')) || newSecret(),
    handler: (ctx) => take(ctx, key),
  }),
  page({
    method: 'GET',
    path: '/report/many/done',
    allow: 'public',
    audit: 'none: it shows a sender the references of what they have just sent, and nothing else',
    opens: (ctx) => readSecret(ctx.cookies.get(COOKIE)),
    handler: async (ctx) => {
      const references = await sentReferences(ctx, key);
      return references ? doneView(ctx.tracking, references) : { to: PATH };
    },
  }),
  page({
    method: 'GET',
    path: '/report/many/references.csv',
    allow: 'public',
    audit: 'none: it shows a sender the references of what they have just sent, and nothing else',
    opens: (ctx) => readSecret(ctx.cookies.get(COOKIE)),
    handler: async (ctx) => {
      const sent = await sentReferences(ctx, key);
      if (!sent) return { to: PATH };
      const lines = sent.map((r, i) => [r.yours, r.reference, secretAfter(ctx.tracking, i)].map(cell).join(','));
      const body = `\ufeffyour_reference,our_reference,secret_code\r\n${lines.join('\r\n')}\r\n`;
      return { type: 'text/csv; charset=utf-8', body, filename: 'references.csv' };
    },
  }),
];

/** A spreadsheet must not take what somebody wrote for a sum to work out. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

interface SentRow {
  yours: string;
  reference: string;
}

/** The list lies sealed where drafts do: "yours" and ours by turns. */
async function sentReferences(ctx: Ctx, key: Buffer): Promise<SentRow[] | null> {
  const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
  if (!draft?.sent || draft.done.length === 0) return null;
  const { done } = draft;
  return Array.from({ length: done.length / 2 }, (_, i) => ({ yours: done[2 * i]!, reference: done[2 * i + 1]! }));
}

async function take(ctx: Ctx, key: Buffer): Promise<Reply> {
  const batch = ctx.tracking;
  const already = await openDraft(ctx.tx, batch, key);
  if (already) return sent(ctx, batch);
  const told = readSender(ctx);
  const file = ctx.uploads()[0];
  const { rows, faults } =
    told.role && file?.outcome.ok
      ? readMany(file.outcome.value as Buffer, told.role, ctx.now, ctx.force.pfaCode)
      : { rows: [], faults: [] };
  const errors = [...told.errors, ...(file?.outcome.ok ? [] : [{ field: 'file', message: fileFault(file?.outcome) }])];
  if (faults.length > 0)
    errors.push({ field: 'faults', message: `Nothing was taken: mend ${counted(faults.length, 'place')} in the file` });
  if (errors.length > 0) return manyView(ctx, batch, errors, faults);
  if (!(await claimDraft(ctx.tx, batch, key, { answers: {}, done: [], sent: true }))) return sent(ctx, batch);
  await sendAll(ctx, key, batch, rows, told.contact);
  return sent(ctx, batch);
}

const fileFault = (outcome: { ok: false; error: string } | { ok: true } | undefined): string =>
  outcome && !outcome.ok ? `${outcome.error}. Nothing was taken` : 'Choose the file';

function sent(ctx: Ctx, batch: string): Reply {
  ctx.cookies.set(COOKIE, batch);
  return { to: '/report/many/done' };
}

type Contact = { organisation: string; name: string; phone: string; email: string };

function readSender(ctx: Ctx): {
  role: (typeof TELLERS)[number]['value'] | null;
  contact: Contact;
  errors: FieldError[];
} {
  const { form } = ctx;
  const [organisation, name, phone, email] = ['organisation', 'name', 'phone', 'email'].map((f) =>
    form.text(f).slice(0, 400),
  ) as [string, string, string, string];
  const longest = REPORT_FORM.shortCharacters.value;
  const errors: FieldError[] = [];
  const role = form.choice('teller', ['bank', 'business', 'charity']);
  if (!role) errors.push({ field: 'teller', message: 'Choose who sends the file' });
  if (organisation === '' || organisation.length > longest)
    errors.push({ field: 'organisation', message: 'Write the name of the organisation' });
  if (name.length > longest) errors.push({ field: 'name', message: 'Write a shorter name' });
  if (phone !== '' && !normalisePhone(phone.slice(0, 40)))
    errors.push({ field: 'phone', message: 'Write a phone number, like 01632 960 001' });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > longest)
    errors.push({ field: 'email', message: 'Write an e-mail address, like name@example.com' });
  return { role, contact: { organisation, name, phone, email }, errors };
}

async function sendAll(ctx: Ctx, key: Buffer, batch: string, rows: ManyRow[], contact: Contact): Promise<void> {
  const all = rows.map(({ answers, yourReference }, i) => {
    const secret = secretAfter(batch, i);
    const report = toFraudReport({ ...answers, ...contact }, secret, ctx.now);
    return { secret, report: yourReference ? { ...report, senderReference: yourReference } : report };
  });
  await submitReports(ctx.tx, all, async (references) => {
    await sql`SELECT set_config('counterfoil.tracking', ${batch}, true)`.execute(ctx.tx);
    const done = references.flatMap((reference, i) => [rows[i]!.yourReference, reference]);
    await keepDraft(ctx.tx, batch, key, { answers: {}, done, sent: true });
  });
}

function manyView(
  ctx: Pick<Ctx, 'csrf' | 'form'>,
  batch: string,
  errors: FieldError[],
  faults: readonly ManyFault[],
): Reply {
  const text = (field: string) => ctx.form.text(field).slice(0, 400);
  const box = (
    name: string,
    label: string,
    more: { type?: 'tel' | 'email'; autocomplete?: string; hint?: string } = {},
  ) => input({ name, label, width: 30, spellcheck: false, value: text(name), error: errorOf(errors, name), ...more });
  const message = errorOf(errors, 'file');
  return {
    title: 'Send many reports at once',
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report'),
    wide: true,
    main: html`<h1 class="govuk-heading-l">Send many reports at once</h1>
<p class="govuk-body">For banks, businesses and charities: up to ${MOST} reports in one file. If one row is wrong, nothing is taken and we tell you every row to mend. If somebody is on the way to a customer now, ring 999 and do not wait for this.</p>
<p class="govuk-body"><a class="govuk-link" href="/report/many/template.csv">Download the template</a> (CSV; opens in any spreadsheet). Save it as “CSV UTF-8”.</p>
${faults.length > 0 ? html`<div id="faults">${faultTable(faults)}</div>` : null}
<form method="post" action="${PATH}" enctype="multipart/form-data" novalidate>${ctx.csrf()}<input type="hidden" name="batch" value="${batch}">
${radios({ name: 'teller', label: 'Who sends the file?', choices: TELLERS.map((t) => ({ ...t, checked: text('teller') === t.value })), error: errorOf(errors, 'teller') })}
${box('organisation', 'Name of the organisation', { autocomplete: 'organization' })}
${box('name', 'Your name', { autocomplete: 'name' })}
${box('email', 'E-mail address', { type: 'email', autocomplete: 'email' })}
${box('phone', 'Phone number', { type: 'tel', autocomplete: 'tel' })}
${fileInput({ name: 'file', label: 'The file', hint: `CSV, up to ${REPORT_FORM.bulkBytes.value / 1_048_576} MB`, accept: '.csv,text/csv', ...(message ? { error: message } : {}) })}
${button('Send all of it')}
</form>
<h2 class="govuk-heading-m">The columns</h2>
${table({
  caption: 'Columns of the file',
  captionHidden: true,
  columns: [{ heading: 'Column' }, { heading: 'What goes in' }, { heading: 'Needed' }],
  rows: MANY_COLUMNS.map((c) => [c.name, c.means, c.needed ? 'Yes' : '']),
  firstIsHeading: true,
})}`,
  };
}

const faultTable = (faults: readonly ManyFault[]) =>
  table({
    caption: 'What to mend',
    columns: [{ heading: 'Row' }, { heading: 'Column' }, { heading: 'What is wrong' }],
    rows: faults.map((f) => [String(f.row), f.column, f.reason]),
  });

function doneView(batch: string, sentRows: SentRow[]): Reply {
  return {
    title: 'Reports sent',
    section: '/report',
    main: html`${panel('Reports sent', html`<strong>${counted(sentRows.length, 'report')}</strong>, all of the file`)}
<p class="govuk-body"><a class="govuk-link" href="/report/many/references.csv">Download the references and codes</a>. You need both to follow a report. We do not keep the codes and cannot send them again.</p>
${table({
  caption: 'References',
  columns: [{ heading: 'Yours' }, { heading: 'Ours' }, { heading: 'Secret code' }],
  rows: sentRows.map((r, i) => [r.yours || '–', r.reference, secretInGroups(secretAfter(batch, i))]),
})}
<p class="govuk-body">One of our staff reads each of them.</p>`,
  };
}
