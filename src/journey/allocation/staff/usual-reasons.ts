import { USUAL_REASONS, usualReason } from '#catalogue/allocation-reasons.ts';
import { select } from '#web/components/forms.ts';
import type { Html } from '#web/html.ts';

/** A choice of whole sentences, so that a true reason costs no more keys than a short one. */
export const usualReasons = (where: 'bulk' | 'decision', sent = ''): Html =>
  select({
    name: 'usual',
    id: where === 'bulk' ? 'usual-bulk' : 'usual',
    label: 'Why, if one of these says it',
    options: [
      { value: '', label: 'None of these' },
      ...USUAL_REASONS.map((r) => ({ value: r.id, label: r.says, selected: r.id === sent })),
    ],
  });

/** The reason a form was sent with: the sentence chosen, what was written, or both. */
export function reasonGiven(form: { text(name: string): string }): string {
  const [usual, own] = [usualReason(form.text('usual')), form.text('reason')];
  return [usual, own]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 2000);
}
