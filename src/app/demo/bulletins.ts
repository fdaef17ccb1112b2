import { readdirSync, readFileSync } from 'node:fs';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';
import { recordBulletin } from '#journey/intelligence/record-bulletin.ts';
import type { Store } from '#store/store.ts';
import type { Screen } from './screen.ts';

const FOLDER = new URL('../../catalogue/demo/warnings/', import.meta.url);

/** Reads the four warnings that come with the demo, as `counterfoil read` would, and keeps them as intelligence. */
export async function readDemoWarnings(store: Store, screen: Screen): Promise<number> {
  const names = readdirSync(FOLDER).filter((name) => /^\d{3}\./.test(name));
  for (const name of names.sort()) {
    const input = { id: name, text: readFileSync(new URL(name, FOLDER), 'utf8'), publisher: 'Demo press' };
    const found = readDocument(input, READING_KNOWLEDGE);
    await store.as('worker', (tx) => recordBulletin(tx, input, found, { actor: 'demo', actorRole: 'worker' }));
    screen.line(`read  ${name}  ${inShort(found)}`);
  }
  return names.length;
}

function inShort(found: ReadDocument): string {
  const losses = found.incidents.map((i) => i.lossGbp).filter((n) => n !== null);
  const parts = [
    `${found.fraudType} fraud, ${found.area ?? 'area not told'}`,
    found.published ? `published ${found.published}` : 'no date given',
    `${found.incidents.length} victims described`,
  ];
  if (losses.length > 0) parts.push(`losses of ${losses.map((n) => `£${n.toLocaleString('en-GB')}`).join(', ')}`);
  if (found.aggregate?.incidents) parts.push(`${found.aggregate.incidents} incidents in all`);
  if (found.aggregate?.lossGbp) parts.push(`£${found.aggregate.lossGbp.toLocaleString('en-GB')} in all`);
  return parts.join('; ');
}
