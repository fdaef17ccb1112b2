import type { ForceConfig } from '#catalogue/forces/force.ts';
import { LAWFUL_BASES } from '#catalogue/intelligence/grades.ts';
import { CounterfoilError } from '#core/errors.ts';
import {
  type Disclosure,
  type DisclosureWish,
  disclose,
  disclosureNamed,
  disclosures,
  messagesOf,
  recall,
  sentAlready,
} from '#journey/intelligence/disclosures.ts';
import { intelligenceNamed, itemsOf } from '#journey/intelligence/intel-records.ts';
import type { Tx } from '#store/store.ts';
import {
  details,
  errorOf,
  type FieldError,
  fieldErrors,
  notificationBanner,
  summaryList,
  table,
  tag,
} from '#web/components/content.ts';
import { button, input, radios, select, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { DISCLOSES, gradeOf, linesOf } from './intel-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
export const SEES_DISCLOSURES = [...DISCLOSES, 'auditor'] as const;
const MOST_LISTED = 100;

/** The register of what left the force: sent, and recalled where it was wrong. */
export const disclosurePages = (): Page<Tx, ForceConfig>[] => [listPage, newPage, sendPage, onePage, recallPage];

const listPage = page({
  method: 'GET',
  path: '/staff/disclosures',
  allow: SEES_DISCLOSURES,
  audit: { op: 'CONSULTATION', recordType: 'disclosure', records: 'list' },
  handler: async (ctx) => {
    const found = await disclosures(ctx.tx, MOST_LISTED);
    for (const d of found) ctx.touched(d.id);
    return {
      title: 'Disclosures',
      section: '/staff/disclosures',
      wide: true,
      main: html`<h1 class="govuk-heading-l">Disclosures</h1>
<p class="govuk-body">What left the force: to whom, on what basis, and what exactly.</p>
${mayDisclose(ctx.user) ? button('Disclose something', { href: '/staff/disclosures/new' }) : ''}
${table({
  caption: 'Disclosures, the newest on top',
  captionHidden: true,
  columns: [
    { heading: 'Disclosure' },
    { heading: 'To' },
    { heading: 'Basis' },
    { heading: 'Sent' },
    { heading: 'Stands' },
  ],
  rows: found.map((d) => [
    html`<a class="govuk-link cf-ref" href="/staff/disclosures/${d.reference}">${d.reference}</a>`,
    `${d.recipient}, ${d.organisation}`,
    d.basis,
    dateInWords(d.sent_at),
    d.recalled_at ? tag('Recalled', 'red') : tag('Sent', 'green'),
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'Nothing has been disclosed.',
})}`,
    };
  },
});

const mayDisclose = (user: StaffUser): boolean => user.roles.some((r) => (DISCLOSES as readonly string[]).includes(r));

const EMPTY: DisclosureWish = {
  recipient: '',
  organisation: '',
  email: '',
  basis: '',
  purpose: '',
  report: '',
  series: '',
  intelligence: '',
  sent: '',
  reliability: '',
  completeness: '',
  channel: '',
};

const newPage = page({
  method: 'GET',
  path: '/staff/disclosures/new',
  allow: DISCLOSES,
  audit: { op: 'CONSULTATION', recordType: 'intelligence_report', records: 'any' },
  handler: async (ctx) => {
    const reference = ctx.query.text('intelligence');
    const found = reference ? await intelligenceNamed(ctx.tx, reference) : null;
    const series = ctx.query.text('series').slice(0, 20);
    if (!found) return formView(ctx, { ...EMPTY, series }, []);
    ctx.touched(found.id);
    const items = await itemsOf(ctx.tx, [found.id]);
    const sent = [found.title, ...items.map((i) => `${i.what} (graded ${gradeOf(i)})`)];
    const reliability = items.map(
      (i) => `graded ${gradeOf(i)}${i.info_grade === 'E' ? ', suspected to be false' : ''}`,
    );
    return formView(
      ctx,
      { ...EMPTY, intelligence: found.reference, sent: sent.join('\n\n'), reliability: reliability.join('; ') },
      [],
      found.conditions,
    );
  },
});

const sendPage = page({
  method: 'POST',
  path: '/staff/disclosures/new',
  allow: DISCLOSES,
  audit: { op: 'DISCLOSURE', recordType: 'disclosure', records: 'any' },
  handler: async (ctx) => {
    const names = Object.keys(EMPTY) as (keyof DisclosureWish)[];
    const wish = Object.fromEntries(names.map((n) => [n, ctx.form.text(n)])) as unknown as DisclosureWish;
    const opened = openedAt(ctx);
    const before = opened ? await sentAlready(ctx.tx, wish, { userId: ctx.user.id, opened }) : null;
    if (before) return { to: `/staff/disclosures/${before}?done=sent` };
    const kept = await disclose(ctx.tx, wish, { userId: ctx.user.id, force: ctx.force.name, now: ctx.now });
    if (!kept.ok) {
      const about = await intelligenceNamed(ctx.tx, wish.intelligence.toUpperCase());
      if (about) ctx.touched(about.id, { op: 'CONSULTATION', recordType: 'intelligence_report' });
      return formView(ctx, wish, fieldErrors(kept.error, 'recipient'), about?.conditions ?? null);
    }
    ctx.touched(kept.value.id, {
      reason: wish.purpose.slice(0, 200),
      recipient: wish.organisation.slice(0, 200),
      channel: wish.channel,
    });
    return { to: `/staff/disclosures/${kept.value.reference}?done=sent` };
  },
});

/** When the form that was sent had been opened; null where it does not say. */
function openedAt(ctx: Ctx): Date | null {
  const written = ctx.form.text('opened');
  const opened = new Date(/^2\d{3}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(written) ? written : Number.NaN);
  return Number.isNaN(opened.getTime()) ? null : opened;
}

function formView(
  ctx: Ctx,
  wish: DisclosureWish,
  errors: readonly FieldError[],
  conditions: string | null = null,
): View {
  const of = (name: keyof DisclosureWish) => ({ name, value: wish[name], error: errorOf(errors, name) });
  return {
    title: 'Disclose something',
    section: '/staff/disclosures',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink('/staff/disclosures', 'Disclosures'),
    main: html`<h1 class="govuk-heading-l">Disclose something</h1>
<form method="post" action="/staff/disclosures/new" novalidate>${ctx.csrf()}<input type="hidden" name="opened" value="${(openedAt(ctx) ?? ctx.now).toISOString()}">
${input({ label: 'Who receives it', ...of('recipient') })}
${input({ label: 'Organisation', ...of('organisation') })}
${input({ label: 'Their e-mail address', hint: 'Also where it goes another way: they are told here if it is recalled.', type: 'email', ...of('email') })}
${select({ name: 'basis', label: 'Lawful basis', error: errorOf(errors, 'basis'), options: [{ value: '', label: 'Choose' }, ...LAWFUL_BASES.map((b) => ({ value: b, label: b, selected: b === wish.basis }))] })}
${textarea({ label: 'What it is for', rows: 2, ...of('purpose') })}
${conditions ? html`<p class="govuk-inset-text">Its handling has conditions: ${conditions}</p>` : ''}
${textarea({ label: 'What is sent, word for word', rows: 8, ...of('sent') })}
${textarea({ label: 'How far it can be relied on', rows: 2, ...of('reliability') })}
${textarea({ label: 'What is missing from it, if anything', rows: 2, ...of('completeness') })}
${details('What it is about', html`${input({ label: 'Intelligence report', width: 20, ...of('intelligence') })}${input({ label: 'Series', width: 20, ...of('series') })}${input({ label: 'Report', width: 20, ...of('report') })}`, errors.some((e) => ['intelligence', 'series', 'report'].includes(e.field)) || wish.series !== '' || wish.intelligence !== '')}
${radios({
  name: 'channel',
  label: 'How it is sent',
  error: errorOf(errors, 'channel'),
  choices: [
    { value: 'email', label: 'By e-mail from here', checked: wish.channel === 'email' },
    { value: 'other', label: 'Another way: this only writes it down', checked: wish.channel === 'other' },
  ],
})}
${button('Disclose')}</form>`,
  };
}

const found = async (ctx: Ctx): Promise<Disclosure> => {
  const d = await disclosureNamed(ctx.tx, ctx.param('disclosure'));
  if (!d) throw new CounterfoilError('NO_SUCH_RECORD');
  ctx.touched(d.id);
  return d;
};

const onePage = page({
  method: 'GET',
  path: '/staff/disclosures/:disclosure',
  allow: SEES_DISCLOSURES,
  audit: { op: 'CONSULTATION', recordType: 'disclosure', records: 'one' },
  handler: async (ctx) => oneView(ctx, await found(ctx), '', []),
});

const recallPage = page({
  method: 'POST',
  path: '/staff/disclosures/:disclosure',
  allow: DISCLOSES,
  audit: { op: 'ALTERATION', recordType: 'disclosure', records: 'one' },
  handler: async (ctx) => {
    const d = await found(ctx);
    const because = ctx.form.text('because');
    const done = await recall(ctx.tx, d.reference, because, {
      userId: ctx.user.id,
      force: ctx.force.name,
      now: ctx.now,
    });
    if (!done.ok)
      return oneView(ctx, d, because, [{ field: done.error.field ?? 'because', message: done.error.reason }]);
    return { to: `/staff/disclosures/${d.reference}?done=recalled` };
  },
});

const DONE: Record<string, string> = {
  sent: 'Written down. Where it goes by e-mail, it is on its way.',
  recalled: 'Recalled. The recipient is being told.',
};

async function oneView(ctx: Ctx, d: Disclosure, because: string, errors: readonly FieldError[]): Promise<View> {
  const messages = await messagesOf(ctx.tx, d.id);
  const done = DONE[ctx.query.text('done')];
  const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`;
  const about = [
    d.intelligence ? link(`/staff/intelligence/${d.intelligence}`, d.intelligence) : null,
    d.series_id ? link(`/staff/series/${d.series_id}`, `series ${d.series_id}`) : null,
    d.report ? link(`/staff/reports/${d.report}`, d.report) : null,
  ].filter((a): a is Html => a !== null);
  return {
    title: `Disclosure ${d.reference}`,
    section: '/staff/disclosures',
    wide: true,
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink('/staff/disclosures', 'Disclosures'),
    main: html`${done ? notificationBanner(done, { success: true }) : ''}<h1 class="govuk-heading-l">Disclosure ${d.reference} ${d.recalled_at ? tag('Recalled', 'red') : tag('Sent', 'green')}</h1>
${summaryList([
  { key: 'To', value: `${d.recipient}, ${d.organisation} (${d.email})` },
  { key: 'Lawful basis', value: d.basis },
  { key: 'For', value: d.purpose },
  ...(about.length > 0 ? [{ key: 'About', value: html`${about.map((a) => html`${a} `)}` }] : []),
  { key: 'What was sent', value: linesOf(d.sent) },
  { key: 'As at', value: momentInWords(d.as_at) },
  { key: 'How reliable', value: d.reliability },
  { key: 'Missing from it', value: d.completeness || 'Nobody has said' },
  {
    key: 'Sent',
    value: `${d.display_name}, ${momentInWords(d.sent_at)}, ${d.channel === 'email' ? 'by e-mail' : 'another way'}`,
  },
  ...(d.recalled_at
    ? [{ key: 'Recalled', value: `${d.recaller ?? ''}, ${momentInWords(d.recalled_at)}: ${d.recalled_because ?? ''}` }]
    : []),
])}
${table({
  caption: 'What went to them by e-mail',
  columns: [{ heading: 'Asked for' }, { heading: 'Stands' }, { heading: 'Finished' }],
  rows: messages.map((m) => [
    momentInWords(m.queued_at),
    plainWords(m.state),
    m.finished_at ? momentInWords(m.finished_at) : '',
  ]),
  empty: 'Nothing by e-mail from here.',
})}
${d.recalled_at === null && mayDisclose(ctx.user) ? recallForm(ctx, d, because, errors) : ''}`,
  };
}

const recallForm = (ctx: Ctx, d: Disclosure, because: string, errors: readonly FieldError[]): Html =>
  html`<h2 class="govuk-heading-m">Recall it</h2><p class="govuk-body">The recipient is told at once, with the reason.</p>
<form method="post" action="/staff/disclosures/${d.reference}" novalidate>${ctx.csrf()}
${textarea({ name: 'because', label: 'What is wrong with it', hint: 'The recipient reads this.', rows: 3, value: because, error: errorOf(errors, 'because') })}
${button('Recall', { kind: 'warning' })}</form>`;
