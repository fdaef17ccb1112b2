import { embeddedBackend } from '#test/contracts/backend.ts';
import { storeContract } from '#test/contracts/store.contract.ts';

storeContract('the embedded database', embeddedBackend, false);
