import { CHECKING } from '#catalogue/thresholds/checking.ts';

const RED_LINES = ['PIN_DETAILS', 'CASH_GOODS', 'CARD_PROPERTY', 'OTHER_RED_LINE'];
const TYPES = ['courier_fraud', 'bank_impersonation', 'police_impersonation', 'other_scam', 'genuine'];

const sign = {
  type: 'object',
  required: ['act', 'rule', 'quote', 'start', 'end', 'why'],
  properties: {
    act: { type: 'string', description: 'What was done with words, such as ask_cash_out.' },
    rule: { oneOf: [{ type: 'null' }, { type: 'string', enum: RED_LINES }] },
    quote: { type: 'string', description: 'Verbatim: text.slice(start, end) of this turn.' },
    start: { type: 'integer', minimum: 0, description: 'UTF-16 code units.' },
    end: { type: 'integer', minimum: 1 },
    why: { type: 'string', description: 'In plain words, fit to be shown.' },
  },
};

const turnAnswer = {
  type: 'object',
  description: 'What to show after this turn, from the turns up to it only. Later turns never change it.',
  required: ['i', 'p', 'level', 'type', 'rules', 'quotes', 'action', 'signs'],
  properties: {
    i: { type: 'integer', minimum: 0, description: 'Turns of the call before this one.' },
    p: { type: 'number', minimum: 0, maximum: 1, description: 'Calibrated probability that the call is a fraud.' },
    level: {
      type: 'string',
      enum: ['none', 'caution', 'warn'],
      description:
        'caution: the story of a fraud, and nothing asked yet. warn: the caller asked for what no genuine caller asks; it has a quote, and stays.',
    },
    type: { type: 'string', enum: TYPES },
    rules: { type: 'array', items: { type: 'string', enum: RED_LINES } },
    quotes: { type: 'array', items: { type: 'string' } },
    action: { type: 'string' },
    signs: { type: 'array', items: { $ref: '#/components/schemas/Sign' }, description: 'Those that this turn added.' },
  },
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const refusals = {
  '400': problem('The request is not as described here; "detail" says where.'),
  '401': problem('No token, or one that is not good.'),
  '429': problem('Too many requests in this minute.'),
};

const turnsRequest = {
  type: 'object',
  required: ['turns'],
  properties: {
    turns: {
      type: 'array',
      minItems: 1,
      maxItems: CHECKING.partnerTurns.value,
      items: {
        type: 'object',
        required: ['text'],
        properties: {
          speaker: { type: 'string', description: '"caller" or "callee" where it is known. A hint: it may be wrong.' },
          text: { type: 'string', description: 'As heard or recognised; punctuation is not needed.' },
        },
      },
    },
    state: { type: 'string', description: 'From the answer to the turns before. Without it a new call begins.' },
    mood: {
      type: 'string',
      enum: ['said', 'told'],
      default: 'said',
      description: 'For a new call. told: somebody’s recollection of a call.',
    },
    call: {
      type: 'string',
      pattern: '^[\\w-]{8,64}$',
      description:
        'A name of your own, made up, for those who listen to the events of this call. Never a telephone number.',
    },
  },
};

const turnsPath = {
  post: {
    operationId: 'hearTurns',
    summary: 'Turns in, events out',
    description: `Send each turn as it is said, with the state from the answer before. The answer holds one event a turn and then the new state, as server-sent events or, without Accept: text/event-stream, as one object. Nothing of the call is kept: the state is sealed, opens for your token's holder only, and is good for ${CHECKING.partnerStateHours.value} hours.`,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/TurnsRequest' },
          example: {
            turns: [{ speaker: 'caller', text: 'this is dc martin i need you to take out six thousand pounds' }],
          },
        },
      },
    },
    responses: {
      '200': {
        description: 'One answer a turn, and the state to send with the next.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['turns', 'state'],
              properties: {
                turns: { type: 'array', items: { $ref: '#/components/schemas/TurnAnswer' } },
                state: { type: 'string' },
              },
            },
          },
          'text/event-stream': {
            schema: {
              type: 'string',
              description:
                'Events "turn" (id: the number of the turn; data: a TurnAnswer), then one "state" (data: {"state"}).',
            },
          },
        },
      },
      ...refusals,
      '409': problem('The state cannot be gone on with. Begin again with all turns of the call.'),
      '413': problem(`More than ${CHECKING.partnerBytes.value} bytes.`),
    },
  },
};

const eventsPath = {
  get: {
    operationId: 'listenToCall',
    summary: 'The events of a call while it goes on',
    description:
      'For a screen that does not send the turns itself. Events "turn" as above, from now on; what was before is not kept. A comment comes every 15 seconds.',
    parameters: [
      {
        name: 'call',
        in: 'path',
        required: true,
        description: 'As sent with the turns, by the holder of the same token.',
        schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
      },
    ],
    responses: {
      '200': { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      ...refusals,
    },
  },
};

/** The interface for partners as OpenAPI 3.1. The tests hold the answers against it. */
export const callApiDescription = (owner: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Is this call a fraud?',
    version: '1.0.0',
    summary: 'Listens to a telephone call turn by turn and says when it is a fraud, with the words that show it.',
    description: `For firms that screen or carry calls. Run by ${owner}. Text only: recognise speech yourself. Nothing that is sent is stored, logged or used to learn from.`,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: {
    '/api/v1/calls/turns': turnsPath,
    '/api/v1/calls/{call}/events': eventsPath,
    '/api/v1/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description',
        security: [],
        responses: {
          '200': {
            description: 'OpenAPI 3.1.',
            content: { 'application/openapi+json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'counterfoil partner add NAME makes one.' },
    },
    schemas: {
      Sign: sign,
      TurnAnswer: turnAnswer,
      TurnsRequest: turnsRequest,
      Problem: {
        type: 'object',
        required: ['title', 'status', 'detail'],
        properties: { title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' } },
      },
    },
  },
});
