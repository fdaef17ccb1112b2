import { embeddedBackend } from '#test/contracts/backend.ts';
import { needToKnowContract } from '#test/contracts/need-to-know.contract.ts';

needToKnowContract('the embedded database', embeddedBackend, false);
