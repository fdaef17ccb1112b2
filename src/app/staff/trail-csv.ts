import type { TrailEntry } from '#store/who-looked.ts';
import { reasonGiven, whatWasDone } from './trail-words.ts';

const HEAD = [
  'entry',
  'at',
  'who',
  'name',
  'role',
  'did',
  'operation',
  'record type',
  'record',
  'fields',
  'reason',
  'recipient',
  'by',
];

/** A cell for any spreadsheet: quoted, and never taken for a formula. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Entries of the trail as they leave the service, the newest first. Times are UTC. */
export function trailCsv(entries: readonly TrailEntry[], names: ReadonlyMap<string, string>): string {
  const rows = entries.map((e) => [
    String(e.seq),
    e.at.toISOString(),
    e.actor,
    e.display_name ?? '',
    e.actor_role,
    whatWasDone(e),
    e.op,
    e.record_type,
    names.get(e.record_id) ?? e.record_id,
    e.fields_changed.join(' '),
    reasonGiven(e) ?? '',
    e.recipient ?? '',
    e.channel ?? '',
  ]);
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
