import { randomUUID } from 'node:crypto';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DAY_MS } from '#core/clock.ts';
import type { Answers } from '#journey/intake/form/answers.ts';
import { londonTime } from '#journey/intake/form/london-time.ts';
import { QUESTIONS } from '#journey/intake/form/questions.ts';
import { readWhen } from '#journey/intake/form/said-when.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import type { ReceiptKeys } from '#journey/intake/receipt.ts';
import { sendReceipt } from '#journey/intake/receipt-message.ts';
import { recordReports, trackingHash } from '#journey/intake/record.ts';
import { districtFinder, prepareReport } from '#journey/intake/report-row.ts';
import { type LikelySame, likelySameAs } from '#journey/intake/same-person.ts';
import { newSecret, secretInGroups } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, panel } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { likelyTable } from './same-person-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Who takes reports down for others. */
export const TAKES_PAPER = ['call_handler', 'imu_assessor', 'supervisor'] as const;
const PATH = '/staff/paper';
const DATE = 'sheetDate';
const ONCE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A report that came on paper, entered on one screen: the questions of the form, read by the same rules. */
export const paperPages = (receipts: () => ReceiptKeys): Page<Tx, ForceConfig>[] => [
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
      const secret = newSecret();
      const report = toFraudReport(answers, once, ctx.now, {
        source: 'front_desk',
        prefix: 'paper',
        askedAll: true,
      });
      const before = await keptAs(ctx.tx, report.externalId);
      if (before) return { to: `/staff/reports/${before.reference}` };
      const finder = districtFinder(ctx.force.pfaCode);
      const likely = ctx.form.has('sure')
        ? []
        : await likelySameAs(ctx.tx, report, prepareReport(report, finder).row.district);
      for (const l of likely) ctx.listed(l.id, 'report');
      if (likely.length > 0) return view(ctx, once, answers, [], likely);
      const by = { actor: ctx.user.username, actorRole: ctx.user.roles.join('+'), channel: 'paper' };
      const options = { districtOf: finder, trackedBy: trackingHash(secret) };
      await recordReports(ctx.tx, [report], by, options);
      const kept = await keptAs(ctx.tx, report.externalId);
      if (!kept) throw new Error('A report that was just recorded is there.');
      const { site, force } = ctx;
      await sendReceipt(ctx.tx, { ...kept, receivedAt: ctx.now }, answers, { site, force, receipts: receipts() });
      return savedView(kept.reference, secret, force);
    },
  }),
];

const keptAs = (tx: Tx, externalId: string) =>
  tx
    .selectFrom('report')
    .select(['id', 'reference'])
    .where('source', '=', 'front_desk')
    .where('external_id', '=', externalId)
    .executeTakeFirst();

/** What is on every sheet, though the form asks it of some kinds of fraud only: whoever wrote it down meant it. */
const ON_EVERY_SHEET: ReadonlySet<string> = new Set(['said', 'number', 'came', 'account', 'online']);

/**
 * Each question is read with the answers before it, as on the form. What is written though the ticks leave it out is not dropped: whoever copies
 * the sheet decides.
 */
function readAll(ctx: Ctx): { answers: Answers; errors: FieldError[] } {
  const { written, error } = dateOfSheet(ctx);
  let answers: Answers = {};
  const errors: FieldError[] = error ? [error] : [];
  for (const question of QUESTIONS) {
    const read = question.read(ctx.form, written, answers, ctx.force.pfaCode);
    if (question.applies(answers) || ON_EVERY_SHEET.has(question.key)) {
      answers = { ...answers, ...read.answers };
      errors.push(...read.errors);
    } else if (question.said(read.answers)) {
      const left = question.key === 'you' ? 'that they would rather not say who they are' : 'another kind of report';
      const message = `“${question.name}” is filled in, and ${left} is ticked. Empty it, or change the tick`;
      errors.push({ field: FIELD_OF[question.key] ?? 'kind', message });
    }
  }
  return { answers: asOf(answers, written, ctx.now), errors };
}

/** Where the eye is led, of questions with several boxes. */
const FIELD_OF: Readonly<Record<string, string>> = { you: 'name', person: 'victimAge', help: 'needs', like: 'like' };

/** "Yesterday" on a sheet is the day before it was filled in, not before it was copied. */
function dateOfSheet(ctx: Ctx): { written: Date; error?: FieldError } {
  const typed = ctx.form.text(DATE);
  if (typed === '') return { written: ctx.now };
  const read = readWhen(typed, ctx.now);
  if (!read || read.dayTo)
    return { written: ctx.now, error: { field: DATE, message: 'Write the date on the sheet, like 20 November 2026' } };
  const evening = new Date(londonTime(read.day, '23:59'));
  return { written: evening < ctx.now ? evening : ctx.now };
}

/** Of an older sheet: the day on it goes with the story, and who was coming then is nobody on the way now. */
function asOf(answers: Answers, written: Date, now: Date): Answers {
  if (now.getTime() - written.getTime() < DAY_MS) return answers;
  const then = THEN[answers.urgency ?? ''];
  const note = `Paper form of ${dateInWords(written)}, entered on ${dateInWords(now)}.${then ? ` When it was written, ${then}.` : ''}`;
  return {
    ...answers,
    urgency: then ? 'no' : answers.urgency,
    story: [answers.story, note].filter(Boolean).join('\n\n'),
  };
}

const THEN: Readonly<Record<string, string>> = {
  now: 'somebody was there to collect',
  coming: 'somebody was on the way to collect',
  recent: 'somebody had come in the last day and gone',
};

/** What the person takes home: the code is shown this once. */
function savedView(reference: string, secret: string, force: ForceConfig): Reply {
  return {
    title: `Saved as ${reference}`,
    section: PATH,
    main: html`${panel('The report is saved', html`Reference<br><strong>${reference}</strong>`)}
<h2 class="govuk-heading-m">For the person to take home</h2>
<p class="govuk-body">With the reference and this code they can follow their report, add to it and print a receipt, at “Follow a report” on the public site. It is shown only now: print this page, or copy it for them.</p>
<p class="cf-secret">${secretInGroups(secret)}</p>
<p class="govuk-body">They can ring ${force.nonEmergencyNumber} with the reference too. Nobody who rings them will ask for the code.</p>
<p class="govuk-body cf-noprint"><a class="govuk-link" href="/staff/reports/${reference}">Open ${reference}</a></p>
<p class="govuk-body cf-noprint"><a class="govuk-link" href="${PATH}">Enter another report from paper</a></p>`,
  };
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
${input({
  name: DATE,
  label: 'Date on the sheet',
  hint: 'At its end. “Yesterday” on the sheet is the day before this date. Leave it empty if it was filled in today.',
  width: 20,
  value: typed?.text(DATE) ?? '',
  error: errorOf(errors, DATE),
})}
${QUESTIONS.map(
  (
    q,
    i,
  ) => html`<section class="cf-entry"><p class="govuk-caption-m">${i + 1}${q.paper.only ? html` · ${q.paper.only}` : null}</p>
${q.fields({ answers, typed, errors, force: ctx.force, heading: false, sheet: true })}</section>`,
)}
${likely.length > 0 ? button('Save it all the same', { name: 'sure', value: 'yes' }) : button('Save the report')}
</form>`,
  };
}
