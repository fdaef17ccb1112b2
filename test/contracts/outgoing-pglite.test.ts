import { embeddedBackend } from '#test/contracts/backend.ts';
import { outgoingContract } from '#test/contracts/outgoing.contract.ts';

outgoingContract('the embedded database', embeddedBackend, false);
