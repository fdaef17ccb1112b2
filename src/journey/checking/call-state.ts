import type { KeyObject } from 'node:crypto';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { HOUR_MS } from '#core/clock.ts';
import { type PackedState, packState, unpackState } from '#engines/calls/pack.ts';
import { compile } from '#engines/calls/patterns.ts';
import { type CallState, startCall } from '#engines/calls/state.ts';
import { seal, unseal } from '#web/sealed.ts';

/** How a state of this version looks, and the models whose features it counts: one of another version is refused, not guessed at. */
let version: string | undefined;
const shape = (): string => {
  version ??= `${Object.keys(startCall()).sort().join()} ${compile(CALL_KNOWLEDGE).table.version}`;
  return version;
};
/** What one may unpack to: the signs kept of a call are bounded, and so is what is remembered of its words. */
const MOST_BYTES = 1024 * 1024;

interface Kept {
  partner: string;
  shape: string;
  at: number;
  state: PackedState;
}

/**
 * A live call as its partner keeps it between two turns, because nothing of it is kept here: sealed, so that it can be neither read nor altered
 * on the way, and good for nobody else.
 */
export const sealState = (state: CallState, partner: string, now: Date, key: KeyObject): string =>
  seal({ partner, shape: shape(), at: now.getTime(), state: packState(state) } satisfies Kept, key).toString(
    'base64url',
  );

/** The state again; null when it is not ours, another's, of another version, or older than any call. */
export function openState(sealed: string, partner: string, now: Date, key: KeyObject): CallState | null {
  if (!/^[\w-]{40,}$/.test(sealed)) return null;
  const kept = unseal(Buffer.from(sealed, 'base64url'), key, MOST_BYTES) as Kept | null;
  if (!kept || kept.partner !== partner || kept.shape !== shape()) return null;
  const age = now.getTime() - kept.at;
  return age <= CHECKING.partnerStateHours.value * HOUR_MS ? unpackState(kept.state, CALL_KNOWLEDGE) : null;
}
