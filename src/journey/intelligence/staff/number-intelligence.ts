import type { ForceConfig } from '#catalogue/forces/force.ts';
import { intelligenceWithNumber, itemsOf } from '#journey/intelligence/intel-records.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { handlingTag, worstGrade } from './intel-view.ts';

const MOST_INTELLIGENCE = 50;

/** Intelligence that names a telephone number, of what this person may see, each written down as shown in a list; null for none. */
export async function intelligencePart(
  ctx: PageContext<Tx, ForceConfig, StaffUser>,
  number: string | null,
): Promise<Html | null> {
  const found = number === null ? [] : await intelligenceWithNumber(ctx.tx, number, MOST_INTELLIGENCE);
  if (found.length === 0) return null;
  for (const r of found) ctx.listed(r.id, 'intelligence_report');
  const items = await itemsOf(
    ctx.tx,
    found.map((r) => r.id),
  );
  return table({
    caption: 'Intelligence that names it, the newest on top',
    columns: [{ heading: 'Report' }, { heading: 'Grade' }, { heading: 'Handling' }, { heading: 'Sanitised' }],
    rows: found.map((r) => [
      html`<a class="govuk-link cf-ref" href="/staff/intelligence/${r.reference}">${r.reference}</a> ${r.title}`,
      worstGrade(items.filter((i) => i.intelligence_id === r.id)),
      handlingTag(r.handling),
      momentInWords(r.sanitised_at),
    ]),
    firstIsHeading: true,
    stacked: true,
  });
}
