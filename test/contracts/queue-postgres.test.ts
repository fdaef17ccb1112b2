import { postgresBackend } from '#test/contracts/backend.ts';
import { queueContract } from '#test/contracts/queue.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

queueContract('PostgreSQL', postgresBackend, postgresSkipReason());
