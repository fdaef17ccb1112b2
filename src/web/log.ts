import pino, { type Logger } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * The log on standard error, a line of JSON an event. It holds the pattern of the route, never the address itself, its query, a form, a
 * cookie or an internet address. The message of an error that is not ours may quote a record, so only its kind and place are kept.
 */
export function makeLog(level: LogLevel, to: NodeJS.WritableStream = process.stderr): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', 'token', 'cookie', '*.password', '*.cookie', 'req.headers', 'req.url', 'body'],
      serializers: { err: faultOf, req: () => undefined, res: () => undefined },
    },
    to as unknown as pino.DestinationStream,
  );
}

/** What may be logged of an error: its kind, its code, and where in our code it came from. */
export function faultOf(error: unknown): { type: string; code?: string; where: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, where: [] };
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    where: where.slice(0, 6).map((l) => l.trim()),
  };
}
