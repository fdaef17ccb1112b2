import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { seriesAsWritten } from '#journey/linking/series-views.ts';
import { queueMessage, readEmail } from '#store/outgoing.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { momentInWords } from '#web/dates.ts';
import { sourceNamed } from './sanitise.ts';

export interface DisclosureWish {
  recipient: string;
  organisation: string;
  email: string;
  basis: string;
  purpose: string;
  /** References: of a fraud report, of a series, of an intelligence report; '' for none. */
  report: string;
  series: string;
  intelligence: string;
  sent: string;
  reliability: string;
  completeness: string;
  channel: string;
}

const fault = (field: string, reason: string): Refusal => ({ code: 'MISSING_FIELD', field, reason });

/** The fields that must be filled, as they stand in the form. */
const IN_ORDER = ['recipient', 'organisation', 'email', 'basis', 'purpose', 'sent', 'reliability'] as const;
/** Each with what is asked where it is missing. */
const NEEDED: readonly [keyof DisclosureWish, number, string][] = [
  ['recipient', 2, 'Say who receives it, by name.'],
  ['organisation', 2, 'Say for whom they work.'],
  ['basis', 3, 'Choose the lawful basis.'],
  ['purpose', 10, 'Say what it is for, in at least 10 characters.'],
  ['sent', 10, 'Write exactly what is sent, in at least 10 characters.'],
  ['reliability', 3, 'Say how far it can be relied on.'],
];

/**
 * Writes down what leaves the force, to whom and on what basis, and sends it where it goes by e-mail: both or neither. As staff.
 * The database refuses what whoever acts may not see.
 */
export async function disclose(
  tx: Tx,
  wish: DisclosureWish,
  about: { userId: string; force: string; now: Date },
): Promise<Result<{ id: string; reference: string }, Refusal[]>> {
  const { faults, email, channel } = checkWish(wish);
  const tied = await tiedTo(tx, wish);
  faults.push(...tied.faults);
  if (faults.length > 0 || !email || !channel) return refuse(faults);
  const row = await one(
    tx
      .insertInto('disclosure')
      .values({
        recipient: wish.recipient.trim().slice(0, 200),
        organisation: wish.organisation.trim().slice(0, 200),
        email,
        basis: wish.basis.trim().slice(0, 300),
        purpose: wish.purpose.trim().slice(0, 2000),
        ...tied.ids,
        sent: wish.sent.trim().slice(0, 15_000),
        as_at: about.now,
        reliability: wish.reliability.trim().slice(0, 1000),
        completeness: wish.completeness.trim().slice(0, 1000),
        channel,
        sent_by: about.userId,
        sent_at: about.now,
      })
      .returning(['id', 'reference']),
  );
  if (channel === 'email')
    await queueMessage(tx, {
      channel: 'email',
      purpose: 'staff_notice',
      once: `disclosure:${row.id}`,
      about: row.id,
      to: email,
      subject: `${about.force}: information for you, ${row.reference}`,
      text: `${wish.sent.trim()}\n\n${standingOf(wish, about.now)}\n\nReference ${row.reference}. Use it for the purpose it was sent for and keep it no longer than that needs. If it is recalled you will be told by e-mail.`,
    });
  return ok(row);
}

/** What is wrong with what was written, in the order of the form. */
function checkWish(wish: DisclosureWish) {
  const faults = NEEDED.filter(([field, least]) => wish[field].trim().length < least).map(([field, , reason]) =>
    fault(field, reason),
  );
  const email = readEmail(wish.email);
  if (!email) faults.push(fault('email', 'Write one e-mail address: it is needed to tell them if this is recalled.'));
  faults.sort((a, b) => IN_ORDER.indexOf(a.field as never) - IN_ORDER.indexOf(b.field as never));
  const channel = (['email', 'other'] as const).find((c) => c === wish.channel) ?? null;
  if (!channel) faults.push(fault('channel', 'Choose how it is sent.'));
  return { faults, email, channel } as const;
}

/** As at when, how far, and what is not in it: a line each, as they wrote it. */
export const standingOf = (wish: Pick<DisclosureWish, 'reliability' | 'completeness'>, now: Date): string =>
  [
    `As at: ${momentInWords(now)}`,
    `How far it can be relied on: ${wish.reliability.trim()}`,
    ...(wish.completeness.trim() ? [`What is missing from it: ${wish.completeness.trim()}`] : []),
  ].join('\n');

/**
 * The reference under which this person has sent the very same since the form was opened: a button pressed twice tells nobody twice. Whoever asks
 * second waits until the first is through. As staff.
 */
export async function sentAlready(
  tx: Tx,
  wish: DisclosureWish,
  about: { userId: string; opened: Date },
): Promise<string | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`disclosure:${about.userId}`}, 0))`.execute(tx);
  const same = await tx
    .selectFrom('disclosure')
    .select('reference')
    .where('sent_by', '=', about.userId)
    .where('sent_at', '>=', about.opened)
    .where('email', '=', readEmail(wish.email) ?? '')
    .where('recipient', '=', wish.recipient.trim().slice(0, 200))
    .where('purpose', '=', wish.purpose.trim().slice(0, 2000))
    .where('sent', '=', wish.sent.trim().slice(0, 15_000))
    .where('channel', '=', wish.channel as 'email' | 'other')
    .orderBy('number')
    .executeTakeFirst();
  return same?.reference ?? null;
}

async function tiedTo(tx: Tx, wish: DisclosureWish) {
  const faults: Refusal[] = [];
  const none = (field: string, what: string) =>
    faults.push(fault(field, `There is no ${what} of this reference that you may see.`));
  const report = wish.report
    ? await maybeOne(tx.selectFrom('report').select('id').where('reference', '=', wish.report.toUpperCase()))
    : null;
  if (report === undefined) none('report', 'report');
  const series = wish.series
    ? await maybeOne(tx.selectFrom('series').select('id').where('id', '=', seriesAsWritten(wish.series)))
    : null;
  if (series === undefined) none('series', 'series');
  const intelligence = wish.intelligence
    ? await maybeOne(
        tx
          .selectFrom('intelligence_report as i')
          .leftJoin('intelligence_report as n', 'n.corrects', 'i.id')
          .leftJoin('intelligence_submission as s', 's.id', 'i.submission_id')
          .select(['i.id', 'i.corrected_at', 'n.reference as newer', 's.source'])
          .where('i.reference', '=', wish.intelligence.toUpperCase()),
      )
    : null;
  if (intelligence === undefined) none('intelligence', 'intelligence report');
  if (intelligence?.corrected_at)
    faults.push(
      fault('intelligence', `It was corrected: disclose ${intelligence.newer ?? 'the new version'} in its place.`),
    );
  const named = intelligence?.source ? sourceNamed(wish.sent, intelligence.source) : null;
  if (named)
    faults.push(fault('sent', `“${named}” stands in the source of it. Take out what could tell who the source is.`));
  const ids = {
    report_id: report?.id ?? null,
    series_id: series?.id ?? null,
    intelligence_id: intelligence?.id ?? null,
  };
  return { faults, ids };
}

/**
 * Recalls it: the recipient is told through the queue of what is sent out, whatever way it went, because a wrong fact must be put right
 * without delay (R6.4). An e-mail that has not gone yet is stopped, and then there is nobody to tell. As staff.
 */
export async function recall(
  tx: Tx,
  reference: string,
  because: string,
  about: { userId: string; force: string; now: Date },
): Promise<Result<{ id: string }, Refusal>> {
  if (because.trim().length < 10)
    return refuse(fault('because', 'Say what is wrong with it, in at least 10 characters.'));
  const found = await disclosureNamed(tx, reference);
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD');
  const changed = await tx
    .updateTable('disclosure')
    .set({ recalled_by: about.userId, recalled_at: about.now, recalled_because: because.trim().slice(0, 2000) })
    .where('id', '=', found.id)
    .where('recalled_at', 'is', null)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0)
    return refuse({ code: 'WRONG_STATE', field: 'because', reason: 'It has been recalled already.' });
  const stopped = await sql<{ stopped: boolean }>`SELECT stop_unsent_disclosure(${found.id}::uuid) AS stopped`.execute(
    tx,
  );
  if (stopped.rows[0]?.stopped) return ok({ id: found.id });
  await queueMessage(tx, {
    channel: 'email',
    purpose: 'staff_notice',
    once: `recall:${found.id}`,
    about: found.id,
    priority: 1,
    to: found.email,
    subject: `${about.force}: recalled, ${found.reference}`,
    text: `What we sent you as ${found.reference} must not be used any more.\n\nWhy: ${because.trim()}\n\nPlease stop using it, tell whoever had it from you, and answer this message to say that you have.`,
  });
  return ok({ id: found.id });
}

/** References of what was sent out of an intelligence report and not recalled. As staff. */
export const standingDisclosuresOf = (tx: Tx, intelligenceId: string) =>
  many(
    tx
      .selectFrom('disclosure')
      .select(['id', 'reference', 'organisation'])
      .where('intelligence_id', '=', intelligenceId)
      .where('recalled_at', 'is', null)
      .orderBy('number'),
  );

const register = (tx: Tx) =>
  tx
    .selectFrom('disclosure as d')
    .innerJoin('staff_user as u', 'u.id', 'd.sent_by')
    .leftJoin('staff_user as w', 'w.id', 'd.recalled_by')
    .leftJoin('report as r', 'r.id', 'd.report_id')
    .leftJoin('intelligence_report as i', 'i.id', 'd.intelligence_id')
    .selectAll('d')
    .select(['u.display_name', 'w.display_name as recaller', 'r.reference as report', 'i.reference as intelligence']);

/** The register, the newest first. */
export const disclosures = (tx: Tx, limit: number) =>
  many(register(tx).orderBy('d.sent_at', 'desc').orderBy('d.number', 'desc').limit(limit));
export type Disclosure = Awaited<ReturnType<typeof disclosures>>[number];

export const disclosureNamed = (tx: Tx, reference: string) =>
  maybeOne(register(tx).where('d.reference', '=', reference));

/** Messages that went for it, the first first: the disclosure itself and its recall, each with how far it got. */
export const messagesOf = (tx: Tx, id: string) =>
  many(
    tx
      .selectFrom('outgoing_message')
      .select(['reference', 'state', 'queued_at', 'finished_at', 'last_error'])
      .where('about', '=', id)
      .where('purpose', '=', 'staff_notice')
      .orderBy('id'),
  );
