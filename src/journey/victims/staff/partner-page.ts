import { CONTACT_RESULT } from '#catalogue/casework/case-words.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { VICTIMS } from '#catalogue/thresholds/victims.ts';
import { REFERRAL_BASES, REFERRAL_URGENCY } from '#catalogue/victims/care-words.ts';
import { CounterfoilError } from '#core/errors.ts';
import { displayPhone } from '#core/phone.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import {
  countPartnerReferrals,
  ENDINGS,
  PARTNER_STEPS,
  type PartnerReferral,
  partnerReferral,
  partnerReferrals,
  takePartnerStep,
  WORKS_FOR_PARTNER,
} from '#journey/victims/partner-referrals.ts';
import type { Tx } from '#store/store.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import { details, errorOf, type FieldError, notificationBanner, tag } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const SIZE = VICTIMS.perPage.value;
const CONTACTS = ['reached', 'message', 'no_answer', 'asked_not'] as const;

/** What went wrong in the form of one referral, and what had been typed there. */
interface Wrong {
  item: number;
  errors: readonly FieldError[];
  /** Somebody was first. */
  moved: boolean;
}

/** The referrals made to a partner, for those who work there: whom to ring first, and each step with one press. */
export const partnerPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/referrals',
    allow: WORKS_FOR_PARTNER,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: (ctx) => listView(ctx, null),
  }),
  page({
    method: 'POST',
    path: '/staff/referrals/:item',
    allow: WORKS_FOR_PARTNER,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      if (!/^\d{1,15}$/.test(ctx.param('item'))) throw new CounterfoilError('NO_SUCH_RECORD');
      const item = Number(ctx.param('item'));
      const { report_id } = await partnerReferral(ctx.tx, item);
      ctx.touched(report_id, { fieldsChanged: ['case.referral'] });
      const { form } = ctx;
      const step = form.choice('step', PARTNER_STEPS);
      const words = form.text(step && ENDINGS.includes(step) ? 'outcome' : 'words');
      const done = await takePartnerStep(ctx.tx, { item, seen: form.whole('seen', 0, 0) }, step, words, ctx.now);
      if (done.ok) return { to: `/staff/referrals?done=${done.value}` };
      const moved = done.error.code === 'WRONG_STATE';
      // A press without words loses nothing: the page as it stands now says all.
      if (moved && words === '') throw new CounterfoilError('WRONG_STATE');
      const field = `${step === 'handed_back' ? 'back' : (done.error.field ?? 'step')}-${item}`;
      return listView(ctx, { item, errors: [{ field, message: done.error.reason }], moved });
    },
  }),
];

const DONE: Record<string, string> = {
  acknowledged: 'Acknowledged. The police see that you have it.',
  closed:
    'Closed. What came of it is with the police, and the referral stands under Closed, where it can be opened again.',
  opened_again: 'It is to do again. What was written stays in its history.',
  not_acknowledged: 'It is new again.',
  handed_back:
    'Handed back. The police see why, and ring them themselves. It stands under Closed, where it can be opened again.',
  call_back: 'The last call you wrote down is taken back. The police see that it was.',
};
/** What the police have sent is new to whoever gets it. */
const STANDS = { sent: 'New', acknowledged: 'Acknowledged', closed: 'Closed' } as const;
const CONTACTED = 'Written down. The police see it in the contact log.';

async function listView(ctx: Ctx, wrong: Wrong | null): Promise<View> {
  const closed = ctx.query.text('show') === 'closed';
  const at = ctx.query.whole('page', 1);
  const counts = await countPartnerReferrals(ctx.tx);
  const found = await partnerReferrals(ctx.tx, closed, SIZE + 1, (at - 1) * SIZE);
  const shown = found.slice(0, SIZE);
  for (const r of shown) ctx.touched(r.report_id, { op: 'CONSULTATION', channel: 'list' });
  const done = ctx.query.choice('done', PARTNER_STEPS);
  const show = closed ? 'closed' : 'open';
  const tabs = [
    { key: 'open', text: `To do (${counts.open.toLocaleString('en-GB')})` },
    { key: 'closed', text: `Closed (${counts.closed.toLocaleString('en-GB')})` },
  ];
  return {
    title: 'Referred to you',
    section: '/staff/referrals',
    wide: true,
    casework: true,
    ...(wrong ? { errors: wrong.errors, status: wrong.moved ? 409 : 422 } : {}),
    main: html`${done ? notificationBanner(DONE[done] ?? CONTACTED, { success: true, title: 'Done' }) : ''}<h1 class="govuk-heading-l cf-close">Referred to you</h1>
<p class="govuk-body">What is wanted today first, then the greatest need; of equals whoever has waited longest. You see what was sent to your organisation, and nothing else of the report.</p>
${subNavigation(
  'Which referrals',
  tabs.map((t) => ({
    href: `/staff/referrals?show=${t.key}`,
    text: t.text,
    ...(t.key === show ? { current: true } : {}),
  })),
)}
${wrong?.moved && !shown.some((r) => r.item === wrong.item && r.state !== 'closed') ? typedBefore(ctx, wrong) : ''}
${shown.length === 0 ? html`<p class="govuk-inset-text">${nothing(closed)}</p>` : html`<ol class="cf-items">${shown.map((r) => referralPart(ctx, r, wrong?.item === r.item ? wrong : null))}</ol>`}
${pagination(at, found.length > SIZE ? at + 1 : at, (n) => `/staff/referrals?show=${show}&page=${n}`)}`,
  };
}

/** What had been typed for a referral that has no form here any more. */
const typedBefore = (ctx: Ctx, { errors: [error] }: Wrong): Html =>
  html`<div class="govuk-inset-text" id="${error!.field}" tabindex="-1"><p class="govuk-body">That referral is closed now: open it again under <a class="govuk-link" href="/staff/referrals?show=closed">Closed</a> if there is more to do. You had written:</p><p class="govuk-body">“${ctx.form.text('outcome') || ctx.form.text('words')}”</p></div>`;

const nothing = (closed: boolean): string =>
  closed
    ? 'None has been closed yet.'
    : 'No referral waits for you. If you expected one, ask the police whether it was sent, and whoever runs this service whether your account names your organisation.';

function referralPart(ctx: Ctx, r: PartnerReferral, wrong: Wrong | null): Html {
  const phone = r.phone
    ? `${displayPhone(r.phone)}${r.phone_is_theirs ? '' : ' (whoever reported it)'}`
    : 'No telephone given: ask the police';
  const urgent = r.urgency === 'today' && r.state !== 'closed';
  return html`<li class="cf-item"><h2 class="govuk-heading-s">${r.name ?? 'Name not given'} ${urgent ? html`${tag('Today', 'red')} ` : ''}${tag(STANDS[r.state], r.state === 'sent' ? 'orange' : r.state === 'closed' ? 'green' : 'turquoise')} <span class="cf-points">${r.need === null ? '' : `need ${r.need}`}</span></h2>
<p class="govuk-body-s"><strong>${phone}</strong> · ${placeInWords(r)} · ${r.reference}${r.sent_at ? `, sent ${agoInWords(r.sent_at, ctx.now)}` : ''}. ${howItStands(r, ctx.now)}</p>
${r.left_alone ? html`<p class="govuk-body-s"><strong>They asked not to be contacted.</strong></p>` : ''}
${r.contact_wish ? html`<p class="govuk-body-s"><strong>How they want to be spoken to:</strong> ${r.contact_wish}</p>` : ''}
<p class="govuk-body-s">${r.why ?? ''} <span class="cf-quiet">${REFERRAL_URGENCY[r.urgency ?? ''] ?? ''}. ${REFERRAL_BASES[r.basis ?? ''] ?? ''}.</span></p>
${r.outcome ? html`<p class="govuk-body-s"><strong>What came of it:</strong> ${r.outcome}</p>` : ''}
${r.state === 'closed' ? '' : stepForms(ctx, r, wrong)}${takeBack(ctx, r)}${r.tries > 0 ? oneStep(ctx, r, 'call_back', 'Undo: the last call I wrote down') : ''}</li>`;
}

/** A slip taken back in one press. */
function takeBack(ctx: Ctx, r: PartnerReferral): Html | string {
  if (r.state === 'sent') return '';
  const [step, words] =
    r.state === 'closed' ? ['opened_again', 'Open it again'] : ['not_acknowledged', 'Undo: not acknowledged'];
  return oneStep(ctx, r, step!, words!);
}

const oneStep = (ctx: Ctx, r: PartnerReferral, step: string, words: string): Html =>
  html`<form method="post" action="/staff/referrals/${r.item}">${ctx.csrf()}<input type="hidden" name="seen" value="${r.version}"><input type="hidden" name="step" value="${step}"><button class="cf-linkbutton">${words}<span class="govuk-visually-hidden">: ${r.name ?? r.reference}</span></button></form>`;

function howItStands(r: PartnerReferral, now: Date): Html | string {
  if (r.tries === 0) return 'Nobody of yours has rung yet.';
  const first = r.first_contact ? `, first ${momentInWords(r.first_contact)}` : '';
  const tried = `Rung ${counted(r.tries, 'time')}${first}`;
  return r.reached_at
    ? `${tried}; reached ${agoInWords(r.reached_at, now)}.`
    : html`<strong>${tried}; not reached yet.</strong>`;
}

/** The next step on top, in one press; ringing and closing say what came of it. */
function stepForms(ctx: Ctx, r: PartnerReferral, wrong: Wrong | null): Html {
  const called = r.name ?? r.reference;
  const name = html`<span class="govuk-visually-hidden">: ${called}</span>`;
  const hidden = html`${ctx.csrf()}<input type="hidden" name="seen" value="${r.version}">`;
  const to = `/staff/referrals/${r.item}`;
  const errors = wrong?.errors ?? [];
  const sentStep = wrong ? ctx.form.text('step') : '';
  const closing = errors.some((e) => e.field.startsWith('outcome'));
  const typed = (field: string) => (wrong ? ctx.form.text(field) : '');
  return html`${r.state === 'sent' ? html`<form method="post" action="${to}">${hidden}<input type="hidden" name="step" value="acknowledged"><button class="govuk-button govuk-button--secondary" data-module="govuk-button">Acknowledge${name}</button></form>` : ''}
${details(
  `Write down a call with ${called}`,
  html`<form method="post" action="${to}" novalidate>${hidden}
${radios({ name: 'step', id: `step-${r.item}`, label: 'What came of it', small: true, choices: CONTACTS.map((value) => ({ value, label: CONTACT_RESULT[value]!, checked: sentStep === value })), error: errorOf(errors, `step-${r.item}`) })}
${textarea({ name: 'words', id: `words-${r.item}`, label: 'What was said', hint: 'Leave it empty if nobody answered. The police read it.', rows: 2, value: typed('words'), error: errorOf(errors, `words-${r.item}`) })}
${button('Write it down', { kind: 'secondary' })}</form>`,
  errors.length > 0 && !closing && sentStep !== 'handed_back',
)}
${details(
  `Close the referral of ${called}`,
  html`<form method="post" action="${to}" novalidate>${hidden}<input type="hidden" name="step" value="closed">
${textarea({ name: 'outcome', id: `outcome-${r.item}`, label: 'What came of it', hint: 'What you did for them, and what is left for the police to do.', rows: 3, value: sentStep === 'handed_back' ? '' : typed('outcome'), error: errorOf(errors, `outcome-${r.item}`) })}
${button('Close it', { kind: 'secondary' })}</form>`,
  closing && sentStep !== 'handed_back',
)}
${details(
  `Hand back the referral of ${called}: you cannot take it`,
  html`<form method="post" action="${to}" novalidate>${hidden}<input type="hidden" name="step" value="handed_back">
${textarea({ name: 'outcome', id: `back-${r.item}`, label: 'Why you cannot take it', hint: 'The police read it, and ring them themselves.', rows: 3, value: sentStep === 'handed_back' ? typed('outcome') : '', error: sentStep === 'handed_back' ? errorOf(errors, `back-${r.item}`) : '' })}
${button('Hand it back', { kind: 'secondary' })}</form>`,
  sentStep === 'handed_back',
)}`;
}
