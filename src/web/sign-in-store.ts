import type { Role } from '#core/role.ts';
import type { SignedInBy, StaffAccounts } from '#web/sessions.ts';

/** What a sign-in that is half way waits for. */
export type StepKind = 'code' | 'passkey' | 'new_passkey' | 'provider';

export interface Step {
  userId: string | null;
  detail: Record<string, string>;
  tries: number;
}

export interface Passkey {
  id: string;
  userId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  name: string;
  madeAt: Date;
  usedAt: Date | null;
}

export interface SessionInWords {
  id: string;
  how: SignedInBy;
  browser: string | null;
  createdAt: Date;
  seenAt: Date;
  /** It is the one that asks. */
  own: boolean;
}

/** What an identity provider says of somebody, after its claims were mapped to roles. */
export interface ProvidedPerson {
  issuer: string;
  subject: string;
  username: string;
  name: string;
  roles: readonly Role[];
}

/** What somebody has beside a password. */
export interface Factors {
  username: string;
  totp: boolean;
  passkeys: number;
  recoveryLeft: number;
  /** They need none: accounts of a demo or of training. */
  waived: boolean;
  fromProvider: boolean;
}

/** What signing in needs of the database, as staff. `at` is always real time. */
export interface SignInStore<Tx> extends StaffAccounts<Tx> {
  /** Begins something half way; also clears away what is long over. */
  beginStep(
    tx: Tx,
    step: {
      tokenHash: string;
      kind: StepKind;
      userId: string | null;
      detail: Record<string, string>;
      at: Date;
      until: Date;
    },
  ): Promise<void>;
  findStep(tx: Tx, tokenHash: string, kind: StepKind, at: Date): Promise<Step | null>;
  /** Takes it, once: false for one that was used or is over. */
  useStep(tx: Tx, tokenHash: string, kind: StepKind, at: Date): Promise<boolean>;
  /** Takes one of the tries of a step and of its account. False where there is none left, or the account rests or is disabled. */
  takeTry(
    tx: Tx,
    tryOf: { tokenHash: string; userId: string; at: Date; ofStep: number; ofAccount: number; lockUntil: Date },
  ): Promise<boolean>;

  /** There is such an account, and it is not disabled. */
  maySignIn(tx: Tx, userId: string): Promise<boolean>;
  factorsOf(tx: Tx, userId: string): Promise<Factors>;
  totpOf(tx: Tx, userId: string): Promise<{ sealed: Buffer; confirmed: boolean; lastStep: number | null } | null>;
  /** Not confirmed yet, in place of any before it. */
  keepTotp(tx: Tx, userId: string, sealed: Buffer): Promise<void>;
  /** Marks the step of a code as used, in one statement: false where it, or a later one, was used already. */
  useTotpStep(tx: Tx, userId: string, timeStep: number, confirm: boolean, at: Date): Promise<boolean>;
  /** In place of those before them. */
  keepRecoveryCodes(tx: Tx, userId: string, hashes: readonly string[]): Promise<void>;
  useRecoveryCode(tx: Tx, userId: string, hash: string, at: Date): Promise<boolean>;
  removeTotp(tx: Tx, userId: string): Promise<void>;

  passkeysOf(tx: Tx, userId: string): Promise<Passkey[]>;
  passkey(tx: Tx, id: string): Promise<Passkey | null>;
  keepPasskey(tx: Tx, key: Omit<Passkey, 'madeAt' | 'usedAt'>): Promise<void>;
  passkeyUsed(tx: Tx, id: string, counter: number, at: Date): Promise<void>;
  removePasskey(tx: Tx, userId: string, id: string): Promise<boolean>;

  /** The account of an identity, made or brought up to date; null where the name is another account's. */
  providedAccount(
    tx: Tx,
    person: ProvidedPerson,
  ): Promise<{ id: string; change: 'made' | 'altered' | null; disabled: boolean } | null>;
  identityUser(tx: Tx, issuer: string, subject: string): Promise<string | null>;

  sessionsOf(tx: Tx, userId: string, ownHash: string, since: { seen: Date; made: Date }): Promise<SessionInWords[]>;
  /** Whose it was; null where it was over, or is not this person's. */
  endSessionById(tx: Tx, id: string, end: { userId?: string; at: Date }): Promise<string | null>;
  endOtherSessions(tx: Tx, userId: string, ownHash: string, at: Date): Promise<number>;
  endSessionsOf(tx: Tx, userId: string, at: Date): Promise<number>;
  sessionEnrolled(tx: Tx, tokenHash: string): Promise<void>;
}
