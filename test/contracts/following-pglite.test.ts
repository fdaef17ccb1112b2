import { embeddedBackend } from '#test/contracts/backend.ts';
import { followingContract } from '#test/contracts/following.contract.ts';

followingContract('the embedded database', embeddedBackend, false);
