import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { recordWord, undoWord, type Word } from '#journey/reading/correct.ts';
import { acceptRemaining, undoTogether } from '#journey/reading/correct-many.ts';
import { INCIDENT } from '#journey/reading/correctable.ts';
import { partTellings } from '#journey/reading/joins.ts';
import type { Tx } from '#store/store.ts';
import type { FieldError } from '#web/components/content.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { factId } from './fact-words.ts';
import { foundReading, type Open, readingView } from './reading-view.ts';
import { CORRECTS_PRESS, SEES_PRESS } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** One text, what was read in it, and what may be said of each fact. */
export const readingPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press/:reading',
    allow: SEES_PRESS,
    audit: { op: 'CONSULTATION', recordType: 'reading', records: 'one' },
    handler: async (ctx) => {
      const reading = await foundReading(ctx.tx, ctx.param('reading'));
      ctx.touched(reading.id);
      const field = ctx.query.text('correct');
      const open = field ? { field, typed: null, reason: '', errors: [] } : null;
      return readingView(ctx, reading, open);
    },
  }),
  page({
    method: 'POST',
    path: '/staff/press/:reading/facts',
    allow: CORRECTS_PRESS,
    audit: { op: 'ALTERATION', recordType: 'reading', records: 'one' },
    handler: (ctx) => saySomething(ctx, ctx.param('reading')),
  }),
  page({
    method: 'POST',
    path: '/staff/press/:reading/joins/:join',
    allow: CORRECTS_PRESS,
    audit: { op: 'COMBINATION', recordType: 'reading', records: 'one' },
    handler: async (ctx) => {
      const id = ctx.param('join');
      const part = ctx.form.text('part') === 'yes';
      const word = { part, by: ctx.user.username, because: null, at: ctx.now };
      const { a, b } = await partTellings(ctx.tx, /^\d{1,15}$/.test(id) ? Number(id) : 0, word);
      const here = ctx.param('reading');
      if (here !== a && here !== b) throw new CounterfoilError('NO_SUCH_RECORD');
      for (const touched of [a, b]) ctx.touched(touched, { fieldsChanged: [part ? 'joins.parted' : 'joins.joined'] });
      return { to: `/staff/press/${here}?done=${part ? 'parted' : 'joined'}` };
    },
  }),
];

/** What a form of the page says: which button, of which fact. */
function wordFrom(form: FormValues): Word | null {
  const reason = form.text('reason');
  if (form.has('accept')) return { field: form.text('accept'), verdict: 'accepted' };
  if (form.has('reject')) return { field: form.text('reject'), verdict: 'rejected' };
  if (form.has('correct'))
    return { field: form.text('correct'), verdict: 'corrected', value: form.text('value'), reason };
  if (form.has('missing')) {
    const field = form.text('missing');
    return { field, verdict: field.endsWith('[+]') ? 'added' : 'corrected', value: form.text('missingValue'), reason };
  }
  if (form.text('incident') !== 'new') return null;
  const value = Object.fromEntries(INCIDENT.map((name) => [name, form.text(`new-${name}`)]));
  return { field: 'incidents[+]', verdict: 'added', value };
}

async function saySomething(ctx: Ctx, id: string): Promise<Reply> {
  const by = { username: ctx.user.username, at: ctx.now };
  const undo = ctx.form.text('undo');
  const together = /^(\d{1,15})-(\d{1,15})$/.exec(undo);
  if (together) {
    await undoTogether(ctx.tx, id, { first: Number(together[1]), last: Number(together[2]) }, by);
    ctx.touched(id, { fieldsChanged: ['undone'] });
    return { to: `/staff/press/${id}?done=undone` };
  }
  if (ctx.form.has('acceptAll')) {
    const all = await acceptRemaining(ctx.tx, id, by);
    ctx.touched(id, { fieldsChanged: ['all that remained'] });
    return { to: `/staff/press/${id}?done=acceptedAll${all ? `&undo=${all.first}-${all.last}` : ''}` };
  }
  if (undo !== '') {
    const field = await undoWord(ctx.tx, id, /^\d{1,15}$/.test(undo) ? Number(undo) : 0, by);
    ctx.touched(id, { fieldsChanged: ['undone'] });
    return { to: `/staff/press/${id}?done=undone#${factId(field)}` };
  }
  const word = wordFrom(ctx.form);
  if (!word) throw new CounterfoilError('BAD_FIELD', 'Press one of the buttons of the page.');
  const outcome = await recordWord(ctx.tx, id, word, by);
  if (outcome.ok) {
    ctx.touched(id, { fieldsChanged: [word.field] });
    const said = outcome.value === null ? '' : `&undo=${outcome.value}`;
    return { to: `/staff/press/${id}?done=${word.verdict}${said}#${factId(word.field.replace('[+]', ''))}` };
  }
  const reading = await foundReading(ctx.tx, id);
  ctx.touched(id, { op: 'CONSULTATION' });
  return { ...(await readingView(ctx, reading, openAgain(ctx.form, word, outcome.error))), status: 422 };
}

/** The form as it was sent, with what is wrong with it beside its field. */
function openAgain(form: FormValues, word: Word, error: { field?: string; reason: string }): Open {
  const message = error.reason;
  if (form.has('missing'))
    return opened('', [{ field: error.field === 'field' ? 'missing' : 'missingValue', message }]);
  if (word.field === 'incidents[+]') return opened('', [{ field: error.field ?? 'place', message }]);
  const errors: FieldError[] = [{ field: 'value', message }];
  return { field: word.field, typed: form.text('value'), reason: form.text('reason'), errors };
}
const opened = (field: string, errors: FieldError[]): Open => ({ field, typed: null, reason: '', errors });
