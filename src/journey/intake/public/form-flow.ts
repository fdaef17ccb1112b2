import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Question } from '#journey/intake/form/question.ts';
import { firstUnasked } from '#journey/intake/form/questions.ts';
import { trackingHash } from '#journey/intake/record.ts';
import { readSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext, Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { type Draft, idOf, keepDraft, openDraft } from './draft.ts';

/** What the pages of the form share: whose draft it is, and which page comes next. */
export type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
export const COOKIE = 'report';
export const START = '/report';
export const NOT_YET = 'none: nothing is on record until the report is sent';

export const secretOf = (ctx: { cookies: { get(name: string): string } }): string =>
  readSecret(ctx.cookies.get(COOKIE));

export const emptyDraft = (): Draft => ({ answers: {}, done: [] });

/** The first question of the report that is open; without the query, the start page asks whose it is. */
const OPENED = `${START}?on=yes`;
export const addressOf = (question: Pick<Question, 'key'>): string =>
  question.key === 'now' ? OPENED : `/report/${question.key}`;

/** Tells the drafts of two tabs apart; says nothing of the secret. */
export const OF = 'of';
const markOf = (secret: string): string => idOf(secret).slice(0, 12);

/** Goes with each form, so that an answer never lands in another report that was begun meanwhile in another tab. */
export const ofField = (ctx: Pick<Ctx, 'tracking'>): Html | null =>
  ctx.tracking ? html`<input type="hidden" name="${OF}" value="${markOf(ctx.tracking)}">` : null;

/** Whether a form was made for another report than the one that is open now. */
export const isOfAnother = (ctx: Pick<Ctx, 'form' | 'tracking'>): boolean =>
  ctx.form.has(OF) && ctx.form.text(OF) !== markOf(ctx.tracking);

/** Nobody gets into the middle of the form without a draft; whoever has sent theirs sees the confirmation. */
export async function withDraft(ctx: Ctx, key: Buffer, work: (draft: Draft) => Promise<Reply>): Promise<Reply> {
  const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
  if (!draft) return { to: START };
  return draft.sent ? { to: '/report/done' } : work(draft);
}

export async function answerAndKeep(
  ctx: Ctx,
  key: Buffer,
  draft: Draft,
  question: Question,
  answers: Draft['answers'],
): Promise<void> {
  draft.answers = { ...draft.answers, ...answers };
  if (!draft.done.includes(question.key)) draft.done.push(question.key);
  await keepDraft(ctx.tx, ctx.tracking, key, draft);
}

/** The next question that has not been put, or the list of answers: so changing one answer leads straight back to the list. */
export function nextAddress(draft: Draft): string {
  const next = firstUnasked(draft.answers, draft.done);
  return next ? addressOf(next) : '/report/check';
}

/** On the browser that sent the report: another that had it open, at a library say, is shown neither the reference nor the code. */
const SENT_HERE = 'sent';
export const markSentHere = (ctx: Pick<Ctx, 'cookies' | 'tracking'>): void =>
  ctx.cookies.set(SENT_HERE, markOf(ctx.tracking));

/** The report that this browser has just sent; null when there is none, or it was too long ago. */
export async function sentReport(
  ctx: Ctx,
  key: Buffer,
): Promise<{ reference: string; receivedAt: Date; draft: Draft } | null> {
  const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
  if (!draft?.sent) return null;
  if (draft.returns && ctx.cookies.get(SENT_HERE) !== markOf(ctx.tracking)) {
    ctx.cookies.clear(COOKIE);
    return null;
  }
  const report = await ctx.tx
    .selectFrom('report')
    .select(['reference', 'received_at'])
    // The database shows no other report; said all the same, so that it goes by the index.
    .where('tracking_hash', '=', trackingHash(ctx.tracking))
    .executeTakeFirst();
  return report ? { reference: report.reference, receivedAt: report.received_at, draft } : null;
}
