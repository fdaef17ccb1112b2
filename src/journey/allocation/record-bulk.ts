import { randomUUID } from 'node:crypto';
import { BANDS, ROUTES } from '#core/assessment.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { AllocationDecision } from './decide.ts';
import { type Decided, decideAsShown, type Standing, writeDecisions } from './record-decision.ts';
import { recordUndo } from './record-undo.ts';

/** A report that was ticked, with what was shown of it. */
export interface Picked {
  reference: string;
  assessment: number;
  standing: number;
}

/** What is decided of each of them: the proposal of each, or one route for all. */
export interface BulkChoice {
  decided: string;
  reason: string;
}
export const AS_PROPOSED = 'proposed';

/** What became of the reports that were ticked. */
export interface BulkOutcome {
  /** Name of the decisions taken together. */
  bulk: string;
  decided: { id: string; reference: string }[];
  /** Those left alone, each with why. */
  left: { id: string | null; reference: string; why: string }[];
}

/** "CF-0000123:45:0", as the tick boxes send it. Anything else is left out. */
export function pickedFrom(sent: readonly string[]): Picked[] {
  const found = sent.map((s) => /^(CF-\d{7,19}):(\d{1,15}):(\d{1,15})$/.exec(s)).filter((m) => m !== null);
  const picked = found.map((m) => ({ reference: m[1]!, assessment: Number(m[2]), standing: Number(m[3]) }));
  return picked.filter((p, i) => picked.findIndex((other) => other.reference === p.reference) === i);
}

/**
 * Whether a report may be decided with others from the list. Where somebody may be in danger now it is opened and read first: a list shows three
 * reasons of it, which is too few to be answered for.
 */
export const mayDecideTogether = (report: { band: string; proposed: string }): boolean =>
  report.band !== 'immediate' && report.proposed !== '999_response';

/**
 * Decides several reports with one reason, each as if by itself: one that somebody else has moved on meanwhile is left as it is and told. A
 * reason is asked even for accepting, because nobody has opened them. As staff.
 */
export async function recordBulk(
  tx: Tx,
  picked: readonly Picked[],
  choice: BulkChoice,
  who: ActingPerson,
  rules: { shortestReason: number; now: Date },
): Promise<Result<BulkOutcome, Refusal>> {
  const wrong = wrongWith(picked, choice, rules.shortestReason);
  if (wrong) return refuse(wrong);
  const outcome: BulkOutcome = { bulk: randomUUID(), decided: [], left: [] };
  const stands = new Map((await lockedStandings(tx, picked)).map((s) => [s.reference, s]));
  const decided: Decided[] = [];
  for (const one of picked) {
    const { reference } = one;
    const found = stands.get(reference);
    if (!found) {
      outcome.left.push({ id: null, reference, why: 'There is no such report, or you may not see it.' });
      continue;
    }
    const done = decideOne(found, one, choice, who, rules.shortestReason);
    if (!done.ok) {
      outcome.left.push({ id: found.id, reference, why: done.error.reason });
      continue;
    }
    outcome.decided.push({ id: found.id, reference });
    const { assessment_id: assessmentId, external_id: externalId } = found;
    decided.push({ reportId: found.id, assessmentId, externalId, decision: done.value });
  }
  await writeDecisions(tx, decided, { now: rules.now, bulk: outcome.bulk });
  return ok(outcome);
}

/** What stands of each, held until the transaction ends; locked in one order, so that two people with the same reports wait and do not block. */
function lockedStandings(tx: Tx, picked: readonly Picked[]) {
  return many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select(['r.id', 'r.reference', 'r.external_id'])
      .select(['s.assessment_id', 's.allocation_id', 's.proposed', 's.band_order'])
      .where(
        'r.reference',
        'in',
        picked.map((p) => p.reference),
      )
      .orderBy('s.report_id')
      .forUpdate('s'),
  );
}

function decideOne(
  found: Standing & { band_order: number },
  { assessment, standing }: Picked,
  choice: BulkChoice,
  who: ActingPerson,
  shortestReason: number,
): Result<AllocationDecision, Refusal> {
  if (!mayDecideTogether({ band: BANDS[found.band_order] ?? 'immediate', proposed: found.proposed })) {
    return refuse({ code: 'NOT_ALLOWED', reason: 'Somebody may be in danger now. Open it and decide it by itself.' });
  }
  const decided = choice.decided === AS_PROPOSED ? found.proposed : choice.decided;
  return decideAsShown(found, { decided, reason: choice.reason, assessment, standing }, who, shortestReason);
}

function wrongWith(picked: readonly Picked[], choice: BulkChoice, shortestReason: number): Refusal | null {
  if (picked.length === 0) {
    return { code: 'MISSING_FIELD', field: 'pick', reason: 'Tick the reports that you want to decide together.' };
  }
  if (choice.decided !== AS_PROPOSED && !ROUTES.some((r) => r === choice.decided)) {
    return { code: 'BAD_FIELD', field: 'decided', reason: 'Choose where these reports should go.' };
  }
  if (choice.reason.trim().length < shortestReason) {
    const reason = 'Say in a sentence why these can be decided together: it is kept with each of them.';
    return { code: 'REASON_REQUIRED', field: 'reason', reason };
  }
  return null;
}

/** The decisions that were taken together, with who took them. */
export function decisionsTogether(tx: Tx, bulk: string) {
  return many(
    tx
      .selectFrom('allocation as a')
      .innerJoin('report as r', 'r.id', 'a.report_id')
      .leftJoin('allocation_undone as n', 'n.allocation_id', 'a.id')
      .select(['a.id', 'a.report_id', 'a.decided_by', 'a.decided_at', 'r.reference', 'n.undone_at'])
      .where('a.bulk', '=', bulk)
      .orderBy('a.id'),
  );
}

/** Takes back decisions that one took together, as far as each may still be. As staff. */
export async function undoBulk(
  tx: Tx,
  bulk: string,
  who: ActingPerson,
  about: { minutes: number; now: Date },
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { bulk, decided: [], left: [] };
  for (const d of await decisionsTogether(tx, bulk)) {
    if (d.undone_at) continue;
    const undone = await recordUndo(tx, d.report_id, d.id, who, about);
    const one = { id: d.report_id, reference: d.reference };
    if (undone.ok) outcome.decided.push(one);
    else outcome.left.push({ ...one, why: undone.error.reason });
  }
  return outcome;
}
