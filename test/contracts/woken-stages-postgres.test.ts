import { postgresBackend } from '#test/contracts/backend.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';
import { wokenStagesContract } from '#test/contracts/woken-stages.contract.ts';

wokenStagesContract('PostgreSQL', postgresBackend, postgresSkipReason());
