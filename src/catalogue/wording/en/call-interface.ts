/** The description of the interface for firms that screen calls (OpenAPI): for programmers, in plain words all the same. */
export const callInterface = {
  act: 'What was done with words, such as ask_cash_out.',
  quote: 'Verbatim: text.slice(start, end) of this turn.',
  offset: 'UTF-16 code units.',
  why: 'In plain words, fit to be shown.',
  turnAnswer: 'What to show after this turn, from the turns up to it only. Later turns never change it.',
  index: 'Turns of the call before this one.',
  probability: 'Calibrated probability that the call is a fraud.',
  level:
    'caution: the story of a fraud, and nothing asked yet. warn: the caller asked for what no genuine caller asks; it has a quote, and stays.',
  newSigns: 'Those that this turn added.',
  badRequest: 'The request is not as described here; "detail" says where.',
  noToken: 'No token, or one that is not good.',
  tooMany: 'Too many requests in this minute.',
  speaker: '"caller" or "callee" where it is known. A hint: it may be wrong.',
  text: 'As heard or recognised; punctuation is not needed.',
  state: 'From the answer to the turns before. Without it a new call begins.',
  mood: 'For a new call. told: somebody’s recollection of a call.',
  call: 'A name of your own, made up, for those who listen to the events of this call. Never a telephone number.',
  turnsSummary: 'Turns in, events out',
  turns:
    "Send each turn as it is said, with the state from the answer before. The answer holds one event a turn and then the new state, as server-sent events or, without Accept: text/event-stream, as one object. Nothing of the call is kept: the state is sealed, opens for your token's holder only, and is good for {hours} hours.",
  turnsDone: 'One answer a turn, and the state to send with the next.',
  stream: 'Events "turn" (id: the number of the turn; data: a TurnAnswer), then one "state" (data: {"state"}).',
  stale: 'The state cannot be gone on with. Begin again with all turns of the call.',
  tooLong: 'More than {bytes} bytes.',
  eventsSummary: 'The events of a call while it goes on',
  events:
    'For a screen that does not send the turns itself. Events "turn" as above, from now on; what was before is not kept. A comment comes every 15 seconds.',
  callName: 'As sent with the turns, by the holder of the same token.',
  eventsDone: 'The stream.',
  title: 'Is this call a fraud?',
  summary: 'Listens to a telephone call turn by turn and says when it is a fraud, with the words that show it.',
  about:
    'For firms that screen or carry calls. Run by {owner}. Text only: recognise speech yourself. Nothing that is sent is stored, logged or used to learn from.',
  describe: 'This description',
  described: 'OpenAPI 3.1.',
  token: 'counterfoil partner add NAME makes one.',
  /** Why a request is refused: "detail" of the answer. */
  refusals: {
    listeners: 'Too many are listening already. Close what you no longer need.',
    body: 'The body must be a JSON object.',
    mood: '"mood" is "said" or "told".',
    state:
      'This state cannot be gone on with: it is altered, too old, or of another version. Begin again with all turns of the call.',
    turns: '"turns" must be a list of 1 to {most} turns.',
    text: 'turns[{i}].text must be text.',
    speaker: 'turns[{i}].speaker must be text.',
    call: '"call" is 8 to 64 letters, digits, hyphens and underscores. Make one up; do not use a telephone number.',
  },
} as const;
