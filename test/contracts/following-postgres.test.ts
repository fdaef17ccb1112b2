import { postgresBackend } from '#test/contracts/backend.ts';
import { followingContract } from '#test/contracts/following.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

followingContract('PostgreSQL', postgresBackend, postgresSkipReason());
