import { createSecretKey, type KeyObject } from 'node:crypto';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import type { Turn } from '#engines/calls/call.ts';
import { shownSigns } from '#engines/calls/shown-signs.ts';
import { type CallState, hear, startCall, type TurnAnswer } from '#engines/calls/state.ts';
import { openState, sealState } from '#journey/checking/call-state.ts';
import { type Endpoint, EndpointRefusal, type EndpointRequest, type StreamEvent } from '#web/endpoint.ts';
import { fill } from '#web/words.ts';
import { callApiDescription } from './call-api-description.ts';
import { CallHub } from './call-hub.ts';

const WORDS = wordingIn(DEFAULT_LANGUAGE).callInterface.refusals;
const NOTHING_KEPT = 'none: nothing of a call is kept and no record is shown';

/** A turn as it is answered: what the engine shows, and the signs that this turn added. */
export interface TurnEvent extends TurnAnswer {
  signs: { act: string; rule: string | null; quote: string; start: number; end: number; why: string }[];
}

/** The interface for those who screen calls: turns in, events out; the partner keeps the state. `secret`: what a state is sealed with. */
export function callEndpoints(secret: Buffer, force: ForceConfig): Endpoint[] {
  // Made ready once: a key of bytes is read anew at every seal.
  const key = createSecretKey(secret);
  const hub = new CallHub(CHECKING.partnerListeners.value);
  const description = callApiDescription(force.name);
  return [
    {
      method: 'GET',
      path: '/api/v1/openapi.json',
      allow: 'public',
      audit: 'none: it shows no record',
      handler: () => ({ json: description, type: 'application/openapi+json; charset=utf-8', cacheSeconds: 3600 }),
    },
    {
      method: 'POST',
      path: '/api/v1/calls/turns',
      allow: 'token',
      audit: NOTHING_KEPT,
      handler: (request) => {
        const wish = readWish(request, key);
        const answers: TurnEvent[] = [];
        let { state } = wish;
        for (const turn of wish.turns) {
          const heard = hear(state, turn, CALL_KNOWLEDGE);
          state = heard.state;
          answers.push(withSigns(heard.answer, state));
        }
        const sealed = sealState(state, request.partner!, request.now, key);
        const events = answers.map((data): StreamEvent => ({ event: 'turn', id: data.i, data }));
        if (wish.call) hub.tell(`${request.partner}/${wish.call}`, events);
        if (!request.wantsEvents) return { json: { turns: answers, state: sealed } };
        return { events: [...events, { event: 'state', data: { state: sealed } }] };
      },
    },
    {
      method: 'GET',
      path: '/api/v1/calls/:call/events',
      allow: 'token',
      audit: NOTHING_KEPT,
      handler: (request) => {
        const call = readCall(request.param('call'));
        if (hub.full) throw new EndpointRefusal(429, WORDS.listeners);
        return { events: hub.listen(`${request.partner}/${call}`, request.gone) };
      },
    },
  ];
}

function withSigns(answer: TurnAnswer, state: CallState): TurnEvent {
  const signs = shownSigns(state, CALL_KNOWLEDGE)
    .filter((s) => s.turn === answer.i)
    .map(({ act, rule, quote, start, end, why }) => ({ act, rule, quote, start, end, why }));
  return { ...answer, signs };
}

interface Wish {
  call: string | null;
  turns: Turn[];
  state: CallState;
}

function readWish(request: EndpointRequest, key: KeyObject): Wish {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bad(WORDS.body);
  const { turns, state, mood, call } = body as Record<string, unknown>;
  if (mood !== undefined && mood !== 'said' && mood !== 'told') throw bad(WORDS.mood);
  return {
    call: call === undefined ? null : readCall(call),
    turns: readTurns(turns),
    state: state === undefined ? startCall(mood ?? 'said') : resumed(state, request, key),
  };
}

function resumed(state: unknown, { partner, now }: EndpointRequest, key: KeyObject): CallState {
  const opened = typeof state === 'string' ? openState(state, partner!, now, key) : null;
  if (opened) return opened;
  throw new EndpointRefusal(409, WORDS.state);
}

function readTurns(turns: unknown): Turn[] {
  const most = CHECKING.partnerTurns.value;
  if (!Array.isArray(turns) || turns.length === 0 || turns.length > most) throw bad(fill(WORDS.turns, { most }));
  return turns.map((turn: unknown, i) => {
    const { speaker, text } = (typeof turn === 'object' && turn !== null ? turn : {}) as Record<string, unknown>;
    if (typeof text !== 'string') throw bad(fill(WORDS.text, { i }));
    if (speaker !== undefined && typeof speaker !== 'string') throw bad(fill(WORDS.speaker, { i }));
    return speaker === undefined ? { text } : { text, speaker };
  });
}

/** A name of the partner's own for a call: no telephone number, and nothing that needs escaping. */
function readCall(call: unknown): string {
  if (typeof call === 'string' && /^[\w-]{8,64}$/.test(call)) return call;
  throw bad(WORDS.call);
}

const bad = (words: string): EndpointRefusal => new EndpointRefusal(400, words);
