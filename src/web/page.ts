/**
 * A page as a value: where it is, who may see it, what is written in the audit trail, and what it does. The type asks for all of them,
 * so that a page without a permission or an audit rule does not compile.
 */
import { ROLES, type Role } from '#core/role.ts';
import type { FieldError } from '#web/components/content.ts';
import type { Endpoints } from '#web/endpoint.ts';
import type { FormValues } from '#web/form-values.ts';
import type { Html } from '#web/html.ts';
import type { Keeping } from '#web/kept-pages.ts';
import type { SentForms } from '#web/sent-forms.ts';
import type { AuditNote, AuditOp, Site, StaffUser, WebServices } from '#web/site.ts';
import type { ReceivedFile, UploadSink } from '#web/uploads.ts';

/** 'public': nobody need sign in. Else the person must hold one of the roles. */
export type Allow = 'public' | readonly Role[];

/**
 * What the page writes in the audit trail (R6.7-R6.9). The handler names each record with `ctx.touched(id)`; the entries are written
 * after it, in its transaction, as the last statement.
 * `one`: a page that succeeds without having named a record is a fault, and nothing it did is kept.
 * `list`: a list of records, which may be empty; its entries say that each was shown in a list and not opened.
 * `any`: a page of one record that may find none.
 */
export interface AuditRule {
  op: AuditOp;
  recordType: string;
  records: 'one' | 'list' | 'any';
}

export type NoAudit = `none: ${string}`;

/** What a handler answers: a page to be put in the frame, another address, or a file. */
export interface View {
  title: string;
  main: Html;
  /** 200 unless the page says otherwise; 422 for a form shown again with errors. What was written is kept in either case: throw to undo. */
  status?: number;
  /** Shown above the content as an error summary, and "Error:" stands before the title. */
  errors?: readonly FieldError[];
  /** Back link or breadcrumbs, above the content. */
  before?: Html;
  /** The exit button. On by default on public pages. */
  exit?: boolean;
  /** Full width instead of two thirds. */
  wide?: boolean;
  /** For search engines and shared links. */
  description?: string;
  /** Of a page that answers a form: where it can be asked for, when the form's own address takes forms only. */
  address?: string;
  /** Address of the navigation link that this page belongs to. */
  section?: string;
  /** Seconds that anybody may keep the page. Without it nobody may: most pages hold what somebody wrote. */
  cacheSeconds?: number;
  /** Public pages: anybody may keep it, but asks each time whether it still stands. For what may have to go at once. */
  checkedAgain?: boolean;
  /** The newest moment at which anything on the page changed, where it is known: for `checkedAgain`. */
  lastModified?: Date | null;
  /** Other shapes of what the page shows, for programs: `<link rel="alternate">`. */
  alternates?: readonly { type: string; href: string; title: string }[];
  /** What stands in the head for search engines and for shared links, beside title and description. */
  head?: Html;
  /** Asks for the style sheet and the script of the pages on which a call is checked. */
  checking?: boolean;
  /** Asks for the style sheet and the script of the page on which a published text is read. */
  reading?: boolean;
  /** Asks for the style sheet of the casework patterns (filter, timeline, badge, tables that sort) and the script of single keys. */
  casework?: boolean;
}
export interface Redirect {
  to: string;
}
export interface FileReply {
  type: string;
  body: string | Buffer;
  /** Offered for saving under this name. */
  filename?: string;
  cacheSeconds?: number;
  /** As of a view. */
  checkedAgain?: boolean;
  lastModified?: Date | null;
  /** Made to be read by programs of other sites. */
  forPrograms?: boolean;
  /** It came from somebody outside: a browser that shows it all the same may run nothing of it. */
  sandboxed?: boolean;
}
export type Reply = View | Redirect | FileReply;

/** A file as it was sent, under the name it had on the sender's machine. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export interface PlainContext<Force, User> {
  user: User;
  /** Part of the path, as decoded: `ctx.param('reference')` of `/staff/reports/:reference`. */
  param(name: string): string;
  query: FormValues;
  form: FormValues;
  /** The file chosen in a field of the form; null where none was. Only on pages with `takesFiles`. */
  file(name: string): UploadedFile | null;
  /** What became of each file of the form. Only on pages with `takesUploads`. */
  uploads(): readonly ReceivedFile[];
  /** The hidden field every form must hold: `html`<form method="post">${ctx.csrf()}…``. */
  csrf(): Html;
  /** The same for a session that begins with this answer. */
  csrfFor(binding: string): Html;
  /** `https://staff.example.police.uk`: how the outside world reaches this page, as far as is known. */
  origin: string;
  /** Path and query as they were sent. May hold what must not be kept: for answers of an identity provider. */
  url: string;
  /** What the browser calls itself. */
  agent: string;
  cookies: Cookies;
  now: Date;
  site: Site;
  force: Force;
  requestId: string;
  /** Keyed hash of the address that the request came from: tells two machines apart without saying which. */
  address: string;
  /** Keyed hash of the network of that address, for counting what one visitor tries. */
  visitor: string;
}

export interface PageContext<Tx, Force, User> extends PlainContext<Force, User> {
  /** The one transaction of the request, in the database role of the surface. */
  tx: Tx;
  /** What `opens` answered: the tracking secret the transaction was begun with. */
  tracking: string;
  /** What `prepare` of the page gave. */
  prepared: unknown;
  /** Names a record for the audit trail; `more` says what else belongs in the entry, or another operation than the page's own. */
  touched(recordId: string, more?: Partial<Omit<AuditNote, 'recordId'>>): void;
  /** Names a record that a page of another one shows in a list, so that an auditor can tell it from one that was opened. */
  listed(recordId: string, recordType: string): void;
}

/** Cookies of the site's own, HttpOnly and SameSite=Lax, `__Host-` where the site is on https. */
export interface Cookies {
  get(cookie: CookieName): string;
  /** For the browser's session, or for so many seconds. */
  set(cookie: CookieName, value: string, seconds?: number): void;
  clear(cookie: CookieName): void;
}

/** A cookie of every page, or one that the browser sends to a path and those under it only: `__Secure-` in place of `__Host-`, which must be of every page. */
export type CookieName = string | { name: string; path: string };

type UserOf<A extends Allow> = A extends 'public' ? StaffUser | null : StaffUser;

interface Description<A extends Allow> {
  method: 'GET' | 'POST';
  /** The whole path, `/staff/…` on staff pages. Part names with a colon. */
  path: string;
  allow: A;
  /** Another rate limit than that of forms: `guess` where a secret could be guessed, `typing` where a form is sent while somebody types. */
  limit?: 'guess' | 'typing';
  /** Bytes of a form that brings files (multipart). Only a signed-in person's is read at all. */
  takesFiles?: number;
  /** Where the files of its form go as they stream in: also for people who are not signed in. The form's token stands before its files. */
  takesUploads?: UploadSink;
}

export interface PageDefinition<Tx, Force, A extends Allow> extends Description<A> {
  audit: AuditRule | NoAudit;
  /** The tracking secret to begin the transaction with, read from what was sent. */
  opens?: (ctx: PlainContext<Force, UserOf<A>>) => string;
  /** Public pages that show what was published and nothing of their reader: what keeps them ready (web/kept-pages.ts). They ask for no form token. */
  kept?: Keeping<Tx>;
  /** What takes long and needs no database, done before the transaction begins: `ctx.prepared` is what it gives. */
  prepare?: (ctx: PlainContext<Force, UserOf<A>>) => Promise<unknown>;
  handler: (ctx: PageContext<Tx, Force, UserOf<A>>) => Promise<Reply> | Reply;
}

/** A page that needs no database. */
export interface PlainPageDefinition<Force, A extends Allow> extends Description<A> {
  audit: NoAudit;
  handler: (ctx: PlainContext<Force, UserOf<A>>) => Promise<Reply> | Reply;
}

export interface Page<Tx, Force> extends Description<Allow> {
  audit: AuditRule | NoAudit;
  run:
    | {
        with: 'transaction';
        kept?: Keeping<Tx>;
        opens?: (ctx: PlainContext<Force, StaffUser | null>) => string;
        prepare?: (ctx: PlainContext<Force, StaffUser | null>) => Promise<unknown>;
        handler: (ctx: PageContext<Tx, Force, StaffUser | null>) => Promise<Reply> | Reply;
      }
    | { with: 'nothing'; handler: (ctx: PlainContext<Force, StaffUser | null>) => Promise<Reply> | Reply };
}

/**
 * The makers of pages for one kind of transaction and one kind of force configuration:
 * `const { page, plainPage } = pagesFor<Tx, ForceConfig>();` at the top of a file of pages.
 */
export function pagesFor<Tx, Force>() {
  return {
    page<const A extends Allow>(definition: PageDefinition<Tx, Force, A>): Page<Tx, Force> {
      const { opens, kept, prepare, handler, ...rest } = definition;
      // The server runs a handler only with a user its `allow` asks for, so the narrower type holds.
      return { ...rest, run: { with: 'transaction', kept, opens, prepare, handler } as Page<Tx, Force>['run'] };
    },
    plainPage<const A extends Allow>(definition: PlainPageDefinition<Force, A>): Page<Tx, Force> {
      const { handler, ...rest } = definition;
      return { ...rest, run: { with: 'nothing', handler } as Page<Tx, Force>['run'] };
    },
  };
}

export const mayUse = (allow: Allow, user: StaffUser | null): boolean =>
  allow === 'public' || (user?.roles.some((role) => allow.includes(role)) ?? false);

/** One row of the permission matrix: what is expected of this page for this role. */
export interface PermissionRow {
  method: 'GET' | 'POST';
  path: string;
  role: Role | 'nobody';
  allowed: boolean;
  audit: string;
}

/** Every page against every role and against nobody: the matrix that the tests try over HTTP. */
export function describeRoutes(pages: readonly Page<never, never>[]): PermissionRow[] {
  return pages.flatMap((p) =>
    (['nobody', ...ROLES] as const).map((role) => ({
      method: p.method,
      path: p.path,
      role,
      allowed: p.allow === 'public' || (role !== 'nobody' && p.allow.includes(role)),
      audit: typeof p.audit === 'string' ? p.audit : `${p.audit.op} ${p.audit.recordType} (${p.audit.records})`,
    })),
  );
}

/** Everything a surface is: its frame, its pages and what they work with. */
export interface Surface<Tx, Force> {
  site: Site;
  pages: readonly Page<Tx, Force>[];
  services: WebServices<Tx, Force>;
  /** Addresses for programs. */
  endpoints?: Endpoints;
  /** Who holds this session, if anybody; absent on the public surface, which knows no sessions. */
  whoIs?: (token: string, now: Date) => Promise<{ user: StaffUser; csrf: string } | null>;
  /** Where somebody who is not signed in is sent. */
  signIn?: string;
  /** Whose session this was, that is no longer one. */
  lapsed?: (token: string, now: Date) => Promise<{ userId: string; csrf: string } | null>;
  /** Answers a form that was sent in such a session: signing in, with what was typed. */
  signInAgain?: (ctx: PlainContext<Force, null>, form: { userId: string; path: string; body: unknown }) => View;
  /** The only pages for whoever must set up a second factor first: this path and those under it. */
  enrolment?: string;
  /** Origins beside its own that a form may lead on to: where the identity provider signs people out. */
  formTargets?: readonly string[];
  /** Forms of people signed in, each carried out once however often it is pressed. */
  sentForms?: SentForms<Tx>;
  /** A record that is not found may be one that is kept from this person: where they are told so, or null. */
  instead?: (tx: Tx, param: (name: string) => string) => Promise<string | null>;
  /** What stands above and below the page of a record, whoever made the page. */
  beside?: (ctx: PageContext<Tx, Force, StaffUser | null>) => Promise<{ above?: Html; below?: Html } | null>;
}
