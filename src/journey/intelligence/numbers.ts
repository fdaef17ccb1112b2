import { sql } from 'kysely';
import { whoseNumber } from '#catalogue/everyones-numbers/everyones.ts';
import type { NumberRole } from '#catalogue/intelligence/number-trust.ts';
import { normalisePhone } from '#core/phone.ts';
import { findPhones } from '#engines/series/read/phones.ts';
import { markGrams, phoneDigits } from '#journey/investigation/search-words.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** A number in a report, with the parts it plays there. */
export interface NumberInReport {
  number: string;
  roles: NumberRole[];
}

interface Told {
  phones: readonly { role: string; number: string }[];
  narrative: string | null;
}

const FIELD_ROLES: Record<string, NumberRole> = { victim: 'victim', reporter: 'reporter', caller: 'shown' };
/** Words just before a number that say it is a courier's. */
const COURIERS = /\b(?:courier|driver|taxi|cab|rider|collector|delivery man)\b[^.;\n]{0,50}$/i;
const BEFORE = 80;

/** Every number of a report in a fixed order: those of its fields, then those of its story, each with its parts. Pure. */
export function numbersOf({ phones, narrative }: Told): NumberInReport[] {
  const found = new Map<string, Set<NumberRole>>();
  const note = (number: string, role: NumberRole) => found.set(number, (found.get(number) ?? new Set()).add(role));
  const own = new Set(phones.filter((p) => p.role !== 'caller').map((p) => p.number));
  for (const p of [...phones].sort((a, b) => (a.number < b.number ? -1 : 1)))
    note(p.number, FIELD_ROLES[p.role] ?? 'told');
  const story = narrative ?? '';
  for (const m of findPhones(story)) {
    const number = normalisePhone(m.number) ?? m.number;
    if (own.has(number)) continue;
    const isCouriers = COURIERS.test(story.slice(Math.max(0, m.start - BEFORE), m.start));
    if (m.role === 'own') note(number, 'told');
    else if (isCouriers) note(number, 'courier');
    else note(number, m.role === 'shown' || m.role === 'dialled' ? m.role : 'told');
  }
  // "Named in the story" says nothing more where a part is known.
  return [...found].map(([number, roles]) => ({
    number,
    roles: [...roles].filter((r) => r !== 'told' || roles.size === 1),
  }));
}

async function toldBy(tx: Tx, reportId: string): Promise<Told> {
  const report = await maybeOne(tx.selectFrom('report').select('narrative').where('id', '=', reportId));
  const phones = await many(tx.selectFrom('report_phone').select(['role', 'number']).where('report_id', '=', reportId));
  return { phones, narrative: report?.narrative ?? null };
}

/** The numbers of a report by its reference: the address of a number is the report and its place there, so that no number stands in one. */
export async function numbersOfReport(tx: Tx, reference: string): Promise<NumberInReport[] | null> {
  const report = await maybeOne(tx.selectFrom('report').select('id').where('reference', '=', reference));
  return report ? numbersOf(await toldBy(tx, report.id)) : null;
}

const MOST_REPORTS = 200;

export interface ReportWithNumber {
  id: string;
  reference: string;
  received_at: Date;
  town: string | null;
  district: string | null;
  series: string | null;
  roles: NumberRole[];
  /** Where it stands among the numbers of that report, from 1. */
  at: number;
}

/** Every report that holds the number in a field or in its story, the newest first, at most 200. As staff. */
export async function reportsWith(tx: Tx, number: string): Promise<ReportWithNumber[]> {
  const digits = phoneDigits(number);
  const ids = await sql<{ id: string }>`
    SELECT report_id AS id FROM report_phone WHERE number = ${number}
    UNION SELECT report_id FROM search_marks('{told}'::text[], ${markGrams(digits)}::text[], ${digits}, ${MOST_REPORTS})`.execute(
    tx,
  );
  if (ids.rows.length === 0) return [];
  const rows = await many(
    tx
      .selectFrom('report as r')
      .leftJoin('series_member as m', 'm.report_id', 'r.id')
      .select(['r.id', 'r.reference', 'r.received_at', 'r.town', 'r.district', 'r.narrative', 'm.series_id as series'])
      .where(
        'r.id',
        'in',
        ids.rows.map((r) => r.id),
      )
      .orderBy('r.received_at', 'desc')
      .orderBy('r.id')
      .limit(MOST_REPORTS),
  );
  const phones = await many(
    tx
      .selectFrom('report_phone')
      .select(['report_id', 'role', 'number'])
      .where(
        'report_id',
        'in',
        rows.map((r) => r.id),
      ),
  );
  return rows.flatMap(({ narrative, ...r }) => {
    const numbers = numbersOf({ phones: phones.filter((p) => p.report_id === r.id), narrative });
    const at = numbers.findIndex((n) => n.number === number);
    return at < 0 ? [] : [{ ...r, roles: numbers[at]!.roles, at: at + 1 }];
  });
}

/** Where the page of a written number is, or null when no report that whoever acts may see holds it. @throws nothing for odd input. */
export async function placeOfNumber(tx: Tx, written: string): Promise<{ reference: string; at: number } | null> {
  const number = normalisePhone(written);
  if (!number) return null;
  const first = (await reportsWith(tx, number))[0];
  return first ? { reference: first.reference, at: first.at } : null;
}

/** Whose published number it is, or what people have said of it; null where neither. */
export async function everybodys(tx: Tx, number: string): Promise<string | null> {
  const published = whoseNumber(number);
  if (published === 'a short public number') return 'It is a short public number.';
  if (published) return `It is the number of ${published}.`;
  const said = await maybeOne(
    tx
      .selectFrom('shared_identifier as s')
      .innerJoin('identifier_decision as d', 'd.identifier_id', 's.id')
      .select(['d.verdict', 'd.reason'])
      .where('s.key', '=', `phone:${number}`)
      .orderBy('d.id', 'desc')
      .limit(1),
  );
  return said?.verdict === 'everybodys' ? `An analyst said that it is everybody’s: ${said.reason}` : null;
}
