import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { type ActingPerson, isRole, ROLE_NAMES, type Role } from '#core/role.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { SeriesDecisionKind } from '#store/tables-linking.ts';
import {
  DECIDES_LINKS,
  DECIDES_SERIES,
  type DecidedWish,
  decideSeries,
  type ReasonRules,
  reasonOf,
  type Wish,
} from './decide-series.ts';

/** A wish with what the person had before them: the series, and the last decision on them that was shown. */
export interface PlacedWish extends Wish {
  series: string | null;
  other_series: string | null;
  /** `stateOf` of the page that was shown. */
  seen: string;
}

export interface DecisionRules extends ReasonRules {
  now: Date;
}

const CHANGED: Refusal = {
  code: 'WRONG_STATE',
  field: 'decide',
  reason:
    'Somebody has decided about this series since you opened the page, so nothing was recorded. See what changed, then decide again.',
};

/**
 * Writes a person's decision on series and tells the stage that links, which obeys it. Refused with WRONG_STATE when somebody else has decided
 * on one of the series or reports since the page was shown: of two people at once the second is told. As staff.
 */
export async function recordSeriesDecision(
  tx: Tx,
  wish: PlacedWish,
  who: ActingPerson,
  rules: DecisionRules,
): Promise<Result<{ id: number }, Refusal>> {
  const decided = decideSeries(wish, who, rules);
  if (!decided.ok) return decided;
  await lock(tx, [...wish.one, ...wish.other]);
  if ((await stateOf(tx, [wish.series, wish.other_series], [...wish.one, ...wish.other])) !== wish.seen)
    return refuse(CHANGED);
  const id = await insert(tx, wish, decided.value, rules.now);
  const { kind, series, other_series: other } = wish;
  await tellEvent(tx, { type: 'series.decided', decision: id, kind, series, other }, series ?? other ?? wish.one[0]!);
  return ok({ id });
}

async function insert(tx: Tx, wish: PlacedWish, decided: DecidedWish, now: Date): Promise<number> {
  const { id } = await tx
    .insertInto('series_decision')
    .values({
      kind: decided.kind,
      series_id: wish.series,
      other_series: wish.other_series,
      one: [...decided.one],
      other: [...decided.other],
      reason: decided.reason,
      decided_by: decided.decidedBy,
      decided_role: decided.decidedRole,
      decided_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Takes a decision back, with a reason: the evidence alone places the reports again. The decision stays, marked as undone. Refused with
 * WRONG_STATE when somebody has undone it already. As staff.
 */
export async function recordSeriesUndo(
  tx: Tx,
  decision: number,
  written: string,
  who: ActingPerson,
  rules: DecisionRules,
): Promise<Result<KeptSeriesDecision, Refusal>> {
  const found = await maybeOne(decisions(tx).where('d.id', '=', decision));
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD');
  const may: readonly Role[] = found.kind === 'accept' || found.kind === 'reject' ? DECIDES_LINKS : DECIDES_SERIES;
  const role = may.find((r) => who.roles.includes(r));
  if (!role) return refuse({ code: 'NOT_ALLOWED', reason: 'Only an analyst or an investigator can undo this.' });
  const reason = reasonOf(written, 'Say why this is undone.', rules);
  if (!reason.ok) return reason;
  await lock(tx, [...found.one, ...found.other]);
  const still = await maybeOne(decisions(tx).where('d.id', '=', decision));
  if (still?.undone_at) {
    const by = still.undone_name ?? still.undone_by;
    return refuse({
      code: 'WRONG_STATE',
      field: 'decide',
      reason: `${by} has undone this already, so nothing was recorded.`,
    });
  }
  await tx
    .insertInto('series_decision_undone')
    .values({
      decision_id: decision,
      reason: reason.value,
      undone_by: who.username,
      undone_role: role,
      undone_at: rules.now,
    })
    .execute();
  const { kind, series_id: series, other_series: other } = found;
  await tellEvent(tx, { type: 'series.undone', decision, kind, series, other }, series ?? other ?? found.one[0]!);
  return ok(found);
}

/** Two decisions about the same reports wait for each other; the lock ends with the transaction. */
async function lock(tx: Tx, reports: readonly string[]): Promise<void> {
  await tx
    .selectFrom('series_member')
    .select('report_id')
    .where('report_id', 'in', [...new Set(reports)])
    .orderBy('report_id')
    .forUpdate()
    .execute();
}

/** Stands for what has been decided of these series and reports so far: sent with every form, and compared when it comes back. */
export async function stateOf(
  tx: Tx,
  series: readonly (string | null)[],
  reports: readonly string[] = [],
): Promise<string> {
  const names = series.filter((s) => s !== null);
  const ids = [...new Set(reports)];
  const found = await sql<{ last: number; undone: number }>`
    SELECT coalesce(max(d.id), 0)::int AS last, count(u.decision_id)::int AS undone
    FROM series_decision d LEFT JOIN series_decision_undone u ON u.decision_id = d.id
    WHERE d.series_id = ANY(${names}::text[]) OR d.other_series = ANY(${names}::text[])
      OR d.one && ${ids}::uuid[] OR d.other && ${ids}::uuid[]`.execute(tx);
  const { last, undone } = found.rows[0]!;
  return `${last}.${undone}`;
}

const decisions = (tx: Tx) =>
  tx
    .selectFrom('series_decision as d')
    .leftJoin('staff_user as u', 'u.username', 'd.decided_by')
    .leftJoin('series_decision_undone as n', 'n.decision_id', 'd.id')
    .leftJoin('staff_user as v', 'v.username', 'n.undone_by')
    .select([
      'd.id',
      'd.kind',
      'd.series_id',
      'd.other_series',
      'd.one',
      'd.other',
      'd.reason',
      'd.decided_by',
      'd.decided_role',
      'd.decided_at',
      'd.obeyed_at',
      'd.outcome',
      'u.display_name',
      'n.undone_by',
      'n.undone_at',
      'n.reason as undone_reason',
      'n.obeyed_at as undone_obeyed_at',
      'n.outcome as undone_outcome',
      'v.display_name as undone_name',
    ]);
export type KeptSeriesDecision = Awaited<ReturnType<ReturnType<typeof decisions>['execute']>>[number];

/** Every decision on a series or on reports that are in it now, the newest first. */
export async function decisionsOn(tx: Tx, series: string, reports: readonly string[]): Promise<KeptSeriesDecision[]> {
  const ids = sql<string[]>`${[...reports]}::uuid[]`;
  const found = await many(
    decisions(tx)
      .where((e) =>
        e.or([
          e('d.series_id', '=', series),
          e('d.other_series', '=', series),
          sql<boolean>`d.one && ${ids}`,
          sql<boolean>`d.other && ${ids}`,
        ]),
      )
      .orderBy('d.id', 'desc')
      .limit(200),
  );
  return withReferences(tx, found);
}

/** `{record id}` in what came of a decision (obey.ts). */
const NAMED = /\{([0-9a-f-]{36})\}/g;

/** Names the reports in what came of decisions by their references, as far as whoever asks may see them. */
async function withReferences(tx: Tx, kept: readonly KeptSeriesDecision[]): Promise<KeptSeriesDecision[]> {
  const told = kept.flatMap((d) => [d.outcome, d.undone_outcome]).filter((words) => words !== null);
  const ids = new Set(told.flatMap((words) => [...words.matchAll(NAMED)].map((m) => m[1]!)));
  const seen = ids.size
    ? await many(
        tx
          .selectFrom('report')
          .select(['id', 'reference'])
          .where('id', 'in', [...ids]),
      )
    : [];
  const references = new Map(seen.map((r) => [r.id, r.reference]));
  const inWords = (words: string | null): string | null =>
    words?.replace(NAMED, (_, id: string) => references.get(id) ?? 'a report that you may not see') ?? null;
  return kept.map((d) => ({ ...d, outcome: inWords(d.outcome), undone_outcome: inWords(d.undone_outcome) }));
}

/** Every decision on a pair of reports, the newest first: the first that nobody undid is what stands. */
export async function decisionsOnPair(tx: Tx, one: string, other: string): Promise<KeptSeriesDecision[]> {
  const found = await many(
    decisions(tx)
      .where((e) =>
        e.or([
          sql<boolean>`(${one}::uuid = ANY(d.one) AND ${other}::uuid = ANY(d.other))`,
          sql<boolean>`(${other}::uuid = ANY(d.one) AND ${one}::uuid = ANY(d.other))`,
        ]),
      )
      .orderBy('d.id', 'desc')
      .limit(50),
  );
  return withReferences(tx, found);
}

/** Whether a decision, or the undoing of one, is still to be carried out. */
export async function decisionsWait(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`SELECT EXISTS (SELECT FROM series_decision WHERE obeyed_at IS NULL)
    OR EXISTS (SELECT FROM series_decision_undone WHERE obeyed_at IS NULL)
    OR EXISTS (SELECT FROM identifier_decision WHERE obeyed_at IS NULL) AS waits`.execute(tx);
  return rows[0]?.waits ?? false;
}

export const seriesDecision = (tx: Tx, id: number) => maybeOne(decisions(tx).where('d.id', '=', id));

export const stands = (d: Pick<KeptSeriesDecision, 'undone_at'>): boolean => !d.undone_at;

export const KIND_WORDS: Record<SeriesDecisionKind, string> = {
  accept: 'Link accepted',
  reject: 'Not the same offenders',
  split: 'Split',
  merge: 'Merged',
};

/** "Sam Adeyemi (Analyst)". */
export function whoInWords(name: string | null, username: string, role: string): string {
  return `${name ?? username} (${isRole(role) ? ROLE_NAMES[role] : role})`;
}
