import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { DECIDES_SERIES } from '#journey/linking/decide-series.ts';
import { CARRYING } from '#journey/linking/decision-history.ts';
import { whoInWords } from '#journey/linking/series-decisions.ts';
import {
  recordIdentifierDecision,
  type SharedIdentifier,
  sharedIdentifiers,
  VERDICT_WORDS,
  VERDICTS,
  valueInWords,
} from '#journey/linking/shared-identifiers.ts';
import type { Tx } from '#store/store.ts';
import { details, errorOf, type FieldError, notificationBanner, tag } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { decisionRules } from './link-page.ts';
import { SEES_SERIES } from './series-list-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const MOST_LISTED = 200;

/** Numbers and addresses that the linking stopped because they behave like everybody's: an analyst confirms or refuses. */
export const sharedNumberPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/shared-numbers',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'shared_identifier', records: 'list' },
    handler: (ctx) => listView(ctx, null),
  }),
  page({
    method: 'POST',
    path: '/staff/shared-numbers',
    allow: DECIDES_SERIES,
    audit: { op: 'ALTERATION', recordType: 'shared_identifier', records: 'any' },
    handler: async (ctx) => {
      const wish = {
        identifier: ctx.form.whole('identifier', 0, 0),
        verdict: ctx.form.text('verdict'),
        reason: ctx.form.text('reason'),
        seen: ctx.form.whole('seen', 0, 0),
      };
      const outcome = await recordIdentifierDecision(ctx.tx, wish, ctx.user, decisionRules(ctx.now));
      if (outcome.ok) {
        ctx.touched(`${wish.identifier}`, { fieldsChanged: ['identifier_decision'] });
        return { to: '/staff/shared-numbers?decided=yes' };
      }
      const { code, field, reason } = outcome.error;
      if (code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', reason);
      return listView(ctx, {
        ...wish,
        status: code === 'WRONG_STATE' ? 409 : 422,
        field: field ?? 'reason',
        message: reason,
      });
    },
  }),
];

/** A form that came back: which, with what was written and what is wrong with it. */
interface Sent {
  identifier: number;
  verdict: string;
  reason: string;
  status: number;
  field: string;
  message: string;
}

async function listView(ctx: Ctx, sent: Sent | null): Promise<View> {
  const found = await sharedIdentifiers(ctx.tx, MOST_LISTED);
  for (const i of found) ctx.touched(`${i.id}`, { op: 'CONSULTATION' });
  const decides = ctx.user.roles.some((r) => (DECIDES_SERIES as readonly string[]).includes(r));
  const waiting = found.filter((i) => i.decision === null).length;
  const errors: FieldError[] = sent ? [{ field: `${sent.field}-${sent.identifier}`, message: sent.message }] : [];
  return {
    title: 'Numbers that behave like everybody’s',
    section: '/staff/series',
    wide: true,
    casework: true,
    status: sent?.status ?? 200,
    errors,
    before: backLink('/staff/series', 'All series'),
    main: html`${ctx.query.has('decided') ? notificationBanner('Recorded. The links follow it within a few seconds.', { success: true }) : ''}<h1 class="govuk-heading-l">Numbers that behave like everybody’s</h1>
<p class="govuk-body">A bank’s desk, a care home, an exchange of currencies: what stands in reports of many kinds of fraud is no sign of one group, so these link nothing. If you know better, say so. ${counted(waiting, 'value')} nobody has looked at.</p>
${
  found.length === 0
    ? html`<p class="govuk-inset-text">Nothing has behaved like that yet.</p>`
    : html`<ul class="cf-items">${found.map((i) => item(ctx, i, decides, sent?.identifier === i.id ? sent : null, errors))}</ul>`
}`,
  };
}

function item(ctx: Ctx, i: SharedIdentifier, decides: boolean, sent: Sent | null, errors: readonly FieldError[]): Html {
  const { kind, value } = valueInWords(i);
  const verdict = i.verdict
    ? html`<p class="govuk-body">${tag(VERDICT_WORDS[i.verdict], i.verdict === 'offenders' ? 'red' : 'grey')} ${whoInWords(i.display_name, i.decided_by ?? '', i.decided_role ?? '')}, ${i.decided_at ? momentInWords(i.decided_at) : ''}: “${i.reason}” <span class="cf-quiet">${i.obeyed_at ? '' : CARRYING}</span></p>`
    : html`<p class="govuk-body">${tag('Nobody has looked', 'yellow')}</p>`;
  return html`<li class="cf-item"><h2 class="govuk-heading-s">${kind} <span class="cf-ref">${value}</span></h2>
<p class="govuk-body">${i.because} First ${dateInWords(i.first_at)}, last ${dateInWords(i.last_at)}, in ${counted(i.areas, 'district')}.</p>
${verdict}${decides ? details(`Decide about ${value}`, form(ctx, i, sent, errors), sent !== null) : ''}</li>`;
}

function form(ctx: Ctx, i: SharedIdentifier, sent: Sent | null, errors: readonly FieldError[]): Html {
  const chosen = sent?.verdict ?? '';
  return html`<form method="post" action="/staff/shared-numbers" novalidate>${ctx.csrf()}<input type="hidden" name="identifier" value="${i.id}"><input type="hidden" name="seen" value="${i.decision ?? 0}">
${radios({
  name: 'verdict',
  id: `verdict-${i.id}`,
  label: 'Whose is it?',
  small: true,
  error: errorOf(errors, `verdict-${i.id}`),
  choices: VERDICTS.filter((v) => v !== 'undecided' || i.decision !== null).map((v) => ({
    value: v,
    label: VERDICT_WORDS[v],
    checked: chosen === v,
  })),
})}
${textarea({ name: 'reason', id: `reason-${i.id}`, label: 'How you know', rows: 2, value: sent?.reason ?? '', error: errorOf(errors, `reason-${i.id}`) })}
${button('Record', { kind: 'secondary' })}</form>`;
}
