import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DEFAULT_LANGUAGE, type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';

type Words = Wording['callInterface'];

const RED_LINES = ['PIN_DETAILS', 'CASH_GOODS', 'CARD_PROPERTY', 'OTHER_RED_LINE'];
const TYPES = ['courier_fraud', 'bank_impersonation', 'police_impersonation', 'other_scam', 'genuine'];

const sign = (w: Words) => ({
  type: 'object',
  required: ['act', 'rule', 'quote', 'start', 'end', 'why'],
  properties: {
    act: { type: 'string', description: w.act },
    rule: { oneOf: [{ type: 'null' }, { type: 'string', enum: RED_LINES }] },
    quote: { type: 'string', description: w.quote },
    start: { type: 'integer', minimum: 0, description: w.offset },
    end: { type: 'integer', minimum: 1 },
    why: { type: 'string', description: w.why },
  },
});

const turnAnswer = (w: Words) => ({
  type: 'object',
  description: w.turnAnswer,
  required: ['i', 'p', 'level', 'type', 'rules', 'quotes', 'action', 'signs'],
  properties: {
    i: { type: 'integer', minimum: 0, description: w.index },
    p: { type: 'number', minimum: 0, maximum: 1, description: w.probability },
    level: {
      type: 'string',
      enum: ['none', 'caution', 'warn'],
      description: w.level,
    },
    type: { type: 'string', enum: TYPES },
    rules: { type: 'array', items: { type: 'string', enum: RED_LINES } },
    quotes: { type: 'array', items: { type: 'string' } },
    action: { type: 'string' },
    signs: { type: 'array', items: { $ref: '#/components/schemas/Sign' }, description: w.newSigns },
  },
});

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const refusals = (w: Words) => ({
  '400': problem(w.badRequest),
  '401': problem(w.noToken),
  '429': problem(w.tooMany),
});

const turnsRequest = (w: Words) => ({
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
          speaker: { type: 'string', description: w.speaker },
          text: { type: 'string', description: w.text },
        },
      },
    },
    state: { type: 'string', description: w.state },
    mood: {
      type: 'string',
      enum: ['said', 'told'],
      default: 'said',
      description: w.mood,
    },
    call: {
      type: 'string',
      pattern: '^[\\w-]{8,64}$',
      description: w.call,
    },
  },
});

const turnsPath = (w: Words) => ({
  post: {
    operationId: 'hearTurns',
    summary: w.turnsSummary,
    description: fill(w.turns, { hours: CHECKING.partnerStateHours.value }),
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
        description: w.turnsDone,
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
              description: w.stream,
            },
          },
        },
      },
      ...refusals(w),
      '409': problem(w.stale),
      '413': problem(fill(w.tooLong, { bytes: CHECKING.partnerBytes.value })),
    },
  },
});

const eventsPath = (w: Words) => ({
  get: {
    operationId: 'listenToCall',
    summary: w.eventsSummary,
    description: w.events,
    parameters: [
      {
        name: 'call',
        in: 'path',
        required: true,
        description: w.callName,
        schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
      },
    ],
    responses: {
      '200': { description: w.eventsDone, content: { 'text/event-stream': { schema: { type: 'string' } } } },
      ...refusals(w),
    },
  },
});

/** The interface for partners as OpenAPI 3.1, for programmers: in the language of the house unless another is asked for. The tests hold the answers against it. */
export const callApiDescription = (owner: string, language = DEFAULT_LANGUAGE) =>
  describe(owner, wordingIn(language).callInterface);

const describe = (owner: string, w: Words) => ({
  openapi: '3.1.0',
  info: {
    title: w.title,
    version: '1.0.0',
    summary: w.summary,
    description: fill(w.about, { owner }),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: {
    '/api/v1/calls/turns': turnsPath(w),
    '/api/v1/calls/{call}/events': eventsPath(w),
    '/api/v1/openapi.json': {
      get: {
        operationId: 'describe',
        summary: w.describe,
        security: [],
        responses: {
          '200': {
            description: w.described,
            content: { 'application/openapi+json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: w.token },
    },
    schemas: {
      Sign: sign(w),
      TurnAnswer: turnAnswer(w),
      TurnsRequest: turnsRequest(w),
      Problem: {
        type: 'object',
        required: ['title', 'status', 'detail'],
        properties: { title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' } },
      },
    },
  },
});
