import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { displayPhone } from '#core/phone.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { IdentifierVerdict } from '#store/tables-linking.ts';
import { DECIDES_SERIES, reasonOf } from './decide-series.ts';
import type { DecisionRules } from './series-decisions.ts';

export const VERDICTS: readonly IdentifierVerdict[] = ['everybodys', 'offenders', 'undecided'];
export const VERDICT_WORDS: Record<IdentifierVerdict, string> = {
  everybodys: 'Everybody’s: it links nothing',
  offenders: 'The offenders’: it links',
  undecided: 'Left to the reports',
};

/** Advisory locks of this many values are told apart, beyond the numbers that the event log uses. */
const VALUE_LOCKS = 1000;

export interface IdentifierWish {
  identifier: number;
  verdict: string;
  reason: string;
  /** Number of the last word on it that was shown; 0 where there was none. */
  seen: number;
}

/** Writes a person's word on a value that behaves like everybody's, and tells the stage that links. The newest word stands. As staff. */
export async function recordIdentifierDecision(
  tx: Tx,
  wish: IdentifierWish,
  who: ActingPerson,
  rules: DecisionRules,
): Promise<Result<{ id: number }, Refusal>> {
  const role = DECIDES_SERIES.find((r) => who.roles.includes(r));
  if (!role) return refuse({ code: 'NOT_ALLOWED', reason: 'Only an analyst or an investigator can do this.' });
  const verdict = VERDICTS.find((v) => v === wish.verdict);
  if (!verdict) return refuse({ code: 'MISSING_FIELD', field: 'verdict', reason: 'Choose whose it is.' });
  const reason = reasonOf(wish.reason, 'Say how you know.', rules);
  if (!reason.ok) return reason;
  // Two people on one value wait for each other until the first has committed.
  await sql`SELECT pg_advisory_xact_lock(20261122, ${VALUE_LOCKS + (wish.identifier % VALUE_LOCKS)})`.execute(tx);
  const known = await maybeOne(tx.selectFrom('shared_identifier').select('id').where('id', '=', wish.identifier));
  if (!known) throw new CounterfoilError('NO_SUCH_RECORD');
  const last = await maybeOne(
    tx
      .selectFrom('identifier_decision')
      .select((e) => e.fn.max('id').as('id'))
      .where('identifier_id', '=', known.id),
  );
  if ((last?.id ?? 0) !== wish.seen) {
    const reason =
      'Somebody has decided about this since you opened the page, so nothing was recorded. See what stands now.';
    return refuse({ code: 'WRONG_STATE', field: 'verdict', reason });
  }
  const { id } = await tx
    .insertInto('identifier_decision')
    .values({
      identifier_id: known.id,
      verdict,
      reason: reason.value,
      decided_by: who.username,
      decided_role: role,
      decided_at: rules.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tellEvent(tx, { type: 'identifier.decided', decision: id, identifier: known.id }, `identifier ${known.id}`);
  return ok({ id });
}

/** Values that behaved like everybody's, those nobody has looked at first, with the newest word on each. */
export function sharedIdentifiers(tx: Tx, limit: number) {
  return many(
    tx
      .selectFrom('shared_identifier as i')
      .leftJoinLateral(
        (e) =>
          e
            .selectFrom('identifier_decision')
            .selectAll()
            .whereRef('identifier_id', '=', 'i.id')
            .orderBy('id', 'desc')
            .limit(1)
            .as('d'),
        (join) => join.onTrue(),
      )
      .leftJoin('staff_user as u', 'u.username', 'd.decided_by')
      .select(['i.id', 'i.kind', 'i.value', 'i.reports', 'i.areas', 'i.types', 'i.first_at', 'i.last_at', 'i.because'])
      .select([
        'd.id as decision',
        'd.verdict',
        'd.reason',
        'd.decided_by',
        'd.decided_role',
        'd.decided_at',
        'd.obeyed_at',
      ])
      .select('u.display_name')
      .orderBy((e) => e.case().when('d.id', 'is', null).then(0).else(1).end())
      .orderBy('i.reports', 'desc')
      .orderBy('i.id')
      .limit(limit),
  );
}
export type SharedIdentifier = Awaited<ReturnType<typeof sharedIdentifiers>>[number];

const KIND_NAMES: Record<string, string> = {
  phone: 'Telephone number',
  account: 'Bank account',
  email: 'E-mail address',
  site: 'Web site',
  plate: 'Number plate',
};

/** "Telephone number 01632 960 001". */
export function valueInWords({ kind, value }: { kind: string; value: string }): { kind: string; value: string } {
  return { kind: KIND_NAMES[kind] ?? kind, value: kind === 'phone' ? displayPhone(value) : value };
}
