import { embeddedBackend } from '#test/contracts/backend.ts';
import { caseworkContract } from '#test/contracts/casework.contract.ts';

caseworkContract('the embedded database', embeddedBackend, false);
