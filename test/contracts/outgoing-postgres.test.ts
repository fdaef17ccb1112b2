import { postgresBackend } from '#test/contracts/backend.ts';
import { outgoingContract } from '#test/contracts/outgoing.contract.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

outgoingContract('PostgreSQL', postgresBackend, postgresSkipReason());
