import { postgresBackend } from '#test/contracts/backend.ts';
import { seriesDecisionsContract } from '#test/contracts/series-decisions.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

seriesDecisionsContract('PostgreSQL', postgresBackend, postgresSkipReason());
