import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';
import type { WarningArea } from './warning-area.ts';

export interface ListedWarning {
  id: string;
  slug: string;
  status: 'PUBLISHED';
  fraud_type: string;
  districts: string[];
  published_at: Date;
  expires_at: Date | null;
  title: string;
  summary: string;
  area: string;
  places: string[];
  body: unknown;
  /** When it was last corrected and what was said of that; null where it never was. */
  corrected_at: Date | null;
  corrected_what: string | null;
}

export interface PublishedWarning extends ListedWarning {
  /** The newest first. */
  corrections: { at: Date; what_changed: string }[];
}

/** What is left of a withdrawn warning: the database shows the public none of its text. */
export interface WithdrawnWarning {
  id: string;
  slug: string;
  status: 'WITHDRAWN';
  fraud_type: string;
  districts: string[];
  published_at: Date;
  withdrawn_at: Date | null;
  withdrawn_because: string | null;
  /** Null where the title was taken off the page as well. */
  withdrawn_title: string | null;
  expires_at: Date | null;
}

const lastCorrected = sql<Date | null>`(SELECT max(c.at) FROM warning_correction c WHERE c.warning_id = w.id)`.as(
  'corrected_at',
);

const lastCorrection = sql<
  string | null
>`(SELECT c.what_changed FROM warning_correction c WHERE c.warning_id = w.id ORDER BY c.version DESC LIMIT 1)`.as(
  'corrected_what',
);

const COLUMNS = [
  'w.id',
  'w.slug',
  'w.status',
  'w.fraud_type',
  'w.districts',
  'w.published_at',
  'w.expires_at',
] as const;
const TEXT = ['v.title', 'v.summary', 'v.area', 'v.places', 'v.body'] as const;

const published = (tx: Tx) =>
  tx
    .selectFrom('warning as w')
    .innerJoin('warning_version as v', (on) =>
      on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.published_version'),
    )
    .where('w.status', '=', 'PUBLISHED');

/** A warning for no district in particular is for all of them. */
const forArea = (area: WarningArea) =>
  sql<boolean>`(${area.district?.gss ?? null}::text IS NULL OR ${area.district?.gss ?? null} = ANY (w.districts) OR cardinality(w.districts) = 0)
    AND (${area.fraudType}::text IS NULL OR w.fraud_type = ${area.fraudType})`;

/** Published warnings for an area, newest first, of a town those that name it before the others of its district. The database shows the public nothing else. */
export async function publishedWarnings(
  tx: Tx,
  area: WarningArea,
  limit: number,
  offset = 0,
): Promise<ListedWarning[]> {
  let query = published(tx).select(COLUMNS).select(TEXT).select([lastCorrected, lastCorrection]).where(forArea(area));
  if (area.kind === 'town') query = query.orderBy(sql`${area.name} = ANY (v.places)`, 'desc');
  return (await query
    .orderBy('w.published_at', 'desc')
    .orderBy('w.slug')
    .limit(limit)
    .offset(offset)
    .execute()) as ListedWarning[];
}

export async function countPublished(tx: Tx, area: WarningArea): Promise<number> {
  const { n } = await published(tx)
    .select((e) => e.fn.countAll<number>().as('n'))
    .where(forArea(area))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Where and about what there are warnings that still stand: so that links can say how many are behind them. */
export async function standingWarnings(
  tx: Tx,
  now: Date,
): Promise<{ fraud_type: string; districts: string[]; places: string[] }[]> {
  return published(tx)
    .select(['w.fraud_type', 'w.districts', 'v.places'])
    .where((e) => e.or([e('w.expires_at', 'is', null), e('w.expires_at', '>', now)]))
    .execute();
}

const WITHDRAWN = ['w.withdrawn_at', 'w.withdrawn_because', 'w.withdrawn_title'] as const;

/** Withdrawn warnings for an area, the last withdrawn first: whoever carried one must hear of it. */
export async function withdrawnWarnings(tx: Tx, area: WarningArea, limit: number): Promise<WithdrawnWarning[]> {
  return (await tx
    .selectFrom('warning as w')
    .select(COLUMNS)
    .select(WITHDRAWN)
    .where('w.status', '=', 'WITHDRAWN')
    .where(forArea(area))
    .orderBy('w.withdrawn_at', 'desc')
    .orderBy('w.slug')
    .limit(limit)
    .execute()) as WithdrawnWarning[];
}

/** One warning by its address, published or withdrawn; undefined when there is none. */
export async function maybePublished(tx: Tx, slug: string): Promise<PublishedWarning | WithdrawnWarning | undefined> {
  const withdrawn = await tx
    .selectFrom('warning as w')
    .select(COLUMNS)
    .select(WITHDRAWN)
    .where('w.slug', '=', slug)
    .where('w.status', '=', 'WITHDRAWN')
    .executeTakeFirst();
  if (withdrawn) return withdrawn as WithdrawnWarning;
  const row = await published(tx)
    .select(COLUMNS)
    .select(TEXT)
    .select([lastCorrected, lastCorrection])
    .where('w.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return undefined;
  const corrections = await tx
    .selectFrom('warning_correction')
    .select(['at', 'what_changed'])
    .where('warning_id', '=', row.id)
    .orderBy('version', 'desc')
    .execute();
  return { ...row, corrections } as PublishedWarning;
}

/** When the messages about a warning went out: its publication, then each correction, the oldest first. */
export async function messagesAt(tx: Tx, id: string): Promise<Date[]> {
  const found = await sql<{ at: Date[] | null }>`SELECT warning_messages_at(${id}::uuid) AS at`.execute(tx);
  return found.rows[0]?.at ?? [];
}

/** A name of everything that the public reads of warnings: it changes with each publication, correction and withdrawal. */
export const EDITION_QUESTION = 'SELECT edition FROM warning_edition';

/** That name, and when the time of the next warning runs out, which changes pages by itself. */
export async function warningEdition(tx: Tx, now: Date): Promise<{ name: string; until: Date | null }> {
  const found = await sql<{ name: string; until: Date | null }>`
    SELECT edition AS name, (SELECT min(expires_at) FROM warning WHERE status = 'PUBLISHED' AND expires_at > ${now}) AS until
    FROM warning_edition`.execute(tx);
  return found.rows[0] ?? { name: '', until: null };
}

/** When what the public reads of these last changed; null of none. */
export function lastChange(warnings: readonly (ListedWarning | WithdrawnWarning)[]): Date | null {
  const moments = warnings.map((w) =>
    (w.status === 'WITHDRAWN' ? (w.withdrawn_at ?? w.published_at) : (w.corrected_at ?? w.published_at)).getTime(),
  );
  return moments.length === 0 ? null : new Date(Math.max(...moments));
}
