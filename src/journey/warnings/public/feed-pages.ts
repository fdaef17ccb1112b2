import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import type { Keeping } from '#web/kept-pages.ts';
import { type FileReply, type Page, type PageContext, pagesFor } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { ATOM, CAP, GEOJSON, JSON_FEED } from './alternates.ts';
import { atomFeed } from './atom.ts';
import { capMessage } from './cap.ts';
import { changedLast, type FeedContent } from './feed-content.ts';
import { warningsOnTheMap } from './geojson.ts';
import { jsonFeed } from './json-feed.ts';
import { areaAsked } from './list-pages.ts';
import { lastChange, maybePublished, messagesAt, publishedWarnings, withdrawnWarnings } from './store.ts';
import { areaOfDistrict, type WarningArea } from './warning-area.ts';
import { isPast } from './warning-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: a published warning holds nobody’s data and is for everybody';
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;

/** Warnings for other programs: Atom, JSON Feed and GeoJSON of an area and a kind of fraud (`?in=…&about=…`), and CAP of each warning. */
export function feedPages(kept: Keeping<Tx>): Page<Tx, ForceConfig>[] {
  const feed = (path: string, type: string, write: (content: FeedContent) => string) =>
    page({
      method: 'GET',
      path,
      allow: 'public',
      audit: AUDIT,
      kept,
      handler: async (ctx) => {
        const content = await contentFor(ctx);
        return forPrograms(type, write(content), changedLast(content));
      },
    });
  return [
    feed('/warnings.atom', `${ATOM}; charset=utf-8`, atomFeed),
    feed('/warnings.json', JSON_FEED, (content) => JSON.stringify(jsonFeed(content))),
    page({
      method: 'GET',
      path: '/warnings.geojson',
      allow: 'public',
      audit: AUDIT,
      kept,
      handler: async (ctx) => {
        const content = await contentFor(ctx);
        // A map shows what stands now.
        const standing = { ...content, warnings: content.warnings.filter((w) => !isPast(w, ctx.now)) };
        return forPrograms(GEOJSON, JSON.stringify(warningsOnTheMap(standing)), null);
      },
    }),
    page({
      method: 'GET',
      path: '/warnings/:slug/cap.xml',
      allow: 'public',
      audit: AUDIT,
      kept,
      handler: async (ctx) => {
        const warning = await maybePublished(ctx.tx, ctx.param('slug'));
        if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
        const messages = await messagesAt(ctx.tx, warning.id);
        return forPrograms(`${CAP}; charset=utf-8`, capMessage(warning, messages, ctx), lastChange([warning]));
      },
    }),
  ];
}

const forPrograms = (type: string, body: string, lastModified: Date | null): FileReply => ({
  type,
  body,
  checkedAgain: true,
  forPrograms: true,
  lastModified,
});

async function contentFor(ctx: Ctx): Promise<FeedContent> {
  const area = asked(ctx);
  const most = WARNINGS.longestFeed.value;
  return {
    warnings: await publishedWarnings(ctx.tx, area, most),
    withdrawn: await withdrawnWarnings(ctx.tx, area, most),
    area,
    force: ctx.force,
    site: ctx.site,
  };
}

function asked(ctx: Ctx): WarningArea {
  // The address of earlier versions: a reader that follows it goes on to be answered.
  const old = areaOfDistrict(ctx.query.text('district'), ctx.force)?.slug;
  const area = areaAsked(ctx.query.text('in') || (old ?? ''), ctx.query.text('about'), ctx.force);
  if (!area) throw new CounterfoilError('NO_SUCH_RECORD');
  return area;
}
