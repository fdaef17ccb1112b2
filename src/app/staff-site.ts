import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ROLES } from '#core/role.ts';
import * as accounts from '#store/staff-accounts.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type Surface } from '#web/page.ts';
import { type StaffAccounts, sessionReader } from '#web/sessions.ts';
import { SIGN_IN, signInPages } from '#web/sign-in.ts';
import { ringInstead, type WebParts, webServices, webStore } from './web-parts.ts';

const ACCOUNTS: StaffAccounts<Tx> = {
  forSignIn: accounts.forSignIn,
  countFailure: accounts.countFailure,
  begin: accounts.beginSession,
  find: accounts.findSession,
  seen: accounts.sessionSeen,
  end: accounts.endSession,
};

/** The first page after signing in. */
const staffHome: Page<Tx, ForceConfig> = pagesFor<Tx, ForceConfig>().plainPage({
  method: 'GET',
  path: '/staff',
  allow: ROLES,
  audit: 'none: it shows no record',
  handler: (ctx) => ({
    title: 'Start',
    main: html`<h1 class="govuk-heading-l">${ctx.force.shortName} fraud</h1><p class="govuk-body">Choose where to work from the list at the top.</p>`,
  }),
});

/** Every staff page. Each says on itself who may see it and what the audit trail keeps; `describeRoutes` makes the matrix of them. */
export function staffPages(parts: WebParts): Page<Tx, ForceConfig>[] {
  return [
    ...signInPages<Tx, ForceConfig>({ store: webStore(parts.store), accounts: ACCOUNTS, limits: parts.limits }),
    staffHome,
    // The stages' staff pages are listed here, in the order of journey/order.ts.
  ];
}

/** The staff surface: sessions, the marking on every page (R6.17), and the database as the staff role. */
export function staffSurface(parts: WebParts): Surface<Tx, ForceConfig> {
  const { force } = parts;
  return {
    site: {
      surface: 'staff',
      owner: force.name,
      service: 'Counterfoil',
      home: '/staff',
      // `allow` hides a link from those who could not open it; the page itself refuses them all the same.
      navigation: [],
      footer: [],
      footerNote: html`Every record you open is written in the audit trail with your name.`,
      phase: null,
      marking: 'OFFICIAL-SENSITIVE',
      leave: '/leave',
      origin: null,
      stuck: ringInstead(force),
    },
    pages: staffPages(parts),
    services: webServices(parts),
    whoIs: sessionReader(webStore(parts.store), ACCOUNTS, parts.limits),
    signIn: SIGN_IN,
  };
}
