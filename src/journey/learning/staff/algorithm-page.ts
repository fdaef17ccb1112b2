import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { DAY_MS } from '#core/clock.ts';
import { agreementSince } from '#journey/learning/agreement.ts';
import { agreementInWords, agreementTables } from '#journey/learning/agreement-section.ts';
import { algorithmRecord, type Entry, type RecordSection, type Usage } from '#journey/learning/algorithm-record.ts';
import { keptCounts, standingCounts } from '#store/kept-counts.ts';
import type { Tx } from '#store/store.ts';
import { details, table } from '#web/components/content.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { SEES_AGREEMENT } from './agreement-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const LONG_TABLE = 12;
const COUNTS_ONLY = 'none: it counts assessments and shows no record; small groups are kept back';

/** The algorithm record: what is running, from what is running. */
export const algorithmPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/algorithm',
    allow: SEES_AGREEMENT,
    audit: COUNTS_ONLY,
    handler: async (ctx) => {
      const usage = await usageOf(ctx.tx, ctx.now);
      const agreement = await agreementSince(ctx.tx, new Date(ctx.now.getTime() - 366 * DAY_MS));
      const sections = algorithmRecord(ctx.force, usage, ALLOCATION.smallNumber.value);
      return {
        title: 'Algorithm record',
        section: '/staff/agreement',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l cf-close">Algorithm record</h1>
<p class="govuk-body">Made on ${dateInWords(ctx.now)} from what is running: policy ${CURRENT_POLICY.version}. The headings follow the Algorithmic Transparency Recording Standard. <a class="govuk-link" href="/staff/algorithm.json">As data (JSON)</a></p>
<nav class="moj-side-navigation" aria-label="Parts of the record"><ul class="moj-side-navigation__list">${sections.map(
          (s) => html`<li class="moj-side-navigation__item"><a href="#${s.id}">${s.heading}</a></li>`,
        )}<li class="moj-side-navigation__item"><a href="#agreement">What people made of it</a></li></ul></nav>
${sections.map(sectionHtml)}
<h2 class="govuk-heading-m" id="agreement">What people made of it, in the last twelve months</h2>
${agreementInWords(agreement)}${details('Over time, by group of people and by factor', agreementTables(agreement))}`,
      };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/algorithm.json',
    allow: SEES_AGREEMENT,
    audit: COUNTS_ONLY,
    handler: async (ctx) => {
      const usage = await usageOf(ctx.tx, ctx.now);
      const sections = algorithmRecord(ctx.force, usage, ALLOCATION.smallNumber.value);
      const body = JSON.stringify({ made: ctx.now.toISOString(), policy: CURRENT_POLICY.version, sections }, null, 1);
      return { type: 'application/json; charset=utf-8', body, filename: 'algorithm-record.json' };
    },
  }),
];

const sectionHtml = (section: RecordSection): Html =>
  html`<h2 class="govuk-heading-m" id="${section.id}">${section.heading}</h2><dl class="cf-record">${section.entries.map(
    (e) => html`<dt>${e.term}</dt><dd>${entryHtml(e)}</dd>`,
  )}</dl>`;

function entryHtml(entry: Entry): Html {
  if ('says' in entry) return html`${entry.says}`;
  const shown = table({
    caption: entry.term,
    captionHidden: true,
    columns: entry.columns.map((heading) => ({ heading })),
    rows: entry.rows,
    firstIsHeading: true,
  });
  return entry.rows.length > LONG_TABLE ? details(`${entry.rows.length} in all`, shown) : shown;
}

async function usageOf(tx: Tx, now: Date): Promise<Usage> {
  const since = new Date(now.getTime() - 30 * DAY_MS);
  const standing = await standingCounts(tx);
  const lately = await sql<{ n: number }>`
    SELECT count(*) AS n FROM report_standing WHERE received_at >= ${since}`.execute(tx);
  const undone = await sql<{ n: number; agreed: number }>`
    SELECT count(*) AS n, count(*) FILTER (WHERE a.agreed) AS agreed
    FROM allocation_undone u JOIN allocation a ON a.id = u.allocation_id`.execute(tx);
  const decisions = await keptCounts(tx, 'agreed');
  const versions = await keptCounts(tx, 'assessed');
  const [agreed, against, back] = [decisions.get('yes') ?? 0, decisions.get('no') ?? 0, undone.rows[0]];
  return {
    assessed: standing.reduce((n, c) => n + c.n, 0),
    lately: Number(lately.rows[0]?.n ?? 0),
    decided: agreed + against - Number(back?.n ?? 0),
    agreed: agreed - Number(back?.agreed ?? 0),
    versions: [...versions].map(([version, n]) => ({ version, n })),
  };
}
