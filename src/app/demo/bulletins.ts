import { readdirSync, readFileSync } from 'node:fs';
import type { ReadDocument } from '#engines/documents/document.ts';
import { keepReading } from '#journey/reading/keep.ts';
import type { OpenedDocument } from '#journey/reading/open-document.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import type { Store } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import type { Screen } from './screen.ts';

const FOLDER = new URL('../../catalogue/demo/warnings/', import.meta.url);

/** Reads the four warnings that come with the demo, as `counterfoil read` would, and keeps them as intelligence. */
export async function readDemoWarnings(store: Store, screen: Screen): Promise<number> {
  const names = readdirSync(FOLDER).filter((name) => /^\d{3}\./.test(name));
  for (const name of names.sort()) {
    const input = { id: name, text: readFileSync(new URL(name, FOLDER), 'utf8'), publisher: 'Demo press' };
    const document: OpenedDocument = { input, format: 'text', isExtracted: false, notices: [] };
    const found = readOpened(document);
    const about = { channel: 'demo', by: { actor: 'demo', actorRole: 'worker' } } as const;
    await store.as('worker', (tx) => keepReading(tx, document, found, about));
    screen.line(`read  ${name}  ${inShort(found)}`);
  }
  return names.length;
}

function inShort(found: ReadDocument): string {
  const losses = found.incidents.map((i) => i.lossGbp).filter((n) => n !== null);
  const parts = [
    `${found.fraudType} fraud, ${found.area ?? 'area not told'}`,
    found.published ? `published ${found.published}` : 'no date given',
    `${counted(found.incidents.length, 'victim')} described`,
  ];
  if (losses.length > 0) parts.push(`losses of ${losses.map((n) => `£${n.toLocaleString('en-GB')}`).join(', ')}`);
  if (found.aggregate?.incidents) parts.push(`${counted(found.aggregate.incidents, 'incident')} in all`);
  if (found.aggregate?.lossGbp) parts.push(`£${found.aggregate.lossGbp.toLocaleString('en-GB')} in all`);
  return parts.join('; ');
}
