import { after, before, describe } from 'node:test';
import type { Store, StoreOptions } from '#store/store.ts';
import type { Backend, PublicSession } from '#test/contracts/backend.ts';
import { auditContract } from '#test/contracts/store-audit.contract.ts';
import { checkingContract } from '#test/contracts/store-checking.contract.ts';
import { eventContract } from '#test/contracts/store-events.contract.ts';
import { intakeContract } from '#test/contracts/store-intake.contract.ts';
import { publicContract } from '#test/contracts/store-public.contract.ts';
import { readingContract } from '#test/contracts/store-reading.contract.ts';
import { roleContract } from '#test/contracts/store-roles.contract.ts';
import { schemaContract } from '#test/contracts/store-schema.contract.ts';
import { transactionContract } from '#test/contracts/store-transactions.contract.ts';
import { withdrawnContract } from '#test/contracts/store-withdrawn.contract.ts';

/** What a part of the contract works with: one database for all of it, and more when it needs an empty one. */
export interface ContractBackend {
  kind(): Backend['kind'];
  store(): Store;
  options(): StoreOptions;
  publicSession(): PublicSession;
  fresh: Backend['fresh'];
}

/** The whole contract of the store, on one kind of database. Each part brings its own data, so that the order does not matter. */
export function storeContract(name: string, open: () => Promise<Backend>, skip: string | false): void {
  describe(`the store on ${name}`, { skip }, () => {
    let backend: Backend;
    let database: Awaited<ReturnType<Backend['fresh']>>;
    let session: PublicSession;
    before(async () => {
      backend = await open();
      database = await backend.fresh();
      session = await database.publicSession();
    });
    after(async () => {
      await session?.close();
      await backend?.remove();
    });
    const parts: ContractBackend = {
      kind: () => backend.kind,
      store: () => database.store,
      options: () => database.options,
      publicSession: () => session,
      fresh: () => backend.fresh(),
    };
    schemaContract(parts);
    transactionContract(parts);
    intakeContract(parts);
    roleContract(parts);
    auditContract(parts);
    eventContract(parts);
    withdrawnContract(parts);
    checkingContract(parts);
    readingContract(parts);
    publicContract(parts);
  });
}
