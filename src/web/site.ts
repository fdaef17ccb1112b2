import type { Clock } from '#core/clock.ts';
import type { Role } from '#core/role.ts';
import type { Link } from '#web/components/navigation.ts';
import type { Words } from '#web/html.ts';
import type { ProblemWords } from '#web/problem.ts';

/** What the frame round every page of one surface says. */
export interface Site {
  surface: 'public' | 'staff';
  /** The language of the pages (BCP 47): their `lang`, and which words of the catalogue they take. */
  language: string;
  /** Whose service it is: "Hertfordshire Constabulary". */
  owner: string;
  /** What it is called. */
  service: string;
  /** A sentence on the service, for the descriptions of pages that have none of their own; null on pages that are for nobody to find. */
  about?: string | null;
  home: string;
  navigation: readonly (Link & { allow?: readonly Role[] })[];
  footer: readonly Link[];
  footerNote: Words;
  /** The banner above each page; `page` is the part of the service that somebody reads it on. */
  phase: { name: string; words: (page: string) => Words } | null;
  words: FrameWords;
  problems: ProblemWords;
  /** Protective marking shown on every page (R6.17). Never on public pages. */
  marking: string | null;
  /** Said on every public page of a demonstration, and in all that can be taken from them. */
  demonstration?: string | null;
  /** Where the exit button leads (R6.24). */
  leave: string;
  /** `https://fraud.example.police.uk`, where it is known; absolute links of feeds need it. */
  origin: string | null;
  /** Numbers that become links a telephone rings, where a page says to ring them. None on pages for people at a desk. */
  ringable?: readonly string[];
  /** A telephone route for whoever is stuck: shown on every problem page. */
  stuck: Words;
}

/** What the frame itself says, in the language of the site. */
export interface FrameWords {
  skip: string;
  exit: {
    button: string;
    activated: string;
    timedOut: string;
    twoMore: string;
    oneMore: string;
    /** What the Escape key does, and what it says of itself in a box that is being written in. */
    keys: string;
    escapeTwoMore: string;
    escapeOneMore: string;
  };
  mainNavigation: string;
  /** On a narrow screen, where the ways to the parts of the site are folded. */
  menu: string;
  closeMenu: string;
  footerHeading: string;
  /** Before the title of a page that is shown again with errors, and above those errors. */
  errorBefore: string;
  /** On the pages of a demonstration: the line above every page, and, with the rest folded under it, what becomes of its messages. */
  demonstrationLine?: string;
  demonstrationMessages?: string;
  errorHeading: string;
}

/** Numbers that tune the web, passed in by whoever starts it (they live in catalogue/thresholds/web.ts with their reasons). */
export interface WebLimits {
  formBytes: number;
  requestSeconds: number;
  requestsPerMinute: number;
  formsPerMinute: number;
  guessesPerMinute: number;
  typedPerMinute: number;
  /** Most of what grows with callers: addresses counted for a limit, bytes of kept pages, addresses known of them, characters of one. */
  addressesCounted: number;
  keptBytes: number;
  keptAddresses: number;
  keptAddressCharacters: number;
  sessionIdleMinutes: number;
  sessionHours: number;
  failedLoginsAllowed: number;
  lockMinutes: number;
  password: PasswordCost;
}

export interface PasswordCost {
  memoryKib: number;
  passes: number;
  parallelism: number;
}

/** A signed-in member of staff. */
export interface StaffUser {
  id: string;
  username: string;
  name: string;
  roles: readonly Role[];
  /** They may only set up the second factor that their force requires. */
  mustEnrol?: boolean;
}

/** One entry of the audit trail as a page makes it (R6.9); who, when and from where are added by the frame work. */
export interface AuditNote {
  op: AuditOp;
  recordType: string;
  recordId: string;
  subjectIds?: readonly string[];
  /** Names of fields only, never values. */
  fieldsChanged?: readonly string[];
  reason?: string;
  recipient?: string;
  channel?: string;
  handlingCode?: string;
}

export type AuditOp = 'COLLECTION' | 'ALTERATION' | 'CONSULTATION' | 'DISCLOSURE' | 'COMBINATION' | 'ERASURE';

/** `channel` of an entry about a record that was shown in a list and not opened. */
export const LIST_CHANNEL = 'list';

/** Who made the entries of one request. */
export interface AuditActor {
  actor: string;
  actorRole: string;
  requestId: string;
  /** Keyed hash of the address: tells two machines apart without saying which. */
  clientIpHash: string;
}

/** What the web needs of a database, whatever it is. The role is the database's own, and it knows who acts: row-level security holds behind every page. */
export interface WebStore<Tx> {
  as<T>(
    role: 'public' | 'staff',
    work: (tx: Tx) => Promise<T>,
    settings?: { tracking?: string; user?: string },
  ): Promise<T>;
  /** The first value of one SELECT of ours, in one round trip. */
  look(role: 'public' | 'staff', statement: string): Promise<unknown>;
  /** Always the last statement of a transaction: it takes a lock. */
  audit(tx: Tx, actor: AuditActor, notes: readonly AuditNote[]): Promise<void>;
}

/** Keys drawn from the one secret of this installation, each for one use. */
export interface WebKeys {
  csrf: Buffer;
  addresses: Buffer;
  drafts: Buffer;
}

export interface WebServices<Tx, Force> {
  store: WebStore<Tx>;
  force: Force;
  clock: Clock;
  limits: WebLimits;
  keys: WebKeys;
}
