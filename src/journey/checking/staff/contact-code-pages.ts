import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import type { Role } from '#core/role.ts';
import { codeInGroups, hashOfCode, LAST_FIGURES, readCode, readLastFigures } from '#journey/checking/contact-code.ts';
import { endCode, type IssuedCode, issueCode, liveCode, liveCodesOf } from '#journey/checking/contact-store.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset, table } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { timeInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/contact-codes';
const LOOK_UP = `${PATH}/look-up`;

/** Those who ring members of the public. */
export const PROVES_THEMSELVES: readonly Role[] = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
];

/**
 * An officer proves who is ringing: a code for one contact, shown once; and whoever answers 101 can look one up. `key`: what codes are hashed
 * with, asked for when it is needed. `howAsked`: how somebody in a report asked to be reached, a line each.
 */
export const contactCodePages = (key: () => Buffer, howAsked: HowAsked): Page<Tx, ForceConfig>[] => [
  ...ownCodes(key, howAsked),
  ...lookUp(key),
];
type HowAsked = (report: FraudReport) => string[];

const ownCodes = (key: () => Buffer, howAsked: HowAsked): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: PROVES_THEMSELVES,
    audit: { op: 'CONSULTATION', recordType: 'contact_code', records: 'list' },
    handler: async (ctx) => {
      const report = await reportNumbered(ctx.tx, ctx.query.text('reference'));
      if (report) ctx.listed(report.id, 'report');
      return ownView(ctx, [], null, report ? howAsked(report.payload as FraudReport) : []);
    },
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: PROVES_THEMSELVES,
    audit: { op: 'COLLECTION', recordType: 'contact_code', records: 'one' },
    // Answered with the page itself: the code must be in no address, and is shown this once.
    handler: async (ctx) => {
      const last = readLastFigures(ctx.form.text('last'));
      const report = await reportNumbered(ctx.tx, ctx.form.text('reference'));
      const errors: FieldError[] = [];
      if (!report) errors.push({ field: 'reference', message: 'Write the reference of a report, like CF-0000123' });
      if (!last)
        errors.push({ field: 'last', message: `Write the last ${LAST_FIGURES} figures of the number you ring` });
      const asked = report ? howAsked(report.payload as FraudReport) : [];
      if (!report || !last) return ownView(ctx, errors, null, asked);
      const { username, name } = ctx.user;
      const issued = await issueCode(
        ctx.tx,
        { reportId: report.id, lastFigures: last, username, officer: name },
        key(),
      );
      ctx.touched(issued.id);
      ctx.touched(report.id, { op: 'CONSULTATION', recordType: 'report' });
      return ownView(ctx, [], { ...issued, last }, asked);
    },
  }),
  page({
    method: 'POST',
    path: `${PATH}/end`,
    allow: PROVES_THEMSELVES,
    audit: { op: 'ALTERATION', recordType: 'contact_code', records: 'any' },
    handler: async (ctx) => {
      const id = ctx.form.text('id');
      if (!/^[0-9a-f-]{36}$/.test(id)) throw new CounterfoilError('NO_SUCH_RECORD');
      if (await endCode(ctx.tx, id, ctx.user.username)) ctx.touched(id, { fieldsChanged: ['ended_at'] });
      return { to: PATH };
    },
  }),
];

const lookUp = (key: () => Buffer): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: LOOK_UP,
    allow: PROVES_THEMSELVES,
    audit: 'none: it shows an empty form',
    handler: (ctx) => lookUpView(ctx, [], null),
  }),
  page({
    method: 'POST',
    path: LOOK_UP,
    allow: PROVES_THEMSELVES,
    limit: 'guess',
    audit: { op: 'CONSULTATION', recordType: 'contact_code', records: 'any' },
    handler: async (ctx) => {
      const code = readCode(ctx.form.text('code'));
      const last = readLastFigures(ctx.form.text('last'));
      const errors: FieldError[] = [];
      if (!code) errors.push({ field: 'code', message: `Write the code: ${CHECKING.codeDigits.value} figures` });
      if (!last)
        errors.push({ field: 'last', message: `Write the last ${LAST_FIGURES} figures of the number that was rung` });
      if (errors.length > 0) return lookUpView(ctx, errors, null);
      const found = await liveCode(ctx.tx, hashOfCode(code, last, key()));
      if (found) ctx.touched(found.id, { channel: 'telephone' });
      return lookUpView(
        ctx,
        [],
        found
          ? html`<div class="cf-verdict cf-answer--yes"><h2 class="govuk-heading-m">It is one of ours</h2>
<p class="govuk-body">Tell the caller: “Yes. An officer of this force is expecting to speak to you about your report. It started at ${timeInWords(found.issued_at)}. No real officer asks for cash, cards or a PIN.”</p>
<p class="govuk-body"><strong>For you only:</strong> ${found.officer} (${found.issued_by}), about ${found.reference}. Do not say the name.</p></div>`
          : html`<div class="cf-verdict cf-verdict--warn"><h2 class="govuk-heading-m">It cannot be confirmed</h2>
<p class="govuk-body">Tell the caller: “We cannot confirm this. Do not ring them back. No real officer asks for cash, cards or a PIN.” Then take a report.</p></div>`,
      );
    },
  }),
];

/** "cf 123" and "CF-0000123" are one report. */
async function reportNumbered(
  tx: Tx,
  typed: string,
): Promise<{ id: string; reference: string; payload: unknown } | undefined> {
  const number = /^(?:CF-?)?0*(\d{1,12})$/i.exec(typed.slice(0, 40).replace(/\s/g, ''))?.[1];
  if (!number) return undefined;
  const reference = `CF-${number.padStart(7, '0')}`;
  return tx
    .selectFrom('report')
    .select(['id', 'reference', 'payload'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}

async function ownView(
  ctx: Ctx,
  errors: FieldError[],
  issued: (IssuedCode & { last: string }) | null,
  asked: readonly string[],
): Promise<View> {
  const live = await liveCodesOf(ctx.tx, ctx.user.username);
  for (const c of live) if (c.id !== issued?.id) ctx.listed(c.id, 'contact_code');
  const again = (name: string) => (errors.length > 0 ? ctx.form.text(name).slice(0, 40) : '');
  return {
    title: 'Prove that it is you',
    section: PATH,
    checking: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Prove that it is you</h1>
${asked.map((line) => inset(line))}${issued ? issuedView(issued, ctx) : null}
<p class="govuk-body">When you ring somebody about their report, give them a code. They check it on our site or by ringing ${ctx.force.nonEmergencyNumber}, and are told only that an officer expects to speak to them. Offer it; never press them to use it.</p>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${input({ name: 'reference', label: 'Report', hint: 'Its reference, or the number in it', width: 20, value: again('reference') || (issued ? '' : ctx.query.text('reference').slice(0, 20)), error: errorOf(errors, 'reference') })}
${input({ name: 'last', label: `Last ${LAST_FIGURES} figures of the number you ring`, hint: 'The code works with these figures only', width: 4, inputmode: 'numeric', autocomplete: 'off', value: again('last'), error: errorOf(errors, 'last') })}
${button('Make a code')}
</form>
${liveList(live, ctx)}
<p class="govuk-body"><a class="govuk-link" href="${LOOK_UP}">Somebody rings to ask about a code</a></p>`,
  };
}

function issuedView(issued: IssuedCode & { last: string }, { site, force }: Ctx): Html {
  const address = site.origin ?? `the ${force.shortName} website`;
  return inset(html`<p class="govuk-body">Read this out. It is shown once, and good until ${timeInWords(issued.expiresAt)} for the number that ends in ${issued.last}.</p>
<p class="cf-code">${codeInGroups(issued.code)}</p>
<p class="govuk-body">“Hang up if you like. Go to ${address}, choose Check a call, then ‘An officer gave me a code’. Or ring ${force.nonEmergencyNumber} from another phone. I will never ask for cash, cards or a PIN.”</p>`);
}

const liveList = (live: Awaited<ReturnType<typeof liveCodesOf>>, ctx: Ctx): Html | null =>
  live.length === 0
    ? null
    : table({
        caption: 'Your codes that are still good',
        columns: [
          { heading: 'Report' },
          { heading: 'Given' },
          { heading: 'Good until' },
          { heading: 'Checked' },
          { heading: 'End' },
        ],
        rows: live.map((c) => [
          c.reference,
          timeInWords(c.issued_at),
          timeInWords(c.expires_at),
          `${CHECKING.codeUses.value - c.uses_left} of ${CHECKING.codeUses.value} times`,
          html`<form method="post" action="${PATH}/end" class="cf-inline">${ctx.csrf()}<input type="hidden" name="id" value="${c.id}"><button class="cf-linkbutton" aria-label="End it: ${c.reference}">End it</button></form>`,
        ]),
      });

function lookUpView(ctx: Ctx, errors: FieldError[], answer: Html | null): View {
  return {
    title: 'Look up a code',
    section: PATH,
    checking: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Look up a code</h1>
${answer}
<p class="govuk-body">Somebody asks whether an officer really rang them.</p>
<form method="post" action="${LOOK_UP}" novalidate>${ctx.csrf()}
${input({ name: 'code', label: 'The code they were given', width: 10, inputmode: 'numeric', autocomplete: 'off', error: errorOf(errors, 'code') })}
${input({ name: 'last', label: `Last ${LAST_FIGURES} figures of the number that was rung`, width: 4, inputmode: 'numeric', autocomplete: 'off', error: errorOf(errors, 'last') })}
${button('Look it up')}
</form>`,
  };
}
