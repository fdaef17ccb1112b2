import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { CallType } from '#engines/calls/call.ts';
import type { Check, CheckAnswer } from '#journey/checking/check.ts';
import { type NearYou, reportsNearYou } from '#journey/checking/near-you.ts';
import type { Tx } from '#store/store.ts';
import type { PlainContext, View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';
import { type AnswerPlace, answerView } from './answer-view.ts';

type Ctx = PlainContext<ForceConfig, StaffUser | null>;

/**
 * The page of an answer, with what can be said of reports near by.
 * @param chosen the district that was asked for, '' for none
 */
export async function answered(
  ctx: Ctx,
  store: WebStore<Tx>,
  { check, answer, chosen, at }: { check: Check; answer: CheckAnswer; chosen: string; at?: AnswerPlace },
): Promise<View> {
  const districts = districtsOf(ctx.force.pfaCode).sort((a, b) => a.name.localeCompare(b.name));
  const district = districts.find((d) => d.gss === chosen)?.gss ?? null;
  const places = district ? [district] : districts.map((d) => d.gss);
  return answerView({
    language: ctx.site.language,
    check,
    answer,
    force: ctx.force,
    csrf: ctx.csrf(),
    words: wordingIn(ctx.site.language).checking.answer,
    near: answer.level === 'none' ? null : await lookNear(store, answer.type, places, ctx.now),
    districts,
    district,
    ...(at ? { at } : {}),
  });
}

/** The answer must come whatever the database does: somebody may be at the door. */
async function lookNear(
  store: WebStore<Tx>,
  type: CallType,
  places: readonly string[],
  now: Date,
): Promise<NearYou | null | 'unknown'> {
  try {
    return await store.as('public', (tx) => reportsNearYou(tx, type, places, now));
  } catch {
    return 'unknown';
  }
}
