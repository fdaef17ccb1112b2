import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { CounterfoilError } from '#core/errors.ts';
import { publishedOf, type WarningRecord, warningBySlug } from '#journey/warnings/warning-records.ts';
import type { Tx } from '#store/store.ts';
import { inset, summaryList } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { warningRecordPages } from './records-page.ts';
import { SEES_WARNINGS } from './warning-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: the text of a published warning, which everybody may read';

/** A published warning as text for the force's bulk system (OWL, Neighbourhood Alert): neither takes messages from programs (R7.7). */
export const bulkTextPages = (): Page<Tx, ForceConfig>[] => [
  ...warningRecordPages(),
  page({
    method: 'GET',
    path: '/staff/warnings/:slug/bulk',
    allow: SEES_WARNINGS,
    audit: AUDIT,
    handler: async (ctx) => {
      const w = await published(ctx.tx, ctx.param('slug'));
      const text = bulkText(w, ctx.force, ctx.site.origin);
      return {
        title: `For ${ctx.force.alertSystem.name}`,
        section: '/staff/warnings',
        before: backLink(`/staff/warnings/${w.slug}`, 'The warning'),
        main: html`<h1 class="govuk-heading-l">For ${ctx.force.alertSystem.name} or another bulk system</h1>
${inset('These systems take no messages from programs. Copy each part into theirs, and choose the same areas there.')}
${summaryList([
  { key: 'Subject', value: subjectOf(w) },
  { key: 'Areas', value: areasOf(w).join(', ') },
  { key: 'Priority', value: 'Crime alert, normal' },
  {
    key: 'Version',
    value: `${w.publishedVersion ?? ''}, published ${w.publishedAt ? dateInWords(w.publishedAt) : ''}`,
  },
])}
${textarea({ name: 'text', label: 'Text', rows: 20, value: text, spellcheck: false })}
${button('Save as a text file', { href: `/staff/warnings/${w.slug}/bulk.txt`, kind: 'secondary' })}`,
      };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/warnings/:slug/bulk.txt',
    allow: SEES_WARNINGS,
    audit: AUDIT,
    handler: async (ctx) => {
      const w = await published(ctx.tx, ctx.param('slug'));
      const head = `Subject: ${subjectOf(w)}\nAreas: ${areasOf(w).join('; ')}\n\n`;
      return {
        type: 'text/plain; charset=utf-8',
        body: head + bulkText(w, ctx.force, ctx.site.origin),
        filename: `${w.slug}.txt`,
      };
    },
  }),
];

async function published(tx: Tx, slug: string): Promise<WarningRecord> {
  const w = await warningBySlug(tx, slug);
  if (!w) throw new CounterfoilError('NO_SUCH_RECORD');
  if (w.status !== 'PUBLISHED' && w.status !== 'WITHDRAWN') throw new CounterfoilError('WRONG_STATE');
  return w;
}

/** The title of a withdrawn warning may name somebody. */
const subjectOf = (w: WarningRecord): string =>
  w.status === 'WITHDRAWN' ? 'A warning is withdrawn' : publishedOf(w).title;
const areasOf = (w: WarningRecord): string[] => w.districts.map((gss) => districtByGss(gss)?.name ?? gss).sort();

/**
 * Title, summary, sections and contact as plain lines; nothing that only the web can show. What was corrected stands on top. Of a withdrawn
 * warning only that it is withdrawn, and why: its words may be the reason.
 */
export function bulkText(w: WarningRecord, force: ForceConfig, origin: string | null): string {
  const v = publishedOf(w);
  if (w.status === 'WITHDRAWN')
    return [
      `Withdrawn: the warning that we sent you${w.publishedAt ? ` on ${dateInWords(w.publishedAt)}` : ''} no longer stands. Please do not pass it on.`,
      w.withdrawnBecause ?? '',
      `Issued by ${force.name}.`,
    ]
      .filter(Boolean)
      .join('\n\n');
  const sections = v.body.sections.map((s) =>
    [s.heading.toUpperCase(), ...s.paragraphs.map((p) => (s.list ? `- ${p}` : p))].filter(Boolean).join('\n'),
  );
  return [
    ...w.corrections.map((c) => `Corrected on ${dateInWords(c.at)}: ${c.whatChanged}`),
    v.summary,
    ...v.body.keyPoints.map((k) => `- ${k}`),
    ...sections,
    origin ? `Read it online: ${origin}/warnings/${w.slug}` : '',
    `Issued by ${force.name}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
