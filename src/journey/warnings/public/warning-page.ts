import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import type { Keeping } from '#web/kept-pages.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { maybePublished, type PublishedWarning } from './store.ts';
import { tombstone, warningView } from './warning-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;

/**
 * A page about one published warning under its address. Where the warning was withdrawn, its tombstone stands instead of any page about it:
 * a sheet that can still be printed would go on saying what was wrong.
 */
export const pageOfWarning = (
  path: `/warnings/:slug${string}`,
  kept: Keeping<Tx>,
  show: (warning: PublishedWarning, ctx: Ctx) => Reply | Promise<Reply>,
): Page<Tx, ForceConfig> =>
  page({
    method: 'GET',
    path,
    allow: 'public',
    audit: 'none: a published warning holds nobody’s data and is for everybody',
    kept,
    handler: async (ctx): Promise<Reply> => {
      const warning = await maybePublished(ctx.tx, ctx.param('slug'));
      if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
      return warning.status === 'WITHDRAWN' ? tombstone(warning, ctx) : show(warning, ctx);
    },
  });

export const onePage = (kept: Keeping<Tx>): Page<Tx, ForceConfig> =>
  pageOfWarning('/warnings/:slug', kept, (warning, ctx): View => warningView(warning, ctx));
