import { embeddedBackend } from '#test/contracts/backend.ts';
import { queueContract } from '#test/contracts/queue.contract.ts';

queueContract('the embedded database', embeddedBackend, false);
