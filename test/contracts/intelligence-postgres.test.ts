import { postgresBackend } from '#test/contracts/backend.ts';
import { intelligenceContract } from '#test/contracts/intelligence.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

intelligenceContract('PostgreSQL', postgresBackend, postgresSkipReason());
