import type { ForceConfig } from '#catalogue/forces/force.ts';
import { OPENING } from '#catalogue/thresholds/reading.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { keepReading } from '#journey/reading/keep.ts';
import { countOpenAlerts } from '#journey/reading/next-door.ts';
import { type OpenedDocument, openDocument } from '#journey/reading/open-document.ts';
import { readApart } from '#journey/reading/read-apart.ts';
import { filterChoices, type ListedReading, listReadings, type ReadingFilter } from '#journey/reading/readings.ts';
import { forceName } from '#journey/reading/where.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, table, tag } from '#web/components/content.ts';
import { button, input, select, textarea } from '#web/components/forms.ts';
import { backLink, pagination } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { mayUse, type Page, type PageContext, type PlainContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { dayInWords } from './fact-words.ts';
import { shown } from './source-view.ts';
import { CORRECTS_PRESS, SEES_OWN_SERIES, SEES_PRESS } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PER_PAGE = 25;
const MAX_UPLOAD = OPENING.uploadBytes.value;
const MOST_CHARACTERS = OPENING.pageCharacters.value.toLocaleString('en-GB');

export const pressListPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press',
    allow: SEES_PRESS,
    audit: { op: 'CONSULTATION', recordType: 'reading', records: 'list' },
    handler: listPage,
  }),
  page({
    method: 'GET',
    path: '/staff/press/new',
    allow: CORRECTS_PRESS,
    audit: 'none: an empty form',
    handler: (ctx) => newView(ctx, []),
  }),
  page({
    method: 'POST',
    path: '/staff/press/new',
    allow: CORRECTS_PRESS,
    takesFiles: MAX_UPLOAD,
    audit: { op: 'COLLECTION', recordType: 'reading', records: 'any' },
    prepare: readSent,
    handler: takeText,
  }),
];

function filterFrom(query: FormValues): ReadingFilter {
  return {
    fraudType: query.text('type') || undefined,
    forceCode: query.text('force') || undefined,
    words: query.text('words').slice(0, 100) || undefined,
    state: query.choice('state', ['waiting', 'done']) ?? undefined,
    warningsOnly: query.text('warnings') === 'only',
  };
}

async function listPage(ctx: Ctx): Promise<View> {
  const at = ctx.query.whole('page', 1);
  const found = await listReadings(ctx.tx, filterFrom(ctx.query), PER_PAGE + 1, (at - 1) * PER_PAGE);
  const readings = found.slice(0, PER_PAGE);
  for (const r of readings) ctx.touched(r.id);
  const seesAlerts = mayUse(SEES_OWN_SERIES, ctx.user);
  const alerts = seesAlerts ? await countOpenAlerts(ctx.tx) : 0;
  const choices = await filterChoices(ctx.tx);
  const isFiltered = ['type', 'force', 'words', 'state', 'warnings'].some((n) => ctx.query.has(n));
  return {
    title: 'Press',
    section: '/staff/press',
    wide: true,
    main: html`<h1 class="govuk-heading-l">Press</h1>
<p class="govuk-body">What others have published, read into facts. Intelligence from the open press: never counted as recorded crime.</p>
${alerts > 0 ? html`<p class="govuk-body"><a class="govuk-link" href="/staff/press/next-door"><strong>${counted(alerts, 'alert')}: the same method is being used next door</strong></a></p>` : ''}
<p class="govuk-body">${mayUse(CORRECTS_PRESS, ctx.user) ? html`<a class="govuk-link" href="/staff/press/new">Add a text</a> · ` : ''}<a class="govuk-link" href="/staff/press/picture">Map of accepted incidents</a>${seesAlerts ? html` · <a class="govuk-link" href="/staff/press/next-door">Alerts from next door</a>` : ''}</p>
${filterForm(ctx.query, choices)}
${table({
  caption: 'Texts, the last read on top',
  captionHidden: true,
  columns: [
    { heading: 'Text' },
    { heading: 'Published' },
    { heading: 'Fraud' },
    { heading: 'Area' },
    { heading: 'Incidents' },
  ],
  rows: readings.map(rowOf),
  firstIsHeading: true,
  stacked: true,
  empty: isFiltered
    ? 'No text is like that. Take something out of the filter.'
    : 'Nothing has been read yet. Add a text, or run counterfoil read --keep.',
})}
${pagination(at, found.length > PER_PAGE ? at + 1 : at, (n) => `/staff/press?${queryWith(ctx.query, n)}`)}`,
  };
}

function queryWith(query: FormValues, at: number): string {
  const kept = ['type', 'force', 'words', 'state', 'warnings']
    .filter((n) => query.has(n))
    .map((n) => [n, query.text(n)]);
  return new URLSearchParams([...kept, ['page', String(at)]] as [string, string][]).toString();
}

function rowOf(r: ListedReading) {
  const parts = [
    Number(r.waiting) > 0 ? `${r.waiting} to decide` : '',
    Number(r.accepted) > 0 ? `${r.accepted} accepted` : '',
    Number(r.rejected) > 0 ? `${r.rejected} rejected` : '',
  ].filter(Boolean);
  return [
    html`<a class="govuk-link" href="/staff/press/${r.id}">${shown(r.title ?? r.id)}</a>${r.publisher ? html`<br><span class="cf-quiet">${shown(r.publisher)}</span>` : ''}`,
    r.published ? dayInWords(r.published) : html`<span class="cf-quiet">Read ${dateInWords(r.kept_at)}</span>`,
    r.is_warning ? shortNameOf(r.fraud_type) : html`${shortNameOf(r.fraud_type)} ${tag('Not a warning', 'grey')}`,
    r.area ? shown(r.area) : r.force_code ? forceName(r.force_code) : '',
    parts.join(', ') || 'None told',
  ];
}

function filterForm(query: FormValues, choices: { types: string[]; forces: string[] }): Html {
  const option = (value: string, label: string, of: string) => ({ value, label, selected: query.text(of) === value });
  return html`<form method="get" action="/staff/press" class="cf-filter">
${select({ name: 'type', label: 'Fraud', options: [option('', 'All', 'type'), ...choices.types.map((t) => option(t, shortNameOf(t), 'type'))] })}
${select({ name: 'force', label: 'Force area', options: [option('', 'All', 'force'), ...choices.forces.map((f) => option(f, forceName(f), 'force'))] })}
${select({ name: 'state', label: 'Incidents', options: [option('', 'All', 'state'), option('waiting', 'Some to decide', 'state'), option('done', 'All decided', 'state')] })}
${input({ name: 'words', label: 'Words of the title, publisher or area', value: query.text('words'), width: 20 })}
${button('Filter', { kind: 'secondary' })}</form>`;
}

function newView(ctx: Ctx, errors: readonly FieldError[]): View {
  const { form } = ctx;
  const megabytes = Math.floor(MAX_UPLOAD / 1024 / 1024);
  return {
    title: 'Add a text',
    section: '/staff/press',
    before: backLink('/staff/press', 'All texts'),
    errors,
    main: html`<h1 class="govuk-heading-l">Add a text</h1>
<p class="govuk-body">A press report, a warning of another force, a bulletin. Paste its words or choose a file: text, Markdown, a saved web page, a PDF with text in it, or an e-mail (.eml). It is read at once.</p>
<form method="post" action="/staff/press/new" enctype="multipart/form-data" novalidate>${ctx.csrf()}
${textarea({ name: 'text', label: 'The text', hint: `At most ${MOST_CHARACTERS} characters, a hundred printed pages`, rows: 12, value: form.text('text'), error: errorOf(errors, 'text') })}
<div class="govuk-form-group${errorOf(errors, 'file') ? ' govuk-form-group--error' : ''}"><label class="govuk-label" for="file">Or a file</label><div class="govuk-hint" id="file-hint">At most ${megabytes} MB. Attachments of an e-mail are not read.</div>${errorOf(errors, 'file') ? html`<p class="govuk-error-message" id="file-error"><span class="govuk-visually-hidden">Error:</span> ${errorOf(errors, 'file')}</p>` : ''}<input class="govuk-file-upload" type="file" id="file" name="file" aria-describedby="file-hint${errorOf(errors, 'file') ? ' file-error' : ''}"></div>
${input({ name: 'publisher', label: 'Who published it (optional)', value: form.text('publisher').slice(0, 200) })}
${input({ name: 'url', label: 'Its address on the web (optional)', hint: 'It is kept beside the text and not fetched', value: form.text('url').slice(0, 1000), error: errorOf(errors, 'url') })}
${button('Read it')}</form>`,
  };
}

/** What was sent, opened and read, or what is wrong with it. */
type Taken =
  | { ok: true; texts: { document: OpenedDocument; found: ReadDocument }[] }
  | { ok: false; field: string; message: string };

/** Opening and reading take their time, and hold no transaction open meanwhile. */
async function readSent(ctx: PlainContext<ForceConfig, StaffUser>): Promise<Taken> {
  const wrong = (field: string, message: string): Taken => ({ ok: false, field, message });
  const typed = ctx.form.text('text');
  const file = ctx.file('file');
  const url = ctx.form.text('url');
  if (!file && typed === '') return wrong('text', 'Paste the text, or choose a file.');
  if (file && typed !== '') return wrong('file', 'Paste a text or choose a file, not both.');
  if (url !== '' && !/^https?:\/\/[^\s]{3,1000}$/i.test(url)) return wrong('url', 'An address begins with https://');
  const field = file ? 'file' : 'text';
  const raw = file
    ? { bytes: file.bytes, name: file.name.slice(0, 200), url: url || undefined }
    : { bytes: Buffer.from(typed, 'utf8'), name: 'pasted.txt', url: url || undefined };
  const opened = await openDocument(raw);
  if (!opened.ok) return wrong(field, opened.error.reason);
  if (opened.value.length === 0) return wrong(field, 'There is nothing in it to read.');
  const characters = opened.value.reduce((sum, d) => sum + d.input.text.length, 0);
  if (characters > OPENING.pageCharacters.value)
    return wrong(
      field,
      `It has more than ${MOST_CHARACTERS} characters. Send the part that matters, or run counterfoil read --keep.`,
    );
  const publisher = ctx.form.text('publisher').slice(0, 200);
  const documents = opened.value.map((d) => ({
    ...d,
    input: { ...d.input, publisher: publisher || d.input.publisher },
  }));
  const read = await readApart(documents);
  if (!read.ok) return wrong(field, read.error.reason);
  return { ok: true, texts: documents.map((document, i) => ({ document, found: read.value[i]! })) };
}

async function takeText(ctx: Ctx): Promise<Reply> {
  const taken = ctx.prepared as Taken;
  if (!taken.ok) return { ...newView(ctx, [{ field: taken.field, message: taken.message }]), status: 422 };
  const by = { actor: ctx.user.username, actorRole: ctx.user.roles.join('+') };
  const about = { channel: 'page', by, at: ctx.now, audits: false } as const;
  const kept: { id: string; isNew: boolean }[] = [];
  for (const { document, found } of taken.texts) kept.push(await keepReading(ctx.tx, document, found, about));
  for (const k of kept) ctx.touched(k.id, k.isNew ? { channel: 'open press' } : { op: 'CONSULTATION' });
  const [first] = kept;
  const done = first?.isNew ? 'kept' : 'known';
  return { to: first && kept.length === 1 ? `/staff/press/${first.id}?done=${done}` : '/staff/press' };
}
