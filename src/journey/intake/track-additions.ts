import { sql } from 'kysely';
import { normalisePhone, saysWithheld } from '#core/phone.ts';
import { normalisePostcode } from '#core/postcode.ts';
import type { FraudReport } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import { adaptReport } from './adapt-report.ts';
import { recordReports } from './record.ts';

/** What was added to a report afterwards by its person, as the tracker's form keeps it. */
export interface AddedFacts {
  /** ISO date. */
  when?: string;
  /** A town, a postcode or both. */
  where?: string;
  /** A telephone number, or that none showed. */
  caller?: string;
  /** Pounds. */
  loss?: number;
  collector?: string;
  registration?: string;
  more?: string;
}

/**
 * The report with what was added. A fact fills a place that was empty and never replaces one; what finds its place taken, and all free words,
 * go to the end of the story with the day on which they came, so that nothing that was told is lost.
 */
export function withAdded(report: FraudReport, facts: AddedFacts, day: string): FraudReport {
  const told: string[] = [];
  const next: FraudReport = { ...report };
  if (facts.when) {
    if (next.occurredFrom) told.push(`It happened on ${facts.when}.`);
    else next.occurredFrom = facts.when;
  }
  if (facts.where) addPlace(next, facts.where, told);
  if (facts.caller) addCaller(next, facts.caller, told);
  if (facts.loss !== undefined) {
    if (next.lossGbp === undefined) next.lossGbp = facts.loss;
    else told.push(`The loss was about £${facts.loss}.`);
  }
  if (facts.collector || facts.registration) addCollector(next, facts, told);
  if (facts.more) told.push(facts.more);
  if (told.length > 0) next.narrative = `${report.narrative ?? ''}\n\nAdded on ${day}: ${told.join('\n')}`.trim();
  return next;
}

function addPlace(next: FraudReport, where: string, told: string[]): void {
  const postcode = normalisePostcode(where) ?? undefined;
  const town =
    where.replace(/\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/i, '').replace(/^[\s,]+|[\s,]+$/g, '') || undefined;
  const place = { ...(town ? { town } : {}), ...(postcode ? { postcode } : {}) };
  const has = (a: { town?: string; postcode?: string } | undefined) => Boolean(a?.town || a?.postcode);
  if (next.kind === 'cashpoint' || next.kind === 'information') {
    if (has(next.collection?.place)) told.push(`It happened at ${where}.`);
    else next.collection = { ...next.collection, place: { ...next.collection?.place, ...place } };
  } else if (has(next.victim?.address)) told.push(`It happened at ${where}.`);
  else next.victim = { ...next.victim, address: { ...next.victim?.address, ...place } };
}

function addCaller(next: FraudReport, caller: string, told: string[]): void {
  if (saysWithheld(caller)) {
    if (!next.callers?.length) next.callers = [{ withheld: true }];
    return;
  }
  const known = (next.callers ?? []).some((c) => c.phone && normalisePhone(c.phone) === normalisePhone(caller));
  if (!known) next.callers = [...(next.callers ?? []).filter((c) => !c.withheld), { phone: caller }];
  else told.push(`The number that rang was ${caller}.`);
}

function addCollector(next: FraudReport, facts: AddedFacts, told: string[]): void {
  const { collector, registration } = facts;
  const was = next.collection ?? {};
  if (collector && was.courier?.description) told.push(`Who came: ${collector}`);
  if (registration && was.vehicle?.registration) told.push(`The car was ${registration}.`);
  next.collection = {
    ...was,
    ...(collector && !was.courier?.description ? { courier: { ...was.courier, description: collector } } : {}),
    ...(registration && !was.vehicle?.registration ? { vehicle: { ...was.vehicle, registration } } : {}),
  };
}

/**
 * Makes the next thing that was added part of its report, which is then assessed again: the new version, its event and the audit entry are
 * written together. What the report cannot take is left for a person. One addition a transaction, because the audit entry comes last.
 * As worker. @returns false when none waits.
 */
export async function applyNextAddition(tx: Tx): Promise<boolean> {
  const waiting = await tx
    .selectFrom('report_addition')
    .select(['id', 'report_id', 'answers', 'at'])
    .where('applied_at', 'is', null)
    .where('refused', 'is', null)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!waiting) return false;
  const { payload } = await tx
    .selectFrom('report')
    .select('payload')
    .where('id', '=', waiting.report_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const day = waiting.at.toISOString().slice(0, 10);
  const next = adaptReport(withAdded(payload as FraudReport, waiting.answers as AddedFacts, day));
  await sql`UPDATE report_addition SET applied_at = clock_timestamp(), refused = ${next.ok ? null : next.error.map((e) => e.field).join(', ')}
    WHERE id = ${waiting.id}`.execute(tx);
  if (!next.ok) return true;
  await tx.insertInto('report_news').values({ report_id: waiting.report_id, kind: 'added' }).execute();
  await recordReports(tx, [next.value], { actor: 'public', actorRole: 'public', channel: 'follow' });
  return true;
}
