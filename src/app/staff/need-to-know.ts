import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { opensReports } from '#journey/intelligence/who-sees.ts';
import { keptSeries } from '#store/kept-series.ts';
import { lastOpening, onTeamOf, restrictedReport, restrictionOf } from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import { disposedReport } from '#store/who-looked.ts';
import { dateInWords, timeInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import type { PageContext, Surface } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { KEEPS_TO_TEAM } from './team-pages.ts';

const IN_PATH = ['reference', 'one', 'other'] as const;
const REFERENCE = /^CF-\d{7,15}$/;

/** Instead of "not found" for a report or a series that is hidden from whoever asks: the page that says so and whom to ask. Says of a report that was disposed of that it was. */
export async function insteadOfHidden(tx: Tx, param: (name: string) => string): Promise<string | null> {
  for (const name of IN_PATH) {
    const reference = param(name);
    if (!REFERENCE.test(reference)) continue;
    if (await restrictedReport(tx, reference)) return `/staff/restricted/${reference}`;
    const gone = await disposedReport(tx, reference);
    if (gone)
      throw new CounterfoilError(
        'NO_SUCH_RECORD',
        `${reference} was disposed of on ${dateInWords(gone.disposed_at)}. Nothing of it is left; an auditor can say who decided.`,
      );
  }
  const series = param('series');
  if (/^S-\d{1,12}$/.test(series) && (await keptSeries(tx, series))?.hidden)
    return `/staff/restricted-series/${series}`;
  return null;
}

/** Round the page of a report: that it is kept to its team, or, small, where it can be kept to one. */
export const besideReport: NonNullable<Surface<Tx, ForceConfig>['beside']> = async (ctx) => {
  const reference = ctx.param('reference');
  // The page of the team itself says all of it.
  if (!REFERENCE.test(reference) || /\/team(?:[/?]|$)/.test(ctx.url)) return null;
  const report = await ctx.tx.selectFrom('report').select('id').where('reference', '=', reference).executeTakeFirst();
  const kept = report && (await restrictionOf(ctx.tx, report.id));
  const words = html`<a class="govuk-link" href="/staff/reports/${reference}/team">Who may open it</a>`;
  if (kept) {
    const mine = report && ctx.user ? await lastOpening(ctx.tx, report.id, ctx.user.id) : null;
    const until =
      mine && mine.until > ctx.now && !(await onTeamOf(ctx.tx, report!.id))
        ? html` You have opened it until ${timeInWords(mine.until)}; a supervisor reviews why.`
        : '';
    return {
      above: html`<div class="govuk-inset-text cf-kept"><strong>Kept to its team</strong> of ${counted(kept.team.length, 'person', 'people')}.${until} Tell nobody outside it what stands here; they ask ${kept.ask_name}.${kept.via_series ? html` It is kept with all of <a class="govuk-link" href="/staff/series/${kept.via_series}">series ${kept.via_series}</a>.` : ''} ${words}</div>`,
    };
  }
  const ways = [
    report && ctx.user && opensReports(ctx.user)
      ? html`<a class="govuk-link" href="/staff/numbers/${reference}">Its telephone numbers</a> `
      : null,
    mayKeep(ctx) ? words : null,
  ].filter((way) => way !== null);
  return ways.length > 0 ? { below: html`<p class="govuk-body-s cf-quiet">${ways}</p>` } : null;
};

const mayKeep = (ctx: PageContext<Tx, ForceConfig, StaffUser | null>): boolean =>
  ctx.user?.roles.some((r) => KEEPS_TO_TEAM.includes(r)) ?? false;
