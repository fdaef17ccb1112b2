import { postgresBackend } from '#test/contracts/backend.ts';
import { storeContract } from '#test/contracts/store.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

storeContract('PostgreSQL', postgresBackend, postgresSkipReason());
