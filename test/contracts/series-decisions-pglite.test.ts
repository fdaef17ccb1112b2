import { embeddedBackend } from '#test/contracts/backend.ts';
import { seriesDecisionsContract } from '#test/contracts/series-decisions.contract.ts';

seriesDecisionsContract('the embedded database', embeddedBackend, false);
