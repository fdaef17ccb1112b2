import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { canBeRungBack, normalisePhone } from '#core/phone.ts';
import { refusalInWords } from '#journey/intake/files/refusal.ts';
import {
  columnMeans,
  MANY_COLUMNS,
  type ManyFault,
  type ManyRow,
  manyTemplate,
  readMany,
} from '#journey/intake/form/many.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import { submitReports } from '#journey/intake/record.ts';
import { newSecret, readSecret, secretAfter, secretInGroups } from '#journey/intake/secret.ts';
import { marksOf, noteSent, type SentBefore, sentBefore } from '#journey/intake/sent-before.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, panel, table } from '#web/components/content.ts';
import { button, fileInput, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import type { UploadSink } from '#web/uploads.ts';
import { counted, fill, rich } from '#web/words.ts';
import { claimDraft, keepDraft, openDraft } from './draft.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
const PATH = '/report/many';
const COOKIE = 'many';
const MOST = REPORT_FORM.bulkRows.value;
const TELLERS = ['bank', 'business', 'charity'] as const;
const wordsFor = (ctx: Pick<Ctx, 'site'>) => wordingIn(ctx.site.language).reporting.many;

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
    handler: (ctx) => manyView(ctx, newSecret(), NOTHING_WRONG),
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
      return references ? doneView(ctx, references) : { to: PATH };
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
  const words = wordsFor(ctx);
  const told = readSender(ctx);
  const file = ctx.uploads()[0];
  const bytes = file?.outcome.ok ? (file.outcome.value as Buffer) : null;
  const { rows, faults } =
    told.role && bytes
      ? readMany(bytes, told.role, ctx.now, ctx.force.pfaCode, ctx.site.language)
      : { rows: [], faults: [] };
  const errors = [...told.errors];
  if (!bytes) {
    const { why } = wordingIn(ctx.site.language).reporting.files;
    const message =
      file && !file.outcome.ok
        ? fill(words.refused, { why: refusalInWords(file.outcome.error, tableSink.bytes, why) })
        : words.noFile;
    errors.push({ field: 'file', message });
  }
  if (faults.length > 0)
    errors.push({ field: 'faults', message: counted(words.faults, faults.length, ctx.site.language) });
  if (errors.length > 0 || !bytes) return manyView(ctx, batch, { errors, faults });
  const marks = marksOf(bytes, rows, told.contact, key);
  const before = await sentBefore(ctx.tx, marks);
  const again = ctx.form.choice('again', ['fresh', 'all']);
  const wanted = rows.map((_, i) => again === 'all' || before.rows[i] === null);
  if ((!again && wanted.includes(false)) || !wanted.includes(true))
    return manyView(ctx, batch, {
      errors: [beforeError(ctx, before, again)],
      faults: [],
      before: { sent: before, rows },
    });
  if (!(await claimDraft(ctx.tx, batch, key, { answers: {}, done: [], sent: true }))) return sent(ctx, batch);
  const taken = marks.rows.filter((_, i) => wanted[i]);
  await noteSent(ctx.tx, again ? taken : [marks.file, ...taken], again === 'all');
  await sendAll(
    ctx,
    key,
    batch,
    rows.filter((_, i) => wanted[i]),
    told.contact,
  );
  return sent(ctx, batch);
}

/** What is said of a file, or of rows of it, that came before. */
function beforeError(ctx: Ctx, before: SentBefore, again: string | null): FieldError {
  const words = wordsFor(ctx).before;
  const here = before.rows.filter((at) => at !== null).length;
  const message = again
    ? words.noFresh
    : before.file
      ? counted(words.file, here, ctx.site.language, { day: dateInWords(before.file) })
      : counted(words.rows, here, ctx.site.language, { all: before.rows.length });
  return { field: 'again', message };
}

function sent(ctx: Ctx, batch: string): Reply {
  ctx.cookies.set(COOKIE, batch);
  return { to: '/report/many/done' };
}

type Contact = { organisation: string; name: string; phone: string; email: string };

function readSender(ctx: Ctx): {
  role: (typeof TELLERS)[number] | null;
  contact: Contact;
  errors: FieldError[];
} {
  const { form } = ctx;
  const words = wordsFor(ctx);
  const [organisation, name, phone, email] = ['organisation', 'name', 'phone', 'email'].map((f) =>
    form.text(f).slice(0, 400),
  ) as [string, string, string, string];
  const longest = REPORT_FORM.shortCharacters.value;
  const errors: FieldError[] = [];
  const role = form.choice('teller', TELLERS);
  if (!role) errors.push({ field: 'teller', message: words.noTeller });
  if (organisation === '' || organisation.length > longest)
    errors.push({ field: 'organisation', message: words.noOrganisation });
  if (name.length > longest) errors.push({ field: 'name', message: words.longName });
  const number = normalisePhone(phone.slice(0, 40));
  if (phone !== '' && !(number && canBeRungBack(number))) errors.push({ field: 'phone', message: words.wrongPhone });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > longest)
    errors.push({ field: 'email', message: words.wrongEmail });
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

/** Why the form is shown again. */
interface Shown {
  errors: readonly FieldError[];
  faults: readonly ManyFault[];
  before?: { sent: SentBefore; rows: readonly ManyRow[] };
}
const NOTHING_WRONG: Shown = { errors: [], faults: [] };

function manyView(ctx: Pick<Ctx, 'csrf' | 'form' | 'site' | 'force'>, batch: string, shown: Shown): Reply {
  const { errors, faults } = shown;
  const words = wordsFor(ctx);
  const text = (field: string) => ctx.form.text(field).slice(0, 400);
  const box = (
    name: 'organisation' | 'name' | 'email' | 'phone',
    more: { type?: 'tel' | 'email'; autocomplete: string },
  ) =>
    input({
      name,
      label: words[name],
      width: 30,
      spellcheck: false,
      value: text(name),
      error: errorOf(errors, name),
      ...more,
    });
  const message = errorOf(errors, 'file');
  const megabytes = REPORT_FORM.bulkBytes.value / 1_048_576;
  return {
    title: words.title,
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors: [...errors],
    before: backLink('/report'),
    wide: true,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${rich(words.intro, { most: MOST, emergency: ctx.force.emergencyNumber })}</p>
<p class="govuk-body">${rich(words.template)}</p>
${faults.length > 0 ? html`<div id="faults">${faultTable(ctx, faults)}</div>` : null}
<form method="post" action="${PATH}" enctype="multipart/form-data" novalidate>${ctx.csrf()}<input type="hidden" name="batch" value="${batch}">
${shown.before ? beforePart(ctx, shown.before, errors) : null}
${radios({ name: 'teller', label: words.teller, choices: TELLERS.map((value) => ({ value, label: words.tellers[value], checked: text('teller') === value })), error: errorOf(errors, 'teller') })}
${box('organisation', { autocomplete: 'organization' })}
${box('name', { autocomplete: 'name' })}
${box('email', { type: 'email', autocomplete: 'email' })}
${box('phone', { type: 'tel', autocomplete: 'tel' })}
${fileInput({ name: 'file', label: words.file, hint: fill(words.fileHint, { megabytes }), accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain', ...(message ? { error: message } : {}) })}
${button(words.send)}
</form>
<h2 class="govuk-heading-m">${words.columnsHeading}</h2>
${table({
  caption: words.columns.caption,
  captionHidden: true,
  columns: [{ heading: words.columns.column }, { heading: words.columns.means }, { heading: words.columns.needed }],
  rows: MANY_COLUMNS.map((c) => [c.name, columnMeans(c, words), c.needed ? words.columns.yes : '']),
  firstIsHeading: true,
})}`,
  };
}

/** Which rows are here already, and what to do about it: nothing of them is taken again unless somebody says so. */
function beforePart(
  ctx: Pick<Ctx, 'site'>,
  { sent: before, rows }: NonNullable<Shown['before']>,
  errors: readonly FieldError[],
) {
  const words = wordsFor(ctx).before;
  const here = rows.flatMap(({ row, yourReference }, i) => {
    const at = before.rows[i];
    return at ? [[String(row), yourReference, dateInWords(at)]] : [];
  });
  const fresh = rows.length - here.length;
  return html`${table({
    caption: words.caption,
    columns: [{ heading: words.row }, { heading: words.yours }, { heading: words.day }],
    rows: here,
  })}
${radios({
  name: 'again',
  label: words.what,
  hint: words.hint,
  choices: [
    ...(fresh > 0 ? [{ value: 'fresh', label: counted(words.fresh, fresh, ctx.site.language) }] : []),
    { value: 'all', label: words.all },
  ],
  error: errorOf(errors, 'again'),
})}`;
}

function faultTable(ctx: Pick<Ctx, 'site'>, faults: readonly ManyFault[]) {
  const words = wordsFor(ctx).fault;
  return table({
    caption: words.caption,
    columns: [{ heading: words.row }, { heading: words.column }, { heading: words.wrong }],
    rows: faults.map((f) => [String(f.row), f.column, f.reason]),
  });
}

function doneView(ctx: Ctx, sentRows: SentRow[]): Reply {
  const words = wordsFor(ctx);
  const many = new Intl.PluralRules(ctx.site.language).select(sentRows.length);
  const n = new Intl.NumberFormat(ctx.site.language).format(sentRows.length);
  return {
    title: words.sentTitle,
    section: '/report',
    main: html`${panel(words.sentTitle, rich(words.sent[many] ?? words.sent.other, { n }))}
<p class="govuk-body">${rich(words.download)}</p>
${table({
  caption: words.references.caption,
  columns: [
    { heading: words.references.yours },
    { heading: words.references.ours },
    { heading: words.references.secret },
  ],
  rows: sentRows.map((r, i) => [
    r.yours || words.references.none,
    r.reference,
    secretInGroups(secretAfter(ctx.tracking, i)),
  ]),
})}
<p class="govuk-body">${words.next}</p>`,
  };
}
