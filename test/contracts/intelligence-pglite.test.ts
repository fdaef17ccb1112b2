import { embeddedBackend } from '#test/contracts/backend.ts';
import { intelligenceContract } from '#test/contracts/intelligence.contract.ts';

intelligenceContract('the embedded database', embeddedBackend, false);
