import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference, type StaffReport, wishesToBeUnknown } from '#journey/intake/find-report.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { joinedWith, joinPerson, type LikelySame, likelySame, partPerson } from '#journey/intake/same-person.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, table } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import { wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** What later stages do when two reports prove to be of two people: what a contact with one did for the other is owed again. */
export interface AfterParting {
  /** @returns ids of the reports on which something changed. */
  afterParting: (tx: Tx, reportIds: readonly string[], by: string) => Promise<readonly string[]>;
}

/** Who may say that two reports are one person's. */
export const JOINS_PEOPLE = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;
const PATH = '/staff/reports/:reference/same-person';
const LONGEST_REASON = 500;

/** Joining the reports of one person, and taking it back: neither report is changed by it. */
export const samePersonPages = ({ afterParting }: AfterParting): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: JOINS_PEOPLE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => view(ctx, await namedReport(ctx, ctx.param('reference')), []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: JOINS_PEOPLE,
    audit: { op: 'COMBINATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await namedReport(ctx, ctx.param('reference'));
      const wanted = ctx.form.text('other').toUpperCase().replace(/\s/g, '');
      const reason = ctx.form.text('reason');
      const other = await reportByReference(ctx.tx, wanted).catch(notThere);
      const errors: FieldError[] = [];
      if (!other)
        errors.push({
          field: 'other',
          message: wanted
            ? 'There is no report with this reference. Write it like CF-0000123'
            : 'Write the reference of the other report, like CF-0000123',
        });
      if (other && wishesToBeUnknown(other)) errors.push({ field: 'other', message: UNKNOWN_STAYS });
      if (other?.id === report.id) errors.push({ field: 'other', message: 'That is this report itself' });
      if (reason === '' || reason.length > LONGEST_REASON)
        errors.push({ field: 'reason', message: 'Say why you think so, in a sentence' });
      if (!other || errors.length > 0) return view(ctx, report, errors);
      const made = await joinPerson(ctx.tx, report.id, other.id, ctx.user.username, reason);
      const about = made ? { fieldsChanged: ['same_person'] } : ({ op: 'CONSULTATION' } as const);
      ctx.touched(report.id, about);
      ctx.touched(other.id, about);
      return { to: `/staff/reports/${report.reference}/same-person` };
    },
  }),
  page({
    method: 'POST',
    path: `${PATH}/undo`,
    allow: JOINS_PEOPLE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const other = await partPerson(ctx.tx, report.id, ctx.form.text('joining'), ctx.user.username);
      const about = other ? { fieldsChanged: ['same_person'] } : ({ op: 'CONSULTATION' } as const);
      ctx.touched(report.id, about);
      if (other) ctx.touched(other, about);
      if (other) await afterParting(ctx.tx, [report.id, other], ctx.user.username);
      return { to: `/staff/reports/${report.reference}/same-person` };
    },
  }),
];

const UNKNOWN_STAYS = 'Whoever sent that report would rather not say who they are: it is joined with nobody';

/** A report whose sender may be looked for. @throws CounterfoilError NOT_ALLOWED where they would rather not say who they are. */
async function namedReport(ctx: Ctx, reference: string): Promise<StaffReport> {
  const report = await reportByReference(ctx.tx, reference);
  if (wishesToBeUnknown(report)) throw new CounterfoilError('NOT_ALLOWED', `${UNKNOWN_STAYS}.`);
  return report;
}

function notThere(error: unknown): null {
  if (error instanceof CounterfoilError && error.code === 'NO_SUCH_RECORD') return null;
  throw error;
}

async function view(ctx: Ctx, report: StaffReport, errors: FieldError[]): Promise<Reply> {
  const joined = await joinedWith(ctx.tx, report.id);
  const standing = joined.filter((j) => !j.undoneAt);
  const known = new Set(standing.map((j) => j.otherId));
  const likely = (await likelySame(ctx.tx, report.id)).filter((l) => !known.has(l.id));
  ctx.touched(report.id, { op: 'CONSULTATION' });
  for (const id of new Set([...likely.map((l) => l.id), ...joined.map((j) => j.otherId)])) ctx.listed(id, 'report');
  const path = `/staff/reports/${report.reference}/same-person`;
  return {
    title: `Same person as in ${report.reference}`,
    section: '/staff/queue',
    wide: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(`/staff/reports/${report.reference}`, report.reference),
    main: html`<h1 class="govuk-heading-l">Same person as in ${report.reference}</h1>
<p class="govuk-body">Join two reports when one person told us twice, or two people told us of one victim. Both reports stay as they are, and it can be taken back.</p>
<h2 class="govuk-heading-m">Joined</h2>
${
  standing.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : html`<ul class="govuk-list">${standing.map(
        (j) =>
          html`<li><form method="post" action="${path}/undo" class="cf-inline">${ctx.csrf()}<input type="hidden" name="joining" value="${j.id}"><a class="govuk-link" href="/staff/reports/${j.reference}">${j.reference}</a>: ${j.reason} (${j.joinedBy}, ${momentInWords(j.joinedAt)}) <button class="cf-linkbutton">Take back<span class="govuk-visually-hidden"> the joining with ${j.reference}</span></button></form></li>`,
      )}</ul>`
}
<h2 class="govuk-heading-m">May be the same person</h2>
${likelyTable(likely)}
<h2 class="govuk-heading-m">Join</h2>
<form method="post" action="${path}" novalidate>${ctx.csrf()}
${input({ name: 'other', label: 'Reference of the other report', width: 10, spellcheck: false, value: ctx.form.text('other'), error: errorOf(errors, 'other') })}
${input({ name: 'reason', label: 'Why it is the same person', value: ctx.form.text('reason'), error: errorOf(errors, 'reason') })}
${button('Join the two')}
</form>
${takenBack(joined)}`,
  };
}

/** Reports that look like one person's, with the reasons. */
export const likelyTable = (likely: readonly LikelySame[]) =>
  table({
    caption: 'Reports that may be of the same person',
    captionHidden: true,
    columns: [{ heading: 'Report' }, { heading: 'Received' }, { heading: 'Where' }, { heading: 'Because of' }],
    rows: likely.map((l) => [
      html`<a class="govuk-link" href="/staff/reports/${l.reference}">${l.reference}</a>`,
      dateInWords(l.receivedAt),
      placeInWords(l),
      wordsInList(l.because),
    ]),
    firstIsHeading: true,
    empty: 'No other report shares a telephone, an e-mail address, or a name in the same district.',
  });

const takenBack = (joined: Awaited<ReturnType<typeof joinedWith>>) => {
  const gone = joined.filter((j) => j.undoneAt);
  return gone.length === 0
    ? null
    : html`<h2 class="govuk-heading-s">Taken back</h2><ul class="govuk-list">${gone.map((j) => html`<li>${j.reference}: joined by ${j.joinedBy} on ${momentInWords(j.joinedAt)}, taken back by ${j.undoneBy ?? ''} on ${j.undoneAt ? momentInWords(j.undoneAt) : ''}</li>`)}</ul>`;
};
