import { postgresBackend } from '#test/contracts/backend.ts';
import { caseworkContract } from '#test/contracts/casework.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

caseworkContract('PostgreSQL', postgresBackend, postgresSkipReason());
