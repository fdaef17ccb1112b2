import { filesFolder } from '#app/config.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WEB } from '#catalogue/thresholds/web.ts';
import type { Clock } from '#core/clock.ts';
import { type ReceiptKeys, receiptKeys } from '#journey/intake/receipt.ts';
import { audit } from '#store/audit.ts';
import type { Store, Tx } from '#store/store.ts';
import { openVault, type Vault } from '#store/vault.ts';
import { type Html, html } from '#web/html.ts';
import type { ProviderConfig } from '#web/identity-provider.ts';
import { keyFor } from '#web/sealed.ts';
import type { WebKeys, WebLimits, WebServices, WebStore } from '#web/site.ts';

/** What both surfaces are made of. */
export interface WebParts {
  store: Store;
  force: ForceConfig;
  clock: Clock;
  keys: WebKeys;
  limits: WebLimits;
  /** What the public pages speak: one of catalogue/wording. */
  language: string;
  /** Where the files lie that people send with their reports. */
  vault: Vault;
  /** https://… where the outside world reaches the public pages. */
  origin: string | null;
  /** Nothing here is real, and every public page says so. */
  demonstration: boolean;
  /** What GOV.UK Notify proves itself with when it hands over a text; without one none is taken. */
  callbackToken?: string | null;
  /** Whether staff who sign in with a password need something beside it. Required unless said otherwise. */
  secondFactor?: 'required' | 'optional';
  /** The force's own sign-in, where it has one. */
  provider?: ProviderConfig | null;
}

/** Every tuned number of the web by its value, for the parts that may not know the catalogue. */
export function webLimits(): WebLimits {
  return {
    formBytes: WEB.formBytes.value,
    requestSeconds: WEB.requestSeconds.value,
    requestsPerMinute: WEB.requestsPerMinute.value,
    formsPerMinute: WEB.formsPerMinute.value,
    guessesPerMinute: WEB.guessesPerMinute.value,
    typedPerMinute: WEB.typedPerMinute.value,
    addressesCounted: WEB.addressesCounted.value,
    keptBytes: WEB.keptBytes.value,
    keptAddresses: WEB.keptAddresses.value,
    keptAddressCharacters: WEB.keptAddressCharacters.value,
    sessionIdleMinutes: WEB.sessionIdleMinutes.value,
    sessionHours: WEB.sessionHours.value,
    failedLoginsAllowed: WEB.failedLoginsAllowed.value,
    lockMinutes: WEB.lockMinutes.value,
    password: WEB.password.value,
  };
}

/** The database as the web sees it. */
export function webStore(store: Store): WebStore<Tx> {
  return {
    as: (role, work, settings) => store.as(role, work, settings),
    look: (role, statement) => store.look(role, statement),
    async audit(tx, actor, notes) {
      await audit(
        tx,
        notes.map((note) => ({
          ...actor,
          ...note,
          subjectIds: [...(note.subjectIds ?? [])],
          fieldsChanged: [...(note.fieldsChanged ?? [])],
        })),
      );
    },
  };
}

export function webServices(parts: WebParts): WebServices<Tx, ForceConfig> {
  return {
    store: webStore(parts.store),
    force: parts.force,
    clock: parts.clock,
    limits: parts.limits,
    keys: parts.keys,
  };
}

/** What the codes that prove an officer are hashed with, on both surfaces: drawn from the installation's secret, for nothing else. */
export const contactKey = (keys: WebKeys): Buffer => keyFor(keys.addresses, 'contact codes');

/** Every digital step has a telephone equivalent (R6.29). */
export const ringInstead = (force: ForceConfig): Html =>
  html`In an emergency ring <strong>${force.emergencyNumber}</strong>. Otherwise you can ring us on <strong>${force.nonEmergencyNumber}</strong>.`;

/** What secrets of reports are salted with and addresses are found again by: the same in the public process and in the worker. */
export const trackKeys = (keys: WebKeys) => ({
  secrets: keyFor(keys.drafts, 'tracking secrets'),
  contacts: keyFor(keys.addresses, 'contacts'),
  links: keyFor(keys.drafts, 'stop links'),
});

/** The files that people send: in the folder that COUNTERFOIL_FILES names (several machines must share it), else in the data folder. */
export const fileVault = (dataDir: string, keys: WebKeys, env: NodeJS.ProcessEnv = process.env): Vault =>
  openVault(filesFolder(dataDir, env), keyFor(keys.drafts, 'vault'));

/** What receipts of this force are signed with. */
export const receiptKeysOf = (keys: WebKeys, force: ForceConfig): ReceiptKeys =>
  receiptKeys(force.code, keyFor(keys.drafts, 'receipts'), keyFor(keys.drafts, 'receipt codes'));
