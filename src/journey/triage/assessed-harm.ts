import { HARM_LEVELS } from '#catalogue/victims/care-words.ts';
import { SEES_CARE } from '#catalogue/victims/who-sees-care.ts';
import type { Role } from '#core/role.ts';
import { itemsOf } from '#store/case-items.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { inset } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';

/** Levels at which whoever decides must know of it. */
const TOLD = ['high', 'medium'];

/**
 * What a colleague who spoke with the victim found of the harm that may come (R3.2), for whoever decides and for whoever has the case: it may weigh more
 * than the report did. Nothing where nobody has assessed it, it is low, or this person does not see care. As staff.
 */
export async function assessedHarm(tx: Tx, reportId: string, roles: readonly Role[]): Promise<Html | ''> {
  if (!roles.some((r) => (SEES_CARE as readonly Role[]).includes(r))) return '';
  const newest = (await itemsOf(tx, [reportId], ['needs'])).filter((i) => !i.removed).at(-1);
  if (!newest || !TOLD.includes(newest.body.harm ?? '')) return '';
  const { name } = await tx
    .selectFrom('case_item')
    .select(nameOfStaff('case_item.changed_by').as('name'))
    .where('id', '=', newest.id)
    .executeTakeFirstOrThrow();
  const level = HARM_LEVELS[newest.body.harm!] ?? newest.body.harm!;
  return inset(
    html`<strong>Needs assessed by ${name ?? newest.changedBy}, ${momentInWords(newest.changedAt)}: ${level}.</strong>`,
  );
}
