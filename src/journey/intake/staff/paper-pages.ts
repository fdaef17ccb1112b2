import { randomUUID } from 'node:crypto';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Answers } from '#journey/intake/form/answers.ts';
import { QUESTIONS } from '#journey/intake/form/questions.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { districtFinder, prepareReport } from '#journey/intake/report-row.ts';
import { type LikelySame, likelySameAs } from '#journey/intake/same-person.ts';
import type { Tx } from '#store/store.ts';
import type { FieldError } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { likelyTable } from './same-person-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Who takes reports down for others. */
export const TAKES_PAPER = ['call_handler', 'imu_assessor', 'supervisor'] as const;
const PATH = '/staff/paper';
const ONCE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A report that came on paper, entered on one screen: the questions of the form, read by the same rules. */
export const paperPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: TAKES_PAPER,
    audit: 'none: it shows no record',
    handler: (ctx) => view(ctx, randomUUID(), {}, [], []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: TAKES_PAPER,
    audit: { op: 'COLLECTION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const sent = ctx.form.text('once');
      const once = ONCE.test(sent) ? sent : randomUUID();
      const { answers, errors } = readAll(ctx);
      if (errors.length > 0) return view(ctx, once, answers, errors, []);
      const report = toFraudReport(answers, once, ctx.now, {
        source: 'front_desk',
        prefix: 'paper',
        askedAll: true,
      });
      const before = await referenceOf(ctx.tx, report.externalId);
      if (before) return { to: `/staff/reports/${before}` };
      const finder = districtFinder(ctx.force.pfaCode);
      const likely = ctx.form.has('sure')
        ? []
        : await likelySameAs(ctx.tx, report, prepareReport(report, finder).row.district);
      for (const l of likely) ctx.listed(l.id, 'report');
      if (likely.length > 0) return view(ctx, once, answers, [], likely);
      const by = { actor: ctx.user.username, actorRole: ctx.user.roles.join('+'), channel: 'paper' };
      await recordReports(ctx.tx, [report], by, { districtOf: finder });
      return { to: `/staff/reports/${await referenceOf(ctx.tx, report.externalId)}` };
    },
  }),
];

async function referenceOf(tx: Tx, externalId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('report')
    .select('reference')
    .where('source', '=', 'front_desk')
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return found?.reference ?? null;
}

/** What is on every sheet, though the form asks it of some kinds of fraud only: whoever wrote it down meant it. */
const ON_EVERY_SHEET: ReadonlySet<string> = new Set(['said', 'number', 'came', 'account', 'online']);

/** Each question is read with the answers before it, as on the form; what does not apply is passed over. */
function readAll(ctx: Ctx): { answers: Answers; errors: FieldError[] } {
  let answers: Answers = {};
  const errors: FieldError[] = [];
  for (const question of QUESTIONS) {
    if (!question.applies(answers) && !ON_EVERY_SHEET.has(question.key)) continue;
    const read = question.read(ctx.form, ctx.now, answers, ctx.force.pfaCode);
    answers = { ...answers, ...read.answers };
    errors.push(...read.errors);
  }
  return { answers, errors };
}

function view(ctx: Ctx, once: string, answers: Answers, errors: FieldError[], likely: readonly LikelySame[]): Reply {
  const typed = ctx.form.has('once') ? ctx.form : null;
  return {
    title: 'Enter a report from paper',
    section: PATH,
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Enter a report from paper</h1>
<p class="govuk-body">The questions stand in the order of the sheet. Leave out what was left out. The blank form is at <a class="govuk-link" href="/report/paper">the public page for printing</a>.</p>
${
  likely.length > 0
    ? html`<div class="govuk-inset-text" id="likely"><h2 class="govuk-heading-m">Is it here already?</h2>
<p class="govuk-body">Nothing has been saved yet. If one of these is the same report, stop here. If it is a new report of the same person, save it and join the two afterwards.</p>${likelyTable(likely)}</div>`
    : null
}
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}<input type="hidden" name="once" value="${once}">
${QUESTIONS.map(
  (
    q,
    i,
  ) => html`<section class="cf-entry"><p class="govuk-caption-m">${i + 1}${q.paper.only ? html` · ${q.paper.only}` : null}</p>
${q.fields({ answers, typed, errors, force: ctx.force, heading: false })}</section>`,
)}
${likely.length > 0 ? button('Save it all the same', { name: 'sure', value: 'yes' }) : button('Save the report')}
</form>`,
  };
}
