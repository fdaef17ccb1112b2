import { randomUUID } from 'node:crypto';
import type { Store } from '#store/store.ts';
import { json } from '#store/tables.ts';

export interface WarningSeed {
  slug: string;
  title: string;
  summary?: string;
  fraudType?: string;
  publishedAt: string;
  expiresAt?: string;
  districts?: string[];
  area?: string;
  places?: string[];
  status?: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  withdrawnBecause?: string;
  titleHidden?: boolean;
  body?: object;
}

/** Puts a warning in the database as if two people had published it. */
export async function publishWarning(store: Store, seed: WarningSeed): Promise<void> {
  const id = randomUUID();
  const published = (seed.status ?? 'PUBLISHED') !== 'DRAFT';
  const body = seed.body ?? {
    keyPoints: ['Nobody genuine sends a courier for your card.'],
    sections: [
      { heading: 'What is happening', paragraphs: ['Callers say they are police officers.'], list: false },
      { heading: 'What to do', paragraphs: ['Hang up.', 'Use another phone.'], list: true },
    ],
    reference: '41/123456/26',
  };
  await store.as('staff', async (tx) => {
    await tx
      .insertInto('warning')
      .values({
        id,
        slug: seed.slug,
        fraud_type: seed.fraudType ?? 'courier',
        districts: seed.districts ?? ['E07000240'],
        drafted_at: seed.publishedAt,
        expires_at: seed.expiresAt ?? null,
        status: seed.status ?? 'PUBLISHED',
        version: 1,
        published_version: published ? 1 : null,
        published_at: published ? seed.publishedAt : null,
        withdrawn_at: seed.status === 'WITHDRAWN' ? seed.publishedAt : null,
        withdrawn_because: seed.withdrawnBecause ?? null,
        withdrawn_title: seed.status === 'WITHDRAWN' && !seed.titleHidden ? seed.title : null,
      })
      .execute();
    await tx
      .insertInto('warning_version')
      .values({
        warning_id: id,
        version: 1,
        title: seed.title,
        summary: seed.summary ?? 'Callers who say they are the police send somebody for your money.',
        area: seed.area ?? 'Hertfordshire',
        places: seed.places ?? ['St Albans'],
        body: json(body),
        redaction: json([]),
        facts: json([]),
        author: 'writer',
      })
      .execute();
    if (published) {
      const step = (name: 'submitted' | 'approved', by_whom: string) => ({
        warning_id: id,
        version: 1,
        step: name,
        by_whom,
      });
      await tx
        .insertInto('warning_step')
        .values([step('submitted', 'writer'), step('approved', 'colleague')])
        .execute();
    }
  });
}

/** Corrects it as two people would have: another version with what changed in it. */
export async function correctWarning(
  store: Store,
  slug: string,
  correction: { title: string; what: string; at: string },
): Promise<void> {
  await store.as('staff', async (tx) => {
    const { id, version } = await tx
      .selectFrom('warning')
      .select(['id', 'version'])
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    const was = await tx
      .selectFrom('warning_version')
      .selectAll()
      .where('warning_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    const next = { warning_id: id, version: version + 1 };
    const { title, what, at } = correction;
    await tx
      .insertInto('warning_version')
      .values({
        ...was,
        ...next,
        title,
        at,
        what_changed: what,
        body: json(was.body),
        facts: json(was.facts),
        redaction: json(was.redaction),
      })
      .execute();
    await tx
      .insertInto('warning_step')
      .values([
        { ...next, step: 'submitted', by_whom: 'writer' },
        { ...next, step: 'approved', by_whom: 'colleague' },
      ])
      .execute();
    await tx
      .insertInto('warning_correction')
      .values({ ...next, what_changed: what, at })
      .execute();
    await tx
      .updateTable('warning')
      .set({ version: next.version, published_version: next.version })
      .where('id', '=', id)
      .execute();
  });
}

/** Takes it back; its title stays on the tombstone unless that was the trouble. */
export async function withdrawWarning(
  store: Store,
  slug: string,
  because: string,
  at: string | Date = new Date(),
  title: string | null = null,
): Promise<void> {
  await store.as('staff', (tx) =>
    tx
      .updateTable('warning')
      .set({ status: 'WITHDRAWN', withdrawn_at: at, withdrawn_because: because, withdrawn_title: title })
      .where('slug', '=', slug)
      .execute(),
  );
}
