import { CounterfoilError } from '#core/errors.ts';
import { html } from '#web/html.ts';
import type { PageContext, PlainContext, Reply, Surface } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

/** What a surface has to say round the pages of records, whoever made them. */

/** Runs a page. A record that was not found, and is only kept from this person, has a page that says so. */
export async function orInstead<Tx, Force>(
  surface: Surface<Tx, Force>,
  plain: PlainContext<Force, StaffUser | null>,
  run: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    const { instead, services, site } = surface;
    if (!instead || !(error instanceof CounterfoilError) || error.code !== 'NO_SUCH_RECORD') throw error;
    const ask = (tx: Tx) => instead(tx, plain.param);
    const to = await services.store.as(site.surface, ask, { user: plain.user?.id ?? '' });
    if (to === null) throw error;
    return { to };
  }
}

/** The page with what stands above and below it. */
export async function withBeside<Tx, Force>(
  surface: Surface<Tx, Force>,
  ctx: PageContext<Tx, Force, StaffUser | null>,
  outcome: Reply,
): Promise<Reply> {
  if (!surface.beside || !('main' in outcome)) return outcome;
  const beside = await surface.beside(ctx);
  return beside ? { ...outcome, main: html`${beside.above}${outcome.main}${beside.below}` } : outcome;
}
