import { matrixOf } from '#app/permission-matrix.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ROLE_NAMES, ROLES } from '#core/role.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, wordsInList } from '#web/plain-words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** Who may use which page, from the pages themselves. @param pages all of them, asked for when the page is shown. */
export const permissionPages = (pages: () => readonly Page<Tx, ForceConfig>[]): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/staff/permissions',
    allow: ['auditor', 'supervisor'],
    audit: 'none: it shows what roles may do, and no record',
    handler: (ctx) => {
      const role = ctx.query.choice('role', ROLES);
      const rows = matrixOf(pages() as never).filter((r) => !role || r.everybody || r.roles.has(role));
      return {
        title: 'Who may do what',
        section: '/staff/audit',
        wide: true,
        main: html`<h1 class="govuk-heading-l">Who may do what</h1>
<p class="govuk-body">Every page and form of the staff service, who may use it, and what the audit trail keeps. It is drawn from the pages themselves. A report that is kept to its team opens to that team only, whatever the role.</p>
<form method="get" action="/staff/permissions" class="cf-filter">
${select({ name: 'role', label: 'What may this role do', options: [{ value: '', label: 'All roles' }, ...ROLES.map((r) => ({ value: r, label: ROLE_NAMES[r], selected: r === role }))] })}
${button('Show', { kind: 'secondary' })}</form>
<p class="govuk-body">${counted(rows.length, 'page or form', 'pages and forms')}.</p>
${table({
  caption: 'Pages and forms',
  captionHidden: true,
  columns: [{ heading: 'Page' }, { heading: 'Does' }, { heading: 'Who may' }, { heading: 'What the trail keeps' }],
  rows: rows.map((r) => [
    html`<code>${r.path}</code>`,
    r.method === 'GET' ? 'shows' : 'changes',
    whoMay(r),
    r.audit.replace(/^none: /, 'Nothing: '),
  ]),
})}`,
      };
    },
  }),
];

function whoMay(row: ReturnType<typeof matrixOf>[number]): string {
  if (row.everybody) return 'Everybody, also before signing in';
  if (row.roles.size === ROLES.length) return 'Every role';
  return wordsInList(ROLES.filter((r) => row.roles.has(r)).map((r) => ROLE_NAMES[r]));
}
