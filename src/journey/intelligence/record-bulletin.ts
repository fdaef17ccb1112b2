import { createHash } from 'node:crypto';
import { districtNamed, placeOf } from '#catalogue/places/gazetteer.ts';
import type { DocumentInput, ReadDocument } from '#engines/documents/document.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';

/** What a bulletin is known by: its address, else its text. The same page read twice is one bulletin. */
export function bulletinId(input: Pick<DocumentInput, 'url' | 'text'>): string {
  return `B-${createHash('sha256')
    .update(input.url ?? input.text)
    .digest('hex')
    .slice(0, 16)}`;
}

/**
 * Keeps somebody else's warning as intelligence: source "untested", information "known indirectly", handling "P" (R4.1), because it was
 * published. Never counted as a report. As worker or staff. Returns false when it had been read before.
 */
export async function recordBulletin(
  tx: Tx,
  input: DocumentInput,
  found: ReadDocument,
  by: Pick<AuditEntry, 'actor' | 'actorRole'>,
): Promise<boolean> {
  const id = bulletinId(input);
  const districts = found.places
    .map((name) => placeOf({ town: name })?.district.gss ?? districtNamed(name)?.gss)
    .filter((gss) => gss !== undefined);
  const kept = await tx
    .insertInto('bulletin')
    .values({
      id,
      url: input.url,
      publisher: input.publisher,
      title: input.title,
      text: found.text ?? input.text,
      published: found.published,
      is_warning: found.isFraudWarning,
      fraud_type: found.fraudType,
      area: found.area,
      districts: [...new Set(districts)],
      found: json(found),
    })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .execute();
  if (kept.length === 0) return false;
  await tellEvent(tx, { type: 'bulletin.read', bulletin: id, fraudType: found.fraudType, places: found.places }, id);
  await audit(tx, [{ ...by, op: 'COLLECTION', recordType: 'bulletin', recordId: id, channel: 'open press' }]);
  return true;
}
