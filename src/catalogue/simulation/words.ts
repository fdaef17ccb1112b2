import { NAMES } from './names.ts';
import { OFFENDERS } from './offenders.ts';
import {
  AFTER_ATTEMPT,
  ASIDES,
  ASKS,
  COLLECTED,
  COMING,
  COMING_BACK,
  HERE,
  HERE_AT_DOOR,
  LOSSES,
  LOST_PHONE,
  MENTIONS,
  STOPS,
  TELLS,
  VULNERABILITY,
} from './sentences.ts';
import { CALLS } from './stories-calls.ts';
import { COURIER } from './stories-courier.ts';
import { ONLINE } from './stories-online.ts';
import { TRUST } from './stories-trust.ts';
import { TELEPHONES } from './telephone-ranges.ts';
import { VOICES } from './voices.ts';

/** Everything the simulator can say, in the shape that engines/evaluation/county takes. */
export const COUNTY_WORDS = {
  ...NAMES,
  ...OFFENDERS,
  ...TELEPHONES,
  stories: { courier: COURIER, ...CALLS, ...ONLINE, ...TRUST },
  voices: VOICES,
  asks: ASKS,
  losses: LOSSES,
  stops: STOPS,
  coming: COMING,
  here: HERE,
  comingBack: COMING_BACK,
  hereAtDoor: HERE_AT_DOOR,
  collected: COLLECTED,
  vulnerability: VULNERABILITY,
  mentions: MENTIONS,
  lostPhone: LOST_PHONE,
  asides: ASIDES,
  afterAttempt: AFTER_ATTEMPT,
  tells: TELLS,
};
