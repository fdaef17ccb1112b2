import { sql } from 'kysely';
import { toReport } from '#journey/intake/reports.ts';
import { CARE_KEYS } from '#journey/victims/care-kinds.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { ItemBody } from '#store/tables-casework.ts';
import { markGrams, markSigns, marksInStory, nameWords, phoneDigits, plateSigns, wordGrams } from './search-words.ts';

type MarkKind = 'phone' | 'account' | 'vehicle' | 'postcode' | 'email' | 'reference' | 'told';
interface Found {
  names: string[];
  marks: { kind: MarkKind; value: string }[];
  story: string[];
}
const LONGEST_MARK = 200;

/** Writes anew what reports are found by: what they mention, their stories, and what people wrote in their cases. As worker. */
export async function indexReports(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const reports = await many(
    tx
      .selectFrom('report')
      .select(['id', 'number', 'external_id', 'narrative', 'payload'])
      .where('id', 'in', [...ids]),
  );
  // Woken for what has been disposed of since.
  if (reports.length === 0) return;
  const found = new Map<string, Found>(reports.map((r) => [r.id, beginning(r)]));
  await addMentions(tx, [...found.keys()], found);
  await addItems(tx, [...found.keys()], found);
  const list = [...found.keys()];
  for (const table of ['search_name', 'search_mark', 'search_story'] as const)
    await tx.deleteFrom(table).where('report_id', 'in', list).execute();
  const numbers = new Map(reports.map((r) => [r.id, r.number]));
  await write(tx, found, numbers);
}

function beginning(r: { external_id: string; narrative: string | null; payload: unknown }): Found {
  const { claimed } = toReport(r);
  const told = marksInStory(r.narrative ?? '');
  return {
    names: claimed && typeof claimed.name === 'string' ? [claimed.name] : [],
    marks: [
      { kind: 'reference', value: markSigns(r.external_id) },
      ...told.numbers.map((value) => ({ kind: 'told' as const, value })),
      ...told.plates.map((value) => ({ kind: 'vehicle' as const, value })),
    ],
    story: r.narrative ? [r.narrative] : [],
  };
}

async function addMentions(tx: Tx, ids: string[], found: Map<string, Found>): Promise<void> {
  const rows = await sql<{ report_id: string; kind: MarkKind | 'name' | 'street'; value: string }>`
    SELECT report_id, 'name' AS kind, name AS value FROM report_person WHERE report_id = ANY (${ids}::uuid[]) AND name IS NOT NULL
    UNION ALL SELECT report_id, 'email', email FROM report_person WHERE report_id = ANY (${ids}::uuid[]) AND email IS NOT NULL
    UNION ALL SELECT report_id, 'phone', number FROM report_phone WHERE report_id = ANY (${ids}::uuid[])
    UNION ALL SELECT report_id, 'account', sort_code || account_number FROM report_account WHERE report_id = ANY (${ids}::uuid[])
    UNION ALL SELECT report_id, 'name', name FROM report_account WHERE report_id = ANY (${ids}::uuid[]) AND name IS NOT NULL
    UNION ALL SELECT report_id, 'vehicle', registration FROM report_vehicle WHERE report_id = ANY (${ids}::uuid[]) AND registration IS NOT NULL
    UNION ALL SELECT report_id, 'postcode', postcode FROM report_address WHERE report_id = ANY (${ids}::uuid[]) AND postcode IS NOT NULL
    UNION ALL SELECT report_id, 'street', concat_ws(', ', line, town) FROM report_address WHERE report_id = ANY (${ids}::uuid[]) AND line IS NOT NULL`.execute(
    tx,
  );
  for (const row of rows.rows) {
    // A street is found by its words, like the story: people type as much of it as they know.
    if (row.kind === 'street') found.get(row.report_id)?.story.push(row.value);
    else add(found.get(row.report_id), row.kind, row.value);
  }
}

/** What people found out and wrote counts like what was reported. */
async function addItems(tx: Tx, ids: string[], found: Map<string, Found>): Promise<void> {
  const rows = await many(
    tx
      .selectFrom('case_item')
      .select(['report_id', 'kind', 'body'])
      .where('report_id', 'in', ids)
      .where('removed', '=', false),
  );
  for (const row of rows) {
    // What is written about somebody's needs is not searched: health is for those who care for them (R6.1).
    if (CARE_KEYS.includes(row.kind)) continue;
    const body = row.body as ItemBody;
    const into = found.get(row.report_id);
    if (row.kind === 'person') add(into, 'name', body.name ?? '');
    if (row.kind === 'phone') add(into, 'phone', body.number ?? '');
    if (row.kind === 'vehicle') add(into, 'vehicle', body.registration ?? '');
    if (row.kind === 'place') add(into, 'postcode', body.postcode ?? '');
    if (row.kind === 'account') {
      add(into, 'account', `${body.sortCode ?? ''}${body.accountNumber ?? ''}`);
      add(into, 'name', body.name ?? '');
    }
    into?.story.push(Object.values(body).join(' '));
  }
}

function add(into: Found | undefined, kind: MarkKind | 'name', value: string): void {
  if (!into || value === '') return;
  if (kind === 'name') into.names.push(value);
  else into.marks.push({ kind, value: signsOf(kind, value) });
}

function signsOf(kind: MarkKind, value: string): string {
  if (kind === 'phone') return phoneDigits(value);
  if (kind === 'account') return value.replace(/\D/g, '');
  if (kind === 'vehicle') return plateSigns(value);
  return markSigns(kind === 'postcode' ? value.replace(/\s/g, '') : value);
}

async function write(tx: Tx, found: Map<string, Found>, numbers: Map<string, number>): Promise<void> {
  const names: object[] = [];
  const marks: object[] = [];
  const stories: object[] = [];
  const vocabulary = new Set<string>();
  for (const [report_id, f] of found) {
    const number = numbers.get(report_id)!;
    for (const name of new Set(f.names)) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      names.push({ report_id, number, words });
      for (const word of words) vocabulary.add(word);
    }
    const once = new Map(f.marks.map((m) => [`${m.kind} ${m.value}`, m]));
    for (const { kind, value } of once.values())
      if (value !== '' && value.length <= LONGEST_MARK)
        marks.push({ report_id, number, kind, value, grams: markGrams(value) });
    stories.push({ report_id, number, story: f.story.join('\n') });
  }
  await sql`INSERT INTO search_name (report_id, number, words)
    SELECT report_id, number, words FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS t(report_id uuid, number bigint, words text[])`.execute(
    tx,
  );
  await sql`INSERT INTO search_mark (report_id, number, kind, value, grams) SELECT report_id, number, kind, value, grams
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS t(report_id uuid, number bigint, kind text, value text, grams text[])`.execute(
    tx,
  );
  await sql`INSERT INTO search_story (report_id, number, words) SELECT report_id, number, to_tsvector('english', left(story, 100000))
    FROM jsonb_to_recordset(${JSON.stringify(stories)}::jsonb) AS t(report_id uuid, number bigint, story text)`.execute(
    tx,
  );
  const grams = [...vocabulary].flatMap((word) => wordGrams(word).map((gram) => ({ gram, word })));
  await sql`INSERT INTO search_gram (gram, word) SELECT gram, word FROM jsonb_to_recordset(${JSON.stringify(grams)}::jsonb) AS t(gram text, word text)
    ON CONFLICT DO NOTHING`.execute(tx);
}
