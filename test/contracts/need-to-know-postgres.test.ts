import { postgresBackend } from '#test/contracts/backend.ts';
import { needToKnowContract } from '#test/contracts/need-to-know.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

needToKnowContract('PostgreSQL', postgresBackend, postgresSkipReason());
