import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { recall, standingDisclosuresOf } from '#journey/intelligence/disclosures.ts';
import {
  type IntelligenceReport,
  intelligenceNamed,
  itemsOf,
  submissionById,
} from '#journey/intelligence/intel-records.ts';
import { checkSanitised, recordSanitised, type SanitisedWish, sourceNamed } from '#journey/intelligence/sanitise.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, fieldErrors, warningText } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { sanitisedFields, seriesErrors, wishOf } from './submission-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/intelligence/:intelligence/correct';
const LEAST_BECAUSE = 10;

/** A report that was entered wrongly is corrected by a new version; the old one stays, marked, and whoever was sent it is told (R6.4). */
export const correctIntelligencePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: ['analyst'],
    audit: { op: 'CONSULTATION', recordType: 'intelligence_report', records: 'one' },
    handler: async (ctx) => {
      const old = await uncorrected(ctx);
      return correctView(ctx, old, await wishNow(ctx.tx, old), []);
    },
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: ['analyst'],
    audit: { op: 'ALTERATION', recordType: 'intelligence_report', records: 'one' },
    handler: correct,
  }),
];

async function uncorrected(ctx: Ctx): Promise<IntelligenceReport> {
  const old = await intelligenceNamed(ctx.tx, ctx.param('intelligence'));
  if (!old) throw new CounterfoilError('NO_SUCH_RECORD');
  if (old.corrected_at)
    throw new CounterfoilError(
      'WRONG_STATE',
      `It was corrected already: correct ${old.corrected_by ?? 'the new version'}.`,
    );
  ctx.touched(old.id, { handlingCode: old.handling });
  return old;
}

/** The form as the version that stands fills it. */
async function wishNow(tx: Tx, old: IntelligenceReport): Promise<SanitisedWish> {
  const items = await itemsOf(tx, [old.id]);
  return {
    title: old.title,
    items: items.map((i) => ({
      what: i.what,
      source: i.source_grade === null ? '' : String(i.source_grade),
      information: i.info_grade ?? '',
      old: i.old_grade ?? '',
    })),
    handling: old.handling,
    conditions: old.conditions ?? '',
    permitted: old.permitted,
    series: old.series_id ?? '',
  };
}

async function correct(ctx: Ctx) {
  const old = await uncorrected(ctx);
  const wish = wishOf(ctx);
  const because = ctx.form.text('because').trim();
  const submission = await submissionById(ctx.tx, old.submission_id);
  const checked = checkSanitised(wish, submission.source);
  const errors = [
    ...becauseErrors(because, submission.source),
    ...fieldErrors(checked.ok ? [] : checked.error),
    ...(await seriesErrors(ctx.tx, wish.series)),
  ];
  if (!checked.ok || errors.length > 0) return correctView(ctx, old, wish, errors);
  const made = await recordSanitised(ctx.tx, submission, checked.value, {
    series: wish.series || null,
    userId: ctx.user.id,
    now: ctx.now,
    corrects: { id: old.id, because: because.slice(0, 2000) },
  });
  ctx.touched(made.id, { op: 'COLLECTION', handlingCode: checked.value.handling });
  for (const { id, reference } of await standingDisclosuresOf(ctx.tx, old.id)) {
    const why = `It was entered wrongly. ${because}`;
    const told = await recall(ctx.tx, reference, why, { userId: ctx.user.id, force: ctx.force.name, now: ctx.now });
    if (told.ok) ctx.touched(id, { recordType: 'disclosure', fieldsChanged: ['recalled_at'] });
  }
  return { to: `/staff/intelligence/${made.reference}?done=corrected` };
}

function becauseErrors(because: string, source: string): FieldError[] {
  const error = (message: string) => [{ field: 'because', message }];
  if (because.length < LEAST_BECAUSE) return error(`Say what was wrong, in at least ${LEAST_BECAUSE} characters`);
  const named = sourceNamed(because, source);
  return named ? error(`“${named}” stands in the source. Take out what could tell who the source is.`) : [];
}

async function correctView(
  ctx: Ctx,
  old: IntelligenceReport,
  wish: SanitisedWish,
  errors: readonly FieldError[],
): Promise<View> {
  const sent = await standingDisclosuresOf(ctx.tx, old.id);
  const error = errorOf(errors, 'because');
  return {
    title: `Correct ${old.reference}`,
    section: '/staff/intelligence',
    wide: true,
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink(`/staff/intelligence/${old.reference}`, old.reference),
    main: html`<h1 class="govuk-heading-l">Correct ${old.reference}</h1>
<p class="govuk-body">A new version takes its place. The old one stays as it was, marked as corrected, with a link to the new.</p>
${sent.length > 0 ? warningText(`It was disclosed: ${wordsInList(sent.map((d) => `${d.reference} to ${d.organisation}`))}. When you keep the correction, each is recalled, and whoever received it is told at once.`) : ''}
<form method="post" action="/staff/intelligence/${old.reference}/correct" novalidate>${ctx.csrf()}
${textarea({ name: 'because', label: 'What was wrong', hint: 'Without the source. Whoever received it is told in these words.', rows: 3, value: ctx.form.text('because'), ...(error ? { error } : {}) })}
${sanitisedFields(wish, errors)}
${button('Keep the correction')}</form>`,
  };
}
