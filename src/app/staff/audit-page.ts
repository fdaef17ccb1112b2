import type { ForceConfig } from '#catalogue/forces/force.ts';
import { isRole, ROLE_NAMES } from '#core/role.ts';
import type { Tx } from '#store/store.ts';
import { entriesAbout, namesOf, recordsMeant, type TrailEntry } from '#store/who-looked.ts';
import { table } from '#web/components/content.ts';
import { button, input, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';
import { LIST_CHANNEL } from '#web/site.ts';
import { reasonGiven, whatWasDone } from './trail-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const PER_PAGE = 50;
const NOBODY = 'Nobody has touched a record of that name.';

/** "Who looked at this record, and when": for auditors. Looking is itself written in the trail. */
export const auditPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/audit',
    allow: ['auditor', 'supervisor'],
    audit: { op: 'CONSULTATION', recordType: 'audit_log', records: 'one' },
    handler: async (ctx) => {
      const typed = ctx.query.text('record').slice(0, 200);
      const meant = typed.trim() ? await recordsMeant(ctx.tx, typed) : null;
      const nothing = meant?.none ? `There is no ${meant.none} ${meant.called}.` : NOBODY;
      const at = ctx.query.whole('page', 1);
      // One more than is shown tells whether there is another page, without counting the whole trail.
      const opened = ctx.query.text('show') === 'opened';
      const without = opened ? LIST_CHANNEL : null;
      // Of a reference that nothing has, the only entries are those of whoever asked by it.
      const found = meant?.none
        ? []
        : await entriesAbout(ctx.tx, meant?.ids ?? [], PER_PAGE + 1, (at - 1) * PER_PAGE, without);
      const entries = found.slice(0, PER_PAGE);
      const names = await namesOf(ctx.tx, entries);
      for (const id of meant?.ids ?? ['latest']) ctx.touched(id);
      return {
        title: 'Audit trail',
        section: '/staff/audit',
        wide: true,
        main: html`<h1 class="govuk-heading-l">Audit trail</h1>
<form method="get" action="/staff/audit" class="cf-filter">
${input({ name: 'record', label: 'Who looked at', hint: 'A reference (CF-0000123, IR-000123, DS-000123), the title or address of a warning, or the id of any record', width: 30, value: typed })}
${select({ name: 'show', label: 'Which entries', options: WHICH.map((w) => ({ ...w, selected: (w.value === 'opened') === opened })) })}
${button('Show', { kind: 'secondary' })}</form>
<p class="govuk-body"><a class="govuk-link" href="/staff/audit/person">Who looked at a person</a>: by name, telephone or address. <a class="govuk-link" href="/staff/permissions">Who may do what</a>. <a class="govuk-link" href="/staff/glass">Openings of restricted reports</a>.${ctx.user.roles.includes('supervisor') ? html` <a class="govuk-link" href="/staff/people">Who is signed in</a>.` : ''}</p>
<h2 class="govuk-heading-m">${meant ? `About ${meant.called}` : 'The latest entries'}</h2>
${meant && meant.ids.length > 1 ? html`<p class="govuk-body">${meant.ids.length} warnings have these words in their title. Under “To” stands which of them each entry is about.</p>` : ''}
${table({
  caption: 'Entries, the newest first',
  captionHidden: true,
  columns: [{ heading: 'When' }, { heading: 'Who' }, { heading: 'Did' }, { heading: 'To' }, { heading: 'More' }],
  rows: entries.map((e) => entryRow(e, names)),
  stacked: true,
  empty: meant ? nothing : 'The trail is empty.',
})}
${pagination(at, found.length > PER_PAGE ? at + 1 : at, (n) => `/staff/audit?${new URLSearchParams({ record: typed, ...(opened ? { show: 'opened' } : {}), page: `${n}` })}`)}`,
      };
    },
  }),
];

const WHICH = [
  { value: 'all', label: 'All, lists too' },
  { value: 'opened', label: 'Only opened or changed' },
];

function entryRow(e: TrailEntry, names: ReadonlyMap<string, string>): Words[] {
  const roles = e.actor_role.split('+').map((r) => (isRole(r) ? ROLE_NAMES[r] : plainWords(r)));
  const listed = e.op === 'CONSULTATION' && e.channel === LIST_CHANNEL;
  const reason = reasonGiven(e);
  const more = [
    e.fields_changed.length > 0 ? `fields: ${e.fields_changed.join(', ')}` : '',
    reason ? `reason: ${reason}` : '',
    e.recipient ? `to: ${e.recipient}` : '',
    e.channel && !listed ? `by: ${e.channel}` : '',
  ].filter(Boolean);
  return [
    momentInWords(e.at),
    html`${e.display_name ?? e.actor}<br><span class="cf-quiet">${roles.join(', ')}</span>`,
    whatWasDone(e),
    html`${plainWords(e.record_type)}<br><span class="cf-quiet">${names.get(e.record_id) ?? e.record_id}</span>`,
    more.join('; '),
  ];
}
