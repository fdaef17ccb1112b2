import { embeddedBackend } from '#test/contracts/backend.ts';
import { signInContract } from '#test/contracts/sign-in.contract.ts';

signInContract('the embedded database', embeddedBackend, false);
