import { embeddedBackend } from '#test/contracts/backend.ts';
import { wokenStagesContract } from '#test/contracts/woken-stages.contract.ts';

wokenStagesContract('the embedded database', embeddedBackend, false);
