import { postgresBackend } from '#test/contracts/backend.ts';
import { signInContract } from '#test/contracts/sign-in.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

signInContract('PostgreSQL', postgresBackend, postgresSkipReason());
