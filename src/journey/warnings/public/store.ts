import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

export interface ListedWarning {
  slug: string;
  status: string;
  published_at: Date;
  expires_at: Date | null;
  title: string;
  summary: string;
  area: string;
  /** When it was last corrected; null where it never was. */
  corrected_at: Date | null;
}

export interface PublishedWarning extends ListedWarning {
  status: 'PUBLISHED';
  places: string[];
  body: unknown;
  /** The newest first. */
  corrections: { at: Date; what_changed: string }[];
}

/** What is left of a withdrawn warning: the database shows the public none of its text. */
export interface WithdrawnWarning {
  status: 'WITHDRAWN';
  published_at: Date;
  withdrawn_at: Date | null;
  withdrawn_because: string | null;
  /** Null where the title was taken off the page as well. */
  withdrawn_title: string | null;
}

const lastCorrected = sql<Date | null>`(SELECT max(c.at) FROM warning_correction c WHERE c.warning_id = w.id)`.as(
  'corrected_at',
);

/** Published warnings, newest first; the database shows the public nothing else. `district`: GSS code, or null for all. */
export async function publishedWarnings(
  tx: Tx,
  district: string | null,
  limit: number,
  offset = 0,
): Promise<ListedWarning[]> {
  let query = tx
    .selectFrom('warning as w')
    .innerJoin('warning_version as v', (on) =>
      on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.published_version'),
    )
    .select(['w.slug', 'w.status', 'w.published_at', 'w.expires_at', 'v.title', 'v.summary', 'v.area'])
    .select(lastCorrected)
    .where('w.status', '=', 'PUBLISHED')
    .orderBy('w.published_at', 'desc')
    .orderBy('w.slug')
    .limit(limit)
    .offset(offset);
  if (district) query = query.where(sql<boolean>`${district} = ANY (w.districts)`);
  return (await query.execute()) as ListedWarning[];
}

export async function countPublished(tx: Tx, district: string | null): Promise<number> {
  let query = tx
    .selectFrom('warning')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('status', '=', 'PUBLISHED');
  if (district) query = query.where(sql<boolean>`${district} = ANY (districts)`);
  return Number((await query.executeTakeFirstOrThrow()).n);
}

/** One warning by its address, published or withdrawn; undefined when there is none. */
export async function maybePublished(tx: Tx, slug: string): Promise<PublishedWarning | WithdrawnWarning | undefined> {
  const withdrawn = await tx
    .selectFrom('warning')
    .select(['status', 'published_at', 'withdrawn_at', 'withdrawn_because', 'withdrawn_title'])
    .where('slug', '=', slug)
    .where('status', '=', 'WITHDRAWN')
    .executeTakeFirst();
  if (withdrawn) return withdrawn as WithdrawnWarning;
  const row = await tx
    .selectFrom('warning as w')
    .innerJoin('warning_version as v', (on) =>
      on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.published_version'),
    )
    .select(lastCorrected)
    .select([
      'w.id',
      'w.slug',
      'w.status',
      'w.published_at',
      'w.expires_at',
      'v.title',
      'v.summary',
      'v.area',
      'v.places',
      'v.body',
    ])
    .where('w.slug', '=', slug)
    .where('w.status', '=', 'PUBLISHED')
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, ...warning } = row;
  const corrections = await tx
    .selectFrom('warning_correction')
    .select(['at', 'what_changed'])
    .where('warning_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return { ...warning, corrections } as PublishedWarning;
}
