import type { ForceConfig } from '#catalogue/forces/force.ts';
import { type VictimText, victimTextNamed } from '#catalogue/victims/letters.ts';
import { MEASURES } from '#catalogue/victims/measures.ts';
import { CounterfoilError } from '#core/errors.ts';
import { mentionsOfReport, reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { assessmentsOf, dutiesOf } from '#journey/triage/assessments.ts';
import { doDuty } from '#journey/victims/care-deeds.ts';
import { fillText, TO_WRITE } from '#journey/victims/fill-text.ts';
import { CARES, SEES_CARE } from '#journey/victims/who-cares.ts';
import { addItem, itemsOf, NEW_ITEM } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import type { FieldError } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/reports/:reference/victim/texts/:text';
const LONGEST = 6_000;
const MEASURES_NAMED = 3;

/** Letters and scripts, filled in, to be read, mended, printed and recorded as sent. */
export const victimTextPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: SEES_CARE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const { report, text } = await asked(ctx);
      ctx.touched(report.id);
      const filled = await filledIn(ctx, report, text);
      return view(ctx, report, text, filled.join('\n\n'), []);
    },
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: CARES,
    audit: { op: 'DISCLOSURE', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const { report, text } = await asked(ctx);
      if (text.kind !== 'letter') throw new CounterfoilError('NO_SUCH_RECORD');
      const words = ctx.form.text('words');
      const wrong =
        words === ''
          ? 'Write the letter'
          : words.includes(TO_WRITE)
            ? `Fill in what is marked ${TO_WRITE} before it goes out`
            : words.length > LONGEST
              ? `Write at most ${LONGEST.toLocaleString('en-GB')} characters`
              : null;
      const shown = ctx.form.text('do') === 'show';
      if (shown || wrong) {
        ctx.touched(report.id, { op: 'CONSULTATION' });
        return view(ctx, report, text, words, wrong && !shown ? [{ field: 'words', message: wrong }] : []);
      }
      const of = { reportId: report.id, externalId: report.externalId };
      const who = { by: ctx.user.username, at: ctx.now };
      await addItem(ctx.tx, of, 'letter', { ...NEW_ITEM, body: { title: text.title, words } }, who);
      if (text.does) await doDuty(ctx.tx, of, text.does, who);
      ctx.touched(report.id, {
        reason: `Letter: ${text.title}`,
        recipient: 'the victim',
        channel: 'letter',
        fieldsChanged: ['case.letter'],
      });
      return { to: `/staff/reports/${report.reference}/victim?done=sent#texts` };
    },
  }),
];

async function asked(ctx: Ctx): Promise<{ report: StaffReport; text: VictimText }> {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const text = victimTextNamed(ctx.param('text'));
  if (!text) throw new CounterfoilError('NO_SUCH_RECORD');
  return { report, text };
}

async function filledIn(ctx: Ctx, report: StaffReport, text: VictimText): Promise<string[]> {
  const mentions = await mentionsOfReport(ctx.tx, report.id);
  const victim = mentions.people.find((p) => p.role === 'victim' && p.name);
  const assessment = (await assessmentsOf(ctx.tx, report.id))[0]?.assessment;
  const factors = (assessment?.repeatRisk.reasons ?? []).map((r) => r.factor.replace(/^repeat\./, ''));
  const fitting = MEASURES.filter((m) => m.against.some((f) => factors.includes(f)));
  const kept = (await itemsOf(ctx.tx, [report.id], ['measure', 'referral'])).filter((i) => !i.removed);
  // What they have, or have said no to, is not offered again.
  const known = new Set(kept.map((i) => i.body.measure));
  const fresh = (fitting.length > 0 ? fitting : MEASURES).filter((m) => !known.has(m.key));
  const offered = (fresh.length > 0 ? fresh : MEASURES).slice(0, MEASURES_NAMED);
  const support = ctx.force.partners.find((p) => p.kind === 'victim_service');
  const referred = kept.some(
    (i) => i.body.to === support?.key && ['sent', 'acknowledged'].includes(i.body.state ?? ''),
  );
  const next = (await dutiesOf(ctx.tx, report.id)).find(
    (d) => !d.done_at && d.what.startsWith('victim_update') && d.due > ctx.now,
  );
  return fillText(text, {
    name: victim?.name ?? undefined,
    reference: report.reference,
    received: dateInWords(report.receivedAt),
    force: ctx.force.name,
    officer: ctx.user.name,
    phone: ctx.force.nonEmergencyNumber,
    emergency: ctx.force.emergencyNumber,
    support: support?.name,
    supportRings: referred
      ? 'We have asked them to ring you. Tell us if they should not.'
      : 'Tell us if you would like them to ring you.',
    nextContact: next ? dateInWords(next.due) : undefined,
    measures: wordsInList(offered.map((m) => m.offered)),
  }).paragraphs;
}

/** What stands over the words of a letter: whose it is, whom it goes to, and the day. */
function letterHead(ctx: Ctx, { payload }: StaffReport): Html {
  const { name, address } = payload.victim ?? {};
  const lines = [name, address?.line, address?.town, address?.postcode].filter(
    (line) => line !== undefined && line !== '',
  );
  return html`<p class="govuk-body"><strong>${ctx.force.name}</strong></p><p class="govuk-body cf-address">${lines.length > 0 ? lines.join('\n') : `${TO_WRITE}\n${TO_WRITE}`}</p><p class="govuk-body">${dateInWords(ctx.now)}</p>`;
}

function view(ctx: Ctx, report: StaffReport, text: VictimText, words: string, errors: readonly FieldError[]): View {
  const path = `/staff/reports/${report.reference}/victim`;
  const letter = text.kind === 'letter';
  const sends = letter && ctx.user.roles.some((r) => (CARES as readonly string[]).includes(r));
  const error = errors[0]?.message;
  return {
    title: `${text.title}, ${report.reference}`,
    section: '/staff/victims',
    checking: true,
    casework: true,
    status: error ? 422 : 200,
    errors,
    before: backLink(path, 'Care of the victim'),
    main: html`<h1 class="govuk-heading-l${letter ? ' cf-noprint' : ''}">${text.title}</h1>
<p class="govuk-body cf-noprint">${text.when}. Print it from your browser: ${letter ? 'the letter alone is printed. Change its words in the box below first, and show them as they print' : 'the menus stay behind'}.</p>
<div class="cf-letter${letter ? ' cf-letter--post' : ''}">${letter ? letterHead(ctx, report) : ''}${words.split(/\n{2,}/).map((p) => html`<p class="govuk-body">${p}</p>`)}</div>
${
  sends
    ? html`<form method="post" action="${path}/texts/${text.key}" class="cf-noprint" novalidate>${ctx.csrf()}
${textarea({ name: 'words', label: 'As it goes out', hint: 'Change what does not fit. What is recorded is what you leave here.', rows: 16, value: words, ...(error ? { error } : {}) })}
<div class="govuk-button-group">${button('Record as sent')}${button('Show it as it prints', { kind: 'secondary', name: 'do', value: 'show' })}</div></form>`
    : ''
}`,
  };
}
